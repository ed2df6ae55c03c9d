"""The values of a page's fields in one form: as the truth has them, and as the program found them.

Two values are the same if they mean the same thing, whatever it is called: a known organization is
its key, a new one the words of the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from kg.build.linker import Linked
from kg.build.lookup.labels import Vocabulary
from kg.build.statement import Entity, Statement
from kg.evaluate.truth import Organization, Place, Truth
from kg.harvest.labels import FIELDS
from kg.identifiers import area, concept, key_of, parse, scheme, thing
from kg.namespaces import CV, GCM, SCHEMA
from kg.text import squeeze, words

FIELDS_OF_EVENTS = (
    "title language date places platforms mode event_types event_categories audiences scopes "
    "principles sub_regions languages workstream_output regional_review objectives sdg "
    "organizers organizer_links "
    "unlinked lost mentioned_objectives mentioned_sdg mentioned_principles mentioned_organizations "
    "mentioned_countries mentioned_documents mentioned_events participations offices people"
).split()

_SHORT_FORM = re.compile(r"\s*\([^()]{1,15}\)\s*$")
_CONCEPTS = {
    "event_types": "event-types",
    "event_categories": "event-categories",
    "audiences": "audiences",
    "scopes": "scopes",
    "principles": "principles",
}


def true_values(truth: Truth, vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return the values of a truth by field."""
    mentions = truth.mentions
    by_notation = vocabulary.by_notation
    values: dict[str, Iterable[str]] = {
        "title": _some(truth.title and squeeze(truth.title)),
        "language": _some(truth.language),
        "date": _some(truth.date),
        "places": (_true_place(place, vocabulary) for place in truth.places),
        "platforms": (_platform(name, vocabulary) for name in truth.platforms),
        "mode": _some(truth.mode),
        **{
            field: [concept(name, key).value for key in getattr(truth, field)]
            for field, name in _CONCEPTS.items()
        },
        "sub_regions": (area(code).value for code in truth.sub_regions),
        "languages": truth.languages,
        "workstream_output": _boolean(truth.workstream_output),
        "regional_review": _boolean(truth.regional_review),
        "objectives": map(_objective, truth.objectives),
        "sdg": (by_notation[code].value for code in truth.sdg),
        "organizers": (_plain(organization.words) for organization in truth.organizers),
        "organizer_links": (meaning(own, vocabulary) for own in truth.organizers),
        "unlinked": map(_plain, truth.unlinked),
        "lost": truth.lost,
        "mentioned_objectives": map(_objective, mentions.objectives),
        "mentioned_sdg": (by_notation[code].value for code in mentions.sdg),
        "mentioned_principles": (concept("principles", key).value for key in mentions.principles),
        "mentioned_organizations": (
            thing("organization", key).value for key in mentions.organizations
        ),
        "mentioned_countries": (area(code).value for code in mentions.countries),
        "mentioned_documents": (concept("references", key).value for key in mentions.documents),
        "mentioned_events": (thing("event", key).value for key in mentions.events),
        "participations": (
            f"{own.role}: {meaning(own.organization, vocabulary)}"
            for own in truth.participations
            if own.organization
        ),
        "offices": (
            f"{own.role}: {words(own.office or '')}"
            for own in truth.participations
            if own.organization is None
        ),
        "people": (
            f"{own.role}: {words(own.person)}, {words(own.office or '')}"
            for own in truth.participations
            if own.person
        ),
    }
    return {field: frozenset(values[field]) for field in FIELDS_OF_EVENTS}


def found_values(linked: Linked, vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return the values that the program found on one page, by field."""
    record = linked.record
    entities = _entities(linked)
    found: dict[str, set[str]] = defaultdict(set)
    if record.title:
        found["title"].add(squeeze(record.title.text))
    found["language"].add(record.text_language)
    found["date"].update(date.edtf for date in record.dates)
    found["lost"].update(label for name, label in FIELDS.items() if name in linked.lost)
    found["unlinked"].update(_plain(unlinked.text) for unlinked in linked.unlinked)
    for person in linked.people:
        role = person.participation.value.partition("#participation-")[2].split("-")[0]
        found["people"].add(f"{role}: {words(person.name)}, {words(person.office or '')}")
    for statement in linked.statements:
        for field, value in _found(statement, entities, vocabulary):
            found[field].add(value)
    return {field: frozenset(found[field]) for field in FIELDS_OF_EVENTS}


def _entities(linked: Linked) -> dict[NamedNode, Entity]:
    """Return what the page names by IRI, of several names the longest that the body has."""
    body = linked.record.body.text if linked.record.body else ""
    ordered = sorted(linked.entities, key=lambda entity: (entity.name in body, len(entity.name)))
    return {entity.iri: entity for entity in ordered}


def _found(
    statement: Statement, entities: dict[NamedNode, Entity], vocabulary: Vocabulary
) -> Iterator[tuple[str, str]]:
    property_, value = statement.values[0]
    if property_ == SCHEMA.location and isinstance(value, NamedNode):
        yield _found_location(value, entities.get(value), vocabulary)
    elif property_ == SCHEMA.organizer and isinstance(value, NamedNode):
        quote = statement.evidence.quote.text
        yield "organizers", _plain(quote)
        yield "organizer_links", _found_meaning(value, quote, entities.get(value))
    elif property_ == CV.hasParticipation:
        about = dict(statement.about)
        role = about[CV.role].value.rsplit("/", 1)[1]
        participant = about.get(CV.hasParticipant)
        if isinstance(participant, NamedNode):
            entity = entities.get(participant)
            name = entity.name if entity else ""
            yield "participations", f"{role}: {_found_meaning(participant, name, entity)}"
        else:
            yield "offices", f"{role}: {words(about[GCM.office].value)}"
    elif property_ == GCM.mentions:
        if field := _mention_field(value.value):
            yield field, value.value
    elif property_ in _PLAIN:
        yield _PLAIN[property_], value.value
    elif property_ == SCHEMA.eventAttendanceMode:
        yield "mode", _MODES[value.value.rsplit("/", 1)[1]]


_PLAIN: dict[NamedNode, str] = {
    GCM.eventType: "event_types",
    GCM.eventCategory: "event_categories",
    GCM.audience: "audiences",
    GCM.geographicScope: "scopes",
    GCM.guidingPrinciple: "principles",
    GCM.subRegion: "sub_regions",
    SCHEMA.inLanguage: "languages",
    GCM.workstreamOutput: "workstream_output",
    GCM.regionalReviewProcess: "regional_review",
    GCM.objective: "objectives",
    GCM.sdg: "sdg",
}
_MODES = {"OnlineEventAttendanceMode": "online", "MixedEventAttendanceMode": "mixed"}
_MENTIONS: tuple[tuple[str, str], ...] = (
    ("/def/objectives", "mentioned_objectives"),
    ("/def/principles/", "mentioned_principles"),
    ("/def/references/", "mentioned_documents"),
    ("/id/organization/", "mentioned_organizations"),
    ("/id/event/", "mentioned_events"),
    ("/codes/geoArea/", "mentioned_countries"),
    ("/sdg/", "mentioned_sdg"),
)


def _mention_field(iri: str) -> str | None:
    """Return the field of a mention; None for what the gold set does not speak of."""
    return next((field for part, field in _MENTIONS if part in iri), None)


def meaning(organization: Organization, vocabulary: Vocabulary) -> str:
    """Return what an organization of a truth is: a known one, an office, a government, or new."""
    if organization.known:
        return organization.known
    if organization.office_of:
        return f"office of {organization.office_of} in {_code(organization.country)}"
    if organization.government_of:
        title = f"Government of {vocabulary.names[area(organization.government_of)]}"
        return key_of(title)
    return f"new: {_plain(organization.words)}"


def _found_meaning(iri: NamedNode, quote: str, entity: Entity | None) -> str:
    key = parse(iri.value).key
    if entity is None or key.startswith("government-of-"):
        return key
    if entity.unit_of:
        country = entity.country.value.rsplit("/", 1)[1] if entity.country else None
        return f"office of {parse(entity.unit_of.value).key} in {_code(country)}"
    return f"new: {_plain(quote)}"


def _code(country: str | None) -> str:
    return country or "no country"


def _true_place(place: Place, vocabulary: Vocabulary) -> str:
    country = area(place.country) if place.country else None
    known = vocabulary.places.get(words(place.city or ""))
    if known and country in (None, known.country):
        return known.iri.value
    return f"{words(place.city or '')} in {_code(place.country)}"


def _found_location(
    iri: NamedNode, entity: Entity | None, vocabulary: Vocabulary
) -> tuple[str, str]:
    known = next((place for place in vocabulary.places.values() if place.iri == iri), None)
    if known:
        return ("platforms" if known.virtual else "places"), iri.value
    if entity is None:
        return "places", iri.value
    country = entity.country.value.rsplit("/", 1)[1] if entity.country else None
    is_country = entity.country and entity.name == vocabulary.names[entity.country]
    return "places", f"{'' if is_country else words(entity.name)} in {_code(country)}"


def _platform(name: str, vocabulary: Vocabulary) -> str:
    known = vocabulary.places.get(words(name))
    return known.iri.value if known else name


def _objective(number: str) -> str:
    return (scheme("objectives") if number == "all" else concept("objectives", number)).value


def _plain(text: str) -> str:
    """Return words without their case, a leading article and a short form in brackets."""
    return words(_SHORT_FORM.sub("", text)).removeprefix("the ")


def _some(value: str | None) -> list[str]:
    return [value] if value else []


def _boolean(value: bool | None) -> list[str]:
    return [] if value is None else [str(value).lower()]
