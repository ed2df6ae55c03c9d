"""Reading a query before it runs: which form it has, and whether it may run here at all."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.sparql.tokens import Token, position, tokenize

Term = NamedNode | BlankNode | Literal | Triple

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
GRAPH_FORMS = frozenset({"CONSTRUCT", "DESCRIBE"})
PROLOGUE = frozenset({"BASE", "PREFIX", "VERSION"})
UPDATES = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
)

_PLAIN = re.compile(rf"({'|'.join(FORMS)})\s")
"""How most queries begin: then there is no need to look for the first word that counts."""

# Oxigraph takes a keyword without a space before it ("1SERVICE", "x:a.b.SERVICE"), so the word
# is looked for inside tokens too, wherever the engine could start reading a new one.
_SERVICE_IN_NAME = re.compile(r"^[^:]*service|\.service", re.IGNORECASE)


class Query(NamedTuple):
    """A query that may run: its text, its form, its dataset, and terms for its variables.

    With any graph named, the dataset is exactly those graphs (SPARQL 1.1 Protocol, 2.1.4);
    without, it is the release's default graph and all its named graphs.
    """

    text: str
    form: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    parameters: Mapping[str, Term] = {}

    @property
    def gives_graph(self) -> bool:
        """Whether the answer is a graph (CONSTRUCT, DESCRIBE) and not rows or a truth value."""
        return self.form in GRAPH_FORMS


def read(
    text: str,
    *,
    default_graphs: tuple[str, ...] = (),
    named_graphs: tuple[str, ...] = (),
    parameters: Mapping[str, Term] | None = None,
) -> Query:
    """Return the query that this text is, or raise QueryError.

    Refused by name (`kind="refused"`) are SERVICE and every update; a text that begins with
    none of the four forms is a `syntax` error. The rest of the syntax is the engine's to check.

    >>> read("PREFIX select: <http://example.org/> ASK { ?s select:x ?o }").form
    'ASK'
    """
    form = _form(text)
    if "service" in text.casefold():
        _refuse_service(text)
    return Query(text, form, default_graphs, named_graphs, parameters or {})


def _form(text: str) -> str:
    if plain := _PLAIN.match(text):
        return plain[1]
    first = _first_word(tokenize(text))
    if first is None:
        raise QueryError("syntax", "There is no query: the text is empty.", 1, 1, _FORMS_HINT)
    word = first.text.upper()
    if word in UPDATES:
        raise _refusal(text, first, f"{word} changes data, and this service only reads.", _DUMPS)
    for form in FORMS:
        if word.startswith(form):
            return form
    raise _no_form(text, first)


def _first_word(tokens: Iterable[Token]) -> Token | None:
    words = (token for token in tokens if token.kind == "word")
    return next((word for word in words if word.text.upper() not in PROLOGUE), None)


def _no_form(text: str, token: Token) -> QueryError:
    near = difflib.get_close_matches(token.text.upper(), FORMS, n=1)
    hint = f"Did you mean {near[0]}?" if near else _FORMS_HINT
    where = position(text, token.offset)
    message = f"“{token.text}” begins no query."
    return QueryError("syntax", message, where.line, where.column, hint)


def _refuse_service(text: str) -> None:
    for token in tokenize(text):
        if _calls_out(token):
            message = "SERVICE asks another server, and this service never does."
            raise _refusal(text, token, message, _FEDERATE)


def _calls_out(token: Token) -> bool:
    if token.kind == "prefixed":
        return _SERVICE_IN_NAME.search(token.text) is not None
    return token.kind in ("word", "unclosed") and "service" in token.text.casefold()


def _refusal(text: str, token: Token, message: str, hint: str) -> QueryError:
    where = position(text, token.offset)
    return QueryError("refused", message, where.line, where.column, hint)


_FORMS_HINT = "Begin with SELECT, ASK, CONSTRUCT or DESCRIBE."
_DUMPS = "To change a copy of your own, load one of the dumps under /data/latest/."
_FEDERATE = (
    "Ask the other server from your side, or let your own engine call this one with SERVICE. "
    "A prefix called “service” must be renamed."
)
