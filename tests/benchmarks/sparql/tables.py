"""What was measured, as tables."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table

from tests.benchmarks.sparql.measure import Measurement
from tests.benchmarks.sparql.servers import Server, our_workers

MEGABYTE = 1_000_000
MEMORY_OF_A_STORE, MEMORY_OF_A_WORKER = 1.4, 60 * MEGABYTE


@dataclass(frozen=True)
class Goal:
    """The ratio of our rate to that of another server that is to be reached at least."""

    name: str
    kind: str
    other: str
    least: float


NATIVE, VIRTUOSO = "Oxigraph in memory", "Virtuoso"
GOALS = (
    Goal("look-ups for the first time, 1 client", "first-1", NATIVE, 0.5),
    Goal("look-ups for the first time, 8 clients", "first-8", NATIVE, 0.4),
    Goal("repeated look-ups, 1 client", "repeated-1", NATIVE, 1.3),
    Goal("repeated look-ups, 8 clients", "repeated-8", NATIVE, 1.3),
    Goal("analytic queries", "analytic", NATIVE, 0.95),
    Goal("answers over 1 MB", "large", NATIVE, 0.9),
    Goal("saved queries", "saved", VIRTUOSO, 20),
)


def rates_table(found: Sequence[Measurement], servers: Sequence[Server]) -> Table:
    """Return the median rates: a row for each question, a column for each server."""
    table = Table("answers a second", *(server.name for server in servers))
    for measurement in found:
        table.add_row(measurement.name, *(_rate(measurement, server.name) for server in servers))
    return table


def goals_table(found: Sequence[Measurement], ours: str) -> Table:
    """Return the ratios that matter: that of each question, and what is to be reached."""
    table = Table("ours to another's", "median", "lowest", "highest", "to reach", "reached")
    for goal in GOALS:
        for measurement in found:
            ratios = measurement.ratios(ours, goal.other) if measurement.kind == goal.kind else []
            if ratios:
                median = statistics.median(ratios)
                name = f"{measurement.name} ({goal.other})"
                figures = (_short(each) for each in (median, ratios[0], ratios[-1], goal.least))
                table.add_row(name, *figures, "yes" if median >= goal.least else "no")
    return table


def memory_table(servers: Sequence[Server]) -> Table:
    """Return what the servers take after they have read the release, and what ours may take."""
    taken = {server.name: server.memory() for server in servers}
    table = Table("memory, MB", *(server.name for server in servers))
    table.add_row("taken", *(f"{each // MEGABYTE:,}" for each in taken.values()))
    if NATIVE in taken:
        may = [
            MEMORY_OF_A_STORE * taken[NATIVE] + MEMORY_OF_A_WORKER * our_workers(server)
            if server.is_ours
            else None
            for server in servers
        ]
        table.add_row("at most", *(f"{each / MEGABYTE:,.0f}" if each else "" for each in may))
    return table


def _rate(measurement: Measurement, server: str) -> str:
    if server in measurement.differing:
        return measurement.differing[server]
    rate = measurement.rate(server)
    return "" if rate is None else _short(rate)


def _short(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"
