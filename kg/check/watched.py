"""Documents on disk that are watched: after a save, which statements came and which went.

In N-Triples and N-Quads only the lines between the first and the last block that changed are read
anew; documents in other formats are parsed again and their triples compared.
"""

from __future__ import annotations

import os
import re
import time
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import FileIO
from pathlib import Path
from typing import NamedTuple, NoReturn, Protocol

from kg.check.documents import Document, default_largest, read_again, triples
from kg.check.lines import Block, Lines, in_blocks
from kg.check.locate import Located
from kg.check.terms import Triple, to_rdflib
from kg.errors import DocumentError, Rdf12Error
from kg.formats import N_QUADS, N_TRIPLES

_SETTLED = 50_000_000
"""Nanoseconds without a save after which a file is read."""

_LINE_END = re.compile(rb"\r\n?|\n")


class Stamp(NamedTuple):
    """What shows that a file was saved; another inode: it was put in the place of the old one."""

    modified: int
    size: int
    inode: int

    @property
    def is_being_written(self) -> bool:
        """Whether it was saved just now: more may follow, under the same stamp."""
        return 0 <= time.time_ns() - self.modified < _SETTLED


def stamp(path: Path) -> Stamp | None:
    """Return the stamp of a file; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)


class Watched(Protocol):
    """A document that can be read again; what it is called, and where its statements stand."""

    name: str
    located: Located

    def reread(self) -> Counter[Triple]:
        """Return how much more often each triple is stated than before; negative: less often.

        Raises DocumentError where it cannot be read; then it stays what it was.
        """


def watched(document: Document, largest: int | None) -> Watched:
    """Return what follows a document; `largest` is how large it may be, in bytes."""
    if document.format in (N_TRIPLES, N_QUADS):
        return _Lines(document, largest)
    return _Parsed(document, largest)


class _Parsed:
    """A document that is parsed again as a whole."""

    def __init__(self, document: Document, largest: int | None) -> None:
        self._document, self._largest = document, largest
        self._triples = Counter(triples(document))
        self.name, self.located = document.name, document.located

    def reread(self) -> Counter[Triple]:
        document = read_again(self._document, self._largest)
        found = Counter(triples(document))
        change = found.copy()
        change.subtract(self._triples)
        self._document, self._triples, self.located = document, found, document.located
        return change


class _Lines:
    """A document of lines, of which only those are parsed that changed."""

    def __init__(self, document: Document, largest: int | None) -> None:
        self._largest = largest
        blocks = (Block(text) for text in in_blocks(document.content))
        self._lines = Lines(blocks, document.format)
        self._document = replace(document, content=b"")
        self.name, self.located = document.name, self._locate()
        for block in self._lines.blocks:
            block.prepare()

    def reread(self) -> Counter[Triple]:
        edit = self._edit()
        before = b"".join(block.text for block in self._lines.blocks[edit.first : edit.end])
        old, new = (Counter(_LINE_END.split(text)) for text in (before, edit.text))
        try:
            change = Counter(self._triples((new - old).elements()))
            change.subtract(self._triples((old - new).elements()))
            self._lines.replace(*edit)
        except (SyntaxError, Rdf12Error):
            self._explain()
        self.located = self._locate()
        return change

    def _locate(self) -> Located:
        document = self._document
        return Located(self._lines, document.format, document.base, document.scope)

    def _edit(self) -> _Edit:
        """Return what changed. Raises DocumentError where the file cannot be read."""
        path = Path(self.name)
        try:
            with path.open("rb", buffering=0) as file:
                size = os.fstat(file.fileno()).st_size
                edit = _edit(self._lines.blocks, file, size)
        except OSError:
            size, edit = 0, _Edit(0, 0, BOM_UTF8)
        if size > (self._largest or default_largest(self.name)) or (
            edit.first == 0 and edit.text.startswith(BOM_UTF8)
        ):
            self._explain()
        return edit

    def _explain(self) -> NoReturn:
        """Raise the DocumentError of reading all of it."""
        for _ in triples(read_again(self._document, self._largest)):
            pass
        raise DocumentError(self.name, "It was changed while it was read.")

    def _triples(self, lines: Iterable[bytes]) -> Iterator[Triple]:
        text = b"\n".join(lines)
        document = self._document
        return to_rdflib(Located(text, document.format, document.base, document.scope).quads())


class _Edit(NamedTuple):
    """Blocks of a text, from `first` up to but not `end`, and what stands there now."""

    first: int
    end: int
    text: bytes


def _edit(blocks: Sequence[Block], file: FileIO, size: int) -> _Edit:
    """Compare blocks with a file, from its start and from its end, a block at a time."""
    first, start = 0, 0
    while first < len(blocks) and file.read(len(blocks[first].text)) == blocks[first].text:
        start += len(blocks[first].text)
        first += 1
    end, stop = len(blocks), size
    while end > first and stop - len(blocks[end - 1].text) >= start:
        text = blocks[end - 1].text
        file.seek(stop - len(text))
        if file.read(len(text)) != text:
            break
        stop -= len(text)
        end -= 1
    file.seek(start)
    text = file.read(stop - start)
    if first and text and not blocks[first - 1].text.endswith(b"\n"):  # its last line goes on
        first -= 1
        text = blocks[first].text + text
    while end < len(blocks) and text and not text.endswith(b"\n"):  # and so does this one
        text += blocks[end].text
        end += 1
    return _Edit(first, end, text)
