"""The page of node 12796, as the site gave it, must come out exactly like this."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.release.folder import Release
from kg.sparql.engine import Engine
from kg.sparql.query import read

EVENT = "https://w3id.org/gcm-kg/id/event/12796"
ORGANIZATION = "https://w3id.org/gcm-kg/id/organization/"
AREA = "http://metadata.un.org/sdg/codes/geoArea/"
PAGE = "https://migrationnetwork.un.org/ar/node/12796"


@pytest.fixture(scope="module")
def release(real_page: Path, make_release: Callable[..., Release]) -> Release:
    return make_release(real_page)


@pytest.fixture(scope="module")
def engine(release: Release) -> Engine:
    return Engine.load(release)


def values(engine: Engine, subject: str, path: str) -> set[str]:
    """Return the values at a path from a subject, as IRIs and lexical forms."""
    query = read(f"SELECT ?value WHERE {{ <{subject}> {path} ?value }}")
    table = engine.table(query.text)
    return {getattr(row[0], "value", "") for row in table.rows}


def yes(engine: Engine, pattern: str) -> bool:
    return engine.result(read(f"ASK {{ {pattern} }}")) is True


def test_it_is_an_event_of_ours_of_schema_org_and_of_the_core_vocabulary(engine: Engine) -> None:
    assert values(engine, EVENT, "a") == {
        "https://w3id.org/gcm-kg/def#Event",
        "http://schema.org/Event",
        "http://data.europa.eu/m8g/PublicEvent",
    }


def test_its_name_is_the_title_in_the_language_of_the_text(engine: Engine) -> None:
    name = '"3rd multidimensional consultation on implementation of GCM in Azerbaijan"@en'
    assert yes(engine, f"<{EVENT}> schema:name {name}")
    assert len(values(engine, EVENT, "schema:name")) == 1


def test_its_day_is_that_of_the_body(engine: Engine) -> None:
    assert yes(engine, f'<{EVENT}> schema:startDate "2022-05-11"^^xsd:date')
    assert yes(engine, f'<{EVENT}> schema:endDate "2022-05-11"^^xsd:date')
    assert yes(engine, f'<{EVENT}> gcm:edtf "2022-05-11"^^edtf:EDTF')


def test_the_date_has_the_words_of_the_body_as_evidence_and_says_why_not_the_field(
    engine: Engine,
) -> None:
    evidence = f"{EVENT}#date-evidence"
    in_evidence = "GRAPH <https://w3id.org/gcm-kg/graph/evidence>"
    table = engine.table(
        f"SELECT ?words ?found ?why WHERE {{ {in_evidence} {{ <{evidence}> gcm:foundIn ?found ; "
        "gcm:reason ?why ; gcm:property schema:startDate ; "
        "oa:hasTarget/oa:hasSelector/oa:exact ?words } }"
    )
    [row] = [tuple(getattr(cell, "value", "") for cell in row) for row in table.rows]
    assert row == ("On 11 May 2022", "body", "The field “Date: , -” is empty.")


def test_the_words_stand_on_the_page_where_the_evidence_says(
    engine: Engine, real_page: Path
) -> None:
    text = real_page.read_text(encoding="utf-8")
    table = engine.table(
        "SELECT ?words ?start ?end WHERE { GRAPH <https://w3id.org/gcm-kg/graph/evidence> "
        "{ ?selector oa:exact ?words ; oa:start ?start ; oa:end ?end } }"
    )
    assert len(table.rows) >= 12
    for row in table.rows:
        words, start, end = (getattr(cell, "value", "") for cell in row)
        assert text[int(start) : int(end)] == words


def test_its_place_is_baku_in_azerbaijan(engine: Engine) -> None:
    assert values(engine, EVENT, "schema:location") == {"https://w3id.org/gcm-kg/id/place/baku"}
    assert values(engine, EVENT, "schema:location/gcm:country") == {f"{AREA}031"}


def test_its_fields_are_linked(engine: Engine) -> None:
    definitions = "https://w3id.org/gcm-kg/def"
    assert values(engine, EVENT, "gcm:subRegion") == {f"{AREA}145"}
    assert values(engine, EVENT, "gcm:audience") == {
        f"{definitions}/audiences/intergovernmental-organization"
    }
    assert values(engine, EVENT, "gcm:guidingPrinciple") == {
        f"{definitions}/principles/whole-of-government-approach"
    }
    assert values(engine, EVENT, "gcm:sdg") == {
        "http://metadata.un.org/sdg/10",
        "http://metadata.un.org/sdg/16",
    }


def test_its_organizers_are_the_iom_mission_and_the_migration_service(engine: Engine) -> None:
    assert values(engine, EVENT, "schema:organizer") == {
        f"{ORGANIZATION}iom-azerbaijan",
        f"{ORGANIZATION}state-migration-service-of-the-republic-of-azerbaijan",
    }
    assert values(engine, f"{ORGANIZATION}iom-azerbaijan", "org:unitOf") == {f"{ORGANIZATION}iom"}
    assert values(engine, f"{ORGANIZATION}iom", "schema:sameAs") == set()
    assert values(engine, EVENT, "schema:organizer/schema:sameAs") == set()


def test_it_is_the_third_of_its_series(engine: Engine) -> None:
    assert values(engine, EVENT, "gcm:ordinal") == {"3"}
    assert len(values(engine, EVENT, "gcm:series")) == 1


def test_it_mentions_the_compact_and_the_review_forum_with_the_words(engine: Engine) -> None:
    reference = "https://w3id.org/gcm-kg/def/references/"
    assert {
        f"{reference}global-compact-for-migration",
        f"{reference}international-migration-review-forum",
    } <= values(engine, EVENT, "gcm:mentions")
    words = f"{EVENT}#mention-evidence-references-international-migration-review-forum-quote"
    in_evidence = "GRAPH <https://w3id.org/gcm-kg/graph/evidence>"
    assert yes(
        engine, f'{in_evidence} {{ <{words}> oa:exact "International Migration Review Forum" }}'
    )


@pytest.mark.parametrize(
    "absent",
    [
        "gcm:workstreamOutput",
        "gcm:regionalReviewProcess",
        "gcm:objective",
        "gcm:eventType",
        "gcm:eventCategory",
        "gcm:geographicScope",
    ],
)
def test_a_label_without_a_value_says_nothing(engine: Engine, absent: str) -> None:
    assert values(engine, EVENT, absent) == set()


def test_the_report_warns_of_each_label_that_lost_its_value(release: Release) -> None:
    report = (release.path / "report.txt").read_text(encoding="utf-8")
    assert "Conforms: 1 events, 0 violations" in report
    for label in (
        "Date",
        "Type of Event",
        "Event Category",
        "Geographic Scope",
        "Workstream Output",
        "Regional Review Process",
        "GCM Objectives",
    ):
        assert f'{EVENT}  gcm:lostLabel  "{label}"' in report


def test_it_is_derived_from_the_page_and_says_which_bytes(engine: Engine, real_page: Path) -> None:
    assert values(engine, EVENT, "prov:wasDerivedFrom") == {PAGE}
    assert values(engine, PAGE, "gcm:languagePrefix") == {"ar"}
    assert values(engine, PAGE, "gcm:textLanguage") == {"en"}
    digest = hashlib.sha256(real_page.read_bytes()).hexdigest()
    assert values(engine, PAGE, "gcm:sha256") == {digest}


def test_the_footnote_is_not_part_of_the_description(engine: Engine) -> None:
    [description] = values(engine, EVENT, "schema:description")
    assert description.startswith("On 11 May 2022, IOM Azerbaijan")
    assert "Kosovo" not in description
    assert "Date:" not in description
    assert description.endswith("Global Compact on Migration”…")
