"""What a curator can correct: the properties of an event, and what their values must be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.build.edtf import is_edtf
from kg.build.linker import PROPERTIES
from kg.build.lookup.labels import Vocabulary
from kg.errors import IdentifierError
from kg.identifiers import parse
from kg.namespaces import EDTF, GCM, RDF, SCHEMA, XSD, compact

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
    GCM.reviewRegion: Correctable("review-region"),
    GCM.regionalReviewProcess: Correctable("regional-review", XSD.boolean, single=True),
    GCM.objective: Correctable("objectives"),
    GCM.guidingPrinciple: Correctable("principles"),
    GCM.sdg: Correctable("sdg"),
    GCM.mentions: Correctable("mention"),
    GCM.series: Correctable("series", single=True),
    GCM.ordinal: Correctable("series", XSD.positiveInteger, single=True),
}
"""What can be corrected. The days of an event, and their precision, follow from gcm:edtf."""

_MODES = ("Offline", "Online", "Mixed")
_KINDS = {SCHEMA.organizer: "organization", SCHEMA.location: "place", GCM.series: "series"}
"""What pages can bring that no vocabulary has: an IRI of ours will do."""


class CorrectValues:
    """Tells which values a property can have, by the vocabularies."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._known: dict[NamedNode, frozenset[NamedNode]] = defaultdict(frozenset)
        for field, nameable in vocabulary.nameable.items():
            self._known[PROPERTIES[field]] |= nameable
        self._known[GCM.reviewRegion] = frozenset(vocabulary.concepts["review-regions"].values())
        self._known[SCHEMA.eventAttendanceMode] = frozenset(
            SCHEMA[f"{mode}EventAttendanceMode"] for mode in _MODES
        )

    def faults(self, property_: NamedNode, value: object, is_new: bool) -> Iterator[str]:
        """Yield what is wrong with a value; an old one, to be taken away, may be wrong."""
        datatype = CORRECTABLE[property_].datatype
        if (value.datatype if isinstance(value, Literal) else None) != datatype:
            kind = f"a literal of {compact(datatype.value)}" if datatype else "an IRI"
            yield f"{value} must be {kind}, as every value of {property_}."
        elif not is_new:
            return
        elif isinstance(value, Literal):
            is_right, such = _FORMS[value.datatype]
            if not is_right(value.value):
                yield f"{value} must be {such}."
        elif not self._is_known(property_, value):
            name = compact(property_.value)
            yield f"{value} is nothing that {name} can name; see ontology/vocab."

    def _is_known(self, property_: NamedNode, value: object) -> bool:
        known, kind = self._known.get(property_), _KINDS.get(property_)
        return (
            value in (known or ())
            or (kind is not None and _kind(value) == kind)
            or (known is None and kind is None)
        )


def _kind(value: object) -> str | None:
    try:
        return parse(value.value).kind if isinstance(value, NamedNode) else None
    except IdentifierError:
        return None


_FORMS: Mapping[NamedNode, tuple[Callable[[str], object], str]] = {
    EDTF.EDTF: (is_edtf, "a date: 2022-05-11, 2022-05, 2022-05-11/2022-05-12, XXXX-11-28"),
    RDF.langString: (str.strip, "a text"),
    XSD.boolean: (re.compile("true|false").fullmatch, "true or false"),
    XSD.positiveInteger: (re.compile("[1-9][0-9]*").fullmatch, "a whole number from 1"),
    XSD.string: (re.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*").fullmatch, "a tag such as en"),
}
