"""The words of a stretch of prose: which of them may be one name, of a person or of a body."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from kg.build.participations.affiliations import Affiliations
from kg.build.participations.body_nouns import is_romance_head
from kg.build.participations.office_topics import LINKS
from kg.build.participations.positions import (
    HOLDERS,
    is_behind_office,
    is_office_word,
    is_part_of_office,
    plain,
)
from kg.build.participations.prose import Token
from kg.build.participations.role_words import role_words
from kg.build.participations.titles import PARTICLES, is_address
from kg.model import Quote

_LONGEST_NAME = 6
_ARTICLES = frozenset("the a an its el la los las le les both l our un una une o os um uma".split())
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december".split()
)
# Languages that write months in lower case: `Julio` is a name, `julio` is July.
_SMALL_CALENDAR = frozenset(
    "enero febrero marzo abril mayo junio julio"
    " agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin juillet"
    " août septembre octobre novembre décembre janeiro fevereiro março maio junho julho setembro"
    " outubro novembro dezembro".split()
)
ADVERBS = frozenset(
    "Afterwards Then Later Finally Today Meanwhile Here There Also Next Earlier Ensuite Enfin Puis"
    " Luego Después Finalmente Depois Hoy Hoje".split()
)
"""What begins a sentence with a capital, and no name."""
_FROM = ("of", "from", "by")
_JOINTS = ("and", "y", "et", "e")
_MARKS = ("/", "-", "–", "+", "&")
_MARKS_BEFORE = (",", "(", ":", "–", "—")
_ROMANCE_ARTICLES = frozenset(
    "la le l les el los las du de des del au aux al o os da do das dos pela pelo".split()
)


@dataclass(frozen=True)
class Stretch:
    """A stretch of a body, given as its tokens."""

    text: str
    tokens: list[Token]
    affiliations: Affiliations
    _runs: dict[tuple[int, bool], Quote | None] = field(default_factory=dict, init=False)

    def _index_at(self, offset: int) -> int | None:
        index = bisect_left(self.tokens, offset, key=lambda token: token.start)
        return index if index < len(self.tokens) else None

    def _name(self, index: int) -> tuple[str, int] | None:
        """Return the name of a person that begins at a token, and the token behind it."""
        last = index
        for position in range(index, min(index + _LONGEST_NAME, len(self.tokens))):
            text = self.tokens[position].text
            if position > index and self.tokens[position].start > self.tokens[position - 1].end + 1:
                break
            if _is_name_word(text):
                last = position + 1
            elif not (position > index and text.lower() in PARTICLES) and not (
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
        """Return what `_new_run` does, read once."""
        key = (index, in_office)
        if key not in self._runs:
            self._runs[key] = self._new_run(index, in_office)
        return self._runs[key]

    def _new_run(self, index: int, in_office: bool) -> Quote | None:
        """Return the words from a token on that may be the name of an office or organization.

        They are capitalized, or words of an office, or small words between such. In French and
        Spanish names, other words follow the first: `Conseil des maires du fleuve`.
        """
        if self._text(index) in ADVERBS:
            return None
        last = first = sure = position = index
        is_open = False
        while position < len(self.tokens):
            text = self.tokens[position].text
            is_lord = text == "Lord" and self._text(position + 1) == "Mayor"
            if (is_address(text) and not is_lord) or _is_of_calendar(text):
                break
            if text == "(":
                close = self._close(position)
                if close is None or last == first:
                    break
                position = last = sure = close + 1
            elif is_article(text) and last == first:
                position = first = last = sure = position + 1
            elif _is_run_word(text):
                if in_office and self._starts_name(position, last > first):
                    break
                is_open = is_open or is_office_word(text) or self._begins_romance(position)
                position = last = sure = position + 1
            elif is_open and _goes_on(text, self._word(position - 1)):
                position = last = position + 1
            elif (text.lower().rstrip("’'") in LINKS or text in _MARKS) and position > first:
                if text in _JOINTS and self._begins_item(position + 1):
                    break
                position += 1
            elif text in "’'" and self._text(position - 1)[-1:] == "s" and position > first:
                position += 1  # of `Char Dwellers’ Forum`
            else:
                break
        if last > sure and not self._is_end(last):
            last = sure
        if last == first:
            return None
        return self._quote(self.tokens[first].start, self.tokens[last - 1].end)

    def _begins_item(self, index: int) -> bool:
        """Tell whether the next of a list begins: `… and the Director of …`, `… and of BRAC`."""
        if self._text(index) in _FROM:
            return True
        if not is_article(self._text(index)):
            return False
        return any(plain(self._text(at)) in HOLDERS for at in range(index + 1, index + 4))

    def _begins_romance(self, index: int) -> bool:
        before, text = self._word(index - 1), self._text(index)
        if before in _ROMANCE_ARTICLES:
            return is_romance_head(text)
        return before in _MARKS_BEFORE and is_romance_head(text, surely=True)

    def _is_end(self, index: int) -> bool:
        """Tell whether a name without a last capital may end before a token."""
        text = self._text(index)
        return (
            not text[:1].isalpha() or text in _BEHIND_ENDS or text.lower() in role_words().by_word
        )

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

    def _word(self, index: int) -> str:
        return self.tokens[index].text.lower().rstrip("’'") if index >= 0 else ""

    def _quote(self, start: int, end: int) -> Quote:
        return Quote(self.text[start:end].rstrip(" ,;"), start)


def _is_of_calendar(text: str) -> bool:
    return text.lower() in _CALENDAR or text in _SMALL_CALENDAR


def is_article(text: str) -> bool:
    """Tell whether a word is an article; `LA`, in capitals, is none."""
    bare = text.rstrip("’'")
    return (len(bare) == 1 or not bare.isupper()) and bare.lower() in _ARTICLES


def _is_name_word(text: str) -> bool:
    return (
        text[0].isalpha()
        and not text[0].islower()
        and not _is_of_calendar(text)
        and not is_address(text)
        and not is_office_word(text)
        and text.lower() not in LINKS
    )


def _is_run_word(text: str) -> bool:
    return text[0].isalpha() and (
        text[0].isupper() or is_part_of_office(text) or plain(text) in _MINISTRIES
    )


_MINISTRIES = frozenset(
    "ministere ministerio ministry embassy ambassade embajada embaixada mairie alcaldia prefeitura"
    " ayuntamiento gouvernement gobierno governo association asociacion associacao fondation"
    " fundacion fundacao universite universidad universidade".split()
)


def _goes_on(text: str, before: str) -> bool:
    """Tell whether a word without a capital may belong to an office, or to a French name."""
    return (
        text.replace("-", "").isalpha()
        and text.islower()
        and len(text) > 3
        and before not in ("et", "y", "e", "and")
        and text not in _ENDS_NAME
        and text not in role_words().by_word
    )


_BEHIND_ENDS = frozenset(
    "will has have had is was were are and who which also then a ont avait avaient est sera sont et"
    " qui va vont puis y e que fue será son es ha han foi é são tem avec con com with together dans"
    " en à au em lors pour para por par".split()
)
_ENDS_NAME = frozenset(
    "since during with when while also then both that this these those their from into over under"
    " after before between among about against without within where whose which will have been were"
    " avec dans lors pour sous vers chez mais donc dont afin comme selon ainsi aussi hier également"
    " sera seront était étaient sont avait avaient leur leurs cette durante desde entre como para"
    " pero donde cuando sobre según quien quienes ante bajo hasta tras fueron será serán están este"
    " esta durante pela pelo como mais quando onde também além após entre foram serão este esta"
    " ensuite enfin puis tant tout plus moins après avant pendant depuis contre junto además luego"
    " también ambos ambas ayer".split()
)


def is_office_end(text: str) -> bool:
    """Tell whether a word can end an office: its noun, or `General` behind it."""
    return is_office_word(text) or plain(text) in ("general", "generale", "mission", "office")
