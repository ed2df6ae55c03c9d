"""Where in a query each of its tokens stands, as far as it matters to what the token means.

This is no parser: it follows brackets and a few keywords, and where it cannot tell it says
`PATTERN`, so that nothing is doubted without need.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from kg.sparql.tokens import Token


class Place(Enum):
    """What a token is a part of."""

    PROJECTION = "projection"
    """What a SELECT or DESCRIBE asks for."""
    TEMPLATE = "template"
    """What a CONSTRUCT makes."""
    PATTERN = "pattern"
    """What is looked for: a variable has a value from there on."""
    EXPRESSION = "expression"
    """What is computed or compared."""
    TARGET = "target"
    """The variable behind AS, and those of VALUES: they are given a value."""
    FUNCTION = "function"
    """The name of a function that is called, or of a datatype."""
    MODIFIER = "modifier"
    """All else: the dataset, the order, the groups."""


class Placed(NamedTuple):
    """A token and its place."""

    token: Token
    place: Place


_OPENING, _CLOSING = frozenset("({["), frozenset(")}]")
_NONE = Token("other", "", 0)


def placed(tokens: Sequence[Token]) -> Iterator[Placed]:
    """Yield the tokens of a query with their places."""
    around: list[Place] = []
    is_projecting = False
    before = earlier = _NONE
    for token, following in pairwise((*tokens, _NONE)):
        word = token.text.upper() if token.kind == "word" else ""
        if word in ("SELECT", "DESCRIBE"):
            is_projecting = True
        elif word in ("WHERE", "FROM") or token.text == "{":
            is_projecting = False
        here = around[-1] if around else Place.MODIFIER
        if is_projecting and here is not Place.EXPRESSION:
            here = Place.PROJECTION
        if token.kind == "other" and token.text in _OPENING:
            around.append(_opened(token, before, earlier, here))
        elif token.kind == "other" and token.text in _CLOSING and around:
            around.pop()
        yield Placed(token, _place(token, before, earlier, following, here))
        before, earlier = token, before


def _opened(bracket: Token, before: Token, earlier: Token, here: Place) -> Place:
    """Return what is inside a bracket."""
    word = _keyword(before)
    if bracket.text == "{":
        return Place.TEMPLATE if word == "CONSTRUCT" else Place.PATTERN
    if word == "VALUES":
        return Place.TARGET
    is_call = word not in ("", "A") or _keyword(earlier) == "FILTER"
    is_computed = here in (Place.EXPRESSION, Place.PROJECTION, Place.MODIFIER)
    if bracket.text == "(" and (is_call or is_computed):
        return Place.EXPRESSION
    return here


def _place(token: Token, before: Token, earlier: Token, following: Token, here: Place) -> Place:
    if token.kind == "variable" and _keyword(before) in ("AS", "VALUES"):
        return Place.TARGET
    is_datatype = before.text == earlier.text == "^"
    is_computed = here in (Place.EXPRESSION, Place.MODIFIER) or _keyword(before) == "FILTER"
    if is_datatype or (is_computed and following.text == "("):
        return Place.FUNCTION
    return here


def _keyword(token: Token) -> str:
    return token.text.upper() if token.kind == "word" else ""
