"""How much is known of the events: the Data Quality Vocabulary (https://www.w3.org/TR/vocab-dqv/)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from pyoxigraph import Literal, Triple

from kg.identifiers import part
from kg.namespaces import DQV, LDQD, RDF, SKOS, XSD
from kg.release.catalogue.facts import CATALOGUE, Facts, english, node

DIGITS = Decimal("0.0001")
"""A share is rounded to four digits, a half of the last one to the even one."""

_DEFINITIONS = {
    "date": "The share of events of whose date anything is known (gcm:edtf).",
    "objective": "The share of events with an objective of the Compact (gcm:objective).",
    "goal": "The share of events with a Goal, Target or Indicator (gcm:sdg).",
    "place": "The share of events with a place or a platform (schema:location).",
    "organizer": "The share of events with a linked organizer (schema:organizer).",
}


def quality(facts: Facts) -> Iterator[Triple]:
    """Yield what share of the events each aspect is known of; nothing where there is no event."""
    events = facts.statistics.events
    yield from node(
        LDQD.completeness,
        (RDF.type, DQV.Dimension),
        (SKOS.prefLabel, english("Completeness")),
    )
    for name, known in facts.statistics.known.items() if events else ():
        metric, measurement = part(CATALOGUE, f"share-{name}"), facts.part(f"share-{name}")
        yield from node(
            metric,
            (RDF.type, DQV.Metric),
            (SKOS.definition, english(_DEFINITIONS[name])),
            (DQV.expectedDataType, XSD.decimal),
            (DQV.inDimension, LDQD.completeness),
        )
        yield from node(
            measurement,
            (RDF.type, DQV.QualityMeasurement),
            (DQV.isMeasurementOf, metric),
            (DQV.computedOn, facts.release),
            (DQV.value, Literal(str(share(known, events)), datatype=XSD.decimal)),
        )
        yield Triple(facts.release, DQV.hasQualityMeasurement, measurement)


def share(part_of: int, whole: int) -> Decimal:
    """Return a share as a decimal of four digits.

    >>> share(1, 3)
    Decimal('0.3333')
    """
    return (Decimal(part_of) / Decimal(whole)).quantize(DIGITS, ROUND_HALF_EVEN)
