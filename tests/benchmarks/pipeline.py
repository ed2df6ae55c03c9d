"""How long pages take from files to a finished release, and how much memory.

    python -m tests.benchmarks.pipeline                     # 1,000, 10,000 and 30,000 pages
    python -m tests.benchmarks.pipeline --pages 10000       # one size

After that, one page is changed, and all is run again: what that takes is the last row of a size.

Every size runs in a process of its own, so that the peak of one is not that of another. Peak
memory is the sum of this process's peak and that of its largest child for each worker.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from kg import pipeline
from tests.benchmarks.pages import write_pages

SIZES = (1_000, 10_000, 30_000)
SEED = 20261123


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, action="append", help="a number of pages")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one)))
        return
    table = Table("pages", "step", "seconds", "pages per second", "peak memory, MB")
    for size in arguments.pages or SIZES:
        for row in measure_apart(size):
            table.add_row(*row)
        table.add_section()
    Console().print(table)


def measure_apart(pages: int) -> list[tuple[str, ...]]:
    """Measure one size in a new process; returns rows of the table, the total last."""
    command = [sys.executable, "-m", "tests.benchmarks.pipeline", "--one", str(pages)]
    steps = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    first, again = steps[: len(steps) // 2], steps[len(steps) // 2 :]
    rows = [*first, total("all", first), *again, total("all, one page changed", again)]
    return [
        (
            f"{pages:,}",
            row["step"],
            f"{row['seconds']:.1f}",
            f"{pages / row['seconds']:,.0f}",
            f"{row['mb']:,}",
        )
        for row in rows
    ]


def total(name: str, steps: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the row of some steps together."""
    seconds = sum(step["seconds"] for step in steps)
    return {"step": name, "seconds": seconds, "mb": max(step["mb"] for step in steps)}


def measure(pages: int) -> list[dict[str, Any]]:
    """Run the steps over generated pages, and again; returns seconds and peak memory of each."""
    with tempfile.TemporaryDirectory() as folder:
        source, data = Path(folder, "pages"), Path(folder, "data")
        write_pages(source, pages, SEED)
        steps: list[tuple[str, Callable[[], object]]] = [
            ("inputs", lambda: pipeline.digest_of_inputs(pipeline.gather([source], data))),
            ("harvest", lambda: pipeline.harvest_pages([source], data)),
            ("build", lambda: pipeline.build_dataset(data)),
            ("check", lambda: pipeline.check_dataset(data)),
            ("release", lambda: pipeline.release_dataset(data, datetime.date(2026, 11, 23))),
        ]
        first = [timed(name, step) for name, step in steps]
        page = sorted(source.glob("*.txt"))[pages // 3]
        page.write_text(page.read_text("utf-8") + "\nIt spoke of SDG target 10.7.\n", "utf-8")
        return [*first, *(timed(name, step) for name, step in steps)]


def timed(name: str, step: Callable[[], object]) -> dict[str, Any]:
    """Run one step; returns its wall time and the peak of memory so far."""
    start = time.perf_counter()
    step()
    return {"step": name, "seconds": time.perf_counter() - start, "mb": peak_megabytes()}


def peak_megabytes() -> int:
    """Return an upper bound of the peak memory of this process and its workers, in MB."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + child * (os.cpu_count() or 1)) // 1024


if __name__ == "__main__":
    main()
