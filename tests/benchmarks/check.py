"""How long `kg check` takes for events, beside plain pySHACL, with the same results.

    python -m tests.benchmarks.check                       # 1,000, 10,000 and 100,000 events
    python -m tests.benchmarks.check --events 10000 --plain
    python -m tests.benchmarks.check --events 10000 --watch

What is timed is `kg check FILE`, the path of any user's RDF; the check within `kg run` is a step of
`tests.benchmarks.pipeline`. The events are those of generated pages (about 40 triples each); beyond
10,000 the same events again, under further names. One in ten has errors: no name, a date that is
none, a principle that is none. Seconds of processors are those of all processes together: unlike
the others they do not depend on what else runs. `--plain` also times pySHACL by itself and compares
the results as sets. Memory is the proportional share of all processes, sampled. `--watch` times
what `kg check data.nt --watch` does after a save, where data.nt is all that a release says of the
world: one event lost its name, or has it again. The time is that from noticing the save to the
findings with their places: reading what changed, checking, and telling; not the interval (0.1 s)
at which files are looked at, nor the 0.05 s in which a file that was saved must not change again.
The rules across nodes are asked after that; their time is told by itself.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from pyshacl import validate as plain_validate
from rdflib import RDF, SH, Graph
from rich.console import Console
from rich.table import Table

from kg import pipeline, resources
from kg.check.command import Request, check_sources
from kg.check.findings import Checked
from kg.check.shapes import n_triples
from kg.check.watch import Watch
from kg.check.writers.change import as_change
from kg.errors import EXIT_VIOLATIONS
from tests.benchmarks.pages import write_pages

SIZES = (1_000, 10_000, 100_000)
MOST_PAGES = 10_000
SEED = 20261123
_COLUMNS = (
    *("events", "triples", "results", "seconds", "of processors"),
    *("ms of them an event", "MB", "KB an event", "plain pySHACL, s"),
)
Rows = set[tuple[str, ...]]


def main() -> None:
    """Measure each size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, action="append", help="a number of events")
    parser.add_argument("--plain", action="store_true", help="also time pySHACL by itself")
    parser.add_argument("--watch", action="store_true", help="time what follows a save, instead")
    given = parser.parse_args()
    if given.watch:
        show_watching(given.events or SIZES[:2])
        return
    table = Table(*_COLUMNS)
    for size in given.events or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            table.add_row(*measured(Path(folder), size, given.plain))
    Console().print(table)


def measured(folder: Path, size: int, with_plain: bool) -> list[str]:
    """Return a row of the table."""
    data, context = write_events(folder, size)
    shapes = resources.folder("shapes")
    report = folder / "report.json"
    command = [sys.executable, "-m", "kg", "check", str(data), "--shapes", str(shapes)]
    command += [f"--with={file}" for file in context] + ["--output", str(report)]
    command += ["--max-size", str(data.stat().st_size // 2**20 + 1)]
    seconds, of_processors, megabytes = timed(command)
    found = json.loads(report.read_bytes())
    plain = "–"
    if with_plain:
        start = time.perf_counter()
        expected = rows_of_plain_pyshacl(data, context)
        plain = f"{time.perf_counter() - start:.1f}"
        request = Request([str(data)], [str(shapes)], list(map(str, context)))
        if rows_of(check_sources(request, io.BytesIO())) != expected:
            sys.exit("The results are not those of plain pySHACL.")
    return [
        f"{size:,}",
        f"{found['triples']:,}",
        f"{len(found['findings']):,}",
        f"{seconds:.1f}",
        f"{of_processors:.1f}",
        f"{1000 * of_processors / size:.2f}",
        f"{megabytes:,.0f}",
        f"{1000 * megabytes / size:.0f}",
        plain,
    ]


def show_watching(sizes: Iterable[int]) -> None:
    """Print how long an edited event takes, for each size."""
    columns = ("first pass, s", "first edit, ms", "median", "worst", "rules then, median ms")
    table = Table("events", "triples", *columns)
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            table.add_row(*watched(Path(folder), size))
    Console().print(table)


def watched(folder: Path, size: int) -> list[str]:
    """Return a row of the table of edits."""
    data = write_release_like(folder, size)
    watch, start = Watch(Request([str(data)])), time.perf_counter()
    triples = watch.begin().triples
    first = time.perf_counter() - start
    text, chance, seconds, later = data.read_bytes(), random.Random(SEED), [], []
    names = [match.span() for match in re.finditer(rb"(?m)^.*/event/.*schema.org/name>.*\n", text)]
    for begin, end in chance.sample(names, 20):
        for saved, told in ((text[:begin] + text[end:], "came"), (text, "went")):
            put_in_place(data, saved)
            outcome = watch.look()
            if outcome is None or not getattr(outcome, told):
                sys.exit(f"A finding should have been told that {told}.")
            as_change(outcome)
            seconds.append(outcome.seconds)
            rules = watch.ask_rules()
            if rules is None:
                sys.exit("The rules across nodes should have been asked.")
            later.append(rules.seconds)
    edits = (seconds[0], *(statistics.median(seconds), max(seconds)), statistics.median(later))
    return [f"{size:,}", f"{triples:,}", f"{first:.1f}", *(f"{1000 * each:.1f}" for each in edits)]


def write_release_like(folder: Path, size: int) -> Path:
    """Write what a release of about `size` events has as data.nt; returns the file."""
    events, context = write_events(folder, size)
    lines = b"".join(file.read_bytes() for file in (events, *context)).splitlines(keepends=True)
    path = folder / "data.nt"
    path.write_bytes(b"".join(sorted(set(lines))))
    return path


def put_in_place(path: Path, content: bytes) -> None:
    """Save a file as editors do, and long enough ago to be read."""
    aside = path.with_suffix(".aside")
    aside.write_bytes(content)
    aside.replace(path)
    time.sleep(0.06)


def timed(command: list[str]) -> tuple[float, float, float]:
    """Run a command; returns its seconds, those of processors, and the peak of its memory in MB.

    All its processes count.
    """
    start, peak = time.perf_counter(), 0.0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (ended := os.wait4(process.pid, os.WNOHANG))[0]:
        peak = max(peak, sum(map(proportional_share, family(process.pid))))
        time.sleep(0.1)
    _, status, used = ended
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != EXIT_VIOLATIONS:
        sys.exit(f"kg check should have found violations; it ended with {process.returncode}.")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, peak


def family(pid: int) -> Iterator[int]:
    """Yield a process and its descendants, as Linux lists them."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in read(children).split():
            yield from family(int(child))


def proportional_share(pid: int) -> float:
    """Return the memory of a process in MB, of pages that it shares its part (`Pss`)."""
    rows = (line.split() for line in read(Path(f"/proc/{pid}/smaps_rollup")).splitlines())
    return next((int(row[1]) / 1024 for row in rows if row[0] == "Pss:"), 0.0)


def read(path: Path) -> str:
    """Return what a file says; nothing where the process has ended."""
    try:
        return path.read_text()
    except OSError:
        return ""


def write_events(folder: Path, size: int) -> tuple[Path, list[Path]]:
    """Write about `size` events, one in ten with errors; returns their file, and what it needs."""
    pages = min(size, MOST_PAGES) * 100 // 94  # six pages in a hundred are no events
    write_pages(folder / "pages", pages, SEED)
    pipeline.harvest_pages([folder / "pages"], folder)
    pipeline.build_dataset(folder)
    dataset = folder / "dataset"
    text = "".join(damaged((dataset / "events.nt").open(encoding="utf-8")))
    with (folder / "events.nt").open("w", encoding="utf-8") as file:
        for copy in range(max(1, size // MOST_PAGES)):
            file.write(text.replace("/id/event/", f"/id/event/{copy or ''}"))
    return folder / "events.nt", [dataset / "entities.nt", dataset / "vocabulary.nt"]


def damaged(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines of events, with errors in one event of ten."""
    chance, is_bad = random.Random(SEED), False
    for line in lines:
        if line.startswith("#"):
            is_bad = chance.random() < 0.1
        elif not is_bad:
            yield line
        elif "schema.org/name>" not in line:
            yield line.replace("XMLSchema#date>", "XMLSchema#string>").replace(
                "/principles/", "/nonsense/"
            )


def rows_of(checked: Checked) -> Rows:
    """Return what the results of shapes say, as a set."""
    names = (
        "resultSeverity sourceShape focusNode resultPath value sourceConstraintComponent".split()
    )
    return {
        tuple(dict(finding.terms).get(name, "") for name in names)
        for finding in checked.findings
        if finding.terms
    }


def rows_of_plain_pyshacl(data: Path, context: list[Path]) -> Rows:
    """Return what pySHACL says of the nodes in the data, as a set."""
    graph, own = Graph(), Graph().parse(data, format="nt")
    for file in (data, *context):
        graph.parse(file, format="nt")
    shapes = Graph()
    for file in resources.folder("shapes").glob("*.ttl"):
        shapes.parse(file, format="turtle")
    _, report, _ = plain_validate(graph, shacl_graph=shapes)
    assert isinstance(report, Graph)
    properties = (
        SH.resultSeverity,
        SH.sourceShape,
        SH.focusNode,
        SH.resultPath,
        SH.value,
        SH.sourceConstraintComponent,
    )
    subjects = set(own.subjects())
    return {
        tuple(
            "" if (value := report.value(node, each)) is None else n_triples(value)
            for each in properties
        )
        for node in report.subjects(RDF.type, SH.ValidationResult)
        if report.value(node, SH.focusNode) in subjects
    }


if __name__ == "__main__":
    main()
