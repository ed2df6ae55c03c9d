"""The copies of one event's page → one set of statements, each with the page it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.build.linker import Linked
from kg.build.statement import Entity, Statement, Unlinked
from kg.harvest.labels import FIELDS
from kg.model import PageSource, Record

# Of these an event has one value; where copies differ, the better place or copy decides.
_SINGLE = ("name", "series", "description", "date", "mode")
_BEST_PLACE = {"field": 0, "markup": 1, "title": 2, "body": 3}


@dataclass(frozen=True)
class Event:
    """One event as all copies of its page say it.

    `statements` are distinct in what they say; the same value found on another copy is in
    `further`, for its evidence. `lost` are the English labels that no copy has a value for.
    """

    key: str
    pages: tuple[tuple[PageSource, str], ...]
    statements: tuple[Statement, ...]
    further: tuple[Statement, ...]
    unlinked: tuple[Unlinked, ...]
    entities: tuple[Entity, ...]
    lost: tuple[str, ...]


def merge(copies: Sequence[Linked]) -> Event:
    """Join the copies of one page; the one that kept most of its fields decides single values."""
    ranked = sorted(copies, key=_rank)
    statements, further, differing = _distinct(ranked)
    lost = frozenset[str]().union(*(copy.lost for copy in ranked))
    filled = frozenset[str]().union(*(copy.filled for copy in ranked))
    return Event(
        key=ranked[0].record.key,
        pages=tuple(_pages(copy.record for copy in ranked)),
        statements=tuple(statements),
        further=tuple(further),
        unlinked=(*_first_of_each(ranked), *differing),
        entities=tuple(dict.fromkeys(entity for copy in ranked for entity in copy.entities)),
        lost=tuple(label for name, label in FIELDS.items() if name in lost - filled),
    )


def _rank(copy: Linked) -> tuple[bool, int, str, str]:
    record = copy.record
    return (record.title is None, -len(copy.filled), record.page.url, record.page.sha256)


def _pages(records: Iterable[Record]) -> Iterable[tuple[PageSource, str]]:
    seen: set[tuple[str, str]] = set()
    for record in records:
        identity = (record.page.url, record.page.sha256)
        if identity not in seen:
            seen.add(identity)
            yield record.page, record.text_language


def _distinct(
    ranked: Sequence[Linked],
) -> tuple[list[Statement], list[Statement], list[Unlinked]]:
    """Return what is said, where else the same is said, and single values that differ."""
    chosen: dict[tuple[str, str], Statement] = {}
    further: list[Statement] = []
    differing: list[Unlinked] = []
    everything = [statement for copy in ranked for statement in copy.statements]
    for statement in sorted(everything, key=_place) if len(ranked) > 1 else everything:
        first = chosen.setdefault((statement.name, statement.key), statement)
        if first is statement:
            continue
        if first.values == statement.values:
            further.append(statement)
        elif statement.name != "description":
            differing.append(_differing(statement, first))
    return list(chosen.values()), _one_for_each_page(further, chosen), differing


def _place(statement: Statement) -> int:
    return _BEST_PLACE[statement.evidence.found_in] if statement.name == "date" else 0


def _one_for_each_page(
    further: list[Statement], chosen: dict[tuple[str, str], Statement]
) -> list[Statement]:
    """Keep one statement for each other page; the same page twice proves nothing more."""
    kept: dict[tuple[str, str, str], Statement] = {}
    for statement in further:
        page = statement.evidence.page.url
        if chosen[statement.name, statement.key].evidence.page.url != page:
            kept.setdefault((statement.name, statement.key, page), statement)
    return list(kept.values())


def _differing(statement: Statement, chosen: Statement) -> Unlinked:
    property_, value = statement.values[0]
    other = chosen.evidence.page.url
    evidence = replace(
        statement.evidence, reason=f"Another copy of the page, {other}, says otherwise."
    )
    return Unlinked(statement.name, property_, value.value, evidence)


def _first_of_each(ranked: Sequence[Linked]) -> list[Unlinked]:
    first: dict[tuple[str, str], Unlinked] = {}
    for copy in ranked:
        for unlinked in copy.unlinked:
            first.setdefault((unlinked.name, unlinked.text), unlinked)
    return list(first.values())
