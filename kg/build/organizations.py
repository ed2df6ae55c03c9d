"""Organizers: a line that joins several is split, and each name is linked to one organization.

A line is split only where both sides are known organizations or are named like one; so
"State Migration Service of the Republic of Azerbaijan" and "Ministry of Labour and Social
Affairs" stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.labels import Vocabulary
from kg.build.statement import EXACT, Entity
from kg.identifiers import key_of, parse, thing
from kg.model import Quote
from kg.text import slug, words

# What names of organizations are built with, in the languages of the site.
_HEAD = re.compile(
    r"\b(academy|administration|agency|alliance|assembly|association|authority|bank|board|bureau"
    r"|centre|center|chamber|coalition|commission|committee|community|confederation|congress"
    r"|consortium|corporation|council|delegation|department|directorate|division|embassy"
    r"|federation|foundation|forum|fund|governments?|group|hub|initiative|inspectorate|institute"
    r"|institution|international|league|mechanism|ministry|ministries|mission|movement|municipality|network"
    r"|ngo|observatory|office|organi[sz]ation|parliament|partnership|platform|police|programme"
    r"|program|secretariat|service|society|task ?force|team|trust|un|union|unit|university|youth"
    r"|agencia|alianza|asociación|ayuntamiento|centro|comisión|comité|consejo|dirección|fondo"
    r"|fundación|gobierno|instituto|ministerio|oficina|organización|red(?! cr)|secretaría"
    r"|universidad|agence|association|bureau|comité|commission|conseil|direction|fondation|fonds"
    r"|gouvernement|institut|ministère|organisation|réseau|secrétariat|université)\b",
    re.I,
)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z&][A-Z&-]{0,8}|UN [A-Z][a-zA-Z]+")
_SEPARATOR = re.compile(
    r"\s*(?P<strong>;|\|)\s*"
    r"|\s*(?P<weak>/|,?\s+(?:and|y|e|et|&)\s+|,|\s+(?:as well as|together with|along with"
    r"|jointly with|with|in (?:collaboration|cooperation|partnership|coordination) with)\s+)\s*",
    re.I,
)
_LEAD = re.compile(
    r"^(?:(?:and|as well as|together with|along with|jointly with|with|y|et|hosted by"
    r"|(?:co-?)?organi[sz]ed by|in (?:collaboration|cooperation|partnership|coordination) with)"
    r"\s+)+",
    re.I,
)
_TRAIL = re.compile(r"[\s,;.]+$|\s+(?:and|y|et)$", re.I)
_UNSPECIFIC = re.compile(
    r"(?:and |y |et )?(?:its|their|the|many|several|various|other|others|otros|autres|partners"
    r"|members|governments|stakeholders|organi[sz]ations|agencies|states|countries|member states"
    r"|un agencies|civil society|and|of|more|etc)+(?: (?:partners|members|governments|stakeholders"
    r"|organi[sz]ations|agencies|states|countries|un agencies|and|more|civil society))*\.?",
    re.I,
)
_GOVERNMENT = re.compile(
    r"(?:the )?(?:royal |federal )?(?:governments?|gobiernos?|gouvernements?)\s+"
    r"(?:of|de|del|du|des|d['’])\s*(?:the |la |el |los |las |le |les )?(?P<country>.+)",
    re.I,
)
_GOVERNMENTS = re.compile(r"\b(?:governments|gobiernos|gouvernements)\b", re.I)
_UNIT_WORDS = re.compile(
    r"\b(?:country|national|regional|sub-?regional|field|liaison|project|mission|offices?|missions?"
    r"|delegations?|secretariat|representation|oficina|misión|delegación|bureau|chief of)\b",
    re.I,
)
_OF_COUNTRY = re.compile(r"(?:^|\s)(?:of|in|for|to|de|del|en|du|au|-|–)(?:\s+the)?\s*$", re.I)
_SHORT_FORM = re.compile(r"\s*\((?P<short>[A-Z][\w&.-]{1,14})\)\s*$")


@dataclass(frozen=True)
class Organization:
    """An organization as a page names it: its IRI, and what is to be said of it if it is new."""

    iri: NamedNode
    quote: Quote
    entities: tuple[Entity, ...]
    method: str
    confidence: str = EXACT


@dataclass(frozen=True)
class Unspecific:
    """Words among the organizers that name no organization, as "other governments"."""

    quote: Quote


def organizers(
    lines: Iterable[Quote], vocabulary: Vocabulary
) -> Iterator[Organization | Unspecific]:
    """Yield the organizations that the lines of the organizers' field name, in their order."""
    governments = False
    for line in lines:
        plural = _GOVERNMENTS.search(line.text) is not None
        governments = governments or plural
        for part in split(line, vocabulary, governments):
            if _UNSPECIFIC.fullmatch(part.text):
                yield Unspecific(part)
                continue
            found = link(part, vocabulary, governments)
            governments = plural or "government" in slug(found.iri.value)
            yield found


def split(line: Quote, vocabulary: Vocabulary, governments: bool = False) -> list[Quote]:
    """Split a line into the names it joins.

    `governments` says that the line tells of governments, so that a country's name alone is one;
    so it is right behind the government of another country.
    """
    parts: list[Quote] = []
    for piece, strong in _pieces(line, vocabulary):
        context = governments or (parts != [] and _GOVERNMENT.fullmatch(parts[-1].text) is not None)
        if parts and not strong and not _may_part(parts[-1], piece, vocabulary, context):
            start = parts[-1].start
            parts[-1] = Quote(line.text[start - line.start : piece.end - line.start], start)
        else:
            parts.append(piece)
    return parts


def _may_part(left: Quote, right: Quote, vocabulary: Vocabulary, governments: bool) -> bool:
    """Tell whether a line may be split between two pieces: both must be named like one."""
    if _UNSPECIFIC.fullmatch(right.text):
        return True
    return _is_name(right.text, vocabulary, governments) and _is_name(left.text, vocabulary, True)


def _pieces(line: Quote, vocabulary: Vocabulary) -> Iterator[tuple[Quote, bool]]:
    """Yield the pieces between separators, and whether a strong one goes before each."""
    guarded = _guarded(line.text, vocabulary)
    start, strong = 0, False
    for separator in _SEPARATOR.finditer(line.text):
        if any(separator.start() < end and begin < separator.end() for begin, end in guarded):
            continue
        yield from _piece(line, start, separator.start(), strong)
        start, strong = separator.end(), separator["strong"] is not None
    yield from _piece(line, start, len(line.text), strong)


def _piece(line: Quote, start: int, end: int, strong: bool) -> Iterator[tuple[Quote, bool]]:
    raw = line.text[start:end]
    lead = _LEAD.match(raw)
    begin = lead.end() if lead else 0
    text = _TRAIL.sub("", raw[begin:]).strip()
    if text:
        yield Quote(text, line.start + start + raw.index(text, begin)), strong


def _guarded(text: str, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return the stretches that are known names with a separator inside."""
    folded = text.casefold()
    if len(folded) != len(text):
        return []
    found: list[tuple[int, int]] = []
    for name in vocabulary.compound_names:
        start = folded.find(name)
        if start >= 0 and not any(
            start < end and begin < start + len(name) for begin, end in found
        ):
            found.append((start, start + len(name)))
    return found


def _is_name(text: str, vocabulary: Vocabulary, governments: bool) -> bool:
    """Tell whether a piece of a line could stand alone as the name of an organization."""
    key = _key(text)
    return (
        key in vocabulary.organizations
        or (governments and key in vocabulary.countries)
        or _HEAD.search(text) is not None
        or _ACRONYM.fullmatch(_SHORT_FORM.sub("", text)) is not None
        or _mission(text, vocabulary) is not None
    )


def _key(text: str) -> str:
    return words(text).removeprefix("the ")


def link(name: Quote, vocabulary: Vocabulary, governments: bool = False) -> Organization:
    """Link one name to an organization: known, a government, a country office, or a new one."""
    text = name.text
    short = _SHORT_FORM.search(text)
    if short and _key(short["short"]) in vocabulary.countries:
        short = None  # `IOM (Kenya)` is an office, not a name with its short form
    plain = text[: short.start()] if short else text
    for candidate in (text, plain, *([short["short"]] if short else [])):
        if known := vocabulary.organizations.get(_key(candidate)):
            return Organization(known, name, (), "name of a known organization")
    if country := _government_of(plain, vocabulary):
        return _government(name, country, vocabulary, "government of a country")
    if country := vocabulary.countries.get(_key(plain)):
        confidence = EXACT if governments else "0.8"
        return _government(name, country, vocabulary, "country for its government", confidence)
    if found := _mission(plain, vocabulary):
        return _unit(name, *found, vocabulary)
    return _new(name, plain, short["short"] if short else None, vocabulary)


def _government_of(text: str, vocabulary: Vocabulary) -> NamedNode | None:
    found = _GOVERNMENT.fullmatch(text)
    return vocabulary.countries.get(_key(found["country"])) if found else None


def _government(
    name: Quote,
    country: NamedNode,
    vocabulary: Vocabulary,
    method: str,
    confidence: str = EXACT,
) -> Organization:
    title = f"Government of {vocabulary.names[country]}"
    iri = thing("organization", key_of(title))
    entity = Entity(iri, "organization", title, "en", country=country)
    return Organization(iri, name, (entity,), method, confidence)


def _mission(text: str, vocabulary: Vocabulary) -> tuple[NamedNode, NamedNode] | None:
    """Recognize an office of a known organization in a country: `IOM Mission in Azerbaijan`.

    Returns the organization and the country.
    """
    found = _ending_country(text, vocabulary)
    if found is None:
        return None
    before, country = found
    parent = _UNIT_WORDS.sub(" ", _OF_COUNTRY.sub("", before))
    known = vocabulary.organizations.get(_key(parent))
    return (known, country) if known else None


def _ending_country(text: str, vocabulary: Vocabulary) -> tuple[str, NamedNode] | None:
    """Return what stands before the name of a country that ends the text, and the country."""
    breaks = [match.start() for match in re.finditer(r"(?<=[\s(])\S", text)]
    for start in breaks:
        country = vocabulary.countries.get(_key(text[start:]))
        if country:
            return text[:start].rstrip(" ("), country
    return None


def _unit(
    name: Quote, parent: NamedNode, country: NamedNode, vocabulary: Vocabulary
) -> Organization:
    key = f"{parse(parent.value).key}-{slug(vocabulary.names[country])}"
    iri = thing("organization", key)
    entity = Entity(iri, "unit", name.text, None, country=country, unit_of=parent)
    return Organization(iri, name, (entity,), "office of a known organization in a country")


def _new(name: Quote, plain: str, short: str | None, vocabulary: Vocabulary) -> Organization:
    title = re.sub(r"^the\s+", "", plain, flags=re.I)
    iri = thing("organization", key_of(title))
    ending = _ending_country(title, vocabulary)
    of_country = ending is not None and _OF_COUNTRY.search(ending[0]) is not None
    country = ending[1] if ending and of_country else None
    entities = [Entity(iri, "organization", title, None, country=country)]
    if short:
        entities.append(Entity(iri, "organization", short, None, country=country))
    confident = _HEAD.search(plain) is not None
    return Organization(
        iri,
        name,
        tuple(entities),
        "name in the field of organizers",
        "0.9" if confident else "0.7",
    )
