"""Whether the service stands what many clients do to it, a few of which mean harm.

    python -m tests.benchmarks.soak                        # 64 clients, a minute
    python -m tests.benchmarks.soak --seconds 600 --clients 64 --events 10000

One client in twenty asks for nothing but trouble: cartesian products, exploding expressions, deep
paths, 10 MB of text, a million rows read slowly, and vanishing in the middle. The others look up
events. First the others are alone; what they wait for then is what the load is compared with.
Prints a table of what must hold, and returns 1 where something does not.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kg.release.folder import Release
from kg.settings import data_folder
from kg.sparql.engine import Engine
from tests.benchmarks.releases import release_of
from tests.load import Load, Outcome, unexpected
from tests.servers import Server, descriptors_of, processes_of, resident_bytes, serving

SHARE_OF_HARM = 0.05
SETTINGS = {"KG_WORKERS": "8", "KG_QUERY_SECONDS": "2", "KG_QUERY_MEMORY": "300", "KG_CACHE": "8"}
"""More workers than cores, so that the system shares the cores between short and long queries."""

SLOWER = 10
MEMORY_LOST = 30_000_000
SECONDS_TO_REST = 5


@dataclass(frozen=True)
class Finding:
    """Something that must hold, what was found, and whether it does."""

    what: str
    found: str
    holds: bool


@dataclass(frozen=True)
class State:
    """What the service takes when nobody asks."""

    descriptors: int
    memory: int
    processes: int


def main() -> int:
    """Run, print and tell."""
    arguments = _arguments()
    release = release_of(arguments.events, arguments.data)
    subjects = _subjects(release)
    harmful = max(1, round(arguments.clients * SHARE_OF_HARM))
    good = arguments.clients - harmful
    with serving(release, **SETTINGS) as server:
        port = int(server.address.rpartition(":")[2])
        alone = Load(port, subjects, good, 0, max(5.0, arguments.seconds / 6)).run()
        before = _state(server)
        loaded = Load(port, subjects, good, harmful, arguments.seconds).run()
        after = _state(server)
        left = _end(server)
    console = Console()
    _print_outcome(console, loaded)
    findings = list(_findings(alone, loaded, before, after, left))
    table = Table("what must hold", "found", "holds")
    for finding in findings:
        table.add_row(finding.what, finding.found, "yes" if finding.holds else "NO")
    console.print(table)
    return 0 if all(finding.holds for finding in findings) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--data", type=Path, default=data_folder() / "benchmark")
    return parser.parse_args()


def _subjects(release: Release) -> list[str]:
    table = Engine.load(release).table("SELECT ?event { ?event a gcm:Event } ORDER BY ?event")
    return [getattr(row[0], "value", "") for row in table.rows]


def _findings(
    alone: Outcome, loaded: Outcome, before: State, after: State, left: int
) -> Iterator[Finding]:
    failed = [*alone.failed, *loaded.failed]
    asked = len(loaded.seconds) + len(loaded.failed)
    yield Finding("no good query fails", f"{len(failed)} of {asked:,} {failed[:1]}", not failed)
    wrong = unexpected(loaded)
    yield Finding("harmful ones are ended or refused", ", ".join(wrong) or "all", not wrong)
    calm, busy = alone.percentile(99), loaded.percentile(99)
    yield Finding(
        f"99 of 100 look-ups take at most {SLOWER} times as long as without harm",
        f"{busy * 1000:.0f} ms, {calm * 1000:.0f} ms without: {busy / calm:.1f} times",
        busy <= SLOWER * calm,
    )
    grown = after.memory - before.memory
    yield Finding(
        f"the web process grows by at most {MEMORY_LOST // 1_000_000} MB",
        f"{grown / 1e6:.0f} MB, to {after.memory / 1e6:.0f} MB",
        grown <= MEMORY_LOST,
    )
    yield Finding(
        "no descriptor is lost",
        f"{before.descriptors} before, {after.descriptors} after",
        after.descriptors <= before.descriptors,
    )
    yield Finding(
        "as many processes as before",
        f"{before.processes} before, {after.processes} after",
        after.processes == before.processes,
    )
    yield Finding("no process is left at the end", str(left), left == 0)


def _state(server: Server) -> State:
    """Return what the service takes when it has come to rest."""
    time.sleep(SECONDS_TO_REST)
    pid = server.process.pid
    return State(descriptors_of(pid), resident_bytes(pid), len(processes_of(server.session)))


def _end(server: Server) -> int:
    """End the service as a system does; returns how many of its processes are left."""
    os.kill(server.process.pid, signal.SIGTERM)
    try:
        server.process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        return len(processes_of(server.session)) + 1
    return len(processes_of(server.session))


def _print_outcome(console: Console, outcome: Outcome) -> None:
    table = Table("what harmful clients did", "times")
    for what, times in sorted(outcome.others.items()):
        table.add_row(what, f"{times:,}")
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
