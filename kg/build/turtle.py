"""Turtle that people can read and compare: sorted, one block per subject, no blank nodes.

The same triples give the same bytes, whatever order they come in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.errors import VocabularyError
from kg.formatting import format_turtle
from kg.namespaces import PREFIXES, RDF, XSD, compact

_DIGITS = re.compile(r"(\d+)")


def turtle_of(triples: Iterable[Triple], comment: str) -> str:
    """Return the triples as Turtle below a comment, with a blank line between subjects.

    Numbers inside IRIs and labels sort as numbers (objective 2 before 10), `rdf:type` comes first.
    Raises VocabularyError for a blank node, which nobody could link to.
    """
    ordered = sorted(set(triples), key=_order)
    prefixes = _prefixes(ordered)
    subjects = [list(group) for _, group in groupby(ordered, key=lambda t: t.subject)]
    head = [f"# {line}" for line in comment.splitlines()]
    head += [f"@prefix {prefix}: <{iri}> ." for prefix, iri in prefixes.items()]
    text = "\n".join([*head, "", *(_block(triples, prefixes) for triples in subjects)])
    return format_turtle(text.encode()).decode()


def _prefixes(triples: list[Triple]) -> dict[str, str]:
    """Return the prefixes that shorten an IRI here without an escape in the local name."""
    terms = {term for triple in triples for term in triple}
    datatypes = {term.datatype for term in terms if isinstance(term, Literal)}
    named = {term for term in terms | datatypes if isinstance(term, NamedNode)}
    iris = {term.value for term in named - {RDF.type, RDF.langString, XSD.string}}
    used = {short.partition(":")[0] for iri in iris if (short := compact(iri)) != iri}
    return {prefix: PREFIXES[prefix] for prefix in sorted(used)}


def _block(triples: list[Triple], prefixes: dict[str, str]) -> str:
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""
    lines = written.decode("utf-8").split("\n")
    lines = [line for line in lines if line and not line.startswith("@prefix ")]
    return "\n".join(lines).replace("\t", "    ") + "\n"


def _order(triple: Triple) -> tuple[object, ...]:
    predicate = _name(triple.predicate)
    subject = _natural(_name(triple.subject))
    return (subject, triple.predicate != RDF.type, predicate, *_value(triple.object))


def _value(term: object) -> tuple[object, ...]:
    if isinstance(term, Literal):
        return (1, term.language or "", _natural(term.value), term.datatype.value)
    return (0, "", _natural(_name(term)), "")


def _name(term: object) -> str:
    if not isinstance(term, NamedNode):
        raise VocabularyError(f"{term} has no name: give it an IRI, so that others can link to it.")
    return term.value


def _natural(text: str) -> list[tuple[int, int, str]]:
    parts = _DIGITS.split(text)
    return [(1, int(p), p) if i % 2 else (0, 0, p) for i, p in enumerate(parts)]
