"""What another server holds and can do, asked once at the start: nothing is taken for granted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Quad,
    QuerySolutions,
    RdfFormat,
    parse,
)

from kg import identifiers
from kg.errors import QueryError, ReleaseError
from kg.formats import N_TRIPLES, XML_RESULTS
from kg.release.folder import Release
from kg.sparql.query import read
from kg.sparql.remote.conversion import read_results
from kg.sparql.remote.graphs import DEFAULT_GRAPH, GRAPHS
from kg.sparql.remote.server import Dataset, Server
from kg.sparql.store import DUMP

SAMPLED = 200
"""How many quads of the release are looked for, spread over its dump."""

MANY = 1_000_000
"""Rows that a server must be willing to give."""

AT_ONCE = 20
SECONDS_TO_SHOW = 20.0
"""How long a server may take to show one ability."""

_LONGEST_SAMPLE = 2000
_EVIDENCE = f"<{identifiers.graph('evidence').value}>"


TERMS = """
SELECT DISTINCT ?term {
  VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
  ?term a ?kind
}"""
"""The classes and properties of the ontology."""


@dataclass(frozen=True)
class Ability:
    """Something that queries need, and a query of yes or no by which it is seen."""

    name: str
    query: str
    is_true: bool = True


ABILITIES = (
    Ability("FROM", f"ASK FROM {_EVIDENCE} {{ ?evidence gcm:event ?event }}"),
    Ability(
        "FROM without FROM NAMED (no GRAPH then has anything)",
        f"ASK FROM {_EVIDENCE} {{ GRAPH ?graph {{ ?evidence gcm:event ?event }} }}",
        is_true=False,
    ),
    Ability(
        "FROM NAMED without FROM (the default graph is empty then)",
        f"ASK FROM NAMED {_EVIDENCE} {{ ?evidence gcm:event ?event }}",
        is_true=False,
    ),
    Ability("property paths", "ASK { ?concept skos:broader*/skos:inScheme ?scheme }"),
    Ability("paths that name what is not in them", "ASK { ?e a gcm:Event ; !(rdf:type) ?value }"),
    Ability("VALUES", "ASK { VALUES ?type { gcm:Event } ?event a ?type }"),
    Ability("NOT EXISTS", "ASK { ?e a gcm:Event FILTER NOT EXISTS { ?e gcm:nothing ?x } }"),
    Ability("MINUS", "ASK { ?e a gcm:Event MINUS { ?e gcm:nothing ?x } }"),
    Ability("sub-queries", "ASK { { SELECT ?e { ?e a gcm:Event } LIMIT 1 } ?e a ?type }"),
    Ability("division of integers that gives decimals", "ASK { FILTER (1 / 2 = 0.5) }"),
    Ability(
        "OPTIONAL around a sub-query with GROUP BY",
        """ASK {
          ?event a gcm:Event .
          OPTIONAL {
            {
              SELECT ?event (GROUP_CONCAT(DISTINCT ?name; separator="; ") AS ?names)
              WHERE { ?event gcm:nothing/schema:name ?name } GROUP BY ?event
            }
          }
          FILTER (BOUND(?names) && ?names != "")
        }""",
        is_true=False,
    ),
    Ability("comparing dates", 'ASK { FILTER ("2022-05-11"^^xsd:date < "2022-05-12"^^xsd:date) }'),
)
"""What every release with an event shows."""


@dataclass(frozen=True)
class Holding:
    """How a server has the release, the terms of its ontology, and what it cannot do."""

    dataset: Dataset
    terms: tuple[str, ...]
    faults: tuple[str, ...]


async def examine(server: Server, release: Release) -> Holding:
    """Return how a server has a release. Raises ReleaseError where it has another, or none.

    It must have as many triples in the default graph and in named graphs as the manifest says,
    and `SAMPLED` quads of the dump.
    """
    try:
        await _refuse_caps(server)
        dataset = await _find_default(server, release)
        server.dataset = dataset
        missing = await _first_missing(server, release.path / DUMP)
        if missing is not None:
            raise _other(server, f"it lacks {missing}")
        terms = tuple([term for (term,) in await _rows(server, TERMS)])
        faults = [fault async for fault in _faults(server)]
    except QueryError as error:
        raise ReleaseError(f"{server.address} cannot be used (KG_ENGINE): {error}") from error
    return Holding(dataset, terms, tuple(faults))


async def _refuse_caps(server: Server) -> None:
    """Raise QueryError for a server that cuts answers: of graphs, Virtuoso does not say it."""
    many = read(f"SELECT ?s WHERE {{ ?s ?p ?o }} LIMIT {MANY}")
    async with server.ask(many, XML_RESULTS.media_type):
        return  # the headers have come, which say it; no row is needed


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
    query = read(text)
    async with server.ask(query, XML_RESULTS.media_type) as response:
        rows = read_results(await response.aread(), query)
    assert isinstance(rows, QuerySolutions)
    return [[str(getattr(cell, "value", "")) for cell in row] for row in rows]


async def _is_true(server: Server, text: str) -> bool:
    query = read(text)
    async with server.ask(query, XML_RESULTS.media_type) as response:
        return bool(read_results(await response.aread(), query))


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
    return await _is_true(server, f"ASK {{ {' '.join(map(_pattern, quads))} }}")


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
    for ability in ABILITIES:
        try:
            async with asyncio.timeout(SECONDS_TO_SHOW):
                works = await _is_true(server, ability.query) is ability.is_true
        except (QueryError, TimeoutError):
            works = False
        if not works:
            yield f"No {ability.name} as SPARQL 1.1 has it: queries that need it may go wrong."
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
