"""The W3C's suites for SPARQL over HTTP, by a server that runs."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from rdflib import RDF, BNode, Graph, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.query import Result
from rdflib.term import Identifier, Node

from kg.release.folder import LATEST, RELEASES, Release, open_release, write_manifest
from tests.conftest import SHARED
from tests.servers import Server, serving
from tests.sparql_suite import (
    Case,
    Exchange,
    ResultCase,
    data_of,
    described_cases,
    protocol_cases,
    read_manifest,
    result_cases,
    unlisted,
)

SUITES = Path(os.environ.get("CONFORMANCE_DIR", SHARED / "conformance")) / "sparql11"
PROTOCOL = SUITES / "protocol" / "manifest.ttl"
INDIRECT = SUITES / "graph-store-protocol" / "manifest-indirect.ttl"
DIRECT = SUITES / "graph-store-protocol" / "manifest-direct.ttl"
OLDER = SUITES / "http-rdf-update" / "manifest.ttl"
DESCRIPTION = SUITES / "service-description" / "manifest.ttl"

UNLISTED = "head_non_existing_direct"
"""A test that its manifest describes and forgets to list: it is run, and not counted."""

FORMATS = {
    "boolean": ("application/sparql-results+json", "application/sparql-results+xml"),
    "tabular": ("application/sparql-results+json", "application/sparql-results+xml", "text/csv"),
    "RDF": ("text/turtle", "application/rdf+xml", "application/n-triples"),
}
MEDIA_TYPES = {".csv": "text/csv", ".tsv": "text/tab-separated-values", ".srj": "application/json"}
# Oxigraph keeps numbers by their value: with another lexical form, and derived types of integers
# as integers. The README says so, and that the dumps have them as they are.
_XSD = "http://www.w3.org/2001/XMLSchema#"
DIFFERENT = {
    "csv03": [("1000000", "1.0E6")],
    "tsv03": [
        (f'"-3"^^<{_XSD}integer>', f'"-3"^^<{_XSD}negativeInteger>'),
        (f'"1000000"^^<{_XSD}double>', f'"1000000.0"^^<{_XSD}double>'),
    ],
}
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")

if not SUITES.is_dir():
    pytest.skip(f"There is no {SUITES}.", allow_module_level=True)

CASES = [
    *protocol_cases(PROTOCOL, "protocol"),
    *protocol_cases(INDIRECT, "graph-store-protocol"),
    *protocol_cases(DIRECT, "graph-store-protocol", extra=(UNLISTED,)),
    *described_cases(OLDER, "http-rdf-update"),
]
RESULTS = [
    case
    for suite in ("csv-tsv-res", "json-res")
    for case in result_cases(SUITES / suite / "manifest.ttl", suite)
]


def identify(case: Case | ResultCase) -> str:
    return f"{case.suite}-{case.name}"


@pytest.fixture(scope="module")
def server(sample_release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over the data of the suites, as a release."""
    dump = data_of([PROTOCOL], CASES, RESULTS)
    digest = hashlib.sha256(dump).hexdigest()
    version = f"{sample_release.manifest.issued}-{digest[:8]}"
    folder = tmp_path_factory.mktemp("suites") / RELEASES / version
    folder.mkdir(parents=True)
    (folder / "all.nq").write_bytes(dump)
    manifest = replace(sample_release.manifest, version=version, digest=digest, files={})
    write_manifest(folder, manifest)
    (folder.parent / LATEST).symlink_to(version)
    with serving(open_release(folder), KG_WORKERS="1") as server:
        yield server


def send(server: Server, exchange: Exchange) -> httpx.Response:
    headers = {"Accept": "*/*"} | exchange.headers
    # As it is: httpx would encode percent signs in its own way.
    address = httpx.URL(server.address).copy_with(raw_path=exchange.target.encode())
    return server.client.request(
        exchange.method, address, headers=headers, content=exchange.body, timeout=30
    )


def test_each_suite_has_as_many_cases_as_it_had() -> None:
    listed = [case for case in CASES if case.name != UNLISTED]
    assert Counter([case.suite for case in listed] + [case.suite for case in RESULTS]) == {
        "protocol": 34,
        "graph-store-protocol": 13,
        "http-rdf-update": 18,
        "csv-tsv-res": 6,
        "json-res": 4,
    }
    described = [read_manifest(file) for file in (PROTOCOL, INDIRECT, DIRECT, OLDER)]
    assert [unlisted(manifest) for manifest in described] == [set(), set(), {UNLISTED}, set()]


def test_so_many_cases_need_an_update() -> None:
    needed = Counter(case.suite for case in CASES if case.needs_update)
    assert needed == {"protocol": 7, "graph-store-protocol": 12, "http-rdf-update": 8}


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_requests_are_answered_as_the_suite_expects_and_updates_are_refused(
    server: Server, case: Case
) -> None:
    is_changed = False
    for exchange in case.exchanges:
        answer = send(server, exchange)
        if exchange.is_update and case.needs_update:
            assert_refused(exchange, answer)
            is_changed = True
        elif is_changed and not exchange.on_graphs:
            assert answer.json()["boolean"] is False, "A refused update changed something."
        else:
            assert_expected(exchange, answer)


def assert_refused(exchange: Exchange, answer: httpx.Response) -> None:
    """As the README says: 405 for a graph, 403 for an update."""
    assert answer.status_code == (405 if exchange.on_graphs else 403)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].endswith("and this service only reads.")
    if exchange.on_graphs:
        assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


def assert_expected(exchange: Exchange, answer: httpx.Response) -> None:
    assert str(answer.status_code).startswith(tuple(exchange.statuses)), answer.text
    if exchange.content_type:
        assert answer.headers["content-type"] == exchange.content_type
    if exchange.form:
        media_type = answer.headers["content-type"].partition(";")[0]
        assert media_type in FORMATS[exchange.form]
    if exchange.boolean is not None:
        assert answer.json()["boolean"] is exchange.boolean
    if exchange.method == "HEAD":
        assert answer.content == b""
    elif exchange.graph is not None:
        assert isomorphic(graph_of(answer.text), graph_of(exchange.graph))


def graph_of(turtle: str) -> Graph:
    return Graph().parse(data=turtle, format="turtle")


@pytest.mark.parametrize(
    "case", [case for case in RESULTS if case.name not in DIFFERENT], ids=identify
)
def test_results_are_written_as_the_suite_expects(server: Server, case: ResultCase) -> None:
    got, expected = result_of(server, case)
    assert got == expected


@pytest.mark.parametrize("case", [case for case in RESULTS if case.name in DIFFERENT], ids=identify)
def test_what_differs_from_the_suite_are_only_ways_to_write_numbers(
    server: Server, case: ResultCase
) -> None:
    got, expected = result_of(server, case)
    pairs = [
        (one[name], other[name])
        for one, other in zip(got, expected, strict=True)
        for name in other
        if one[name] != other[name]
    ]
    assert pairs == DIFFERENT[case.name]


def result_of(server: Server, case: ResultCase) -> tuple[Any, Any]:
    """What the server answers and what the suite expects, both read."""
    accept = MEDIA_TYPES[case.result.suffix]
    answer = server.client.get(
        "/sparql",
        params={"query": case.query, "default-graph-uri": case.graph},
        headers={"Accept": accept},
    )
    read = {".csv": csv_rows, ".tsv": tsv_rows, ".srj": json_rows}[case.result.suffix]
    return read(answer.content), read(case.result.read_bytes())


# The order of the columns of SELECT * is left open by the standard; the cells go by their names.


def csv_rows(document: bytes) -> object:
    names: dict[str, str] = {}

    def named(cell: str) -> str:
        return names.setdefault(cell, f"_:{len(names)}") if cell.startswith("_:") else cell

    read = csv.DictReader(io.StringIO(document.decode()))
    return [{name: named(cell) for name, cell in row.items()} for row in read]


def tsv_rows(document: bytes) -> object:
    return rows(Result.parse(io.BytesIO(document), format="tsv"))


def json_rows(document: bytes) -> object:
    answer = json.loads(document)
    if "boolean" in answer:
        return answer
    return set(answer["head"]["vars"]), rows(Result.parse(io.BytesIO(document), format="json"))


def rows(result: Result) -> list[dict[str, str]]:
    """The rows as terms, numbers by their value, blank nodes by their place."""
    names: dict[Node, str] = {}

    def shown(term: Identifier) -> str:
        is_blank = isinstance(term, BNode)
        return names.setdefault(term, f"_:{len(names)}") if is_blank else term.n3()

    return [
        {str(name): shown(term) for name, term in row.items() if term is not None}
        for row in result.bindings
    ]


# What each property of the vocabulary is said of, and what its values are:
# https://www.w3.org/TR/sparql11-service-description/#vocab
PROPERTIES = {
    SD.endpoint: (SD.Service, None),
    SD.feature: (SD.Service, SD.Feature),
    SD.defaultEntailmentRegime: (SD.Service, SD.EntailmentRegime),
    SD.entailmentRegime: (SD.NamedGraph, SD.EntailmentRegime),
    SD.defaultSupportedEntailmentProfile: (SD.Service, SD.EntailmentProfile),
    SD.supportedEntailmentProfile: (SD.NamedGraph, SD.EntailmentProfile),
    SD.extensionFunction: (SD.Service, SD.Function),
    SD.extensionAggregate: (SD.Service, SD.Aggregate),
    SD.languageExtension: (SD.Service, SD.Feature),
    SD.propertyFeature: (SD.Service, SD.Feature),
    SD.supportedLanguage: (SD.Service, SD.Language),
    SD.resultFormat: (SD.Service, None),
    SD.inputFormat: (SD.Service, None),
    SD.defaultDataset: (SD.Service, SD.Dataset),
    SD.availableGraphs: (SD.Service, SD.GraphCollection),
    SD.defaultGraph: (SD.Dataset, SD.Graph),
    SD.namedGraph: (SD.GraphCollection, SD.NamedGraph),
    SD.name: (SD.NamedGraph, None),
    SD.graph: (SD.NamedGraph, SD.Graph),
}
CLASSES = {
    *("Service", "Feature", "Language", "Function", "Aggregate", "EntailmentRegime"),
    *("EntailmentProfile", "GraphCollection", "Dataset", "Graph", "NamedGraph"),
}
# A dataset is a collection of graphs with a default graph.
ALSO = {SD.GraphCollection: {SD.GraphCollection, SD.Dataset}}


@pytest.fixture(scope="module")
def description(server: Server) -> Graph:
    answer = server.client.get("/sparql", headers={"Accept": "text/turtle"})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    return Graph().parse(data=answer.text, format="turtle", publicID=f"{server.address}/sparql")


def test_the_suite_of_the_service_description_has_three_cases() -> None:
    names = {str(test).rpartition("#")[2] for test in
             read_manifest(DESCRIPTION).subjects(RDF.type)} - {""}  # fmt: skip
    tests = {name for name in names if not name.endswith(".ttl")}
    assert tests == {"returns-rdf", "has-endpoint-triple", "conforms-to-schema"}


def test_service_description_returns_rdf(description: Graph) -> None:
    assert len(description) > 0


def test_service_description_has_endpoint_triple(server: Server, description: Graph) -> None:
    endpoint = URIRef(f"{server.address}/sparql")
    [service] = description.subjects(SD.endpoint, endpoint)
    assert (service, RDF.type, SD.Service) in description


def test_service_description_conforms_to_schema(description: Graph) -> None:
    for subject, predicate, value in description:
        if predicate == RDF.type and str(value).startswith(str(SD)):
            assert str(value).removeprefix(str(SD)) in CLASSES
        elif str(predicate).startswith(str(SD)):
            domain, kind = PROPERTIES[URIRef(str(predicate))]
            assert is_a(description, subject, domain), (subject, predicate)
            # Features and languages of the vocabulary itself need no type beside them.
            if kind is not None and not str(value).startswith(str(SD)):
                assert is_a(description, value, kind), (predicate, value)


def is_a(graph: Graph, node: Node, kind: URIRef) -> bool:
    return bool(set(graph.objects(node, RDF.type)) & ALSO.get(kind, {kind}))
