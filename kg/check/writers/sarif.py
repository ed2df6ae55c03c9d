"""A report in SARIF 2.1.0, which code hosts show on the lines of a pull request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from kg.check.findings import Checked, Finding
from kg.check.writers.words import Group, groups, rule_name, short

_LEVELS = {"Violation": "error", "Warning": "warning", "Info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(checked: Checked, fail_on: str = "Violation") -> str:
    """Return a log of one run: a rule for each shape, a result for each finding.

    Columns are counted in characters (SARIF 2.1.0, section 3.14.17). What could not be checked
    makes the run unsuccessful (section 3.20.14).
    """
    rules = list(_rules(checked))
    run = {
        "tool": {
            "driver": {
                "name": "kg check",
                "version": version("gcm-kg"),
                "informationUri": "https://w3id.org/gcm-kg/",
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not checked.unchecked,
                "toolExecutionNotifications": [
                    {"level": "error", "message": {"text": reason}} for reason in checked.unchecked
                ],
            }
        ],
        "results": [_result(finding) for finding in checked.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=1).decode() + "\n"


def _rules(checked: Checked) -> Iterator[dict[str, Any]]:
    seen = set()
    for group in groups(checked.findings):
        if (name := rule_name(group.rule)) in seen:
            continue
        seen.add(name)
        rule: dict[str, Any] = {
            "id": name,
            "shortDescription": {"text": group.name or group.findings[0].message},
            "fullDescription": {"text": _described(group)},
            "defaultConfiguration": {"level": _LEVELS.get(group.severity, "error")},
        }
        if group.hint:
            rule["help"] = {"text": group.hint}
        if group.rule.startswith("<"):
            rule["helpUri"] = group.rule[1:-1]
        yield rule


def _described(group: Group) -> str:
    """Return what a rule asks for: the message of a shape, which all its findings share."""
    first = group.findings[0]
    return first.message if first.terms else group.name or first.message


def _result(finding: Finding) -> dict[str, Any]:
    said = " ".join(filter(None, (short(finding.focus), finding.path, short(finding.value))))
    result: dict[str, Any] = {
        "ruleId": rule_name(finding.rule),
        "level": _LEVELS.get(finding.severity, "error"),
        "message": {"text": f"{finding.message}\n{said}"},
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if place := finding.place:
        result["locations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _reference(place.file)},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ]
    return result


def _reference(name: str) -> str:
    """Return where a file is: by a relative reference in the checkout, else by its URI (3.4.3)."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _fingerprint(finding: Finding) -> str:
    """Return what tells a finding from others wherever its line moves to."""
    parts = (finding.rule, finding.component, finding.focus, finding.path, finding.value)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
