"""Each constraint of our shapes has an example, which holds, and which notices its absence."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import SH, BNode, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.check.documents import read_documents
from kg.check.examples import example_files, read_example
from kg.check.shapes import Checker, n_triples
from kg.check.usage import load
from kg.resources import folder
from tests.shacl_suite import COMPARED, MF, Case, assert_as_expected, cases_of

SHAPES = folder("shapes")
FILES = sorted(SHAPES.glob("*.ttl"))
GSH = "https://w3id.org/gcm-kg/def/shapes/"
FOCUS = ox.NamedNode(str(SH.focusNode))
SOURCE = COMPARED.index(SH.sourceShape)
TARGETS = {SH.targetClass, SH.targetObjectsOf, SH.targetSubjectsOf}
SPOKEN = {SH.path, SH.name, SH.message, SH.severity}
PARTS = {SH.property, SH.qualifiedValueShape}

Row = tuple[str, ...]
Pair = tuple[str, str]
Triple = tuple[Node, Node, Node]


@cache
def graph_of(file: Path) -> Graph:
    graph = Graph()
    load(read_documents([str(file)], io.BytesIO()), graph)
    return graph


@cache
def case_of(file: Path) -> Case:
    [case] = cases_of(file, file.stem)
    return case


def data_of(file: Path) -> Graph:
    return graph_of(Path(case_of(file).data))


def local(node: object) -> str:
    return str(node).removeprefix(GSH).removeprefix(str(SH))


def is_constraint(parameter: Node) -> bool:
    return str(parameter).startswith(str(SH)) and parameter not in TARGETS | SPOKEN | PARTS


def constraints(shapes: Path) -> set[Pair]:
    return {(local(s), local(p)) for s, p, _ in graph_of(shapes) if is_constraint(p)}


@cache
def examples_by_shape() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for file in example_files(SHAPES):
        found.setdefault(read_example(file).shape, []).append(file)
    return found


@pytest.mark.parametrize("file", example_files(SHAPES), ids=lambda file: file.stem)
def test_the_report_is_the_one_that_the_example_expects(file: Path) -> None:
    assert_as_expected(case_of(file))


def test_every_constraint_of_every_shape_has_an_example() -> None:
    examples = [read_example(file) for file in example_files(SHAPES)]
    of_shapes = {pair for file in FILES for pair in constraints(file)}
    assert {(example.shape, example.constraint) for example in examples} == of_shapes


@pytest.mark.parametrize("shapes", FILES, ids=lambda file: file.stem)
def test_an_example_is_checked_with_the_file_of_its_shape(shapes: Path) -> None:
    for shape, _ in constraints(shapes):
        for file in examples_by_shape()[shape]:
            assert Path(case_of(file).shapes) == shapes


def test_the_manifest_includes_all_examples() -> None:
    manifest = SHAPES / "examples" / "manifest.ttl"
    graph = Graph().parse(manifest, publicID=manifest.as_uri())
    included = {str(file) for file in graph.objects(None, MF.include)}
    assert included == {file.as_uri() for file in example_files(SHAPES)}


def test_what_the_comments_of_an_example_say_is_what_it_expects() -> None:
    for file in example_files(SHAPES):
        example, text = read_example(file), file.read_text(encoding="utf-8")
        data = Path(case_of(file).data).read_text(encoding="utf-8")
        prefixes = "".join(re.findall(r"^@prefix .*\n", data, re.M))
        found = {node for _, predicate, node in parsed(text) if predicate == FOCUS}
        failing = parsed(prefixes + "".join(failure.data for failure in example.fails))
        passing = parsed(prefixes + example.passes)
        assert {subject for subject, _, _ in failing} == found, file
        assert {subject for subject, _, _ in passing}.isdisjoint(found), file
        assert f'rdfs:label "{example.title}"@en' in text, file


def parsed(text: str) -> list[ox.Triple]:
    quads = ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri="file:///example")
    return [quad.triple for quad in quads]


# --- What an example notices ---------------------------------------------------------------------


@pytest.mark.parametrize("shapes", FILES, ids=lambda file: file.stem)
def test_an_example_notices_when_something_is_taken_out_of_its_shape(shapes: Path) -> None:
    graph = graph_of(shapes)
    unnoticed = [
        f"{local(shape)} without {what}"
        for shape in sorted(examples_by_shape().keys() & {local(s) for s in graph.subjects()})
        for what, mutant in mutants(URIRef(GSH + shape), part_of(graph, URIRef(GSH + shape)))
        if not notices(mutant, shape)
    ]
    assert unnoticed == []


def test_without_a_change_no_example_notices_any() -> None:
    for shapes in FILES:
        graph = graph_of(shapes)
        for shape in examples_by_shape().keys() & {local(s) for s in graph.subjects()}:
            assert not notices(part_of(graph, URIRef(GSH + shape)), shape), shape


def mutants(shape: URIRef, graph: Graph) -> Iterator[tuple[str, Graph]]:
    """Yield the shapes with one thing less: a constraint, an alternative, a target, a link.

    And with another severity.
    """
    for triple in sorted(graph.triples((shape, None, None))):
        _, parameter, value = triple
        if parameter == SH.severity and makes_results(shape, graph):
            other = SH.Info if value == SH.Violation else SH.Violation
            yield "its severity", changed(graph, [triple], [(shape, SH.severity, other)])
        elif parameter == SH.qualifiedMinCount:
            counted = graph.triples((shape, SH.qualifiedValueShape, None))
            yield "qualifiedMinCount", changed(graph, [triple, *counted])
        elif parameter in TARGETS or is_constraint(parameter):
            yield f"{local(parameter)} {local(value)}", changed(graph, [triple])
        if parameter == SH["or"]:
            members = list(Collection(graph, value))
            for member in members:
                mutant = changed(graph, [triple])
                rest = Collection(mutant, BNode(), [each for each in members if each != member])
                mutant.add((shape, parameter, rest.uri))
                yield f"the alternative {local(member)}", mutant
    for triple in graph.triples((None, SH.property, shape)):
        yield f"a link from {local(triple[0])}", changed(graph, [triple])


def makes_results(shape: Node, graph: Graph) -> bool:
    """Tell whether a shape has results of its own, and is not only chosen by another."""
    is_linked = (None, SH.property, shape) in graph
    return is_linked or any((shape, target, None) in graph for target in TARGETS)


def changed(graph: Graph, removed: Iterable[Triple], added: Iterable[Triple] = ()) -> Graph:
    mutant = Graph(store="SimpleMemory")
    for triple in (set(graph) - set(removed)) | set(added):
        mutant.add(triple)
    return mutant


def part_of(graph: Graph, shape: URIRef) -> Graph:
    """Return of some shapes those that a result of one depends on: users, and what they use."""
    found: set[Node] = set()
    for user in set(closure(shape, lambda node: graph.subjects(object=node))):
        found.update(closure(user, graph.objects))
    part = Graph(store="SimpleMemory")
    for triple in graph:
        if triple[0] in found:
            part.add(triple)
    return part


def closure(start: Node, follow: Callable[[Node], Iterable[Node]]) -> set[Node]:
    """Return what is reached from a shape through shapes and lists."""
    found, waiting = set[Node](), [start]
    while waiting:
        node = waiting.pop()
        if node not in found and (isinstance(node, BNode) or str(node).startswith(GSH)):
            found.add(node)
            waiting.extend(follow(node))
    return found


def notices(shapes: Graph, shape: str) -> bool:
    """Tell whether an example of the shape has another result than it should."""
    own = {n_triples(each) for each in shapes.subjects() if isinstance(each, URIRef)}
    checker = Checker(shapes)
    for file in examples_by_shape()[shape]:
        data = data_of(file)
        found = checker.check(data, set(data.all_nodes())).results
        rows = {row_of(dict(terms)) for terms in found}
        if rows != {row for row in expected_rows(file) if row[SOURCE] in own}:
            return True
    return False


@cache
def expected_rows(file: Path) -> frozenset[Row]:
    graph = graph_of(file)
    return frozenset(
        row_of({local(p): n_triples(o) for p, o in graph.predicate_objects(result)})
        for result in graph.objects(None, SH.result)
    )


def row_of(terms: dict[str, str]) -> Row:
    values = (terms.get(local(each), "") for each in COMPARED)
    return tuple("_:" if value.startswith("_:") else value for value in values)
