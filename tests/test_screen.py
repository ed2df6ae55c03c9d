"""What a screen clears conforms: pySHACL says so for every example, literal and W3C test."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyshacl.errors import ConstraintLoadError, ReportableRuntimeError, ShapeLoadError
from rdflib import RDF, RDFS, SH, XSD, Graph, URIRef
from rdflib.term import Node

from kg.check.documents import read_documents
from kg.check.examples import example_files
from kg.check.screen import Screen, Screened, facts_of
from kg.check.shapes import Checker, n_triples
from kg.check.terms import add, to_rdflib
from kg.errors import VocabularyError
from kg.resources import folder
from tests.shacl_suite import cases_of
from tests.test_shacl_conformance import CASES, needs_suite

Pairs = set[tuple[str, str]]
"""Shapes and nodes."""


def quads_of(file: str) -> list[ox.Quad]:
    [document] = read_documents([file], io.BytesIO())
    return list(document.located.quads())


def graph_of(quads: Iterable[ox.Quad]) -> Graph:
    graph = Graph()
    add(graph, to_rdflib(quads))
    return graph


def seen_by_a_screen(shapes: Graph, quads: list[ox.Quad]) -> Screened:
    facts = facts_of(quads)
    nodes = {*facts, *(quad.object for quad in quads)}
    screen = Screen(shapes, graph_of(quads))
    return screen.look(facts, nodes, screen.pointers(facts))


def doubtful(screened: Screened) -> Pairs:
    return {(str(s), str(node)) for s, nodes in screened.doubtful.items() for node in nodes}


def found_by_pyshacl(checker: Checker, quads: list[ox.Quad]) -> tuple[Pairs, dict[str, int]]:
    """Return which nodes violate which of the shapes, and how many nodes each shape is for."""
    graph = graph_of(quads)
    targets = checker.targets(graph)
    failing = {
        (str(shape), n_triples(node))
        for shape, nodes in targets.items()
        if not conforms(checker, graph, shape, nodes)
        for node in nodes
        if not conforms(checker, graph, shape, {node})
    }
    return failing, {str(shape): len(nodes) for shape, nodes in targets.items()}


def conforms(checker: Checker, graph: Graph, shape: Node, nodes: set[Node]) -> bool:
    """Ask pySHACL."""
    try:
        return not checker.check_shape(graph, shape, nodes).results
    except ReportableRuntimeError:  # blank nodes have no order
        return False


def looked_at(screened: Screened) -> dict[str, int]:
    counts = {str(shape): count for shape, count in screened.cleared.items()}
    for shape, nodes in screened.doubtful.items():
        counts[str(shape)] = counts.get(str(shape), 0) + len(nodes)
    return counts


def assert_sound(
    shapes: Graph, quads: list[ox.Quad], checker: Checker | None = None
) -> tuple[Pairs, Pairs]:
    """Compare a screen with pySHACL; returns what it doubted and what was wrong."""
    screened = seen_by_a_screen(shapes, quads)
    failing, nodes = found_by_pyshacl(checker or Checker(shapes), quads)
    assert failing <= doubtful(screened)
    assert looked_at(screened) == {shape: count for shape, count in nodes.items() if count}
    return doubtful(screened), failing


@pytest.mark.parametrize(
    "shapes", sorted(folder("shapes").glob("*.ttl")), ids=lambda file: file.stem
)
def test_what_is_cleared_in_an_example_conforms(shapes: Path) -> None:
    graph = graph_of(quads_of(str(shapes)))
    checker = Checker(graph)
    for file in example_files(shapes.parent):
        [case] = cases_of(file, file.stem)
        if Path(case.shapes) == shapes:
            doubted, failing = assert_sound(graph, quads_of(case.data), checker)
            if shapes.stem in ("evidence", "event", "page", "place"):
                assert doubted == failing, file  # no time is lost with what conforms


WRITTEN = """
1 +1 -1 0 00 -0 1.0 1. .5 -.5 . 1e3 true TRUE 1true x １ Ⅳ
2022-05-11 2022-02-30 20220511 2022-W19-3 2022-5-1 2022-05-11Z 2022-05-11+02:00 -2022-05-11
2022-05-11T10:00:00 2022-05-11T10:00:00Z 2022-05-11T24:00:00 2022-05-11T10:00 2022-05-11T10:61:00Z
"""
LITERALS = [*WRITTEN.split(), "", " 1", "1 ", "a\nb", "true "]
DATATYPES = (
    "string boolean date dateTime decimal integer nonNegativeInteger positiveInteger anyURI int"
).split()
CONSTRAINTS = (
    """
sh:minInclusive 0
sh:minInclusive 0.5
sh:maxInclusive 1
sh:minExclusive 0
sh:minInclusive '2022-05-01'^^xsd:date
sh:minLength 1
sh:minLength 2
sh:maxLength 3
sh:pattern '^1'
sh:pattern 'a.b'
sh:pattern 'TRUE' ; sh:flags 'i'
sh:nodeKind sh:Literal
sh:nodeKind sh:BlankNode
sh:datatype rdf:langString
sh:in ( 1 true 'x' '2022-05-11' )
sh:hasValue 1
sh:lessThan <urn:q>
sh:lessThanOrEquals <urn:q>
sh:disjoint <urn:q>
sh:equals <urn:q>
sh:minCount 2
sh:uniqueLang true
""".strip().splitlines()
    + [f"sh:datatype xsd:{each}" for each in DATATYPES]
)


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_what_is_cleared_of_literals_however_written_conforms(constraint: str) -> None:
    shapes = Graph().parse(
        format="turtle",
        data=f"""
        @prefix sh: <{SH}> . @prefix xsd: <{XSD}> . @prefix rdf: <{RDF}> .
        <urn:shape> a sh:PropertyShape ; sh:targetSubjectsOf <urn:p> ; sh:path <urn:p> ;
            {constraint} .""",
    )
    terms: list[ox.Literal | ox.NamedNode | ox.BlankNode] = [
        ox.Literal(text, datatype=ox.NamedNode(str(XSD[name])))
        for name in DATATYPES
        for text in LITERALS
    ]
    terms += [ox.Literal("x", language="en"), ox.NamedNode("urn:x"), ox.BlankNode("x")]
    limits = [ox.Literal("1"), ox.Literal("1", datatype=ox.NamedNode(str(XSD.integer)))]
    limits.append(ox.Literal("2022-05-11", datatype=ox.NamedNode(str(XSD.date))))
    quads = []
    for number, term in enumerate(terms):
        for other, limit in enumerate(limits):
            node = ox.NamedNode(f"urn:node-{number}-{other}")
            quads.append(ox.Quad(node, ox.NamedNode("urn:p"), term))
            quads.append(ox.Quad(node, ox.NamedNode("urn:q"), limit))
    assert_sound(shapes, quads)


# --- The W3C's tests ------------------------------------------------------------------------------


@needs_suite
def test_what_is_cleared_in_the_tests_of_the_w3c_conforms() -> None:
    cleared = 0
    for case in CASES:
        if not case.name.startswith("core/") or case.shapes != case.data:
            continue
        quads = quads_of(case.data)
        shapes = graph_of(quads)
        added = retargeted(shapes)
        try:
            assert_sound(shapes, [*quads, *added])
        except (ShapeLoadError, ConstraintLoadError):
            continue  # meant to fail
        cleared += seen_by_a_screen(shapes, [*quads, *added]).cleared.total()
    assert cleared > 50


def retargeted(shapes: Graph) -> list[ox.Quad]:
    """Say by a property of their own which nodes the shapes are for; returns who has it."""
    added: list[ox.Quad] = []
    for number, (shape, node) in enumerate(list(shapes.subject_objects(SH.targetNode))):
        shapes.remove((shape, SH.targetNode, node))
        if isinstance(node, URIRef):
            shapes.add((shape, SH.targetSubjectsOf, URIRef(f"urn:target-{number}")))
            mark = ox.NamedNode(f"urn:target-{number}")
            added.append(ox.Quad(ox.NamedNode(str(node)), mark, ox.Literal("")))
    for shape in list(shapes.subjects(RDF.type, RDFS.Class)):
        shapes.remove((shape, RDF.type, RDFS.Class))
        shapes.add((shape, SH.targetClass, shape))
    return added


@pytest.mark.parametrize("target", ["sh:targetNode <urn:x>", "a rdfs:Class"])
def test_a_shape_that_says_otherwise_what_it_is_for_is_refused(target: str) -> None:
    shapes = Graph().parse(
        format="turtle",
        data=f"@prefix sh: <{SH}> . @prefix rdfs: <{RDFS}> . <urn:s> a sh:NodeShape ; {target} .",
    )
    with pytest.raises(VocabularyError, match="sh:targetClass"):
        Screen(shapes, Graph())
