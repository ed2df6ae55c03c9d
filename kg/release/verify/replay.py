"""An RDF Patch replayed on a sorted file: what the release before becomes by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from kg.errors import ReleaseError
from kg.release.rdf_patch import ADDED, DELETED


def replayed_digest(before: Path, patch: Path) -> str:
    """Return the SHA-256 of what a patch makes of a file of sorted quads.

    Raises ReleaseError where it deletes what is not there, or adds what is.
    """
    digest = sha256()
    with before.open("rb") as lines, patch.open("rb") as changes:
        for line in _replayed(lines, changes):
            digest.update(line)
    return digest.hexdigest()


def _replayed(lines: Iterable[bytes], changes: Iterable[bytes]) -> Iterator[bytes]:
    old = iter(lines)
    mine = next(old, None)
    for number, change in enumerate(changes, 1):
        kind, line = change[:2], change[2:]
        if kind not in (ADDED, DELETED):
            continue
        while mine is not None and mine < line:
            yield mine
            mine = next(old, None)
        if (kind == DELETED) != (mine == line):
            fault = "deletes what is not there" if kind == DELETED else "adds what is there"
            raise ReleaseError(f"Line {number} {fault}, or is not sorted: {line.decode().rstrip()}")
        if kind == DELETED:
            mine = next(old, None)
        else:
            yield line
    if mine is not None:
        yield mine
    yield from old
