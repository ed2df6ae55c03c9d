"""The bytes of a user's file: where its lines start, and which character stands at which byte."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property
from unicodedata import east_asian_width

EXCERPT_WIDTH = 100
_LINE_END = re.compile(rb"\r\n?|\n")


@dataclass(frozen=True, order=True)
class Position:
    """A place in a text: line and column, both from 1; a column is one Unicode code point."""

    line: int
    column: int


class Source:
    """The text of a file, without the byte order mark that it may start with.

    No RDF syntax knows that mark: in Turtle's grammar it could begin the name of a prefix. But
    editors write it as the signature of UTF-8, which is no part of the text (Unicode, 23.8), and
    readers leave it out; pyoxigraph would refuse it.
    """

    def __init__(self, data: bytes) -> None:
        self.text = data.removeprefix(BOM_UTF8)

    @cached_property
    def starts(self) -> array[int]:
        """The byte at which each line starts."""
        return array("Q", [0, *(end.end() for end in _LINE_END.finditer(self.text))])

    def position(self, offset: int) -> Position:
        """Return the line and column of the character that starts at a byte of the text."""
        line = bisect_right(self.starts, offset)
        before = self.text[self.starts[line - 1] : offset]
        return Position(line, len(before.decode("utf-8", "replace")) + 1)

    def offset(self, position: Position) -> int:
        """Return the byte at which a position stands, at most the end of its line."""
        line = self.line(position.line)
        before = line[: position.column - 1].encode("utf-8")
        return self._start(position.line) + len(before)

    def line(self, number: int) -> str:
        """Return a line, counted from 1, without its end; "" where there is none.

        Bytes that are no UTF-8 show as U+FFFD.
        """
        line = self.text[self._start(number) : self._start(number + 1)]
        return line.decode("utf-8", "replace").rstrip("\r\n")

    def _start(self, line: int) -> int:
        return self.starts[line - 1] if line <= len(self.starts) else len(self.text)


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Return a line, or what of a long one stands around a column, and a caret to set below it."""
    start = max(0, min(column - EXCERPT_WIDTH // 2, len(line) - EXCERPT_WIDTH))
    shown = line[start : start + EXCERPT_WIDTH]
    before, after = "… " * (start > 0), " …" * (start + EXCERPT_WIDTH < len(line))
    indent = "".join(map(_blank, before + shown[: column - 1 - start]))
    return f"{before}{shown}{after}", f"{indent}^"


def _blank(character: str) -> str:
    """Return white space that is as wide as a character in a terminal."""
    wide = east_asian_width(character) in "WF"
    return "\t" if character == "\t" else "  " if wide else " "
