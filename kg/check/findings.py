"""What a check of RDF found: by shape or by rule, and where it stands in the user's own files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from kg.check.report import SEVERITIES
from kg.check.shapes import Terms
from kg.errors import EXIT_CANNOT, EXIT_OK, EXIT_VIOLATIONS


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file: line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Finding:
    """One thing that a shape or a rule found.

    `severity` is one of `SEVERITIES`, or the IRI of another. `rule` is the IRI of a shape
    (`_:…` for one without), or the name of a rule of `kg.check.lint`. `focus` and `value` are
    written as in N-Triples ("" for none), `path` as in SPARQL. `where` is the place of the focus
    node and `value_at` that of the value, with its line as `sentence`. `terms` is all that the
    validation result says (nothing for a rule), and `path_turtle` its path as Turtle has it.
    """

    severity: str
    rule: str
    name: str
    component: str
    focus: str
    path: str
    value: str
    message: str
    hint: str = ""
    where: Place | None = None
    value_at: Place | None = None
    sentence: str = ""
    terms: Terms = field(default=(), compare=False, repr=False)
    path_turtle: str = field(default="", compare=False, repr=False)

    @property
    def place(self) -> Place | None:
        """The place to look at: that of the value, or of the focus node."""
        return self.value_at or self.where


@dataclass(frozen=True)
class Covered:
    """What a shape, or one of its constraints, looked at.

    `component` is "" for the shape as a whole; `count` is then the number of focus nodes, else
    that of values.
    """

    shape: str
    component: str
    count: int


@dataclass(frozen=True)
class Tally:
    """A check in numbers: findings by severity, how much data, and what could not be checked."""

    severities: Counter[str]
    triples: int
    files: int
    unchecked: tuple[str, ...] = ()

    def failing(self, fail_on: str = "Violation") -> int:
        """Return the number of findings at least as severe as `fail_on`."""
        return sum(n for severity, n in self.severities.items() if rank(severity) <= rank(fail_on))

    def exit_code(self, fail_on: str = "Violation") -> int:
        """Return 2 where something could not be checked, 1 where a finding fails, else 0."""
        if self.unchecked:
            return EXIT_CANNOT
        return EXIT_VIOLATIONS if self.failing(fail_on) else EXIT_OK


@dataclass(frozen=True)
class Checked:
    """The outcome of a check of RDF.

    `unchecked` says what could not be checked, and why: with such an entry nothing conforms.
    `excepted` are the findings that a file of known exceptions lets pass. `left_out` says which
    parts of the input are others' and were not looked at.
    """

    findings: tuple[Finding, ...]
    coverage: tuple[Covered, ...]
    files: tuple[str, ...]
    triples: int
    unchecked: tuple[str, ...] = ()
    excepted: tuple[Finding, ...] = ()
    left_out: tuple[str, ...] = ()

    @cached_property
    def tally(self) -> Tally:
        """The numbers of it."""
        severities = Counter(finding.severity for finding in self.findings)
        return Tally(severities, self.triples, len(self.files), self.unchecked)

    @property
    def conforms(self) -> bool:
        """Whether all was checked and no shape has a result (SHACL, section 3.4.1)."""
        return not self.unchecked and not any(finding.terms for finding in self.findings)

    def failing(self, fail_on: str = "Violation") -> tuple[Finding, ...]:
        """Return the findings at least as severe as `fail_on`."""
        return tuple(f for f in self.findings if rank(f.severity) <= rank(fail_on))


def rank(severity: str) -> int:
    """Return 0 for the worst; a severity of somebody else's is as bad as a violation."""
    return SEVERITIES.index(severity) if severity in SEVERITIES else 0


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings, the worst first, then by rule and place; equal ones stay as many."""
    return tuple(sorted(findings, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.place or Place("", 0, 0)
    return (
        rank(finding.severity),
        finding.rule,
        place,
        finding.focus,
        finding.path,
        finding.value,
        finding.component,
    )
