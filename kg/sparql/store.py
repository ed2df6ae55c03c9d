"""A release as a store of Oxigraph: how it gets there, and how a query is evaluated on it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Store, Variable

from kg.errors import QueryError, ReleaseError
from kg.namespaces import BASE, PREFIXES
from kg.sparql.query import Query
from kg.sparql.results import Results

DUMP = "all.nq"

_WRITTEN_PREFIXES = tuple((f"{prefix}:", prefix, iri) for prefix, iri in PREFIXES.items())


def load(dump: Path) -> Store:
    """Read a dump into memory. Raises ReleaseError where it cannot be read.

    It is done in a thread that then ends: glibc gives each thread memory of its own, so that what
    a query takes and gives back lies apart from the millions of small pieces of a store. Searching
    for room among those takes as long as the query does.
    """
    with ThreadPoolExecutor(max_workers=1) as apart:
        return apart.submit(_load, dump).result()


def _load(dump: Path) -> Store:
    try:
        store = Store()
        store.bulk_load(path=str(dump), format=RdfFormat.N_QUADS)
    except (OSError, SyntaxError) as error:
        raise ReleaseError(f"{dump} cannot be read: {error}. Release again.") from error
    return store


def evaluate(store: Store, query: Query, text: str | None = None) -> Results:
    """Begin to evaluate a query, or another text in its place; rows are found as they are read.

    Raises SyntaxError, OSError and RuntimeError as the engine does.
    """
    text = query.text if text is None else text
    return store.query(text, base_iri=BASE, prefixes=_prefixes_in(text), **_options(query))


def _prefixes_in(text: str) -> dict[str, str]:
    """Return those of our prefixes that a text may use: the engine reads all that it is given.

    Where something is escaped, it may be a prefix, and nothing is left out.
    """
    if "\\" in text:
        return PREFIXES
    return {prefix: iri for written, prefix, iri in _WRITTEN_PREFIXES if written in text}


def _options(query: Query) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if query.parameters:
        named = query.parameters.items()
        options["substitutions"] = {Variable(name): term for name, term in named}
    if query.default_graphs or query.named_graphs:
        options["default_graph"] = [_graph(iri) for iri in query.default_graphs]
        options["named_graphs"] = [_graph(iri) for iri in query.named_graphs]
    return options


def _graph(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        message = f"“{iri}” names no graph: it is not an absolute IRI."
        raise QueryError("parameter", message) from error
