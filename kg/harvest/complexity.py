"""Is input too deep or too dense to be a page? It would take hours or gigabytes to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from selectolax.lexbor import LexborNode

from kg.errors import PageError

MAX_DEPTH = 12_000
"""Pages of the site nest their elements about 30 deep, browsers 512; damaged ones may nest more."""

MAX_INLINE = 2_000
"""How deep bold in bold and the like may be: a parser looks at all of them for each that opens."""

MAX_PARTS = 9
"""The parts of a page, taken apart, may take so many times its size, or so many MB: the half of
what reading it may take. Large pages of the web take 5 to 20 times their size, those of the site
have less than a MB."""

MAX_OPTIONS = 10_000
"""How many choices of forms may be: a parser looks at all of them for each that opens."""

MAX_MARKS = 1_000
"""How many marks a letter may bear: no script has words with more than a few."""

_MB = 1_000_000
_SMALL = 100_000
_FEW_TAGS = 2_000
# Elements without an end, or whose end may be left out: their number says nothing of the depth.
_NOT_NESTED = (
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    "|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|caption|html|head|body"
)
_TAG = re.compile(rf"<(?P<end>/?)(?!(?:{_NOT_NESTED})\b)(?P<name>[a-z][^\s/>]*)", re.I)
_START = re.compile(r"<[a-z!?][^\s/>]*", re.I)
_ATTRIBUTE = re.compile(
    r"""[\s/]++[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
)
_TEXT = re.compile(r">[^<]")
_OPTION = re.compile(r"<option\b", re.I)
# The bytes that a parsed element, an attribute and a text take, and a line with its offset.
_BYTES_OF_ELEMENT, _BYTES_OF_ATTRIBUTE, _BYTES_OF_TEXT, _BYTES_OF_LINE = 193, 270, 135, 160
_LOOK = 50
_MARK = (
    r"[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u08d3-\u08ff"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f]"
)
_A_MARK, _MARKS = re.compile(_MARK), re.compile(rf"{_MARK}{{{MAX_MARKS}}}")


def refuse_monstrous_markup(markup: str, inline: frozenset[str]) -> None:
    """Raise PageError (`too-complex`) where markup is not to be parsed.

    A document whose elements and attributes take more than MAX_PARTS says, or one that nests its
    elements more than 12,000 deep (those that are `inline` 2,000), is no page that a person reads.
    """
    most = _most(markup)
    if len(markup) > _SMALL and any(size > most for size in accumulate(_sizes(markup))):
        raise PageError(
            "too-complex",
            f"Its elements and attributes take more than {most // _MB} MB: no page has so many.",
        )
    if len(markup) > _SMALL and sum(1 for _ in _OPTION.finditer(markup)) > MAX_OPTIONS:
        raise PageError("too-complex", f"It has more than {MAX_OPTIONS:,} options to choose from.")
    if markup.count("<") > _FEW_TAGS and _is_too_deep(markup, inline):
        raise PageError("too-complex", f"It nests its elements more than {MAX_DEPTH:,} deep.")


def refuse_monstrous_text(text: str) -> None:
    """Raise PageError (`too-complex`) where the lines take more than MAX_PARTS says."""
    lines = text.count("\n")
    if lines * _BYTES_OF_LINE > _most(text):
        raise PageError(
            "too-complex", f"{lines:,} lines in {len(text):,} characters: no page has so many."
        )


def refuse_monstrous_marks(text: str) -> None:
    """Raise PageError (`too-complex`) where a letter bears marks without end.

    To put them in order takes the square of their number; UAX #15 counts on 30.
    """
    # So many in a row have one among them at a place that MAX_MARKS divides.
    if _A_MARK.search(text[::MAX_MARKS]) and _MARKS.search(text):
        raise PageError("too-complex", f"A letter bears more than {MAX_MARKS:,} marks.")


def _most(text: str) -> int:
    return MAX_PARTS * max(len(text), _MB)


def _sizes(markup: str) -> Iterator[int]:
    """Yield how many bytes each part of markup takes when it is parsed."""
    for tag in _START.finditer(markup):
        yield _BYTES_OF_ELEMENT
        is_element = tag[0][1].isalpha()  # and no comment, which is as large
        found = _ATTRIBUTE.match(markup, tag.end()) if is_element else None
        while found:
            yield _BYTES_OF_ATTRIBUTE
            found = _ATTRIBUTE.match(markup, found.end())
    for _ in _TEXT.finditer(markup):
        yield _BYTES_OF_TEXT


def _is_too_deep(markup: str, inline: frozenset[str]) -> bool:
    depth = inline_depth = 0
    for tag in _TAG.finditer(markup):
        step = -1 if tag["end"] else 1
        depth = max(0, depth + step)
        if tag["name"].lower() in inline:
            inline_depth = max(0, inline_depth + step)
        if depth > MAX_DEPTH or inline_depth > MAX_INLINE:
            return True
    return False


class Effort:
    """Counts what is looked at in a tree of markup, so that no page takes hours to read.

    Elements that hold one another hold the same text, and ordinary markup has it a few times over.
    Raises PageError (`too-complex`) where what was looked at is 20 times the page, and 20 MB.
    """

    def __init__(self, markup: str) -> None:
        self._left = 2 * _most(markup)

    def text_of(self, node: LexborNode, separator: str = "") -> str:
        """Return the text of an element and of all that it holds."""
        text = node.text(separator=separator)
        self.spend(len(text))
        return text

    def spend(self, characters: int = 0) -> None:
        """Count one look at an element, and the characters that were looked at there."""
        self._left -= _LOOK + characters
        if self._left < 0:
            raise PageError(
                "too-complex", "Its elements hold one another in a way that no page needs."
            )
