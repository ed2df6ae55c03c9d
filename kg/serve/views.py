"""What a page about a thing shows: its values, and beside each the words that justify it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg.model import NOWHERE
from kg.namespaces import (
    BASE,
    CV,
    DCTERMS,
    FOAF,
    GCM,
    ORG,
    OWL,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SH,
    SKOS,
    VS,
    compact,
)
from kg.serve import questions
from kg.sparql.engine import Engine
from kg.sparql.query import Term
from kg.sparql.results import Table

Row = Mapping[str, Term | None]

_NUMBERED = re.compile(
    rf"(?:{re.escape(PREFIXES['sdg'])}|{re.escape(BASE)}def/objectives/)(?P<code>\d+(?:\.\w+)?)"
)


@dataclass(frozen=True)
class Evidence:
    """Why a value is believed: exact words of a page, where they stand, and how they were read.

    `value` is what the words were read as, `start` the offset of their first character, NOWHERE
    for what no reader of the page sees.
    """

    property: str
    value: str
    words: str
    page: str
    start: int
    found_in: str
    method: str
    reason: str
    unlinked: bool


@dataclass(frozen=True)
class Value:
    """A value as a person reads it; `iri` is set where it names something.

    `code` is the number by which people know an objective, goal or target.
    """

    text: str
    iri: str | None = None
    language: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def code(self) -> str:
        """The number of an objective (23), goal (10) or target (10.7); empty for all else."""
        found = _NUMBERED.fullmatch(self.iri or "")
        return found["code"] if found else ""


@dataclass(frozen=True)
class Field:
    """A property of a thing with all its values."""

    property: str
    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Event:
    """An event in a list; `relation` is how it relates to the thing that the list belongs to."""

    iri: str
    name: str
    date: str | None
    relation: str = ""


@dataclass(frozen=True)
class Part:
    """A unit of an organization, a narrower concept, a concept of a scheme."""

    iri: str
    label: str
    notation: str


@dataclass(frozen=True)
class Page:
    """A page of the site that an event was read from."""

    url: str
    prefix: str
    language: str
    digest: str
    retrieved: str


@dataclass(frozen=True)
class Scheme:
    """A concept scheme and how many concepts it has."""

    iri: str
    label: str
    concepts: int


@dataclass(frozen=True)
class Officer:
    """Somebody who acted in office, as far as the release has the graph of people."""

    name: str
    office: str


@dataclass(frozen=True)
class Participation:
    """A role that the text gives to somebody, who acted in office, and the words for it.

    `actor` is the organization or, where the text names none, the office as text.
    """

    role: str
    actor: Value
    people: tuple[Officer, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Thing:
    """Everything that a page about a thing shows."""

    iri: str
    title: str
    language: str | None
    types: tuple[str, ...]
    fields: tuple[Field, ...]
    events: tuple[Event, ...] = ()
    parts: tuple[Part, ...] = ()
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()
    unlinked: tuple[Evidence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    participations: tuple[Participation, ...] = ()

    def values(self, property_iri: str) -> tuple[Value, ...]:
        """Return the values of one property, none where the thing has it not."""
        return next((each.values for each in self.fields if each.property == property_iri), ())


def describe(engine: Engine, iri: NamedNode) -> Thing | None:
    """Return what is known of a thing, or None where the release does not know it."""
    statements = rows(engine.table(questions.STATEMENTS, thing=iri))
    if not statements:
        return None
    evidence = tuple(map(_evidence, rows(engine.table(questions.ABOUT_VALUES, thing=iri))))
    fields = fields_of([*statements, *_country_rows(engine, iri)], evidence)
    title = _title(fields, iri)
    return Thing(
        iri=iri.value,
        title=title.text,
        language=title.language,
        types=tuple(_types(statements)),
        fields=tuple(each for each in fields if each.property not in HIDDEN),
        events=events_of(engine, iri),
        parts=tuple(_parts(engine, iri)),
        pages=tuple(map(_page, rows(engine.table(questions.PAGES, thing=iri)))),
        warnings=tuple(_warnings(engine, iri)),
        unlinked=tuple(each for each in evidence if each.unlinked),
        evidence=evidence,
        participations=tuple(_participations(engine, iri, evidence)),
    )


def rows(table: Table) -> list[Row]:
    """Return the rows of a table, each with its cells by name."""
    return [dict(zip(table.variables, row, strict=True)) for row in table.rows]


def text_of(term: Term | None) -> str:
    """Return the text of a literal or the IRI of a node; empty where there is no value."""
    return term.value if isinstance(term, Literal | NamedNode) else str(term or "")


def in_order(texts: Iterable[Literal]) -> tuple[Value, ...]:
    """Return texts in the order of the languages that readers of a page know best."""
    return tuple(
        Value(text.value, language=text.language) for text in sorted(texts, key=_label_order)
    )


def events_of(engine: Engine, iri: NamedNode) -> tuple[Event, ...]:
    """Return the events that point to a thing, the latest first, with how they point to it."""
    return tuple(
        Event(
            text_of(row["event"]),
            text_of(row["name"]),
            text_of(row["date"]) or None,
            label_of(text_of(row["property"])),
        )
        for row in rows(engine.table(questions.EVENTS_OF, thing=iri))
    )


def latest_events(engine: Engine) -> list[Event]:
    """Return the latest events with a known day, then others, eight in all."""
    return [
        Event(text_of(row["event"]), text_of(row["name"]), text_of(row["date"]) or None)
        for row in rows(engine.table(questions.LATEST_EVENTS))
    ]


def schemes(engine: Engine) -> list[Scheme]:
    """Return the concept schemes with how many concepts they have."""
    return [
        Scheme(text_of(row["scheme"]), text_of(row["label"]), int(text_of(row["concepts"])))
        for row in rows(engine.table(questions.SCHEMES))
    ]


def label_of(property_iri: str) -> str:
    """Return what a property is called on a page."""
    return LABELS.get(property_iri, compact(property_iri))


def event_fields(event: Thing) -> list[Field]:
    """Return the fields that an event's table shows, its dates without repetition."""
    start, end = _only(event, SCHEMA.startDate), _only(event, SCHEMA.endDate)
    repeated = {GCM.edtf.value} if _only(event, GCM.edtf) == start else set()
    labels = {SCHEMA.startDate.value: "Date"} if start == end else {}
    repeated |= {SCHEMA.endDate.value} if start == end else set()
    return [
        replace(each, label=labels.get(each.property, each.label))
        for each in event.fields
        if each.property not in repeated | OUTSIDE_THE_TABLE
    ]


def _only(thing: Thing, term: NamedNode) -> str:
    return next((value.text for value in thing.values(term.value)), "")


def marked(text: str, evidence: Iterable[Evidence]) -> list[tuple[str, bool]]:
    """Cut a text into pieces, each with whether it is the exact words of some evidence."""
    ends: dict[int, int] = {}
    for words in {each.words for each in evidence if each.found_in == "body"}:
        start = text.find(words)
        if words and start >= 0:
            ends[start] = max(ends.get(start, 0), start + len(words))
    return list(_pieces(text, ends))


def _pieces(text: str, ends: dict[int, int]) -> Iterator[tuple[str, bool]]:
    done = 0
    for start in sorted(ends):
        if start >= done:
            yield text[done:start], False
            yield text[start : ends[start]], True
            done = ends[start]
    yield text[done:], False


def _country_rows(engine: Engine, iri: NamedNode) -> list[Row]:
    found = rows(engine.table(questions.COUNTRIES, thing=iri))
    return [{**row, "property": GCM.country} for row in found]


def fields_of(statements: Iterable[Row], evidence: tuple[Evidence, ...] = ()) -> list[Field]:
    """Return the properties that rows state, with values that are labelled and have evidence."""
    labels: dict[tuple[str, Term], list[Literal]] = {}
    for row in statements:
        value, label = row["value"], row["label"]
        if value is not None:
            known = labels.setdefault((text_of(row["property"]), value), [])
            known.extend([label] if isinstance(label, Literal) else [])
    grouped: dict[str, list[Value]] = {}
    for (name, value), found in labels.items():
        grouped.setdefault(name, []).append(_value(name, value, found, evidence))
    return [
        Field(name, label_of(name), tuple(sorted(values, key=_value_order)))
        for name, values in sorted(grouped.items(), key=lambda item: _field_order(item[0]))
    ]


def _value(name: str, term: Term, labels: list[Literal], evidence: tuple[Evidence, ...]) -> Value:
    found = tuple(_supporting(name, term, evidence))
    if isinstance(term, Literal):
        return Value(term.value, None, term.language, found)
    iri = text_of(term)
    best = min(labels, key=_label_order, default=None)
    if best is None:
        return Value(VALUE_NAMES.get(iri, compact(iri)), iri, None, found)
    return Value(best.value, iri, best.language, found)


def _supporting(name: str, term: Term, evidence: Iterable[Evidence]) -> Iterator[Evidence]:
    """Yield the evidence of a value: that of the same value, else of the property's literals."""
    about = [each for each in evidence if each.property == name and not each.unlinked]
    same = [each for each in about if each.value == text_of(term)]
    return iter(same or (about if isinstance(term, Literal) else []))


def _evidence(row: Row) -> Evidence:
    return Evidence(
        property=text_of(row["property"]),
        value=text_of(row["value"]),
        words=text_of(row["words"]),
        page=text_of(row["page"]),
        start=int(text_of(row["start"]) or NOWHERE),
        found_in=text_of(row["foundIn"]),
        method=text_of(row["method"]),
        reason=text_of(row["reason"]),
        unlinked=text_of(row["unlinked"]) == "true",
    )


def _title(fields: Iterable[Field], iri: NamedNode) -> Value:
    names = {each.property: each.values for each in fields}
    for name in TITLES:
        if name in names:
            return min(names[name], key=lambda value: LANGUAGE_ORDER.get(value.language or "", 9))
    return Value(compact(iri.value))


def _types(statements: Iterable[Row]) -> Iterator[str]:
    seen = {text_of(row["value"]) for row in statements if row["property"] == RDF.type}
    return (name for iri, name in TYPE_NAMES.items() if iri in seen)


def _parts(engine: Engine, iri: NamedNode) -> list[Part]:
    grouped: dict[str, list[Row]] = {}
    for row in rows(engine.table(questions.PARTS, thing=iri)):
        grouped.setdefault(text_of(row["part"]), []).append(row)
    parts = [_part(part, found) for part, found in grouped.items()]
    return sorted(parts, key=lambda part: (natural(part.notation), part.label, part.iri))


def _part(iri: str, found: list[Row]) -> Part:
    labels = [label for row in found if isinstance(label := row["label"], Literal)]
    best = min(labels, key=_label_order, default=None)
    return Part(iri, best.value if best else compact(iri), text_of(found[0]["notation"]))


def _page(row: Row) -> Page:
    return Page(
        url=text_of(row["page"]),
        prefix=text_of(row["prefix"]),
        language=text_of(row["language"]),
        digest=text_of(row["digest"]),
        retrieved=text_of(row["retrieved"]),
    )


def _participations(
    engine: Engine, iri: NamedNode, evidence: tuple[Evidence, ...]
) -> Iterator[Participation]:
    grouped: dict[str, list[Row]] = {}
    for row in rows(engine.table(questions.PARTICIPATIONS, thing=iri)):
        grouped.setdefault(text_of(row["participation"]), []).append(row)
    for node, found in grouped.items():
        labels = [label for row in found if isinstance(label := row["called"], Literal)]
        actor = found[0]["organization"] or found[0]["stated"]
        assert actor is not None
        people = dict.fromkeys(
            Officer(text_of(row["person"]), text_of(row["office"])) for row in found
        )
        yield Participation(
            role=text_of(found[0]["role"]),
            actor=_value("", actor, labels, ()),
            people=tuple(each for each in people if each.name),
            evidence=tuple(each for each in evidence if each.value == node),
        )


def _warnings(engine: Engine, iri: NamedNode) -> list[str]:
    found = rows(engine.table(questions.WARNINGS, thing=iri))
    return list(dict.fromkeys(text_of(row["message"]) for row in found))


def natural(notation: str) -> tuple[bool, int, str]:
    """Order 2 before 10, numbers before words, and what has no notation last."""
    if notation.isdigit():
        return (False, int(notation), notation)
    return (not notation, 10**9, notation)


def _label_order(label: Literal) -> tuple[int, str]:
    return (LANGUAGE_ORDER.get(label.language or "", 9), label.value)


def _value_order(value: Value) -> tuple[object, ...]:
    return (natural(value.code), value.language or "", value.text, value.iri or "")


def _field_order(name: str) -> tuple[int, str]:
    known = list(LABELS)
    return (known.index(name) if name in LABELS else len(known), name)


LANGUAGE_ORDER = {"en": 0, "": 1, "fr": 2, "es": 3}
TITLES = tuple(term.value for term in (SCHEMA.name, SKOS.prefLabel, RDFS.label, SH.name))
HIDDEN = frozenset({RDF.type.value, PROV.wasDerivedFrom.value, SKOS.hasTopConcept.value})

OUTSIDE_THE_TABLE = frozenset(
    {SCHEMA.description.value, GCM.lostLabel.value, CV.hasParticipation.value}
)

TYPE_NAMES = {
    GCM.Event.value: "Event",
    GCM.EventSeries.value: "Series of events",
    ORG.OrganizationalUnit.value: "Unit of an organization",
    ORG.Organization.value: "Organization",
    SCHEMA.Place.value: "Place",
    SCHEMA.VirtualLocation.value: "Online platform",
    SKOS.ConceptScheme.value: "Concept scheme",
    SKOS.Concept.value: "Concept",
    SH.NodeShape.value: "Rule of the check",
    SH.PropertyShape.value: "Rule of the check",
}

VALUE_NAMES = {
    SCHEMA.MixedEventAttendanceMode.value: "On site and online",
    SCHEMA.OnlineEventAttendanceMode.value: "Online",
    SCHEMA.OfflineEventAttendanceMode.value: "On site",
}

LABELS = {
    term.value: label
    for term, label in [
        (SCHEMA.name, "Name"),
        (SKOS.prefLabel, "Label"),
        (RDFS.label, "Label"),
        (SH.name, "Name"),
        (SH.message, "Message"),
        (SH.severity, "Severity"),
        (SH.targetClass, "Class"),
        (SH.path, "Property"),
        (GCM.hint, "Hint"),
        (SH.sourceShape, "Found by the check"),
        (SKOS.altLabel, "Also called"),
        (SKOS.notation, "Code"),
        (SKOS.definition, "Definition"),
        (RDFS.comment, "Meaning"),
        (SCHEMA.startDate, "Begins"),
        (SCHEMA.endDate, "Ends"),
        (GCM.edtf, "Date as known"),
        (GCM.datePrecision, "Precision of the date"),
        (SCHEMA.location, "Place"),
        (GCM.country, "Country"),
        (SCHEMA.eventAttendanceMode, "Attendance"),
        (SCHEMA.organizer, "Organizer"),
        (CV.hasParticipation, "Took part"),
        (GCM.series, "Series"),
        (GCM.ordinal, "Number in the series"),
        (GCM.eventType, "Type"),
        (GCM.eventCategory, "Category"),
        (GCM.objective, "Objective of the Compact"),
        (GCM.guidingPrinciple, "Guiding principle"),
        (GCM.sdg, "Sustainable Development Goal"),
        (GCM.audience, "Audience"),
        (GCM.geographicScope, "Geographic scope"),
        (GCM.subRegion, "Sub-region"),
        (SCHEMA.inLanguage, "Language"),
        (GCM.workstreamOutput, "Output of a workstream"),
        (GCM.regionalReviewProcess, "Part of a regional review"),
        (GCM.reviewRegion, "Region of the review"),
        (GCM.mentions, "Mentioned in the text"),
        (GCM.lostLabel, "Labels without a value"),
        (SCHEMA.description, "Beginning of the text"),
        (GCM.organizationKind, "Kind"),
        (GCM.networkRole, "Role in the Network"),
        (GCM.iso2, "ISO 3166-1 alpha-2"),
        (GCM.iso3, "ISO 3166-1 alpha-3"),
        (ORG.unitOf, "Unit of"),
        (SKOS.broader, "Part of"),
        (SKOS.narrower, "Has parts"),
        (SKOS.inScheme, "Scheme"),
        (SKOS.topConceptOf, "Top concept of"),
        (SKOS.exactMatch, "Same as"),
        (SCHEMA.sameAs, "Same as"),
        (FOAF.page, "Page"),
        (OWL.sameAs, "Same as"),
        (RDFS.seeAlso, "See also"),
        (CV.role, "Role"),
        (DCTERMS.source, "Source"),
        (SKOS.scopeNote, "Scope"),
        (SKOS.editorialNote, "Note by the editors"),
        (SCHEMA.domainIncludes, "Stated of"),
        (SCHEMA.rangeIncludes, "Its values"),
        (RDFS.subClassOf, "Kind of"),
        (RDFS.subPropertyOf, "Special case of"),
        (OWL.equivalentClass, "The same class as"),
        (OWL.equivalentProperty, "The same property as"),
        (VS.term_status, "Status"),
        (OWL.deprecated, "Deprecated"),
        (DCTERMS.isReplacedBy, "Replaced by"),
        (DCTERMS.title, "Title"),
        (DCTERMS.description, "Description"),
        (DCTERMS.license, "Licence"),
        (OWL.versionInfo, "Version"),
        (OWL.versionIRI, "IRI of the version"),
    ]
}
"""What properties are called on pages, in the order in which they are shown."""
