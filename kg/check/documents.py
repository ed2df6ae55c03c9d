"""The RDF to check: files, folders and standard input → documents, and the triples of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import Quad

from kg.check.locate import Located
from kg.check.syntax import syntax_error
from kg.check.terms import Triple, to_rdflib
from kg.errors import DocumentError, Rdf12Error
from kg.formats import GRAPH_FORMATS, JSON_LD, RDF_XML, Format
from kg.identifiers import graph

LARGEST = 512 * 2**20
"""How large a document may be, in bytes; it takes about ten times as much memory."""
LARGEST_RELEASE = 2 * LARGEST
"""How large the dump of all graphs of a release may be; it takes three times as much memory."""

STDIN = "-"
SUFFIXES = {form.suffix: form for form in GRAPH_FORMATS} | {
    "owl": RDF_XML,
    "xml": RDF_XML,
    "json": JSON_LD,
}
FROZEN = "released"
"""Folders of this name hold what earlier versions said; it is not checked with the present one."""
_EXAMPLES = "examples"
"""Folders of this name with a `manifest.ttl` hold examples of shapes, which are meant to fail."""

_WHOLE_RELEASE = "all.nq"
"""The dump of a release that has all its graphs; what the others say is in it."""

_OF_A_RELEASE = (_WHOLE_RELEASE, "catalogue.ttl")
"""The files of a release that are checked: all that it says, and what it says of itself."""

_OF_OTHERS = graph("sdg")
"""The graph of a release that is a file of others as it came: its faults are not the release's."""

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, eq=False)
class Document:
    """An RDF document: what it is called, its format, its bytes, and its base IRI.

    The names of its blank nodes begin with `scope`, so that those of two documents stay apart.
    """

    name: str
    format: Format
    content: bytes
    base: str
    scope: str = ""

    @cached_property
    def left_out(self) -> str:
        """What of it is not checked, in a sentence; "" where all is."""
        if not (_is_whole_release(Path(self.name)) and str(_OF_OTHERS).encode() in self.content):
            return ""
        return f"{self.name}: the graph {_OF_OTHERS}, a file of others as it came."

    @cached_property
    def located(self) -> Located:
        """Its statements, and where they stand."""
        return Located(self.content, self.format, self.base, self.scope)


def read_documents(
    sources: Iterable[str],
    stdin: BinaryIO,
    form: str | None = None,
    largest: int | None = None,
    scope: str = "d",
) -> list[Document]:
    """Return the documents of files, of the RDF files in folders, and of standard input (`-`).

    `form` is the suffix of the format, for standard input and for files whose own does not tell.
    The blank nodes of each document get a scope of their own that begins with `scope`. Raises
    DocumentError for what is missing, too large, or of no known format; `largest` is in bytes, by
    default 512 MiB, and 1 GiB for a release.
    """
    paths = [
        path
        for source in sources
        for path in ([source] if source == STDIN else _files(Path(source)))
    ]
    return [
        replace(_read(path, stdin, form, largest), scope=f"{scope}{number}_")
        for number, path in enumerate(paths)
    ]


def read_again(document: Document, largest: int | None = None) -> Document:
    """Return a document of a file as it is now. Raises DocumentError where it cannot be read."""
    found = _read(document.name, BytesIO(), document.format.suffix, largest)
    return replace(document, content=found.content)


def files_of(sources: Iterable[str]) -> list[Path]:
    """Return the files that sources stand for. Raises DocumentError for what is missing."""
    return [Path(file) for source in sources for file in _files(Path(source))]


def _files(path: Path) -> list[str]:
    if not path.exists():
        raise DocumentError(str(path), "There is no such file or folder.")
    if not path.is_dir():
        return [str(path)]
    if _is_whole_release(path / _WHOLE_RELEASE):
        return [str(file) for name in _OF_A_RELEASE if (file := path / name).is_file()]
    files = sorted(
        file
        for file in path.rglob("*")
        if file.suffix[1:] in SUFFIXES
        and file.suffix != ".json"
        and file.is_file()
        and not any(map(_is_aside, _folders_between(path, file)))
    )
    if not files:
        raise DocumentError(str(path), f"There is no RDF file in it ({_suffixes()}).")
    return [str(file) for file in files]


def _folders_between(top: Path, file: Path) -> Iterator[Path]:
    return (folder for folder in file.parents if top in folder.parents)


def _is_aside(folder: Path) -> bool:
    """Whether the files of a folder are only looked at where somebody names it."""
    is_suite = folder.name == _EXAMPLES and (folder / "manifest.ttl").is_file()
    return folder.name == FROZEN or is_suite


def default_largest(name: str) -> int:
    """Return how large a document of this name may be, in bytes, where nobody says."""
    return LARGEST_RELEASE if _is_whole_release(Path(name)) else LARGEST


def _is_whole_release(path: Path) -> bool:
    is_dump = path.name == _WHOLE_RELEASE and path.is_file()
    return is_dump and (path.parent / "manifest.json").is_file()


def _read(name: str, stdin: BinaryIO, form: str | None, most: int | None) -> Document:
    is_stdin = name == STDIN
    suffix = form or ("" if is_stdin else Path(name).suffix[1:].lower())
    if suffix not in SUFFIXES:
        said = "Say its format" if is_stdin else f"The suffix “.{suffix}” is of no RDF format"
        raise DocumentError(
            "standard input" if is_stdin else name, f"{said}: --input-format {_suffixes()}."
        )
    largest = most or default_largest(name)
    try:
        content = stdin.read(largest + 1) if is_stdin else _content(Path(name), largest)
    except OSError as error:
        raise DocumentError(name, f"It cannot be read: {error.strerror}.") from None
    if len(content) > largest:
        raise DocumentError(name, _too_large(largest))
    if content.startswith(_BOM):
        raise DocumentError(
            name, "It begins with a byte order mark; save it as UTF-8 without one.", 1, 1
        )
    base = "file:///dev/stdin" if is_stdin else Path(name).resolve().as_uri()
    return Document("standard input" if is_stdin else name, SUFFIXES[suffix], content, base)


def _content(path: Path, largest: int) -> bytes:
    if path.stat().st_size > largest:
        raise DocumentError(str(path), _too_large(largest))
    return path.read_bytes()


def _too_large(largest: int) -> str:
    return (
        f"It is larger than {largest // 2**20} MiB, the most that is checked at once. Split it, "
        "or allow more with --max-size, at about ten times as much memory."
    )


def _suffixes() -> str:
    return ", ".join(SUFFIXES)


def statements(document: Document) -> Iterator[Quad]:
    """Yield the statements of a document that are checked.

    Raises DocumentError with line, column and what was expected for what is not of its format.
    """
    try:
        if document.left_out:
            yield from (q for q in document.located.quads() if q.graph_name != _OF_OTHERS)
        else:
            yield from document.located.quads()
    except SyntaxError as error:
        raise _mistake(document, error) from None


def triples(document: Document) -> Iterator[Triple]:
    """Yield the triples of a document, all its graphs taken together. Raises DocumentError."""
    try:
        yield from to_rdflib(statements(document))
    except Rdf12Error as error:
        raise DocumentError(document.name, str(error)) from None


def _mistake(document: Document, error: SyntaxError) -> DocumentError:
    fault = syntax_error(error, document.content, document.format, document.name)
    message = f"{fault.message} {fault.hint}".rstrip()
    if fault.position is None:
        return DocumentError(document.name, message)
    return DocumentError(
        document.name, message, fault.position.line, fault.position.column, fault.excerpt
    )
