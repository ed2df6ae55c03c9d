"""Which nodes surely conform to which shapes: a first look, in a fraction of pySHACL's time.

A dataset has a million nodes, most of them evidence: too much for pySHACL to be asked about every
one with every shape. A screen clears what it is certain of, and that is nearly all. It never finds
anything wrong: what it cannot clear is left to pySHACL, and so is every shape that asks something
it does not know. A test compares it with pySHACL on the example of every constraint.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import pyoxigraph as ox
from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH, XSD
from rdflib.term import Literal, Node, URIRef

from kg.check.terms import Term, term_of
from kg.errors import VocabularyError
from kg.namespaces import EDTF

Facts = dict[Term, dict[Term, list[Term]]]
"""What is said of each node: its properties, and the values of each."""
Pointers = Mapping[Term, frozenset[Term]]
"""For nodes, properties that they are values of: those that shapes have `sh:targetObjectsOf`."""

_Value = Callable[[Term, Facts], bool]
"""Whether a value surely meets a constraint, or a node a shape."""
_Values = Callable[[Sequence[Term], Term, Facts], bool]
"""Whether the values of a node surely meet a constraint together."""
_Kind = tuple[frozenset[Term], frozenset[Term], frozenset[Term]]
"""What decides which shapes are for a node: its types, its properties, those it is a value of."""

_NOTHING: dict[Term, list[Term]] = {}
_NOWHERE: frozenset[Term] = frozenset()
_TYPE = ox.NamedNode(str(RDF.type))
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DAY.pattern + r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?")


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _is_moment(text: str) -> bool:
    try:
        return bool(_MOMENT.fullmatch(text) and datetime.datetime.fromisoformat(text))
    except ValueError:
        return False


_IS_WRITTEN: dict[ox.NamedNode, Callable[[str], object]] = {
    ox.NamedNode(str(datatype)): test
    for datatype, test in (
        (XSD.boolean, re.compile(r"true|false|1|0").fullmatch),
        (XSD.date, _is_day),
        (XSD.dateTime, _is_moment),
        (XSD.decimal, re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)").fullmatch),
        (XSD.integer, re.compile(r"[+-]?[0-9]+").fullmatch),
        (XSD.nonNegativeInteger, re.compile(r"\+?[0-9]+").fullmatch),
        (XSD.positiveInteger, re.compile(r"\+?[1-9][0-9]*").fullmatch),
        (XSD.anyURI, lambda text: True),
        (XSD.string, lambda text: True),
        (EDTF.EDTF.value, lambda text: True),
    )
}
"""How literals of a datatype are written (XML Schema, part 2); of others nothing is known here.

pySHACL does not look at how the last three are written, either.
"""
_NUMBERS = (XSD.decimal, XSD.integer, XSD.nonNegativeInteger, XSD.positiveInteger)
_KINDS = {ox.NamedNode(str(each)): "number" for each in _NUMBERS} | {
    ox.NamedNode(str(XSD.date)): "day"
}
"""Datatypes whose values are put in order, each kind by itself."""
_TARGETS = {SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf}
_OTHER_TARGETS = (SH.targetNode, SH.target)
_SILENT = {SH.name, SH.description, SH.message, SH.severity, SH.order, SH.group, SH.path}


def facts_of(quads: Iterable[ox.Quad]) -> Facts:
    """Return what quads say, all graphs taken together."""
    facts: Facts = {}
    for subject, predicate, value, _ in quads:
        facts.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return facts


def joined(facts: Facts, more: Facts) -> Facts:
    """Return what either says; the first should be the larger one."""
    both = dict(facts)
    for node, said in more.items():
        known = both.get(node)
        both[node] = said if known is None else _joined(known, said)
    return both


def _joined(known: dict[Term, list[Term]], said: dict[Term, list[Term]]) -> dict[Term, list[Term]]:
    return {each: [*known.get(each, ()), *said.get(each, ())] for each in {**known, **said}}


@dataclass
class Screened:
    """What a screen saw, by shape: the nodes that it could not clear, and how many it cleared."""

    doubtful: defaultdict[URIRef, set[Term]] = field(default_factory=lambda: defaultdict(set))
    cleared: Counter[URIRef] = field(default_factory=Counter)

    def add(self, other: Screened) -> None:
        """Add what was seen of other nodes."""
        for shape, nodes in other.doubtful.items():
            self.doubtful[shape] |= nodes
        self.cleared.update(other.cleared)


@dataclass(frozen=True, eq=False)
class _Shape:
    """Which nodes a shape is for, and what tells that one of them conforms."""

    iri: URIRef
    classes: frozenset[Node]
    subjects_of: frozenset[Term]
    objects_of: frozenset[Term]
    conforms: _Value


class Screen:
    """Shapes made ready for a look at many nodes; `ontology` has the sub-classes.

    Raises VocabularyError for a shape that says in another way than by a class or a property
    which nodes it is for.
    """

    def __init__(self, shapes: Graph, ontology: Graph) -> None:
        _refuse_other_targets(shapes)
        self._classes = _Classes(ontology)
        compiler = _Compiler(shapes, self._classes)
        targeting = {shape for target in _TARGETS for shape in shapes.subjects(target)}
        self._shapes = tuple(
            _Shape(
                iri=URIRef(str(shape)),
                classes=frozenset(shapes.objects(shape, SH.targetClass)),
                subjects_of=frozenset(map(term_of, shapes.objects(shape, SH.targetSubjectsOf))),
                objects_of=frozenset(map(term_of, shapes.objects(shape, SH.targetObjectsOf))),
                conforms=compiler.shape(shape),
            )
            for shape in sorted(targeting, key=str)
        )
        self._objects_of = _NOWHERE.union(*(shape.objects_of for shape in self._shapes))
        self._for: dict[_Kind, tuple[_Shape, ...]] = {}

    def pointers(self, facts: Facts) -> Pointers:
        """Return which nodes are values of a property that a shape has `sh:targetObjectsOf`."""
        found: defaultdict[Term, set[Term]] = defaultdict(set)
        for said in facts.values():
            for predicate in self._objects_of & said.keys():
                for value in said[predicate]:
                    found[value].add(predicate)
        return {node: frozenset(predicates) for node, predicates in found.items()}

    def look(self, facts: Facts, nodes: Iterable[Term], pointers: Pointers) -> Screened:
        """Look at nodes, at each with all the shapes that are for it (SHACL, section 2.1.3)."""
        screened = Screened()
        seen: Counter[tuple[_Shape, ...]] = Counter()
        for node in nodes:
            said = facts.get(node, _NOTHING)
            kind = frozenset(said.get(_TYPE, ())), frozenset(said), pointers.get(node, _NOWHERE)
            shapes = self._shapes_for(kind)
            seen[shapes] += 1
            for shape in shapes:
                if not shape.conforms(node, facts):
                    screened.doubtful[shape.iri].add(node)
        for shapes, count in seen.items():
            screened.cleared.update({shape.iri: count for shape in shapes})
        screened.cleared.subtract({shape: len(each) for shape, each in screened.doubtful.items()})
        return screened

    def _shapes_for(self, kind: _Kind) -> tuple[_Shape, ...]:
        if kind not in self._for:
            types, properties, value_of = kind
            classes = frozenset[Node]().union(*map(self._classes.above, types))
            self._for[kind] = tuple(
                shape
                for shape in self._shapes
                if shape.classes & classes
                or shape.subjects_of & properties
                or shape.objects_of & value_of
            )
        return self._for[kind]


_SAY_TARGETS = "say by sh:targetClass, sh:targetSubjectsOf or sh:targetObjectsOf what it is for."


def _refuse_other_targets(shapes: Graph) -> None:
    for target in _OTHER_TARGETS:
        for shape in shapes.subjects(target):
            raise VocabularyError(f"<{shape}> has <{target}>: {_SAY_TARGETS}")
    for kind in (RDFS.Class, OWL.Class):
        for shape in shapes.subjects(RDF.type, kind):
            raise VocabularyError(f"<{shape}> is a class and a shape in one: {_SAY_TARGETS}")


class _Classes:
    """Classes and what they are sub-classes of."""

    def __init__(self, ontology: Graph) -> None:
        self._ontology = ontology
        self._above: dict[Term, frozenset[Node]] = {}

    def above(self, kind: Term) -> frozenset[Node]:
        """Return a class with all that it is a sub-class of (SHACL, section 1.1.2)."""
        if kind not in self._above:
            start = URIRef(kind.value) if isinstance(kind, ox.NamedNode) else Literal("no class")
            found = self._ontology.transitive_objects(start, RDFS.subClassOf)
            self._above[kind] = frozenset(each for each in found if each is not None)
        return self._above[kind]


class _Compiler:
    """Turns shapes into functions; what it does not know becomes one that clears nothing."""

    def __init__(self, shapes: Graph, classes: _Classes) -> None:
        self._shapes = shapes
        self._classes = classes

    def shape(self, shape: Node) -> _Value:
        path = self._shapes.value(shape, SH.path)
        of_value: list[_Value] = []
        of_values: list[_Values] = []
        for parameter, value in self._shapes.predicate_objects(shape):
            if parameter in _SILENT | _TARGETS or not str(parameter).startswith(str(SH)):
                continue
            if test := self._of_value(parameter, value):
                of_value.append(test)
            else:
                of_values.append(_of_values(parameter, value))
        if path is None:
            return _node_shape(of_value, of_values)
        return _property_shape(term_of(path), of_value, of_values)

    def _of_value(self, parameter: Node, value: Node) -> _Value | None:
        if parameter == SH["class"]:
            return self._class(value)
        if parameter == SH["in"]:
            known = {term_of(member) for member in Collection(self._shapes, value)}
            return lambda term, facts: term in known
        if parameter == SH["or"]:
            alternatives = [self.shape(member) for member in Collection(self._shapes, value)]
            return lambda term, facts: any(test(term, facts) for test in alternatives)
        simple = _SIMPLE.get(parameter)
        return simple(value) if simple else None

    def _class(self, wanted: Node) -> _Value:
        above = self._classes.above
        return lambda term, facts: any(
            wanted in above(kind) for kind in facts.get(term, _NOTHING).get(_TYPE, ())
        )


def _node_shape(of_value: Sequence[_Value], of_values: Sequence[_Values]) -> _Value:
    return lambda node, facts: (
        all(test(node, facts) for test in of_value)
        and all(test((node,), node, facts) for test in of_values)
    )


def _property_shape(path: Term, of_value: Sequence[_Value], of_values: Sequence[_Values]) -> _Value:
    if not isinstance(path, ox.NamedNode):  # a longer path
        return _never

    def conforms(node: Term, facts: Facts) -> bool:
        values = facts.get(node, _NOTHING).get(path, ())
        for test in of_values:
            if not test(values, node, facts):
                return False
        for value in values:
            for check in of_value:
                if not check(value, facts):
                    return False
        return True

    return conforms


def _never(*_: object) -> bool:
    return False


def _of_values(parameter: Node, value: Node) -> _Values:
    """Return a test of all values of a node; the same value may be among them twice."""
    if parameter == SH.minCount and str(value) in ("0", "1"):
        least = int(str(value))
        return lambda values, node, facts: len(values) >= least
    if parameter == SH.maxCount:
        most = int(str(value))
        return lambda values, node, facts: len(values) <= most
    if parameter == SH.hasValue:
        wanted = term_of(value)
        return lambda values, node, facts: wanted in values
    if parameter == SH.uniqueLang:
        return _unique_languages
    if parameter in _COMPARISONS:
        return _compared(term_of(value), _COMPARISONS[parameter])
    return _never


def _unique_languages(values: Sequence[Term], node: Term, facts: Facts) -> bool:
    languages = [
        value.language.lower()
        for value in values
        if isinstance(value, ox.Literal) and value.language
    ]
    return len(languages) == len(set(languages))


def _differ(one: Term, two: Term) -> bool:
    if isinstance(one, ox.Literal) and isinstance(two, ox.Literal):
        return one.value != two.value
    return one != two


def _is_less(one: Term, two: Term) -> bool:
    first, second = _read(one), _read(two)
    return bool(first and second and first[0] == second[0] and first < second)


def _is_at_most(one: Term, two: Term) -> bool:
    first, second = _read(one), _read(two)
    return bool(first and second and first[0] == second[0] and first <= second)


_COMPARISONS: dict[Node, Callable[[Term, Term], bool]] = {
    SH.disjoint: _differ,
    SH.lessThan: _is_less,
    SH.lessThanOrEquals: _is_at_most,
}


def _compared(other: Term, test: Callable[[Term, Term], bool]) -> _Values:
    """Return a test of every value against every value of another property."""
    return lambda values, node, facts: all(
        test(one, two) for two in facts.get(node, _NOTHING).get(other, ()) for one in values
    )


def _datatype(wanted: Node) -> _Value:
    if wanted == RDF.langString:
        return lambda term, facts: isinstance(term, ox.Literal) and bool(term.language)
    datatype = ox.NamedNode(str(wanted))
    is_written = _IS_WRITTEN.get(datatype)
    if is_written is None:
        return _never
    return lambda term, facts: (
        isinstance(term, ox.Literal) and term.datatype == datatype and bool(is_written(term.value))
    )


def _node_kind(wanted: Node) -> _Value:
    kind = {SH.IRI: ox.NamedNode, SH.Literal: ox.Literal}.get(URIRef(str(wanted)))
    return _never if kind is None else lambda term, facts: isinstance(term, kind)


def _pattern(wanted: Node) -> _Value:
    search = re.compile(str(wanted)).search
    return lambda term, facts: (text := _text(term)) is not None and bool(search(text))


def _min_length(wanted: Node) -> _Value:
    least = int(str(wanted))
    return lambda term, facts: (text := _text(term)) is not None and len(text) >= least


def _max_length(wanted: Node) -> _Value:
    most = int(str(wanted))
    return lambda term, facts: (text := _text(term)) is not None and len(text) <= most


def _min_inclusive(wanted: Node) -> _Value:
    least = term_of(wanted)
    return lambda term, facts: _is_at_most(least, term)


def _max_inclusive(wanted: Node) -> _Value:
    most = term_of(wanted)
    return lambda term, facts: _is_at_most(term, most)


_SIMPLE: dict[Node, Callable[[Node], _Value]] = {
    SH.datatype: _datatype,
    SH.nodeKind: _node_kind,
    SH.pattern: _pattern,
    SH.minLength: _min_length,
    SH.maxLength: _max_length,
    SH.minInclusive: _min_inclusive,
    SH.maxInclusive: _max_inclusive,
}


def _text(term: Term) -> str | None:
    """Return what the length and the pattern of a term are those of; blank nodes have nothing."""
    return term.value if isinstance(term, ox.Literal | ox.NamedNode) else None


def _read(term: Term) -> tuple[str, Decimal] | None:
    """Return of what kind a literal is and its place in order; None where this is not certain."""
    if not isinstance(term, ox.Literal) or term.datatype not in _KINDS:
        return None
    text, kind = term.value, _KINDS[term.datatype]
    if not _IS_WRITTEN[term.datatype](text):
        return None
    return kind, Decimal(datetime.date.fromisoformat(text).toordinal() if kind == "day" else text)
