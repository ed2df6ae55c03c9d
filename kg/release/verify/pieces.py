"""A dump → documents that each can be parsed alone: what needs memory then needs little of it.

The dumps are laid out so that an entry begins a line and depends on nothing but the header
(`kg.release.formats`). Entries with blank nodes are kept for one last piece, where these meet. A
file that is laid out otherwise is one piece.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from kg.formats import JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE, Format

SIZE = 1 << 20


@dataclass(frozen=True)
class Piece:
    """A document cut out of a file, and the line of the file that it begins in, from 1."""

    document: bytes
    line: int


@dataclass(frozen=True)
class _Entry:
    """The lines of an entry, the line it begins in, and what it stands in (a named graph)."""

    text: bytes
    line: int
    inside: bytes = b""


def pieces(path: Path, form: Format, size: int = SIZE) -> Iterator[Piece]:
    """Yield the pieces of a dump of ours."""
    with path.open("rb") as file:
        yield from _CUTTERS[form](file, size)


def _lines(file: BinaryIO, size: int) -> Iterator[Piece]:
    return _joined((_Entry(line, place) for place, line in enumerate(file, 1)), size)


def _turtle(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Cut Turtle or TriG: entries begin at a line without a tab, graphs stand between braces."""
    lines = enumerate(file, 1)
    header: list[bytes] = []
    rest: Iterable[tuple[int, bytes]] = ()
    for place, line in lines:
        if not line.startswith(b"@prefix "):
            rest = chain([(place, line)], lines)
            break
        header.append(line)
    return _joined(_turtle_entries(rest), size, b"".join(header))


def _turtle_entries(lines: Iterable[tuple[int, bytes]]) -> Iterator[_Entry]:
    entry, begins, inside = list[bytes](), 0, b""
    for place, line in lines:
        if line.startswith(b"\t"):
            entry.append(line)
            continue
        if entry:
            yield _Entry(b"".join(entry), begins, inside)
        entry, begins = [], place
        if line.endswith(b"> {\n"):
            inside = line
        elif line == b"}\n":
            inside = b""
        else:
            entry = [line]
    if entry:
        yield _Entry(b"".join(entry), begins, inside)


def _json_ld(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Cut JSON-LD: a line of context, a line that opens the graph, then a node object a line."""
    header = file.readline() + file.readline()
    entries = (
        _Entry(line.removesuffix(b"\n").removesuffix(b","), place)
        for place, line in enumerate(file, 3)
        if line != b"]}\n"
    )
    return _joined(entries, size, header, b"]}\n", b",")


def _rdf_xml(file: BinaryIO, size: int) -> Iterator[Piece]:
    """Cut RDF/XML: the header ends with the first line that ends a tag, `</rdf:RDF>` is last."""
    header = [file.readline(), file.readline()]
    while header[-1] and not header[-1].endswith(b">\n"):
        header.append(file.readline())
    return _joined(
        _descriptions(enumerate(file, len(header) + 1)), size, b"".join(header), b"</rdf:RDF>\n"
    )


def _descriptions(lines: Iterable[tuple[int, bytes]]) -> Iterator[_Entry]:
    entry, begins = list[bytes](), 0
    for place, line in lines:
        if line == b"</rdf:RDF>\n":
            continue
        if not entry:
            begins = place
        entry.append(line)
        if line == b"</rdf:Description>\n":
            yield _Entry(b"".join(entry), begins)
            entry = []
    if entry:
        yield _Entry(b"".join(entry), begins)


def _joined(
    entries: Iterable[_Entry],
    size: int,
    header: bytes = b"",
    footer: bytes = b"",
    separator: bytes = b"",
) -> Iterator[Piece]:
    """Join entries to documents of about a size, those with blank nodes to one at the end."""
    some, blank = list[_Entry](), list[_Entry]()
    length = 0
    for entry in entries:
        if _has_blank_node(entry.text):
            blank.append(entry)
            continue
        some.append(entry)
        length += len(entry.text)
        if length >= size:
            yield _document(some, header, footer, separator)
            some, length = [], 0
    for left in (some, blank):
        if left:
            yield _document(left, header, footer, separator)


def _has_blank_node(text: bytes) -> bool:
    """Tell whether an entry has a blank node, or a text that looks like one."""
    return b" _:" in text or text.startswith(b"_:") or b'"_:' in text or b' rdf:nodeID="' in text


def _document(entries: list[_Entry], header: bytes, footer: bytes, separator: bytes) -> Piece:
    parts = [header]
    inside = b""
    for place, entry in enumerate(entries):
        if entry.inside != inside:
            parts += (b"}\n" if inside else b"", entry.inside)
            inside = entry.inside
        parts += (separator if place else b"", entry.text)
    parts += (b"}\n" if inside else b"", footer)
    return Piece(b"".join(parts), entries[0].line)


_CUTTERS = {
    N_TRIPLES: _lines,
    N_QUADS: _lines,
    TURTLE: _turtle,
    TRIG: _turtle,
    JSON_LD: _json_ld,
    RDF_XML: _rdf_xml,
}
