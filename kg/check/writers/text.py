"""A report for a terminal: by shape, the worst first, each value in its line of the file."""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.findings import Checked, Finding
from kg.check.writers.words import Group, counts, groups, heading, rule_name, short, verdict

_MOST = 20


def as_text(checked: Checked, fail_on: str = "Violation") -> str:
    """Return the report as text."""
    lines = [f"{verdict(checked, fail_on)}: {counts(checked)}."]
    lines += [f"NOT CHECKED: {reason}" for reason in checked.unchecked]
    if checked.excepted:
        lines.append(f"Known exceptions: {len(checked.excepted):,} findings let pass.")
    for group in groups(checked):
        lines += ["", *_group(group)]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> Iterator[str]:
    name = f": {group.name}" if group.name else ""
    yield f"{heading(group.severity)}  {rule_name(group.rule)}{name}  ({len(group.findings):,})"
    said = ""
    for finding in group.findings[:_MOST]:
        if finding.message != said:
            yield f"  {finding.message}"
            said = finding.message
        yield from _finding(finding)
    if len(group.findings) > _MOST:
        yield f"    … and {len(group.findings) - _MOST:,} more; --format json has all of them."
    if group.hint:
        yield f"  Fix: {group.hint}"


def _finding(finding: Finding) -> Iterator[str]:
    place = f"{finding.place}  " if finding.place else ""
    path = f"  {finding.path}" if finding.path else ""
    same = finding.value in ("", finding.focus)
    value = "" if same else f"  {short(finding.value)}"
    yield f"    {place}{short(finding.focus)}{path}{value}"
    if finding.place and finding.sentence:
        number = str(finding.place.line)
        before = finding.sentence[: finding.place.column - 1]
        margin = "".join("\t" if sign == "\t" else " " for sign in before)
        yield f"      {number} | {finding.sentence}"
        yield f"      {' ' * len(number)} | {margin}^"
