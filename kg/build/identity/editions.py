"""What tells one edition of an event from the next in its title: an ordinal, a number, a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.text import squeeze, without_accents

_LONGEST_TITLE = 300


def _plain(row: str) -> frozenset[str]:
    return frozenset(without_accents(row.casefold()).split())


_ORDINALS = {
    word: number
    for number, row in enumerate(
        (
            "first premier première primer primera primero",
            "second deuxième second segunda segundo",
            "third troisième tercer tercera tercero",
            "fourth quatrième cuarta cuarto",
            "fifth cinquième quinta quinto",
            "sixth sixième sexta sexto",
            "seventh septième séptima séptimo",
            "eighth huitième octava octavo",
            "ninth neuvième novena noveno",
            "tenth dixième décima décimo",
            "eleventh onzième undécima undécimo",
            "twelfth douzième duodécima duodécimo",
        ),
        start=1,
    )
    for word in _plain(row)
}
_MONTHS = _plain(
    "January February March April May June July August September October November December "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# The words for events that come in series.
_GATHERINGS = _plain(
    "consultation consultations workshop workshops webinar webinars meeting meetings forum forums "
    "conference conferences congress dialogue dialogues review reviews roundtable roundtables "
    "table tables seminar seminars symposium training trainings briefing briefings exchange "
    "exchanges panel panels session sessions round rounds edition editions episode episodes talk "
    "talks summit summits assembly réunion réunions atelier ateliers séance séances sesión "
    "sesiones reunión reuniones taller talleres foro foros conferencia conferencias congreso "
    "consulta consultas diálogo diálogos edición ronda seminario seminarios cumbre"
)
# What an ordinal makes one thought with: "Third country nationals" is no third of anything.
_COMPOUNDS = _plain(
    "aid century chance class country countries ever generation hand line nation nations party "
    "people peoples quarter responder responders semester siècle siglo step steps time world"
)
_JOINING = _plain("of de del and to et au y al")
_ARTICLES = _plain("the la le el les los las")
_NUMBER_SIGNS = _plain("no nº n° number")

_WORD = re.compile(r"\d+\s(?:st|nd|rd|th)\b|\d+\.[ªº]|[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
# Only years that events of the Network can have: 1951 and 2030 are names of instruments.
_YEAR = re.compile(r"20[12]\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?")
_ORDINAL = re.compile(r"0*([1-9]\d{0,2})(?:\s?(?:st|nd|rd|th)|er|re|ere|e|eme|\.?[ao])")
_NUMBER = re.compile(r"0*[1-9]\d{0,2}")
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = _plain(" ".join(tens + unit for tens in ("", "X", "XX", "XXX") for unit in _ROMAN_UNITS))
_MARKS = frozenset(_ORDINALS) | _MONTHS | _ROMANS
_DASH = re.compile(r"\s?[-–—/&]\s?|\s")
_EMPTY_BRACKETS = re.compile(r"\(\W*\)|\[\W*\]|#")
_SPACE_INSIDE = re.compile(r"\s+(?=[,:;.)\]])|(?<=[(\[])\s+")
_PREPOSITION_AT_THE_END = re.compile(r"(?:\s(?:of|in|on|for|de|del|du|en|from|to|and))+$", re.I)
_FRAME = " -–—,:;/|·&."


@dataclass(frozen=True)
class Edition:
    """A title without what tells this edition from others, and what that was.

    `dates` are the years, months and days as they stand there, in lower case; `numbers` count
    from 1. `leads` says whether the title begins with its number.
    """

    name: str
    dates: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    leads: bool = False

    @property
    def ordinal(self) -> int | None:
        """The number of the edition, where the title has one and no other."""
        return self.numbers[0] if len(self.numbers) == 1 else None


def edition_of(title: str) -> Edition:
    """Take a title apart into the name that all editions share and the marks of this one.

    >>> edition_of("Annual Meeting of the Network 2022")
    Edition(name='Annual Meeting of the Network', dates=('2022',), numbers=(), leads=False)
    >>> edition_of("GCM Talks: third session").numbers
    (3,)
    """
    if len(title) > _LONGEST_TITLE or not _may_have_marks(title):
        return Edition(squeeze(title))
    words = _Words(title)
    dates = _dates(words)
    numbers = {at: number for at, number in _numbers(words) if at not in dates}
    if not dates and not numbers:
        return Edition(squeeze(title))
    return Edition(
        name=_without(words, dates | numbers.keys()),
        dates=tuple(words.plain[at] for at in sorted(dates)),
        numbers=tuple(numbers.values()),
        leads=bool(numbers) and min(numbers) == words.first,
    )


def _may_have_marks(title: str) -> bool:
    """Tell quickly, for most titles, that there is nothing to take away."""
    plain = without_accents(title.casefold())
    return bool(_DIGIT.search(plain)) or not _MARKS.isdisjoint(_LETTERS.findall(plain))


def is_gathering(word: str) -> bool:
    """Tell whether a word, as `kg.text.words` gives it, is one for an event of a series."""
    return word in _GATHERINGS


def is_month(word: str) -> bool:
    """Tell whether a word, as `kg.text.words` gives it, is the name of a month."""
    return word in _MONTHS


class _Words:
    """The words of a title: as they stand there, and in plain lower case."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.found = list(_WORD.finditer(title))
        self.plain = [without_accents(found[0].casefold()) for found in self.found]
        self.first = 1 if self.plain[:1] and self.plain[0] in _ARTICLES else 0

    def at(self, position: int) -> str:
        """Return a word in plain lower case, nothing outside the title."""
        return self.plain[position] if 0 <= position < len(self.plain) else ""

    def between(self, position: int) -> str:
        """Return what stands before a word and behind the one before it."""
        if position == len(self.found):
            return self.title[self.found[-1].end() :]
        before = self.found[position - 1].end() if position else 0
        return self.title[before : self.found[position].start()]

    def next_to(self, position: int, step: int) -> int:
        """Return the position of the word before (-1) or behind (1), over `of` and `and`."""
        position += step
        while self.at(position) in _JOINING:
            position += step
        return position


def _dates(words: _Words) -> set[int]:
    """Return where years stand, and months and days that belong to a date."""
    years = {
        at
        for at, word in enumerate(words.plain)
        if _YEAR.fullmatch(word) and not _is_in_symbol(words, at)
    }
    found = set(years)
    for month in (at for at, word in enumerate(words.plain) if word in _MONTHS):
        before, behind = words.next_to(month, -1), words.next_to(month, 1)
        near = {at for at in (before, behind) if at in years or _DAY.fullmatch(words.at(at))}
        if near or _stands_alone(words, month):
            found |= {month, *near, *_days(words, before, -1), *_days(words, behind, 1)}
    return found


def _is_in_symbol(words: _Words, at: int) -> bool:
    """Tell whether a year is part of the symbol of a document, as in `A/RES/2018/195`."""
    return words.between(at)[-1:] in ("/", ".") and not _YEAR.fullmatch(words.at(at - 1))


def _stands_alone(words: _Words, at: int) -> bool:
    """Tell whether a word is set off from the others: at the end behind a comma, in brackets."""
    before, behind = words.between(at).strip()[-1:], words.between(at + 1).strip()[:1]
    return before in (*"-–—,:(|",) and behind in ("", *"-–—,:)|")


def _days(words: _Words, day: int, step: int) -> Iterator[int]:
    """Yield the days that one month goes with, step by step: `11 and 12 May`, `May 11-12`."""
    while _DAY.fullmatch(words.at(day)):
        yield day
        another = words.next_to(day, step)
        if another == day + step and not _DASH.fullmatch(words.between(max(day, another))):
            return
        day = another


def _numbers(words: _Words) -> Iterator[tuple[int, int]]:
    """Yield where the ordinals and numbers of editions stand, and which they are."""
    marks = [at for at, word in enumerate(words.plain) if word[0].isdigit() or word in _MARKS]
    for at in marks:
        word = words.plain[at]
        number = _ordinal(word)
        if number and words.at(at + 1) and words.at(at + 1) not in _COMPOUNDS:
            if words.between(at)[-1:] != "-":  # twenty-first
                yield at, number
        elif _follows_gathering(words, at) and _NUMBER.fullmatch(word):
            yield at, int(word)
        elif (number := _roman(words.found[at][0])) and (
            _follows_gathering(words, at)
            or (at == words.first and any(map(is_gathering, words.plain)))
        ):
            yield at, number


def _ordinal(word: str) -> int | None:
    if found := _ORDINAL.fullmatch(word):
        return int(found[1])
    return _ORDINALS.get(word)


def _follows_gathering(words: _Words, at: int) -> bool:
    """Tell whether a number is that of a session: not `Objective 3`, `Annex II`, `10 years`."""
    if words.between(at).endswith("#"):
        return True
    before = at - 2 if words.at(at - 1) in _NUMBER_SIGNS else at - 1
    goes_on = words.at(at + 1) not in ("", "on", "of", "in", "for", "de", "sur", "sobre", "en")
    separated = words.between(at + 1).strip() != ""
    return is_gathering(words.at(before)) and (separated or not goes_on)


def _roman(word: str) -> int | None:
    found = _ROMAN.fullmatch(word)
    if not word or found is None:
        return None
    return 10 * len(found[1]) + _ROMAN_UNITS.index(found[2])


def _without(words: _Words, marks: set[int]) -> str:
    """Return the title without some of its words, and without what only they needed."""
    dropped = marks | {at - 1 for at in marks if words.at(at - 1) in _NUMBER_SIGNS}
    dropped |= {at + 1 for at in marks if words.at(at + 1) in _JOINING and at + 2 in marks}
    if words.first in marks:
        dropped |= set(range(words.first))
    name, last = "", len(words.found)
    for at in range(last + 1):
        name += " " if {at - 1, at} <= dropped else words.between(at)
        name += "" if at in dropped or at == last else words.found[at][0]
    name = squeeze(_SPACE_INSIDE.sub("", _EMPTY_BRACKETS.sub(" ", name))).strip(_FRAME)
    return _PREPOSITION_AT_THE_END.sub("", name).strip(_FRAME)
