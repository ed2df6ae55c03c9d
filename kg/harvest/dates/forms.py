"""Which words of a text are a date, and what date: forms of the six UN languages and Portuguese.

The words around digits become one letter each (`N` a day, `M` a month, `Y` a year, `B` “to”, …), so
that one grammar reads all languages: `N B N M Y` is “11 to 13 May 2022” and “с 11 по 13 мая 2022”.
The names of months and weekdays are those of dateparser (CLDR). Its parser is not asked: it takes
0.2 to 0.8 ms a date, fills in the year of today, and settles 11/05/2022 without saying so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import NamedTuple

from kg.model import Quote
from kg.text import without_accents

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""What lies outside is no year of an event."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month (`day` is None) or a year (`month` too); the year may be unknown."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        """The day in EDTF, as `XXXX-11-28` where the year is unknown."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        return year + "".join(f"-{part:02d}" for part in (self.month, self.day) if part)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it, within the years of events."""
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            return False
        try:
            self.in_calendar()
        except ValueError:
            return False
        return True

    def in_calendar(self) -> datetime.date:
        """The (first) day as a date; a leap year stands for the unknown one. Raises ValueError."""
        first = [1 if part is None else part for part in (self.month, self.day)]
        return datetime.date(2000 if self.year is None else self.year, *first)


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date says: stretches of days in their order, or (`one_of`) days of which one is meant.

    A stretch of one day starts and ends on it.
    """

    spans: tuple[tuple[Day, Day], ...]
    one_of: bool = False

    @property
    def edtf(self) -> str:
        """The date in EDTF (ISO 8601-2): a day, an interval, or a set of days."""
        if len(self.spans) == 1:
            return _interval(self.spans[0], "/")
        days = ",".join(_interval(span, "..") for span in self.spans)
        return f"[{days}]" if self.one_of else f"{{{days}}}"

    @property
    def start(self) -> str | None:
        """The first day (ISO 8601); None where it is not known."""
        return None if self.one_of else _iso(self.spans[0][0])

    @property
    def end(self) -> str | None:
        """The last day (ISO 8601); None where it is not known."""
        return None if self.one_of else _iso(self.spans[-1][1])


@dataclass(frozen=True, slots=True)
class DatedWords:
    """A date and the words that give it; their offset counts in the text that was searched.

    `is_markup` says that not the words tell the date, but the markup around them.
    """

    value: DateValue
    words: Quote
    is_markup: bool = False


def _interval(span: tuple[Day, Day], sign: str) -> str:
    start, end = span
    return start.edtf if start == end else f"{start.edtf}{sign}{end.edtf}"


def _iso(day: Day) -> str | None:
    return None if day.year is None or day.day is None else day.edtf


def one_value(spans: Sequence[tuple[Day, Day]]) -> DateValue | None:
    """Join stretches that touch; None where a day does not exist or they are out of order."""
    days = [day for span in spans for day in span]
    if not days or not all(day.exists for day in days) or not _in_order(days):
        return None
    joined = [spans[0]]
    for start, end in spans[1:]:
        if _follows(joined[-1][1], start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return DateValue(tuple(joined))


def _in_order(days: Sequence[Day]) -> bool:
    same_kind = len({(day.year is None, day.day is None) for day in days}) == 1
    return same_kind and all(a.edtf <= b.edtf for a, b in pairwise(days))


def _follows(day: Day, other: Day) -> bool:
    is_known = day.day is not None
    return is_known and 0 <= (other.in_calendar() - day.in_calendar()).days <= 1


def joined(text: str, dates: Sequence[DatedWords], is_range: bool = False) -> DatedWords | None:
    """Join dates of one event, and all words from the first to the last of them.

    Each counts with its days; of a range the first is the start, the last the end. A year that only
    some of them say is that of all. None where they do not fit together.
    """
    spans = [span for date in dates for span in date.value.spans]
    years = {day.year for span in spans for day in span} - {None}
    if len(years) == 1:
        year = years.pop()
        spans = [(replace(start, year=year), replace(end, year=year)) for start, end in spans]
    if is_range:
        spans = [(spans[0][0], spans[-1][1])]
    value = one_value(list(dict.fromkeys(spans)))
    if value is None or any(date.value.one_of for date in dates):
        return None
    start, end = dates[0].words.start, max(date.words.end for date in dates)
    return DatedWords(value, Quote(text[start:end], start))


# --- dates as machines write them ---------------------------------------------------------------

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].{0,40})?)?)?")


def iso_dates(start: str, end: str | None = None) -> DateValue | None:
    """Read ISO 8601 days, times or months, as the markup of pages has them.

    The day is that of the text, in the zone of the text. None where the start says no month that
    exists; an end that says none, or lies before the start, is left out.
    """
    first = _iso_day(start)
    if first is None:
        return None
    last = _iso_day(end or start)
    return (one_value([(first, last)]) if last else None) or DateValue(((first, first),))


def _iso_day(text: str) -> Day | None:
    found = _ISO.fullmatch(text.strip())
    if found is None or not found[2]:
        return None
    day = Day(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    return day if day.exists else None


# --- words to letters ---------------------------------------------------------------------------

_WORDS = {
    "A": "and et y e и و 和 与 與 及 、 &",
    "B": "- – — ‑ − ~ to until till through thru au al a à até по إلى الى حتى 至 到",
    "b": "between entre между بين",
    "l": "on from le du el del les los os с со",
    "o": "of de d do da the la mes mês mois dia días dias día jour jours من عام سنة "
    "العام año ano year",
    "g": "г год года году м م",
    "C": ", ، ，",
    "y": "年",
    "m": "月",
    "d": "日 号 號",
}
_LANGUAGES = ("en", "fr", "es", "ar", "ru", "pt")
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# The cases of Russian that the data of dateparser lack: в мае.
_MORE_MONTHS = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
# Names of months that are other words as well; they need a year, or a capital letter.
_EVERYDAY = frozenset("may march mar mars ago set out dec dic jan jun jul sep abr fev".split())

_DIGITS = "0-9٠-٩۰-۹０-９"
_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 3)
_LETTER = "(?:[^\\W\\d_]|[\u0300-\u036f\u064b-\u0652])"  # with the marks of Arabic, é as two
_LATIN_OR_CYRILLIC = "A-Za-z\u00c0-\u024f\u0400-\u04ff"
_NUMERIC = (
    r"(?<![\w.])(?<!\D/)(?:\d{4}(?P<s1>[./-])\d{1,2}(?P=s1)\d{1,2}|\d{1,2}(?P<s2>[./-])\d{1,2}(?P=s2)\d{4})"
    r"(?:T[\d:.+Z-]{2,30})?(?!\w)(?![./-]\d{1,2}(?![\d./-]))"
)
_TOKEN = re.compile(
    r"(?P<x>(?-i:Day|DAY|Jour|JOUR|D[ií]a|D[IÍ]A|День|ДЕНЬ|اليوم)"  # Day 1 – 11 May
    r"\s\d{1,2}(?=\s?[-–—:,(|]))"
    r"|(?P<M>(?:(?:of|du|del|do)\s)?(?:the\s)?"
    r"(?:same\smonth|m[êe]me\smois|mismo\smes|mesmo\sm[êe]s)|того\sже\sмесяца|الشهر\sنفسه)"
    rf"|(?P<S>{_NUMERIC})"
    r"|(?P<q>(?<![\w./])\d{1,2}(?P<s3>[./])\d{1,2}(?=\s?[-–—]\s?\d{1,2}(?P=s3)\d{1,2}(?P=s3)\d{4}))"
    r"|(?P<t>\d{1,2}(?:[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b)?|\s?(?:[ap]\.?m|h(?:\d\d)?|hrs?)\b|[时時点點])"
    r"(?!\d))"
    rf"|(?P<n>(?<![{_LATIN_OR_CYRILLIC}\d])\d++(?:\s?(?:st|nd|rd|th|er|ᵉʳ|\.?º|ª|°|-?(?:го|е|ое))"
    rf"(?![{_LATIN_OR_CYRILLIC}])|(?![{_LATIN_OR_CYRILLIC}])))"
    r"|(?P<f>premier(?=\s)|prim(?:ero|eiro)(?=\sde\s)|first(?=\s(?:day\s)?of\s))"
    r"|(?P<W>(?:星期|周|週|礼拜|禮拜)[一二三四五六日天])"
    r"|(?P<z>[\u3001\u4e00-\u9fff])"
    rf"|(?P<w>(?:كانون|تشرين)\s{_LETTER}+|{_LETTER}{{1,30}}(?![A-Za-z]))"
    r"|(?P<D>\w+)"
    r"|(?P<p>[^\w\s]|\n)",
    re.I,
)
# Numbers with no letter between them; dates stand at their edges, or are numbers alone.
_NUMBERS = re.compile(rf"[{_DIGITS}]++(?:[^\w\n]{{1,4}}+[{_DIGITS}]++)*+")
_SOME_NUMERIC = re.compile(_NUMERIC)
_PART = re.compile(r"\d+|[^\W\d_]+|_")
_TORN = re.compile("lN(?:MY?)?|NMY?|MY")  # On11, 3May2022, and 2022 right behind May
_HALF_A_YEAR = 6
_SAME_MONTH = 13  # the number of “the same month”
_NEAR = 24
_AHEAD, _BEHIND = 48, 72
_LONGEST_WINDOW = 4000
_NAME = re.compile(rf"{_LETTER}+")
_OPEN_END = re.compile(r"\w{0,40}")


class _Token(NamedTuple):
    """A word as its letter, what it means (a number, or the text), and where it stands."""

    letter: str
    value: int
    start: int
    end: int
    text: str


@lru_cache(maxsize=1)
def _names() -> MappingProxyType[str, tuple[str, int]]:
    """Return letter and number of every word that dates are made of."""
    names = {_key(word): ("W", 0) for info in _translations() for word in _listed(info, _WEEKDAYS)}
    for number, month in enumerate(_MONTHS, start=1):
        for info in _translations():
            names |= {_key(word): ("M", number) for word in _listed(info, [month])}
    names |= {word: ("M", number) for number, word in enumerate(_MORE_MONTHS.split(), start=1)}
    for letter, listed in _WORDS.items():
        names |= {_key(word): (letter, 0) for word in listed.split()}
    return MappingProxyType(names)


def _translations() -> Iterator[dict[str, list[str]]]:
    """The tables of dateparser, regional ones included (`ar-IQ` has أيار where `ar` has مايو)."""
    from importlib import import_module

    for language in _LANGUAGES:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
        yield info
        yield from info["locale_specific"].values()


def _listed(info: dict[str, list[str]], keys: Sequence[str]) -> Iterator[str]:
    return (word for key in keys for word in info.get(key, ()) if len(word) > 2)


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return " ".join(without_accents(word.casefold()).split())


def has_weekday(words: str) -> bool:
    """Tell whether the words of a date name the day of the week."""
    return any(_letter(found.lastgroup, found[0])[0] == "W" for found in _TOKEN.finditer(words))


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    tokens: list[_Token] = []
    plain = text[start:end].translate(_ASCII_DIGITS)
    for found in _TOKEN.finditer(plain):
        letter, value = _letter(found.lastgroup, found[0])
        span = (start + found.start(), start + found.end())
        if letter == "M" and _is_second_name(tokens, value):
            is_aside = tokens[-1].text == "(" and plain.startswith(")", found.end())
            tokens[-2:] = [tokens[-2]._replace(end=span[1] + is_aside)]
        elif tokens and span[0] < tokens[-1].end:
            continue  # the bracket behind the second name
        elif letter == "D":
            tokens += _torn(found[0], span[0], tokens) or [_Token(letter, value, *span, found[0])]
        else:
            tokens.append(_Token(letter, value, *span, found[0]))
    return tokens


def _torn(text: str, start: int, before: list[_Token]) -> list[_Token]:
    """Return the parts of words that lost the space between them, as in `3May2022` or `On11`."""
    parts = []
    for found in _PART.finditer(text):
        letter, value = _letter("n" if found[0].isdecimal() else "w", found[0])
        parts.append(_Token(letter, value, start + found.start(), start + found.end(), found[0]))
    letters = "".join(part.letter for part in parts)
    ahead = before[-1].letter if before and before[-1].end == start else ""
    is_date = _TORN.fullmatch(letters) or _TORN.fullmatch(ahead + letters)
    return parts if is_date else []


def _is_second_name(tokens: list[_Token], month: int) -> bool:
    """Tell whether a month repeats the one before it, as in `أيار/مايو` or `أيار (مايو)`."""
    return len(tokens) > 1 and tokens[-1].text in ("/", "(") and tokens[-2].value == month > 0


@lru_cache(maxsize=4096)
def _letter(kind: str | None, text: str) -> tuple[str, int]:
    """Return the letter of a token and what it means: the number of a day, a month, a year."""
    if kind == "n":
        return _number(text)
    if kind == "f":
        return "N", 1
    if kind in ("w", "z", "p"):
        letter, value = _names().get(_key(text), ("x", 0))
        return (text if kind == "p" and text in "()（）./" else letter), value
    return kind or "x", _SAME_MONTH if kind == "M" else 0


def _number(text: str) -> tuple[str, int]:
    digits = re.match(r"\d+", text)
    length = digits.end() if digits else 0
    value = int(text[: min(length, 5)])
    if length <= 2:
        return ("N" if 1 <= value <= 31 else "n"), value
    if length == 4 and length == len(text):
        is_year = FIRST_YEAR <= value <= LAST_YEAR
        return ("Y" if is_year else "O" if 1800 <= value < FIRST_YEAR else "n"), value
    return "n", value


# --- letters to dates ---------------------------------------------------------------------------

_YEAR = "(?:(?:[(]W[)])?C?[lo]*(?:Y|O)(?!B[YOn])g?[.]?)?+"
_WEEKDAY = "(?:W[.]?C?)?"
_PARENS = "(?:[(（]W[)）]|W)?"
_DAY_MONTH = rf"N[.]?(?:(?:lo)?o*M(?!NC?[YO])[.]?{_YEAR})?+"
_DM = rf"{_WEEKDAY}[lo]*{_WEEKDAY}{_DAY_MONTH}"
_MD = rf"{_WEEKDAY}[lo]*(?:M[.]?o*)?+N{_YEAR}"
_TO = "(?:C?[AB]|C|/)"
_ZH = rf"(?:Yy)?+(?:Nm)?+Nd?{_PARENS}"
_LEAD = "(?:[lb][lo]*)?(?:W[.]?C?[lo]*)?"
_FORMS = re.compile(
    rf"(?P<numeric>{_LEAD}(?:(?:N|q)BS|SBS|S/S|S))"
    rf"|(?P<chinese>(?:Yy)?NmNd?{_PARENS}(?:[AB]{_ZH})*)"
    rf"|(?P<hyphens>{_LEAD}NBMBY)"
    rf"|(?P<month_first>{_LEAD}M[.]?o*N{_YEAR}(?:{_TO}{_MD}(?!o*M))*)"
    rf"|(?P<day_first>{_LEAD}{_DAY_MONTH}(?:{_TO}{_DM})*)"
    rf"|(?P<months>(?<![NnD])(?:b?M[.]?{_YEAR}[AB]o*)?M[.]?(?:C?o*)Y(?!B[YOn])g?)"
    rf"|(?P<chinese_month>YyNm(?![Nn]))"
)
_ITEM = {
    "chinese": re.compile(r"(?:(?P<Y>Y)y)?(?:(?P<M>N)m)?(?P<N>N)"),
    "hyphens": re.compile(r"(?P<N>N)B(?P<M>M)B(?P<Y>Y)"),
    "month_first": re.compile(
        r"(?:(?P<M>M)[.]?o*)?(?P<N>N)(?:(?:[(]W[)])?C?[lo]*(?P<Y>[YO])(?!B[YOn]))?"
    ),
    "day_first": re.compile(
        r"(?P<N>N)[.]?(?:(?:lo)?o*(?P<M>M)[.]?(?:(?:[(]W[)])?C?[lo]*(?P<Y>[YO])(?!B[YOn]))?)?"
    ),
    "months": re.compile(r"(?P<M>M)[.]?(?:C?[lo]*(?P<Y>[YO]))?"),
    "chinese_month": re.compile(r"(?P<Y>Y)y(?P<M>N)m"),
}


class _Item(NamedTuple):
    """One day of a form as far as its own words say it, the first and last token, and the link.

    `link` is `B` (to), `A` (and), `C` (a comma) or empty: what joins it to the item before.
    """

    year: int | None
    month: int | None
    day: int | None
    first: int
    last: int
    link: str = ""


def dates_in(text: str, is_day_first: Callable[[], bool] = lambda: False) -> Iterator[DatedWords]:
    """Yield the dates of a text in their order.

    `is_day_first` is asked whether 11/05/2022 is in May, where the numbers do not tell; where the
    answer is no, it is May or November. Dates that do not exist are none.
    """
    before: DateValue | None = None
    for start, end in _windows(text):
        tokens = _tokens(text, start, end)
        for form in _FORMS.finditer("".join(token.letter for token in tokens)):
            found = _read(form, tokens, is_day_first, before)
            if found is not None:
                before, first, last = found
                begin, stop = tokens[first].start, tokens[last].end
                yield DatedWords(before, Quote(text[begin:stop], begin))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around numbers that may be dates; none overlaps with the next.

    Where dates crowd, a stretch ends in the middle of them, so that none grows with the text.
    """
    start = end = 0
    for numbers in _NUMBERS.finditer(text):
        if not _may_be_date(text, *numbers.span()):
            continue
        begin = max(0, numbers.start() - _AHEAD)
        if begin > end or end - start > _LONGEST_WINDOW:
            if end:
                yield start, end
            start = _at_word(text, begin) if begin > end else end
        stop = numbers.end() + _BEHIND
        end = min(len(text), _ends_word(text, stop))
    if end:
        yield start, end


def _at_word(text: str, begin: int) -> int:
    """Move to where no word is cut: a piece of one could be another."""
    found = _OPEN_END.match(text, begin) if begin else None
    return found.end() if found and found.end() < begin + _AHEAD - _NEAR else begin


def _ends_word(text: str, stop: int) -> int:
    found = _OPEN_END.match(text, stop)
    return found.end() if found else stop


def _may_be_date(text: str, start: int, end: int) -> bool:
    """Tell cheaply: a month beside the numbers, or numbers that are a date by themselves."""
    behind = text[end : end + _NEAR]
    if behind.lstrip()[:1] in ("年", "月", "日"):
        return True
    names = _names()
    beside = _NAME.findall(behind)[:4] + _NAME.findall(text[max(0, start - _NEAR) : start])[-2:]
    if any(names.get(_key(name), "x")[0] == "M" or _key(name) in _MORE for name in beside):
        return True
    return end - start >= 8 and _SOME_NUMERIC.search(text, start, end) is not None


# Words that begin the name of a month, or “the same month”.
_MORE = frozenset("كانون تشرين same meme mismo mesmo того الشهر".split())


def _read(
    form: re.Match[str],
    tokens: list[_Token],
    is_day_first: Callable[[], bool],
    before: DateValue | None,
) -> tuple[DateValue, int, int] | None:
    """Return the date of a form, with its first and last token; `before` is the one before it."""
    kind = form.lastgroup or ""
    if kind == "numeric":
        texts = [token.text for token in tokens[form.start() : form.end()] if token.letter in "NqS"]
        value = _read_numbers(texts, is_day_first)
        return (value, form.start(), form.end() - 1) if value else None
    items = [_in_month_of(before, item) for item in _items(form, tokens, kind)]
    kept = _kept(items, kind)
    if not kept or not all(_is_meant(item, tokens) for item in _filled(kept)):
        return None
    value = None
    while value is None and kept:
        value = one_value(_spans(_filled(kept), "b" in form[0]))
        if value is None:
            kept = _without_first(kept)
    if value is None:
        return None
    first = form.start() if kept[0] == items[0] else kept[0].first
    while first > form.start() and tokens[first - 1].letter in "lo":
        first -= 1
    last = form.end() - 1 if kept[-1] == items[-1] else kept[-1].last
    while tokens[last].letter in ".C":
        last -= 1
    return value, first, last


def _in_month_of(before: DateValue | None, item: _Item) -> _Item:
    """Give “the same month” the number and the year of the date before it."""
    if item.month != _SAME_MONTH or before is None:
        return item
    day = before.spans[-1][1]
    return item._replace(month=day.month, year=day.year)


def _without_first(items: list[_Item]) -> list[_Item]:
    """Leave out what is linked by “and” to a date that is whole by itself."""
    whole = (n for n, item in enumerate(items) if item.link == "A" and item.month and item.year)
    return items[next(whole, len(items)) :]


def _items(form: re.Match[str], tokens: list[_Token], kind: str) -> list[_Item]:
    items: list[_Item] = []
    for found in _ITEM[kind].finditer(form.string, form.start(), form.end()):
        parts = {
            name: tokens[found.start(name)].value if found[name] else None
            for name in found.groupdict()
        }
        between = form.string[items[-1].last + 1 : found.start()] if items else ""
        link = next((sign for sign in "BAC/" if sign in between), "").replace("/", "B")
        items.append(
            _Item(
                parts.get("Y"), parts.get("M"), parts.get("N"), found.start(), found.end() - 1, link
            )
        )
    return items


def _kept(items: list[_Item], kind: str) -> list[_Item]:
    """Leave out numbers that only stand beside a date, as a time or a room.

    A day without a month needs one behind it (11–13 May) or, month first, before it; a comma
    joins days only in a list that ends in “and”, or where each has its own month.
    """
    if kind == "month_first":
        for number, (before, item) in enumerate(pairwise(items), start=1):
            if item.month is None and before.year is not None:
                items = items[:number]
                break
        while len(items) > 1 and items[-1].link == "C" and items[-1].month is None:
            items = items[:-1]
        if any(i.link == "C" and i.month is None for i in items) and items[-1].link != "A":
            items = items[: next(n for n, item in enumerate(items) if item.link == "C")]
    if kind == "day_first":
        while items and items[-1].month is None:
            items = items[:-1]
        for number in range(len(items) - 1, 0, -1):
            is_loose = items[number].link == "C" and items[number - 1].month is None
            if is_loose and all(item.link != "A" for item in items[number:]):
                return items[number:]
    return items


def _is_meant(item: _Item, tokens: list[_Token]) -> bool:
    """Tell whether the name of a month is one: “5 may attend” is no date."""
    names = [token for token in tokens[item.first : item.last + 1] if token.letter == "M"]
    return all(
        item.year is not None or token.text[0].isupper() or _key(token.text) not in _EVERYDAY
        for token in names
    )


def _filled(items: list[_Item]) -> list[_Item]:
    """Give each item the month, then the year, that a neighbour says for it: the next one first."""
    for fill in (_with_month, _with_year):
        items = _handed_on(_handed_on(items[::-1], fill)[::-1], fill)
    return items


def _handed_on(items: list[_Item], fill: Callable[[_Item, _Item], _Item]) -> list[_Item]:
    return list(accumulate(items, lambda before, item: fill(item, before)))


def _with_month(item: _Item, other: _Item) -> _Item:
    return item if item.month else item._replace(month=other.month)


def _with_year(item: _Item, other: _Item) -> _Item:
    """Take the year of a neighbour; over New Year (December – January) it is the one beside it."""
    if item.year is not None or other.year is None:
        return item
    months = (item.month or 0) - (other.month or 0)
    is_before = item.first < other.first
    crosses = months > _HALF_A_YEAR if is_before else months < -_HALF_A_YEAR
    step = (-1 if is_before else 1) if crosses else 0
    return item._replace(year=other.year + step)


def _spans(items: list[_Item], between: bool) -> list[tuple[Day, Day]]:
    days = [Day(item.year, item.month, item.day) for item in items]
    spans = [(days[0], days[0])]
    for item, day in zip(items[1:], days[1:], strict=True):
        if item.link == "B" or between:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def _read_numbers(texts: list[str], is_day_first: Callable[[], bool]) -> DateValue | None:
    """Read 11/05/2022, 11–13.05.2022 or 2022-05-11 in every order that the numbers allow."""
    parts = [[int(part) for part in re.findall(r"\d+", text.split("T")[0])] for text in texts]
    full = parts[-1]
    if full[0] > 31:
        return one_value([(Day(*parts[0]), Day(*full))])
    day_first = _numbers_as(parts, 0)
    month_first = _numbers_as(parts, 1) if all(len(part) > 1 for part in parts) else None
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or (None if is_day_first() else month_first)
    if is_day_first():
        return day_first
    days = sorted((day_first.spans[0][0], month_first.spans[0][0]), key=lambda day: day.edtf)
    return DateValue(tuple((day, day) for day in days), one_of=True) if len(texts) == 1 else None


def _numbers_as(parts: list[list[int]], day_at: int) -> DateValue | None:
    *_, year = parts[-1]
    month = parts[-1][1 - day_at]
    days = []
    for part in parts:
        own_month = part[1 - day_at] if len(part) > 1 else month
        own_year = part[2] if len(part) > 2 else year
        days.append(Day(own_year, own_month, part[day_at] if len(part) > 1 else part[0]))
    return one_value([(days[0], days[-1])])
