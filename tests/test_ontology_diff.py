"""`kg ontology diff`: what changed between two versions, and what number that asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph
from typer.testing import CliRunner

from kg import resources
from kg.check import frozen
from kg.check.ontology_diff import Change, compare, next_version, required_level
from kg.cli import app
from kg.errors import UsageError

PREFIXES = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def changes(before: str, after: str) -> tuple[Change, ...]:
    old, new = (Graph().parse(data=PREFIXES + text, format="turtle") for text in (before, after))
    return compare(old, new)


A_CLASS = "ex:A a owl:Class . "
A_SHAPE = "ex:s a sh:PropertyShape ; sh:path ex:p "


@pytest.mark.parametrize(
    ("before", "after", "kind", "level"),
    [
        ("", A_CLASS, "added", "minor"),
        (A_CLASS, "", "removed", "major"),
        (A_CLASS, "ex:A a owl:Class ; owl:deprecated true .", "deprecated", "minor"),
        (A_CLASS, "ex:A a owl:Class ; rdfs:subClassOf ex:B .", "changed", "minor"),
        ("ex:A a owl:Class ; rdfs:subClassOf ex:B .", A_CLASS, "changed", "major"),
        (A_CLASS, "ex:A a owl:Class ; rdfs:label 'a'@en .", "reworded", "patch"),
        ("ex:c a skos:Concept ; skos:notation '1' .", "ex:c a skos:Concept ; skos:notation '2' .",
         "changed", "major"),
        ("", A_SHAPE + ".", "added", "major"),
        (A_SHAPE + ".", "", "removed", "minor"),
        (A_SHAPE + ".", A_SHAPE + "; sh:minCount 1 .", "tightened", "major"),
        (A_SHAPE + "; sh:minCount 1 .", A_SHAPE + ".", "loosened", "minor"),
        (A_SHAPE + "; sh:maxCount 1 .", A_SHAPE + "; sh:maxCount 2 .", "loosened", "minor"),
        (A_SHAPE + "; sh:maxLength 9 .", A_SHAPE + "; sh:maxLength 8 .", "tightened", "major"),
        (A_SHAPE + "; sh:in ( 1 2 ) .", A_SHAPE + "; sh:in ( 1 2 3 ) .", "loosened", "minor"),
        (A_SHAPE + "; sh:in ( 1 2 ) .", A_SHAPE + "; sh:in ( 1 ) .", "tightened", "major"),
        (A_SHAPE + "; sh:severity sh:Info .", A_SHAPE + ".", "tightened", "major"),
        (A_SHAPE + ".", A_SHAPE + "; sh:severity sh:Warning .", "loosened", "minor"),
        (A_SHAPE + ".", A_SHAPE + "; sh:message 'No.'@en .", "reworded", "patch"),
    ],
)  # fmt: skip
def test_a_change_has_a_kind_and_a_level(before: str, after: str, kind: str, level: str) -> None:
    [change] = changes(before, after)
    assert (change.kind, change.level) == (kind, level)


def test_the_same_blank_nodes_are_no_change() -> None:
    text = A_SHAPE + "; sh:or ( [ sh:class ex:A ] [ sh:class ex:B ] ) ."
    assert changes(text, text) == ()


def test_a_removal_that_no_deprecation_announced_is_abrupt() -> None:
    [abrupt] = changes(A_CLASS, "")
    [announced] = changes("ex:A a owl:Class ; owl:deprecated true .", "")
    assert (abrupt.abrupt, announced.abrupt) == (True, False)


def test_the_weightiest_change_decides_on_the_version() -> None:
    assert required_level(changes(A_CLASS, "ex:B a owl:Class .")) == "major"
    assert required_level(()) is None


@pytest.mark.parametrize(
    ("version", "level", "expected"),
    [
        ("0.1.0", "major", "0.2.0"),
        ("1.4.2", "major", "2.0.0"),
        ("1.4.2", "minor", "1.5.0"),
        ("1.4.2", "patch", "1.4.3"),
        ("1.4.2", None, "1.4.2"),
    ],
)
def test_the_next_version_follows_the_level(version: str, level: str | None, expected: str) -> None:
    assert next_version(version, level) == expected


def test_the_command_compares_two_files(tmp_path: Path) -> None:
    ontology = "<http://example.org/> a owl:Ontology ; owl:versionInfo '1.0.0' . "
    (tmp_path / "a.ttl").write_text(PREFIXES + ontology + A_CLASS)
    (tmp_path / "b.ttl").write_text(PREFIXES + ontology)
    result = CliRunner().invoke(
        app, ["ontology", "diff", str(tmp_path / "a.ttl"), str(tmp_path / "b.ttl")]
    )
    assert result.stdout == (
        "major  removed     http://example.org/A  It was not deprecated before."
        "  ABRUPT: deprecate it in a release first\n"
        "1 changes ask for a major version: 2.0.0 (it says 1.0.0).\n"
    )


def small_ontology(folder: Path, version: str, terms: str) -> tuple[Path, Path]:
    ontology, shapes = folder / "ontology", folder / "shapes"
    (ontology / "vocab").mkdir(parents=True, exist_ok=True)
    shapes.mkdir(exist_ok=True)
    head = f"<http://example.org/> a owl:Ontology ; owl:versionInfo '{version}' . "
    (ontology / "gcm.ttl").write_text(PREFIXES + head + terms)
    (ontology / "context.jsonld").write_text("{}")
    (shapes / "a.ttl").write_text(PREFIXES + A_SHAPE + ".")
    return ontology, shapes


def test_a_version_is_frozen_once_and_never_changed(tmp_path: Path) -> None:
    folder = frozen.freeze(*small_ontology(tmp_path, "1.0.0", A_CLASS))
    assert folder == tmp_path / "ontology" / "released" / "1.0.0"
    assert frozen.freeze(*small_ontology(tmp_path, "1.0.0", A_CLASS)) == folder
    with pytest.raises(UsageError, match="is released already and reads otherwise"):
        frozen.freeze(*small_ontology(tmp_path, "1.0.0", "ex:B a owl:Class ."))


def test_no_published_term_is_removed_before_a_release_has_deprecated_it() -> None:
    released = frozen.latest(resources.folder("ontology"))
    if released is None:
        pytest.skip("No version of the ontology is released yet.")
    current = frozen.read(resources.folder("ontology"), resources.folder("shapes"))
    abrupt = [c.term for c in compare(frozen.read(released), current) if c.abrupt]
    assert abrupt == []
