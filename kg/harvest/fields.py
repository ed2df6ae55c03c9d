"""The lines of a page → its title, its body, its labelled fields, and what no label claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from kg.harvest.block import (
    Block,
    is_lost,
    is_prose,
    is_sentence,
    last_block,
    marks_in,
    top_block,
)
from kg.harvest.furniture import (
    is_before_title,
    is_behind_fields,
    is_section_or_site,
    is_share_row,
    is_skip_link,
    is_type,
)
from kg.harvest.labels import DISTINCTIVE, ORDER, match_label
from kg.harvest.page import PageText
from kg.model import Field, Quote
from kg.text import fold

__all__ = ["Layout", "is_lost", "take_apart"]

_FOOTNOTE = re.compile(
    r"(?=.{0,60}(?:r[eé]f[eé]rence|referencia|ссылк|упоминан|提及|提到|إشار|إحال)|.*1244)"
    r"(?:[*†‡¹]|\(\*\)|\[\*\]).{0,80}(?:Kosovo|Косово|كوسوفو|科索沃)"
    r"|(?:all |any |toutes les |todas las )?(?:references?|références?|referencias?)"
    r" (?:to|au|a|à) Kosovo",
    re.I | re.S,
)
_STATEMENT_END = re.compile(r"[.。][\"'”’»)]*$")
_MOST_LINES_BEFORE_TITLE = 60
_MOST_LINES_BETWEEN_TITLES = 4
_LONGEST_TITLE = 10_000
_LONGEST_TITLE_AS_SENTENCE = 6


@dataclass(frozen=True)
class Layout:
    """A page taken apart: title, body (one stretch of the text), fields, and lines left over."""

    title: Quote | None
    body: Quote | None
    fields: tuple[Field, ...]
    unlabelled: tuple[Quote, ...]


def take_apart(page: PageText) -> Layout:
    """Find the title, the body, the fields and the unlabelled lines of a page."""
    lines = _content(page.lines)
    title, rest = _title(lines, page.headings)
    marks = marks_in(rest)
    top = top_block(rest, marks)
    block = last_block(rest, marks, page.blank_before, top)
    is_whole = bool(top.names & DISTINCTIVE)
    if is_whole:
        block = _further(block, top.names)
    body = _body(rest, top, block)
    return Layout(
        title=title,
        body=_stretch(page.text, body),
        fields=_in_order((*top.fields, *block.fields)),
        unlabelled=(*(top.unlabelled if is_whole else ()), *block.unlabelled),
    )


def _content(lines: Sequence[Quote]) -> list[Quote]:
    """Leave out the skip link, and everything from the last footnote on."""
    kept = [line for line in lines if not is_skip_link(line.text)]
    for index in range(len(kept) - 1, -1, -1):
        if _FOOTNOTE.match(kept[index].text):
            return kept[:index]
    return kept


def _title(lines: list[Quote], headings: Iterable[str]) -> tuple[Quote | None, list[Quote]]:
    """Split the title, which many pages repeat, from the lines behind it.

    It is what the page's markup says; else the first line that is repeated at once; else the
    first line that can be one.
    """
    first = next((at for at, line in enumerate(lines) if not is_before_title(line.text)), None)
    if first is None:
        return None, []
    at = _heading(lines, headings)
    if at is None:
        at = _repeated(lines, first)
    if at is None:
        above = is_type(lines[first].text) and first + 1 < len(lines)
        first += above and _may_be_title(lines[first + 1].text)
        at = first if _may_be_title(lines[first].text) else None
    return (lines[at], _behind_title(lines, at)) if at is not None else (None, lines[first:])


def _heading(lines: Sequence[Quote], headings: Iterable[str]) -> int | None:
    """Return where the title stands that the markup gives: behind a path that ends with it."""
    keys = [fold(heading) for heading in headings if not is_section_or_site(heading)]
    longest = 2 * max(map(len, keys), default=0)
    folded = [
        fold(line.text) if len(line.text) <= longest else ""
        for line in lines[: _MOST_LINES_BEFORE_TITLE if keys else 0]
    ]
    return next((folded.index(key) for key in keys if key in folded), None)


def _repeated(lines: Sequence[Quote], first: int) -> int | None:
    before_body = takewhile(
        lambda pair: not is_prose(pair[1][0]) or _is_repetition(*pair[1]),
        enumerate(pairwise(lines[first : first + _MOST_LINES_BEFORE_TITLE]), first),
    )
    return next(
        (
            at
            for at, (line, following) in before_body
            if _is_repetition(line, following) and not is_before_title(line.text)
        ),
        None,
    )


def _is_repetition(line: Quote, following: Quote) -> bool:
    is_long = max(len(line.text), len(following.text)) > _LONGEST_TITLE
    return not is_long and fold(line.text) == fold(following.text)


def _may_be_title(text: str) -> bool:
    """Tell whether a line that stands once can be the title: no field and no sentence."""
    if len(text) > _LONGEST_TITLE:
        return False
    words = len(text.split())
    is_statement = _STATEMENT_END.search(text) and words >= _LONGEST_TITLE_AS_SENTENCE
    is_question = is_sentence(text) and words >= 3 * _LONGEST_TITLE_AS_SENTENCE
    return match_label(text) is None and not (is_statement or is_question or text.endswith(","))


def _behind_title(lines: Sequence[Quote], at: int) -> list[Quote]:
    """Return the lines behind the title, its repetitions, and what of the site is between them."""
    title, end = fold(lines[at].text), at + 1
    for index in range(end, min(len(lines), at + 1 + _MOST_LINES_BETWEEN_TITLES)):
        text = lines[index].text
        if len(text) <= 2 * len(title) and fold(text) == title:
            end = index + 1
        elif not (is_before_title(text) or is_behind_fields(text)):
            break
    return list(lines[end:])


def _further(block: Block, names: frozenset[str]) -> Block:
    """Return a second block of a page without the fields that the first one has."""
    own = tuple(field for field in block.fields if field.name not in names)
    return Block(own, block.unlabelled if own else (), block.start, block.end)


def _body(lines: list[Quote], top: Block, block: Block) -> list[Quote]:
    """Return the lines of the body: before the fields, or behind them where none are before."""
    body = lines[top.end : block.start if block.fields else None]
    if not body and any(map(is_prose, lines[block.end :])):
        body = lines[block.end :]
    start, end = 0, len(body)
    while start < end and is_share_row(body[start].text):
        start += 1
    while end > start and is_behind_fields(body[end - 1].text):
        end -= 1
    return body[start:end]


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
