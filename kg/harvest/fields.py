"""The lines of a page → its title, its body and its labelled fields.

A label counts only as a whole line, in the last block before the footnote or right after the
title (TEMPLATE: label words stand inside bodies too).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice

from kg.harvest.labels import (
    GOAL_LINE,
    INDICATOR_LINE,
    LONGEST_LABEL,
    ORDER,
    TARGET_LINE,
    label_key,
    match_label,
)
from kg.harvest.page import PageText
from kg.model import Field, Quote
from kg.text import fold

_SKIP_LINKS = frozenset(
    map(
        label_key,
        (
            "Skip to main content",
            "Aller au contenu principal",
            "Pasar al contenido principal",
            "Ir al contenido principal",
            "Saltar al contenido principal",
            "Перейти к основному содержанию",
            "跳转到主要内容",
            "移至主內容",
            "تجاوز إلى المحتوى الرئيسي",
        ),
    )
)
_SECTION_NAMES = frozenset(
    map(
        label_key,
        ("Event", "Events", "Eventos", "Evento", "Événements", "Événement", "活动", "活動"),
    )
)
_FOOTNOTE = re.compile(r"\*.{0,80}(?:Kosovo|Косово|كوسوفو|科索沃)", re.I | re.S)
_EMPTY_VALUE = re.compile(r"[\s,.;:\-–—]*")
_SENTENCE_END = re.compile(r"[.!?。؟…][\"'”’»)]*$")
_COMMON_WORDS = frozenset({"date", "location", "language"})
_LONGEST_VALUE = 300
_MOST_VALUES = 40
# A field whose values have a shape of their own; other lines below its label are not its values.
_SHAPES = {"sdg": GOAL_LINE, "sdg_targets": TARGET_LINE, "sdg_indicators": INDICATOR_LINE}


@dataclass(frozen=True)
class Layout:
    """A page taken apart: title, body (one stretch of the text), fields, and lines left over."""

    title: Quote | None
    body: Quote | None
    fields: tuple[Field, ...]
    unlabelled: tuple[Quote, ...]


@dataclass(frozen=True)
class _Mark:
    """A line that begins a field: its number, the field, the label, the value on the same line."""

    line: int
    name: str
    label: Quote
    inline: Quote | None


def take_apart(page: PageText) -> Layout:
    """Find the title, the body, the fields and the unlabelled lines of a page."""
    lines = _content(page.lines)
    title, rest = _title(lines, page.heading)
    top, rest = _top_block(rest)
    body_lines, block = _last_block(rest, page.blank_before)
    fields, unlabelled = _read_block(block)
    if unlabelled and all(field.name in _COMMON_WORDS for field in fields):
        body_lines, fields, unlabelled = rest, [], ()  # lines of an agenda inside the body
    return Layout(
        title=title,
        body=_stretch(page.text, body_lines),
        fields=_in_order((*top, *fields)),
        unlabelled=unlabelled,
    )


def is_lost(value: str) -> bool:
    """Tell whether a value is only what a lost widget leaves behind, as `, -`."""
    return _EMPTY_VALUE.fullmatch(value) is not None


def _content(lines: Sequence[Quote]) -> list[Quote]:
    """Leave out the skip link, and everything from the last footnote on."""
    kept = [line for line in lines if not _is_skip_link(line.text)]
    for index in range(len(kept) - 1, -1, -1):
        if _FOOTNOTE.match(kept[index].text):
            return kept[:index]
    return kept


def _is_skip_link(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and label_key(text) in _SKIP_LINKS


def _title(lines: list[Quote], heading: str | None) -> tuple[Quote | None, list[Quote]]:
    """Split the title, which many pages repeat, from the lines behind it."""
    if heading is not None:
        found = next((i for i, line in enumerate(lines) if line.text == heading), None)
        if found is not None:
            return lines[found], _behind_title(lines, found)
    start = _behind_section_name(lines)
    if start >= len(lines) or not _may_be_title(lines, start):
        return None, lines[start:]
    return lines[start], _behind_title(lines, start)


def _behind_section_name(lines: list[Quote]) -> int:
    is_short = bool(lines) and len(lines[0].text) <= LONGEST_LABEL
    return 1 if is_short and label_key(lines[0].text) in _SECTION_NAMES else 0


def _may_be_title(lines: list[Quote], at: int) -> bool:
    """A repeated line is a title; a field or a sentence of a body is none."""
    text = lines[at].text
    if at + 1 < len(lines) and fold(lines[at + 1].text) == fold(text):
        return True
    if match_label(text) is not None:
        return False
    is_sentence = _SENTENCE_END.search(text) is not None and len(text.split()) >= 12
    return not is_sentence


def _behind_title(lines: list[Quote], at: int) -> list[Quote]:
    title = fold(lines[at].text)
    return list(dropwhile(lambda line: fold(line.text) == title, islice(lines, at + 1, None)))


def _top_block(lines: list[Quote]) -> tuple[tuple[Field, ...], list[Quote]]:
    """Take the fields right behind the title (layout B) from the lines, where the body follows.

    Only date and location stand there; a value of theirs may stand on the next line.
    """
    fields: list[Field] = []
    index = 0
    while index < len(lines):
        mark = _mark(lines, index)
        if mark is None or mark.name not in ("date", "location"):
            break
        index += 1
        values = [mark.inline] if mark.inline else []
        if not values and index < len(lines) and _is_short_value(lines, index):
            values = [lines[index]]
            index += 1
        fields.append(_field(mark, values))
    has_body = index < len(lines) and _mark(lines, index) is None
    return (tuple(fields), lines[index:]) if has_body else ((), lines)


def _is_short_value(lines: list[Quote], index: int) -> bool:
    text = lines[index].text
    return _mark(lines, index) is None and len(text) < 80 and not _SENTENCE_END.search(text)


def _mark(lines: Sequence[Quote], index: int) -> _Mark | None:
    line = lines[index]
    if GOAL_LINE.match(line.text):
        return _Mark(index, "sdg", Quote("", line.start), line)
    found = match_label(line.text)
    if found is None:
        return None
    name, length = found
    behind = line.text[length:]
    value = behind.strip()
    inline = Quote(value, line.start + length + behind.index(value)) if value else None
    # What a lost widget leaves behind is part of the evidence that the value is lost.
    label = line if value and is_lost(value) else Quote(line.text[:length], line.start)
    return _Mark(index, name, label, inline)


def _last_block(
    lines: list[Quote], blank_before: frozenset[int]
) -> tuple[list[Quote], list[Quote]]:
    """Split the lines into the body and the last field block.

    The block grows upwards from the last label for as long as nothing but values stands between
    the labels. An empty line ends it, unless the block is set with empty lines throughout.
    """
    marks = [mark for index in range(len(lines)) if (mark := _mark(lines, index)) is not None]
    last_blank = max((i for i, line in enumerate(lines) if line.start in blank_before), default=-1)
    block: list[_Mark] = []
    names: set[str] = set()
    for mark in reversed(marks):
        if block:
            below = block[-1]
            between = lines[mark.line + 1 : below.line]
            spaced = last_blank > below.line
            interrupted = any(line.start in blank_before for line in (*between, lines[below.line]))
            if not _continues(mark, below, between, names) or (interrupted and not spaced):
                break
        block.append(mark)
        names.add(mark.name)
    return (lines[: block[-1].line], lines[block[-1].line :]) if block else (lines, [])


def _continues(mark: _Mark, below: _Mark, between: list[Quote], names: set[str]) -> bool:
    """Tell whether a label goes on upwards with the block, whose fields so far are `names`.

    Words that bodies use too, as "Date", must stand where the template has them.
    """
    in_order = ORDER[mark.name] < ORDER[below.name] or mark.name == below.name == "sdg"
    new = mark.name not in _COMMON_WORDS and mark.name not in names
    return (
        (in_order or new)
        and len(between) <= _MOST_VALUES
        and all(_is_value_like(line.text) for line in between)
    )


def _is_value_like(text: str) -> bool:
    is_sentence = _SENTENCE_END.search(text) is not None and len(text.split()) >= 8
    return len(text) <= _LONGEST_VALUE and not is_sentence


def _read_block(block: list[Quote]) -> tuple[list[Field], tuple[Quote, ...]]:
    """Give each line of the block to the label above it."""
    fields: list[Field] = []
    unlabelled: list[Quote] = []
    mark: _Mark | None = None
    values: list[Quote] = []
    for index, line in enumerate(block):
        if (found := _mark(block, index)) is not None:
            if mark is not None:
                fields.append(_field(mark, values))
            mark, values = found, [found.inline] if found.inline else []
        elif mark is not None and _takes(mark, values, line):
            values.append(line)
        else:
            unlabelled.append(line)
    if mark is not None:
        fields.append(_field(mark, values))
    return fields, tuple(unlabelled)


def _takes(mark: _Mark, values: list[Quote], line: Quote) -> bool:
    """Tell whether a line below a label is a value of its field."""
    if shape := _SHAPES.get(mark.name):
        return bool(mark.label.text) and shape.match(line.text) is not None
    on_label_line = mark.inline is not None and mark.name in ("date", "location")
    return not on_label_line and len(values) < _MOST_VALUES and _is_value_like(line.text)


def _field(mark: _Mark, values: Iterable[Quote]) -> Field:
    kept = tuple(value for value in values if not is_lost(value.text))
    return Field(mark.name, mark.label, kept)


def _in_order(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Join the parts of a field that stands in several places, as the lines of the goals do."""
    parts: dict[str, list[Field]] = defaultdict(list)
    for field in fields:
        parts[field.name].append(field)
    return tuple(_joined(parts[name]) for name in sorted(parts, key=ORDER.__getitem__))


def _joined(parts: list[Field]) -> Field:
    label = next((part.label for part in parts if part.label.text), parts[0].label)
    return Field(parts[0].name, label, tuple(value for part in parts for value in part.values))


def _stretch(text: str, lines: list[Quote]) -> Quote | None:
    """Return the stretch of the page's text from the first to the last of the lines."""
    if not lines:
        return None
    start = lines[0].start
    return Quote(text[start : lines[-1].end], start)
