"""Clients that people have, asking a server that runs."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pandas
import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import (
    CSV,
    JSON,
    JSONLD,
    N3,
    POST,
    POSTDIRECTLY,
    RDFXML,
    TSV,
    TURTLE,
    XML,
    SPARQLExceptions,
    SPARQLWrapper,
)

from kg.release.folder import Release
from kg.serve import urls
from tests.outside import program
from tests.servers import Server, serving

GOAL = "http://metadata.un.org/sdg/10"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }"
DAYS = "SELECT ?event ?day WHERE { ?event schema:startDate ?day } ORDER BY ?day ?event"
DESCRIBED = "CONSTRUCT { sdg:10 skos:notation ?n } WHERE { sdg:10 skos:notation ?n }"
PROLOGUE = "PREFIX gcm: <https://w3id.org/gcm-kg/def#> PREFIX schema: <http://schema.org/> "


@pytest.fixture(scope="module")
def server(sample_release: Release) -> Iterator[Server]:
    with serving(sample_release, KG_WORKERS="2") as server:
        yield server


@pytest.fixture
def endpoint(server: Server) -> str:
    return f"{server.address}/sparql"


def wrapper(endpoint: str, query: str, form: str, **more: str) -> SPARQLWrapper:
    asking = SPARQLWrapper(endpoint, returnFormat=form, **more)
    # It looks for the form of a query behind prefixes that are declared.
    asking.setQuery("PREFIX gcm: <https://w3id.org/gcm-kg/def#>\n" + query)
    return asking


# SPARQLWrapper


@pytest.mark.parametrize("is_post", [False, True], ids=["get", "post"])
def test_sparqlwrapper_reads_rows_as_json(endpoint: str, is_post: bool) -> None:
    asking = wrapper(endpoint, COUNT, JSON)
    if is_post:
        asking.setMethod(POST)
    answer: Any = asking.queryAndConvert()
    assert answer["results"]["bindings"][0]["n"]["value"] == "8"


def test_sparqlwrapper_posts_a_query_directly(endpoint: str) -> None:
    asking = wrapper(endpoint, COUNT, JSON)
    asking.setMethod(POST)
    asking.setRequestMethod(POSTDIRECTLY)
    answer: Any = asking.queryAndConvert()
    assert answer["results"]["bindings"][0]["n"]["value"] == "8"


@pytest.mark.parametrize(
    ("form", "read"),
    [
        (XML, lambda answer: answer.toxml().count("<result>")),
        (CSV, lambda answer: answer.decode().count("\r\n") - 1),
        (TSV, lambda answer: answer.decode().count("\n") - 1),
    ],
    ids=["xml", "csv", "tsv"],
)
def test_sparqlwrapper_reads_rows_in_other_formats(
    endpoint: str, form: str, read: Callable[[Any], int]
) -> None:
    assert read(wrapper(endpoint, DAYS, form).queryAndConvert()) == 3


@pytest.mark.parametrize("form", [XML, RDFXML, TURTLE, N3, JSONLD, JSON])
def test_sparqlwrapper_reads_graphs(endpoint: str, form: str) -> None:
    answer: Any = wrapper(endpoint, DESCRIBED, form).queryAndConvert()
    if isinstance(answer, bytes):
        answer = Graph().parse(data=answer, format="turtle")
    if isinstance(answer, dict):
        answer = Graph().parse(data=json.dumps(answer), format="json-ld")
    assert [(str(s), str(o)) for s, _, o in answer] == [(GOAL, "10")]


def test_sparqlwrapper_asks_a_graph_of_its_choice(endpoint: str) -> None:
    evidence = "https://w3id.org/gcm-kg/graph/evidence"
    asking = wrapper(endpoint, "ASK { ?a a oa:Annotation }", JSON, defaultGraph=evidence)
    answer: Any = asking.queryAndConvert()
    assert answer["boolean"] is True


def test_sparqlwrapper_shows_where_a_query_is_wrong(endpoint: str) -> None:
    asking = wrapper(endpoint, "SELECT ?e { ?e a gmc:Event }", JSON)
    with pytest.raises(SPARQLExceptions.QueryBadFormed, match=r"gmc:.* is not declared"):
        asking.query()


# rdflib


def test_an_rdflib_graph_over_the_endpoint_is_asked_like_any_other(endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint, returnFormat="json"))
    rows = list(graph.query(PROLOGUE + COUNT))
    assert [str(count) for (count,) in rows] == ["8"]  # type: ignore[misc]
    goal = URIRef(GOAL)
    notation = URIRef("http://www.w3.org/2004/02/skos/core#notation")
    assert str(graph.value(goal, notation)) == "10"
    assert len(list(graph.triples((goal, notation, None)))) == 1


def test_rdflib_by_post_and_xml_reads_a_named_graph(server: Server, endpoint: str) -> None:
    store = SPARQLStore(endpoint, method="POST", returnFormat="xml")
    quality = URIRef("https://w3id.org/gcm-kg/graph/quality")
    sent = server.client.get(
        urls.GRAPHS, params={"graph": quality}, headers={"Accept": "text/turtle"}
    )
    assert len(Graph(store, identifier=quality)) == len(
        Graph().parse(data=sent.text, format="turtle")
    )


# pandas


def test_pandas_reads_the_address_of_a_query_as_a_table(server: Server) -> None:
    table = pandas.read_csv(f"{server.address}{urls.sparql(DAYS)}&format=csv")
    assert list(table.columns) == ["event", "day"]
    assert table.day.tolist()[0] == "2021-04-22"
    assert len(table) == 3


# curl


def curl(*arguments: str, text: str | None = None) -> str:
    command = [program("curl"), "--silent", "--show-error", "--max-time", "20", *arguments]
    sent = None if text is None else text.encode()
    done = subprocess.run(command, input=sent, capture_output=True, check=True, timeout=30)
    return done.stdout.decode()


def test_curl_asks_in_each_of_the_ways(endpoint: str) -> None:
    csv = ("--header", "Accept: text/csv")
    direct = ("--header", "Content-Type: application/sparql-query", "--data", COUNT)
    ways = [
        curl(*csv, "--get", "--data-urlencode", f"query={COUNT}", endpoint),
        curl(*csv, "--data-urlencode", f"query={COUNT}", endpoint),
        curl(*csv, *direct, endpoint),
        curl(*csv, *direct, "--request", "QUERY", endpoint),
    ]
    assert ways == ["n\r\n8\r\n"] * 4


def test_curl_sees_by_head_what_get_would_bring(endpoint: str) -> None:
    asked = ("--get", "--data-urlencode", f"query={DAYS}", endpoint)
    own = ("date", "kg-query-id", "server-timing")
    heads = [curl("--head", *asked), curl("--dump-header", "-", "--output", "/dev/null", *asked)]
    lines = [[each for each in head.splitlines() if not each.startswith(own)] for head in heads]
    assert lines[0] == lines[1]
    assert lines[0][0] == "HTTP/1.1 200 OK"


def test_curl_unpacks_a_compressed_answer(server: Server) -> None:
    address = f"{server.address}/graph/quality.nt"
    packed = curl("--compressed", "--dump-header", "-", "--output", "/dev/null", address)
    assert "content-encoding: " in packed
    assert curl("--compressed", address) == curl(address)


# Careless and hostile clients

DIRECT = {"Content-Type": "application/sparql-query"}


def problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["kind"]


def test_ten_megabytes_of_query_are_refused(server: Server) -> None:
    text = "ASK { } #" + "x" * 10_000_000
    answer = server.client.post("/sparql", content=text, headers=DIRECT)
    assert problem(answer) == (413, "too-large")


def test_an_address_has_at_most_65535_bytes(endpoint: str) -> None:
    sent = ("--write-out", " %{http_code}", "--data-urlencode", "query@-", "--get", endpoint)
    assert curl(*sent, text="ASK { } #" + "x" * 65_000).endswith('"boolean":true} 200')
    assert curl(*sent, text="ASK { } #" + "x" * 66_000).endswith(" 400")


@pytest.mark.parametrize("piece", ['"', "\\'", "a.", "1-", "<a"])
def test_much_text_that_is_no_query_is_told_so_at_once(server: Server, piece: str) -> None:
    text = ("ASK { " + piece * 200_000)[:200_000]
    answer = server.client.post("/sparql", content=text, headers=DIRECT, timeout=60)
    assert problem(answer) == (400, "syntax")


def test_a_header_that_is_too_long_is_told_so(server: Server) -> None:
    headers = {"Accept": ",".join(["text/turtle;a=b"] * 1000)}
    answer = server.client.get("/sparql", params={"query": COUNT}, headers=headers)
    assert problem(answer) == (431, "header-too-long")


def test_letters_of_all_scripts_come_back_as_they_went(server: Server) -> None:
    iri = "http://ex.example/größe/移徙"
    query = f"SELECT ('الهجرة' AS ?word) (<{iri}> AS ?iri) {{ }}"
    assert server.ask(query, format="csv").text == f"word,iri\r\nالهجرة,{iri}\r\n"


# Comunica


@pytest.fixture(scope="module")
def colleagues(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of somebody's file about two events, on a server of its own."""
    folder = tmp_path_factory.mktemp("colleagues")
    (folder / "notes.ttl").write_text(
        "@prefix event: <https://w3id.org/gcm-kg/id/event/> . @prefix my: <http://my.example/> .\n"
        'event:12796 my:note "We were there." . event:1 my:note "Not in this release." .\n'
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/notes.ttl"
    finally:
        server.shutdown()
        server.server_close()


class _Files(SimpleHTTPRequestHandler):
    extensions_map = {".ttl": "text/turtle"}  # noqa: RUF012

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def comunica(query: str, *sources: str) -> list[dict[str, str]]:
    command = [program("comunica-sparql"), *sources, "--query", query, "--type", "application/json"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, cwd=Path(__file__).parent
    )
    assert done.returncode == 0, done.stderr
    rows: list[dict[str, str]] = json.loads(done.stdout)
    return rows


JOINED = [
    {
        "event": "https://w3id.org/gcm-kg/id/event/12796",
        "day": '"2022-05-11"^^http://www.w3.org/2001/XMLSchema#date',
        "note": '"We were there."',
    }
]


def test_comunica_joins_our_data_with_a_file_of_somebody_else(
    endpoint: str, colleagues: str
) -> None:
    query = (
        PROLOGUE
        + """SELECT ?event ?day ?note WHERE {
        ?event <http://my.example/note> ?note ; schema:startDate ?day . ?event a gcm:Event }"""
    )
    rows = comunica(query, f"sparql@{endpoint}", colleagues)
    assert rows == JOINED


def test_comunica_calls_us_with_service(endpoint: str, colleagues: str) -> None:
    query = (
        PROLOGUE
        + f"""SELECT ?event ?day ?note WHERE {{
        ?event <http://my.example/note> ?note .
        SERVICE <{endpoint}> {{ ?event a gcm:Event ; schema:startDate ?day }} }}"""
    )
    rows = comunica(query, colleagues)
    assert rows == JOINED
