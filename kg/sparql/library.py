"""The saved queries: files that are at once a route, an example, a page and a test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import QueryError
from kg.sparql.header import MARK, Value, fault, parse_header
from kg.sparql.parameters import TYPES, Parameter, to_term
from kg.sparql.query import Query, Term, read

KEYS = frozenset({"summary", "description", "tags", "params", "chart", "severity"})
PARAMETER_KEYS = frozenset({"name", "type", "description", "default", "example"})
SEVERITIES = ("Violation", "Warning", "Info")
CHARTS = ("bar", "matrix", "line")

Library = Mapping[str, "SavedQuery"]


@dataclass(frozen=True)
class Chart:
    """How rows are best drawn: the kind of chart, and the variables of its axes in order."""

    kind: str
    variables: tuple[str, ...]


@dataclass(frozen=True)
class SavedQuery:
    """A query file; `name` is the file's without its suffix, `text` the query without its header.

    `severity` is given for the queries of `checks/`, which must return no rows.
    """

    name: str
    summary: str
    description: str
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    text: str
    chart: Chart | None = None
    severity: str | None = None


def load_library(folder: Path) -> dict[str, SavedQuery]:
    """Return the saved queries of a folder by name, in the order of their names.

    Raises QueryError (`kind="header"`) that names the file and the line.
    """
    return {path.stem: load(path) for path in sorted(folder.glob("*.rq"))}


def load(path: Path) -> SavedQuery:
    """Return the saved query of one file."""
    text = path.read_text(encoding="utf-8")
    header = _checked(parse_header(text, path.name), path.name)
    return SavedQuery(
        name=path.stem,
        summary=_text(header, "summary", path.name),
        description=_text(header, "description", path.name),
        tags=tuple(_words(header, "tags", path.name)),
        parameters=tuple(_parameter(entry, path.name) for entry in _records(header, path.name)),
        text=_body(text),
        chart=_chart(header, path.name),
        severity=_severity(header, path.name),
    )


def bind(query: SavedQuery, values: Mapping[str, str]) -> dict[str, Term]:
    """Return a term for each parameter, from the values given and the defaults.

    Raises QueryError (`kind="parameter"`) for a value that is missing, of the wrong type, or
    for no parameter of this query.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in values:
        if name not in known:
            listed = ", ".join(known) or "it has none"
            message = f"The query “{query.name}” has no parameter “{name}”."
            raise QueryError("parameter", message, hint=f"Its parameters: {listed}.")
    return {name: _bound(parameter, values.get(name)) for name, parameter in known.items()}


def to_query(query: SavedQuery, values: Mapping[str, str]) -> Query:
    """Return the saved query with its values, ready for the engine."""
    return read(query.text, parameters=bind(query, values))


def find(library: Library, name: str) -> SavedQuery:
    """Return the saved query of this name; raises QueryError (`kind="unknown-query"`)."""
    if name not in library:
        hint = f"There are: {', '.join(library)}."
        raise QueryError("unknown-query", f"There is no saved query “{name}”.", hint=hint)
    return library[name]


def _bound(parameter: Parameter, value: str | None) -> Term:
    value = value or parameter.default
    if value is None:
        message = f"The parameter “{parameter.name}” has no value."
        hint = f"For example: {parameter.name}={parameter.example}"
        raise QueryError("parameter", message, hint=hint)
    return to_term(parameter, value)


def _body(text: str) -> str:
    lines = (line for line in text.splitlines() if not line.startswith(MARK))
    return "\n".join(lines).strip() + "\n"


def _checked(header: dict[str, Value], file: str) -> dict[str, Value]:
    for key in header:
        if key not in KEYS:
            raise fault(file, 1, f"“{key}” is no key of a header; they are {_list(KEYS)}.")
    return header


def _text(header: dict[str, Value], key: str, file: str) -> str:
    value = header.get(key)
    if not value or not isinstance(value, str):
        raise fault(file, 1, f"the header has no “{key}” with a text.")
    return value


def _words(header: dict[str, Value], key: str, file: str) -> list[str]:
    value = header.get(key, [])
    words = [word for word in value if isinstance(word, str)]
    if isinstance(value, str) or len(words) != len(value):
        raise fault(file, 1, f"“{key}” is a list with one word on a line.")
    return words


def _records(header: dict[str, Value], file: str) -> list[dict[str, str]]:
    value = header.get("params", [])
    records = [record for record in value if isinstance(record, dict)]
    if isinstance(value, str) or len(records) != len(value):
        raise fault(file, 1, "“params” is a list of records that begin with “- name:”.")
    return records


def _parameter(entry: dict[str, str], file: str) -> Parameter:
    if not {"name", "type", "example"} <= entry.keys() <= PARAMETER_KEYS:
        raise fault(file, 1, f"a parameter has name, type and example, of {_list(PARAMETER_KEYS)}.")
    if entry["type"] not in TYPES:
        raise fault(file, 1, f"“{entry['type']}” is no type; types are {_list(TYPES)}.")
    description = entry.get("description", "")
    return Parameter(
        entry["name"], entry["type"], description, entry["example"], entry.get("default")
    )


def _chart(header: dict[str, Value], file: str) -> Chart | None:
    if "chart" not in header:
        return None
    kind, *variables = re.split(r"[ ,]+", _text(header, "chart", file))
    if kind not in CHARTS or len(variables) < 2:
        raise fault(file, 1, f"“chart” is one of {_list(CHARTS)} and two or three variables.")
    return Chart(kind, tuple(variables))


def _severity(header: dict[str, Value], file: str) -> str | None:
    severity = header.get("severity")
    if severity is not None and severity not in SEVERITIES:
        raise fault(file, 1, f"“severity” is one of {_list(SEVERITIES)}.")
    return str(severity) if severity else None


def _list(names: Mapping[str, object] | frozenset[str] | tuple[str, ...]) -> str:
    return ", ".join(sorted(names))
