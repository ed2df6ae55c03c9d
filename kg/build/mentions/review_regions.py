"""Regions whose review of the Compact a text names: the words for both stand in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import NamedNode

from kg.build.lookup.labels import Vocabulary
from kg.build.statement import Mention
from kg.model import Quote
from kg.text import words

METHOD = "region named with its review"
_CONFIDENCE = "0.9"
_REGIONAL = re.compile(r"r[eé]giona", re.I)
_REVIEW = re.compile(
    r"\bregional (?:\w+ )?reviews?\b|\bexamens? regiona(?:l|ux)\b"
    r"|\b(?:examen|revision)(?:es)? regional(?:es)?\b"
)
_SENTENCE = re.compile(r"[^.!?;\n]+")
_LONGEST = 2_000  # what is longer than that is no sentence
# What makes of a region's name that of a part of it: West Africa, Afrique de l'Ouest.
_PARTS = frozenset(
    "north south east west central northern southern eastern western saharan"
    " nord sud est ouest norte sur este oeste centrale occidentale orientale australe"
    " occidental oriental subsahariana subsaharienne".split()
)
_LINKING = frozenset("de del du l".split())


@dataclass(frozen=True)
class ReviewRegionFinder:
    """Finds review regions by their labels, as words without case, accents and punctuation."""

    labels: Mapping[str, NamedNode]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.labels, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> ReviewRegionFinder:
        """Build a finder for the regions of a vocabulary."""
        return cls(vocabulary.concepts["review-regions"])

    def find(self, text: Quote) -> Iterator[Mention]:
        """Yield each region that a sentence names together with a regional review."""
        if not _REGIONAL.search(text.text):
            return
        for found in _SENTENCE.finditer(text.text):
            sentence = found[0].strip()
            if len(sentence) > _LONGEST or not _REGIONAL.search(sentence):
                continue
            plain = words(sentence)
            if _REVIEW.search(plain):
                quote = Quote(sentence, text.start + found.start() + found[0].index(sentence))
                for region in dict.fromkeys(self._named(plain)):
                    yield Mention(region, quote, METHOD, _CONFIDENCE)

    def _named(self, plain: str) -> Iterator[NamedNode]:
        for found in self._pattern.finditer(plain):
            if not _is_part(plain[: found.start()], plain[found.end() :]):
                yield self.labels[found[0]]


def _is_part(before: str, behind: str) -> bool:
    """Tell whether the words beside a region's name make it that of a part of the region."""
    following = [word for word in behind.split()[:3] if word not in _LINKING]
    return not _PARTS.isdisjoint((*before.split()[-1:], *following[:1]))
