"""Which words of a sentence name an organization, and which an office at one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.build.lookup.home import home_country
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import is_topic, name_key
from kg.build.organizers.lines import split
from kg.build.organizers.organizations import Organization, link
from kg.build.organizers.page_names import NO_PAGE, PageNames
from kg.build.participations.body_nouns import is_a_body, may_name_a_body, names_a_body
from kg.build.participations.office_topics import end_of_topic, is_topic_word
from kg.build.participations.positions import UNIT, Office, find_office
from kg.model import Quote

_ARTICLE_BEFORE = re.compile(
    r"(?:^|[\s(])(?:(?:the|el|la|los|las|le|les|del|du|des|al|au|aux|da|do|das|dos|pel[oa]s?|o|a"
    r"|os|as)\s+|l['’])$",
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
_DOCUMENT = re.compile(
    r"\b(?:compact|convention|agenda|declaration|plan|strategy|policy|framework|protocol|agreement"
    r"|pacto|convenio|convención|declaración|estrategia|política|acuerdo|marco|pacte|déclaration"
    r"|stratégie|politique|accord|cadre|convenção|declaração|estratégia|acordo)\b(?:\s+(?:on|for|of"
    r"|sobre|sur|para|pour|d[eou])\b.*)?$",
    re.I,
)
_WORDS = frozenset("Who It Us Am As".split())
"""Words that would be abbreviations in capitals."""

_ALWAYS_ENDS = re.compile(r"\s+(?:at|to|with|from|as|on behalf of)\s", re.I)
_LINK = re.compile(r"\s+(?:of|for|on|in|de|del|du|des|d['’]|pour|para|sobre|sur|en)\b", re.I)
_OF = re.compile(r"\s+(?:of|de)\s")
_JOINED = re.compile(r",?\s+(?:and|y|e|et)\s+(?:(?:del|du|des|d[ao]s?|de\s+(?:la|los|las))\s+)?")
_OF_COUNTRY = ("of", "de", "del", "du", "do", "da")
_OWNER = re.compile(r"['’]s?\s")
_JOINED_ARTICLE = re.compile(r",?\s+(?:and|y|e|et)\s+(?=(?:the|el|la|le|los|las|les|o|a)\s|l['’])")
_JOINED_END = re.compile(r",?\s+(?:and|y|et|e|or|also)$")
_PART = re.compile(
    r"\b(?:unit|division|department|branch|section|directorate|desk|team|unidad|divisi[oó]n"
    r"|departamento|direcci[oó]n|secci[oó]n|unit[eé]|d[eé]partement|direction)\b",
    re.I,
)
_OF_STATE = re.compile(
    r"(?:[A-Z][\w’'-]+\s+){0,3}(?:Republic|Kingdom|State|Commonwealth|Principality|República|Reino"
    r"|Estado|République|Royaume)\s+(?:of|de|del|du|d['’])\s*(?:the\s+|la\s+|el\s+)?"
)
_IN_PLACE = re.compile(
    r"\s+(?:in|en|à|au)\s+(?!(?i:persons?|need|action|crisis|transit|emergenc|development|business"
    r"|science|technology|personas?|education|health|work)\b)(?:[^\W\d_][\w’'-]*)(?:\s+[^\W\d_a-z][\w’'-]*)?$"
)
_ON_TOPIC = re.compile(r"(?P<before>\w+)\s+(?:on|sobre|sur|for)\s")
_OF_TOPICS = re.compile(
    r"general|conference|process|forum|dialogue|conferencia|conférence|foro|proceso|diálogo|processus"
    r"|partnership|initiative|group|grupo|groupe|programme|program|programa|campaign|project"
    r"|committee|commission|council|network|platform|task ?force|team|coalition|centre|center"
    r"|institute|secretariat|alliance|organi[sz]ation|observatory|hub|office|agency|department"
    r"|fund|unit|division|foundation|directorate|association|academy|society|bureau|ministry"
    r"|minister|ministerio|minist[eè]re|instituto|consejo|comisi[oó]n|comit[eé]|fondo|servicio"
    r"|service|agencia|oficina|secretar[ií]a|red|r[eé]seau|centro|centre|conseil|fonds|union",
    re.I,
)
_ARTICLE = re.compile(
    r"(?:(?:For|From|With|By|At|Pour|Por|Para)\s+(?=the\s|la\s|le\s|el\s|l['’])|[Cc]['’]est\s+)?"
    r"(?!El\s+Salvador\b)(?:(?:the|a|an|its|el|la|los|las|le|les|both|également|also)\s+|l['’])+",
    re.I,
)
_GOVERNMENT = re.compile(
    r"(?:(?:government|gobierno|gouvernement|governo)s?|ministry|minist[eè]re|minist[eé]rio"
    r"|embassy|ambassade|embajada|embaixada|mairie|alcald[ií]a|prefeitura|ayuntamiento|association"
    r"|asociación|associação|fondation|fundación|fundação|universit[ée]|universidade?)\b",
    re.I,
)
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


_FORMER = re.compile(r"\b(?:former|ex|outgoing|ancien|ancienne|antigu[oa]|antig[oa])\b", re.I)
_LIKE_PLACE = re.compile(
    r"(?:New|San|Santa|Santo|São|St|Saint|Port|Porto|Puerto|Rio|Río|Cape|Fort|Los|Las|El|La|Le|Abu"
    r"|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Central|Mount|Lake|Villa"
    r"|Ciudad|Ville|Bad|Tel|Ho|Phnom|Kuala|Addis|Buenos|Dar|Ouaga|Cox’s|Cox's)\s"
)
_TOWN = re.compile(
    r"(?:(?:region|province|city|town|county|district|state|département|région|ville|commune"
    r"|departamento|región|provincia|ciudad|municipio|estado|cidade|província|região)\s+"
    r"(?:of|de|del|du|do|da|d['’])\s*(?:(?:the|la|el|le)\s+)?)?"
    r"[^\W\d_a-z][\w’'-]*(?:\s(?:(?:de|del|du|la|el|le|of|do|da)\s){0,2}[^\W\d_a-z][\w’'-]*){0,3}"
)
_SHORT_FORM = re.compile(r"\s?\([^()]*\)$")


@dataclass
class Affiliations:
    """Recognizes organizations in one body, whose text this has; remembers what it has seen.

    `title` is that of its page.
    """

    vocabulary: Vocabulary
    body: str
    title: str = ""
    _named: dict[tuple[str, bool], bool] = field(default_factory=dict)
    _old: dict[str, bool] = field(default_factory=dict)
    _joined: dict[tuple[str, bool, bool, bool], tuple[int, list[Quote]]] = field(
        default_factory=dict
    )
    _offices: dict[str, tuple[int, Affiliation | None]] = field(default_factory=dict)

    def organizations(
        self, text: Quote, countries: bool = False, named: bool = False
    ) -> list[Quote]:
        """Return the organizations that a stretch of words joins, up to the first that is none.

        `countries` says that the name of a country stands for its government here; `named`, that
        names of organizations are to be expected, however they are built.
        """
        key = (text.text, countries, named, named and self._is_behind_article(text))
        if key not in self._joined:
            self._joined[key] = (text.start, self._organizations(text, countries, named))
        start, found = self._joined[key]
        return [_shifted(name, text.start - start) for name in found]

    def _organizations(self, text: Quote, countries: bool, named: bool) -> list[Quote]:
        plural = _GOVERNMENTS.search(text.text) is not None
        found: list[Quote] = []
        for part in self._split(_without_article(text), plural or countries, named):
            name = self.organization(part, countries or plural)
            if name is None and named:
                name = self.proper_name(part)
            if name is None:
                break
            found.append(name)
            if name.end < part.end:
                break
        return found

    def _split(self, text: Quote, countries: bool, named: bool = False) -> list[Quote]:
        """Split a text into the names it joins, also where articles stand before them."""
        parts = split(text, self.vocabulary, countries)
        if self.is_known(text.text):
            return parts
        if known := self._known_and_more(text, countries, named):
            return known
        if len(parts) == 1 and (two := self._behind_joint_and_article(parts[0])):
            return two
        pieces = [piece for part in parts for piece in _pieces(part)]
        names = [
            self.organization(piece, countries) or (self.proper_name(piece) if named else None)
            for piece in pieces
        ]
        whole = all(
            name and name.end == piece.end for name, piece in zip(names[:-1], pieces, strict=False)
        )
        return pieces if len(pieces) > len(parts) and whole and names[-1] else parts

    def _known_and_more(self, text: Quote, countries: bool, named: bool) -> list[Quote]:
        """Split behind a known name with “and” in it: `… Red Cross and … Societies and ILO`."""
        for joint in reversed(list(_JOINED.finditer(text.text))):
            first = Quote(text.text[: joint.start()], text.start)
            if _JOINED.search(first.text) and self.is_known(first.text):
                rest = Quote(text.text[joint.end() :], text.start + joint.end())
                return [first, *self._split(_without_article(rest), countries, named)]
        return []

    def _behind_joint_and_article(self, text: Quote) -> list[Quote]:
        """Split `Statistics Canada and the Bureau of Trade`: with the article, a name begins."""
        joint = _JOINED_ARTICLE.search(text.text)
        if joint is None:
            return []
        first = Quote(text.text[: joint.start()], text.start)
        second = _without_article(Quote(text.text[joint.end() :], text.start + joint.end()))
        is_whole = self.organization(second) is not None and self.organization(first) is None
        return [first, second] if is_whole and self.any_name(first) else []

    def organization(self, text: Quote, countries: bool = False) -> Quote | None:
        """Return the words that name one organization at the start of a text; None without."""
        text = _without_article(text)
        if not text.text or self.is_known(text.text):
            return text if text.text else None
        if countries and (state := _OF_STATE.match(text.text)):
            plain = Quote(text.text[state.end() :], text.start + state.end())
            text = plain if self.is_country(" ".join(plain.text.split()[:1])) else text
        shorter = _shorter(text.text)
        composed = _ALWAYS_ENDS.search(text.text) is not None
        if composed and " " not in shorter[0] and names_a_body(shorter[0]):
            composed = False  # `Mission to Seafarers`
        for name in (*shorter, *([] if composed else [text.text])):
            if self._is_named(name, countries):
                return Quote(name, text.start)
        return None

    def proper_name(self, text: Quote) -> Quote | None:
        """Return the words of a name behind an article, or with a less certain noun for a body."""
        text = _without_article(text)
        name = _shorter(text.text)[:1] or [text.text]
        key = name_key(name[0])
        if len(name[0].split()) < 2 or not self._may_be_name(name[0]) or self.is_country(key):
            return None
        if name[0][0].islower() or _NO_NAME.fullmatch(name[0]) or _begins_with_office(name[0]):
            return None
        if key in self.vocabulary.concepts["references"] or key in self.vocabulary.places:
            return None
        if _DOCUMENT.search(name[0]):
            return None
        head = _LINK.split(name[0], maxsplit=1)[0]
        is_name = self._is_behind_article(text) or may_name_a_body(head)
        return Quote(name[0], text.start) if is_name else None

    def any_name(self, text: Quote) -> Quote | None:
        """Return a name of several words that cannot be that of a place: `Bright Shores`.

        For where the sentence says that somebody belongs to it.
        """
        name = (_shorter(text.text)[:1] or [text.text])[0]
        if len(name.split()) < 2 or not all(word[0].isupper() for word in name.split()):
            return None
        key = name_key(name)
        if key in self.vocabulary.places or key in self.vocabulary.countries:
            return None
        if _LIKE_PLACE.match(name) or _begins_with_office(name):
            return None
        return Quote(name, text.start)

    def _is_behind_article(self, text: Quote) -> bool:
        return _ARTICLE_BEFORE.search(self.body, max(0, text.start - 6), text.start) is not None

    def is_known(self, text: str) -> bool:
        """Tell whether a vocabulary, or a rule for offices and governments, knows the name."""
        if text not in self._old:
            self._old[text] = self._look_up_known(text)
        return self._old[text]

    def town(self, text: Quote) -> Quote | None:
        """Return the name that begins a text, of a town or of any place that has a mayor."""
        found = _TOWN.match(text.text)
        return Quote(found[0], text.start) if found else None

    @cached_property
    def home(self) -> str | None:
        """The name of the country that the page is about, if its title names one."""
        country = home_country(self.title, self.vocabulary)
        return self.vocabulary.names[country] if country else None

    def is_country(self, text: str) -> bool:
        """Tell whether the words are the name of a country."""
        return name_key(text) in self.vocabulary.countries

    def affiliation(self, text: Quote) -> Affiliation | None:
        """Take apart words such as `Chief of Mission for IOM Azerbaijan`; None without office."""
        if text.text not in self._offices:
            self._offices[text.text] = (text.start, self._affiliation(text))
        start, found = self._offices[text.text]
        if found is None or start == text.start:
            return found
        body = found.organization and _shifted(found.organization, text.start - start)
        return replace(found, organization=body, end=found.end + text.start - start)

    def _affiliation(self, text: Quote) -> Affiliation | None:
        office = find_office(text.text)
        if office is None or self._is_part_of_name(text.text, office):
            return None
        if _FORMER.search(text.text, 0, office.noun_end):
            return None
        before = self._before(text, office)
        if before is not None:
            return self._of(text, office, before, office.noun_end)
        if owner := self._known_before(text, office):
            field = replace(office, start=owner[1])
            return self._of(text, field, owner[0], office.noun_end)
        chosen = self._behind(text, office)
        if chosen is None:
            return self._of(text, office, None, end_of_topic(text.text, office.noun_end))
        end, organization = chosen
        return self._of(text, office, organization, end)

    def _is_part_of_name(self, text: str, office: Office) -> bool:
        """Tell the noun of an office inside a name: `Department of Migrant Workers`.

        Neither is it that of the name if it stands behind another, as in `IOM and the Minister`.
        """
        joint = _JOINED.search(text, 0, office.start)
        first = Quote(text[: joint.start()], 0) if joint else None
        if first and (name := self.organization(first, True)) and name.end == first.end:
            return True
        link = _LINK.search(text)
        if link is None or link.start() > office.start or not names_a_body(text[: link.start()]):
            return False
        following = text[office.noun_end : office.noun_end + 2]
        return not office.is_holder or (following[:1] == " " and following[1:].isupper())

    def _of(self, text: Quote, office: Office, body: Quote | None, end: int) -> Affiliation:
        country, used = None, end
        if body is not None and body.end <= text.start + office.start:
            end = _end_of_unit(text.text, office)
            country, used = self._country_behind(text.text, end)
            if country is None and _OF.match(text.text, end):
                end = used = end_of_topic(text.text, end)
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

    def _known_before(self, text: Quote, office: Office) -> tuple[Quote, int] | None:
        """Return the organization of `IOM Senior Data Officer`, and where the office begins."""
        words = list(re.finditer(r"[^\s,]+", text.text[: office.start]))
        for word in reversed(words[:-1]):
            name = re.sub(r"['’]s?$", "", text.text[: word.end()])
            if self.is_known(name) and not self.is_country(name):
                return Quote(name, text.start), word.end() + 1
        return None

    def _behind(self, text: Quote, office: Office) -> tuple[int, Quote] | None:
        """Return the end of the office's words and the organization behind them."""
        found: list[tuple[int, Quote]] = []
        weak: list[tuple[int, Quote]] = []
        country: tuple[int, Quote] | None = None
        for start, end in office.links:
            if office.of_place and (town := self.town(Quote(text.text[end:], text.start + end))):
                return start, town
            stop = text.text.find(",", end)
            rest = text.text[end : stop if stop >= 0 else len(text.text)].strip(_EDGES + "()")
            parts = self._split(Quote(rest, text.start + end), office.of_state) if rest else []
            name = self.organization(parts[0], office.of_state) if parts else None
            if name is None and office.is_holder and self.is_country(rest):
                if text.text[start:end].split()[0] in _OF_COUNTRY:
                    country = (start, Quote(rest, text.start + end))
                continue
            if name is None and parts and not office.of_field and not is_topic(parts[0].text):
                if proper := self.proper_name(parts[0]) or self._own_name(parts[0]):
                    weak.append((start, proper))
                continue
            if name is None or (_begins_with_office(name.text) and not self.is_known(name.text)):
                continue
            known = self.is_known(name.text)
            if office.of_field and not known and not self._is_ministry(name.text):
                continue
            if known and not office.of_state and self._is_unit(name.text):
                found.append((start, name))  # of `Chief of Mission of IOM` the unit is the office's
                continue
            if office.of_state or known:
                longer = next((own for own in weak if self.is_country(name.text)), None)
                return longer or (start, name)
            if not UNIT.match(name.text) or len(name.text.split()) > 2:
                found.append((start, name))
        whole = [
            pair
            for at, pair in enumerate(found)
            if not _PART.search(_LINK.split(pair[1].text)[0])
            and not any(
                text.text[start : start + 1] == "," and pair[1].end <= longer.end
                for start, longer in found[:at]
            )
        ]
        return next(iter(whole or found or weak), country)

    def _own_name(self, text: Quote) -> Quote | None:
        """Return a name that no topic has a word of, behind an office: `Haart Kenya`."""
        return None if any(map(is_topic_word, text.text.split())) else self.any_name(text)

    def _is_ministry(self, text: str) -> bool:
        """Tell a country or a body from the field of a minister: `Women and Youth`."""
        head = _LINK.split(text, maxsplit=1)[0]
        return self.is_country(text) or names_a_body(head, strictly=True)

    def _is_unit(self, text: str) -> bool:
        return UNIT.match(text) is not None and not self._is_label(text)

    def _is_label(self, text: str) -> bool:
        plain = _SHORT_FORM.sub("", text)
        return name_key(plain) in self.vocabulary.organizations

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
        key = name_key(text)
        if not self._may_be_name(text) or self.is_country(text) or text in _WORDS:
            return False
        if _NO_NAME.fullmatch(text):
            return False
        if key in self.vocabulary.concepts["references"]:
            return key in self.vocabulary.organizations and text.count(" ") > 1
        if find_office(text) and not self._is_label(text):
            return False
        return _is_old(link_words(Quote(text, 0), self.vocabulary, countries=False))

    def _may_be_name(self, text: str) -> bool:
        return 0 < len(text) <= _LONGEST and (
            not text[0].islower() or _GOVERNMENT.match(text) is not None
        )

    def _is_body(self, text: str) -> bool:
        """Tell whether a name that nobody knows is built like that of an organization."""
        key = name_key(text)
        if not self._may_be_name(text) or _NO_NAME.fullmatch(text):
            return False
        if key in self.vocabulary.concepts["references"]:
            return False
        plain = _SHORT_FORM.sub("", text)
        if _ACRONYM.fullmatch(plain):
            return plain.upper() not in _NO_BODY
        head = _LINK.split(plain, maxsplit=1)[0]
        owner = _OWNER.search(head)
        if owner and _begins_with_office(head[owner.end() :]):
            return False  # `Network’s Coordinator`
        return names_a_body(head) if len(plain.split()) > 1 else is_a_body(plain)


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
        if not any(map(_is_of_topics, text[: found.end("before")].split()[-2:]))
    ]
    return [_JOINED_END.sub("", text[:cut]) for cut in sorted(cuts)]


def _is_of_topics(word: str) -> bool:
    """Tell whether a topic may belong to a name with this word: `Regional Conference on …`."""
    return _OF_TOPICS.fullmatch(word) is not None or names_a_body(word, strictly=True)


def _pieces(text: Quote) -> Iterator[Quote]:
    start = 0
    for joint in _JOINED.finditer(text.text):
        yield _without_article(Quote(text.text[start : joint.start()], text.start + start))
        start = joint.end()
    yield _without_article(Quote(text.text[start:], text.start + start))


def _begins_with_office(name: str) -> bool:
    """Tell `Chief of Staff` from the name of a body: `Teachers’ Circle`, `Union of Staff`."""
    head = _LINK.split(name, maxsplit=1)[0]
    office = find_office(head)
    return office is not None and office.noun_end == len(head)


def _shifted(quote: Quote, by: int) -> Quote:
    return Quote(quote.text, quote.start + by)


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
