"""A file as an answer: whole or in parts, read in pieces, so that nobody else waits for it."""

from __future__ import annotations

import secrets
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from http import HTTPStatus
from pathlib import Path

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.serve.ranges import Part
from kg.serve.watch import Watch

PIECE = 1 << 18
"""Bytes that are read at once, by a thread: the loop only passes them on."""


class FileAnswer(Response):
    """Sends a file, or parts of it, when it is called as an ASGI application.

    Several parts are sent as multipart/byteranges (RFC 9110, 14.6).
    """

    def __init__(
        self,
        path: Path,
        size: int,
        headers: Mapping[str, str],
        media_type: str,
        parts: Sequence[Part] = (),
    ) -> None:
        self.path = path
        self.size = size
        self.parts = tuple(parts)
        self.background = None
        self.media_type = media_type
        self.status_code = HTTPStatus.PARTIAL_CONTENT if parts else HTTPStatus.OK
        self.body = b""
        self.init_headers(headers)
        self.headers["accept-ranges"] = "bytes"
        self._borders: tuple[bytes, ...] = ()
        self._end = b""
        if len(self.parts) > 1:
            self._describe_parts()
        else:
            [part] = self.parts or [Part(0, size)]
            self.headers["content-length"] = str(part.size)
            if self.parts:
                self.headers["content-range"] = part.of(size)

    def _describe_parts(self) -> None:
        boundary = secrets.token_hex(12)
        kind = self.headers["content-type"]
        self._borders = tuple(
            f"\r\n--{boundary}\r\nContent-Type: {kind}\r\nContent-Range: {part.of(self.size)}"
            "\r\n\r\n".encode("latin-1")
            for part in self.parts
        )
        self._end = f"\r\n--{boundary}--\r\n".encode("latin-1")
        length = sum(map(len, self._borders)) + sum(part.size for part in self.parts)
        self.headers["content-type"] = f"multipart/byteranges; boundary={boundary}"
        self.headers["content-length"] = str(length + len(self._end))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file; stop reading it where the client is gone."""
        start = {"status": int(self.status_code), "headers": self.raw_headers}
        await send({"type": "http.response.start"} | start)
        if scope["method"] != "HEAD":
            with Watch(receive):
                async with aclosing(self._pieces()) as pieces:
                    async for piece in pieces:
                        message = {"body": piece, "more_body": True}
                        await send({"type": "http.response.body"} | message)
        await send({"type": "http.response.body", "body": b""})

    async def _pieces(self) -> AsyncGenerator[bytes, None]:
        async with await anyio.open_file(self.path, "rb") as file:
            for place, part in enumerate(self.parts or [Part(0, self.size)]):
                if self._borders:
                    yield self._borders[place]
                await file.seek(part.start)
                left = part.size
                while left:
                    piece = await file.read(min(PIECE, left))
                    if not piece:
                        raise OSError(f"{self.path} is shorter than its manifest says.")
                    left -= len(piece)
                    yield piece
        if self._end:
            yield self._end
