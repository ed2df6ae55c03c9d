"""Which focus nodes of a shape a change of the data can matter to.

To evaluate a shape on a node, triples are looked up: along its path, about its values, and so on
through the shapes it refers to. The way back from the changed triples gives the nodes for which
one of them may be looked up; for all others the result stays. Where a shape may look at anything
(SPARQL), every node counts; too many nodes do no harm, one too few would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from pyshacl.constraints import CONSTRAINT_PARAMETERS_MAP
from rdflib import Graph
from rdflib.namespace import RDF, SH
from rdflib.term import BNode, Node, URIRef

from kg.check.terms import Triple

EVERY = None
"""In place of nodes: any node may be concerned."""

Nodes = set[Node] | None

_OF_VALUES = frozenset(
    (
        *(SH.datatype, SH.nodeKind, SH.hasValue, SH["in"]),
        *(SH.minCount, SH.maxCount, SH.uniqueLang, SH.languageIn),
        *(SH.minLength, SH.maxLength, SH.pattern, SH.flags),
        *(SH.minExclusive, SH.minInclusive, SH.maxExclusive, SH.maxInclusive),
        *(SH.qualifiedMinCount, SH.qualifiedMaxCount, SH.ignoredProperties),
    )
)
"""Parameters of constraints that look at the values themselves, and at no triples about them."""
_OF_FOCUS = frozenset((SH.equals, SH.disjoint, SH.lessThan, SH.lessThanOrEquals))
_SHAPES = frozenset((SH.node, SH.property, SH["not"], SH.qualifiedValueShape))
_LISTS = frozenset((SH["and"], SH["or"], SH.xone))
_REPEATED = (SH.zeroOrMorePath, SH.oneOrMorePath)


@dataclass(frozen=True)
class Reach:
    """The way back from changed triples, in a graph that has the old and the new ones.

    No triple of `changed` may be about `rdfs:subClassOf`: what is a class is taken as fixed.
    """

    shapes: Graph
    graph: Graph
    changed: Collection[Triple]
    _known: dict[Node, Nodes] = field(default_factory=dict)

    def of_shape(self, shape: Node) -> Nodes:
        """Return the nodes on which a shape may have another result than before, or EVERY."""
        if shape not in self._known:
            self._known[shape] = EVERY  # for a shape that comes back to itself
            self._known[shape] = self._of_shape(shape)
        return self._known[shape]

    def _of_shape(self, shape: Node) -> Nodes:
        focus: list[Nodes] = [self._nameless]
        values: list[Nodes] = [self._nameless]
        for parameter, value in self.shapes.predicate_objects(shape):
            if parameter in _OF_FOCUS:
                focus.append({s for s, _ in self._by_predicate.get(value, ())})
            else:
                values.append(self._of_parameter(parameter, value))
        if self._is_custom(shape):
            return EVERY
        path = self.shapes.value(shape, SH.path)
        if path is None:
            return _union((*focus, *values))
        return _union((*focus, self._on_path(path), self._back(path, _union(values))))

    def _of_parameter(self, parameter: Node, value: Node) -> Nodes:
        """Return the value nodes of which a constraint may look up a changed triple."""
        if parameter == SH.qualifiedValueShapesDisjoint:  # then those beside it count, too
            return EVERY
        if parameter in _OF_VALUES or parameter not in CONSTRAINT_PARAMETERS_MAP:
            return set()
        if parameter == SH["class"]:
            return {s for s, _ in self._by_predicate.get(RDF.type, ())}
        if parameter == SH.closed:
            told_of = {s for node in self._nameless for s in self.graph.subjects(None, node)}
            return told_of | {s for s, _, _ in self.changed}
        if parameter in _SHAPES:
            return self.of_shape(value)
        if parameter in _LISTS:
            return _union(map(self.of_shape, self.shapes.items(value)))
        return EVERY

    def _is_custom(self, shape: Node) -> bool:
        """Tell whether a shape uses a constraint component that somebody else declares."""
        return any((shape, parameter, None) in self.shapes for parameter in self._custom)

    @cached_property
    def _custom(self) -> set[Node]:
        """The parameters of SPARQL-based constraint components (SHACL, section 6.2)."""
        return {
            path
            for parameter in self.shapes.objects(None, SH.parameter)
            for path in self.shapes.objects(parameter, SH.path)
        }

    @cached_property
    def _nameless(self) -> set[Node]:
        """The blank nodes that messages may tell another thing of: pySHACL writes them out."""
        found: set[Node] = set()
        new: set[Node] = {s for s, _, _ in self.changed if isinstance(s, BNode)}
        while new:
            found |= new
            around = [s for node in new for s in self.graph.subjects(None, node)]
            new = {s for s in around if isinstance(s, BNode) and s not in found}
        return found

    @cached_property
    def _by_predicate(self) -> dict[Node, list[tuple[Node, Node]]]:
        found: dict[Node, list[tuple[Node, Node]]] = defaultdict(list)
        for subject, predicate, value in self.changed:
            found[predicate].append((subject, value))
        return dict(found)

    # A path is gone along as pySHACL does it: the steps of a sequence keep their order where the
    # sequence is inverted.

    def _on_path(self, path: Node, inverse: bool = False) -> Nodes:
        """Return the nodes from which going along a path may look up a changed triple."""
        if isinstance(path, URIRef):
            return {pair[inverse] for pair in self._by_predicate.get(path, ())}
        kind, steps = self._steps(path)
        if kind == SH.inversePath:
            return self._on_path(steps[0], not inverse)
        found: Nodes = set()
        for step in reversed(steps):
            behind = self._back(step, found, inverse) if kind == RDF.first else found
            found = _union((behind, self._on_path(step, inverse)))
        return self._closure(steps[0], found, inverse) if kind in _REPEATED else found

    def _back(self, path: Node, nodes: Nodes, inverse: bool = False) -> Nodes:
        """Return the nodes from which a path comes to one of the nodes."""
        if not nodes:
            return nodes
        if isinstance(path, URIRef):
            if inverse:
                return {found for node in nodes for found in self.graph.objects(node, path)}
            return {found for node in nodes for found in self.graph.subjects(path, node)}
        kind, steps = self._steps(path)
        if kind == SH.inversePath:
            return self._back(steps[0], nodes, not inverse)
        if kind == RDF.first:
            for earlier in reversed(steps):
                nodes = self._back(earlier, nodes, inverse)
            return nodes
        if kind in _REPEATED:
            return self._closure(steps[0], nodes, inverse)
        found = _union(self._back(step, nodes, inverse) for step in steps)
        return _union((found, nodes)) if kind == SH.zeroOrOnePath else found

    def _closure(self, path: Node, nodes: Nodes, inverse: bool) -> Nodes:
        """Return the nodes, and those from which going along a path again and again leads there."""
        found, new = set(nodes or ()), nodes
        while new:
            new = (self._back(path, new, inverse) or set()) - found
            found |= new
        return EVERY if nodes is EVERY else found

    def _steps(self, path: Node) -> tuple[Node, list[Node]]:
        """Return the kind of a path, and the paths that it consists of."""
        if (path, RDF.first, None) in self.shapes:
            return RDF.first, list(self.shapes.items(path))
        for kind in (SH.inversePath, *_REPEATED, SH.zeroOrOnePath):
            if (step := self.shapes.value(path, kind)) is not None:
                return kind, [step]
        choices = self.shapes.value(path, SH.alternativePath) or RDF.nil
        return SH.alternativePath, list(self.shapes.items(choices))


def _union(parts: Iterable[Nodes]) -> Nodes:
    found: set[Node] = set()
    for part in parts:
        if part is EVERY:
            return EVERY
        found |= part
    return found
