"""Corrections by curators: what one can say.

A correction says of one event what to add to or take from a property, which other event it is a
part of, or which it is not the same as; and who says so, when, why.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.copies import Decisions
from kg.identifiers import parse
from kg.namespaces import EDTF, GCM, RDF, SCHEMA, XSD

Term = NamedNode | Literal


@dataclass(frozen=True)
class Correctable:
    """A property of an event that can be corrected.

    `name` is that of its values in the evidence, `datatype` that of its literals (None: its
    values are IRIs), `single` whether an event has only one value of it, in each language.
    """

    name: str
    datatype: NamedNode | None = None
    single: bool = False


CORRECTABLE: dict[NamedNode, Correctable] = {
    SCHEMA.name: Correctable("name", RDF.langString, single=True),
    SCHEMA.description: Correctable("description", RDF.langString, single=True),
    GCM.edtf: Correctable("date", EDTF.EDTF, single=True),
    SCHEMA.location: Correctable("location"),
    SCHEMA.eventAttendanceMode: Correctable("mode", single=True),
    SCHEMA.organizer: Correctable("organizer"),
    SCHEMA.inLanguage: Correctable("language", XSD.string),
    GCM.eventType: Correctable("event-type"),
    GCM.eventCategory: Correctable("event-category"),
    GCM.audience: Correctable("audience"),
    GCM.geographicScope: Correctable("geographic-scope"),
    GCM.subRegion: Correctable("sub-regions"),
    GCM.workstreamOutput: Correctable("workstream-output", XSD.boolean, single=True),
    GCM.regionalReviewProcess: Correctable("regional-review", XSD.boolean, single=True),
    GCM.objective: Correctable("objectives"),
    GCM.guidingPrinciple: Correctable("principles"),
    GCM.sdg: Correctable("sdg"),
    GCM.mentions: Correctable("mention"),
    GCM.series: Correctable("series", single=True),
    GCM.ordinal: Correctable("series", XSD.positiveInteger, single=True),
}
"""What can be corrected. The days of an event follow from gcm:edtf."""


@dataclass(frozen=True)
class Correction:
    """One correction. `event`, `joins_into` and `differs_from` are keys of events."""

    iri: NamedNode
    event: str
    creator: str
    date: str
    reason: str
    predicate: NamedNode | None
    adds: tuple[Term, ...]
    removes: tuple[Term, ...]
    removes_all: bool
    joins_into: str | None
    differs_from: str | None
    triples: tuple[Triple, ...]

    @property
    def key(self) -> str:
        """The last part of its IRI."""
        return parse(self.iri.value).key

    @property
    def why(self) -> str:
        """The reason with author and date, in one line."""
        return f"{self.reason} ({self.creator}, {self.date})"


Corrections = tuple[Correction, ...]
"""All corrections, in the order in which they are applied: by date, then by IRI."""


def decisions(corrections: Corrections) -> Decisions:
    """Return which events curators joined, and which they found to be different."""
    return Decisions(
        joins={each.event: each.joins_into for each in corrections if each.joins_into},
        different=frozenset(
            frozenset((each.event, each.differs_from)) for each in corrections if each.differs_from
        ),
    )
