"""The page to write queries on, and what it shows of each kind of answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release)) as made:
        yield made


def shown(client: TestClient, query: str) -> str:
    answer = client.get("/sparql", params={"query": query}, headers=BROWSER)
    assert answer.status_code == 200
    return str(answer.text)


def test_an_answer_of_yes_or_no_is_a_word(client: TestClient) -> None:
    assert ">Yes</p>" in shown(client, "ASK { ?event a gcm:Event }")
    assert ">No</p>" in shown(client, "ASK { ?event a gcm:EventSeries, gcm:Event }")


def test_a_graph_is_shown_as_turtle(client: TestClient) -> None:
    text = shown(client, "DESCRIBE <https://w3id.org/gcm-kg/id/place/baku>")
    assert "@prefix schema:" in text


def test_a_table_that_is_cut_on_a_page_says_so(client: TestClient) -> None:
    assert "the first 1\u202f000 are shown here" in shown(client, "SELECT ?s WHERE { ?s ?p ?o }")


def test_a_table_that_is_whole_says_how_many_rows_it_has(client: TestClient) -> None:
    text = shown(client, "SELECT ?key WHERE { VALUES ?key { 'a' 'b' } }")
    assert "2 rows." in text
    assert "the first" not in text


def test_an_iri_of_ours_leads_to_its_page_here(client: TestClient) -> None:
    text = shown(client, "SELECT ?e WHERE { ?e a gcm:Event } ORDER BY ?e LIMIT 1")
    assert '<a href="/doc/event/11401">id/event/11401</a>' in text


def test_values_are_text_and_no_markup(client: TestClient) -> None:
    text = shown(client, "SELECT ('<script>alert(1)</script>' AS ?x) {}")
    assert "<script>" not in text


def test_the_examples_can_be_opened_and_answered(client: TestClient) -> None:
    page = client.get("/sparql", headers=BROWSER).text
    examples = [part.partition('"')[0] for part in page.split('href="')[1:]]
    queries = [link.replace("&amp;", "&") for link in examples if link.startswith("/sparql?")]
    assert len(queries) > 8
    assert {client.get(link, headers=BROWSER).status_code for link in queries} == {200}
