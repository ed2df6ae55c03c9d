"""Which events are built together, and what the outcome depends on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from kg.build.identity.copies import Group, line_at
from kg.build.identity.editions import edition_of
from kg.build.identity.event_titles import Titles
from kg.build.mentions.quoted_titles import spoken
from kg.harvest.harvest import decode_records
from kg.memo import Memo, Task, key_of, stable_chunks
from kg.text import words

_EVENTS_A_TASK = 100


def build_tasks(
    groups: list[Group], records: Path, titles: Titles, digest: str, memo: Memo
) -> Iterator[Task[Group]]:
    """Yield the groups in tasks, with keys that change where the blocks of their events could.

    A block depends on the records of the event, on the vocabularies (`digest`), and on what the
    titles of other events tell of it: the series of its own title, and which of them its prose
    quotes. `memo` keeps the words of that prose, which take long to find.
    """
    pages = list(stable_chunks(groups, _name, _EVENTS_A_TASK))
    with records.open("rb") as file:
        read = [Task(key_of(*_lines(own, file)), own) for own in pages]
    for task, prose in zip(read, memo.map(partial(_prose, records=records), read), strict=True):
        quoted = titles.finder.quoted(prose)
        told = (*_identities(task.items), *_series(task.items, titles), *quoted)
        yield Task(key_of(digest, task.key, *told), task.items)


def _name(group: Group) -> str:
    return group.key


def _lines(groups: list[Group], file: BinaryIO) -> Iterator[bytes]:
    for group in groups:
        for row in group.rows:
            yield line_at(row.span, file)


def _prose(groups: list[Group], records: Path) -> str:
    """Return the words of all prose in which titles are looked for, a text in each line."""
    with records.open("rb") as file:
        read = list(decode_records(_lines(groups, file)))
    texts = (text for record in read for text in (record.body, record.title) if text)
    return "\n".join(map(spoken, texts))


def _identities(groups: list[Group]) -> Iterator[str]:
    for group in groups:
        yield f"{group.key} {group.replaces} {group.aliases} {group.corrections} {len(group.rows)}"


def _series(groups: list[Group], titles: Titles) -> Iterator[str]:
    for group in groups:
        for row in group.rows:
            yield titles.series.get(words(edition_of(row.title).name), "")
