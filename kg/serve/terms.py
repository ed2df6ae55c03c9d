"""What the page of the ontology shows: each term with its shapes, its use, and who asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from kg.check.writers.words import short
from kg.identifiers import graph
from kg.namespaces import OWL, RDF, RDFS, SKOS, compact
from kg.serve import questions
from kg.serve.shapes import Shape, Shapes
from kg.serve.tables import compact_ours
from kg.serve.views import Field, Row, Value, fields_of, in_order, rows, text_of
from kg.sparql.engine import Engine
from kg.sparql.library import Library, SavedQuery
from kg.sparql.named import iris_of
from kg.sparql.query import Term as RdfTerm

KINDS = {
    OWL.Class.value: "Class",
    OWL.ObjectProperty.value: "Property with things as values",
    OWL.DatatypeProperty.value: "Property with texts, numbers or dates as values",
    OWL.AnnotationProperty.value: "Property for annotations",
}
_APART = frozenset(
    {RDF.type, RDFS.label, RDFS.comment, RDFS.isDefinedBy, SKOS.definition, SKOS.example}
)
"""What is shown of a term otherwise than as a field."""


@dataclass(frozen=True)
class Use:
    """How often a term is used in a graph of the release: `graph` is "" for the default graph.

    `query` is what gives the number.
    """

    graph: str
    count: int
    query: str


@dataclass(frozen=True)
class Statement:
    """A triple of the release, as an example."""

    subject: Value
    property: str
    value: Value


@dataclass(frozen=True)
class OntologyTerm:
    """A class or property of the ontology, and what the release has to do with it.

    `written_example` is the one of the ontology, which may be invented.
    """

    iri: str
    kind: str
    labels: tuple[Value, ...]
    meanings: tuple[Value, ...]
    fields: tuple[Field, ...]
    written_example: str
    uses: tuple[Use, ...]
    example: Statement | None
    shapes: tuple[tuple[Shape, str], ...]
    queries: tuple[SavedQuery, ...]

    @property
    def name(self) -> str:
        """The part of the IRI behind the `#`, by which the page is entered at the term."""
        return self.iri.rpartition("#")[2]

    @property
    def is_class(self) -> bool:
        """Whether things are of it; otherwise they have it."""
        return self.kind == KINDS[OWL.Class.value]

    @property
    def is_deprecated(self) -> bool:
        """Whether the ontology says that it is no longer to be used."""
        return any(
            field.property == OWL.deprecated.value
            and any(value.text in ("true", "1") for value in field.values)
            for field in self.fields
        )


@dataclass(frozen=True)
class ReusedTerm:
    """A term of another vocabulary that the default graph uses."""

    iri: str
    kind: str
    count: int
    shapes: tuple[tuple[Shape, str], ...]
    queries: tuple[SavedQuery, ...]


def read_terms(engine: Engine, shapes: Shapes, library: Library) -> tuple[OntologyTerm, ...]:
    """Return the terms of the ontology by name, classes first."""
    asking = _asking(library)
    found = groupby(rows(engine.table(questions.TERM_STATEMENTS)), lambda row: row["term"])
    terms = (
        _term(engine, term, list(own), shapes, asking)
        for term, own in found
        if isinstance(term, NamedNode)
    )
    return tuple(sorted(terms, key=lambda term: (not term.is_class, term.name.casefold())))


def read_reused(engine: Engine, shapes: Shapes, library: Library) -> tuple[ReusedTerm, ...]:
    """Return the terms of other vocabularies that the default graph uses, classes first."""
    asking = _asking(library)
    return tuple(
        ReusedTerm(
            iri=(iri := text_of(row["term"])),
            kind=text_of(row["kind"]),
            count=int(text_of(row["uses"])),
            shapes=shapes.by_term.get(iri, ()),
            queries=asking.get(iri, ()),
        )
        for row in rows(engine.table(questions.REUSED))
    )


def _asking(library: Library) -> dict[str, tuple[SavedQuery, ...]]:
    """Return the saved queries that name each IRI."""
    found: dict[str, tuple[SavedQuery, ...]] = {}
    for saved in library.values():
        for iri in iris_of(saved.text):
            found[iri] = (*found.get(iri, ()), saved)
    return found


def _term(
    engine: Engine,
    term: NamedNode,
    statements: list[Row],
    shapes: Shapes,
    asking: dict[str, tuple[SavedQuery, ...]],
) -> OntologyTerm:
    counted = rows(engine.table(questions.USES, term=term))
    kind = text_of(statements[0]["type"])
    return OntologyTerm(
        iri=term.value,
        kind=KINDS[kind],
        labels=_texts(statements, RDFS.label),
        meanings=_texts(statements, RDFS.comment) or _texts(statements, SKOS.definition),
        fields=tuple(fields_of(row for row in statements if row["property"] not in _APART)),
        written_example=next((each.text for each in _texts(statements, SKOS.example)), ""),
        uses=tuple(_use(term, kind, row) for row in counted),
        example=_example(engine, term, counted),
        shapes=shapes.by_term.get(term.value, ()),
        queries=asking.get(term.value, ()),
    )


def _texts(statements: list[Row], term: NamedNode) -> tuple[Value, ...]:
    """Return the texts of a property, English first."""
    found = {row["value"] for row in statements if row["property"] == term}
    return in_order(text for text in found if isinstance(text, Literal))


def _use(term: NamedNode, kind: str, row: Row) -> Use:
    name = compact(term.value)
    pattern = f"?subject a {name}" if kind == OWL.Class.value else f"?subject {name} ?value"
    where = text_of(row["graph"])
    within = f"GRAPH <{where}> {{ {pattern} }}" if where else pattern
    return Use(
        graph=where.rpartition("/")[2],
        count=int(text_of(row["uses"])),
        query=f"SELECT (COUNT(*) AS ?uses) WHERE {{ {within} }}",
    )


def _example(engine: Engine, term: NamedNode, counted: list[Row]) -> Statement | None:
    """Return a statement with the term; never one of the graph of people."""
    for row in _public(counted):
        subject = row["first"]
        if isinstance(subject, NamedNode):
            for found in rows(engine.table(questions.EXAMPLE, term=term, subject=subject)):
                return Statement(
                    _written(subject), text_of(found["property"]), _written(found["value"])
                )
    return None


def _written(term: RdfTerm | None) -> Value:
    """Return a term as Turtle has it, shortened."""
    if isinstance(term, NamedNode):
        return Value(compact_ours(term.value), term.value)
    return Value(short(str(term)))


def _public(counted: list[Row]) -> Iterator[Row]:
    people: RdfTerm = graph("people")
    return (row for row in counted if row["graph"] != people)
