"""What all vocabularies are made with: rows of tables, labels and statements."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import VocabularyError

SIX_LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

Row = dict[str, str]
Statements = Iterator[Triple]


def read_table(path: Path, columns: str) -> list[Row]:
    """Return the rows of a table of tab-separated cells; every cell is a string.

    Quotes mean nothing, "8.10" stays "8.10" and "NA" stays Namibia. Raises VocabularyError for a
    file that cannot be read, has not all of the `columns` (their names with spaces between them),
    or has a row with a cell too many or few.
    """
    lines = csv.reader(_text(path).strip("\n").split("\n"), delimiter="\t", quoting=csv.QUOTE_NONE)
    header, *rows = lines
    if missing := [name for name in columns.split() if name not in header]:
        raise VocabularyError(f"{path} has no column {', '.join(missing)}.")
    for number, row in enumerate(rows, start=2):
        if len(row) != len(header):
            raise VocabularyError(
                f"{path}, line {number}: {len(row)} cells where the header has {len(header)}."
            )
    return [dict(zip(header, row, strict=True)) for row in rows]


def _text(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(
            f"{path} cannot be read ({error}): give the folder that holds the tables."
        ) from error
    if not text.strip():
        raise VocabularyError(f"{path} is empty: a table starts with a line of column names.")
    return text


def literal(label: str, default: str = "en") -> Literal:
    """Return `text@language` as a literal; without a tag in `default`, "" for no language.

    >>> literal("Genève@fr").language
    'fr'
    """
    text, at, language = label.rpartition("@")
    text, language = (text, language) if at else (label, default)
    return Literal(text, language=language) if language else Literal(text)


def about(
    subject: NamedNode, *values: tuple[NamedNode, Iterable[NamedNode | Literal]]
) -> Statements:
    """Yield a statement for every value; the values come in pairs of predicate and objects."""
    for predicate, objects in values:
        yield from (Triple(subject, predicate, value) for value in objects)


def labels(labels: Iterable[str], default: str = "en") -> list[Literal]:
    """Return `literal` of each label."""
    return [literal(label, default) for label in labels]


def names(row: Row, prefix: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the filled cells of the columns `<prefix>_<language>` as labels `text@language`."""
    cells = ((row.get(f"{prefix}_{language}", ""), language) for language in languages)
    return tuple(f"{cell}@{language}" for cell, language in cells if cell)


def nodes(*iris: str) -> list[NamedNode]:
    """Return the IRIs as nodes, without the empty ones."""
    return [NamedNode(iri) for iri in iris if iri]
