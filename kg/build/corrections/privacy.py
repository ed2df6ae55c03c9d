"""What is not published of persons: names outside the graph of people, and who asked, anywhere.

Words that name somebody are withheld: the evidence says where on the page they stand, and not
which they are. Titles of pages are published as they are, but for the names of who asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg.build.corrections.removals import Removals
from kg.build.identity.merge import Event
from kg.build.participations.names import names_a_person
from kg.build.statement import Evidence, Person, Statement, Unlinked

WITHHELD = "…"
"""What stands in the place of words that name a person."""

NAMES_SOMEBODY = "The words name a person, so they are not published."
TOO_LONG = "The words are too many to look for names in, so they are not published."

_LONGEST_SEARCHED = 5000

_IN_OWN_WORDS = frozenset({"location", "mode"})
"""Statements whose words can be more than the name of what they stand for."""

_Value = NamedNode | Literal


def discreet(event: Event, removals: Removals) -> Event:
    """Return an event that names persons only in the graph of people, and who asked not even there.

    What the organizations did that they acted for stays.
    """
    kept = _Discretion(removals)
    gone = {entity.iri for entity in event.entities if removals.names_in(entity.name)}
    told = [kept.statement(each) for each in event.statements if not _is_of(each, gone)]
    untold = (_untold(each) for each in event.statements if _is_of(each, gone))
    return replace(
        event,
        statements=tuple(told),
        further=tuple(kept.statement(each) for each in event.further if not _is_of(each, gone)),
        unlinked=(*map(kept.unlinked, event.unlinked), *untold),
        entities=tuple(each for each in event.entities if each.iri not in gone),
        people=tuple(kept.people(event.people)),
        corrected=tuple(
            replace(each, statement=kept.statement(each.statement)) for each in event.corrected
        ),
    )


def _is_of(statement: Statement, things: set[NamedNode]) -> bool:
    return any(value in things for _, value in statement.values)


def _untold(statement: Statement) -> Unlinked:
    evidence = replace(statement.evidence, reason=NAMES_SOMEBODY, is_withheld=True)
    return Unlinked(statement.name, statement.values[0][0], WITHHELD, evidence)


@dataclass(frozen=True)
class _Discretion:
    removals: Removals

    def statement(self, statement: Statement) -> Statement:
        """Return a statement without words that name somebody."""
        evidence = self._evidence(statement.evidence, statement.name in _IN_OWN_WORDS)
        if evidence is statement.evidence:
            return statement
        values = tuple((predicate, self._value(value)) for predicate, value in statement.values)
        return replace(statement, values=values, evidence=evidence)

    def unlinked(self, item: Unlinked) -> Unlinked:
        """Return words of a field, which name somebody more often than those that were linked."""
        evidence = self._evidence(item.evidence, of_anybody=item.name != "name")
        if evidence is item.evidence:
            return item
        reason = TOO_LONG if len(item.text) > _LONGEST_SEARCHED else NAMES_SOMEBODY
        return replace(item, text=WITHHELD, evidence=replace(evidence, reason=reason))

    def people(self, people: Iterable[Person]) -> Iterator[Person]:
        """Yield the persons who did not ask."""
        for person in people:
            if not self.removals.is_removed(person.name):
                yield replace(person, evidence=self._evidence(person.evidence))

    def _evidence(self, evidence: Evidence, of_anybody: bool = False) -> Evidence:
        words = evidence.quote.text
        if len(words) > _LONGEST_SEARCHED:
            is_withheld = of_anybody or bool(self.removals)
        else:
            is_withheld = bool(self.removals.names_in(words)) or (
                of_anybody and names_a_person(words)
            )
        return replace(evidence, is_withheld=True) if is_withheld else evidence

    def _value(self, value: _Value) -> _Value:
        if isinstance(value, NamedNode) or value.language is None:
            return value
        return Literal(self.removals.without_names(value.value), language=value.language)
