"""What curators decided that words in a field stand for, or do not: literal mappings in SSSOM.

A row maps words (`subject_label`; `subject_type` is “rdfs literal”) of a field
(`subject_category`) to a thing (`object_id`) by `skos:exactMatch`; the `predicate_modifier` “Not”
says that they do not stand for it. Rows of any other type of subject are not read.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode

from kg.build.lookup.naming import name_key
from kg.build.lookup.sssom import MappingSet, Row, read_mappings, write_mappings
from kg.errors import IdentifierError, UsageError, VocabularyError
from kg.identifiers import key_of, parse
from kg.text import slug

FOLDER = "mappings"
FILE = "labels.sssom.tsv"
"""The file that `kg link` writes to; others beside it are read as well."""

LITERAL = "rdfs literal"
_BY_PEOPLE = ("semapv:ManualMappingCuration", "semapv:MappingReview")
_ONE = ("location", "event_type", "event_category", "geographic_scope", "organizers")
MINTED = {"organizers": "organization", "location": "place"}


@dataclass(frozen=True)
class Decision:
    """That words in a field stand for a thing, or that they do not.

    `label` is a name of the thing; `where` is the file and the line, for messages.
    """

    field: str
    text: str
    object: NamedNode
    label: str
    accepted: bool
    author: str
    date: str
    comment: str = ""
    confidence: str = "1"
    where: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The field and the key of the words: what decisions are looked up by."""
        return (self.field, name_key(self.text))

    @property
    def reason(self) -> str:
        """Who decided, when and why, in a sentence."""
        comment = f": {self.comment.rstrip('.')}" if self.comment else ""
        return f"Decided by {self.author} on {self.date}{comment}."


@dataclass(frozen=True)
class Decisions:
    """All decisions, by what they are about."""

    by_key: Mapping[tuple[str, str], tuple[Decision, ...]]

    def accepted(self, field: str, text: str) -> tuple[Decision, ...]:
        """Return what the words stand for in this field; nothing where nobody decided it."""
        return tuple(each for each in self._of(field, text) if each.accepted)

    def rejected(self, field: str, text: str) -> frozenset[NamedNode]:
        """Return what the words do not stand for in this field."""
        return frozenset(each.object for each in self._of(field, text) if not each.accepted)

    def _of(self, field: str, text: str) -> tuple[Decision, ...]:
        return self.by_key.get((field, name_key(text)), ()) if self.by_key else ()

    def __iter__(self) -> Iterator[Decision]:
        for decisions in self.by_key.values():
            yield from decisions


NO_DECISIONS = Decisions({})


def load_decisions(ontology: Path, objects: Mapping[str, frozenset[NamedNode]]) -> Decisions:
    """Read the decisions in an ontology folder.

    `objects` is what each field can name. Raises VocabularyError, naming file and line, for a row
    that is no decision, that is about a thing which is not known, or that contradicts another.
    """
    every: list[Decision] = []
    for path in sorted((ontology / FOLDER).glob("*.sssom.tsv")):
        mappings = read_mappings(path)
        every += [
            decision_of(mappings, row, objects)
            for row in mappings.rows
            if row.slots.get("subject_type") == LITERAL
        ]
    by_key: dict[tuple[str, str], tuple[Decision, ...]] = {}
    for decision in every:
        before = by_key.get(decision.key, ())
        if against := contradicting(decision, before):
            raise VocabularyError(
                f"{decision.where}: {_sentence(decision)}, but {against.where} says that "
                f"{_sentence(against)}. Remove one of the two."
            )
        by_key[decision.key] = (*before, decision)
    return Decisions(by_key)


def decision_of(
    mappings: MappingSet, row: Row, objects: Mapping[str, frozenset[NamedNode]]
) -> Decision:
    """Return the decision that a row holds. Raises VocabularyError where it holds none."""
    slots, where = row.slots, f"{mappings.path}:{row.line}"
    for slot in ("subject_label", "subject_category", "object_id", "mapping_date"):
        if slot not in slots:
            raise VocabularyError(f"{where}: the column {slot} has no value.")
    text = slots["subject_label"]
    _demand(where, bool(name_key(text)), f"subject_label {text!r} has no letter or digit.")
    author = slots.get("author_label") or slots.get("author_id")
    _demand(where, bool(author), "author_label has no value: say who decided.")
    field, modifier = slots["subject_category"], slots.get("predicate_modifier", "")
    _demand(
        where, field in objects, f"subject_category {field!r} is no field; {fields_said(objects)}"
    )
    predicate = slots["predicate_id"]
    _demand(
        where,
        predicate == "skos:exactMatch",
        f"predicate_id {predicate!r}: only skos:exactMatch decides what words stand for.",
    )
    _demand(where, modifier in ("", "Not"), f"predicate_modifier {modifier!r} is not Not.")
    justification = slots["mapping_justification"]
    _demand(
        where,
        justification in _BY_PEOPLE,
        f"mapping_justification {justification!r}: a decision is {' or '.join(_BY_PEOPLE)}.",
    )
    _demand(
        where,
        _is_date(slots["mapping_date"]),
        f"mapping_date {slots['mapping_date']!r} is no date such as 2026-11-23.",
    )
    confidence = slots.get("confidence", "1")
    _demand(where, _is_share(confidence), f"confidence {confidence!r} is no number from 0 to 1.")
    iri, label = NamedNode(mappings.iri(slots["object_id"])), slots.get("object_label", "")
    _demand(
        where,
        iri in objects[field] or may_be_minted(field, iri, label),
        f"object_id {slots['object_id']!r} is nothing that the field {field} can name. "
        "Look for it in ontology/vocab"
        + (
            f", or give the name of a new {MINTED[field]} in object_label."
            if field in MINTED
            else "."
        ),
    )
    return Decision(
        field,
        text,
        iri,
        label,
        not modifier,
        author or "",
        slots["mapping_date"],
        slots.get("comment", ""),
        confidence,
        where,
    )


def _demand(where: str, holds: bool, message: str) -> None:
    if not holds:
        raise VocabularyError(f"{where}: {message}")


def fields_said(objects: Iterable[str]) -> str:
    """Return the fields that decisions can be about, as a part of a message."""
    return f"fields are {', '.join(sorted(objects))}."


def may_be_minted(field: str, iri: NamedNode, label: str) -> bool:
    """Tell whether an IRI is one that a page can mint in this field, and the label names it.

    An office's or a city's key has words that its name lacks, or the other way round.
    """
    try:
        local = parse(iri.value)
    except IdentifierError:
        return False
    own, named = set(local.key.split("-")), set(slug(label).split("-"))
    fits = bool(label) and (local.key == key_of(label) or own <= named or named <= own)
    return local.kind == MINTED.get(field) and fits


def contradicting(decision: Decision, others: Iterable[Decision]) -> Decision | None:
    """Return one of the other decisions on the same words that this one cannot stand beside."""
    for other in others:
        if other.object == decision.object and other.accepted != decision.accepted:
            return other
        both = other.accepted and decision.accepted
        if both and other.object != decision.object and decision.field in _ONE:
            return other
    return None


def _sentence(decision: Decision) -> str:
    stands = "stands for" if decision.accepted else "does not stand for"
    name = decision.label or decision.object.value
    return f"“{decision.text}” in {decision.field} {stands} {name}"


def _is_date(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_share(text: str) -> bool:
    try:
        return 0 <= float(text) <= 1
    except ValueError:
        return False


def write_decision(ontology: Path, decision: Decision, known: Decisions) -> Path:
    """Add a decision to the file of an ontology folder; returns the file.

    Raises UsageError where it was decided before, the same way or another.
    """
    before = known.by_key.get(decision.key, ())
    if against := contradicting(decision, before):
        raise UsageError(
            f"{against.where} says that {_sentence(against)}. Remove that line if it is wrong."
        )
    for other in before:
        if other.object == decision.object:
            raise UsageError(f"{other.where} says so already: {_sentence(other)}.")
    path = ontology / FOLDER / FILE
    mappings = read_mappings(path)
    curie = mappings.curie(decision.object.value)
    if curie is None:
        raise UsageError(f"{path}: no prefix of curie_map fits <{decision.object.value}>.")
    rows = [row.slots for row in mappings.rows]
    try:
        write_mappings(mappings, [*rows, _slots(decision, curie)])
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror or error}. Decisions belong to the "
            "repository: run kg link in a checkout of it."
        ) from None
    return path


def _slots(decision: Decision, curie: str) -> dict[str, str]:
    slots = {
        "subject_label": decision.text,
        "subject_category": decision.field,
        "subject_type": LITERAL,
        "predicate_id": "skos:exactMatch",
        "predicate_modifier": "" if decision.accepted else "Not",
        "object_id": curie,
        "object_label": decision.label,
        "mapping_justification": _BY_PEOPLE[0],
        "author_label": decision.author,
        "mapping_date": decision.date,
        "confidence": decision.confidence,
        "comment": decision.comment,
    }
    return {slot: value for slot, value in slots.items() if value}
