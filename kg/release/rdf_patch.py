"""What changed between two files of sorted N-Quads, as RDF Patch, which can be replayed.

The format is that of https://afs.github.io/rdf-patch/: `A` adds a quad, `D` deletes one. Blank
nodes (of lists in shapes) keep the labels that they have in the dumps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.release.sorted_file import SortedFile

ADDED = b"A "
DELETED = b"D "

_BLOCK = 1 << 16


def changed_lines(before: SortedFile, after: SortedFile) -> Iterator[bytes]:
    r"""Yield the lines that only one of two sorted files has, behind `A ` or `D `, sorted as they.

    Where both go on with the same bytes, no line of these is looked at.

    >>> list(changed_lines(SortedFile(b"a\n" b"b\n"), SortedFile(b"b\n" b"c\n")))
    [b'D a\n', b'A c\n']
    """
    old, new = 0, 0
    ahead = 0  # up to here the old file is not like the new one, so that lines are compared
    while old < len(before.content) or new < len(after.content):
        if old >= ahead:
            ahead = old + _BLOCK
            same = _common(before.content[old:ahead], after.content[new : new + _BLOCK])
            if same:
                old, new, ahead = old + same, new + same, old + same
                continue
        mine, yours = before.line(old), after.line(new)
        if mine == yours:
            old, new = old + len(mine), new + len(yours)
        elif mine and (mine < yours or not yours):
            yield DELETED + mine
            old += len(mine)
        else:
            yield ADDED + yours
            new += len(yours)


def _common(mine: bytes, yours: bytes) -> int:
    """Return how many bytes of whole lines two blocks have in common if they are equal, or 0."""
    return mine.rfind(b"\n") + 1 if mine == yours else 0


def rdf_patch(changes: Iterable[bytes], before: str, after: str) -> Iterator[bytes]:
    """Yield an RDF Patch from the release with one IRI to that with another, line by line."""
    yield f"H id <{after}> .\nH prev <{before}> .\nTX .\n".encode()
    yield from changes
    yield b"TC .\n"
