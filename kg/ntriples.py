"""Lines of canonical N-Triples → what is said of each subject, its terms as they are written.

A term is passed on letter by letter: to write the same triples in another format, most of them need
not be understood. The lines are those that pyoxigraph writes: one space between terms, and within
literals the escapes of https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

END = b" .\n"

Statement = tuple[bytes, bytes]
"""A predicate and an object."""

_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


class Literal(NamedTuple):
    """A literal: its text with escapes, its language or "", the IRI of its datatype or ""."""

    text: bytes
    language: bytes
    datatype: bytes


def by_subject(lines: Iterable[bytes], end: bytes = END) -> Iterator[tuple[bytes, list[Statement]]]:
    """Yield each subject with what a run of lines says of it; `end` is behind each object."""
    before, statements = b"", list[Statement]()
    length = -len(end)
    for line in lines:
        subject, predicate, rest = line.split(b" ", 2)
        if subject != before:
            if statements:
                yield before, statements
            before, statements = subject, []
        statements.append((predicate, rest[:length]))
    if statements:
        yield before, statements


def is_iri(term: bytes) -> bool:
    """Tell whether a term is an IRI."""
    return term.startswith(b"<")


def is_literal(term: bytes) -> bool:
    """Tell whether a term is a literal."""
    return term.startswith(b'"')


def literal(term: bytes) -> Literal:
    r"""Take a literal apart.

    >>> literal(b'"11 \\"May\\""@en')
    Literal(text=b'11 \\"May\\"', language=b'en', datatype=b'')
    """
    quote = term.rindex(b'"')
    text, rest = term[1:quote], term[quote + 1 :]
    if rest.startswith(b"@"):
        return Literal(text, rest[1:], b"")
    return Literal(text, b"", rest[3:-1])


def unescape(text: bytes) -> str:
    r"""Return the text that is meant.

    >>> unescape(b'a \\"b\\" \\u000B')
    'a "b" \x0b'
    """
    decoded = text.decode("utf-8")
    return _ESCAPE.sub(_meant, decoded) if "\\" in decoded else decoded


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED[found[3]]
