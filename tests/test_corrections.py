"""Curators' corrections: applied last, there again after every harvest, and never silently lost."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kg import pipeline, resources
from kg.cli import app
from kg.errors import VocabularyError
from kg.namespaces import PREFIXES
from kg.release.folder import Release
from kg.serve.app import create_app
from kg.sparql.ask import find_query
from kg.sparql.engine import Engine
from kg.sparql.results import Table

HEADER = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
BASE = "https://w3id.org/gcm-kg/"
SIGNED = (
    'dcterms:creator "A. Curator" ; dcterms:date "2026-11-23"^^xsd:date ; '
    'dcterms:description "It says so in the invitation."@en'
)
WHY = "It says so in the invitation. (A. Curator, 2026-11-23)"
DATE = 'gcm:property gcm:edtf ; gcm:adds "2022-11-28/2022-11-30"^^edtf:EDTF'
ANOTHER = f"gcm:joinsInto <{BASE}id/event/11551>"
BAKU = "ar-node-12796.txt"

Curate = Callable[..., Path]


@pytest.fixture
def curate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Curate:
    """Write corrections into a copy of the ontology that all steps then use."""
    ontology = tmp_path / "ontology"
    shutil.copytree(resources.folder("ontology"), ontology)
    original = resources.folder
    monkeypatch.setattr(
        resources, "folder", lambda name: ontology if name == "ontology" else original(name)
    )

    def write(*corrections: str) -> Path:
        file = ontology / "corrections" / "mine.ttl"
        file.write_text(HEADER + "".join(f"{each} .\n" for each in corrections), encoding="utf-8")
        return file

    return write


def correction(event: str, says: str, name: str = "mine", signed: str = SIGNED) -> str:
    return (
        f"<{BASE}def/corrections/{name}> a gcm:Correction ; "
        f"gcm:event <{BASE}id/event/{event}> ; {says} ; {signed}"
    )


def data_of(release: Release, event: str) -> list[str]:
    """The lines about an event, without its namespace and the full stop."""
    start = f"<{BASE}id/event/{event}> <"
    lines = (release.path / "data.nt").read_text(encoding="utf-8").splitlines()
    return [line.removesuffix(" .") for line in lines if line.startswith(start)]


def values(release: Release, event: str, term: str) -> list[str]:
    prefix, _, name = term.partition(":")
    predicate = f"<{PREFIXES[prefix]}{name}> "
    return [line.split(predicate)[1] for line in data_of(release, event) if predicate in line]


def evidence(release: Release, event: str) -> list[dict[str, str]]:
    table = Engine.load(release).result(find_query("event-evidence", {"event": event}))
    assert isinstance(table, Table)
    return [
        {name: getattr(cell, "value", "") for name, cell in zip(table.variables, row, strict=True)}
        for row in table.rows
    ]


def outcomes(release: Release) -> list[tuple[str, str]]:
    with (release.path / "corrections.csv").open(encoding="utf-8") as file:
        return [(row["applied"], row["note"]) for row in csv.DictReader(file)]


def samples(*names: str) -> list[Path]:
    return [resources.sample_pages() / name for name in names]


def test_a_corrected_date_takes_the_place_of_that_of_the_page_and_its_days_follow(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("36196", DATE))
    release = make_release(*samples("ar-node-36196.txt"))
    assert values(release, "36196", "gcm:edtf") == [
        '"2022-11-28/2022-11-30"^^<http://id.loc.gov/datatypes/edtf/EDTF>'
    ]
    assert values(release, "36196", "schema:endDate") == [
        '"2022-11-30"^^<http://www.w3.org/2001/XMLSchema#date>'
    ]
    assert outcomes(release) == [("True", "")]


@pytest.mark.parametrize(
    ("says", "precision"),
    [
        ('gcm:adds "2022-05"^^edtf:EDTF', ['"month"']),
        ('gcm:adds "2022-05-10/2022-05-11"^^edtf:EDTF', ['"days"']),
        ('gcm:adds "2022"^^edtf:EDTF', ['"year"']),
        ("gcm:removesAll true", []),
    ],
)
def test_the_precision_is_that_of_the_corrected_date(
    curate: Curate, make_release: Callable[..., Release], says: str, precision: list[str]
) -> None:
    curate(correction("12796", f"gcm:property gcm:edtf ; {says}"))
    assert values(make_release(*samples(BAKU)), "12796", "gcm:datePrecision") == precision


def test_a_correction_is_still_there_after_the_next_harvest(
    curate: Curate, make_release: Callable[..., Release], tmp_path: Path
) -> None:
    curate(correction("36196", DATE))
    pages, data = tmp_path / "pages", tmp_path / "data"
    pages.mkdir()
    [original] = samples("ar-node-36196.txt")
    for text in (original.read_text(), original.read_text().replace("28th – 30th", "1st – 2nd")):
        (pages / original.name).write_text(text, encoding="utf-8")
        release = make_release(pages, data=data)
        assert values(release, "36196", "schema:startDate") == [
            '"2022-11-28"^^<http://www.w3.org/2001/XMLSchema#date>'
        ]


def test_evidence_shows_what_the_curator_says_and_what_the_page_says(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("36196", DATE))
    rows = evidence(make_release(*samples("ar-node-36196.txt")), "36196")
    dates = [row for row in rows if row["property"] == PREFIXES["gcm"] + "edtf"]
    given, taken = sorted(dates, key=lambda row: row["correctedBy"])
    assert (given["value"], given["foundIn"]) == ("2022-11-28/2022-11-30", "correction")
    assert (given["method"], given["reason"]) == ("curator's correction", WHY)
    assert (given["words"], given["start"]) == ("", "")
    assert (taken["value"], taken["foundIn"]) == ("XXXX-11-28/XXXX-11-30", "body")
    assert taken["reason"] == f"Corrected: {WHY}"
    assert taken["correctedBy"] == f"{BASE}def/corrections/mine"


def test_values_are_added_beside_others_and_taken_away(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    iom, ilo = f"<{BASE}id/organization/iom-azerbaijan>", f"<{BASE}id/organization/ilo>"
    curate(
        correction("12796", f"gcm:property schema:organizer ; gcm:adds {ilo} ; gcm:removes {iom}")
    )
    organizers = values(make_release(*samples(BAKU)), "12796", "schema:organizer")
    assert ilo in organizers
    assert iom not in organizers
    assert len(organizers) == 2


def test_all_values_of_a_property_can_be_taken_away(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("12796", "gcm:property gcm:sdg ; gcm:removesAll true"))
    assert values(make_release(*samples(BAKU)), "12796", "gcm:sdg") == []


def test_without_its_series_an_event_has_no_number_in_it(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("12796", "gcm:property gcm:series ; gcm:removesAll true"))
    release = make_release(*samples(BAKU))
    assert values(release, "12796", "gcm:series") == []
    assert values(release, "12796", "gcm:ordinal") == []
    taken = [row for row in evidence(release, "12796") if row["correctedBy"]]
    assert {row["value"].rpartition("/")[2] for row in taken} >= {"3"}


def test_the_later_of_two_corrections_holds(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    later = SIGNED.replace("2026-11-23", "2026-12-01")
    other = DATE.replace("2022", "2023")
    curate(correction("36196", other, "a", later), correction("36196", DATE, "b"))
    release = make_release(*samples("ar-node-36196.txt"))
    assert "2023-11-28" in values(release, "36196", "gcm:edtf")[0]
    assert outcomes(release) == [("True", ""), ("True", "")]


def test_a_correction_of_an_event_that_vanished_is_reported(curate: Curate, tmp_path: Path) -> None:
    curate(correction("99", DATE))
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    built = CliRunner().invoke(app, ["build", "--data", str(tmp_path)])
    assert built.exit_code == 0
    assert "0 of 1 corrections applied" in built.output
    assert "There is no event 99 in this build." in built.output
    assert "corrections/mine" not in (tmp_path / "dataset" / "events.nt").read_text()


def test_a_correction_that_the_page_has_made_needless_is_reported(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    goal = "<http://metadata.un.org/sdg/10>"
    curate(correction("12796", f"gcm:property gcm:sdg ; gcm:adds {goal}"))
    assert outcomes(make_release(*samples(BAKU))) == [("False", f"{goal} is there without it.")]


def test_two_nodes_are_one_event_only_by_a_line_in_a_corrections_file(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    pages = samples("fr-node-11551.txt", "es-node-11661.txt", "zh-hant-node-11661.html")
    apart = make_release(*pages)
    assert apart.manifest.counts["events"] == 2
    curate(correction("11661", f"gcm:joinsInto <{BASE}id/event/11551>"))
    joined = make_release(*pages)
    assert joined.manifest.counts["events"] == 1
    assert joined.manifest.counts["pages"] == 3
    assert set(values(joined, "11551", "schema:organizer")) == {
        *values(apart, "11551", "schema:organizer"),
        *values(apart, "11661", "schema:organizer"),
    }
    assert values(joined, "11551", "prov:wasDerivedFrom") == [
        f"<https://migrationnetwork.un.org/{path}>"
        for path in ("es/node/11661", "fr/node/11551", "zh-hant/node/11661")
    ]
    assert (joined.path / "duplicates.csv").read_text().count("\n") == 1


def test_a_join_is_no_loss_that_keeps_a_release_from_being_published(
    curate: Curate, make_release: Callable[..., Release], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    before = make_release(resources.sample_pages(), data=data)
    curate(correction("11661", ANOTHER))
    after = make_release(resources.sample_pages(), data=data)
    assert [each.manifest.counts["events"] for each in (before, after)] == [8, 7]
    assert after.manifest.counts["joined"] == 1


def test_the_old_address_of_a_joined_event_leads_to_the_new_one(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("11661", f"gcm:joinsInto <{BASE}id/event/11551>"))
    release = make_release(*samples("fr-node-11551.txt", "es-node-11661.txt"))
    assert data_of(release, "11661") == [
        f"<{BASE}id/event/11661> <http://purl.org/dc/terms/isReplacedBy> <{BASE}id/event/11551>"
    ]
    with TestClient(create_app(release), follow_redirects=False) as client:
        assert client.get("/id/event/11661").headers["location"] == "/doc/event/11551"
        moved = client.get("/doc/event/11661.ttl")
        assert (moved.status_code, moved.headers["location"]) == (301, "/doc/event/11551.ttl")
        assert "A. Curator" in client.get("/def/corrections/mine.ttl").text


def test_what_pages_of_a_joined_event_say_is_part_of_the_event_that_stays(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("12796", f"gcm:joinsInto <{BASE}id/event/11551>"))
    release = make_release(*samples("fr-node-11551.txt", BAKU))
    lines = (release.path / "all.nq").read_bytes().splitlines()
    assert lines == sorted(set(lines))
    assert f"<{BASE}id/event/11551#".encode() in b"".join(lines)
    assert not [line for line in lines if line.startswith(f"<{BASE}id/event/12796#".encode())]


def test_the_list_of_removed_persons_in_the_folder_is_left_alone(
    curate: Curate, tmp_path: Path
) -> None:
    curate(f'<{BASE}id/x> a gcm:PersonRemoval ; gcm:nameDigest "00"')
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    assert pipeline.build_dataset(tmp_path).corrections == ()


def test_events_that_are_told_apart_are_no_longer_reported(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("11661", f"gcm:differsFrom <{BASE}id/event/11551>"))
    release = make_release(*samples("fr-node-11551.txt", "es-node-11661.txt"))
    assert release.manifest.counts["events"] == 2
    assert (release.path / "duplicates.csv").read_text().count("\n") == 1
    assert outcomes(release) == [("True", "")]


def test_the_page_of_a_corrected_event_shows_the_curator_beside_the_value(
    curate: Curate, make_release: Callable[..., Release]
) -> None:
    curate(correction("36196", DATE))
    release = make_release(*samples("ar-node-36196.txt"))
    with TestClient(create_app(release)) as client:
        shown = client.get("/doc/event/36196").text
    assert "28 November 2022" in shown or "2022-11-28" in shown
    assert "curator&#39;s correction" in shown
    assert "XXXX" not in shown


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (correction("1", DATE, signed='dcterms:creator "A"'), "dcterms:description must say why."),
        (correction("1", DATE, signed='dcterms:creator "A"'), "dcterms:date must say when"),
        (correction("1", DATE, signed=SIGNED.replace('"A. Curator"', '""')), "must say who"),
        (correction("1", "gcm:property gcm:colour ; gcm:adds 1"), "cannot be corrected; there are"),
        (correction("1", "gcm:property gcm:sdg ; gcm:add 1"), "gcm:add says nothing"),
        (correction("1", "gcm:property gcm:sdg"), "Say what gcm:adds or gcm:removes"),
        (correction("1", 'gcm:property gcm:sdg ; gcm:adds "10"'), "must be an IRI"),
        (correction("1", 'gcm:property gcm:edtf ; gcm:adds "2022"'), "a literal of edtf:EDTF"),
        (correction("1", f"{DATE} , '2023'^^edtf:EDTF"), "An event has one"),
        (correction("1", "gcm:property gcm:sdg ; gcm:removesAll false"), "is true or not there"),
        (correction("1", f"{DATE} ; {ANOTHER}"), "It must say one thing"),
        (correction("11551", ANOTHER), "must name another event"),
        (correction("1", DATE).replace("gcm:Correction", "gcm:Corection"), "is of no class"),
        (correction("1", DATE).replace("def/corrections/", "def/x/"), "A correction is called"),
        (correction("1", DATE).replace("id/event/1", "id/place/1"), "must name the event"),
        (correction("1", DATE, signed=SIGNED.replace("It says so in the invitation.", "x")), "why"),
        (correction("1", DATE.replace("-28/", "-31/")), "must be a date: 2022-05-11"),
        (correction("1", DATE.replace("-30", "-27")), "must be a date: 2022-05-11"),
        (correction("1", DATE.replace("2022-11-28/", "28 November ")), "must be a date"),
        (correction("1", f"gcm:property gcm:sdg ; gcm:adds <{BASE}def/objectives/3>"), "sdg can n"),
        (correction("1", f"gcm:property gcm:objective ; gcm:adds <{BASE}def/objectives/24>"), "24"),
        (
            correction("1", f"gcm:property gcm:series ; gcm:adds <{BASE}id/place/baku>"),
            "series can",
        ),
        (correction("1", "gcm:property gcm:ordinal ; gcm:adds '0'^^xsd:positiveInteger"), "from 1"),
        (correction("1", "gcm:property gcm:workstreamOutput ; gcm:adds 'si'^^xsd:boolean"), "true"),
        (correction("1", "gcm:property schema:inLanguage ; gcm:adds 'English'"), "such as en"),
        (
            f"_:it a gcm:Correction ; gcm:event <{BASE}id/event/1> ; {DATE} ; {SIGNED}",
            "is called <",
        ),
    ],
)
def test_a_malformed_correction_stops_the_build_with_file_line_and_column(
    curate: Curate, tmp_path: Path, written: str, fault: str
) -> None:
    file = curate(written)
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    with pytest.raises(VocabularyError) as refused:
        pipeline.build_dataset(tmp_path)
    assert fault in str(refused.value)
    assert f"{file}:{HEADER.count(chr(10)) + 1}:1: " in str(refused.value)


def test_a_correction_is_found_below_the_example_in_a_comment_that_it_is_a_copy_of(
    curate: Curate, tmp_path: Path
) -> None:
    file = curate(
        f"# <{BASE}def/corrections/mine> a gcm:Correction ;\n# …\n" + correction("1", "a 1")
    )
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    with pytest.raises(VocabularyError, match=f"{file}:{HEADER.count(chr(10)) + 3}:1: "):
        pipeline.build_dataset(tmp_path)


def test_a_syntax_error_is_told_with_file_line_and_column(curate: Curate, tmp_path: Path) -> None:
    file = curate("<x> a gcm:Correction ; ;; oops")
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    with pytest.raises(VocabularyError, match=rf"{file}:{HEADER.count(chr(10)) + 1}:\d+: "):
        pipeline.build_dataset(tmp_path)


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        (correction("2", f"gcm:joinsInto <{BASE}id/event/1>", "b"), "in a circle"),
        (correction("1", f"gcm:joinsInto <{BASE}id/event/3>", "b"), "is joined twice"),
        (correction("2", f"gcm:differsFrom <{BASE}id/event/1>", "b"), "joins the two events"),
    ],
)
def test_corrections_that_contradict_each_other_stop_the_build(
    curate: Curate, tmp_path: Path, second: str, fault: str
) -> None:
    file = curate(correction("1", f"gcm:joinsInto <{BASE}id/event/2>", "a"), second)
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    with pytest.raises(VocabularyError, match=rf"{file}:\d+:1: .*{fault}"):
        pipeline.build_dataset(tmp_path)


def test_two_files_that_give_one_name_to_two_corrections_stop_the_build(
    curate: Curate, tmp_path: Path
) -> None:
    file = curate(correction("12796", DATE))
    other = file.with_name("other.ttl")
    other.write_text(HEADER + f"{correction('36196', DATE)} .\n", encoding="utf-8")
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    with pytest.raises(VocabularyError, match=rf"{other}:\d+:1: {file}:\d+:1 is called the same"):
        pipeline.build_dataset(tmp_path)


def test_things_of_other_classes_in_the_folder_are_left_alone(
    curate: Curate, tmp_path: Path
) -> None:
    curate(f'<{BASE}id/organization/new> a org:Organization ; schema:name "New"')
    pipeline.harvest_pages(samples(BAKU), tmp_path)
    assert pipeline.build_dataset(tmp_path).corrections == ()
