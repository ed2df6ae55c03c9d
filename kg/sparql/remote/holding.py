"""What another server holds and can do, asked once at the start: nothing is taken for granted."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    parse,
)

from kg import identifiers
from kg.errors import QueryError, ReleaseError
from kg.formats import N_TRIPLES, XML_RESULTS
from kg.release.folder import Release
from kg.sparql.query import read
from kg.sparql.remote.graphs import DEFAULT_GRAPH, GRAPHS
from kg.sparql.remote.server import Dataset, Server
from kg.sparql.results import Table, read_answer
from kg.sparql.store import DUMP

SAMPLED = 200
"""How many quads of the release are looked for, spread over its dump."""

AT_ONCE = 20
_LONGEST_SAMPLE = 2000
_EVIDENCE = f"<{identifiers.graph('evidence').value}>"

ABILITIES = {
    "FROM and FROM NAMED": f"ASK FROM {_EVIDENCE} {{ ?evidence gcm:event ?event }}",
    "property paths": "ASK { ?concept skos:broader*/skos:inScheme ?scheme }",
    "negated property sets": "ASK { ?concept !(rdf:type|skos:broader) ?value }",
    "VALUES": "ASK { VALUES ?type { gcm:Event } ?event a ?type }",
    "FILTER NOT EXISTS": "ASK { ?e a gcm:Event FILTER NOT EXISTS { ?e gcm:nothing ?x } }",
    "MINUS": "ASK { ?e a gcm:Event MINUS { ?e gcm:nothing ?x } }",
    "sub-queries": "ASK { { SELECT ?e { ?e a gcm:Event } ORDER BY ?e LIMIT 1 } ?e a ?type }",
    "GROUP_CONCAT": 'ASK { { SELECT (GROUP_CONCAT(?n; separator="|") AS ?all) { ?e a gcm:Event ;'
    " schema:name ?n } } }",
    "xsd:date": 'ASK { FILTER ("2022-05-11"^^xsd:date < "2022-05-12"^^xsd:date) }',
}
"""Queries that are true of every release with an event, by what a server needs for them."""


@dataclass(frozen=True)
class Holding:
    """How a server has the release, and what it cannot do."""

    dataset: Dataset
    faults: tuple[str, ...]


async def examine(server: Server, release: Release) -> Holding:
    """Return how a server has a release. Raises ReleaseError where it has another, or none.

    It must have as many triples in the default graph and in named graphs as the manifest says,
    and `SAMPLED` quads of the dump.
    """
    try:
        dataset = await _find_default(server, release)
        server.dataset = dataset
        missing = await _first_missing(server, release.path / DUMP)
        if missing is not None:
            raise _other(server, f"it lacks {missing}")
        faults = [fault async for fault in _faults(server)]
    except QueryError as error:
        raise ReleaseError(f"{server.address} cannot be used (KG_ENGINE): {error}") from error
    return Holding(dataset, tuple(faults))


async def _find_default(server: Server, release: Release) -> Dataset:
    """Return how to ask for the default graph: as such, or by the name that it goes under."""
    counts = release.manifest.counts
    triples, quads = counts["triples"], counts["quads"]
    graphs = await _graphs(server)
    if DEFAULT_GRAPH in graphs:
        found = str(graphs.pop(DEFAULT_GRAPH))
        graphs = {iri: count for iri, count in graphs.items() if iri.startswith(GRAPHS)}
        dataset = Dataset((DEFAULT_GRAPH,), tuple(sorted(graphs)))
    else:
        [[found]] = await _rows(server, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        dataset = Dataset()
    for what, has, needs in (
        ("its default graph has", int(found), triples),
        ("its named graphs have", sum(graphs.values()), quads - triples),
    ):
        if has != needs:
            raise _other(server, f"{what} {has:,} triples, and the release has {needs:,} there")
    return dataset


async def _graphs(server: Server) -> dict[str, int]:
    counted = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    return {graph: int(count) for graph, count in await _rows(server, counted)}


async def _rows(server: Server, text: str) -> list[list[str]]:
    answer = await _answer(server, text)
    assert isinstance(answer, Table)
    return [[str(getattr(cell, "value", "")) for cell in row] for row in answer.rows]


async def _answer(server: Server, text: str) -> Table | bool:
    async with server.ask(read(text), XML_RESULTS.media_type) as response:
        return read_answer(await response.aread(), QueryResultsFormat.XML)


async def _first_missing(server: Server, dump: Path) -> Quad | None:
    """Return one of the sampled quads that the server lacks, None where it has them all."""
    quads = list(_sample(dump))
    for start in range(0, len(quads), AT_ONCE):
        group = quads[start : start + AT_ONCE]
        if not await _has(server, group):
            for quad in group:
                if not await _has(server, [quad]):
                    return quad
    return None


async def _has(server: Server, quads: Sequence[Quad]) -> bool:
    return await _answer(server, f"ASK {{ {' '.join(map(_pattern, quads))} }}") is True


def _pattern(quad: Quad) -> str:
    triple = f"{quad.subject} {quad.predicate} {quad.object} ."
    graph = quad.graph_name
    return triple if isinstance(graph, DefaultGraph) else f"GRAPH {graph} {{ {triple} }}"


def _sample(dump: Path) -> Iterator[Quad]:
    """Yield quads without blank nodes, from places spread evenly over a dump."""
    size = dump.stat().st_size
    with dump.open("rb") as lines:
        for number in range(SAMPLED):
            lines.seek(size * number // SAMPLED)
            if number:
                lines.readline()
            line = lines.readline()
            if line and len(line) < _LONGEST_SAMPLE:
                for quad in parse(line, format=RdfFormat.N_QUADS):
                    if not any(isinstance(term, BlankNode) for term in quad):
                        yield quad


async def _faults(server: Server) -> AsyncIterator[str]:
    """Yield what the server cannot do of what queries may need."""
    for name, text in ABILITIES.items():
        try:
            works = await _answer(server, text) is True
        except QueryError:
            works = False
        if not works:
            yield f"{name} do not work as SPARQL 1.1 has them; queries that need them will fail."
    try:
        async with server.ask(
            read("CONSTRUCT WHERE { ?s a gcm:Event }"), N_TRIPLES.media_type
        ) as got:
            await got.aread()
    except QueryError as error:
        yield f"No graphs (CONSTRUCT, DESCRIBE): {error.message}"
    yield (
        "Whether it ends a query that this service gave up is for its own settings: "
        "set its time limit to that of KG_QUERY_SECONDS."
    )


def _other(server: Server, why: str) -> ReleaseError:
    return ReleaseError(
        f"{server.address} does not hold this release: {why}. Load it: kg load ADDRESS."
    )
