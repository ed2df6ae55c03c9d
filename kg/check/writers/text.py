"""A report for a terminal: by shape, the worst first, each value in its line of the file."""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.findings import Checked, Covered, Finding
from kg.check.source import excerpt
from kg.check.writers.words import (
    Group,
    counts,
    groups,
    heading,
    looked_at,
    rule_name,
    short,
    verdict,
)

MOST = 20


def as_text(checked: Checked, fail_on: str = "Violation") -> str:
    """Return the report as text: of each shape the first twenty findings."""
    return "\n".join(_lines(checked, fail_on, MOST)) + "\n"


def as_full_text(checked: Checked, fail_on: str = "Violation") -> str:
    """Return the report as text with every finding, and all that each shape looked at."""
    lines = [*_lines(checked, fail_on, len(checked.findings)), "", "What was looked at:"]
    lines += map(_covered, checked.coverage)
    return "\n".join(lines) + "\n"


def _lines(checked: Checked, fail_on: str, most: int) -> Iterator[str]:
    yield f"{verdict(checked.tally, fail_on)}: {counts(checked.tally)}."
    yield from (f"NOT CHECKED: {reason}" for reason in checked.unchecked)
    yield f"{looked_at(checked)}."
    yield from (f"Left out: {what}" for what in checked.left_out)
    if checked.excepted:
        yield f"Known exceptions let pass: {len(checked.excepted):,}."
    for group in groups(checked.findings):
        yield ""
        yield from group_lines(group, most)


def _covered(row: Covered) -> str:
    if row.component:
        component = row.component.rsplit("#", 1)[-1]
        return f"{row.count:>8,} values by {component} of {rule_name(row.shape)}"
    remark = "" if row.count else "  NOTHING: it met no node, so it checked nothing"
    return f"{row.count:>8,} nodes by {rule_name(row.shape)}{remark}"


def group_lines(group: Group, most: int = MOST) -> Iterator[str]:
    """Yield the lines about the findings of one rule, at most so many of them."""
    name = f": {group.name}" if group.name else ""
    yield f"{heading(group.severity)}  {rule_name(group.rule)}{name}  ({len(group.findings):,})"
    said = ""
    for finding in group.findings[:most]:
        if finding.message != said:
            yield f"  {finding.message}"
            said = finding.message
        yield from _finding(finding)
    if len(group.findings) > most:
        yield f"    … and {len(group.findings) - most:,} more; --full shows all of them."
    if group.hint:
        yield f"  Fix: {group.hint}"


def _finding(finding: Finding) -> Iterator[str]:
    if not finding.focus:
        return
    place = f"{finding.place}  " if finding.place else ""
    path = f"  {finding.path}" if finding.path else ""
    same = finding.value in ("", finding.focus)
    value = "" if same else f"  {short(finding.value)}"
    yield f"    {place}{short(finding.focus)}{path}{value}"
    if finding.place and finding.sentence:
        number = str(finding.place.line)
        line, caret = excerpt(finding.sentence, finding.place.column)
        yield f"      {number} | {line}"
        yield f"      {' ' * len(number)} | {caret}"
