"""The engine: one release in memory, and one door through which every query goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Store, Triple, Variable

from kg.errors import QueryError, ReleaseError
from kg.formats import JSON_RESULTS, N_TRIPLES, Format
from kg.namespaces import PREFIXES
from kg.release.folder import Release
from kg.sparql.diagnose import explain
from kg.sparql.query import Query, Term, read
from kg.sparql.results import Results, Table, read_answer, read_graph, write

DUMP = "all.nq"


@dataclass(frozen=True)
class Engine:
    """Answers queries over one release. Every method blocks; threads may share an engine."""

    store: Store

    @classmethod
    def load(cls, release: Release) -> Engine:
        """Read a release into memory. Raises ReleaseError where its dump cannot be read."""
        dump = release.path / DUMP
        store = Store()
        try:
            store.bulk_load(path=str(dump), format=RdfFormat.N_QUADS)
        except (OSError, SyntaxError) as error:
            raise ReleaseError(f"{dump} cannot be read: {error}. Release again.") from error
        return cls(store)

    def answer(self, query: Query, form: Format) -> bytes:
        """Return the answer in this format, one of `results.formats_of(query)`.

        Raises QueryError: `syntax` with its position, or `evaluation`.
        """
        try:
            return write(self._run(query), form)
        except SyntaxError as error:
            raise explain(str(error), query.text) from error
        except (OSError, RuntimeError) as error:
            raise QueryError("evaluation", f"The query failed while it ran: {error}.") from error

    def table(self, text: str, **parameters: Term) -> Table:
        """Return the rows of a SELECT, with terms for some of the variables it projects."""
        answer = self.result(read(text, parameters=parameters))
        if isinstance(answer, bool):
            raise QueryError("form", "The query asks yes or no; rows come from a SELECT.")
        return answer

    def result(self, query: Query) -> Table | bool:
        """Return the rows of a SELECT or the truth value of an ASK."""
        return read_answer(self.answer(query, JSON_RESULTS))

    def graph(self, text: str, **parameters: Term) -> list[Triple]:
        """Return the triples of a CONSTRUCT or DESCRIBE."""
        return read_graph(self.answer(read(text, parameters=parameters), N_TRIPLES))

    def _run(self, query: Query) -> Results:
        return self.store.query(
            query.text,
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
