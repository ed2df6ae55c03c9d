"""Answers: which formats an answer can have, and how it is written in them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
    serialize,
)

from kg import jsonld, resources
from kg.formats import GRAPH_FORMATS, JSON_LD, RESULT_FORMATS, Format
from kg.namespaces import PREFIXES
from kg.sparql.query import Query, Term

Results = QuerySolutions | QueryBoolean | QueryTriples


@dataclass(frozen=True)
class Table:
    """The rows of a SELECT; a cell is None where a variable has no value."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


def formats_of(query: Query) -> tuple[Format, ...]:
    """Return the formats that the answer to this query can have, the preferred one first."""
    return GRAPH_FORMATS if query.gives_graph else RESULT_FORMATS


def write(results: Results, form: Format) -> bytes:
    """Evaluate the rest of a query and return its answer in this format."""
    if isinstance(results, QueryTriples):
        return serialize_graph(results, form)
    if form.results is None:
        raise ValueError(f"{form.name} is a format of graphs, and the answer is none.")
    return results.serialize(format=form.results) or b""


def serialize_graph(triples: Iterable[Triple], form: Format) -> bytes:
    """Return a graph in this format.

    JSON-LD is compacted with the project's context; Turtle, TriG and RDF/XML use its prefixes.
    """
    if form.rdf is None:
        raise ValueError(f"{form.name} is a format of rows, and the answer is a graph.")
    if form is JSON_LD:
        return b"".join(jsonld.write(sorted(triples, key=str), _context()))
    prefixes = PREFIXES if form.rdf in _WITH_PREFIXES else None
    written = serialize(triples, format=form.rdf, prefixes=prefixes) or b""
    return _tidy(written) if form.rdf in _WITH_HEADER else written


@lru_cache(maxsize=1)
def _context() -> jsonld.Context:
    return jsonld.load_context(resources.folder("ontology") / "context.jsonld")


def _tidy(document: bytes) -> bytes:
    """Keep the declarations of the prefixes that are used, in order: same graph, same bytes."""
    lines = document.split(b"\n")
    count = sum(1 for line in lines[: len(PREFIXES)] if line.startswith(b"@prefix "))
    body = b"\n".join(lines[count:])
    used = [line for line in sorted(lines[:count]) if line.split(b" ")[1] in body]
    return b"\n".join([*used, body])


def read_answer(body: bytes) -> Table | bool:
    """Return what an answer in SPARQL's JSON format says: rows, or a truth value."""
    answer = parse_query_results(io.BytesIO(body), format=QueryResultsFormat.JSON)
    if isinstance(answer, QueryBoolean):
        return bool(answer)
    variables = tuple(variable.value for variable in answer.variables)
    return Table(variables, tuple(tuple(row) for row in answer))


def read_graph(body: bytes) -> list[Triple]:
    """Return the triples of an answer in N-Triples."""
    return [quad.triple for quad in parse(io.BytesIO(body), format=RdfFormat.N_TRIPLES)]


_WITH_HEADER = (RdfFormat.TURTLE, RdfFormat.TRIG)
_WITH_PREFIXES = (*_WITH_HEADER, RdfFormat.RDF_XML)
