"""What changed between two files of sorted N-Quads, as RDF Patch, which can be replayed.

The format is that of https://afs.github.io/rdf-patch/: `A` adds a quad, `D` deletes one. Blank
nodes (of lists in shapes) keep the labels that they have in the dumps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

ADDED = b"A "
DELETED = b"D "


def changed_lines(before: Iterable[bytes], after: Iterable[bytes]) -> Iterator[bytes]:
    r"""Yield the lines that only one of two sorted files has, behind `A ` or `D `, sorted as they.

    >>> list(changed_lines([b"a\n", b"b\n"], [b"b\n", b"c\n"]))
    [b'D a\n', b'A c\n']
    """
    old, new = iter(before), iter(after)
    mine, yours = next(old, None), next(new, None)
    while mine is not None and yours is not None:
        if mine == yours:
            mine, yours = next(old, None), next(new, None)
        elif mine < yours:
            yield DELETED + mine
            mine = next(old, None)
        else:
            yield ADDED + yours
            yours = next(new, None)
    if mine is not None:
        yield DELETED + mine
    if yours is not None:
        yield ADDED + yours
    yield from (DELETED + line for line in old)
    yield from (ADDED + line for line in new)


def rdf_patch(changes: Iterable[bytes], before: str, after: str) -> Iterator[bytes]:
    """Yield an RDF Patch from the release with one IRI to that with another, line by line."""
    yield f"H id <{after}> .\nH prev <{before}> .\nTX .\n".encode()
    yield from changes
    yield b"TC .\n"
