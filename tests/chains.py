"""A chain of small releases: events that came, changed and went, and one that names a person."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import pipeline
from kg.release.folder import Release

WORKSHOP = (
    "Workshop on visas\nType of Event: Workshop\nOrganizer(s): IOM\n"
    "Date: 4 May 2023\nLocation: Cairo, Egypt\n"
)
FORUM = (
    "Forum on remittances with Jane Roe\nType of Event: Forum\nOrganizer(s): UNDP\n"
    "Date: 9 June 2023 - 11 June 2023\nLocation: Lima, Peru\n"
)
SEMINAR = (
    "Seminar on return\nType of Event: Workshop\nOrganizer(s): IOM\n"
    "Date: May 2023\nLocation: Tbilisi, Georgia\n"
)
UNTITLED = "Date: , -\nLocation: Baku - Azerbaijan\nMain organizer/s\nIOM\n"


@dataclass
class Chain:
    """A data folder, and the releases that were made in it, the oldest first."""

    data: Path
    pages: Path
    releases: list[Release]

    def release(self, pages: Mapping[str, str], day: int) -> Release:
        """Make a release of these pages, and of no others."""
        for old in self.pages.glob("*.txt"):
            old.unlink()
        for name, text in pages.items():
            (self.pages / name).write_text(text, encoding="utf-8")
        pipeline.harvest_pages([self.pages], self.data)
        pipeline.build_dataset(self.data)
        pipeline.check_dataset(self.data)
        issued = datetime.date(2026, 11, day)
        made = pipeline.release_dataset(self.data, issued, accept_drop=True).release
        self.releases.append(made)
        return made


def make_chain(folder: Path) -> Chain:
    """Four releases, the second and third of one day.

    With the second, 900 changes, 901 goes and 902 comes; with the third, 902 goes and 903 comes;
    with the fourth, 900 is again as it was first, and 903 is held back for it has no title.
    """
    pages = folder / "pages"
    pages.mkdir()
    chain = Chain(folder / "data", pages, [])
    moved = WORKSHOP.replace("4 May", "5 May")
    chain.release({"en-node-900.txt": WORKSHOP, "en-node-901.txt": FORUM}, 23)
    chain.release({"en-node-900.txt": moved, "en-node-902.txt": SEMINAR}, 24)
    chain.release({"en-node-900.txt": moved, "en-node-903.txt": SEMINAR}, 24)
    chain.release({"en-node-900.txt": WORKSHOP, "fr-node-903.txt": UNTITLED}, 25)
    return chain
