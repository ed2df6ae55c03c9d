"""The web process's end of the socket to a worker: a question, and the frames of its answer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import cast

from kg.sparql.workers.frames import FAILED, LAST, WHOLE, Frame, Job, Parser, pack_job

HELD = 1 << 20
"""Bytes of an answer that are taken in before the client has taken them; then the worker waits."""

_FINAL = (WHOLE, LAST, FAILED)


class WorkerLost(Exception):
    """The worker ended before its answer did."""


class Channel(asyncio.Protocol):
    """A worker as the web process sees it: idle, busy with one query, or lost."""

    def __init__(self, pid: int, on_lost: Callable[[Channel], None]) -> None:
        self.pid = pid
        self._on_lost = on_lost
        self.is_busy = False
        self.is_lost = False
        self._parser = Parser()
        self._frames: deque[Frame] = deque()
        self._held = 0
        self._waiter: asyncio.Future[None] | None = None
        self._then: Callable[[], None] | None = None
        self._transport: asyncio.Transport | None = None

    async def ask(self, job: Job) -> Frame:
        """Send a query to an idle worker; returns the first frame of its answer.

        Raises WorkerLost.
        """
        self.send(job)
        return await self.next()

    def send(self, job: Job, then: Callable[[], None] | None = None) -> None:
        """Send a query to an idle worker; `then` is called once, when `first` has something to say.

        Raises WorkerLost.
        """
        if self._transport is None or self.is_lost:
            raise WorkerLost
        self.is_busy = True
        self._then = then
        self._transport.write(pack_job(job))

    @property
    def first(self) -> Frame | None:
        """The first frame that nobody has taken, None where there is none."""
        return self._frames[0] if self._frames else None

    async def next(self) -> Frame:
        """Return the next frame of the answer; the worker is idle after its last one."""
        while not self._frames:
            if self.is_lost:
                raise WorkerLost
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
        frame = self._frames.popleft()
        self._held -= len(frame.payload)
        if self._held <= HELD and self._transport is not None and not self.is_lost:
            self._transport.resume_reading()
        return frame

    def forget(self) -> None:
        """Drop what nobody took of the last answer, and who waited for it."""
        self._frames.clear()
        self._held = 0
        self._then = None
        if self._transport is not None:
            self._transport.resume_reading()

    def close(self) -> None:
        """Close the socket; an idle worker then ends by itself."""
        if self._transport is not None:
            self._transport.close()

    # What the event loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        """Take frames in."""
        for frame in self._parser.feed(data):
            self._frames.append(frame)
            self._held += len(frame.payload)
            if frame.kind in _FINAL:
                self.is_busy = False
        if self._held > HELD and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        """Note that the worker is gone."""
        self.is_lost = True
        self._wake()
        self._on_lost(self)

    def _wake(self) -> None:
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)
        then, self._then = self._then, None
        if then is not None:
            then()
