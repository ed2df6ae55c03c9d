"""What the fields of one page become in the graph, where a line alone does not say it."""

from __future__ import annotations

import pytest

from kg import resources
from kg.build.blocks import linking
from kg.build.linker import Linked, link_record
from kg.files import digest_of_folder
from kg.harvest.record import harvest_page
from kg.model import Record

FOOTNOTE = "*References to Kosovo shall be understood in the context of resolution 1244 (1999)."


def linked(block: str, name: str = "node-1.txt") -> Linked:
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    page = f"Workshop on data\n\nIts subject was data.\n\n{block}\n\n{FOOTNOTE}\n"
    record = harvest_page((block if name.endswith("html") else page).encode(), name)
    assert isinstance(record, Record)
    return link_record(record, tables.vocabulary, tables.finder)


def values(found: Linked, name: str) -> list[str]:
    return [
        f"{statement.values[0][1].value.rsplit('/', 1)[-1]} “{statement.evidence.quote.text}”"
        for statement in found.statements
        if statement.name == name
    ]


@pytest.mark.parametrize(
    ("lines", "places", "mode"),
    [
        ("Geneva\nSwitzerland", ["geneva “Geneva”"], []),
        ("Naivasha\nKenya", ["naivasha-kenya “Naivasha”"], []),
        (
            "Nairobi, Kenya\nZoom",
            ["nairobi “Nairobi, Kenya”", "zoom “Zoom”"],
            ["MixedEventAttendanceMode “Zoom”"],
        ),
        (
            "Nairobi, Kenya\nOnline",
            ["nairobi “Nairobi, Kenya”"],
            ["MixedEventAttendanceMode “Online”"],
        ),
        ("Online", [], ["OnlineEventAttendanceMode “Online”"]),
    ],
)
def test_the_lines_of_a_location_are_read_together(
    lines: str, places: list[str], mode: list[str]
) -> None:
    found = linked(f"Location:\n{lines}\nType of Event\nWorkshop")
    assert (values(found, "location"), values(found, "mode")) == (places, mode)
    assert found.unlinked == ()


def test_what_names_neither_place_nor_platform_is_kept_as_text() -> None:
    found = linked("Location: TBC\nType of Event\nWorkshop")
    assert [unlinked.text for unlinked in found.unlinked] == ["TBC"]


def test_the_type_of_an_event_may_stand_as_its_category() -> None:
    found = linked("Date: , -\nType of Event\nEvent Category\nConsultation\nMain organizer/s\nIOM")
    assert values(found, "event-type") == ["consultation “Consultation”"]
    assert found.lost == {"date", "event_type"}


def html(date: str, body: str = "") -> str:
    return (
        f"<html><body><h1>Workshop on data</h1><p>Its subject was data.{body}</p>{date}"
        f"<p>Type of Event</p><p>Workshop</p><p>{FOOTNOTE}</p></body></html>"
    )


def test_a_date_that_only_the_markup_of_its_field_has_is_not_lost() -> None:
    page = html('<p>Date: <time datetime="2022-05-11"></time></p>')
    assert linked(page, "node-1.html").lost == frozenset()


def test_a_date_that_only_data_for_machines_have_is_lost_on_the_page() -> None:
    data = '{"@type": "Event", "name": "Workshop on data", "startDate": "2022-05-11"}'
    script = f'<script type="application/ld+json">{data}</script>'
    assert linked(html(f"<p>Date: , -</p>{script}"), "node-1.html").lost == {"date"}
