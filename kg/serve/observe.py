"""What is noted of each request on its way, then counted and written to the log in one line.

The address of a client is nowhere in it, nor anything else that says who asked.
"""

from __future__ import annotations

import itertools
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.formats import GRAPH_FORMATS, HTML, RESULT_FORMATS
from kg.serve import urls
from kg.serve.headers import QUERY_ID
from kg.serve.metrics import Metrics

OTHER = "other"
"""The route, method or format of what has none of ours: strangers make no new ones."""

BROKEN_OFF = 499
"""The status in log and metrics of an answer that nobody got to its end."""

SHOWN = 200
"""Characters of a query, or of what became of it, in the log."""

_KEY = "kg.noted"
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "QUERY"})
_FORMATS = {
    form.media_type.encode(): form.name for form in (*RESULT_FORMATS, *GRAPH_FORMATS, HTML)
} | {b"application/problem+json": "problem"}

_numbers = itertools.count(1)
_PROCESS = secrets.token_hex(3)
_log = logging.getLogger("kg.requests")


@dataclass(slots=True)
class Noted:
    """What is known of one request; whoever answers it adds to it."""

    started: float = field(default_factory=time.perf_counter)
    query_id: str = ""
    query: str = ""
    outcome: str = ""
    level: int = logging.INFO

    def ask(self, query: str) -> str:
        """Note that a query is asked; returns its number, which the answer carries."""
        self.query_id = self.query_id or _new_id()
        self.query = query
        return self.query_id

    def note(self, level: int, outcome: str) -> None:
        """Note how it went."""
        self.level, self.outcome = level, outcome


def _new_id() -> str:
    return f"{_PROCESS}-{next(_numbers)}"


def noted(scope: Scope) -> Noted:
    """Return what is noted of a request."""
    found = scope.get(_KEY)
    if found is None:
        found = scope[_KEY] = Noted()
    assert isinstance(found, Noted)
    return found


Note = Callable[[str, str, float, int], str]
"""Notes that a query was answered: its text, the outcome, since when, and the bytes of the answer.

Returns the number that the answer carries.
"""


def note_alike(scope: Scope, headers: Iterable[tuple[bytes, bytes]], metrics: Metrics) -> Note:
    """Return what notes answers that are like the one to this request, which had these headers."""
    kind = _Kind(_route(scope), "GET", HTTPStatus.OK, _format_of(headers))
    count = metrics.counts(*kind)

    def note(query: str, outcome: str, started: float, size: int) -> str:
        number = _new_id()
        count(time.perf_counter() - started, size)
        if _log.isEnabledFor(logging.INFO):
            _write(Noted(started, number, query, outcome), kind, size)
        return number

    return note


class _Kind(NamedTuple):
    """What answers are told apart by."""

    route: str
    method: str
    status: int
    format: str


class Observed:
    """Middleware that notes each request; what fails in the program gets an honest 500 here."""

    def __init__(
        self,
        app: ASGIApp,
        metrics: Metrics,
        on_failure: Callable[[Request, Exception], Awaitable[Response]],
    ) -> None:
        self._app = app
        self._metrics = metrics
        self._on_failure = on_failure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and note what becomes of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        one = _Request(scope, send)
        try:
            await self._app(scope, receive, one.send)
        except Exception as error:
            if one.status == 0:
                response = await self._on_failure(Request(scope, receive), error)
                await response(scope, receive, one.send)
            raise
        finally:
            one.finish(self._metrics)


class _Request:
    """One request, and what was sent of its answer."""

    __slots__ = (
        *("_first", "_format", "_is_complete", "_noted", "_scope", "_send", "_size", "status"),
    )

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope = scope
        self._send = send
        self._noted = noted(scope)
        self._first = 0.0
        self._size = 0
        self._format = OTHER
        self._is_complete = False
        self.status = 0

    async def send(self, message: Message) -> None:
        """Send a part of the answer; a query's number stands among its headers."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self._first = time.perf_counter()
            if self._noted.query_id:
                number = (QUERY_ID, self._noted.query_id.encode())
                message["headers"] = [*message["headers"], number]
            self._format = _format_of(message["headers"])
        elif message["type"] == "http.response.body":
            self._size += len(message.get("body", b""))
            self._is_complete = not message.get("more_body", False)
        await self._send(message)

    def finish(self, metrics: Metrics) -> None:
        """Count the request and log it."""
        scope, known = self._scope, self._noted
        method = scope["method"] if scope["method"] in _METHODS else OTHER
        status = self.status if self._is_complete else BROKEN_OFF
        kind = _Kind(_route(scope), method, status, self._format)
        first = (self._first or time.perf_counter()) - known.started
        metrics.counts(*kind)(first, self._size)
        _write(known, kind, self._size)


def _write(known: Noted, kind: _Kind, size: int) -> None:
    """Write the line of the log for an answer of so many bytes."""
    level = max(known.level, logging.WARNING if kind.status >= 500 else logging.INFO)
    if _log.isEnabledFor(level):
        fields: dict[str, object] = {
            "query_id": known.query_id,
            "method": kind.method,
            "route": kind.route,
            "status": int(kind.status),
            "format": kind.format,
            "bytes": size,
            "seconds": round(time.perf_counter() - known.started, 6),
            "outcome": printable(known.outcome),
            "query": printable(known.query),
        }
        _log.log(level, _words(fields), extra={"fields": fields})


def _format_of(headers: Iterable[tuple[bytes, bytes]]) -> str:
    types = (value.partition(b";")[0] for name, value in headers if name == b"content-type")
    return _FORMATS.get(next(types, b""), OTHER)


def printable(text: str) -> str:
    """Return a text, or its beginning, in one line: no control character reaches a terminal."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: 5 * SHOWN]).split())
    return line if len(text) <= SHOWN else f"{line[:SHOWN]} …"


def _route(scope: Scope) -> str:
    """Return the template of the address that was asked for."""
    path = getattr(scope.get("route"), "path", None)
    if path is None and urls.path_of_route(scope) == urls.SPARQL:
        return urls.SPARQL
    if path is None and scope["path"].startswith(f"{urls.STATIC}/"):
        return urls.STATIC
    return str(path or OTHER)


def _words(fields: dict[str, object]) -> str:
    said = [str(value) for name, value in fields.items() if name != "query" and value != ""]
    return " ".join(said) + (f" | {fields['query']}" if fields["query"] else "")
