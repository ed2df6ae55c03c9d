"""The checked dataset → a release folder, which appears whole under its name or not at all."""

from __future__ import annotations

import csv
import datetime
import fcntl
import io
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version as installed_version
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from kg import jsonld
from kg.build.corrections.removals import load_removals
from kg.build.dataset import CORRECTIONS, DUPLICATES, dataset_folder
from kg.build.unlinked import FILE as UNLINKED
from kg.build.unlinked import NEW, read_unlinked
from kg.check.alongside import check_alongside
from kg.check.dataset_writers import report_json, report_text
from kg.check.report import Report, Result
from kg.errors import ReleaseError
from kg.files import sha256_of, sync
from kg.harvest.harvest import load_summary
from kg.harvest.web.site import is_url
from kg.identifiers import GRAPHS, parse
from kg.model import Skip
from kg.release.catalogue.facts import Facts
from kg.release.catalogue.files import CATALOGUE, write_catalogue
from kg.release.compare import Edition, unlearns_a_name, write_changes
from kg.release.contents import CONTEXT_FILE, write_contents
from kg.release.dumps import ALL, DATA, Dump, graph_file
from kg.release.folder import (
    LATEST,
    RELEASES,
    FileEntry,
    Manifest,
    Release,
    latest_release,
    open_release,
    write_manifest,
)
from kg.release.health import Drop, find_drops, refuse
from kg.release.named_graphs import NamedGraphs
from kg.release.selection import Selection
from kg.release.statistics import count

QUARANTINE = "quarantine"
_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".nq": "application/n-quads",
    ".txt": "text/plain",
}


@dataclass(frozen=True)
class Outcome:
    """A release, and whether it was made now or was there with the same data.

    `drops` are the figures that fell by more than is normal, which was accepted. `remarks` are
    what shapes find, short of a violation, in what the release says beside the data.
    """

    release: Release
    is_new: bool
    drops: tuple[Drop, ...] = ()
    remarks: tuple[Result, ...] = ()


def publish(
    data: Path,
    report: Report,
    *,
    ontology: Path,
    shapes: Path,
    rules: Path,
    issued: datetime.date,
    accept_drop: bool = False,
    people: bool = True,
    further: Callable[[Path], list[Dump]] = lambda folder: [],
    progress: Callable[[str], None] = lambda file: None,
) -> Outcome:
    """Write the release of a checked dataset into `releases/` of the data folder.

    Events that the report puts in quarantine are kept whole in `quarantine/`, the rest is
    published. Without `people` the release has no graph of persons, its manifest no count of them.
    Data that is the same as that of the latest release makes no new one. `further` writes what is
    made from the dumps in the new folder and returns the files. `progress` is told each file that
    is begun. Raises ReleaseError where not all was checked, where a vocabulary violates its shapes,
    or what the release says beside the data does, or where much less is there than in the latest
    release and that is not accepted: then nothing is published.
    """
    _refuse_unsound(report)
    selection = Selection(dataset_folder(data), frozenset(report.quarantined), people)
    releases = data / RELEASES
    releases.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(releases), TemporaryDirectory(prefix=".making-", dir=releases) as aside:
        before = _latest(data)
        drops = find_drops(before.manifest.counts, selection.counts) if before else ()
        if before and not accept_drop:
            refuse(drops, before.manifest.version)
        folder = Path(aside, "release")
        folder.mkdir()
        graphs = NamedGraphs(selection, report, shapes, rules)
        dumps = write_contents(folder, graphs, ontology, progress)
        digest = next(dump.sha256 for dump in dumps if dump.name == ALL)
        if before and before.manifest.digest == digest:
            return Outcome(before, is_new=False)
        version = f"{issued.isoformat()}-{digest[:8]}"
        now = Edition(version, folder / ALL)
        compared = _compared(before, now, ontology)
        if compared:
            progress("changes")
            dumps += write_changes(folder, Edition.of(compared), now)
        progress("answers")
        dumps += further(folder)
        progress("reports")
        skips = load_summary(data).skips
        _write_reports(folder, report, selection, skips)
        manifest = Manifest(
            version=version,
            issued=issued.isoformat(),
            digest=digest,
            software=f"gcm-kg {installed_version('gcm-kg')}",
            counts=_counts(folder, dumps, selection, report, skips),
            files=_files(folder, dumps),
            previous=compared.manifest.version if compared else None,
            follows=before.manifest.version if before else None,
        )
        progress(CATALOGUE)
        write_manifest(folder, _catalogued(folder, manifest, dumps, ontology))
        remarks = _checked_alongside(folder, shapes)
        release = _move_into_place(folder, releases, manifest.version)
        return Outcome(release, is_new=True, drops=drops, remarks=remarks)


def _refuse_unsound(report: Report) -> None:
    if report.unchecked:
        raise ReleaseError("Not released, because not all was checked: " + report.unchecked[0])
    if report.blocking:
        raise ReleaseError(
            "Not released, because the vocabularies violate their shapes: "
            f"<{report.blocking[0].focus}>: {report.blocking[0].message} "
            "Mend ontology/ and build again."
        )


def _checked_alongside(folder: Path, shapes: Path) -> tuple[Result, ...]:
    """Return what shapes remark in the graphs of remarks and of shapes, and in the catalogue."""
    found = check_alongside(
        shapes,
        remarks=folder / graph_file("quality"),
        own_shapes=folder / graph_file("shapes"),
        catalogue=folder / CATALOGUE,
    )
    for result in found:
        if result.severity == "Violation":
            raise ReleaseError(
                "Not released, because what it says beside the data violates its shapes: "
                f"<{result.focus}>: {result.message} (<{result.shape}>)"
            )
    return found


@contextmanager
def _one_at_a_time(releases: Path) -> Iterator[None]:
    """Wait until no other process makes a release here; the lock of a dead one is freed.

    What a run that was killed left behind is cleared away.
    """
    with (releases / ".lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in releases.glob(".making-*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


def _latest(data: Path) -> Release | None:
    return latest_release(data) if (data / RELEASES / LATEST).exists() else None


def _compared(before: Release | None, now: Edition, ontology: Path) -> Release | None:
    """Return the release to tell the changes from: none where they would name who asked not to."""
    if before and unlearns_a_name(Edition.of(before), now, load_removals(ontology)):
        return None
    return before


def _write_reports(
    folder: Path, report: Report, selection: Selection, skips: Iterable[Skip]
) -> None:
    (folder / "report.txt").write_text(report_text(report), encoding="utf-8")
    (folder / "report.json").write_bytes(report_json(report))
    for table in (UNLINKED, DUPLICATES, CORRECTIONS):
        shutil.copyfile(selection.dataset / table, folder / table)
    (folder / "skipped.csv").write_text(_skipped_table(skips), encoding="utf-8")
    quarantine = folder / QUARANTINE
    quarantine.mkdir()
    for iri in report.quarantined:
        key = parse(iri).key
        lines = selection.lines_of_event(iri)
        (quarantine / f"{key}.nq").write_bytes(b"".join(sorted(lines)))
        own = report.of_event(iri)
        (quarantine / f"{key}.txt").write_text(report_text(own), encoding="utf-8")


def _skipped_table(skips: Iterable[Skip]) -> str:
    """Return the skipped pages as CSV; only their names, because folders differ by machine."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("page", "kind", "reason"))
    writer.writerows(sorted((_published(skip.origin), skip.kind, skip.reason) for skip in skips))
    return text.getvalue()


def _published(origin: str) -> str:
    """Return how a page's origin is published: an address whole, of a path only the name."""
    return origin if is_url(origin) else PurePath(origin).name


def _counts(
    folder: Path,
    dumps: Iterable[Dump],
    selection: Selection,
    report: Report,
    skips: tuple[Skip, ...],
) -> dict[str, int]:
    lines = {dump.name: dump.lines for dump in dumps}
    return {
        **selection.counts,
        "triples": lines[DATA],
        "quads": lines[ALL],
        "quarantined": len(report.quarantined),
        "skipped": len(skips),
        "unlinked": sum(1 for text in read_unlinked(folder / UNLINKED) if text.reason != NEW),
        "warnings": report.counts["Warning"],
        "infos": report.counts["Info"],
    }


def _files(folder: Path, dumps: Iterable[Dump]) -> dict[str, FileEntry]:
    entries = {dump.name: FileEntry(dump.bytes, dump.sha256, dump.media_type) for dump in dumps}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in entries:
            media_type = _MEDIA_TYPES[path.suffix]
            entries[name] = FileEntry(path.stat().st_size, sha256_of(path), media_type)
    return entries


def _catalogued(
    folder: Path, manifest: Manifest, dumps: Iterable[Dump], ontology: Path
) -> Manifest:
    """Write the catalogue of the other files, and return the manifest with it."""
    with (folder / DATA).open("rb") as lines:
        statistics = count(lines, scratch=folder)
    lines_of = {dump.name: dump.lines for dump in dumps}
    graphs = {name: n for name in GRAPHS if (n := lines_of[graph_file(name)])}
    facts = Facts(manifest, statistics, graphs, frozenset(dump.name for dump in dumps))
    context = jsonld.load_context(ontology / CONTEXT_FILE)
    return replace(manifest, files=manifest.files | write_catalogue(folder, facts, context))


def _move_into_place(folder: Path, releases: Path, name: str) -> Release:
    """Give the finished folder its name, then point `latest` at it; each step is atomic."""
    for path in folder.rglob("*"):
        sync(path)
    target = releases / name
    if target.exists():  # left by a run that ended before it could point here
        shutil.rmtree(target)
    folder.rename(target)
    pointer = releases / f".{LATEST}.{os.getpid()}"
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(name)
    pointer.replace(releases / LATEST)
    sync(releases)
    return open_release(target)
