"""What a release says in named graphs: each by itself, and together with the default graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import Triple

from kg.build.blocks import canonical, sorted_lines
from kg.build.dataset import EVIDENCE, PEOPLE, SDG, SDG_CORRECTIONS
from kg.build.lookup.labels import read_turtle
from kg.check.report import Report, Result
from kg.check.rules import load_rules, rule_triples
from kg.identifiers import owner_of
from kg.release.lines import merge_unique
from kg.release.quality import quality_lines
from kg.release.selection import Selection, is_of_a_part

_OF_EVENTS = {"evidence": EVIDENCE, "people": PEOPLE}
_WHOLE = {"sdg": SDG, "sdg-corrections": SDG_CORRECTIONS}


@dataclass(frozen=True)
class NamedGraphs:
    """The named graphs of a release, as sorted lines that are read when they are needed."""

    selection: Selection
    report: Report
    shapes: Path
    rules: Path

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield the lines of a named graph, sorted; of events, all of one in one piece."""
        if name == "people" and not self.selection.people:
            return iter(())
        if name in _OF_EVENTS:
            return self.selection.parts(_OF_EVENTS[name])
        if name == "quality":
            by_event = (
                b"".join(self._findings(iri)) for iri, _ in self.selection.blocks_of_events()
            )
            return merge_unique([self._lines("quality"), filter(None, by_event)])
        return self._lines(name)

    def with_default(self, default: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the lines of all graphs, sorted; `default` are those of the default graph."""
        apart = ("quality", "shapes", *_WHOLE)
        return merge_unique(
            [
                (line for line in default if not is_of_a_part(line)),
                *(self._lines(name) for name in apart),
                self.selection.records(self._findings),
            ]
        )

    def _lines(self, name: str) -> Iterator[bytes]:
        """Yield the sorted lines of a named graph that are not about parts of events."""
        if name in _WHOLE:
            return self.selection.lines(_WHOLE[name])
        if name == "shapes":
            return iter(sorted_lines(canonical(self._shapes()), "shapes"))
        if name == "quality":
            owners = self._results.keys() - self.selection.events
            results = [result for owner in owners for result in self._results[owner]]
            return iter(sorted(line for result in results for line in quality_lines(result)))
        return iter(())

    def _findings(self, iri: str) -> list[bytes]:
        """Return what the check says of an event, sorted."""
        results = self._results.get(iri, ())
        return sorted(line for result in results for line in quality_lines(result))

    def _shapes(self) -> Iterator[Triple]:
        for file in sorted(self.shapes.glob("*.ttl")):
            yield from read_turtle(file)
        for rule in load_rules(self.rules):
            yield from rule_triples(rule)

    @cached_property
    def _results(self) -> dict[str, list[Result]]:
        """What is to be said of published things, by the IRI of what it is a part of.

        Violations are told in quarantine.
        """
        results: dict[str, list[Result]] = defaultdict(list)
        for result in self.report.results:
            owner = owner_of(result.focus)
            if result.severity != "Violation" and owner not in self.selection.quarantined:
                results[owner].append(result)
        return dict(results)
