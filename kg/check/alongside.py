"""Whether what a release says beside the data is as its shapes want: remarks, shapes, catalogue.

They are made while a release is made, from the report of the check and from the finished files; so
they are checked then, and not with the dataset.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg.check.report import Result, in_order
from kg.check.screen import Screen, facts_of
from kg.check.shapes import Checker, load_shapes, merged, result_of
from kg.check.terms import add, node_of, to_rdflib

SHAPES_OF_A_RELEASE = frozenset({"catalogue", "quality", "shape"})
"""Files of shapes for what a release says beside the data."""

_QUADS_AT_ONCE = 50_000


def check_alongside(
    shapes: Path, *, remarks: Path, own_shapes: Path, catalogue: Path
) -> tuple[Result, ...]:
    """Return what the shapes find in the files of a release that are not of the dataset.

    `remarks` and `own_shapes` are named graphs as N-Quads, `catalogue` is Turtle. Raises
    VocabularyError where a shape is broken, or where there are none for such files.
    """
    others = {file.stem for file in shapes.glob("*.ttl")} - SHAPES_OF_A_RELEASE
    graph = load_shapes(shapes, without=others)
    checker, screen = Checker(graph), Screen(graph, Graph())
    parts = chain([[*_read(own_shapes)], [*_read(catalogue)]], _by_subject(remarks))
    return in_order(each for quads in parts for each in _check(quads, checker, screen))


def _check(quads: Sequence[ox.Quad], checker: Checker, screen: Screen) -> Iterator[Result]:
    """Yield what is found; pySHACL is asked about what the screen cannot clear."""
    facts = facts_of(quads)
    screened = screen.look(facts, set(facts), screen.pointers(facts))
    if screened.doubtful:
        data = Graph()
        add(data, to_rdflib(quads))
        found = merged(
            checker.check_shape(data, shape, map(node_of, nodes))
            for shape, nodes in sorted(screened.doubtful.items())
        )
        yield from map(result_of, found.results)


def _read(file: Path) -> Iterator[ox.Quad]:
    return ox.parse(path=file)


def _by_subject(file: Path) -> Iterator[list[ox.Quad]]:
    """Yield the quads of sorted lines in parts, all of a node in one: a remark is one node."""
    part: list[ox.Quad] = []
    for _, own in groupby(_read(file), lambda quad: quad.subject):
        part += own
        if len(part) >= _QUADS_AT_ONCE:
            yield part
            part = []
    yield part
