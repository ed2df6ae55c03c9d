"""Content codings: how an answer is compressed on its way (RFC 9110, 8.4.1)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from typing import Protocol

import zstandard

IDENTITY = "identity"
SMALLEST = 1000
"""Bytes below which an answer is not compressed: it would fit into one packet anyway."""

_GZIP_LEVEL = 4
_ZSTD_LEVEL = 3


class Compressor(Protocol):
    """Compresses a stream of bytes."""

    def compress(self, data: bytes, /) -> bytes:
        """Return what is ready of the compressed bytes."""
        ...

    def flush(self) -> bytes:
        """Return the rest of them."""
        ...


class _Identity:
    def compress(self, data: bytes, /) -> bytes:
        return data

    def flush(self) -> bytes:
        return b""


def _zstd() -> Compressor:
    return zstandard.ZstdCompressor(level=_ZSTD_LEVEL).compressobj()


def _gzip() -> Compressor:
    return zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS | 16)


CODINGS: Mapping[str, Callable[[], Compressor]] = {
    "zstd": _zstd,
    "gzip": _gzip,
    IDENTITY: _Identity,
}
"""The codings on offer, the preferred one first."""


def coding_for(size: int, wanted: str) -> str:
    """Return the coding that pays for this many bytes: the wanted one, or none."""
    return wanted if size >= SMALLEST else IDENTITY
