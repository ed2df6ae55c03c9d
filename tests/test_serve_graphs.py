"""One graph at a time: the Graph Store Protocol, for reading."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic
from starlette.testclient import TestClient

from kg.formats import GRAPH_FORMATS, JSON_LD, Format
from kg.release.folder import Release
from kg.serve.app import create_app
from kg.settings import ServiceSettings
from kg.sparql import results
from kg.sparql.results import read_graph, serialize_graph

QUALITY = "https://w3id.org/gcm-kg/graph/quality"


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release), follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="module")
def released(sample_release: Release) -> Dataset:
    """The release as rdflib reads it, numbers by their value as the engine answers them."""
    dump = (sample_release.path / "all.nq").read_text("utf-8")
    for derived in ("nonNegativeInteger", "positiveInteger"):
        dump = dump.replace(f"XMLSchema#{derived}>", "XMLSchema#integer>")
    dataset = Dataset()
    dataset.parse(data=dump, format="nquads")
    return dataset


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
def test_a_graph_comes_whole_in_each_format(
    client: TestClient, released: Dataset, form: Format
) -> None:
    answer = client.get("/graph", params={"graph": QUALITY}, headers={"Accept": form.media_type})
    assert answer.headers["content-type"] == form.content_type
    read = Dataset(default_union=True)
    read.parse(data=answer.content, format=NAMES[form.name])
    assert isomorphic(copied(read), copied(released.graph(QUALITY)))


NAMES = {
    "turtle": "turtle",
    "ntriples": "nt11",
    "jsonld": "json-ld",
    "rdfxml": "xml",
    "nquads": "nquads",
    "trig": "trig",
}


def copied(graph: Graph) -> Graph:
    copy = Graph()
    for triple in graph.triples((None, None, None)):
        copy.add(triple)
    return copy


def test_json_ld_is_compacted_with_the_context_of_the_project(client: TestClient) -> None:
    document = json.loads(client.get("/graph/evidence.jsonld").content)
    assert document["@context"]["gcm"] == "https://w3id.org/gcm-kg/def#"
    node = next(each for each in document["@graph"] if "Annotation" in str(each.get("type")))
    assert node["event"].startswith("https://w3id.org/gcm-kg/id/event/")


def test_the_default_graph_has_as_many_triples_as_the_release_says(
    client: TestClient, sample_release: Release
) -> None:
    answer = client.get("/graph?default", headers={"Accept": "application/n-triples"})
    assert len(answer.content.splitlines()) == sample_release.manifest.counts["triples"]


def test_the_iri_of_a_graph_of_ours_is_its_address(client: TestClient) -> None:
    named = client.get("/graph", params={"graph": QUALITY})
    direct, by_suffix = client.get("/graph/quality"), client.get("/graph/quality.ttl")
    assert named.content == direct.content == by_suffix.content
    assert direct.links["describes"]["url"] == QUALITY


def test_head_tells_what_get_would_bring(client: TestClient) -> None:
    own = ("kg-query-id", "server-timing")
    answers = [client.get("/graph/quality"), client.head("/graph/quality")]
    said = [{k: v for k, v in each.headers.items() if k not in own} for each in answers]
    assert said[0] == said[1]
    assert answers[1].content == b""


def test_a_graph_that_the_client_has_is_304(client: TestClient) -> None:
    tag = client.get("/graph/quality").headers["etag"]
    answer = client.get("/graph/quality", headers={"If-None-Match": f"W/{tag}"})
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_browser_is_led_to_a_page_where_it_can_ask_the_graph_more(client: TestClient) -> None:
    answer = client.get("/graph/quality", headers={"Accept": "text/html"})
    assert answer.status_code == 303
    shown = client.get(answer.headers["location"], headers={"Accept": "text/html"})
    assert "sh:ValidationResult" in shown.text


@pytest.mark.parametrize(
    "path", ["/graph/nothing", "/graph/nothing.ttl", "/graph?graph=urn:x", "/graph?graph=n%20x"]
)
def test_a_graph_that_is_not_here_is_404_and_others_are_named(
    client: TestClient, path: str
) -> None:
    answer = client.get(path, headers={"If-None-Match": "*"})
    assert answer.status_code == 404
    assert answer.json()["kind"] == "unknown-graph"
    assert QUALITY in answer.json()["hint"]


@pytest.mark.parametrize(
    "search", ["", "?graph=", f"?default&graph={QUALITY}", f"?graph={QUALITY}&graph={QUALITY}"]
)
def test_one_graph_must_be_asked_for(client: TestClient, search: str) -> None:
    answer = client.get(f"/graph{search}")
    assert (answer.status_code, answer.json()["kind"]) == (400, "parameter")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/graph?default", "/graph/quality", "/graph/new", "/graph"])
def test_a_graph_is_not_written(client: TestClient, method: str, path: str) -> None:
    answer = client.request(method, path, content="<urn:a> <urn:b> <urn:c> .")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.json()["detail"] == f"{method} changes a graph, and this service only reads."
    assert "/data/latest/" in answer.json()["hint"]


def test_options_tell_what_can_be_done(client: TestClient) -> None:
    answer = client.options("/graph/quality")
    assert (answer.status_code, answer.headers["allow"]) == (204, "GET, HEAD, OPTIONS")


def test_a_part_of_a_graph_is_announced_as_one(client: TestClient) -> None:
    answer = client.get("/graph/quality.nt?limit=3")
    assert answer.headers["kg-cut"] == "rows=3"
    assert answer.text.splitlines()[3].startswith("# Cut after 3: there is more.")


def test_a_large_graph_is_sent_as_it_is_found_and_by_head_not_at_all(
    sample_release: Release,
) -> None:
    settings = ServiceSettings(workers=1, size=2_500_000)
    with TestClient(create_app(sample_release, settings=settings)) as client:
        head = client.head("/graph?default&format=nt")
        assert "content-length" not in head.headers
        assert head.headers["kg-limit"] == "rows=1000000, bytes=2500000, seconds=30"
        with client.stream("GET", "/graph?default&format=nt") as answer:
            assert answer.headers["etag"] == head.headers["etag"]
            assert sum(len(piece) for piece in answer.iter_bytes()) > 1 << 20


def test_json_ld_of_a_graph_that_is_sorted_piece_by_piece_says_the_same(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    triples = read_graph(client.get("/graph/quality.nt").content)
    whole = serialize_graph(triples, JSON_LD)
    monkeypatch.setattr(results, "SORTED_AT_ONCE", 7)
    pieces = serialize_graph(triples[::3] + triples[1::3] + triples[2::3], JSON_LD)
    assert pieces != whole
    graphs = [Graph().parse(data=each, format="json-ld") for each in (pieces, whole)]
    assert isomorphic(*graphs)
