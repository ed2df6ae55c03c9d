"""A release as a store of Oxigraph: how it gets there, and how a query is evaluated on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Store, Variable

from kg.errors import QueryError, ReleaseError
from kg.namespaces import BASE, PREFIXES
from kg.sparql.query import Query
from kg.sparql.results import Results

DUMP = "all.nq"


def load(dump: Path) -> Store:
    """Read a dump into memory. Raises ReleaseError where it cannot be read."""
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
    return store.query(
        query.text if text is None else text,
        base_iri=BASE,
        prefixes=PREFIXES,
        substitutions={Variable(name): term for name, term in query.parameters.items()},
        **_dataset(query),
    )


def _dataset(query: Query) -> dict[str, Any]:
    if not query.default_graphs and not query.named_graphs:
        return {}
    return {
        "default_graph": [_graph(iri) for iri in query.default_graphs],
        "named_graphs": [_graph(iri) for iri in query.named_graphs],
    }


def _graph(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        message = f"“{iri}” names no graph: it is not an absolute IRI."
        raise QueryError("parameter", message) from error
