"""What all readers of RDF files say alike: a statement, its place, and what is not accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

import pyoxigraph as ox

from kg.check.source import Position, Source

Node = ox.NamedNode | ox.BlankNode
Term = Node | ox.Literal | ox.Triple

RDF_1_2 = "This is RDF 1.2, which is not accepted here; RDF 1.1 is."


class Place(NamedTuple):
    """The bytes at which the subject, the predicate and the object of a statement stand."""

    subject: int
    predicate: int
    object: int


class Statements(Protocol):
    """The statements of a text in their order, and those about a subject with their places."""

    def quads(self) -> Iterator[ox.Quad]:
        """Yield every statement."""

    def about(self, subject: Node) -> Iterator[tuple[ox.Quad, Place]]:
        """Yield the statements about a subject, with their places."""

    def position(self, offset: int) -> Position:
        """Return the line and column of a byte of the text."""

    def line(self, number: int) -> str:
        """Return a line of the text, counted from 1; "" where there is none."""


def new_syntax(source: Source, offset: int) -> SyntaxError:
    """Return the error for syntax of RDF 1.2 that begins at a byte."""
    at = source.position(offset)
    return SyntaxError(RDF_1_2, (None, at.line, at.column, None))
