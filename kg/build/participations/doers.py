"""Who did it: persons with office and organization, and organizations, read from a sentence.

A list of doers is read forwards from a place where it may begin. Persons come in four orders:
“Ms Roe, Head of Office of IOM Kenya”, “the Head of Office of IOM Kenya, Ms Roe”, “Jane Roe, Head
of Office of IOM Kenya” and, once she is known, “Ms Roe” or “Jane Roe”.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace

from kg.build.participations.acquaintances import Somebody
from kg.build.participations.affiliations import Affiliation
from kg.build.participations.bodies import FROM, SEPARATOR, Bodies, Doer
from kg.build.participations.descriptions import AND, THE
from kg.build.participations.positions import HOLDERS, find_office, is_behind_office, plain
from kg.build.participations.prose import Token
from kg.build.participations.runs import ADVERBS, is_article
from kg.build.participations.titles import RANKS, is_address
from kg.model import Quote

_FROM_OR_THE = FROM | {"the", "la", "el"}
_LAST_AND = re.compile(r",?(?:^|\s+)(?:and|y|e|et)\s+(?!.*\s(?:and|y|e|et)\s)")
_ITS = frozenset("its their su sus sa son ses leur leurs seu sua".split())
_ENGLISH_OFFICES = frozenset(
    "minister ambassador deputy chief head director coordinator secretary commissioner mayor"
    " governor president vice rapporteur envoy state regional senior high special".split()
)
"""Words that begin offices behind the article `a` of English, which says that anyone is meant."""
_RANKS_OF_ONE = frozenset("Ambassador Minister Mayor Governor Senator Commissioner".split())
"""Ranks behind which a single word is the name of who holds them: `Minister Roe`."""
_OF_THE_SAME = re.compile(
    r"\s+(?:of|at|de|del|du|da|do)\s+(?:(?:the|la|le|el|a|o)\s+|l['’])?(?P<noun>[^\W\d_a-z]\w+)(?=[,.;)])"
)
_OWNER = re.compile(r"(?P<noun>[^\W\d_a-z]\w*)['’]s?\s")


@dataclass(frozen=True)
class Reader(Bodies):
    """Reads doers in one stretch of a body, given as its tokens."""

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
        found = SEPARATOR.match(self.text, end)
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
        if affiliation.organization is None and (told := self._told_before(end)):
            affiliation, end = replace(affiliation, organization=told[0]), told[1]
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

    def _told_before(self, end: int) -> tuple[Quote, int] | None:
        """Return the body of `Coordinator of the Coalition`, where the sentence names it before."""
        found = _OF_THE_SAME.match(self.text, end)
        body = self._body_before(end) if found else None
        is_same = found and body and found["noun"] in body.text.split()
        return (body, found.end()) if found and body and is_same else None

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

    def _again(self, known: Somebody, start: int, behind: int, end: int = 0) -> Doer:
        span = (self.tokens[start].start, max(end, self.tokens[behind - 1].end))
        return Doer(replace(known, span=span, words=None), known.organization, span[1])

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
        if not office.is_holder or before not in THE:
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


def readers_places(tokens: list[Token], also: Collection[str] = ()) -> Iterator[int]:
    """Yield the tokens at which a doer may begin: the first, and those behind a mark."""
    yield 0
    if tokens and tokens[0].text in ADVERBS:
        yield 1
    for index, token in enumerate(tokens[:-1]):
        if token.text in _BEGINS_BEHIND or token.text in also:
            yield index + 2 if tokens[index + 1].text in AND else index + 1
        elif is_address(tokens[index + 1].text) and (
            token.text in ("and", "y", "et", "e") or not token.text.islower()
        ):
            yield index + 1


_BEGINS_BEHIND = frozenset(
    ', ; : — – ” » " including them notably notamment incluidos incluidas incluindo'
    " while where whereas when that which who que mientras donde où tandis but pero"
    " mais whom whose onde enquanto mas où puis then luego depois ensuite después".split()
)
