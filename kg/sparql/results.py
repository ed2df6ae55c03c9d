"""Answers: which formats an answer can have, and how it is written in them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import IO

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

SORTED_AT_ONCE = 100_000
"""Triples of a graph that are held in memory to be sorted for JSON-LD."""

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
    out = io.BytesIO()
    write_into(out, results, form)
    return tidied(out.getvalue(), form)


def write_into(out: IO[bytes], results: Results, form: Format) -> None:
    """Evaluate the rest of a query and write its answer, as it is found.

    What is whole in the end may still be `tidied`.
    """
    if isinstance(results, QueryTriples):
        write_graph(out, results, form)
    elif form.results is None:
        raise ValueError(f"{form.name} is a format of graphs, and the answer is none.")
    else:
        results.serialize(out, format=form.results)


def serialize_graph(triples: Iterable[Triple], form: Format) -> bytes:
    """Return a graph in this format.

    JSON-LD is compacted with the project's context; Turtle, TriG and RDF/XML use its prefixes.
    """
    out = io.BytesIO()
    write_graph(out, triples, form)
    return tidied(out.getvalue(), form)


def write_graph(out: IO[bytes], triples: Iterable[Triple], form: Format) -> None:
    """Write a graph as its triples come; for JSON-LD they are sorted before, piece by piece."""
    if form.rdf is None:
        raise ValueError(f"{form.name} is a format of rows, and the answer is a graph.")
    if form is JSON_LD:
        for piece in jsonld.write(_sorted_by_pieces(triples), context()):
            out.write(piece)
    elif isinstance(triples, QueryTriples) and form.rdf not in _WITH_PREFIXES:
        triples.serialize(out, format=form.rdf)  # what never leaves the engine is faster
    else:
        prefixes = PREFIXES if form.rdf in _WITH_PREFIXES else None
        serialize(triples, out, format=form.rdf, prefixes=prefixes)


def _sorted_by_pieces(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Yield triples so that those of a subject mostly follow each other, in bounded memory.

    What a document says of one subject in two places is one node (JSON-LD 1.1, 9.2).
    """
    left = iter(triples)
    while piece := sorted(islice(left, SORTED_AT_ONCE), key=str):
        yield from piece


@lru_cache(maxsize=1)
def context() -> jsonld.Context:
    """Return the project's JSON-LD context."""
    return jsonld.load_context(resources.folder("ontology") / "context.jsonld")


def tidied(document: bytes, form: Format, *, is_whole: bool = True) -> bytes:
    """Put the declarations of prefixes in order: the same graph, the same bytes.

    In a whole document only those that are used are kept.
    """
    if form.rdf not in _WITH_HEADER:
        return document
    lines = document.split(b"\n", len(PREFIXES))
    count = sum(1 for line in lines[: len(PREFIXES)] if line.startswith(b"@prefix "))
    body = b"\n".join(lines[count:])
    declared = sorted(lines[:count])
    used = [line for line in declared if not is_whole or line.split(b" ")[1] in body]
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
