"""Everything that a release says, written in all its formats, in several processes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg import jsonld
from kg.formats import N_QUADS, N_TRIPLES
from kg.identifiers import GRAPHS
from kg.pool import map_forked
from kg.release.dumps import (
    ALL,
    ALL_TRIG,
    DATA,
    DATA_JSON_LD,
    DATA_TURTLE,
    DATA_XML,
    GRAPHS_FOLDER,
    Dump,
    graph_file,
    write_formats,
    write_pieces,
    write_trig,
)
from kg.release.events import write_events
from kg.release.lines import sorted_unique
from kg.release.named_graphs import NamedGraphs

CONTEXT_FILE = "context.jsonld"

_SMALL = 10_000_000


@dataclass(frozen=True)
class _Task:
    """Some files to write: what they are called, for a person, and what writes them."""

    names: str
    write: Callable[[], list[Dump]]


def write_contents(
    folder: Path, graphs: NamedGraphs, ontology: Path, progress: Callable[[str], None]
) -> list[Dump]:
    """Write all data into a folder; returns each file that was written, in no special order.

    What needs nothing else comes first, then what is made of it. Little data is written in this
    process, because starting others would take longer. `progress` is told what is begun.
    """
    context = jsonld.load_context(ontology / CONTEXT_FILE)
    shutil.copyfile(ontology / CONTEXT_FILE, folder / CONTEXT_FILE)
    selection = graphs.selection
    stages = (
        (
            _Task(DATA, lambda: _write_data(folder, graphs)),
            _Task(f"{GRAPHS_FOLDER}/", lambda: _write_graphs(folder, graphs)),
            _Task("events.*", lambda: write_events(folder, selection, context)),
        ),
        (
            _Task(ALL, lambda: _write_all(folder, graphs)),
            _Task(
                f"{DATA_TURTLE}, {DATA_JSON_LD}, {DATA_XML}, {ALL_TRIG}",
                lambda: [*write_formats(folder, context), *write_trig(folder, GRAPHS)],
            ),
        ),
    )
    written: list[Dump] = []
    for stage in stages:
        progress(", ".join(task.names for task in stage))
        if selection.size < _SMALL:
            written += (dump for task in stage for dump in task.write())
        else:
            for _, dumps in map_forked(lambda task: task.write(), stage):
                written += dumps
    return written


def _write_data(folder: Path, graphs: NamedGraphs) -> list[Dump]:
    lines = sorted_unique(graphs.selection.data_lines(), scratch=folder)
    return [*write_pieces(folder, DATA, N_TRIPLES, lines)]


def _write_graphs(folder: Path, graphs: NamedGraphs) -> list[Dump]:
    """Write a file for each named graph, empty where nothing is said: names stay the same."""
    return [
        dump
        for name in GRAPHS
        for dump in write_pieces(folder, graph_file(name), N_QUADS, graphs.lines(name))
    ]


def _write_all(folder: Path, graphs: NamedGraphs) -> list[Dump]:
    with (folder / DATA).open("rb") as default:
        return [*write_pieces(folder, ALL, N_QUADS, graphs.with_default(default))]
