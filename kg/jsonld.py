"""Triples → JSON-LD 1.1, compacted with the project's context, one node object a subject.

Oxigraph writes expanded JSON-LD only, and general processors hold the whole graph in memory;
this writes node by node, for a graph without blank nodes whose context is known.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import VocabularyError
from kg.namespaces import RDF, XSD

_Value = str | dict[str, str]


@dataclass(frozen=True)
class _Term:
    """A key of JSON-LD documents; `coercion` is a datatype's IRI, `@id`, or None."""

    key: str
    coercion: str | None


@dataclass(frozen=True)
class Context:
    """A JSON-LD context: the document itself, and its terms by the IRI that they stand for."""

    document: Mapping[str, Any]
    terms: Mapping[str, _Term]


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
    terms: dict[str, _Term] = {}
    for key, value in definitions.items():
        if key in prefixes or key.startswith("@"):
            continue
        iri = value if isinstance(value, str) else value.get("@id", key)
        coercion = None if isinstance(value, str) else value.get("@type")
        expanded = coercion if coercion == "@id" else _expand(coercion, prefixes)
        terms[_expand(iri, prefixes) or iri] = _Term(key, expanded)
    return Context(document, terms)


def _expand(name: str | None, prefixes: Mapping[str, str]) -> str | None:
    if name is None:
        return None
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name


def nodes(triples: Iterable[Triple], context: Context) -> Iterator[dict[str, Any]]:
    """Yield a node object for each run of triples with the same subject."""
    for subject, own in groupby(triples, key=lambda triple: triple.subject):
        yield _node(subject, own, context)


def write(triples: Iterable[Triple], context: Context) -> Iterator[bytes]:
    """Yield a JSON-LD document piece by piece: the context, then one node object a line."""
    yield b'{"@context":' + _json(context.document["@context"]) + b',\n"@graph":[\n'
    separator = b""
    for node in nodes(triples, context):
        yield separator + _json(node)
        separator = b",\n"
    yield b"\n]}\n"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _node(
    subject: NamedNode | BlankNode | Triple, triples: Iterable[Triple], context: Context
) -> dict[str, Any]:
    node: dict[str, Any] = {"id": _identifier(subject)}
    values: dict[str, list[_Value]] = {}
    for triple in triples:
        if triple.predicate == RDF.type and isinstance(triple.object, NamedNode):
            term = context.terms.get(triple.object.value)
            values.setdefault("type", []).append(term.key if term else triple.object.value)
            continue
        term = context.terms.get(triple.predicate.value)
        key = term.key if term else triple.predicate.value
        values.setdefault(key, []).append(_value(triple.object, term.coercion if term else None))
    node.update({key: own[0] if len(own) == 1 else own for key, own in values.items()})
    return node


def _identifier(node: NamedNode | BlankNode | Triple) -> str:
    if isinstance(node, Triple):
        raise ValueError("JSON-LD has no way to speak of a triple; N-Triples and Turtle have")
    return node.value if isinstance(node, NamedNode) else str(node)


def _value(value: NamedNode | BlankNode | Literal | Triple, coercion: str | None) -> _Value:
    """Return a value as short as the term's coercion allows (JSON-LD 1.1, section 4.2.3)."""
    if not isinstance(value, Literal):
        iri = _identifier(value)
        return iri if coercion == "@id" else {"@id": iri}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == coercion:
        return value.value
    if value.datatype == XSD.string and coercion is None:
        return value.value
    return {"@value": value.value, "@type": value.datatype.value}
