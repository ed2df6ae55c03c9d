"""The saved queries and what they answer on the sample release."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import resources
from kg.errors import QueryError
from kg.formats import CSV_RESULTS
from kg.namespaces import BASE, GCM
from kg.release.folder import Release
from kg.sparql.engine import Engine
from kg.sparql.library import SavedQuery, bind, find, load_library, to_query
from kg.sparql.parameters import Parameter, to_term
from kg.sparql.query import read

FOLDER: Path = resources.folder("queries")
LIBRARY = load_library(FOLDER)
CHECKS = load_library(FOLDER / "checks")
SERIES = "multidimensional-consultations-on-implementation-of-gcm-in-azerbaijan"

# No sample names an objective and a goal together.
WITHOUT_ROWS = {"objective-sdg-matrix"}


@pytest.fixture(scope="module")
def engine(sample_release: Release) -> Engine:
    return Engine.load(sample_release)


def ask(engine: Engine, name: str, **values: str) -> list[dict[str, str]]:
    body = engine.answer(to_query(find(LIBRARY, name), values), CSV_RESULTS)
    return list(csv.DictReader(io.StringIO(body.decode("utf-8"))))


EXCERPT = (
    "On 11 May 2022, IOM Azerbaijan and the State Migration Service (SMS) jointly organized a third"
    " round of talks on how the country puts the Global Compact for Migration (GCM) into practice,"
    " a “360-degree review” that looked ahead to the International Migration Review Forum (IMRF)."
)


def examples(query: SavedQuery) -> dict[str, str]:
    return {each.name: each.default or each.example for each in query.parameters}


def key(iri: str) -> str:
    return iri.removeprefix(BASE).rpartition("/")[2]


# What holds for each


def test_there_are_at_least_ten_questions() -> None:
    assert len(LIBRARY) >= 10


@pytest.mark.parametrize("query", LIBRARY.values(), ids=LIBRARY)
def test_every_query_says_what_it_answers(query: SavedQuery) -> None:
    assert query.summary
    assert query.description.endswith(".")
    assert query.tags


@pytest.mark.parametrize("query", LIBRARY.values(), ids=LIBRARY)
def test_every_query_answers_its_own_example(engine: Engine, query: SavedQuery) -> None:
    assert bool(ask(engine, query.name, **examples(query))) is (query.name not in WITHOUT_ROWS)


@pytest.mark.parametrize("query", LIBRARY.values(), ids=LIBRARY)
def test_every_query_ends_in_an_order_that_leaves_no_two_rows_equal(
    engine: Engine, query: SavedQuery
) -> None:
    last = query.text.strip().splitlines()[-1]
    assert last.startswith("ORDER BY ")
    order = re.findall(r"\?(\w+)", last)
    rows = ask(engine, query.name, **examples(query))
    places = [tuple(row[name] for name in order) for row in rows]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("query", LIBRARY.values(), ids=LIBRARY)
def test_every_parameter_and_axis_is_a_column(engine: Engine, query: SavedQuery) -> None:
    answer = engine.result(to_query(query, examples(query)))
    assert not isinstance(answer, bool)
    axes = query.chart.variables if query.chart else ()
    assert {*axes, *examples(query)} <= set(answer.variables)


@pytest.mark.parametrize("query", LIBRARY.values(), ids=LIBRARY)
def test_every_query_declares_its_prefixes_so_that_it_runs_anywhere(query: SavedQuery) -> None:
    Store().query(query.text)


@pytest.mark.parametrize("query", CHECKS.values(), ids=CHECKS)
def test_every_check_has_a_severity_and_no_rows_on_the_samples(
    engine: Engine, query: SavedQuery
) -> None:
    assert query.severity in {"Violation", "Warning", "Info"}
    assert engine.table(query.text).rows == ()


# What they answer


def test_events_per_objective_has_one_event_for_four_of_the_objectives(engine: Engine) -> None:
    rows = ask(engine, "events-per-objective")
    counts = {int(row["number"]): int(row["events"]) for row in rows}
    assert list(counts) == list(range(24))
    assert {number: count for number, count in counts.items() if count} == {
        2: 1,
        5: 1,
        16: 1,
        22: 1,
    }
    assert rows[0]["label"] == "The Compact as a whole"
    assert rows[23]["objective"] == f"{BASE}def/objectives/23"


def test_events_per_country_and_year(engine: Engine) -> None:
    assert [tuple(row.values()) for row in ask(engine, "events-per-country-and-year")] == [
        ("http://metadata.un.org/sdg/codes/geoArea/031", "Azerbaijan", "2022", "1"),
        ("http://metadata.un.org/sdg/codes/geoArea/268", "Georgia", "2021", "1"),
    ]


def test_series_events_come_in_the_order_of_their_ordinals(engine: Engine) -> None:
    rows = ask(engine, "series-events", series=SERIES)
    assert [(row["ordinal"], key(row["event"]), row["date"]) for row in rows] == [
        ("2", "12786", "2022-04-20"),
        ("3", "12796", "2022-05-11"),
    ]


def test_organizers_together_has_each_pair_once(engine: Engine) -> None:
    rows = ask(engine, "organizers-together")
    assert [(row["firstName"], row["secondName"], row["events"]) for row in rows] == [
        (
            "Global Mayors Taskforce on Climate and Migration",
            "Platform on Disaster Displacement",
            "1",
        ),
        ("Government of Portugal", "Government of Thailand", "1"),
        ("International Organization for Migration", "Mayors Migration Council", "1"),
        (
            "IOM Mission in Azerbaijan",
            "State Migration Service of the Republic of Azerbaijan",
            "1",
        ),
    ]


def test_principle_coverage_names_all_ten_also_those_without_an_event(engine: Engine) -> None:
    rows = ask(engine, "principle-coverage")
    assert [(row["notation"], row["label"], row["events"], row["percent"]) for row in rows] == [
        ("15(a)", "People-centred", "0", "0"),
        ("15(b)", "International cooperation", "1", "12.5"),
        ("15(c)", "National sovereignty", "0", "0"),
        ("15(d)", "Rule of law and due process", "0", "0"),
        ("15(e)", "Sustainable development", "0", "0"),
        ("15(f)", "Human rights", "0", "0"),
        ("15(g)", "Gender-responsive", "0", "0"),
        ("15(h)", "Child-sensitive", "0", "0"),
        ("15(i)", "Whole-of-government approach", "3", "37.5"),
        ("15(j)", "Whole-of-society approach", "0", "0"),
    ]


def test_lost_fields_names_seven_labels_of_12796(engine: Engine) -> None:
    row = next(row for row in ask(engine, "lost-fields") if key(row["event"]) == "12796")
    assert row["lost"] == "7"
    assert row["labels"] == (
        "Date; Event Category; GCM Objectives; Geographic Scope; Regional Review Process; "
        "Type of Event; Workstream Output"
    )


SERVICE = "state-migration-service-of-the-republic-of-azerbaijan"


def test_event_evidence_has_the_words_of_each_value(engine: Engine) -> None:
    rows = ask(engine, "event-evidence", event="12796")
    words = {(key(row["property"]), key(row["value"])): row["words"] for row in rows}
    title = "3rd multidimensional consultation on implementation of GCM in Azerbaijan"
    assert words == {
        ("name", title): title,
        ("def#ordinal", "3"): title,
        ("def#series", SERIES): title,
        ("description", EXCERPT): EXCERPT,
        ("hasParticipation", "12796#participation-organizer-iom-azerbaijan"): "IOM Azerbaijan",
        (
            "hasParticipation",
            f"12796#participation-organizer-{SERVICE}",
        ): "State Migration Service (SMS)",
        (
            "hasParticipation",
            f"12796#participation-opener-{SERVICE}",
        ): "Chief of the State Migration Service",
        (
            "hasParticipation",
            "12796#participation-opener-iom-azerbaijan",
        ): "Chief of Mission of IOM Azerbaijan",
        ("hasParticipation", "12796#participation-presenter-iom"): "IOM",
        (
            "hasParticipation",
            "12796#participation-presenter-un-azerbaijan",
        ): "United Nations office in the country",
        ("hasParticipation", f"12796#participation-speaker-{SERVICE}"): "added",
        ("startDate", "2022-05-11"): "On 11 May 2022",
        ("endDate", "2022-05-11"): "On 11 May 2022",
        ("def#edtf", "2022-05-11"): "On 11 May 2022",
        ("def#datePrecision", "day"): "On 11 May 2022",
        ("def#mentions", "global-compact-for-migration"): "Global Compact for Migration",
        (
            "def#mentions",
            "international-migration-review-forum",
        ): "International Migration Review Forum",
        ("def#mentions", "031"): "Azerbaijan",
        ("def#mentions", "iom"): "IOM",
        ("def#mentions", "iom-azerbaijan"): "IOM Azerbaijan",
        ("def#mentions", "un-azerbaijan"): "United Nations office in the country",
        ("location", "baku"): "Baku - Azerbaijan",
        ("organizer", "iom-azerbaijan"): "IOM Mission in Azerbaijan",
        (
            "organizer",
            "state-migration-service-of-the-republic-of-azerbaijan",
        ): "State Migration Service of the Republic of Azerbaijan",
        (
            "def#audience",
            "intergovernmental-organization",
        ): "Intergovernmental Organization",
        ("def#subRegion", "145"): "West Asia",
        ("def#guidingPrinciple", "whole-of-government-approach"): "Whole-of-government approach",
        ("def#sdg", "10"): "SDG.10 - Reduced Inequalities",
        ("def#sdg", "16"): "SDG.16 - Peace, Justice And Strong Institutions",
    }
    assert len(rows) == len(words)


def test_event_evidence_says_why_the_date_was_not_read_from_its_field(engine: Engine) -> None:
    rows = ask(engine, "event-evidence", event="12796")
    date = next(row for row in rows if row["property"] == "http://schema.org/startDate")
    assert (date["foundIn"], date["start"].isdigit()) == ("body", True)
    assert date["reason"] == "The field “Date: , -” is empty."


def test_the_matrix_counts_targets_for_their_goal_and_the_whole_compact_as_0(
    sample_release: Release,
) -> None:
    engine = Engine.load(sample_release)
    for event, objective in [("12796", "objectives/23"), ("2351", "objectives")]:
        subject, named = NamedNode(f"{BASE}id/event/{event}"), NamedNode(f"{BASE}def/{objective}")
        engine.store.add(Quad(subject, GCM.objective, named))
    rows = ask(engine, "objective-sdg-matrix")
    assert [(row["objective"], row["goal"], row["events"]) for row in rows] == [
        ("0", "10", "1"),
        ("23", "10", "1"),
        ("23", "16", "1"),
    ]


def test_a_goal_includes_its_targets(engine: Engine) -> None:
    rows = ask(engine, "sdg-events", goal="10")
    assert [(key(row["event"]), key(row["named"])) for row in rows] == [
        ("12796", "10"),
        ("2351", "10"),
        ("2351", "10.7"),
    ]


def test_an_organization_includes_its_missions(engine: Engine) -> None:
    rows = ask(engine, "organization-events", organization="iom")
    assert [(key(row["event"]), key(row["organizer"])) for row in rows] == [
        ("12796", "iom-azerbaijan"),
        ("11551", "iom"),
    ]


def test_a_region_includes_its_countries(engine: Engine) -> None:
    rows = ask(engine, "country-events", country="145")
    assert ("12796", "held there") in {(key(row["event"]), row["how"]) for row in rows}


def test_event_participations_name_who_acted_in_office(engine: Engine) -> None:
    rows = ask(engine, "event-participations", event="12796")
    found = [(row["roleName"], row["organizationName"], row["personName"]) for row in rows]
    service = "State Migration Service of the Republic of Azerbaijan"
    assert found == [
        ("Opener", "IOM Mission in Azerbaijan", "Vladimir Gjorgjiev"),
        ("Opener", service, "Vusal Huseynov"),
        ("Organizer", "IOM Mission in Azerbaijan", ""),
        ("Organizer", service, ""),
        ("Presenter", "International Organization for Migration", ""),
        ("Presenter", "United Nations office Azerbaijan", ""),
        ("Speaker", service, "Vusal Huseynov"),
    ]


def test_the_roles_of_an_organization_include_those_of_its_missions(engine: Engine) -> None:
    rows = ask(engine, "organization-roles", organization="iom")
    assert [(key(row["event"]), row["roleName"], key(row["participant"])) for row in rows] == [
        ("12796", "Opener", "iom-azerbaijan"),
        ("12796", "Organizer", "iom-azerbaijan"),
        ("12796", "Presenter", "iom"),
        ("12786", "Organizer", "iom-azerbaijan"),
        ("2351", "Organizer", "iom-georgia"),
    ]


# Parameters


def test_an_injection_is_only_a_value_that_nothing_has(engine: Engine) -> None:
    attack = 'x" } UNION { ?event ?property ?concept } #'
    query = SavedQuery("names", "", "", (), (Parameter("name", "string", "", "x"),), BY_NAME)
    assert bind(query, {"name": attack}) == {"name": Literal(attack)}
    assert engine.table(query.text, **bind(query, {"name": attack})).rows == ()


BY_NAME = "SELECT ?event ?name WHERE { ?event a gcm:Event ; gcm:lostLabel ?name } ORDER BY ?event"


@pytest.mark.parametrize(
    "value", ["12796> } #", "12796 UNION", "https://a/ b>", "<urn:a> ?b <urn:c>"]
)
def test_an_injection_into_an_iri_is_refused(value: str) -> None:
    with pytest.raises(QueryError) as caught:
        bind(LIBRARY["event-evidence"], {"event": value})
    assert caught.value.kind == "parameter"
    assert caught.value.hint == "An example of what fits: 12796"


def test_a_value_is_given_beside_the_text_which_stays_as_it_is() -> None:
    saved = LIBRARY["event-evidence"]
    asked = to_query(saved, {"event": "12796"})
    assert asked.text == saved.text
    assert asked.parameters == {"event": NamedNode(f"{BASE}id/event/12796")}


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("sdg-events", {"goal": "18"}, "There is no Sustainable Development Goal '18'."),
        ("sdg-events", {"gaol": "10"}, "has no parameter “gaol”"),
        ("sdg-events", {}, "The parameter “goal” has no value."),
        ("country-events", {"country": "Azerbaijan"}, "is not an M49 code"),
        ("event-list", {"event": "12796"}, "has no parameter “event”"),
    ],
)
def test_a_parameter_that_does_not_fit_is_an_error(
    name: str, values: dict[str, str], message: str
) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        to_query(LIBRARY[name], values)
    assert caught.value.kind == "parameter"


def test_an_unknown_name_is_an_error_that_lists_the_known() -> None:
    with pytest.raises(QueryError) as caught:
        find(LIBRARY, "events")
    assert caught.value.kind == "unknown-query"
    assert "events-per-objective" in str(caught.value)


def test_an_event_can_be_given_by_its_iri() -> None:
    parameter = LIBRARY["event-evidence"].parameters[0]
    assert to_term(parameter, f"{BASE}id/event/12796") == to_term(parameter, "12796")


def test_every_query_is_let_through() -> None:
    assert {read(query.text).form for query in LIBRARY.values()} == {"SELECT"}
