"""What the constraints of a shape ask for, in words (SHACL, section 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH, XSD
from rdflib.term import BNode, Literal, Node, URIRef

from kg.check.paths import path_text
from kg.check.shapes import n_triples
from kg.check.writers.words import short
from kg.namespaces import BASE, compact

_WORDS: dict[Node, str] = {
    SH["class"]: "is a {}",
    SH.datatype: "has the datatype {}",
    SH.nodeKind: "is {}",
    SH.minCount: "number of values: at least {}",
    SH.maxCount: "number of values: at most {}",
    SH.minExclusive: "is more than {}",
    SH.minInclusive: "is {} or more",
    SH.maxExclusive: "is less than {}",
    SH.maxInclusive: "is {} or less",
    SH.minLength: "number of characters: at least {}",
    SH.maxLength: "number of characters: at most {}",
    SH.pattern: "matches {}",
    SH.languageIn: "is in one of the languages {}",
    SH.uniqueLang: "no two values in the same language",
    SH.equals: "the values are those of {}",
    SH.disjoint: "is no value of {}",
    SH.lessThan: "is less than every value of {}",
    SH.lessThanOrEquals: "is not more than any value of {}",
    SH["not"]: "does not conform to {}",
    SH["and"]: "conforms to each of {}",
    SH["or"]: "conforms to one or more of {}",
    SH.xone: "conforms to exactly one of {}",
    SH.node: "conforms to {}",
    SH.property: "conforms to the property shape {}",
    SH.qualifiedMinCount: "number of values that conform to {qualifiedValueShape}: at least {}",
    SH.qualifiedMaxCount: "number of values that conform to {qualifiedValueShape}: at most {}",
    SH.closed: "no properties but those of its property shapes {ignoredProperties}",
    SH.hasValue: "one of the values is {}",
    SH["in"]: "is one of {}",
    SH.sparql: "is not found by the query {}",
}
"""What each parameter says; `{}` stands for its value, `{name}` for that of another one."""

_COMPONENTS: dict[Node, str] = {SH.sparql: str(SH.SPARQLConstraintComponent)}
_FLAGS = "{} with the flags {flags}"
_NODE_KINDS: dict[Node, str] = {
    SH.IRI: "an IRI",
    SH.Literal: "a literal",
    SH.BlankNode: "a blank node",
    SH.BlankNodeOrIRI: "an IRI or a blank node",
    SH.BlankNodeOrLiteral: "a literal or a blank node",
    SH.IRIOrLiteral: "an IRI or a literal",
}
_BESIDE: frozenset[Node] = frozenset(
    {
        SH.name, SH.description, SH.message, SH.severity, SH.path, SH.deactivated, SH.order,
        SH.group, SH.defaultValue, SH.flags, SH.ignoredProperties, SH.qualifiedValueShape,
        SH.target, SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf,
        SH.prefixes, SH.select, RDF.type, RDFS.label, RDFS.comment,
    }
)  # fmt: skip
"""What a shape says besides its constraints, and parameters that only complete another one."""

_NOTHING = frozenset({(SH.uniqueLang, Literal(False)), (SH.closed, Literal(False))})
"""What a shape may say that asks for nothing (SHACL, sections 4.4.5 and 4.8.1)."""

_BARE = frozenset({XSD.boolean, XSD.decimal, XSD.double, XSD.integer})
_SHAPES = f"{BASE}def/shapes/"
_SLOT = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True)
class Piece:
    """A piece of a sentence: words, or the name of something, with its IRI if it has one."""

    text: str
    is_name: bool = False
    iri: str = ""


@dataclass(frozen=True)
class Constraint:
    """One constraint: the IRI of its component (SHACL, section 3.6.2.6), and what it says."""

    component: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(piece.text for piece in self.pieces)


def constraints_of(shapes: Graph, shape: Node) -> tuple[Constraint, ...]:
    """Return the constraints of a shape in a fixed order; one of no known kind as it is written."""
    found = [
        (predicate, value)
        for predicate, value in shapes.predicate_objects(shape)
        if predicate in _WORDS or (str(predicate).startswith(str(SH)) and predicate not in _BESIDE)
        if (predicate, value) not in _NOTHING
    ]
    order = list(_WORDS)
    ranked = sorted(
        found,
        key=lambda pair: (
            order.index(pair[0]) if pair[0] in _WORDS else len(order),
            _text(shapes, pair[1]),
        ),
    )
    return tuple(_constraint(shapes, shape, *pair) for pair in ranked)


def component_of(parameter: Node) -> str:
    """Return the component that a parameter belongs to: sh:minCount → …MinCount…Component."""
    name = str(parameter).removeprefix(str(SH))
    usual = f"{SH}{name[:1].upper()}{name[1:]}ConstraintComponent"
    return _COMPONENTS.get(parameter, usual)


def _constraint(shapes: Graph, shape: Node, parameter: Node, value: Node) -> Constraint:
    words = _WORDS.get(parameter, f"{compact(str(parameter))} {{}}")
    if parameter == SH.pattern and (shape, SH.flags, None) in shapes:
        words = words.replace("{}", _FLAGS)
    pieces = tuple(piece for piece in _pieces(shapes, shape, words, value) if piece.text)
    return Constraint(component_of(parameter), pieces)


def _pieces(shapes: Graph, shape: Node, words: str, value: Node) -> Iterator[Piece]:
    for place, part in enumerate(_SLOT.split(words)):
        if place % 2 == 0:
            yield Piece(part)
        else:
            filled = shapes.value(shape, SH[part]) if part else value
            yield from _named(shapes, filled)


def _named(shapes: Graph, value: Node | None) -> Iterator[Piece]:
    """Yield the names of a value, or of the members of a list."""
    if value is None:
        return
    if value == RDF.nil:
        yield Piece("nothing")
        return
    listed = (value, RDF.first, None) in shapes
    for place, member in enumerate(Collection(shapes, value) if listed else [value]):
        yield Piece(", " if place else "")
        iri = str(member) if isinstance(member, URIRef) else ""
        is_name = not isinstance(member, BNode) and member not in _NODE_KINDS
        yield Piece(_text(shapes, member), is_name, iri if is_name else "")


def _text(shapes: Graph, value: Node) -> str:
    if isinstance(value, BNode):
        return _nested(shapes, value)
    if isinstance(value, Literal):
        return _literal(value)
    if str(value).startswith(_SHAPES):
        return str(value).removeprefix(_SHAPES)
    return _NODE_KINDS.get(value) or short(n_triples(value))


def _literal(value: Literal) -> str:
    if value.datatype in _BARE:
        return str(value)
    if value.datatype in (None, XSD.string):
        return f'"{value}"' + (f"@{value.language}" if value.language else "")
    return short(n_triples(value))


def _nested(shapes: Graph, shape: BNode) -> str:
    """Return what a shape without a name, a list or a constraint in SPARQL says, in brackets."""
    if query := shapes.value(shape, SH.select) or shapes.value(shape, SH.ask):
        return f"“{' '.join(str(query).split())}”"
    path = shapes.value(shape, SH.path)
    asked = "; ".join(constraint.text for constraint in constraints_of(shapes, shape))
    return f"({path_text(shapes, path)}: {asked})" if path is not None else f"({asked})"
