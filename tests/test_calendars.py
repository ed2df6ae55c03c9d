"""Lists of events as calendars and as Atom feeds, whatever lists them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve import listing
from kg.serve.app import create_app
from kg.serve.calendar import EventList
from kg.serve.calendar import calendar as write
from kg.serve.listing import Listed

EVENT = "https://w3id.org/gcm-kg/id/event"
ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = [
    "/queries/event-list",
    "/queries/country-events",
    "/doc/organization/iom",
    "/doc/place/baku",
    "/def/objectives/16",
    "/doc/event/12796",
]


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release), follow_redirects=False) as client:
        yield client


def calendar(client: TestClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content)


def entries(client: TestClient, path: str) -> dict[str, dict[str, object]]:
    """The entries of a calendar by the end of their UID, decoded by icalendar."""
    found = {}
    for event in calendar(client, path).walk("VEVENT"):
        assert event.errors == []
        found[str(event["uid"])] = {str(name).lower(): event.decoded(name) for name in event}
    return found


def test_an_event_takes_whole_days_and_ends_before_the_day_after(client: TestClient) -> None:
    event = entries(client, "/queries/event-list.ics")[f"{EVENT}/12796"]
    assert (event["dtstart"], event["dtend"]) == (
        datetime.date(2022, 5, 11),
        datetime.date(2022, 5, 12),
    )


def test_an_entry_has_what_is_known_of_the_event(client: TestClient) -> None:
    event = entries(client, "/doc/event/12796.ics")[f"{EVENT}/12796"]
    summary = "3rd multidimensional consultation on implementation of GCM in Azerbaijan"
    assert event["summary"] == summary
    assert event["location"] == "Baku, Azerbaijan"
    assert event["url"] == f"{EVENT}/12796"
    assert event["dtstamp"] == datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)


def test_an_event_of_several_days_ends_before_the_day_after_the_last() -> None:
    listed = Listed(
        iri=f"{EVENT}/1",
        name="Forum, first; second",
        language="en",
        start="2023-06-29",
        end="2023-06-30",
        edtf="2023-06-29/2023-06-30",
        words="",
        places=("Lima, Peru", "Zoom"),
        categories=("Forum", "Roads, ports"),
        page="",
    )
    moment = datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC)
    made = write(EventList("Forums", "/queries/forums", (listed,), moment))
    read: Any = Calendar.from_ical(made)
    [event] = read.walk("VEVENT")
    assert event.decoded("dtend") == datetime.date(2023, 7, 1)
    assert event.decoded("summary") == "Forum, first; second"
    assert event.decoded("location") == "Lima, Peru; Zoom"
    assert event.categories == ["Forum", "Roads, ports"]


def test_events_without_a_known_day_are_left_out_and_named(client: TestClient) -> None:
    answer = client.get("/queries/event-list.ics")
    assert answer.headers["kg-cut"] == "events without a known day=5"
    read: Any = Calendar.from_ical(answer.content)
    left_out = [str(line).split(" ")[:2] for line in read["x-kg-left-out"]]
    assert [f"{EVENT}/36196", "XXXX-11-28/XXXX-11-30"] in left_out
    assert len(read.walk("VEVENT")) + len(left_out) == 8


def test_the_same_release_gives_the_same_calendar(client: TestClient) -> None:
    first = client.get("/queries/event-list.ics")
    again = client.get("/queries/event-list.ics", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


def test_a_list_is_a_calendar_by_accept_too(client: TestClient) -> None:
    for path in ("/queries/event-list", "/doc/organization/iom"):
        answer = client.get(path, headers={"Accept": "text/calendar"})
        assert answer.content == client.get(f"{path}.ics").content


def test_a_calendar_of_a_question_has_the_events_that_answer_it(client: TestClient) -> None:
    found = entries(client, "/queries/country-events.ics?country=031")
    assert f"{EVENT}/12796" in found
    assert f"{EVENT}/2351" not in found


def test_a_question_without_events_is_no_calendar(client: TestClient) -> None:
    answer = client.get("/queries/events-per-objective.ics")
    assert (answer.status_code, answer.json()["detail"]) == (
        400,
        "“events-per-objective” lists no events, so it is no calendar.",
    )


def test_a_list_that_is_too_long_says_that_it_is_cut(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "MOST", 2)
    answer = client.get("/queries/event-list.atom")
    assert answer.headers["kg-cut"] == "rows=2"
    assert len(Xml.fromstring(answer.content).findall(f"{ATOM}entry")) == 2


@pytest.mark.parametrize("path", LISTS)
def test_every_list_of_events_is_a_calendar_and_a_feed(client: TestClient, path: str) -> None:
    search = "?country=031" if "country" in path else ""
    assert calendar(client, f"{path}.ics{search}")["version"] == "2.0"
    feed = Xml.fromstring(client.get(f"{path}.atom{search}").content)
    assert_is_atom(feed)
    assert feed.findall(f"{ATOM}entry")


def assert_is_atom(feed: Xml.Element) -> None:
    """All that RFC 4287 requires: of a feed in 4.1.1, of an entry in 4.1.2."""
    assert feed.tag == f"{ATOM}feed"
    assert len(feed.findall(f"{ATOM}author/{ATOM}name")) == 1
    for node in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            [element] = node.findall(f"{ATOM}{name}")
            assert element.text
        assert node.findtext(f"{ATOM}id", "").startswith("https://")
        moment = datetime.datetime.fromisoformat(node.findtext(f"{ATOM}updated", ""))
        assert moment.tzinfo is not None
        assert "alternate" in [link.get("rel") for link in node.findall(f"{ATOM}link")]
    assert "self" in [link.get("rel") for link in feed.findall(f"{ATOM}link")]
    identities = [each.text for each in feed.findall(f"{ATOM}entry/{ATOM}id")]
    assert len(identities) == len(set(identities))
