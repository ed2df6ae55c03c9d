"""Answers that are kept: exact, because data changes only with a release, and bounded in bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from kg.release.folder import Release
from kg.serve.headers import parts_of_tag, tag_over
from kg.sparql.workers.frames import Job

OVERHEAD = 500
"""Bytes that an answer takes beside its body, roughly."""


class Kept(NamedTuple):
    """A whole answer, and the headers that belong to it, as they are sent."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


def tag_of(release: Release, job: Job) -> str:
    """Return the ETag of the answer to a job: all that decides over its bytes is in it."""
    return tags_like(release, job)(job.query.text)


def tags_like(release: Release, job: Job) -> Callable[[str], str]:
    """Return what gives the ETag for the text of a query in a job that is otherwise like this."""
    query = job.query
    before = parts_of_tag(
        release.manifest.digest,
        job.form,
        job.coding,
        str(job.rows),
        str(job.triples),
        str(job.is_strange),
    )
    after = parts_of_tag(
        "\n".join(query.default_graphs),
        "\n".join(query.named_graphs),
        "\n".join(f"{name}={term}" for name, term in sorted(query.parameters.items())),
    )

    def tag(text: str) -> str:
        return tag_over(before + parts_of_tag(text) + after)

    return tag


class AnswerCache:
    """Whole answers by their ETag; the one that was not asked for the longest goes first.

    `taken` is how many bytes they take, `hits` and `misses` how often one was there or not.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self.taken = 0
        self.hits = 0
        self.misses = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def get(self, etag: str) -> Kept | None:
        """Return the answer that has this tag, if it is kept."""
        kept = self._kept.get(etag)
        if kept is None:
            self.misses += 1
        else:
            self.hits += 1
            self._kept.move_to_end(etag)
        return kept

    def lacks(self, etag: str) -> bool:
        """Tell whether an answer is not kept, which counts; one that is counts when it is got."""
        is_missing = etag not in self._kept
        self.misses += is_missing
        return is_missing

    def put(self, etag: str, answer: Kept) -> None:
        """Keep an answer, unless it is larger than all of them may be."""
        taken = len(answer.body) + OVERHEAD
        if taken > self._size or etag in self._kept:
            return
        self._kept[etag] = answer
        self.taken += taken
        while self.taken > self._size:
            _, oldest = self._kept.popitem(last=False)
            self.taken -= len(oldest.body) + OVERHEAD
