"""Who is next: a bounded queue in which clients take turns, however much one of them asks."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from enum import Enum
from math import ceil
from typing import Generic, NamedTuple, TypeVar

from kg.errors import Busy

T = TypeVar("T")


class Lane(Enum):
    """Which queue a query stands in: each has workers of its own and never waits for the other."""

    PUBLIC = "public"
    """What strangers ask, by text or by the name of a saved query."""
    PAGES = "pages"
    """What our pages ask to be shown: short, and written by us."""


class QueueFull(Exception):
    """There is no place in the queue; `seconds` is how long the first in it has waited."""

    def __init__(self, seconds: float) -> None:
        super().__init__("There is no place in the queue.")
        self.seconds = seconds


class Place(NamedTuple):
    """A place in the queue: what comes of it, and since when it is held."""

    future: asyncio.Future[object]
    since: float


class Turns(Generic[T]):
    """Things that are free, and clients that wait for one. For one event loop."""

    def __init__(self, places: int) -> None:
        self._places = places
        self._free: deque[T] = deque()
        self._queues: OrderedDict[str, deque[Place]] = OrderedDict()
        self._waiting = 0

    @property
    def waiting(self) -> int:
        """How many wait."""
        return self._waiting

    def take_free(self) -> T | None:
        """Return a thing that is free, None where there is none."""
        return self._free.pop() if self._free else None

    async def take(self, client: str, seconds: float) -> T:
        """Wait for the next thing that is free. Raises QueueFull, and TimeoutError."""
        place = self.stand(client)
        try:
            await _wait(place.future, seconds)
            return place.future.result()  # type: ignore[return-value]
        except BaseException:
            self.leave(client, place)
            raise

    def stand(self, client: str) -> Place:
        """Take a place in the queue. Raises QueueFull, as the future of a place may later.

        Where the queue is full, the client with most places in it gives its last one to a client
        that has fewer.
        """
        if self._waiting >= self._places:
            self._make_place(client)
        place = Place(asyncio.get_running_loop().create_future(), time.monotonic())
        self._queues.setdefault(client, deque()).append(place)
        self._waiting += 1
        return place

    def leave(self, client: str, place: Place) -> None:
        """Take back a place whose client has left, or pass on what it was given already."""
        places = self._queues.get(client, deque())
        if place in places:
            places.remove(place)
            self._waiting -= 1
            if not places:
                del self._queues[client]
        elif place.future.done() and not place.future.cancelled() and not place.future.exception():
            self.give(place.future.result())  # type: ignore[arg-type]

    def give(self, thing: T) -> None:
        """Let whose turn it is have a thing that is free; clients follow one another."""
        while self._queues:
            client, places = self._queues.popitem(last=False)
            place = places.popleft()
            self._waiting -= 1
            if places:
                self._queues[client] = places  # behind all others
            if not place.future.done():
                place.future.set_result(thing)
                return
        self._free.append(thing)

    def remove(self, thing: T) -> None:
        """Forget a thing that is no more, if it is free."""
        if thing in self._free:
            self._free.remove(thing)

    def _make_place(self, client: str) -> None:
        now = time.monotonic()
        oldest = min(places[0].since for places in self._queues.values())
        full = QueueFull(now - oldest)
        greediest = max(self._queues, key=lambda each: len(self._queues[each]))
        if len(self._queues[greediest]) <= len(self._queues.get(client, ())) + 1:
            raise full
        last = self._queues[greediest].pop()
        self._waiting -= 1
        last.future.set_exception(full)


async def _wait(future: asyncio.Future[object], seconds: float) -> None:
    """Wait until a future is done. Raises TimeoutError.

    Seconds are counted one by one, so that those in which the whole machine stood still count as
    one: otherwise they would be over before anybody had a chance to work.
    """
    while seconds > 0:
        done, _ = await asyncio.wait([future], timeout=min(1.0, seconds))
        if done:
            return
        seconds -= 1.0
    raise TimeoutError


async def take_turn(turns: Turns[T], client: str, seconds: float) -> T:
    """Return a thing that is free, at the latest after some seconds. Raises Busy."""
    thing = turns.take_free()
    if thing is not None:
        return thing
    try:
        return await turns.take(client, seconds)
    except QueueFull as full:
        raise busy("Too many queries are waiting.", full.seconds) from None
    except TimeoutError:
        raise busy(f"The query waited {seconds:g} seconds for its turn.", seconds) from None


def busy(message: str, seconds: float) -> Busy:
    """Return the error that says to come back after some seconds."""
    wait = max(1, ceil(seconds))
    return Busy("busy", message, hint=f"Ask again in {wait} s.", retry_after=wait)
