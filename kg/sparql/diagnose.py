"""From the engine's complaint about a query to an error that helps its author."""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz import fuzz, process

from kg.errors import QueryError
from kg.namespaces import PREFIXES
from kg.sparql.tokens import LONG, Token, position, tokenize

_PLACE = re.compile(r"error at (\d+):(\d+)")
_CLOSING = {"{": "}", "(": ")", "[": "]"}

_EXPLANATIONS = {
    "SELECT contains a variable that is unbound": (
        "A variable after SELECT can have no value there.",
        "Beside GROUP BY, COUNT and the like, every other variable must stand in GROUP BY.",
    ),
    "SELECT * is not authorized with GROUP BY": (
        "SELECT * cannot stand with GROUP BY.",
        "Name the grouped variables and the aggregates.",
    ),
    "SELECT overrides an existing variable": (
        "(… AS ?name) gives a value to a variable that the pattern binds already.",
        "Choose another name behind AS.",
    ),
    "IRI parsing failed": (
        "An IRI is not well formed.",
        'Spaces and the characters < > " { } | ^ ` \\ must be escaped, as %20 for a space.',
    ),
}


def explain(complaint: str, text: str) -> QueryError:
    """Return what is wrong with the syntax of a query, where, and what to do.

    Of a long one it is only said what the engine says.
    """
    return said_by_the_text(text) or _as_the_engine_says(complaint)


def said_by_the_text(text: str) -> QueryError | None:
    """Return what the text alone shows to be wrong: a prefix that is not declared, a bracket.

    A long one is not looked at.
    """
    if len(text) > LONG:
        return None
    tokens = list(tokenize(text))
    return _undeclared_prefix(text, tokens) or _unbalanced(text, tokens)


def _undeclared_prefix(text: str, tokens: list[Token]) -> QueryError | None:
    known = set(PREFIXES) | _declared(tokens)
    for token in tokens:
        if token.kind == "prefixed" and token.prefix not in known:
            where = position(text, token.offset)
            message = f"The prefix “{token.prefix}:” is not declared."
            hint = _nearest(token.prefix, known)
            return QueryError("syntax", message, where.line, where.column, hint)
    return None


def _declared(tokens: list[Token]) -> set[str]:
    pairs = pairwise(tokens)
    return {name.prefix for word, name in pairs if word.text.upper() == "PREFIX"} | {"_"}


def _nearest(prefix: str, known: set[str]) -> str:
    near = process.extractOne(prefix, sorted(known), scorer=fuzz.ratio, score_cutoff=50)
    declare = f"Declare it: PREFIX {prefix}: <…>"
    return f"Did you mean “{near[0]}:”? Else declare it first." if near else declare


def _unbalanced(text: str, tokens: list[Token]) -> QueryError | None:
    open_ones: list[Token] = []
    for token in (token for token in tokens if token.kind == "other"):
        if token.text in _CLOSING:
            open_ones.append(token)
        elif token.text in _CLOSING.values() and not _closes(open_ones, token):
            return _bracket(text, token, "closes nothing that is open.", "Remove it.")
    if not open_ones:
        return None
    last = open_ones[-1]
    return _bracket(text, last, "is never closed.", f"A “{_CLOSING[last.text]}” is missing.")


def _closes(open_ones: list[Token], token: Token) -> bool:
    return bool(open_ones) and _CLOSING[open_ones.pop().text] == token.text


def _bracket(text: str, token: Token, what: str, hint: str) -> QueryError:
    where = position(text, token.offset)
    return QueryError("syntax", f"This “{token.text}” {what}", where.line, where.column, hint)


def _as_the_engine_says(complaint: str) -> QueryError:
    place = _PLACE.search(complaint)
    line, column = (int(place[1]), int(place[2])) if place else (None, None)
    for phrase, (message, hint) in _EXPLANATIONS.items():
        if phrase in complaint:
            return QueryError("syntax", message, line, column, hint)
    message = "This is no valid SPARQL 1.1 query; reading it stopped here."
    return QueryError("syntax", message, line, column, "Look at what stands just before.")
