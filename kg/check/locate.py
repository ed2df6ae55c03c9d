"""Where in the user's own file each statement stands, and the statements themselves.

The statements come from here too, because only who reads the file can say what its blank nodes
are called: `[ … ]` has a place, but no name that another reader would know it by. Labels that
are written stay as they are, others are numbered, so that they are the same in every run.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from xml.parsers import expat

import pyoxigraph as ox

from kg.check.lines import Block, Lines
from kg.check.source import Position, Source
from kg.check.statements import RDF_1_2, Node, Place, Statements, Term, new_syntax
from kg.formats import N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE, Format
from kg.turtle import TurtleReader, unused

_Asked = tuple[ox.NamedNode | None, Term | None]

_REMEMBERED = 100
"""Of how many subjects the places are kept: who asks, asks about one after the other."""

_RANDOM = re.compile(r"[0-9a-f]{16,32}")  # what pyoxigraph calls a node that has no label


@dataclass(frozen=True, eq=False)
class Located:
    """A file in a format of graphs: its statements, and where they stand.

    `data` are its bytes, or its lines where somebody else keeps them. Places are known in Turtle,
    TriG, N-Triples and N-Quads; of other formats there is None.
    Relative IRIs are resolved against `base`. All blank nodes get `scope` before their label, so
    that files can be put into one graph without two nodes becoming one.
    The first use of a file that cannot be read raises SyntaxError; `kg.check.syntax` explains it.
    """

    data: bytes | Lines
    format: Format
    base: str | None = None
    scope: str = ""

    def quads(self) -> Iterator[ox.Quad]:
        """Yield every statement, in the order of the file and as often as it is written."""
        quads = self._statements.quads()
        return (_renamed(quad, self._scoped) for quad in quads) if self.scope else quads

    def of_subject(self, node: Node) -> Position | None:
        """Return where a node stands for the first time as subject of a statement."""
        return self._position(self._places(node).get((None, None)))

    def of_statement(
        self, subject: Node, predicate: ox.NamedNode, value: Term | None = None
    ) -> Position | None:
        """Return where the object of a statement stands for the first time.

        Without an object: where the predicate stands. Terms are the same where RDF says so:
        "1" and "01" are two terms; of a language tag the case does not matter.
        """
        return self._position(self._places(subject).get((predicate, value)))

    def of_value(self, subject: Node, value: Term) -> Position | None:
        """Return where a term stands for the first time as the value of any property of a node."""
        return self._position(self._places(subject).get((None, value)))

    def line(self, number: int) -> str:
        """Return a line of the file, counted from 1, for showing it; "" where there is none."""
        return self._statements.line(number)

    def _scoped(self, node: ox.BlankNode) -> ox.BlankNode:
        return ox.BlankNode(self.scope + node.value)

    def _position(self, offset: int | None) -> Position | None:
        return None if offset is None else self._statements.position(offset)

    def _places(self, subject: Node) -> dict[_Asked, int]:
        """Return the first byte of each statement, property and node, of those about a subject."""
        if subject not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            places = self._known[subject] = {}
            for quad, place in self._about(subject):
                if self.scope:
                    quad = _renamed(quad, self._scoped)
                predicate, value = quad.predicate, quad.object
                places.setdefault((None, None), place.subject)
                places.setdefault((predicate, None), place.predicate)
                places.setdefault((predicate, value), place.object)
                places.setdefault((None, value), place.object)
        return self._known[subject]

    def _about(self, subject: Node) -> Iterator[tuple[ox.Quad, Place]]:
        if self.scope and isinstance(subject, ox.BlankNode):
            label = subject.value.removeprefix(self.scope)
            if label in ("", subject.value):
                return iter(())
            subject = ox.BlankNode(label)
        return self._statements.about(subject)

    @cached_property
    def _known(self) -> dict[Node, dict[_Asked, int]]:
        return {}

    @cached_property
    def _statements(self) -> Statements:
        if isinstance(self.data, Lines):
            return self.data
        if self.format in (N_TRIPLES, N_QUADS):
            return Lines([Block(self.data)], self.format)
        source = Source(self.data)
        if self.format in (TURTLE, TRIG):
            with suppress(_Untrusted):
                return _OfTurtle(source, self.format, self.base)
        return _WithoutPlaces(source, self.format, self.base)


class _Untrusted(Exception):
    """The reader and pyoxigraph count statements differently: no place can be trusted."""


class _OfTurtle:
    """Statements of Turtle or TriG: pyoxigraph says whether it is right, the reader what is where.

    Raises _Untrusted where they do not count the same number of statements.
    """

    def __init__(self, source: Source, form: Format, base: str | None) -> None:
        self.position, self.line = source.position, source.line
        self._form, self._base = form.rdf, base
        count = sum(1 for _ in self._parse(source.text))
        self._read = TurtleReader(source.text)
        if self._read.new is not None:
            raise new_syntax(source, self._read.new)
        directives = set(self._read.directives)
        self._numbers = array("Q", (n for n in range(len(self._read.lines)) if n not in directives))
        if count != len(self._numbers):
            raise _Untrusted

    def quads(self) -> Iterator[ox.Quad]:
        return self._parse(b"\n".join(self._read.lines))

    def about(self, subject: Node) -> Iterator[tuple[ox.Quad, Place]]:
        numbers = self._index.get(subject, [])
        lines = (self._read.lines[n] for n in sorted((*self._read.directives, *numbers)))
        for number, quad in zip(numbers, self._parse(b"\n".join(lines)), strict=True):
            yield quad, Place(*self._read.places[3 * number : 3 * number + 3])

    @cached_property
    def _index(self) -> dict[Node, list[int]]:
        index: dict[Node, list[int]] = {}
        for number, quad in zip(self._numbers, self.quads(), strict=True):
            index.setdefault(_node(quad.subject), []).append(number)
        return index

    def _parse(self, text: bytes) -> Iterator[ox.Quad]:
        return ox.parse(text, format=self._form, base_iri=self._base)


class _WithoutPlaces:
    """Statements of which the places are not known, such as those of JSON-LD and RDF/XML."""

    def __init__(self, source: Source, form: Format, base: str | None) -> None:
        self.position, self.line = source.position, source.line
        self._source, self._form, self._base = source, form, base
        if form == RDF_XML:  # pyoxigraph takes a file that ends too early for one that is whole
            _refuse_ill_formed(source)

    def quads(self) -> Iterator[ox.Quad]:
        label = unused(b"b", self._source.text).decode()
        numbers: dict[str, ox.BlankNode] = {}

        def numbered(node: ox.BlankNode) -> ox.BlankNode:
            if not _RANDOM.fullmatch(node.value):
                return node
            return numbers.setdefault(node.value, ox.BlankNode(f"{label}{len(numbers) + 1}"))

        for quad in ox.parse(self._source.text, format=self._form.rdf, base_iri=self._base):
            if isinstance(quad.object, ox.Triple) or getattr(quad.object, "direction", None):
                raise SyntaxError(RDF_1_2)
            yield _renamed(quad, numbered)

    def about(self, subject: Node) -> Iterator[tuple[ox.Quad, Place]]:
        return iter(())


def _node(term: Term) -> Node:
    """Return a subject; in RDF 1.1 it is a node."""
    assert isinstance(term, ox.NamedNode | ox.BlankNode)
    return term


def _renamed(quad: ox.Quad, rename: Callable[[ox.BlankNode], ox.BlankNode]) -> ox.Quad:
    subject, predicate, value, graph = quad
    is_named = not (isinstance(subject, ox.BlankNode) or isinstance(value, ox.BlankNode))
    if is_named and not isinstance(graph, ox.BlankNode):
        return quad  # making it anew takes longer than reading it
    if isinstance(subject, ox.BlankNode):
        subject = rename(subject)
    if isinstance(value, ox.BlankNode):
        value = rename(value)
    if isinstance(graph, ox.BlankNode):
        graph = rename(graph)
    return ox.Quad(subject, predicate, value, graph)


def _refuse_ill_formed(source: Source) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(source.text, True)
    except expat.ExpatError as error:
        at = source.position(max(0, parser.ErrorByteIndex))
        raise SyntaxError(expat.ErrorString(error.code), (None, at.line, at.column, None)) from None
