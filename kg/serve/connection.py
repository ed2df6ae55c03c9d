"""A connection of a client that gets the answer at once where each byte of its request is known.

Programs ask the same question again and again, and then reading it takes longer than answering.
Which answers can be given so is for those to say who make them, see `allow`; everything else goes
the usual way of the server, uvicorn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from fastapi import FastAPI
from starlette.types import Message, Receive, Scope, Send
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.serve.headers import QUERY_ID

LARGEST = 65_536
"""Bytes of a request and its answer that are kept; of larger ones, sending takes longest anyway."""

MOST = 4_000
"""How many are kept; then all are forgotten, and those that matter are soon there again."""

_REQUEST = "kg.request"
_NOTE = "kg.note"

Note = Callable[[], str]
"""Notes that an answer is given again; returns its number, as `KG-Query-Id` has it."""


def allow(scope: Scope, note: Note) -> None:
    """Let the answer to this request be given again to the same bytes."""
    scope[_NOTE] = note


@dataclass(frozen=True)
class Repeat:
    """An answer as it was sent, but for the date before it and the number between its parts."""

    head: bytes
    body: bytes
    note: Note
    service: object

    def bytes(self, dated: list[tuple[bytes, bytes]]) -> bytes:
        """Return all bytes of the answer, with the headers that uvicorn puts before others."""
        own = b"".join(b"%b: %b\r\n" % header for header in dated)
        number = self.note().encode()
        return b"HTTP/1.1 200 OK\r\n%b%b%b: %b\r\n\r\n%b" % (
            own, self.head, QUERY_ID, number, self.body
        )  # fmt: skip


Asked = tuple[str, bytes]
"""Who asks, and all bytes of the request."""


class Front:
    """The application as the server calls it, and what it answered to which bytes.

    FastAPI's own layer is left out: what it looks for on behalf of telemetry costs each request
    as much as all of ours.
    """

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._stack = app.build_middleware_stack()
        self._repeats: dict[Asked, Repeat] = {}

    def known(self, asked: Asked) -> Repeat | None:
        """Return the answer to these bytes, if it is known and still that of the release."""
        repeat = self._repeats.get(asked)
        return repeat if repeat and repeat.service is self._app.state.service else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, and keep the answer where that is allowed."""
        scope["app"] = self._app
        asked = scope.get(_REQUEST)
        if asked is None:
            await self._stack(scope, receive, send)
            return
        sent: list[Message] = []

        async def send_and_keep(message: Message) -> None:
            sent.append(message)
            await send(message)

        await self._stack(scope, receive, send_and_keep)
        note: Note | None = scope.get(_NOTE)
        if note is not None and len(sent) == 2:
            self._keep(asked, *sent, note=note)

    def _keep(self, asked: Asked, start: Message, end: Message, *, note: Note) -> None:
        headers = [header for header in start["headers"] if header[0] != QUERY_ID]
        head = b"".join(b"%b: %b\r\n" % header for header in headers)
        repeat = Repeat(head, end["body"], note, self._app.state.service)
        if len(asked[1]) + len(head) + len(repeat.body) <= LARGEST:
            if len(self._repeats) >= MOST:
                self._repeats.clear()
            self._repeats[asked] = repeat


class Connection(HttpToolsProtocol):
    """Uvicorn's protocol, with a look at what is known before a request is read."""

    def __init__(self, config: Config, *arguments: Any, **named: Any) -> None:
        """Take what uvicorn gives; its application is a `Front`."""
        super().__init__(config, *arguments, **named)
        assert isinstance(config.app, Front)
        self._front = config.app
        self._begun = 0
        self._ended = 0

    def data_received(self, data: bytes) -> None:
        """Answer at once what is known, or let it be read."""
        asked = (self.client[0] if self.client else "", data)
        is_between = self._begun == self._ended and self._is_idle()
        repeat = self._front.known(asked) if is_between else None
        if repeat is not None:
            self._answer(repeat)
            return
        before = self._ended
        super().data_received(data)
        if is_between and self._begun == self._ended == before + 1 and self._can_be_repeated():
            cast(Scope, self.scope)[_REQUEST] = asked  # the application sees it in the next turn

    def on_message_begin(self) -> None:
        """Count that a request begins."""
        self._begun += 1
        super().on_message_begin()

    def on_message_complete(self) -> None:
        """Count that a request ends."""
        self._ended += 1
        super().on_message_complete()

    def _is_idle(self) -> bool:
        is_answered = self.cycle is None or self.cycle.response_complete
        return is_answered and not self.flow.write_paused and not self.transport.is_closing()

    def _can_be_repeated(self) -> bool:
        return self.scope["method"] == "GET" and self.cycle.keep_alive

    def _answer(self, repeat: Repeat) -> None:
        self._unset_keepalive_if_required()
        self.transport.write(repeat.bytes(self.server_state.default_headers))
        self.server_state.total_requests += 1
        self.timeout_keep_alive_task = self.loop.call_later(
            self.timeout_keep_alive, self.timeout_keep_alive_handler
        )
