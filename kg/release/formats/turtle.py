"""Turtle and TriG: a subject begins a line, each of its properties has a line of its own.

https://www.w3.org/TR/turtle/, https://www.w3.org/TR/trig/
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.formats import TURTLE
from kg.namespaces import PREFIXES, RDF
from kg.ntriples import Statement, is_iri, is_literal
from kg.release.formats.layout import Layout

HEADER = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in sorted(PREFIXES)).encode()

_TYPE = str(RDF.type).encode()
_NAMES = {iri.encode(): name.encode() for name, iri in PREFIXES.items()}
# Of what may be a local name, that which needs no escape.
_NAMED = re.compile(rb"<(.*[/#])([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?)>")


def entry(subject: bytes, statements: list[Statement]) -> bytes:
    """Return what is said of a subject, its terms as in N-Triples, as lines of Turtle."""
    parts = [_term(subject)]
    before = b""
    for predicate, value in statements:
        if predicate == before:
            parts += (b" , ", _term(value))
        else:
            parts += (b" ;\n\t" if before else b" ", _verb(predicate), b" ", _term(value))
            before = predicate
    parts.append(b" .\n")
    return b"".join(parts)


def start_of_graph(iri: str) -> bytes:
    """Return the line that opens a named graph in TriG; `}` on a line closes it."""
    return f"<{iri}> {{\n".encode()


END_OF_GRAPH = b"}\n"


def _verb(predicate: bytes) -> bytes:
    return b"a" if predicate == _TYPE else _iri(predicate)


def _term(term: bytes) -> bytes:
    if is_iri(term):
        return _iri(term)
    if term.endswith(b">") and is_literal(term):
        text, _, datatype = term.rpartition(b"^^")
        return b"%b^^%b" % (text, _iri(datatype))
    return term


@lru_cache(maxsize=1 << 16)
def _iri(iri: bytes) -> bytes:
    """Return an IRI with a prefix where one fits, and the rest is a plain name."""
    found = _NAMED.fullmatch(iri)
    name = _NAMES.get(found[1]) if found else None
    return iri if found is None or name is None else b"%b:%b" % (name, found[2])


LAYOUT = Layout(TURTLE, HEADER, entry)
