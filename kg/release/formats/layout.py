"""How a format lays out triples: a header, an entry for each subject, a footer.

An entry depends on nothing but its own subject, so that a change of one thing changes the lines of
that thing alone; and it is written from lines of N-Triples as they stream by.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.formats import Format
from kg.ntriples import Statement


@dataclass(frozen=True)
class Layout:
    """A format: what stands before, between and behind its entries, and what writes one."""

    form: Format
    header: bytes
    entry: Callable[[bytes, list[Statement]], bytes]
    separator: bytes = b""
    footer: bytes = b""
