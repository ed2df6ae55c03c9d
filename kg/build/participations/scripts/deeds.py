"""What all three readers share: who did what, and what a body has told so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.build.lookup.governments import country_governed
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import name_key
from kg.model import Quote

_GOVERNMENTS = ("правительств", "حكومة", "政府")


class Doer(NamedTuple):
    """An organization, and the person who acted for it where one is named or known by office.

    Where the body names no organization, `office` is all that is known of who did it.
    `country` is that of an office told in two places: `глава миссии МОМ в Казахстане`. `start` and
    `end` are the offsets of all the words that tell of the doer, in what the reader reads.
    """

    organization: Quote | None
    start: int
    end: int
    name: str = ""
    office: Quote | None = None
    country: str | None = None


class Deed(NamedTuple):
    """That somebody had a role at the event; `words` tell of the doer, with any name."""

    role: str
    doer: Doer
    words: Quote


@dataclass
class Story:
    """What is known of a body while its sentences are read from first to last.

    `unread` is the sentence before which the reading stopped because enough was told.
    """

    text: str
    vocabulary: Vocabulary
    deeds: list[Deed] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    persons: dict[str, Doer] = field(default_factory=dict)
    offsets: Sequence[int] | None = None
    sentence: int = 0
    last_person: tuple[int, Doer] | None = None
    organized_in: int | None = None
    unread: int | None = None

    def quote(self, start: int, end: int) -> Quote:
        """Return words of the page by the offsets in what the reader reads.

        A reader that leaves characters out says in `offsets` where the others stand.
        """
        first, last = start, end
        if self.offsets is not None:
            first, last = self.offsets[start], self.offsets[end - 1] + 1
        return Quote(self.text[first:last].rstrip(" ,،，)）"), first)

    def is_organization(self, words: str) -> bool:
        """Tell whether words name a known organization, or the government of a country."""
        key = name_key(words)
        if key in self.vocabulary.organizations:
            return True
        governs = any(word in key for word in _GOVERNMENTS)
        return governs and country_governed(key, self.vocabulary) is not None

    def begins_organization(self, word: str) -> bool:
        """Tell whether the name of a known organization or a government may begin with a word."""
        key = name_key(word)
        known = key.partition(" ")[0] in self.vocabulary.first_words
        return known or any(each in key for each in _GOVERNMENTS)

    def is_country(self, words: str) -> bool:
        """Tell whether words name a country."""
        return name_key(words) in self.vocabulary.countries

    def known_as(self, name: str) -> Doer | None:
        """Return the person whom a name or surname means."""
        return self.persons.get(name_key(name))

    def meet(self, doer: Doer, surname: str) -> None:
        """Remember a person, to know one who is named again by the surname."""
        self.names.add(doer.name)
        self.persons[name_key(surname)] = doer
        self.persons[name_key(doer.name)] = doer

    def spoken_of(self) -> list[Doer]:
        """Return whom `she` or `he` means: the one person of this sentence or that before."""
        if self.last_person is None or self.sentence - self.last_person[0] > 1:
            return []
        return [self.last_person[1]]

    def tell(self, role: str, doers: Iterable[Doer]) -> None:
        """Note that these have a role; a single person may be spoken of as `she` behind it."""
        told = list(doers)
        self.deeds += (Deed(role, doer, self.quote(doer.start, doer.end)) for doer in told)
        if len(told) == 1 and told[0].name:
            self.last_person = (self.sentence, told[0])

    def is_organized_here(self, sentence: int, definite: bool) -> bool:
        """Tell whether what a sentence says was organized is this event.

        It is the first that is told of, or one that the words point at as this one.
        """
        if self.organized_in not in (None, sentence) and not definite:
            return False
        self.organized_in = sentence
        return True
