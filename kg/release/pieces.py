"""Sorted statements → pieces of about a megabyte, cut where the statements themselves say.

So a change changes the piece that it is in, and no other: what was made of the others in an earlier
run can be taken again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SIZE = 1 << 20


@dataclass(frozen=True)
class Piece:
    """A piece of a file: where it stands, and the SHA-256 of what it says."""

    start: int
    size: int
    digest: str

    def read(self, path: Path) -> bytes:
        """Return the bytes of the piece."""
        with path.open("rb") as file:
            file.seek(self.start)
            return file.read(self.size)


def cut(lines: Iterable[bytes], size: int = SIZE) -> Iterator[bytes]:
    r"""Join sorted lines, or runs of lines, into pieces of about `size` bytes.

    What is said of one subject stays together. Whether a piece ends behind a subject depends on
    that subject alone, the more likely the more is said of it.

    >>> list(cut([b"<a> <p> 1 .\n", b"<a> <p> 2 .\n", b"<b> <p> 1 .\n"], size=1))
    [b'<a> <p> 1 .\n<a> <p> 2 .\n', b'<b> <p> 1 .\n']
    """
    piece: list[bytes] = []
    subject, own = b"", 0
    for line in filter(None, lines):
        next_subject = line[: line.index(b" ")]
        if next_subject != subject:
            if own and zlib.crc32(subject) % size < own:
                yield b"".join(piece)
                piece = []
            subject, own = next_subject, 0
        piece.append(line)
        own += len(line)
    if piece:
        yield b"".join(piece)
