"""Organizations that act by themselves, or through somebody who is not to be named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.build.participations.acquaintances import Acquaintances, Somebody
from kg.build.participations.descriptions import Descriptions
from kg.build.participations.positions import OTHERS, is_office_word, plain
from kg.build.participations.role_words import role_words
from kg.build.participations.titles import is_address
from kg.model import Quote

SEPARATOR = re.compile(
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
"""What parts the items of a list."""

FROM = frozenset("of from at with de del du des d da do dos das en".split())
"""Words between somebody and the organization that they belong to."""

_LONGEST_GROUP = 6
_SEVERAL = frozenset("two three four five six several some many few".split())
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
class Bodies(Descriptions):
    """Reads organizations in one stretch of a body; `known` are the persons met so far."""

    known: Acquaintances

    def _behind_separator(self, end: int, across: bool = False) -> int | None:
        """Return the token behind the comma or "and" that follows; None without one."""
        found = SEPARATOR.match(self.text, end)
        if found is None or not found[0].strip():
            return None
        if not across and (found["mark"] or "").startswith(";"):
            return None
        return self._index_at(found.end())

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

    def _behind_noun(self, index: int) -> int | None:
        """Return the token behind words such as `several experts from`; None for other words."""
        for position in range(index, min(index + _LONGEST_GROUP, len(self.tokens) - 2)):
            text = self.tokens[position].text
            counted = position == index + 1 and self._text(index).lower() in _SEVERAL
            if plain(text) in OTHERS or (counted and self._text(position + 1) == "from"):
                behind = self.tokens[position + 1].text.lower().rstrip("’'")
                return position + 2 if behind in FROM else None
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

    def _behind_addresses(self, index: int) -> int:
        while index < len(self.tokens) and is_address(self.tokens[index].text):
            index += 1
        return index

    def _is_body(self, name: str) -> bool:
        return bool(self.affiliations.organizations(Quote(name, 0), True))


def _part(quote: Quote, length: int) -> Quote:
    return Quote(quote.text[:length], quote.start)
