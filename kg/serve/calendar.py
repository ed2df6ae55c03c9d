"""A list of events as a calendar.

https://www.rfc-editor.org/rfc/rfc5545, https://www.rfc-editor.org/rfc/rfc7986
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from icalendar import Calendar, Event, vDuration

from kg.serve import urls
from kg.serve.listing import Listed

PRODUCT = "-//gcm-kg//Migration-policy events//EN"
REFRESH = datetime.timedelta(days=1)
LEFT_OUT = "X-KG-LEFT-OUT"
"""A line of a calendar for each event that it cannot have, with what is known of its date."""


@dataclass(frozen=True)
class EventList:
    """Events under a title, as of a release; `path` is where the list is, without a suffix."""

    title: str
    path: str
    events: tuple[Listed, ...]
    issued: datetime.datetime

    @property
    def dated(self) -> tuple[Listed, ...]:
        """The events of which the days are known."""
        return tuple(each for each in self.events if each.start)

    @property
    def undated(self) -> tuple[Listed, ...]:
        """The events of which no day is known, or only a month or year."""
        return tuple(each for each in self.events if not each.start)


def calendar(listed: EventList) -> bytes:
    """Return the events whose days are known as a calendar; it names those that it leaves out.

    The same release gives the same bytes: the time stamps are those of the release.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("name", listed.title)
    made.add("x-wr-calname", listed.title)
    made.add("refresh-interval", vDuration(REFRESH), parameters={"value": "DURATION"})
    made.add("last-modified", listed.issued)
    made.add("url", urls.canonical(listed.path))
    for event in listed.undated:
        made.add(LEFT_OUT, f"{event.iri} {event.edtf or 'no date'} {event.name}")
    for event in sorted(listed.dated, key=lambda each: (each.start, each.iri)):
        made.add_component(_entry(event, listed.issued))
    written: bytes = made.to_ical()
    return written


def _entry(event: Listed, issued: datetime.datetime) -> Event:
    """Return an event that takes whole days: DTEND is the day after the last (3.6.1)."""
    entry = Event()
    entry.add("uid", event.iri)
    entry.add("dtstamp", issued)
    entry.add("dtstart", datetime.date.fromisoformat(event.start))
    last = datetime.date.fromisoformat(event.end)
    entry.add("dtend", last + datetime.timedelta(days=1))
    entry.add("summary", event.name, parameters=_language(event))
    entry.add("url", event.iri)
    entry.add("transp", "TRANSPARENT")
    if event.places:
        entry.add("location", "; ".join(event.places))
    if event.categories:
        entry.add("categories", list(event.categories))
    if event.words or event.page:
        entry.add("description", "\n\n".join(filter(None, (event.words, event.page))))
    return entry


def _language(event: Listed) -> dict[str, str]:
    return {"language": event.language} if event.language else {}


def undated_note(undated: Sequence[Listed]) -> str:
    """Return the value of KG-Cut for a calendar that lacks events."""
    return f"events without a known day={len(undated)}"
