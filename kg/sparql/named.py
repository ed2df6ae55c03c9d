"""Which IRIs the text of a query names: told by its tokens, never by what a string happens to say.

https://www.w3.org/TR/sparql11-query/#QSynIRI
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from kg.namespaces import BASE, PREFIXES, RDF
from kg.sparql.tokens import Token, tokenize

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ESCAPED = re.compile(r"\\(.)")


def iris_of(text: str) -> frozenset[str]:
    """Return the IRIs that a query names, as IRIs, prefixed names or `a`.

    What the query itself declares as a prefix wins over the project's prefixes, which are known
    without. A prefix that nobody declared names nothing: the engine refuses such a query.

    >>> sorted(iris_of("PREFIX s: <http://schema.org/> ASK { ?x s:name 'gcm:sdg' }"))
    ['http://schema.org/name']
    """
    return frozenset(iri for _, iri in _iris(tokenize(text)))


def graphs_of(text: str) -> tuple[str, ...]:
    """Return the graphs that the dataset of a query is made of, by FROM and FROM NAMED.

    https://www.w3.org/TR/sparql11-query/#specifyingDataset

    >>> graphs_of("ASK FROM <http://a.example/> FROM NAMED sdg:1 { ?s ?p 'FROM <x>' }")
    ('http://a.example/', 'http://metadata.un.org/sdg/1')
    """
    if "from" not in text.lower():
        return ()
    return tuple(iri for word, iri in _iris(tokenize(text)) if word in ("FROM", "NAMED"))


def _iris(tokens: Iterator[Token]) -> Iterator[tuple[str, str]]:
    """Yield IRIs, each with the keyword before it, if there is one."""
    prefixes, base, before = dict(PREFIXES), BASE, ""
    for token in tokens:
        keyword = token.text.upper() if token.kind == "word" else ""
        if keyword == "PREFIX":
            name, iri = next(tokens, token), next(tokens, token)
            prefixes[name.prefix] = _resolved(_inside(iri), base)
        elif keyword == "BASE":
            base = _resolved(_inside(next(tokens, token)), base)
        elif token.kind == "iri":
            yield before, _resolved(_inside(token), base)
        elif token.kind == "prefixed" and token.prefix in prefixes:
            local = token.text.removeprefix(f"{token.prefix}:")
            yield before, prefixes[token.prefix] + _ESCAPED.sub(r"\1", local)
        elif token.kind == "word" and token.text == "a":
            yield before, RDF.type.value
        before = keyword


def _resolved(iri: str, base: str) -> str:
    """Return an IRI made absolute; an empty fragment stays, which `urljoin` would drop."""
    if _ABSOLUTE.match(iri):
        return iri
    joined = urljoin(base, iri)
    return f"{joined}#" if iri.endswith("#") and not joined.endswith("#") else joined


def _inside(iri: Token) -> str:
    return iri.text[1:-1]
