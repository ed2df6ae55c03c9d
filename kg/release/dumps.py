"""The dumps of a release: the same triples in several formats, each also compressed.

All of them are written as streams from sorted lines, so that memory does not grow with the data
and the same data gives the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from zstandard import ZstdCompressor

from kg import jsonld
from kg.formats import GZIP, JSON_LD, N_QUADS, ZSTD, Format
from kg.release.formats.layout import Layout
from kg.release.packing import Deflated, GzipWriter, deflate
from kg.release.pieces import Piece

ALL = "all.nq"
ALL_TRIG = "all.trig"
DATA = "data.nt"
DATA_TURTLE = "data.ttl"
DATA_JSON_LD = "data.jsonld"
DATA_XML = "data.rdf"
GRAPHS_FOLDER = "graphs"

_BLOCK = 1 << 20
_ZSTD_LEVEL = 3  # smaller than gzip, in a third of its time


@dataclass(frozen=True)
class Dump:
    """A file that was written: its name, size and SHA-256, and the lines counted in it."""

    name: str
    bytes: int
    sha256: str
    media_type: str
    lines: int = 0


class _Compressor(Protocol):
    """What packs a stream block by block."""

    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self) -> bytes: ...


class _Output:
    """A file with the digest of what was written to it, packed or as it is."""

    def __init__(self, path: Path, media_type: str, compressor: _Compressor | None = None) -> None:
        self._path = path
        self._media_type = media_type
        self._compressor = compressor
        self._digest = hashlib.sha256()
        self._file: BinaryIO = path.open("wb")

    def write(self, block: bytes) -> None:
        data = self._compressor.compress(block) if self._compressor else block
        self._digest.update(data)
        self._file.write(data)

    def finish(self, folder: Path, lines: int) -> Dump:
        if self._compressor:
            data = self._compressor.flush()
            self._digest.update(data)
            self._file.write(data)
        self.close()
        name = self._path.relative_to(folder).as_posix()
        size = self._path.stat().st_size
        return Dump(name, size, self._digest.hexdigest(), self._media_type, lines)

    def close(self) -> None:
        self._file.close()


class PlainFile:
    """A binary file that is written together with its zstd twin, and the digests of both.

    Writing, packing and hashing happen in another thread (all leave Python's lock), block by block.
    The header of zstd has no place for a time (RFC 8878, section 3.1.1.1), so that the same content
    has the same bytes.
    """

    def __init__(self, folder: Path, name: str, form: Format) -> None:
        self._folder = folder
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        zstd = ZstdCompressor(_ZSTD_LEVEL, write_checksum=True).compressobj()
        self._outputs = (
            _Output(path, form.media_type),
            _Output(path.with_name(f"{path.name}.{ZSTD.suffix}"), ZSTD.media_type, zstd),
        )
        self._helper = ThreadPoolExecutor(1)
        self._pending: Future[None] | None = None
        self._lines = 0
        self._end = 0
        self.pieces: list[Piece] = []

    def write(self, piece: bytes) -> None:
        """Take the bytes of a piece."""
        self._wait()
        self._pending = self._helper.submit(self._put, piece)

    def _wait(self) -> None:
        if self._pending is not None:
            self._pending.result()

    def _put(self, piece: bytes) -> None:
        self.pieces.append(Piece(self._end, len(piece), hashlib.sha256(piece).hexdigest()))
        self._end += len(piece)
        self._lines += piece.count(b"\n")
        for output in self._outputs:
            output.write(piece)

    def finish(self) -> tuple[Dump, ...]:
        """Write what is left, and return what was written: the file and its zstd twin."""
        self._wait()
        return tuple(output.finish(self._folder, self._lines) for output in self._outputs)

    def close(self) -> None:
        """Close all files, finished or not."""
        self._helper.shutdown()
        for output in self._outputs:
            output.close()


class GzipTwin:
    """The gzip twin of a file, from its pieces, each deflated by itself."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._output = _Output(folder / f"{name}.{GZIP.suffix}", GZIP.media_type)
        self._gzip = GzipWriter(self._output)
        self.add = self._gzip.add

    def finish(self) -> Dump:
        """Write what is left, and return what was written."""
        self._gzip.finish()
        return self._output.finish(self._folder, self._gzip.lines)

    def close(self) -> None:
        """Close the file, finished or not."""
        self._output.close()


class DumpFile:
    """A file that is written together with both packed twins."""

    def __init__(self, folder: Path, name: str, form: Format) -> None:
        self._plain = PlainFile(folder, name, form)
        self._gzip = GzipTwin(folder, name)

    def add(self, content: bytes, deflated: Deflated) -> None:
        """Take a piece, and the same deflated."""
        self._plain.write(content)
        self._gzip.add(deflated)

    def write(self, content: bytes) -> None:
        """Take a piece."""
        self.add(content, deflate(content))

    def finish(self) -> tuple[Dump, ...]:
        """Write what is left, and return what was written: the file, its zstd and gzip twins."""
        return (*self._plain.finish(), self._gzip.finish())

    def close(self) -> None:
        """Close all files, finished or not."""
        self._plain.close()
        self._gzip.close()


def write_pieces(
    folder: Path, name: str, form: Format, pieces: Iterable[bytes]
) -> tuple[Dump, ...]:
    """Write a dump from its lines or other pieces, and its packed twins; returns all."""
    with closing(DumpFile(folder, name, form)) as file:
        for block in blocks(pieces):
            file.write(block)
        return file.finish()


def blocks(pieces: Iterable[bytes], size: int = _BLOCK) -> Iterator[bytes]:
    """Join pieces to blocks of at least `size` bytes; the last may be smaller."""
    block = bytearray()
    for piece in pieces:
        block += piece
        if len(block) >= size:
            yield bytes(block)
            block.clear()
    if block:
        yield bytes(block)


def json_ld_layout(context: jsonld.Context) -> Layout:
    """Return how JSON-LD is laid out with a context: a node object a line."""
    return Layout(JSON_LD, context.start, context.node, jsonld.SEPARATOR, jsonld.END)


def graph_file(name: str) -> str:
    """Return the name of the file of a named graph: `graphs/evidence.nq`."""
    return f"{GRAPHS_FOLDER}/{name}.{N_QUADS.suffix}"
