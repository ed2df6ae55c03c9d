"""The engine: what can be asked of a release, whoever answers; and one that answers in-process."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

from pyoxigraph import Store, Triple

from kg.errors import QueryError
from kg.formats import JSON_RESULTS, N_TRIPLES, Format
from kg.release.folder import Release
from kg.sparql import store
from kg.sparql.diagnose import explain
from kg.sparql.query import Query, Term, read
from kg.sparql.results import Table, read_answer, read_graph, write


class Engine(ABC):
    """Answers queries over one release. Every method blocks; threads may share an engine."""

    @staticmethod
    def load(release: Release) -> InProcess:
        """Read a release into the memory of this process, and return the engine that has it.

        Raises ReleaseError where its dump cannot be read. Nothing limits its queries: it is for
        the command line and for Python, not for strangers.
        """
        return InProcess(store.load(release.path / store.DUMP))

    @abstractmethod
    def answer(self, query: Query, form: Format) -> bytes:
        """Return the answer in this format, one of `results.formats_of(query)`.

        Raises QueryError: `syntax` with its position, or `evaluation`.
        """

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


@dataclass(frozen=True)
class InProcess(Engine):
    """An engine over a store of this process."""

    store: Store

    def answer(self, query: Query, form: Format) -> bytes:
        """Return the answer in this format."""
        try:
            return write(store.evaluate(self.store, query), form)
        except SyntaxError as error:
            raise explain(str(error), query.text) from error
        except (OSError, RuntimeError) as error:
            raise failure(error) from error


def failure(error: object) -> QueryError:
    """Return the error of a query that failed while it ran."""
    return QueryError("evaluation", f"The query failed while it ran: {error}.")
