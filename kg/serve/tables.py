"""The rows of an answer as people see them on a page."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.namespaces import XSD, compact
from kg.serve import urls
from kg.sparql.library import Chart
from kg.sparql.query import Term
from kg.sparql.results import Table

ROWS_SHOWN = 1000
ROWS_ASKED = ROWS_SHOWN + 1
"""What a page asks for: one more row tells that there are more."""

_NUMBERS = frozenset({XSD.integer, XSD.decimal, XSD.double, XSD.float})


@dataclass(frozen=True)
class Cell:
    """A value in a table; `share` from 0 to 1 is set where a bar is drawn beside it."""

    text: str = ""
    href: str | None = None
    language: str | None = None
    is_number: bool = False
    share: float | None = None


@dataclass(frozen=True)
class ShownTable:
    """The first rows of a table; `is_cut` where there are rows that the page does not show."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_cut: bool


def show(table: Table, chart: Chart | None = None) -> ShownTable:
    """Return what a page shows of a table: at most 1,000 rows, and it must say so."""
    bar = _bar_column(table, chart)
    largest = max((_number(row[bar]) for row in table.rows), default=0) if bar is not None else 0
    rows = tuple(
        tuple(
            _cell(term, _number(term) / largest if place == bar and largest else None)
            for place, term in enumerate(row)
        )
        for row in table.rows[:ROWS_SHOWN]
    )
    return ShownTable(table.variables, rows, is_cut=len(table.rows) > ROWS_SHOWN)


def _bar_column(table: Table, chart: Chart | None) -> int | None:
    if chart is None or chart.kind != "bar" or chart.variables[1] not in table.variables:
        return None
    return table.variables.index(chart.variables[1])


def _cell(term: Term | None, share: float | None) -> Cell:
    if isinstance(term, NamedNode):
        return Cell(compact_ours(term.value), urls.local(term.value))
    if isinstance(term, Literal):
        return Cell(term.value, None, term.language, term.datatype in _NUMBERS, share)
    return Cell(str(term)) if term else Cell()


def compact_ours(iri: str) -> str:
    """Shorten an IRI for a table: a known prefix, or the path of one of our own."""
    path = urls.path_of(iri)
    return path if path and "#" not in path else compact(iri)


def _number(term: Term | None) -> float:
    return float(term.value) if isinstance(term, Literal) and term.datatype in _NUMBERS else 0.0
