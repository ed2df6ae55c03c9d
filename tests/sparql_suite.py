"""The W3C's suites for SPARQL over HTTP: what is sent, what must come back, and the data for it.

A server that only reads cannot be brought from one state to the next by its clients. So each
reading request of a case has a graph of its own, which holds what the writes before it would have
made; the writes themselves must be refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from rdflib import RDF, RDFS, BNode, Dataset, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.namespaces import BASE
from kg.serve import urls

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")

STATUS = {
    "OK": "200",
    "Created": "201",
    "NoContent": "204",
    "NotFound": "404",
    "StatusCode2xx": "2",
    "StatusCode3xx": "3",
    "StatusCode4xx": "4",
}
_STATE = re.compile(r"(www\.example(?:/|%2F)gsp(?:/|%2F))", re.IGNORECASE)
_MARKDOWN = re.compile(r"#### Request(.*)#### Response(.*)", re.DOTALL)


@dataclass(frozen=True)
class Exchange:
    """A request, and what the answer must be: statuses begin like one of those given."""

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None
    statuses: frozenset[str] = frozenset()
    content_type: str | None = None
    graph: str | None = None
    boolean: bool | None = None
    form: str | None = None

    @property
    def is_update(self) -> bool:
        """Whether it would change data, as an update or as a graph that is written."""
        is_form = (self.body or b"").startswith(b"update=") or "?update=" in self.target
        is_direct = self.headers.get("content-type", "").startswith("application/sparql-update")
        return is_form or is_direct or (self.on_graphs and self.method not in ("GET", "HEAD"))

    @property
    def on_graphs(self) -> bool:
        """Whether it is one of the Graph Store Protocol."""
        return self.target.startswith(urls.GRAPHS)

    @property
    def iri(self) -> str | None:
        """The graph that it is about; None for the default graph."""
        split = urlsplit(self.target)
        named = parse_qs(split.query).get("graph")
        if named or split.path == urls.GRAPHS:
            return named[0] if named else None
        return BASE + split.path.removeprefix("/")


@dataclass(frozen=True)
class Case:
    """A test of a suite: requests that follow each other."""

    suite: str
    name: str
    exchanges: tuple[Exchange, ...]

    @property
    def needs_update(self) -> bool:
        """Whether the case succeeds only where data can be changed."""
        return any(
            each.is_update and (each.on_graphs or each.statuses != {"4"}) for each in self.exchanges
        )


@dataclass(frozen=True)
class ResultCase:
    """A test of a format of results: a query on some data, and its answer as a file."""

    suite: str
    name: str
    query: str
    data: Path
    result: Path

    @property
    def graph(self) -> str:
        """The graph that holds the data."""
        return f"http://example.org/{self.suite}/{self.data.name}"


def entries_of(manifest: Graph) -> list[Node]:
    """Return the tests that a manifest lists."""
    return [
        entry for listed in manifest.objects(None, MF.entries) for entry in _list(manifest, listed)
    ]


def read_manifest(file: Path) -> Graph:
    """Return a manifest as a graph, its files with their paths."""
    return Graph().parse(file, format="turtle", publicID=file.as_uri())


def unlisted(manifest: Graph) -> set[str]:
    """Return the names of tests that a manifest describes and does not list."""
    tests = {test for kind in (MF.ProtocolTest, MF.GraphStoreProtocolTest)
             for test in manifest.subjects(RDF.type, kind)}  # fmt: skip
    return {_name(test) for test in tests - set(entries_of(manifest))}


def protocol_cases(file: Path, suite: str, extra: Iterable[str] = ()) -> Iterator[Case]:
    """Yield the tests of a manifest whose requests are data, and those of further names."""
    manifest = read_manifest(file)
    further = [test for test in set(manifest.subjects(MF.action)) if _name(test) in extra]
    for entry in (*entries_of(manifest), *further):
        requests = manifest.value(manifest.value(entry, MF.action), HT.requests)
        exchanges = [_exchange(manifest, each) for each in _list(manifest, requests)]
        yield _case(suite, _name(entry), exchanges)


def described_cases(file: Path, suite: str) -> Iterator[Case]:
    """Yield the tests of a manifest whose requests are described in Markdown."""
    manifest = read_manifest(file)
    for entry in entries_of(manifest):
        comments = map(str, manifest.objects(entry, RDFS.comment))
        [(request, response)] = [
            (found[1], found[2]) for each in comments if (found := _MARKDOWN.search(each))
        ]
        yield _case(suite, _name(entry), [_described(_filled(request), _filled(response))])


def result_cases(file: Path, suite: str) -> Iterator[ResultCase]:
    """Yield the tests of a manifest of queries and answers."""
    manifest = read_manifest(file)
    for entry in entries_of(manifest):
        action = manifest.value(entry, MF.action)
        query, data = _path(manifest, action, QT.query), _path(manifest, action, QT.data)
        result = _path(manifest, entry, MF.result)
        yield ResultCase(suite, _name(entry), query.read_text("utf-8"), data, result)


def data_of(files: Iterable[Path], cases: Iterable[Case], results: Iterable[ResultCase]) -> bytes:
    """Return the data that a server must have for these tests, as N-Quads."""
    dataset = Dataset()
    for file in files:
        manifest = read_manifest(file)
        for node in set(manifest.objects(None, UT.graphData)):
            graph = dataset.graph(URIRef(str(manifest.value(node, RDFS.label))))
            graph.parse(_path(manifest, node, UT.graph), format="nt")
    for result in results:
        graph = dataset.graph(URIRef(result.graph))
        if not len(graph):
            graph.parse(result.data, format="turtle")
    for case in cases:
        for each in case.exchanges:
            if each.on_graphs and not each.is_update and each.statuses == {"200"}:
                graph = (
                    dataset.default_graph if each.iri is None else dataset.graph(URIRef(each.iri))
                )
                if not len(graph):
                    graph.parse(data=each.graph or _written_before(case, each), format="turtle")
    return bytes(dataset.serialize(format="nquads", encoding="utf-8"))


def _written_before(case: Case, exchange: Exchange) -> str:
    """Return what a case wrote before a request that expects no certain graph."""
    before = case.exchanges[: case.exchanges.index(exchange)]
    written = [each.body.decode() for each in before if each.body]
    return written[-1] if written else "<http://a.example/s> <http://a.example/p> 1 ."


def _case(suite: str, name: str, exchanges: list[Exchange]) -> Case:
    """Return a case, each of whose requests has a graph of its own."""
    own = [replace(each, target=_of_its_own(each.target, f"{suite}-{name}-{place}"))
           for place, each in enumerate(exchanges)]  # fmt: skip
    return Case(suite, name, tuple(own))


def _of_its_own(target: str, state: str) -> str:
    if target.startswith("/sparql/"):
        return target.replace("/sparql/", urls.SPARQL, 1)
    target = target.replace("$LOCATION$", "http://www.example/gsp/new")
    target = target.replace("$NEWPATH$", "/gsp/new")
    target = re.sub(r"^/gsp(?=[?]|$)", urls.GRAPHS, target)
    target = re.sub(r"^/gsp/", f"{urls.GRAPHS}/{state}/", target)
    return _STATE.sub(rf"\1{state}/", target)


def _exchange(manifest: Graph, request: Node) -> Exchange:
    response, body = manifest.value(request, HT.resp), manifest.value(request, HT.body)
    expected = manifest.value(response, HT.body)
    boolean, form = (manifest.value(response, each) for each in
                     (MF.expectedBoolean, MF.expectedFormat))  # fmt: skip
    return Exchange(
        method=str(manifest.value(request, HT.methodName)),
        target=str(manifest.value(request, HT.absolutePath)),
        headers=_headers(manifest, request),
        body=None if body is None else _content(manifest, body),
        statuses=frozenset(
            STATUS[_name(each)] for each in manifest.objects(response, MF.expectedStatus)
        ),
        content_type=_headers(manifest, response).get("content-type"),
        graph=None if expected is None else str(manifest.value(expected, CNT.chars)),
        boolean=None if boolean is None else str(boolean) == "true",
        form=None if form is None else str(form),
    )


def _headers(manifest: Graph, message: Node | None) -> dict[str, str]:
    return {
        str(manifest.value(each, HT.fieldName)).lower(): str(manifest.value(each, HT.fieldValue))
        for each in _list(manifest, manifest.value(message, HT.headers))
    }


def _content(manifest: Graph, body: Node) -> bytes:
    encoding = str(manifest.value(body, CNT.characterEncoding))
    return str(manifest.value(body, CNT.chars)).encode(encoding)


def _filled(text: str) -> str:
    """Return a description with values for its variables."""
    filled = text.replace("/$GRAPHSTORE$", "/gsp").replace("$GRAPHSTORE$", "/gsp")
    return filled.replace("$HOST$", "www.example")


def _described(request: str, response: str) -> Exchange:
    start, headers, body = _message(request)
    status, expected, graph = _message(response)
    method, target, _ = start.split()
    return Exchange(
        method=method,
        target=target,
        headers={name: value for name, value in headers.items() if name != "host"},
        body=body.encode() or None,
        statuses=frozenset({status.split()[0]}),
        content_type=expected.get("content-type"),
        graph=graph or None,
    )


def _message(text: str) -> tuple[str, dict[str, str], str]:
    """Return the first line, the headers and the body of a message that is indented by four."""
    lines = [line.removeprefix("    ") for line in text.strip("\n").splitlines()]
    head, _, body = "\n".join(lines).strip().partition("\n\n")
    first, *fields = head.splitlines()
    pairs = (line.partition(":") for line in fields)
    return first, {name.lower(): value.strip() for name, _, value in pairs}, body


def _list(graph: Graph, head: Node | None) -> list[Node]:
    return [] if head is None else list(Collection(graph, head))


def _path(manifest: Graph, subject: Node | None, predicate: Node) -> Path:
    return Path(urlsplit(str(manifest.value(subject, predicate))).path)


def _name(node: Node) -> str:
    assert not isinstance(node, BNode)
    return str(node).rpartition("#")[2]
