"""Lines that were broken in the middle of a sentence, as mail and text files have them.

What is read as prose is read without such breaks; what is published stays as the page has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_BREAK = re.compile(r"(?<=\S)[ \t]*\n(?=[ \t]*\S)")
_LINE = re.compile(r"[^\n]*")
_NEW_ITEM = re.compile(
    r"[ \t]*(?:[•*·▪●◦–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s|\d{1,2}[:.hH]\d\d"
    r"|[^\s.,;][^\n.,;]{0,40}:\s)"
)
_WORD = re.compile(r"[ \t]*(\S+)")
_SENTENCE_ENDS = (".", "!", "?", ":", "…", "”", "»")
_SHORTEST = 40
"""Characters of a line that may have been broken because it was full."""


def unwrapped(text: str) -> str:
    r"""Return a text with a space for each line end inside a sentence; offsets stay true.

    A line goes on where the next begins with a small letter; or, in a text with such lines, where
    the next word had no more room.

    >>> unwrapped("The workshop on data and borders was opened by the\ndirector of the institute.")
    'The workshop on data and borders was opened by the director of the institute.'
    """
    ends = [end for end in _line_ends(text) if _may_go_on(text, *end)]
    broken = [pair for pair in ends if _begins_small(text, pair[1])]
    if not broken:
        return text
    width = max(_length(text, start) for start, _ in broken)
    full = [pair for pair in ends if _has_no_room(text, *pair, width)]
    ends_of_lines = sorted({end for _, end in (*broken, *full)})
    starts = (0, *(end + 1 for end in ends_of_lines))
    stops = (*ends_of_lines, len(text))
    return " ".join(text[start:stop] for start, stop in zip(starts, stops, strict=True))


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends that another follows without an empty one between."""
    for found in _BREAK.finditer(text):
        end = found.end() - 1
        yield text.rfind("\n", 0, end) + 1, end


def _may_go_on(text: str, start: int, end: int) -> bool:
    if end - start < _SHORTEST or _NEW_ITEM.match(text, end + 1):
        return False
    return not text[start:end].rstrip().endswith(_SENTENCE_ENDS)


def _begins_small(text: str, end: int) -> bool:
    word = _WORD.match(text, end + 1)
    return word is not None and word[1][0].islower()


def _length(text: str, start: int) -> int:
    line = _LINE.match(text, start)
    return len(line[0].rstrip()) if line else 0


def _has_no_room(text: str, start: int, end: int, width: int) -> bool:
    word = _WORD.match(text, end + 1)
    return word is not None and _length(text, start) + 1 + len(word[1]) > width
