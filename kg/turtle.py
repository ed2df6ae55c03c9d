r"""Turtle and TriG → one line for each statement, its terms as they are written, and their places.

The reader knows the structure of the language and nothing of the meaning of a term: `[ … ]` and
`( … )` become statements about blank nodes with labels, every other term is passed on letter by
letter, together with the prefixes and bases it stands under. What an IRI, an escape or a number
is worth is then said by pyoxigraph, which reads the lines in order. So the terms are exactly
pyoxigraph's, each statement has its place, and blank nodes have the same label in every run.

The reader is for text that pyoxigraph accepts; of any other text it says how far it understood.
"""

from __future__ import annotations

import re
from array import array
from typing import NamedTuple

SKIP = r"(?:[ \t\r\n]++|\#[^\r\n]*+)*+"
IRI = r"<[^<>\x00-\x20]*+>"
_CHAR = r"[\w\-\x80-\xff]"  # which characters beyond ASCII a name may have, pyoxigraph knows
PREFIX = rf"(?:[a-zA-Z\x80-\xff](?:{_CHAR}++|\.++(?={_CHAR}))*+)?+:"
_ESCAPE = r"%[0-9A-Fa-f]{2}|\\[^\w\s]"
_LOCAL = rf"(?:[\w:\x80-\xff]|{_ESCAPE})(?:{_CHAR}++|:|{_ESCAPE}|\.++(?=[:%\\]|{_CHAR}))*+"
NAME = rf"{PREFIX}(?:{_LOCAL})?+"
LABEL = rf"_:{_CHAR}++(?:\.++{_CHAR}++)*+"
NUMBER = r"[+-]?(?:(?:\d++(?:\.\d*+)?+|\.\d++)[eE][+-]?\d++|\d*+\.\d++|\d++)"
STRING = r"""(?:"{3}(?:[^"\\]++|\\.|"{1,2}(?!"))*+"{3}|'{3}(?:[^'\\]++|\\.|'{1,2}(?!'))*+'{3}
    |"(?:[^"\\\r\n]++|\\.)*+"|'(?:[^'\\\r\n]++|\\.)*+')"""
_TYPE = rf"(?:@[a-zA-Z]++(?:-[a-zA-Z0-9]++)*+|\^\^{SKIP}(?:{IRI}|{NAME}))"
_NAMED = rf"{SKIP}{PREFIX}"
_TOKEN = re.compile(
    rf"""{SKIP}(?:
    (?P<term>{IRI}|{LABEL}|{NUMBER}|{NAME}|{STRING}(?:{SKIP}{_TYPE})?+|\({SKIP}\))
    |(?P<anonymous>\[{SKIP}\])
    |(?P<new><<|\{{\||~|--[a-z]++|(?:@version|(?i:version))(?={SKIP}["']))
    |(?P<mark>[.;,\[\](){{}}])
    |(?P<directive>(?:@prefix{_NAMED}|@base){SKIP}{IRI}(?:{SKIP}\.)?+
        |(?:(?i:prefix)(?=[\s\#]){_NAMED}|(?i:base)){SKIP}{IRI})
    |(?P<graph>(?i:graph)\b)
    |(?P<word>[a-zA-Z]++)
    |(?P<other>.)
    |(?P<end>\Z))""".encode(),
    re.DOTALL | re.VERBOSE,
)
_RDF = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#%b>"
_FIRST, _REST, _NIL = _RDF % b"first", _RDF % b"rest", b"()"

_SUBJECT, _PREDICATE, _OBJECT, _ITEM, _DONE, _DOT = "subject predicate object item done dot".split()
_AFTER = {b".": _SUBJECT, b";": _PREDICATE, b",": _OBJECT}
_CLOSING = {b"[": "`]`", b"(": "`)`", b"{": "`}`", b"": "`.`"}
_EXPECTED = {
    _SUBJECT: "a subject (`<IRI>`, `prefix:name`, `_:label`, `[` or `(`)",
    _PREDICATE: "a predicate (`<IRI>`, `prefix:name` or `a`)",
    _OBJECT: "an object (`<IRI>`, `prefix:name`, `_:label`, `[`, `(`, a string or a number)",
    _ITEM: "another item of the list, or `)`",
    _DOT: "`.` after the directive that begins with `@`",
}
"""What may come next, in words. After an object it depends on the bracket that is open."""


def unused(label: bytes, text: bytes) -> bytes:
    """Return a label that is not in the text, nor begins one there: the given one made longer."""
    while label in text:
        label += b"b"
    return label


class Open(NamedTuple):
    """A bracket that is open: its mark, its byte, and where the reader goes on after it."""

    mark: bytes
    at: int
    about: tuple[bytes, int, bytes, int, str]


class TurtleReader:
    """Turtle or TriG, read up to a byte, or to its end.

    `lines` are statements and directives; `directives` are the indices of the latter. `places` has
    three numbers for each line: the bytes at which subject, predicate and object stand.
    `new` is the byte at which there is the first syntax of RDF 1.2: nothing is read from there on.
    A cell of a list stands where its item stands, the first one at the `(`.
    """

    def __init__(self, text: bytes, end: int | None = None) -> None:
        self.lines: list[bytes] = []
        self.places = array("Q")
        self.directives: list[int] = []
        self.open: list[Open] = []
        self.new: int | None = None
        self._state = _SUBJECT
        self._graph = self._subject = self._predicate = b""
        self._subject_at = self._predicate_at = 0
        self._labels = 0
        self._label = unused(b"_:b", text)
        self._read(text, len(text) if end is None else end)

    @property
    def expected(self) -> str:
        """What must come next, in words."""
        mark = self.open[-1].mark if self.open else b""
        if self._state == _DONE:
            closing = "`.` or `}`" if mark == b"{" else _CLOSING[mark]
            return f"{closing}, or `;` or `,` and more about the same subject"
        if self._state == _SUBJECT and mark:
            return f"{_EXPECTED[_SUBJECT]}, or {_CLOSING[mark]}"
        return _EXPECTED[self._state]

    @property
    def only_marks(self) -> bool:
        """Whether only punctuation may come next."""
        return self._state in (_DONE, _DOT)

    def _read(self, text: bytes, end: int) -> None:
        for match in _TOKEN.finditer(text, 0, end):
            kind = match.lastgroup or ""
            token, at = match[kind], match.start(kind)
            if kind in ("term", "word"):
                self._term(token, at)
            elif kind == "mark":
                self._mark(token, at)
            elif kind == "anonymous":
                self._term(self._new_label(), at)
            elif kind == "directive":
                self._directive(token)
            elif kind == "new":
                self.new = at
                return

    def _term(self, token: bytes, at: int) -> None:
        state = self._state
        if state == _OBJECT:
            self._statement(token, at)
            self._state = _DONE
        elif state == _PREDICATE:
            self._predicate, self._predicate_at, self._state = token, at, _OBJECT
        elif state == _SUBJECT:
            self._subject, self._subject_at, self._state = token, at, _PREDICATE
        elif state == _ITEM:
            self._item(token, at)

    def _mark(self, mark: bytes, at: int) -> None:
        if mark in _AFTER:
            self._state = _AFTER[mark]
        elif mark == b"{":
            self._graph = self._subject if self._state == _PREDICATE else b""
            self._begin(mark, at)
            self._state = _SUBJECT
        elif mark in b"[(":
            node = self._new_label()
            self._term(node, at)
            self._begin(mark, at)
            self._subject, self._subject_at, self._predicate = node, at, b""
            self._state = _PREDICATE if mark == b"[" else _ITEM
        elif self.open:
            self._close(mark, at)

    def _begin(self, mark: bytes, at: int) -> None:
        about = (self._subject, self._subject_at, self._predicate, self._predicate_at, self._state)
        self.open.append(Open(mark, at, about))

    def _close(self, mark: bytes, at: int) -> None:
        if mark == b")":
            self._predicate, self._predicate_at = _REST, at
            self._statement(_NIL, at)
        about = self.open.pop().about
        self._subject, self._subject_at, self._predicate, self._predicate_at, self._state = about
        if mark == b"}":
            self._graph, self._state = b"", _SUBJECT

    def _item(self, token: bytes, at: int) -> None:
        self._predicate_at = at
        if self._predicate:  # this cell has its item: the next one begins
            cell = self._new_label()
            self._predicate = _REST
            self._statement(cell, at)
            self._subject, self._subject_at = cell, at
        self._predicate = _FIRST
        self._statement(token, at)

    def _statement(self, token: bytes, at: int) -> None:
        statement = b"%b %b %b" % (self._subject, self._predicate, token)
        self._line(b"%b {%b}" % (self._graph, statement) if self._graph else statement + b" .", at)

    def _directive(self, token: bytes) -> None:
        self.directives.append(len(self.lines))
        self._line(token, 0)
        if token.startswith(b"@") and not token.endswith(b"."):
            self._state = _DOT

    def _line(self, line: bytes, at: int) -> None:
        self.lines.append(line)
        self.places.extend((self._subject_at, self._predicate_at, at))

    def _new_label(self) -> bytes:
        self._labels += 1
        return b"%b%d" % (self._label, self._labels)
