"""What the forms of a report say alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.check.findings import Checked, Finding
from kg.check.report import SEVERITIES
from kg.namespaces import compact

HEADINGS = {"Violation": "VIOLATION", "Warning": "WARNING", "Info": "INFO"}


@dataclass(frozen=True)
class Group:
    """The findings of one rule and severity."""

    severity: str
    rule: str
    name: str
    hint: str
    findings: tuple[Finding, ...]


def groups(checked: Checked) -> Iterator[Group]:
    """Yield the findings by rule, the worst first."""
    for (severity, rule), found in groupby(checked.findings, lambda f: (f.severity, f.rule)):
        own = tuple(found)
        yield Group(severity, rule, own[0].name, own[0].hint, own)


def verdict(checked: Checked, fail_on: str) -> str:
    """Return the outcome in a few words; never “conforms” where something was not checked."""
    if checked.unchecked:
        return "Could not check"
    if checked.failing(fail_on):
        return "Does not conform"
    return "Conforms" if not checked.findings else "Conforms, with remarks"


def counts(checked: Checked) -> str:
    """Return how many findings there are of each severity, and in how much data."""
    found = [_many(checked.count(s), HEADINGS[s].lower()) for s in SEVERITIES]
    others = len(checked.findings) - sum(map(checked.count, SEVERITIES))
    found += [f"{others:,} of other severities"] if others else []
    size = f"{_many(checked.triples, 'triple')} of {_many(len(checked.files), 'file')}"
    return f"{', '.join(found)} in {size}"


def looked_at(checked: Checked) -> str:
    """Return how much was checked by how many shapes."""
    shapes = [row for row in checked.coverage if not row.component]
    met = [row for row in shapes if row.count]
    nodes = _many(sum(row.count for row in met), "focus node")
    values = _many(sum(row.count for row in checked.coverage if row.component), "value")
    return f"{len(met):,} of {_many(len(shapes), 'shape')} met {nodes} and {values}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + "s" * (number != 1)


def heading(severity: str) -> str:
    """Return the word for a severity."""
    return HEADINGS.get(severity) or compact(severity)


def short(term: str) -> str:
    """Return a term as people read it: IRIs with a prefix, text in quotation marks."""
    if term.startswith("<"):
        iri = term[1:-1]
        shortened = compact(iri)
        return shortened if shortened != iri else term
    if '"^^<' in term:
        text, _, datatype = term.rpartition("^^")
        return f"{text}^^{short(datatype)}"
    return term


def rule_name(rule: str) -> str:
    """Return the short name of a shape or rule."""
    if not rule.startswith("<"):
        return rule
    iri, _, nested = rule[1:].partition(">")
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1 :] + nested
