"""Whether a harvest is as rich as that of the latest release, or lost too much to be published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import ReleaseError

LARGEST_DROP = 10
"""By how much, in per cent, a figure may fall against the latest release."""

COMPARED = {
    "events": "events",
    "pages": "pages",
    "organizer_links": "links to organizers",
    "links": "links",
}
"""The counts of a manifest that are compared, and what they are called."""

JOINED = "joined"
"""The count of events that are parts of another: they are not lost."""


@dataclass(frozen=True)
class Drop:
    """A figure that fell by more than is normal."""

    name: str
    before: int
    now: int

    def __str__(self) -> str:
        share = 100 * (self.before - self.now) / self.before
        return f"{COMPARED[self.name]} from {self.before:,} to {self.now:,} (-{share:.0f} %)"


def find_drops(before: Mapping[str, int], now: Mapping[str, int]) -> tuple[Drop, ...]:
    """Return the figures that fell by more than LARGEST_DROP per cent.

    A figure that an older manifest does not have is not compared. Joined events count as before.
    """
    before, now = _apart(before), _apart(now)
    drops = (Drop(name, before[name], now[name]) for name in COMPARED if name in before)
    return tuple(drop for drop in drops if _is_large(drop))


def _apart(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts as if no events had been joined."""
    events = {"events": counts["events"] + counts.get(JOINED, 0)} if "events" in counts else {}
    return {**counts, **events}


def _is_large(drop: Drop) -> bool:
    return 100 * (drop.before - drop.now) > LARGEST_DROP * drop.before


def refuse(drops: tuple[Drop, ...], version: str) -> None:
    """Raise ReleaseError where anything fell too much."""
    if drops:
        raise ReleaseError(
            f"Not released, because more than {LARGEST_DROP} % is lost against {version}: "
            f"{'; '.join(map(str, drops))}. Look at what the harvest skipped; the release from "
            "before stays. If that is as it should be, --accept-drop publishes it all the same."
        )
