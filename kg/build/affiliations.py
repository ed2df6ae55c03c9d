"""Which words of a sentence name an organization, and which an office at one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.build.labels import Vocabulary
from kg.build.organizations import Organization, link
from kg.build.organizer_lines import split
from kg.build.page_names import NO_PAGE, PageNames
from kg.build.positions import UNIT, Office, find_office
from kg.model import Quote
from kg.text import words

# What names of bodies are built with. Stricter than for a field that holds nothing but
# organizers: a forum, a community or civil society does not speak.
_BODY = re.compile(
    r"\b(academy|administration|agency|alliance|association|authority|bank|board|branch|bureau"
    r"|centre|center|chamber|coalition|commission|committee|confederation|consortium|corporation"
    r"|council|delegation|department|directorate|division|embassy|federation|foundation|fund"
    r"|government|hub|inspectorate|institute|institution|ministry|mission|municipality|network"
    r"|observatory|office|organi[sz]ation|parliament|platform|police|secretariat|service|services"
    r"|society|task ?force|team|trust|union|unit|university|college|red cross|red crescent"
    r"|agencia|alianza|asociaci[oó]n|ayuntamiento|banco|canciller[ií]a|c[aá]mara|centro|colegio"
    r"|comisi[oó]n|comit[eé]|consejo|coordinaci[oó]n|corporaci[oó]n|defensor[ií]a|departamento"
    r"|direcci[oó]n|embajada|federaci[oó]n|fondo|fundaci[oó]n|gobierno|instituto|ministerio"
    r"|municipalidad|oficina|organizaci[oó]n|red|secretar[ií]a|servicio|superintendencia"
    r"|universidad|agence|ambassade|association|bureau|centre|comit[eé]|conseil|croix-rouge"
    r"|d[eé]partement|direction|f[eé]d[eé]ration|fondation|fonds|gouvernement|institut|minist[eè]re"
    r"|observatoire|office|organisation|r[eé]seau|secr[eé]tariat|service|universit[eé])\b",
    re.I,
)
_ACRONYM = re.compile(r"[A-Z]{2,3}[A-Z0-9&-]{1,7}|[A-Z]{2,5}-[A-Z]{2,5}|UN [A-Z][a-zA-Z]+")
_NO_BODY = frozenset(
    "GCM SDG SDGS ODS ODD IMRF NGO NGOS CSO CSOS INGO ONG OSC COVID COVID-19 COP MOU HIV LGBT LGBTI"
    " LGBTQI LGBTIQ FAQ CEO ICT CBI PDF USD GMT UTC CET VNR NDC PM AM TBC TBD UHC GFMD".split()
)
_NO_NAME = re.compile(
    r"(?:civil society|united nations system|member states?|international|national|regional"
    r"|executive|organi[sz]ing) (?:society|organi[sz]ations?|committee|institutions?|team|bodies)"
    r"|civil society|other .+|various .+|several .+|all .+|each .+|both .+",
    re.I,
)
_ALWAYS_ENDS = re.compile(r"\s+(?:at|to|with|from|as|on behalf of)\s", re.I)
_LINK = re.compile(r"\s+(?:of|for|on|in|de|del|du|des|d['’]|pour|para|sobre|sur|en)\b", re.I)
_JOINED = re.compile(r",?\s+(?:and|y|e|et)\s+")
_PART = re.compile(
    r"\b(?:unit|division|department|branch|section|directorate|desk|team|unidad|divisi[oó]n"
    r"|departamento|direcci[oó]n|secci[oó]n|unit[eé]|d[eé]partement|direction)\b",
    re.I,
)
_OF_STATE = re.compile(
    r"(?:[A-Z][\w’'-]+\s+){0,3}(?:Republic|Kingdom|State|Commonwealth|Principality|República|Reino"
    r"|Estado|République|Royaume)\s+(?:of|de|del|du|d['’])\s*(?:the\s+|la\s+|el\s+)?"
)
_IN_PLACE = re.compile(r"\s+(?:in|en|à|au)\s+(?:[^\W\d_][\w’'-]*)(?:\s+[^\W\d_a-z][\w’'-]*)?$")
_ON_TOPIC = re.compile(r"(?P<before>\w+)\s+(?:on|sobre|sur|for)\s")
_OF_TOPICS = re.compile(
    r"committee|commission|council|network|platform|task ?force|team|coalition|centre|center"
    r"|institute|secretariat|alliance|organi[sz]ation|observatory|hub|office|agency|department"
    r"|fund|unit|division|foundation|directorate|association|academy|society|bureau|ministry"
    r"|minister|ministerio|minist[eè]re|instituto|consejo|comisi[oó]n|comit[eé]|fondo|servicio"
    r"|service|agencia|oficina|secretar[ií]a|red|r[eé]seau|centro|centre|conseil|fonds|union",
    re.I,
)
_ARTICLE = re.compile(
    r"(?:(?:the|a|an|its|el|la|los|las|le|les|both|également|also)\s+|l['’])+", re.I
)
_GOVERNMENT = re.compile(r"(?:government|gobierno|gouvernement)s?\b", re.I)
_GOVERNMENTS = re.compile(r"\b(?:governments|gobiernos|gouvernements)\b", re.I)
_LONGEST = 200
_EDGES = " ,;:.-–—"


@dataclass(frozen=True)
class Affiliation:
    """What stands behind or before a name: the office, and the organization it is held at.

    `country` is set where an office abroad is told in two places (`IOM Chief of Mission in Ghana`).
    `end` is the offset behind the last word that tells any of it.
    """

    office: str
    is_holder: bool
    organization: Quote | None
    country: str | None = None
    end: int = 0


_SHORT_FORM = re.compile(r"\s?\([^()]*\)$")


@dataclass
class Affiliations:
    """Recognizes organizations; remembers what it has seen of one body."""

    vocabulary: Vocabulary
    _named: dict[tuple[str, bool], bool] = field(default_factory=dict)
    _old: dict[str, bool] = field(default_factory=dict)
    _parts: dict[tuple[str, bool], list[Quote]] = field(default_factory=dict)

    def organizations(self, text: Quote, countries: bool = False) -> list[Quote]:
        """Return the organizations that a stretch of words joins, up to the first that is none.

        `countries` says that the name of a country stands for its government here.
        """
        plural = _GOVERNMENTS.search(text.text) is not None
        found: list[Quote] = []
        for part in self._split(_without_article(text), plural or countries):
            name = self.organization(part, countries or plural)
            if name is None:
                break
            found.append(name)
            if name.end < part.end:
                break
        return found

    def _split(self, text: Quote, countries: bool) -> list[Quote]:
        """Split a text into the names it joins, also where articles stand before them."""
        key = (text.text, countries)
        if key not in self._parts:
            self._parts[key] = self._split_anew(Quote(text.text, 0), countries)
        return [Quote(part.text, text.start + part.start) for part in self._parts[key]]

    def _split_anew(self, text: Quote, countries: bool) -> list[Quote]:
        parts = split(text, self.vocabulary, countries)
        if len(parts) > 1 or self.is_known(text.text):
            return parts
        pieces = list(_pieces(text))
        named = [self.organization(piece, countries) for piece in pieces]
        whole = all(
            name and name.end == piece.end for name, piece in zip(named[:-1], pieces, strict=False)
        )
        return pieces if len(pieces) > 1 and whole and named[-1] else parts

    def organization(self, text: Quote, countries: bool = False) -> Quote | None:
        """Return the words that name one organization at the start of a text; None without."""
        text = _without_article(text)
        if not text.text or self.is_known(text.text):
            return text if text.text else None
        if countries and (state := _OF_STATE.match(text.text)):
            text = Quote(text.text[state.end() :], text.start + state.end())
        composed = _ALWAYS_ENDS.search(text.text) is not None
        for name in (*_shorter(text.text), *([] if composed else [text.text])):
            if self._is_named(name, countries):
                return Quote(name, text.start)
        return None

    def is_known(self, text: str) -> bool:
        """Tell whether a vocabulary, or a rule for offices and governments, knows the name."""
        if text not in self._old:
            self._old[text] = self._look_up_known(text)
        return self._old[text]

    def is_country(self, text: str) -> bool:
        """Tell whether the words are the name of a country."""
        return words(text).removeprefix("the ") in self.vocabulary.countries

    def affiliation(self, text: Quote) -> Affiliation | None:
        """Take apart words such as `Chief of Mission for IOM Azerbaijan`; None without office."""
        office = find_office(text.text)
        if office is None:
            return None
        before = self._before(text, office)
        if before is not None:
            return self._of(text, office, before, office.noun_end)
        chosen = self._behind(text, office)
        if chosen is None:
            return self._of(text, office, None, len(text.text))
        end, organization = chosen
        return self._of(text, office, organization, end)

    def _of(self, text: Quote, office: Office, body: Quote | None, end: int) -> Affiliation:
        country, used = None, end
        if body is not None and body.end <= text.start + office.start:
            end = used = _end_of_unit(text.text, office)
            country, used = self._country_behind(text.text, end)
        name = text.text[office.start : end].strip(_EDGES)
        last = max(text.start + used, body.end if body else 0)
        return Affiliation(name, office.is_holder, body, country, last)

    def _before(self, text: Quote, office: Office) -> Quote | None:
        """Return the organization that stands before its office: `IOM Chief of Mission`."""
        before = re.sub(r"['’]s?$", "", text.text[: office.start].rstrip(_EDGES))
        if not before:
            return None
        found = self.organization(Quote(before, text.start), office.of_state)
        return found if found and found.end == text.start + len(before) else None

    def _behind(self, text: Quote, office: Office) -> tuple[int, Quote] | None:
        """Return the end of the office's words and the organization behind them."""
        found: list[tuple[int, Quote]] = []
        for start, end in office.links:
            stop = text.text.find(",", end)
            rest = text.text[end : stop if stop >= 0 else len(text.text)].strip(_EDGES + "()")
            parts = self._split(Quote(rest, text.start + end), office.of_state) if rest else []
            name = self.organization(parts[0], office.of_state) if parts else None
            if name is None or (find_office(name.text) and not self.is_known(name.text)):
                continue
            known = self.is_known(name.text)
            if known and not office.of_state and self._is_unit(name.text):
                found.append((start, name))  # of `Chief of Mission of IOM` the unit is the office's
                continue
            if office.of_state or known:
                return start, name
            if not UNIT.match(name.text) or len(name.text.split()) > 2:
                found.append((start, name))
        whole = [pair for pair in found if not _PART.search(_LINK.split(pair[1].text)[0])]
        return next(iter(whole or found), None)

    def _is_unit(self, text: str) -> bool:
        return UNIT.match(text) is not None and not self._is_label(text)

    def _is_label(self, text: str) -> bool:
        plain = _SHORT_FORM.sub("", text)
        return words(plain).removeprefix("the ") in self.vocabulary.organizations

    def _country_behind(self, text: str, end: int) -> tuple[str | None, int]:
        """Return the country that follows an office, and the end of its name."""
        found = re.match(r"\s*(?:in|for|of|en|de|au|à)\s+(?:the\s+)?(?P<name>[^,;()]+)", text[end:])
        named = found["name"].split() if found else []
        for count in range(min(len(named), 6), 0, -1):
            name = " ".join(named[:count]).strip(_EDGES)
            if found and self.is_country(name):
                return name, end + found.start("name") + len(name)
        return None, end

    def _is_named(self, text: str, countries: bool) -> bool:
        key = (text, countries)
        if key not in self._named:
            self._named[key] = self._look_up(text, countries)
        return self._named[key]

    def _look_up(self, text: str, countries: bool) -> bool:
        if self.is_country(text):
            return countries
        return self.is_known(text) or self._is_body(text)

    def _look_up_known(self, text: str) -> bool:
        key = words(text).removeprefix("the ")
        if not self._may_be_name(text) or self.is_country(text):
            return False
        if key in self.vocabulary.concepts["references"] or _NO_NAME.fullmatch(text):
            return False
        if find_office(text) and not self._is_label(text):
            return False
        return _is_old(link_words(Quote(text, 0), self.vocabulary, countries=False))

    def _may_be_name(self, text: str) -> bool:
        return 0 < len(text) <= _LONGEST and (
            not text[0].islower() or _GOVERNMENT.match(text) is not None
        )

    def _is_body(self, text: str) -> bool:
        """Tell whether a name that nobody knows is built like that of an organization."""
        key = words(text).removeprefix("the ")
        if not self._may_be_name(text) or text[0].islower() or _NO_NAME.fullmatch(text):
            return False
        if key in self.vocabulary.concepts["references"]:
            return False
        plain = _SHORT_FORM.sub("", text)
        if _ACRONYM.fullmatch(plain):
            return plain.upper() not in _NO_BODY
        head = _LINK.split(plain, maxsplit=1)[0]
        return len(plain.split()) > 1 and _BODY.search(head) is not None


def link_words(
    name: Quote, vocabulary: Vocabulary, countries: bool = True, page: PageNames = NO_PAGE
) -> Organization:
    """Link words of a body to an organization: the one place where this is done."""
    return link(name, vocabulary, countries, page)


def _is_old(found: Organization) -> bool:
    """Tell an organization that is known, or is an office or government, from a new name."""
    return not found.entities or any(
        entity.unit_of is not None or (entity.country is not None and entity.language == "en")
        for entity in found.entities
    )


def _shorter(text: str) -> list[str]:
    """Return what is left of a name where a place or topic may stand behind it."""
    cuts = [found.start() for found in _ALWAYS_ENDS.finditer(text)]
    if place := _IN_PLACE.search(text):
        cuts.append(place.start())
    cuts += [
        found.end("before")
        for found in _ON_TOPIC.finditer(text)
        if not _OF_TOPICS.fullmatch(found["before"])
    ]
    return [text[:cut] for cut in sorted(cuts)]


def _pieces(text: Quote) -> Iterator[Quote]:
    start = 0
    for joint in _JOINED.finditer(text.text):
        yield _without_article(Quote(text.text[start : joint.start()], text.start + start))
        start = joint.end()
    yield _without_article(Quote(text.text[start:], text.start + start))


def _without_article(text: Quote) -> Quote:
    found = _ARTICLE.match(text.text)
    skipped = found.end() if found else 0
    rest = text.text[skipped:]
    stripped = rest.strip(_EDGES)
    return Quote(stripped, text.start + skipped + rest.find(stripped))


def _end_of_unit(text: str, office: Office) -> int:
    """Return the end of an office with its unit: `Chief of Mission`, `Head of Office`."""
    for start, end in office.links[:1]:
        if text[start:end].strip() in ("of", "de") and (unit := UNIT.match(text, end)):
            return unit.end()
    return office.noun_end
