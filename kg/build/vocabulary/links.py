"""Links from our vocabularies to identifiers elsewhere: the SSSOM files in `ontology/mappings`."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from kg.build.lookup.sssom import MappingSet, Row, read_mappings
from kg.build.vocabulary.statements import Statements
from kg.errors import VocabularyError
from kg.namespaces import SCHEMA, SKOS

PUBLISHED_FROM = Decimal("0.8")
"""The confidence from which a link is published. What is less certain only stands in its file."""

_PREDICATES = {"schema:sameAs": SCHEMA.sameAs, "skos:exactMatch": SKOS.exactMatch}


def links(path: Path, subjects: Collection[NamedNode]) -> Statements:
    """Yield the links of a file of mappings that are neither rejected nor too uncertain.

    Raises VocabularyError, naming file and line, for a row that is about none of the `subjects`,
    has no known predicate, no confidence from 0 to 1, is rejected without a comment that says
    why, or repeats or contradicts another.
    """
    mappings = read_mappings(path)
    seen: dict[tuple[str, str], int] = {}
    for row in mappings.rows:
        where = f"{path}:{row.line}"
        triple, confidence = _link(mappings, row, where)
        if triple.subject not in subjects:
            raise VocabularyError(f"{where}: no vocabulary has {row.slots['subject_id']}.")
        before = seen.setdefault((str(triple.subject), str(triple.object)), row.line)
        if before != row.line:
            raise VocabularyError(f"{where}: line {before} is about the same link. Remove one.")
        if "predicate_modifier" not in row.slots and confidence >= PUBLISHED_FROM:
            yield triple


def _link(mappings: MappingSet, row: Row, where: str) -> tuple[Triple, Decimal]:
    slots = row.slots
    for slot in ("subject_id", "object_id", "confidence"):
        if slot not in slots:
            raise VocabularyError(f"{where}: the column {slot} has no value.")
    predicate = _PREDICATES.get(slots["predicate_id"])
    if predicate is None:
        raise VocabularyError(
            f"{where}: predicate_id {slots['predicate_id']!r} is not {' or '.join(_PREDICATES)}."
        )
    modifier = slots.get("predicate_modifier")
    if modifier not in (None, "Not"):
        raise VocabularyError(f"{where}: predicate_modifier {modifier!r} is not Not.")
    if modifier and "comment" not in slots:
        raise VocabularyError(f"{where}: a rejected link needs a comment that says why.")
    subject, object_ = (NamedNode(mappings.iri(slots[s])) for s in ("subject_id", "object_id"))
    return Triple(subject, predicate, object_), _confidence(slots["confidence"], where)


def _confidence(text: str, where: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal(-1)
    if not 0 <= number <= 1:
        raise VocabularyError(f"{where}: confidence {text!r} is no number from 0 to 1.")
    return number
