"""The dataset → a report: every event, entity and vocabulary against shapes and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg.build.dataset import (
    DUPLICATES,
    ENTITIES,
    EVENTS,
    EVIDENCE,
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
from kg.check.screen import Facts, Pointers, Screen, Screened, facts_of, joined
from kg.check.shapes import Checker, Findings, load_shapes, merged, result_of
from kg.check.terms import add, node_of, to_rdflib
from kg.files import digest_of_folder
from kg.identifiers import owner_of
from kg.namespaces import BASE, SH
from kg.pool import chunks, map_chunks

_EVENTS_A_CHUNK = 250
_CONTEXT = (VOCABULARY, SDG_CORRECTIONS, ENTITIES)
_OF_THE_BASE = (*_CONTEXT, PEOPLE, EVIDENCE)
_OF_A_RELEASE = frozenset({"catalogue", "quality", "shape"})
"""Files of shapes for graphs that only a release has: its catalogue, remarks, and shapes."""
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
    screen: Screen
    graph: Graph
    facts: Facts
    people: dict[str, BlockSpan]
    evidence: dict[str, BlockSpan]


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
    times = [(folder / name).stat().st_mtime_ns for name in _OF_THE_BASE]
    stamp = f"{digest_of_folder(shapes)} {times}"
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
        pointers = base.screen.pointers(base.facts)
        return _ask(base, [], base.screen.look(base.facts, set(base.facts), pointers))
    return _check_events([span for span in task if isinstance(span, BlockSpan)], folder, base)


def _blocking(results: Iterable[Result], folder: Path) -> tuple[Result, ...]:
    """Return the violations of nodes that the vocabularies describe."""
    violations = [result for result in results if result.severity == "Violation"]
    if not violations:
        return ()
    subjects = {str(node_of(quad.subject)) for quad in _read(folder / VOCABULARY)}
    return tuple(result for result in violations if result.focus in subjects)


@lru_cache(maxsize=1)
def _base(folder: Path, shapes: Path, stamp: str) -> _Base:
    quads = [quad for file in _CONTEXT for quad in _read(folder / file)]
    graph = Graph()
    add(graph, to_rdflib(quads))
    gate = load_shapes(shapes, without=_OF_A_RELEASE)
    spans = {name: _by_event(folder / name) for name in (PEOPLE, EVIDENCE)}
    return _Base(
        checker=Checker(gate),
        screen=Screen(gate, graph),
        graph=graph,
        facts=facts_of(quads),
        people=spans[PEOPLE],
        evidence=spans[EVIDENCE],
    )


def _by_event(file: Path) -> dict[str, BlockSpan]:
    return {span.iri: span for span in block_spans(file)}


def _check_events(spans: list[BlockSpan], folder: Path, base: _Base) -> _Part:
    """Check some events, the persons who took part, and the evidence of both.

    What a screen cannot clear is asked of pySHACL, with all of it that hangs together.
    """
    people = [base.people[span.iri] for span in spans if span.iri in base.people]
    quads = [*_of_blocks(folder / EVENTS, spans), *_of_blocks(folder / PEOPLE, people)]
    own = facts_of(quads)
    facts = joined(base.facts, own)
    pointers = base.screen.pointers(facts)
    screened = base.screen.look(facts, {*own, *base.screen.pointers(own)}, pointers)
    with (folder / EVIDENCE).open("rb") as file:
        for span in spans:
            evidence = list(_parse(base.evidence[span.iri].read(file)))
            seen = _look_at_evidence(base.screen, evidence, facts, pointers)
            if seen.doubtful:
                quads += evidence
            screened.add(seen)
    return _ask(base, quads, screened)


def _look_at_evidence(
    screen: Screen, evidence: list[ox.Quad], facts: Facts, pointers: Pointers
) -> Screened:
    own = facts_of(evidence)
    both = joined(facts, own)
    return screen.look(both, own, {**pointers, **screen.pointers(own)})


def _ask(base: _Base, quads: list[ox.Quad], screened: Screened) -> _Part:
    """Ask pySHACL about what was not cleared; all quads are context."""
    touched = Counter({str(shape): count for shape, count in screened.cleared.items()})
    if not screened.doubtful:
        return _Part((), touched)
    triples = list(to_rdflib(quads))
    add(base.graph, triples)
    try:
        found = merged(
            base.checker.check_shape(base.graph, shape, map(node_of, nodes))
            for shape, nodes in sorted(screened.doubtful.items())
        )
    finally:
        for triple in triples:
            base.graph.remove(triple)
    return _part(found, touched)


def _part(found: Findings, cleared: Counter[str]) -> _Part:
    asked = Counter({str(shape): count for shape, count in found.nodes.items()})
    return _Part(tuple(map(result_of, found.results)), asked + cleared)


def _of_blocks(file: Path, spans: list[BlockSpan]) -> Iterator[ox.Quad]:
    with file.open("rb") as content:
        yield from _parse(b"".join(span.read(content) for span in spans))


def _read(file: Path) -> Iterator[ox.Quad]:
    return _parse(file.read_bytes())


def _parse(lines: bytes) -> Iterator[ox.Quad]:
    return ox.parse(lines, format=ox.RdfFormat.N_QUADS)


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
