"""A bound on the rows of a query, in its own text; the engine is the judge."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from kg.sparql.limit import beyond, is_within, limited

NUMBERS = range(1, 11)
STORE = Store()
STORE.extend(Quad(NamedNode("x:s"), NamedNode("x:p"), Literal(number)) for number in NUMBERS)


def asked(text: str) -> list[int]:
    solutions = STORE.query(text)
    assert isinstance(solutions, QuerySolutions)
    return [int(row[0].value) for row in solutions]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o # LIMIT 2",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 3",
        "SELECT ?o { ?s ?p ?o } ORDER BY ASC(?o)LIMIT 3OFFSET 2",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o OFFSET 2 LIMIT 7",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o\noffset8\nlimit20",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 0",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o VALUES ?o { 1 2 3 4 5 6 }",
        "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 5 VALUES (?o) { (1) (2) }",
        "SELECT ?o { { SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 6 } VALUES ?s { <x:s> } }",
        "PREFIX limit: <x:> SELECT ?o { limit:s ?p ?o } ORDER BY ?o",
        "SELECT ?o { ?s ?p ?o FILTER (?o < 9) } GROUP BY ?o HAVING (?o > 1) ORDER BY (?o) LIMIT 8",
        "SELECT (COUNT(*) AS ?values) { ?s ?p ?o }",
        "SELECT ?o { VALUES ?o { 1 2 3 4 5 } }",
    ],
)
@pytest.mark.parametrize("rows", [1, 4, 100])
def test_a_query_gives_its_first_rows_and_tells_if_there_is_one_more(text: str, rows: int) -> None:
    whole = asked(text)
    assert asked(limited(text, rows)) == whole[:rows]
    assert asked(beyond(text, rows)) == whole[rows : rows + 1]
    assert len(whole) <= rows or not is_within(text, rows)


def test_a_query_with_a_limit_of_its_own_is_within_a_larger_one() -> None:
    assert is_within("SELECT ?o { ?s ?p ?o } LIMIT 5 OFFSET 100", 5)
    assert not is_within("SELECT ?o { ?s ?p ?o } LIMIT 5", 4)
    assert not is_within("SELECT ?o { { SELECT ?o { ?s ?p ?o } LIMIT 5 } } # LIMIT 5", 5)


def test_what_stands_before_the_limit_keeps_its_line_and_column() -> None:
    text = "SELECT ?o\n{ ?s ?p ?o } LIMIT 5"
    assert limited(text, 3).splitlines()[:2] == ["SELECT ?o", "{ ?s ?p ?o }        "]
