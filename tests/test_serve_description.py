"""What the service says of itself, and the endpoint asked each claim."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, RDFS, SH, Graph, Literal, Namespace, URIRef
from rdflib.namespace import VOID
from starlette.testclient import TestClient

from kg import resources
from kg.namespaces import PREFIXES
from kg.release.folder import Release
from kg.serve.app import create_app
from kg.settings import ServiceSettings
from kg.sparql.functions import call, candidates

SD = Namespace(PREFIXES["sd"])
SCHEMA = Namespace(PREFIXES["schema"])
BASE = "https://w3id.org/gcm-kg/"
SERVICE = URIRef(f"{BASE}sparql#service")
FORMATS = "http://www.w3.org/ns/formats/"
ROWS, SECONDS, SIZE = 7_000, 4.0, 300_000
RDF_TYPES = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
    "application/n-quads": "nquads",
    "application/trig": "trig",
}
MEDIA_TYPES = {
    "SPARQL_Results_JSON": ("SELECT", "application/sparql-results+json"),
    "SPARQL_Results_XML": ("SELECT", "application/sparql-results+xml"),
    "SPARQL_Results_CSV": ("SELECT", "text/csv"),
    "SPARQL_Results_TSV": ("SELECT", "text/tab-separated-values"),
    "Turtle": ("CONSTRUCT", "text/turtle"),
    "N-Triples": ("CONSTRUCT", "application/n-triples"),
    "N-Quads": ("CONSTRUCT", "application/n-quads"),
    "TriG": ("CONSTRUCT", "application/trig"),
    "JSON-LD": ("CONSTRUCT", "application/ld+json"),
    "RDF_XML": ("CONSTRUCT", "application/rdf+xml"),
}
QUERIES = {
    "SELECT": "SELECT ?e WHERE { ?e a gcm:Event } LIMIT 1",
    "CONSTRUCT": "CONSTRUCT { ?e a gcm:Event } WHERE { ?e a gcm:Event } LIMIT 1",
}


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    settings = ServiceSettings(rows=ROWS, seconds=SECONDS, size=SIZE)
    with TestClient(create_app(sample_release, settings=settings)) as client:
        yield client


@pytest.fixture(scope="module")
def description(client: TestClient) -> Graph:
    answer = client.get("/sparql", headers={"Accept": "text/turtle"})
    return Graph().parse(data=answer.text, format="turtle")


def ask(client: TestClient, query: str, accept: str = "*/*", **more: str) -> httpx.Response:
    params = {"query": query, **more}
    answer: httpx.Response = client.get("/sparql", params=params, headers={"Accept": accept})
    return answer


def number(client: TestClient, where: str) -> int:
    answer = ask(client, f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}", "text/csv")
    return int(answer.text.split()[1])


def test_an_endpoint_asked_nothing_describes_itself_in_rdf(client: TestClient) -> None:
    answer = client.get("/sparql")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    assert {quad.predicate.value for quad in parse(answer.content, format=RdfFormat.TURTLE)} >= {
        str(SD.endpoint),
        str(SD.resultFormat),
    }


@pytest.mark.parametrize("path", ["/sparql", "/.well-known/void"])
@pytest.mark.parametrize(
    "media_type", ["text/turtle", "application/ld+json", "application/rdf+xml"]
)
def test_a_description_says_the_same_in_each_format(
    client: TestClient, path: str, media_type: str
) -> None:
    plain = client.get(path, headers={"Accept": "application/n-triples"})
    answer = client.get(path, headers={"Accept": media_type})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    same = Graph().parse(data=answer.text, format=RDF_TYPES[media_type])
    assert set(same) == set(Graph().parse(data=plain.text, format="nt"))


def test_a_browser_gets_the_editor_and_who_wants_rows_is_told_to_ask(client: TestClient) -> None:
    page = client.get("/sparql", headers={"Accept": "text/html,*/*;q=0.8"})
    assert "<textarea" in page.text
    rows = client.get("/sparql", headers={"Accept": "application/sparql-results+json"})
    assert (rows.status_code, rows.json()["kind"]) == (400, "missing-query")


@pytest.mark.parametrize("path", ["/sparql", "/.well-known/void"])
def test_a_description_has_a_tag_a_head_and_is_not_sent_twice(
    client: TestClient, path: str
) -> None:
    answer = client.get(path)
    head = client.head(path)
    assert head.headers["etag"] == answer.headers["etag"]
    again = client.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_options_name_the_methods(client: TestClient) -> None:
    answer = client.options("/sparql")
    assert answer.status_code == 204
    assert {"GET", "HEAD", "POST", "OPTIONS"} <= set(answer.headers["allow"].split(", "))


def test_the_endpoint_is_where_it_was_asked(client: TestClient, description: Graph) -> None:
    assert [*description.objects(SERVICE, SD.endpoint)] == [URIRef("http://testserver/sparql")]
    elsewhere = client.get("/sparql", headers={"Host": "data.example:8443"})
    assert "<http://data.example:8443/sparql>" in elsewhere.text


@pytest.mark.parametrize("host", ["a<b>c", "a b", 'x"y', "x:y", "[::1", "{}", "é"])
def test_a_host_that_no_iri_can_have_is_not_repeated(client: TestClient, host: str) -> None:
    answer = client.get("/sparql", headers={"Host": host.encode()})
    assert "sd:endpoint <http://testserver/sparql>" in answer.text


def test_each_result_format_is_answered_and_no_other_is_claimed(
    client: TestClient, description: Graph
) -> None:
    told = {str(iri) for iri in description.objects(SERVICE, SD.resultFormat)}
    assert told == {FORMATS + name for name in MEDIA_TYPES}
    for form, media_type in MEDIA_TYPES.values():
        answer = ask(client, QUERIES[form], media_type)
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == media_type


def test_the_language_is_sparql_1_1(client: TestClient, description: Graph) -> None:
    assert [*description.objects(SERVICE, SD.supportedLanguage)] == [SD.SPARQL11Query]
    query = "SELECT (GROUP_CONCAT(STR(?x); separator='-') AS ?all) WHERE { VALUES ?x { 1 2 } }"
    assert ask(client, query, "text/csv").text == "all\r\n1-2\r\n"


def test_no_feature_is_claimed_and_none_is_there(
    client: TestClient, description: Graph, sample_release: Release
) -> None:
    """The five of the specification, section 3.2.5, each asked for."""
    assert [*description.objects(SERVICE, SD.feature)] == []
    federated = ask(client, "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
    assert federated.status_code == 403  # BasicFederatedQuery
    assert number(client, "?s ?p ?o") == sample_release.manifest.counts["triples"]
    # neither UnionDefaultGraph, nor RequiresDataset, nor DereferencesURIs:
    assert number(client, "GRAPH <http://127.0.0.1:9/x> { ?s ?p ?o }") == 0
    assert ask(
        client, "ASK { GRAPH ?g { } FILTER (!EXISTS { GRAPH ?g { ?s ?p ?o } }) }"
    ).json() == {
        "head": {},
        "boolean": False,
    }  # EmptyGraphs


def test_entailment_is_simple(client: TestClient, description: Graph) -> None:
    [regime] = description.objects(SERVICE, SD.defaultEntailmentRegime)
    assert str(regime) == "http://www.w3.org/ns/entailment/Simple"
    assert number(client, "gcm:Event rdfs:subClassOf rdfs:Resource") == 0


def test_the_functions_told_give_a_value_and_those_not_told_do_not(
    client: TestClient, description: Graph
) -> None:
    told = {str(iri) for iri in description.objects(SERVICE, SD.extensionFunction)}
    assert f"{PREFIXES['xsd']}date" in told
    assert "http://www.opengis.net/def/function/geosparql/distance" in told
    for iri, arguments in candidates().items():
        answer = ask(client, call(iri, arguments), "text/csv")
        gives_a_value = answer.status_code == 200 and answer.text != "value\r\n\r\n"
        assert gives_a_value == (iri in told), iri


def test_each_graph_has_as_many_triples_as_it_is_told_to_have(
    client: TestClient, description: Graph
) -> None:
    [dataset] = description.objects(SERVICE, SD.defaultDataset)
    default = description.value(dataset, SD.defaultGraph)
    assert description.value(default, VOID.triples) == Literal(number(client, "?s ?p ?o"))
    told = {}
    for named in description.objects(dataset, SD.namedGraph):
        graph = description.value(named, SD.graph)
        told[str(description.value(named, SD.name))] = description.value(graph, VOID.triples)
    answer = ask(client, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", "text/csv")
    assert set(told) == set(answer.text.split()[1:])
    for name, triples in told.items():
        assert triples == Literal(number(client, f"GRAPH <{name}> {{ ?s ?p ?o }}")), name


def test_each_prefix_is_known_without_a_declaration(client: TestClient, description: Graph) -> None:
    table = description.value(SERVICE, SH.prefixes)
    declared = {
        str(description.value(each, SH.prefix)): str(description.value(each, SH.namespace))
        for each in description.objects(table, SH.declare)
    }
    assert declared == PREFIXES
    names = " ".join(f"{prefix}:x" for prefix in declared)
    answer = ask(client, f"SELECT ?iri WHERE {{ VALUES ?iri {{ {names} }} }}", "text/csv")
    assert answer.text.split()[1:] == [f"{namespace}x" for namespace in declared.values()]


def test_each_saved_query_is_told_and_runs_as_it_is_told(
    client: TestClient, description: Graph
) -> None:
    told = set(description.subjects(RDF.type, SH.SPARQLExecutable))
    files = {path.stem for path in resources.folder("queries").glob("*.rq")}
    assert told == {URIRef(f"{BASE}queries/{name}") for name in files}
    for query in told:
        assert description.value(query, RDFS.label)
        assert description.value(query, SCHEMA.target) == URIRef("http://testserver/sparql")
        text = str(description.value(query, SH.select))
        assert ask(client, text, "text/csv", limit="1").status_code == 200, query


def test_a_saved_query_with_parameters_is_answered_at_the_address_of_its_example(
    client: TestClient, description: Graph
) -> None:
    examples = [
        str(address)
        for query in description.subjects(RDF.type, SH.SPARQLExecutable)
        for address in description.objects(query, RDFS.seeAlso)
    ]
    assert examples
    for address in examples:
        answer = client.get(address.removeprefix(BASE.rstrip("/")), headers={"Accept": "text/csv"})
        assert answer.status_code == 200, address
    parameters = set(description.subjects(RDF.type, SCHEMA.PropertyValueSpecification))
    assert {str(each).rpartition("#")[2] for each in parameters} >= {"event", "series"}


def limit(description: Graph, name: str) -> float:
    return float(str(description.value(URIRef(f"{BASE}sparql#limit-{name}"), SCHEMA.maxValue)))


def test_the_limits_are_those_of_the_settings(description: Graph) -> None:
    default = ServiceSettings()
    told = {
        str(each).rpartition("-")[2]
        for each in description.objects(SERVICE, SCHEMA.additionalProperty)
    }
    assert told == {"rows", "seconds", "size", "memory", "query", "queue"}
    assert [
        limit(description, name) for name in ("rows", "seconds", "size", "memory", "queue")
    ] == [*(ROWS, SECONDS, SIZE, default.memory, default.queue)]


def test_an_answer_has_at_most_as_many_rows_as_told(client: TestClient, description: Graph) -> None:
    answer = ask(client, "SELECT (1 AS ?x) WHERE { ?s ?p ?o }", "text/csv")
    rows = int(limit(description, "rows"))
    assert answer.text.count("\n") == rows + 1
    assert answer.headers["kg-cut"] == f"rows={rows}"


def test_a_query_takes_no_longer_than_told(client: TestClient, description: Graph) -> None:
    slow = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    answer = ask(client, slow)
    assert answer.status_code == 504
    assert f"{limit(description, 'seconds'):g} seconds" in answer.json()["detail"]


def test_an_answer_is_no_larger_than_told(client: TestClient, description: Graph) -> None:
    size = int(limit(description, "size"))
    answer = ask(client, "SELECT * WHERE { ?s ?p ?o }", "text/csv")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith(f"The answer has more than {size:,} bytes")


def test_a_request_is_no_longer_than_told(client: TestClient, description: Graph) -> None:
    longest = int(limit(description, "query"))
    headers = {"Content-Type": "application/sparql-query"}
    query = "ASK {} #"
    fits = client.post("/sparql", content=query.ljust(longest, "x"), headers=headers)
    assert fits.status_code == 200
    longer = client.post("/sparql", content=query.ljust(longest + 1, "x"), headers=headers)
    assert longer.status_code == 413


def test_the_well_known_address_gives_the_catalogue_of_the_release(
    client: TestClient, sample_release: Release
) -> None:
    answer = client.get("/.well-known/void")
    catalogue = Graph().parse(sample_release.path / "catalogue.ttl")
    assert set(Graph().parse(data=answer.text, format="turtle")) == set(catalogue)
    release = f"{BASE}data/{sample_release.manifest.version}"
    assert f'<{release}>; rel="describes"' in answer.headers["link"]


def test_who_accepts_no_rdf_is_told_what_there_is(client: TestClient) -> None:
    answer = client.get("/.well-known/void", headers={"Accept": "image/png"})
    assert answer.status_code == 406


@pytest.mark.parametrize("path", ["/", "/queries", "/def", "/def/ontology.html", "/nowhere"])
def test_each_page_says_how_to_cite_the_release(
    client: TestClient, sample_release: Release, path: str
) -> None:
    page = client.get(path, headers={"Accept": "text/html"}).text
    manifest = sample_release.manifest
    assert f"release {manifest.version}. {BASE}data/{manifest.version}" in page
    assert f"SHA-256 {manifest.digest}" in page
