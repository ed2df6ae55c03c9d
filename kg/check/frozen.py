"""Frozen copies of the ontology, `ontology/released/<version>/`: what a version said, for good."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph
from rdflib.namespace import OWL, RDF

from kg import resources
from kg.check.documents import read_documents
from kg.check.ontology_diff import Change, compare
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
    files = [ontology / "gcm.ttl", ontology / "context.jsonld", *ontology.glob("vocab/*.ttl")]
    own = {file.relative_to(ontology).as_posix(): file for file in files}
    return own | {f"shapes/{file.name}": file for file in shapes.glob("*.ttl")}


def freeze(ontology: Path, shapes: Path) -> Path:
    """Copy the ontology, its vocabularies and the shapes into the folder of their version.

    Returns the folder. Raises UsageError where the version was frozen before and has changed.
    """
    version = version_of(read(ontology))
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
    for name, file in given.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return folder


def latest(ontology: Path) -> Path | None:
    """Return the folder of the newest version that was frozen."""
    folders = (ontology / RELEASED).glob("*/")
    return max(folders, key=lambda f: tuple(map(int, f.name.split("."))), default=None)


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
        return read(ontology, resources.folder("shapes"))
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
