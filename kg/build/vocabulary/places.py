"""Cities, online platforms, and the series of events that have several names."""

from __future__ import annotations

from pathlib import Path

from kg.build.vocabulary import place_tables
from kg.build.vocabulary.statements import Statements, about, labels, literal
from kg.identifiers import area, key_of, thing
from kg.namespaces import GCM, RDF, SCHEMA, SKOS

AZERBAIJAN_SERIES = "consultations on implementation of GCM in Azerbaijan"


def cities(_: Path) -> Statements:
    """Yield cities with their countries, and online platforms."""
    for country, city in place_tables.CITIES:
        name, *others = city.split("|")
        yield from about(
            thing("place", key_of(name)),
            (RDF.type, [SCHEMA.Place]),
            (SCHEMA.name, [literal(name)]),
            (SKOS.altLabel, labels(others)),
            (GCM.country, [area(country)]),
        )
    for key, (platform, further, forms) in place_tables.PLATFORMS.items():
        yield from about(
            thing("place", key),
            (RDF.type, [SCHEMA.VirtualLocation]),
            (SCHEMA.name, [literal(platform)]),
            (SKOS.altLabel, labels(further)),
            (SKOS.hiddenLabel, labels(forms)),
        )


def series(_: Path) -> Statements:
    """Yield the series whose events call it by different names."""
    name = f"Multidimensional {AZERBAIJAN_SERIES}"
    others = (
        "multidimensional consultation on implementation of GCM in Azerbaijan",
        f"multidimensional three-stages {AZERBAIJAN_SERIES}",
    )
    return about(
        thing("series", key_of(name)),
        (RDF.type, [GCM.EventSeries]),
        (SCHEMA.name, [literal(name)]),
        (SKOS.altLabel, labels(others)),
    )
