"""A connection of a client that spares its requests all that was done before for others like them.

Programs ask the same question again and again, or the same kind of question with other words, and
then reading the request and choosing the headers takes longer than the answer. So this stands
before uvicorn's own way: where every byte of a request is known, its answer is sent at once; where
all but the text of its query is known, only the query is read and asked. All else goes the usual
way, and so does an answer that turns out to be special: long, cut, failed.

Which answers others may be like is for those to say who make them: `allow` and `allow_like`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar, cast
from urllib.parse import unquote_plus

from fastapi import FastAPI
from starlette.types import Message, Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.errors import QueryError
from kg.serve import urls
from kg.serve.cache import Kept, tag_of
from kg.serve.headers import QUERY_ID, timing_of
from kg.serve.service import Service
from kg.sparql.query import read
from kg.sparql.workers import frames
from kg.sparql.workers.channel import Channel
from kg.sparql.workers.frames import Frame, Job, Report
from kg.sparql.workers.pool import Begun

LARGEST = 16_384
"""Bytes of a request and its answer that are kept; of larger ones, sending takes longest anyway."""

MOST = 1_000
"""How many are kept; then all are forgotten, and those that matter are soon there again."""

PATIENCE = 1.0
"""Seconds that a request waits for its turn here, and then the usual way."""

LONGEST = 8_000
"""Bytes of a query that is read here; reading longer ones is better done aside."""

Note = Callable[[str, str], str]
"""Notes that a query is answered, and how; returns its number, as `KG-Query-Id` has it."""

T = TypeVar("T")
RawHeaders = tuple[tuple[bytes, bytes], ...]

_REQUEST, _BEGUN = "kg.request", "kg.begun"
_NOTE, _QUERY, _LIKE = "kg.note", "kg.query", "kg.like"
_LINE = f"GET {urls.SPARQL}?query=".encode()
_VERSION = b" HTTP/1.1\r\n"
_VALUE = re.compile(rb"(?:[^%&#\x00-\x20\x7f-\xff]++|%[0-9A-Fa-f]{2})*+")
"""The value of one parameter, as it may stand in an address."""
_OF_ONE_ANSWER = frozenset({QUERY_ID, b"etag", b"content-length", b"server-timing"})


class Like(NamedTuple):
    """An answer that is like others: its job, its headers and coding, and whether it is a graph."""

    client: str
    job: Job
    headers: RawHeaders
    coding: str
    gives_graph: bool


def allow(scope: Scope, query: str, note: Note) -> None:
    """Let the answer to this request be given again to the same bytes."""
    scope[_NOTE], scope[_QUERY] = note, query


def allow_like(scope: Scope, like: Like, note: Note) -> None:
    """Let requests that differ in the text of their query only be answered like this one."""
    scope[_LIKE], scope[_NOTE] = like, note


def begun(scope: Scope) -> Channel | None:
    """Return the worker that was asked already, which now belongs to the caller."""
    return cast(Channel | None, scope.pop(_BEGUN, None))


class Asked(NamedTuple):
    """Who asks, the text of the query as it is in the address, and all bytes around it."""

    client: str
    before: bytes
    query: bytes
    after: bytes


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
    """How requests are answered that differ in nothing but the text of their query."""

    like: Like
    head: bytes
    own: RawHeaders
    note: Note
    service: Service

    def job(self, query: bytes) -> Job | None:
        """Return what a worker is to be asked, None for what needs a closer look."""
        if _VALUE.fullmatch(query) is None:
            return None
        try:
            text = unquote_plus(query.decode("ascii"), errors="strict")
            found = read(text)
        except (QueryError, UnicodeDecodeError):
            return None
        if found.gives_graph != self.like.gives_graph or "from" in text.lower():
            return None
        return self.like.job._replace(query=found)


class Front:
    """The application as the server calls it, and what it answered to which requests.

    FastAPI's own layer is left out: what it looks for on behalf of telemetry costs each request
    as much as all of ours.
    """

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._stack = app.build_middleware_stack()
        self._repeats: dict[Asked, Repeat] = {}
        self._kinds: dict[Asked, Kind] = {}

    def repeat(self, asked: Asked) -> Repeat | None:
        """Return the answer to this request, if it is known and still that of the release."""
        repeat = self._repeats.get(asked)
        return repeat if repeat and repeat.service is self._app.state.service else None

    def kind(self, asked: Asked) -> Kind | None:
        """Return how requests like this one are answered, if that is known."""
        kind = self._kinds.get(asked._replace(query=b""))
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
                self._app.state.service.pool.release(channel)
        if _NOTE in scope and len(sent) == 2:
            self._keep(asked, scope, *sent)

    def _keep(self, asked: Asked, scope: Scope, start: Message, end: Message) -> None:
        service, note = self._app.state.service, scope[_NOTE]
        like: Like | None = scope.get(_LIKE)
        if like is not None and 0 < len(asked.after) <= LARGEST:
            own = tuple(header for header in like.headers if header[0] not in _OF_ONE_ANSWER)
            head = _lines(header for header in start["headers"] if header[0] not in _OF_ONE_ANSWER)
            _put(self._kinds, asked._replace(query=b""), Kind(like, head, own, note, service))
        if like is not None:
            return
        head = _lines(header for header in start["headers"] if header[0] != QUERY_ID)
        if sum(map(len, asked)) + len(head) + len(end["body"]) <= LARGEST:
            repeat = Repeat(head, end["body"], scope[_QUERY], note, service)
            _put(self._repeats, asked, repeat)


class Connection(HttpToolsProtocol):
    """Uvicorn's protocol, with a look at what is known before a request is read."""

    def __init__(self, config: Config, *arguments: Any, **named: Any) -> None:
        """Take what uvicorn gives; its application is a `Front`."""
        super().__init__(config, *arguments, **named)
        assert isinstance(config.app, Front)
        self._front = config.app
        self._begun = 0
        self._ended = 0
        self._waiting: _Waiting | None = None
        self._late = b""
        self._is_ending = False

    def data_received(self, data: bytes) -> None:
        """Answer what is known, or let it be read."""
        if self._waiting is not None:
            self._late += data
            self.transport.pause_reading()
        elif self._is_between():
            asked = self._asked(data)
            if (repeat := self._front.repeat(asked)) is not None:
                self._send(repeat.head, repeat.note(repeat.query, "kept"), repeat.body)
            elif not self._ask(asked):
                self._read(asked)
        else:
            super().data_received(data)

    def on_message_begin(self) -> None:
        """Count that a request begins."""
        self._begun += 1
        super().on_message_begin()

    def on_message_complete(self) -> None:
        """Count that a request ends."""
        self._ended += 1
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """End what nobody waits for any more."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.begun.end()
        super().connection_lost(exc)

    def shutdown(self) -> None:
        """End when what was asked is answered."""
        self._is_ending = True
        if self._waiting is None:
            super().shutdown()

    def _is_between(self) -> bool:
        """Tell whether the next byte is the first of a request, and nothing is being sent."""
        is_answered = self.cycle is None or self.cycle.response_complete
        is_open = not self.flow.write_paused and not self.transport.is_closing()
        return self._begun == self._ended and is_answered and is_open

    def _asked(self, data: bytes) -> Asked:
        client = self.client[0] if self.client else ""
        end = data.find(_VERSION) if data.startswith(_LINE) else -1
        if end < 0:
            return Asked(client, data, b"", b"")
        return Asked(client, _LINE, data[len(_LINE) : end], data[end:])

    def _read(self, asked: Asked, channel: Channel | None = None) -> None:
        """Let a request be read and answered the usual way."""
        before = self._ended
        super().data_received(b"".join(asked[1:]))
        is_one = self._begun == self._ended == before + 1
        if is_one and self.scope["method"] == "GET" and self.cycle.keep_alive:
            scope = cast(Scope, self.scope)  # the application sees it in the loop's next turn
            scope[_REQUEST] = asked
            if channel is not None:
                scope[_BEGUN] = channel

    def _ask(self, asked: Asked) -> bool:
        """Ask a worker, if that is all there is to do; returns whether it is asked."""
        kind = self._front.kind(asked) if len(asked.query) <= LONGEST else None
        job = kind.job(asked.query) if kind is not None else None
        if kind is None or job is None:
            return False
        tag = tag_of(kind.service.release, job)
        if kind.service.cache.has(tag):
            return False
        begun = kind.service.pool.begin(job, kind.like.client, self._answer)
        if begun is None:
            return False
        self._unset_keepalive_if_required()
        self._waiting = _Waiting(asked, kind, job.query.text, tag, begun)
        if begun.channel is None:
            self.loop.call_later(PATIENCE, self._wait_no_longer, self._waiting)
        return True

    def _wait_no_longer(self, waiting: _Waiting) -> None:
        """Let a request stand in the queue the usual way, where it is told how long that took."""
        if self._waiting is waiting and waiting.begun.channel is None:
            waiting.begun.end()
            self._answer()

    def _answer(self) -> None:
        """Send the answer of a worker, or let it be sent the usual way where it is special."""
        waiting, self._waiting = self._waiting, None
        if waiting is None:
            return
        kind, begun = waiting.kind, waiting.begun
        whole = _usual(begun.channel.first, kind) if begun.channel else None
        if whole is None:
            self._read(waiting.asked, begun.channel)
            self.cycle.keep_alive = self.cycle.keep_alive and not self._is_ending
        else:
            report, body = whole
            begun.end()
            own = ((b"etag", waiting.tag.encode()), (b"content-length", b"%d" % len(body)))
            kind.service.cache.put(waiting.tag, Kept((*kind.own, *own), body))
            timing = timing_of(begun.waited, report)
            number = kind.note(waiting.query, timing)
            head = kind.head + _lines((*own, (b"server-timing", timing.encode())))
            self._send(head, number, body)
        self._go_on()

    def _go_on(self) -> None:
        """Turn to what came meanwhile."""
        late, self._late = self._late, b""
        if late and not self.transport.is_closing():
            self.transport.resume_reading()
            self.data_received(late)

    def _send(self, head: bytes, number: str, body: bytes) -> None:
        own = _lines((*self.server_state.default_headers, (QUERY_ID, number.encode())))
        self.transport.write(b"HTTP/1.1 200 OK\r\n%b%b\r\n%b" % (own, head, body))
        self.server_state.total_requests += 1
        self._unset_keepalive_if_required()
        if self._is_ending:
            self.transport.close()
            return
        self.timeout_keep_alive_task = self.loop.call_later(
            self.timeout_keep_alive, self.timeout_keep_alive_handler
        )


class _Waiting(NamedTuple):
    """A request whose worker has not answered yet."""

    asked: Asked
    kind: Kind
    query: str
    tag: str
    begun: Begun


def _usual(frame: Frame | None, kind: Kind) -> tuple[Report, bytes] | None:
    """Return the report and the body of an answer that is whole and has the headers of its kind."""
    if frame is None or frame.kind != frames.WHOLE:
        return None
    report, body = frames.split_report(frame.payload)
    return (report, body) if report.coding == kind.like.coding and not report.is_cut else None


def _lines(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    return b"".join([b"%b: %b\r\n" % header for header in headers])


def _put(kept: dict[Asked, T], asked: Asked, value: T) -> None:
    if len(kept) >= MOST:
        kept.clear()
    kept[asked] = value
