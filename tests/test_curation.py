"""`kg unlinked` and `kg link`: what a curator sees and decides, at the commands themselves."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg import resources
from kg.build.lookup.decisions import FILE, FOLDER
from kg.build.lookup.sssom import read_mappings
from kg.cli import app
from kg.errors import KgError, UsageError, VocabularyError

PAGE = """\
Skip to main content
A workshop on labour migration
The workshop brought people together.
Date: 11 May 2022
Location: Tbilisy, Georgia - KUDO
Type of Event
Workshp
Main organizer/s
Intl Organization for Migration
Diaspora and Development
Target Audience
Civil Sociaty
Cats
GCM Objectives
23 - International cooperation
Cross Cutting Theme
Rights human

*References to Kosovo shall be understood
"""
SECOND = PAGE.replace("Cats\n", "").replace("Workshp", "Workshop")
BY = ("--by", "Ana Ruiz", "--date", "2026-11-23")

Kg = Callable[..., str]


@pytest.fixture
def ontology(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The ontology folder of a copy of the program, which decisions are written to."""
    copy = tmp_path / "copy"
    shutil.copytree(resources.folder("ontology"), copy / "ontology")
    for name in ("shapes", "queries"):
        (copy / name).symlink_to(resources.folder(name))
    monkeypatch.setattr(resources, "folder", lambda name: copy / name)
    return copy / "ontology"


@pytest.fixture
def kg(tmp_path: Path, ontology: Path) -> Kg:
    """Run a command on the data of two pages that were harvested and built."""
    pages, data = tmp_path / "pages", tmp_path / "data"
    pages.mkdir()
    (pages / "node-90001.txt").write_text(PAGE, encoding="utf-8")
    (pages / "node-90002.txt").write_text(SECOND, encoding="utf-8")

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(app, [*arguments, "--data", str(data)])
        if isinstance(result.exception, KgError):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result.stdout

    run("harvest", str(pages))
    run("build")
    return run


def listed(kg: Kg, *options: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(kg("unlinked", "--format", "csv", *options))))


def events(kg: Kg, tmp_path: Path) -> str:
    kg("build")
    return (tmp_path / "data" / "dataset" / "events.nt").read_text(encoding="utf-8")


def test_the_list_has_the_most_frequent_first_with_pages_and_scored_candidates(kg: Kg) -> None:
    rows = listed(kg)
    assert [(row["text"], row["count"]) for row in rows] == [
        ("Rights human", "2"),
        ("Tbilisy", "2"),
        ("Intl Organization for Migration", "2"),
        ("Cats", "1"),
        ("Workshp", "1"),
    ]
    assert rows[0]["pages"] == (
        "https://migrationnetwork.un.org/node/90001 https://migrationnetwork.un.org/node/90002"
    )
    assert rows[4] == {
        "property": "gcm:eventType",
        "text": "Workshp",
        "reason": "No concept of the scheme event-types has this label.",
        "count": "1",
        "field": "event_type",
        "pages": "https://migrationnetwork.un.org/node/90001",
        "candidate_1": "https://w3id.org/gcm-kg/def/event-types/workshop",
        "label_1": "Workshop",
        "score_1": "0.88",
        **{f"{what}_{n}": "" for n in (2, 3) for what in ("candidate", "label", "score")},
    }


def test_a_new_name_that_is_like_a_known_one_is_listed_as_new(kg: Kg) -> None:
    new = {row["text"]: row["label_1"] for row in listed(kg) if row["reason"] == "new"}
    assert new == {
        "Tbilisy": "Tbilisi",
        "Intl Organization for Migration": "International Organization for Migration",
    }


def test_the_list_can_be_of_one_field_and_as_long_as_wanted(kg: Kg) -> None:
    assert [row["text"] for row in listed(kg, "--field", "event-type")] == ["Workshp"]
    assert len(listed(kg, "--limit", "2")) == 2
    assert [row["text"] for row in json.loads(kg("unlinked", "--format", "json"))][3] == "Cats"
    with pytest.raises(UsageError, match="'colour' is no field; fields are date, location"):
        kg("unlinked", "--field", "colour")


def test_the_table_shows_what_to_write_behind_kg_link(kg: Kg) -> None:
    shown = kg("unlinked")
    assert "1 event-types/workshop “Workshop” 0.88" in shown
    assert "1 organization/iom “International Organization for Migration” 1.00" in shown


def test_an_accepted_candidate_is_in_the_next_build_and_off_the_list(
    kg: Kg, tmp_path: Path, ontology: Path
) -> None:
    said = kg("link", "accept", "organizers", "Intl Organization for Migration", "1", *BY)
    assert "“Intl Organization for Migration” in organizers stands for organization/iom" in said
    assert f"written to {ontology / FOLDER / FILE}; the next kg build goes by it" in said
    assert events(kg, tmp_path).count("<https://w3id.org/gcm-kg/id/organization/iom>") == 2
    assert "Intl Organization for Migration" not in [row["text"] for row in listed(kg)]
    evidence = (tmp_path / "data" / "dataset" / "evidence.nq").read_text(encoding="utf-8")
    assert '"curator\'s decision"' in evidence
    assert '"Decided by Ana Ruiz on 2026-11-23."@en' in evidence


def test_a_rejected_pair_never_comes_back(kg: Kg, tmp_path: Path) -> None:
    civil_society = "<https://w3id.org/gcm-kg/def/audiences/civil-society>"
    assert civil_society in events(kg, tmp_path)
    kg("link", "reject", "audience", "Civil Sociaty", "audiences/civil-society", *BY)
    assert civil_society not in events(kg, tmp_path)
    [row] = [row for row in listed(kg) if row["text"] == "Civil Sociaty"]
    assert row["candidate_1"] == ""
    assert row["reason"].startswith("No concept of the scheme audiences")


def test_a_text_can_be_kept_whole_as_a_new_organization(kg: Kg, tmp_path: Path) -> None:
    kg("link", "accept", "organizers", "Diaspora and Development", "new", *BY)
    assert "/organization/diaspora-and-development>" in events(kg, tmp_path)


def test_a_text_can_be_linked_to_what_pages_named_before(
    kg: Kg, tmp_path: Path, ontology: Path
) -> None:
    place = "place/tbilisy-georgia"
    kg("link", "accept", "location", "Tiflis Old Town", place, *BY)
    [row] = read_mappings(ontology / FOLDER / FILE).rows
    assert row.slots["object_id"] == "gcmplace:tbilisy-georgia"
    assert row.slots["object_label"] == "Tbilisy"
    kg("build")


def test_rows_are_sorted_and_the_same_decisions_give_the_same_bytes(kg: Kg, ontology: Path) -> None:
    file = ontology / FOLDER / FILE
    empty = file.read_bytes()

    def after(*decisions: tuple[str, ...]) -> bytes:
        file.write_bytes(empty)
        for decision in decisions:
            kg("link", *decision, *BY)
        return file.read_bytes()

    first = ("accept", "sub-regions", "Levant", "geo:145", "--comment", 'So "they" say.')
    second = ("reject", "audience", "Cats", "audiences/general-public")
    assert after(first, second) == after(second, first)
    assert file.read_text(encoding="utf-8").removeprefix(empty.decode()) == (
        "Cats\taudience\tskos:exactMatch\tNot\tgcmdef:audiences/general-public\tGeneral public\t"
        "semapv:ManualMappingCuration\tAna Ruiz\t2026-11-23\t1\t\n"
        "Levant\tsub_regions\tskos:exactMatch\t\tgeo:145\tWestern Asia\t"
        'semapv:ManualMappingCuration\tAna Ruiz\t2026-11-23\t1\t"So ""they"" say."\n'
    )


@pytest.mark.parametrize(
    "object_",
    [
        "objectives/23",
        "def/objectives/23",
        "gcmdef:objectives/23",
        "https://w3id.org/gcm-kg/def/objectives/23",
    ],
)
def test_an_object_can_be_written_in_several_ways(kg: Kg, ontology: Path, object_: str) -> None:
    kg("link", "accept", "objectives", "Working together", object_, *BY)
    [row] = read_mappings(ontology / FOLDER / FILE).rows
    assert row.slots["object_id"] == "gcmdef:objectives/23"


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        (("accept", "colour", "Cats", "1"), "'colour' is no field; fields are audience,"),
        (("accept", "audience", "Cats", "1"), "kg unlinked shows no candidate 1 for “Cats” in"),
        (("accept", "audience", "Cats", "objectives/23"), "that the field audience can name"),
        (("accept", "audience", "Cats", "new"), "Nothing new is named in audience; that is for"),
        (("accept", "organizers", "Cats", "organization/cats"), "the last build has no such org"),
        (("accept", "organizers", "Cats", "dogs"), "'dogs' names nothing. Write organization/iom"),
        (("accept", "organizers", " ", "organization/iom"), "The text is empty."),
        (("accept", "organizers", "…", "organization/iom"), "'…' has no letter or digit, so"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_and_nothing_is_written(
    kg: Kg, ontology: Path, decision: tuple[str, ...], message: str
) -> None:
    before = (ontology / FOLDER / FILE).read_bytes()
    with pytest.raises(UsageError) as refused:
        kg("link", *decision, *BY)
    assert message in str(refused.value)
    assert (ontology / FOLDER / FILE).read_bytes() == before


def test_a_decision_that_contradicts_another_is_refused_and_names_it(
    kg: Kg, ontology: Path
) -> None:
    kg("link", "accept", "organizers", "Labour Office", "organization/ilo", *BY)
    for verdict, object_ in (("reject", "organization/ilo"), ("accept", "organization/iom")):
        with pytest.raises(UsageError) as refused:
            kg("link", verdict, "organizers", "The labour office", object_, *BY)
        assert f"{FILE}:14 says that “Labour Office” in organizers stands for" in str(refused.value)
    with pytest.raises(UsageError, match="says so already"):
        kg("link", "accept", "organizers", "Labour Office", "organization/ilo", *BY)


def test_a_damaged_file_of_decisions_stops_the_build(kg: Kg, ontology: Path) -> None:
    with (ontology / FOLDER / FILE).open("a", encoding="utf-8") as file:
        file.write("one cell\n")
    with pytest.raises(VocabularyError, match=f"{FILE}:14: 1 cells below 11 columns"):
        kg("build")


def test_a_folder_that_is_not_to_be_written_is_said(
    kg: Kg, ontology: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kg.build.lookup.sssom.write_atomically", refuse)
    with pytest.raises(UsageError, match="Decisions belong to the repository"):
        kg("link", "accept", "organizers", "Labour Office", "organization/ilo", *BY)


def test_the_release_has_the_list_and_counts_only_what_is_not_linked(
    kg: Kg, tmp_path: Path
) -> None:
    kg("check")
    kg("release")
    release = tmp_path / "data" / "releases" / "latest"
    rows = list(csv.DictReader((release / "unlinked.csv").open(encoding="utf-8", newline="")))
    manifest = json.loads((release / "manifest.json").read_bytes())
    assert len(rows) == 5
    assert manifest["counts"]["unlinked"] == 3


def test_an_installed_copy_writes_into_its_own_folder_and_ends_refusals_with_2(
    tmp_path: Path,
) -> None:
    package = tmp_path / "installed" / "kg"
    shutil.copytree(resources.PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("ontology", "shapes", "queries"):
        shutil.copytree(resources.folder(name), package / name)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-P", "-m", "kg", "link", *arguments, "--by", "Ana Ruiz"]
        environment = os.environ | {"PYTHONPATH": str(package.parent), "NO_COLOR": "1"}
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    done = run("accept", "audience", "NGOs", "audiences/civil-society")
    assert (done.returncode, done.stderr) == (0, "")
    assert str(package / "ontology" / FOLDER / FILE) in done.stdout
    refused = run("reject", "audience", "NGOs", "audiences/civil-society")
    assert refused.returncode == 2
    assert refused.stderr.startswith("kg: ")
    assert refused.stderr.count("\n") == 1
