"""What changed between two releases: a patch that can be replayed, things, and text."""

from __future__ import annotations

import datetime
import json
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from kg import pipeline
from kg.cli import app
from kg.release.changes import find_changes
from kg.release.folder import Release
from kg.release.rdf_patch import changed_lines
from kg.release.sorted_file import SortedFile

_PAGES = {
    "en-node-900.txt": "Workshop on visas\nType of Event: Workshop\nOrganizer(s): IOM\n"
    "Date: 4 May 2023\nLocation: Cairo, Egypt\n",
    "en-node-901.txt": "Forum on remittances\nType of Event: Forum\nOrganizer(s): UNDP\n"
    "Date: 9 June 2023\nLocation: Lima, Peru\n",
}
_CHANGED = _PAGES["en-node-900.txt"].replace("4 May 2023", "5 May 2023")


@pytest.fixture(scope="module")
def two_releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Release, Release]:
    """A data folder with two releases: an event changed, one is new, one is gone."""
    data, pages = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("pages")

    def release(day: int) -> Release:
        pipeline.harvest_pages([pages], data)
        pipeline.build_dataset(data)
        pipeline.check_dataset(data)
        issued = datetime.date(2026, 11, day)
        return pipeline.release_dataset(data, issued, accept_drop=True).release

    for name, text in _PAGES.items():
        (pages / name).write_text(text, encoding="utf-8")
    first = release(23)
    (pages / "en-node-900.txt").write_text(_CHANGED, encoding="utf-8")
    (pages / "en-node-901.txt").rename(pages / "en-node-902.txt")
    return data, first, release(24)


def changed(release: Release) -> dict[str, dict[str, object]]:
    lines = (release.path / "changes.jsonl").read_text(encoding="utf-8").splitlines()
    return {each["iri"]: each for each in map(json.loads, lines)}


def test_replaying_the_patch_on_a_release_gives_the_next_byte_for_byte(
    two_releases: tuple[Path, Release, Release],
) -> None:
    _, first, second = two_releases
    lines = set((first.path / "all.nq").read_bytes().splitlines(keepends=True))
    for line in (second.path / "changes.rdfp").read_bytes().splitlines(keepends=True):
        if line.startswith(b"A "):
            assert line[2:] not in lines
            lines.add(line[2:])
        elif line.startswith(b"D "):
            lines.remove(line[2:])
    assert b"".join(sorted(lines)) == (second.path / "all.nq").read_bytes()


def test_a_patch_names_the_release_it_makes_and_the_one_it_begins_with(
    two_releases: tuple[Path, Release, Release],
) -> None:
    _, first, second = two_releases
    head = (second.path / "changes.rdfp").read_text(encoding="utf-8").splitlines()
    base = "https://w3id.org/gcm-kg/data/"
    assert head[:3] == [
        f"H id <{base}{second.manifest.version}> .",
        f"H prev <{base}{first.manifest.version}> .",
        "TX .",
    ]
    assert head[-1] == "TC ."


def test_changed_created_and_removed_events_are_told_apart(
    two_releases: tuple[Path, Release, Release],
) -> None:
    events = {
        iri.rpartition("/")[2]: (each["change"], each["name"])
        for iri, each in changed(two_releases[2]).items()
        if each["kind"] == "event"
    }
    assert events == {
        "900": ("changed", "Workshop on visas"),
        "901": ("removed", "Forum on remittances"),
        "902": ("created", "Forum on remittances"),
    }


def test_a_change_says_in_which_properties_and_in_which_graphs(
    two_releases: tuple[Path, Release, Release],
) -> None:
    change = changed(two_releases[2])["https://w3id.org/gcm-kg/id/event/900"]
    assert change["properties"] == ["gcm:edtf", "schema:endDate", "schema:startDate"]
    assert change["graphs"] == ["evidence"]


def test_a_graph_that_is_the_object_of_a_statement_is_not_the_graph_it_stands_in() -> None:
    graph = b"<https://w3id.org/gcm-kg/graph/sdg-corrections>"
    line = graph + b" <http://purl.org/dc/terms/source> <https://w3id.org/gcm-kg/graph/sdg> .\n"
    [change] = find_changes([b"A " + line], SortedFile(b""), SortedFile(line))
    assert (change.graphs, change.properties) == ((), ("dcterms:source",))


def test_things_that_only_unchanged_events_name_are_no_change(
    two_releases: tuple[Path, Release, Release],
) -> None:
    assert {each["kind"] for each in changed(two_releases[2]).values()} == {"event", "page"}


def test_the_first_release_has_no_changes_and_the_next_names_it(
    two_releases: tuple[Path, Release, Release],
) -> None:
    _, first, second = two_releases
    assert not list(first.path.glob("changes.*"))
    assert first.manifest.previous is None
    assert second.manifest.previous == first.manifest.version


def test_kg_diff_prints_what_changed_since_the_release_before(
    two_releases: tuple[Path, Release, Release],
) -> None:
    data, first, second = two_releases
    printed = CliRunner().invoke(app, ["diff", "--data", str(data)]).stdout
    assert printed.startswith(
        f"# From {first.manifest.version} to {second.manifest.version}\n\n"
        "| kind | created | changed | removed |\n"
        "| --- | ---: | ---: | ---: |\n"
        "| event | 1 | 1 | 1 |\n"
    )
    assert printed == (second.path / "changes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["rdfp", "jsonl", "md"])
def test_kg_diff_of_two_releases_is_the_file_of_the_later(
    two_releases: tuple[Path, Release, Release], suffix: str
) -> None:
    data, first, second = two_releases
    versions = [first.manifest.version, str(second.path)]
    result = CliRunner().invoke(app, ["diff", *versions, "-f", suffix, "--data", str(data)])
    assert result.stdout_bytes == (second.path / f"changes.{suffix}").read_bytes()


def test_kg_diff_says_which_releases_there_are(
    two_releases: tuple[Path, Release, Release],
) -> None:
    data, first, second = two_releases
    result = CliRunner().invoke(app, ["diff", "2020-01-01-00000000", "--data", str(data)])
    assert str(result.exception) == (
        f"There is no release '2020-01-01-00000000'; in {data / 'releases'} there are: "
        f"{first.manifest.version}, {second.manifest.version}, latest."
    )


_LINES = st.lists(st.binary(max_size=3).filter(lambda b: b"\n" not in b), unique=True).map(
    lambda lines: sorted(line + b"\n" for line in lines)
)


@given(_LINES, _LINES, st.integers(1, 9))
def test_lines_that_both_have_are_no_change(
    before: list[bytes], after: list[bytes], block: int
) -> None:
    changes = list(changed_lines(BytesIO(b"".join(before)), BytesIO(b"".join(after)), block))
    assert {c[2:] for c in changes if c.startswith(b"D ")} == set(before) - set(after)
    assert {c[2:] for c in changes if c.startswith(b"A ")} == set(after) - set(before)
    assert all(a[2:] < b[2:] for a, b in pairwise(changes))


@given(_LINES, st.binary(max_size=2).filter(lambda b: b"\n" not in b))
def test_a_sorted_file_finds_the_lines_with_a_prefix(lines: list[bytes], prefix: bytes) -> None:
    found = list(SortedFile(b"".join(lines)).starting_with(prefix))
    assert found == [line for line in lines if line.startswith(prefix)]
