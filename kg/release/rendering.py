"""A piece of the data → that piece of each file which is made of it, deflated too.

This is the work that is kept from run to run (`kg.memo`): what comes out depends on nothing but the
statements of the piece, on the context of JSON-LD, and on whether the piece is the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kg import jsonld
from kg.build.dataset import BlockSpan
from kg.identifiers import graph
from kg.ntriples import END, by_subject
from kg.release.dumps import ALL, json_ld_layout
from kg.release.event_columns import columns
from kg.release.events import event_files
from kg.release.formats import rdf_xml, turtle
from kg.release.formats.layout import Layout
from kg.release.packing import Deflated, deflate
from kg.release.pieces import Piece


class Rendered(NamedTuple):
    """A piece of a file; no content where that is written already."""

    deflated: Deflated
    content: bytes = b""


@dataclass(frozen=True)
class Sorted:
    """A piece of a file of sorted lines: of `data.nt`, `all.nq`, or of a named graph."""

    file: Path
    piece: Piece
    context: Path
    is_first: bool
    graph: str | None = None


@dataclass(frozen=True)
class Events:
    """Some events: where their blocks stand in a file, and the languages of all texts."""

    file: Path
    spans: tuple[BlockSpan, ...]
    context: Path
    languages: tuple[str, ...]


def render(jobs: list[Sorted | Events]) -> list[Rendered]:
    """Return the piece of each file that is made of a piece of the data, in a fixed order.

    Of `data.nt` that is itself, Turtle, JSON-LD and RDF/XML; of a named graph itself and TriG; of
    events the table, that of links, and the documents.
    """
    [job] = jobs
    if isinstance(job, Events):
        return [Rendered(deflate(content), content) for content in _events(job)]
    lines = job.piece.read(job.file)
    made = (layout(lines, job.is_first) for layout in _layouts(job))
    return [Rendered(deflate(lines)), *(Rendered(deflate(each), each) for each in made)]


def _layouts(job: Sorted) -> Iterable[_Entries]:
    if job.graph is not None:
        return (_Entries(turtle.LAYOUT, f" <{graph(job.graph).value}>".encode() + END),)
    if job.file.name == ALL:
        return ()
    return map(_Entries, data_layouts(job.context))


def data_layouts(context: Path) -> tuple[Layout, ...]:
    """Return how the default graph is laid out in the formats beside `data.nt`, in their order."""
    return (turtle.LAYOUT, json_ld_layout(_context(context)), rdf_xml.LAYOUT)


class _Entries(NamedTuple):
    """Lines, each with an end behind its object → entries of a format, separated from others."""

    layout: Layout
    end: bytes = END

    def __call__(self, lines: bytes, is_first: bool) -> bytes:
        subjects = by_subject(lines.splitlines(keepends=True), self.end)
        entries = self.layout.separator.join([self.layout.entry(*each) for each in subjects])
        return entries if is_first else self.layout.separator + entries


def _events(job: Events) -> Iterator[bytes]:
    with job.file.open("rb") as file:
        blocks = [(span.iri, span.read(file)) for span in job.spans]
    yield from event_files(blocks, columns(job.languages), _context(job.context))


@lru_cache(maxsize=1)
def _context(path: Path) -> jsonld.Context:
    return jsonld.load_context(path)
