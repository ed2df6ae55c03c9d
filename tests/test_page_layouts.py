"""Whatever the layout, the markup and the site around it, a page says the same."""

from __future__ import annotations

import pytest

from kg.harvest.record import harvest_page
from kg.model import Record
from kg.text import squeeze
from tests.page_layouts import AROUND, page_of

SEEDS = 1_000
TOGETHER = 100


@pytest.mark.parametrize("first", range(0, SEEDS, TOGETHER))
def test_a_page_says_the_same_in_every_layout_and_markup(first: int) -> None:
    for seed in range(first, first + TOGETHER):
        page = page_of(seed)
        record = harvest_page(page.content.encode(), f"node-1.{page.name}")
        assert isinstance(record, Record), seed
        assert record.title and squeeze(record.title.text) == page.title, seed
        fields = {field.name: [squeeze(v.text) for v in field.values] for field in record.fields}
        unlabelled = [line.text for line in record.unlabelled]
        assert fields == {name: list(values) for name, values in page.fields.items()}, seed
        assert unlabelled == [*page.unlabelled], seed
        body = squeeze(record.body.text) if record.body else ""
        assert [line for line in page.body if line not in body] == [], seed
        assert [words for words in AROUND if words in body] == [], seed
