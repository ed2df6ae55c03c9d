"""What of a dataset is published: all but the quarantined events and what only they name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.build.dataset import ENTITIES, EVENTS, EVIDENCE, VOCABULARY, BlockSpan, block_spans
from kg.namespaces import BASE

_COUNTED = {
    "organizations": re.compile(rb" <http://schema\.org/organizer> (<[^>]+>)"),
    "places": re.compile(rb" <http://schema\.org/location> (<[^>]+>)"),
    "series": re.compile(rb"/def#series> (<[^>]+>)"),
    "pages": re.compile(rb"/ns/prov#wasDerivedFrom> (<[^>]+>)"),
}
_ENTITY = re.compile(b"<(" + BASE.encode() + rb"id/(?:organization|place|series)/[^>#]+)>")


@dataclass(frozen=True)
class Selection:
    """The published part of a dataset, as sorted lines that are read when they are needed."""

    dataset: Path
    quarantined: frozenset[str]

    def data_lines(self) -> Iterator[bytes]:
        """Yield the lines of the default graph, unsorted and some of them more than once."""
        yield from _lines_of(self.dataset / VOCABULARY)
        yield from self._blocks(ENTITIES, self._entities)
        yield from self._blocks(EVENTS, self._events)

    def records(self, additions: Callable[[str], list[bytes]]) -> Iterator[bytes]:
        """Yield the lines of the evidence graph with additions to the events' records, sorted.

        `additions` gives the lines of other graphs whose subjects are parts of an event.
        Each event is one piece of many lines: all their subjects begin with its IRI and `#`, so
        nothing of another graph or event can stand among them.
        """
        iris = sorted(self._events, key=lambda iri: f"{iri}#")
        for iri, block in zip(iris, self._raw_blocks(EVIDENCE, iris), strict=True):
            lines = block.splitlines(keepends=True) + additions(iri)
            yield b"".join(sorted(lines))

    def lines_of_event(self, iri: str) -> Iterator[bytes]:
        """Yield everything the dataset says of one event, published or not."""
        for name in (EVENTS, EVIDENCE):
            yield from self._blocks(name, [iri])

    @cached_property
    def counts(self) -> dict[str, int]:
        """The number of published events, and of distinct things that they link to."""
        found: dict[str, set[bytes]] = {name: set() for name in _COUNTED}
        for block in self._raw_blocks(EVENTS, self._events):
            for name, pattern in _COUNTED.items():
                found[name].update(pattern.findall(block))
        return {"events": len(self._events)} | {name: len(own) for name, own in found.items()}

    @cached_property
    def events(self) -> frozenset[str]:
        """The IRIs of the published events."""
        return frozenset(self._events)

    @cached_property
    def _events(self) -> list[str]:
        return [iri for iri in self._spans[EVENTS] if iri not in self.quarantined]

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
            for name in (EVENTS, EVIDENCE, ENTITIES)
        }

    def _raw_blocks(self, name: str, iris: list[str]) -> Iterator[bytes]:
        with (self.dataset / name).open("rb") as file:
            for iri in iris:
                yield self._spans[name][iri].read(file)

    def _blocks(self, name: str, iris: list[str]) -> Iterator[bytes]:
        for block in self._raw_blocks(name, iris):
            yield from block.splitlines(keepends=True)


def _lines_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file
