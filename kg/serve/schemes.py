"""What the pages of concept schemes and concepts show: the tree, its labels, and who uses it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg.namespaces import DCTERMS, SKOS, compact
from kg.serve import questions
from kg.serve.views import Row, Value, in_order, natural, rows, text_of
from kg.sparql.engine import Engine
from kg.sparql.query import Term


@dataclass(frozen=True)
class ConceptUse:
    """How many events name a concept in a field or a role, and how many only mention one."""

    events: int = 0
    mentions: int = 0


@dataclass(frozen=True)
class Concept:
    """A concept of a scheme; `depth` is 0 for those at the top of it."""

    iri: str
    notation: str
    labels: tuple[Value, ...]
    others: tuple[Value, ...]
    definitions: tuple[Value, ...]
    sources: tuple[Value, ...]
    broader: tuple[str, ...]
    use: ConceptUse
    depth: int = 0

    @property
    def label(self) -> Value:
        """The label in English, or the best there is."""
        return self.labels[0] if self.labels else Value(compact(self.iri))


@dataclass(frozen=True)
class Neighbours:
    """The concepts around one in its scheme; `previous` and `next` share what is broader."""

    previous: Concept | None = None
    next: Concept | None = None
    broader: tuple[Concept, ...] = ()
    narrower: tuple[Concept, ...] = ()


Uses = Mapping[str, ConceptUse]


def read_uses(engine: Engine) -> Uses:
    """Return how often events name each concept; those that none names are absent."""
    return {
        text_of(row["concept"]): ConceptUse(
            int(text_of(row["events"])), int(text_of(row["mentions"]))
        )
        for row in rows(engine.table(questions.CONCEPT_USES))
    }


def read_concepts(engine: Engine, scheme: NamedNode, uses: Uses) -> tuple[Concept, ...]:
    """Return the concepts of a scheme: each above those that it is broader than, by notation."""
    stated: dict[str, list[Row]] = {}
    for row in rows(engine.table(questions.SCHEME_STATEMENTS, thing=scheme)):
        stated.setdefault(text_of(row["concept"]), []).append(row)
    concepts = [_concept(iri, own, uses) for iri, own in stated.items()]
    return tuple(_as_tree(sorted(concepts, key=_order)))


def neighbours_of(concepts: tuple[Concept, ...], iri: str) -> Neighbours:
    """Return the concepts around one; none where the scheme has it not."""
    found = next((each for each in concepts if each.iri == iri), None)
    if found is None:
        return Neighbours()
    siblings = [each for each in concepts if each.broader == found.broader]
    place = siblings.index(found)
    return Neighbours(
        previous=siblings[place - 1] if place else None,
        next=siblings[place + 1] if place + 1 < len(siblings) else None,
        broader=tuple(each for each in concepts if each.iri in found.broader),
        narrower=tuple(each for each in concepts if iri in each.broader),
    )


def _concept(iri: str, stated: list[Row], uses: Uses) -> Concept:
    return Concept(
        iri=iri,
        notation=next((text_of(value) for value in _values(stated, SKOS.notation)), ""),
        labels=_texts(stated, SKOS.prefLabel),
        others=_texts(stated, SKOS.altLabel),
        definitions=_texts(stated, SKOS.definition),
        sources=tuple(
            Value(text_of(value), text_of(value) if isinstance(value, NamedNode) else None)
            for value in _values(stated, DCTERMS.source)
        ),
        broader=tuple(text_of(value) for value in _values(stated, SKOS.broader)),
        use=uses.get(iri, ConceptUse()),
    )


def _values(stated: list[Row], term: NamedNode) -> Iterator[Term]:
    return (row["value"] for row in stated if row["property"] == term and row["value"])


def _texts(stated: list[Row], term: NamedNode) -> tuple[Value, ...]:
    return in_order(text for text in _values(stated, term) if isinstance(text, Literal))


def _order(concept: Concept) -> tuple[object, ...]:
    return (natural(concept.notation), concept.label.text, concept.iri)


def _as_tree(concepts: list[Concept]) -> Iterator[Concept]:
    """Yield concepts with their depth; one below two others stands below the first of them.

    A concept in a circle of broader ones stands at the top: nothing is left out.
    """
    known = {concept.iri for concept in concepts}
    below: dict[str, list[Concept]] = {}
    for concept in concepts:
        above = next((iri for iri in concept.broader if iri in known), "")
        below.setdefault(above, []).append(concept)
    shown: set[str] = set()
    yield from _branch("", below, 0, shown)
    for concept in concepts:
        if concept.iri not in shown:
            shown.add(concept.iri)
            yield concept
            yield from _branch(concept.iri, below, 1, shown)


def _branch(
    above: str, below: Mapping[str, list[Concept]], depth: int, shown: set[str]
) -> Iterator[Concept]:
    for concept in below.get(above, ()):
        if concept.iri not in shown:
            shown.add(concept.iri)
            yield replace(concept, depth=depth)
            yield from _branch(concept.iri, below, depth + 1, shown)
