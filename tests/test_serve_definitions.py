"""The documentation: terms, schemes, concepts and shapes, and their use in a release."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as Html
from selectolax.lexbor import LexborNode
from starlette.testclient import TestClient

from kg.check.examples import example_files, read_example
from kg.namespaces import PREFIXES
from kg.release.folder import Release
from kg.resources import folder
from kg.serve.app import create_app

PROLOGUE = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release)) as client:
        yield client


def html(client: TestClient, path: str) -> Html:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    return Html(answer.text)


def node(page: Html, selector: str) -> LexborNode:
    found = page.css_first(selector)
    assert found is not None, selector
    return found


def words(found: LexborNode) -> str:
    return " ".join(found.text().split())


def ask(client: TestClient, query: str) -> list[dict[str, str]]:
    answer = client.post("/sparql", data={"query": query}, headers={"Accept": "text/csv"})
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_a_term_is_entered_by_its_hash_and_says_what_it_means_in_three_languages(
    client: TestClient,
) -> None:
    term = node(html(client, "/def"), "#objective")
    assert words(node(Html(term.html or ""), "h3")) == "gcm:objective"
    languages = {found.attributes["lang"] for found in term.css("[lang]")}
    assert languages >= {"en", "fr", "es"}


def test_a_term_shows_the_shapes_that_govern_it(client: TestClient) -> None:
    term = node(html(client, "/def"), "#subRegion")
    assert "/def/shapes/event-sub-region" in {a.attributes["href"] for a in term.css("a")}


def test_a_term_shows_the_saved_questions_that_name_it(client: TestClient) -> None:
    term = node(html(client, "/def"), "#series")
    links = {a.attributes["href"] for a in term.css("a")}
    assert "/queries/series-events" in links
    assert "/queries/events-per-objective" not in links


def test_the_example_of_a_term_is_a_triple_of_the_release(client: TestClient) -> None:
    example = node(html(client, "/def"), "#objective code.triple")
    links = (a.attributes["href"] or "" for a in example.css("a"))
    subject, value = (link.replace("/doc/", "/id/") for link in links)
    [found] = ask(
        client,
        f"{PROLOGUE}SELECT (COUNT(*) AS ?n) {{ "
        f"<https://w3id.org/gcm-kg{subject}> gcm:objective <https://w3id.org/gcm-kg{value}> }}",
    )
    assert found["n"] == "1"


def test_every_number_of_uses_is_what_its_own_query_gives(client: TestClient) -> None:
    uses = [
        a
        for a in html(client, "/def").css("article.term a")
        if (a.attributes["href"] or "").startswith("/sparql?")
    ]
    assert len(uses) > 30
    for use in uses:
        [query] = parse_qs(urlsplit(use.attributes["href"] or "").query)["query"]
        [row] = ask(client, query)
        [count] = row.values()
        assert words(use).split()[0] == f"{int(count):,}", query


def test_a_term_that_no_statement_of_the_release_has_says_so(client: TestClient) -> None:
    assert "Not used." in words(node(html(client, "/def"), "#removesAll"))


def test_a_scheme_lists_its_concepts_with_the_events_that_name_them(client: TestClient) -> None:
    rows = html(client, "/def/objectives").css("table.concepts tbody tr")
    shown = {
        words(row.css_first("code")): int(words(row.css("td.number")[0]).split()[0])  # type: ignore[arg-type]
        for row in rows
    }
    asked = ask(
        client,
        f"{PROLOGUE}SELECT ?n (COUNT(DISTINCT ?e) AS ?events) {{ "
        "?o skos:inScheme <https://w3id.org/gcm-kg/def/objectives> ; skos:notation ?n . "
        "OPTIONAL { ?e gcm:objective ?o } } GROUP BY ?n",
    )
    assert len(rows) == 23
    assert shown == {row["n"]: int(row["events"]) for row in asked}


@pytest.mark.parametrize("scheme", ["event-categories", "review-regions", "roles", "event-types"])
def test_a_scheme_is_a_table_to_download(client: TestClient, scheme: str) -> None:
    table = list(csv.DictReader(io.StringIO(client.get(f"/def/{scheme}.csv").text)))
    assert len(table) == len(html(client, f"/def/{scheme}").css("table.concepts tbody tr"))


def test_a_concept_leads_to_its_neighbours(client: TestClient) -> None:
    page = html(client, "/def/objectives/16")
    assert node(page, "nav.around a[rel=prev]").attributes["href"] == "/def/objectives/15"
    assert node(page, "nav.around a[rel=next]").attributes["href"] == "/def/objectives/17"


def test_a_shape_shows_for_each_constraint_what_passes_and_what_is_found(
    client: TestClient,
) -> None:
    page = html(client, "/def/shapes/event-sub-region")
    assert [words(each) for each in page.css("figcaption")] == [
        "Passes",
        "Is found: It is a country.",
        "Beside them",
    ]
    assert "gcm:subRegion geo:031" in words(node(page, "figure.fails pre"))


def test_every_example_of_our_shapes_stands_on_the_page_of_its_shape(client: TestClient) -> None:
    examples = [read_example(file) for file in example_files(folder("shapes"))]
    for shape in {example.shape for example in examples}:
        page = html(client, f"/def/shapes/{shape}")
        shown = {words(each) for each in page.css("details.example summary")}
        assert shown == {each.title for each in examples if each.shape == shape}, shape


def test_the_list_of_shapes_names_all_of_the_release(client: TestClient) -> None:
    shown = {
        a.attributes["href"]
        for a in html(client, "/shapes").css("main a")
        if (a.attributes["href"] or "").startswith("/def/shapes/")
    }
    asked = ask(
        client,
        f"{PROLOGUE}SELECT DISTINCT ?s {{ GRAPH <https://w3id.org/gcm-kg/graph/shapes> "
        "{ ?s sh:severity ?any FILTER isIRI(?s) } }",
    )
    assert {row["s"].removeprefix("https://w3id.org/gcm-kg") for row in asked} <= shown


@pytest.mark.parametrize("path", ["/def", "/def/objectives", "/def/objectives/16", "/shapes"])
@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("text/turtle", "text/turtle; charset=utf-8"),
        ("application/ld+json", "application/ld+json"),
        ("application/n-triples;q=0.9, text/html;q=0.1", "application/n-triples; charset=utf-8"),
    ],
)
def test_what_is_documented_is_data_for_machines(
    client: TestClient, path: str, accept: str, content_type: str
) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, content_type)
    again = client.get(path, headers={"Accept": accept, "If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_what_nobody_can_read_is_not_acceptable(client: TestClient) -> None:
    assert client.get("/shapes", headers={"Accept": "image/png"}).status_code == 406


def test_the_terms_are_one_file_that_needs_no_other(client: TestClient) -> None:
    page = html(client, "/def/ontology.html")
    assert not page.css("script[src], link[rel=stylesheet], img[src^=http]")
    assert "guiding principle" in (page.text() or "")
