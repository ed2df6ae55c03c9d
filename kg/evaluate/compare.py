"""A gold set → how right the program reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.build.blocks import Linking
from kg.build.identity.event_titles import Titles, collect_titles
from kg.build.linker import link_record
from kg.evaluate.scores import Compared, Evaluation, evaluate
from kg.evaluate.truth import GoldPage, gold_pages
from kg.evaluate.values import found_values, true_values
from kg.harvest.record import harvest_page
from kg.model import Record, Skip

EVENT = "event"


def evaluate_gold(folder: Path, tables: Linking) -> Evaluation:
    """Read every page of a gold set and compare. Raises UsageError where the set is damaged."""
    return evaluate(_compared(folder, tables))


def _compared(folder: Path, tables: Linking) -> Iterator[Compared]:
    read = [(page, _read(page)) for page in gold_pages(folder)]
    records = [record for _, record in read if isinstance(record, Record)]
    titles = collect_titles((record.key, record.title.text) for record in records if record.title)
    for page, found in read:
        yield _compare(page, found, tables, titles)


def _read(page: GoldPage) -> Record | Skip:
    return harvest_page(page.path.read_bytes(), page.path.name, url=page.truth.url)


def _compare(page: GoldPage, found: Record | Skip, tables: Linking, titles: Titles) -> Compared:
    truth, name = page.truth, page.path.name
    found_kind = found.kind if isinstance(found, Skip) else EVENT
    true = {"kind": frozenset({truth.kind})}
    seen = {"kind": frozenset({found_kind})}
    if truth.kind == EVENT:
        true |= true_values(truth, tables.vocabulary)
        if not isinstance(found, Skip):
            linked = link_record(found, tables.vocabulary, tables.finder, titles)
            seen |= found_values(linked, tables.vocabulary)
    return Compared(name, truth.kind, found_kind, true, seen)
