"""The shapes as a whole; what each constraint finds is in `shapes/examples/`."""

from __future__ import annotations

import io

import pytest
from rdflib import RDF, SH, BNode, Graph, URIRef

from kg.check.command import Request, check_sources
from kg.check.shapes import load_shapes
from kg.resources import folder

GSH = "https://w3id.org/gcm-kg/def/shapes/"
SHAPES = folder("shapes")
ONTOLOGY = folder("ontology")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return load_shapes(SHAPES)


@pytest.mark.parametrize(
    ("shape", "severity"),
    [
        ("event-name-too-long", SH.Warning),
        ("event-date-known", SH.Warning),
        ("event-lost-label", SH.Warning),
        ("event-organizer-known", SH.Info),
        ("event-location-known", SH.Info),
        ("event-theme-known", SH.Info),
        ("place-country-known", SH.Info),
    ],
)
def test_what_is_only_missing_does_not_keep_an_event_out(
    shape: str, severity: URIRef, shapes: Graph
) -> None:
    assert shapes.value(URIRef(GSH + shape), SH.severity) == severity


def test_shapes_have_blank_nodes_only_in_lists(shapes: Graph) -> None:
    blank = {p for s, p in shapes.subject_predicates() if isinstance(s, BNode)}
    assert blank <= {RDF.first, RDF.rest}


def test_shapes_use_no_sparql(shapes: Graph) -> None:
    assert not list(shapes.subjects(SH.sparql)) and not list(shapes.subjects(SH.select))


def test_no_two_shapes_have_one_name() -> None:
    names = [
        str(shape)
        for file in sorted(SHAPES.glob("*.ttl"))
        for kind in (SH.NodeShape, SH.PropertyShape)
        for shape in Graph().parse(file).subjects(RDF.type, kind)
    ]
    assert len(names) == len(set(names)) > 150


@pytest.mark.parametrize(
    "source", [SHAPES, ONTOLOGY / "gcm.ttl", ONTOLOGY / "vocab"], ids=lambda path: path.name
)
def test_the_shapes_the_ontology_and_the_vocabularies_conform(source: str) -> None:
    checked = check_sources(Request([str(source)]), io.BytesIO())
    assert checked.conforms, [finding for finding in checked.findings if finding.terms]
    assert sum(row.count for row in checked.coverage if not row.component) > 100
