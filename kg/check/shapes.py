"""The shapes as pySHACL sees them, and how nodes of a graph are checked against them.

pySHACL checks all of a graph at once. To check by the hundred, or in several processes, each shape
is asked about some of its focus nodes at a time, in the whole graph. pySHACL's own option
`focus_nodes` is not used for that: it filters the value nodes of `sh:node` too, and so reports as
conforming what it did not check.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from sys import intern
from typing import Any

import pyoxigraph as ox
import pyshacl.shape
from pyshacl.constraints import ALL_CONSTRAINT_COMPONENTS, CONSTRAINT_PARAMETERS_MAP
from pyshacl.constraints.constraint_component import ConstraintComponent
from pyshacl.graph_abstraction import DataGraph
from pyshacl.pytypes import SHACLExecutor
from pyshacl.shape import Shape
from pyshacl.validator import Validator
from rdflib import Graph
from rdflib.namespace import OWL, RDF, RDFS
from rdflib.namespace import SH as _SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.term import BNode, Literal, Node, URIRef

from kg.build.lookup.labels import read_turtle
from kg.check.report import Result
from kg.errors import VocabularyError

Terms = tuple[tuple[str, str], ...]
"""What a `sh:ValidationResult` says: names of SHACL's properties, terms as in N-Triples.

Not terms of rdflib: on their way from one process to another they would be normalized.
"""


SH = str(_SH)


@dataclass(frozen=True)
class Touched:
    """A constraint component of a shape: what coverage is counted by."""

    shape: Node
    component: URIRef


@dataclass(frozen=True)
class Findings:
    """What was found of some focus nodes.

    `nodes` counts focus nodes by shape; `values` counts the values each constraint looked at.
    """

    results: tuple[Terms, ...]
    nodes: Counter[Node]
    values: Counter[Touched]


def load_shapes(folder: Path, without: Collection[str] = ()) -> Graph:
    """Read the shapes of a folder, `without` files of these names (no suffix).

    Raises VocabularyError naming file, line, column and reason.
    """
    files = sorted(file for file in folder.glob("*.ttl") if file.stem not in without)
    if not files:
        raise VocabularyError(f"There are no shapes (*.ttl) in {folder}.")
    graph = Graph(store="SimpleMemory")  # without named graphs it answers in half the time
    for file in files:
        for _ in read_turtle(file):  # says line and column of a mistake, which rdflib does not
            pass
        graph.parse(file, format="turtle")
    return graph


class QueriedGraph(Graph):
    """A graph that parses the text of a query once, however often it is asked.

    pySHACL asks the query of a constraint anew for every focus node: two thirds of its time.
    """

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Any:
        """Answer a query as `rdflib.Graph` does."""
        if isinstance(query_object, str):
            query_object = _prepared(query_object, tuple(self.namespaces()))
        return super().query(query_object, *args, **kwargs)


@lru_cache(maxsize=512)
def _prepared(query: str, namespaces: tuple[tuple[str, URIRef], ...]) -> Query:
    return prepareQuery(query, initNs=dict(namespaces))


@dataclass
class _Executor(SHACLExecutor):
    """What pySHACL hands to every constraint; here it also counts the values they look at."""

    touched: Counter[Touched] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Target:
    """Which nodes a shape is for (SHACL, section 2.1.3)."""

    nodes: frozenset[Node]
    classes: frozenset[Node]
    subjects_of: frozenset[Node]
    objects_of: frozenset[Node]


class Checker:
    """Checks parts of the data against shapes, which are read once."""

    def __init__(self, shapes: Graph) -> None:
        _tune_pyshacl()
        _follow_imports(shapes)
        validator = Validator(DataGraph.from_rdflib_graph(Graph()), shacl_graph=shapes)
        self._executor = _Executor(**vars(validator.make_executor()))
        self._shapes: dict[Node, Shape] = {
            shape.node: shape
            for shape in validator.shacl_graph.shapes
            if any(map(set, shape.target()))
        }

    @property
    def shapes(self) -> list[Node]:
        """The shapes that say which nodes they are for, in a fixed order."""
        return sorted(self._shapes, key=str)

    def targets(self, graph: Graph) -> dict[Node, set[Node]]:
        """Return the focus nodes of each of the shapes in a graph (SHACL, section 2.1.3)."""
        data = DataGraph.from_rdflib_graph(graph)
        found: dict[Node, set[Node]] = {}
        for node in self.shapes:
            found[node] = self._shapes[node].focus_nodes(data)  # type: ignore[no-untyped-call]
        return found

    def targets_among(self, graph: Graph, nodes: Iterable[Node]) -> dict[Node, set[Node]]:
        """Return those of some nodes that each of the shapes is for, in a graph."""
        found: dict[Node, set[Node]] = {shape: set() for shape in self._shapes}
        classes = {
            each: frozenset(graph.transitive_subjects(RDFS.subClassOf, each))
            for target in self._targets.values()
            for each in target.classes
        }
        for node in nodes:
            types, properties = set(graph.objects(node, RDF.type)), set(graph.predicates(node))
            for shape, target in self._targets.items():
                if (
                    node in target.nodes
                    or any(types & classes[each] for each in target.classes)
                    or properties & target.subjects_of
                    or any((None, each, node) in graph for each in target.objects_of)
                ):
                    found[shape].add(node)
        return found

    @cached_property
    def _targets(self) -> dict[Node, _Target]:
        found = {}
        for node, shape in self._shapes.items():
            nodes, classes, own_class, objects_of, subjects_of = map(frozenset, _target(shape))
            found[node] = _Target(nodes, classes | own_class, subjects_of, objects_of)
        return found

    def check(self, graph: Graph, focus: set[Node]) -> Findings:
        """Check those of the nodes that shapes are for; other nodes are context."""
        return merged(
            self.check_shape(graph, shape, nodes & focus)
            for shape, nodes in self.targets(graph).items()
        )

    def check_shape(self, graph: Graph, shape: Node, nodes: Iterable[Node]) -> Findings:
        """Check focus nodes of one shape in a graph.

        Raises what pySHACL raises where a shape is none or cannot be evaluated.
        """
        focus: Any = sorted(nodes, key=str)
        if not focus:
            return Findings((), Counter(), Counter())
        self._executor.touched = Counter()
        data = DataGraph.from_rdflib_graph(graph)
        _, reports = self._shapes[shape].validate(self._executor, data, focus=focus)
        return Findings(
            tuple(_terms(reports)), Counter({shape: len(focus)}), self._executor.touched
        )


def _target(shape: Shape) -> tuple[Iterable[Node], ...]:
    found: tuple[Iterable[Node], ...] = shape.target()  # type: ignore[no-untyped-call]
    return found


def _follow_imports(shapes: Graph) -> None:
    """Give what declares prefixes those of what it imports, which pySHACL does not look for.

    SHACL, section 5.2.1: a query has the prefixes of `sh:prefixes/owl:imports*/sh:declare`.
    """
    for source in set(shapes.objects(None, _SH.prefixes)):
        for imported in list(shapes.transitive_objects(source, OWL.imports)):
            for declaration in list(shapes.objects(imported, _SH.declare)):
                shapes.add((source, _SH.declare, declaration))


def merged(parts: Iterable[Findings]) -> Findings:
    """Put together what was found of several parts."""
    results: list[Terms] = []
    nodes: Counter[Node] = Counter()
    values: Counter[Touched] = Counter()
    for part in parts:
        results.extend(part.results)
        nodes.update(part.nodes)
        values.update(part.values)
    return Findings(tuple(results), nodes, values)


def _tune_pyshacl() -> None:
    """Take from pySHACL the two things that a check does not need and that take most of its time.

    It keeps the names of constraint parameters in a list (`pyshacl.shape.CONSTRAINT_PARAMS`,
    filled at first use) and compares every predicate of a shape with all of them for every node:
    here they are a set. And it describes every result in a text of several lines, which nobody
    reads here. What conforms and what does not is left as it is; a test compares the results with
    those of pySHACL by itself. Each constraint also counts what it looked at.
    """
    tuned = {component: _tuned(component) for component in ALL_CONSTRAINT_COMPONENTS}
    parameters = {name: tuned[component] for name, component in CONSTRAINT_PARAMETERS_MAP.items()}
    setattr(pyshacl.shape, "CONSTRAINT_PARAMS", (frozenset(parameters), parameters))  # noqa: B010


def _tuned(component: type[ConstraintComponent]) -> type[ConstraintComponent]:
    def evaluate(
        self: Any, executor: SHACLExecutor, graph: Any, values: dict[Node, set[Node]], path: Any
    ) -> Any:
        if isinstance(executor, _Executor):
            key = Touched(self.shape.node, self.shacl_constraint_component)
            executor.touched[key] += sum(map(len, values.values()))
        return component.evaluate(self, executor, graph, values, path)

    return type(
        component.__name__,
        (component,),
        {"make_v_result_description": _no_text, "evaluate": evaluate},
    )


_LEFT_OUT = (RDF.type, _SH.detail)
"""What a result says that tells nothing: details are nodes of another result, with random names."""


def _no_text(*_: Any, **__: Any) -> str:
    return ""


def _terms(reports: Iterable[tuple[str, Node, list[tuple[Node, URIRef, Any]]]]) -> Iterator[Terms]:
    for _, node, triples in reports:
        own = (pair for subject, *pair in triples if subject == node and pair[0] not in _LEFT_OUT)
        # Most results say the same words; interned, they are sent and kept once.
        yield tuple((intern(p.removeprefix(SH)), intern(n_triples(_plain(o)))) for p, o in own)


def _plain(value: Any) -> Node:
    """Take a node out of the pair (graph, node) that pySHACL writes for nodes of the data."""
    node: Node = value[1] if isinstance(value, tuple) else value
    return node


def result_of(terms: Terms) -> Result:
    """Return what a validation result says, as the report of a dataset has it."""
    own = dict(terms)
    return Result(
        severity=severity_of(own["resultSeverity"]),
        shape=_iri(own["sourceShape"]),
        focus=_iri(own["focusNode"]),
        path=_iri(own.get("resultPath", "")),
        value=own.get("value", ""),
        component=_iri(own["sourceConstraintComponent"]),
        message=message_of(terms),
    )


def severity_of(term: str) -> str:
    """Return the name of one of SHACL's severities, or the IRI of another."""
    return _iri(term).removeprefix(SH)


def _iri(term: str) -> str:
    return term[1:-1] if term.startswith("<") else ""


def n_triples(node: Node) -> str:
    """Return a term as N-Triples has it."""
    if isinstance(node, URIRef):
        return f"<{node}>"
    if isinstance(node, BNode):
        return f"_:{node}"
    assert isinstance(node, Literal)
    if node.language:
        return str(ox.Literal(str(node), language=node.language))
    datatype = ox.NamedNode(str(node.datatype)) if node.datatype else None
    return str(ox.Literal(str(node), datatype=datatype))


def message_of(terms: Terms) -> str:
    """Return the English message of a result, or the first there is."""
    messages = [
        literal for name, term in terms if name == "resultMessage" and (literal := _literal(term))
    ]
    english = [message for message in messages if message.language in ("en", None)]
    return min((message.value for message in english or messages), default="")


@lru_cache(maxsize=2**12)
def _literal(term: str) -> ox.Literal | None:
    """Parse a literal as N-Triples has it."""
    [quad] = ox.parse(f"<a:> <a:> {term} .", format=ox.RdfFormat.N_TRIPLES)
    return quad.object if isinstance(quad.object, ox.Literal) else None
