"""How fast the endpoint answers, beside other servers that hold the same release.

    python -m tests.benchmarks.sparql                      # 10,000 events, all servers
    python -m tests.benchmarks.sparql --events 100000 --without rdflib-endpoint
    python -m tests.benchmarks.sparql --only gcm-kg oxigraph-memory --rounds 9 --seconds 3

The pages are generated from a seed, and a release is made of them, kept in `--data` for the next
time. All servers are started on loopback and asked by wrk, one after the other, round by round;
a figure is the median of the rounds, and a ratio that of the ratios within each round, because
what else a machine does changes from one minute to the next. Before a question is timed, the
answers of all servers to it are compared; who answers otherwise is not timed. No text is sent
twice, but for the look-ups that are to be repeated.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from kg.settings import data_folder
from tests.benchmarks.releases import SEED, release_of
from tests.benchmarks.sparql.measure import Runs, measure_all
from tests.benchmarks.sparql.servers import STARTERS, absent, started
from tests.benchmarks.sparql.tables import goals_table, memory_table, rates_table

OURS = "gcm-kg"
EVENTS = 10_000


def main() -> int:
    """Measure and print; returns 1 where our answers are not those of the engine's own server."""
    arguments = _arguments()
    console = Console()
    names = [name for name in arguments.only or STARTERS if name not in arguments.without]
    for name in list(names):
        if program := absent(name):
            console.print(f"{name} is left out: {program} is absent (tests/outside/install).")
            names.remove(name)
    release = release_of(arguments.events, arguments.data)
    counts = release.manifest.counts
    console.print(f"{counts['events']:,} events, {counts['quads']:,} quads, seed {SEED}")
    with (
        tempfile.TemporaryDirectory(prefix="kg-bench-") as scratch,
        started(names, release, Path(scratch)) as servers,
    ):
        console.print(memory_table(servers))
        found = []
        for measurement in measure_all(servers, Runs(arguments.rounds, arguments.seconds)):
            console.print(f"measured: {measurement.name}")
            found.append(measurement)
        console.print(rates_table(found, servers))
        console.print(goals_table(found, OURS))
    return 1 if any(OURS in measurement.differing for measurement in found) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=EVENTS, help="how many (default: 10,000)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is asked (5)")
    parser.add_argument("--seconds", type=int, default=2, help="of look-ups in a round (2)")
    parser.add_argument("--only", nargs="+", choices=STARTERS, help="these servers")
    parser.add_argument("--without", nargs="+", choices=STARTERS, default=[])
    parser.add_argument("--data", type=Path, default=data_folder() / "benchmark")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
