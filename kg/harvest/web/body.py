"""The body of an HTTP answer as it was sent → the bytes of the page, within limits."""

from __future__ import annotations

import zlib

from kg.errors import PageError
from kg.harvest.page import MAX_BYTES

_GZIP, _ZLIB, _RAW_DEFLATE = 31, 15, -15
_GZIP_MAGIC = b"\x1f\x8b"
_STEP = 4096


def unpack(body: bytes, encoding: str, limit: int = MAX_BYTES) -> bytes:
    """Undo a Content-Encoding (RFC 9110, section 8.4); never makes more than `limit` bytes.

    Raises PageError: `damaged`, `too-large`, or `encoding` for one that is not known here.
    """
    for name in reversed([part.strip().casefold() for part in encoding.split(",")]):
        if name in ("gzip", "x-gzip"):
            body = _inflate(body, _GZIP, limit)
        elif name == "deflate":
            zlib_header = body[:1] and body[0] & 0x0F == 8
            body = _inflate(body, _ZLIB if zlib_header else _RAW_DEFLATE, limit)
        elif name not in ("", "identity"):
            raise PageError("encoding", f"It is packed as {name!r}, which is not read here.")
    return body


def gunzip(body: bytes, limit: int) -> bytes:
    """Unpack what begins like gzip, whatever its header says; everything else is returned as is."""
    return _inflate(body, _GZIP, limit) if body.startswith(_GZIP_MAGIC) else body


def _inflate(data: bytes, form: int, limit: int) -> bytes:
    body, end = bytearray(), 0
    while end < len(data):
        end = _inflate_member(data, end, form, body, limit)
        # Another member goes on where one ends; anything else behind the end is padding.
        if form != _GZIP or not data.startswith(_GZIP_MAGIC, end):
            break
    return bytes(body)


def _inflate_member(data: bytes, start: int, form: int, body: bytearray, limit: int) -> int:
    """Append what is packed from `start` on to the body; return where it ends."""
    engine = zlib.decompressobj(form)
    # In small steps, because each copies what it leaves over, and a body may be 500,000 members.
    for position in range(start, len(data), _STEP):
        try:
            body += engine.decompress(data[position : position + _STEP], limit - len(body) + 1)
        except zlib.error as error:
            raise PageError("damaged", f"Its compression is damaged ({error}).") from None
        if len(body) > limit:
            reason = f"Unpacked it has more than {limit:,} bytes; such pages are not read."
            raise PageError("too-large", reason)
        if engine.eof:
            return min(position + _STEP, len(data)) - len(engine.unused_data)
    raise PageError("damaged", "Its compression breaks off before the end.")
