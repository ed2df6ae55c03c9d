"""How long a release of many events takes to write in all formats, and how much memory.

    python -m tests.benchmarks.release                       # 10,000 and 100,000 events
    python -m tests.benchmarks.release --events 100000 --lean

The events are those of 2,000 generated pages, built and checked once, then written again and again
under other numbers: what is measured is the writing, from a dataset on disk to a finished release.
With `--lean` there is no evidence, which is nine tenths of a real release: 100,000 events with it
need 30 GB of disk. Every step runs in a
process of its own, so that the peak of one is not that of another; it is an upper bound, the sum
of that process and twice the largest of those that it starts. `--verify` also times
`kg verify`, and `--keep FOLDER` keeps the data there.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kg import console, pipeline
from kg.build.dataset import EVENTS, EVIDENCE, PEOPLE, dataset_folder
from kg.release.folder import latest_release
from kg.release.verify.verify import verify
from tests.benchmarks.pages import write_pages
from tests.benchmarks.pipeline import SEED, peak_megabytes

SIZES = (10_000, 100_000)
PAGES = 2_000

_NUMBER = re.compile(rb"(/id/event/|/node/)([0-9]+)")


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, action="append", help="a number of events")
    parser.add_argument("--lean", action="store_true", help="without evidence")
    parser.add_argument("--verify", action="store_true", help="time kg verify, too")
    parser.add_argument("--keep", type=Path, help="a folder to keep the data in")
    parser.add_argument("--one", choices=STEPS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(STEPS[arguments.one](arguments.keep)))
        return
    table = Table(*"events|triples|quads|step|seconds|CPU s|MB written|peak MB".split("|"))
    for size in arguments.events or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            data = arguments.keep or Path(folder)
            build(data)
            multiply(dataset_folder(data), size, lean=arguments.lean)
            for step in ("release", "verify") if arguments.verify else ("release",):
                table.add_row(*measure_apart(step, data))
    Console(width=110).print(table)


def measure_apart(step: str, data: Path) -> list[str]:
    """Take one step in a new process; returns a row of the table."""
    command = [sys.executable, "-m", "tests.benchmarks.release", "--keep", str(data)]
    answer = subprocess.run([*command, "--one", step], check=True, stdout=subprocess.PIPE)
    return [each if isinstance(each, str) else f"{each:,}" for each in json.loads(answer.stdout)]


def publish(data: Path) -> list[object]:
    """Make a release of a dataset; returns a row of the table."""
    start = clocks()
    with console.progress_bar("release") as progress:
        day = datetime.date(2026, 11, 23)
        pipeline.release_dataset(data, day, progress, accept_drop=True)
    return row("release", data, start)


def read_again(data: Path) -> list[object]:
    """Verify the latest release; returns a row of the table."""
    start = clocks()
    with console.progress_bar("verify") as progress:
        found = verify(latest_release(data).path, progress=progress)
    assert found.findings == (), found.findings
    return row("verify", data, start)


STEPS = {"release": publish, "verify": read_again}


def row(step: str, data: Path, start: tuple[float, float]) -> list[object]:
    """Return what is known of the latest release, and what a step took since its start."""
    manifest = latest_release(data).manifest
    counts = (manifest.counts[name] for name in ("events", "triples", "quads"))
    size = sum(entry.bytes for entry in manifest.files.values()) // 1_000_000
    return [*counts, step, *since(start), size, peak_megabytes()]


def clocks() -> tuple[float, float]:
    """Return the time, and the processor time of this process and those that it waited for."""
    return time.perf_counter(), sum(os.times()[:4])


def since(start: tuple[float, float]) -> tuple[float, float]:
    """Return what both clocks measured; a busy machine changes only the first."""
    wall, processor = clocks()
    return round(wall - start[0], 1), round(processor - start[1], 1)


def build(data: Path) -> None:
    """Build and check a dataset of generated pages."""
    pages = data / "pages"
    write_pages(pages, PAGES, SEED)
    pipeline.harvest_pages([pages], data)
    pipeline.build_dataset(data)
    pipeline.check_dataset(data)


def multiply(dataset: Path, events: int, *, lean: bool) -> None:
    """Write all events of a dataset again under other numbers until there are enough."""
    own = {name: (dataset / name).read_bytes() for name in (EVENTS, EVIDENCE, PEOPLE)}
    if lean:
        own[EVIDENCE] = b"".join(
            line for line in own[EVIDENCE].splitlines(keepends=True) if line.startswith(b"#")
        )
    count = own[EVENTS].count(b"# <")
    copies = max(1, round(events / count))
    for name, content in own.items():
        with (dataset / name).open("wb") as file:
            for number in range(copies):
                file.write(_NUMBER.sub(rb"\g<1>\g<2>-%d" % number, content) if number else content)


if __name__ == "__main__":
    main()
