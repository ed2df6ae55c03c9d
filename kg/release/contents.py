"""Everything that a release says, written in all its formats, in several processes.

First the sorted lines are written, then what is made of them piece by piece; what was made of a
piece in an earlier run is taken again.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from kg.build.dataset import BlockSpan
from kg.formats import (
    CSV_RESULTS,
    CSVW,
    JSON_LD,
    JSON_LINES,
    N_QUADS,
    N_TRIPLES,
    RDF_XML,
    TRIG,
    TURTLE,
)
from kg.identifiers import GRAPHS, graph
from kg.memo import Memo, Task, key_of, stable_chunks
from kg.pool import map_forked
from kg.release.dumps import (
    ALL,
    ALL_TRIG,
    DATA,
    DATA_JSON_LD,
    DATA_TURTLE,
    DATA_XML,
    Dump,
    DumpFile,
    GzipTwin,
    PlainFile,
    graph_file,
    write_pieces,
)
from kg.release.event_columns import DESCRIPTION, LINKS, TABLE, columns
from kg.release.events import DOCUMENTS, description, headings, languages
from kg.release.formats import turtle
from kg.release.lines import sorted_unique
from kg.release.named_graphs import NamedGraphs
from kg.release.pieces import Piece, cut
from kg.release.rendering import Events, Rendered, Sorted, data_layouts, render
from kg.release.selection import Selection

CONTEXT_FILE = "context.jsonld"

_EVENTS_A_PIECE = 200

Told = Callable[[float], None]
"""Told which share of all is done."""


@dataclass(frozen=True)
class Lines:
    """Files of sorted lines that were written, with their zstd twins, and how they are cut."""

    dumps: list[Dump] = field(default_factory=list)
    pieces: dict[str, list[Piece]] = field(default_factory=dict)


def write_lines(folder: Path, graphs: NamedGraphs, told: Told) -> Lines:
    """Write `data.nt`, the named graphs and `all.nq`: all other dumps are made of them.

    Little data is written in this process, because starting others would take longer.
    """
    done = Lines()
    stages = ([DATA], [ALL, *map(graph_file, GRAPHS)])
    sources: dict[str, Callable[[], Iterable[bytes]]] = {
        DATA: lambda: sorted_unique(graphs.selection.data_lines(), scratch=folder),
        ALL: lambda: _all_lines(folder, graphs),
        **{graph_file(name): partial(graphs.lines, name) for name in GRAPHS},
    }

    def write(name: str) -> Lines:
        return _write_sorted(folder, name, sources[name]())

    for stage in stages:
        apart = graphs.selection.is_large
        written = map_forked(write, stage) if apart else ((name, write(name)) for name in stage)
        for _, lines in written:
            done.dumps.extend(lines.dumps)
            done.pieces.update(lines.pieces)
            told(len(done.pieces) / len(sources))
    return done


def _all_lines(folder: Path, graphs: NamedGraphs) -> Iterator[bytes]:
    with (folder / DATA).open("rb") as default:
        yield from graphs.with_default(default)


def _write_sorted(folder: Path, name: str, lines: Iterable[bytes]) -> Lines:
    form = N_TRIPLES if name == DATA else N_QUADS
    with closing(PlainFile(folder, name, form)) as file:
        for piece in cut(lines):
            file.write(piece)
        return Lines([*file.finish()], {name: file.pieces})


def write_formats(
    folder: Path, lines: Lines, selection: Selection, ontology: Path, memo: Memo, told: Told
) -> list[Dump]:
    """Write all other formats of these lines, and the gzip twins; returns each file written."""
    context = folder / CONTEXT_FILE
    shutil.copyfile(ontology / CONTEXT_FILE, context)
    known = languages(selection)
    base = key_of(hashlib.sha256(context.read_bytes()).digest(), *known)
    events = selection.spans_of_events()
    chunks = list(stable_chunks(events, lambda span: span.iri, _EVENTS_A_PIECE))
    names = [DATA, *map(graph_file, GRAPHS), ALL]
    tasks: list[Task[Sorted | Events]] = [
        *(task for name in names for task in _tasks(folder, name, lines.pieces[name], base)),
        *(_task_of_events(selection, chunk, context, known, base) for chunk in chunks),
    ]
    small = 2 if selection.is_large else len(tasks)
    rendered = _counted(memo.map(render, tasks, small=small), len(tasks), told)
    dumps: list[Dump] = []
    with closing(DumpFile(folder, ALL_TRIG, TRIG)) as trig:
        dumps += _default_graph(folder, lines.pieces[DATA], rendered, trig)
        for name in GRAPHS:
            dumps.append(_named_graph(folder, name, lines.pieces[graph_file(name)], rendered, trig))
        dumps += trig.finish()
    dumps.append(_twin(folder, ALL, lines.pieces[ALL], rendered))
    dumps += _events(folder, len(chunks), known, rendered)
    list(rendered)  # so that the memo forgets what no release needs any more
    return dumps


def _tasks(
    folder: Path, name: str, pieces: list[Piece], base: str
) -> Iterator[Task[Sorted | Events]]:
    of_graph = {graph_file(each): each for each in GRAPHS}.get(name)
    for place, piece in enumerate(pieces):
        job = Sorted(folder / name, piece, folder / CONTEXT_FILE, place == 0, of_graph)
        yield Task(key_of(base, name, str(job.is_first), piece.digest), [job])


def _task_of_events(
    selection: Selection, spans: list[BlockSpan], context: Path, known: tuple[str, ...], base: str
) -> Task[Sorted | Events]:
    job = Events(selection.file_of_events, tuple(spans), context, known)
    digest = hashlib.sha256()
    with job.file.open("rb") as file:
        for span in spans:
            digest.update(span.read(file))
    return Task(key_of(base, TABLE, digest.digest()), [job])


def _counted(
    rendered: Iterator[list[Rendered]], total: int, told: Told
) -> Iterator[list[Rendered]]:
    for done, each in enumerate(rendered, 1):
        yield each
        told(done / total)


def _default_graph(
    folder: Path, pieces: list[Piece], rendered: Iterator[list[Rendered]], trig: DumpFile
) -> Iterator[Dump]:
    """Write Turtle, JSON-LD and RDF/XML, the gzip twin of `data.nt`, and the beginning of TriG."""
    forms = {DATA_TURTLE: TURTLE, DATA_JSON_LD: JSON_LD, DATA_XML: RDF_XML}
    layouts = data_layouts(folder / CONTEXT_FILE)
    with ExitStack() as stack:
        twin = stack.enter_context(closing(GzipTwin(folder, DATA)))
        files = [
            stack.enter_context(closing(DumpFile(folder, name, form)))
            for name, form in forms.items()
        ]
        for file, layout in zip((*files, trig), (*layouts, layouts[0]), strict=True):
            file.write(layout.header)
        for own, *others in islice(rendered, len(pieces)):
            twin.add(own.deflated)
            for file, made in zip((*files, trig), (*others, others[0]), strict=True):
                file.add(made.content, made.deflated)
        for file, layout in zip(files, layouts, strict=True):
            if layout.footer:
                file.write(layout.footer)
        yield twin.finish()
        for file in files:
            yield from file.finish()


def _named_graph(
    folder: Path, name: str, pieces: list[Piece], rendered: Iterator[list[Rendered]], trig: DumpFile
) -> Dump:
    """Write the gzip twin of a named graph, and what TriG says of it."""
    with closing(GzipTwin(folder, graph_file(name))) as twin:
        if pieces:
            trig.write(turtle.start_of_graph(graph(name).value))
        for own, made in islice(rendered, len(pieces)):
            twin.add(own.deflated)
            trig.add(made.content, made.deflated)
        if pieces:
            trig.write(turtle.END_OF_GRAPH)
        return twin.finish()


def _twin(folder: Path, name: str, pieces: list[Piece], rendered: Iterator[list[Rendered]]) -> Dump:
    with closing(GzipTwin(folder, name)) as twin:
        for [own] in islice(rendered, len(pieces)):
            twin.add(own.deflated)
        return twin.finish()


def _events(
    folder: Path, pieces: int, known: tuple[str, ...], rendered: Iterator[list[Rendered]]
) -> Iterator[Dump]:
    """Write the events as tables with their description, and as documents."""
    table = columns(known)
    forms = {TABLE: CSV_RESULTS, LINKS: CSV_RESULTS, DOCUMENTS: JSON_LINES}
    with ExitStack() as stack:
        files = [
            stack.enter_context(closing(DumpFile(folder, name, form)))
            for name, form in forms.items()
        ]
        for file, heading in zip(files, headings(table), strict=False):
            file.write(heading)
        for made in islice(rendered, pieces):
            for file, each in zip(files, made, strict=True):
                file.add(each.content, each.deflated)
        for file in files:
            yield from file.finish()
    yield from write_pieces(folder, DESCRIPTION, CSVW, [description(table)])
