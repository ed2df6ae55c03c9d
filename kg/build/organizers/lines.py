"""A line of the organizers' field → the names that it joins, each where it stands.

A line is split only where both sides are known organizations or are named like one; so
"State Migration Service of the Republic of Azerbaijan" and "Ministry of Labour and Social
Affairs" stay whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.lookup import naming
from kg.build.lookup.countries import country_of
from kg.build.lookup.governments import country_governed
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import LONGEST_NAME
from kg.build.organizers.initials import stands_for
from kg.build.organizers.offices import (
    is_unit,
    known_organization,
    known_side_by_side,
    office_named,
)
from kg.build.organizers.pieces import Piece, pieces_of, trimmed
from kg.build.organizers.unspecific import is_indefinite, is_unspecific
from kg.model import Quote

LONGEST_LINE = 10_000
"""What is longer is no line of names and is not split: in characters."""

_STATE_OFFICE = re.compile(
    r"\b(?:ministr|department|directorate|secretariat|service|agency|office|commission|authority"
    r"|administration|division|bureau|police|minist[eè]r|secretar|direcci|direction|instituto)",
    re.I,
)
_LISTED = re.compile(r"[^()]*\((?P<members>[^()]+)\)")


def split(line: Quote, vocabulary: Vocabulary, governments: bool = False) -> list[Quote]:
    """Split a line into the names it joins.

    `governments` says that the line tells of governments, so that a country's name alone is one;
    so it is behind another country, and behind the government or an office in one.
    """
    if len(line.text) > LONGEST_LINE:
        return [line]
    return [
        Quote(line.text[start:end], line.start + start)
        for joined in _joined(line.text, vocabulary, governments)
        for piece in _with_members(line.text, joined, vocabulary)
        for start, end in known_side_by_side(line.text, piece.start, piece.end, vocabulary)
    ]


def _joined(text: str, vocabulary: Vocabulary, governments: bool) -> list[Piece]:
    """Return the pieces of the line, those joined again that belong to one name."""
    parts: list[Piece] = []
    for piece in pieces_of(text, vocabulary):
        last = parts[-1] if parts else None
        if last is None or _may_part(text, last, piece, vocabulary, governments):
            parts.append(piece)
        else:
            parts[-1] = Piece(last.start, piece.end, last.separator)
    return parts


def _may_part(
    text: str, left: Piece, right: Piece, vocabulary: Vocabulary, governments: bool
) -> bool:
    """Tell whether the line may be split between two pieces."""
    if right.separator in ("strong", "hyphen"):
        return True
    if max(left.end - left.start, right.end - right.start) > LONGEST_NAME:
        return False
    one, other = _Name.of(text, left, vocabulary), _Name.of(text, right, vocabulary)
    if right.separator in ("weak", "aside") and naming.translates(one.text, other.text):
        return False
    if is_unspecific(other.text):
        return _before_unspecific(one, other)
    if one.belongs_to(other, aside=right.separator == "aside") or _adds(one, other, right):
        return False
    if other.country:
        return one.country is not None or one.governs or one.local or governments
    if one.complete and right.separator == "aside" and other.text[:1].islower():
        return True
    return _both_named(one, other)


@dataclass(frozen=True)
class _Name:
    """What can be told of a piece by itself.

    `known` is the organization that it names, `country` the country, `local` says that it is an
    office in a country, `office` that it is any office, `governs` that it is a government,
    `place` that it is a place or region.
    """

    text: str
    known: NamedNode | None
    country: NamedNode | None
    local: bool
    governs: bool
    office: bool
    place: bool

    @classmethod
    def of(cls, text: str, piece: Piece, vocabulary: Vocabulary) -> _Name:
        name = text[piece.start : piece.end]
        key = naming.name_key(name)
        known = known_organization(name, vocabulary)
        office = None if known else office_named(name, vocabulary)
        place = vocabulary.places.get(key)
        return cls(
            text=name,
            known=known,
            country=None if known else country_of(key, vocabulary),
            local=office is not None and office.plain,
            governs=country_governed(key, vocabulary) is not None,
            office=office is not None,
            place=place is not None or key in vocabulary.regions,
        )

    @property
    def certain(self) -> bool:
        """Whether an organization is recognized, and not only by how it is named."""
        return self.complete or self.office

    @property
    def complete(self) -> bool:
        """Whether the name cannot go on: `Regional Office for Asia` still can."""
        return self.known is not None or self.local or self.governs

    def belongs_to(self, other: _Name, aside: bool) -> bool:
        """Tell whether two pieces name one organization: `IOM, UN Migration`."""
        if self.known is not None and self.known == other.known:
            return True
        if not aside:
            return False
        return (
            (self.known is not None and is_unit(other.text))
            or (not self.certain and is_unit(self.text) and other.known is not None)
            or (self.known is not None and other.country is not None)
            or (other.governs and not self.certain and _of_a_state(self.text))
        )


def _of_a_state(text: str) -> bool:
    return _STATE_OFFICE.search(text) is not None


def _adds(one: _Name, other: _Name, right: Piece) -> bool:
    """Tell whether the right piece says more of the left one: where it is, its short form."""
    if right.separator == "aside" and stands_for(other.text, one.text):
        return True
    return other.place and not other.known


def _before_unspecific(one: _Name, other: _Name) -> bool:
    if is_unspecific(one.text):
        return False
    return one.certain or is_indefinite(other.text) or not naming.is_open(one.text)


def _both_named(one: _Name, other: _Name) -> bool:
    """Tell whether both pieces are names: one for certain, the other at least in looks."""
    if not (other.text[:1].isupper() or other.certain or _begins_with_head(other.text)):
        return False
    if other.certain:
        return True
    if one.complete:
        return not naming.is_topic(other.text)
    strictly = naming.is_open(one.text)
    right = naming.is_named_like_one(other.text, strictly) or naming.is_acronym(other.text)
    left = naming.has_head(one.text) or naming.is_named_like_one(one.text)
    return right and (left or naming.is_acronym(one.text) or one.country is not None)


def _begins_with_head(text: str) -> bool:
    return naming.name_key(text).partition(" ")[0] in naming.HEADS


def _with_members(text: str, piece: Piece, vocabulary: Vocabulary) -> list[Piece]:
    """Return the piece and, where its bracket lists organizations, each of them."""
    if piece.end - piece.start > LONGEST_NAME or text[piece.end - 1] != ")":
        return [piece]
    found = _LISTED.fullmatch(text, piece.start, piece.end)
    if found is None:
        return [piece]
    start, end = found.span("members")
    members = _joined(text[start:end], vocabulary, True)
    shifted = [Piece(start + each.start, start + each.end, each.separator) for each in members]
    outer = Piece(piece.start, trimmed(text, piece.start, start - 1), piece.separator)
    names = [_Name.of(text, each, vocabulary) for each in shifted]
    lists = len(names) > 1 or is_unspecific(text[outer.start : outer.end])
    if not lists or not all(name.certain or name.country for name in names):
        return [piece]
    return [outer, *shifted] if outer.start < outer.end else shifted
