"""What of a dataset is published: all but the quarantined events and what only they name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.build.dataset import (
    ENTITIES,
    EVENTS,
    EVIDENCE,
    PEOPLE,
    VOCABULARY,
    BlockSpan,
    block_spans,
)
from kg.namespaces import BASE
from kg.release.health import JOINED

_LARGE = 10_000_000
_COUNTED = {
    "organizations": re.compile(rb" <http://schema\.org/organizer> (<[^>]+>)"),
    "places": re.compile(rb" <http://schema\.org/location> (<[^>]+>)"),
    "series": re.compile(rb"/def#series> (<[^>]+>)"),
    "pages": re.compile(rb"/ns/prov#wasDerivedFrom> (<[^>]+>)"),
    "participations": re.compile(rb"/m8g/hasParticipation> (<[^>]+>)"),
}
# Statements of an event with an IRI as their value; classes and pages are no links.
_LINK = re.compile(
    rb"^<[^>]+/id/event/[^>#]+> <(?!http://www\.w3\.org/(?:1999/02/22-rdf-syntax-ns#type"
    rb"|ns/prov#wasDerivedFrom)>)[^>]+> <",
    re.M,
)
_ORGANIZER = b" <http://schema.org/organizer> <"
_REPLACED = b" <http://purl.org/dc/terms/isReplacedBy> <"
_PERSON = re.compile(rb"<http://xmlns\.com/foaf/0\.1/Person> ")
_EVENT = b"<" + BASE.encode() + b"id/event/"
_ENTITY = re.compile(b"<(" + BASE.encode() + rb"id/(?:organization|place|series)/[^>#]+)>")


@dataclass(frozen=True)
class Selection:
    """The published part of a dataset, as sorted lines that are read when they are needed.

    Without `people` the graph of persons is left out.
    """

    dataset: Path
    quarantined: frozenset[str]
    people: bool = True

    def data_lines(self) -> Iterator[bytes]:
        """Yield the lines of the default graph, unsorted and some of them more than once."""
        yield from _lines_of(self.dataset / VOCABULARY)
        yield from self._blocks(ENTITIES, self._entities)
        yield from self._blocks(EVENTS, self._events)

    def blocks_of_events(self) -> Iterator[tuple[str, bytes]]:
        """Yield each published event with its lines of the default graph, sorted by IRI."""
        return zip(self._in_order, self._raw_blocks(EVENTS, self._in_order), strict=True)

    @property
    def file_of_events(self) -> Path:
        """The file that the blocks of events stand in."""
        return self.dataset / EVENTS

    def spans_of_events(self) -> list[BlockSpan]:
        """Return where the lines of each published event stand in their file, sorted by IRI."""
        return [self._spans[EVENTS][iri] for iri in self._in_order]

    def parts(self, name: str) -> Iterator[bytes]:
        """Yield the lines of a file whose subjects are parts of events, sorted, by event."""
        return self._raw_blocks(name, self._in_order)

    def records(self, additions: Callable[[str], list[bytes]]) -> Iterator[bytes]:
        """Yield all lines whose subjects are parts of events, of whatever graph, sorted.

        `additions` gives the lines of other graphs whose subjects are parts of an event.
        Each event is one piece of many lines: all their subjects begin with its IRI and `#`, so
        nothing else can stand among them.
        """
        iris = self._in_order
        files = (EVENTS, *self._records)
        blocks = zip(*(self._raw_blocks(name, iris) for name in files), strict=True)
        for iri, (event, *parts) in zip(iris, blocks, strict=True):
            lines = b"".join(parts).splitlines(keepends=True) + additions(iri)
            if f"<{iri}#".encode() in event:
                lines += filter(is_of_a_part, event.splitlines(keepends=True))
            yield b"".join(sorted(lines))

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of a file of the dataset that is published whole, as they stand there."""
        yield from _lines_of(self.dataset / name)

    @property
    def size(self) -> int:
        """The size of the files that are published, in bytes."""
        files = (VOCABULARY, ENTITIES, EVENTS, *self._records)
        return sum((self.dataset / name).stat().st_size for name in files)

    @property
    def is_large(self) -> bool:
        """Whether it is worth while to begin further processes for it."""
        return self.size >= _LARGE

    def lines_of_event(self, iri: str) -> Iterator[bytes]:
        """Yield everything the dataset says of one event, published or not."""
        for name in (EVENTS, *self._records):
            yield from self._blocks(name, [iri])

    @cached_property
    def counts(self) -> dict[str, int]:
        """The number of published events, of distinct things that they link to, and of links."""
        found: dict[str, set[bytes]] = {name: set() for name in _COUNTED}
        links: Counter[str] = Counter({"organizer_links": 0, "links": 0, JOINED: 0})
        for block in self._raw_blocks(EVENTS, self._events):
            for name, pattern in _COUNTED.items():
                found[name].update(pattern.findall(block))
            links["organizer_links"] += block.count(_ORGANIZER)
            links["links"] += sum(1 for _ in _LINK.finditer(block))
            links[JOINED] += block.count(_REPLACED)
        distinct = {name: len(own) for name, own in found.items()}
        people = {"people": self._persons()} if self.people else {}
        return {"events": len(self._events)} | distinct | dict(links) | people

    def _persons(self) -> int:
        return sum(len(_PERSON.findall(block)) for block in self._raw_blocks(PEOPLE, self._events))

    @property
    def _records(self) -> tuple[str, ...]:
        """The files whose lines are parts of the events' records."""
        return (EVIDENCE, PEOPLE) if self.people else (EVIDENCE,)

    @cached_property
    def events(self) -> frozenset[str]:
        """The IRIs of the published events."""
        return frozenset(self._events)

    @cached_property
    def _events(self) -> list[str]:
        return [iri for iri in self._spans[EVENTS] if iri not in self.quarantined]

    @cached_property
    def _in_order(self) -> list[str]:
        """The IRIs of the published events, in the order of lines about their parts."""
        return sorted(self._events, key=lambda iri: f"{iri}#")

    @cached_property
    def _entities(self) -> list[str]:
        """The entities that published events name; they name no further ones themselves."""
        named: set[str] = set()
        for block in self._raw_blocks(EVENTS, self._events):
            named.update(iri.decode() for iri in _ENTITY.findall(block))
        return [iri for iri in self._spans[ENTITIES] if iri in named]

    @cached_property
    def _spans(self) -> dict[str, dict[str, BlockSpan]]:
        return {
            name: {span.iri: span for span in block_spans(self.dataset / name)}
            for name in (EVENTS, EVIDENCE, PEOPLE, ENTITIES)
        }

    def _raw_blocks(self, name: str, iris: list[str]) -> Iterator[bytes]:
        with (self.dataset / name).open("rb") as file:
            for iri in iris:
                yield self._spans[name][iri].read(file)

    def _blocks(self, name: str, iris: list[str]) -> Iterator[bytes]:
        for block in self._raw_blocks(name, iris):
            yield from block.splitlines(keepends=True)


def is_of_a_part(line: bytes) -> bool:
    """Tell whether the subject of a line is a part of an event's record, as a participation is."""
    return line.startswith(_EVENT) and b"#" in line[: line.index(b">")]


def _lines_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file
