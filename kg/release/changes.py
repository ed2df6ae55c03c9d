"""Which things changed between two releases: created, changed or removed, and in what."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from pyoxigraph import Literal, RdfFormat, parse

from kg import identifiers
from kg.errors import IdentifierError
from kg.namespaces import BASE, RDFS, SCHEMA, SKOS, compact
from kg.release.sorted_file import SortedFile

_LINE = re.compile(rb"[AD] (?P<subject><[^>]*>|_:\S+) <(?P<predicate>[^>]*)> ")
# A graph stands behind the object: an object that is one of our graphs is none for its statement.
_GRAPH = re.compile(
    rb"[AD] \S+ <[^>]*> .+ <" + re.escape(BASE.encode()) + rb"graph/([a-z-]+)> \.\n$"
)
_NAMES = frozenset((SCHEMA.name, SKOS.prefLabel, RDFS.label))


class Kind(StrEnum):
    """What happened to a thing."""

    CREATED = "created"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class Change:
    """What happened to one thing; `name` is "" where it has none.

    `properties` are those whose values in the default graph are others than before, in short form;
    `graphs` the named graphs in which what is said about the thing is other than before.
    """

    change: Kind
    kind: str
    iri: str
    name: str
    properties: tuple[str, ...]
    graphs: tuple[str, ...]


@dataclass
class _Found:
    properties: set[str] = field(default_factory=set)
    graphs: set[str] = field(default_factory=set)


def find_changes(lines: Iterable[bytes], before: SortedFile, after: SortedFile) -> Iterator[Change]:
    """Yield what happened to each thing, sorted by kind and IRI.

    `lines` are those of an RDF Patch between the two files of all quads. A part of a thing, such as
    evidence, is told with it; blank nodes with the graph that they stand in.
    """
    found: dict[str, _Found] = defaultdict(_Found)
    for line in lines:
        if match := _LINE.match(line):
            named = _GRAPH.match(line)
            graph_name = named[1].decode() if named else None
            subject = match["subject"].decode()
            of = found[_thing(subject, graph_name)]
            if graph_name:
                of.graphs.add(graph_name)
            else:
                of.properties.add(compact(match["predicate"].decode()))
    changes = (_change(iri, own, before, after) for iri, own in found.items())
    yield from sorted(changes, key=lambda each: (_ORDER.get(each.kind, len(_ORDER)), each.iri))


_ORDER = {kind: place for place, kind in enumerate((*identifiers.KINDS, "page"))}


def _thing(subject: str, graph_name: str | None) -> str:
    """Return the IRI of what a subject is a part of; a blank node is one of its graph."""
    if subject.startswith("_:"):
        return identifiers.graph(graph_name).value if graph_name else f"{BASE}def"
    iri = subject[1:-1]
    return iri if iri.startswith(f"{BASE}def#") else identifiers.owner_of(iri)


def _change(iri: str, found: _Found, before: SortedFile, after: SortedFile) -> Change:
    subject = f"<{iri}> ".encode()
    was, is_now = before.has(subject), after.has(subject)
    change = Kind.CHANGED if was == is_now else Kind.CREATED if is_now else Kind.REMOVED
    name = _name((after if is_now else before).starting_with(subject))
    return Change(
        change, _kind(iri), iri, name, tuple(sorted(found.properties)), tuple(sorted(found.graphs))
    )


def _kind(iri: str) -> str:
    if iri.startswith(f"{identifiers.SITE}/"):
        return "page"
    try:
        return identifiers.parse(iri).kind
    except IdentifierError:
        return "other"


def _name(lines: Iterable[bytes]) -> str:
    """Return the English name among the lines of a thing, or else its first one."""
    quads = parse(b"".join(lines), format=RdfFormat.N_QUADS)
    names = [
        quad.object
        for quad in quads
        if quad.predicate in _NAMES and isinstance(quad.object, Literal)
    ]
    english = (name for name in names if name.language == "en")
    chosen = next(english, names[0] if names else None)
    return chosen.value if chosen else ""
