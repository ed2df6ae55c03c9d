"""Who asked to be left out of the graph of people: a list of digests, which names nobody.

The digest is the SHA-256 of the name as `kg.text.words` has it, without case, accents and
punctuation. It keeps the list from being read like one of names; whoever guesses a name can
confirm the guess, so the list is not part of a release either.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Literal, Triple

from kg.build.labels import read_turtle
from kg.build.merge import Event
from kg.build.turtle import turtle_of
from kg.errors import UsageError
from kg.files import write_atomically
from kg.identifiers import person_removal
from kg.namespaces import DCTERMS, GCM, RDF, XSD
from kg.text import words

FILE = Path("corrections") / "removed-people.ttl"
COMMENT = (
    "Persons who asked to be left out of the graph of people. Written by `kg forget NAME`.\n"
    "gcm:nameDigest is the SHA-256 of the name in lower case, without accents and punctuation.\n"
    "Whoever guesses a name can confirm the guess here: this file is not part of any release."
)


def name_digest(name: str) -> str:
    """Return the digest under which a name is removed, 64 hexadecimal digits.

    >>> name_digest("Jane  ROE") == name_digest("Jane Roe")
    True
    """
    return hashlib.sha256(words(name).encode("utf-8")).hexdigest()


def removed_digests(ontology: Path) -> frozenset[str]:
    """Return the digests of all removed names. Raises VocabularyError for a damaged list."""
    return frozenset(
        triple.object.value
        for triple in _entries(ontology)
        if triple.predicate == GCM.nameDigest and isinstance(triple.object, Literal)
    )


def without_removed(event: Event, removed: frozenset[str]) -> Event:
    """Return an event without the removed persons; what their organizations did stays."""
    if not removed:
        return event
    people = tuple(each for each in event.people if name_digest(each.name) not in removed)
    return replace(event, people=people)


def forget(ontology: Path, name: str, reason: str, date: datetime.date) -> Path:
    """Add a name to the list of removed persons and return the file.

    A name that is on it stays as it was. Raises UsageError for a name without a letter.
    """
    if not words(name):
        raise UsageError(f"{name!r} is no name; give it as the page has it: kg forget 'Jane Roe'.")
    digest = name_digest(name)
    before = _entries(ontology)
    if digest not in removed_digests(ontology):
        _write(ontology / FILE, [*before, *_entry(digest, reason, date)])
    return ontology / FILE


def _entry(digest: str, reason: str, date: datetime.date) -> list[Triple]:
    iri = person_removal(digest)
    return [
        Triple(iri, RDF.type, GCM.PersonRemoval),
        Triple(iri, GCM.nameDigest, Literal(digest)),
        Triple(iri, DCTERMS.date, Literal(date.isoformat(), datatype=XSD.date)),
        Triple(iri, DCTERMS.description, Literal(reason, language="en")),
    ]


def _entries(ontology: Path) -> list[Triple]:
    file = ontology / FILE
    return list(read_turtle(file)) if file.is_file() else []


def _write(file: Path, triples: Iterable[Triple]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with write_atomically(file) as out:
        out.write(turtle_of(triples, COMMENT).encode("utf-8"))
