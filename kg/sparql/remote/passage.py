"""A bounded way between the event loop and a thread; when it is closed, both ends are told."""

from __future__ import annotations

import asyncio
from collections import deque
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
        self._changed = asyncio.Condition()
        self._is_ended = False
        self._is_closed = False

    async def put(self, thing: T) -> None:
        """Pass a thing on when there is room for it. Raises Closed."""
        async with self._changed:
            await self._changed.wait_for(
                lambda: len(self._things) < self._places or self._is_closed
            )
            if self._is_closed:
                raise Closed
            self._things.append(thing)
            self._changed.notify_all()

    async def get(self) -> T | None:
        """Return the next thing, None after the last one. Raises Closed."""
        async with self._changed:
            await self._changed.wait_for(
                lambda: bool(self._things) or self._is_ended or self._is_closed
            )
            if self._is_closed:
                raise Closed
            thing = self._things.popleft() if self._things else None
            self._changed.notify_all()
            return thing

    async def end(self) -> None:
        """Say that there is nothing more to come."""
        async with self._changed:
            self._is_ended = True
            self._changed.notify_all()

    async def close(self) -> None:
        """Give up: whoever waits at either end is told."""
        async with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    # For the thread

    def put_from_thread(self, thing: T) -> None:
        """Pass a thing on, from the thread. Raises Closed."""
        asyncio.run_coroutine_threadsafe(self.put(thing), self._loop).result()

    def get_from_thread(self) -> T | None:
        """Return the next thing, to the thread. Raises Closed."""
        return asyncio.run_coroutine_threadsafe(self.get(), self._loop).result()
