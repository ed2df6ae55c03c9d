"""The fields of one page → statements with IRIs, and what could not be linked with the reason.

Nothing is guessed: a value is linked by its label, its number or its name, or it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.build.labels import Vocabulary
from kg.build.mentions import MentionFinder
from kg.build.organizations import Unspecific, organizers
from kg.build.places import attendance_mode, locations
from kg.build.series import membership
from kg.build.statement import EXACT, Entity, Evidence, Statement, Unlinked
from kg.build.values import VALUE_LINKERS, Found, ValueLinker
from kg.model import DateFinding, Field, Quote, Record
from kg.namespaces import DCTERMS, EDTF, GCM, SCHEMA, XSD
from kg.text import slug, squeeze

PROPERTIES: dict[str, NamedNode] = {
    "date": GCM.edtf,
    "location": SCHEMA.location,
    "event_type": GCM.eventType,
    "event_category": GCM.eventCategory,
    "organizers": SCHEMA.organizer,
    "language": SCHEMA.inLanguage,
    "audience": GCM.audience,
    "geographic_scope": GCM.geographicScope,
    "sub_regions": GCM.subRegion,
    "workstream_output": GCM.workstreamOutput,
    "regional_review": GCM.regionalReviewProcess,
    "objectives": GCM.objective,
    "principles": GCM.guidingPrinciple,
    "sdg": GCM.sdg,
    "sdg_targets": GCM.sdg,
    "sdg_indicators": GCM.sdg,
}
"""Field of a page → the property that its values have in the graph."""


@dataclass(frozen=True)
class Linked:
    """What one page says, linked. `lost` and `filled` name the fields without and with values."""

    record: Record
    statements: tuple[Statement, ...]
    unlinked: tuple[Unlinked, ...]
    entities: tuple[Entity, ...]
    lost: frozenset[str]
    filled: frozenset[str]


_Item = Statement | Unlinked | Entity


def link_record(record: Record, vocabulary: Vocabulary, finder: MentionFinder) -> Linked:
    """Link everything that a page says about its event."""
    items = (
        *_title(record, vocabulary),
        *_description(record),
        *_dates(record),
        *(item for field in record.fields for item in _field(record, field, vocabulary)),
        *_unlabelled(record),
        *_mentions(record, finder),
    )
    return Linked(
        record=record,
        statements=tuple(item for item in items if isinstance(item, Statement)),
        unlinked=tuple(item for item in items if isinstance(item, Unlinked)),
        entities=tuple(item for item in items if isinstance(item, Entity)),
        lost=frozenset(field.name for field in record.fields if not field.values),
        filled=frozenset(field.name for field in record.fields if field.values),
    )


def _title(record: Record, vocabulary: Vocabulary) -> Iterator[_Item]:
    if record.title is None:
        return
    name = Literal(squeeze(record.title.text), language=record.text_language)
    evidence = Evidence(record.page, "title", record.title, "title of the page")
    yield Statement("name", "", ((SCHEMA.name, name),), evidence)
    found = membership(record.title, record.text_language, vocabulary)
    if found is None:
        return
    if found.entity:
        yield found.entity
    ordinal = Literal(str(found.ordinal), datatype=XSD.positiveInteger)
    evidence = Evidence(record.page, "title", found.quote, "ordinal in the title", "0.9")
    yield Statement("series", "", ((GCM.series, found.series), (GCM.ordinal, ordinal)), evidence)


def _description(record: Record) -> Iterator[_Item]:
    if record.body is not None:
        text = Literal(record.body.text, language=record.text_language)
        evidence = Evidence(record.page, "body", record.body, "body of the page")
        yield Statement("description", "", ((SCHEMA.description, text),), evidence)


def _dates(record: Record) -> Iterator[_Item]:
    for date in record.dates:
        confidence = "0.9" if date.found_in == "body" else EXACT
        evidence = Evidence(
            record.page, date.found_in, date.quote, date.method, confidence, date.reason
        )
        yield Statement("date", "", tuple(_date_values(date)), evidence)


def _date_values(date: DateFinding) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield GCM.edtf, Literal(date.edtf, datatype=EDTF.EDTF)
    if date.start and date.end:
        yield SCHEMA.startDate, Literal(date.start, datatype=XSD.date)
        yield SCHEMA.endDate, Literal(date.end, datatype=XSD.date)


def _field(record: Record, field: Field, vocabulary: Vocabulary) -> Iterator[_Item]:
    special = _SPECIAL.get(field.name)
    if special is not None:
        yield from special(record, field, vocabulary)
        return
    link = VALUE_LINKERS[field.name]
    for value in field.values:
        for part in _parts(value, vocabulary, link):
            yield _statement(record, field, part, link(part.text, vocabulary))


def _parts(value: Quote, vocabulary: Vocabulary, link: ValueLinker) -> Iterator[Quote]:
    """Yield a value whole where it can be linked, else what stands between commas."""
    pieces = [
        Quote(piece[0].strip(), value.start + piece.start() + _indent(piece[0]))
        for piece in re.finditer(r"[^,;]+", value.text)
    ]
    whole = not isinstance(link(value.text, vocabulary), str)
    parts = [piece for piece in pieces if piece.text]
    if whole or all(isinstance(link(part.text, vocabulary), str) for part in parts):
        yield value
    else:
        yield from parts


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _statement(record: Record, field: Field, value: Quote, found: Found) -> _Item:
    if isinstance(found, str):
        return _unlinked(record, field, value, found)
    term, method = found
    evidence = Evidence(record.page, "field", value, method)
    name = field.name.replace("_", "-")
    return Statement(name, _key_of(term.value), ((PROPERTIES[field.name], term),), evidence)


def _key_of(iri: str) -> str:
    """Return what tells the evidence of one value from that of another: the end of its IRI."""
    return slug(re.split(r"[/#]", iri.rstrip("/"))[-1])


def _unlinked(record: Record, field: Field, value: Quote, reason: str) -> Unlinked:
    evidence = Evidence(record.page, "field", value, "not linked", "0", reason)
    return Unlinked(field.name.replace("_", "-"), PROPERTIES[field.name], value.text, evidence)


def _date_field(record: Record, field: Field, vocabulary: Vocabulary) -> Iterator[_Item]:
    """The field's date was read in harvesting; what gave none stays as text."""
    if not any(date.found_in in ("field", "markup") for date in record.dates):
        for value in field.values:
            yield _unlinked(record, field, value, "No date could be read from this.")


def _location_field(record: Record, field: Field, vocabulary: Vocabulary) -> Iterator[_Item]:
    for value in field.values:
        found = locations(value.text, vocabulary)
        if not found:
            yield _unlinked(
                record, field, value, "No place or meeting platform is known by this name."
            )
        for location in found:
            if location.entity:
                yield location.entity
            evidence = Evidence(record.page, "field", value, location.method, location.confidence)
            key = _key_of(location.iri.value)
            yield Statement("location", key, ((SCHEMA.location, location.iri),), evidence)
        if mode := attendance_mode(value.text, found, vocabulary):
            evidence = Evidence(record.page, "field", value, "meeting platform in the location")
            yield Statement("mode", "", ((SCHEMA.eventAttendanceMode, mode),), evidence)


def _organizers_field(record: Record, field: Field, vocabulary: Vocabulary) -> Iterator[_Item]:
    for found in organizers(field.values, vocabulary):
        if isinstance(found, Unspecific):
            reason = "These words name no particular organization."
            yield _unlinked(record, field, found.quote, reason)
            continue
        yield from found.entities
        evidence = Evidence(record.page, "field", found.quote, found.method, found.confidence)
        key = _key_of(found.iri.value)
        yield Statement("organizer", key, ((SCHEMA.organizer, found.iri),), evidence)


_SPECIAL: dict[str, Callable[[Record, Field, Vocabulary], Iterator[_Item]]] = {
    "date": _date_field,
    "location": _location_field,
    "organizers": _organizers_field,
}


def _unlabelled(record: Record) -> Iterator[_Item]:
    for line in record.unlabelled:
        reason = "The line stands behind the fields without a label."
        evidence = Evidence(record.page, "field", line, "not linked", "0", reason)
        yield Unlinked("unlabelled", DCTERMS.subject, line.text, evidence)


def _mentions(record: Record, finder: MentionFinder) -> Iterator[_Item]:
    """Look in the body first, because a title's words say less of what was meant."""
    seen: set[NamedNode] = set()
    for found_in, text in (("body", record.body), ("title", record.title)):
        for mention in finder.find(text) if text else ():
            if mention.iri not in seen:
                seen.add(mention.iri)
                evidence = Evidence(
                    record.page, found_in, mention.quote, mention.method, mention.confidence
                )
                key = _key_of(mention.iri.value)
                yield Statement("mention", key, ((GCM.mentions, mention.iri),), evidence)
