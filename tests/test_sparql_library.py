"""The headers of saved queries, and how values become terms."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.sparql.library import SavedQuery, bind, find, load, load_library
from kg.sparql.parameters import TYPES, Parameter, to_term

HEADER = """#+ summary: Events of a series
#+ description:
#+   In the order
#+   of their ordinals.
#+ tags:
#+   - series
#+   - order
#+ params:
#+   - name: series
#+     type: series
#+     example: some-consultations
#+   - name: limit
#+     type: integer
#+     default: 10
#+     example: 5
#+ chart: bar label events
SELECT ?series WHERE { ?event gcm:series ?series }
"""


def saved(tmp_path: Path, text: str = HEADER) -> SavedQuery:
    file = tmp_path / "one.rq"
    file.write_text(text, encoding="utf-8")
    return load(file)


def fault(tmp_path: Path, text: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        saved(tmp_path, text)
    assert "one.rq" in caught.value.message
    return caught.value


def test_a_header_says_what_a_query_is(tmp_path: Path) -> None:
    query = saved(tmp_path)
    assert query.name == "one"
    assert query.summary == "Events of a series"
    assert query.description == "In the order of their ordinals."
    assert query.tags == ("series", "order")
    assert query.parameters[1] == Parameter("limit", "integer", "", "5", "10")
    assert query.chart is not None
    assert query.chart.variables == ("label", "events")


def test_the_text_of_a_query_is_without_its_header(tmp_path: Path) -> None:
    assert saved(tmp_path).text == "SELECT ?series WHERE { ?event gcm:series ?series }\n"


def test_a_line_that_is_no_key_is_an_error_with_its_line(tmp_path: Path) -> None:
    assert fault(tmp_path, "#+ summary: A\n#+ what is this\nASK {}").line == 2


def test_a_key_that_is_said_twice_is_an_error(tmp_path: Path) -> None:
    assert fault(tmp_path, "#+ summary: A\n#+ summary: B\nASK {}").line == 2


def test_a_misspelt_key_is_an_error(tmp_path: Path) -> None:
    assert "sumary" in fault(tmp_path, "#+ sumary: A\nASK {}").message


def test_a_query_without_a_summary_is_an_error(tmp_path: Path) -> None:
    assert "summary" in fault(tmp_path, "ASK {}").message


def test_an_unknown_type_of_parameter_is_an_error_that_lists_the_types(tmp_path: Path) -> None:
    assert "organization" in fault(tmp_path, HEADER.replace("integer", "number")).message


def test_an_unknown_severity_is_an_error(tmp_path: Path) -> None:
    assert (
        "Warning"
        in fault(tmp_path, HEADER.replace("chart: bar label events", "severity: bad")).message
    )


def test_a_list_that_begins_in_a_text_is_an_error(tmp_path: Path) -> None:
    assert fault(tmp_path, "#+ summary: A\n#+   - b\nASK {}").line == 2


def test_values_are_bound_as_terms_and_defaults_are_filled_in(tmp_path: Path) -> None:
    assert bind(saved(tmp_path), {"series": "a-series"}) == {
        "series": NamedNode("https://w3id.org/gcm-kg/id/series/a-series"),
        "limit": Literal(10),
    }


def test_a_missing_value_is_an_error_with_an_example(tmp_path: Path) -> None:
    with pytest.raises(QueryError) as caught:
        bind(saved(tmp_path), {})
    assert caught.value.hint == "For example: series=some-consultations"


def test_an_unknown_parameter_is_an_error_that_lists_the_known(tmp_path: Path) -> None:
    with pytest.raises(QueryError) as caught:
        bind(saved(tmp_path), {"serie": "a"})
    assert (caught.value.kind, caught.value.hint) == ("parameter", "Its parameters: series, limit.")


@pytest.mark.parametrize(
    ("type_", "value", "term"),
    [
        ("area", "031", NamedNode("http://metadata.un.org/sdg/codes/geoArea/031")),
        ("area", "geo:031", NamedNode("http://metadata.un.org/sdg/codes/geoArea/031")),
        ("concept", "objectives/23", NamedNode("https://w3id.org/gcm-kg/def/objectives/23")),
        ("date", "2022-05-11", Literal("2022-05-11", datatype=NamedNode(
            "http://www.w3.org/2001/XMLSchema#date"))),
        ("event", " 12796 ", NamedNode("https://w3id.org/gcm-kg/id/event/12796")),
        ("goal", "10", NamedNode("http://metadata.un.org/sdg/10")),
        ("goal", "8.10", NamedNode("http://metadata.un.org/sdg/8.10")),
        ("goal", "sdg:C100702", NamedNode("http://metadata.un.org/sdg/C100702")),
        ("integer", "-3", Literal(-3)),
        ("iri", "<http://example.org/a>", NamedNode("http://example.org/a")),
        ("organization", "iom", NamedNode("https://w3id.org/gcm-kg/id/organization/iom")),
        ("place", "baku", NamedNode("https://w3id.org/gcm-kg/id/place/baku")),
        ("string", 'a "quoted" text }', Literal('a "quoted" text }')),
    ],
)  # fmt: skip
def test_a_value_becomes_a_term_of_its_type(
    type_: str, value: str, term: NamedNode | Literal
) -> None:
    assert to_term(Parameter("x", type_, "", ""), value) == term


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("area", "Azerbaijan"),
        ("concept", "objectives/2 3"),
        ("date", "11 May 2022"),
        ("event", "12796> } DROP ALL #"),
        ("goal", "18"),
        ("integer", "1.5"),
        ("iri", "iom"),
        ("iri", "http://example.org/a b"),
    ],
)
def test_a_value_that_does_not_fit_is_an_error_with_an_example(type_: str, value: str) -> None:
    with pytest.raises(QueryError) as caught:
        to_term(Parameter("x", type_, "", "this"), value)
    assert caught.value.hint == "An example of what fits: this"


def test_every_type_is_tried_above() -> None:
    assert set(TYPES) - {"series"} == {
        "area", "concept", "date", "event", "goal", "integer", "iri", "organization", "place",
        "string",
    }  # fmt: skip


def test_a_library_has_the_queries_of_a_folder_by_name(tmp_path: Path) -> None:
    saved(tmp_path)
    (tmp_path / "notes.txt").write_text("no query")
    assert list(load_library(tmp_path)) == ["one"]


def test_an_unknown_name_is_an_error_that_lists_the_known(tmp_path: Path) -> None:
    saved(tmp_path)
    with pytest.raises(QueryError) as caught:
        find(load_library(tmp_path), "two")
    assert (caught.value.kind, caught.value.hint) == ("unknown-query", "There are: one.")
