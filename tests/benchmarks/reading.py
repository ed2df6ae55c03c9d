"""How long one page of 65 KB takes from its bytes to a record, and its mentions.

    python -m tests.benchmarks.reading

The pages have the furniture of a site around them (menus, scripts, teasers) and the template's
fields; they differ in how much of the 65 KB is prose. Prints the median of each step.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from kg import resources
from kg.build.blocks import linking
from kg.build.linker import link_record
from kg.files import digest_of_folder
from kg.harvest.dates.found import find_dates
from kg.harvest.fields import take_apart
from kg.harvest.page import read_page
from kg.harvest.record import harvest_page
from kg.model import Record

SIZE = 65_000
ROUNDS = 200


def main() -> None:
    """Measure three pages and print a table in milliseconds."""
    table = Table("prose, KB", "page", "layout", "dates", "record", "mentions", "record + mentions")
    for furniture in (2.0, 1.0, 0.0):
        table.add_row(*measure(page_of(furniture)))
    Console().print(table)


def page_of(furniture: float) -> bytes:
    """Return a page of 65 KB; `furniture` says how much of the site is around its prose."""
    sample = (resources.sample_pages() / "ar-node-12796.txt").read_text(encoding="utf-8")
    prose, _, fields = sample.partition("Date: , -")
    title, _, *sentences = filter(None, prose.splitlines()[1:])
    block = "".join(
        f'<div class="field"><div class="label">{line}</div></div>'
        for line in f"Date: , -{fields}".splitlines()
        if line
    )
    menu = "".join(
        f'<li class="menu-item"><a href="/node/{n}" title="Item {n}">Menu item {n}</a></li>'
        for n in range(int(120 * furniture))
    )
    script = 'var settings={"path":{"baseUrl":"/"}};' * int(300 * furniture)
    frame = (
        f"<!doctype html><html><head><title>{title}</title><script>{script}</script></head><body>"
        f"<nav><ul>{menu}</ul></nav><main><h1>{title}</h1>%s{block}</main></body></html>"
    )
    paragraphs: list[str] = []
    while len(frame) + sum(map(len, paragraphs)) < SIZE:
        # The sentence with the date stands once, at the beginning, as on a real page.
        number = 1 + (len(paragraphs) - 1) % (len(sentences) - 1) if paragraphs else 0
        paragraphs.append(f"<p>{sentences[number]}</p>\n")
    return (frame % "".join(paragraphs)).encode()


def measure(content: bytes) -> tuple[str, ...]:
    """Return a row of the table."""
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    record = harvest_page(content, "fr-node-1.html")
    assert isinstance(record, Record) and record.body
    page, body = read_page(content), record.body
    layout = take_apart(page)
    link_record(record, tables.vocabulary, tables.finder)
    steps: tuple[Callable[[], object], ...] = (
        lambda: read_page(content),
        lambda: take_apart(page),
        lambda: find_dates(page, layout),
        lambda: harvest_page(content, "fr-node-1.html"),
        lambda: tables.finder.find(body),
    )
    medians = [median_ms(step) for step in steps]
    return (
        f"{len(body.text) / 1000:.0f}",
        *(f"{median:.2f}" for median in medians),
        f"{medians[-2] + medians[-1]:.2f}",
    )


def median_ms(step: Callable[[], object]) -> float:
    """Return the median time of a step in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
