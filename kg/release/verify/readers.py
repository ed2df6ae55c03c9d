"""Documents of RDF → lines of canonical N-Quads, by two parsers that know nothing of each other."""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import rdflib
from pyoxigraph import DefaultGraph, parse
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.store import Store

from kg.formats import JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE, Format

FORMATS = {form.suffix: form for form in (N_TRIPLES, N_QUADS, TURTLE, TRIG, JSON_LD, RDF_XML)}
"""What is read as RDF, by suffix."""

Reader = Callable[[bytes | Path, Format], Iterator[bytes]]

BASE_IRI = "https://w3id.org/gcm-kg/data/"

_RDFLIB = {
    N_TRIPLES: "ntriples",
    N_QUADS: "nquads",
    TURTLE: "turtle",
    TRIG: "trig",
    JSON_LD: "json-ld",
    RDF_XML: "xml",
}
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f\ufffe\uffff]')
_ESCAPES = {"\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"'}
_ESCAPES["\\"] = "\\\\"


def oxigraph(source: bytes | Path, form: Format) -> Iterator[bytes]:
    """Yield the quads of a document or file as Oxigraph reads it. Raises SyntaxError."""
    of = {"path": str(source)} if isinstance(source, Path) else {"input": source}
    for quad in parse(**of, format=form.rdf, base_iri=BASE_IRI):
        graph = quad.graph_name
        triple = f"{quad.subject} {quad.predicate} {quad.object}"
        yield (triple if isinstance(graph, DefaultGraph) else f"{triple} {graph}").encode()


def rdflib_(source: bytes | Path, form: Format) -> Iterator[bytes]:
    """Yield the quads of a document or file as rdflib reads it. Raises what its parsers raise.

    Literals stay as they are written (`01` is not `1`), and rdflib says nothing of odd ones.
    """
    store = _Said()
    content = source.read_bytes() if isinstance(source, Path) else source
    if form is JSON_LD:
        _refuse_addresses(json.loads(content))
    with _as_written():
        dataset = rdflib.Dataset(store=store)
        dataset.parse(BytesIO(content), format=_RDFLIB[form], publicID=BASE_IRI)
    for (subject, predicate, value), graph in store.quads:
        triple = f"{_term(subject)} {_term(predicate)} {_term(value)}"
        named = graph != DATASET_DEFAULT_GRAPH_ID and form in _NAMED
        yield (f"{triple} {_term(graph)}" if named else triple).encode("utf-8")


class _Said(Store):
    """What rdflib's parsers say, each quad once: to read it once, no index is needed."""

    context_aware = graph_aware = True

    def __init__(self) -> None:
        super().__init__()
        self.quads: dict[tuple[Any, Any], None] = {}

    def add(self, triple: Any, context: Any, quoted: bool = False) -> None:
        self.quads[triple, context.identifier] = None

    def add_graph(self, graph: Any) -> None:
        """Do nothing: a graph in which nothing is said is none."""

    def remove_graph(self, graph: Any) -> None:
        """Do nothing: the parser of N-Quads removes a graph before it has read anything."""


@contextmanager
def _as_written() -> Iterator[None]:
    """Make rdflib take literals as they are written, and say nothing of odd ones."""
    logger = logging.getLogger("rdflib")
    before, level = rdflib.NORMALIZE_LITERALS, logger.level
    rdflib.NORMALIZE_LITERALS = False
    logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        rdflib.NORMALIZE_LITERALS = before
        logger.setLevel(level)


_NAMED = (N_QUADS, TRIG, JSON_LD)


def _refuse_addresses(document: object) -> None:
    """Raise ValueError where a context is at an address, which rdflib would fetch."""
    if isinstance(document, dict):
        contexts = document.get("@context")
        for context in contexts if isinstance(contexts, list) else [contexts]:
            if isinstance(context, str) or (isinstance(context, dict) and "@import" in context):
                raise ValueError("the context is at an address, and nothing is fetched")
    if isinstance(document, dict | list):
        for value in document.values() if isinstance(document, dict) else document:
            _refuse_addresses(value)


def _term(term: object) -> str:
    if isinstance(term, rdflib.Literal):
        text = f'"{_ESCAPED.sub(_escape, term)}"'
        if term.language:
            return f"{text}@{term.language}"
        plain = term.datatype is None or term.datatype == rdflib.XSD.string
        return text if plain else f"{text}^^<{term.datatype}>"
    return f"_:{term}" if isinstance(term, rdflib.BNode) else f"<{term}>"


@lru_cache(maxsize=64)
def _code(char: str) -> str:
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def _escape(found: re.Match[str]) -> str:
    return _code(found[0])


PARSERS: dict[str, Reader] = {"Oxigraph": oxigraph, "rdflib": rdflib_}
"""The parsers by their names."""
