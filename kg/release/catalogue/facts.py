"""What a catalogue is made of, and how its parts are called."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg import identifiers
from kg.identifiers import part
from kg.namespaces import XSD, compact
from kg.release.folder import FileEntry, Manifest
from kg.release.statistics import Statistics

CATALOGUE = identifiers.catalogue()
SERIES = part(CATALOGUE, "releases")
PUBLISHER = part(CATALOGUE, "publisher")
SERVICE = part(identifiers.endpoint(), "service")

_CHANGES = "changes."
_FOLDER = "/"


@dataclass(frozen=True)
class File:
    """A file of a release; `plain` is what it holds once it is unpacked."""

    name: str
    entry: FileEntry
    plain: FileEntry
    suffix: str
    subject: str

    @property
    def is_packed(self) -> bool:
        """Whether it is the compressed twin of another file."""
        return self.plain is not self.entry


@dataclass(frozen=True)
class Facts:
    """A release as its catalogue sees it: the manifest of its other files, and its figures.

    `dumps` are the names of the files that hold data or what changed in them; the others are
    reports. `graphs` has the number of triples of each named graph.
    """

    manifest: Manifest
    statistics: Statistics
    graphs: Mapping[str, int]
    dumps: frozenset[str]

    @property
    def release(self) -> NamedNode:
        """The IRI of the release."""
        return identifiers.release(self.manifest.version)

    def part(self, name: str) -> NamedNode:
        """Return the IRI of a part of what is said of the release."""
        return part(self.release, name)

    def about(self, kind: str, iri: str) -> NamedNode:
        """Return the IRI of what is said of the use of a class or property in the release."""
        short = compact(iri)
        name = hashlib.sha256(iri.encode()).hexdigest()[:12] if short == iri else short
        return self.part(f"{kind}-{re.sub(r'[^A-Za-z0-9._-]', '-', name)}")

    @property
    def files(self) -> tuple[File, ...]:
        """The files of the release, but for those of quarantined events: the manifest has them."""
        entries = self.manifest.files
        return tuple(_file(name, entries) for name in sorted(entries) if not _is_aside(name))

    @property
    def data(self) -> tuple[File, ...]:
        """The files that hold data."""
        return tuple(f for f in self.files if f.name in self.dumps and not _is_change(f.name))

    @property
    def changes(self) -> tuple[File, ...]:
        """The files that hold what changed since the release before."""
        return tuple(f for f in self.files if _is_change(f.name))

    @property
    def reports(self) -> tuple[File, ...]:
        """The files that say how the release came to be."""
        return tuple(f for f in self.files if f.name not in self.dumps)


def _is_change(name: str) -> bool:
    return name.startswith(_CHANGES)


def _is_aside(name: str) -> bool:
    return name.startswith("quarantine/")


def _file(name: str, entries: Mapping[str, FileEntry]) -> File:
    stem, _, suffix = name.rpartition(".")
    if stem in entries:
        return File(name, entries[name], entries[stem], stem.rpartition(".")[2], _subject(name))
    return File(name, entries[name], entries[name], suffix, _subject(name))


def _subject(name: str) -> str:
    """Return what a file is about by its name: a named graph of ours, or the name's beginning."""
    stem = name.rpartition(_FOLDER)[2].partition(".")[0]
    named = (graph for graph in identifiers.GRAPHS if stem in (graph, f"graph-{graph}"))
    return next(named, stem)


def node(
    subject: NamedNode, *said: tuple[NamedNode, NamedNode | Literal | None]
) -> Iterator[Triple]:
    """Yield what is said of a node; a value of None says nothing."""
    for predicate, value in said:
        if value is not None:
            yield Triple(subject, predicate, value)


def english(text: str) -> Literal:
    """Return a text in English."""
    return Literal(text, language="en")


def day(text: str | None) -> Literal | None:
    """Return a day, None for none."""
    return Literal(text, datatype=XSD.date) if text else None
