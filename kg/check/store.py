"""Triples in a third of the memory that rdflib's own store takes, and found as fast.

What is said of a node is a short list: property, value, property, value, and so on. What points at
a node is one as well. Only where a list gets long are there dictionaries. That fits data, of which
most nodes have few properties; and a graph of millions of them fits into memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.term import Literal, Node

from kg.check.terms import Triple

_LONG = 48
"""How many entries a list has before it becomes a dictionary of dictionaries."""

_SCANS = 16
"""How often users of a text are looked for one by one, before all texts are indexed."""

_Pattern = tuple[Node | None, Node | None, Node | None]
_Links = list[Node] | dict[Node, dict[Node, None]]
_NONE: list[Node] = []


class CompactStore(SimpleMemory):
    """A store of rdflib for one graph, which is the graph of every triple."""

    context_aware = True  # pySHACL asks for it
    graph_aware = True

    def __init__(self) -> None:
        super().__init__()
        self._out: dict[Node, _Links] = {}
        self._in: dict[Node, _Links] = {}  # of texts only when many are asked for
        self._scans = 0
        self._users: dict[Node, list[Node]] = {}
        self._former: dict[Node, set[Node]] = {}
        self._properties: dict[Node, Node] = {}
        self._size = 0
        self._graph: Any = None

    def add(self, triple: Any, context: Any = None, quoted: bool = False) -> None:
        """Add a triple, if it is not there."""
        subject, predicate, value = triple
        self._graph = context
        known = self._properties.get(predicate)
        if known is None:
            known = self._properties[predicate] = predicate
            self._users[known], self._former[known] = [], set()
        links = self._out.get(subject)
        if links is None:
            links = self._out[subject] = []
        if isinstance(links, dict):
            values = links.get(known)
            is_new_user = not values
            if values is None:
                values = links[known] = {}
            if value in values:
                return
            values[value] = None
        else:
            is_new_user = True
            for at in range(0, len(links), 2):
                if links[at] is known:
                    is_new_user = False
                    if links[at + 1] == value:
                        return
            links += (known, value)
            if len(links) > _LONG:
                self._out[subject] = _as_dictionary(links)
        if is_new_user:
            if subject in self._former[known]:
                self._former[known].remove(subject)
            else:
                self._users[known].append(subject)
        if self._is_indexed(value):
            self._point(value, known, subject)
        self._size += 1

    def addN(self, quads: Any) -> None:  # noqa: N802 - the name is rdflib's
        """Add triples."""
        for subject, predicate, value, graph in quads:
            self.add((subject, predicate, value), graph)

    def _point(self, value: Node, predicate: Node, subject: Node) -> None:
        links = self._in.get(value)
        if links is None:
            self._in[value] = [predicate, subject]
        elif isinstance(links, dict):
            links.setdefault(predicate, {})[subject] = None
        else:
            links += (predicate, subject)
            if len(links) > _LONG:
                self._in[value] = _as_dictionary(links)

    def remove(self, triple: Any, context: Any = None) -> None:
        """Remove the triples of a pattern."""
        for subject, predicate, value in list(self._matches(triple)):
            known = self._properties[predicate]
            _drop(self._out, subject, known, value)
            if self._is_indexed(value):
                _drop(self._in, value, known, subject)
            if not _of(self._out.get(subject, _NONE), known):
                self._former[known].add(subject)
            self._size -= 1

    def triples(self, triple_pattern: Any, context: Any = None) -> Any:
        """Yield the triples of a pattern, each with its graph."""
        graphs = () if self._graph is None else (self._graph,)
        for triple in self._matches(triple_pattern):
            yield triple, iter(graphs)

    def contexts(self, triple: Any = None) -> Any:
        """Yield the graph."""
        return iter(() if self._graph is None else (self._graph,))

    def add_graph(self, graph: Any) -> None:
        """Do nothing: there is one graph."""

    def __len__(self, context: Any = None) -> int:
        return self._size

    def _is_indexed(self, value: Node) -> bool:
        return self._scans > _SCANS or not isinstance(value, Literal)

    def index_texts(self) -> None:
        """Index the users of all texts now, not only once many of them were asked for."""
        if self._scans > _SCANS:
            return
        self._scans = _SCANS + 1
        for node, links in self._out.items():
            for predicate, value in _pairs(links):
                if isinstance(value, Literal):
                    self._point(value, predicate, node)

    def _matches(self, pattern: _Pattern) -> Iterable[Triple]:
        subject, predicate, value = pattern
        known = None
        if predicate is not None and (known := self._properties.get(predicate)) is None:
            return ()
        if subject is not None:
            links = self._out.get(subject, _NONE)
            if known is None:
                pairs = _pairs(links)
                return [(subject, p, o) for p, o in pairs if value is None or o == value]
            if value is None:
                return [(subject, known, each) for each in _of(links, known)]
            return [(subject, known, value)] if _has(links, known, value) else ()
        if isinstance(value, Literal) and self._scans <= _SCANS:
            if self._scans == _SCANS:
                self.index_texts()
            else:
                self._scans += 1
        if value is not None and self._is_indexed(value):
            links = self._in.get(value, _NONE)
            if known is None:
                return [(each, p, value) for p, each in _pairs(links)]
            return [(each, known, value) for each in _of(links, known)]
        nodes = self._out if known is None else self._users[known]
        return self._of_nodes(nodes, known, value)

    def _of_nodes(
        self, nodes: Iterable[Node], known: Node | None, value: Node | None
    ) -> Iterator[Triple]:
        for node in nodes:
            for triple in self._matches((node, known, None)):
                if value is None or triple[2] == value:
                    yield triple


def _as_dictionary(links: list[Node]) -> dict[Node, dict[Node, None]]:
    found: dict[Node, dict[Node, None]] = {}
    for at in range(0, len(links), 2):
        found.setdefault(links[at], {})[links[at + 1]] = None
    return found


def _pairs(links: _Links) -> list[tuple[Node, Node]]:
    if isinstance(links, dict):
        return [(each, node) for each, nodes in links.items() for node in nodes]
    return list(zip(links[::2], links[1::2], strict=True))


def _of(links: _Links, predicate: Node) -> list[Node]:
    """Return what is linked by a predicate, which must be the one object that stands for it."""
    if isinstance(links, dict):
        return list(links.get(predicate, ()))
    return [links[at + 1] for at in range(0, len(links), 2) if links[at] is predicate]


def _has(links: _Links, predicate: Node, node: Node) -> bool:
    if isinstance(links, dict):
        return node in links.get(predicate, ())
    return any(each == node for each in _of(links, predicate))


def _drop(links: dict[Node, _Links], node: Node, predicate: Node, other: Node) -> None:
    held = links[node]
    if isinstance(held, dict):
        del held[predicate][other]
        return
    for at in range(0, len(held), 2):
        if held[at] is predicate and held[at + 1] == other:
            del held[at : at + 2]
            break
    if not held:
        del links[node]
