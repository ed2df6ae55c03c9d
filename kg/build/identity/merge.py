"""The copies of one event's page → one set of statements, each with the page it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import Literal

from kg.build.corrections.files import Correction
from kg.build.identity.copies import in_order
from kg.build.linker import Linked
from kg.build.statement import Corrected, Entity, Person, Statement, Unlinked
from kg.harvest.labels import FIELDS
from kg.model import PageSource, Record
from kg.text import words

_EXCERPT = "description"  # what each copy begins with; two of them are no contradiction
_PROSE = ("name", _EXCERPT)
_YES_OR_NO = ("workstream-output", "regional-review")
_LONGEST_TEXT = 200
_BEST_PLACE = {"field": 0, "markup": 1, "title": 2, "body": 3}


@dataclass(frozen=True)
class Event:
    """One event as all copies of its page say it.

    `statements` are distinct in what they say; the same value found on another copy is in
    `further`, for its evidence. `lost` are the English labels that no copy has a value for.
    `replaces` are keys that some of the pages had before, `corrected` the values that the pages
    have and a curator took away, `corrections` what curators changed here.
    """

    key: str
    pages: tuple[tuple[PageSource, str], ...]
    statements: tuple[Statement, ...]
    further: tuple[Statement, ...]
    unlinked: tuple[Unlinked, ...]
    entities: tuple[Entity, ...]
    lost: tuple[str, ...]
    people: tuple[Person, ...] = ()
    replaces: tuple[str, ...] = ()
    corrected: tuple[Corrected, ...] = ()
    corrections: tuple[Correction, ...] = ()


def merge(copies: Sequence[Linked], key: str | None = None) -> Event:
    """Join the copies of one event's page; the order in which they come does not matter.

    Of title, date and series an event has one value: that of the copy that kept most of its
    fields, a page that had the event's own key before those that were joined to it. `key` is the
    event's, by default the lowest node number of its pages. A value that is not taken is kept
    with the reason among the unlinked ones.
    """
    keys = {copy.record.key for copy in copies}
    key = key or min(keys, key=in_order)
    ranked = sorted(copies, key=lambda copy: (copy.record.key != key, *_rank(copy)))
    statements, further, differing = _distinct(ranked)
    lost = frozenset[str]().union(*(copy.lost for copy in ranked))
    filled = frozenset[str]().union(*(copy.filled for copy in ranked))
    return Event(
        key=key,
        pages=tuple(_pages(copy.record for copy in ranked)),
        statements=tuple(statements),
        further=tuple(further),
        unlinked=(*_first_of_each(ranked), *differing),
        entities=tuple(dict.fromkeys(entity for copy in ranked for entity in copy.entities)),
        people=tuple(_once(person for copy in ranked for person in copy.people)),
        lost=tuple(label for name, label in FIELDS.items() if name in lost - filled),
        replaces=tuple(sorted(keys - {key})),
    )


def _rank(copy: Linked) -> tuple[bool, int, str, str, str]:
    page = copy.record.page
    no_title = copy.record.title is None
    return (no_title, -len(copy.filled), page.url, page.sha256, page.retrieved or "")


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
    for statement in sorted(everything, key=_goodness) if len(ranked) > 1 else everything:
        first = chosen.setdefault(_place_of(statement), statement)
        if first is not statement and not _say_the_same(first, statement):
            statement = _translation(statement, first)
            first = chosen.setdefault(_place_of(statement), statement)
        if first is statement:
            continue
        if _say_the_same(first, statement):
            further.append(statement)
        elif statement.name != _EXCERPT:
            differing.append(_differing(statement, first))
    return list(chosen.values()), _one_for_each_page(further, chosen), differing


def _place_of(statement: Statement) -> tuple[str, str]:
    """Return what only one value of an event can have."""
    return (statement.name, "" if statement.name in _YES_OR_NO else statement.key)


def _say_the_same(one: Statement, other: Statement) -> bool:
    """Tell whether two statements of one name have one value; of prose only the words count."""
    return one.values == other.values or (
        one.name in _PROSE and words(one.values[0][1].value) == words(other.values[0][1].value)
    )


def _translation(statement: Statement, first: Statement) -> Statement:
    """Give a title or text in another language than the first a place of its own beside it."""
    language, other = (_language(each) for each in (statement, first))
    return replace(statement, key=language) if language and language != other else statement


def _language(statement: Statement) -> str:
    value = statement.values[0][1]
    return (value.language or "") if isinstance(value, Literal) else ""


def _goodness(statement: Statement) -> int:
    return _BEST_PLACE[statement.evidence.found_in] if statement.name == "date" else 0


def _one_for_each_page(
    further: list[Statement], chosen: dict[tuple[str, str], Statement]
) -> list[Statement]:
    """Keep one statement for each other page; the same page twice proves nothing more."""
    kept: dict[tuple[str, str, str], Statement] = {}
    for statement in further:
        page = statement.evidence.page.url
        if chosen[_place_of(statement)].evidence.page.url != page:
            kept.setdefault((statement.name, statement.key, page), statement)
    return list(kept.values())


def _differing(statement: Statement, chosen: Statement) -> Unlinked:
    property_, value = statement.values[0]
    other = chosen.evidence.page.url
    evidence = replace(
        statement.evidence, reason=f"Another copy of the page, {other}, says otherwise."
    )
    text = value.value if len(value.value) <= _LONGEST_TEXT else value.value[:_LONGEST_TEXT] + " …"
    return Unlinked(statement.name, property_, text, evidence)


def _once(people: Iterable[Person]) -> Iterable[Person]:
    """Return each person of each participation once; the name and office first read are kept."""
    first: dict[tuple[str, str], Person] = {}
    known: dict[str, Person] = {}
    for person in people:
        same = known.setdefault(person.iri.value, person)
        said = replace(person, name=same.name, office=same.office, organization=same.organization)
        first.setdefault((person.iri.value, person.participation.value), said)
    return first.values()


def _first_of_each(ranked: Sequence[Linked]) -> list[Unlinked]:
    first: dict[tuple[str, str], Unlinked] = {}
    for copy in ranked:
        for unlinked in copy.unlinked:
            first.setdefault((unlinked.name, unlinked.text), unlinked)
    return list(first.values())
