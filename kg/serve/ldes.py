"""The stream of the versions of events: a Linked Data Event Stream, in pages that never change.

https://w3id.org/ldes/specification, https://w3id.org/tree/specification

Each member is what a release did to an event: as:Create, as:Update or as:Delete, with what the
release says of the event in a graph of the member's name. A page has members of one release only,
so it never changes; the root, which lists the first page of each release, does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Quad

from kg.namespaces import DCTERMS, RDF, XSD
from kg.release.changes import Kind
from kg.release.dumps import ALL
from kg.release.folder import Release
from kg.release.history import History, said_of
from kg.release.sorted_file import open_sorted
from kg.release.versions import Version
from kg.serve import urls

START, CHANGES = "start", "changes"
SIZE = 100
"""Members of a page."""

LICENCE = NamedNode("https://creativecommons.org/licenses/by/4.0/")
_LDES = "https://w3id.org/ldes#"
_TREE = "https://w3id.org/tree#"
_ACTIVITIES = "https://www.w3.org/ns/activitystreams#"
TITLE = "Versions of migration-policy events"
WORDS = (
    "What each release did to each event. The stream begins with a release in which all events are "
    "new; where a name was taken out of the data at a person's wish, with that release."
)
ACTIVITIES = {
    Kind.CREATED: NamedNode(f"{_ACTIVITIES}Create"),
    Kind.CHANGED: NamedNode(f"{_ACTIVITIES}Update"),
    Kind.REMOVED: NamedNode(f"{_ACTIVITIES}Delete"),
}


@dataclass(frozen=True)
class Page:
    """One page of members, counted from 1 within a release. `base` is where the service runs.

    `part` is START where the stream begins with the release, else CHANGES.
    """

    base: str
    release: Release
    part: str
    number: int = 1

    @property
    def path(self) -> str:
        """Where the page is.

        A release has other members where the stream begins with it: they have another address.
        """
        version = self.release.manifest.version
        return urls.STREAM_PAGE.format(version=version, part=self.part, number=self.number)

    @property
    def node(self) -> NamedNode:
        """The address of the page."""
        return NamedNode(self.base + self.path)


def count_pages(versions: Sequence[Version]) -> int:
    """Return how many pages the members of a release need; without any there is none."""
    return -(-len(versions) // SIZE)


def part_of(release: Release, history: History) -> str:
    """Return which part of a release the stream tells: all that is in it, or what changed."""
    return START if release == history.told[-1] else CHANGES


def root(base: str, firsts: Sequence[tuple[Page, datetime]]) -> Iterator[Quad]:
    """Yield the description of the stream, and where the members of each release begin.

    `firsts` are the first pages of the releases that have members, with when those were issued,
    the oldest first.
    """
    view, policy = NamedNode(base + urls.STREAM), NamedNode(f"{base}{urls.STREAM}#retention")
    yield from _stream(base)
    yield Quad(view, RDF.type, _tree("Node"))
    yield Quad(view, _ldes("retentionPolicy"), policy)
    yield Quad(policy, RDF.type, _ldes("PointInTimePolicy"))
    for _, issued in firsts[:1]:
        yield Quad(policy, _ldes("pointInTime"), _moment(issued))
        yield Quad(policy, _ldes("startingFrom"), _moment(issued))
    for first, issued in firsts:
        name = f"{base}{urls.STREAM}#{first.release.manifest.version}"
        yield from _relation(view, name, first.node, issued)


def page(asked: Page, versions: Sequence[Version], history: History) -> Iterator[Quad]:
    """Yield a page of members; none where the release has no such page."""
    members = versions[(asked.number - 1) * SIZE : asked.number * SIZE]
    yield from _stream(asked.base)
    yield Quad(asked.node, RDF.type, _tree("Node"))
    if asked.number < count_pages(versions):
        following = replace(asked, number=asked.number + 1)
        name = f"{asked.node.value}#following"
        yield from _relation(asked.node, name, following.node, members[0].issued)
    with open_sorted(asked.release.path / ALL) as quads:
        for version in members:
            member = _member(asked, version)
            yield Quad(_of(asked.base), _tree("member"), member)
            yield Quad(member, RDF.type, ACTIVITIES[version.change])
            yield Quad(member, DCTERMS.isVersionOf, NamedNode(version.event))
            yield Quad(member, DCTERMS.issued, _moment(version.issued))
            for triple in history.without_names(said_of(quads, version.event)):
                yield Quad(triple.subject, triple.predicate, triple.object, member)


def _stream(base: str) -> Iterator[Quad]:
    stream = _of(base)
    yield Quad(stream, RDF.type, _ldes("EventStream"))
    yield Quad(stream, DCTERMS.title, Literal(TITLE, language="en"))
    yield Quad(stream, DCTERMS.description, Literal(WORDS, language="en"))
    yield Quad(stream, DCTERMS.license, LICENCE)
    yield Quad(stream, _ldes("timestampPath"), DCTERMS.issued)
    yield Quad(stream, _ldes("versionOfPath"), DCTERMS.isVersionOf)
    for change, name in zip(Kind, ("Create", "Update", "Delete"), strict=True):
        yield Quad(stream, _ldes(f"version{name}Object"), ACTIVITIES[change])
    yield Quad(stream, _tree("view"), NamedNode(base + urls.STREAM))


def _relation(source: NamedNode, name: str, target: NamedNode, issued: datetime) -> Iterator[Quad]:
    relation = NamedNode(name)
    yield Quad(source, _tree("relation"), relation)
    yield Quad(relation, RDF.type, _tree("GreaterThanOrEqualToRelation"))
    yield Quad(relation, _tree("path"), DCTERMS.issued)
    yield Quad(relation, _tree("value"), _moment(issued))
    yield Quad(relation, _tree("node"), target)


def _member(asked: Page, version: Version) -> NamedNode:
    """Return the IRI of a member, which does not depend on where the service runs."""
    return NamedNode(f"{urls.canonical(asked.path)}#{version.event.rpartition('/')[2]}")


def _of(base: str) -> NamedNode:
    return NamedNode(f"{base}{urls.STREAM}#stream")


def _moment(issued: datetime) -> Literal:
    return Literal(issued.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=XSD.dateTime)


def _ldes(name: str) -> NamedNode:
    return NamedNode(_LDES + name)


def _tree(name: str) -> NamedNode:
    return NamedNode(_TREE + name)
