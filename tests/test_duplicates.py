"""Events that look like one are reported, as few as possible that are not."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from kg import resources
from kg.build.identity.duplicates import SAME_DATE, SAME_TITLE, Sketch, find_duplicates
from kg.cli import app
from kg.release.folder import Release

EVENT = "https://w3id.org/gcm-kg/id/event/"
PATHWAYS = "Consultation on regular pathways in Ghana"


def sketch(key: str, title: str, date: str | None = None) -> Sketch:
    return Sketch(EVENT + key, (title,), date)


def pairs(*sketches: Sketch) -> list[tuple[str, str, str]]:
    found = find_duplicates(sketches, frozenset()).candidates
    return [(row.event[len(EVENT) :], row.other[len(EVENT) :], row.reason) for row in found]


@pytest.mark.parametrize(
    ("date", "other"),
    [
        (None, None),
        (None, "2022-05-11"),
        ("2022-05-11", "2022-05-11"),
        ("2022-05-11", "2022-05"),
        ("2022-05-11/2022-05-13", "2022-05-12"),
        ("XXXX-05-11", "2022-05-11"),
        ("[2022-05-11,2022-11-05]", "2022-11-05"),
    ],
)
def test_the_same_title_is_one_event_where_the_dates_do_not_contradict(
    date: str | None, other: str | None
) -> None:
    found = pairs(sketch("2", PATHWAYS, date), sketch("10", PATHWAYS.upper(), other))
    assert found == [("2", "10", SAME_TITLE)]


@pytest.mark.parametrize("other", ["2023-05-11", "2022-06", "2021"])
def test_the_same_title_on_another_date_is_another_event(other: str) -> None:
    assert pairs(sketch("1", PATHWAYS, "2022-05-11"), sketch("2", PATHWAYS, other)) == []


@pytest.mark.parametrize(
    "other",
    [
        "Consultations on the regular pathways in Ghana",
        "Consultation on regular pathways in Ghana: lessons learned",
        "Ghana: consultation on regular pathways",
    ],
)
def test_nearly_the_same_title_on_the_same_day_is_one_event(other: str) -> None:
    day = "2022-05-11"
    assert pairs(sketch("1", PATHWAYS, day), sketch("2", other, day)) == [("1", "2", SAME_DATE)]
    assert pairs(sketch("1", PATHWAYS, day), sketch("2", other, "2022-05-12")) == []
    assert pairs(sketch("1", PATHWAYS, "2022-05"), sketch("2", other, "2022-05")) == []


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("2nd regional forum on migration data", "3rd regional forum on migration data"),
        ("Regional forum on migration data 2021", "Regional forum on migration data 2022"),
        ("Workshop on GCM objective 2 in Ghana", "Workshop on GCM objective 3 in Ghana"),
        ("Forum on data in Western Africa", "Forum on data in Eastern Africa"),
        ("Forum on migration data in Niger", "Forum on migration data in Nigeria"),
        ("Forum on data and inclusion: day 1", "Forum on data and inclusion: day 2"),
        ("Opening", "Opening session"),
    ],
)
def test_titles_that_only_look_alike_are_two_events(title: str, other: str) -> None:
    assert pairs(sketch("1", title, "2022-05-11"), sketch("2", other, "2022-05-11")) == []


def test_many_events_of_one_title_are_reported_once_each() -> None:
    found = pairs(*(sketch(str(number), "Briefing", "2022") for number in range(1, 101)))
    assert len(found) == 99


def test_a_day_with_too_many_events_is_told() -> None:
    found = find_duplicates(
        [sketch(str(n), f"Workshop about subject{n}", "2022-01-01") for n in range(1, 502)],
        frozenset(),
    )
    assert found.crowded == ("2022-01-01",)


@given(st.permutations([sketch(str(n), PATHWAYS, f"2022-05-1{n % 3}") for n in range(8)]))
def test_the_order_of_the_events_does_not_matter(sketches: list[Sketch]) -> None:
    assert find_duplicates(sketches, frozenset()) == find_duplicates(
        sorted(sketches, key=lambda each: each.iri), frozenset()
    )


def test_the_samples_that_look_like_one_event_are_in_the_release(sample_release: Release) -> None:
    with (sample_release.path / "duplicates.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["event"], row["other"]) for row in rows] == [(EVENT + "11551", EVENT + "11661")]
    quality = [
        line
        for line in (sample_release.path / "all.nq").read_text(encoding="utf-8").splitlines()
        if "event-looks-like-another" in line and "graph/quality" in line
    ]
    assert len(quality) == 2


def test_the_command_shows_what_to_write(sample_release: Release) -> None:
    data = str(sample_release.path.parents[1])
    shown = CliRunner().invoke(app, ["duplicates", "--data", data]).output
    assert "<https://w3id.org/gcm-kg/def/corrections/join-11661-11551> a gcm:Correction" in shown


def test_both_nodes_stay_in_the_release(
    make_release: Callable[..., Release], tmp_path: Path
) -> None:
    pages = [resources.sample_pages() / n for n in ("fr-node-11551.txt", "es-node-11661.txt")]
    assert make_release(*pages, data=tmp_path).manifest.counts["events"] == 2
