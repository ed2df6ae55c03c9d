"""What a careful reader takes for the date: `date_sentences.txt`, in seven languages.

The title and the location of a page decide which event a sentence speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_dates import dates


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Yield title, location, the date as the file has it, and the body."""
    table = Path(__file__).with_name("date_sentences.txt").read_text(encoding="utf-8")
    for page in table.split("\n\n")[1:]:
        name, *rows = page.strip().split("\n")
        title, _, location = name.removeprefix("# ").partition(" @ ")
        for row in rows:
            date, _, body = row.partition("\t")
            yield title, location, date, body.replace("\\n", "\n")


@pytest.mark.parametrize(("title", "location", "date", "body"), list(cases()))
def test_a_body_gives_the_date_of_this_event_or_none(
    title: str, location: str, date: str, body: str
) -> None:
    found = dates(f"{title}\n\n{body}\n\nDate: , -\nLocation: {location or '-'}\nType of Event\n")
    read = found[0].edtf if found else "-"
    assert read in (("-", date[1:]) if date.startswith("?") else (date,))


def test_the_table_of_sentences_is_read_to_its_end() -> None:
    assert len(list(cases())) == 1174
