"""A bounded way between the event loop and a thread; when it is closed, both ends are told."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Closed(Exception):
    """Nobody is at the other end any more."""


class Passage(Generic[T]):
    """Takes things at one end and gives them at the other, in order; made in the event loop."""

    def __init__(self, places: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._places = places
        self._things: deque[T] = deque()
        self._waiting: set[asyncio.Future[None]] = set()
        self._is_ended = False
        self._is_closed = False

    async def put(self, thing: T) -> None:
        """Pass a thing on when there is room for it. Raises Closed."""
        await self._until(lambda: len(self._things) < self._places)
        self._things.append(thing)
        self._wake()

    async def get(self) -> T | None:
        """Return the next thing, None after the last one. Raises Closed."""
        await self._until(lambda: bool(self._things) or self._is_ended)
        thing = self._things.popleft() if self._things else None
        self._wake()
        return thing

    def end(self) -> None:
        """Say that there is nothing more to come."""
        self._is_ended = True
        self._wake()

    def close(self) -> None:
        """Give up: whoever waits at either end is told."""
        self._is_closed = True
        self._wake()

    async def _until(self, holds: Callable[[], bool]) -> None:
        while not self._is_closed and not holds():
            change: asyncio.Future[None] = self._loop.create_future()
            self._waiting.add(change)
            try:
                await change
            finally:
                self._waiting.discard(change)
        if self._is_closed:
            raise Closed

    def _wake(self) -> None:
        for change in self._waiting:
            if not change.done():
                change.set_result(None)

    # For the thread

    def put_from_thread(self, thing: T) -> None:
        """Pass a thing on, from the thread. Raises Closed."""
        asyncio.run_coroutine_threadsafe(self.put(thing), self._loop).result()

    def get_from_thread(self) -> T | None:
        """Return the next thing, to the thread. Raises Closed."""
        return asyncio.run_coroutine_threadsafe(self.get(), self._loop).result()

    def close_from_thread(self) -> None:
        """Give up, in the thread."""
        self._loop.call_soon_threadsafe(self.close)
