"""Prose in pieces: sentences, and the words and marks of a stretch of text with their offsets."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from kg.build.participations.titles import ABBREVIATIONS

LONGEST_SENTENCE = 2000
"""Characters; what is longer has no sentences, as a table that lost its lines."""

MOST_SAID = 500
"""No body of an event tells of more deeds; of one that does, the first ones are read."""

CAPITALS = "".join(filter(str.isupper, map(chr, range(min(sys.maxunicode, 0x2C00)))))
"""Every capital letter of the scripts that have them: Latin, Greek, Cyrillic, Armenian, …"""

_WORD = r"[^\W\d_](?:[\w’'‑-]*[^\W_])?"
_ABBREVIATION = "|".join(sorted(map(re.escape, ABBREVIATIONS), key=len, reverse=True))
_TOKEN = re.compile(
    rf"[LlDd][’'](?=\w)|(?:(?:{_ABBREVIATION})(?!\w)\.?|[{CAPITALS}]\.(?![\w.])|{_WORD})|\d[\w.]*|[^\w\s]"
)
_STOP = re.compile(r"[.!?…。！？؟][\"”’»)\]]*(?=\s)|\n|[。！？]")
_BEHIND_STOP = re.compile(r"\s*[\"“‘«¿¡(\[]*")
_LAST_WORD = re.compile(r"[^\s(\[“\"«]*\Z")


class Token(NamedTuple):
    """A word, a number or a mark, and where it stands in the text."""

    text: str
    start: int
    end: int


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens between two offsets; `H.E.` and `Mr.` are one token each."""
    return [
        Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text, start, end)
    ]


class Sentences:
    """The sentences of a text, found as far as they are asked for, from front to back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._span = (0, 0)

    def around(self, position: int) -> tuple[int, int] | None:
        """Return where the sentence around an offset begins and ends.

        Offsets must not go back. None where the sentence is too long to be one.
        """
        if position >= self._span[1]:
            line = self._text.rfind("\n", self._span[1], position) + 1
            for start, end in sentences(self._text, max(line, self._span[1])):
                self._span = (start, end)
                if position < end:
                    break
        start, end = self._span
        return self._span if end - start <= LONGEST_SENTENCE else None


def sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each sentence from an offset on begins and ends, its full stop included."""
    for stop in _STOP.finditer(text, start):
        if _is_end(text, stop):
            yield start, stop.end()
            start = stop.end()
    yield start, len(text)


def _is_end(text: str, stop: re.Match[str]) -> bool:
    """Tell a full stop from that of an abbreviation: `Mr. Roe`, `J. Roe`, `No. 4`."""
    if stop[0][0] != ".":
        return True
    behind = _BEHIND_STOP.match(text, stop.end())
    follows = text[behind.end() : behind.end() + 1] if behind else ""
    if follows.islower():
        return False
    last = _LAST_WORD.search(text, max(0, stop.start() - 16), stop.start())
    word = last[0] if last else ""
    return word not in ABBREVIATIONS and not (len(word) == 1 and word.isupper())
