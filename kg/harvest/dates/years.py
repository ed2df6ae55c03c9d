"""The year of a date that does not say it, where the body says it beside: nothing is guessed.

“In February 2024 … (7–8 February)” has it in its month; “Tunis, 6 October 2023 – … a workshop held
on 4 and 5 October” in the dateline of a report that came soon after.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.harvest.dates.forms import DatedWords, DateValue

_SOON = 45
"""Days between an event and the report on it."""
_PLACE = re.compile(r"\s*[^\W\d_a-z][^.;:!?\n]{0,60}[,،(]\W*(?:\w{1,3}\s)?")
_DASH = re.compile(r"\)?\s?(?:\.?\s?[–—-]|:)\s")


def with_year(date: DatedWords, dates: Iterable[DatedWords], text: str) -> DatedWords:
    """Return a date with the one year that the dates of a text give it; else as it is."""
    years = {
        year
        for other in dates
        for year in (_of_month(date.value, other.value), _of_report(date.value, other, text))
        if year is not None
    }
    if date.value.one_of or date.value.spans[0][0].year or len(years) != 1:
        return date
    year = years.pop()
    spans = tuple(
        (replace(start, year=year), replace(end, year=year)) for start, end in date.value.spans
    )
    is_real = all(day.exists for span in spans for day in span)
    return replace(date, value=DateValue(spans)) if is_real else date


def _of_month(value: DateValue, other: DateValue) -> int | None:
    """Return the year of a month that a text names without a day."""
    month = other.spans[0][0]
    is_month = month.month is not None and month.day is None
    same = {day.month for span in value.spans for day in span} == {month.month}
    return month.year if is_month and same else None


def _of_report(value: DateValue, other: DatedWords, text: str) -> int | None:
    """Return the year of a dateline, for days before it."""
    day = other.value.spans[0][0]
    if day.year is None or day.day is None or not _is_dateline(other, text):
        return None
    last = replace(value.spans[-1][1], year=day.year)
    if last.day is None or not last.exists:
        return None
    ago = (day.in_calendar() - last.in_calendar()).days
    return day.year if 0 <= ago <= _SOON else None


def _is_dateline(date: DatedWords, text: str) -> bool:
    line = text.rfind("\n", 0, date.words.start) + 1
    is_behind_place = _PLACE.fullmatch(text, line, date.words.start) is not None
    return is_behind_place and _DASH.match(text, date.words.end) is not None
