"""What changed, written down: as JSON Lines for machines, as Markdown for people."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from kg.release.changes import Change, Kind

_MOST = 100
_ORDER = (Kind.CREATED, Kind.CHANGED, Kind.REMOVED)


def changes_json_lines(changes: Iterable[Change]) -> Iterator[bytes]:
    """Yield one JSON object a line: what happened to one thing."""
    for change in changes:
        yield json.dumps(asdict(change), ensure_ascii=False).encode("utf-8") + b"\n"


def changes_markdown(changes: Sequence[Change], before: str, after: str) -> str:
    """Return what changed as Markdown: counts, then the things, at most 100 of a kind of change.

    What is not listed is counted, with the name of the file that has it all.
    """
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for each in changes:
        counts[each.kind][each.change] += 1
    lines = [f"# From {before} to {after}", "", f"| kind | {' | '.join(_ORDER)} |"]
    lines += ["| --- | ---: | ---: | ---: |"]
    for kind, own in counts.items():
        lines += [f"| {kind} | {' | '.join(f'{own[change]:,}' for change in _ORDER)} |"]
    for change in _ORDER:
        lines += _section(change, [each for each in changes if each.change is change])
    return "\n".join(lines) + "\n"


def _section(change: Kind, changes: Sequence[Change]) -> list[str]:
    if not changes:
        return []
    lines = ["", f"## {change.capitalize()}", "", *map(_item, changes[:_MOST])]
    if len(changes) > _MOST:
        lines += [f"- … and {len(changes) - _MOST:,} more, all of them in `changes.jsonl`."]
    return lines


def _item(change: Change) -> str:
    named = f"{change.name} " if change.name else ""
    what = [*change.properties, *(f"graph of {name}" for name in change.graphs)]
    details = f": {', '.join(what)}" if change.change is Kind.CHANGED else ""
    return f"- {change.kind} {named}<{change.iri}>{details}"
