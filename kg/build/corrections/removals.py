"""Who asked to be named nowhere: a list of digests, which names nobody.

The digest is the SHA-256 of the words of the name in the order of the alphabet, without case,
accents, punctuation and form of address: `ROE, Jane` is `H.E. Ms. Jane Roe`. It keeps the list
from being read like one of names; whoever guesses a name can confirm the guess, so the list is
not part of a release either.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, RdfFormat, Triple, parse

from kg.build.lookup.labels import read_turtle
from kg.build.participations.titles import RANKS, is_address
from kg.build.turtle import turtle_of
from kg.errors import UsageError
from kg.files import write_atomically
from kg.identifiers import person_removal
from kg.namespaces import DCTERMS, GCM, RDF, SCHEMA, XSD
from kg.text import words

FILE = Path("corrections") / "removed-people.ttl"
COMMENT = (
    "Persons who asked to be named nowhere. Written by `kg forget NAME`.\n"
    "gcm:nameDigest is the SHA-256 of the words of the name, in lower case and in the order of\n"
    "the alphabet, without accents, punctuation and form of address.\n"
    "Whoever guesses a name can confirm the guess here: this file is not part of any release."
)


_LONGEST_NAME = 6
"""In words."""
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u064b-\u065f])+")
_UNSPACED = re.compile(r"[\u3400-\u9fff]")  # Chinese names stand in the middle of a run of signs
_SIGNS_OF_A_NAME = (2, 3, 4)


def name_digest(name: str) -> str:
    """Return the digest under which a name is removed, 64 hexadecimal digits.

    >>> name_digest("ROE, Jane") == name_digest("H.E. Ms. Jane  Roe")
    True
    """
    parts = name.split()
    while len(parts) > 2 and (is_address(parts[0]) or parts[0] in RANKS):
        del parts[0]
    return _digest(words(" ".join(parts)).split())


def _digest(spoken: Iterable[str]) -> str:
    return hashlib.sha256(" ".join(sorted(spoken)).encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class Removals:
    """The digests of all removed names."""

    digests: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.digests)

    def is_removed(self, name: str) -> bool:
        """Tell whether a name, all of it, is removed."""
        return name_digest(name) in self.digests

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return where removed names stand in a text, from start to end; none overlap."""
        found: list[tuple[int, int]] = []
        for start, end, name in _names_in(text) if self.digests else ():
            if name in self.digests and (not found or start >= found[-1][1]):
                found.append((start, end))
        return found

    def without_names(self, text: str) -> str:
        """Return a text with “…” in the place of each removed name."""
        for start, end in reversed(self.names_in(text)):
            text = f"{text[:start]}…{text[end:]}"
        return text


def _names_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what may be a name with its digest, in the order of the text, the longest first."""
    found = [(*word.span(), words(word[0])) for word in _WORD.finditer(text)]
    for first, (start, end, _) in enumerate(found):
        for behind in range(min(first + _LONGEST_NAME, len(found)), first, -1):
            name = _digest(word for _, _, word in found[first:behind])
            yield start, found[behind - 1][1], name
        if _UNSPACED.match(text, start):
            for inside in range(start, end):
                for length in _SIGNS_OF_A_NAME:
                    yield inside, inside + length, _digest([text[inside : inside + length]])


NO_REMOVALS = Removals()
"""That nobody asked."""


def load_removals(ontology: Path) -> Removals:
    """Read the list of an ontology folder. Raises VocabularyError for a damaged one."""
    return Removals(
        frozenset(
            triple.object.value
            for triple in _entries(ontology)
            if triple.predicate == GCM.nameDigest and isinstance(triple.object, Literal)
        )
    )


def forget(ontology: Path, name: str, reason: str, date: datetime.date) -> Path:
    """Add a name to the list of removed persons and return the file.

    A name that is on it stays as it was. Raises UsageError for a name without a letter.
    """
    if not words(name):
        raise UsageError(f"{name!r} is no name; give it as the page has it: kg forget 'Jane Roe'.")
    digest = name_digest(name)
    if digest not in load_removals(ontology).digests:
        why = Removals(frozenset({digest})).without_names(reason)
        _write(ontology / FILE, [*_entries(ontology), *_entry(digest, why, date)])
    return ontology / FILE


def persons_named(people: Path, name: str) -> int:
    """Return how many persons of a dataset's file of people have a name; 0 without the file."""
    wanted = Removals(frozenset({name_digest(name)}))
    quads = parse(path=str(people), format=RdfFormat.N_QUADS) if people.is_file() else ()
    names = (quad.object for quad in quads if quad.predicate == SCHEMA.name)
    return sum(isinstance(each, Literal) and wanted.is_removed(each.value) for each in names)


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
