"""What the check said of published things → lines of the quality graph."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.check.report import Result
from kg.errors import IdentifierError
from kg.identifiers import graph, owner_of, parse, part
from kg.namespaces import RDF, SH


def quality_lines(result: Result) -> Iterator[bytes]:
    """Yield a result as the lines of a `sh:ValidationResult` (SHACL, section 3.6.2).

    Its IRI is a part of the record of what it is about, and made from what it says, so that the
    same finding has the same IRI tomorrow.
    """
    subject, name = _name(result), graph("quality")
    for predicate, value in _statements(result):
        yield f"{subject} {predicate} {value} {name} .\n".encode()


def _statements(result: Result) -> Iterator[tuple[NamedNode, str]]:
    yield RDF.type, str(SH.ValidationResult)
    yield SH.focusNode, f"<{result.focus}>"
    yield SH.resultSeverity, str(SH[result.severity])
    yield SH.sourceShape, f"<{result.shape}>"
    yield SH.sourceConstraintComponent, f"<{result.component}>"
    yield SH.resultMessage, str(Literal(result.message, language="en"))
    if result.path:
        yield SH.resultPath, f"<{result.path}>"
    if result.value:
        yield SH.value, result.value


def _name(result: Result) -> NamedNode:
    said = f"{result.shape} {result.component} {result.path} {result.value}"
    try:
        parse(result.focus)
    except IdentifierError:  # a page of the site: its address is not ours to add to
        return part(graph("quality"), f"result-{_digest(result.focus + said)}")
    return part(NamedNode(owner_of(result.focus)), f"result-{_digest(said)}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
