"""The five steps in a row: harvest → build → check → release, and not again without need."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kg import resources
from kg.build.dataset import BuildSummary, build
from kg.check.report import Report
from kg.check.validate import check
from kg.check.writers import read_report, report_json
from kg.errors import MissingStep, RecordError, UsageError
from kg.files import digest_of_folder, write_atomically
from kg.harvest.harvest import Summary, harvest, load_summary
from kg.harvest.sources import find_pages, read_bytes
from kg.model import Skip
from kg.release.folder import Release, latest_release
from kg.release.publish import Outcome, publish

REPORT = "report.json"
STATE = "state.json"

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""


@dataclass(frozen=True)
class State:
    """What the latest release was made from, and how the run that made it ended."""

    inputs: str
    version: str
    exit_code: int


def check_dataset(data: Path, progress: Progress = lambda done, total: None) -> Report:
    """Check the dataset with the shapes and rules that ship, and keep the report beside it."""
    shapes, rules = resources.folder("shapes"), resources.folder("queries") / "checks"
    report = check(data, shapes, rules, progress=progress)
    with write_atomically(data / REPORT) as file:
        file.write(report_json(report))
    return report


def build_dataset(data: Path, progress: Progress = lambda done, total: None) -> BuildSummary:
    """Build the dataset with the vocabularies that ship. A report of an older one goes.

    Raises MissingStep where no page of an event was harvested.
    """
    refuse_no_events(data)
    (data / REPORT).unlink(missing_ok=True)
    return build(data, resources.folder("ontology"), progress=progress)


def harvest_pages(
    paths: Iterable[Path],
    data: Path,
    *,
    retrieved: str | None = None,
    progress: Progress = lambda done, total: None,
) -> Summary:
    """Read pages into records in the data folder.

    `retrieved` is the time when the pages were fetched; raises UsageError where it is none.
    """
    return harvest(paths, data, retrieved=_time_stamp(retrieved), progress=progress)


def _time_stamp(text: str | None) -> str | None:
    """Return a time stamp as xsd:dateTime has it, with a time zone."""
    if text is None:
        return None
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no time stamp, such as 2026-11-23T08:00:00Z.") from None
    if moment.tzinfo is None:
        raise UsageError(f"{text!r} has no time zone; add Z for UTC, or +02:00 and the like.")
    return moment.isoformat().replace("+00:00", "Z")


def refuse_no_events(data: Path) -> None:
    """Raise MissingStep where the last harvest found no event: nothing comes of nothing."""
    summary = load_summary(data)
    if not summary.records:
        raise MissingStep(
            f"None of the {summary.pages:,} files that were looked at is the page of an event, so "
            "nothing is built; a release from before stays as it is."
        )


def release_dataset(
    data: Path, issued: datetime.date, progress: Callable[[str], None] = lambda file: None
) -> Outcome:
    """Publish the dataset as the last check found it. Raises MissingStep without a check."""
    try:
        report = read_report((data / REPORT).read_bytes())
    except FileNotFoundError:
        raise MissingStep("The dataset was not checked yet. Run kg check first.") from None
    except msgspec.MsgspecError as error:
        raise RecordError(f"{data / REPORT} is damaged ({error}). Run kg check again.") from None
    return publish(
        data,
        report,
        ontology=resources.folder("ontology"),
        shapes=resources.folder("shapes"),
        rules=resources.folder("queries") / "checks",
        issued=issued,
        progress=progress,
    )


def digest_of_inputs(paths: Iterable[Path], options: str) -> str:
    """Return a digest of all that a release depends on but its date.

    That is the pages, the vocabularies, shapes and rules, the options and the program itself.
    """
    digest = hashlib.sha256(options.encode())
    for found in find_pages(paths):
        if isinstance(found, Skip):
            digest.update(f"{found}\0".encode())
            continue
        content = read_bytes(found)
        digest.update(f"{found}\0".encode("utf-8", "surrogateescape"))
        digest.update(str(content).encode() if isinstance(content, Skip) else content)
    for folder in ("ontology", "shapes", "queries"):
        digest.update(digest_of_folder(resources.folder(folder)).encode())
    for module in sorted(resources.PACKAGE.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def made_before(data: Path, inputs: str) -> tuple[Release, State] | None:
    """Return the latest release if it was made from the same inputs."""
    try:
        state = msgspec.json.decode((data / STATE).read_bytes(), type=State)
        release = latest_release(data)
    except (OSError, msgspec.MsgspecError, MissingStep):
        return None
    same = state.inputs == inputs and state.version == release.manifest.version
    return (release, state) if same else None


def remember(data: Path, state: State) -> None:
    """Keep what a release was made from, for the next run to compare with."""
    with write_atomically(data / STATE) as file:
        file.write(msgspec.json.encode(state) + b"\n")
