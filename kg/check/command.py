"""What `kg check FILE…` does: from the options of the command to the report it writes."""

from __future__ import annotations

import datetime
import logging
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from rdflib import Graph

from kg import resources
from kg.check.documents import STDIN, Document, read_documents
from kg.check.examine import Examination, examine, report
from kg.check.exceptions import read_exemptions, without_exceptions
from kg.check.explain import explain
from kg.check.findings import Checked
from kg.check.rules import Rule, load_rules
from kg.check.usage import load
from kg.check.validate import SECONDS, Progress
from kg.check.writers import WRITERS, Writer
from kg.check.writers.text import as_full_text
from kg.errors import UsageError


@dataclass(frozen=True)
class Request:
    """What to check with what, and within which limits.

    Without `shapes` they are ours, and our ontology and vocabularies are context. `context` is
    RDF that is looked at but not checked. `largest` is in bytes, by default 512 MiB.
    `exceptions` is a file of known exceptions, of which those hold that have not expired `today`.
    """

    sources: Sequence[str]
    shapes: Sequence[str] = ()
    context: Sequence[str] = ()
    input_format: str | None = None
    largest: int | None = None
    seconds: float = SECONDS
    processes: int | None = None
    exceptions: Path | None = None
    today: datetime.date = datetime.date.max


def check_sources(
    request: Request, stdin: BinaryIO, progress: Progress = lambda done, total: None
) -> Checked:
    """Check what is asked for.

    Raises DocumentError or CheckError where that cannot be done, UsageError for a file of
    exceptions that is broken.
    """
    exemptions = read_exemptions(request.exceptions) if request.exceptions else None
    given = replace(examination(request, stdin), rules=rules_of(request))
    with quiet_rdflib():
        examined = examine(
            given, processes=request.processes, seconds=request.seconds, progress=progress
        )
        checked = replace(report(examined), left_out=left_out(given.documents))
    return without_exceptions(checked, exemptions, request.today) if exemptions else checked


def left_out(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return what of documents is not checked, each in a sentence."""
    return tuple(filter(None, (document.left_out for document in documents)))


def examination(request: Request, stdin: BinaryIO) -> Examination:
    """Read what a check by shapes is about. Raises DocumentError for what cannot be read."""
    documents = read_documents(request.sources, stdin, request.input_format, request.largest)
    return Examination(
        documents,
        _shapes(request, stdin),
        read_documents(request.context, stdin, largest=request.largest, scope="c"),
        () if request.shapes else _known(documents, stdin),
        lints_shapes=bool(request.shapes),
    )


@contextmanager
def quiet_rdflib() -> Iterator[None]:
    """Keep rdflib from telling on stderr of ill-typed literals: that is what shapes are for."""
    log = logging.getLogger("rdflib.term")
    level = log.level
    log.setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="rdflib.term")
        try:
            yield
        finally:
            log.setLevel(level)


def explanation(name: str, request: Request, stdin: BinaryIO) -> str:
    """Return what a rule of the lint, or one of the shapes, asks for and how to mend it."""
    shapes = Graph()
    load(_shapes(request, stdin), shapes)
    folders = [Path(source) for source in request.shapes] or [resources.folder("shapes")]
    return explain(name, shapes, folders, rules_of(request))


def sources_beside(request: Request) -> list[str]:
    """Return the files and folders that a check reads besides what is checked."""
    named = [*request.shapes, *request.context, *map(str, filter(None, [request.exceptions]))]
    return named if request.shapes else [*named, *_our_shapes(), *_our_terms()]


def _shapes(request: Request, stdin: BinaryIO) -> list[Document]:
    named = request.shapes or _our_shapes()
    return read_documents(named, stdin, largest=request.largest, scope="s")


def _known(documents: list[Document], stdin: BinaryIO) -> list[Document]:
    """Return our ontology and vocabularies, which our shapes look at, but for what is checked."""
    ours = read_documents(_our_terms(), stdin, scope="o")
    checked = {document.base for document in documents}
    return [document for document in ours if document.base not in checked]


def rules_of(request: Request) -> list[Rule]:
    """Return our rules across nodes, which belong to our shapes."""
    return [] if request.shapes else load_rules(resources.folder("queries") / "checks")


def _our_shapes() -> list[str]:
    return [str(resources.folder("shapes"))]


def _our_terms() -> list[str]:
    ontology = resources.folder("ontology")
    return [*map(str, sorted(ontology.glob("*.ttl"))), str(ontology / "vocab")]


def find_writer(name: str | None, output: Path | None, full: bool = False) -> Writer:
    """Return the form of a report by its name, or by the suffix of the file it goes to.

    `full` is text with everything in it. Raises UsageError for a form that is not known.
    """
    found = _find_writer(name, output)
    return replace(found, write=as_full_text) if full and found.name == "text" else found


def refuse_to_watch_as(writer: Writer, output: Path | None) -> None:
    """Raise UsageError where changes cannot be told: in a file, or in another form than text."""
    if output is not None or writer.name != "text":
        raise UsageError("--watch tells changes as text: leave out --format and --output.")


def _find_writer(name: str | None, output: Path | None) -> Writer:
    if name is not None:
        if name not in WRITERS:
            raise UsageError(f"{name!r} is no form of a report; there are {', '.join(WRITERS)}.")
        return WRITERS[name]
    if output is None or output.name == STDIN:
        return WRITERS["text"]
    suffix = output.suffix[1:]
    found = next((writer for writer in WRITERS.values() if writer.suffix == suffix), None)
    if found is None:
        suffixes = ", ".join(f".{writer.suffix}" for writer in WRITERS.values())
        raise UsageError(f"{output}: its suffix is not one of {suffixes}; say --format.")
    return found
