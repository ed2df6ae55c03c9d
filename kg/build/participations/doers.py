"""Who did it: persons with office and organization, and organizations, read from a sentence.

A list of doers is read forwards from a place where it may begin. Persons come in four orders:
“Ms Roe, Head of Office of IOM Kenya”, “the Head of Office of IOM Kenya, Ms Roe”, “Jane Roe, Head
of Office of IOM Kenya” and, once she is known, “Ms Roe” or “Jane Roe”.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from kg.build.participations.acquaintances import Acquaintances, Somebody
from kg.build.participations.affiliations import Affiliation
from kg.build.participations.positions import (
    HOLDERS,
    OF_PLACE,
    OTHERS,
    find_office,
    is_behind_office,
    is_office_word,
    plain,
)
from kg.build.participations.prose import Token
from kg.build.participations.role_words import role_words
from kg.build.participations.runs import ADVERBS, Stretch, is_article
from kg.build.participations.titles import RANKS, is_address
from kg.model import Quote

_AND = frozenset("and & as together along jointly y e et ainsi así junto plus".split())
_SEPARATOR = re.compile(
    r"\s*(?P<mark>[,;]\s*)?(?:(?:and|&|as\s+well\s+as|together\s+with|along\s+with|jointly\s+with|y|e|et"
    r"|in\s+(?:\w+\s+)?(?:collaboration|cooperation|partnership|coordination|association)\s+with|ainsi\s+que|así\s+como"
    r"|junto\s+con|en\s+(?:\w+\s+)?(?:collaboration|coopération|partenariat)\s+avec"
    r"|en\s+(?:\w+\s+)?(?:colaboración|cooperación|coordinación|alianza|asociación)\s+con|bem\s+como"
    r"|(?:juntamente|em\s+(?:colaboração|cooperação|parceria|coordenação))\s+com"
    r")\s+)?(?:also\s+)?(?:(?:by|from|of|with|par|por|pel[ao]s?|de|del|du|d[ao]|com|con|avec)\s+)?"
)


_SEVERAL_FIELDS = re.compile(
    r"(?:Ministry|Department|Ministerio|Minist[èeé]r(?:e|io)|Secretar[íi]a)\b"
)
_FROM = frozenset("of from at with de del du des d da do dos das en".split())
_FROM_OR_THE = _FROM | {"the", "la", "el"}
_LAST_AND = re.compile(r",?(?:^|\s+)(?:and|y|e|et)\s+(?!.*\s(?:and|y|e|et)\s)")
_LONGEST_GROUP = 6
_THE = frozenset("the el la le l o a del du al au do da pelo pela ao à".split())
"""Articles that say which one is meant, also glued to a preposition."""
_ITS = frozenset("its their su sus sa son ses leur leurs seu sua".split())
_SEVERAL = frozenset("two three four five six several some many few".split())
_ENGLISH_OFFICES = frozenset(
    "minister ambassador deputy chief head director coordinator secretary commissioner mayor"
    " governor president vice rapporteur envoy state regional senior high special".split()
)
"""Words that begin offices behind the article `a` of English, which says that anyone is meant."""

_RANKS_OF_ONE = frozenset("Ambassador Minister Mayor Governor Senator Commissioner".split())
"""Ranks behind which a single word is the name of who holds them: `Minister Roe`."""

_BEHIND_NAME = frozenset("of from at with representing de del du des d da do dos das for".split())
_DESCRIBED = re.compile(
    r"(?:who\s+(?:\w+(?:s|ed)(?:\s+(?:for|at|with|over|on\s+behalf\s+of))?)(?=\s+(?:the\s+)?[^\W\d_a-z])"
    r"|(?:of|from|de|du|des|da|do|del)\b|d['’]"
    r"|(?:speaking\s+)?(?:on\s+behalf\s+of|for)|representing"
    r"|(?:an?|the|her|his|une?|una|uma?|son|sa|su|former|formerly|currently|now|also)\s+(?:[^\W\dA-Z_][\w’'-]*\s+){0,6}?"
    r"(?:at|of|from|with|for|in|de|del|du|des|d['’]|da|do|dos|das|en|em|à))"
    r"\s*(?:(?:the|la|le|les|el|los|las)\s+|l['’])?(?=[^\W\d_a-z])"
)
_SOMEBODY = re.compile(
    r"(?i:the|an?|her|his|their|its|one|la|le|el|une?|una|uma?|o|a|su|son|sa|seu|sua)\s+"
    r"(?:[^\W\dA-Z_][\w’'-]*\s+){1,4}?(?:of|at|from|with|de|del|du|da|do)\s+"
    r"(?:(?:the|la|le|el)\s+|l['’])?(?=[^\W\d_a-z])"
)
_IN_THE_COUNTRY = re.compile(
    r"\s+(?:in\s+the\s+country|dans\s+le\s+pays|en\s+el\s+país|no\s+país)\b"
)
_ACCREDITED = re.compile(
    r"\s+to\s+the\s+(?:United\s+Nations|UN)\b(?:\s+(?:in|at)\s+[^\W\d_a-z]\w+(?:\s[^\W\d_a-z]\w+)?)?"
)
_OWNER = re.compile(r"(?P<noun>[^\W\d_a-z]\w*)['’]s?\s")
_POSSESSIVE = re.compile(r"['’]s?\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True)
class Doer:
    """One who did something: a person, or an organization by itself.

    `country` is the one of an office “in the country”, the country that the page is about;
    `has_people` says that somebody from the organization is meant, who is not to be named.
    """

    person: Somebody | None
    organization: Quote | None
    end: int
    country: str | None = None
    has_people: bool = False

    @property
    def start(self) -> int:
        """Where the words of the doer begin."""
        if self.person is not None:
            return self.person.span[0]
        return self.organization.start if self.organization else self.end


@dataclass(frozen=True)
class Reader(Stretch):
    """Reads doers in one stretch of a body, given as its tokens."""

    known: Acquaintances
    _read: dict[tuple[int, bool, bool], list[Doer]] = field(default_factory=dict)

    def behind(self, offset: int, named: bool = False, across: bool = False) -> list[Doer]:
        """Return the doers that are joined from an offset on, as `doers` does."""
        index = self._index_at(offset)
        return [] if index is None else self.doers(index, named, across)

    def doers(self, index: int, named: bool = False, across: bool = False) -> list[Doer]:
        """Return the doers that are joined from a token on; empty where it begins none.

        `named` says that names are to be expected, so that one behind an article is enough for an
        organization; `across`, that semicolons separate them.
        """
        key = (index, named, across)
        if key not in self._read:
            self._read[key] = self._joined(index, named, across)
        return self._read[key]

    def _joined(self, index: int, named: bool, across: bool) -> list[Doer]:
        found: list[Doer] = []
        while index < len(self.tokens):
            some = self._some(index, named, across) or (
                self._behind_unknown(index) if found else []
            )
            if not some:
                break
            if found and found[-1].has_people and self.tokens[index - 1].text in _FROM_OR_THE:
                some = [replace(doer, has_people=True) for doer in some]
            found += self._of_one_person(found, some, index)
            following = self._behind_separator(some[-1].end, across)
            if following is None or following <= index:
                break
            index = following
        return found

    def behind_name(self, offset: int) -> list[Doer]:
        """Return the doers that are joined by a comma or “and” to a name at an offset."""
        index = self._index_at(offset)
        run = self._run(index) if index is not None else None
        following = self._behind_separator(run.end) if run else None
        return self.doers(following) if following is not None else []

    def behind_unknown(self, index: int) -> list[Doer]:
        """Return the organizations behind a name that nobody knows and “and”: `Xyz and UNHCR`."""
        run = self._run(index)
        joint = _LAST_AND.search(run.text) if run else None
        if run is None or (joint and not _is_capitalized(run.text[: joint.start()])):
            return []
        if joint:
            rest = Quote(run.text[joint.end() :], run.start + joint.end())
            names = self.affiliations.organizations(rest, countries=True)
            whole = bool(names) and names[-1].end == run.end
            return [Doer(None, name, name.end) for name in names] if whole else []
        following = self._behind_and(run.end) if _is_capitalized(run.text) else None
        return self._organizations(following) if following is not None else []

    def _behind_unknown(self, index: int) -> list[Doer]:
        """Return who follows somebody in a list of whom nothing can be read."""
        run = None if is_address(self.tokens[index].text) else self._run(index)
        behind = self._behind_separator(run.end) if run else None
        if found := self.behind_unknown(index):
            return found
        return self._some(behind, False, False) if behind is not None and behind > index else []

    def end_of_unknown(self, end: int) -> int:
        """Return the end of a name that nobody knows behind “and”, at the end of a list."""
        index = self._behind_and(end)
        run = self._run(index) if index is not None else None
        return run.end if run and _is_capitalized(run.text) else end

    def _behind_and(self, end: int) -> int | None:
        found = _SEPARATOR.match(self.text, end)
        return self._index_at(found.end()) if found and _LAST_AND.search(found[0]) else None

    def _of_one_person(self, found: list[Doer], some: list[Doer], index: int) -> list[Doer]:
        """Give the second office of “Mr Roe, Director of A and Coordinator of B” to Mr Roe."""
        before = found[-1].person if found else None
        own = some[0].person
        if not before or not before.name or not own or own.name or own.words is None:
            return some
        if is_article(self.tokens[index].text) or self.tokens[index - 1].text == ",":
            return some
        person = replace(own, name=before.name, span=(before.span[0], some[0].end))
        return [replace(some[0], person=person), *some[1:]]

    def _behind_separator(self, end: int, across: bool = False) -> int | None:
        """Return the token behind the comma or "and" that follows; None without one."""
        found = _SEPARATOR.match(self.text, end)
        if found is None or not found[0].strip():
            return None
        if not across and (found["mark"] or "").startswith(";"):
            return None
        return self._index_at(found.end())

    def _some(self, index: int, named: bool, listed: bool) -> list[Doer]:
        group = self._group(index)
        if group:
            return group
        person = self._person(index, named)
        if listed and (person is None or person.organization is None):
            person = self._of_list(index) or person
        if person:
            return [person]
        return (
            self._in_apposition(index) or self._by_trade(index) or self._organizations(index, named)
        )

    # --- Organizations ---------------------------------------------------------------------------

    def _organizations(self, index: int, named: bool = False) -> list[Doer]:
        run = self._run(index)
        if run is None:
            return []
        found = self.affiliations.organizations(run, countries=True, named=named)
        doers = [Doer(None, name, name.end) for name in found]
        if doers:
            local = _IN_THE_COUNTRY.search(self.text, doers[-1].start, doers[-1].end + 16)
            country = self.affiliations.home if local else None
            end = self._behind_own(doers[-1].end)
            doers[-1] = replace(doers[-1], end=end, country=country)
        if not doers:
            return self._own(run)
        if found[-1].end == run.end:
            whole = self._with_comma(found[-1])
            doers[-1] = replace(doers[-1], organization=whole, end=max(whole.end, doers[-1].end))
        return doers

    def _with_comma(self, name: Quote) -> Quote:
        """Return `Ministry of Labour, Migration and Diaspora` whole."""
        if not _SEVERAL_FIELDS.match(name.text):
            return name
        index = self._index_at(name.end)
        if index is None or self.tokens[index].text != "," or index + 1 >= len(self.tokens):
            return name
        rest = self._run(index + 1)
        if rest is None or not re.search(r"\s(?:and|y|et|e)\s", rest.text):
            return name
        if self.affiliations.organizations(rest, True) or is_office_word(rest.text.split()[0]):
            return name
        return self._quote(name.start, rest.end)

    def _group(self, index: int) -> list[Doer]:
        """Read `two experts from IOM Kenya Ms Jane Roe`: the organization, never the name."""
        first = self._behind_noun(index)
        doers = self._organizations(first, named=True) if first is not None else []
        if not doers:
            return []
        last = doers[-1]
        doers = [*doers[:-1], replace(last, end=self._behind_names(last.end))]
        return [replace(doer, has_people=True) for doer in doers]

    def _in_apposition(self, index: int) -> list[Doer]:
        """Read `her counterpart at IOM Kenya, Ms Jane Roe`: the organization, never the name."""
        start = self.tokens[index].start if index < len(self.tokens) else len(self.text)
        found = _SOMEBODY.match(self.text, start)
        first = self._index_at(found.end()) if found else None
        run = self._run(first) if first is not None else None
        names = self.affiliations.organizations(run, named=True) if run else []
        if len(names) != 1 or run is None or names[0].end != run.end:
            return []
        comma = self._index_at(run.end)
        if comma is None or self._text(comma) != "," or not is_address(self._text(comma + 1)):
            return []
        name = self._name(self._behind_addresses(comma + 1))
        if name is None:
            return []
        self.known.names.add(name[0])
        return [Doer(None, names[0], self.tokens[name[1] - 1].end, has_people=True)]

    def _by_trade(self, index: int) -> list[Doer]:
        """Read `the writer Ana Roe of PEN`, `la periodista Ana Roe, de Radio Sur`."""
        at = index + 1
        while self._text(at).isalpha() and self._text(at).islower() and at < index + 3:
            at += 1
        if not is_article(self._text(index)) or at == index + 1:
            return []
        name = self._name(at)
        found = self._description(name[1], "") if name and len(name[0].split()) > 1 else None
        if name is None or found is None or found[0].organization is None:
            return []
        return [self._described(index, *name, found=found)]

    def _behind_noun(self, index: int) -> int | None:
        """Return the token behind words such as `several experts from`; None for other words."""
        for position in range(index, min(index + _LONGEST_GROUP, len(self.tokens) - 2)):
            text = self.tokens[position].text
            counted = position == index + 1 and self._text(index).lower() in _SEVERAL
            if plain(text) in OTHERS or (counted and self._text(position + 1) == "from"):
                behind = self.tokens[position + 1].text.lower().rstrip("’'")
                return position + 2 if behind in _FROM else None
            if not text[0].isalpha() or (position > index and not text.islower()):
                return None
            if text.endswith(("ed", "ing")) or text in role_words().by_word:
                return None
        return None

    def _behind_own(self, end: int) -> int:
        """Skip what may stand right behind an organization: `UNDP Ms Jane Roe`."""
        aside = _ACCREDITED.match(self.text, end) or _IN_THE_COUNTRY.match(self.text, end)
        end = aside.end() if aside else end
        index = self._index_at(end)
        is_name = index is not None and is_address(self.tokens[index].text)
        return self._behind_names(end) if is_name else end

    def _own(self, run: Quote) -> list[Doer]:
        """Read `UNDP’s Jane Roe`: the organization, never the name."""
        owner = _POSSESSIVE.search(run.text)
        names = self.affiliations.organizations(_part(run, owner.start())) if owner else []
        index = self._index_at(run.start + owner.end()) if owner else None
        name = self._name(index) if names and index is not None else None
        if name is None or len(name[0].split()) < 2 or self._is_body(name[0]):
            return []
        self.known.names.add(name[0])
        return [Doer(None, names[0], self.tokens[name[1] - 1].end)]

    def _behind_names(self, end: int) -> int:
        """Skip the names of persons that follow an organization."""
        index = self._index_at(end)
        if index is not None and self._text(index) == ",":
            index += 1
            name = self._name(index)
            if name and len(name[0].split()) > 1 and not self._is_body(name[0]):
                self.known.names.add(name[0])
                return self.tokens[name[1] - 1].end
        while index is not None and is_address(self._text(index)):
            name = self._name(self._behind_addresses(index))
            if name is None:
                break
            self.known.names.add(name[0])
            end = self.tokens[name[1] - 1].end
            index = self._behind_separator(end)
        return end

    # --- Persons ---------------------------------------------------------------------------------

    def _person(self, index: int, named: bool) -> Doer | None:
        start = index
        while start < len(self.tokens) and is_article(self.tokens[start].text):
            start += 1
        if start >= len(self.tokens):
            return None
        behind = self._behind_addresses(start)
        if behind > start:
            return self._addressed(start, behind)
        return self._office_first(start) or self._unaddressed(start, named)

    def _behind_addresses(self, index: int) -> int:
        while index < len(self.tokens) and is_address(self.tokens[index].text):
            index += 1
        return index

    def _addressed(self, start: int, behind: int) -> Doer | None:
        """Read `H.E. Ms Jane Roe, Minister of Labour of Ghana`, or one who is known."""
        name = self._name(behind)
        if name is None:
            return self._office_first(behind) if behind < len(self.tokens) else None
        return self._described(start, *name)

    def _unaddressed(self, start: int, named: bool) -> Doer | None:
        """Read `Jane Roe, Head of Office of IOM Kenya`, or `Jane Roe` who is known.

        Where organizations are `named`, one may stand beside another that nobody knows.
        """
        name = self._name(start)
        if name is None:
            return None
        known = self.known.known_as(name[0], self.tokens[0].start)
        found = None
        if self._text(name[1]) in (",", "(", "of", "from", "de"):
            found = self._description(name[1], "")
        if known is not None and not (found and found[0].office):
            return self._again(known, start, name[1])
        if found is None or len(name[0].split()) < 2 or self._names_body(start, name[0]):
            return None
        body = found[0].organization
        plainly = body and (self.affiliations.is_known(body.text) or not named)
        return self._described(start, *name) if found[0].office or plainly else None

    def _of_list(self, start: int) -> Doer | None:
        """Read `Jane Roe, IOM` or `Jane Roe – IOM`, where a list of persons is to be expected."""
        behind = self._behind_addresses(start)
        name = self._name(behind)
        is_named = name is not None and (behind > start or len(name[0].split()) > 1)
        if name is None or not is_named or self._names_body(start, name[0]):
            return None
        if self._text(name[1]) not in (",", "–", "—", "-", "|"):
            return None
        found = self._belonging_to(name[1] + 1) or self._whole_item(name[1] + 1)
        return self._described(start, *name, found=found) if found else None

    def _whole_item(self, index: int) -> tuple[Affiliation, Quote, int] | None:
        """Read the rest of an item of a list, whatever it is called: `Tamkeen`."""
        run = self._run(index)
        behind = self._index_at(run.end) if run else None
        is_rest = behind is None or self._text(behind) in (";", ".")
        if run is None or not is_rest or not run.text[0].isupper() or self._tells_office(run):
            return None
        if self.affiliations.is_country(run.text) or " " in run.text:
            return None
        return Affiliation("", False, run, end=run.end), run, run.end

    def _names_body(self, start: int, name: str) -> bool:
        """Tell a body from a person: `Economic Community of West African States`."""
        run = self._run(start)
        return self._is_body(name) or (run is not None and self._is_body(run.text))

    def _is_body(self, name: str) -> bool:
        return bool(self.affiliations.organizations(Quote(name, 0), True))

    def _described(
        self,
        start: int,
        name: str,
        behind: int,
        rank: str = "",
        found: tuple[Affiliation, Quote, int] | None = None,
    ) -> Doer:
        """Return the person of a name with what is said behind it, or was said before."""
        found = found or self._description(behind, rank)
        if found is None or found[0].organization is None:
            known = self.known.known_as(name, self.tokens[0].start)
            if known is not None and (found is None or known.organization):
                return self._again(known, start, behind, found[2] if found else 0)
        if found is None:
            span = (self.tokens[start].start, self.tokens[behind - 1].end)
            person = Somebody(name, span, *self._ranked(start, rank, span[1]))
            self.known.meet(person)
            return Doer(person, None, person.span[1])
        affiliation, quote, end = found
        affiliation = self._held(self._owned(affiliation, quote), end)
        span = (self.tokens[start].start, max(end, self.tokens[behind - 1].end))
        person = Somebody(name, span, affiliation, quote)
        self.known.meet(person)
        return Doer(person, affiliation.organization, end)

    def _ranked(self, start: int, rank: str, end: int) -> tuple[Affiliation | None, Quote | None]:
        """Return the office of `Mayor Roe`, if such a rank is one, and its words."""
        if plain(rank) not in HOLDERS:
            return None, None
        words = self._quote(self.tokens[start].start, self.tokens[start].end)
        return self._held(Affiliation(rank, True, None), end), words

    def _owned(self, affiliation: Affiliation, quote: Quote) -> Affiliation:
        """Give “its director” and “the Bank’s director” to the organization told before them."""
        if affiliation.organization:
            return affiliation
        index = self._index_at(quote.start)
        before = self._text(index - 1).lower().rstrip("’'") if index else ""
        if before in _ITS:
            return replace(affiliation, organization=self._body_before(quote.start))
        owner = _OWNER.match(quote.text)
        if owner is None:
            return affiliation
        body = self._body_before(quote.start)
        if body is None or owner["noun"] not in body.text.split():
            return replace(affiliation, is_holder=False)
        return replace(affiliation, organization=body)

    def _body_before(self, end: int) -> Quote | None:
        """Return the last organization of the sentence before an offset, or the last that acted."""
        last = self.known.last_body
        for index, token in enumerate(self.tokens):
            if token.start >= end:
                break
            if last and last.start <= token.start < last.end:
                continue
            found = [] if token.text.islower() else self._organizations(index)
            if found and found[-1].end <= end:
                last = found[-1].organization
        return last

    def _held(self, affiliation: Affiliation, end: int) -> Affiliation:
        """Return an office as nobody's where it goes on with words that could not be read."""
        index = self._index_at(end)
        if affiliation.organization or index is None or self._text(index) not in _BEHIND_NAME:
            return affiliation
        return replace(affiliation, is_holder=False)

    def _again(self, known: Somebody, start: int, behind: int, end: int = 0) -> Doer:
        span = (self.tokens[start].start, max(end, self.tokens[behind - 1].end))
        return Doer(replace(known, span=span, words=None), known.organization, span[1])

    def _description(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        """Return office and organization behind a name, the words that tell them, their end."""
        mark = self._text(index)
        if mark == "(":
            return self._in_brackets(index + 1, rank)
        if mark in _BEHIND_NAME:
            return self._belonging_to(index + 1, rank)
        if mark in (",", "–", "—", "-"):
            found = self._behind_comma(index + 1, rank) or self._described_as(index + 1)
            return None if found and self._begins_next(index + 1, found[2]) else found
        return None

    def _begins_next(self, index: int, end: int) -> bool:
        """Tell the office of the next person of a list: `Ms Roe, the Mayor of Suva, Mr Poe`."""
        behind = self._index_at(end)
        return (
            behind is not None
            and self._text(index).lower() in _THE
            and self._text(behind) == ","
            and is_address(self._text(behind + 1))
        )

    def _belonging_to(self, index: int, rank: str = "") -> tuple[Affiliation, Quote, int] | None:
        """Read the organization of `Ms Roe of IOM Kenya`, or of `Minister Roe of Ghana`."""
        run = self._run(index)
        if run is None:
            return None
        names = self.affiliations.organizations(run, bool(rank), named=True)
        if not names and plain(rank) in OF_PLACE and (town := self.affiliations.town(run)):
            names = [town]
        if not names and self._word(index - 1) in ("of", "at", "for") and not rank:
            names = list(filter(None, [self.affiliations.any_name(run)]))
        if not names:
            return None
        affiliation = Affiliation(rank, bool(rank), names[0], end=names[0].end)
        return affiliation, names[0], names[0].end

    def _described_as(self, index: int) -> tuple[Affiliation, Quote, int] | None:
        """Read the organization of `a forensic anthropologist at the University of Oxford`."""
        start = self.tokens[index].start if index < len(self.tokens) else len(self.text)
        found = _DESCRIBED.match(self.text, start)
        first = self._index_at(found.end()) if found else None
        return self._belonging_to(first) if first is not None else None

    def _in_brackets(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        close = next((t for t in self.tokens[index : index + 25] if t.text == ")"), None)
        if close is None or index >= len(self.tokens):
            return None
        inside = self._quote(self.tokens[index].start, close.start)
        affiliation = self._affiliation(inside, rank)
        if affiliation is None and (name := self.affiliations.any_name(inside)):
            affiliation = Affiliation(rank, bool(rank), name, end=name.end)
        return (affiliation, inside, close.end) if affiliation else None

    def _behind_comma(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        """Read `Chief, Migration Branch, ILO`: as many parts as still tell of one office."""
        run = self._run(index)
        if run is None or (not rank and not self._tells_office(run)):
            return None
        best = self._affiliation(run, rank)
        while best is None or best.end == run.end:
            following = self._apposition(run.end) or self._rest_of_office(run, best)
            if following is None:
                best = self._with_second(run, best) if best else None
                break
            run = self._quote(run.start, following.end)
            best = self._affiliation(run, rank) or best
        if best is None:
            return None
        quote = self._quote(run.start, max(best.end, run.end if best.end == run.end else 0))
        return best, quote, self._behind_field(quote.end, run.end)

    def _with_second(self, run: Quote, first: Affiliation) -> Affiliation:
        """Add what stands behind `Ambassador,`: the office that tells the organization of both."""
        index = self._index_at(run.end)
        if first.organization or index is None or self._text(index) != ",":
            return first
        rest = self._run(index + 1)
        second = self._affiliation(rest, "") if rest else None
        if second is None or not (second.office and second.organization):
            return first
        return replace(second, office=f"{first.office}, {second.office}")

    def _rest_of_office(self, run: Quote, best: Affiliation | None) -> Quote | None:
        """Return what follows a comma inside an office: `Minister of Labour, Jobs and Pensions`."""
        index = self._index_at(run.end)
        if (best and best.organization) or index is None or self._text(index) != ",":
            return None
        rest = self._run(index + 1)
        whole = self._affiliation(self._quote(run.start, rest.end), "") if rest else None
        if rest is None or whole is None or self._tells_office(rest):
            return None
        is_topic = whole.end == rest.end and re.search(r"\s(?:and|y|et|e|&)\s", rest.text)
        return rest if whole.organization or is_topic else None

    def _behind_field(self, end: int, run_end: int) -> int:
        """Skip what an office is for: `Director of IOM for Central America`."""
        behind = self.text[end:run_end]
        return (
            run_end
            if re.match(r"\s+(?:for|in|to|on|at|para|pour|en|au|à|em|no|na)\s", behind)
            else end
        )

    def _tells_office(self, run: Quote) -> bool:
        return self.affiliations.affiliation(run) is not None

    def _apposition(self, end: int) -> Quote | None:
        index = self._index_at(end)
        if index is None or self._text(index) != "," or index + 1 >= len(self.tokens):
            return None
        if plain(self._text(index + 1)) in _AND:
            return None
        run = self._run(index + 1)
        if run is None or re.search(r"\s(?:and|y|et|e)\s", run.text):
            return None
        name = self.affiliations.organization(run, True)
        is_whole = name is not None and name.end == run.end
        return run if is_whole and run and not self._tells_office(run) else None

    def _affiliation(self, run: Quote, rank: str) -> Affiliation | None:
        found = self.affiliations.affiliation(run)
        if found is not None:
            return found
        names = self.affiliations.organizations(run, bool(rank))
        return Affiliation(rank, bool(rank), names[0], end=names[0].end) if names else None

    def _office_first(self, start: int) -> Doer | None:
        """Read `the Chief of Mission of IOM Kenya, Ms Roe`, `Minister Jane Roe of Ghana`."""
        if self._text(start) in RANKS or self._is_holder(start):
            name = self._name(start + 1)
            known = self.known.known_as(name[0], self.tokens[0].start) if name else None
            named = name and not is_behind_office(name[0].split()[0])
            is_rank = (
                self._text(start) in _RANKS_OF_ONE and self._text(name[1]) != "of" if name else 0
            )
            if name and named and (len(name[0].split()) > 1 or known or is_rank):
                return self._described(start, *name, rank=self._text(start))
        run = self._run(start, in_office=True)
        affiliation = self.affiliations.affiliation(run) if run else None
        if run is None or affiliation is None or self._names_body_first(run):
            return None
        if re.match(r"(?:representative|expert|official|delegate)s\b", affiliation.office, re.I):
            return None
        words_of_it = self._quote(run.start, affiliation.end)
        behind = self._behind_field(affiliation.end, run.end)
        return self._office_holder(start, affiliation, words_of_it, behind)

    def _is_holder(self, index: int) -> bool:
        text = self._text(index)
        return text[:1].isupper() and plain(text) in HOLDERS

    def _names_body_first(self, run: Quote) -> bool:
        """Tell the name of a body with an office in it: `UN High Commissioner for Refugees`."""
        found = self.affiliations.organizations(run, False)
        named = found[0].text if found else ""
        return find_office(named) is not None and self.affiliations.is_known(named)

    def _office_holder(
        self, start: int, affiliation: Affiliation, quote: Quote, behind_field: int
    ) -> Doer | None:
        affiliation = self._owned(affiliation, quote)
        name = self._name_behind(quote.end) or self._name_behind(behind_field)
        if name is not None and affiliation.organization is None:
            behind = self._description(name[1], affiliation.office)
            if behind is not None and behind[0].organization:
                found = replace(affiliation, organization=behind[0].organization)
                person = Somebody(name[0], (self.tokens[start].start, behind[2]), found, behind[1])
                self.known.meet(person)
                return Doer(person, found.organization, behind[2])
        if name is not None:
            span = (self.tokens[start].start, self.tokens[name[1] - 1].end)
            person = Somebody(name[0], span, affiliation, quote)
            self.known.meet(person)
            return Doer(person, affiliation.organization, span[1])
        span = (self.tokens[start].start, quote.end)
        if affiliation.organization is None:
            return self._only_in_office(start, affiliation, quote)
        nobody = Somebody("", span, affiliation, quote)
        self.known.meet(nobody)
        return Doer(nobody, affiliation.organization, behind_field)

    def _only_in_office(self, start: int, affiliation: Affiliation, quote: Quote) -> Doer | None:
        """Read `the mayor`: somebody whom the body has named before, or one who held the office."""
        before = self._text(start - 1).lower().rstrip("’'") if start else ""
        office = self._held(affiliation, quote.end)
        if not office.is_holder or before not in _THE:
            return None
        if before == "a" and plain(office.office.split()[0]) in _ENGLISH_OFFICES:
            return None
        span = (self.tokens[start].start, quote.end)
        known = self.known.in_office(office.office, self.tokens[0].start)
        if known is None:
            return Doer(Somebody("", span, office, quote), None, quote.end)
        person = replace(known, span=span, named=known.named or known.span)
        return Doer(person, person.organization, quote.end)

    def _name_behind(self, end: int) -> tuple[str, int] | None:
        """Return the name that follows an office: `…, Ms Roe` or `… Jane Roe`."""
        index = self._index_at(end)
        if index is None:
            return None
        if self._text(index) == ",":
            index += 1
        behind = self._behind_addresses(index)
        if self._text(behind) in RANKS and self._text(index - 1) == ",":
            behind = self._behind_addresses(behind + 1)  # the Head of Delegation, Ambassador Roe
        name = self._name(behind)
        if name is None or (behind == index and len(name[0].split()) < 2):
            return None
        if behind > index and self.tokens[index - 1].text == ",":
            return None if self._has_office(name[1]) else name
        return None if behind == index and self._begins_other(name) else name

    def _has_office(self, behind: int) -> bool:
        """Tell whether a name has its own office behind it, and not that of the next one."""
        if self._text(behind) != "," or is_article(self._text(behind + 1)):
            return False
        run = self._run(behind + 1)
        found = self.affiliations.affiliation(run) if run else None
        return found is not None and found.organization is not None

    def _begins_other(self, name: tuple[str, int]) -> bool:
        """Tell whether a name is that of an organization, or of the next person of a list."""
        if self._is_body(name[0]):
            return True
        if self._text(name[1]) != ",":
            return False
        run = self._run(name[1] + 1)
        return run is not None and self._tells_office(run)


def _is_capitalized(text: str) -> bool:
    """Tell whether a name has no small words, which may begin something else: `from Kenya`."""
    return all(word[0].isupper() for word in text.split())


def _part(quote: Quote, length: int) -> Quote:
    return Quote(quote.text[:length], quote.start)


def readers_places(tokens: list[Token], also: Collection[str] = ()) -> Iterator[int]:
    """Yield the tokens at which a doer may begin: the first, and those behind a mark."""
    yield 0
    if tokens and tokens[0].text in ADVERBS:
        yield 1
    for index, token in enumerate(tokens[:-1]):
        if token.text in _BEGINS_BEHIND or token.text in also:
            yield index + 2 if tokens[index + 1].text in _AND else index + 1
        elif is_address(tokens[index + 1].text) and (
            token.text in ("and", "y", "et", "e") or not token.text.islower()
        ):
            yield index + 1


_BEGINS_BEHIND = frozenset(
    ', ; : — – ” » " including them notably notamment incluidos incluidas incluindo'
    " while where whereas when that which who que mientras donde où tandis but pero"
    " mais whom whose onde enquanto mas où puis then luego depois ensuite después".split()
)
