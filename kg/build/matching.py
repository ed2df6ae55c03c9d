"""What the words of a field stand for: in one order for all fields.

What a curator decided; else what the field's own rule says (a label, number, code or name); else
the one label that they can only misspell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pyoxigraph import Literal, NamedNode

from kg.build.lookup.candidates import Candidate
from kg.build.lookup.decisions import MINTED, Decision
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import name_key
from kg.build.lookup.values import VALUE_LINKERS
from kg.build.organizers.organizations import Organization, Unspecific
from kg.build.statement import EXACT, Entity
from kg.identifiers import key_of, thing
from kg.model import NOWHERE, Quote

DECIDED = "curator's decision"
MISSPELT = "similar label"
REJECTED = "A curator found that the words do not mean what they would be linked to."
UNSPECIFIC = "These words name no particular organization."
_OWN_NAME = "0.7"

# What parts the values of one line: marks, which leave what is unknown beside what is known, and
# words, at which a value is parted only where every part is known.
_MARKS = re.compile(r"[,;；，、،|•·()\n\t]|\s/\s")
_JOINED = re.compile(r"[/&+]|(?<=\s)(?:and|et|y|e)(?=\s)", re.I)
# Where the next value begins in a field whose values are numbered: a comma can be part of one.
_NUMBERED = {
    "objectives": re.compile(
        r"(?:(?:GCM|Objectives?|Objetivos?|Objectifs?)\s+){0,2}\b\d{1,2}\s*[-–—:]\s*(?=[^\W\d])",
        re.I,
    ),
    "sdg": re.compile(
        r"(?:(?:SDG|ODS|ODD|ЦУР)s?[.\s]*)?\b\d{1,2}\b(?=\s*(?:[-–—:,;&]|$|(?:and|y|et)\s))", re.I
    ),
    "sdg_targets": re.compile(
        r"(?:(?:SDG|ODS|ODD)\s+)?(?:(?:Targets?|Metas?|Cibles?)\s+)?(?<![\d.])\d{1,2}\.(?:\d{1,2}|[a-d])\b",
        re.I,
    ),
    "sdg_indicators": re.compile(
        r"(?:(?:SDG|ODS|ODD)\s+)?(?:(?:Indicators?|Indicador(?:es)?|Indicateurs?)\s+)?"
        r"(?<![\d.])\d{1,2}\.(?:\d{1,2}|[a-d])\.\d{1,2}\b",
        re.I,
    ),
}
_LOOSE_END = re.compile(r"(?:[\s,;/|&]|\s(?:and|y|e|et))+$", re.I)
_MOST_WORDS = 16


@dataclass(frozen=True)
class Match:
    """What words stand for, and how that was found; `entities` describe what is new."""

    term: NamedNode | Literal
    method: str
    confidence: str = EXACT
    reason: str | None = None
    entities: tuple[Entity, ...] = ()


def match_value(field: str, text: str, vocabulary: Vocabulary) -> tuple[Match, ...] | str:
    """Return what a value of a field stands for; where it is nothing known, the reason."""
    if decided := vocabulary.decisions.accepted(field, text):
        return tuple(by_decision(decision, vocabulary) for decision in decided)
    found = VALUE_LINKERS[field](text, vocabulary)
    rejected = vocabulary.decisions.rejected(field, text)
    if not isinstance(found, str) and found[0] not in rejected:
        return (Match(*found),)
    if misspelt := misspelt_in(field, text, rejected, vocabulary):
        return (by_similarity(misspelt),)
    return found if isinstance(found, str) else REJECTED


def match_values(
    field: str, value: Quote, vocabulary: Vocabulary
) -> Iterator[tuple[Quote, tuple[Match, ...] | str]]:
    """Yield what a line of a field stands for: whole where it can be linked, else its parts.

    Where no part can be linked either, the line is yielded whole with the reason.
    """
    for numbered in _numbered(field, value):
        whole = match_value(field, numbered.text, vocabulary)
        if not isinstance(whole, str):
            yield numbered, whole
            continue
        found = [
            (part, match_value(field, part.text, vocabulary))
            for piece in _pieces(numbered, _MARKS)
            for part in _known_parts(field, piece, vocabulary)
        ]
        linked = any(not isinstance(match, str) for _, match in found)
        yield from found if linked else [(numbered, whole)]


def _numbered(field: str, value: Quote) -> Iterator[Quote]:
    """Yield the values that begin with a number each: `2 - Drivers, 5 - Pathways`."""
    number = _NUMBERED.get(field)
    starts = [found.start() for found in number.finditer(value.text)][1:] if number else []
    for start, end in pairwise((0, *starts, len(value.text))):
        if kept := _LOOSE_END.sub("", value.text[start:end]):
            yield Quote(kept, _at(value, start))


def _known_parts(field: str, value: Quote, vocabulary: Vocabulary) -> list[Quote]:
    """Return the parts of a value that are all known; itself where there are none.

    They are joined by a word or by nothing, as where the links of a page stand side by side:
    `English and French`, `Civil Society General Public`.
    """
    if not isinstance(match_value(field, value.text, vocabulary), str):
        return [value]
    if beside := _side_by_side(field, value, vocabulary):
        return beside
    known = [_side_by_side(field, part, vocabulary) for part in _pieces(value, _JOINED)]
    return [part for parts in known for part in parts] if all(known) else [value]


def _side_by_side(field: str, value: Quote, vocabulary: Vocabulary) -> list[Quote]:
    """Return the known values that cover all words of a text; nothing where they do not."""
    if not isinstance(VALUE_LINKERS[field](value.text, vocabulary), str):
        return [value]
    gaps = [found.start() for found in re.finditer(r"\s+", value.text)]
    for gap in reversed(gaps) if len(gaps) < _MOST_WORDS and field not in _NUMBERED else ():
        first = Quote(value.text[:gap], value.start)
        if not isinstance(VALUE_LINKERS[field](first.text, vocabulary), str):
            behind = value.text[gap:]
            rest = Quote(behind.strip(), _at(value, gap + len(behind) - len(behind.lstrip())))
            if others := _side_by_side(field, rest, vocabulary):
                return [first, *others]
    return []


def _pieces(value: Quote, separator: re.Pattern[str]) -> Iterator[Quote]:
    """Yield what stands between separators, without the white space around it."""
    start = 0
    ends = [*((found.start(), found.end()) for found in separator.finditer(value.text))]
    for end, following in (*ends, (len(value.text), 0)):
        piece = value.text[start:end]
        if piece.strip():
            yield Quote(piece.strip(), _at(value, start + len(piece) - len(piece.lstrip())))
        start = following


def _at(value: Quote, position: int) -> int:
    return value.start + position if value.start != NOWHERE else NOWHERE


def match_organization(found: Organization | Unspecific, vocabulary: Vocabulary) -> Match | str:
    """Return what words among the organizers stand for, given what their form says they name.

    Words of which a curator rejected even that they are the name of a new organization name none.
    """
    text = found.quote.text
    if decided := vocabulary.decisions.accepted("organizers", text):
        return by_decision(decided[0], vocabulary)
    if isinstance(found, Unspecific):
        return UNSPECIFIC
    rejected = vocabulary.decisions.rejected("organizers", text)
    by_form = Match(found.iri, found.method, found.confidence, None, found.entities)
    if found.iri not in rejected and not found.entities:
        return by_form
    title = found.entities[0].name if found.entities else text
    if misspelt := misspelt_in("organizers", title, rejected, vocabulary):
        return by_similarity(misspelt)
    return by_form if found.iri not in rejected else _by_own_name(text, rejected)


def _by_own_name(text: str, rejected: frozenset[NamedNode]) -> Match | str:
    iri = thing("organization", key_of(text))
    if iri in rejected:
        return REJECTED
    entities = (Entity(iri, "organization", text),)
    return Match(iri, "name in the field of organizers", _OWN_NAME, None, entities)


def misspelt_in(
    field: str, text: str, rejected: frozenset[NamedNode], vocabulary: Vocabulary
) -> Candidate | None:
    """Return the one thing whose label the text misspells, of what the field can name."""
    names = vocabulary.similar.get(field)
    return names.misspelt(name_key(text), rejected) if names else None


def by_similarity(found: Candidate) -> Match:
    """Return a label that the words misspell as a match; its score is the confidence."""
    return Match(found.iri, MISSPELT, f"{found.score:.2f}", f"The label is “{found.label}”.")


def by_decision(decision: Decision, vocabulary: Vocabulary) -> Match:
    """Return a decision as a match; its object is described where no vocabulary has it."""
    known = decision.object in vocabulary.names
    entities = () if known else (Entity(decision.object, MINTED[decision.field], decision.text),)
    return Match(decision.object, DECIDED, decision.confidence, decision.reason, entities)
