"""When the event was: from the field, from the markup, or from the title and the body.

From the body only a date counts that its sentence ties to this event, as "On 11 May 2022 …
organized". A year that the page does not give is never guessed; EDTF (ISO 8601-2) writes `XXXX`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from kg.harvest.dates.events import FIRM
from kg.harvest.dates.forms import (
    FIRST_YEAR,
    LAST_YEAR,
    DatedWords,
    DateValue,
    Day,
    dates_in,
    iso_dates,
    joined,
    one_value,
)
from kg.harvest.dates.ties import Tie, date_of_title, tied_dates
from kg.harvest.dates.years import with_year
from kg.harvest.fields import Layout
from kg.harvest.language import detect
from kg.harvest.markup import Markup
from kg.harvest.page import PageText, TimeElement
from kg.model import NOWHERE, DateFinding, Field, Quote

_DAY_FIRST = frozenset({"ar", "es", "fr", "pt", "ru"})
_WHOLE_YEAR = re.compile(r"\s*(\d{4})\s*")
_WHOLE_MONTH = re.compile(r"\s*(\d{4}-\d\d)\s*")
_RANGE_SIGN = re.compile(r"[-–—→]|\b(?:to|until|till|au|al|a|по|إلى|حتى)\b|至|到", re.I)
_OTHER_OCCASION = re.compile(
    r"\b(?:publi|post|updat|submi|created|mis à jour|actualiz|deadline|regist|apply|applications"
    r"|closes|date limite|inscri|fecha límite|plazo|опублик|обновл|регистр|срок)"
    r"|发布|發布|更新|截止|报名|報名|نشر|تسجيل|تحديث",
    re.I,
)
_SENTENCE = re.compile(r"[.!?؟。！？]\W*$")
_LONGEST_DATED_LINE = 120
_LONGEST_EVENT = 31
"""Days; what a body says of a longer time is a reporting period, a project or a campaign."""
_NEAR_START = 400
"""Characters of a body in which a first date is that of the event, others notwithstanding."""
MOST_DATES = 500
"""No body of an event has more dates; of one that has, the first ones are read."""
MOST_TEXT = 200_000
"""Characters of a body that are searched for dates."""
_MOST_OF_FIELD = 40


@dataclass(frozen=True)
class FoundDates:
    """The date of the event (none, or one), and what of the page's dates was not read."""

    findings: tuple[DateFinding, ...] = ()
    notices: tuple[str, ...] = ()


def find_dates(page: PageText, layout: Layout, markup: Markup | None = None) -> FoundDates:
    """Return the date of the event from the best place that has one.

    The field goes before the markup, the markup before the title and the body; but a field
    without the year, as `11 May`, leaves it to a `<time>` that has one.
    """
    field = next((field for field in layout.fields if field.name == "date"), None)
    found = _from_field(page, field, layout)
    if found and "X" not in found[0].edtf:
        return FoundDates(found)
    reason = _why_not_field(field, yearless=bool(found))
    found = _from_times(page, layout, reason) or _from_json_ld(markup, reason) or found
    return FoundDates(found) if found else _from_prose(page, layout, reason)


def _why_not_field(field: Field | None, yearless: bool) -> str:
    if field is None:
        return "The page has no date field."
    if not field.values:
        return f"The field “{field.label.text}” is empty."
    missing = "year" if yearless else "date"
    return f"The field “{field.label.text} {field.values[0].text}” gives no {missing}."


def _is_day_first(layout: Layout) -> bool:
    """Tell whether the language of the text writes 11/05/2022 for a day in May."""
    parts = (part.text for part in (layout.title, layout.body) if part)
    return detect("\n".join(parts)) in _DAY_FIRST


def _from_field(page: PageText, field: Field | None, layout: Layout) -> tuple[DateFinding, ...]:
    dated = [
        DatedWords(found.value, Quote(found.words.text, value.start + found.words.start))
        for value in (field.values if field else ())
        for found in islice(
            _dates_of_value(value.text, lambda: _is_day_first(layout)), _MOST_OF_FIELD
        )
    ]
    whole = _joined(page.text, dated)
    return (_finding(whole, "field", "date field", None),) if whole else ()


def _dates_of_value(text: str, is_day_first: Callable[[], bool]) -> Iterable[DatedWords]:
    """A field may say only a month or a year in numbers; elsewhere such numbers are no date."""
    if _WHOLE_MONTH.fullmatch(text) and (value := iso_dates(text)):
        return [DatedWords(value, Quote(text, 0))]
    if (year := _WHOLE_YEAR.fullmatch(text)) and FIRST_YEAR <= int(year[1]) <= LAST_YEAR:
        day = Day(int(year[1]))
        return [DatedWords(DateValue(((day, day),)), Quote(text, 0))]
    return dates_in(text, is_day_first)


def _joined(text: str, dated: Sequence[DatedWords]) -> DatedWords | None:
    """Join the dates of a field: `11 May, 9:00 - 13 May, 17:00` is an interval, else all count.

    Where they do not fit together (out of order, say), the first one is taken.
    """
    if not dated:
        return None
    whole = dated[0]
    for date in dated[1:]:
        between = text[whole.words.end : date.words.start]
        longer = joined(text, [whole, date], bool(_RANGE_SIGN.search(between)))
        if longer is None:
            return dated[0]
        whole = longer
    return whole


def _from_times(page: PageText, layout: Layout, reason: str) -> tuple[DateFinding, ...]:
    """Take the `<time datetime>` that stand outside of prose: a start, an end, or more days."""
    times = [time for time in page.times[:MOST_DATES] if _is_event_time(page, layout, time)]
    dated = [(value, time.quote) for time in times if (value := iso_dates(time.datetime))]
    if not dated:
        return ()
    spans = sorted({value.spans[0] for value, _ in dated}, key=lambda span: span[0].edtf)
    if len(spans) == 2:
        spans = [(spans[0][0], spans[1][1])]
    value = one_value(spans) or dated[0][0]
    quote = _spanning(page.text, [quote for _, quote in dated])
    return (_finding(DatedWords(value, quote), "markup", "time element", reason),)


def _from_json_ld(markup: Markup | None, reason: str) -> tuple[DateFinding, ...]:
    """Take the start and end that the page's JSON-LD gives its event."""
    if markup is None or markup.start is None:
        return ()
    value = iso_dates(markup.start, markup.end)
    if value is None:
        return ()
    words = Quote("/".join(filter(None, (markup.start, markup.end))), NOWHERE)
    return (_finding(DatedWords(value, words), "markup", "schema.org startDate", reason),)


def _is_event_time(page: PageText, layout: Layout, time: TimeElement) -> bool:
    """A time counts in the field block, or on a short line that names no other occasion.

    What stands in a sentence of the body is left to `_from_prose`.
    """
    line = _line_of(page, time)
    if _OTHER_OCCASION.search(_around(line, time)):
        return False
    is_short = len(line.text) <= _LONGEST_DATED_LINE
    if layout.body is not None and layout.body.start <= line.start < layout.body.end:
        return is_short and not _SENTENCE.search(line.text)
    return is_short or line.start != NOWHERE


def _line_of(page: PageText, time: TimeElement) -> Quote:
    """Return the line that a time stands in, or the text beside one that nobody sees."""
    if time.quote.start == NOWHERE:
        return Quote(time.beside or time.quote.text, NOWHERE)
    after = bisect_right(page.lines, time.quote.start, key=lambda line: line.start)
    return page.lines[max(0, after - 1)]


def _around(line: Quote, time: TimeElement) -> str:
    """Return the words of a line that stand near its time."""
    at = max(0, time.quote.start - line.start) if line.start != NOWHERE else 0
    return line.text[max(0, at - _LONGEST_DATED_LINE) : at + _LONGEST_DATED_LINE]


def _spanning(text: str, quotes: Sequence[Quote]) -> Quote:
    if quotes[0].start == NOWHERE:
        return quotes[0]
    start, end = quotes[0].start, max(quote.end for quote in quotes)
    return Quote(text[start:end], start)


def _from_prose(page: PageText, layout: Layout, reason: str) -> FoundDates:
    """Take the date that the title has, or that a sentence of the body ties to the event."""
    title, body = layout.title or Quote("", 0), layout.body or Quote("", 0)

    @cache  # each date may ask
    def is_day_first() -> bool:
        return _is_day_first(layout)

    name = title.text[:_LONGEST_TITLE]
    text = body.text[:MOST_TEXT]
    read = _with_times(dates_in(text, is_day_first), _times_within(page, body))
    dates = list(islice(read, MOST_DATES + 1))
    possible = filter(_may_be_event, dates[:MOST_DATES])
    tied = tied_dates(text, possible, name, _location(layout))
    ties = [_moved(tie, body.start) for tie in tied]
    if titled := date_of_title(name, dates_in(name, is_day_first)):
        ties.insert(0, _moved(titled, title.start))
    chosen = _chosen(ties, body.start)
    is_read_in_part = len(dates) > MOST_DATES or len(text) < len(body.text)
    notices = (_IN_PART,) if is_read_in_part else ()
    if chosen is None:
        return FoundDates((), notices)
    chosen = with_year(chosen, dates[:MOST_DATES], text)
    place, method = "body", "date that its sentence ties to the event"
    if chosen.is_markup:
        place, method = "markup", "time element in a sentence about the event"
    elif titled and chosen.words == ties[0].date.words:
        place, method = "title", "date in the title"
    return FoundDates((_finding(chosen, place, method, reason),), notices)


_LONGEST_TITLE = 500
_IN_PART = (
    f"Of the dates in the body only the first {MOST_DATES}, within its first {MOST_TEXT:,} "
    "characters, were read."
)


def _location(layout: Layout) -> str:
    fields = (field for field in layout.fields if field.name == "location")
    return " ".join(value.text for field in fields for value in field.values)


def _moved(tie: Tie, offset: int) -> Tie:
    """Count the offset of the words in the page, no longer in the title or the body."""
    words = Quote(tie.date.words.text, offset + tie.date.words.start)
    return replace(tie, date=replace(tie.date, words=words))


def _times_within(page: PageText, body: Quote) -> list[DatedWords]:
    """Return the `<time>` elements of the body, their offsets counted in it."""
    return [
        DatedWords(value, Quote(time.quote.text, time.quote.start - body.start), is_markup=True)
        for time in page.times[:MOST_DATES]
        if body.start <= time.quote.start < body.end and (value := iso_dates(time.datetime))
    ]


def _with_times(dates: Iterator[DatedWords], times: list[DatedWords]) -> Iterator[DatedWords]:
    """Give dates the year that only their `<time>` has; one that shows no date stands for it."""
    waiting = times[::-1]
    for date in dates:
        while waiting and waiting[-1].words.end <= date.words.start:
            yield waiting.pop()
        shown: list[DatedWords] = []
        while waiting and waiting[-1].words.start < date.words.end:
            shown.append(waiting.pop())
        value = one_value(
            [(shown[0].value.spans[0][0], shown[-1].value.spans[-1][1])] if shown else []
        )
        if value and "X" in date.value.edtf and _agree(value, date.value):
            date = DatedWords(value, date.words, is_markup=True)
        yield date
    yield from reversed(waiting)


def _may_be_event(date: DatedWords) -> bool:
    (start, _), (_, end) = date.value.spans[0], date.value.spans[-1]
    if start.day is None:
        return start.month is not None and start == end
    return date.value.one_of or (end.in_calendar() - start.in_calendar()).days < _LONGEST_EVENT


def _chosen(ties: Sequence[Tie], body_start: int) -> DatedWords | None:
    """Choose the first of the most firmly tied dates; none where others have an equal right."""
    if not ties:
        return None
    best = max(tie.grade for tie in ties)
    first, *others = [tie.date for tie in ties if tie.grade == best]
    agreeing = [date for date in others if _agree(first.value, date.value)]
    is_first = best == FIRM or (best > 1 and first.words.start - body_start < _NEAR_START)
    if len(agreeing) < len(others) and not is_first:
        return None
    fuller = [tie.date for tie in ties if _agree(first.value, tie.date.value)]
    return max(fuller, key=lambda date: (_knowledge(date.value), date is first))


def _agree(one: DateValue, other: DateValue) -> bool:
    """Tell whether one date says the same as the other, only more of it."""
    if one == other or one.one_of or other.one_of:
        return one == other
    years = {day.year for value in (one, other) for day in value.spans[0]} - {None}
    (a, b), (c, d) = _bounds(one), _bounds(other)
    return len(years) <= 1 and (a <= c <= d <= b or c <= a <= b <= d)


def _bounds(value: DateValue) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the first and the last day within their years, those of the month where it is all."""
    start, end = value.spans[0][0], value.spans[-1][1]
    return (start.month or 1, start.day or 1), (end.month or 12, end.day or 31)


def _knowledge(value: DateValue) -> tuple[bool, bool, int]:
    """Rank a date by what it says: the day before the month, the year, all days of the event."""
    start, end = value.spans[0][0], value.spans[-1][1]
    length = (end.in_calendar() - start.in_calendar()).days if start.day else 0
    return start.day is not None, start.year is not None, length


def _finding(found: DatedWords, found_in: str, method: str, reason: str | None) -> DateFinding:
    return DateFinding(
        edtf=found.value.edtf,
        start=found.value.start,
        end=found.value.end,
        found_in=found_in,
        quote=found.words,
        method=method,
        reason=reason,
    )
