"""Examples of what a shape lets pass and what it finds: tests in the form of the W3C's SHACL suite.

https://w3c.github.io/data-shapes/data-shapes-test-suite/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import VocabularyError
from kg.namespaces import RDFS, SH

_MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
_SHT = "http://www.w3.org/ns/shacl-test#"
_TEST = NamedNode(f"{_SHT}Validate")
_OF_TESTS = frozenset({NamedNode(f"{_MF}Manifest"), _TEST})
_DATA_GRAPH = NamedNode(f"{_SHT}dataGraph")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_PROLOGUE = re.compile(r"^[ \t]*(?:@prefix|@base|PREFIX|BASE)\b.*$", re.M | re.I)


@dataclass(frozen=True)
class Excerpt:
    """Some statements as they are written in a file, and whether something is found of them."""

    text: str
    fails: bool


@dataclass(frozen=True)
class Example:
    """Data of a test, and what is to be found in it.

    `finds` are the pairs of shape and constraint component that the expected results name.
    """

    name: str
    title: str
    finds: frozenset[tuple[str, str]]
    data: tuple[Excerpt, ...]


def load_examples(folder: Path) -> tuple[Example, ...]:
    """Return the examples of a folder by name, one for each file with a test; none without it.

    Raises VocabularyError naming the file that is no Turtle.
    """
    found = (_load(file) for file in sorted(folder.glob("*.ttl")))
    return tuple(example for example in found if example)


def _load(file: Path) -> Example | None:
    quads = _parse(file.read_text(encoding="utf-8"), file)
    tests = {quad.subject for quad in quads if quad.object == _TEST}
    if not tests:  # data of a test in another file, or a list of tests
        return None
    results = {quad.object for quad in quads if quad.predicate == SH.result}
    failing = {
        quad.object for quad in quads if quad.subject in results and quad.predicate == SH.focusNode
    }
    titles = [
        quad.object.value
        for quad in quads
        if quad.subject in tests
        and quad.predicate == RDFS.label
        and isinstance(quad.object, Literal)
    ]
    return Example(
        name=file.stem,
        title=" ".join(titles),
        finds=frozenset(
            (_iri(quads, result, SH.sourceShape), _iri(quads, result, SH.sourceConstraintComponent))
            for result in results
        ),
        data=tuple(
            excerpt for source in _data_files(quads, file) for excerpt in _excerpts(source, failing)
        ),
    )


def _data_files(quads: list[Quad], file: Path) -> list[Path]:
    """Return the files that the data of the tests are in: most often the file of the test."""
    named = {
        quad.object.value
        for quad in quads
        if quad.predicate == _DATA_GRAPH and isinstance(quad.object, NamedNode)
    }
    return sorted(Path(unquote(urlsplit(urldefrag(iri).url).path)) for iri in named) or [file]


def _excerpts(file: Path, failing: Set[object]) -> Iterator[Excerpt]:
    """Yield the data of a file, cut at blank lines between statements."""
    text = file.read_text(encoding="utf-8")
    prologue = "\n".join(_PROLOGUE.findall(text)) + "\n"
    waiting = ""
    for paragraph in _PARAGRAPHS.split(text):
        waiting = f"{waiting}\n\n{paragraph}" if waiting else paragraph
        try:
            quads = _parse(prologue + waiting, file)
        except VocabularyError:  # a blank line inside a statement: it goes on in the next paragraph
            continue
        if quads and not any(quad.object in _OF_TESTS for quad in quads):
            yield Excerpt(waiting.strip(), any(quad.subject in failing for quad in quads))
        waiting = ""


def _parse(text: str, file: Path) -> list[Quad]:
    try:
        return list(parse(text, format=RdfFormat.TURTLE, base_iri=file.resolve().as_uri()))
    except SyntaxError as error:
        raise VocabularyError(f"{file} is no Turtle: {error}") from error


def _iri(quads: list[Quad], subject: object, predicate: NamedNode) -> str:
    return next(
        (
            quad.object.value
            for quad in quads
            if quad.subject == subject
            and quad.predicate == predicate
            and isinstance(quad.object, NamedNode)
        ),
        "",
    )
