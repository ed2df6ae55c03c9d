"""How many queries one client may ask in a minute, and how that is told.

https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from math import ceil

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve import problems, urls
from kg.serve.alike import forbid
from kg.serve.clients import client_of, is_of_this_machine

WINDOW = 60
"""Seconds in which a client may ask as much as the setting says."""

MOST_CLIENTS = 10_000
"""How many clients are remembered; who was not seen the longest is forgotten, and begins anew."""

NAME = "queries"


@dataclass(frozen=True)
class Allowance:
    """Whether a query may be asked, how many more, and in how many seconds what changes.

    `seconds` is until all may be asked again; where none may be asked, until the next one may.
    """

    is_allowed: bool
    remaining: int
    seconds: int


class Buckets:
    """A bucket of tokens for each client: a query takes one, and they come back with time."""

    def __init__(self, rate: int, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._now = now
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._levels)

    def take(self, client: str) -> Allowance:
        """Take a token of a client, if there is one."""
        now, speed = self._now(), self._rate / WINDOW
        level, since = self._levels.pop(client, (float(self._rate), now))
        level = min(self._rate, level + (now - since) * speed)
        is_allowed = level >= 1
        level -= is_allowed
        self._levels[client] = (level, now)
        if len(self._levels) > MOST_CLIENTS:
            self._levels.popitem(last=False)
        missing = self._rate - level if is_allowed else 1 - level
        return Allowance(is_allowed, int(level), ceil(missing / speed))


class RateLimited:
    """Middleware: each query of a client is counted, and one too many is refused.

    What the machine asks itself is not counted, nor are pages, dumps, health and metrics.
    """

    def __init__(self, app: ASGIApp, rate: int) -> None:
        self._app = app
        self._buckets = Buckets(rate) if rate else None
        self._policy = f'"{NAME}";q={rate};w={WINDOW}'.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        client = client_of(scope) if self._buckets is not None and asks(scope) else ""
        if self._buckets is None or not client or is_of_this_machine(client):
            await self._app(scope, receive, send)
            return
        forbid(scope)  # each one counts, however much it is like the one before
        allowance = self._buckets.take(client)
        said = f'"{NAME}";r={allowance.remaining};t={allowance.seconds}'.encode()
        own = [(b"ratelimit-policy", self._policy), (b"ratelimit", said)]

        async def send_with_rate(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *own]
            await send(message)

        if allowance.is_allowed:
            await self._app(scope, receive, send_with_rate)
        else:
            response = problems.respond(Request(scope, receive), _too_many(allowance.seconds))
            await response(scope, receive, send_with_rate)


def asks(scope: Scope) -> bool:
    """Tell whether a request is a query: one that an answer is computed for."""
    if scope["type"] != "http" or scope["method"] == "OPTIONS":
        return False
    path = urls.path_of_route(scope)
    is_check = path == urls.VALIDATE and scope["method"] == "POST"
    is_graph = path == urls.GRAPHS or path.startswith(f"{urls.GRAPHS}/")
    is_saved = path.startswith(f"{urls.QUERIES}/")
    return path == urls.SPARQL or is_saved or is_graph or is_check


def _too_many(seconds: int) -> problems.Problem:
    detail = "This client has asked as many queries as it may for now."
    hint = f"Ask again in {seconds} s; the headers RateLimit-Policy and RateLimit say how often."
    title = "Too many queries of one client"
    return problems.Problem(
        HTTPStatus.TOO_MANY_REQUESTS, "rate", title, detail, hint=hint, retry_after=seconds
    )
