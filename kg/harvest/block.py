"""The lines of a page → its block of labelled fields, and what stands before and behind it.

A label counts only as a whole line, in the last block before the footnote or right after the
title (TEMPLATE: label words stand inside bodies too).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, takewhile

from kg.harvest.furniture import is_behind_fields, is_related_heading
from kg.harvest.labels import (
    DISTINCTIVE,
    GOAL_LINE,
    GOAL_VALUE,
    INDICATOR_LINE,
    ORDER,
    TARGET_LINE,
    match_label,
)
from kg.model import Field, Quote

_EMPTY_VALUE = re.compile(r"[\s,.;:\-–—]*")
_SENTENCE_END = re.compile(r"[.!?。؟…！？][\"'”’»)]*$")
_CONNECTIVE = re.compile(r"\W*(?:to|until|and|from|a|al|hasta|au|y|et)?\W*(?:[A-Z]{2,5})?\W*")
# A label that the template does not have, as `Time:` in an agenda.
_OTHER_LABEL = re.compile(r"[^\W\d][^\W\d]{2,}(?: [^\W\d]+){0,2} ?[:：](?!//)")
_NO_THEME = re.compile(r"https?:|www\.|@|^\W*\d|\d{1,2}[:.h]\d\d|[:|]")
# Words that bodies use too: such a label must stand where the template has it.
_COMMON_WORDS = frozenset({"date", "location", "language"})
_ON_TOP = frozenset({"date", "location"})
# A field whose values have a shape of their own; other lines below its label are not its values.
_SHAPES = {"sdg": GOAL_VALUE, "sdg_targets": TARGET_LINE, "sdg_indicators": INDICATOR_LINE}
_LONGEST_LINE = 600
_LONGEST_VALUE = 300
_LONGEST_THEME = 80
_MOST_VALUES = 40


@dataclass(frozen=True, slots=True)
class Block:
    """The fields of a stretch of lines, the lines that no label claims, and where it ends."""

    fields: tuple[Field, ...]
    unlabelled: tuple[Quote, ...]
    start: int
    end: int

    @property
    def names(self) -> frozenset[str]:
        """The fields that stand in the block, with or without values."""
        return frozenset(field.name for field in self.fields)


NO_BLOCK = Block((), (), 0, 0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that begins a field: its number among the lines, the field, how long the label is.

    The next label stands on the line `end`. What can be had from the lines is not kept: hostile
    pages have tens of thousands of labels.
    """

    line: int
    name: str
    length: int
    end: int
    lines: Sequence[Quote]

    def until(self, lines: Sequence[Quote]) -> Mark:
        """Return the same mark where the page has only these lines."""
        return replace(self, end=min(self.end, len(lines)))

    @property
    def label(self) -> Quote:
        """The label; what a lost widget leaves behind it is part of the evidence of that."""
        line = self.lines[self.line]
        value = line.text[self.length :].strip()
        if self.length and value and is_lost(value):
            return line
        return Quote(line.text[: self.length].rstrip(), line.start)

    @property
    def inline(self) -> Quote | None:
        """The value that stands on the line of the label."""
        line = self.lines[self.line]
        behind = line.text[self.length :]
        value = behind.strip()
        start = line.start + self.length + behind.find(value)
        return Quote(value, start) if value else None

    @property
    def below(self) -> Sequence[Quote]:
        """The lines up to the next label."""
        return self.lines[self.line + 1 : self.end]

    @property
    def values(self) -> tuple[Quote, ...]:
        """The lines below that are values of the field, as far as another label follows."""
        return self._leading(is_last=False)

    @property
    def last_values(self) -> tuple[Quote, ...]:
        """The lines below that are values of the field where no other label follows."""
        return self._leading(is_last=True)

    @property
    def has_gap(self) -> bool:
        """Whether other lines than values stand between this label and the next."""
        return len(self.values) < len(self.below)

    def _leading(self, is_last: bool) -> tuple[Quote, ...]:
        lines = self.below[:_MOST_VALUES]
        if is_last:
            lines = tuple(takewhile(lambda line: not is_behind_fields(line.text), lines))
        if shape := _SHAPES.get(self.name):
            lines = lines if self.label.text else ()
            return tuple(takewhile(lambda line: shape.match(line.text[:_LONGEST_LINE]), lines))
        if self.name == "date":
            return self._dates(lines, is_last)
        if self.name == "location":
            most = (0 if self.inline else 1) if is_last else (2 if self.inline else 4)
            lines = tuple(takewhile(_is_place_like, lines[:most]))
        if self.name == "organizers" and not is_last:  # they can be named in a sentence
            return tuple(takewhile(lambda line: len(line.text) <= _LONGEST_VALUE, lines))
        return tuple(takewhile(is_value_like, lines))

    def _dates(self, lines: Sequence[Quote], is_last: bool) -> tuple[Quote, ...]:
        """Return the lines with a digit, and what joins them: `11 May`, `to`, `12 May 2022`."""
        lines = () if is_last and self.inline else lines[:3]
        found = tuple(takewhile(_is_date_like, lines))
        alone = not found and not self.inline and len(self.below) == 1
        return tuple(filter(is_value_like, lines)) if alone else found


def _is_place_like(line: Quote) -> bool:
    return len(line.text) <= _LONGEST_THEME and not _OTHER_LABEL.match(line.text)


def _is_date_like(line: Quote) -> bool:
    text = line.text
    if len(text) > _LONGEST_THEME or _OTHER_LABEL.match(text) or not is_value_like(line):
        return False
    return any(map(str.isdigit, text)) or _CONNECTIVE.fullmatch(text) is not None


def is_lost(value: str) -> bool:
    """Tell whether a value is only what a lost widget leaves behind, as `, -`."""
    return not value[:1].isalnum() and _EMPTY_VALUE.fullmatch(value) is not None


def is_value_like(line: Quote) -> bool:
    """Tell whether a line can be a value: it is neither long nor a sentence."""
    text = line.text
    if len(text) > _LONGEST_VALUE:
        return False
    is_long = len(text.split()) >= 8 or (len(text) >= 12 and text[-1] in "。！？")
    return not (is_long and is_sentence(text))


def is_sentence(text: str) -> bool:
    """Tell whether a line ends like a sentence."""
    return _SENTENCE_END.search(text) is not None


def is_prose(line: Quote) -> bool:
    """Tell whether a line is a paragraph of a body: no value, no theme and no heading."""
    return not is_value_like(line)


def top_block(lines: Sequence[Quote], marks: Sequence[Mark]) -> Block:
    """Return the fields right behind the title: date and location (layout B), or all of them.

    `lines` are those behind the title, `marks` the labels in them.
    """
    if not marks or not all(is_behind_fields(line.text) for line in lines[: marks[0].line]):
        return NO_BLOCK
    group = [marks[0]]
    names = {marks[0].name}
    for mark in marks[1:]:
        if group[-1].has_gap or (mark.name in names and mark.name != "sdg"):
            break
        group.append(mark)
        names.add(mark.name)
    block = _block(lines, group)
    has_body = any(map(is_prose, lines[block.end :]))
    return replace(block, unlabelled=(), end=_end(group)) if has_body else block


def last_block(
    lines: Sequence[Quote], marks: Sequence[Mark], blank_before: frozenset[int], top: Block
) -> Block:
    """Return the last block of fields behind the one on top; where there is none, NO_BLOCK.

    It grows upwards from the last label for as long as nothing but values stands between the
    labels. An empty line ends it, unless the block is set with empty lines throughout.
    """
    marks = [mark for mark in marks if mark.line >= top.end]
    if (cut := _related(lines, marks)) < len(lines):
        lines = lines[:cut]
        marks = [mark.until(lines) for mark in marks if mark.line < cut]
    last_blank = max((i for i, line in enumerate(lines) if line.start in blank_before), default=-1)
    first = last = _first_of_group(lines, marks, len(marks), blank_before, last_blank)
    end = len(marks)
    # Behind the fields can stand teasers of other events, or an agenda, with dates and places.
    while first < end and _names(marks[first:end]) <= _ON_TOP:
        end = first
        first = _first_of_group(lines, marks, end, blank_before, last_blank)
    if first == end or end == len(marks):
        return _own(lines, _block(lines, marks[last:])) if marks else NO_BLOCK
    group, behind = marks[first:end], marks[end]
    if not (_names(group) | top.names) & _ON_TOP:
        return _block(lines, [*group, *marks[last:]])
    has_title = behind.line - 1 > group[-1].line
    lines = lines[: behind.line - has_title]
    return _block(lines, [*group[:-1], group[-1].until(lines)])


def _own(lines: Sequence[Quote], block: Block) -> Block:
    """Return a block that is one for certain: not a list of goals, nor an agenda, of a body."""
    goes_on = len(block.unlabelled) > 0 or block.end < len(lines)
    labelled = any(field.label.text for field in block.fields)
    if goes_on and (block.names <= _COMMON_WORDS or not labelled):
        return NO_BLOCK
    return block


def _related(lines: Sequence[Quote], marks: Sequence[Mark]) -> int:
    """Return the number of the line behind the fields from which on other pages are shown."""
    first = next((mark.line for mark in marks if mark.name in DISTINCTIVE), len(lines))
    numbered = enumerate(lines[first:], first)
    return next((at for at, line in numbered if is_related_heading(line.text)), len(lines))


def _names(group: Sequence[Mark]) -> frozenset[str]:
    return frozenset(mark.name for mark in group)


def marks_in(lines: Sequence[Quote]) -> list[Mark]:
    """Return the lines that begin a field."""
    short = (at for at, line in enumerate(lines) if len(line.text) <= _LONGEST_LINE)
    found = [at for at in short if _label(lines[at].text) is not None]
    return [_mark(lines, at, end) for at, end in pairwise([*found, len(lines)])]


def _mark(lines: Sequence[Quote], at: int, end: int) -> Mark:
    return Mark(at, *(_label(lines[at].text) or ("", 0)), end, lines)


@lru_cache(maxsize=1024)
def _label(text: str) -> tuple[str, int] | None:
    return ("sdg", 0) if GOAL_LINE.match(text) else match_label(text)


def _first_of_group(
    lines: Sequence[Quote],
    marks: Sequence[Mark],
    end: int,
    blank_before: frozenset[int],
    last_blank: int,
) -> int:
    """Return which label begins the block that the one before the label `end` ends."""
    names: set[str] = set()
    first = end
    while first > 0:
        mark = marks[first - 1]
        if first < end:
            below = marks[first]
            spaced = last_blank > below.line
            empty = any(each.start in blank_before for each in (*mark.below, lines[below.line]))
            if not _continues(mark, below, names, empty and not spaced):
                break
        names.add(mark.name)
        first -= 1
    return first


def _continues(mark: Mark, below: Mark, names: set[str], interrupted: bool) -> bool:
    """Tell whether a label goes on upwards with the block, whose fields so far are `names`.

    Words that bodies use too, as "Date", must stand where the template has them; and a block
    does not end with the date and the place.
    """
    if mark.name in names:
        return mark.name == below.name == "sdg" and _are_values(mark)
    in_order = ORDER[mark.name] < ORDER[below.name]
    if mark.name in _COMMON_WORDS:
        in_place = in_order or {mark.name, below.name} == _ON_TOP
        return in_place and not mark.has_gap and not (interrupted and mark.below)
    return (in_order or not names <= _ON_TOP) and _are_values(mark)


def _are_values(mark: Mark) -> bool:
    return len(mark.below) <= _MOST_VALUES and all(
        map(is_value_like, mark.below[len(mark.values) :])
    )


def _block(lines: Sequence[Quote], marks: Sequence[Mark]) -> Block:
    """Give each line of the block to the label above it, and the lines behind it to nobody."""
    *others, last = marks
    fields = [_field(mark, mark.values) for mark in others]
    fields.append(_field(last, last.last_values))
    between = [line for mark in others for line in mark.below[len(mark.values) :]]
    end = _end(marks)
    themes = list(takewhile(_is_theme, lines[end:]))
    start = marks[0].line
    return Block(tuple(fields), (*between, *themes), start, end + len(themes))


def _end(marks: Sequence[Mark]) -> int:
    """Return the number of the line behind the last value."""
    return marks[-1].line + 1 + len(marks[-1].last_values)


def _is_theme(line: Quote) -> bool:
    """Tell whether a line behind the fields is a term, as `Migration and Development`."""
    text = line.text
    return (
        len(text) <= _LONGEST_THEME
        and any(map(str.isalpha, text))
        and not (is_sentence(text) or _NO_THEME.search(text) or is_behind_fields(text))
    )


def _field(mark: Mark, below: Sequence[Quote]) -> Field:
    values = (mark.inline, *below) if mark.inline else below
    return Field(mark.name, mark.label, tuple(each for each in values if not is_lost(each.text)))
