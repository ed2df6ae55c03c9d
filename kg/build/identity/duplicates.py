"""Events that look like one: the same title, or the same date and nearly the same title.

They are reported and never merged: a curator joins them, or says that they differ.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from kg.build.edtf import possible_days
from kg.build.identity.copies import Pair, in_order
from kg.build.identity.editions import edition_of
from kg.identifiers import parse
from kg.text import words

SAME_TITLE = "The titles are the same, and the dates do not contradict each other."
SAME_DATE = "The dates are the same, and the titles nearly so."

_SAME_WORD = 90
_LEAST_WORDS = 3
_MOST_OF_A_DAY = 500
_SMALL = frozenset(
    "a an and at by for from in of on or the to with de del des du el en et la las le les los para "
    "por pour sur y".split()
)


@dataclass(frozen=True)
class Sketch:
    """What an event is known by: its IRI, its titles and its date (EDTF)."""

    iri: str
    titles: tuple[str, ...]
    date: str | None

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The titles as they are compared."""
        return tuple(dict.fromkeys(key for title in self.titles if (key := words(title))))

    @cached_property
    def days(self) -> tuple[str, str] | None:
        """The first and last day that its date can mean."""
        return possible_days(self.date or "")


@dataclass(frozen=True)
class Candidate:
    """Two events that look like one, and why. The first has the lower node number."""

    event: str
    other: str
    reason: str
    title: str
    other_title: str
    date: str
    other_date: str


@dataclass(frozen=True)
class Duplicates:
    """The candidates of a build. On the days `crowded`, only equal titles were compared."""

    candidates: tuple[Candidate, ...]
    crowded: tuple[str, ...]


def find_duplicates(sketches: Iterable[Sketch], different: frozenset[Pair]) -> Duplicates:
    """Return which events look like one, but for those that curators found to be different."""
    every = sorted(sketches, key=_order)
    by_date: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in every:
        if sketch.date and len(sketch.date) >= len("2022-05-11") and sketch.days:
            by_date[sketch.date].append(sketch)
    crowded = {date for date, own in by_date.items() if len(own) > _MOST_OF_A_DAY}
    found: dict[Pair, Candidate] = {}
    for one, other in _with_one_title(every):
        found.setdefault(_pair(one, other), _candidate(one, other, SAME_TITLE))
    for own in by_date.values():
        for one, other in _with_like_titles(own) if 1 < len(own) <= _MOST_OF_A_DAY else ():
            found.setdefault(_pair(one, other), _candidate(one, other, SAME_DATE))
    kept = (candidate for pair, candidate in found.items() if pair not in different)
    rows = sorted(kept, key=lambda row: (in_order(parse(row.event).key), row.other))
    return Duplicates(tuple(rows), tuple(sorted(crowded)))


def _order(sketch: Sketch) -> tuple[int, str]:
    return in_order(parse(sketch.iri).key)


def _pair(one: Sketch, other: Sketch) -> Pair:
    return frozenset((parse(one.iri).key, parse(other.iri).key))


def _candidate(one: Sketch, other: Sketch, reason: str) -> Candidate:
    first, second = sorted((one, other), key=_order)
    return Candidate(
        event=first.iri,
        other=second.iri,
        reason=reason,
        title=first.titles[0],
        other_title=second.titles[0],
        date=first.date or "",
        other_date=second.date or "",
    )


def _with_one_title(sketches: Iterable[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Yield events of one title, each with one other whose date does not contradict.

    One, not every one: of a hundred pages called "Briefing" that are 99 pairs, not 4,950.
    """
    by_title: dict[str, list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        for key in sketch.keys:
            by_title[key].append(sketch)
    for own in (own for own in by_title.values() if len(own) > 1):
        undated = [sketch for sketch in own if sketch.days is None]
        yield from ((own[0] if own[0] is not each else own[-1], each) for each in undated)
        yield from _overlapping([sketch for sketch in own if sketch.days])


def _overlapping(dated: list[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Yield each event whose date overlaps that of one before, with the one that lasts longest."""
    longest: tuple[str, Sketch] | None = None
    for sketch in sorted(dated, key=lambda each: each.days or ("", "")):
        first, last = sketch.days or ("", "")
        if longest and first <= longest[0]:
            yield longest[1], sketch
        if longest is None or last > longest[0]:
            longest = (last, sketch)


def _with_like_titles(sketches: list[Sketch]) -> Iterator[tuple[Sketch, Sketch]]:
    """Yield events of one day whose titles differ by a spelling, a small word or an addition."""
    titles = [(sketch, _Title(sketch.titles[0])) for sketch in sketches if sketch.titles]
    for number, (one, title) in enumerate(titles):
        for other, its in titles[number + 1 :]:
            if title.marks == its.marks and title.is_like(its):
                yield one, other


class _Title:
    """A title as it is compared with others: its telling words, and its numbers and dates."""

    def __init__(self, title: str) -> None:
        edition = edition_of(title)
        own = words(title).split()
        numbers = sorted(word for word in own if not word.isalpha())
        self.marks = f"{edition.numbers} {edition.dates} {numbers}"
        self.telling = frozenset(own) - _SMALL

    def is_like(self, other: _Title) -> bool:
        """Tell whether the two have the same telling words, or one has all of the other's."""
        fewer = min(self.telling, other.telling, key=len)
        common = self.telling & other.telling
        if len(fewer) < _LEAST_WORDS or len(common) * 2 < len(fewer):
            return False
        return len(common) == len(fewer) or _match(self.telling - common, other.telling - common)


def _match(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether each word has one that is spelled nearly the same among the others."""
    return len(some) == len(others) and all(
        any(fuzz.ratio(word, other) >= _SAME_WORD for other in others) for word in some
    )


def read_duplicates(path: Path) -> list[Candidate]:
    """Return the candidates of the table of a dataset."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Candidate(**row) for row in csv.DictReader(file)]
