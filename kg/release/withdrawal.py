"""Which releases may name somebody who asked not to be named since: those are shown no more.

A release never changes, but what a person may ask for outranks that. What is withdrawn stays on
disk until an operator deletes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.build.corrections.removals import Removals
from kg.release.compare import PATCH
from kg.release.folder import Release
from kg.release.rdf_patch import ADDED, DELETED

_BESIDE = ("unlinked.csv", "skipped.csv", "quarantine/*")
"""What a release holds of pages beside its quads."""

PEOPLE = "graphs/people.nq"

Names = Callable[[str], bool]


def count_shown(releases: Sequence[Release], removals: Removals) -> int:
    """Return how many releases may be shown, of those from the newest back to the first.

    Those before one that forgot a name may not. Nor may one whose changes, or whose texts beside
    its quads, name who asked later, and those before it: what it took away, they have. The newest
    is always shown: what it holds only a newer one can mend. Where it names such a person, none
    before it is.
    """
    if names_a_person(releases[0], removals):
        return 1
    names = naming(removals)
    for place, release in enumerate(releases):
        if place and (changes_name(release, names) or any(map(names, _texts(release)))):
            return place
        if release.manifest.previous is None or (not place and changes_name(release, names)):
            return place + 1
    return len(releases)


def naming(removals: Removals) -> Names:
    """Return what tells whether a text names somebody who asked; texts come again and again."""
    return cache(lambda text: bool(removals.names_in(text))) if removals else lambda text: False


def changes_name(release: Release, names: Names) -> bool:
    """Tell whether what a release says of its changes names somebody who asked."""
    return any(map(names, _changed(release)))


def names_a_person(release: Release, removals: Removals) -> bool:
    """Tell whether the graph of people of a release has somebody who asked not to be named."""
    file = release.path / PEOPLE
    if not removals or not file.is_file():
        return False
    named = (quad.object for quad in parse(path=str(file), format=RdfFormat.N_QUADS))
    return any(isinstance(each, Literal) and removals.is_removed(each.value) for each in named)


def _changed(release: Release) -> Iterator[str]:
    """Yield the names and values that a release took away or brought."""
    file = release.path / PATCH
    if not file.is_file():
        return
    with file.open("rb") as lines:
        quads = b"".join(line[2:] for line in lines if line.startswith((ADDED, DELETED)))
    for quad in parse(quads, format=RdfFormat.N_QUADS):
        for term in (quad.subject, quad.object):
            if isinstance(term, Literal | NamedNode):
                yield term.value


def _texts(release: Release) -> Iterator[str]:
    for pattern in _BESIDE:
        for file in sorted(release.path.glob(pattern)):
            with file.open(encoding="utf-8") as lines:
                yield from lines
