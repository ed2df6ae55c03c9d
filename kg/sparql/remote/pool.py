"""Another server in the place of our workers: the same turns, limits and answers."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass

from kg.release.folder import Release
from kg.sparql.remote.address import Address
from kg.sparql.remote.exchange import Exchange
from kg.sparql.remote.holding import examine
from kg.sparql.remote.server import Server
from kg.sparql.workers.frames import Job
from kg.sparql.workers.pool import Reply
from kg.sparql.workers.turns import Lane, Turns, take_turn

_log = logging.getLogger(__name__)

FOR_PAGES = 2
"""How many queries of pages are under way at once, beside those of the public."""


@dataclass(frozen=True)
class RemotePlan:
    """Which server is asked, for which release, how many queries at once, how many may wait."""

    address: Address
    release: Release
    queries: int
    places: int


class RemotePool:
    """Asks another server, in turns. Everything in it belongs to one event loop."""

    def __init__(self, plan: RemotePlan) -> None:
        self._plan = plan
        self._turns: dict[Lane, Turns[int]] = {lane: Turns(plan.places) for lane in Lane}
        for lane, count in ((Lane.PUBLIC, plan.queries), (Lane.PAGES, FOR_PAGES)):
            for number in range(count):
                self._turns[lane].give(number)
        self._threads = ThreadPoolExecutor(plan.queries + FOR_PAGES, "convert")
        self._server = Server(plan.address, plan.queries + FOR_PAGES)

    @property
    def workers(self) -> dict[int, Lane]:
        """No process of ours answers."""
        return {}

    async def start(self) -> None:
        """Ask whether the server has the release, and say what it cannot do.

        Raises ReleaseError where it has not.
        """
        holding = await examine(self._server, self._plan.release)
        self._server.dataset = holding.dataset
        for fault in holding.faults:
            _log.warning("%s: %s", self._plan.address, fault)

    async def close(self) -> None:
        """Close the connections."""
        await self._server.close()
        self._threads.shutdown(wait=False)

    @asynccontextmanager
    async def ask(
        self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC
    ) -> AsyncIterator[Reply]:
        """Wait for a turn and ask; what is not finished when the block is left is given up.

        Raises Busy, and QueryError: `syntax`, `parameter`, `too-long`, `deadline`, `backend`.
        """
        started = time.perf_counter()
        number = await take_turn(self._turns[lane], client, job.seconds)
        waited = time.perf_counter() - started
        exchange = Exchange(self._server, job, self._threads)
        try:
            yield Reply(exchange, await exchange.next(), waited)
        finally:
            exchange.close()
            self._turns[lane].give(number)

    async def answer(self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC) -> bytes:
        """Return a whole answer of at most `job.size` bytes."""
        async with self.ask(job, client, lane) as reply:
            return reply.body + b"".join([piece async for piece, _ in reply.rest()])
