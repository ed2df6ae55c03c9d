"""A report as GitHub's workflow commands: each finding is shown on its line of a pull request."""

from __future__ import annotations

from kg.check.findings import Checked, Finding
from kg.check.writers.words import rule_name, short

_COMMANDS = {"Violation": "error", "Warning": "warning", "Info": "notice"}
_IN_PROPERTY = {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}


def as_github(checked: Checked, fail_on: str = "Violation") -> str:
    """Return a line for each finding, and for what could not be checked."""
    lines = [f"::error title=Not checked::{_of(reason)}" for reason in checked.unchecked]
    lines += [_line(finding) for finding in checked.findings]
    return "".join(f"{line}\n" for line in lines)


def _line(finding: Finding) -> str:
    place = finding.place
    properties = {"title": rule_name(finding.rule)}
    if place:
        properties = {"file": place.file, "line": str(place.line), "col": str(place.column)} | (
            properties
        )
    written = ",".join(f"{key}={_of(value, _IN_PROPERTY)}" for key, value in properties.items())
    said = " ".join(filter(None, (finding.message, short(finding.focus), finding.path)))
    return f"::{_COMMANDS.get(finding.severity, 'error')} {written}::{_of(said)}"


def _of(text: str, table: dict[str, str] = _IN_MESSAGE) -> str:
    return "".join(table.get(sign, sign) for sign in text)
