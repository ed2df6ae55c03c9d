"""`kg check`: the verdict, and that it is pySHACL's own however the data is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from pyshacl import validate
from rdflib import Graph
from rdflib.namespace import RDF, SH
from typer.testing import CliRunner

from kg import pipeline, resources
from kg.check import dataset as checking
from kg.check import tasks
from kg.check.report import Report
from kg.check.shapes import load_shapes
from kg.check.terms import add, to_rdflib
from kg.cli import app
from kg.errors import VocabularyError
from kg.identifiers import owner_of
from tests.benchmarks.pages import write_pages

Row = tuple[str, str, str, str, str]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of 60 generated pages in which some events were damaged on purpose."""
    data = tmp_path_factory.mktemp("faulty")
    write_pages(data / "pages", 60, seed=7)
    pipeline.harvest_pages([data / "pages"], data)
    pipeline.build_dataset(data)
    events = data / "dataset" / "events.nt"
    lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
    events.write_text("".join(damaged(lines)), encoding="utf-8")
    evidence = data / "dataset" / "evidence.nq"
    lines = evidence.read_text(encoding="utf-8").splitlines(keepends=True)
    evidence.write_text("".join(damaged_evidence(lines)), encoding="utf-8")
    return data


def damaged(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if "schema.org/name>" in line and number % 3 == 0:
            continue
        if "schema.org/startDate>" in line and number % 2 == 0:
            line = line.replace("XMLSchema#date>", "XMLSchema#string>")
        if "def#guidingPrinciple>" in line:
            line = line.replace("/principles/", "/nonsense/")
        yield line


def damaged_evidence(lines: list[str]) -> Iterator[str]:
    """Yield evidence in which one line of 797 is missing and one of 809 is wrong."""
    for number, line in enumerate(lines):
        if line.startswith("#") or (number % 797 and number % 809):
            yield line
        elif number % 797:
            yield line.replace("XMLSchema#", "XMLSchema#x-").replace('"body"', '"margin"')


def rows_of(report: Report) -> set[Row]:
    return {
        (result.severity, result.shape, result.focus, result.path, result.component)
        for result in report.results
        if not result.component.endswith("SPARQLConstraintComponent")
    }


def rows_of_plain_pyshacl(dataset: Path) -> set[Row]:
    data = Graph()
    for name in ("vocabulary.nt", "entities.nt", "events.nt", "people.nq", "evidence.nq"):
        quads = ox.parse((dataset / name).read_bytes(), format=ox.RdfFormat.N_QUADS)
        add(data, to_rdflib(quads))
    _, report, _ = validate(data, shacl_graph=load_shapes(resources.folder("shapes")))
    assert isinstance(report, Graph)
    return {
        (
            str(report.value(node, SH.resultSeverity)).rsplit("#", 1)[-1],
            str(report.value(node, SH.sourceShape)),
            str(report.value(node, SH.focusNode)),
            str(report.value(node, SH.resultPath) or ""),
            str(report.value(node, SH.sourceConstraintComponent)),
        )
        for node in report.subjects(RDF.type, SH.ValidationResult)
    }


def test_the_results_are_those_of_plain_pyshacl(
    faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "_EVENTS_A_TASK", 7)
    report = pipeline.check_dataset(faulty)
    plain = rows_of_plain_pyshacl(faulty / "dataset")
    assert rows_of(report) == plain
    assert {row[0] for row in plain} == {"Violation", "Warning", "Info"}
    components = {row[4].rsplit("#", 1)[-1] for row in plain if "evidence" in row[2]}
    assert len(components) >= 5


def test_an_event_with_a_violation_is_quarantined_and_others_are_not(faulty: Path) -> None:
    report = pipeline.check_dataset(faulty)
    violations = [row for row in report.results if row.severity == "Violation"]
    violating = {owner_of(row.focus) for row in violations}
    assert set(report.quarantined) == violating
    assert 0 < len(report.quarantined) < report.events


def test_the_exit_code_is_1_with_violations_and_0_without(faulty: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke
    assert run(app, ["check", "--data", str(faulty)]).exit_code == 1
    pipeline.harvest_pages([resources.sample_pages()], tmp_path)
    pipeline.build_dataset(tmp_path)
    assert run(app, ["check", "--data", str(tmp_path)]).exit_code == 0


def test_the_terminal_shows_which_labels_lost_their_values(tmp_path: Path) -> None:
    pipeline.harvest_pages([resources.sample_pages() / "ar-node-12796.txt"], tmp_path)
    pipeline.build_dataset(tmp_path)
    shown = CliRunner().invoke(app, ["check", "--data", str(tmp_path)]).stdout
    assert "warning         7  event-lost-label: The page shows this label but its value" in shown
    assert "Regional Review Process (1)" in shown


def test_every_shape_says_how_many_nodes_it_was_asked_about(tmp_path: Path) -> None:
    pipeline.harvest_pages([resources.sample_pages()], tmp_path)
    pipeline.build_dataset(tmp_path)
    report = pipeline.check_dataset(tmp_path)
    coverage = {row.shape.rsplit("/", 1)[-1]: row.focus_nodes for row in report.coverage}
    assert coverage["event-name"] == 8
    assert coverage["page-sha256"] == 10
    assert report.untouched == (
        "https://w3id.org/gcm-kg/def/shapes/correction",
        "https://w3id.org/gcm-kg/def/shapes/vocabulary-correction",
    )


def test_a_shape_that_met_no_node_is_told(tmp_path: Path) -> None:
    page = resources.sample_pages() / "es-node-12786.html"
    pipeline.harvest_pages([page], tmp_path)
    pipeline.build_dataset(tmp_path)
    (tmp_path / "shapes").mkdir()
    (tmp_path / "shapes" / "typo.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix gcm: <https://w3id.org/gcm-kg/def#> .\n"
        "<https://example.org/s> a sh:NodeShape ; sh:targetClass gcm:Evnet ;\n"
        "  sh:property [ sh:path gcm:edtf ; sh:minCount 1 ] ."
    )
    report = checking.check(tmp_path, tmp_path / "shapes", tmp_path / "none")
    assert report.untouched == ("https://example.org/s",)


def test_a_broken_shape_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("<https://example.org/s> a sh:NodeShape .")
    undeclared = r"broken\.ttl:1:\d+: .*prefix sh: has not been declared"
    with pytest.raises(VocabularyError, match=undeclared):
        load_shapes(tmp_path)


def test_a_violation_in_the_vocabulary_blocks_the_release(tmp_path: Path) -> None:
    pipeline.harvest_pages([resources.sample_pages()], tmp_path)
    pipeline.build_dataset(tmp_path)
    vocabulary = tmp_path / "dataset" / "vocabulary.nt"
    goal = "<http://metadata.un.org/sdg/10>"
    label = f'{goal} <http://www.w3.org/2004/02/skos/core#prefLabel> "Another name"@en .\n'
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8") + label, encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(app, ["check", "--data", str(tmp_path)]).exit_code == 1
    refused = runner.invoke(app, ["release", "--data", str(tmp_path)])
    assert refused.exit_code != 0
    assert "the vocabularies violate their shapes" in str(refused.exception)
