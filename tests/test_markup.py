from __future__ import annotations

import json

import pytest

from kg.harvest.fields import take_apart
from kg.harvest.markup import Markup, read_markup
from kg.harvest.page import read_page
from kg.harvest.record import harvest_page
from kg.model import NOWHERE, Field, Quote, Record

EVENT = {
    "@context": "https://schema.org",
    "@type": "Event",
    "name": "Workshop on data",
    "startDate": "2022-05-11T10:00:00+02:00",
    "endDate": "2022-05-12",
    "location": {
        "@type": "Place",
        "name": "Palais",
        "address": {"addressLocality": "Accra", "addressCountry": {"name": "Ghana"}},
    },
    "organizer": [{"@type": "Organization", "name": "IOM"}, "ILO"],
    "inLanguage": "fr",
}


def page_with(*data: object, title: str = "Workshop on data", rest: str = "") -> bytes:
    scripts = "".join(
        f'<script type="application/ld+json">{json.dumps(item)}</script>' for item in data
    )
    return f"<html><head>{scripts}</head><body><h1>{title}</h1>{rest}</body></html>".encode()


def markup(content: bytes) -> Markup | None:
    page = read_page(content)
    return read_markup(page, take_apart(page).title)


def test_an_embedded_event_gives_dates_places_organizers_and_languages() -> None:
    assert markup(page_with(EVENT)) == Markup(
        name="Workshop on data",
        start="2022-05-11T10:00:00+02:00",
        end="2022-05-12",
        locations=("Accra, Ghana",),
        organizers=("IOM", "ILO"),
        languages=("fr",),
    )


@pytest.mark.parametrize(
    "data",
    [
        {"@graph": [{"@type": "WebPage"}, EVENT]},
        [{"@type": "Organization", "name": "UN"}, EVENT],
        {"@type": "WebPage", "mainEntity": EVENT},
        EVENT | {"@type": ["Thing", "http://schema.org/BusinessEvent"]},
        EVENT | {"@type": "schema:Event"},
    ],
)
def test_an_event_is_found_wherever_the_data_has_it(data: object) -> None:
    found = markup(page_with(data))
    assert found is not None
    assert found.organizers == ("IOM", "ILO")


@pytest.mark.parametrize(
    "data",
    [
        EVENT | {"name": "Another workshop"},
        {"@type": "NewsArticle", "name": "Workshop on data"},
        {"@type": "WebPage"},
        [],
        "Event",
        {"@type": 3},
    ],
)
def test_what_speaks_of_something_else_is_not_believed(data: object) -> None:
    assert markup(page_with(data)) is None


def test_of_several_events_the_one_with_the_title_of_the_page_is_meant() -> None:
    other = EVENT | {"name": "Forum on data", "organizer": "UNHCR"}
    found = markup(page_with(other, EVENT))
    assert found is not None
    assert found.organizers == ("IOM", "ILO")


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '{"@type": "Event"', "", "null"])
def test_damaged_data_is_no_data(text: str) -> None:
    content = f'<h1>Workshop</h1><script type="application/ld+json">{text}</script><p>Text'
    assert markup(content.encode()) is None


def record(content: bytes) -> Record:
    found = harvest_page(content, "fr-node-7.html")
    assert isinstance(found, Record)
    return found


def fields(content: bytes) -> dict[str, Field]:
    return {field.name: field for field in record(content).fields}


def test_a_field_that_is_missing_or_lost_is_filled_from_the_markup() -> None:
    found = fields(page_with(EVENT, rest="<p>Main organizer/s</p><p>Target Audience</p>"))
    assert found["organizers"].found_in == "markup"
    assert found["organizers"].label.text == "Main organizer/s"
    assert found["organizers"].values == (Quote("IOM", NOWHERE), Quote("ILO", NOWHERE))
    assert found["location"].values == (Quote("Accra, Ghana", NOWHERE),)
    assert found["audience"].values == ()


def test_a_field_of_the_page_goes_before_its_markup() -> None:
    found = fields(page_with(EVENT, rest="<p>Main organizer/s</p><p>UNHCR</p>"))
    assert (found["organizers"].found_in, found["organizers"].values[0].text) == ("field", "UNHCR")


def test_markup_of_an_event_makes_a_page_the_page_of_an_event() -> None:
    content = page_with(EVENT | {"name": "Data"}, title="Data", rest="<p>Some words.</p>")
    assert record(content).title == Quote("Data", 0)


def test_the_days_of_the_markup_count_before_those_of_the_body() -> None:
    rest = "<p>On 3 June 2021, IOM organized the workshop.</p><p>Date: , -</p>"
    [date] = record(page_with(EVENT, rest=rest)).dates
    assert (date.edtf, date.found_in) == ("2022-05-11/2022-05-12", "markup")
    assert date.quote == Quote("2022-05-11T10:00:00+02:00/2022-05-12", NOWHERE)


def test_a_link_to_a_meeting_and_the_code_of_a_country_are_read() -> None:
    data = EVENT | {
        "location": [
            {"@type": "VirtualLocation", "url": "https://zoom.us/j/1"},
            {"@type": "Place", "address": {"addressLocality": "Manila", "addressCountry": "PH"}},
        ]
    }
    found = markup(page_with(data))
    assert found is not None
    assert found.locations == ("https://zoom.us/j/1", "Manila, PH")
