"""A report in Markdown, for a pull request or a wiki."""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.findings import Checked, Finding
from kg.check.writers.words import Group, counts, groups, heading, rule_name, short, verdict

_MOST = 100


def as_markdown(checked: Checked, fail_on: str = "Violation") -> str:
    """Return the report as Markdown (CommonMark, with tables)."""
    lines = [f"# {verdict(checked.tally, fail_on)}", "", f"{counts(checked.tally).capitalize()}."]
    lines += [f"\n**Not checked:** {_escaped(reason)}" for reason in checked.unchecked]
    lines += [f"\nLeft out: {_escaped(what)}" for what in checked.left_out]
    for group in groups(checked.findings):
        lines += ["", *_group(group)]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> Iterator[str]:
    name = f": {_escaped(group.name)}" if group.name else ""
    yield f"## {heading(group.severity).capitalize()} `{rule_name(group.rule)}`{name}"
    if group.hint:
        yield f"\n{_escaped(group.hint)}"
    yield "\n| where | node | path | value | message |"
    yield "| --- | --- | --- | --- | --- |"
    yield from (_row(finding) for finding in group.findings[:_MOST])
    if len(group.findings) > _MOST:
        yield f"\n… and {len(group.findings) - _MOST:,} more."


def _row(finding: Finding) -> str:
    cells = (
        _code(str(finding.place or "")),
        _code(short(finding.focus)),
        _code(finding.path),
        _code(short(finding.value)),
        _escaped(finding.message),
    )
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    if not text:
        return ""
    fence = "``" if "`" in text else "`"
    return f"{fence}{' '.join(text.split())}{fence}".replace("|", "\\|")


def _escaped(text: str) -> str:
    flat = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in flat)
