"""N-Triples and N-Quads: statements on lines, and where those about a subject stand.

The text is held in blocks of whole lines. A file that is checked once is one block; a file that is
watched is many, so that an edit is found by comparing blocks, and only new blocks are looked into.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain

import pyoxigraph as ox

from kg.check.source import Position, Source
from kg.check.statements import Node, Place, new_syntax
from kg.formats import Format
from kg.turtle import TurtleReader

_BLOCK = 64 * 1024

_NEW = re.compile(rb"<<|--(?:ltr|rtl)\b|^[ \t]*VERSION\b", re.MULTILINE)
_NODE = rb"(<[^>]*>|_:[^\s<]+)"
# Lines that follow each other and begin with the same subject; files that are sorted have no more
# of them than subjects.
_RUN = re.compile(
    rb"(?:\A|[\r\n])[ \t]*" + _NODE + rb"(?=[ \t<])[^\r\n]*+"
    rb"(?:(?:\r\n?|\n)[ \t]*\1[ \t<][^\r\n]*+)*+"
)
_STATEMENT = re.compile(rb"(?:\r\n?|\n)?[ \t]*" + _NODE + rb"[ \t]*(<[^>]*>)[ \t]*([^\r\n]*)")


class Block(Source):
    """Lines that follow each other in a file, which knows where each of its subjects stands."""

    @cached_property
    def line_ends(self) -> int:
        """The number of lines that end in it."""
        return self.text.count(b"\n") if b"\r" not in self.text else len(self.starts) - 1

    @cached_property
    def runs(self) -> dict[bytes, list[int]]:
        """The bytes at which lines about a subject begin to follow each other, by subject."""
        runs: dict[bytes, list[int]] = {}
        for match in _RUN.finditer(self.text):
            runs.setdefault(match[1], []).append(match.start(1))
        for written in [key for key in runs if b"\\" in key]:
            [quad] = ox.parse(written + b" <x:> <x:> .", format=ox.RdfFormat.N_TRIPLES)
            plain = runs.setdefault(str(quad.subject).encode(), [])
            plain[:] = sorted({*plain, *runs[written]})
        return runs

    def prepare(self) -> None:
        """Look into it now, so that the first question is answered as fast as all others."""
        _ = self.line_ends, self.runs

    def about(self, subject: bytes) -> Iterator[re.Match[bytes]]:
        """Yield a match for each statement about one of its subjects: the terms are the groups."""
        for start in self.runs[subject]:
            match = first = _STATEMENT.match(self.text, start)
            while match and first and match[1] == first[1]:
                yield match
                match = _STATEMENT.match(self.text, match.end())


class Lines:
    """Statements of N-Triples or N-Quads: only lines that are asked for are looked into."""

    def __init__(self, blocks: Iterable[Block], form: Format) -> None:
        """Raises SyntaxError for what RDF 1.2 added."""
        self.blocks = list(blocks)
        self._form = form.rdf
        self._refuse_new(self.blocks)

    def quads(self) -> Iterator[ox.Quad]:
        """Yield the statements in their order."""
        return chain.from_iterable(self.parse(block.text) for block in self.blocks)

    def parse(self, text: bytes) -> Iterator[ox.Quad]:
        """Yield the statements of other lines of this format."""
        return ox.parse(text, format=self._form)

    def about(self, subject: Node) -> Iterator[tuple[ox.Quad, Place]]:
        """Yield the statements about a subject, with their places."""
        key = str(subject).encode()
        for number in [n for n, block in enumerate(self.blocks) if key in block.runs]:
            found = list(self.blocks[number].about(key))
            quads = self.parse(b"\n".join(match[0] for match in found))
            before = self._bytes[number]
            for match, quad in zip(found, quads, strict=True):
                start = match.start
                yield quad, Place(before + start(1), before + start(2), before + start(3))

    def position(self, offset: int) -> Position:
        """Return the line and column of a byte of the text."""
        number = bisect_right(self._bytes, offset) - 1
        place = self.blocks[number].position(offset - self._bytes[number])
        return Position(self._lines[number] + place.line, place.column)

    def line(self, number: int) -> str:
        """Return a line of the text, counted from 1."""
        block = bisect_right(self._lines, number - 1) - 1
        return self.blocks[block].line(number - self._lines[block])

    def replace(self, first: int, end: int, text: bytes) -> None:
        """Put a text in the place of some of the blocks.

        Raises SyntaxError for what RDF 1.2 added; then nothing is replaced.
        """
        blocks = [Block(part) for part in in_blocks(text)]
        self._refuse_new(blocks)
        self.blocks[first:end] = blocks
        self.__dict__.pop("_bytes", None)
        self.__dict__.pop("_lines", None)

    @cached_property
    def _bytes(self) -> list[int]:
        """The number of bytes before each block."""
        return [*accumulate((len(block.text) for block in self.blocks[:-1]), initial=0)]

    @cached_property
    def _lines(self) -> list[int]:
        """The number of lines before each block."""
        return [*accumulate((block.line_ends for block in self.blocks[:-1]), initial=0)]

    @staticmethod
    def _refuse_new(blocks: Sequence[Block]) -> None:
        for block in blocks:
            if _NEW.search(block.text):  # it may stand in a string: only reading can tell
                new = TurtleReader(block.text).new
                if new is not None:
                    raise new_syntax(block, new)


def in_blocks(text: bytes) -> Iterator[bytes]:
    """Cut a text into blocks of whole lines."""
    start = 0
    while start < len(text):
        end = text.find(b"\n", start + _BLOCK) + 1 or len(text)
        yield text[start:end]
        start = end
