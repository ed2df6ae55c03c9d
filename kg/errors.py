"""Every error the program raises on purpose, with the exit code it ends a command with.

An error says what was wrong, where, and what to do; its message is for a person.
The exit codes are documented in the README.
"""

from __future__ import annotations

from dataclasses import dataclass

EXIT_OK = 0
EXIT_VIOLATIONS = 1
EXIT_CANNOT = 2
EXIT_SKIPPED = 3


class KgError(Exception):
    """The root of the tree: anything the program can explain."""

    exit_code = EXIT_CANNOT


class UsageError(KgError):
    """A command or function was called with something that cannot be."""


class MissingStep(KgError):
    """A step was asked for whose input, the result of the step before, is not there."""


class PageError(KgError):
    """A page that cannot be read; it is skipped and the run goes on.

    `kind` is one of `kg.model.FAULTS`.
    """

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


class FetchError(KgError):
    """Nothing can be fetched: no rules of the site, another harvest at work, or Ctrl-C."""


class RecordError(KgError):
    """A file of records that is damaged or of another version."""


class VocabularyError(KgError):
    """A vocabulary, ontology or shapes file that cannot be used."""


class CheckError(KgError):
    """A check that cannot be done: shapes that are none, or that do not come to an end."""


@dataclass
class DocumentError(KgError):
    """An RDF document that cannot be checked.

    Line and column count from 1, where they are known; `excerpt` is the line with a caret below.
    """

    name: str
    message: str
    line: int | None = None
    column: int | None = None
    excerpt: str = ""

    def __str__(self) -> str:
        where = "" if self.line is None else f":{self.line}:{self.column or 1}"
        return "\n".join(filter(None, (f"{self.name}{where}: {self.message}", self.excerpt)))


class Rdf12Error(KgError):
    """Data that uses what RDF 1.2 adds to RDF 1.1, which SHACL does not know."""


class ReleaseError(KgError):
    """A release folder that is missing, incomplete or damaged."""


class IdentifierError(KgError):
    """An IRI that is not one of ours, or a key that cannot be part of one."""


@dataclass
class QueryError(KgError):
    """A query that cannot be answered.

    `kind` is one word for machines (`syntax`, `refused`, `unknown-query`, `parameter`, …);
    `line` and `column` count from 1 and are given where the position is known.
    """

    kind: str
    message: str
    line: int | None = None
    column: int | None = None
    hint: str | None = None

    def __str__(self) -> str:
        where = f"line {self.line}, column {self.column}: " if self.line is not None else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{where}{self.message}{hint}"


@dataclass
class Busy(QueryError):
    """A query that cannot be answered now; `retry_after` says in how many seconds perhaps."""

    retry_after: int = 1


class NotAcceptable(KgError):
    """No representation that the client accepts exists; `available` lists what does."""

    def __init__(self, available: list[str]) -> None:
        super().__init__("Nothing here in a format you accept. Available: " + ", ".join(available))
        self.available = available
