"""Which events are checked together, and what the results depend on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.build.dataset import ENTITIES, EVENTS, EVIDENCE, PEOPLE, BlockSpan, block_spans
from kg.memo import Task, key_of, stable_chunks
from kg.namespaces import BASE

_EVENTS_A_TASK = 150
_ENTITY = re.compile(b"<(" + BASE.encode() + rb"id/(?:organization|place|series)/[^>#]+)>")


@dataclass(frozen=True)
class Blocks:
    """Where the blocks of a dataset stand: of an event in each of its files, of each entity."""

    folder: Path
    files: Mapping[str, Mapping[str, BlockSpan]]

    @staticmethod
    def of(folder: Path) -> Blocks:
        """Find the blocks of a dataset."""
        names = (EVENTS, PEOPLE, EVIDENCE, ENTITIES)
        spans = {name: block_spans(folder / name) for name in names}
        return Blocks(folder, {name: {s.iri: s for s in own} for name, own in spans.items()})

    @property
    def events(self) -> list[str]:
        """The IRIs of all events, in their order."""
        return list(self.files[EVENTS])

    def read(self, name: str, iris: Iterable[str]) -> Iterator[bytes]:
        """Yield the blocks of these events or entities in a file; not all have one in each."""
        spans = self.files[name]
        with (self.folder / name).open("rb") as file:
            for iri in iris:
                if iri in spans:
                    yield spans[iri].read(file)


def check_tasks(blocks: Blocks, base: str) -> Iterator[Task[str]]:
    """Yield the IRIs of events in tasks, with keys that change where their results could.

    `base` is a digest of shapes and vocabularies. Of the entities only those count which the
    events of a task lead to.
    """
    for events in stable_chunks(blocks.events, str, _EVENTS_A_TASK):
        digest = hashlib.sha256()
        linked: set[str] = set()
        for block in blocks.read(EVENTS, events):
            digest.update(block)
            linked |= _entities_in(block)
        for name, iris in (
            (PEOPLE, events),
            (EVIDENCE, events),
            (ENTITIES, _reached(linked, blocks)),
        ):
            for block in blocks.read(name, iris):
                digest.update(block)
        yield Task(key_of(base, digest.digest()), events)


def _reached(linked: set[str], blocks: Blocks) -> list[str]:
    """Return the entities that these lead to, themselves included."""
    found, ahead = set(linked), linked
    while ahead:
        ahead = {
            iri for block in blocks.read(ENTITIES, ahead) for iri in _entities_in(block)
        } - found
        found |= ahead
    return sorted(found)


def _entities_in(block: bytes) -> set[str]:
    return {iri.decode() for iri in _ENTITY.findall(block)}
