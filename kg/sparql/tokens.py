"""Splitting the text of a query into tokens: enough to tell code from strings, IRIs and comments.

This is no parser; Oxigraph parses. It is what must be known before a query is let through.
https://www.w3.org/TR/sparql11-query/#sparqlGrammar (terminals 139 to 173)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONG = 20_000
"""Characters of a text that takes so long to split that nobody else should wait for it."""

_LOCAL = r"(?:[\w:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])"
_PREFIXED = (
    rf"(?P<prefixed>(?:[^\W\d][\w.-]*+(?<!\.))?:(?:{_LOCAL}(?:(?:{_LOCAL}|\.)*{_LOCAL})?)?) |"
)


def _pattern(prefixed: str) -> re.Pattern[str]:
    # A backslash is let into IRIs, because it can start an escape there (\u0061): seeing no IRI
    # where the engine sees one would turn a "#" in it into a comment that hides what follows.
    # A string that is never closed is one token, up to where it had to be: looking for its end
    # from each quote in it again would take for ever.
    return re.compile(
        rf"""
          (?P<space>\s+)
        | (?P<comment>\#[^\n\r]*)
        | (?P<iri><[^<>"{{}}|^`\x00-\x20]*+>)
        | (?P<string>'''(?:[^'\\]|\\.|'(?!''))*+''' | \"\"\"(?:[^"\\]|\\.|"(?!""))*+\"\"\"
                    | (?!'''|\"\"\")(?:'(?:[^'\\\n\r]|\\.)*+' | "(?:[^"\\\n\r]|\\.)*+"))
        | (?P<unclosed>(?:'''|\"\"\").*+ | '(?:[^'\\\n\r]|\\.)*+ | "(?:[^"\\\n\r]|\\.)*+)
        | (?P<variable>[?$]\w+)
        | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
        | {prefixed}
          (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
        | (?P<word>\w+)
        | (?P<other>.)
        """,
        re.VERBOSE | re.DOTALL,
    )


_WITH_NAMES = _pattern(_PREFIXED)
_WITHOUT_NAMES = _pattern("")
_PREFIX = re.compile(r"[\w.-]*+")
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
    """Yield the tokens of a query, without white space and comments, in linear time."""
    place = end = 0
    pattern = _WITHOUT_NAMES
    while place < len(text):
        if place >= end:
            # Whatever begins between here and `end` is a prefix only if a colon stands there.
            end = _PREFIX.match(text, place).end()  # type: ignore[union-attr]
            is_prefix = text.startswith(":", end) and (end == place or text[end - 1] != ".")
            pattern = _WITH_NAMES if is_prefix else _WITHOUT_NAMES
        found = pattern.match(text, place)
        assert found is not None, "each character is some token"
        kind = found.lastgroup or "other"
        if kind not in _SILENT:
            yield Token(kind, found.group(), place)
        place = found.end()


@dataclass(frozen=True)
class Position:
    """A place in a text; both count from 1, columns in characters."""

    line: int
    column: int


def position(text: str, offset: int) -> Position:
    """Return the line and column of the character at this offset."""
    before = re.split(r"\r\n|\r|\n", text[:offset])
    return Position(len(before), len(before[-1]) + 1)
