"""The releases that lie beside each other, in their order: what was removed, when, and why."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, Triple, parse

from kg.build.corrections.removals import NO_REMOVALS, Removals
from kg.check.dataset_writers import read_report
from kg.errors import IdentifierError, ReleaseError
from kg.identifiers import graph, owner_of
from kg.identifiers import parse as parse_iri
from kg.namespaces import PROV
from kg.release.dumps import ALL
from kg.release.folder import Release, open_release
from kg.release.sorted_file import SortedFile, open_sorted
from kg.release.withdrawal import changes_name, count_shown, naming

QUARANTINE = "quarantine"
SKIPPED = "skipped.csv"
REPORT = "report.json"

HELD_BACK = "It violates a shape and is held back, in the quarantine of the release: {}"
SKIPPED_NOW = "Its page {} is skipped: {}"
NO_PAGE = "No page of it is among those that the release was made from."
_TOLD = (DefaultGraph(), graph("shapes"))

NOT_NAMED = "Nothing in the release names it any more."
NOT_DEFINED = "The ontology and the vocabularies of the release have it no more."


@dataclass(frozen=True)
class Removal:
    """A thing that an earlier release had, and the first one has not that came after.

    `last` is what the earlier one said of it, but for evidence, and without words that name who
    asked not to be named. `is_withheld` is set where nothing of it may be repeated: a name was
    taken out of the data since then.
    """

    iri: str
    before: Release
    since: Release
    reason: str
    last: tuple[Triple, ...]
    is_withheld: bool = False


@dataclass(frozen=True)
class History:
    """The releases from the newest back to the first that is still there, in their order."""

    releases: tuple[Release, ...]
    removals: Removals = NO_REMOVALS

    @classmethod
    def of(cls, newest: Release, removals: Removals = NO_REMOVALS) -> History:
        """Return the history of a release: those that lie beside it, as each names the one before.

        It ends where the one before is not there any more.
        """
        return cls(tuple(_chain(newest)), removals)

    @property
    def unbroken(self) -> tuple[Release, ...]:
        """The newest releases as far back as all that changed between them may be told."""
        count = 1
        while count < len(self.releases) and self.releases[count - 1].manifest.previous:
            count += 1
        return self.releases[:count]

    @cached_property
    def shown(self) -> tuple[Release, ...]:
        """The newest releases as far back as none may name who asked not to be named since."""
        return self.releases[: count_shown(self.releases, self.removals)]

    @property
    def told(self) -> tuple[Release, ...]:
        """The newest releases as far back as what they did is told: all is shown, and unbroken."""
        return self.unbroken[: len(self.shown)]

    @cached_property
    def hides_changes(self) -> bool:
        """Whether what the newest release says of its changes names who asked since."""
        return changes_name(self.releases[0], naming(self.removals))

    def is_withdrawn(self, release: Release) -> bool:
        """Tell whether a release is shown no more.

        Of one that is not in the row nobody knows what it names: where somebody ever asked not to
        be named, it is not shown.
        """
        known = {each.manifest.version for each in self.releases}
        shown = {each.manifest.version for each in self.shown}
        version = release.manifest.version
        return version not in shown if version in known else bool(self.removals)

    def removed(self, iri: str) -> Removal | None:
        """Return how a thing that is not in the newest release was removed, None if it never was.

        What only the graph of people had is not told of, nor what names who asked not to be named.
        """
        if self.removals.names_in(iri):
            return None
        for place, (since, before) in enumerate(pairwise(self.releases)):
            with open_sorted(before.path / ALL) as quads:
                last = said_of(quads, iri)
            if not last:
                continue
            is_withheld = place + 1 >= len(self.unbroken)
            shown = () if is_withheld else tuple(self.without_names(last))
            return Removal(iri, before, since, _reason(iri, last, since), shown, is_withheld)
        return None

    def without_names(self, triples: Iterable[Triple]) -> Iterator[Triple]:
        """Yield the triples without those that name somebody who asked not to be named.

        Addresses of pages do so, too: they have the words of titles.
        """
        for triple in triples:
            value = triple.object
            words = value.value if isinstance(value, Literal | NamedNode) else ""
            if not self.removals.names_in(words):
                yield triple

    @cached_property
    def moments(self) -> dict[str, datetime]:
        """When each release was issued, by its version.

        A release states its day. Those of one day follow each other by a second, in their order.
        """
        found: dict[str, datetime] = {}
        latest = datetime.min.replace(tzinfo=UTC)
        for release in reversed(self.releases):
            day = datetime.fromisoformat(release.manifest.issued).replace(tzinfo=UTC)
            latest = max(day, latest + timedelta(seconds=1)) if found else day
            found[release.manifest.version] = latest
        return found


def said_of(quads: SortedFile, iri: str) -> tuple[Triple, ...]:
    """Return what sorted quads say of a thing and its parts in the default graph, or of a shape.

    Nothing, where they say something of its parts only. Nothing of evidence, which quotes pages,
    and nothing of persons.
    """
    own = list(quads.starting_with(f"<{iri}> ".encode()))
    parts = quads.starting_with(f"<{iri}#".encode()) if own else ()
    parsed = parse(b"".join([*own, *parts]), format=RdfFormat.N_QUADS)
    return tuple(quad.triple for quad in parsed if quad.graph_name in _TOLD)


def _chain(newest: Release) -> Iterator[Release]:
    seen: set[str] = set()
    release: Release | None = newest
    while release is not None and release.manifest.version not in seen:
        seen.add(release.manifest.version)
        yield release
        release = _before(release)


def _before(release: Release) -> Release | None:
    version = release.manifest.previous or release.manifest.follows
    if version is None:
        return None
    try:
        return open_release(release.path.parent / version)
    except ReleaseError:
        return None


def _reason(iri: str, last: Iterable[Triple], since: Release) -> str:
    """Return why a release has a thing no more, as far as its reports tell."""
    kind, key = _kind_and_key(iri)
    if kind != "event":
        return NOT_NAMED if kind in ("organization", "place", "series") else NOT_DEFINED
    if (since.path / QUARANTINE / f"{key}.nq").is_file():
        return HELD_BACK.format(_first_violation(since.path / REPORT, iri))
    pages = {
        triple.object.value
        for triple in last
        if triple.predicate == PROV.wasDerivedFrom and isinstance(triple.object, NamedNode)
    }
    skipped = _skipped(since.path / SKIPPED)
    reasons = (SKIPPED_NOW.format(page, skipped[page]) for page in sorted(pages & skipped.keys()))
    return next(reasons, NO_PAGE)


def _kind_and_key(iri: str) -> tuple[str, str]:
    try:
        name = parse_iri(iri)
    except IdentifierError:
        return "", ""
    return name.kind, name.key


def _first_violation(report: Path, iri: str) -> str:
    results = read_report(report.read_bytes()).results if report.is_file() else ()
    own = (each for each in results if owner_of(each.focus) == iri)
    return next((each.message for each in own if each.severity == "Violation"), "see its report.")


def _skipped(table: Path) -> dict[str, str]:
    """Return the pages that a release says were skipped, and why."""
    if not table.is_file():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        return {row["page"]: row["reason"] for row in csv.DictReader(file)}
