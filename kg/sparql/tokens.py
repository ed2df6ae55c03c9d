"""Splitting the text of a query into tokens: enough to tell code from strings, IRIs and comments.

This is no parser; Oxigraph parses. It is what must be known before a query is let through.
https://www.w3.org/TR/sparql11-query/#sparqlGrammar (terminals 139 to 173)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LOCAL = r"(?:[\w:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])"
# A backslash is let into IRIs, because it can start an escape there (\u0061): seeing no IRI
# where the engine sees one would turn a "#" in it into a comment that hides what follows.
_TOKEN = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<comment>\#[^\n\r]*)
    | (?P<iri><[^<>"{{}}|^`\x00-\x20]*>)
    | (?P<string>'''(?:[^'\\]|\\.|'(?!''))*''' | \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\"
                | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*")
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<prefixed>(?:[^\W\d](?:[\w.-]*[\w-])?)?:(?:{_LOCAL}(?:(?:{_LOCAL}|\.)*{_LOCAL})?)?)
    | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
    | (?P<word>\w+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SILENT = frozenset({"space", "comment"})


@dataclass(frozen=True)
class Token:
    """A piece of a query; `kind` is one of the names of groups in the table above."""

    kind: str
    text: str
    offset: int

    @property
    def prefix(self) -> str:
        """The part of a prefixed name before its colon."""
        return self.text.partition(":")[0]


def tokenize(text: str) -> Iterator[Token]:
    """Yield the tokens of a query, without white space and comments."""
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "other"
        if kind not in _SILENT:
            yield Token(kind, found.group(), found.start())


@dataclass(frozen=True)
class Position:
    """A place in a text; both count from 1, columns in characters."""

    line: int
    column: int


def position(text: str, offset: int) -> Position:
    """Return the line and column of the character at this offset."""
    before = re.split(r"\r\n|\r|\n", text[:offset])
    return Position(len(before), len(before[-1]) + 1)
