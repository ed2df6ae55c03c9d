"""What the pages of shapes show: what each asks for, its examples, and what a release's check met.

The shapes are those of the release: the graph that its findings point to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import msgspec
import pyoxigraph as ox
from rdflib import Graph
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import BNode, Literal, Node, URIRef

from kg.check.constraint_words import Constraint, constraints_of
from kg.check.examples import Example
from kg.check.explain import is_shape
from kg.check.paths import path_text
from kg.identifiers import graph as graph_iri
from kg.namespaces import GCM, compact
from kg.release.folder import Release
from kg.serve import questions
from kg.serve.views import Value, in_order, rows, text_of
from kg.sparql.engine import Engine
from kg.sparql.named import iris_of

REPORT = "report.json"

_TARGETS: dict[Node, str] = {
    SH.targetClass: "every {}",
    SH.targetNode: "{}",
    SH.targetSubjectsOf: "whatever has {}",
    SH.targetObjectsOf: "every value of {}",
}
_WAYS: dict[Node, str] = {
    SH.path: "looks at its values",
    SH["class"]: "wants values of it",
    **dict.fromkeys(_TARGETS, "is for it"),
}
_NO_NAMES = frozenset({RDF.type, SH.severity, SH.nodeKind})
"""What a shape says with SHACL's own terms: they are not what it is about."""

_NAMES_IT = "names it"
_ASKS_FOR_IT = "asks for it"
_ORDER = (_NAMES_IT, _ASKS_FOR_IT, "wants values of it", "is for it", "looks at its values")


@dataclass(frozen=True)
class Target:
    """Which nodes a shape is for: words with `{}` for the name of a class, property or node."""

    words: str
    iri: str


@dataclass(frozen=True)
class Shape:
    """A shape, or a rule across nodes, which has a query and no constraints.

    `focus_nodes` is how many nodes the check of the release met, None where it has not asked it;
    `findings` are published, `violations` held back with what they were found in. `ways` says how
    the shape has to do with each IRI that it names.
    """

    iri: str
    names: tuple[Value, ...]
    messages: tuple[Value, ...]
    hints: tuple[Value, ...]
    severity: str
    targets: tuple[Target, ...]
    path: Value | None
    constraints: tuple[tuple[Constraint, tuple[Example, ...]], ...]
    query: str
    is_active: bool
    used_by: tuple[str, ...]
    focus_nodes: int | None
    findings: int
    violations: int
    ways: Mapping[str, str]

    @property
    def key(self) -> str:
        """The last part of the shape's IRI."""
        return self.iri.rpartition("/")[2]

    @property
    def name(self) -> Value:
        """The name in English, or the best there is."""
        return self.names[0] if self.names else Value(self.key)

    @property
    def examples(self) -> int:
        """How many examples there are of its constraints."""
        return sum(len(examples) for _, examples in self.constraints)


@dataclass(frozen=True)
class Shapes:
    """All shapes and rules of a release, by IRI."""

    by_iri: Mapping[str, Shape]

    @cached_property
    def by_term(self) -> Mapping[str, tuple[tuple[Shape, str], ...]]:
        """The shapes that have to do with a class or property, and how; the closest first."""
        found: dict[str, list[tuple[Shape, str]]] = {}
        for shape in self.by_iri.values():
            for iri, way in shape.ways.items():
                found.setdefault(iri, []).append((shape, way))
        return {
            iri: tuple(sorted(pairs, key=lambda pair: (-_ORDER.index(pair[1]), pair[0].key)))
            for iri, pairs in found.items()
        }

    @property
    def groups(self) -> list[tuple[Target | None, list[Shape]]]:
        """The shapes by the first target that they have; None for those that others refer to."""
        found: dict[Target | None, list[Shape]] = {}
        for shape in self.by_iri.values():
            if not shape.query:
                found.setdefault(next(iter(shape.targets), None), []).append(shape)
        return sorted(found.items(), key=lambda item: _by_name(item[0]))

    @property
    def rules(self) -> list[Shape]:
        """The rules across nodes."""
        return [shape for shape in self.by_iri.values() if shape.query]


def _by_name(target: Target | None) -> tuple[bool, str]:
    return (target is None, compact(target.iri).casefold() if target else "")


def read_shapes(engine: Engine, release: Release, examples: Iterable[Example]) -> Shapes:
    """Return the shapes of a release with what its report says of them, and their examples."""
    graph = _graph(engine)
    met = _met(release)
    published = {
        text_of(row["shape"]): int(text_of(row["findings"]))
        for row in rows(engine.table(questions.FINDINGS))
    }
    of_constraint: dict[tuple[str, str], list[Example]] = {}
    for example in examples:
        of_constraint.setdefault((example.shape, example.component), []).append(example)
    nodes = sorted({node for node in graph.subjects() if is_shape(graph, node)}, key=str)
    shapes = (_shape(graph, node, met, published, of_constraint) for node in nodes)
    return Shapes({shape.iri: shape for shape in shapes})


class _Row(msgspec.Struct):
    shape: str
    focus_nodes: int


class _Result(msgspec.Struct):
    shape: str
    severity: str


class _Report(msgspec.Struct):
    """What is read of a report, which may be large."""

    coverage: list[_Row] = []
    results: list[_Result] = []


@dataclass(frozen=True)
class _Met:
    """How many nodes each shape met, and how many violations it found."""

    nodes: Mapping[str, int]
    violations: Counter[str]


def _met(release: Release) -> _Met:
    if REPORT not in release.manifest.files:
        return _Met({}, Counter())
    report = msgspec.json.decode((release.path / REPORT).read_bytes(), type=_Report)
    violations = (result.shape for result in report.results if result.severity == "Violation")
    return _Met({row.shape: row.focus_nodes for row in report.coverage}, Counter(violations))


def _graph(engine: Engine) -> Graph:
    triples = engine.graph(questions.SHAPES_GRAPH, thing=graph_iri("shapes"))
    written = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    return Graph(store="SimpleMemory").parse(data=written, format="nt")


def _shape(
    graph: Graph,
    node: Node,
    met: _Met,
    published: Mapping[str, int],
    examples: Mapping[tuple[str, str], list[Example]],
) -> Shape:
    iri = str(node)
    key = iri.rpartition("/")[2]
    path = graph.value(node, SH.path)
    severity = graph.value(node, SH.severity)
    return Shape(
        iri=iri,
        names=_texts(graph, node, SH.name) or _texts(graph, node, RDFS.label),
        messages=_texts(graph, node, SH.message),
        hints=_texts(graph, node, URIRef(GCM.hint.value)) + _texts(graph, node, SH.description),
        severity=str(severity).removeprefix(str(SH)) if severity else "Violation",
        targets=tuple(_targets(graph, node)),
        path=_path(graph, path) if path else None,
        constraints=tuple(
            (constraint, tuple(examples.get((key, constraint.component), ())))
            for constraint in constraints_of(graph, node)
        ),
        query=str(graph.value(node, SH.select) or ""),
        is_active=(node, SH.deactivated, Literal(True)) not in graph,
        used_by=tuple(_users(graph, node)),
        focus_nodes=met.nodes.get(iri),
        findings=published.get(iri, 0),
        violations=met.violations[iri],
        ways=_ways(graph, node),
    )


def _path(graph: Graph, path: Node) -> Value:
    return Value(path_text(graph, path), str(path) if isinstance(path, URIRef) else None)


def _texts(graph: Graph, node: Node, predicate: URIRef) -> tuple[Value, ...]:
    """Return texts, English first."""
    texts = (text for text in graph.objects(node, predicate) if isinstance(text, Literal))
    return in_order(ox.Literal(str(text), language=text.language) for text in texts)


def _targets(graph: Graph, node: Node) -> Iterator[Target]:
    for predicate, words in _TARGETS.items():
        for value in sorted(graph.objects(node, predicate), key=str):
            yield Target(words, str(value))


def _users(graph: Graph, node: Node) -> Iterator[str]:
    """Yield the shapes that a shape is a part of."""
    above = {subject for subject in graph.subjects(None, node) if subject != node}
    while blank := {each for each in above if isinstance(each, BNode)}:
        above = (above - blank) | {up for each in blank for up in graph.subjects(None, each)}
    yield from sorted(str(each) for each in above)


def _ways(graph: Graph, node: Node) -> dict[str, str]:
    """Return how a shape has to do with the IRIs that it names; the closest way counts."""
    query = graph.value(node, SH.select)
    found = dict.fromkeys(iris_of(str(query)), _ASKS_FOR_IT) if query else {}
    for predicate, value in graph.predicate_objects(node):
        if predicate in _NO_NAMES:
            continue
        way = _WAYS.get(predicate, _NAMES_IT)
        for iri in _iris(graph, value):
            found[iri] = max(way, found.get(iri, _NAMES_IT), key=_ORDER.index)
    return found


def _iris(graph: Graph, value: Node) -> Iterator[str]:
    """Yield an IRI, or those inside a list, a path or a shape without a name."""
    if isinstance(value, URIRef):
        yield str(value)
    elif isinstance(value, BNode):
        for inner in graph.predicate_objects(value):
            for each in inner:
                if each != RDF.first and each != RDF.rest:
                    yield from _iris(graph, each)
