"""What a file of a release means to one parser, as a fingerprint: the work of one process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.formats import JSON_LD, Format
from kg.ntriples import END
from kg.release.verify import csvw, events
from kg.release.verify.findings import Finding
from kg.release.verify.fingerprint import Fingerprint
from kg.release.verify.pieces import Piece, pieces
from kg.release.verify.readers import FORMATS, PARSERS

_SHORTEST = 300


@dataclass(frozen=True)
class Source:
    """A set of quads: a file of the release, and how it is read.

    `how` is `lines` (canonical N-Quads, taken as they stand), the name of a parser, or a way to
    read what is no RDF by itself: see `_WAYS`. Only what is `ours` is laid out in pieces.
    """

    folder: Path
    name: str
    how: str
    is_ours: bool = True

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.folder / self.name

    @property
    def form(self) -> Format:
        """The format of the file; that of documents on lines is JSON-LD."""
        return FORMATS.get(self.name.rpartition(".")[2], JSON_LD)

    def __str__(self) -> str:
        return f"{self.name}, read by {self.how}," if self.how in PARSERS else self.name


@dataclass(frozen=True)
class Part:
    """All of a source, or one piece of it, to be read by itself."""

    source: Source
    key: bytes
    size: int
    piece: Piece | None = None


@dataclass(frozen=True)
class Read:
    """What a part means; `fault` says why it could not be read, or what is wrong with its order."""

    source: Source
    fingerprint: Fingerprint
    size: int
    fault: Finding | None = None


def parts(source: Source, key: bytes) -> Iterator[Part]:
    """Yield what is to be read of a source: pieces, where a parser would hold all of it."""
    for size, piece in _pieces(source):
        yield Part(source, key, size, piece)


def _pieces(source: Source) -> Iterator[tuple[int, Piece | None]]:
    if source.name == "events.jsonl":
        context = source.folder / "context.jsonld"
        cut = events.document_pieces(source.path, context)
    elif source.how == "rdflib" and source.is_ours:
        cut = pieces(source.path, source.form)
    else:
        cut = iter(())
        yield source.path.stat().st_size, None
    yield from ((len(piece.document), piece) for piece in cut)


def read(part: Part) -> Read:
    """Read a part; what is wrong is told, not raised."""
    fingerprint = Fingerprint(part.key)
    fault = None
    try:
        if part.source.how == "lines":
            fault = _add_lines(part.source, fingerprint)
        else:
            fingerprint.add(quads(part.source, part.piece))
    except Exception as error:  # parsers raise whatever they like
        fault = Finding(
            part.source.name, _told(part, error), part.piece.line if part.piece else None
        )
    return Read(part.source, fingerprint, part.size, fault)


def _told(part: Part, error: Exception) -> str:
    text = " ".join(str(error).split())[:_SHORTEST]
    where = " what begins in this line" if part.piece else " it"
    return f"{part.source.how} cannot read{where}: {text}"


def quads(source: Source, piece: Piece | None = None) -> Iterator[bytes]:
    """Yield the quads of a source, or of a piece of it. Raises what its reader raises."""
    if source.how in PARSERS:
        document = piece.document if piece else source.path
        return PARSERS[source.how](document, source.form)
    return _WAYS[source.how](source.path)


def _without_ends(path: Path) -> Iterator[bytes]:
    with path.open("rb") as lines:
        for line in lines:
            yield line.removesuffix(END)


_WAYS = {
    "lines": _without_ends,
    "tables": csvw.triples,
    "events in tables": events.in_tables,
    "events in documents": events.in_documents,
}
"""What is read in another way than by a parser of RDF, and how."""


def _add_lines(source: Source, fingerprint: Fingerprint) -> Finding | None:
    """Take lines in; returns the first of them that is not where it belongs."""
    fault: list[Finding] = []

    def checked() -> Iterator[bytes]:
        before = b""
        with source.path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if not fault and (line <= before or not line.endswith(END)):
                    fault.append(Finding(source.name, _misplaced(line, before), number))
                before = line
                yield line.removesuffix(END)

    fingerprint.add(checked())
    return fault[0] if fault else None


def _misplaced(line: bytes, before: bytes) -> str:
    if not line.endswith(END):
        return "The line does not end with a full stop."
    if line == before:
        return "The line is there twice."
    return "The line sorts before the one above it."
