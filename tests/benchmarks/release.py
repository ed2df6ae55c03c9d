"""How long a release of many events takes to write in all formats, and how much memory.

    python -m tests.benchmarks.release                       # 10,000 and 100,000 events
    python -m tests.benchmarks.release --events 100000 --lean

The events are those of 2,000 generated pages, built and checked once, then written again and again
under other numbers: what is measured is the writing, from a dataset on disk to a finished release.
With `--lean` there is no evidence, which is nine tenths of a real release. Every size runs in a
process of its own, so that the peak of one is not that of another; it is an upper bound, the sum
of this process and twice the largest other one. `--verify` also times
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
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kg import console, pipeline, resources
from kg.build.dataset import EVENTS, EVIDENCE, PEOPLE, dataset_folder
from kg.check.report import Report
from kg.release.publish import publish
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
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one, arguments)))
        return
    table = Table(*"events|triples|quads|step|seconds|CPU s|MB written|peak MB".split("|"))
    for size in arguments.events or SIZES:
        for row in measure_apart(size):
            table.add_row(*row)
    Console().print(table)


def measure_apart(events: int) -> Iterator[list[str]]:
    """Measure one size in a new process; yields rows of the table."""
    command = [sys.executable, "-m", "tests.benchmarks.release", "--one", str(events)]
    answer = subprocess.run([*command, *sys.argv[1:]], check=True, stdout=subprocess.PIPE)
    for step in json.loads(answer.stdout):
        yield [value if isinstance(value, str) else f"{value:,}" for value in step]


def measure(events: int, arguments: argparse.Namespace) -> list[list[object]]:
    """Make a dataset of so many events and publish it; returns the rows of its steps."""
    with tempfile.TemporaryDirectory() as folder:
        data = arguments.keep or Path(folder)
        report = build(data)
        made = multiply(dataset_folder(data), events, lean=arguments.lean)
        start = clocks()
        with console.file_status("release") as progress:
            release = publish(
                data,
                report,
                ontology=resources.folder("ontology"),
                shapes=resources.folder("shapes"),
                rules=resources.folder("queries") / "checks",
                issued=datetime.date(2026, 11, 23),
                accept_drop=True,
                progress=progress,
            ).release
        counts = release.manifest.counts
        size = sum(entry.bytes for entry in release.manifest.files.values()) // 1_000_000
        about: list[object] = [made, counts["triples"], counts["quads"]]
        rows = [[*about, "release", *since(start), size, peak_megabytes()]]
        if arguments.verify:
            start = clocks()
            with console.progress_bar("verify") as bar:
                found = verify(release.path, progress=bar)
            assert found.findings == (), found.findings
            rows.append([*about, "verify", *since(start), 0, peak_megabytes()])
        return rows


def clocks() -> tuple[float, float]:
    """Return the time, and the processor time of this process and those that it waited for."""
    return time.perf_counter(), sum(os.times()[:4])


def since(start: tuple[float, float]) -> tuple[float, float]:
    """Return what both clocks measured; a busy machine changes only the first."""
    wall, processor = clocks()
    return round(wall - start[0], 1), round(processor - start[1], 1)


def build(data: Path) -> Report:
    """Build and check a dataset of generated pages; one that is there is taken."""
    if not (data / "report.json").exists():
        pages = data / "pages"
        write_pages(pages, PAGES, SEED)
        pipeline.harvest_pages([pages], data)
    pipeline.build_dataset(data)
    return pipeline.check_dataset(data)


def multiply(dataset: Path, events: int, *, lean: bool) -> int:
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
    return count * copies


if __name__ == "__main__":
    main()
