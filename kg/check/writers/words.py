"""What the forms of a report say alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kg.check.findings import Checked, Finding, Tally
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


def groups(findings: Iterable[Finding]) -> Iterator[Group]:
    """Yield findings, which are in order, by their rule."""
    for (severity, rule), found in groupby(findings, lambda f: (f.severity, f.rule)):
        own = tuple(found)
        yield Group(severity, rule, own[0].name, own[0].hint, own)


def verdict(tally: Tally, fail_on: str) -> str:
    """Return the outcome in a few words; never “conforms” where something was not checked."""
    if tally.unchecked:
        return "Could not check"
    if tally.failing(fail_on):
        return "Does not conform"
    return "Conforms, with remarks" if tally.severities.total() else "Conforms"


def counts(tally: Tally) -> str:
    """Return how many findings there are of each severity, and in how much data."""
    found = [many(tally.severities[s], HEADINGS[s].lower()) for s in SEVERITIES]
    others = sum(n for severity, n in tally.severities.items() if severity not in SEVERITIES)
    found += [f"{others:,} of other severities"] if others else []
    size = f"{many(tally.triples, 'triple')} of {many(tally.files, 'file')}"
    return f"{', '.join(found)} in {size}"


def looked_at(checked: Checked) -> str:
    """Return how much was checked by how many shapes."""
    shapes = [row for row in checked.coverage if not row.component]
    met = [row for row in shapes if row.count]
    nodes = many(sum(row.count for row in met), "focus node")
    values = many(sum(row.count for row in checked.coverage if row.component), "value")
    return f"{len(met):,} of {many(len(shapes), 'shape')} met {nodes} and {values}"


def many(number: int, noun: str) -> str:
    """Return a number of things in words: `1 triple`, `2 triples`."""
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
