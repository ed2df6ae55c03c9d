"""The versions of events: what became of each event with each release of a history."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kg.namespaces import BASE
from kg.release.changes import Kind
from kg.release.compare import CHANGES
from kg.release.dumps import DATA
from kg.release.folder import Release
from kg.release.history import History
from kg.release.sorted_file import SortedFile, open_sorted

_EVENT = re.compile(rb"^<(?P<iri>" + re.escape(f"{BASE}id/event/".encode()) + rb"[^>#]+)> ", re.M)


@dataclass(frozen=True)
class Version:
    """What became of an event with a release, and when that was issued."""

    event: str
    change: Kind
    release: Release
    issued: datetime


def versions_of(history: History, release: Release) -> Iterator[Version]:
    """Yield what became of events with a release, sorted by their IRIs.

    With the first release of which all may be told, every event is new; what the one before had is
    told only of as far as it was removed. Changes in what is said *about* events, as evidence, make
    no version. An event whose IRI names who asked not to be named is not told of.
    """
    moment = history.moments[release.manifest.version]
    is_first = release == history.told[-1]
    changes = _beginnings(history, release) if is_first else _stated(release)
    for event, change in sorted(changes):
        if history.removals.names_in(event.rpartition("/")[2]):
            continue
        yield Version(event, change, release, moment)


def _stated(release: Release) -> Iterator[tuple[str, Kind]]:
    """Yield what the list of changes of a release says of events."""
    with (release.path / CHANGES).open(encoding="utf-8") as lines:
        for line in lines:
            change = json.loads(line)
            if change["kind"] == "event" and change["properties"]:
                yield change["iri"], Kind(change["change"])


def _beginnings(history: History, release: Release) -> Iterator[tuple[str, Kind]]:
    with open_sorted(release.path / DATA) as quads:
        here = set(events_in(quads))
    yield from ((event, Kind.CREATED) for event in here)
    place = history.releases.index(release) + 1
    for before in history.releases[place : place + 1]:
        with open_sorted(before.path / DATA) as quads:
            gone = set(events_in(quads)) - here
        yield from ((event, Kind.REMOVED) for event in gone)


def events_in(quads: SortedFile) -> Iterator[str]:
    """Yield the IRIs of events of which something is said, not only of their parts, each once."""
    last = b""
    for found in _EVENT.finditer(quads.content):
        if found["iri"] != last:
            last = found["iri"]
            yield last.decode()
