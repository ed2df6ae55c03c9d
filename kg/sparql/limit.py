"""A bound on the rows of a SELECT, put into its text where LIMIT stands in the grammar.

The engine then stops by itself, which costs nothing; counting rows outside it would cost more
than finding them. https://www.w3.org/TR/sparql11-query/#rSolutionModifier
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from kg.sparql.tokens import Token, tokenize

_WORDS = ("limit", "offset", "values")
_CLAUSE = re.compile(r"(LIMIT|OFFSET)(\d*)", re.IGNORECASE)
_NEST = {"{": 1, "(": 1, "[": 1, "}": -1, ")": -1, "]": -1}


def limited(text: str, rows: int) -> str:
    r"""Return a SELECT that gives at most `rows` of the rows that this one gives.

    >>> limited("SELECT ?s { ?s ?p ?o }", 10)
    'SELECT ?s { ?s ?p ?o }\nLIMIT 10 OFFSET 0'
    """
    return _window(text, rows, 0)


def beyond(text: str, rows: int) -> str:
    """Return a SELECT that gives the one row after the first `rows`, if there is one."""
    return _window(text, 1, rows)


def is_within(text: str, rows: int) -> bool:
    """Tell whether a SELECT asks by itself for at most `rows`, so that nothing of it is cut."""
    limit = _modifiers(text).limit
    return limit is not None and limit <= rows


@dataclass(frozen=True)
class _Modifiers:
    """The LIMIT and OFFSET of a query, and its text around them."""

    limit: int | None
    offset: int
    before: str
    after: str


def _window(text: str, rows: int, skipped: int) -> str:
    own = _modifiers(text)
    left = rows if own.limit is None else max(0, min(rows, own.limit - skipped))
    clauses = f"LIMIT {left} OFFSET {own.offset + skipped}"
    return f"{own.before}\n{clauses}" + (f"\n{own.after}" if own.after else "")


def _modifiers(text: str) -> _Modifiers:
    lower = text.lower()
    if not any(word in lower for word in _WORDS):
        return _Modifiers(None, 0, text, "")
    limit, offset, cuts, end = None, 0, [], len(text)
    tokens = list(_outermost(text))
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.text.upper() == "VALUES":
            end = token.offset
            break
        clause = _CLAUSE.fullmatch(token.text) if token.kind == "word" else None
        if clause is None:
            continue
        number = clause[2] or (following.text if following else "")
        last = token if clause[2] or following is None else following
        if not number.isdecimal():
            continue
        cuts.append((token.offset, last.offset + len(last.text)))
        if clause[1].upper() == "LIMIT":
            limit = int(number)
        else:
            offset = int(number)
    return _Modifiers(limit, offset, _without(text[:end], cuts), text[end:])


def _outermost(text: str) -> list[Token]:
    """Return the tokens after the first brace that stand in no bracket."""
    depth, seen, found = 0, False, []
    for token in tokenize(text):
        step = _NEST.get(token.text, 0) if token.kind == "other" else 0
        depth += step
        seen = seen or token.text == "{"
        if seen and depth == 0 and step == 0:
            found.append(token)
    return found


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    """Return a text with spaces where the cuts are: all else keeps its line and column."""
    for start, end in cuts:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
