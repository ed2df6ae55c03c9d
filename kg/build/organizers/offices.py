"""A name → the office of a known organization: in a country, of a region, for a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.lookup.countries import country_of, ending_country
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import LONGEST_NAME, name_key
from kg.identifiers import thing

_OF = frozenset("of de del du des d the la l le el los s".split())
_PREPOSITIONS = frozenset(
    "of for in on at to de del du des d para pour en sur sobre a au aux".split()
)
_ARTICLES = frozenset("the la le les el los las l".split())
_LINKS = _PREPOSITIONS | _ARTICLES | {"s"}
# What an organization's own office in a country is called.
_PLAIN = frozenset(
    """country national field liaison project office offices mission missions delegation delegations
    representation oficina oficinas mision misiones delegacion representacion bureau pays nacional
    chief head""".split()
)
_HEADS = (
    "headquarters|hq|hqs|sede|siege|offices?|sub ?offices?|oficinas?|bureau|bureaux|hubs?"
    "|secretariat|secretaria|missions?|mision|delegations?|delegacion|representation|representacion"
    "|country team|equipo (?:de )?pais|equipe pays|unct|rco|division|unit|branch|section"
    "|department|regional centre|regional center|working groups?|workstreams?|task ?force"
    "|steering committee|executive committee"
)
_UNIT_BEHIND = re.compile(
    rf"(?:[a-z]+ ){{0,5}}(?:{_HEADS})(?: \d+)?"
    r"(?: (?:of|for|in|on|at|to|de|del|du|des|para|pour|en|sur|sobre|a|au|aux|regional|national)"
    r" .+)?"
)
_WORD = r"(?:(?!(?:of|for|in|on|at|to|de|del|du|des|d|para|pour) )[a-z\d]+ )"
_UNIT_BEFORE = re.compile(rf"{_WORD}{{0,5}}(?:{_HEADS}) {_WORD}{{0,3}}")
_REGION_WORDS = frozenset(
    """africa america americas and arab asia austral balkans caribbean central centrale
    commonwealth de del du east eastern el et europe europa horn la latin latina le les mena middle
    north northern of oeste pacific pacifico region sahel saharan south southern states sub the
    west western y""".split()
)
_REGIONAL = re.compile(r"(?:sub )?regional ")
# Whatever the United Nations have is not an office of theirs.
_UN = thing("organization", "un")
# The Network has networks of regions and countries.
_NETWORK = thing("organization", "unnm")
_UN_UNITS = re.compile(
    r"\b(?:country team|unct|rco|resident coordinator|country office|headquarters|hq|regional"
    r"|equipo (?:de )?pais|equipe pays)\b"
)
_UN_WORD = re.compile(r"\bun\b")
# What stands beside an organization, after a comma, as an office of its own.
_ASIDE = re.compile(
    r"dg [a-z]+|(?:[a-z]+ ){0,5}(?:headquarters|hq|division|hub|workstream \d+"
    r"|working group(?: \d+)?(?: on .+)?"
    r"|country team|(?:regional|country|liaison|field|sub) (?:office|hub|bureau|mission)"
    r"(?: (?:of|for|in|to) .+)?|(?:oficina|bureau|direccion) regional.*)"
)
_TOKEN = re.compile(r"\S+")
_LONGEST = 20


@dataclass(frozen=True)
class Office:
    """The office of an organization. `plain` is that of a country as such: `IOM Azerbaijan`."""

    parent: NamedNode
    country: NamedNode | None
    plain: bool


def known_organization(text: str, vocabulary: Vocabulary) -> NamedNode | None:
    """Return the known organization that all of the text names, also twice: `IOM/OIM`."""
    key = name_key(text)
    for spelling in dict.fromkeys((key, _spelled_out(key))):
        start = _parent(spelling, vocabulary)
        if start and not start[1]:
            return start[0]
    return None


def known_side_by_side(
    text: str, start: int, end: int, vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    """Return where known organizations stand that nothing parts: `UNDP UN Women`.

    All of the stretch, where it is not made of several of them and of nothing else.
    """
    whole = [(start, end)]
    tokens = [word.span() for word in _TOKEN.finditer(text, start, end)]
    if not 2 <= len(tokens) <= _LONGEST or known_organization(text[start:end], vocabulary):
        return whole
    found: list[tuple[int, int]] = []
    while tokens:
        for length in range(len(tokens), 0, -1):
            stretch = tokens[0][0], tokens[length - 1][1]
            if name_key(text[stretch[0] : stretch[1]]) in vocabulary.organizations:
                found.append(stretch)
                tokens = tokens[length:]
                break
        else:
            return whole
    return found


def _spelled_out(key: str) -> str:
    """Return another spelling of a name: `… of the UN`, `Organisation`."""
    return _UN_WORD.sub("united nations", key).replace("organisation", "organization")


def office_named(text: str, vocabulary: Vocabulary) -> Office | None:
    """Return the office that the text names; None for anything else."""
    key = name_key(text)
    for before, parent, behind in _readings(key, vocabulary):
        found = _office(before, parent, behind, vocabulary)
        if found and (parent != _UN or found.plain or _UN_UNITS.search(key)):
            return found
    return None


def is_unit(text: str) -> bool:
    """Tell whether the text is an office that does not say whose: `Regional Office for Asia`."""
    return _ASIDE.fullmatch(name_key(text)) is not None


def _readings(key: str, vocabulary: Vocabulary) -> Iterator[tuple[str, NamedNode, str]]:
    """Yield words before, organization, words behind: first where it begins the text."""
    if start := _parent(key, vocabulary):
        yield "", *start
    tokens = key.split(" ")
    for position in range(1, min(len(tokens), _LONGEST)):
        if tokens[position] in _LINKS:
            continue
        if start := _parent(" ".join(tokens[position:]), vocabulary):
            yield " ".join(_without_of(tokens[:position])), *start


def _parent(key: str, vocabulary: Vocabulary) -> tuple[NamedNode, str] | None:
    """Return the organization that begins the text, named once or twice, and the rest."""
    if len(key) > LONGEST_NAME:
        return None
    found = _prefix(key, vocabulary)
    while (
        found
        and (again := _prefix(found[1].removeprefix("the "), vocabulary))
        and again[0] == found[0]
    ):
        found = again
    return found


def _prefix(key: str, vocabulary: Vocabulary) -> tuple[NamedNode, str] | None:
    tokens = key.split(" ", _LONGEST)
    if tokens[0] not in vocabulary.first_words:
        return None
    for length in range(min(len(tokens), _LONGEST), 0, -1):
        name = " ".join(tokens[:length])
        if known := vocabulary.organizations.get(name):
            return known, key[len(name) + 1 :].removeprefix("s ")
    return None


def _without_of(tokens: list[str]) -> list[str]:
    end = len(tokens)
    while end and tokens[end - 1] in _OF:
        end -= 1
    return tokens[:end]


def _office(before: str, parent: NamedNode, behind: str, vocabulary: Vocabulary) -> Office | None:
    plain = all(word in _PLAIN for word in before.split())
    if plain and (place := _place(behind, vocabulary)):
        return Office(parent, *place)
    if before and not behind and (country := country_of(before, vocabulary)):
        return Office(parent, country, True)
    regional = parent == _NETWORK and not before and _is_of_region(behind)
    if not (regional or _is_unit(before, behind, vocabulary)):
        return None
    return Office(parent, _said_country(behind, vocabulary), False)


def _is_unit(before: str, behind: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the words around an organization make it a part of it, as a secretariat."""
    if not before:
        return _UNIT_BEHIND.fullmatch(_without_place(behind, vocabulary)) is not None
    unit = _UNIT_BEFORE.fullmatch(f"{before} ") or _REGIONAL.fullmatch(f"{before} ")
    return unit is not None and (not behind or behind.split(" ")[0] in _LINKS)


def _is_of_region(behind: str) -> bool:
    """Tell whether the words are a region: `for West and Central Africa`."""
    first, *others = behind.split(" ")
    return first in _PREPOSITIONS and bool(others) and _REGION_WORDS.issuperset(others)


def _without_place(behind: str, vocabulary: Vocabulary) -> str:
    """Return the words without the place that ends them: `regional office vienna`."""
    tokens = behind.split()
    for first in range(max(1, len(tokens) - 3), len(tokens)):
        name = " ".join(tokens[first:])
        if name in vocabulary.places or country_of(name, vocabulary):
            while first and tokens[first - 1] in _PREPOSITIONS:
                first -= 1
            return " ".join(tokens[:first])
    return behind


def _place(behind: str, vocabulary: Vocabulary) -> tuple[NamedNode, bool] | None:
    """Return the country that is all of the words but those for an office, or that of a city."""
    tokens = behind.split()
    idle = _LINKS | _PLAIN
    while tokens and tokens[-1] in _PLAIN:
        tokens.pop()
    for first in range(len(tokens)):
        name = " ".join(tokens[first:])
        if country := country_of(name, vocabulary):
            return country, True
        place = vocabulary.places.get(name)
        if place and place.country:
            return place.country, False
        if tokens[first] not in idle:
            return None
    return None


def _said_country(behind: str, vocabulary: Vocabulary) -> NamedNode | None:
    ending = ending_country(behind, vocabulary)
    if ending is None:
        return None
    of_it = ending[0].split(" ")[-1] in _PREPOSITIONS or _UNIT_BEHIND.fullmatch(ending[0])
    return ending[1] if of_it else None
