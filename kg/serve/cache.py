"""Answers that are kept: exact, because data changes only with a release, and bounded in bytes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

OVERHEAD = 500
"""Bytes that an answer takes beside its body, roughly."""


@dataclass(frozen=True)
class Kept:
    """A whole answer, and the headers that belong to it, as they are sent."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


class AnswerCache:
    """Whole answers by their ETag; the one that was not asked for the longest goes first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._taken = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def get(self, etag: str) -> Kept | None:
        """Return the answer that has this tag, if it is kept."""
        kept = self._kept.get(etag)
        if kept is not None:
            self._kept.move_to_end(etag)
        return kept

    def put(self, etag: str, answer: Kept) -> None:
        """Keep an answer, unless it is larger than all of them may be."""
        taken = len(answer.body) + OVERHEAD
        if taken > self._size or etag in self._kept:
            return
        self._kept[etag] = answer
        self._taken += taken
        while self._taken > self._size:
            _, oldest = self._kept.popitem(last=False)
            self._taken -= len(oldest.body) + OVERHEAD
