"""Triples → JSON-LD 1.1, compacted with the project's context, one node object a subject.

Oxigraph writes expanded JSON-LD only, and general processors hold the whole graph in memory;
this writes node by node, from lines of N-Triples, whose escapes JSON shares.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import RdfFormat, Triple, serialize

from kg.errors import VocabularyError
from kg.namespaces import RDF, XSD
from kg.ntriples import Statement, by_subject, is_iri, is_literal, literal
from kg.pool import chunks

START = b'{"@context":%b,\n"@graph":[\n'
SEPARATOR = b",\n"
END = b"\n]}\n"

_AT_ONCE = 1000
_ID = b"@id"
_STRING = XSD.string.value.encode()
_TYPE = str(RDF.type).encode()


@dataclass(frozen=True)
class _Term:
    """A key of JSON-LD documents, quoted; `coercion` is a datatype's IRI, `@id`, or ""."""

    key: bytes
    coercion: bytes = b""


@dataclass(frozen=True)
class Context:
    """A JSON-LD context: the document itself, and its terms by the IRI that they stand for."""

    document: Mapping[str, Any]
    terms: Mapping[bytes, _Term]

    @property
    def start(self) -> bytes:
        """What stands before the first node of a document: the context, and the open graph."""
        return START % _json(self.document["@context"])

    def node(
        self,
        subject: bytes,
        statements: Sequence[Statement],
        parts: MutableMapping[bytes, list[Statement]] | None = None,
    ) -> bytes:
        """Return the node object of a subject.

        What is said of `parts` stands inside, where each of them is named first; it is then taken
        out of them.
        """
        values: dict[bytes, list[bytes]] = {}
        for predicate, value in statements:
            if predicate == _TYPE and is_iri(value):
                values.setdefault(b'"type"', []).append(self._key(value).key)
                continue
            term = self._key(predicate)
            if parts and value in parts:
                inside = self.node(value, parts.pop(value), parts)
                values.setdefault(term.key, []).append(inside)
            else:
                values.setdefault(term.key, []).append(_value(value, term.coercion))
        members = [b'"id":' + _identifier(subject)]
        for key, own in values.items():
            members.append(key + b":" + (own[0] if len(own) == 1 else b"[%b]" % b",".join(own)))
        return b"{%b}" % b",".join(members)

    def _key(self, iri: bytes) -> _Term:
        return self.terms.get(iri) or _Term(_identifier(iri))


def load_context(path: Path) -> Context:
    """Read a context of prefixes and terms. Raises VocabularyError where the file is damaged."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        definitions: dict[str, Any] = document["@context"]
    except (OSError, ValueError, KeyError) as error:
        raise VocabularyError(f"{path} is no JSON-LD context: {error}") from None
    prefixes = {
        key: value
        for key, value in definitions.items()
        if isinstance(value, str) and value.endswith(("#", "/"))
    }
    terms: dict[bytes, _Term] = {}
    for key, value in definitions.items():
        if key in prefixes or key.startswith("@"):
            continue
        iri = _expand(value if isinstance(value, str) else value.get("@id", key), prefixes)
        coercion = "" if isinstance(value, str) else _expand(value.get("@type", ""), prefixes)
        terms[f"<{iri}>".encode()] = _Term(_json(key), coercion.encode())
    return Context(document, terms)


def _expand(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name


def write(triples: Iterable[Triple], context: Context) -> Iterator[bytes]:
    """Yield a JSON-LD document piece by piece: the context, then one node object a line.

    Raises ValueError for what RDF 1.2 adds: a triple as a term.
    """
    yield context.start
    for place, (subject, statements) in enumerate(by_subject(_lines(triples))):
        yield (SEPARATOR if place else b"") + context.node(subject, statements)
    yield END


def _lines(triples: Iterable[Triple]) -> Iterator[bytes]:
    for some in chunks(triples, _AT_ONCE):
        if any(isinstance(node, Triple) for t in some for node in (t.subject, t.object)):
            raise ValueError("JSON-LD has no way to speak of a triple; N-Triples and Turtle have")
        yield from (serialize(some, format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _identifier(node: bytes) -> bytes:
    return b'"%b"' % (node[1:-1] if is_iri(node) else node)


def _value(term: bytes, coercion: bytes) -> bytes:
    """Return a value as short as the term's coercion allows (JSON-LD 1.1, section 4.2.3)."""
    if not is_literal(term):
        iri = _identifier(term)
        return iri if coercion == _ID else b'{"@id":%b}' % iri
    text, language, datatype = literal(term)
    if language:
        return b'{"@value":"%b","@language":"%b"}' % (text, language)
    if (datatype or _STRING) == (coercion or _STRING):
        return b'"%b"' % text
    return b'{"@value":"%b","@type":"%b"}' % (text, datatype or _STRING)
