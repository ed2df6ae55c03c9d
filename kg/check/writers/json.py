"""A report for programs, in JSON."""

from __future__ import annotations

from typing import Any

import msgspec

from kg.check.findings import Checked, Finding, Place
from kg.check.report import SEVERITIES


def as_json(checked: Checked, fail_on: str = "Violation") -> str:
    """Return verdict, counts, findings and coverage.

    `conforms` is null where something could not be checked.
    """
    document = {
        "conforms": None if checked.unchecked else not checked.tally.failing(fail_on),
        "failOn": fail_on,
        "unchecked": checked.unchecked,
        "leftOut": checked.left_out,
        "files": checked.files,
        "triples": checked.triples,
        "counts": {severity: checked.tally.severities[severity] for severity in SEVERITIES},
        "findings": [_finding(finding) for finding in checked.findings],
        "excepted": [_finding(finding) for finding in checked.excepted],
        "coverage": checked.coverage,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1).decode() + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity,
        "rule": finding.rule,
        "name": finding.name,
        "component": finding.component,
        "focus": finding.focus,
        "path": finding.path,
        "value": finding.value,
        "message": finding.message,
        "hint": finding.hint,
        "focusAt": _place(finding.where),
        "valueAt": _place(finding.value_at),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column}
