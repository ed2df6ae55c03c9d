"""A list of events as an answer: a calendar, or an Atom feed of the same events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from kg.formats import ATOM, CALENDAR, Format
from kg.serve import atom, listing, urls
from kg.serve.calendar import EventList, calendar, undated_note
from kg.serve.headers import LICENCE, answer_headers, entity_tag, is_unchanged, link
from kg.serve.service import of

FORMATS = (CALENDAR, ATOM)


def answer(
    request: Request,
    form: Format,
    title: str,
    path: str,
    events: Iterable[str],
    cut: str = "",
) -> Response:
    """Return events, which are given by their IRIs, as a calendar or a feed.

    What it lacks is said in KG-Cut: events without a known day in a calendar, all that are more
    than 10,000, and `cut`, which is how the list was cut already.
    """
    service = of(request)
    given = list(dict.fromkeys(events))
    found = tuple(listing.read(service.engine, given[: listing.MOST]))
    listed = EventList(title, path, found, service.feeds.issued)
    cuts = [cut] if cut else []
    cuts += [f"events={listing.MOST}"] if len(given) > listing.MOST else []
    if form is CALENDAR:
        body = calendar(listed)
        cuts += [undated_note(listed.undated)] if listed.undated else []
    else:
        body = atom.write(feed_of(request, listed))
    links = (LICENCE, link(urls.canonical(path), "canonical"))
    headers = answer_headers(entity_tag(body), links) | {"Content-Type": form.content_type}
    if cuts:
        headers["KG-Cut"] = ", ".join(cuts)
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers)


def feed_of(request: Request, listed: EventList) -> atom.Feed:
    """Return a list of events as a feed; an entry is as new as the last change of its event."""
    feeds = of(request).feeds
    days = {each.iri: _day(feeds.changed.get(each.iri, feeds.since)) for each in listed.events}
    entries = [
        atom.Entry(
            iri=each.iri,
            title=each.name,
            updated=days[each.iri],
            address=urls.canonical(urls.local(each.iri)),
            summary=summary(each),
            categories=each.categories,
        )
        for each in sorted(listed.events, key=lambda one: (-days[one.iri].timestamp(), one.iri))
    ]
    return atom.Feed(
        iri=urls.canonical(listed.path),
        title=listed.title,
        subtitle=f"{len(entries):,} events, those that changed last first",
        updated=max(days.values(), default=listed.issued),
        address=str(request.url),
        page=urls.canonical(listed.path),
        entries=entries,
    )


def summary(event: listing.Listed) -> str:
    """Return when and where an event is, and the beginning of its text."""
    days = event.start if event.start == event.end else f"{event.start} to {event.end}"
    known = days or event.edtf or "No date is known."
    return " · ".join(filter(None, (known, "; ".join(event.places), event.words)))


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
