"""The five steps in a row: harvest → build → check → release, and not again without need."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kg import resources
from kg.build import curation
from kg.build.blocks import linking
from kg.build.corrections import removals
from kg.build.curation import Written
from kg.build.dataset import FOLDER as DATASET
from kg.build.dataset import PEOPLE, BuildSummary, build, dataset_folder
from kg.build.sdg.file import read_sdg
from kg.build.unlinked import FILE as UNLINKED
from kg.build.unlinked import UnlinkedText, read_unlinked
from kg.check.dataset import check
from kg.check.dataset_writers import read_report, report_json
from kg.check.report import Report
from kg.errors import MissingStep, RecordError, UsageError
from kg.evaluate.compare import evaluate_gold
from kg.evaluate.scores import Evaluation
from kg.files import digest_of_folder, write_atomically
from kg.harvest.harvest import Notice, Summary, harvest, load_summary
from kg.harvest.labels import FIELDS
from kg.harvest.sources import find_pages, fingerprint
from kg.harvest.web.crawl import Progress as FetchProgress
from kg.harvest.web.live import Fetched, Fetching, fetch
from kg.harvest.web.site import is_url
from kg.release.folder import RELEASES, Release, latest_release
from kg.release.publish import Outcome, publish
from kg.sparql.answers import write_answers
from kg.sparql.library import load_library

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


def build_dataset(
    data: Path,
    progress: Progress = lambda done, total: None,
    *,
    vocabulary: Path | None = None,
) -> BuildSummary:
    """Build the dataset with the vocabularies that ship. A report of an older one goes.

    `vocabulary` is the UN's file on the Goals, whose labels stand beside ours. Raises MissingStep
    where no page of an event was harvested, VocabularyError where it is not that file.
    """
    refuse_no_events(data)
    (data / REPORT).unlink(missing_ok=True)
    return build(data, resources.folder("ontology"), sdg=vocabulary, progress=progress)


@dataclass(frozen=True)
class Gathered:
    """The files to read, and what was fetched into one of them (None where nothing was)."""

    files: tuple[Path, ...]
    fetched: Fetched | None = None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was odd in fetching."""
        notes = self.fetched.tally.notes if self.fetched else ()
        return tuple(Notice(origin, text) for origin, text in notes)


_OFFLINE = Fetching()


def gather(
    sources: Iterable[str | Path],
    data: Path,
    options: Fetching = _OFFLINE,
    progress: FetchProgress = lambda tally: None,
) -> Gathered:
    """Fetch the sources that are addresses into the archive of the data folder.

    Goes on with a harvest that was broken off. Raises UsageError for an address of another site,
    FetchError where nothing may be fetched.
    """
    given = [str(source) for source in sources]
    if "" in given:
        raise UsageError("One of the sources has no name: the text is empty.")
    files = tuple(Path(source) for source in given if not is_url(source))
    urls = [source for source in given if is_url(source)]
    if not urls:
        return Gathered(files)
    fetched = fetch(urls, data, options, progress)
    return Gathered((*files, fetched.file), fetched)


def unlinked_texts(data: Path, field: str | None = None) -> list[UnlinkedText]:
    """Return what the last build could not link, of one field or all, the most frequent first.

    Raises MissingStep without a build, UsageError for a field in which there is nothing of it.
    """
    texts = read_unlinked(dataset_folder(data) / UNLINKED)
    fields = {text.field for text in texts}
    wanted = field.replace("-", "_") if field else None
    if wanted and wanted not in FIELDS and wanted not in fields:
        raise UsageError(f"{field!r} is no field; fields are {', '.join((*FIELDS, 'unlabelled'))}.")
    return [text for text in texts if wanted in (None, text.field)]


def decide(
    data: Path,
    *,
    accepted: bool,
    field: str,
    text: str,
    thing: str,
    author: str,
    date: datetime.date,
    comment: str = "",
) -> Written:
    """Write a curator's decision into the ontology folder of this copy of the program."""
    return curation.decide(
        resources.folder("ontology"),
        data,
        accepted=accepted,
        field=field,
        text=text,
        object_=thing,
        author=author,
        date=date,
        comment=comment,
    )


@dataclass(frozen=True)
class Forgotten:
    """That a name is on the list of removed persons, in which file.

    `named` says how many persons of the last build have it, `releases` where it may still stand.
    """

    file: Path
    named: int
    releases: tuple[Path, ...]


def forget(data: Path, name: str, reason: str) -> Forgotten:
    """Add a name to the list of removed persons in the ontology folder.

    Raises UsageError for a name without a letter.
    """
    today = datetime.datetime.now(datetime.UTC).date()
    file = removals.forget(resources.folder("ontology"), name, reason, today)
    named = removals.persons_named(data / DATASET / PEOPLE, name)
    return Forgotten(file, named, tuple(sorted((data / RELEASES).glob("[0-9]*"))))


def harvest_pages(
    sources: Iterable[str | Path] | Gathered,
    data: Path,
    *,
    retrieved: str | None = None,
    options: Fetching = _OFFLINE,
    progress: Progress = lambda done, total: None,
) -> Summary:
    """Read pages into records in the data folder: files, folders, WARC files, addresses.

    `retrieved` is the time when the files were fetched; raises UsageError where it is none.
    """
    stamp = time_stamp(retrieved)
    gathered = sources if isinstance(sources, Gathered) else gather(sources, data, options)
    return harvest(
        gathered.files,
        data,
        retrieved=stamp,
        site=options.site,
        remarks=gathered.notices,
        progress=progress,
    )


def time_stamp(text: str | None) -> str | None:
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


def refuse_other_file(vocabulary: Path) -> None:
    """Raise VocabularyError where a file is not the UN's file on the Goals."""
    read_sdg(vocabulary)


def refuse_no_events(data: Path) -> None:
    """Raise MissingStep where the last harvest found no event: nothing comes of nothing."""
    summary = load_summary(data)
    if not summary.records:
        raise MissingStep(
            f"None of the {summary.pages:,} files that were looked at is the page of an event, so "
            "nothing is built; a release from before stays as it is."
        )


def release_dataset(
    data: Path,
    issued: datetime.date,
    progress: Progress = lambda done, total: None,
    *,
    accept_drop: bool = False,
    people: bool = True,
) -> Outcome:
    """Publish the dataset as the last check found it, with or without the graph of persons.

    Raises MissingStep without a check, ReleaseError where it has much less than the latest
    release and `accept_drop` is false.
    """
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
        accept_drop=accept_drop,
        people=people,
        further=lambda folder: write_answers(folder, load_library(resources.folder("queries"))),
        progress=progress,
    )


def evaluate_gold_set(gold: Path) -> dict[str, Evaluation]:
    """Return how right the pages of a gold set are read, for each folder of it by its path.

    Raises UsageError where there is no gold set or where it is damaged.
    """
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    parts = sorted({truth.parent for truth in gold.rglob("*.json")}) or [gold]
    return {_part_name(part, gold): evaluate_gold(part, tables) for part in parts}


def _part_name(part: Path, gold: Path) -> str:
    return gold.name if part == gold else part.relative_to(gold).as_posix()


def digest_of_inputs(
    gathered: Gathered,
    options: Fetching = _OFFLINE,
    retrieved: str | None = None,
    people: bool = True,
    vocabulary: Path | None = None,
) -> str:
    """Return a digest of all that a release depends on but its date.

    That is the pages, the vocabularies, shapes and rules, the options and the program itself. Of
    pages that were fetched it is what they hold and since when, not when they were asked for.
    """
    given = read_sdg(vocabulary).sha256 if vocabulary else ""
    digest = hashlib.sha256(f"{retrieved} {people} {given}".encode())
    for found in find_pages(gathered.files, options.site):
        digest.update(fingerprint(found).encode())
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
