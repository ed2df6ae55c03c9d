"""Corrections → the corrected event: applied last, after all copies of its page are merged."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg.build.corrections.correctable import CORRECTABLE, Term
from kg.build.corrections.files import Correction, Corrections
from kg.build.identity.copies import Group
from kg.build.identity.merge import Event
from kg.build.linker import date_values
from kg.build.statement import Corrected, Evidence, Statement
from kg.model import NOWHERE, DateFinding, Quote
from kg.namespaces import GCM, SCHEMA

_DAYS = re.compile(r"(?P<start>\d{4}-\d\d-\d\d)(?:/(?P<end>\d{4}-\d\d-\d\d))?")
_METHOD = "curator's correction"
_NO_WORDS = Quote("", NOWHERE)

Pair = tuple[NamedNode, Term]


@dataclass(frozen=True)
class CorrectionOutcome:
    """What became of a correction; `note` says what was not as the curator expected."""

    correction: str
    event: str
    applied: bool
    note: str = ""


def assign(
    corrections: Corrections, groups: list[Group]
) -> tuple[list[Group], tuple[CorrectionOutcome, ...]]:
    """Give each event of a build its corrections; returns also what can be said of them by now.

    Corrections of values have their outcome when they are applied, all others here.
    """
    located = {name: group.key for group in groups for name in group.names}
    assigned: dict[str, list[str]] = defaultdict(list)
    outcomes = []
    for correction in corrections:
        fault = _fault(correction, located)
        if not fault:
            assigned[located[correction.event]].append(correction.iri.value)
        if fault or correction.predicate is None:
            outcomes.append(_outcome(correction, not fault, fault))
    groups = [replace(group, corrections=tuple(assigned.get(group.key, ()))) for group in groups]
    return groups, tuple(outcomes)


def _fault(correction: Correction, located: Mapping[str, str]) -> str:
    """Return why a correction cannot be applied to the events of this build, "" where it can."""
    other = correction.joins_into or correction.differs_from
    for key in filter(None, (correction.event, other)):
        if key not in located:
            return f"There is no event {key} in this build."
    joined = other is not None and located[correction.event] == located[other]
    if joined != bool(correction.joins_into):
        return "The pages of the two events are copies of one." if joined else "They stay apart."
    return ""


def _outcome(correction: Correction, applied: bool, note: str) -> CorrectionOutcome:
    return CorrectionOutcome(correction.iri.value, correction.event, applied, note)


def correct(
    event: Event, corrections: Iterable[Correction]
) -> tuple[Event, tuple[CorrectionOutcome, ...]]:
    """Apply the corrections of one event in their order.

    Returns the event and what became of each correction of a value. What a page says and a
    curator took away stays in `event.corrected`.
    """
    outcomes = []
    for correction in corrections:
        if correction.predicate is None:  # decided before the copies were merged
            event = _with(event, correction)
            continue
        event, outcome = _apply(event, correction, correction.predicate)
        outcomes.append(outcome)
    return event, tuple(outcomes)


def _apply(
    event: Event, correction: Correction, predicate: NamedNode
) -> tuple[Event, CorrectionOutcome]:
    present = [v for s in event.statements for p, v in s.values if p == predicate]
    new = [value for value in correction.adds if value not in present]
    old = [value for value in present if _goes(value, correction, predicate)]
    outcome = _outcome(correction, bool(new or old), _note(correction, present))
    if not outcome.applied:
        return event, outcome
    event = _without(event, correction, _taken(correction, predicate, old))
    added = tuple(_added(event, correction, predicate, new))
    event = replace(event, statements=(*event.statements, *added))
    return _with(event, correction), outcome


def _goes(value: Term, correction: Correction, predicate: NamedNode) -> bool:
    """Tell whether a value is taken away: named, one of all, or the only one there can be."""
    if value in correction.adds:
        return False
    if correction.removes_all or value in correction.removes:
        return True
    only = CORRECTABLE[predicate].single
    return only and any(_language(value) == _language(new) for new in correction.adds)


def _note(correction: Correction, present: Collection[Term]) -> str:
    missing = [value for value in correction.removes if value not in present]
    needless = [value for value in correction.adds if value in present]
    notes = [f"{value} is not there (any more)." for value in missing]
    notes += [f"{value} is there without it." for value in needless]
    if correction.removes_all and not present:
        notes.append("There is no value to take away.")
    return " ".join(notes)


def _taken(
    correction: Correction, predicate: NamedNode, old: Collection[Term]
) -> Callable[[Statement, Pair], bool]:
    """Return what tells which pairs of a statement go.

    Days and precision go with the date, the number in a series with it if no other follows.
    """
    going = {predicate}
    if predicate == GCM.edtf:
        going = {predicate, GCM.datePrecision, SCHEMA.startDate, SCHEMA.endDate}
    elif predicate == GCM.series and not correction.adds:
        going = {predicate, GCM.ordinal}

    def is_taken(statement: Statement, pair: Pair) -> bool:
        if len(going) > 1 and pair[0] in going:
            return any(value in old for _, value in statement.values) or pair[0] == GCM.ordinal
        return pair[0] == predicate and pair[1] in old

    return is_taken


def _without(
    event: Event, correction: Correction, is_taken: Callable[[Statement, Pair], bool]
) -> Event:
    """Take values out of the statements; what the pages say is kept as corrected."""
    kept = tuple(_parts(event.statements, lambda s, pair: not is_taken(s, pair)))
    further = tuple(_parts(event.further, lambda s, pair: not is_taken(s, pair)))
    gone = _parts((*event.statements, *event.further), is_taken)
    apart = (part for each in gone for part in _by_value(each))
    corrected = (Corrected(each, correction.iri, correction.why) for each in apart)
    return replace(
        event, statements=kept, further=further, corrected=(*event.corrected, *corrected)
    )


def _by_value(statement: Statement) -> Iterator[Statement]:
    """Yield a statement for each value: nothing else tells which value was of which property."""
    for value in dict.fromkeys(value for _, value in statement.values):
        pairs = tuple(pair for pair in statement.values if pair[1] == value)
        yield replace(statement, values=pairs)


def _parts(
    statements: Iterable[Statement], is_wanted: Callable[[Statement, Pair], bool]
) -> Iterator[Statement]:
    for statement in statements:
        values = tuple(pair for pair in statement.values if is_wanted(statement, pair))
        if values:
            yield statement if values == statement.values else replace(statement, values=values)


def _added(
    event: Event, correction: Correction, predicate: NamedNode, values: Iterable[Term]
) -> Iterator[Statement]:
    page = event.pages[0][0]
    evidence = Evidence(page, "correction", _NO_WORDS, _METHOD, "1", correction.why, correction.iri)
    for number, value in enumerate(values, 1):
        key = f"correction-{correction.key}" + (f"-{number}" if number > 1 else "")
        pairs = tuple(_pairs(predicate, value))
        yield Statement(CORRECTABLE[predicate].name, key, pairs, evidence)


def _pairs(predicate: NamedNode, value: Term) -> Iterator[Pair]:
    if predicate == GCM.edtf:
        days = _DAYS.fullmatch(value.value)
        start, end = (days["start"], days["end"] or days["start"]) if days else (None, None)
        date = DateFinding(value.value, start, end, "correction", _NO_WORDS, _METHOD)
        yield from date_values(date)
    else:
        yield predicate, value


def _with(event: Event, correction: Correction) -> Event:
    return replace(event, corrections=(*event.corrections, correction))


def _language(value: Term) -> str | None:
    return value.language if isinstance(value, Literal) else None
