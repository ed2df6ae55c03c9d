"""Tables with metadata of CSV on the Web → triples, in the minimal mode of csv2rdf.

https://www.w3.org/TR/csv2rdf/, https://www.w3.org/TR/tabular-metadata/. What metadata may say and
this does not understand is refused by name, never passed over.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.errors import ReleaseError
from kg.namespaces import XSD

_INHERITED = frozenset("aboutUrl propertyUrl valueUrl lang separator datatype null".split())
_KNOWN = {
    "group": frozenset({"@context", "tables"}),
    "table": frozenset({"url", "tableSchema", "suppressOutput"}),
    "schema": frozenset({"columns", "primaryKey", "foreignKeys"}),
    "column": frozenset({"name", "titles", "virtual", "required", "suppressOutput"}),
}
_DATATYPE = frozenset({"base", "@id"})
_TEMPLATE = re.compile(r"\{(\+?)([A-Za-z0-9_]+)\}")
_NO_LANGUAGE = "und"
_TEXTS = frozenset({"string", "json", "xml", "html", "anyAtomicType"})
_BUILT_IN = _TEXTS | frozenset(
    "anyURI boolean date dateTime decimal integer positiveInteger nonNegativeInteger".split()
)
# What an IRI may have that a simple expansion would encode: reserved characters, and letters of all
# scripts, because IRIs are compared as they are written (RFC 6570, section 3.2.3).
_RESERVED = ":/?#[]@!$&'()*+,;=%"


@dataclass(frozen=True)
class _Column:
    """A column with all that it has or inherits."""

    name: str
    titles: str
    is_virtual: bool
    is_suppressed: bool
    about: str | None
    predicate: str | None
    value: str | None
    language: str
    separator: str | None
    null: str
    base: str
    datatype: str


def triples(metadata: Path) -> Iterator[bytes]:
    """Yield the triples that tables say, as N-Triples without line ends.

    Raises ReleaseError where a table is not as its metadata say, or where they say what is not
    understood here.
    """
    try:
        group = json.loads(metadata.read_bytes())
    except (OSError, ValueError) as error:
        raise ReleaseError(f"{metadata.name} cannot be read: {error}") from None
    inherited = _allowed(group, "group", metadata.name)
    for table in group["tables"]:
        yield from _table(metadata.parent, table, inherited)


def _allowed(of: Mapping[str, Any], kind: str, where: str) -> dict[str, Any]:
    """Return what of a description is inherited. Raises ReleaseError for the unknown."""
    unknown = {key for key in of if ":" not in key} - _KNOWN[kind] - _INHERITED
    if unknown:
        raise ReleaseError(f"{where}: this program does not understand {', '.join(unknown)}.")
    return {key: of[key] for key in of if key in _INHERITED}


def _table(folder: Path, table: Mapping[str, Any], inherited: dict[str, Any]) -> Iterator[bytes]:
    url = table["url"]
    schema = table["tableSchema"]
    inherited = inherited | _allowed(table, "table", url) | _allowed(schema, "schema", url)
    columns = [
        _column(column, inherited | _allowed(column, "column", url), url)
        for column in schema["columns"]
    ]
    if table.get("suppressOutput"):
        return
    real = [column for column in columns if not column.is_virtual]
    with (folder / url).open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        header = next(rows, [])
        if header != [column.titles for column in real]:
            raise ReleaseError(f"{url}: the first line does not have the titles of the metadata.")
        try:
            for number, row in enumerate(rows, 1):
                if len(row) != len(real):
                    where = f"{url}:{rows.line_num}"
                    raise ReleaseError(
                        f"{where}: the row has {len(row)} cells, and there are {len(real)} columns."
                    )
                yield from _row(row, number, rows.line_num, real, columns, url)
        except csv.Error as error:
            raise ReleaseError(f"{url}:{rows.line_num}: {error}") from None


def _column(of: Mapping[str, Any], inherited: Mapping[str, Any], where: str) -> _Column:
    datatype = inherited.get("datatype", "string")
    described = {"base": datatype} if isinstance(datatype, str) else datatype
    base = described.get("base", "string")
    if described.keys() - _DATATYPE or base not in _BUILT_IN:
        raise ReleaseError(f"{where}: this program does not understand the datatype {datatype}.")
    return _Column(
        name=of["name"],
        titles=of.get("titles", of["name"]),
        is_virtual=of.get("virtual", False),
        is_suppressed=of.get("suppressOutput", False),
        about=inherited.get("aboutUrl"),
        predicate=inherited.get("propertyUrl"),
        value=inherited.get("valueUrl"),
        language=inherited.get("lang", _NO_LANGUAGE),
        separator=inherited.get("separator"),
        null=inherited.get("null", ""),
        base=base,
        datatype=described.get("@id", XSD[base].value),
    )


def _row(
    row: list[str], number: int, line: int, real: list[_Column], columns: list[_Column], url: str
) -> Iterator[bytes]:
    """Yield the triples of a row (csv2rdf, section 4.6)."""
    variables = {"_row": str(number), "_sourceRow": str(line)}
    variables |= {column.name: cell for column, cell in zip(real, row, strict=True)}
    for column in columns:
        if column.is_suppressed:
            continue
        values = [] if column.is_virtual else _values(variables[column.name], column)
        if column.value is None and not values:
            continue
        if column.value is not None and not column.is_virtual and not values:
            continue  # the value URL of an empty cell is empty (tabular-data-model, section 6.6)
        where = f"{url}:{line}, column {column.name}"
        variables["_name"] = column.name
        subject = _expanded(column.about, variables, where)
        predicate = _expanded(column.predicate or f"{url}#{column.name}", variables, where)
        if column.value is not None:
            objects = [str(_expanded(column.value, variables, where))]
        else:
            objects = [str(_literal(value, column)) for value in values]
        for value in objects:
            yield f"{subject} {predicate} {value}".encode()


def _values(cell: str, column: _Column) -> list[str]:
    """Return the values of a cell: none, one, or several (tabular-data-model, section 6.4)."""
    text = cell if column.base in _TEXTS else " ".join(cell.split())
    if column.separator is None:
        return [] if text == column.null else [text]
    pieces = text.split(column.separator) if text else []
    return [piece for piece in pieces if piece != column.null]


def _literal(value: str, column: _Column) -> Literal:
    if column.base == "string" and column.language != _NO_LANGUAGE:
        return Literal(value, language=column.language)
    return Literal(value, datatype=NamedNode(column.datatype))


def _expanded(template: str | None, variables: Mapping[str, str], where: str) -> NamedNode:
    """Return the IRI that a template makes (RFC 6570, levels 1 and 2)."""
    if template is None:
        raise ReleaseError(f"{where}: there is no aboutUrl, so nothing says what the row is about.")

    def value(found: re.Match[str]) -> str:
        given = variables.get(found[2], "")
        return _kept(given) if found[1] else quote(given, safe="")

    try:
        return NamedNode(_TEMPLATE.sub(value, template))
    except ValueError as error:
        raise ReleaseError(f"{where}: {error}") from None


def _kept(given: str) -> str:
    return "".join(
        char if ord(char) > 127 or char in _RESERVED else quote(char, safe="") for char in given
    )
