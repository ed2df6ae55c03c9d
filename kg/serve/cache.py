"""Answers that are kept: exact, because data changes only with a release, and bounded in bytes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from kg.release.folder import Release
from kg.serve.headers import entity_tag
from kg.sparql.workers.frames import Job

OVERHEAD = 500
"""Bytes that an answer takes beside its body, roughly."""


@dataclass(frozen=True)
class Kept:
    """A whole answer, and the headers that belong to it, as they are sent."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


def tag_of(release: Release, job: Job) -> str:
    """Return the ETag of the answer to a job: all that decides over its bytes is in it."""
    query = job.query
    return entity_tag(
        release.manifest.digest,
        job.form,
        job.coding,
        str(job.rows),
        str(job.triples),
        query.text,
        "\n".join(query.default_graphs),
        "\n".join(query.named_graphs),
        "\n".join(f"{name}={term}" for name, term in sorted(query.parameters.items())),
    )


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

    def has(self, etag: str) -> bool:
        """Tell whether an answer is kept, without counting it as asked for."""
        return etag in self._kept

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
