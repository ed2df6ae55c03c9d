"""When the event was: from the field, from the markup, or from the body.

From the body only a date counts that its sentence ties to this event, as "On 11 May 2022 …
organized". A year that the page does not give is never guessed; EDTF (ISO 8601-2) writes `XXXX`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.harvest.fields import Layout
from kg.harvest.page import PageText, TimeElement
from kg.model import DateFinding, Field, Quote
from kg.text import without_accents

_MONTHS = {
    1: "january jan janvier janv enero ene январь января",
    2: "february feb février fevrier févr febrero февраль февраля",
    3: "march mar mars marzo март марта",
    4: "april apr avril avr abril abr апрель апреля",
    5: "may mai mayo май мая",
    6: "june jun juin junio июнь июня",
    7: "july jul juillet juil julio июль июля",
    8: "august aug août aout agosto ago август августа",
    9: "september sept sep septembre septiembre setiembre сентябрь сентября",
    10: "october oct octobre octubre октябрь октября",
    11: "november nov novembre noviembre ноябрь ноября",
    12: "december dec décembre decembre déc diciembre dic декабрь декабря",
}
_MONTH_NUMBER = {
    without_accents(name): number for number, names in _MONTHS.items() for name in names.split()
}
_MONTH = (
    "(?:" + "|".join(sorted(" ".join(_MONTHS.values()).split(), key=len, reverse=True)) + r")\.?"
)
_DAY = r"(?:[0-2]?\d|3[01])(?!\d)"
_SUFFIX = r"\s?(?:st|nd|rd|th|er|º|-?го)?\b"
_OF = r"(?:\s+(?:of|de|del|du))?\s+"
_TO = r"\s*(?:[-–—]|to|and|until|au|et|al|a|y|по|и)\s*(?:the\s+|el\s+|le\s+)?"
_YEAR = r"(?:,?\s+(?:of\s+|de\s+|del\s+)?(?P<{0}>(?:19|20)\d\d)(?!\d)(?:\s*г(?:ода|\.))?)?"
_LEAD = r"(?:(?:on|from|le|du|el|del|les|los días|с)\s+(?:the\s+)?)?"
_CJK_DAY = r"(?P<d2>\d{1,2})\s?日"
_CJK_MONTH = r"(?<!\d)(?P<y2>(?:19|20)\d\d)\s?年\s?(?P<m2>\d{1,2})\s?月\s?"


def _pattern(core: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.:-])" + _LEAD + core, re.I)


# The forms of a date in a sentence. The groups are day, month and year of start (d1 m1 y1) and
# of end (d2 m2 y2); what is missing at the start is that of the end.
_FORMS = (
    *map(
        _pattern,
        (
            # 30 May – 2 June 2022
            rf"(?P<d1>{_DAY}){_SUFFIX}{_OF}(?P<m1>{_MONTH}){_YEAR.format('y1')}{_TO}"
            rf"(?P<d2>{_DAY}){_SUFFIX}{_OF}(?P<m2>{_MONTH}){_YEAR.format('y2')}",
            # 28th – 30th of November; 11, 12 and 13 May 2022
            rf"(?P<d1>{_DAY}){_SUFFIX}(?:,\s*{_DAY}{_SUFFIX})*,?{_TO}(?P<d2>{_DAY}){_SUFFIX}{_OF}"
            rf"(?P<m2>{_MONTH}){_YEAR.format('y2')}",
            # May 30 – June 2, 2022
            rf"(?P<m1>{_MONTH})\s+(?P<d1>{_DAY}){_SUFFIX}{_YEAR.format('y1')}{_TO}"
            rf"(?P<m2>{_MONTH})\s+(?P<d2>{_DAY}){_SUFFIX}{_YEAR.format('y2')}",
            # November 2–4, 2023
            rf"(?P<m2>{_MONTH})\s+(?P<d1>{_DAY}){_SUFFIX}{_TO}(?P<d2>{_DAY}){_SUFFIX}"
            rf"{_YEAR.format('y2')}",
            # 11 May 2022
            rf"(?P<d2>{_DAY}){_SUFFIX}{_OF}(?P<m2>{_MONTH}){_YEAR.format('y2')}",
            # November 2, 2023
            rf"(?P<m2>{_MONTH})\s+(?P<d2>{_DAY}){_SUFFIX}{_YEAR.format('y2')}",
            # 2022-05-11
            r"(?P<y2>(?:19|20)\d\d)-(?P<m2>0\d|1[0-2])-(?P<d2>[0-2]\d|3[01])(?![\d-])",
        ),
    ),
    # 2022年5月11日至13日, 2022年5月11日
    re.compile(_CJK_MONTH + r"(?P<d1>\d{1,2})\s?日?\s?[至到–-]\s?" + _CJK_DAY),
    re.compile(_CJK_MONTH + _CJK_DAY),
)

# Cheap to look for, and without it no form fits: a digit near the name of a month, or of an era.
_MAY_BE_DATE = re.compile(rf"\d.{{0,20}}\b{_MONTH}|\b{_MONTH}\s*\d|\d{{4}}-\d\d-|\d\s?月", re.I)

# What a sentence says of an event that it dates.
_TIE = re.compile(
    r"\b(organi[sz]ed|co-?organi[sz]ed|held|hosted|co-?hosted|convened|co-?convened|conducted"
    r"|took place|take place|takes place|taking place|gathered|brought together|met|opened"
    r"|launched|delivered|joined|organi[sz]es|holds|hosts|convenes|will (?:be )?\w+"
    r"|organis[ée]e?s?|tenue?s?|tiendra|tenu|lieu|réuni\w*|accueilli\w*"
    r"|organiz[óo]\w*|organizad[oa]s?|celebr\w+|lugar|realiz\w+|reuni\w+|llev[óo] a cabo"
    r"|состоя\w+|прош\w+|организова\w+|прове\w+)\b|举行|举办|召开|عقد|نظم|ن[ظّ]*مت",
    re.I,
)
# What a sentence says of a date that is not the event's own.
_OTHER_DATE = re.compile(
    r"\b(previous(?:ly)?|earlier|last year|adopted|deadline|no later than|register by"
    r"|published|updated|posted|in the margins of|on the margins of|on the sidelines of"
    r"|following the|after the|prior to|ahead of|in advance of|dated|born|signed"
    r"|entered into force|resolution|the first (?:consultation|meeting|workshop|forum|round)"
    r"|précédent\w*|adopté\w*|anterior\w*|adoptad\w+)\b",
    re.I,
)
# What stands right before a date that is a limit, not a day of the event.
_LIMIT = re.compile(
    r"\b(by|since|until|before|after|as of|avant|depuis|jusqu'au|antes del?|desde|hasta)\s*"
    r"(?:the\s*)?$",
    re.I,
)
# A full stop inside a number or behind one of these does not end a sentence.
_ABBREVIATED = (
    r"(?:(?<=\b(?:Mr|Ms|Dr|St))|(?<=\b(?:Mrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|(?<=\bSept))\.(?=\s)"
)
_SENTENCE = re.compile(
    rf"[^.!?。؟\n]+(?:(?:[.!?。؟](?!\s|$)|{_ABBREVIATED})[^.!?。؟\n]*)*[.!?。؟]?"
)
_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:$|[T ])")
_PUBLICATION = re.compile(
    r"\b(publish|post|updat|submitted|created|publi|mis à jour|actualiz)\w*", re.I
)
_REACH = 160
_LONGEST_DATED_LINE = 120


@dataclass(frozen=True)
class _Day:
    """A day whose year may be unknown."""

    year: int | None
    month: int
    day: int

    @property
    def edtf(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.month:02d}-{self.day:02d}"

    @property
    def iso(self) -> str | None:
        return None if self.year is None else self.edtf

    @property
    def exists(self) -> bool:
        try:
            datetime.date(self.year or 2000, self.month, self.day)
        except ValueError:
            return False
        return True


@dataclass(frozen=True)
class _Found:
    """Days found in a text, and the words that give them (offset within that text)."""

    start: _Day
    end: _Day
    words: Quote


def find_dates(page: PageText, layout: Layout) -> tuple[DateFinding, ...]:
    """Return the date of the event from the best place that has one; empty where none has.

    The field goes before the markup, the markup before the body; but a field without the year,
    as `11 May`, leaves it to a `<time>` that has one.
    """
    field = next((field for field in layout.fields if field.name == "date"), None)
    found = _from_field(page, field)
    if found and found[0].start:
        return found
    reason = _why_not_field(field, yearless=bool(found))
    return _from_markup(page, layout, reason) or found or _from_body(layout.body, reason)


def _why_not_field(field: Field | None, yearless: bool) -> str:
    if field is None:
        return "The page has no date field."
    if not field.values:
        return f"The field “{field.label.text}” is empty."
    missing = "year" if yearless else "date"
    return f"The field “{field.label.text} {field.values[0].text}” gives no {missing}."


def _from_field(page: PageText, field: Field | None) -> tuple[DateFinding, ...]:
    """Take the first date; where a later one follows, as in `2022-05-11 - 2022-05-13`, up to it."""
    dated = [
        (found, Quote(found.words.text, value.start + found.words.start))
        for value in (field.values if field else ())
        for found in _dates_in(value.text)
    ]
    if not dated:
        return ()
    (first, quote), (last, _) = dated[0], dated[-1]
    if first.start.edtf <= last.end.edtf and (first.start.year is None) == (last.end.year is None):
        quote = _spanning(page.text, [words for _, words in dated])
    else:
        last = first
    found = _Found(first.start, last.end, quote)
    return (_finding(found, 0, "field", "date field", None),)


def _from_markup(page: PageText, layout: Layout, reason: str) -> tuple[DateFinding, ...]:
    """Take the first two `<time datetime>` that stand outside of prose."""
    dated = [
        (day, time.quote)
        for time in page.times
        if (day := _iso_day(time)) and _is_event_time(page, layout, time)
    ]
    if not dated:
        return ()
    days = sorted({day for day, _ in dated[:2]}, key=lambda day: day.edtf)
    quote = _spanning(page.text, [quote for _, quote in dated[:2]])
    found = _Found(days[0], days[-1], quote)
    return (_finding(found, 0, "markup", "time element", reason),)


def _iso_day(time: TimeElement) -> _Day | None:
    found = _ISO_DAY.match(time.datetime.strip())
    if found is None:
        return None
    year, month, day = map(int, found[1].split("-"))
    result = _Day(year, month, day)
    return result if result.exists else None


def _is_event_time(page: PageText, layout: Layout, time: TimeElement) -> bool:
    """A time counts in the field block, or on a short line that does not tell of publishing."""
    line = next(
        (line for line in page.lines if line.start <= time.quote.start < line.end), time.quote
    )
    in_prose = layout.body is not None and layout.body.start <= line.start < layout.body.end
    if _PUBLICATION.search(line.text):
        return False
    return not in_prose or len(line.text) <= _LONGEST_DATED_LINE


def _spanning(text: str, quotes: list[Quote]) -> Quote:
    start, end = quotes[0].start, max(quote.end for quote in quotes)
    return Quote(text[start:end], start)


def _from_body(body: Quote | None, reason: str) -> tuple[DateFinding, ...]:
    if body is None:
        return ()
    for found in _tied_dates(body.text):
        return (
            _finding(found, body.start, "body", "date that its sentence ties to the event", reason),
        )
    return ()


def _tied_dates(text: str) -> Iterator[_Found]:
    for sentence in _SENTENCE.finditer(text):
        for found in _dates_in(sentence[0]):
            if _is_tied(sentence[0], found.words):
                words = Quote(found.words.text, sentence.start() + found.words.start)
                yield _Found(found.start, found.end, words)


def _is_tied(sentence: str, words: Quote) -> bool:
    """Tell whether the sentence says that this event happened on the date."""
    before = sentence[max(0, words.start - _REACH) : words.start]
    behind = sentence[words.end : words.end + _REACH * 2]
    clause = re.split(r"[;:(]", before)[-1]
    if _OTHER_DATE.search(clause) or _LIMIT.search(before):
        return False
    # One stray letter may be what is left of a damaged "On".
    opens = len(clause.strip(" \"“«'")) <= 1
    if clause.endswith(("于", "於", "在")):  # in Chinese the verb follows the date
        opens, behind = True, behind.split("，")[0]
    return _TIE.search(clause) is not None or (opens and _TIE.search(behind) is not None)


def _dates_in(text: str) -> Iterator[_Found]:
    """Yield the dates of a text in their order; each stretch of text gives one date at most."""
    if not _MAY_BE_DATE.search(text):
        return
    taken: list[tuple[int, int]] = []
    found: list[_Found] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            days = _days(match.groupdict())
            if days is not None:
                taken.append(match.span())
                found.append(_Found(*days, Quote(match[0].rstrip(" ,."), match.start())))
    yield from sorted(found, key=lambda item: item.words.start)


def _days(groups: dict[str, str | None]) -> tuple[_Day, _Day] | None:
    end_year = _year(groups.get("y2"))
    month = _month(groups["m2"])
    end = _Day(end_year, month, int(groups["d2"] or 0))
    start_month = _month(groups["m1"]) if groups.get("m1") else month
    start_year = _year(groups.get("y1")) or _start_year(end_year, start_month, month)
    start = _Day(start_year, start_month, int(groups.get("d1") or end.day))
    in_order = start.edtf <= end.edtf
    return (start, end) if start.exists and end.exists and in_order else None


def _start_year(end_year: int | None, start_month: int, end_month: int) -> int | None:
    """The year of a start without one: that of the end, or the one before over New Year."""
    if end_year is None:
        return None
    return end_year - 1 if start_month > end_month else end_year


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _month(text: str | None) -> int:
    name = without_accents((text or "").casefold().rstrip("."))
    return int(name) if name.isdigit() else _MONTH_NUMBER[name]


def _finding(
    found: _Found, offset: int, found_in: str, method: str, reason: str | None
) -> DateFinding:
    same = found.start == found.end
    return DateFinding(
        edtf=found.end.edtf if same else f"{found.start.edtf}/{found.end.edtf}",
        start=found.start.iso,
        end=found.end.iso,
        found_in=found_in,
        quote=Quote(found.words.text, offset + found.words.start),
        method=method,
        reason=reason,
    )
