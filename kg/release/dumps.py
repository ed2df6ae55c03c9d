"""The dumps of a release: the same triples in several formats, each also compressed.

All of them are written as streams from sorted lines, so that memory does not grow with the data
and the same data gives the same bytes.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from zstandard import ZstdCompressor

from kg import jsonld
from kg.formats import GZIP, JSON_LD, N_QUADS, TRIG, ZSTD, Format
from kg.identifiers import graph
from kg.ntriples import END, Statement, by_subject
from kg.pool import chunks
from kg.release.formats import rdf_xml, turtle
from kg.release.formats.layout import Layout

ALL = "all.nq"
ALL_TRIG = "all.trig"
DATA = "data.nt"
DATA_TURTLE = "data.ttl"
DATA_JSON_LD = "data.jsonld"
DATA_XML = "data.rdf"
GRAPHS_FOLDER = "graphs"

_BLOCK = 1 << 20
_ENTRIES = 256
_PIECES = 64  # most are lines, some are all the lines of an event
_GZIP_LEVEL = 3  # a sixth larger than with 6, in less than half the time
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
        self._put(self._compressor.compress(block) if self._compressor else block)

    def _put(self, data: bytes) -> None:
        self._digest.update(data)
        self._file.write(data)

    def finish(self, folder: Path, lines: int) -> Dump:
        if self._compressor:
            self._put(self._compressor.flush())
        self.close()
        name = self._path.relative_to(folder).as_posix()
        size = self._path.stat().st_size
        return Dump(name, size, self._digest.hexdigest(), self._media_type, lines)

    def close(self) -> None:
        self._file.close()


class DumpFile:
    """A binary file that is written together with its packed twins and the digests of all.

    Writing, packing and hashing happen in another thread (all leave Python's lock), block by block.
    The gzip header holds neither name nor time (RFC 1952, section 2.3.1: MTIME 0), and that of
    zstd has no place for one (RFC 8878, section 3.1.1.1), so that the same content has the same
    bytes.
    """

    def __init__(self, folder: Path, name: str, form: Format) -> None:
        self._folder = folder
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        gzip = zlib.compressobj(_GZIP_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS | 16)
        zstd = ZstdCompressor(_ZSTD_LEVEL, write_checksum=True).compressobj()
        self._outputs = (
            _Output(path, form.media_type),
            _Output(path.with_name(f"{path.name}.{GZIP.suffix}"), GZIP.media_type, gzip),
            _Output(path.with_name(f"{path.name}.{ZSTD.suffix}"), ZSTD.media_type, zstd),
        )
        self._helper = ThreadPoolExecutor(1)
        self._pending: Future[None] | None = None
        self._block = bytearray()
        self._lines = 0

    def write(self, data: bytes) -> None:
        """Take bytes."""
        self._block += data
        if len(self._block) >= _BLOCK:
            self._write_block()

    def _write_block(self) -> None:
        block, self._block = bytes(self._block), bytearray()
        self._wait()
        self._pending = self._helper.submit(self._put, block)

    def _wait(self) -> None:
        if self._pending is not None:
            self._pending.result()

    def _put(self, block: bytes) -> None:
        self._lines += block.count(b"\n")
        for output in self._outputs:
            output.write(block)

    def finish(self) -> tuple[Dump, ...]:
        """Write what is left, and return what was written: the file, its gzip and zstd twins."""
        self._write_block()
        self._wait()
        return tuple(output.finish(self._folder, self._lines) for output in self._outputs)

    def close(self) -> None:
        """Close all files, finished or not."""
        self._helper.shutdown()
        for output in self._outputs:
            output.close()


@contextmanager
def dump_file(folder: Path, name: str, form: Format) -> Iterator[DumpFile]:
    """Open a dump for writing; it is closed at the end, whatever happens."""
    file = DumpFile(folder, name, form)
    try:
        yield file
    finally:
        file.close()


def write_pieces(
    folder: Path, name: str, form: Format, pieces: Iterable[bytes]
) -> tuple[Dump, ...]:
    """Write a dump from its lines or other pieces, and its packed twins; returns all."""
    with dump_file(folder, name, form) as file:
        for some in chunks(pieces, _PIECES):
            file.write(b"".join(some))
        return file.finish()


def write_formats(folder: Path, context: jsonld.Context) -> list[Dump]:
    """Write what `data.nt` of a folder says in all other formats, in one go over its lines."""
    layouts = {
        DATA_TURTLE: turtle.LAYOUT,
        DATA_JSON_LD: json_ld_layout(context),
        DATA_XML: rdf_xml.LAYOUT,
    }
    with ExitStack() as stack, (folder / DATA).open("rb") as lines:
        files = [
            (stack.enter_context(dump_file(folder, name, layout.form)), layout)
            for name, layout in layouts.items()
        ]
        for file, layout in files:
            file.write(layout.header)
        separate = False
        for some in chunks(by_subject(lines), _ENTRIES):
            for file, layout in files:
                if separate:
                    file.write(layout.separator)
                file.write(_entries(layout, some))
            separate = True
        for file, layout in files:
            file.write(layout.footer)
        return [dump for file, _ in files for dump in file.finish()]


def _entries(layout: Layout, subjects: Iterable[tuple[bytes, list[Statement]]]) -> bytes:
    return layout.separator.join([layout.entry(*each) for each in subjects])


def json_ld_layout(context: jsonld.Context) -> Layout:
    """Return how JSON-LD is laid out with a context: a node object a line."""
    return Layout(JSON_LD, context.start, context.node, jsonld.SEPARATOR, jsonld.END)


def graph_file(name: str) -> str:
    """Return the name of the file of a named graph: `graphs/evidence.nq`."""
    return f"{GRAPHS_FOLDER}/{name}.{N_QUADS.suffix}"


def write_trig(folder: Path, graphs: Iterable[str]) -> tuple[Dump, ...]:
    """Write all graphs as TriG, from `data.ttl` and the files of the named graphs of a folder."""
    with dump_file(folder, ALL_TRIG, TRIG) as file:
        with (folder / DATA_TURTLE).open("rb") as default:
            while block := default.read(_BLOCK):
                file.write(block)
        for name in graphs:
            iri = graph(name).value
            with (folder / graph_file(name)).open("rb") as lines:
                subjects = by_subject(lines, f" <{iri}>".encode() + END)
                opened = False
                for some in chunks(subjects, _ENTRIES):
                    if not opened:
                        file.write(turtle.start_of_graph(iri))
                        opened = True
                    file.write(_entries(turtle.LAYOUT, some))
                if opened:
                    file.write(turtle.END_OF_GRAPH)
        return file.finish()
