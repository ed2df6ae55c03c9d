"""What is said of an event, and the words of the page that say it."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.model import PageSource, Quote

EXACT = "1"
"""The confidence of what the page says in its own field, in words that leave no choice."""


@dataclass(frozen=True)
class Evidence:
    """Where a value comes from.

    `found_in` is `title`, `field`, `markup` or `body`. `method` says in a few words how the value
    was found, `confidence` (a decimal from 0 to 1) how far that method is to be trusted, `reason`
    why it was found there or, for a value that could not be linked, why not. A value that no page
    has but a curator gave is found in `correction`, without words; `source` is the correction.
    Words that are withheld name a person: where they stand is published, and not what they say.
    """

    page: PageSource
    found_in: str
    quote: Quote
    method: str
    confidence: str = EXACT
    reason: str | None = None
    source: NamedNode | None = None
    is_withheld: bool = False


@dataclass(frozen=True)
class Statement:
    """One value of an event with its evidence.

    `name` is the field's name in the evidence's IRI, `key` tells the values of one field apart
    ("" where there can be only one). All of `properties` have the value, or each of `values` its
    own: a date is the start and the end at once. Where the value is a part of the event's record,
    `about` is what is said of it.
    """

    name: str
    key: str
    values: tuple[tuple[NamedNode, NamedNode | Literal], ...]
    evidence: Evidence
    about: tuple[tuple[NamedNode, NamedNode | Literal], ...] = ()


@dataclass(frozen=True)
class Person:
    """Somebody who took part in office: a part of the event's record, for the graph of people.

    `participation` is the participation that the person acted in, `organization` the one that the
    office is held at, if the page names one. The evidence quotes the words with the name.
    """

    iri: NamedNode
    name: str
    office: str
    organization: NamedNode | None
    participation: NamedNode
    evidence: Evidence


@dataclass(frozen=True)
class Unlinked:
    """Words in a field that stand for nothing we know: kept as text with the reason."""

    name: str
    property: NamedNode
    text: str
    evidence: Evidence


@dataclass(frozen=True)
class Corrected:
    """A value that a page has and a curator took away, by which correction and why."""

    statement: Statement
    correction: NamedNode
    reason: str


@dataclass(frozen=True)
class Entity:
    """Something that a page names and that has no vocabulary entry: an IRI of ours for it.

    `kind` is `organization`, `unit`, `place`, `virtual-place` or `series`. Pages may call it by
    different names: the most frequent becomes its name, the others are alternatives; what only
    prose calls it (`in_prose`) goes behind what fields do.
    """

    iri: NamedNode
    kind: str
    name: str
    language: str | None = None
    country: NamedNode | None = None
    unit_of: NamedNode | None = None
    in_prose: bool = False


@dataclass(frozen=True)
class Mention:
    """Something that a page names in prose, and the words that name it.

    `entity` describes it where no vocabulary does, as the office of an organization in a country.
    """

    iri: NamedNode
    quote: Quote
    method: str
    confidence: str
    entity: Entity | None = None
