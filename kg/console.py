"""What the commands say on the terminal: results to stdout, progress and trouble to stderr."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Literal, NamedNode
from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from kg.build.curation import Written
from kg.build.dataset import BuildSummary
from kg.build.identity.duplicates import Candidate
from kg.build.sdg.enrichment import Use
from kg.build.unlinked import UnlinkedText, unlinked_csv, unlinked_json
from kg.check.dataset_writers import summary_lines, verdict
from kg.check.frozen import Comparison
from kg.check.ontology_diff import next_version, required_level
from kg.check.report import Report
from kg.evaluate.scores import Evaluation
from kg.files import write_atomically
from kg.harvest.harvest import Summary
from kg.harvest.web.crawl import OUTCOMES, Tally
from kg.harvest.web.live import Fetched
from kg.identifiers import parse
from kg.model import Skip
from kg.namespaces import BASE, compact
from kg.pipeline import Forgotten
from kg.release.publish import Outcome
from kg.release.verify.findings import Verification
from kg.settings import Present
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
def fetch_bar() -> Iterator[Callable[[Tally], None]]:
    """Show on stderr how many pages were fetched, how fast, and how many could not be."""
    columns = (
        TextColumn(f"{'fetch':<9}"),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.1f} pages/s, {task.fields[errors]} errors"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("fetch", total=None, visible=False, rate=0.0, errors=0)

        def show(tally: Tally) -> None:
            progress.update(
                task,
                completed=tally.done,
                total=tally.found,
                visible=True,
                rate=progress.tasks[0].speed or 0.0,
                errors=tally.answers["failed"],
            )

        yield show


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


def say_fetched(fetched: Fetched) -> None:
    """Say how the requests ended, and where their answers are kept."""
    answers = fetched.tally.answers
    counts = ", ".join(f"{answers[name]:,} {name}" for name in OUTCOMES)
    step("fetch", f"{fetched.tally.done:,} addresses: {counts}")
    out.print(f"         {fetched.file}", markup=False)
    for path in fetched.unfinished:
        err.print(f"  note: {path}: {_UNFINISHED}", markup=False)


_UNFINISHED = "Another harvest was broken off here; its own command goes on with it."


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
        f"{summary.series:,} series, {summary.people:,} persons in office",
    )
    if summary.sdg:
        say_sdg(summary.sdg)
    if summary.corrections:
        applied = len(summary.corrections) - len(summary.not_applied)
        out.print(f"         {applied:,} of {len(summary.corrections):,} corrections applied")
    for outcome in summary.corrections:
        if outcome.note or not outcome.applied:
            done = "applied" if outcome.applied else "not applied"
            err.print(f"  correction {done}: {outcome.correction}: {outcome.note}", markup=False)
    if summary.duplicates:
        pairs = "pair of events looks" if summary.duplicates == 1 else "pairs of events look"
        out.print(f"         {summary.duplicates:,} {pairs} like one: see kg duplicates")
    for day in summary.crowded:
        err.print(
            f"  duplicates: on {day}, only events with equal titles were compared; they are many"
        )


def say_formatted(names: list[str], files: int, is_check: bool) -> None:
    """List the files that were formatted or, by a check, that are not; and say how many."""
    for name in names:
        out.print(name, markup=False)
    verb = "to be formatted by kg format" if is_check else "formatted"
    step("format", f"{len(names):,} of {files:,} files {verb}")


def say_loaded(triples: int, graphs: int, default: str | None, address: str) -> None:
    """Say what was loaded into another server, and under which name its default graph is."""
    step("load", f"{triples:,} triples in {graphs:,} graphs: {address}")
    if default:
        out.print(f"         the default graph is <{default}> there", markup=False)


def say_sdg(use: Use) -> None:
    """Say what was taken from the UN's file on the Goals, and what was not."""
    out.print(
        f"         {use.labels:,} labels of {use.concepts:,} concepts from the UN's file on the "
        f"Goals, {use.corrections:,} of its values corrected"
    )
    if use.unknown:
        err.print(
            f"  vocabulary: {use.unknown:,} concepts of the UN's file are not in ours; they stand "
            "in its graph only"
        )
    for label in use.undecided:
        err.print(f"  vocabulary: two preferred labels, none of them taken: {label}", markup=False)


def write_report(report: str, output: Path | None) -> None:
    """Write a report to a file, or to standard output as it is."""
    if output is None or str(output) == "-":
        out.print(report, markup=False, end="")
        return
    with write_atomically(output) as file:
        file.write(report.encode())
    err.print(str(output), markup=False)


def show_ontology_diff(comparison: Comparison) -> None:
    """List the changes, and say which version number they ask for."""
    for change in comparison.changes:
        abrupt = "  ABRUPT: deprecate it in a release first" if change.abrupt else ""
        detail = f"  {change.detail}" if change.detail else ""
        line = f"{change.level:<6} {change.kind:<11} {change.term}{detail}{abrupt}"
        out.print(line, markup=False)
    level = required_level(comparison.changes)
    if level is None:
        out.print("Nothing changed.")
        return
    asked = f"{len(comparison.changes):,} changes ask for a {level} version"
    known = re.fullmatch(r"\d+\.\d+\.\d+", comparison.before)
    number = f": {next_version(comparison.before, level)}" if known else ""
    out.print(f"{asked}{number} (it says {comparison.after or 'none'}).", markup=False)


def show_duplicates(candidates: Iterable[Candidate]) -> None:
    """Print pairs of events that look like one, and the lines that join them or tell them apart."""
    number = 0
    for number, pair in enumerate(candidates, 1):
        keys = [parse(iri).key for iri in (pair.event, pair.other)]
        rows = zip(keys, (pair.title, pair.other_title), (pair.date, pair.other_date), strict=True)
        out.print(f"{number}. {pair.reason}", style="bold", markup=False)
        for key, title, date in rows:
            out.print(f"   {key}  {date or 'no date'}  {title}", markup=False)
        out.print(_CORRECTION.format(BASE=BASE, event=keys[0], other=keys[1]), markup=False)
    err.print(f"{number:,} pairs; what you write goes into ontology/corrections/events.ttl")


_CORRECTION = """
   <{BASE}def/corrections/join-{other}-{event}> a gcm:Correction ;
       gcm:event <{BASE}id/event/{other}> ;
       gcm:joinsInto <{BASE}id/event/{event}> ;  # or gcm:differsFrom
       dcterms:creator "…" ;
       dcterms:date "…"^^xsd:date ;
       dcterms:description "…"@en .
"""


def say_check(report: Report) -> None:
    """Say whether the dataset conforms, and what is not as it should be."""
    counts = ", ".join(f"{count:,} {name.lower()}s" for name, count in report.counts.items())
    step("check", f"{verdict(report)}: {counts}; quarantined: {len(report.quarantined):,} events")
    for line in summary_lines(report):
        out.print(f"         {line}", markup=False)
    for shape in report.untouched:
        err.print(f"  not checked: {shape} met no node", markup=False)


def say_verified(verification: Verification) -> None:
    """Say whether a release is what it says: each finding to stderr, then what was looked at."""
    for finding in verification.findings:
        err.print(f"  {finding}", markup=False)
    count = len(verification.findings)
    verdict = f"{count:,} {'finding' if count == 1 else 'findings'}" if count else "all as it says"
    step(
        "verify",
        f"{verification.version}: {verdict}; {verification.files:,} files, "
        f"{verification.triples:,} triples, {verification.quads:,} quads, "
        f"read by {' and '.join(verification.parsers)}",
    )
    replayed = verification.previous
    note = f"changes.rdfp was replayed on {replayed}" if replayed else _NOT_REPLAYED
    out.print(f"         {note}", markup=False)


_NOT_REPLAYED = "changes.rdfp was not replayed: no release before this one lies beside it"


def say_release(outcome: Outcome, data: Path) -> None:
    """Say where the release lies."""
    manifest = outcome.release.manifest
    counts = manifest.counts
    made = "" if outcome.is_new else " (nothing changed, so it is the one from before)"
    step(
        "release",
        f"{manifest.version}{made}: {counts['events']:,} events, {counts['triples']:,} triples, "
        f"{counts['quads']:,} quads" + ("" if "people" in counts else ", without people"),
    )
    out.print(f"         {data / 'releases' / manifest.version}", markup=False)
    for drop in outcome.drops:
        err.print(f"  accepted drop: {drop}", markup=False)
    for remark in outcome.remarks:
        err.print(f"  {remark.severity.lower()}: {remark.focus}: {remark.message}", markup=False)


def show_evaluation(name: str, evaluation: Evaluation, wrong: bool) -> None:
    """Print precision, recall and F1 of each field, the confusion of kinds, and differences."""
    table = Table(box=None, pad_edge=False, header_style="bold", title_justify="left")
    table.title = f"{name}: {evaluation.pages} pages"
    for column in ("field", "right", "wrong", "missed", "precision", "recall", "F1"):
        table.add_column(column, justify="left" if column == "field" else "right")
    for field, score in evaluation.scores.items():
        numbers = (score.right, score.wrong, score.missed)
        shares = (score.precision, score.recall, score.f1)
        table.add_row(field, *map(str, numbers), *(f"{share:.3f}" for share in shares))
    out.print(table)
    for (true, found), count in sorted(evaluation.confusion.items()):
        out.print(f"  {count:4} {true}" + (f" taken for {found}" if found != true else ""))
    for difference in evaluation.differences if wrong else ():
        out.print(f"  {difference.page}: {difference.field}", markup=False)
        for mark, values in (("wrong", difference.wrong), ("missed", difference.missed)):
            for value in values:
                out.print(f"      {mark:<6} {value}", markup=False)


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


def show_settings(present: Iterable[Present]) -> None:
    """Show the settings: the one table of them, with their values now."""
    if not out.is_terminal:
        out.width = 10_000
    table = Table("variable", "value", "from", "what for", box=None, pad_edge=False)
    for each in present:
        table.add_row(
            each.setting.variable, Text(each.value or "(none)"), each.source, each.setting.help
        )
    out.print(table)


def show_unlinked(texts: Sequence[UnlinkedText], form: str, limit: int | None) -> None:
    """Print what could not be linked as a table, CSV or JSON; to stderr how much more there is."""
    shown = texts[: limit or (_MOST_LINES if form == "table" else len(texts))]
    if form == "table":
        out.print(_unlinked_table(shown))
    else:
        write = unlinked_csv if form == "csv" else unlinked_json
        sys.stdout.buffer.write(write(shown))
    more = len(texts) - len(shown)
    err.print(f"{len(shown):,} texts" + (f"; {more:,} more: --limit shows them" if more else ""))


def _unlinked_table(texts: Iterable[UnlinkedText]) -> Table:
    if not out.is_terminal:
        out.width = 10_000
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("count", "field", "text", "candidates", "reason", "page"):
        table.add_column(column, justify="right" if column == "count" else "left")
    for text in texts:
        candidates = "\n".join(
            f"{n} {_short(each.iri)} “{each.name}” {each.score:.2f}"
            for n, each in enumerate(text.proposals, 1)
        )
        cells = (str(text.count), text.field, text.text, candidates, text.reason)
        table.add_row(*map(Text, (*cells, "\n".join(text.pages))))
    return table


def say_decision(written: Written) -> None:
    """Say which row was written, and where."""
    decision = written.decision
    stands = "stands for" if decision.accepted else "does not stand for"
    step(
        "link",
        f"{escape(f'“{decision.text}” in {decision.field} {stands}')} "
        + escape(f"{_short(decision.object.value)} “{decision.label}”"),
    )
    out.print(f"         written to {written.file}; the next kg build goes by it", markup=False)


def say_forgotten(forgotten: Forgotten) -> None:
    """Say where the name was noted, whether it was found, and where it may still stand."""
    step("forget", f"{forgotten.named:,} persons of the last build have this name")
    out.print(f"         noted in {forgotten.file}; the next kg build goes by it", markup=False)
    if not forgotten.named:
        err.print("  note: give the whole name as pages spell it; forms of address do not count")
    for release in forgotten.releases:
        err.print(f"  note: delete it when there is a new release: {release}", markup=False)


def _short(iri: str) -> str:
    """Return an IRI as `kg link` takes it: `organization/iom`, `geo:031`."""
    path = iri.removeprefix(BASE)
    return path.partition("/")[2] if path.startswith(("id/", "def/")) else compact(iri)


def _cell(value: Term | None) -> str:
    if isinstance(value, NamedNode):
        return compact(value.value).removeprefix(BASE)
    return value.value if isinstance(value, Literal) else str(value or "")
