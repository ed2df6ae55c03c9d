"""What a page mentions in prose: instruments and processes by name, objectives and goals by number.

A mention is never a statement of a field: it says only that the words are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind
from pyoxigraph import NamedNode

from kg.build.labels import Vocabulary
from kg.identifiers import concept
from kg.model import Quote
from kg.text import fold_in_place

_NUMBERS = r"\d{1,2}(?:\s*(?:,\s*and|,|and|&|y|et|to|[-–])\s*\d{1,2})*"
# A full stop behind the number ends the sentence; a digit behind that makes it another number.
_NUMBER_ENDS = r"(?!\d|\.\d|\s?%)"
_RANGE = re.compile(r"(?P<first>\d+)(?:\s*(?:to|[-–])\s*(?P<last>\d+))?")
# Each pattern has a word that it cannot do without: looking for that first is far cheaper.
_OBJECTIVES = (
    ("bje",),
    re.compile(
        r"\b(?:GCM\s+|Compact\s+)?(?:Objectives?|Objetivos?|Objectifs?)\s+(?P<numbers>"
        + _NUMBERS
        + ")"
        + _NUMBER_ENDS,
        re.I,
    ),
)
_GOALS = (
    ("SDG", "ODS", "ODD", "Goal"),
    re.compile(
        r"\b(?:SDGs?|ODS|ODD|Sustainable Development Goals?)\s+(?P<numbers>"
        + _NUMBERS
        + ")"
        + _NUMBER_ENDS
    ),
)
_TARGETS = (
    ("arget", "eta ", "ible "),
    re.compile(
        r"\b(?:SDG\s+)?(?:[Tt]argets?|[Mm]eta|[Cc]ible)\s+(?P<code>\d{1,2}\.(?:\d{1,2}|[a-dA-D]))\b"
    ),
)


@dataclass(frozen=True)
class Mention:
    """Something that a page names in passing, and the words that name it."""

    iri: NamedNode
    quote: Quote
    method: str
    confidence: str


@dataclass(frozen=True)
class MentionFinder:
    """Finds names of the vocabulary in prose, all in one pass.

    An abbreviation counts only as it is written, in capitals.
    """

    labels: tuple[tuple[str, NamedNode], ...]
    objectives: frozenset[str]
    by_notation: dict[str, NamedNode]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> MentionFinder:
        """Build a finder from the vocabulary's labels."""
        return cls(
            labels=tuple(
                sorted(set(vocabulary.references), key=lambda row: (row[0], row[1].value))
            ),
            objectives=frozenset(str(number) for number in range(1, 24)),
            by_notation=dict(vocabulary.by_notation),
        )

    @cached_property
    def _automaton(self) -> AhoCorasick:
        patterns = [fold_in_place(label) for label, _ in self.labels]
        return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)

    def find(self, text: Quote) -> list[Mention]:
        """Return the first mention of each thing, in the order of the text."""
        first: dict[NamedNode, Mention] = {}
        found = (*self._named(text), *self._numbered(text))
        for mention in sorted(found, key=lambda mention: mention.quote.start):
            first.setdefault(mention.iri, mention)
        return list(first.values())

    def _named(self, text: Quote) -> Iterator[Mention]:
        folded = fold_in_place(text.text)
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            label, iri = self.labels[index]
            exact = text.text[start:end]
            if _is_word(folded, start, end) and (not label.isupper() or exact == label):
                yield Mention(iri, Quote(exact, text.start + start), "name in prose", "0.95")

    def _numbered(self, text: Quote) -> Iterator[Mention]:
        for found in _matches(_OBJECTIVES, text.text):
            for number in _each(found["numbers"]):
                if number in self.objectives:
                    yield _numbered_mention(concept("objectives", number), found, text)
        for found in _matches(_GOALS, text.text):
            for number in _each(found["numbers"]):
                if goal := self.by_notation.get(number):
                    yield _numbered_mention(goal, found, text)
        for found in _matches(_TARGETS, text.text):
            if target := self.by_notation.get(found["code"].lower()):
                yield _numbered_mention(target, found, text)


def _matches(sought: tuple[tuple[str, ...], re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    needed, pattern = sought
    if any(word in text for word in needed):
        yield from pattern.finditer(text)


def _each(numbers: str) -> Iterator[str]:
    """Yield every number of a list such as `2, 5 to 7 and 23`, without leading zeros."""
    for found in _RANGE.finditer(numbers):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        yield from map(str, range(first, last + 1))


def _numbered_mention(iri: NamedNode, found: re.Match[str], text: Quote) -> Mention:
    quote = Quote(found[0], text.start + found.start())
    return Mention(iri, quote, "number in prose", "0.9")


def _is_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    return not before.isalnum() and not (behind.isalpha() or behind == "_")
