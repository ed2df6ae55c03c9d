"""The shapes as pySHACL sees them, and how a part of the data is checked against them.

pySHACL checks one graph at a time. To check events by the hundred, the vocabulary and the
entities are one graph, the events of a chunk are added to it, and only nodes of the chunk are
focus nodes. pySHACL's own option `focus_nodes` is not used for that: it filters the value nodes
of `sh:node` too, and so reports as conforming what it did not check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyshacl.shape
from pyshacl.constraints import ALL_CONSTRAINT_COMPONENTS, CONSTRAINT_PARAMETERS_MAP
from pyshacl.constraints.constraint_component import ConstraintComponent
from pyshacl.graph_abstraction import DataGraph
from pyshacl.validator import Validator
from rdflib import Graph
from rdflib.namespace import SH
from rdflib.term import Literal, Node, URIRef

from kg.build.labels import read_turtle
from kg.check.report import Result
from kg.errors import VocabularyError


@dataclass(frozen=True)
class Findings:
    """Results of a part of the data, and how many focus nodes each shape met there."""

    results: tuple[Result, ...]
    touched: Counter[str]


def load_shapes(folder: Path) -> Graph:
    """Read all shapes of a folder. Raises VocabularyError naming file, line, column and reason."""
    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise VocabularyError(f"There are no shapes (*.ttl) in {folder}.")
    graph = Graph(store="SimpleMemory")  # without named graphs it answers in half the time
    for file in files:
        for _ in read_turtle(file):  # says line and column of a mistake, which rdflib does not
            pass
        graph.parse(file, format="turtle")
    return graph


class Checker:
    """Checks parts of the data against shapes, which are read once."""

    def __init__(self, shapes: Graph) -> None:
        _tune_pyshacl()
        validator = Validator(DataGraph.from_rdflib_graph(Graph()), shacl_graph=shapes)
        self._executor = validator.make_executor()
        self._shapes = [
            shape for shape in validator.shacl_graph.shapes if any(map(set, shape.target()))
        ]

    @property
    def shapes(self) -> list[str]:
        """The IRIs of the shapes that say which nodes they are for."""
        return sorted(str(shape.node) for shape in self._shapes)

    def check(self, graph: Graph, focus: set[Node]) -> Findings:
        """Check those of the nodes that shapes are for; other nodes are context."""
        data = DataGraph.from_rdflib_graph(graph)
        results: list[Result] = []
        touched: Counter[str] = Counter()
        for shape in self._shapes:
            nodes = sorted(set(shape.focus_nodes(data)) & focus)
            if nodes:
                touched[str(shape.node)] += len(nodes)
                _, reports = shape.validate(self._executor, data, focus=nodes)
                results.extend(_results(reports))
        return Findings(tuple(results), touched)


def _tune_pyshacl() -> None:
    """Take from pySHACL the two things that a check does not need and that take most of its time.

    It keeps the names of constraint parameters in a list (`pyshacl.shape.CONSTRAINT_PARAMS`,
    filled at first use) and compares every predicate of a shape with all of them for every node:
    here they are a set. And it describes every result in a text of several lines, which nobody
    reads here. What conforms and what does not is left as it is; a test compares the results with
    those of pySHACL by itself.
    """
    quiet = {component: _quiet(component) for component in ALL_CONSTRAINT_COMPONENTS}
    parameters = {name: quiet[component] for name, component in CONSTRAINT_PARAMETERS_MAP.items()}
    setattr(pyshacl.shape, "CONSTRAINT_PARAMS", (frozenset(parameters), parameters))  # noqa: B010


def _quiet(component: type[ConstraintComponent]) -> type[ConstraintComponent]:
    return type(component.__name__, (component,), {"make_v_result_description": _no_text})


def _no_text(*_: Any, **__: Any) -> str:
    return ""


def _results(reports: Iterable[tuple[str, Node, list[tuple[Node, Node, Any]]]]) -> Iterator[Result]:
    for _, node, triples in reports:
        own = {predicate: _plain(value) for subject, predicate, value in triples if subject == node}
        yield Result(
            severity=str(own[SH.resultSeverity]).rsplit("#", 1)[-1],
            shape=str(own[SH.sourceShape]),
            focus=str(own[SH.focusNode]),
            path=_iri(own.get(SH.resultPath)),
            value=_n_triples(own.get(SH.value)),
            component=str(own[SH.sourceConstraintComponent]),
            message=_message(triples, node),
        )


def _plain(value: Any) -> Node:
    """Take a node out of the pair (graph, node) that pySHACL writes for nodes of the data."""
    node: Node = value[1] if isinstance(value, tuple) else value
    return node


def _iri(node: Node | None) -> str:
    return str(node) if isinstance(node, URIRef) else ""


def _n_triples(node: Node | None) -> str:
    if isinstance(node, URIRef):
        return str(ox.NamedNode(str(node)))
    if not isinstance(node, Literal):
        return ""
    if node.language:
        return str(ox.Literal(str(node), language=node.language))
    datatype = ox.NamedNode(str(node.datatype)) if node.datatype else None
    return str(ox.Literal(str(node), datatype=datatype))


def _message(triples: Iterable[tuple[Node, Node, Any]], node: Node) -> str:
    """Return the English message, or the first there is."""
    messages = [
        value
        for subject, predicate, value in triples
        if subject == node and predicate == SH.resultMessage and isinstance(value, Literal)
    ]
    english = [message for message in messages if message.language in ("en", None)]
    return str(next(iter(english or messages), ""))
