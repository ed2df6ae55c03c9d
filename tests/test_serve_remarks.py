"""Queries that are right by their syntax and yet not what was meant; and errors with a hint."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app
from kg.settings import ServiceSettings
from tests.test_serve_pages import BROWSER

MISSPELT = "SELECT ?o WHERE { ?e gcm:objectve ?o }"


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release, settings=ServiceSettings(workers=1))) as client:
        yield client


def ask(client: TestClient, query: str, accept: str = "text/csv") -> httpx.Response:
    answer: httpx.Response = client.get(
        "/sparql", params={"query": query}, headers={"Accept": accept}
    )
    return answer


# Remarks


@pytest.mark.parametrize(
    ("query", "remark"),
    [
        (
            MISSPELT,
            'unknown-name;name="gcm:objectve";nearest="gcm:objective";line=1;column=22',
        ),
        (
            "SELECT (COUNT(*) AS ?n) { ?e a gcm:Evnt }",
            'unknown-name;name="gcm:Evnt";nearest="gcm:Event";line=1;column=32',
        ),
        (
            "SELECT ?e {\n ?e schema:objective ?o }",
            'unknown-name;name="schema:objective";nearest="gcm:objective";line=2;column=5',
        ),
        (
            "PREFIX schema: <https://schema.org/> ASK { ?e schema:name ?n }",
            'unknown-name;name="schema:name";nearest="<http://schema.org/name>";line=1;column=47',
        ),
        (
            "DESCRIBE <https://w3id.org/gcm-kg/id/event/1>",
            'unknown-name;name="<https://w3id.org/gcm-kg/id/event/1>";line=1;column=10',
        ),
        (
            "SELECT ?label { ?e schema:name ?name # ?label\n}",
            'unbound-variable;name="?label";line=1;column=8',
        ),
        (
            "SELECT ?label { ?e schema:name '?label' }",
            'unbound-variable;name="?label";line=1;column=8',
        ),
        (
            "SELECT ?label # (?name AS ?label)\n{ ?e schema:name ?name }",
            'unbound-variable;name="?label";line=1;column=8',
        ),
        (
            "SELECT ?e ?nmae { ?e schema:name ?name }",
            'unbound-variable;name="?nmae";nearest="?name";line=1;column=11',
        ),
        (
            "SELECT ?e ?v { ?e schema:name ?name FILTER (?v > 3) } ORDER BY ?v",
            'unbound-variable;name="?v";line=1;column=11',
        ),
        (
            "CONSTRUCT { ?e schema:about ?nmae } WHERE { ?e schema:name ?name }",
            'unbound-variable;name="?nmae";nearest="?name";line=1;column=29',
        ),
        (
            "SELECT ?x { ?x gcm:größe 'gcm:objectve' } # gcm:objectve",
            'unknown-name;name="gcm:gr%C3%B6%C3%9Fe";line=1;column=16',
        ),
    ],
)
def test_what_may_be_wrong_is_said_in_a_header(client: TestClient, query: str, remark: str) -> None:
    answer = ask(client, query, "*/*")
    assert answer.status_code == 200
    assert answer.headers["kg-remarks"] == remark


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?e ?name { ?e a gcm:Event ; schema:name ?name }",
        "SELECT (xsd:integer(?n) AS ?m) (COUNT(?n) AS ?k) { ?e gcm:edtf ?n } GROUP BY ?n",
        "SELECT ?x ?y { VALUES (?x ?y) { (1 2) } }",
        "SELECT ?x ?y { BIND (1 AS ?x) } VALUES ?y { 2 }",
        "SELECT ?e { ?e gcm:edtf '2022'^^edtf:EDTF . FILTER (DATATYPE(?e) != xsd:date) }",
        "SELECT ?t { ?t a owl:Class FILTER (STRSTARTS(STR(?t), STR(gcm:))) }",
        "CONSTRUCT { ?e <http://example.org/new> ?n } WHERE { ?e schema:name ?n }",
        "SELECT ?o { GRAPH <https://w3id.org/gcm-kg/graph/evidence> { ?e oa:hasTarget ?o } }",
        "SELECT * { ?s ?p ?o } LIMIT 1",
    ],
)
def test_a_query_that_is_right_gets_no_remark(client: TestClient, query: str) -> None:
    answer = ask(client, query, "*/*")
    assert answer.status_code == 200
    assert "kg-remarks" not in answer.headers


def test_json_has_the_remarks_in_its_head(client: TestClient) -> None:
    for query in (MISSPELT, "ASK { ?e gcm:objectve ?o }"):
        answer = ask(client, query, "application/sparql-results+json")
        [remark] = answer.json()["head"]["remarks"]
        assert (remark["kind"], remark["nearest"]) == ("unknown-name", "gcm:objective")
        assert remark["message"].endswith(
            "Nothing in this release is called gcm:objectve. Did you mean gcm:objective?"
        )
        parse_query_results(answer.content, format=QueryResultsFormat.JSON)


def test_xml_and_turtle_have_the_remarks_in_a_comment(client: TestClient) -> None:
    xml = ask(client, "ASK { ?e <http://example.org/--> ?o }", "application/sparql-results+xml")
    assert "<!-- Remark: Line 1, column 10: Nothing in this release" in xml.text
    parse_query_results(xml.content, format=QueryResultsFormat.XML)
    turtle = ask(client, "CONSTRUCT WHERE { ?e gcm:objectve ?o }", "text/turtle")
    assert "# Remark: Line 1, column 22: Nothing in this release is called" in turtle.text
    assert list(parse(turtle.content, format=RdfFormat.TURTLE)) == []


def test_a_cut_answer_can_have_a_remark_too(client: TestClient) -> None:
    query = "SELECT ?s ?q { ?s ?p ?o }"
    answer = client.get("/sparql", params={"query": query, "limit": "2", "format": "json"})
    head = answer.json()["head"]
    assert head["cut"] == {"rows": 2}
    assert [each["name"] for each in head["remarks"]] == ["?q"]
    assert head["vars"] == ["s", "q"]


def test_the_page_shows_the_remarks(client: TestClient) -> None:
    page = ask(client, MISSPELT, BROWSER["Accept"]).text
    assert "Is this the question you meant?" in page
    assert "Did you mean gcm:objective?" in page


def test_an_answer_that_is_kept_has_its_remarks_again(client: TestClient) -> None:
    first, second = (ask(client, f"{MISSPELT} # kept") for _ in range(2))
    assert second.headers["server-timing"].startswith("cache")
    assert first.headers["kg-remarks"] == second.headers["kg-remarks"]


def test_at_most_ten_remarks_are_made(client: TestClient) -> None:
    names = " ".join(f"?e gcm:wrong{number}x ?v{number} ." for number in range(12))
    assert ask(client, f"SELECT * {{ {names} }}").headers["kg-remarks"].count("name=") == 10


# Errors


@pytest.mark.parametrize(
    ("query", "line", "column", "detail", "hint"),
    [
        (
            "SELECT *\nWHERE { ?s ?p ?o . OPTIONAL { ?s ?q ?r }",
            *(2, 7, "This “{” is never closed.", "A “}” is missing."),
        ),
        ("SELECT * { ?s ?p ?o } }", 1, 23, "This “}” closes nothing that is open.", "Remove it."),
        (
            "SELECT * { ?s ?p ( 1 2 }",
            *(1, 24, "This “}” closes nothing that is open.", "Remove it."),
        ),
        (
            "SELECT * {\n ?s scema:name ?o }",
            *(2, 5, "The prefix “scema:” is not declared."),
            "Did you mean “schema:”? Else declare it first.",
        ),
    ],
)
def test_an_error_says_where_and_what_to_do(
    client: TestClient, query: str, line: int, column: int, detail: str, hint: str
) -> None:
    answer = ask(client, query)
    problem = answer.json()
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["kg-query-id"]
    said = {name: problem[name] for name in ("kind", "line", "column", "detail", "hint")}
    assert said == {
        "kind": "syntax",
        "line": line,
        "column": column,
        "detail": detail,
        "hint": hint,
    }
    assert problem["excerpt"].splitlines()[1] == " " * (column - 1) + "^"


def test_a_browser_sees_the_error_beside_the_query(client: TestClient) -> None:
    answer = ask(client, "SELECT * { ?s ?p ?o", BROWSER["Accept"])
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["kg-query-id"]
    assert "Line 1, column 10: This “{” is never closed." in answer.text
