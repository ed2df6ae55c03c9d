"""What changed between two files of sorted N-Quads, as RDF Patch, which can be replayed.

The format is that of https://afs.github.io/rdf-patch/: `A` adds a quad, `D` deletes one. Blank
nodes (of lists in shapes) keep the labels that they have in the dumps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

ADDED = b"A "
DELETED = b"D "

_BLOCK = 1 << 16


def changed_lines(before: BinaryIO, after: BinaryIO, block: int = _BLOCK) -> Iterator[bytes]:
    r"""Yield the lines that only one of two sorted files has, behind `A ` or `D `, sorted as they.

    Of what both have, `block` bytes are read at a time and not looked at line by line.

    >>> import io
    >>> list(changed_lines(io.BytesIO(b"a\n" b"b\n"), io.BytesIO(b"b\n" b"c\n")))
    [b'D a\n', b'A c\n']
    """
    while _skip_what_is_the_same(before, after, block):
        yield from _compare_some(before, after, block)


def _skip_what_is_the_same(before: BinaryIO, after: BinaryIO, block: int) -> bool:
    """Skip whole lines without looking at each of them; returns whether anything is left."""
    while True:
        places = before.tell(), after.tell()
        mine, yours = before.read(block), after.read(block)
        same = mine.rfind(b"\n") + 1 if mine == yours else 0
        before.seek(places[0] + same)
        after.seek(places[1] + same)
        if not same:
            return bool(mine or yours)


def _compare_some(before: BinaryIO, after: BinaryIO, block: int) -> Iterator[bytes]:
    """Compare lines until a block of them was seen, and the last was the same in both files."""
    seen = 0
    mine, yours = before.readline(), after.readline()
    while mine or yours:
        seen += max(len(mine), len(yours))
        if mine == yours:
            if seen >= block:
                return
            mine, yours = before.readline(), after.readline()
        elif mine and (mine < yours or not yours):
            yield DELETED + mine
            mine = before.readline()
        else:
            yield ADDED + yours
            yours = after.readline()


def rdf_patch(changes: Iterable[bytes], before: str, after: str) -> Iterator[bytes]:
    """Yield an RDF Patch from the release with one IRI to that with another, line by line."""
    yield f"H id <{after}> .\nH prev <{before}> .\nTX .\n".encode()
    yield from changes
    yield b"TC .\n"
