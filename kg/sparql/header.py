"""The header of a saved query: lines of `#+` in the grlc convention (https://grlc.io).

    #+ summary: Events of a series
    #+ description:
    #+   In the order of their ordinals.
    #+ tags:
    #+   - series
    #+ params:
    #+   - name: series
    #+     type: series
    #+     example: multidimensional-consultations

Three forms of value, told apart by what follows: text (on the line, or indented below it), a
list of words, a list of records. Anything else is an error that names its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.errors import QueryError

MARK = "#+"
_KEY = re.compile(r"(?P<key>[a-z]+):(?:\s+(?P<value>.*))?")

Value = str | list[str] | list[dict[str, str]]


@dataclass(frozen=True)
class Line:
    """A line of a header without its mark: its number in the file, its indent and its text."""

    number: int
    indent: int
    text: str


def parse_header(text: str, file: str) -> dict[str, Value]:
    """Return the keys of a query's header and what they say.

    Raises QueryError (`kind="header"`) with the file's name and the line.
    """
    header: dict[str, Value] = {}
    for key_line, below in _sections(list(_lines(text)), file):
        found = _key(key_line, file)
        if found["key"] in header:
            raise fault(file, key_line.number, f"“{found['key']}” is said twice.")
        header[found["key"]] = _value(found["value"], below, file)
    return header


def fault(file: str, line: int, message: str) -> QueryError:
    """Return the error for a header that cannot be used."""
    return QueryError(
        "header", f"{file}: {message}", line, 1, "See queries/ for headers that work."
    )


def _lines(text: str) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.removeprefix(MARK)
        if line.startswith(MARK) and said.strip():
            content = said.removeprefix(" ")
            indent = len(content) - len(content.lstrip(" "))
            yield Line(number, indent, content.strip())


def _sections(lines: list[Line], file: str) -> Iterator[tuple[Line, list[Line]]]:
    if lines and lines[0].indent:
        raise fault(file, lines[0].number, "the header begins with an indented line.")
    starts = [place for place, line in enumerate(lines) if not line.indent]
    for start, end in pairwise([*starts, len(lines)]):
        yield lines[start], lines[start + 1 : end]


def _key(line: Line, file: str) -> re.Match[str]:
    found = _KEY.fullmatch(line.text)
    if found is None:
        raise fault(file, line.number, f"“{line.text}” is not of the form “key: value”.")
    return found


def _value(inline: str | None, below: list[Line], file: str) -> Value:
    items = [line for line in below if line.text.startswith("- ")]
    if not items:
        return " ".join(filter(None, [inline, *(line.text for line in below)]))
    if inline or items[0] is not below[0]:
        raise fault(file, items[0].number, "a list item stands in the middle of a text.")
    if all(_KEY.fullmatch(line.text[2:]) for line in items):
        return list(_records(below, file))
    return [_word(line, file) for line in below]


def _word(line: Line, file: str) -> str:
    if not line.text.startswith("- "):
        raise fault(file, line.number, "every line of a list begins with “- ”.")
    return line.text[2:].strip()


def _records(lines: list[Line], file: str) -> Iterator[dict[str, str]]:
    record: dict[str, str] = {}
    for line in lines:
        if line.text.startswith("- ") and record:
            yield record
            record = {}
        entry = Line(line.number, line.indent, line.text.removeprefix("- ").strip())
        found = _key(entry, file)
        record[found["key"]] = found["value"] or ""
    yield record
