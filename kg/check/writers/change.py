"""What a save changed, for a terminal: findings that came and went, and the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.findings import Finding
from kg.check.watch import Outcome
from kg.check.writers.text import group_lines
from kg.check.writers.words import counts, groups, many, verdict


def as_change(outcome: Outcome, fail_on: str = "Violation") -> str:
    """Return what a save changed, as text."""
    return "\n".join(_lines(outcome, fail_on)) + "\n"


def _lines(outcome: Outcome, fail_on: str) -> Iterator[str]:
    if outcome.changed:
        yield f"--- {', '.join(outcome.changed)}"
    if outcome.tally is None:
        yield f"Could not check: {outcome.error}"
        return
    yield from _marked("- ", outcome.went)
    yield from _marked("+ ", outcome.came)
    so_far = "So far: " if outcome.across is None else ""
    yield f"{so_far}{verdict(outcome.tally, fail_on)}: {counts(outcome.tally)}. ({_how(outcome)})"


def _marked(mark: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    for group in groups(findings):
        for number, line in enumerate(group_lines(group)):
            yield f"{mark if number == 0 else '  '}{line}"


def _how(outcome: Outcome) -> str:
    """Return how much was checked again, and how long that took."""
    took = f"in {1000 * outcome.seconds:,.0f} ms"
    if outcome.across:
        return f"rules across nodes asked again {took}"
    nodes = "everything" if outcome.again is None else many(outcome.again, "focus node")
    behind = ", rules across nodes follow" if outcome.across is None else ""
    return f"{nodes} checked again {took}{behind}"
