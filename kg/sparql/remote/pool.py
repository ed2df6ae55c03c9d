"""Another server in the place of our workers: the same turns, limits and answers."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from kg.errors import QueryError
from kg.formats import XML_RESULTS
from kg.release.folder import Release
from kg.sparql.names import TermNames
from kg.sparql.query import read
from kg.sparql.remote.address import Address
from kg.sparql.remote.exchange import Exchange
from kg.sparql.remote.holding import examine
from kg.sparql.remote.server import Server, ServerAway
from kg.sparql.workers.frames import Job
from kg.sparql.workers.pool import Reply
from kg.sparql.workers.turns import Lane, Turns, take_turn

_log = logging.getLogger(__name__)

SECONDS_TO_LOOK = 1.0
"""How often a server that is away is looked for."""

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
        self._counts = {Lane.PUBLIC: plan.queries, Lane.PAGES: FOR_PAGES}
        self._turns: dict[Lane, Turns[int]] = {lane: Turns(plan.places) for lane in Lane}
        for lane, count in self._counts.items():
            for number in range(count):
                self._turns[lane].give(number)
        self._threads = ThreadPoolExecutor(self.planned, "convert")
        self._server = Server(plan.address, self.planned)
        self._names = TermNames(())
        self._return: asyncio.Task[None] | None = None
        self.parent = 0
        self.kills: Counter[str] = Counter()
        """How many queries were given up, by the kind of the error, or `abandoned`."""

    @property
    def workers(self) -> dict[int, Lane]:
        """No process of ours answers."""
        return {}

    @property
    def alive(self) -> dict[Lane, int]:
        """How many queries can be under way at once; none while the server is away."""
        return {lane: 0 if self._return else count for lane, count in self._counts.items()}

    @property
    def planned(self) -> int:
        """How many queries can be under way at once while the server is there."""
        return sum(self._counts.values())

    @property
    def waiting(self) -> dict[Lane, int]:
        """How many queries wait for their turn."""
        return {lane: turns.waiting for lane, turns in self._turns.items()}

    async def start(self) -> None:
        """Ask whether the server has the release, and say what it cannot do.

        Raises ReleaseError where it has not.
        """
        holding = await examine(self._server, self._plan.release)
        self._server.dataset = holding.dataset
        self._names = TermNames(holding.terms)
        for fault in holding.faults:
            _log.warning("%s: %s", self._plan.address, fault)

    async def close(self) -> None:
        """Close the connections."""
        if self._return is not None:
            self._return.cancel()
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
        exchange = Exchange(self._server, job, self._threads, self._names)
        try:
            yield Reply(exchange, await exchange.next(), waited)
        except QueryError as error:
            self._note(error)
            raise
        finally:
            if not exchange.is_done:
                self.kills["abandoned"] += 1
            exchange.close()
            self._turns[lane].give(number)

    async def answer(self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC) -> bytes:
        """Return a whole answer of at most `job.size` bytes."""
        async with self.ask(job, client, lane) as reply:
            return reply.body + b"".join([piece async for piece, _ in reply.rest()])

    def _note(self, error: QueryError) -> None:
        """Count what was given up; where the server is away, look for its return."""
        if error.kind in ("deadline", "lost"):
            self.kills[error.kind] += 1
        if isinstance(error, ServerAway) and self._return is None:
            _log.error("%s is away: %s", self._plan.address, error.message)
            self._return = asyncio.get_running_loop().create_task(self._until_it_is_back())

    async def _until_it_is_back(self) -> None:
        while self._return is not None:
            await asyncio.sleep(SECONDS_TO_LOOK)
            with suppress(QueryError):
                async with self._server.ask(read("ASK {}"), XML_RESULTS.media_type):
                    self._return = None
        _log.warning("%s is back.", self._plan.address)
