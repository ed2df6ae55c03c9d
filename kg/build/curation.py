"""A curator's word on what words stand for → a row of the file of decisions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, parse

from kg.build.dataset import ENTITIES, FOLDER, block_spans
from kg.build.lookup.decisions import MINTED, Decision, fields_said, write_decision
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.lookup.naming import name_key
from kg.build.unlinked import FILE, read_unlinked
from kg.errors import UsageError
from kg.identifiers import KINDS, SCHEMES, concept, key_of, scheme, thing
from kg.namespaces import BASE, PREFIXES, SCHEMA
from kg.text import squeeze

NEW_THING = "new"
"""What is said instead of an object for words that are the name of a new thing."""

_PREFIXES = PREFIXES | {
    "gcmdef": f"{BASE}def/",
    "gcmorg": f"{BASE}id/organization/",
    "gcmplace": f"{BASE}id/place/",
}


@dataclass(frozen=True)
class Written:
    """A decision, and the file that it was written to."""

    decision: Decision
    file: Path


def decide(
    ontology: Path,
    data: Path,
    *,
    accepted: bool,
    field: str,
    text: str,
    object_: str,
    author: str,
    date: datetime.date,
    comment: str = "",
) -> Written:
    """Write down that words in a field stand for a thing, or that they do not.

    `object_` is an IRI, a CURIE, a path such as `organization/iom`, NEW_THING, or the number of a
    candidate in the list of the last build. Raises UsageError where it is nothing that the field
    can name, or contradicts another decision.
    """
    vocabulary = load_vocabulary(ontology)
    field = field.replace("-", "_")
    if field not in vocabulary.nameable:
        raise UsageError(f"{field!r} is no field; {fields_said(vocabulary.nameable)}")
    text, author = squeeze(text), squeeze(author)
    if not text or not author:
        raise UsageError(f"{'The text' if author else '--by'} is empty.")
    if not name_key(text):
        raise UsageError(f"{text!r} has no letter or digit, so it can stand for nothing.")
    iri = _object(object_, field, text, data)
    decision = Decision(
        field=field,
        text=text,
        object=iri,
        label=_label(iri, field, text, object_ == NEW_THING, vocabulary, data),
        accepted=accepted,
        author=author,
        date=date.isoformat(),
        comment=squeeze(comment),
    )
    return Written(decision, write_decision(ontology, decision, vocabulary.decisions))


def _object(object_: str, field: str, text: str, data: Path) -> NamedNode:
    if object_.isdecimal() and len(object_) == 1:
        return _candidate(int(object_), field, text, data)
    if object_ == NEW_THING:
        if field not in MINTED:
            raise UsageError(f"Nothing new is named in {field}; that is for {', '.join(MINTED)}.")
        return thing(MINTED[field], key_of(text))
    prefix, colon, local = object_.partition(":")
    if object_.startswith(("http://", "https://")):
        return _iri(object_)
    if colon and prefix in _PREFIXES:
        return _iri(_PREFIXES[prefix] + local)
    kind, _, key = object_.removeprefix("id/").removeprefix("def/").partition("/")
    if kind in KINDS and key:
        return thing(kind, key)
    if kind in SCHEMES:
        return concept(kind, key) if key else scheme(kind)
    raise UsageError(
        f"{object_!r} names nothing. Write organization/iom, place/baku, objectives/23, geo:031, "
        "sdg:10.7, an IRI, new, or the number of a candidate that kg unlinked shows."
    )


def _iri(text: str) -> NamedNode:
    try:
        return NamedNode(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is no IRI: {error}.") from None


def _candidate(number: int, field: str, text: str, data: Path) -> NamedNode:
    for row in read_unlinked(data / FOLDER / FILE):
        if row.field == field and row.text == text and 1 <= number <= len(row.proposals):
            return NamedNode(row.proposals[number - 1].iri)
    raise UsageError(
        f"kg unlinked shows no candidate {number} for “{text}” in {field}. Write the thing itself, "
        "such as organization/iom."
    )


def _label(
    iri: NamedNode, field: str, text: str, is_new: bool, vocabulary: Vocabulary, data: Path
) -> str:
    """Return a name of the thing. Raises UsageError where the field cannot name it."""
    if iri in vocabulary.nameable[field]:
        return vocabulary.names[iri]
    if is_new:
        return text
    if field in MINTED and (name := _name_of_new(iri, data)):
        return name
    new = f" and the last build has no such {MINTED[field]}" if field in MINTED else ""
    raise UsageError(
        f"The vocabularies have no <{iri.value}> that the field {field} can name{new}. "
        "Look for it in ontology/vocab."
    )


def _name_of_new(iri: NamedNode, data: Path) -> str | None:
    """Return the name of something that pages of the last build named, and no vocabulary has."""
    path = data / FOLDER / ENTITIES
    spans = block_spans(path) if path.is_file() else []
    span = next((span for span in spans if span.iri == iri.value), None)
    if span is None:
        return None
    with path.open("rb") as file:
        lines = span.read(file)
    names = parse(input=lines, format=RdfFormat.N_TRIPLES)
    return next((quad.object.value for quad in names if quad.predicate == SCHEMA.name), None)
