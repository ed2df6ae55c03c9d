"""What the default graph holds, in numbers: counted in one pass over its sorted lines.

Distinct objects are counted by sorting them on disk, so that memory stays the same however many
triples there are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from pyoxigraph import NamedNode

from kg.namespaces import GCM, PREFIXES, RDF, SCHEMA
from kg.release.lines import sorted_unique

ASPECTS: Mapping[str, NamedNode] = {
    "date": GCM.edtf,
    "objective": GCM.objective,
    "goal": GCM.sdg,
    "place": SCHEMA.location,
    "organizer": SCHEMA.organizer,
}
"""What may be known of an event, and the property that every event has of which it is known."""

TARGETS: Mapping[str, str] = {
    "m49": PREFIXES["geo"].rstrip("/"),
    "sdg": PREFIXES["sdg"].rstrip("/"),
    "wikidata": "http://www.wikidata.org/entity/",
}
"""The datasets that links are counted to, and what the IRIs of their things begin with.

An IRI is of the first that fits; that of a scheme is of the target that it is the scheme of.
"""

NO_THINGS = PREFIXES["sdgo"]
"""IRIs below one of the targets that name terms, no things."""

_TARGET = re.compile(
    rb"<(?:(?P<no_things>%b)|%b)"
    % (
        re.escape(NO_THINGS.encode()),
        b"|".join(b"(?P<%b>%b)" % (n.encode(), re.escape(i.encode())) for n, i in TARGETS.items()),
    )
)
_RUN_BYTES = 16 << 20
_LANGUAGE = re.compile(rb'.*"@([A-Za-z0-9-]+)', re.DOTALL)
_TYPE, _EVENT = str(RDF.type).encode(), str(GCM.Event).encode()
_START, _END = str(SCHEMA.startDate).encode(), str(SCHEMA.endDate).encode()
_ASPECTS = {str(iri).encode(): name for name, iri in ASPECTS.items()}


@dataclass(frozen=True)
class PropertyUse:
    """How often a property is stated, of how many subjects, with how many different objects."""

    property: str
    triples: int
    subjects: int
    objects: int


@dataclass(frozen=True)
class ClassUse:
    """How many things are of a class."""

    name: str
    entities: int


@dataclass(frozen=True)
class Links:
    """How many links with one property there are from our things to those of a target."""

    target: str
    property: str
    triples: int


@dataclass(frozen=True)
class Statistics:
    """A graph in numbers; partitions are sorted by the IRI of their class or property.

    `known` has how many events there are of which an aspect is known. `first_day` and `last_day`
    are None where no event has a day, `example` where there is no event.
    """

    triples: int
    subjects: int
    objects: int
    classes: tuple[ClassUse, ...]
    properties: tuple[PropertyUse, ...]
    links: tuple[Links, ...]
    events: int
    known: Mapping[str, int]
    languages: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    example: str | None


def count(lines: Iterable[bytes], scratch: Path) -> Statistics:
    """Count what sorted lines of N-Triples say.

    `scratch` is a folder with room for their objects; nothing stays in it.
    """
    found = _Found()
    distinct = sorted_unique(found.read(lines), scratch, _RUN_BYTES)
    objects: Counter[int] = Counter()
    total = 0
    for _, uses in groupby(distinct, key=lambda use: use[: use.rindex(b" ")]):
        total += 1
        objects.update(int(use[use.rindex(b" ") :]) for use in uses)
    return found.statistics(total, objects)


@dataclass
class _Found:
    """What was counted so far; properties are numbered in the order in which they are met."""

    triples: int = 0
    subjects: int = 0
    numbers: dict[bytes, int] = field(default_factory=dict)
    stated: Counter[bytes] = field(default_factory=Counter)
    of_subjects: Counter[bytes] = field(default_factory=Counter)
    classes: Counter[bytes] = field(default_factory=Counter)
    links: Counter[tuple[str, bytes]] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    languages: set[bytes] = field(default_factory=set)
    days: tuple[bytes, bytes] | None = None
    example: bytes | None = None

    def read(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """Count the lines; yield each object with the number of its property, as a line."""
        triples = (line.split(b" ", 2) for line in lines)
        for subject, own in groupby(triples, key=lambda parts: parts[0]):
            self.subjects += 1
            stated = [(predicate, rest[:-3]) for _, predicate, rest in own]
            self._subject(subject, stated)
            for predicate, value in stated:
                yield b"%b %d\n" % (value, self.numbers[predicate])

    def _subject(self, subject: bytes, stated: list[tuple[bytes, bytes]]) -> None:
        self.triples += len(stated)
        predicates = {predicate for predicate, _ in stated}
        for predicate in predicates:
            self.numbers.setdefault(predicate, len(self.numbers))
            self.of_subjects[predicate] += 1
        own = _target(subject)
        for predicate, value in stated:
            self.stated[predicate] += 1
            if predicate == _TYPE:
                self.classes[value] += 1
            elif value[:1] == b"<":
                if (target := _target(value)) and target != own:
                    self.links[target, predicate] += 1
            elif language := _LANGUAGE.fullmatch(value):
                self.languages.add(language[1])
        if (_TYPE, _EVENT) in stated:
            self._event(subject, stated, predicates)

    def _event(
        self, subject: bytes, stated: list[tuple[bytes, bytes]], predicates: set[bytes]
    ) -> None:
        self.example = self.example or subject
        self.known.update(_ASPECTS[each] for each in predicates & _ASPECTS.keys())
        for predicate, value in stated:
            if predicate in (_START, _END):
                day = value[1 : value.index(b'"', 1)]
                first, last = self.days or (day, day)
                self.days = (min(first, day), max(last, day))

    def statistics(self, objects: int, per_property: Mapping[int, int]) -> Statistics:
        """Return what was counted, with what was counted of the objects."""
        first, last = self.days or (None, None)
        return Statistics(
            triples=self.triples,
            subjects=self.subjects,
            objects=objects,
            classes=tuple(ClassUse(_iri(name), n) for name, n in sorted(self.classes.items())),
            properties=tuple(
                PropertyUse(_iri(name), n, self.of_subjects[name], per_property[self.numbers[name]])
                for name, n in sorted(self.stated.items())
            ),
            links=tuple(
                Links(target, _iri(name), n) for (target, name), n in sorted(self.links.items())
            ),
            events=self.classes[_EVENT],
            known={name: self.known[name] for name in ASPECTS},
            languages=tuple(sorted(each.decode() for each in self.languages)),
            first_day=first.decode() if first else None,
            last_day=last.decode() if last else None,
            example=_iri(self.example) if self.example else None,
        )


def _target(term: bytes) -> str | None:
    """Return which of the targets an IRI is of; None where of none."""
    match = _TARGET.match(term)
    return match.lastgroup if match and match.lastgroup != "no_things" else None


def _iri(term: bytes) -> str:
    return term[1:-1].decode()
