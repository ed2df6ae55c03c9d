"""What the commands say on the terminal: results to stdout, progress and trouble to stderr."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Literal, NamedNode
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from kg.build.dataset import BuildSummary
from kg.check.report import Report
from kg.check.writers import summary_lines, verdict
from kg.harvest.harvest import Summary
from kg.model import Skip
from kg.namespaces import BASE, compact
from kg.release.publish import Outcome
from kg.sparql.query import Term
from kg.sparql.results import Table as SparqlTable

_MOST_LINES = 30

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def progress_bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on stderr as long as work goes on; nothing where stderr is no terminal."""
    columns = (
        TextColumn(f"{what:<9}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


@contextmanager
def file_status(what: str) -> Iterator[Callable[[str], None]]:
    """Show on stderr which file is being written."""
    if not err.is_terminal:
        yield lambda file: None
        return
    with err.status(what) as status:
        yield lambda file: status.update(f"{what} {file}")


def step(name: str, text: str) -> None:
    """Say the result of one step."""
    out.print(f"[bold]{name:<8}[/bold] {text}")


def say_harvest(summary: Summary) -> None:
    """Say what was read, what was skipped and why, and what was odd."""
    skipped = ", ".join(f"{count:,} {kind}" for kind, count in summary.skipped_by_kind.items())
    step(
        "harvest",
        f"{summary.pages:,} files read: {summary.records:,} pages of events, "
        f"{len(summary.skips):,} skipped" + (f" ({skipped})" if skipped else ""),
    )
    for skip in summary.skips:
        if skip.is_fault:
            err.print(f"  skipped: {_skip_line(skip)}", markup=False)
    _lines("skipped", (_skip_line(skip) for skip in summary.skips if not skip.is_fault))
    _lines("note", (f"{notice.origin}: {notice.text}" for notice in summary.notices))


def _skip_line(skip: Skip) -> str:
    return f"{skip.origin}: {skip.kind}: {skip.reason}"


def _lines(what: str, lines: Iterable[str]) -> None:
    """Print lines about pages; of very many only the first, and where the others are."""
    every = list(lines)
    for line in every[:_MOST_LINES]:
        err.print(f"  {what}: {line}", markup=False)
    if len(every) > _MOST_LINES:
        more = len(every) - _MOST_LINES
        err.print(f"  … and {more:,} more; all of them are in harvest.json of the data folder.")


def say_build(summary: BuildSummary) -> None:
    """Say what was linked, and what could not be."""
    step(
        "build",
        f"{summary.events:,} events from {summary.pages:,} pages: {summary.statements:,} values "
        f"with evidence, {summary.unlinked:,} texts not linked; new: "
        f"{summary.organizations:,} organizations, {summary.places:,} places, "
        f"{summary.series:,} series",
    )


def say_check(report: Report) -> None:
    """Say whether the dataset conforms, and what is not as it should be."""
    counts = ", ".join(f"{count:,} {name.lower()}s" for name, count in report.counts.items())
    step("check", f"{verdict(report)}: {counts}; quarantined: {len(report.quarantined):,} events")
    for line in summary_lines(report):
        out.print(f"         {line}", markup=False)
    for shape in report.untouched:
        err.print(f"  not checked: {shape} met no node", markup=False)


def say_release(outcome: Outcome, data: Path) -> None:
    """Say where the release lies."""
    manifest = outcome.release.manifest
    counts = manifest.counts
    made = "" if outcome.is_new else " (nothing changed, so it is the one from before)"
    step(
        "release",
        f"{manifest.version}{made}: {counts['events']:,} events, {counts['triples']:,} triples, "
        f"{counts['quads']:,} quads",
    )
    out.print(f"         {data / 'releases' / manifest.version}", markup=False)


def show_table(answer: SparqlTable | bool) -> None:
    """Print the rows of a SELECT as a table, or the truth value of an ASK."""
    if isinstance(answer, bool):
        out.print("yes" if answer else "no")
        return
    if not out.is_terminal:
        out.width = 10_000  # a file or pager has room for whole values
    table = Table(box=None, pad_edge=False, header_style="bold")
    for variable in answer.variables:
        table.add_column(variable)
    for row in answer.rows:
        table.add_row(*(Text(_cell(value)) for value in row))
    out.print(table)
    err.print(f"{len(answer.rows):,} rows")


def _cell(value: Term | None) -> str:
    if isinstance(value, NamedNode):
        return compact(value.value).removeprefix(BASE)
    return value.value if isinstance(value, Literal) else str(value or "")
