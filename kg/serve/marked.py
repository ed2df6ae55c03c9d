"""The lines of checked data as a page shows them: those where something was found are marked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MOST = 5_000
"""How many lines a page shows."""

_AROUND = 2
"""How many lines above and below a marked one are shown of data that are longer."""

_LINE_END = re.compile(r"\r\n?|\n")  # as the check counts lines; str.splitlines knows more ends


@dataclass(frozen=True)
class Line:
    """A line with its number; `severity` is "" where nothing was found in it."""

    number: int
    text: str
    severity: str


@dataclass(frozen=True)
class Marked:
    """Lines to show, how many the data have, and how many with findings are not among those."""

    lines: tuple[Line, ...]
    total: int
    unseen: int


def mark(text: str, report: Mapping[str, Any]) -> Marked:
    """Return all lines of a text with what a report in JSON found in them.

    Of a long text only those around findings, and no more than a page can show.
    """
    lines = _LINE_END.split(text)
    if not lines[-1]:  # what is behind the last end of a line is no line
        del lines[-1]
    severities: dict[int, str] = {}
    for found in report["findings"]:  # the worst come first
        place = found["valueAt"] or found["focusAt"]
        if place and place["file"] == "standard input":
            severities.setdefault(place["line"], found["severity"])
    numbers: Sequence[int] = range(1, len(lines) + 1)
    if len(lines) > MOST:
        near = {n + d for n in severities for d in range(-_AROUND, _AROUND + 1)}
        numbers = [number for number in numbers if number in near][:MOST]
    shown = tuple(Line(n, lines[n - 1], severities.get(n, "")) for n in numbers)
    unseen = len(severities) - sum(1 for line in shown if line.severity)
    return Marked(shown if severities else (), len(lines), unseen)
