"""The columns of the table of events, and how CSV on the Web describes them.

https://www.w3.org/TR/tabular-metadata/. A cell with several values can stand for several literals
there, but for one link only (csv2rdf, section 4.6.8.4). So the table of events says the literals;
its cells with links are for reading, and a second table says each of the links in a row of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pyoxigraph import NamedNode

from kg.harvest.language import UNDETERMINED
from kg.namespaces import CV, EDTF, GCM, PROV, RDF, SCHEMA, XSD

TABLE = "events.csv"
LINKS = "events-links.csv"
SEPARATOR = "|"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
TYPES = {"type_event": GCM.Event, "type_schema": SCHEMA.Event, "type_public": CV.PublicEvent}
"""The classes that every event has; no column says them, because they are always the same."""


@dataclass(frozen=True)
class Column:
    """A column: its name, the property whose values it has, and what it says, in English.

    Its values are literals of a datatype, literals in a language, or links where it has neither.
    """

    name: str
    predicate: NamedNode
    description: str
    datatype: NamedNode | None = None
    language: str = ""

    @property
    def is_link(self) -> bool:
        """Whether the values are IRIs."""
        return self.datatype is None and not self.language


_TEXTS = (
    ("name", SCHEMA.name, "The title of the event's page, where it is in {language}."),
    ("description", SCHEMA.description, "How the page begins, where it is in {language}."),
)
_DATE = "day of the event, where it is known: year-month-day."
_LITERALS = (
    Column("start_date", SCHEMA.startDate, f"The first {_DATE}", XSD.date),
    Column("end_date", SCHEMA.endDate, f"The last {_DATE}", XSD.date),
    Column("edtf", GCM.edtf, "What is known of the date, in EDTF.", EDTF.EDTF),
    Column("date_precision", GCM.datePrecision, "How precise the date is.", XSD.string),
    Column("ordinal", GCM.ordinal, "Which one of its series it is.", XSD.positiveInteger),
    Column("in_language", SCHEMA.inLanguage, "The languages it was held in.", XSD.string),
    Column(
        "workstream_output",
        GCM.workstreamOutput,
        "Whether it is an output of a workstream; empty where the page does not say.",
        XSD.boolean,
    ),
    Column(
        "regional_review_process",
        GCM.regionalReviewProcess,
        "Whether it is a part of a regional review; empty where the page does not say.",
        XSD.boolean,
    ),
    Column(
        "lost_label",
        GCM.lostLabel,
        "The labels that the page shows without a value: of these, nothing may be concluded.",
        XSD.string,
    ),
)
_LINKS = (
    Column("location", SCHEMA.location, "The places, or the platform where it was online."),
    Column("attendance_mode", SCHEMA.eventAttendanceMode, "Whether people met or were online."),
    Column("sub_region", GCM.subRegion, "The sub-regions it was about, of M49."),
    Column("organizer", SCHEMA.organizer, "The organizations that held it."),
    Column("event_type", GCM.eventType, "The types of event."),
    Column("event_category", GCM.eventCategory, "The categories of event."),
    Column("audience", GCM.audience, "Whom it was for."),
    Column("geographic_scope", GCM.geographicScope, "How far it reached: a country, the world."),
    Column("review_region", GCM.reviewRegion, "The region of the review it was a part of."),
    Column("objective", GCM.objective, "The objectives of the Compact it was about, or all."),
    Column("guiding_principle", GCM.guidingPrinciple, "The guiding principles of the Compact."),
    Column("sdg", GCM.sdg, "The Sustainable Development Goals, targets or indicators."),
    Column("mentions", GCM.mentions, "What the prose of the page names."),
    Column("series", GCM.series, "The series of events it is one of."),
    Column("participation", CV.hasParticipation, "Who did what; see the other dumps."),
    Column("derived_from", PROV.wasDerivedFrom, "The pages that all of this was read from."),
)
_MANY = frozenset({SCHEMA.inLanguage, GCM.lostLabel})


def columns(languages: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns behind that of the event's IRI, with texts in these languages."""
    texts = [
        Column(
            f"{name}_{language.replace('-', '_')}",
            predicate,
            description.format(language=_named(language)),
            language=language,
        )
        for name, predicate, description in _TEXTS
        for language in sorted(languages)
    ]
    return (*texts, *_LITERALS, *_LINKS)


def _named(language: str) -> str:
    return "no known language" if language == UNDETERMINED else f"the language `{language}`"


def is_list(column: Column) -> bool:
    """Tell whether a cell of the column may have several values."""
    return column.is_link or column.predicate in _MANY


def metadata(columns: Iterable[Column]) -> dict[str, Any]:
    """Return how CSV on the Web describes both tables."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Events of the UN Network on Migration",
        "dc:license": {"@id": LICENCE},
        "tables": [_events(columns), _links()],
    }


def _events(columns: Iterable[Column]) -> dict[str, Any]:
    event = {
        "name": "event",
        "titles": "event",
        "dc:description": "The IRI of the event.",
        "datatype": "anyURI",
        "required": True,
        "suppressOutput": True,
    }
    types = [
        {
            "name": name,
            "virtual": True,
            "dc:description": "A class that every event has.",
            "propertyUrl": RDF.type.value,
            "valueUrl": kind.value,
        }
        for name, kind in TYPES.items()
    ]
    return {
        "url": TABLE,
        "dc:description": f"One row for each event. Its links are those of {LINKS}.",
        "tableSchema": {
            "aboutUrl": "{+event}",
            "primaryKey": "event",
            "columns": [event, *map(_described, columns), *types],
        },
    }


def _described(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        "propertyUrl": column.predicate.value,
    }
    if column.language:
        described |= {"datatype": "string", "lang": column.language}
    elif column.datatype:
        described["datatype"] = _datatype(column.datatype)
    else:
        described |= {"datatype": "anyURI", "suppressOutput": True}
    if column.language == UNDETERMINED:  # `und` is CSV on the Web's word for: no language
        described["suppressOutput"] = True
    if is_list(column):
        described["separator"] = SEPARATOR
    return described


def _datatype(datatype: NamedNode) -> str | dict[str, str]:
    built_in = datatype.value.removeprefix(XSD[""].value)
    if built_in != datatype.value:
        return built_in
    return {"base": "string", "@id": datatype.value}


def _links() -> dict[str, Any]:
    described = {
        "event": "The IRI of the event.",
        "property": f"The IRI of the property, that of a column of {TABLE}.",
        "value": "The IRI of what the event is linked to.",
    }
    of_value = {"propertyUrl": "{+property}", "valueUrl": "{+value}"}
    return {
        "url": LINKS,
        "dc:description": f"One row for each link of an event, as {TABLE} has them in lists.",
        "tableSchema": {
            "aboutUrl": "{+event}",
            "primaryKey": ["event", "property", "value"],
            "foreignKeys": [
                {
                    "columnReference": "event",
                    "reference": {"resource": TABLE, "columnReference": "event"},
                }
            ],
            "columns": [
                {
                    "name": name,
                    "titles": name,
                    "dc:description": description,
                    "datatype": "anyURI",
                    "required": True,
                    **(of_value if name == "value" else {"suppressOutput": True}),
                }
                for name, description in described.items()
            ],
        },
    }


DESCRIPTION = f"{TABLE}-metadata.json"
"""The name by which CSV on the Web looks for metadata (tabular-data-model, section 5.4)."""
