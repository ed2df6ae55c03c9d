"""SSSOM/TSV: a file of mappings ↔ its rows (https://mapping-commons.github.io/sssom/spec/).

A block of metadata in lines that begin with `#`, then a table with one mapping a line. Of the
metadata's YAML, scalars and the map of prefixes are read; all of it is kept as it is.
"""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import VocabularyError
from kg.files import write_atomically

# The slots of a mapping in their order (SSSOM 1.1), which is the order of columns and of sorting.
SLOTS = (
    "record_id subject_id subject_label subject_category predicate_id predicate_label "
    "predicate_modifier object_id object_label object_category mapping_justification author_id "
    "author_label reviewer_id reviewer_label creator_id creator_label license subject_type "
    "subject_source subject_source_version object_type object_source object_source_version "
    "predicate_type mapping_provider mapping_source mapping_cardinality cardinality_scope "
    "mapping_tool mapping_tool_id mapping_tool_version mapping_date publication_date review_date "
    "confidence curation_rule curation_rule_text subject_match_field object_match_field "
    "match_string subject_preprocessing object_preprocessing similarity_score similarity_measure "
    "see_also issue_tracker_item other comment"
).split()
# Slots that the metadata can give for all rows, unless a row has a value of its own.
PROPAGATABLE = frozenset(
    "subject_type subject_source subject_source_version object_type object_source "
    "object_source_version predicate_type mapping_provider cardinality_scope mapping_tool "
    "mapping_tool_id mapping_tool_version mapping_date subject_match_field object_match_field "
    "subject_preprocessing object_preprocessing similarity_measure curation_rule "
    "curation_rule_text".split()
)
REQUIRED_METADATA = ("mapping_set_id", "license")
REQUIRED_SLOTS = ("predicate_id", "mapping_justification")
_BUILT_IN = frozenset("dcterms linkml oboInOwl owl pav prov rdf rdfs semapv skos sssom xsd".split())
_IDENTIFIERS = ("subject_id", "predicate_id", "object_id", "mapping_justification")


@dataclass(frozen=True)
class Row:
    """One mapping: the line on which it ends (from 1), and its slots that have a value."""

    line: int
    slots: Mapping[str, str]


@dataclass(frozen=True)
class MappingSet:
    """A file of mappings: the lines of its metadata as they stand there, and its rows.

    `shared` are slots that the metadata give for all rows.
    """

    path: Path
    header: tuple[str, ...]
    shared: Mapping[str, str]
    prefixes: Mapping[str, str]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def iri(self, curie: str) -> str:
        """Return the IRI of a CURIE whose prefix the file declares."""
        prefix, _, local = curie.partition(":")
        return self.prefixes[prefix] + local

    def curie(self, iri: str) -> str | None:
        """Return the CURIE of an IRI, by the longest namespace that fits; None where none does."""
        fitting = [(len(ns), prefix) for prefix, ns in self.prefixes.items() if iri.startswith(ns)]
        if not fitting:
            return None
        length, prefix = max(fitting)
        return f"{prefix}:{iri[length:]}"


def read_mappings(path: Path) -> MappingSet:
    """Read a file of mappings. Raises VocabularyError with file, line and what to do."""
    lines = _text(path).splitlines(keepends=True)
    size = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    metadata, prefixes = _metadata(path, lines[:size])
    for slot in REQUIRED_METADATA:
        if not metadata.get(slot):
            raise VocabularyError(f"{path}: the metadata need a line “#{slot}: …”.")
    columns, rows = _table(path, lines[size:], size)
    own = {slot for row in rows for slot in row.slots}
    shared = {
        slot: value for slot, value in metadata.items() if slot in PROPAGATABLE and slot not in own
    }
    every = tuple(Row(row.line, {**shared, **row.slots}) for row in rows)
    mappings = MappingSet(path, tuple(lines[:size]), shared, prefixes, columns, every)
    for row in mappings.rows:
        _check(mappings, row)
    return mappings


def write_mappings(mappings: MappingSet, rows: Iterable[Mapping[str, str]]) -> None:
    """Write these rows below the metadata of a file, sorted, in columns in the standard's order."""
    full = list(rows)
    shared = {
        slot: value
        for slot, value in mappings.shared.items()
        if all(row.get(slot) == value for row in full)
    }
    every = [dict(row.items() - shared.items()) for row in full]
    used = {*mappings.columns, *(slot for row in every for slot in row)}
    columns = [slot for slot in SLOTS if slot in used]
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(sorted([row.get(slot, "") for slot in columns] for row in every))
    with write_atomically(mappings.path) as file:
        file.write(("".join(mappings.header) + text.getvalue()).encode("utf-8"))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path}: byte {error.start} is not UTF-8.") from None
    except OSError as error:
        raise VocabularyError(f"{path}: {error.strerror or error}") from None


def _metadata(path: Path, lines: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the scalars of the metadata, and the prefixes.

    All lines can be indented by the same number of spaces; what is indented further belongs to
    the key above it: an entry of a map or a list, or the next line of a scalar.
    """
    scalars: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    inside = ""
    for number, line in enumerate(_dedented(lines), 1):
        key, colon, value = line.strip().partition(":")
        value = value.strip().strip("\"'")
        if inside and line.startswith((" ", "-")):
            if inside == "curie_map":
                prefixes[key] = value
            else:
                scalars[inside] = f"{scalars[inside]} {line.strip()}".strip()
        elif colon and not line.startswith(" "):
            inside = key
            scalars[key] = value
        elif line.strip():
            raise VocabularyError(f"{path}:{number}: the metadata are “key: value”, no comments.")
    return scalars, prefixes


def _dedented(lines: list[str]) -> list[str]:
    return textwrap.dedent("\n".join(line[1:].rstrip() for line in lines)).split("\n")


def _table(path: Path, lines: list[str], above: int) -> tuple[tuple[str, ...], list[Row]]:
    reader = csv.reader(lines, delimiter="\t", strict=True)
    rows: list[Row] = []
    columns: list[str] = []
    try:
        columns = next(reader, [])
        _check_columns(path, above + 1, columns)
        for cells in reader:
            line = above + reader.line_num
            if len(cells) != len(columns):
                raise VocabularyError(
                    f"{path}:{line}: {len(cells)} cells below {len(columns)} columns; "
                    "cells are parted by tabs."
                )
            slots = zip(columns, cells, strict=True)
            rows.append(Row(line, {slot: cell.strip() for slot, cell in slots if cell.strip()}))
    except csv.Error as error:
        raise VocabularyError(f"{path}:{above + reader.line_num}: {error}.") from None
    return tuple(columns), rows


def _check_columns(path: Path, line: int, columns: list[str]) -> None:
    for number, column in enumerate(columns, 1):
        if column not in SLOTS:
            raise VocabularyError(
                f"{path}:{line}: column {number}, {column!r}, is no slot of an SSSOM mapping; "
                f"slots are {', '.join(SLOTS[:9])}, …"
            )
        if column in columns[: number - 1]:
            raise VocabularyError(f"{path}:{line}: column {number}, {column!r}, is there twice.")


def _check(mappings: MappingSet, row: Row) -> None:
    where = f"{mappings.path}:{row.line}"
    for slot in REQUIRED_SLOTS:
        if slot not in row.slots:
            raise VocabularyError(f"{where}: the column {slot} has no value.")
    for slot in _IDENTIFIERS:
        value = row.slots.get(slot)
        prefix = value.partition(":")[0] if value and ":" in value else None
        if value and prefix not in mappings.prefixes and prefix not in _BUILT_IN:
            raise VocabularyError(
                f"{where}: {slot} {value!r} is no CURIE with a prefix of the file; prefixes are "
                f"{', '.join(sorted(mappings.prefixes))}. Declare others in curie_map."
            )
