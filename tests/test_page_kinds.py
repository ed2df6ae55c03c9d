"""Every page that is no event is skipped as what it is, and no event is."""

from __future__ import annotations

import pytest

from kg.harvest.record import harvest_page
from kg.model import Record
from tests.page_kinds import ADDRESSES, CASES

FOOTNOTE = "*References to Kosovo shall be understood in the context of resolution 1244 (1999)."
PROSE = (
    "More than two hundred people have used the desk since it was opened, and the officials "
    "expect that the number will double within a year from now."
)
NODE = "https://migrationnetwork.un.org/node/77001"


def kind(title: str, body: str, url: str = NODE) -> str:
    text = f"Skip to main content\n\n{title}\n\n{body.replace('…', PROSE)}\n\n{FOOTNOTE}\n"
    found = harvest_page(text.encode(), "page.txt", url=url)
    return "event" if isinstance(found, Record) else found.kind


@pytest.mark.parametrize(("expected", "title", "body"), CASES, ids=[case[1][:50] for case in CASES])
def test_a_page_is_taken_for_what_it_is(expected: str, title: str, body: str) -> None:
    assert kind(title, body) == expected


@pytest.mark.parametrize(("expected", "url"), ADDRESSES)
def test_the_address_of_a_list_tells_that_the_page_is_one(expected: str, url: str) -> None:
    assert kind("Webinar on skills", "On 3 May 2021 IOM held a webinar.", url) == expected
