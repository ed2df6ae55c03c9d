"""The titles of all events of a build: which are editions of one name, and which are unique."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import combinations
from pathlib import Path

import msgspec

from kg.build.edtf import possible_days
from kg.build.identity.editions import Edition, edition_of, is_gathering
from kg.build.mentions.quoted_titles import TitleFinder
from kg.files import write_atomically
from kg.identifiers import key_of, thing
from kg.text import words

_LEAST_WORDS = 4
_EVERYDAY = frozenset(
    "a an and at by for from in of on or the to with de del des du el en et la las le les los para "
    "por pour sur sobre y "
    "annual monthly quarterly weekly regional subregional national global international general "
    "technical thematic special joint virtual online high level expert experts stakeholder "
    "stakeholders member states launch opening closing side event events day days week part".split()
)


@dataclass(frozen=True)
class Titles:
    """What titles of other events tell of a title; the keys are `kg.text.words`.

    `series` goes from a name that several events share, but for a date or number, to the key of
    their series. `events` goes from titles of four words or more that only one event has to that
    event's IRI.
    """

    series: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def finder(self) -> TitleFinder:
        """Finds the titles of `events` in prose."""
        return TitleFinder(self.events)


NO_TITLES = Titles()
"""What is known of other titles where a page is read by itself."""


_Days = Mapping[str, tuple[str, str]]


def collect_titles(
    titles: Iterable[tuple[str, str]], dates: Iterable[tuple[str, str]] = ()
) -> Titles:
    """Return what the titles of a build tell, from pairs of an event's key and a title of it.

    An event can have several titles, one for each copy of its page, and several `dates` (EDTF).
    """
    owners: dict[str, set[str]] = defaultdict(set)
    editions: dict[str, dict[str, Edition]] = defaultdict(dict)
    for key, title in sorted(titles):
        owners[words(title)].add(key)
        edition = edition_of(title)
        editions[words(edition.name)].setdefault(key, edition)
    return Titles(dict(_series(editions, _days(dates))), dict(_events(owners)))


def _days(dates: Iterable[tuple[str, str]]) -> _Days:
    """Return the first and last possible day of each event whose year is known."""
    days: dict[str, tuple[str, str]] = {}
    for key, date in dates:
        if own := possible_days(date):
            first, last = days.get(key, own)
            days[key] = (min(first, own[0]), max(last, own[1]))
    return days


def _events(owners: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    for title, keys in owners.items():
        if len(keys) == 1 and title.count(" ") >= _LEAST_WORDS - 1:
            yield title, thing("event", *keys).value


def _series(
    editions: Mapping[str, Mapping[str, Edition]], days: _Days
) -> Iterator[tuple[str, str]]:
    for name, own in editions.items():
        if len(own) > 1 and _are_editions(name, own, days):
            yield name, key_of(min(edition.name for edition in own.values()))


def _are_editions(name: str, editions: Mapping[str, Edition], days: _Days) -> bool:
    """Tell whether events of one name are certain to be editions of one thing.

    They have different numbers, or different dates and a name of at least two words that are
    not everyday ones: "Annual Meeting 2021" and "Annual Meeting 2022" may be anybody's.
    """
    telling = [word for word in name.split() if not (word in _EVERYDAY or is_gathering(word))]
    if len({edition.numbers for edition in editions.values() if edition.numbers}) > 1:
        return bool(telling)
    return len(telling) > 1 and (
        _differ({frozenset(edition.dates) for edition in editions.values()})
        or _are_apart([days[key] for key in editions if key in days])
    )


def _are_apart(days: list[tuple[str, str]]) -> bool:
    """Tell whether one event is over before another begins."""
    return bool(days) and min(last for _, last in days) < max(first for first, _ in days)


def _differ(dates: set[frozenset[str]]) -> bool:
    """Tell whether two dates contradict each other; May 2022 and 2022 do not."""
    return any(a - b and b - a for a, b in combinations(dates, 2))


def write_titles(titles: Titles, path: Path) -> None:
    """Write what titles tell, for the processes of a build to read."""
    with write_atomically(path) as file:
        file.write(msgspec.json.encode(titles))


@lru_cache(maxsize=1)
def read_titles(path: Path, stamp: int) -> Titles:
    """Read what `write_titles` wrote, once in each process and for each `stamp` of the file."""
    return msgspec.json.decode(path.read_bytes(), type=Titles)
