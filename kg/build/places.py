"""The location field → a place with its country, a meeting platform, or both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.labels import Vocabulary
from kg.build.statement import EXACT, Entity
from kg.identifiers import key_of, thing
from kg.namespaces import SCHEMA
from kg.text import slug, squeeze, words

_SEPARATOR = re.compile(r"\s+[-–—]\s+|\s*[,;|/()]\s*")
_AND = re.compile(r"(?:^|\s+)(?:and|&|y|et|via)\s+", re.I)
_UNDECIDED = re.compile(r"tb[acd]|to be \w+|(?:por|à) confirm\w+", re.I)
_HYBRID = re.compile(r"\b(hybrid|híbrid\w+|hybride)\b", re.I)


@dataclass(frozen=True)
class Location:
    """One place or platform that a location field names."""

    iri: NamedNode
    entity: Entity | None
    method: str
    confidence: str = EXACT


def locations(text: str, vocabulary: Vocabulary) -> tuple[Location, ...]:
    """Return the places and platforms that a location field names; empty where none is known.

    `Tbilisi, Georgia - KUDO` is a city in its country, and a platform.
    """
    parts = list(_parts(text, vocabulary))
    known = [vocabulary.places.get(words(part)) for part in parts]
    platforms = [place for place in known if place is not None and place.virtual]
    rest = [
        part
        for part, place in zip(parts, known, strict=True)
        if (place is None or not place.virtual) and not _HYBRID.fullmatch(part)
    ]
    physical = _physical(rest, vocabulary)
    virtual = [Location(place.iri, None, "name of a meeting platform") for place in platforms]
    return (*physical, *virtual)


def _parts(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Split the field; at "and" only before a platform, because names of countries have it too."""
    for part in filter(None, map(squeeze, _SEPARATOR.split(text))):
        pieces = _AND.split(part)
        last = vocabulary.places.get(words(pieces[-1]))
        if len(pieces) == 2 and last is not None and last.virtual:
            yield from filter(None, pieces)
        else:
            yield part


def attendance_mode(
    text: str, found: tuple[Location, ...], vocabulary: Vocabulary
) -> NamedNode | None:
    """Return the attendance mode that the field states; None where it states none.

    A place alone does not: the page may not say that there was a link to join.
    """
    virtual = {place.iri for place in vocabulary.places.values() if place.virtual}
    platforms = [location for location in found if location.iri in virtual]
    if _HYBRID.search(text) or (platforms and len(platforms) < len(found)):
        return SCHEMA.MixedEventAttendanceMode
    return SCHEMA.OnlineEventAttendanceMode if platforms else None


def _physical(parts: list[str], vocabulary: Vocabulary) -> list[Location]:
    """Return the place of the parts of a field that are no platform.

    The country is the last part that is one; the city the part before it, or the first known.
    """
    if len(parts) == 1:
        parts = _split_at_country(parts[0], vocabulary)
    countries = [vocabulary.countries.get(words(part)) for part in parts]
    country = next((found for found in reversed(countries) if found), None)
    for part in parts:
        place = vocabulary.places.get(words(part))
        if place and not place.virtual and country in (None, place.country):
            return [Location(place.iri, None, "name of a known place")]
    cities = [part for part, found in zip(parts, countries, strict=True) if found is None]
    if country and cities:
        return [_city(cities[-1], country, vocabulary)]
    if country:
        return [_country(country, vocabulary)]
    return [_unplaced(cities[-1])] if cities and _is_name(cities[-1]) else []


def _split_at_country(text: str, vocabulary: Vocabulary) -> list[str]:
    """Split `Baku Azerbaijan`, where nothing but a space stands before the country."""
    if words(text) in vocabulary.places or words(text) in vocabulary.countries:
        return [text]
    for gap in re.finditer(r"\s+", text):
        if words(text[gap.end() :]) in vocabulary.countries:
            return [text[: gap.start()], text[gap.end() :]]
    return [text]


def _city(name: str, country: NamedNode, vocabulary: Vocabulary) -> Location:
    iri = thing("place", key_of(f"{name} {slug(vocabulary.names[country])}"))
    entity = Entity(iri, "place", name, None, country=country)
    return Location(iri, entity, "city with its country", "0.9")


def _country(country: NamedNode, vocabulary: Vocabulary) -> Location:
    name = vocabulary.names[country]
    iri = thing("place", key_of(name))
    return Location(iri, Entity(iri, "place", name, "en", country=country), "name of a country")


def _unplaced(name: str) -> Location:
    iri = thing("place", key_of(name))
    return Location(iri, Entity(iri, "place", name, None), "place without a country", "0.6")


def _is_name(text: str) -> bool:
    return len(text) <= 80 and text[:1].isupper() and _UNDECIDED.fullmatch(text) is None
