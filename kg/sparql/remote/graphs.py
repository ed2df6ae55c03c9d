"""A release graph by graph, as files of N-Triples: what other servers are loaded from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Triple, parse

from kg.errors import ReleaseError
from kg.namespaces import BASE

GRAPHS = f"{BASE}graph/"
DEFAULT_GRAPH = f"{GRAPHS}default"
"""Where the default graph is in a server whose own is all graphs together, such as Virtuoso."""

NO_GRAPH = f"{GRAPHS}none"
"""The name of a graph that no release has."""

DEFAULT_NAME = "default"


@dataclass(frozen=True)
class GraphFile:
    """A graph of a release: its IRI (None: the default graph), its triples, and where they are.

    The first `anonymous` bytes are those with blank nodes, which must be sent together.
    """

    iri: str | None
    path: Path
    triples: int
    anonymous: int


def split(dump: Path, folder: Path) -> list[GraphFile]:
    """Write each graph of a dump into a file of its own, the default graph first.

    Raises ReleaseError where the dump cannot be read.
    """
    sorter = _Sorter(folder)
    try:
        with sorter:
            for quad in parse(path=str(dump), format=RdfFormat.N_QUADS):
                graph = quad.graph_name
                sorter.add(graph.value if isinstance(graph, NamedNode) else None, quad.triple)
    except (OSError, SyntaxError) as error:
        raise ReleaseError(f"{dump} cannot be taken apart: {error}.") from error
    return list(sorter.files())


class _Sorter:
    """Files that triples are put into by their graph: those with blank nodes apart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[tuple[str | None, bool], IO[bytes]] = {}
        self._counts: dict[str | None, int] = {}
        self._stack = ExitStack()

    def __enter__(self) -> None:
        self._stack.__enter__()

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def add(self, graph: str | None, triple: Triple) -> None:
        is_anonymous = any(isinstance(term, BlankNode) for term in triple)
        key = (graph, is_anonymous)
        if key not in self._open:
            self._open[key] = self._stack.enter_context(self._path(*key).open("wb"))
        self._open[key].write(f"{triple} .\n".encode())
        self._counts[graph] = self._counts.get(graph, 0) + 1

    def files(self) -> Iterator[GraphFile]:
        """Join the two files of each graph."""
        for graph in sorted(self._counts, key=lambda iri: iri or ""):
            path, apart = self._path(graph, False), self._path(graph, True)
            anonymous = apart.stat().st_size if apart.exists() else 0
            if anonymous:
                with apart.open("ab") as whole:
                    if path.exists():
                        with path.open("rb") as rest:
                            while piece := rest.read(1 << 20):
                                whole.write(piece)
                apart.replace(path)
            yield GraphFile(graph, path, self._counts[graph], anonymous)

    def _path(self, graph: str | None, is_anonymous: bool) -> Path:
        name = (graph or DEFAULT_NAME).rpartition("/")[2]
        return self._folder / f"{name}{'.anonymous' if is_anonymous else ''}.nt"
