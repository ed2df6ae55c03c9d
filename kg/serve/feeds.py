"""What is published of the history of releases: computed when it is first asked for, then kept.

A release never changes, so what was computed of it holds as long as it is served.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from kg.release.compare import CHANGES
from kg.release.folder import Release
from kg.release.history import History
from kg.release.versions import Version, versions_of
from kg.serve import questions, views
from kg.sparql.engine import Engine


@dataclass(frozen=True)
class Feeds:
    """What feeds are made of, over the history of the release that is served."""

    engine: Engine
    history: History
    _versions: dict[str, tuple[Version, ...]] = field(default_factory=dict)

    def versions(self, release: Release) -> Sequence[Version]:
        """Return what became of events with a release."""
        name = release.manifest.version
        if name not in self._versions:
            self._versions[name] = tuple(versions_of(self.history, release))
        return self._versions[name]

    def find(self, version: str) -> Release | None:
        """Return a release whose versions of events are told, by its version."""
        told = self.history.told
        return next((each for each in told if each.manifest.version == version), None)

    @cached_property
    def changed(self) -> dict[str, str]:
        """The day of the release with which a thing last changed, as far as it did."""
        days: dict[str, str] = {}
        for release in self.history.told[:-1]:
            with (release.path / CHANGES).open(encoding="utf-8") as lines:
                for line in lines:
                    days.setdefault(json.loads(line)["iri"], release.manifest.issued)
        return days

    @property
    def issued(self) -> datetime:
        """When the release was issued that is served."""
        return self.history.moments[self.history.releases[0].manifest.version]

    @property
    def since(self) -> str:
        """The day of the first release of which all is told."""
        return self.history.told[-1].manifest.issued

    @cached_property
    def indexed(self) -> tuple[str, ...]:
        """The IRIs of the things whose pages are there to be found: those that name no person."""
        rows = self.engine.table(questions.INDEXED).rows
        return tuple(views.text_of(row[0]) for row in rows)
