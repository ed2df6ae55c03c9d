"""What the files of events must say, by the triples of the default graph; and what they do say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ReleaseError
from kg.harvest.language import UNDETERMINED
from kg.identifiers import CONTEXT
from kg.namespaces import BASE, CV, GCM, PROV, RDF
from kg.ntriples import Statement, by_subject
from kg.pool import chunks
from kg.release.verify.pieces import Piece

_EVENT = f"<{BASE}id/event/".encode()
_IS_EVENT: Statement = (str(RDF.type).encode(), str(GCM.Event).encode())
_INSIDE = (str(CV.hasParticipation).encode(), str(PROV.wasDerivedFrom).encode())
_UNTAGGED = f'"@{UNDETERMINED}'.encode()
_BEGIN = b'{"@context":"%b",' % CONTEXT.encode()
_LINES = 500


@dataclass(frozen=True)
class Parts:
    """The nodes that stand inside events: their participations and pages, by their hashes."""

    hashes: frozenset[int]

    @classmethod
    def of(cls, data: Path) -> Parts:
        """Find them in a file of N-Triples."""
        return cls(
            frozenset(
                hash(value)
                for _, statements in _events(data)
                for predicate, value in statements
                if predicate in _INSIDE
            )
        )


def in_tables(data: Path) -> Iterator[bytes]:
    """Yield what the tables must say: all that is said of events themselves.

    CSV on the Web has no way to say a text in the language `und`.
    """
    for event, statements in _events(data):
        for predicate, value in statements:
            if not value.endswith(_UNTAGGED):
                yield b"%b %b %b" % (event, predicate, value)


def in_documents(data: Path) -> Iterator[bytes]:
    """Yield what the documents must say: all that is said of events and what stands inside."""
    parts = Parts.of(data)
    with data.open("rb") as lines:
        for subject, statements in by_subject(lines):
            if _IS_EVENT in statements or hash(subject) in parts.hashes:
                for predicate, value in statements:
                    yield b"%b %b %b" % (subject, predicate, value)


def _events(data: Path) -> Iterator[tuple[bytes, list[Statement]]]:
    with data.open("rb") as lines:
        own = (line for line in lines if line.startswith(_EVENT))
        for subject, statements in by_subject(own):
            if _IS_EVENT in statements:
                yield subject, statements


def document_pieces(documents: Path, context: Path) -> Iterator[Piece]:
    """Yield JSON-LD documents of many events each, so that the context is read once for all.

    Raises ReleaseError for a line that is no document by itself.
    """
    given = json.loads(context.read_bytes())["@context"]
    header = b'{"@context":%b,"@graph":[' % json.dumps(given).encode()
    with documents.open("rb") as file:
        for some in chunks(enumerate(file, 1), _LINES):
            nodes = [_node(documents.name, *each) for each in some]
            yield Piece(header + b",".join(nodes) + b"]}", some[0][0])


def _node(name: str, number: int, line: bytes) -> bytes:
    try:
        document = json.loads(line)
    except ValueError as error:
        raise ReleaseError(f"{name}:{number} is no JSON: {error}") from None
    if not isinstance(document, dict) or not line.startswith(_BEGIN):
        begin = _BEGIN.decode()
        raise ReleaseError(f"{name}:{number} is no document of ours: it must begin {begin}")
    return b"{" + line[len(_BEGIN) :].rstrip(b"\n")
