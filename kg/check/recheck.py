"""A check that is kept: after a change of the data, only what it can matter to is checked again.

What is held after each change is what a full check of the same data would find; a test compares
the two after random edits. Where too much would have to be checked again, WideChange says so, and
a new check of everything is cheaper.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from pyshacl.rdfutil.stringify import stringify_blank_node
from rdflib import Graph
from rdflib.namespace import RDFS
from rdflib.term import Node

from kg.check.examine import Examined, findings_of, unchecked
from kg.check.exceptions import Exemption, Exemptions, remarks
from kg.check.findings import Finding, Tally
from kg.check.reach import EVERY, Nodes, Reach
from kg.check.shapes import Checker, Terms, n_triples
from kg.check.store import CompactStore
from kg.check.terms import Triple, add, to_rdflib
from kg.check.validate import explained

_MOST = 5_000
"""How many focus nodes of shapes are checked again here; more are for several processes."""


class WideChange(Exception):
    """A change that matters to so much that everything is to be checked again."""


@dataclass(frozen=True)
class Change:
    """The findings that came and those that went, without places.

    `focus_nodes` were checked again; None: all of them. `added` and `removed` are the triples that
    the data have more and fewer.
    """

    came: Counter[Finding] = field(default_factory=Counter)
    went: Counter[Finding] = field(default_factory=Counter)
    focus_nodes: int | None = None
    added: frozenset[Triple] = frozenset()
    removed: frozenset[Triple] = frozenset()


class Recheck:
    """A check of documents that follows their changes; `examined` is brought up to date by each."""

    def __init__(
        self, examined: Examined, exemptions: Exemptions | None, today: datetime.date
    ) -> None:
        self.examined = examined
        self._exemptions, self._today = exemptions, today
        self._checker = Checker(examined.shapes)
        self._results = Counter(examined.found.findings.results)
        self._lint = Counter(examined.lint())
        self._across = Counter(examined.across)
        self._used: Counter[Exemption] = Counter()
        self._severities: Counter[str] = Counter()
        self._remarks: Counter[Finding] = Counter()
        self._repeated = self._repetitions()
        self._rehearse()
        self._account(self._found(self._results) + self._lint + self._across, Counter())

    @property
    def tally(self) -> Tally:
        """What is found now, in numbers."""
        own, files = self.examined.own, self.examined.documents
        reasons = tuple(unchecked(self.examined.found))
        return Tally(+self._severities, own.triples, len(files), reasons)

    def findings(self) -> Iterator[Finding]:
        """Yield all that is found now, as often as it is, without places."""
        others = self._lint + self._across
        held = chain(self._found(self._results).elements(), others.elements())
        covering = self._exemptions.covering if self._exemptions else lambda *_: []
        yield from (finding for finding in held if not covering(finding, self._today))
        yield from self._remarks.elements()

    def apply(self, statements: Counter[Triple]) -> Change:
        """Follow a change of how often each triple is stated; negative numbers are statements gone.

        Raises WideChange, and then what is held is good for nothing any more; CheckError where a
        shape cannot be evaluated.
        """
        added, removed = self._changed_triples(statements)
        changed = added | removed
        if any(predicate == RDFS.subClassOf for _, predicate, _ in changed):
            raise WideChange
        data = self.examined.data
        add(data, added)  # now it has the old and the new triples
        reach = Reach(self.examined.shapes, data, changed)
        concerned = {shape: reach.of_shape(shape) for shape in self.examined.found.targets}
        _remove(data, added)
        ends = {node for s, _, o in changed for node in (s, o)} | {s for s, _, _ in statements}
        before = self._check(concerned, ends)
        _remove(data, removed)
        add(data, added)
        for triple, times in statements.items():
            self.examined.own.count(triple, times)
        self._find_targets(ends)
        after = self._check(concerned, ends)
        if any(self._results[terms] < times for terms, times in before.items()):
            raise WideChange  # what was not reported cannot go
        self._results.update(after)
        self._results.subtract(before)
        for terms in [terms for terms in before if not self._results[terms]]:
            del self._results[terms]
        lint = Counter(self.examined.lint())
        came = self._found(after - before) + (lint - self._lint)
        went = self._found(before - after) + (self._lint - lint)
        self._lint = lint
        change = self._account(came, went)
        return replace(
            change,
            focus_nodes=sum(len(nodes) for _, nodes in self._again(concerned, ends)),
            added=frozenset(added),
            removed=frozenset(removed),
        )

    def take_across(self, found: Iterable[Finding]) -> Change:
        """Take in what the rules across nodes find now."""
        before, self._across = self._across, Counter(found)
        return self._account(self._across - before, before - self._across)

    def _rehearse(self) -> None:
        """Make what is made at its first use, so that the first change is as fast as all others."""
        data = self.examined.data
        assert isinstance(data.store, CompactStore)
        data.store.index_texts()  # a change asks who uses the texts that come and go
        for shape, nodes in self.examined.found.targets.items():
            self._checker.check_shape(data, shape, islice(nodes, 1))

    def _changed_triples(self, statements: Counter[Triple]) -> tuple[set[Triple], set[Triple]]:
        """Return the triples that come and those that go, when they are stated so much more often.

        A triple stays as long as it is stated once.
        """
        added, removed = set(), set()
        for triple, times in statements.items():
            before = 1 + self._repeated[triple] if triple in self.examined.data else 0
            self._repeated[triple] = max(0, before + times - 1)
            if not self._repeated[triple]:
                del self._repeated[triple]
            if before == 0 < times:
                added.add(triple)
            elif before and before + times == 0:
                removed.add(triple)
        return added, removed

    def _repetitions(self) -> Counter[Triple]:
        """Return how often triples are stated beyond the first time."""
        repeated: Counter[Triple] = Counter()
        stated = self.examined.own.triples + self.examined.aside.triples
        if stated > len(self.examined.data):
            seen: set[Triple] = set()
            for document in (*self.examined.documents, *self.examined.context):
                for triple in to_rdflib(document.located.quads()):
                    repeated.update([triple] if triple in seen else [])
                    seen.add(triple)
        return repeated

    def _find_targets(self, nodes: set[Node]) -> None:
        """Bring up to date which of some nodes the shapes are for."""
        examined = self.examined
        focus = {n for n in nodes if n in examined.own.subjects or n not in examined.aside.subjects}
        found = self._checker.targets_among(examined.data, focus)
        for shape, targets in examined.found.targets.items():
            targets -= nodes
            targets |= found[shape]

    def _check(self, concerned: Mapping[Node, Nodes], ends: set[Node]) -> Counter[Terms]:
        """Check what is concerned, as the data are now."""
        stringify_blank_node.dict_cache.clear()  # pySHACL keeps what it once wrote of a node
        found: Counter[Terms] = Counter()
        for shape, nodes in self._again(concerned, ends):
            with explained(f"The shape {n_triples(shape)} cannot be evaluated"):
                found.update(self._checker.check_shape(self.examined.data, shape, nodes).results)
        return found

    def _again(
        self, concerned: Mapping[Node, Nodes], ends: set[Node]
    ) -> list[tuple[Node, set[Node]]]:
        """Return the focus nodes to check again: the ends of changed triples, and who sees them."""
        parts = []
        for shape, targets in self.examined.found.targets.items():
            nodes = concerned[shape]
            parts.append((shape, targets if nodes is EVERY else targets & (nodes | ends)))
        if sum(len(nodes) for _, nodes in parts) > _MOST:
            raise WideChange
        return parts

    def _found(self, results: Counter[Terms]) -> Counter[Finding]:
        findings = findings_of(results, self.examined.shapes)
        return _summed(zip(findings, results.values(), strict=True))

    def _account(self, came: Counter[Finding], went: Counter[Finding]) -> Change:
        """Count findings by severity and by exceptions; return what of them is to be reported."""
        came, went = self._reported(came, 1), self._reported(went, -1)
        if self._exemptions:
            now = Counter(remarks(self._exemptions, self._today, +self._used))
            came, went = came + (now - self._remarks), went + (self._remarks - now)
            self._remarks = now
        for findings, sign in ((came, 1), (went, -1)):
            for finding, times in findings.items():
                self._severities[finding.severity] += sign * times
        return Change(came, went)

    def _reported(self, findings: Counter[Finding], sign: int) -> Counter[Finding]:
        """Return the findings that no exception lets pass, and count the exceptions that do."""
        if self._exemptions is None:
            return findings
        reported: Counter[Finding] = Counter()
        for finding, times in findings.items():
            covering = self._exemptions.covering(finding, self._today)
            if not covering:
                reported[finding] = times
            for entry in covering:
                self._used[entry] += sign * times
        return reported


def _remove(graph: Graph, gone: Iterable[Triple]) -> None:
    for triple in gone:
        graph.remove(triple)


def _summed(pairs: Iterable[tuple[Finding, int]]) -> Counter[Finding]:
    found: Counter[Finding] = Counter()
    for finding, times in pairs:
        found[finding] += times
    return found
