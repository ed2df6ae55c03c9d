"""The catalogue as files of a release."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

from kg import jsonld
from kg.build.turtle import turtle_of
from kg.errors import ReleaseError
from kg.files import sha256_of
from kg.formats import JSON_LD, TURTLE
from kg.release.catalogue.authorities import constants
from kg.release.catalogue.dcat import catalogue
from kg.release.catalogue.dqv import quality
from kg.release.catalogue.facts import Facts
from kg.release.catalogue.prov import provenance
from kg.release.catalogue.void import void
from kg.release.folder import FileEntry, Release

CATALOGUE = "catalogue.ttl"
CATALOGUE_JSON_LD = "catalogue.jsonld"


def triples_of(facts: Facts) -> frozenset[Triple]:
    """Return all that the catalogue of a release says."""
    return frozenset(
        (
            *catalogue(facts),
            *void(facts),
            *provenance(facts),
            *quality(facts),
            *constants(),
        )
    )


def write_catalogue(folder: Path, facts: Facts, context: jsonld.Context) -> dict[str, FileEntry]:
    """Write the catalogue of a release as Turtle and JSON-LD; returns what the manifest says of it.

    It lists the other files with their digests, so it can list neither itself nor the manifest.
    """
    triples = triples_of(facts)
    heading = f"The catalogue of release {facts.manifest.version}: what it holds, in which files."
    (folder / CATALOGUE).write_text(turtle_of(triples, heading), encoding="utf-8")
    ordered = sorted(triples, key=str)
    (folder / CATALOGUE_JSON_LD).write_bytes(b"".join(jsonld.write(ordered, context)))
    return {
        name: FileEntry((folder / name).stat().st_size, sha256_of(folder / name), form.media_type)
        for name, form in ((CATALOGUE, TURTLE), (CATALOGUE_JSON_LD, JSON_LD))
    }


def read_catalogue(release: Release) -> frozenset[Triple]:
    """Return what the catalogue of a release says; nothing for a release that has none.

    Raises ReleaseError where it is damaged.
    """
    path = release.path / CATALOGUE
    if CATALOGUE not in release.manifest.files:
        return frozenset()
    try:
        return frozenset(quad.triple for quad in parse(path=str(path), format=RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise ReleaseError(f"{path} cannot be read: {error}. Release again.") from error
