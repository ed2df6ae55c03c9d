"""Organizers: each name in their field → one organization, known or new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from kg.build.lookup import naming
from kg.build.lookup.countries import country_of, country_of_adjective, ending_country
from kg.build.lookup.governments import country_governed
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import LONGEST_NAME
from kg.build.organizers.initials import stands_for
from kg.build.organizers.lines import split
from kg.build.organizers.offices import known_organization, office_named
from kg.build.organizers.page_names import NO_PAGE, PageNames
from kg.build.organizers.unspecific import is_unspecific
from kg.build.statement import EXACT, Entity
from kg.identifiers import key_of, parse, thing
from kg.model import Quote
from kg.text import slug

__all__ = [
    "Organization",
    "Unspecific",
    "government",
    "link",
    "office",
    "organizers",
]

_GOVERNMENTS = re.compile(r"\b(?:governments|gobiernos|gouvernements)\b", re.I)
_SHORT_FORM = re.compile(r"\((?P<short>[A-Z][\w&./-]{1,14})\)$")
_SHORT_INSIDE = re.compile(r" ?\((?P<short>[A-Z][\w&./-]{1,14})\)(?=,| (?:of|de|del|du|des|in)\b)")
_SHORT_ASIDE = re.compile(r"(?:,| [-–—]) ?(?P<short>[A-Z][\w&./-]{1,14})$")
_ARTICLE = re.compile(r"^the\s+(?!Hague)", re.I)
_DIPLOMATIC = re.compile(
    r"(?:permanent (?:mission|representation|delegation)|embassy|consulate(?: general)?"
    r"|high commission) of (?:the )?(?P<english>.+)"
    r"|(?:mision permanente|embajada|consulado(?: general)?) del? (?P<spanish>.+)"
    r"|(?:mission permanente|ambassade|consulat(?: general)?) (?:de|du|des|d) (?P<french>.+)"
)
_NATION_FIRST = re.compile(
    r"(?P<nation>\w[\w ]{2,40}?) (?:embassy|high commission|consulate|permanent mission)\b"
)
_PART = re.compile(r" \([^()]+\)$|(?:,|/| [-–]) ?DG \w+$")
_OF = frozenset("of in de del du des d en au aux".split())
_CLAUSES = frozenset("within in as for under during at on to dans en dentro como bajo".split())
_LONGEST_COUNTRY = 12


@dataclass(frozen=True)
class Organization:
    """An organization as a page names it: its IRI, and what is to be said of it if it is new."""

    iri: NamedNode
    quote: Quote
    entities: tuple[Entity, ...]
    method: str
    confidence: str = EXACT

    @property
    def is_new(self) -> bool:
        """Whether it is known by this name alone: no vocabulary, government or office."""
        return self.method == _NEW


@dataclass(frozen=True)
class Unspecific:
    """Words among the organizers that name no organization, as "other governments"."""

    quote: Quote


_GOVERNMENT = "government of a country"
_NEW = "name in the field of organizers"


def organizers(
    lines: Iterable[Quote], vocabulary: Vocabulary, page: PageNames = NO_PAGE
) -> Iterator[Organization | Unspecific]:
    """Yield the organizations that the lines of the organizers' field name, in their order."""
    governments = False
    for line in lines:
        plural = _GOVERNMENTS.search(line.text) is not None
        previous: Organization | None = None
        for part in split(line, vocabulary, governments or plural):
            found = _organizer(part, previous, vocabulary, governments or plural, page)
            yield found
            if isinstance(found, Organization):
                previous = found
                governments = plural or _is_government(found)


def _organizer(
    part: Quote,
    previous: Organization | None,
    vocabulary: Vocabulary,
    governments: bool,
    page: PageNames,
) -> Organization | Unspecific:
    if len(part.text) > LONGEST_NAME or is_unspecific(part.text):
        return Unspecific(part)
    if unit := _next_office(part, previous, vocabulary):
        return unit
    found = link(part, vocabulary, governments, page)
    return Unspecific(part) if found.is_new and not _could_be_name(part.text) else found


def _could_be_name(text: str) -> bool:
    """Tell whether the words have a capital, or letters of a script without capitals.

    A clause that follows a name is none: `within the MIRPS framework`.
    """
    if text.partition(" ")[0] in _CLAUSES:
        return False
    return any(char.isalpha() and not char.islower() for char in text)


def _is_government(found: Organization) -> bool:
    return found.iri.value.rsplit("/", 1)[1].startswith("government-of-")


def _next_office(
    part: Quote, previous: Organization | None, vocabulary: Vocabulary
) -> Organization | None:
    """Return the second office of `IOM Kenya and Uganda`."""
    before = previous.entities[0] if previous and previous.entities else None
    if before is None or before.unit_of is None or before.country is None:
        return None
    country = country_of(naming.name_key(part.text), vocabulary)
    return _office(part, before.unit_of, country, vocabulary) if country else None


def link(
    name: Quote,
    vocabulary: Vocabulary,
    governments: bool = False,
    page: PageNames = NO_PAGE,
) -> Organization:
    """Link one name to an organization: known, a government, an office, or a new one.

    What the page defines (`page`) goes before what the vocabulary says. `governments` says that
    the words around tell of governments, so that a country's name is certain to mean its own.
    """
    plain, short = _without_short_form(name.text, vocabulary)
    text = page.expanded(plain)
    if text != plain:
        return _by_page(name, text, vocabulary, governments, page)
    if known := _known(name.text, plain, short, vocabulary):
        return Organization(known, name, (), "name of a known organization")
    if aside := _known_before_part(name, vocabulary):
        return aside
    if title := page.title_of(plain):
        return _by_page(name, title, vocabulary, governments, page)
    return _described(name, plain, short, vocabulary, governments)


def _by_page(
    name: Quote, text: str, vocabulary: Vocabulary, governments: bool, page: PageNames
) -> Organization:
    """Link the long name that the page has for these words, which become another name of it."""
    title = page.title_of(text) or text
    found = link(Quote(title, name.start), vocabulary, governments)
    plain, short = _without_short_form(_ARTICLE.sub("", name.text, count=1), vocabulary)
    names = filter(None, (plain, short)) if found.is_new else ()
    also = [replace(found.entities[0], name=each) for each in names]
    return replace(
        found,
        quote=name,
        entities=tuple(dict.fromkeys((*found.entities, *also))),
        method="name that the page defines" if found.is_new else found.method,
    )


def _without_short_form(text: str, vocabulary: Vocabulary) -> tuple[str, str | None]:
    """Return the name without its short form, and the short form: `Data Office (NDO)`."""
    found = _SHORT_FORM.search(text) or _SHORT_INSIDE.search(text)
    if found is None:
        found = _SHORT_ASIDE.search(text)
        if found and not stands_for(found["short"], text[: found.start()]):
            found = None
    if found is None or not naming.is_acronym(found["short"]):
        return text, None
    if naming.name_key(found["short"]) in vocabulary.countries:
        return text, None  # `IOM (UK)` is an office, not a name with its short form
    return (text[: found.start()].rstrip() + text[found.end() :]).strip() or text, found["short"]


def _known(text: str, plain: str, short: str | None, vocabulary: Vocabulary) -> NamedNode | None:
    for candidate in (text, plain):
        if found := known_organization(candidate, vocabulary):
            return found
    found = vocabulary.organizations.get(naming.name_key(short)) if short else None
    at_end = short is not None and text.rstrip(")").endswith(short)
    return found if found and at_end and _resembles(plain, found, vocabulary) else None


def _known_before_part(name: Quote, vocabulary: Vocabulary) -> Organization | None:
    """Return the organization of `European Commission (DG HOME)`, unless that is an office.

    Likewise the government of `Government of Ghana (Ministry of Interior)`.
    """
    part = _PART.search(name.text)
    if part is None or office_named(name.text, vocabulary):
        return None
    quote = Quote(name.text[: part.start()], name.start)
    if known := known_organization(quote.text, vocabulary):
        return Organization(known, quote, (), "name of a known organization")
    is_short_form = _SHORT_FORM.search(name.text) is not None  # which is a part of the name
    key = "" if is_short_form else naming.name_key(quote.text)
    country = country_governed(key, vocabulary) or country_of(key, vocabulary)
    return _government(quote, country, vocabulary, _GOVERNMENT) if country else None


def _resembles(plain: str, known: NamedNode, vocabulary: Vocabulary) -> bool:
    """Tell whether the words are a variant of a known name, not others with its abbreviation."""
    own = frozenset(naming.name_key(plain).replace("isation", "ization").split())
    labels = (label for label, iri in vocabulary.organizations.items() if iri == known)
    return any(len(own & frozenset(label.split())) * 2 > len(own) for label in labels)


def _described(
    name: Quote, plain: str, short: str | None, vocabulary: Vocabulary, governments: bool
) -> Organization:
    key = naming.name_key(plain)
    if country := country_governed(key, vocabulary):
        return _government(name, country, vocabulary, _GOVERNMENT)
    if country := country_of(key, vocabulary):
        confidence = EXACT if governments else "0.8"
        return _government(name, country, vocabulary, "country for its government", confidence)
    if _is_diplomatic(key):
        return _new(name, plain, short, plain, _represented(key, vocabulary))
    if unit := office_named(name.text, vocabulary):
        if unit.plain and unit.country:
            return _office(name, unit.parent, unit.country, vocabulary)
        return _unit(name, plain, unit.parent, unit.country)
    return _new(name, plain, short, *_titled(plain, vocabulary))


def government(country: NamedNode, vocabulary: Vocabulary) -> Entity:
    """Return the government of a country as an organization of ours: `government-of-ghana`."""
    title = f"Government of {vocabulary.names[country]}"
    iri = thing("organization", key_of(title))
    return Entity(iri, "organization", title, "en", country=country)


def office(parent: NamedNode, country: NamedNode, vocabulary: Vocabulary) -> Entity:
    """Return a known organization's office in a country as a unit of ours: `iom-azerbaijan`."""
    place = vocabulary.names[country]
    iri = thing("organization", f"{parse(parent.value).key}-{slug(place)}")
    title = f"{vocabulary.names[parent]} in {place}"
    return Entity(iri, "unit", title, "en", country=country, unit_of=parent)


def _government(
    name: Quote,
    country: NamedNode,
    vocabulary: Vocabulary,
    method: str,
    confidence: str = EXACT,
) -> Organization:
    entity = government(country, vocabulary)
    return Organization(entity.iri, name, (entity,), method, confidence)


def _office(
    name: Quote, parent: NamedNode, country: NamedNode, vocabulary: Vocabulary
) -> Organization:
    entity = office(parent, country, vocabulary)
    if country_of(naming.name_key(name.text), vocabulary) is None:
        entity = replace(entity, name=name.text, language=None)
    method = "office of a known organization in a country"
    return Organization(entity.iri, name, (entity,), method)


def _unit(name: Quote, plain: str, parent: NamedNode, country: NamedNode | None) -> Organization:
    title = _ARTICLE.sub("", plain, count=1)
    iri = thing("organization", key_of(title))
    entity = Entity(iri, "unit", title, None, country=country, unit_of=parent)
    return Organization(iri, name, (entity,), "office of a known organization", "0.9")


def _is_diplomatic(key: str) -> bool:
    return _DIPLOMATIC.match(key) is not None or _NATION_FIRST.match(key) is not None


def _represented(key: str, vocabulary: Vocabulary) -> NamedNode | None:
    """Return the country whose embassy or permanent mission this is, wherever it stands."""
    if found := _DIPLOMATIC.match(key):
        tokens = (found["english"] or found["spanish"] or found["french"]).split(" ")
        starts = (" ".join(tokens[:length]) for length in range(_LONGEST_COUNTRY, 0, -1))
        return next(filter(None, (country_of(start, vocabulary) for start in starts)), None)
    if found := _NATION_FIRST.match(key):
        return country_of(found["nation"], vocabulary) or country_of_adjective(found["nation"])
    return None


def _titled(plain: str, vocabulary: Vocabulary) -> tuple[str, NamedNode | None]:
    """Return the name to be known by, and the country that ends it.

    `Ministry of Interior, Kenya` is known as `Ministry of Interior of Kenya`.
    """
    aside = max(plain.rfind(mark) for mark in (",", " - ", " – ", " — ", "("))
    where = naming.name_key(plain[aside:]) if aside > 0 else ""
    if country := country_of(where, vocabulary) or country_governed(where, vocabulary):
        said = ending_country(f"of {where}", vocabulary)
        place = where.removeprefix(said[0].removeprefix("of ")).strip() if said else where
        core = plain[:aside].rstrip(" ,(-–—")
        return f"{core} of {_last_words(plain, place)}", country
    ending = ending_country(naming.name_key(plain), vocabulary)
    if ending and ending[0].split(" ")[-1] in _OF:
        return plain, ending[1]
    return plain, None


def _last_words(text: str, key: str) -> str:
    """Return the words of the text that end it and have this key."""
    count = len(key.split())
    return " ".join(re.findall(r"[\w'’.-]+", text)[-count:])


def _new(
    name: Quote, plain: str, short: str | None, title: str, country: NamedNode | None
) -> Organization:
    article = _ARTICLE.match(plain)
    start = article.end() if article else 0
    title = _ARTICLE.sub("", title, count=1) if article else title
    iri = thing("organization", key_of(title))
    names = filter(None, (plain[start:], short))
    entities = [Entity(iri, "organization", each, None, country=country) for each in names]
    quote = Quote(plain[start:], name.start + start) if name.text.startswith(plain) else name
    confidence = "0.9" if naming.has_head(plain) else "0.7"
    return Organization(iri, quote, tuple(entities), _NEW, confidence)
