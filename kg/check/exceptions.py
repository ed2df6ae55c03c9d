"""Known exceptions: findings that somebody answers for, until a day.

A TOML file with a table for each:

    [[exception]]
    rule = "event-date-known"            # the name or IRI of a shape, or a rule of the lint
    focus = "https://w3id.org/gcm-kg/id/event/11401"   # may be left out: every node
    value = "Date"                                     # may be left out: every value
    owner = "Ana Ruiz"
    reason = "The page never had a date; the organizers were asked."
    expires = 2027-01-31                 # the last day on which it holds
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from kg.check.findings import Checked, Finding, in_order
from kg.check.lint_rules import LINT_RULES
from kg.errors import UsageError


class Exemption(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A finding that is let pass: which, who answers for it, why, and until when."""

    rule: str
    owner: str
    reason: str
    expires: datetime.date
    focus: str = ""
    value: str = ""

    def covers(self, finding: Finding) -> bool:
        """Tell whether a finding is the one that is meant."""
        return (
            self.rule in _names(finding.rule)
            and self.focus in ("", _plain(finding.focus))
            and self.value in ("", _plain(finding.value))
        )


@dataclass(frozen=True)
class Exemptions:
    """The exceptions of a file."""

    file: str
    entries: tuple[Exemption, ...]

    def covering(self, finding: Finding, today: datetime.date) -> list[Exemption]:
        """Return those that let a finding pass."""
        return [e for e in self.entries if e.expires >= today and e.covers(finding)]

    def apart_from(self, rules: Iterable[str]) -> Exemptions:
        """Return all but those for these rules, given by IRI, which are not applied."""
        left_out = {name for rule in rules for name in _names(rule)}
        return replace(self, entries=tuple(e for e in self.entries if e.rule not in left_out))


def read_exemptions(path: Path) -> Exemptions:
    """Read a file of known exceptions. Raises UsageError saying what is wrong in it."""
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        entries = msgspec.convert(found.get("exception", []), tuple[Exemption, ...])
    except OSError as error:
        raise UsageError(f"{path}: it cannot be read: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"{path}: {error}.") from None
    if unknown := sorted(found.keys() - {"exception"}):
        raise UsageError(f"{path}: {unknown[0]!r} is not known; write [[exception]].")
    return Exemptions(str(path), entries)


def without_exceptions(checked: Checked, exemptions: Exemptions, today: datetime.date) -> Checked:
    """Return the report without the findings that are let pass.

    An exception that has expired lets nothing pass and is a finding itself; so is one that
    covers nothing.
    """
    passing = tuple(f for f in checked.findings if exemptions.covering(f, today))
    excepted = frozenset(passing)
    kept = [finding for finding in checked.findings if finding not in excepted]
    used = {entry for finding in passing for entry in exemptions.covering(finding, today)}
    findings = in_order((*kept, *remarks(exemptions, today, used)))
    return replace(checked, findings=findings, excepted=passing)


def remarks(
    exemptions: Exemptions, today: datetime.date, used: Container[Exemption]
) -> Iterator[Finding]:
    """Yield a finding for each exception that has expired, or that is not `used` for anything."""
    for entry in exemptions.entries:
        if entry.expires < today:
            yield _expired(entry, exemptions.file)
        elif entry not in used:
            yield _unused(entry, exemptions.file)


def _expired(entry: Exemption, file: str) -> Finding:
    return _remark(
        "expired-exception",
        f"The exception for {_said(entry)} in {file} expired on {entry.expires}; "
        f"{entry.owner} answers for it.",
    )


def _unused(entry: Exemption, file: str) -> Finding:
    return _remark(
        "unused-exception", f"The exception for {_said(entry)} in {file} covers nothing."
    )


def _remark(rule: str, message: str) -> Finding:
    known = LINT_RULES[rule]
    return Finding(known.level, rule, known.title, "", "", "", "", message, known.fix)


def _said(entry: Exemption) -> str:
    return " ".join(filter(None, (entry.rule, entry.focus, entry.value)))


def _names(rule: str) -> Iterable[str]:
    """Return what a rule may be called: its IRI, or the last part of it."""
    iri = _plain(rule)
    return rule, iri, iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :]


def _plain(term: str) -> str:
    """Return an IRI without its brackets, text without its marks."""
    if term.startswith("<"):
        return term[1:-1]
    return term[1 : term.rfind('"')] if term.startswith('"') else term
