"""Words that no label is → the label that they misspell, and the labels that they may mean.

Scores go from 0 to 1: one minus the optimal string alignment distance (letters inserted, left
out, replaced, or swapped with their neighbour) by the length of the longer name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from pyoxigraph import NamedNode
from rapidfuzz import process
from rapidfuzz.distance import OSA

PUBLISHED = 0.90
"""From this score on, words are linked to the label that they misspell (see `Names.misspelt`)."""
MARGIN = 0.04
"""How much lower the next other thing must score, so that no doubt is left."""
SHORTEST = 8
"""In characters: shorter names are too near to one another (Niger, Nigeria; Gambia, Zambia)."""
SIMILAR = 0.80
"""From this score on, a name that is new is listed as perhaps a variant of a known one."""
PROPOSED = 0.70
"""From this score on, a label is proposed to a curator; its words can stand in another order."""
MOST_CANDIDATES = 3

_REMEMBERED = 1 << 14
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SHORTEST_WORD = 4
_LONGEST_WITHOUT_PLURAL = 4
# Words that one letter tells from another word: whoever writes one of them does not misspell it.
_WORDS = (
    "compact contact impact country county emigrant emigration employee employer estate form "
    "forum immigrant immigration mediation migrant migration mitigation nation national part "
    "party police policy public rational state station trainee trainer"
).split()
_PARTICLES = frozenset(
    "a al and at d de del der des du e el en et for in l la las le les los of on para pour sur the "
    "to und y".split()
)
_SPELLINGS = (
    ("isat", "izat"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("programme", "program"),
    ("centre", "center"),
    ("labour", "labor"),
)


_ABBREVIATIONS = {
    "assoc": "association",
    "dept": "department",
    "fed": "federation",
    "govt": "government",
    "int": "international",
    "intl": "international",
    "min": "ministry",
    "natl": "national",
    "org": "organization",
    "univ": "university",
}


class Candidate(NamedTuple):
    """A thing that words may mean, its nearest label (as a key), and how near that is."""

    score: float
    label: str
    iri: NamedNode


@dataclass(frozen=True, eq=False)
class Names:
    """The labels, as keys, of what one field can name.

    `known_words` are never taken for a misspelling of another word.
    """

    labels: Mapping[str, NamedNode]
    known_words: frozenset[str]

    def misspelt(self, key: str, excluded: frozenset[NamedNode] = frozenset()) -> Candidate | None:
        """Return the one thing whose label a key misspells, but for those that are excluded.

        The label scores PUBLISHED or more and every other thing MARGIN less; and word by word
        the two are the same but for a letter, in words that are no words of their own.
        """
        if not SHORTEST <= len(key) <= self._longest / PUBLISHED:
            return None
        return self._remembered(key, excluded)

    @cached_property
    def _remembered(self) -> Callable[[str, frozenset[NamedNode]], Candidate | None]:
        return lru_cache(_REMEMBERED)(self._misspelt)

    def _misspelt(self, key: str, excluded: frozenset[NamedNode]) -> Candidate | None:
        near = self._near(key, self._labels, PUBLISHED - MARGIN, excluded)
        if not near or near[0].score < PUBLISHED:
            return None
        best = near[0]
        if any(each.iri != best.iri and each.score > best.score - MARGIN for each in near):
            return None
        return best if _agree(key, best.label, self.known_words) else None

    def candidates(
        self, key: str, excluded: frozenset[NamedNode] = frozenset(), at_least: float = PROPOSED
    ) -> tuple[Candidate, ...]:
        """Return what a key may mean, the likeliest first: MOST_CANDIDATES things at most."""
        if len(key) > self._longest / PROPOSED:
            return ()
        in_full = [_ABBREVIATIONS.get(word, word) for word in key.split()]
        found = self._near(key, self._labels, at_least, excluded)
        found += self._near(" ".join(sorted(in_full)), self._by_word, at_least, excluded)
        best: dict[NamedNode, Candidate] = {}
        for each in sorted(found, key=lambda each: (-each.score, each.label, each.iri.value)):
            best.setdefault(each.iri, each)
        return tuple(best.values())[:MOST_CANDIDATES]

    def _near(
        self, key: str, choices: list[str], at_least: float, excluded: frozenset[NamedNode]
    ) -> list[Candidate]:
        found = process.extract(
            key, choices, scorer=OSA.normalized_similarity, score_cutoff=at_least, limit=None
        )
        own = self._labels
        every = (Candidate(score, own[index], self.labels[own[index]]) for _, score, index in found)
        return [candidate for candidate in every if candidate.iri not in excluded]

    @cached_property
    def _labels(self) -> list[str]:
        return list(self.labels)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.labels), default=0)

    @cached_property
    def _by_word(self) -> list[str]:
        return [" ".join(sorted(label.split())) for label in self.labels]


def known_words(labels: Iterable[str]) -> frozenset[str]:
    """Return the words of labels, in one spelling, and some that no label has."""
    own = (word for label in labels for word in label.split())
    return frozenset(map(_spelling, (*own, *_WORDS)))


def _agree(key: str, label: str, known: frozenset[str]) -> bool:
    """Tell whether two names are the same word by word, but for misspelt words."""
    own, theirs = _apart(key.split(), label.split())
    if len(own) == len(theirs):
        return all(_is_same(a, b, known) for a, b in zip(own, theirs, strict=True))
    if "".join(own) == "".join(theirs) or _content(own) == _content(theirs):
        return True
    free = all(_is_free(word, known) for word in own)
    return free and _one_letter(" ".join(own), " ".join(theirs))


def _apart(own: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Return what is left of two names without the words that begin and end both."""
    while own and theirs and own[0] == theirs[0]:
        own, theirs = own[1:], theirs[1:]
    while own and theirs and own[-1] == theirs[-1]:
        own, theirs = own[:-1], theirs[:-1]
    return own, theirs


def _content(name: list[str]) -> list[str]:
    return [_spelling(word) for word in name if word not in _PARTICLES]


def _is_same(word: str, right: str, known: frozenset[str]) -> bool:
    own, meant = _spelling(word), _spelling(right)
    if own == meant or (word in _PARTICLES and right in _PARTICLES):
        return True
    may_be = len(right) >= _SHORTEST_WORD or right in _PARTICLES
    near = _one_letter(word, right) or _one_letter(own, meant)
    if _CHINESE.search(word) and len(word) == len(right) and sorted(word) != sorted(right):
        return False  # another character is another word: `欧洲`, `非洲`
    return may_be and near and _is_free(word, known) and right.isalpha()


def _is_free(word: str, known: frozenset[str]) -> bool:
    """Tell whether letters are neither a number nor a word of their own."""
    return word.isalpha() and _spelling(word) not in known and word not in _PARTICLES


def _one_letter(one: str, other: str) -> bool:
    return OSA.distance(one, other, score_cutoff=1) <= 1


def _spelling(word: str) -> str:
    """Return a word in one of its spellings, without the ending of a plural."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word[:-1] if len(word) > _LONGEST_WITHOUT_PLURAL and word.endswith("s") else word
