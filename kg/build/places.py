"""The location field → a place with its country, a meeting platform, or several of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise, zip_longest

from pyoxigraph import NamedNode

from kg.build.lookup.countries import country_of, ending_country
from kg.build.lookup.labels import Place, Vocabulary
from kg.build.matching import Match, by_decision, by_similarity, misspelt_in
from kg.build.statement import EXACT, Entity
from kg.identifiers import key_of, thing
from kg.namespaces import SCHEMA
from kg.text import slug, squeeze, words

_LONGEST = 500
_SEPARATOR = re.compile(r"(?P<next>[;；|/\n])|(?P<same>[,，、،()]|:(?= )|(?<= )[-–—](?= ))")
_JOINED = re.compile(
    r"(?:^|(?<= ))(?:and|&|\+|y|e|et|via|with|on|through|vía|con|avec|por|sur) ", re.I
)
_ADDRESS = re.compile(r"https?:// ?\S+", re.I)
_HOSTS = {
    "zoom.us": "zoom",
    "teams.microsoft": "microsoft-teams",
    "webex.com": "webex",
    "meet.google": "google-meet",
    "youtube.com": "youtube",
    "webtv.un.org": "un-web-tv",
    "kudo": "kudo",
}
_HYBRID = re.compile(r"\b(?:hybrid|híbrid\w+|hybride)\b", re.I)
_IN_PERSON = re.compile(
    r"\b(?:in[- ]person|face[- ]to[- ]face|on[- ]?site|présentiel|presencial|en persona)\b", re.I
)
_ONLINE = re.compile(
    r"(?:\b(?:and|y|e|et|with|con|avec|via|by|por|par) |[&+] ?)?"
    r"(?:\b(?:on[- ]?line|virtual(?:ly|mente)?|virtuel\w*|remote(?:ly)?|(?<!un )web|webcast"
    r"|webinar\w*|webinaire|(?:video|visio|vidéo|tele|télé)[- ]?conf[eé]renc\w+"
    r"|live[- ]?stream\w*|en ligne|en l[ií]nea|[àa] distance|a distancia|seminario web"
    r"|онлайн|дистанционно)\b"
    r"|عبر الإنترنت|افتراضي\w*|线上|線上|在线|網上|视频会议|視訊會議)",
    re.I,
)
"""Words that say that one attends from afar, and no more: they name neither place nor platform."""
_LEAD = re.compile(r"(?:(?:in|at|à|en|a|the city of|city of) )(?=[A-ZÀ-Ý])")
_IDLE = frozenset(
    """link links platform meeting only participation event webinar format mode session the a an via
    on through by using over with sur par por en plataforma plateforme live""".split()
)
_SAYS_NOTHING = re.compile(
    r"(?:tb[acd]|to be \w+|(?:por|a) confirm\w+|links?|regist\w+|various|multiple|several|click"
    r"|join|see)\b.*"
    r"|n(?: a)?|a|none|global|worldwide|world|regional|national|local|international"
)
_HOW_TO_ATTEND = frozenset(
    """and en event face format hibrida hibrido hybrid hybride in meeting on onsite person persona
    presencial presentiel site to y et modalidad modalite formato""".split()
)
_VENUE = re.compile(
    r"\b(?:room|hall|palais|palacio|palace|headquarters|hq|unhq|hotel|hôtel|centre|center|centro"
    r"|university|universidad|université|building|edificio|conference|convention|congress|salle"
    r"|sala|salón|salon|office|offices|house|maison|casa|campus|chamber|auditorium|museum|venue"
    r"|venue|unog|unon|unov|unescap|escap|iom|ilo|unesco|fao|wto|floor|library|institute|ministry"
    r"|secretariat|street|avenue|avenida|rue|road|resort|club|embassy|mission|permanent|parliament"
    r"|united nations|un|plaza|tower|château|chateau|villa|side event|booth|pavilion|théâtre"
    r"|theatre|theater|school|college|\d+)\b",
    re.I,
)


@dataclass(frozen=True)
class Location:
    """One place or platform that a location field names."""

    iri: NamedNode
    entity: Entity | None
    method: str
    confidence: str = EXACT
    virtual: bool = False
    reason: str | None = None


class _Kind(Enum):
    PLATFORM = auto()
    COUNTRY = auto()
    CITY = auto()
    REGION = auto()
    VENUE = auto()
    NAME = auto()


@dataclass(frozen=True)
class _Part:
    """A part of the field; `begins` says that the mark before it parts places.

    `match` says why the part is this place or country where it is no name of it.
    """

    text: str
    kind: _Kind
    place: Place | None = None
    country: NamedNode | None = None
    after_comma: bool = False
    begins: bool = False
    match: Match | None = None


def locations(text: str, vocabulary: Vocabulary) -> tuple[Location, ...]:
    """Return the places and platforms that a location field names; empty where none is known.

    `Tbilisi, Georgia - KUDO` is a city in its country, and a platform.
    """
    if len(text) > _LONGEST:
        return ()
    text = squeeze(text)
    decided = _decided(text, vocabulary)
    linked = [] if decided else list(_linked_platforms(text, vocabulary))
    parts = [decided] if decided else list(_parts(_without_online(text), vocabulary))
    virtual = [
        _known(place, match)
        for place, match in (
            *((part.place, part.match) for part in parts if part.kind is _Kind.PLATFORM),
            *((place, None) for place in linked),
        )
        if place
    ]
    rest = [part for part in parts if part.kind is not _Kind.PLATFORM]
    physical = _physical(_with_misspelt_country(rest, vocabulary), vocabulary)
    found = (*_without_rejected(text, physical, vocabulary), *virtual)
    return tuple({location.iri: location for location in found}.values())


def in_words(text: str, vocabulary: Vocabulary) -> str:
    """Return a location of a page's markup with the country's name for its code: `Manila, PH`."""
    code = vocabulary.country_codes.get(text[-2:])
    has_code = code is not None and text[-4:-2] in ("", ", ")
    return text[:-2] + vocabulary.names[code] if code and has_code else text


def _decided(text: str, vocabulary: Vocabulary) -> _Part | None:
    """Return what a curator decided that words of a location field name."""
    for decision in vocabulary.decisions.accepted("location", text):
        match = by_decision(decision, vocabulary)
        if decision.object in vocabulary.countries.values():
            return _Part(text, _Kind.COUNTRY, None, decision.object, match=match)
        new = Place(decision.object, None, virtual=False)
        place = vocabulary.place_of.get(decision.object, new)
        return _Part(text, _Kind.PLATFORM if place.virtual else _Kind.CITY, place, match=match)
    return None


def _with_misspelt_country(parts: list[_Part], vocabulary: Vocabulary) -> list[_Part]:
    """Return the parts, the last one as a country where no other is and where it misspells one."""
    if not parts or parts[-1].kind is not _Kind.NAME or _country_said(parts):
        return parts
    *before, last = parts
    rejected = vocabulary.decisions.rejected("location", last.text)
    found = misspelt_in("country", last.text, rejected, vocabulary)
    if found is None:
        return parts
    match = by_similarity(found)
    return [*before, replace(last, kind=_Kind.COUNTRY, country=found.iri, match=match)]


def _without_rejected(
    text: str, found: Iterable[Location], vocabulary: Vocabulary
) -> Iterator[Location]:
    """Yield the places but for new ones that a curator found to be none."""
    rejected = vocabulary.decisions.rejected
    for location in found:
        name = location.entity.name if location.entity else text
        if location.iri not in rejected("location", text) | rejected("location", name):
            yield location


def attendance_mode(
    text: str, found: tuple[Location, ...], vocabulary: Vocabulary
) -> NamedNode | None:
    """Return the attendance mode that the field states; None where it states none.

    A place alone does not: the page may not say that there was a link to join.
    """
    online = any(location.virtual for location in found) or _ONLINE.search(text)
    present = not all(location.virtual for location in found) or _IN_PERSON.search(text)
    if _HYBRID.search(text) or (online and present):
        return SCHEMA.MixedEventAttendanceMode
    return SCHEMA.OnlineEventAttendanceMode if online else None


def _linked_platforms(text: str, vocabulary: Vocabulary) -> Iterator[Place]:
    for address in _ADDRESS.findall(text):
        for host, key in _HOSTS.items():
            place = vocabulary.places.get(key.replace("-", " "))
            if host in address.casefold() and place:
                yield place


def _without_online(text: str) -> str:
    """Return the text without addresses, and with a mark where it says that one attends online."""
    return _ONLINE.sub(" ; ", _ADDRESS.sub(" ", text))


def _parts(text: str, vocabulary: Vocabulary) -> Iterator[_Part]:
    """Yield the parts of the field that say something, each with what it is."""
    pieces = list(_pieces(text))
    position = 0
    while position < len(pieces):
        piece, separator = pieces[position]
        both = f"{piece}, {pieces[position + 1][0]}" if position + 1 < len(pieces) else ""
        if both and words(both) in vocabulary.places:
            piece, position = both, position + 1
        for number, each in enumerate(_joined(piece, vocabulary)):
            begins = separator == "next" or number > 0
            yield from _classified(each, separator == ",", begins, vocabulary)
        position += 1


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands between separators, and what goes before it: `next`, a comma or a mark."""
    start, separator = 0, ""
    for found in _SEPARATOR.finditer(text):
        if piece := text[start : found.start()].strip(" .-–—"):
            yield piece, separator
        start, separator = found.end(), "next" if found["next"] else found[0]
    if piece := text[start:].strip(" .-–—"):
        yield piece, separator


def _joined(piece: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Split at "and" where a name that we know ends or begins, for names of countries have it."""
    if country_of(words(piece), vocabulary):
        yield piece
        return
    for found in _JOINED.finditer(piece):
        left, right = piece[: found.start()].strip(), piece[found.end() :].strip()
        if _is_known(right, vocabulary) or (left and _is_known(left, vocabulary)):
            yield from filter(None, [left])
            yield from _joined(right, vocabulary)
            return
    yield piece


def _is_known(text: str, vocabulary: Vocabulary) -> bool:
    key = words(text)
    return (
        key in vocabulary.places
        or country_of(key, vocabulary) is not None
        or _platform(key, vocabulary) is not None
        or ending_country(key, vocabulary) is not None
    )


def _platform(key: str, vocabulary: Vocabulary) -> Place | None:
    """Return the platform that the words name, with or without "via", "platform" and the like."""
    tokens = key.split(" ")
    telling = [token for token in tokens if token not in _IDLE]
    for name in (key, " ".join(telling), tokens[0]):
        place = vocabulary.places.get(name)
        if place and place.virtual and (name != tokens[0] or len(telling) <= 1):
            return place
    return None


def _classified(
    text: str, after_comma: bool, begins: bool, vocabulary: Vocabulary
) -> Iterator[_Part]:
    """Yield the part, in two where a city is followed by its country: `Baku Azerbaijan`."""
    key = words(text)
    if _HOW_TO_ATTEND.issuperset(key.split()) or _SAYS_NOTHING.fullmatch(key):
        return
    rejected = vocabulary.decisions.rejected("location", text)
    if decided := _decided(text, vocabulary):
        yield replace(decided, after_comma=after_comma, begins=begins)
    elif (platform := _platform(key, vocabulary)) and platform.iri not in rejected:
        yield _Part(text, _Kind.PLATFORM, platform)
    elif (place := vocabulary.places.get(key)) and place.iri not in rejected:
        yield _Part(text, _Kind.CITY, place, None, after_comma, begins)
    elif (country := country_of(key, vocabulary)) and country not in rejected:
        yield _Part(text, _Kind.COUNTRY, None, country, after_comma, begins)
    elif key in vocabulary.regions:
        yield _Part(text, _Kind.REGION)
    elif lead := _LEAD.match(text):
        yield from _classified(text[lead.end() :], after_comma, begins, vocabulary)
    elif halves := _in_two(text, vocabulary):
        city, rest = halves
        yield from _classified(city, after_comma, begins, vocabulary)
        yield from _classified(rest, False, False, vocabulary)
    else:
        kind = _Kind.VENUE if _VENUE.search(text) or not _is_name(text) else _Kind.NAME
        yield _Part(text, kind, None, None, after_comma, begins)


def _in_two(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return what stands before a country, or a city behind its venue, that ends the text."""
    for gap in re.finditer(" ", text):
        before, rest = text[: gap.start()], text[gap.end() :]
        place = vocabulary.places.get(words(rest))
        city = place is not None and not place.virtual and _VENUE.search(before)
        if city or country_of(words(rest), vocabulary):
            return before, rest
    return None


def _is_name(text: str) -> bool:
    """Tell whether words are written like a name, as far as their script shows it."""
    return len(text) <= 80 and text[:1].isalpha() and not text[:1].islower()


def _physical(parts: list[_Part], vocabulary: Vocabulary) -> Iterator[Location]:
    for group, following in pairwise([*_groups(parts), []]):
        yield from _located(group, _country_said(group) or _shared(group, following), vocabulary)


def _country_said(group: list[_Part]) -> NamedNode | None:
    """Return the country of the parts: the last one, for `Atlanta, Georgia, USA`."""
    return next((part.country for part in reversed(group) if part.kind is _Kind.COUNTRY), None)


def _shared(group: list[_Part], following: list[_Part]) -> NamedNode | None:
    """Return the country that the next place says for both: `Cuenca and Quito, Ecuador`."""
    lone = [part.kind for part in group] == [_Kind.NAME]
    return _country_said(following) if lone else None


def _groups(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Yield the parts of each place: it ends at a mark and before a second city or country."""
    group: list[_Part] = []
    for part, following in zip_longest(parts, parts[1:]):
        if group and _opens(part, following, group):
            yield group
            group = []
        group.append(part)
    yield group


def _opens(part: _Part, following: _Part | None, group: list[_Part]) -> bool:
    """Tell whether another place begins with the part: not `Kenya` behind `Naivasha /`."""
    cities = [each for each in group if each.kind is _Kind.CITY]
    country = _country_said(group)
    if part.kind is _Kind.COUNTRY:
        state = group[-1].kind is _Kind.COUNTRY and group[0].kind is _Kind.NAME
        alone = [each.kind for each in group] == [_Kind.NAME]
        if country is not None:
            return not state and part.country != country
        return part.begins and not alone and not _fits(part, cities)
    if part.kind is _Kind.CITY:
        reversed_ = country is not None and part.place and part.place.country == country
        return bool(cities) or part.begins or (country is not None and not reversed_)
    if part.kind is _Kind.NAME and not part.begins:
        before_country = following is not None and following.kind is _Kind.COUNTRY
        return country is not None and before_country
    return part.kind is _Kind.NAME


def _fits(country: _Part, cities: list[_Part]) -> bool:
    return any(city.place and city.place.country == country.country for city in cities)


def _located(
    group: list[_Part], country: NamedNode | None, vocabulary: Vocabulary
) -> Iterator[Location]:
    """Yield the place of the parts: a known city, a new one in its country, or the country."""
    city = next((part for part in group if part.kind is _Kind.CITY), None)
    names = [part for part in group if part.kind is _Kind.NAME]
    if city and city.place and (city.match or _is_certain(city.place, country, group)):
        yield _known(city.place, city.match, country)
    elif country and (city or names):
        name = (city or names[0]).text
        yield _misspelt_city(name, country, vocabulary) or _city(name, country, vocabulary)
    elif country:
        matches = (part.match for part in group if part.country == country)
        yield _country(country, next(matches, None), vocabulary)
    elif city:
        yield _unplaced(", ".join(part.text for part in (city, *names)))
    elif names:
        yield _unplaced(names[0].text)


def _known(place: Place, match: Match | None, country: NamedNode | None = None) -> Location:
    """Return a place that has this label, or of which a curator decided that it is meant."""
    virtual = place.virtual
    if match is None:
        what = "meeting platform" if virtual else "known place"
        return Location(place.iri, None, f"name of a {what}", virtual=virtual)
    entity = replace(match.entities[0], country=country) if match.entities else None
    return Location(place.iri, entity, match.method, match.confidence, virtual, match.reason)


def _misspelt_city(name: str, country: NamedNode, vocabulary: Vocabulary) -> Location | None:
    """Return a known city whose name this misspells, if it lies in the country."""
    rejected = vocabulary.decisions.rejected("location", name)
    found = misspelt_in("place", name, rejected, vocabulary)
    place = vocabulary.place_of[found.iri] if found else None
    if found is None or place is None or place.country != country:
        return None
    return _known(place, by_similarity(found))


def _is_certain(place: Place, country: NamedNode | None, group: list[_Part]) -> bool:
    """Tell whether the city is the known one: `Paris, Texas` is not Paris in France."""
    if country is not None:
        return place.country == country
    kinds = [part.kind for part in group]
    behind = group[kinds.index(_Kind.CITY) + 1 :]
    return not any(part.kind is _Kind.NAME and part.after_comma for part in behind)


def _city(name: str, country: NamedNode, vocabulary: Vocabulary) -> Location:
    iri = thing("place", f"{key_of(name)}-{slug(vocabulary.names[country])}")
    entity = Entity(iri, "place", name, None, country=country)
    return Location(iri, entity, "city with its country", "0.9")


def _country(country: NamedNode, match: Match | None, vocabulary: Vocabulary) -> Location:
    name = vocabulary.names[country]
    iri = thing("place", key_of(name))
    entity = Entity(iri, "place", name, "en", country=country)
    if match is None:
        return Location(iri, entity, "name of a country")
    return Location(iri, entity, match.method, match.confidence, reason=match.reason)


def _unplaced(name: str) -> Location:
    iri = thing("place", key_of(name))
    return Location(iri, Entity(iri, "place", name, None), "place without a country", "0.6")
