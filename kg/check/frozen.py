"""Frozen copies of the ontology, `ontology/released/<version>/`: what a version said, for good.

A version is what users build on: the terms, how they relate to those of others, the concepts of
all schemes, the shapes and the JSON-LD context. Organizations, places and series are data, which
grow from day to day under IRIs that stay: they are not part of a version, and neither are the
corrections and mappings of curators.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph
from rdflib.namespace import OWL, RDF, SKOS

from kg import resources
from kg.check.documents import read_documents
from kg.check.ontology_diff import Change, compare, next_version, required_level
from kg.check.usage import load
from kg.errors import UsageError

RELEASED = "released"


@dataclass(frozen=True)
class Comparison:
    """Two versions of an ontology and what changed between them; "" where none is stated."""

    before: str
    after: str
    changes: tuple[Change, ...]


def parts(ontology: Path, shapes: Path) -> dict[str, Path]:
    """Return what is frozen of an ontology: each file by its path in the copy."""
    schemes = (file for file in ontology.glob("vocab/*.ttl") if _defines_a_scheme(file))
    files = [*ontology.glob("*.ttl"), ontology / "context.jsonld", *schemes]
    own = {file.relative_to(ontology).as_posix(): file for file in files}
    return own | {f"shapes/{file.name}": file for file in shapes.glob("*.ttl")}


def _defines_a_scheme(vocabulary: Path) -> bool:
    return (None, RDF.type, SKOS.ConceptScheme) in read(vocabulary)


def current(ontology: Path, shapes: Path) -> Graph:
    """Return as one graph what would be frozen now."""
    return read(*(file for file in parts(ontology, shapes).values() if file.suffix == ".ttl"))


def freeze(ontology: Path, shapes: Path) -> Path:
    """Copy the ontology, its vocabularies and the shapes into the folder of their version.

    Returns the folder. Raises UsageError where the version was frozen before and has changed, or
    where its changes since the last one forbid it.
    """
    version = version_of(read(*ontology.glob("*.ttl")))
    folder = ontology / RELEASED / version
    given = parts(ontology, shapes)
    if folder.exists():
        same = all(
            (folder / name).is_file() and (folder / name).read_bytes() == file.read_bytes()
            for name, file in given.items()
        )
        if not same:
            raise UsageError(
                f"Version {version} is released already and reads otherwise. See kg ontology diff, "
                "and raise owl:versionInfo and owl:versionIRI in gcm.ttl."
            )
        return folder
    if before := latest(ontology):
        graphs = read(before), current(ontology, shapes)
        found = Comparison(before.name, version, compare(*graphs))
        if wrong := faults(found):
            raise UsageError(f"Version {version} is not released. " + " ".join(wrong))
    for name, file in given.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return folder


def latest(ontology: Path) -> Path | None:
    """Return the folder of the newest version that was frozen."""
    folders = (ontology / RELEASED).glob("*/")
    return max(folders, key=lambda folder: _number(folder.name), default=None)


def faults(found: Comparison) -> list[str]:
    """Return what forbids the later of two versions, in sentences; nothing where it is right.

    A term may go only when the version before has deprecated it, and the number of a version must
    be at least what its changes ask for.
    """
    abrupt = [
        f"{change.term} is removed, and version {found.before} did not deprecate it."
        for change in found.changes
        if change.abrupt
    ]
    asked = next_version(found.before, required_level(found.changes))
    if _number(found.after) < _number(asked):
        abrupt.append(f"The changes ask for version {asked}, and it says {found.after}.")
    return abrupt


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def diff(before: str, after: str) -> Comparison:
    """Compare two versions: each a folder, an RDF file, a released version, or `current`.

    Raises UsageError or DocumentError for one that is not there or cannot be read.
    """
    graphs = [_named(name) for name in (before, after)]
    versions = [
        version_of(graph, name) for graph, name in zip(graphs, (before, after), strict=True)
    ]
    return Comparison(versions[0], versions[1], compare(*graphs))


def _named(name: str) -> Graph:
    ontology = resources.folder("ontology")
    if name == "current":
        return current(ontology, resources.folder("shapes"))
    released = ontology / RELEASED / name
    return read(released if released.is_dir() else Path(name))


def read(*paths: Path) -> Graph:
    """Read ontologies, vocabularies and shapes into one graph."""
    graph = Graph()
    load(read_documents(map(str, paths), sys.stdin.buffer), graph)
    return graph


def version_of(graph: Graph, otherwise: str = "") -> str:
    """Return the `owl:versionInfo` of an ontology."""
    for ontology in graph.subjects(RDF.type, OWL.Ontology):
        if version := graph.value(ontology, OWL.versionInfo):
            return str(version)
    return otherwise
