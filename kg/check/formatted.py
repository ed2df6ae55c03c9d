"""`kg format`: Turtle files in the one layout, written only where they go on saying the same."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from kg import resources
from kg.check.documents import FROZEN, STDIN, Document, read_documents, statements
from kg.errors import DocumentError
from kg.files import write_atomically
from kg.formats import TURTLE
from kg.formatting import format_turtle

_PASSED_OVER = frozenset({FROZEN, "node_modules"})
"""Folders whose files are as they are: versions that are out, and packages of others."""

_DEEPEST = 20_000
"""How deep brackets may be nested, in frames of Python."""


@dataclass(frozen=True)
class Formatted:
    """A file of Turtle as it is, and as it is in the one layout."""

    document: Document
    text: bytes

    @property
    def differs(self) -> bool:
        """Whether the file is not in the one layout."""
        return self.document.content != self.text

    def write(self) -> None:
        """Write the file in the one layout; it appears as a whole."""
        with write_atomically(Path(self.document.name)) as file:
            file.write(self.text)


def format_files(sources: Sequence[str], stdin: BinaryIO) -> list[Formatted]:
    """Return files, those in folders, and standard input (`-`) in the one layout; writes nothing.

    Without sources they are those of the project, in `ontology/` and `shapes/`. In folders, frozen
    versions and the packages of npm are passed over. Raises
    DocumentError for what is missing, is no Turtle, or would say something else afterwards.
    """
    ours = [str(resources.folder(name)) for name in ("ontology", "shapes")]
    paths = [path for source in sources or ours for path in _turtle_files(source)]
    return [
        Formatted(document, in_one_layout(document))
        for path in paths
        for document in read_documents([path], stdin, TURTLE.suffix if path == STDIN else None)
    ]


def _turtle_files(source: str) -> list[str]:
    path = Path(source)
    if source == STDIN:
        return [source]
    if not path.is_dir():
        if path.suffix[1:] != TURTLE.suffix and path.exists():
            raise DocumentError(source, "Only Turtle (.ttl) is formatted.")
        return [source]
    files = sorted(path.rglob(f"*.{TURTLE.suffix}"))
    return [str(file) for file in files if _PASSED_OVER.isdisjoint(file.relative_to(path).parts)]


def in_one_layout(document: Document) -> bytes:
    """Return the text of a document of Turtle in the one layout.

    Raises DocumentError with line and column for what is no Turtle, and where the triples that
    pyoxigraph reads are not those from before, which would be a fault of the layout.
    """
    for _ in statements(document):
        pass
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(_DEEPEST)
    try:
        text = format_turtle(document.content)
        is_same = _meaning(document, text) == _meaning(document, document.content)
    except (RecursionError, SyntaxError, ValueError) as error:
        raise DocumentError(document.name, f"It cannot be formatted: {error}") from None
    finally:
        sys.setrecursionlimit(before)
    if not is_same:
        raise DocumentError(document.name, "Formatting would change what it says; it was left.")
    return text


def _meaning(document: Document, text: bytes) -> ox.Dataset:
    """Return what a text says, with the same names for blank nodes wherever that is the same."""
    quads = ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri=document.base)
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset
