"""The W3C's test suite of SHACL, by the way that `kg check` goes."""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from rdflib import RDF, SH, BNode, Graph, Namespace
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.term import Node

from kg.check.command import Request, check_sources
from kg.check.writers import WRITERS
from kg.errors import CheckError
from tests.conftest import SHARED

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
SUITE = Path(os.environ.get("CONFORMANCE_DIR", SHARED / "conformance")) / "shacl" / "tests"
COMPARED = (
    SH.focusNode,
    SH.resultPath,
    SH.resultSeverity,
    SH.sourceConstraintComponent,
    SH.sourceShape,
    SH.value,
)

# What pySHACL 0.40 does in another way than the standard says.
DIFFERENT = {
    "core/property/uniqueLang-002": "It takes sh:uniqueLang 1 for true.",
    "sparql/pre-binding/shapesGraph-001": "It has no $shapesGraph.",
}

needs_suite = pytest.mark.skipif(not SUITE.is_dir(), reason=f"There is no {SUITE}.")


@dataclass(frozen=True)
class Case:
    """A test of the suite: what is checked with which shapes, and the report it must give."""

    name: str
    data: str
    shapes: str
    manifest: Graph
    expected: Node


def cases() -> Iterator[Case]:
    for file in sorted(SUITE.rglob("*.ttl")):
        manifest = Graph().parse(file, format="turtle", publicID=file.as_uri())
        for entries in manifest.objects(None, MF.entries):
            for entry in Collection(manifest, entries):
                yield case_of(file, manifest, entry)


def case_of(file: Path, manifest: Graph, entry: Node) -> Case:
    action, expected = manifest.value(entry, MF.action), manifest.value(entry, MF.result)
    data, shapes = (
        str(manifest.value(action, which)).removeprefix("file://")
        for which in (SHT.dataGraph, SHT.shapesGraph)
    )
    assert expected is not None
    name = file.with_suffix("").relative_to(SUITE).as_posix()
    return Case(name, data, shapes, manifest, expected)


CASES = list(cases())


def report_of(case: Case) -> Graph:
    checked = check_sources(Request([case.data], shapes=[case.shapes], processes=1), io.BytesIO())
    return Graph().parse(data=WRITERS["turtle"].write(checked, "Violation"), format="turtle")


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


@needs_suite
def test_the_suite_has_98_cases_of_core_and_23_of_sparql() -> None:
    assert Counter(case.name.split("/")[0] for case in CASES) == {"core": 98, "sparql": 23}


@needs_suite
@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name not in DIFFERENT], ids=lambda case: case.name
)
def test_the_report_is_the_one_that_the_suite_expects(case: Case) -> None:
    if case.expected == SHT.Failure:
        with pytest.raises(CheckError):
            report_of(case)
        return
    report = report_of(case)
    [node] = report.subjects(RDF.type, SH.ValidationReport)
    assert report.value(node, SH.conforms) == case.manifest.value(case.expected, SH.conforms)
    assert isomorphic(results(report, node), results(case.manifest, case.expected))


@needs_suite
@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name in DIFFERENT], ids=lambda case: case.name
)
def test_what_differs_from_the_suite_still_differs(case: Case) -> None:
    """When this fails, pySHACL has mended it: take it off the list."""
    try:
        report = report_of(case)
    except CheckError:
        return
    [node] = report.subjects(RDF.type, SH.ValidationReport)
    assert not isomorphic(results(report, node), results(case.manifest, case.expected))
