"""What answers queries for the service: workers of our own, or another server."""

from __future__ import annotations

from collections import Counter
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from kg.sparql.workers.frames import Job
from kg.sparql.workers.pool import Reply
from kg.sparql.workers.turns import Lane


class Backend(Protocol):
    """Answers queries over one release, within limits, in turns. For one event loop."""

    parent: int
    """The number of the process that the workers come from; 0 where there is none."""
    kills: Counter[str]
    """How many queries were ended before they were answered, by reason."""

    @property
    def workers(self) -> dict[int, Lane]:
        """The numbers of the processes of ours that answer, and their lanes."""
        ...

    @property
    def alive(self) -> dict[Lane, int]:
        """How many queries can be under way at once, as things are."""
        ...

    @property
    def planned(self) -> int:
        """How many can be when all is well."""
        ...

    @property
    def waiting(self) -> dict[Lane, int]:
        """How many queries wait for their turn."""
        ...

    async def start(self) -> None:
        """Get ready. Raises ReleaseError where the release cannot be had."""
        ...

    async def close(self) -> None:
        """End what was started."""
        ...

    def ask(
        self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC
    ) -> AbstractAsyncContextManager[Reply]:
        """Wait for a turn and ask; what is not finished when the block is left is given up.

        Raises Busy where there is no turn to be had, and QueryError.
        """
        ...

    async def answer(self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC) -> bytes:
        """Return a whole answer of at most `job.size` bytes."""
        ...
