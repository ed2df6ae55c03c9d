"""The events alone, for those who want a table, or a document for each of them.

`events.jsonl` has a line for each event: what is said of it, with its participations and pages
inside. `events.csv` and `events-links.csv` have what is said of the events themselves.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from kg import jsonld
from kg.errors import ReleaseError
from kg.harvest.language import LANGUAGES
from kg.identifiers import CONTEXT
from kg.namespaces import RDF, XSD
from kg.ntriples import Statement, by_subject, is_iri, is_literal, literal, unescape
from kg.release.event_columns import (
    SEPARATOR,
    TABLE,
    TYPES,
    Column,
    is_list,
    metadata,
)
from kg.release.selection import Selection

DOCUMENTS = "events.jsonl"

_LANGUAGE = re.compile(rb'> <http://schema\.org/(?:name|description)> ".*"@([A-Za-z0-9-]+) \.\n')
_TYPE = str(RDF.type).encode()
_TYPES = frozenset(str(kind).encode() for kind in TYPES.values())
_STRING = XSD.string.value


def event_files(
    blocks: Iterable[tuple[str, bytes]], table: tuple[Column, ...], context: jsonld.Context
) -> tuple[bytes, bytes, bytes]:
    """Return the rows of some events, the rows of their links, and their documents.

    `blocks` are events with their lines of the default graph.
    """
    rows, links, documents = io.StringIO(), io.StringIO(), list[bytes]()
    row_of = _Rows(table)
    write_row, write_link = _writer(rows), _writer(links)
    for iri, block in blocks:
        event = f"<{iri}>".encode()
        subjects = dict(by_subject(block.splitlines(keepends=True)))
        statements = subjects.pop(event)
        write_row([iri, *row_of.cells(iri, statements)])
        for predicate, value in _links(statements):
            write_link([iri, _iri(predicate), _iri(value)])
        documents.append(_document(event, statements, subjects, context))
    return rows.getvalue().encode(), links.getvalue().encode(), b"".join(documents)


def headings(table: tuple[Column, ...]) -> tuple[bytes, bytes]:
    """Return the first row of the table of events, and of that of their links."""
    rows, links = io.StringIO(), io.StringIO()
    _writer(rows)(["event", *(column.name for column in table)])
    _writer(links)(["event", "property", "value"])
    return rows.getvalue().encode(), links.getvalue().encode()


def description(table: tuple[Column, ...]) -> bytes:
    """Return what CSV on the Web says of both tables."""
    return (json.dumps(metadata(table), indent=1, ensure_ascii=False) + "\n").encode()


def languages(selection: Selection) -> tuple[str, ...]:
    """Return the languages that get columns: those we know, and those of any event's texts."""
    found: set[bytes] = set()
    for _, block in selection.blocks_of_events():
        found.update(_LANGUAGE.findall(block))
    return tuple(sorted({*LANGUAGES, *(language.decode() for language in found)}))


def _writer(file: io.StringIO) -> Callable[[Iterable[str]], object]:
    return csv.writer(file, lineterminator="\n").writerow


class _Rows:
    """The statements about an event → the cells of its row."""

    def __init__(self, table: tuple[Column, ...]) -> None:
        self._table = table
        self._places = {
            (str(column.predicate).encode(), column.language): place
            for place, column in enumerate(table)
        }

    def cells(self, iri: str, statements: list[Statement]) -> list[str]:
        """Return the cells. Raises ReleaseError for a value that no column can say."""
        found: dict[int, list[str]] = defaultdict(list)
        for predicate, value in statements:
            if predicate == _TYPE:
                continue
            place, text = self._cell(iri, predicate, value)
            found[place].append(text)
        cells = [""] * len(self._table)
        for place, texts in found.items():
            cells[place] = self._joined(iri, self._table[place], texts)
        return cells

    def _cell(self, iri: str, predicate: bytes, value: bytes) -> tuple[int, str]:
        language, datatype, text = "", "", ""
        if is_literal(value):
            escaped, tag, kind = literal(value)
            language, text = tag.decode(), unescape(escaped)
            datatype = "" if language else kind.decode() or _STRING
        elif is_iri(value):
            text = _iri(value)
        place = self._places.get((predicate, language), -1)
        wanted = self._table[place].datatype
        if place < 0 or datatype != (wanted.value if wanted else ""):
            raise ReleaseError(
                f"{TABLE} has no column for {predicate.decode()} {value.decode()} of <{iri}>: add "
                "one in kg/release/event_columns.py."
            )
        return place, text

    def _joined(self, iri: str, column: Column, texts: list[str]) -> str:
        if is_list(column):
            wrong = any(not text or SEPARATOR in text for text in texts)
        else:
            wrong = len(texts) > 1 or not texts[0]
        if wrong:
            raise ReleaseError(
                f"The column {column.name} of {TABLE} cannot say {texts!r} of <{iri}>: see there "
                "in kg/release/event_columns.py which cells have several values."
            )
        return SEPARATOR.join(texts)


def _links(statements: list[Statement]) -> Iterator[Statement]:
    for predicate, value in statements:
        if is_iri(value) and not (predicate == _TYPE and value in _TYPES):
            yield predicate, value


def _iri(term: bytes) -> str:
    return term[1:-1].decode("utf-8")


def _document(
    event: bytes,
    statements: list[Statement],
    others: dict[bytes, list[Statement]],
    context: jsonld.Context,
) -> bytes:
    """Return an event as a JSON-LD document in one line, its parts and pages inside."""
    node = context.node(event, statements, others)
    return b'{"@context":"%b",%b\n' % (CONTEXT.encode(), node.removeprefix(b"{"))
