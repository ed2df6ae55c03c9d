"""The dataset → a report: every event, entity and vocabulary against shapes and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg import memo
from kg.build.dataset import (
    DUPLICATES,
    ENTITIES,
    EVENTS,
    EVIDENCE,
    PEOPLE,
    SDG_CORRECTIONS,
    VOCABULARY,
    dataset_folder,
)
from kg.build.identity.duplicates import read_duplicates
from kg.check.alongside import SHAPES_OF_A_RELEASE
from kg.check.report import Coverage, Report, Result, in_order
from kg.check.rules import apply_rule, load_rules, load_store
from kg.check.screen import Facts, Pointers, Screen, Screened, facts_of, joined
from kg.check.shapes import Checker, Findings, load_shapes, merged, result_of
from kg.check.tasks import Blocks, check_tasks
from kg.check.terms import add, node_of, to_rdflib
from kg.files import digest_of_folder, sha256_of
from kg.identifiers import owner_of
from kg.memo import Memo, Task, key_of
from kg.namespaces import BASE, SH

_CONTEXT = (VOCABULARY, SDG_CORRECTIONS, ENTITIES)
_OF_THE_BASE = (*_CONTEXT, PEOPLE, EVIDENCE)
_COMPONENT = SH.NodeConstraintComponent.value
_RULES = "rules"
_BASE = "vocabulary and entities"


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
    blocks: Blocks


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
    blocks = Blocks.of(folder)
    times = [(folder / name).stat().st_mtime_ns for name in _OF_THE_BASE]
    stamp = f"{digest_of_folder(shapes)} {times}"
    checker = _base(folder, shapes, stamp).checker  # before processes fork, so that all have it
    tasks = _tasks(blocks, digest_of_folder(shapes), digest_of_folder(rules))
    work = partial(_run_task, folder=folder, shapes=shapes, rules=rules, stamp=stamp)
    found: list[_Part] = []
    for part in Memo(data / memo.FOLDER / "check").map(work, tasks):
        found.append(part)
        done = sum(len(task.items) for task in tasks[2 : len(found)])
        progress(done, len(blocks.events))
    checked = (result for part in found for result in part.results)
    results = in_order((*checked, *_duplicates(folder)))
    touched = sum((part.touched for part in found), Counter[str]())
    return Report(
        results=results,
        coverage=tuple(Coverage(str(shape), touched[str(shape)]) for shape in checker.shapes),
        quarantined=_quarantined(results, blocks),
        events=len(blocks.events),
        blocking=_blocking(results, folder),
        unchecked=() if blocks.events else ("The dataset has no event.",),
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


def _tasks(blocks: Blocks, shapes: str, rules: str) -> list[Task[str]]:
    """Return the parts of a check that processes can do by themselves: two, then all events."""
    digests = {name: sha256_of(blocks.folder / name) for name in (*_OF_THE_BASE, EVENTS, PEOPLE)}
    vocabularies = [digests[name] for name in (VOCABULARY, SDG_CORRECTIONS)]
    facts = (digests[name] for name in (VOCABULARY, ENTITIES, EVENTS, PEOPLE))
    return [
        Task(key_of(_RULES, rules, *facts), [_RULES]),
        Task(key_of(_BASE, shapes, *vocabularies, digests[ENTITIES]), [_BASE]),
        *check_tasks(blocks, key_of(shapes, *vocabularies)),
    ]


def _run_task(items: list[str], folder: Path, shapes: Path, rules: Path, stamp: str) -> _Part:
    if items == [_RULES]:
        return _Part(tuple(_apply_rules(folder, rules)), Counter())
    base = _base(folder, shapes, stamp)
    if items == [_BASE]:
        pointers = base.screen.pointers(base.facts)
        return _ask(base, [], base.screen.look(base.facts, set(base.facts), pointers))
    return _check_events(items, base)


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
    gate = load_shapes(shapes, without=SHAPES_OF_A_RELEASE)
    return _Base(
        checker=Checker(gate),
        screen=Screen(gate, graph),
        graph=graph,
        facts=facts_of(quads),
        blocks=Blocks.of(folder),
    )


def _check_events(events: list[str], base: _Base) -> _Part:
    """Check some events, the persons who took part, and the evidence of both.

    What a screen cannot clear is asked of pySHACL, with all of it that hangs together.
    """
    told = (block for name in (EVENTS, PEOPLE) for block in base.blocks.read(name, events))
    quads = list(_parse(b"".join(told)))
    own = facts_of(quads)
    facts = joined(base.facts, own)
    pointers = base.screen.pointers(facts)
    screened = base.screen.look(facts, {*own, *base.screen.pointers(own)}, pointers)
    for block in base.blocks.read(EVIDENCE, events):
        evidence = list(_parse(block))
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


def _quarantined(results: Iterable[Result], blocks: Blocks) -> tuple[str, ...]:
    """Return the events that violate a shape, themselves or through something they link to."""
    violating = {result.focus for result in results if result.severity == "Violation"}
    events = set(blocks.events)
    own = {owner_of(node) for node in violating} & events
    others = {node for node in violating if owner_of(node) not in own}
    return tuple(sorted(own | set(_naming(others, blocks))))


def _naming(nodes: set[str], blocks: Blocks) -> Iterator[str]:
    """Yield the events in whose block one of the nodes is named."""
    if not nodes:
        return
    wanted = [f"<{node}>".encode() for node in nodes]
    for iri, block in zip(blocks.events, blocks.read(EVENTS, blocks.events), strict=True):
        if any(node in block for node in wanted):
            yield iri
