"""Which dates of a title and a body are tied to this event, and how firmly.

Three steps, the same in all languages:

1. Each word of a sentence becomes the letter of its class (`words`): `T` is held, `O` dates
   something else, `L` relates to another event, `E` names an event, `D` is a date, ….
2. Each event that it names is compared with the title (`events`): “the previous workshop”
   and “the Forum” are others, and become `F`.
3. Each date is judged by its own clause (`clauses`): by the verb that governs it, and by the
   event that this verb holds.

A line that is no sentence is judged by `lines`, before its clauses are asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.harvest.dates.clauses import clause_of, grade
from kg.harvest.dates.events import FIRM, Event, Sentence, compared, read_event
from kg.harvest.dates.forms import DatedWords, joined
from kg.harvest.dates.letters import lexed
from kg.harvest.dates.lines import line_of

_REACH = 600
_LEAD = 700
"""Characters in which a body tells what the page is about."""
_BEHIND = 20

# A full stop behind one of these, or behind one letter, does not end a sentence.
_BREAK = re.compile(
    r"\n|[!?؟。！？]|(?<!\b[^\W\d_])(?<!\b(?:Mr|Ms|Dr|St|No|Sr|Jr|гг))"
    r"(?<!\b(?:Mrs|Mme|Sra|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Hon|Amb|Art|art))"
    r"(?<!\b(?:Sept|Prof))\.(?=[\"'”’»)\]]*(?:\s|$))"
)
_CLOSES = re.compile(r"[xBpd,f]{0,4}Z[pdx]{0,2}")  # 3 May and closes on 5 May


@dataclass(frozen=True)
class Tie:
    """A date that a sentence ties to this event, and how firmly.

    FIRM: its clause names this event; 2: an event of no other kind; 1: no other event.
    """

    date: DatedWords
    grade: int
    is_of_programme: bool = False


def tied_dates(
    text: str, dates: Iterable[DatedWords], title: str, location: str = ""
) -> Iterator[Tie]:
    """Yield the dates that their sentence ties to the event of this title, in their order.

    The days of a programme are one date.
    """
    days: list[Tie] = []
    for tie in _each_tie(text, dates, read_event(title, location)):
        if tie.is_of_programme:
            days.append(tie)
        else:
            yield tie
    if days:
        whole = joined(text, [day.date for day in days])
        yield from [Tie(whole, max(day.grade for day in days))] if whole else days


def _each_tie(text: str, dates: Iterable[DatedWords], event: Event) -> Iterator[Tie]:
    end = start = 0
    group: list[DatedWords] = []
    for date in dates:
        if date.words.start >= end:
            yield from _ties(text, start, end, group, event)
            start, end = _bounds(text, date, end)
            group = []
        group.append(date)
    yield from _ties(text, start, end, group, event)


def _bounds(text: str, date: DatedWords, floor: int) -> tuple[int, int]:
    """Return where the sentence of a date starts and ends."""
    start = max(floor, date.words.start - _REACH)
    for found in _BREAK.finditer(text, start, date.words.start):
        start = found.end()
    stop = _BREAK.search(text, date.words.end, date.words.end + _REACH)
    return start, stop.end() if stop else min(len(text), date.words.end + _REACH)


def _ties(
    text: str, start: int, end: int, dates: Sequence[DatedWords], event: Event
) -> Iterator[Tie]:
    """Yield the ties of one sentence; “opens on 3 May and closes on 5 May” is one date."""
    if not dates:
        return
    sentence, at = _read(text, start, end, dates, event)
    ties: list[Tie] = []
    last = -1
    for date, index in zip(dates, at, strict=True):
        if ties and _CLOSES.fullmatch(sentence.letters, last + 1, index):
            whole = joined(text, [ties[-1].date, date], is_range=True)
            ties[-1] = replace(ties[-1], date=whole or ties[-1].date)
            continue
        behind = text[date.words.end : date.words.end + _BEHIND]
        clause = clause_of(sentence, event, date, index, behind, start <= _LEAD)
        line = line_of(text, start, end, clause)
        found = line.grade or grade(clause)
        if found and not (found == 1 and _is_of_another_year(date, event)):
            ties.append(Tie(date, found, line.is_of_programme))
            last = index
    yield from ties


def _read(
    text: str, start: int, end: int, dates: Sequence[DatedWords], event: Event
) -> tuple[Sentence, list[int]]:
    """Return a sentence compared with the title, and where among its words the dates stand."""
    read: list[tuple[str, str]] = []
    at: list[int] = []
    position = start
    for date in dates:
        read += lexed(text[position : date.words.start])
        at.append(len(read))
        read.append(("D", date.words.text))
        position = date.words.end
    return compared([*read, *lexed(text[position:end])], event), at


def _is_of_another_year(date: DatedWords, event: Event) -> bool:
    """Tell whether the title ends in a year that a weakly tied date contradicts."""
    years = {day.year for day in date.value.spans[0]}
    return event.year is not None and not years <= {event.year, None}


# --- the title ----------------------------------------------------------------------------------

_APART = ",;:–—-|(（["
_OF = re.compile(r"(?:du|del)\s")


def date_of_title(title: str, dates: Iterable[DatedWords]) -> Tie | None:
    """Return the date of the event that its title names, as `Regional workshop, 11 May 2022`."""
    return next((Tie(date, FIRM) for date in dates if _is_of_title(title, date)), None)


def _is_of_title(title: str, date: DatedWords) -> bool:
    """Tell whether a date has its year and stands apart, not as in “the law of 11 May 2022”."""
    value, before = date.value, title[: date.words.start].rstrip()
    if "X" in value.edtf or value.one_of:
        return False
    ahead = "".join(letter for letter, _ in lexed(before))
    behind = "".join(letter for letter, _ in lexed(title[date.words.end :]))
    is_apart = not before or before[-1] in _APART or ahead[-1:] in ("E", "p") or _has_on(date)
    is_other = re.search("[LMXZt]|[OP][^,;]*$|f$", ahead) or re.match(",?[pxd]{0,2}[OLMX]", behind)
    return "E" in ahead + behind and is_apart and not is_other


def _has_on(date: DatedWords) -> bool:
    """Tell whether the words of a date begin with a preposition: “on 11 May”, “du 11 au 13 mai”."""
    is_one_day = "/" not in date.value.edtf
    return date.words.text[0].isalpha() and not (is_one_day and _OF.match(date.words.text))
