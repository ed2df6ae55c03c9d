"""The fields of one page → statements with IRIs, and what could not be linked with the reason.

Nothing is guessed: a value is linked as `kg.build.matching` says, or it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg.build.identity.event_titles import NO_TITLES, Titles
from kg.build.identity.series import Membership, membership
from kg.build.lookup.home import home_country
from kg.build.lookup.labels import Vocabulary
from kg.build.matching import Match, match_organization, match_values
from kg.build.mentions.finder import MentionFinder
from kg.build.organizers.offices import known_organization
from kg.build.organizers.organizations import Organization, organizers
from kg.build.organizers.page_names import PageNames, page_names
from kg.build.participations.affiliations import link_words
from kg.build.participations.body import NOTHING, Reading, read_participations
from kg.build.participations.excerpt import excerpt
from kg.build.participations.prose import MOST_SAID
from kg.build.places import Location, attendance_mode, in_words, locations
from kg.build.statement import EXACT, Entity, Evidence, Mention, Person, Statement, Unlinked
from kg.identifiers import concept, key_of, part, scheme, thing
from kg.model import NOWHERE, DateFinding, Field, Quote, Record
from kg.namespaces import CV, DCTERMS, EDTF, GCM, RDF, SCHEMA, XSD
from kg.text import slug, squeeze
from kg.wrapping import unwrapped

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

_OTHERWISE = {
    scheme("event-types").value: ("event_type", GCM.eventType),
    scheme("review-regions").value: ("review_region", GCM.reviewRegion),
}
"""Scheme → the name and the property of its concepts, whatever field they stand in.

Pages name the type of an event as its category, and a region where yes or no is asked.
"""


@dataclass(frozen=True)
class Linked:
    """What one page says, linked. `lost` and `filled` name the fields without and with values."""

    record: Record
    statements: tuple[Statement, ...]
    unlinked: tuple[Unlinked, ...]
    entities: tuple[Entity, ...]
    lost: frozenset[str]
    filled: frozenset[str]
    people: tuple[Person, ...] = ()


_Item = Statement | Unlinked | Entity | Person


def link_record(
    record: Record, vocabulary: Vocabulary, finder: MentionFinder, titles: Titles = NO_TITLES
) -> Linked:
    """Link everything that a page says about its event; `titles` are those of other events."""
    title = record.title.text if record.title else ""
    reading = read_participations(record.body, vocabulary, title) if record.body else NOTHING
    names = page_names(record, vocabulary)
    reviewed = _review_regions(record, finder)
    items = (
        *_title(record, vocabulary, titles),
        *reviewed,
        *_description(record, reading.names, vocabulary),
        *_dates(record),
        *(item for field in record.fields for item in _field(record, field, vocabulary, names)),
        *_unlabelled(record),
        *_mentions(record, finder, titles, names, vocabulary, reviewed),
        *_participations(record, reading, names, vocabulary),
        *_unread(record, reading),
    )
    return Linked(
        record=record,
        statements=tuple(item for item in items if isinstance(item, Statement)),
        unlinked=tuple(item for item in items if isinstance(item, Unlinked)),
        entities=tuple(item for item in items if isinstance(item, Entity)),
        people=tuple(item for item in items if isinstance(item, Person)),
        lost=frozenset(_lost(record)),
        filled=frozenset(field.name for field in record.fields if field.values),
    )


def _lost(record: Record) -> Iterator[str]:
    """Yield the fields without a value; the date has one where a `<time>` shows nothing of it."""
    unseen = any(
        date.method == "time element" and date.quote.start == NOWHERE for date in record.dates
    )
    for field in record.fields:
        if not field.values and not (field.name == "date" and unseen):
            yield field.name


def _title(record: Record, vocabulary: Vocabulary, titles: Titles) -> Iterator[_Item]:
    if record.title is None:
        return
    name = Literal(squeeze(record.title.text), language=record.text_language)
    evidence = Evidence(record.page, "title", record.title, "title of the page")
    yield Statement("name", "", ((SCHEMA.name, name),), evidence)
    found = membership(record.title, record.text_language, vocabulary, titles)
    if found is None:
        return
    if found.entity:
        yield found.entity
    evidence = Evidence(record.page, "title", found.quote, found.method, "0.9")
    yield Statement("series", "", tuple(_series_values(found)), evidence)


def _review_regions(record: Record, finder: MentionFinder) -> tuple[Statement, ...]:
    """Return the regions that the title names with their review; prose only mentions them."""
    return tuple(
        Statement(
            "review-region",
            _key_of(found.iri.value),
            ((GCM.reviewRegion, found.iri),),
            Evidence(record.page, "title", found.quote, found.method, found.confidence),
        )
        for found in (finder.review_regions.find(record.title) if record.title else ())
    )


def _series_values(found: Membership) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield GCM.series, found.series
    if found.ordinal:
        yield GCM.ordinal, Literal(str(found.ordinal), datatype=XSD.positiveInteger)


def _description(record: Record, names: Collection[str], vocabulary: Vocabulary) -> Iterator[_Item]:
    found = excerpt(record.body, names, vocabulary.label_words) if record.body else None
    if found is not None:
        text = Literal(found.text, language=record.text_language)
        evidence = Evidence(record.page, "body", found.quote, "first sentences that name nobody")
        yield Statement("description", "", ((SCHEMA.description, text),), evidence)


def _dates(record: Record) -> Iterator[_Item]:
    for date in record.dates:
        confidence = "0.9" if date.found_in == "body" else EXACT
        evidence = Evidence(
            record.page, date.found_in, date.quote, date.method, confidence, date.reason
        )
        yield Statement("date", "", tuple(date_values(date)), evidence)


def date_values(date: DateFinding) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    """Yield what the graph says of a date, property by property."""
    yield GCM.edtf, Literal(date.edtf, datatype=EDTF.EDTF)
    yield GCM.datePrecision, Literal(date.precision)
    if date.start and date.end:
        yield SCHEMA.startDate, Literal(date.start, datatype=XSD.date)
        yield SCHEMA.endDate, Literal(date.end, datatype=XSD.date)


def _field(
    record: Record, field: Field, vocabulary: Vocabulary, names: PageNames
) -> Iterator[_Item]:
    special = _SPECIAL.get(field.name)
    if special is not None:
        yield from special(record, field, vocabulary, names)
        return
    for value in field.values:
        for piece, found in match_values(field.name, value, vocabulary):
            if isinstance(found, str):
                yield _unlinked(record, field, piece, found)
            else:
                yield from (_statement(record, field, piece, match) for match in found)


def _statement(record: Record, field: Field, value: Quote, match: Match) -> Statement:
    home = match.term.value.rpartition("/")[0]
    name, property_ = _OTHERWISE.get(home, (field.name, PROPERTIES[field.name]))
    values = ((property_, match.term),)
    key = _key_of(match.term.value)
    return Statement(name.replace("_", "-"), key, values, _evidence(record, field, value, match))


def _evidence(record: Record, field: Field, words: Quote, match: Match | Location) -> Evidence:
    return Evidence(
        record.page, field.found_in, words, match.method, match.confidence, match.reason
    )


def _key_of(iri: str) -> str:
    """Return what tells the evidence of one value from that of another: the end of its IRI."""
    return slug(re.split(r"[/#]", iri.rstrip("/"))[-1])


def _mention_key(iri: str) -> str:
    """Return the key of a mention: goal 10 and objective 10 can stand on one page."""
    return slug("-".join(re.split(r"[/#]", iri.rstrip("/"))[-2:]))


def _unlinked(record: Record, field: Field, value: Quote, reason: str) -> Unlinked:
    evidence = Evidence(record.page, field.found_in, value, "not linked", "0", reason)
    return Unlinked(field.name.replace("_", "-"), PROPERTIES[field.name], value.text, evidence)


def _date_field(
    record: Record, field: Field, vocabulary: Vocabulary, names: PageNames
) -> Iterator[_Item]:
    """The field's date was read in harvesting; what gave none stays as text."""
    if not any(date.found_in in ("field", "markup") for date in record.dates):
        for value in field.values:
            yield _unlinked(record, field, value, "No date could be read from this.")


def _location_field(
    record: Record, field: Field, vocabulary: Vocabulary, names: PageNames
) -> Iterator[_Item]:
    """Read the lines together: a city and its country, a place and a link, can stand on two."""
    said = {
        value: in_words(value.text, vocabulary) if field.found_in == "markup" else value.text
        for value in field.values
    }
    text = " ; ".join(said.values())
    alone = [(value, locations(words, vocabulary)) for value, words in said.items()]
    found = locations(text, vocabulary)
    mode = attendance_mode(text, found, vocabulary)
    for location in found:
        if location.entity:
            yield location.entity
        key = _key_of(location.iri.value)
        evidence = _evidence(record, field, _line_of(location, alone), location)
        yield Statement("location", key, ((SCHEMA.location, location.iri),), evidence)
    for value, own in alone:
        own_mode = attendance_mode(value.text, own, vocabulary)
        if mode and (own_mode or len(alone) == 1):
            evidence = Evidence(record.page, field.found_in, value, "words of the location")
            yield Statement("mode", "", ((SCHEMA.eventAttendanceMode, mode),), evidence)
            mode = None
        if not (own or own_mode or found):
            yield _unlinked(
                record, field, value, "No place or meeting platform is known by this name."
            )


def _line_of(location: Location, lines: list[tuple[Quote, tuple[Location, ...]]]) -> Quote:
    """Return the line that names a place by itself, or else its city."""
    for quote, own in lines:
        if location.iri in {each.iri for each in own}:
            return quote
    name = location.entity.name if location.entity else ""
    return next((quote for quote, _ in lines if name in quote.text), lines[0][0])


def _organizers_field(
    record: Record, field: Field, vocabulary: Vocabulary, names: PageNames
) -> Iterator[_Item]:
    for found in organizers(field.values, vocabulary, names):
        match = match_organization(found, vocabulary)
        if isinstance(match, str):
            yield _unlinked(record, field, found.quote, match)
            continue
        yield from match.entities
        key = _key_of(match.term.value)
        evidence = _evidence(record, field, found.quote, match)
        yield Statement("organizer", key, ((SCHEMA.organizer, match.term),), evidence)


_SPECIAL: dict[str, Callable[[Record, Field, Vocabulary, PageNames], Iterator[_Item]]] = {
    "date": _date_field,
    "location": _location_field,
    "organizers": _organizers_field,
}


def _unlabelled(record: Record) -> Iterator[_Item]:
    for line in record.unlabelled:
        reason = "The line stands behind the fields without a label."
        evidence = Evidence(record.page, "field", line, "not linked", "0", reason)
        yield Unlinked("unlabelled", DCTERMS.subject, line.text, evidence)


def _mentions(
    record: Record,
    finder: MentionFinder,
    titles: Titles,
    names: PageNames,
    vocabulary: Vocabulary,
    stated: tuple[Statement, ...],
) -> Iterator[_Item]:
    """Look in the body first, because a title's words say less of what was meant.

    What is `stated` of the event is not mentioned beside it.
    """
    seen = {thing("event", record.key), *(value for each in stated for _, value in each.values)}
    home = home_country(record.title.text, vocabulary) if record.title else None
    for found_in, text in (("body", record.body), ("title", record.title)):
        for mention in _named_in(text, home, finder, titles) if text else ():
            if mention.iri not in seen and not _means_another(mention, names, vocabulary):
                seen.add(mention.iri)
                evidence = Evidence(
                    record.page, found_in, mention.quote, mention.method, mention.confidence
                )
                if mention.entity:
                    yield mention.entity
                key = _mention_key(mention.iri.value)
                yield Statement("mention", key, ((GCM.mentions, mention.iri),), evidence)


def _named_in(
    text: Quote, home: NamedNode | None, finder: MentionFinder, titles: Titles
) -> Iterator[Mention]:
    """Yield what a text mentions, read without its line ends; its words are those of the page."""
    prose = Quote(unwrapped(text.text), text.start)
    for mention in (*finder.find(prose, home), *titles.finder.find(prose)):
        start, end = mention.quote.start - text.start, mention.quote.end - text.start
        yield replace(mention, quote=Quote(text.text[start:end], mention.quote.start))


def _means_another(mention: Mention, names: PageNames, vocabulary: Vocabulary) -> bool:
    """Tell whether the page defines the abbreviation that was found as something else."""
    long = names.long_of.get(mention.quote.text)
    return long is not None and known_organization(long, vocabulary) not in (None, mention.iri)


def _participations(
    record: Record, reading: Reading, names: PageNames, vocabulary: Vocabulary
) -> Iterator[_Item]:
    """Yield who did what, and who of them is named: the names go to the graph of people only."""
    event = thing("event", record.key)
    for said in reading.participations:
        organization = _acting(said.organization, said.country, names, vocabulary)
        key, what, actor = f"office-{key_of(said.office)}", "office", _office(said.office)
        if organization is not None:
            key, what = _key_of(organization.iri.value), "organization"
            actor = (CV.hasParticipant, organization.iri)
            yield from (replace(entity, in_prose=True) for entity in organization.entities)
        key = f"{said.role}-{key}"
        node = part(event, f"participation-{key}")
        evidence = Evidence(record.page, "body", said.quote, f"role and {what} in prose", "0.9")
        about = ((RDF.type, CV.Participation), (CV.role, concept("roles", said.role)), actor)
        yield Statement("participation", key, ((CV.hasParticipation, node),), evidence, about)
        if said.person is not None:
            quote = said.person.quote
            yield Person(
                iri=part(event, f"person-{key_of(said.person.name)}"),
                name=said.person.name,
                office=said.person.office,
                organization=organization.iri if organization else None,
                participation=node,
                evidence=Evidence(
                    record.page, "body", quote, "holder of an office in prose", "0.9"
                ),
            )


def _unread(record: Record, reading: Reading) -> Iterator[_Item]:
    """Yield that the end of a body was not read, never its words: they may name somebody."""
    if reading.unread is not None:
        reason = f"Of who did what only the first {MOST_SAID} were read."
        evidence = Evidence(
            record.page, "body", reading.unread, "not read", "0", reason, is_withheld=True
        )
        yield Unlinked("participation", CV.hasParticipation, "the end of the body", evidence)


def _office(office: str) -> tuple[NamedNode, NamedNode | Literal]:
    return GCM.office, Literal(squeeze(office))


def _acting(
    words: Quote | None, country: str | None, names: PageNames, vocabulary: Vocabulary
) -> Organization | None:
    """Link the organization; an office abroad is `IOM` with the country named behind it."""
    if words is not None and country is not None:
        plain = re.sub(
            r"\s+(?:in|dans|en|no)\s+(?:(?:the|le|el)\s+)?(?:country|pays|país)$", "", words.text
        )
        words = Quote(f"{plain} {country}", words.start)
    return link_words(words, vocabulary, page=names) if words else None
