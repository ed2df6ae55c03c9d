"""`kg ontology diff`: what changed between two versions, and what number that asks for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from rdflib import Graph
from typer.testing import CliRunner

from kg import resources
from kg.check import frozen
from kg.check.ontology_diff import Change, compare, next_version, required_level
from kg.cli import app
from kg.errors import UsageError
from kg.identifiers import SCHEMES

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


def test_organizations_and_places_are_no_part_of_a_version() -> None:
    names = frozen.parts(resources.folder("ontology"), resources.folder("shapes")).keys()
    assert {"gcm.ttl", "alignments.ttl", "context.jsonld", "shapes/event.ttl"} <= names
    assert {name for name in names if name.startswith("vocab/")} == {
        f"vocab/{name}.ttl" for name in (*SCHEMES, "m49", "sdg")
    }


@pytest.fixture
def ours(tmp_path: Path) -> tuple[Path, Path]:
    """A copy of our ontology, with one scheme, frozen as version 0.1.0."""
    ontology, shapes = tmp_path / "ontology", tmp_path / "shapes"
    (ontology / "vocab").mkdir(parents=True)
    shapes.mkdir()
    for name in ("gcm.ttl", "alignments.ttl", "context.jsonld", "vocab/scopes.ttl"):
        shutil.copyfile(resources.folder("ontology") / name, ontology / name)
    terms = ontology / "gcm.ttl"
    now = frozen.version_of(frozen.read(terms))
    text = terms.read_text(encoding="utf-8")
    terms.write_text(text.replace(now, "0.1.0"), encoding="utf-8")
    shutil.copyfile(resources.folder("shapes") / "series.ttl", shapes / "series.ttl")
    frozen.freeze(ontology, shapes)
    return ontology, shapes


def edited(ours: tuple[Path, Path], file: str, old: str, new: str) -> list[str]:
    """Change a file of the copy; returns what forbids that."""
    path = ours[0] / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return faults_of(*ours)


def faults_of(ontology: Path, shapes: Path) -> list[str]:
    released = frozen.latest(ontology)
    assert released is not None
    graphs = frozen.read(released), frozen.current(ontology, shapes)
    before, after = (frozen.version_of(graph) for graph in graphs)
    return frozen.faults(frozen.Comparison(before, after, compare(*graphs)))


REMOVED = "gcm:iso2 is removed, and version 0.1.0 did not deprecate it."
ISO2 = "gcm:iso2 a owl:DatatypeProperty ;"


def test_what_has_not_changed_needs_no_other_version(ours: tuple[Path, Path]) -> None:
    assert faults_of(*ours) == []


def test_a_published_term_cannot_be_removed_at_once(ours: tuple[Path, Path]) -> None:
    text = (ours[0] / "gcm.ttl").read_text(encoding="utf-8")
    start = text.index(ISO2)
    block = text[start : text.index("\n\n", start)]
    found = edited(ours, "gcm.ttl", block, "")
    assert found == [REMOVED, "The changes ask for version 0.2.0, and it says 0.1.0."]


def test_a_version_that_breaks_with_the_last_one_is_not_frozen(ours: tuple[Path, Path]) -> None:
    edited(ours, "gcm.ttl", "0.1.0", "0.1.1")
    edited(ours, "gcm.ttl", ISO2, f"{ISO2} rdfs:subPropertyOf dcterms:subject ;")
    with pytest.raises(UsageError, match=r"ask for version 0\.2\.0, and it says 0\.1\.1"):
        frozen.freeze(*ours)
    assert not (ours[0] / "released" / "0.1.1").exists()


def test_a_published_concept_cannot_be_removed_at_once(ours: tuple[Path, Path]) -> None:
    local = "<https://w3id.org/gcm-kg/def/scopes/local> a skos:Concept ;"
    found = edited(ours, "vocab/scopes.ttl", local, local.replace(" a skos:Concept ;", ""))
    assert found[0].startswith("https://w3id.org/gcm-kg/def/scopes/local is removed")


def test_a_term_is_deprecated_in_one_version_and_removed_in_a_later_one(
    ours: tuple[Path, Path],
) -> None:
    deprecated = f"{ISO2} owl:deprecated true ; dcterms:isReplacedBy gcm:iso3 ;"
    assert edited(ours, "gcm.ttl", ISO2, deprecated) == [
        "The changes ask for version 0.2.0, and it says 0.1.0."
    ]
    assert edited(ours, "gcm.ttl", "0.1.0", "0.2.0") == []
    frozen.freeze(*ours)
    text = (ours[0] / "gcm.ttl").read_text(encoding="utf-8")
    block = text[text.index(ISO2) : text.index("\n\n", text.index(ISO2))]
    assert edited(ours, "gcm.ttl", block, "") == [
        "The changes ask for version 0.3.0, and it says 0.2.0."
    ]
    assert edited(ours, "gcm.ttl", "0.2.0", "0.3.0") == []


def test_our_version_is_what_the_changes_since_the_last_one_ask_for() -> None:
    released = frozen.latest(resources.folder("ontology"))
    if released is None:
        pytest.skip("No version of the ontology is released yet.")
    assert frozen.faults(frozen.diff(released.name, "current")) == []
