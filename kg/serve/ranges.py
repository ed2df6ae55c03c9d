"""Which bytes of a file a client asks for (RFC 9110, section 14).

https://www.rfc-editor.org/rfc/rfc9110#section-14
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

MOST = 50
"""Ranges of one request; whoever asks for more gets the whole, which section 14.2 allows."""

_UNIT = re.compile(r"bytes\s*=(?P<set>.*)", re.IGNORECASE)
_INTEGER = re.compile(r"(?P<first>\d{1,18})-(?P<last>\d{1,18})?")
_SUFFIX = re.compile(r"-(?P<length>\d{1,18})")


class Part(NamedTuple):
    """Bytes of a file, from the first to behind the last."""

    start: int
    end: int

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.end - self.start

    def of(self, size: int) -> str:
        """Return the value of Content-Range for this part of so many bytes (14.4)."""
        return f"bytes {self.start}-{self.end - 1}/{size}"


def parse(header: str | None, size: int) -> list[Part] | None:
    """Return the parts asked for of a file of a size, none of which overlap.

    None where there is no range that can be understood, so that the whole is to be sent (14.2); an
    empty list where none of the ranges has a byte of the file (15.5.17).

    >>> parse("bytes=0-4, -2", 10)
    [Part(start=0, end=5), Part(start=8, end=10)]
    """
    found = _UNIT.fullmatch(header.strip()) if header else None
    if found is None:
        return None
    parts = []
    for each in filter(None, (piece.strip() for piece in found["set"].split(","))):
        part = _part(each, size)
        if part is None:
            return None
        parts.append(part)
    if not parts or len(parts) > MOST:
        return None
    return _joined([part for part in parts if part.size > 0])


def _part(text: str, size: int) -> Part | None:
    """Return one range; one that begins behind the end has no bytes. None for what is no range."""
    if suffix := _SUFFIX.fullmatch(text):
        return Part(max(0, size - int(suffix["length"])), size)
    found = _INTEGER.fullmatch(text)
    if found is None:
        return None
    first = int(found["first"])
    last = int(found["last"]) if found["last"] else size - 1
    if found["last"] and last < first:
        return None
    return Part(first, max(first, min(last + 1, size)))


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Return the parts in the order asked for; sorted and joined where some overlap (15.3.7.2)."""
    ordered = sorted(parts)
    if all(one.end <= other.start for one, other in pairwise(ordered)):
        return list(parts)
    joined = [ordered[0]]
    for part in ordered[1:]:
        if part.start <= joined[-1].end:
            joined[-1] = Part(joined[-1].start, max(joined[-1].end, part.end))
        else:
            joined.append(part)
    return joined
