"""What a page calls its organizations: abbreviations that it defines, long names in its field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.build.lookup import naming
from kg.build.lookup.countries import ending_country
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import LONGEST_NAME
from kg.build.organizers.initials import stands_for
from kg.build.organizers.lines import split
from kg.build.organizers.offices import known_organization, office_named
from kg.build.organizers.unspecific import is_unspecific
from kg.model import Quote, Record
from kg.text import words

_DEFINED = re.compile(r"\(\s?[\"“'‘«]?(?P<short>[A-Z][A-Za-z0-9&./-]{1,11})[\"”'’»]?\s?\)")
_LOOK_BACK = 200
_ENDS_NAME = re.compile(r"[.;:!?](?=\s)")
_TOKEN = re.compile(r"[^\s,]+")
_SHORT_AT_END = re.compile(r"\s?\([^()]{1,40}\)$")


@dataclass(frozen=True)
class PageNames:
    """The names that a page gives its organizations.

    `long_of` goes from an abbreviation, as it is written, to what the page defines it as;
    `titles` are the names in its organizers' field of those that no vocabulary knows.
    """

    long_of: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()

    def expanded(self, text: str) -> str:
        """Return the text with the abbreviation that begins it written out, if the page does so."""
        short, space, rest = text.partition(" ")
        long = self.long_of.get(short)
        if long is None:
            return text
        return long if rest and long.endswith(f" {rest}") else f"{long}{space}{rest}"

    def title_of(self, text: str) -> str | None:
        """Return the one longer name of the field that begins with this name of several words."""
        key = naming.name_key(text)
        keys = [naming.name_key(title) for title in self.titles]
        if " " not in key or key in keys:
            return None
        longer = [
            title
            for title, whole in zip(self.titles, keys, strict=True)
            if whole.startswith(key + " ")
        ]
        return longer[0] if len(longer) == 1 else None


NO_PAGE = PageNames()
"""For names that stand on no page."""


def page_names(record: Record, vocabulary: Vocabulary) -> PageNames:
    """Return the names that the page defines in its title, its body and its organizers' field.

    An abbreviation counts where its letters are the initials of the words before the bracket, and
    these are named like an organization; one that is defined in two ways is left out.
    """
    values = [quote for item in record.fields if item.name == "organizers" for quote in item.values]
    texts = [quote.text for quote in (record.title, record.body, *values) if quote]
    return PageNames(
        long_of=_definitions(texts, vocabulary),
        titles=tuple(dict.fromkeys(_titles(values, vocabulary))),
    )


def _definitions(texts: Iterable[str], vocabulary: Vocabulary) -> dict[str, str]:
    found: dict[str, str] = {}
    ambiguous: set[str] = set()
    for text in texts:
        for short, long in _defined_in(text, vocabulary):
            known = found.setdefault(short, long)
            if not _same(known, long):
                ambiguous.add(short)
    return {short: long for short, long in found.items() if short not in ambiguous}


def _same(one: str, other: str) -> bool:
    """Tell whether one name is the other, or goes on where it ends."""
    shorter, longer = sorted((words(one), words(other)), key=len)
    return longer == shorter or longer.startswith(shorter + " ")


def _defined_in(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    seen: set[tuple[str, str]] = set()
    for found in _DEFINED.finditer(text):
        words_before = _sentence_end(text[max(0, found.start() - _LOOK_BACK) : found.start()])
        if (found["short"], words_before) in seen:
            continue
        seen.add((found["short"], words_before))
        long = _long_form(found["short"], words_before, vocabulary)
        if long and (known_organization(long, vocabulary) or naming.is_named_like_one(long)):
            yield found["short"], long


def _sentence_end(text: str) -> str:
    """Return what stands behind the last mark that no name goes across."""
    for mark in "()\n•":
        text = text.rpartition(mark)[2]
    return _ENDS_NAME.split(text.rstrip())[-1].strip()


def _long_form(short: str, before: str, vocabulary: Vocabulary) -> str | None:
    """Return the fewest last words that the abbreviation stands for, with or without a country.

    Whose office it is belongs to them: `UN Resident Coordinator Office (RCO)`.
    """
    tails = [before[token.start() :] for token in _TOKEN.finditer(before)][-16:]
    for index in reversed(range(len(tails))):
        if _defines(short, tails[index], vocabulary):
            wider = reversed(tails[max(0, index - 2) : index])
            return next((each for each in wider if office_named(each, vocabulary)), tails[index])
    return None


def _defines(short: str, long: str, vocabulary: Vocabulary) -> bool:
    if stands_for(short, long):
        return True
    ending = ending_country(words(long), vocabulary)
    return ending is not None and stands_for(short, _without_end(long, ending[0]))


def _without_end(text: str, kept: str) -> str:
    """Return as many words of the text as `kept` has, without a preposition at their end."""
    count = len(kept.split())
    ends = [token.end() for token in re.finditer(r"\w+", text)]
    shortened = text[: ends[count - 1]] if 0 < count <= len(ends) else ""
    return re.sub(r"\s(?:of|in|de|del|du|des)(?: (?:the|la))?$", "", shortened)


def _titles(values: Iterable[Quote], vocabulary: Vocabulary) -> Iterator[str]:
    for value in values:
        for part in split(value, vocabulary):
            name = _SHORT_AT_END.sub("", part.text)
            if len(name) <= LONGEST_NAME and _is_title(name, vocabulary):
                yield name


def _is_title(name: str, vocabulary: Vocabulary) -> bool:
    if words(name) in vocabulary.countries or is_unspecific(name):
        return False
    office = office_named(name, vocabulary)
    return office is not None or known_organization(name, vocabulary) is None
