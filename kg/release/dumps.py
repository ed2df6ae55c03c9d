"""The dumps of a release: the same triples in several formats, each also compressed.

All of them are written as streams from sorted lines, so that memory does not grow with the data
and the same data gives the same bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from pyoxigraph import RdfFormat, Triple, parse, serialize

from kg import jsonld
from kg.formats import JSON_LD, TURTLE, Format
from kg.namespaces import PREFIXES
from kg.pool import chunks

ALL = "all.nq"
DATA = "data.nt"

_BLOCK = 1 << 20
_GZIP_LEVEL = 3  # a sixth larger than with 6, in less than half the time


@dataclass(frozen=True)
class Dump:
    """A file that was written: its name, size and SHA-256, and the lines counted in it."""

    name: str
    bytes: int
    sha256: str
    media_type: str
    lines: int = 0


class DumpFile:
    """A binary file that is written together with its gzip twin and the digests of both.

    Compressing and hashing happen in another thread (both leave Python's lock), block by block.
    The gzip header holds neither name nor time (RFC 1952, section 2.3.1: MTIME 0), so that the
    same content has the same bytes.
    """

    def __init__(self, path: Path, form: Format) -> None:
        self._paths = (path, path.with_name(f"{path.name}.gz"))
        self._form = form
        self._plain = path.open("wb")
        self._packed = self._paths[1].open("wb")
        self._digests = (hashlib.sha256(), hashlib.sha256())
        self._compressor = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS | 16)
        self._helper = ThreadPoolExecutor(1)
        self._pending: Future[None] | None = None
        self._block = bytearray()
        self._lines = 0

    def write(self, data: bytes) -> int:
        """Take bytes, as a file does."""
        self._block += data
        if len(self._block) >= _BLOCK:
            self._write_block()
        return len(data)

    def flush(self) -> None:
        """Do nothing: blocks are written when they are full, and at the end."""

    def _write_block(self) -> None:
        block, self._block = bytes(self._block), bytearray()
        self._wait()
        self._lines += block.count(b"\n")
        self._plain.write(block)
        self._pending = self._helper.submit(self._digest, block)

    def _wait(self) -> None:
        if self._pending is not None:
            self._pending.result()

    def _digest(self, block: bytes) -> None:
        self._digests[0].update(block)
        self._pack(self._compressor.compress(block))

    def _pack(self, packed: bytes) -> None:
        self._digests[1].update(packed)
        self._packed.write(packed)

    def finish(self) -> tuple[Dump, Dump]:
        """Write what is left, and return what was written: the file and its gzip twin."""
        self._write_block()
        self._wait()
        self._pack(self._compressor.flush())
        self.close()
        media_types = (self._form.media_type, "application/gzip")
        plain, packed = (
            Dump(path.name, path.stat().st_size, digest.hexdigest(), media_type, self._lines)
            for path, digest, media_type in zip(
                self._paths, self._digests, media_types, strict=True
            )
        )
        return plain, packed

    def close(self) -> None:
        """Close both files, finished or not."""
        self._helper.shutdown()
        self._plain.close()
        self._packed.close()


@contextmanager
def dump_file(path: Path, form: Format) -> Iterator[DumpFile]:
    """Open a dump for writing; it is closed at the end, whatever happens."""
    file = DumpFile(path, form)
    try:
        yield file
    finally:
        file.close()


def write_pieces(path: Path, form: Format, pieces: Iterable[bytes]) -> tuple[Dump, Dump]:
    """Write a dump from its lines or other pieces, and its gzip twin; returns both."""
    with dump_file(path, form) as file:
        for some in chunks(pieces, 500):
            file.write(b"".join(some))
        return file.finish()


def write_turtle(source: Path, path: Path) -> tuple[Dump, Dump]:
    """Write sorted N-Triples as Turtle."""
    with dump_file(path, TURTLE) as file:
        serialize(read_triples(source), cast(BinaryIO, file), RdfFormat.TURTLE, prefixes=PREFIXES)
        return file.finish()


def write_json_ld(source: Path, path: Path, context: jsonld.Context) -> tuple[Dump, Dump]:
    """Write sorted N-Triples as JSON-LD, compacted with the project's context."""
    return write_pieces(path, JSON_LD, jsonld.write(read_triples(source), context))


def read_triples(source: Path) -> Iterator[Triple]:
    """Yield the triples of a file of N-Triples."""
    for quad in parse(path=str(source), format=RdfFormat.N_TRIPLES):
        yield quad.triple
