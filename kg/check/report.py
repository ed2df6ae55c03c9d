"""What a check found: results, what was touched by which shape, and the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from kg.errors import EXIT_CANNOT, EXIT_OK, EXIT_VIOLATIONS
from kg.identifiers import owner_of

SEVERITIES = ("Violation", "Warning", "Info")


@dataclass(frozen=True)
class Result:
    """One thing that is not as a shape or a check query wants it.

    `focus`, `path`, `shape` and `component` are IRIs ("" where there is none); `value` is written
    as in N-Triples. `message` is for a person.
    """

    severity: str
    shape: str
    focus: str
    path: str
    value: str
    component: str
    message: str


@dataclass(frozen=True)
class Coverage:
    """How many focus nodes a shape, or how many rows of data a check query, was asked about."""

    shape: str
    focus_nodes: int


@dataclass(frozen=True)
class Report:
    """The outcome of a check.

    `quarantined` are the IRIs of events that may not be published. `blocking` are violations in
    the vocabularies themselves: with one of them, nothing may be published. `unchecked` says what
    could not be checked, and why: a report with such an entry never conforms.
    """

    results: tuple[Result, ...]
    coverage: tuple[Coverage, ...]
    quarantined: tuple[str, ...]
    events: int
    blocking: tuple[Result, ...] = ()
    unchecked: tuple[str, ...] = ()

    @cached_property
    def counts(self) -> dict[str, int]:
        """The number of results of each severity, also those that are zero."""
        found = Counter(result.severity for result in self.results)
        return {severity: found[severity] for severity in SEVERITIES}

    @property
    def untouched(self) -> tuple[str, ...]:
        """The shapes that met no node: what they ask for was not checked."""
        return tuple(row.shape for row in self.coverage if row.focus_nodes == 0)

    def of_event(self, iri: str) -> Report:
        """Return the part of the report that is about one event and the parts of its record."""
        own = tuple(result for result in self.results if owner_of(result.focus) == iri)
        return replace(self, results=own, events=1, coverage=(), quarantined=(iri,))

    @property
    def conforms(self) -> bool:
        """Whether everything was checked and no shape was violated."""
        return not self.unchecked and self.counts["Violation"] == 0

    @property
    def exit_code(self) -> int:
        """The exit code of `kg check`: 0 conforms, 1 has violations, 2 could not check."""
        if self.unchecked:
            return EXIT_CANNOT
        return EXIT_VIOLATIONS if self.counts["Violation"] else EXIT_OK


def in_order(results: Iterable[Result]) -> tuple[Result, ...]:
    """Return distinct results, the worst first, then by shape, node and value."""
    return tuple(sorted(dict.fromkeys(results), key=_rank))


def _rank(result: Result) -> tuple[int, str, str, str, str, str]:
    severity = SEVERITIES.index(result.severity)
    return severity, result.shape, result.focus, result.path, result.value, result.component
