"""A report, written down: as text for a terminal, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import msgspec

from kg.check.report import SEVERITIES, Report, Result
from kg.namespaces import compact

_MOST_SHOWN = 1_000
_FEW = 16
_HEADINGS = {"Violation": "VIOLATION", "Warning": "WARNING", "Info": "INFO"}


def report_text(report: Report) -> str:
    """Return a report for people: the verdict, then the results by shape, the worst first."""
    return "\n".join([*_verdict(report), *_results(report), *_coverage(report)]) + "\n"


def _verdict(report: Report) -> Iterator[str]:
    counts = ", ".join(
        f"{report.counts[severity]:,} {_HEADINGS[severity].lower()}s" for severity in SEVERITIES
    )
    yield f"{verdict(report)}: {report.events:,} events, {counts}."
    for reason in report.unchecked:
        yield f"NOT CHECKED: {reason}"
    if report.quarantined:
        yield f"Quarantined, not published: {len(report.quarantined):,} events."
        yield from (f"  {iri}" for iri in report.quarantined)


def verdict(report: Report) -> str:
    """Return the outcome in one or two words."""
    if report.unchecked:
        return "Could not check"
    return "Conforms" if report.conforms else "Does not conform"


def summary_lines(report: Report) -> Iterator[str]:
    """Yield a line for each shape that found something: severity, how often, shape, message.

    Behind it, where there are few of them, the words that it found, such as lost labels.
    """
    for (severity, shape), own in groupby(report.results, key=lambda r: (r.severity, r.shape)):
        results = list(own)
        name = shape.rsplit("/", 1)[-1]
        yield f"{_HEADINGS[severity].lower():<9} {len(results):>7,}  {name}: {results[0].message}"
        words = Counter(result.value.strip('"') for result in results if result.value[:1] == '"')
        if 0 < len(words) <= _FEW:
            yield " " * 19 + ", ".join(f"{word} ({n:,})" for word, n in words.most_common())


def _results(report: Report) -> Iterator[str]:
    for (severity, shape), own in groupby(report.results, key=lambda r: (r.severity, r.shape)):
        results = list(own)
        yield ""
        yield f"{_HEADINGS[severity]}  {compact(shape).rsplit('/', 1)[-1]}  ({len(results):,})"
        for message, same in groupby(results, key=lambda result: result.message):
            yield f"  {message}"
            yield from _some([_line(result) for result in same])


def _line(result: Result) -> str:
    value = f"  {result.value}" if result.value and result.value != f"<{result.focus}>" else ""
    path = f"  {compact(result.path)}" if result.path else ""
    return f"    {result.focus}{path}{value}"


def _some(lines: list[str]) -> Iterator[str]:
    yield from lines[:_MOST_SHOWN]
    if len(lines) > _MOST_SHOWN:
        yield f"    … and {len(lines) - _MOST_SHOWN:,} more; all of them are in report.json."


def _coverage(report: Report) -> Iterator[str]:
    yield ""
    yield "What was checked (shape, focus nodes):"
    for row in report.coverage:
        remark = "  NOTHING: this shape met no node, so it says nothing" * (row.focus_nodes == 0)
        yield f"  {row.focus_nodes:>8,}  {row.shape.rsplit('/', 1)[-1]}{remark}"
    if report.coverage:
        yield "Not checked: what a release makes of this itself (graphs of remarks and of shapes)."


def report_json(report: Report) -> bytes:
    """Return a report for programs: verdict, counts, coverage and every result."""
    document = {
        "conforms": report.conforms,
        "events": report.events,
        "counts": report.counts,
        "unchecked": report.unchecked,
        "quarantined": report.quarantined,
        "blocking": report.blocking,
        "coverage": report.coverage,
        "results": report.results,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def read_report(text: bytes) -> Report:
    """Read a report back from its JSON."""
    return msgspec.json.decode(text, type=Report)
