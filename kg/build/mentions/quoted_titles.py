"""Titles of other events, quoted in full in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind
from pyoxigraph import NamedNode

from kg.build.statement import Mention
from kg.model import Quote
from kg.text import words

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class TitleFinder:
    """Finds titles in prose; `events` goes from a title, as `kg.text.words` has it, to an IRI."""

    events: Mapping[str, str]

    def find(self, text: Quote) -> Iterator[Mention]:
        """Yield a mention for each title, in the order of the text."""
        for title in self._titles_in(spoken(text)):
            if quote := _locate(title, text):
                iri = NamedNode(self.events[title])
                yield Mention(iri, quote, "title of an event in prose", "0.9")

    def quoted(self, prose: str) -> Iterator[str]:
        """Yield each title that texts, as `spoken` gives them, hold, with its event's IRI."""
        for title in self._titles_in(prose):
            yield f"{title} {self.events[title]}"

    def _titles_in(self, prose: str) -> Iterator[str]:
        """Yield the titles that spoken prose holds; where they stand is not known yet."""
        if not self.events:
            return
        for index, _, _ in self._automaton.find_matches_as_indexes(prose):
            yield self._titles[index]

    @cached_property
    def _titles(self) -> tuple[str, ...]:
        return tuple(self.events)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        patterns = [f" {title} " for title in self._titles]
        return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)


def spoken(text: Quote) -> str:
    """Return the words of a text, each between spaces, as titles are looked for in it."""
    return f" {words(text.text)} "


def _locate(title: str, text: Quote) -> Quote | None:
    """Find the stretch of the text whose words are the title's."""
    sought = title.split()
    found = list(_WORD.finditer(text.text))
    spoken = [words(word[0]) for word in found]
    for first in range(len(found) - len(sought) + 1):
        if spoken[first : first + len(sought)] == sought:
            start, end = found[first].start(), found[first + len(sought) - 1].end()
            return Quote(text.text[start:end], text.start + start)
    return None
