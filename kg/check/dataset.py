"""The dataset → a report: every event, entity and vocabulary against shapes and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph
from rdflib.term import Node

from kg.build.dataset import (
    DUPLICATES,
    ENTITIES,
    EVENTS,
    PEOPLE,
    SDG_CORRECTIONS,
    VOCABULARY,
    BlockSpan,
    block_spans,
    dataset_folder,
)
from kg.build.identity.duplicates import read_duplicates
from kg.check.report import Coverage, Report, Result, in_order
from kg.check.rules import apply_rule, load_rules, load_store
from kg.check.shapes import Checker, load_shapes, result_of
from kg.check.terms import Triple, add, to_rdflib
from kg.files import digest_of_folder
from kg.identifiers import owner_of
from kg.namespaces import BASE, SH
from kg.pool import chunks, map_chunks

_EVENTS_A_CHUNK = 250


_COMPONENT = SH.NodeConstraintComponent.value
_RULES = "rules"
_BASE = "vocabulary and entities"
_Task = str | list[BlockSpan]
"""A part of a check that a process can do by itself; a list is the blocks of some events."""


@dataclass(frozen=True)
class _Part:
    """Results of a part of the dataset, and how many focus nodes each shape met there."""

    results: tuple[Result, ...]
    touched: Counter[str]


@dataclass(frozen=True)
class _Base:
    """What every chunk of events is checked together with; read once in each process."""

    checker: Checker
    graph: Graph
    focus: frozenset[Node]
    people: dict[str, BlockSpan]


def check(
    data: Path,
    shapes: Path,
    rules: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Check the dataset in the data folder against all shapes and rules.

    Raises MissingStep where there is no dataset, VocabularyError where a shape or rule is broken.
    """
    folder = dataset_folder(data)
    spans = block_spans(folder / EVENTS)
    stamp = f"{digest_of_folder(shapes)} {(folder / VOCABULARY).stat().st_mtime_ns}"
    checker = _base(folder, shapes, stamp).checker  # before processes fork, so that all have it
    tasks: list[_Task] = [_RULES, _BASE, *chunks(spans, _EVENTS_A_CHUNK)]
    work = partial(_run_task, folder=folder, shapes=shapes, rules=rules, stamp=stamp)
    found: list[_Part] = []
    for part in map_chunks(work, tasks, size=1, small=3):
        found.append(part)
        progress(min(len(spans), _EVENTS_A_CHUNK * max(0, len(found) - 2)), len(spans))
    checked = (result for part in found for result in part.results)
    results = in_order((*checked, *_duplicates(folder)))
    touched = sum((part.touched for part in found), Counter[str]())
    return Report(
        results=results,
        coverage=tuple(Coverage(str(shape), touched[str(shape)]) for shape in checker.shapes),
        quarantined=_quarantined(results, folder, spans),
        events=len(spans),
        blocking=_blocking(results, folder),
        unchecked=() if spans else ("The dataset has no event.",),
    )


def _duplicates(folder: Path) -> Iterator[Result]:
    """Yield what the build reported of events that look like one, for both to show it."""
    for row in read_duplicates(folder / DUPLICATES):
        for event, other in ((row.event, row.other), (row.other, row.event)):
            yield Result(
                severity="Warning",
                shape=f"{BASE}def/shapes/event-looks-like-another",
                focus=event,
                path="",
                value=f"<{other}>",
                component=_COMPONENT,
                message=f"This may be the same event as <{other}>. {row.reason}",
            )


def _run_task(tasks: list[_Task], folder: Path, shapes: Path, rules: Path, stamp: str) -> _Part:
    [task] = tasks
    if task == _RULES:
        return _Part(tuple(_apply_rules(folder, rules)), Counter())
    base = _base(folder, shapes, stamp)
    if task == _BASE:
        return _check(base, set(base.focus))
    return _check_events([span for span in task if isinstance(span, BlockSpan)], folder, base)


def _blocking(results: Iterable[Result], folder: Path) -> tuple[Result, ...]:
    """Return the violations of nodes that the vocabularies describe."""
    violations = [result for result in results if result.severity == "Violation"]
    if not violations:
        return ()
    subjects = {str(subject) for subject, _, _ in _read(folder / VOCABULARY)}
    return tuple(result for result in violations if result.focus in subjects)


@lru_cache(maxsize=1)
def _base(folder: Path, shapes: Path, stamp: str) -> _Base:
    graph = Graph()
    files = (VOCABULARY, SDG_CORRECTIONS, ENTITIES)
    triples = [triple for file in files for triple in _read(folder / file)]
    add(graph, triples)
    people = {span.iri: span for span in block_spans(folder / PEOPLE)}
    focus = frozenset(s for s, _, _ in triples)
    return _Base(Checker(load_shapes(shapes)), graph, focus, people)


def _check_events(spans: list[BlockSpan], folder: Path, base: _Base) -> _Part:
    people = [base.people[span.iri] for span in spans if span.iri in base.people]
    triples = [*_of_blocks(folder / EVENTS, spans), *_of_blocks(folder / PEOPLE, people)]
    add(base.graph, triples)
    try:
        return _check(base, {subject for subject, _, _ in triples})
    finally:
        for triple in triples:
            base.graph.remove(triple)


def _check(base: _Base, focus: set[Node]) -> _Part:
    found = base.checker.check(base.graph, focus)
    touched = Counter({str(shape): count for shape, count in found.nodes.items()})
    return _Part(tuple(map(result_of, found.results)), touched)


def _of_blocks(file: Path, spans: list[BlockSpan]) -> Iterator[Triple]:
    with file.open("rb") as content:
        yield from _parse(b"".join(span.read(content) for span in spans))


def _read(file: Path) -> Iterator[Triple]:
    return _parse(file.read_bytes())


def _parse(lines: bytes) -> Iterator[Triple]:
    """Parse N-Quads, of which the graph is left out."""
    return to_rdflib(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


def _apply_rules(folder: Path, rules: Path) -> Iterator[Result]:
    queries = load_rules(rules)
    if queries:
        store = load_store([folder / name for name in (VOCABULARY, ENTITIES, EVENTS, PEOPLE)])
        for rule in queries:
            yield from apply_rule(rule, store)


def _quarantined(
    results: Iterable[Result], folder: Path, spans: list[BlockSpan]
) -> tuple[str, ...]:
    """Return the events that violate a shape, themselves or through something they link to."""
    violating = {result.focus for result in results if result.severity == "Violation"}
    events = {span.iri for span in spans}
    own = {owner_of(node) for node in violating} & events
    others = {node for node in violating if owner_of(node) not in own}
    return tuple(sorted(own | set(_naming(others, folder, spans))))


def _naming(nodes: set[str], folder: Path, spans: list[BlockSpan]) -> Iterator[str]:
    """Yield the events in whose block one of the nodes is named."""
    if not nodes:
        return
    wanted = [f"<{node}>".encode() for node in nodes]
    with (folder / EVENTS).open("rb") as file:
        for span in spans:
            block = span.read(file)
            if any(node in block for node in wanted):
                yield span.iri
