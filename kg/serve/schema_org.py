"""An event as schema.org's JSON-LD, as search engines read it in a page."""

from __future__ import annotations

import json

from markupsafe import Markup

from kg.namespaces import GCM, SCHEMA
from kg.serve.views import Thing, Value


def event_markup(event: Thing) -> Markup:
    """Return the event as a JSON-LD document that can stand inside a script element."""
    members: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": event.iri,
        "name": event.title,
        "startDate": _first(event, SCHEMA.startDate.value),
        "endDate": _first(event, SCHEMA.endDate.value),
        "inLanguage": _first(event, SCHEMA.inLanguage.value),
        "eventAttendanceMode": _attendance(event),
        "location": [_named("Place", place) for place in event.values(SCHEMA.location.value)],
        "organizer": [
            _named("Organization", each) for each in event.values(SCHEMA.organizer.value)
        ],
        "superEvent": [_named("EventSeries", each) for each in event.values(GCM.series.value)],
        "sameAs": [page.url for page in event.pages],
    }
    document = {name: value for name, value in members.items() if value}
    # "<" is escaped so that no value can close the script element.
    return Markup(json.dumps(document, ensure_ascii=False, indent=1).replace("<", "\\u003c"))


def _first(event: Thing, property_iri: str) -> str | None:
    return next((value.text for value in event.values(property_iri)), None)


def _attendance(event: Thing) -> str | None:
    mode = next(iter(event.values(SCHEMA.eventAttendanceMode.value)), None)
    return mode.iri.replace("http://", "https://") if mode and mode.iri else None


def _named(kind: str, value: Value) -> dict[str, str]:
    return {"@type": kind, "name": value.text} | ({"@id": value.iri} if value.iri else {})
