"""Which records are copies of one event's page: by its node, its aliases, its very words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from kg.errors import RecordError
from kg.model import Quote
from kg.namespaces import BASE
from kg.text import fold, words

Pair = frozenset[str]
"""The keys of two events."""


@dataclass(frozen=True)
class Span:
    """Where the record of a page stands in the file of records, in bytes."""

    offset: int
    length: int


@dataclass(frozen=True)
class Row:
    """What identifies a record, and where it stands.

    `is_on_site` says whether the address of its page is known; else the key is a file's name.
    `dates` are those of the event, in EDTF.
    """

    key: str
    aliases: tuple[str, ...]
    title: str
    span: Span
    is_on_site: bool = True
    dates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """The records of one event, in the order of the file.

    `replaces` are the other keys that its records have, `aliases` further ones of its pages that
    no other event has. `corrections` are the IRIs of those that it has.
    """

    key: str
    rows: tuple[Row, ...]
    replaces: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every key that a correction may call this event by."""
        return (self.key, *self.replaces, *self.aliases)


@dataclass(frozen=True)
class Identities:
    """What curators decided: which event is part of which other, and which two are not one."""

    joins: Mapping[str, str]
    different: frozenset[Pair]


class _Page(msgspec.Struct):
    url: str


class _Date(msgspec.Struct):
    edtf: str


class _Identity(msgspec.Struct):
    key: str
    page: _Page
    title: Quote | None
    dates: tuple[_Date, ...]
    aliases: tuple[str, ...] = ()


class _Body(msgspec.Struct):
    body: Quote | None


def read_index(records: Path) -> list[Row]:
    """Return what identifies each record, without keeping the records in memory."""
    decoder = msgspec.json.Decoder(_Identity)
    rows: list[Row] = []
    offset = 0
    with records.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                found = decoder.decode(line)
            except msgspec.MsgspecError as error:
                message = f"{records}:{number}: {error}. Run kg harvest again."
                raise RecordError(message) from None
            title = found.title.text if found.title else ""
            is_on_site = not found.page.url.startswith(BASE)
            span = Span(offset, len(line))
            dates = tuple(date.edtf for date in found.dates)
            rows.append(Row(found.key, found.aliases, title, span, is_on_site, dates))
            offset += len(line)
    return rows


def group_copies(rows: Iterable[Row], records: Path, decided: Identities) -> list[Group]:
    """Return the records of each event, in the order of node numbers, then of aliases.

    Records of one key are copies. So are a page at an alias and the node whose page states that
    alias, or that has the same title and the same text and is the only one with that title. What
    curators joined comes last.
    """
    by_key: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_key[row.key].append(row)
    into = dict(_by_alias(by_key))
    events = _joined(by_key, into)
    with records.open("rb") as file:
        into |= _by_text(events, file, decided.different)
    events = _joined(by_key, into)
    events = _joined(events, _joins(decided.joins, into, events))
    stated = Counter(alias for own in events.values() for alias in _aliases(own))
    return [_group(key, events[key], stated) for key in sorted(events, key=in_order)]


def in_order(key: str) -> tuple[int, str]:
    """Order events by node number, then by alias."""
    return (int(key), "") if key.isdigit() else (1 << 62, key)


def _group(key: str, rows: list[Row], stated: Mapping[str, int]) -> Group:
    ordered = tuple(sorted(rows, key=lambda row: row.span.offset))
    keys = {row.key for row in rows}
    aliases = {alias for alias in _aliases(rows) - keys if stated[alias] == 1}
    return Group(key, ordered, tuple(sorted(keys - {key})), tuple(sorted(aliases)))


def _aliases(rows: Iterable[Row]) -> set[str]:
    return {alias for row in rows for alias in row.aliases}


def _joined(events: Mapping[str, list[Row]], into: Mapping[str, str]) -> dict[str, list[Row]]:
    """Move the records of each key to that which it leads to, step by step."""
    joined: dict[str, list[Row]] = defaultdict(list)
    for key, rows in events.items():
        joined[_end(key, into)] += rows
    return dict(joined)


def _joins(
    wanted: Mapping[str, str], into: Mapping[str, str], events: Mapping[str, list[Row]]
) -> dict[str, str]:
    """Return what curators join, by the keys that the events have here; nothing in a circle."""
    joins: dict[str, str] = {}
    for key, target in ((_end(key, into), _end(wanted[key], into)) for key in sorted(wanted)):
        known = key in events and target in events and key not in joins
        if known and _end(target, joins) != key:
            joins[key] = target
    return joins


def _end(key: str, into: Mapping[str, str]) -> str:
    while key in into:
        key = into[key]
    return key


def _by_alias(by_key: Mapping[str, list[Row]]) -> Iterator[tuple[str, str]]:
    """Yield each key that is an alias of one other, with that: of a node, else the first alias.

    An alias that several nodes state as theirs decides nothing.
    """
    stated: dict[str, set[str]] = defaultdict(set)
    for key, rows in by_key.items():
        for alias in {alias for row in rows for alias in row.aliases if alias in by_key}:
            stated[alias].add(key)
            stated[key].add(alias)
    for key, others in stated.items():
        best = min(others, key=in_order)
        nodes = sum(other.isdigit() for other in others)
        if not key.isdigit() and nodes <= 1 and in_order(best) < in_order(key):
            yield key, best


def _by_text(
    events: Mapping[str, list[Row]], file: BinaryIO, different: frozenset[Pair]
) -> Iterator[tuple[str, str]]:
    """Yield each alias that is a copy of a node, word for word, with that node."""
    nodes: dict[str, set[str]] = defaultdict(set)
    for key, title in _titles(events, str.isdigit):
        nodes[title].add(key)
    for key, title in _titles(events, lambda key: not key.isdigit()):
        if len(nodes[title]) == 1 and {key, *nodes[title]} not in different:
            [node] = nodes[title]
            if _texts(events[key], file) & _texts(events[node], file):
                yield key, node


def _titles(
    events: Mapping[str, list[Row]], wanted: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    for key, rows in events.items():
        if wanted(key):
            for title in {row.title for row in rows if row.title and row.is_on_site}:
                yield key, words(title)


def _texts(rows: Iterable[Row], file: BinaryIO) -> set[str]:
    decoder = msgspec.json.Decoder(_Body)
    bodies = (decoder.decode(line_at(row.span, file)).body for row in rows)
    return {fold(body.text) for body in bodies if body}


def line_at(span: Span, file: BinaryIO) -> bytes:
    """Return the line of a record."""
    file.seek(span.offset)
    return file.read(span.length)
