"""Two releases → what changed between them: the lines, and the things that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg import identifiers
from kg.build.corrections.removals import Removals
from kg.errors import ReleaseError
from kg.formats import JSON_LINES, MARKDOWN, RDF_PATCH
from kg.release.change_writers import changes_json_lines, changes_markdown
from kg.release.changes import Change, find_changes
from kg.release.dumps import ALL, Dump, write_pieces
from kg.release.folder import LATEST, MANIFEST, RELEASES, Release, open_release
from kg.release.rdf_patch import DELETED, changed_lines, rdf_patch
from kg.release.sorted_file import open_sorted

PATCH = "changes.rdfp"
CHANGES = "changes.jsonl"
SUMMARY = "changes.md"


@dataclass(frozen=True)
class Edition:
    """A release as a comparison sees it: its version, and the file of all its quads."""

    version: str
    quads: Path

    @property
    def iri(self) -> str:
        """The IRI of the release."""
        return identifiers.release(self.version).value

    @classmethod
    def of(cls, release: Release) -> Edition:
        """Return the edition that a release folder holds."""
        return cls(release.manifest.version, release.path / ALL)


def patch(before: Edition, after: Edition) -> Iterator[bytes]:
    """Yield an RDF Patch that makes the later edition of the earlier one, line by line."""
    with before.quads.open("rb") as old, after.quads.open("rb") as new:
        yield from rdf_patch(changed_lines(old, new), before.iri, after.iri)


def changes(before: Edition, after: Edition, lines: Iterable[bytes]) -> list[Change]:
    """Return what happened to each thing, by the lines of the patch between two editions."""
    with open_sorted(before.quads) as old, open_sorted(after.quads) as new:
        return list(find_changes(lines, old, new))


def unlearns_a_name(before: Edition, after: Edition, removals: Removals) -> bool:
    """Tell whether a later edition leaves out words that name somebody who asked for it.

    What changed then cannot be published: to delete the words, a patch would have to repeat them.
    """
    if not removals:
        return False
    with before.quads.open("rb") as old, after.quads.open("rb") as new:
        return any(
            line.startswith(DELETED) and removals.names_in(line.decode("utf-8"))
            for line in changed_lines(old, new)
        )


def write_changes(folder: Path, before: Edition, after: Edition) -> list[Dump]:
    """Write what changed into a folder, as RDF Patch, JSON Lines and Markdown."""
    written = write_pieces(folder, PATCH, RDF_PATCH, patch(before, after))
    with (folder / PATCH).open("rb") as lines:
        found = changes(before, after, lines)
    text = changes_markdown(found, before.version, after.version).encode("utf-8")
    return [
        *written,
        *write_pieces(folder, CHANGES, JSON_LINES, changes_json_lines(found)),
        *write_pieces(folder, SUMMARY, MARKDOWN, [text]),
    ]


def difference(before: Edition, after: Edition, form: str) -> Iterator[bytes]:
    """Yield what changed between two editions, as `md`, `jsonl` or `rdfp`."""
    if form == RDF_PATCH.suffix:
        return patch(before, after)
    found = changes(before, after, patch(before, after))
    if form == JSON_LINES.suffix:
        return changes_json_lines(found)
    return iter([changes_markdown(found, before.version, after.version).encode("utf-8")])


def find_release(data: Path, name: str) -> Release:
    """Open a release by its folder, its version, or `latest`. Raises ReleaseError."""
    known = data / RELEASES / name
    for path in (known, Path(name)):
        if (path / MANIFEST).is_file():
            return open_release(path)
    versions = sorted(path.name for path in (data / RELEASES).glob("[0-9]*"))
    there = ", ".join((*versions, LATEST)) if versions else "none"
    raise ReleaseError(f"There is no release {name!r}; in {data / RELEASES} there are: {there}.")


def find_earlier(data: Path, later: Release) -> Release:
    """Open the release before another. Raises ReleaseError where there is none."""
    if later.manifest.previous is None:
        raise ReleaseError(f"{later.manifest.version} is the first release: name two to compare.")
    return find_release(data, later.manifest.previous)
