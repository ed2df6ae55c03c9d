"""What the check said of published things → the quality graph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import cast

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple
from pyoxigraph import parse as read_rdf

from kg.check.report import Result
from kg.errors import IdentifierError
from kg.identifiers import graph, parse, part
from kg.namespaces import RDF, SH


def quality_triples(results: Iterable[Result]) -> Iterator[Triple]:
    """Yield each result as a `sh:ValidationResult` (SHACL, section 3.6.2) with its own IRI."""
    for result in results:
        node = _name(result)
        yield Triple(node, RDF.type, SH.ValidationResult)
        yield Triple(node, SH.focusNode, NamedNode(result.focus))
        yield Triple(node, SH.resultSeverity, SH[result.severity])
        yield Triple(node, SH.sourceShape, NamedNode(result.shape))
        yield Triple(node, SH.sourceConstraintComponent, NamedNode(result.component))
        yield Triple(node, SH.resultMessage, Literal(result.message, language="en"))
        if result.path:
            yield Triple(node, SH.resultPath, NamedNode(result.path))
        if result.value:
            yield Triple(node, SH.value, _value(result.value))


def _name(result: Result) -> NamedNode:
    """Name a result after what it says, so that the same finding has the same IRI tomorrow."""
    said = f"{result.shape} {result.component} {result.path} {result.value}"
    name = f"result-{hashlib.sha256(said.encode()).hexdigest()[:12]}"
    try:
        parse(result.focus)
    except IdentifierError:  # a page of the site: its address is not ours to add to
        return part(
            graph("quality"), hashlib.sha256((result.focus + said).encode()).hexdigest()[:16]
        )
    return part(NamedNode(result.focus.partition("#")[0]), name)


def _value(written: str) -> NamedNode | Literal:
    """Read a value back from the N-Triples form that reports keep."""
    line = f"<x:s> <x:p> {written} .".encode()
    [quad] = read_rdf(line, format=RdfFormat.N_TRIPLES)
    return cast(NamedNode | Literal, quad.object)
