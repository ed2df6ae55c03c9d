"""Who did it: persons with office and organization, and organizations, read from a sentence.

A list of doers is read forwards from a place where it may begin. Persons come in four orders:
“Ms Roe, Head of Office of IOM Kenya”, “the Head of Office of IOM Kenya, Ms Roe”, “Jane Roe, Head
of Office of IOM Kenya” and, once she is known, “Ms Roe” or “Jane Roe”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.build.affiliations import Affiliation, Affiliations
from kg.build.positions import find_office, is_behind_office, is_office_word, plain
from kg.build.prose import Token
from kg.build.titles import PARTICLES, RANKS, is_address
from kg.model import Quote
from kg.text import words

_AND = frozenset("and & as together along jointly y e et ainsi así junto plus".split())
_SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*)?(?:(?:and|&|as\s+well\s+as|together\s+with|along\s+with|jointly\s+with|y|e|et"
    r"|in\s+(?:collaboration|cooperation|partnership|coordination)\s+with|ainsi\s+que|así\s+como"
    r"|junto\s+con|en\s+(?:collaboration|coopération|partenariat)\s+avec"
    r"|en\s+(?:colaboración|cooperación|coordinación)\s+con)\s+)?(?:also\s+)?(?:(?:by|from|par|por|de)\s+)?"
)
_LINKS = frozenset(
    "of the for on in to at from with de del la las los el le les du des l d da do dos das y et e"
    " and & para pour en au aux à sur sobre".split()
)
_ARTICLES = frozenset("the a an its el la los las le les both l our un una une".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december enero febrero marzo abril mayo junio julio"
    " agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin juillet"
    " août septembre octobre novembre décembre".split()
)
_GROUP = re.compile(
    r"(?:(?:an?|the|several|two|three|various|senior|high[- ]level|key|other|some|las|los|la|el|un"
    r"|una|des|les|le|un|une)\s+)*(?:representatives?|experts?|officials?|colleagues|specialists?"
    r"|staff(?:\s+members?)?|speakers|delegates?|members|officers?|practitioners"
    r"|representantes?|expert[oa]s?|funcionari[oa]s|especialistas?"
    r"|représentante?s?|experte?s?|fonctionnaires)\s+"
    r"(?:of|from|at|de|del|du|des|de la|d['’])\s*(?:the\s+|la\s+|el\s+|le\s+|l['’]|both\s+)?",
    re.I,
)
_SEVERAL_FIELDS = re.compile(r"(?:Ministry|Department|Ministerio|Minist[èe]re|Secretar[íi]a)\b")
_BEHIND_NAME = frozenset("of from at with representing de del du des d for".split())
_LONGEST_NAME = 6


@dataclass(frozen=True)
class Somebody:
    """A person as a body speaks of one: the name, the words around it, and what they say.

    `name` is without the form of address. `words` are those that tell the office, without the
    name; `span` is all of it.
    """

    name: str
    span: tuple[int, int]
    affiliation: Affiliation | None = None
    words: Quote | None = None


@dataclass(frozen=True)
class Doer:
    """One who did something: a person, or an organization by itself."""

    person: Somebody | None
    organization: Quote | None
    end: int


@dataclass
class Acquaintances:
    """The persons that a body has introduced, for when it speaks of them again."""

    _by_name: dict[str, Somebody | None] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def meet(self, person: Somebody) -> None:
        """Remember a person. Of two with one surname, neither is known by it."""
        self.names.add(person.name)
        if person.affiliation is None or person.affiliation.organization is None:
            return
        full, surname = words(person.name), words(person.name.split()[-1])
        self._by_name[full] = person
        if full != surname:
            other = self._by_name.get(surname, person)
            same = other is not None and words(other.name) == full
            self._by_name[surname] = person if same else None

    def known_as(self, name: str) -> Somebody | None:
        """Return the person whom the whole name or the surname means."""
        return self._by_name.get(words(re.sub(r"['’]s?$", "", name)))


@dataclass(frozen=True)
class Reader:
    """Reads doers in one stretch of a body, given as its tokens."""

    text: str
    tokens: list[Token]
    affiliations: Affiliations
    known: Acquaintances

    def doers(self, index: int, countries: bool = False) -> list[Doer]:
        """Return the doers that are joined from a token on; empty where it begins none."""
        found: list[Doer] = []
        while index < len(self.tokens):
            some = self._some(index, countries)
            if not some:
                break
            found += self._of_one_person(found, some, index)
            following = self._behind_separator(some[-1].end)
            if following is None or following <= index:
                break
            index = following
        return found

    def _of_one_person(self, found: list[Doer], some: list[Doer], index: int) -> list[Doer]:
        """Give the second office of “Mr Roe, Director of A and Coordinator of B” to Mr Roe."""
        before = found[-1].person if found else None
        own = some[0].person
        if not before or not before.name or not own or own.name or own.words is None:
            return some
        if _is_article(self.tokens[index].text) or self.tokens[index - 1].text == ",":
            return some
        person = replace(own, name=before.name, span=(before.span[0], some[0].end))
        return [replace(some[0], person=person), *some[1:]]

    def _behind_separator(self, end: int) -> int | None:
        """Return the token behind the comma or "and" that follows; None without one."""
        found = _SEPARATOR.match(self.text, end)
        if found is None or not found[0].strip():
            return None
        return self._index_at(found.end())

    def _index_at(self, offset: int) -> int | None:
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.tokens) else None

    def _some(self, index: int, countries: bool) -> list[Doer]:
        group = self._group(index)
        if group:
            return group
        person = self._person(index)
        if person:
            return [person]
        return self._organizations(index, countries)

    # --- Organizations ---------------------------------------------------------------------------

    def _organizations(self, index: int, countries: bool) -> list[Doer]:
        run = self._run(index)
        if run is None:
            return []
        found = self.affiliations.organizations(run, countries)
        doers = [Doer(None, name, name.end) for name in found]
        if doers:
            doers[-1] = replace(doers[-1], end=self._behind_addressed(doers[-1].end))
        if len(found) == 1 and found[0].end == run.end:
            whole = self._with_comma(found[0])
            return [Doer(None, whole, whole.end)]
        return doers

    def _with_comma(self, name: Quote) -> Quote:
        """Return `Ministry of Labour, Migration and Diaspora` whole."""
        if not re.match(
            r"(?:Ministry|Department|Ministerio|Minist[èe]re|Secretar[íi]a)\b", name.text
        ):
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
        """Read `representatives of IOM Kenya Ms Jane Roe`: the organization, never the name."""
        found = _GROUP.match(self.text, self.tokens[index].start)
        first = self._index_at(found.end()) if found else None
        if first is None:
            return []
        doers = self._organizations(first, countries=True)
        if not doers:
            return []
        last = doers[-1]
        return [*doers[:-1], replace(last, end=self._behind_names(last.end))]

    def _behind_addressed(self, end: int) -> int:
        """Skip the name right behind an organization: `UNDP Ms Jane Roe`."""
        index = self._index_at(end)
        is_name = index is not None and is_address(self.tokens[index].text)
        return self._behind_names(end) if is_name else end

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

    def _person(self, index: int) -> Doer | None:
        start = index
        while start < len(self.tokens) and _is_article(self.tokens[start].text):
            start += 1
        if start >= len(self.tokens):
            return None
        behind = self._behind_addresses(start)
        if behind > start:
            return self._addressed(start, behind)
        return self._office_first(start) or self._unaddressed(start)

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

    def _unaddressed(self, start: int) -> Doer | None:
        """Read `Jane Roe, Head of Office of IOM Kenya`, or `Jane Roe` who is known."""
        name = self._name(start)
        if name is None:
            return None
        known = self.known.known_as(name[0])
        found = None
        if self._text(name[1]) in (",", "(", "of", "from", "de"):
            found = self._description(name[1], "")
        if known is not None and not (found and found[0].office):
            return self._again(known, start, name[1])
        if found is None or len(name[0].split()) < 2 or self._is_body(name[0]):
            return None
        plainly = found[0].organization and self.affiliations.is_known(found[0].organization.text)
        return self._described(start, *name) if found[0].office or plainly else None

    def _is_body(self, name: str) -> bool:
        return bool(self.affiliations.organizations(Quote(name, 0), True))

    def _described(self, start: int, name: str, behind: int, rank: str = "") -> Doer:
        """Return the person of a name with what is said behind it, or was said before."""
        found = self._description(behind, rank)
        if found is None:
            known = self.known.known_as(name)
            if known is not None:
                return self._again(known, start, behind)
            person = Somebody(name, (self.tokens[start].start, self.tokens[behind - 1].end))
            self.known.meet(person)
            return Doer(person, None, person.span[1])
        affiliation, quote, end = found
        span = (self.tokens[start].start, max(end, self.tokens[behind - 1].end))
        person = Somebody(name, span, affiliation, quote)
        self.known.meet(person)
        return Doer(person, affiliation.organization, end)

    def _again(self, known: Somebody, start: int, behind: int) -> Doer:
        span = (self.tokens[start].start, self.tokens[behind - 1].end)
        person = replace(known, span=span, words=None)
        organization = known.affiliation.organization if known.affiliation else None
        return Doer(person, organization, span[1])

    def _description(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        """Return office and organization behind a name, the words that tell them, their end."""
        mark = self._text(index)
        if mark == "(":
            return self._in_brackets(index + 1, rank)
        if mark in _BEHIND_NAME:
            run = self._run(index + 1)
            names = self.affiliations.organizations(run, bool(rank)) if run else []
            if not names:
                return None
            affiliation = Affiliation(rank, bool(rank), names[0], end=names[0].end)
            return affiliation, names[0], names[0].end
        if mark in (",", "–", "—", "-"):
            return self._behind_comma(index + 1, rank)
        return None

    def _in_brackets(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        close = next((t for t in self.tokens[index : index + 25] if t.text == ")"), None)
        if close is None or index >= len(self.tokens):
            return None
        inside = self._quote(self.tokens[index].start, close.start)
        affiliation = self._affiliation(inside, rank)
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
                break
            run = self._quote(run.start, following.end)
            best = self._affiliation(run, rank) or best
        if best is None:
            return None
        quote = self._quote(run.start, max(best.end, run.end if best.end == run.end else 0))
        return best, quote, self._behind_field(quote.end, run.end)

    def _rest_of_office(self, run: Quote, best: Affiliation | None) -> Quote | None:
        """Return what follows a comma inside an office: `Minister of Labour, Jobs and Pensions`."""
        index = self._index_at(run.end)
        if (best and best.organization) or index is None or self._text(index) != ",":
            return None
        rest = self._run(index + 1)
        whole = self._affiliation(self._quote(run.start, rest.end), "") if rest else None
        return (
            rest if rest and whole and whole.organization and not self._tells_office(rest) else None
        )

    def _behind_field(self, end: int, run_end: int) -> int:
        """Skip what an office is for: `Director of IOM for Central America`."""
        behind = self.text[end:run_end]
        return run_end if re.match(r"\s+(?:for|in|to|on|at|para|pour|en|au)\s", behind) else end

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
        if self._text(start) in RANKS:
            name = self._name(start + 1)
            known = self.known.known_as(name[0]) if name else None
            named = name and not is_behind_office(name[0].split()[0])
            if name and named and (len(name[0].split()) > 1 or known):
                return self._described(start, *name, rank=self._text(start))
        run = self._run(start, in_office=True)
        affiliation = self.affiliations.affiliation(run) if run else None
        if run is None or affiliation is None or self._names_body_first(run):
            return None
        if re.match(r"(?:representative|expert|official|delegate)s\b", affiliation.office, re.I):
            return None
        words_of_it = self._quote(run.start, affiliation.end)
        return self._office_holder(start, affiliation, words_of_it)

    def _names_body_first(self, run: Quote) -> bool:
        """Tell the name of a body with an office in it: `UN High Commissioner for Refugees`."""
        found = self.affiliations.organizations(run, False)
        named = found[0].text if found else ""
        return find_office(named) is not None and self.affiliations.is_known(named)

    def _office_holder(self, start: int, affiliation: Affiliation, quote: Quote) -> Doer | None:
        name = self._name_behind(quote.end)
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
        if affiliation.organization is None:
            return None
        nobody = Somebody("", (self.tokens[start].start, quote.end), affiliation, quote)
        return Doer(nobody, affiliation.organization, quote.end)

    def _name_behind(self, end: int) -> tuple[str, int] | None:
        """Return the name that follows an office: `…, Ms Roe` or `… Jane Roe`."""
        index = self._index_at(end)
        if index is None:
            return None
        if self._text(index) == ",":
            index += 1
        behind = self._behind_addresses(index)
        name = self._name(behind)
        if name is None or (behind == index and len(name[0].split()) < 2):
            return None
        return None if behind == index and self._begins_other(name) else name

    def _begins_other(self, name: tuple[str, int]) -> bool:
        """Tell whether a name is that of an organization, or of the next person of a list."""
        if self._is_body(name[0]):
            return True
        if self._text(name[1]) != ",":
            return False
        run = self._run(name[1] + 1)
        return run is not None and self._tells_office(run)

    # --- Words -----------------------------------------------------------------------------------

    def _name(self, index: int) -> tuple[str, int] | None:
        """Return the name of a person that begins at a token, and the token behind it."""
        last = index
        for position in range(index, min(index + _LONGEST_NAME, len(self.tokens))):
            text = self.tokens[position].text
            if position > index and self.tokens[position].start > self.tokens[position - 1].end + 1:
                break
            if _is_name_word(text):
                last = position + 1
            elif not (position > index and text in PARTICLES) and not (
                position == index and text.lower() in PARTICLES and text[0].isupper()
            ):
                break
        while last > index + 1 and self._is_short_form(self.tokens[last - 1].text):
            last -= 1
        if last == index:
            return None
        name = self.text[self.tokens[index].start : self.tokens[last - 1].end]
        return re.sub(r"['’]s$", "", name), last

    def _is_short_form(self, text: str) -> bool:
        return text.isupper() and len(text) > 1 and self.affiliations.is_known(text)

    def _run(self, index: int, in_office: bool = False) -> Quote | None:
        """Return the words from a token on that may be the name of an office or organization.

        They are capitalized, or words of an office, or small words between such.
        """
        last = first = index
        position = index
        while position < len(self.tokens):
            text = self.tokens[position].text
            if is_address(text) or text.lower() in _CALENDAR:
                break
            if text == "(":
                close = self._close(position)
                if close is None or last == first:
                    break
                position = last = close + 1
                continue
            if _is_article(text) and last == first:
                position = first = last = position + 1
            elif _is_run_word(text):
                if in_office and self._starts_name(position, last > first):
                    break
                position = last = position + 1
            elif (text.lower().rstrip("’'") in _LINKS or text in _MARKS) and position > first:
                position += 1
            else:
                break
        if last == first:
            return None
        return self._quote(self.tokens[first].start, self.tokens[last - 1].end)

    def _starts_name(self, position: int, has_begun: bool) -> bool:
        """Tell whether a name follows an office without a mark: `Director General Amy Pope`."""
        if not has_begun or not is_office_end(self.tokens[position - 1].text):
            return False
        name = self._name(position)
        if name is None or len(name[0].split()) < 2 or is_behind_office(name[0].split()[0]):
            return False
        found = self.affiliations.organization(self._quote_of(position, name[1]), True)
        return found is None and not any(map(is_office_word, name[0].split()))

    def _quote_of(self, first: int, behind: int) -> Quote:
        return self._quote(self.tokens[first].start, self.tokens[behind - 1].end)

    def _close(self, position: int) -> int | None:
        """Return the bracket that closes a short form: `(SMS)`, `(IOM Kenya)`."""
        for index in range(position + 1, min(position + 6, len(self.tokens))):
            if self.tokens[index].text == ")":
                return index
            if not self.tokens[index].text[0].isupper() and self.tokens[index].text != "-":
                return None
        return None

    def _text(self, index: int) -> str:
        return self.tokens[index].text if index < len(self.tokens) else ""

    def _quote(self, start: int, end: int) -> Quote:
        return Quote(self.text[start:end].rstrip(" ,;"), start)


_MARKS = ("/", "-", "–")


def _is_article(text: str) -> bool:
    return not text.isupper() and text.lower().rstrip("’'") in _ARTICLES


def _is_name_word(text: str) -> bool:
    return (
        text[0].isalpha()
        and not text[0].islower()
        and text.lower() not in _CALENDAR
        and not is_address(text)
        and not is_office_word(text)
        and text.lower() not in _LINKS
    )


def _is_run_word(text: str) -> bool:
    if not text[0].isalpha():
        return False
    return text[0].isupper() or is_office_word(text) or plain(text) in _SMALL_IN_NAMES


def is_office_end(text: str) -> bool:
    """Tell whether a word can end an office: its noun, or `General` behind it."""
    return is_office_word(text) or plain(text) in ("general", "generale", "mission", "office")


_SMALL_IN_NAMES = frozenset(
    "mission general deputy executive regional resident permanent office state interim acting"
    " special vice adjunto adjunta general mision misiones permanente generale adjoint adjointe"
    " national nationale nationaux nationales nacional nacionales international internationale"
    " internacional regionale publique interministeriel interministerielle centrale superieur"
    " migrations migration migraciones statistique statistiques affaires etrangeres travail"
    " interieur emploi sante justice jeunesse femmes famille diaspora refugies apatrides population"
    " droits homme enfant sociale sociales developpement humain humains etudes solidarite nations"
    " unies residente resident".split()
)


def readers_places(tokens: list[Token]) -> Iterator[int]:
    """Yield the tokens at which a doer may begin: the first, and those behind a mark."""
    yield 0
    for index, token in enumerate(tokens[:-1]):
        if token.text in _BEGINS_BEHIND:
            yield index + 2 if tokens[index + 1].text in _AND else index + 1


_BEGINS_BEHIND = frozenset(
    ', ; : — – ” » " while where whereas when that which who que mientras donde où tandis but pero'
    " mais whom whose".split()
)
