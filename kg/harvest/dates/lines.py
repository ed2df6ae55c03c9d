"""Which lines that are no sentence bear the date of the event: labels, headings, programmes.

`When: 11 May 2022`; `Baku, 11–12 May 2022` where the body begins; `Day 1 – 11 May`, or a date
with the time of day that it begins.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.harvest.dates.clauses import Clause
from kg.harvest.dates.letters import key

_REACH = 600
_LONGEST_LINE = 120
_MOST_COMMON_WORDS = 3
_SENTENCE_END = re.compile(r"[.!?؟。！？]\s*$", re.M)
_LABEL = re.compile(
    r"\W*(?:(?:save the|mark your) (?:date|calendars?)|dates?(?:\s?(?:and|&|/|,)\s?"
    r"(?:time|venue|place|location))?|when|(?:reserven?|agenden?) la fecha"
    r"|fechas?(?:\s[ye]\s(?:hora|lugar))?|cu[aá]ndo|quand|(?:réservez|retenez|notez) la date"
    r"|dates?\set\s(?:heure|lieu)|datas?(?:\se\s(?:hora|local))?|quando|(?:guarde|reserve) a data"
    r"|дата(?:\sи\s(?:время|место)|\sпроведения)?|когда|التاريخ|الموعد|(?:会议|會議|活动|活動)?(?:日期|时间|時間))"
    r"\W{0,2}[:：?!|–-]\W*(?:on\s|from\s|le\s|du\s|el\s)?",
    re.I,
)
_CREDIT = re.compile(r"©|\b(?:photo|foto|image|crédit)", re.I)
_TIME_BEHIND = re.compile(
    r"[\s,|(–-]{1,4}(?:at |from |à |a las |de |às |das |в |с )?"
    r"\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b|\s?h\b)",
    re.I,
)
_DAY_OF_PROGRAMME = re.compile(  # Day 1 –, Day One (, Premier jour :, День первый, 第一天：
    r"\W*(?:(?:day|jour|journée|d[ií]a|день|اليوم)\s\w{1,12}"
    r"|\w{1,12}\s(?:day|jour|journée|d[ií]a|день)|第\w天)\s?[:：,(–—|-]\W*(?:le |el )?",
    re.I,
)


class Line(NamedTuple):
    """How firmly its line ties a date to the event, and whether it is a day of a programme."""

    grade: int
    is_of_programme: bool = False


def line_of(text: str, start: int, end: int, clause: Clause) -> Line:
    """Read the line of a date, whose sentence starts and ends there; grade 0: it tells nothing."""
    words = clause.date.words
    line = text.rfind("\n", max(0, words.start - _REACH), words.start) + 1
    before = text[line : words.start]
    above = text[text.rfind("\n", max(0, line - _LONGEST_LINE), max(0, line - 1)) + 1 : line]
    if (
        _LABEL.fullmatch(text[start : words.start])
        or _LABEL.fullmatch(before)
        or (not before.strip() and _LABEL.fullmatch(f"{above.strip()}:"))
    ):
        return Line(2)
    if _DAY_OF_PROGRAMME.fullmatch(text[start : words.start]):
        return Line(2, is_of_programme=True)
    if start > line:
        return Line(0)
    has_time = _TIME_BEHIND.match(text, words.end) is not None
    is_hour = has_time and not before.strip() and not re.search("[OLTZ]", clause.sentence.letters)
    is_first = line < _LONGEST_LINE and not _SENTENCE_END.search(text[:line])
    if is_first and _is_heading(text[line:end], clause):
        return Line(2 if _is_whole(clause) else 1, is_hour)
    return Line(int(is_hour), is_hour)


def _is_heading(line: str, clause: Clause) -> bool:
    """Tell whether a line is, or begins with, a date with a place or a name, and no sentence."""
    letters = clause.sentence.letters[: clause.end]
    words = zip(letters, clause.sentence.words, strict=False)
    common = sum(letter == "x" and word[0].islower() for letter, word in words)
    keys = {key(word) for word in clause.sentence.words}
    is_there = not common and not clause.event.places.isdisjoint(keys)  # 11 May – Baku.
    if (
        (clause.start and "(" in line)
        or _CREDIT.search(line)
        or (_is_whole(clause) and _SENTENCE_END.search(line) and not is_there)
    ):
        return False
    return common <= _MOST_COMMON_WORDS and not re.search("[FTVUOLMZXPtbBHN]", letters)


def _is_whole(clause: Clause) -> bool:
    return clause.end == len(clause.sentence.letters)
