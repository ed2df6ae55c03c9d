"""Which queries are let through, and what is said about those that are not."""

from __future__ import annotations

from itertools import product

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.namespaces import XSD
from kg.sparql.diagnose import explain
from kg.sparql.query import read


def refusal(text: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        read(text)
    return caught.value


def explanation(text: str) -> QueryError:
    with pytest.raises(SyntaxError) as caught:
        pyoxigraph.Store().query(text)
    return explain(str(caught.value), text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT"),
        ("# DROP ALL\nask { ?s ?p ?o }", "ASK"),
        ("BASE <http://example.org/select#> DESCRIBE <x>", "DESCRIBE"),
        ("PREFIX ask: <http://example.org/> CONSTRUCT WHERE { ?s ask:x ?o }", "CONSTRUCT"),
        ("SELECTDISTINCT?s{?s ?p ?o}", "SELECT"),
    ],
)
def test_the_form_is_the_first_word_after_the_prologue(text: str, form: str) -> None:
    assert read(text).form == form


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:b> <a:c> 1 }",
        "PREFIX a: <http://a/> DELETE WHERE { ?s a:p ?o }",
        "LOAD <http://example.org/>",
        "CLEAR ALL",
        "drop graph <a:b>",
        "CREATE GRAPH <a:b>",
        "COPY <a:b> TO <a:c>",
        "MOVE <a:b> TO <a:c>",
        "ADD <a:b> TO <a:c>",
        "WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_every_form_of_update_is_refused_by_name(text: str) -> None:
    error = refusal(text)
    assert error.kind == "refused"
    assert "only reads" in error.message


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "ASK{?s ?p 1SERVICE<http://example.org/>{?s ?p ?o}}",
        "ASK{?s ?p trueSERVICE<http://example.org/>{?s ?p ?o}}",
        "PREFIX x: <http://x/> ASK{?s ?p x:a.b.SERVICE<http://example.org/>{?s ?p ?o}}",
        "PREFIX x: <http://x/> ASK{?s ?p x:.SERVICE<http://example.org/>{?s ?p ?o}}",
        "PREFIX a: <http://x/> ASK{SERVICEa:b{?s ?p ?o}}",
        "ASK{?s ?p <http://\\u0061#>.SERVICE<http://example.org/>{?s ?p ?o}}",
        "ASK{?s ?p ?o . # comment\rSERVICE <http://example.org/> { ?s ?p ?o }}",
        "ASK{FILTER(?a<?b)SERVICE<http://example.org/>{?s ?p ?o}}",
    ],
)
def test_service_is_refused_however_it_is_written(text: str) -> None:
    assert refusal(text).kind == "refused"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'SERVICE <http://example.org/> {}' }",
        "SELECT * { ?s a <http://schema.org/Service> } # SERVICE",
        "SELECT * { ?service a schema:GovernmentService }",
        'SELECT * { ?s ?p """SERVICE "quoted" {}""" }',
    ],
)
def test_the_word_service_is_harmless_in_strings_iris_comments_and_names(text: str) -> None:
    assert read(text).form == "SELECT"


def test_a_refusal_says_where() -> None:
    error = refusal("SELECT *\nWHERE { SERVICE <http://example.org/> {} }")
    assert (error.line, error.column) == (2, 9)


OBJECTS: dict[str, NamedNode | Literal] = {
    "x:a": NamedNode("http://x/a"),
    "x:a.b": NamedNode("http://x/a.b"),
    "x:": NamedNode("http://x/"),
    "<http://x/\\u0061#>": NamedNode("http://x/a#"),
    "<http://x/?b)SERVICE?s>": NamedNode("http://x/?b)SERVICE?s"),
    "1": Literal(1),
    "1.5": Literal("1.5", datatype=XSD.decimal),
    "1e5": Literal("1e5", datatype=XSD.double),
    "true": Literal(True),
    "'it\\'s'": Literal("it's"),
    "'\\u0027 .'": Literal("' ."),
    '"""a "quoted" # word"""': Literal('a "quoted" # word'),
    "'a'@en": Literal("a", language="en"),
    "'1'^^x:": Literal("1", datatype=NamedNode("http://x/")),
    "?o": NamedNode("http://x/o"),
    "_:o": NamedNode("http://x/o"),
    "[]": NamedNode("http://x/o"),
}
STORE = pyoxigraph.Store()
STORE.extend(
    pyoxigraph.Quad(NamedNode("http://x/s"), NamedNode("http://x/p"), term)
    for term in OBJECTS.values()
)
GLUE = ["", ".", " . ", ".#'\r", " # it's\n", '.#"""\n', "FILTER(1<2)", "{}", "BIND(1 AS ?i)"]
PATTERNS = ["", "OPTIONAL{}", "FILTER(1<2&&3>2)", "VALUES ?v{''\"\"}", "BIND('<' AS ?w)", "#<\n"]
CALLS = ["SERVICE<http://127.0.0.1:1/>", "SERVICE s:", "SERVICEs:"]
PROLOGUE = "PREFIX x:<http://x/> PREFIX s:<http://127.0.0.1:1/>"


def test_no_query_that_is_let_through_calls_another_server() -> None:
    """The engine is the judge: it has every object, so a call that it sees is a call it makes."""
    for before, word, glue, call in product(PATTERNS, OBJECTS, GLUE, CALLS):
        text = f"{PROLOGUE}ASK{{{before}?s ?p {word}{glue}{call}{{?s ?p ?o}}}}"
        try:
            STORE.query(read(text).text)
        except (QueryError, SyntaxError):
            continue
        except OSError:
            pytest.fail(f"let through: {text!r}")


def test_an_empty_text_is_no_query() -> None:
    assert refusal("  # nothing\n").kind == "syntax"


def test_a_misspelt_form_gets_the_nearest_one() -> None:
    assert refusal("SELEC * { ?s ?p ?o }").hint == "Did you mean SELECT?"


def test_an_undeclared_prefix_gets_its_place_and_the_nearest_known_one() -> None:
    error = explanation("SELECT *\nWHERE { ?s shcema:name 'é' }")
    assert (error.line, error.column) == (2, 12)
    assert error.message == "The prefix “shcema:” is not declared."
    assert error.hint == "Did you mean “schema:”? Else declare it first."


def test_a_missing_brace_is_named_where_the_open_one_stands() -> None:
    error = explanation("SELECT * WHERE { ?s ?p ?o")
    assert (error.column, error.hint) == (16, "A “}” is missing.")


def test_a_brace_too_many_is_named_where_it_stands() -> None:
    assert explanation("SELECT * WHERE { ?s ?p ?o }}").column == 28


def test_a_variable_that_is_not_grouped_is_explained() -> None:
    error = explanation("SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s ?p ?o }")
    assert error.hint is not None
    assert "GROUP BY" in error.hint


def test_any_other_fault_has_the_place_where_reading_stopped() -> None:
    error = explanation("SELECT *\nWHERE { ?s ?p . }")
    assert (error.kind, error.line) == ("syntax", 2)
