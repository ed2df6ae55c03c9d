"""A connection of a client, with a look at what is known before a request is read (`alike`).

Where every byte of a request is known, its answer is sent at once; where all but the text of its
query is known, only the query is read and asked. All else goes the usual way, which is uvicorn's,
and so does an answer that turns out to be special: long, cut, failed.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any, NamedTuple, cast

from starlette.types import Scope
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.serve import urls
from kg.serve.alike import Asked, Front, Kind, Repeat, begin, lines, request_is
from kg.serve.cache import Kept
from kg.serve.headers import QUERY_ID, timing_of
from kg.sparql.workers import frames
from kg.sparql.workers.frames import Frame, Report
from kg.sparql.workers.pool import Begun, Pool

PATIENCE = 1.0
"""Seconds that a request waits for its turn here, and then the usual way."""

LONGEST = 8_000
"""Bytes of a query that is read here; reading longer ones is better done aside."""

_GET = b"GET "
_LINE = f"GET {urls.SPARQL}?query=".encode()
_VERSION = b" HTTP/1.1\r\n"


class Connection(HttpToolsProtocol):
    """Uvicorn's protocol, which is asked for what is not known."""

    def __init__(self, config: Config, *arguments: Any, **named: Any) -> None:
        """Take what uvicorn gives; its application is a `Front`."""
        super().__init__(config, *arguments, **named)
        assert isinstance(config.app, Front)
        self._front = config.app
        self._begun = 0
        self._ended = 0
        self._waiting: _Waiting | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._late = b""
        self._is_ending = False

    def data_received(self, data: bytes) -> None:
        """Answer what is known, or let it be read."""
        if self._waiting is not None:
            self._late += data
            self.transport.pause_reading()
        elif data.startswith(_GET) and self._is_between():
            asked = self._asked(data)
            if (repeat := self._front.repeat(asked)) is not None:
                self._repeat(repeat)
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
        if (waiting := self._end_waiting()) is not None:
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

    def _repeat(self, repeat: Repeat) -> None:
        repeat.service.cache.hits += 1
        number = repeat.note(repeat.query, "kept", time.perf_counter(), len(repeat.body))
        self._send(repeat.head, number, repeat.body)

    def _read(self, asked: Asked, waiting: _Waiting | None = None) -> None:
        """Let a request be read and answered the usual way, by the worker that was asked it."""
        before = self._ended
        super().data_received(b"".join(asked[1:]))
        is_one = self._begun == self._ended == before + 1
        if is_one and self.scope["method"] == "GET" and self.cycle.keep_alive:
            # The application sees it in the loop's next turn.
            scope = cast(Scope, self.scope)
            request_is(scope, asked)
            if waiting is not None and waiting.begun.channel is not None:
                begin(scope, waiting.begun.channel, waiting.kind.service)

    def _ask(self, asked: Asked) -> bool:
        """Ask a worker, if that is all there is to do; returns whether it is asked."""
        kind = self._front.kind(asked)
        if kind is None or len(asked.query) > LONGEST:
            return False
        pool, job = kind.service.pool, kind.job(asked.query)
        if job is None or not isinstance(pool, Pool):
            return False
        tag = kind.tag(job.query.text)
        if not kind.service.cache.lacks(tag):
            return False
        started = time.perf_counter()
        begun = pool.begin(job, kind.like.client, self._answer)
        if begun is None:
            return False
        self._unset_keepalive_if_required()
        self._waiting = _Waiting(asked, kind, job.query.text, tag, started, begun)
        if begun.channel is None:
            self._patience = self.loop.call_later(PATIENCE, self._wait_no_longer)
        return True

    def _wait_no_longer(self) -> None:
        """Let a request stand in the queue the usual way, where it is told how long that took."""
        if self._waiting is not None and self._waiting.begun.channel is None:
            self._waiting.begun.end()
            self._answer()

    def _end_waiting(self) -> _Waiting | None:
        """Return the request whose worker was waited for, if there is one; it is none any more."""
        waiting, self._waiting = self._waiting, None
        patience, self._patience = self._patience, None
        if patience is not None:
            patience.cancel()
        return waiting

    def _answer(self) -> None:
        """Send the answer of a worker, or let it be sent the usual way where it is special."""
        waiting = self._end_waiting()
        if waiting is None:
            return
        kind, begun = waiting.kind, waiting.begun
        whole = _usual(begun.channel.first, kind) if begun.channel else None
        if whole is None:
            self._read(waiting.asked, waiting)
            self.cycle.keep_alive = self.cycle.keep_alive and not self._is_ending
        else:
            report, body = whole
            begun.end()
            own = ((b"etag", waiting.tag.encode()), (b"content-length", b"%d" % len(body)))
            kind.service.cache.put(waiting.tag, Kept((*kind.own, *own), body))
            timing = timing_of(begun.waited, report)
            number = kind.note(waiting.query, timing, waiting.started, len(body))
            head = kind.head + lines((*own, (b"server-timing", timing.encode())))
            self._send(head, number, body)
        self._go_on()

    def _go_on(self) -> None:
        """Turn to what came meanwhile."""
        late, self._late = self._late, b""
        if late and not self.transport.is_closing():
            self.transport.resume_reading()
            self.data_received(late)

    def _send(self, head: bytes, number: str, body: bytes) -> None:
        own = lines((*self.server_state.default_headers, (QUERY_ID, number.encode())))
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
    started: float
    begun: Begun


def _usual(frame: Frame | None, kind: Kind) -> tuple[Report, bytes] | None:
    """Return the report and the body of an answer that is whole and has the headers of its kind."""
    if frame is None or frame.kind != frames.WHOLE:
        return None
    report, body = frames.split_report(frame.payload)
    is_special = report.is_cut or report.remarks or report.coding != kind.like.coding
    return None if is_special else (report, body)
