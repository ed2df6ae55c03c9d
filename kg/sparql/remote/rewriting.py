"""The text of a query for a server that knows neither our prefixes nor our parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise

from kg.errors import QueryError
from kg.namespaces import BASE, PREFIXES
from kg.sparql.query import Query, Term
from kg.sparql.tokens import Token, position, tokenize

_REACHES_OUT = re.compile(r"<?(?:bif|sql):", re.IGNORECASE)
"""Virtuoso's own functions, of which some ask other servers or read files."""

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")

_TAILS = ("GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET")
"""What may follow the pattern of a SELECT inside another one, and names variables of it."""


def rewritten(query: Query) -> str:
    """Return the text of a query that says all in itself.

    Raises QueryError (`refused`) for functions of a server that can reach beyond its data.

    In a first line of its own stand the base and those of our prefixes that it uses and does not
    declare. A base of its own is moved there, because some servers want BASE before any PREFIX.
    """
    _refuse_functions(query.text)
    text = with_terms(query.text, query.parameters)
    base = f"<{BASE}>"
    keyword, iri = [*islice(tokenize(text), 2), None, None][:2]
    if keyword and iri and keyword.text.upper() == "BASE" and iri.kind == "iri":
        end = iri.offset + len(iri.text)
        gone = re.sub(r"[^\r\n]", " ", text[keyword.offset : end])  # all else keeps its place
        base, text = iri.text, text[: keyword.offset] + gone + text[end:]
    return f"BASE {base} {declarations(text)}\n{text}"


def _refuse_functions(text: str) -> None:
    for token in tokenize(text):
        if token.kind in ("iri", "prefixed") and _REACHES_OUT.match(_unescaped(token.text)):
            where = position(text, token.offset)
            message = f"“{token.text}” is no function of SPARQL, and not to be called from here."
            raise QueryError("refused", message, where.line, where.column)


def _unescaped(text: str) -> str:
    """Return a text without escapes (SPARQL 1.1, 19.2)."""
    return _ESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16) % 0x110000), text)


def declarations(text: str) -> str:
    """Return the declarations of those of our prefixes that a text uses and does not declare.

    >>> declarations("PREFIX s: <http://schema.org/> ASK { ?x s:name ?y ; gcm:sdg ?z }")
    'PREFIX gcm: <https://w3id.org/gcm-kg/def#>'
    """
    tokens = list(tokenize(text))
    declared = {name.prefix for word, name in pairwise(tokens) if word.text.upper() == "PREFIX"}
    used = {token.prefix for token in tokens if token.kind == "prefixed"} - declared
    return " ".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in sorted(used & set(PREFIXES)))


def names_its_dataset(text: str) -> bool:
    """Tell whether a query says itself, by FROM, which graphs it is about."""
    for token in tokenize(text):
        if token.text == "{":
            return False
        if token.kind == "word" and token.text.upper() == "FROM":
            return True
    return False


def with_terms(text: str, terms: Mapping[str, Term]) -> str:
    """Return a query in which terms stand for some of its variables.

    In patterns and expressions a variable is replaced, token by token. Where the grammar wants a
    variable (SELECT, AS, VALUES, GROUP BY, ORDER BY) it stays, and has the term as its value.

    >>> from pyoxigraph import NamedNode
    >>> with_terms("SELECT ?e ?n { ?e schema:name ?n }", {"e": NamedNode("http://example.org/1")})
    'SELECT ?e ?n { VALUES ?e { <http://example.org/1> } <http://example.org/1> schema:name ?n }'
    """
    if not terms:
        return text
    pieces, done, is_open = [], 0, False
    for token, is_free in _freedom(list(tokenize(text))):
        if token.kind == "variable" and is_free and token.text[1:] in terms:
            pieces += [text[done : token.offset], str(terms[token.text[1:]])]
            done = token.offset + len(token.text)
        elif is_free is None and not is_open:
            is_open = True
            values = " ".join(f"VALUES ?{name} {{ {term} }}" for name, term in terms.items())
            pieces += [text[done : token.offset + 1], f" {values}"]
            done = token.offset + 1
    return "".join([*pieces, text[done:]])


def _freedom(tokens: list[Token]) -> Iterator[tuple[Token, bool | None]]:
    """Yield each token, and whether a variable there may be a term; None opens the pattern."""
    depth, template = 0, _has_template(tokens)
    heads: set[int] = set()  # depths at which the head or tail of a SELECT is being read
    previous = before = ""
    values = 0
    for token in tokens:
        word = token.text.upper() if token.kind == "word" else token.text
        if word == "}":
            heads.discard(depth)
            depth -= 1
        if word == "SELECT" or (word in _TAILS and depth):
            heads.add(depth)
        elif word in ("{", "WHERE"):
            heads.discard(depth)
        if word == "VALUES":
            values = 1
        elif word == "{":
            values = 0
        is_name = (
            previous == "AS" or values or depth in heads or (previous, before) == ("(", "BOUND")
        )
        opens = word == "{" and depth == 0 and not template
        yield token, None if opens else depth > 0 and not is_name
        if word == "{":
            depth += 1
        elif word == "}" and depth == 0:
            template = False
        before, previous = previous, word


def _has_template(tokens: list[Token]) -> bool:
    """Tell whether the first braces are those of a CONSTRUCT, not of a pattern."""
    words = [token.text.upper() for token in tokens]
    if "CONSTRUCT" not in words:
        return False
    following = words[words.index("CONSTRUCT") + 1 :]
    return following[:1] == ["{"]
