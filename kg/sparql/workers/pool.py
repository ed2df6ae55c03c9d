"""The workers as the web process sees them: ask one, wait for a turn, be told why it failed."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, cast

from kg.errors import QueryError, ReleaseError
from kg.sparql import disk
from kg.sparql.diagnose import explain
from kg.sparql.engine import failure
from kg.sparql.workers import control, frames
from kg.sparql.workers.channel import Channel, WorkerLost
from kg.sparql.workers.control import Message
from kg.sparql.workers.frames import Frame, Job, Report
from kg.sparql.workers.link import Link
from kg.sparql.workers.turns import Lane, Place, QueueFull, Turns, take_turn
from kg.sparql.workers.worker import EXIT_MEMORY

_log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
"""Seconds between a parent that ends and the next one, which double while none gets ready."""

SECONDS_TO_TELL = 1.0
"""How long the parent may take to tell how a worker ended."""


PAGE_WORKERS = 1


@dataclass(frozen=True)
class Plan:
    """How the workers of a release are run; `memory` is what one query may take, in bytes.

    `store` is the folder of its store on disk, None where it is held in memory.
    """

    dump: Path
    workers: int
    memory: int
    places: int
    store: Path | None = None

    def arguments(self) -> list[str]:
        """Return how the parent is told."""
        on_disk = [str(self.store)] if self.store else []
        return [str(self.workers + PAGE_WORKERS), str(self.memory), str(self.dump), *on_disk]


class Frames(Protocol):
    """Where the frames of an answer come from."""

    async def next(self) -> Frame:
        """Return the next frame."""
        ...


class Reply:
    """An answer in frames: its beginning, which may be all of it, and how to get the rest."""

    def __init__(self, channel: Frames, frame: Frame, waited: float) -> None:
        self.waited = waited
        self.is_whole = frame.kind == frames.WHOLE
        self.report, self.body = frames.split_report(frame.payload)
        self._channel = channel

    async def rest(self) -> AsyncIterator[tuple[bytes, Report | None]]:
        """Yield what follows; with the last piece comes the report of all. Raises QueryError."""
        while not self.is_whole:
            frame = await self._channel.next()
            if frame.kind == frames.MORE:
                yield frame.payload, None
            elif frame.kind == frames.LAST:
                report, body = frames.split_report(frame.payload)
                yield body, report
                return
            else:
                raise _failure(frame, "")


class Begun:
    """A query that waits for its turn, or that a worker was asked; for those who do not wait."""

    def __init__(
        self, job: Job, then: Callable[[], None], release: Callable[[Channel], None]
    ) -> None:
        self.channel: Channel | None = None
        self.waited = 0.0
        self._job = job
        self._then = then
        self._release = release
        self._leave: Callable[[], None] | None = None

    def ask(self, channel: Channel) -> None:
        """Ask a worker; of one that was lost, whoever goes on is told why."""
        self.channel, self._leave = channel, None
        try:
            channel.send(self._job, self._then)
        except WorkerLost:
            asyncio.get_running_loop().call_soon(self._then)

    def wait(self, turns: Turns[Channel], client: str) -> None:
        """Wait for a turn. Raises QueueFull."""
        place = turns.stand(client)
        self._leave = partial(turns.leave, client, place)
        place.future.add_done_callback(partial(self._on_turn, place))

    def end(self) -> None:
        """Give back the worker, which is killed where it is not done; or leave the queue."""
        leave, self._leave = self._leave, None
        if self.channel is not None:
            self._release(self.channel)
        elif leave is not None:
            leave()

    def _on_turn(self, place: Place, turn: asyncio.Future[object]) -> None:
        if self._leave is None:
            return  # it has ended meanwhile, and passed its turn on
        if turn.cancelled() or turn.exception() is not None:
            self._leave = None
            self._then()
            return
        self.waited = time.monotonic() - place.since
        self.ask(cast(Channel, turn.result()))


class Pool:
    """The workers of one release. Everything in it belongs to one event loop."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._link: Link | None = None
        self._channels: dict[int, Channel] = {}
        self._lanes: dict[int, Lane] = {}
        self._turns: dict[Lane, Turns[Channel]] = {lane: Turns(plan.places) for lane in Lane}
        self._ends: dict[int, asyncio.Future[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._ready: asyncio.Future[None] | None = None
        self._pause = FIRST_PAUSE
        self._is_closed = False
        self._held = ExitStack()
        self.parent = 0
        self.kills: Counter[str] = Counter()
        """How many workers were ended, by reason: the kind of the error, or `abandoned`."""

    @property
    def workers(self) -> dict[int, Lane]:
        """The numbers of the workers that are there, and their lanes."""
        return dict(self._lanes)

    @property
    def alive(self) -> dict[Lane, int]:
        """How many workers of each lane are there."""
        lanes = Counter(self._lanes.values())
        return {lane: lanes[lane] for lane in Lane}

    @property
    def waiting(self) -> dict[Lane, int]:
        """How many queries wait for their turn."""
        return {lane: turns.waiting for lane, turns in self._turns.items()}

    @property
    def planned(self) -> int:
        """How many workers there are when all is well."""
        return self._plan.workers + PAGE_WORKERS

    async def start(self) -> None:
        """Start the parent, and wait until each lane has a worker. Raises ReleaseError."""
        self._ready = asyncio.get_running_loop().create_future()
        if self._plan.store is not None:
            self._held.enter_context(disk.in_use(self._plan.store))
        self._launch()
        try:
            await self._ready
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """End the parent and all workers."""
        self._is_closed = True
        for task in self._tasks:
            task.cancel()
        for channel in list(self._channels.values()):
            channel.close()
        if self._link is not None:
            await self._link.close()
        self._held.close()

    def begin(self, job: Job, client: str, then: Callable[[], None]) -> Begun | None:
        """Ask without waiting: `then` is called when the answer begins, or cannot come.

        Returns None where the queue has no place.
        """
        turns = self._turns[Lane.PUBLIC]
        begun = Begun(job, then, self.release)
        channel = turns.take_free()
        if channel is not None:
            begun.ask(channel)
            return begun
        try:
            begun.wait(turns, client)
        except QueueFull:
            return None
        return begun

    @asynccontextmanager
    async def ask(
        self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC
    ) -> AsyncIterator[Reply]:
        """Wait for a turn and ask; the worker is free again, or killed, when the block is left.

        Raises Busy where there is no turn to be had, and QueryError: `syntax`, `parameter`,
        `evaluation`, `too-long`, `deadline`, `memory`, or `lost` for a worker that fell.
        """
        started = time.perf_counter()
        channel = await take_turn(self._turns[lane], client, job.seconds)
        waited = time.perf_counter() - started
        async with self._replying(job, channel, channel.ask(job), waited, lane) as reply:
            yield reply

    def go_on(self, job: Job, channel: Channel) -> AbstractAsyncContextManager[Reply]:
        """Go on with what a worker was asked already (`begin`), in all like `ask`."""
        return self._replying(job, channel, channel.next(), 0.0, Lane.PUBLIC)

    @asynccontextmanager
    async def _replying(
        self,
        job: Job,
        channel: Channel,
        beginning: Coroutine[object, object, Frame],
        waited: float,
        lane: Lane,
    ) -> AsyncIterator[Reply]:
        try:
            try:
                frame = await beginning
                if frame.kind == frames.FAILED:
                    raise _failure(frame, job.query.text)
                yield Reply(channel, frame, waited)
            except WorkerLost:
                raise await self._why(channel, job) from None
        finally:
            self.release(channel, lane)

    async def answer(self, job: Job, client: str = "", lane: Lane = Lane.PUBLIC) -> bytes:
        """Return a whole answer of at most `job.size` bytes."""
        async with self.ask(job, client, lane) as reply:
            return reply.body + b"".join([piece async for piece, _ in reply.rest()])

    def release(self, channel: Channel, lane: Lane = Lane.PUBLIC) -> None:
        """Take a worker back; one that is not done with its query is killed."""
        if channel.is_busy and not channel.is_lost:
            assert self._link is not None
            self._forget(channel)
            self._link.kill(channel.pid)
            self.kills["abandoned"] += 1
            channel.close()
        if channel.is_busy or channel.is_lost:
            self._ends.pop(channel.pid, None)  # nobody will ask any more
        else:
            channel.forget()
            self._turns[lane].give(channel)

    async def _why(self, channel: Channel, job: Job) -> QueryError:
        """Return why a worker ended: its parent tells."""
        try:
            code = await asyncio.wait_for(self._end_of(channel.pid), SECONDS_TO_TELL)
        except TimeoutError:
            code = 0
        error = _reason(code, job, self._plan.memory)
        self.kills[error.kind] += 1
        return error

    # What the parent says

    def _launch(self) -> None:
        self._link = Link(self._plan.arguments(), self._on_message, self._on_closed)

    def _on_message(self, message: Message) -> None:
        if message.kind == control.WORKER:
            assert message.descriptor is not None
            self._spawn(self._attach(message.pid, message.descriptor))
        elif message.kind == control.ENDED:
            self._on_ended(message.pid, message.value)
        elif message.kind == control.READY:
            self._on_ready(message.pid)
        elif message.kind == control.FAILED:
            assert self._link is not None
            self._on_failed(self._link.rest())

    def _on_ready(self, pid: int) -> None:
        if self.parent:
            _log.warning("The parent of the workers ended; process %d took its place.", pid)
        self.parent = pid
        self._pause = FIRST_PAUSE
        assert self._link is not None
        self._link.reap()

    def _on_failed(self, reason: str) -> None:
        if self._ready is not None and not self._ready.done():
            self._ready.set_exception(ReleaseError(reason))
        else:
            _log.error("The workers cannot be started: %s", reason)

    def _on_ended(self, pid: int, code: int) -> None:
        """Keep for `_why` how a worker ended: its socket may have told that it did, or not yet."""
        channel = self._channels.get(pid)
        if pid in self._ends or (channel is not None and channel.is_busy):
            future = self._end_of(pid)
            if not future.done():
                future.set_result(code)

    def _end_of(self, pid: int) -> asyncio.Future[int]:
        return self._ends.setdefault(pid, asyncio.get_running_loop().create_future())

    def _on_closed(self) -> None:
        """Start another parent, where the last one has left nobody to take its place."""
        if self._ready is not None and not self._ready.done():
            self._ready.set_exception(ReleaseError("The process of the workers ended at once."))
            return
        for channel in list(self._channels.values()):
            channel.close()
        if not self._is_closed:
            self._spawn(self._launch_again())

    async def _launch_again(self) -> None:
        _log.warning("The parent of the workers ended; another one is started.")
        if self._link is not None:
            await self._link.close()
        self.parent = 0
        if self._pause > FIRST_PAUSE:
            await asyncio.sleep(self._pause)
        self._pause = min(2 * self._pause, LONGEST_PAUSE)
        if not self._is_closed:
            self._launch()

    async def _attach(self, pid: int, descriptor: int) -> None:
        connection = socket.socket(fileno=descriptor)
        connection.setblocking(False)
        loop = asyncio.get_running_loop()
        _, channel = await loop.create_unix_connection(
            lambda: Channel(pid, self._forget), sock=connection
        )
        of_pages = Counter(self._lanes.values())[Lane.PAGES]
        lane = Lane.PAGES if of_pages < PAGE_WORKERS else Lane.PUBLIC
        self._channels[pid], self._lanes[pid] = channel, lane
        self._turns[lane].give(channel)
        if self._ready is not None and not self._ready.done() and all(self.alive.values()):
            self._ready.set_result(None)

    def _forget(self, channel: Channel) -> None:
        if channel.is_busy:
            self._end_of(channel.pid)
        lane = self._lanes.pop(channel.pid, None)
        self._channels.pop(channel.pid, None)
        if lane is not None:
            self._turns[lane].remove(channel)

    def _spawn(self, coroutine: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _failure(frame: Frame, text: str) -> QueryError:
    kind, message = frames.read_failure(frame.payload)
    if kind == "syntax":
        return explain(message, text)
    if kind == "evaluation":
        return failure(message)
    if kind == "too-long":
        return too_long(message)
    return QueryError(kind, message)


def too_long(size: str) -> QueryError:
    """Return the error of an answer with more bytes than it may have."""
    message = f"The answer has more than {size} bytes, which is the most here."
    return QueryError("too-long", message, hint=LESS)


def _reason(code: int, job: Job, memory: int) -> QueryError:
    if -code == signal.SIGALRM:
        message = f"The query took longer than {job.seconds:g} seconds, and was ended."
        return QueryError("deadline", message, hint=LESS)
    if -code == signal.SIGABRT or code == EXIT_MEMORY:
        message = f"The query needed more than {memory // 1_000_000:,} MB, and was ended."
        return QueryError("memory", message, hint=LESS)
    ended = f"by signal {-code}" if code < 0 else f"with code {code}"
    message = f"The process that worked on the query ended ({ended}); the answer is lost."
    return QueryError("lost", message, hint="Other queries are not affected. Ask again.")


LESS = "Ask for less at once, with LIMIT or a filter; a dump under /data/latest/ has everything."
