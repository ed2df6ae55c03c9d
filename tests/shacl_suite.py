"""Tests in the form of the W3C's suite of SHACL, run by the way that `kg check` goes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, SH, BNode, Graph, Namespace
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.term import Node

from kg.check.command import Request, check_sources
from kg.check.writers import WRITERS

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
COMPARED = (
    SH.focusNode,
    SH.resultPath,
    SH.resultSeverity,
    SH.sourceConstraintComponent,
    SH.sourceShape,
    SH.value,
)


@dataclass(frozen=True)
class Case:
    """A test: what is checked with which shapes, and the report it must give."""

    name: str
    data: str
    shapes: str
    manifest: Graph
    expected: Node


def cases_of(file: Path, name: str) -> Iterator[Case]:
    """Yield the tests of a file under a name."""
    manifest = Graph().parse(file, format="turtle", publicID=file.as_uri())
    for entries in manifest.objects(None, MF.entries):
        for entry in Collection(manifest, entries):
            action, expected = manifest.value(entry, MF.action), manifest.value(entry, MF.result)
            data, shapes = (
                str(manifest.value(action, which)).removeprefix("file://")
                for which in (SHT.dataGraph, SHT.shapesGraph)
            )
            assert expected is not None
            yield Case(name, data, shapes, manifest, expected)


def report_of(case: Case) -> Graph:
    """Return the report of `kg check`."""
    checked = check_sources(Request([case.data], shapes=[case.shapes], processes=1), io.BytesIO())
    return Graph().parse(data=WRITERS["turtle"].write(checked, "Violation"), format="turtle")


def assert_as_expected(case: Case) -> None:
    """Compare the report of `kg check` with the one that the test expects."""
    report = report_of(case)
    [node] = report.subjects(RDF.type, SH.ValidationReport)
    assert report.value(node, SH.conforms) == case.manifest.value(case.expected, SH.conforms)
    assert isomorphic(results(report, node), results(case.manifest, case.expected))


def results(graph: Graph, report: Node) -> Graph:
    """Return what is compared of a report, with paths in full."""
    found = Graph()
    for result in graph.objects(report, SH.result):
        own = BNode()
        found.add((own, RDF.type, SH.ValidationResult))
        for predicate in COMPARED:
            for value in graph.objects(result, predicate):
                found.add((own, predicate, value))
                if predicate == SH.resultPath:
                    copy_blank(graph, value, found)
    return found


def copy_blank(graph: Graph, node: Node, target: Graph) -> None:
    if isinstance(node, BNode):
        for predicate, value in graph.predicate_objects(node):
            target.add((node, predicate, value))
            copy_blank(graph, value, target)
