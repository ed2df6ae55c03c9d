"""What was answered to requests that others are like, so that those are spared what it took.

Programs ask the same question again and again, or the same kind of question with other words, and
then reading the request and choosing the headers takes longer than the answer. Which answers
others may be like is for those to say who make them (`allow`, `allow_like`), and for those who
count each request of a client to deny (`forbid`). `connection` goes by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar, cast

from fastapi import FastAPI
from starlette.types import Message, Receive, Scope, Send

from kg.errors import QueryError
from kg.serve.cache import tags_like
from kg.serve.headers import QUERY_ID
from kg.serve.observe import Note, note_alike, noted
from kg.serve.service import Service, pin
from kg.sparql.query import read
from kg.sparql.workers.channel import Channel
from kg.sparql.workers.frames import Job
from kg.sparql.workers.pool import Pool

LARGEST = 16_384
"""Bytes of a request and its answer that are kept; of larger ones, sending takes longest anyway."""

MOST = 1_000
"""How many are kept; then all are forgotten, and those that matter are soon there again."""

K = TypeVar("K")
T = TypeVar("T")
RawHeaders = tuple[tuple[bytes, bytes], ...]

_REQUEST, _BEGUN, _ALLOWED, _LIKE = "kg.request", "kg.begun", "kg.allowed", "kg.like"
_VALUE = re.compile(rb"(?:[^%&#\x00-\x20\x7f-\xff]++|%[0-9A-Fa-f]{2})*+")
"""The value of one parameter, as it may stand in an address."""
_OF_ONE_ANSWER = frozenset({QUERY_ID, b"etag", b"content-length", b"server-timing"})


class Like(NamedTuple):
    """An answer that is like others: who asked, its job, headers and coding, and if it is a graph.

    The headers are those that are kept with it; more may be added on its way.
    """

    client: str
    job: Job
    headers: RawHeaders
    coding: str
    gives_graph: bool


class Asked(NamedTuple):
    """Who asks, the text of the query as it is in the address, and all bytes around it."""

    client: str
    before: bytes
    query: bytes
    after: bytes


def allow(scope: Scope) -> None:
    """Let the answer to this request be given again to the same bytes."""
    scope.setdefault(_ALLOWED, True)


def allow_like(scope: Scope, like: Like) -> None:
    """Let requests that differ in the text of their query only be answered like this one."""
    scope[_LIKE] = like
    allow(scope)


def forbid(scope: Scope) -> None:
    """Let every request that is like this one be read: it is more than its bytes."""
    scope[_ALLOWED] = False


def request_is(scope: Scope, asked: Asked) -> None:
    """Say of which bytes a request was read."""
    scope[_REQUEST] = asked


def begin(scope: Scope, channel: Channel, service: Service) -> None:
    """Say which worker was asked already, of which service."""
    scope[_BEGUN] = channel
    pin(scope, service)


def begun(scope: Scope) -> Channel | None:
    """Return the worker that was asked already, which then belongs to the caller."""
    return cast(Channel | None, scope.pop(_BEGUN, None))


@dataclass(frozen=True)
class Repeat:
    """An answer as it was sent, but for the date and the number."""

    head: bytes
    body: bytes
    query: str
    note: Note
    service: Service


@dataclass(frozen=True)
class Kind:
    """How requests are answered that differ in nothing but the text of their query.

    `head` is what all answers begin with, `own` the part of it that is kept with an answer.
    """

    like: Like
    head: bytes
    own: RawHeaders
    tag: Callable[[str], str]
    note: Note
    service: Service

    def job(self, query: bytes) -> Job | None:
        """Return what a worker is to be asked, None for what needs a closer look."""
        if _VALUE.fullmatch(query) is None:
            return None
        try:
            text = _decoded(query)
            found = read(text)
        except (QueryError, UnicodeDecodeError):
            return None
        if found.gives_graph != self.like.gives_graph or "from" in text.lower():
            return None
        return Job(found, *self.like.job[1:])


class Front:
    """The application as the server calls it, and what it answered to which requests.

    FastAPI's own layer is left out: what it looks for on behalf of telemetry costs each request
    as much as all of ours.
    """

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._stack = app.build_middleware_stack()
        self._repeats: dict[Asked, Repeat] = {}
        self._kinds: dict[tuple[str, bytes, bytes], Kind] = {}

    def repeat(self, asked: Asked) -> Repeat | None:
        """Return the answer to this request, if it is known and still that of the release."""
        repeat = self._repeats.get(asked)
        return repeat if repeat and repeat.service is self._app.state.service else None

    def kind(self, asked: Asked) -> Kind | None:
        """Return how requests like this one are answered, if that is known."""
        kind = self._kinds.get((asked.client, asked.before, asked.after))
        return kind if kind and kind.service is self._app.state.service else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and keep what may be kept of the answer."""
        scope["app"] = self._app
        asked: Asked | None = scope.get(_REQUEST)
        if asked is None:
            await self._stack(scope, receive, send)
            return
        sent: list[Message] = []

        async def send_and_keep(message: Message) -> None:
            if len(sent) <= 2:  # a start and all of a body; of what is longer nothing is kept
                sent.append(message)
            await send(message)

        try:
            await self._stack(scope, receive, send_and_keep)
        finally:
            if (channel := begun(scope)) is not None:
                pool = pin(scope, self._app.state.service).pool
                assert isinstance(pool, Pool)  # no other asks before a request is read
                pool.release(channel)
        if scope.get(_ALLOWED) and len(sent) == 2:
            self._keep(asked, scope, *sent)

    def _keep(self, asked: Asked, scope: Scope, start: Message, end: Message) -> None:
        service, headers = pin(scope, self._app.state.service), start["headers"]
        note = note_alike(scope, headers, self._app.state.metrics)
        like: Like | None = scope.get(_LIKE)
        if like is None:
            head = lines(header for header in headers if header[0] != QUERY_ID)
            if sum(map(len, asked)) + len(head) + len(end["body"]) <= LARGEST:
                repeat = Repeat(head, end["body"], noted(scope).query, note, service)
                _put(self._repeats, asked, repeat)
        elif 0 < len(asked.after) <= LARGEST:
            own = tuple(header for header in like.headers if header[0] not in _OF_ONE_ANSWER)
            head = lines(header for header in headers if header[0] not in _OF_ONE_ANSWER)
            tag = tags_like(service.release, like.job)
            kind = Kind(like, head, own, tag, note, service)
            _put(self._kinds, (asked.client, asked.before, asked.after), kind)


def lines(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Return headers as they are sent."""
    return b"".join([b"%b: %b\r\n" % header for header in headers])


def _decoded(value: bytes) -> str:
    r"""Return the text of a `_VALUE`, as `unquote_plus` does. Raises UnicodeDecodeError.

    That one decodes sign by sign, and would take longer than all else that is done with a query.
    What stands for a byte in an address (%3C) becomes what does in Python (\x3C), which the
    interpreter decodes at once.
    """
    escaped = value.replace(b"+", b" ").replace(b"\\", b"%5C").replace(b"%", b"\\x")
    return escaped.decode("unicode_escape").encode("latin-1").decode()


def _put(kept: dict[K, T], key: K, value: T) -> None:
    if len(kept) >= MOST:
        kept.clear()
    kept[key] = value
