"""How much of a page a record holds: far more than any event says.

What follows it, linking above all, takes time for each word; a page of megabytes that looks like an
event is cut here, and what is left out is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.harvest.fields import Layout
from kg.model import Field, Quote

MOST_OF_TITLE = 10_000
MOST_OF_BODY = 200_000
MOST_OF_VALUE = 1_000
"""Characters that are kept."""

MOST_VALUES = 250
"""Values of one field that are kept; there are 231 indicators of the SDGs."""

MOST_UNLABELLED = 100
"""Lines without a label that are kept."""

_LONGEST_WORD = 200


def bounded(layout: Layout) -> tuple[Layout, tuple[str, ...]]:
    """Return as much of a layout as a record holds, and what is left out, in sentences."""
    kept = replace(
        layout,
        title=layout.title and _cut(layout.title, MOST_OF_TITLE),
        body=layout.body and _cut(layout.body, MOST_OF_BODY),
        fields=tuple(map(_bounded_field, layout.fields)),
        unlabelled=tuple(_cut(line, MOST_OF_VALUE) for line in layout.unlabelled[:MOST_UNLABELLED]),
    )
    return kept, tuple(_left_out(layout))


def _bounded_field(field: Field) -> Field:
    values = tuple(_cut(value, MOST_OF_VALUE) for value in field.values[:MOST_VALUES])
    return field if values == field.values else replace(field, values=values)


def _cut(quote: Quote, most: int) -> Quote:
    """Cut a text between two words, or in the middle of one that is none."""
    if len(quote.text) <= most:
        return quote
    near = quote.text[most - _LONGEST_WORD : most + 1].split()
    end = most - len(near[-1]) + 1 if len(near) > 1 else most
    return Quote(quote.text[:end].rstrip(), quote.start)


def _left_out(layout: Layout) -> Iterator[str]:
    for name, quote, most in (
        ("title", layout.title, MOST_OF_TITLE),
        ("body", layout.body, MOST_OF_BODY),
    ):
        if quote and len(quote.text) > most:
            yield _said(f"The {name}", len(quote.text), "characters", most)
    for field in layout.fields:
        name = f"field “{field.label.text or field.name}”"
        longest = max((len(value.text) for value in field.values), default=0)
        if len(field.values) > MOST_VALUES:
            yield _said(f"The {name}", len(field.values), "values", MOST_VALUES)
        if longest > MOST_OF_VALUE:
            yield _said(f"A value of the {name}", longest, "characters", MOST_OF_VALUE)
    if len(layout.unlabelled) > MOST_UNLABELLED:
        lines = len(layout.unlabelled)
        yield _said(
            "What stands behind the fields", lines, "lines without a label", MOST_UNLABELLED
        )


def _said(what: str, number: int, units: str, most: int) -> str:
    return f"{what} has {number:,} {units}; only the first {most:,} were read."
