"""Rules across nodes, asked of documents: what is found about the nodes that are checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import pyoxigraph as ox
from rdflib.term import Node

from kg.check.documents import Document, statements
from kg.check.findings import Finding
from kg.check.report import Result
from kg.check.rules import Rule, apply_rule
from kg.check.terms import Triple, term_of
from kg.check.validate import SECONDS
from kg.errors import CheckError
from kg.namespaces import BASE
from kg.pool import TaskTimeout, map_forked

_OF_A_RELEASE = f"<{BASE}graph/"


class World:
    """Documents as the rules across nodes see them: all together, in one graph.

    Of a release without the named graphs, which are about the data: `is_whole` is false where some
    were left out. The graphs of others hold data like any.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self.store, self.is_whole = ox.Store(), True
        for document in documents:
            self.store.bulk_extend(self._of_the_world(statements(document)))

    def _of_the_world(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        for quad in quads:
            if str(quad.graph_name).startswith(_OF_A_RELEASE):
                self.is_whole = False
            else:
                yield ox.Quad(quad.subject, quad.predicate, quad.object)

    def change(self, added: Iterable[Triple], removed: Iterable[Triple]) -> None:
        """Follow a change of the documents, which must be whole."""
        for triple in removed:
            self.store.remove(_quad(triple))
        self.store.extend(map(_quad, added))


def broken_rules(
    rules: Sequence[Rule],
    world: World,
    checked: Collection[Node],
    *,
    processes: int | None = None,
    seconds: float = SECONDS,
) -> Iterator[Finding]:
    """Yield what the rules find about nodes that are checked, without places.

    Raises CheckError for a rule that takes longer than `seconds`, VocabularyError for one that is
    broken.
    """

    def ask(rule: Rule) -> list[Result]:
        return list(apply_rule(rule, world.store))

    known = {str(node) for node in checked}
    try:
        for rule, results in map_forked(ask, rules, processes=processes, seconds=seconds):
            yield from (_finding(rule, each) for each in results if each.focus in known)
    except TaskTimeout as error:
        rule = error.task
        raise CheckError(
            f"The rule “{rule.summary}” (<{rule.iri}>) took longer than {seconds:g} seconds. Check "
            "less at once, or allow more with --seconds."
        ) from None


def _quad(triple: Triple) -> ox.Quad:
    subject, predicate, value = map(term_of, triple)
    assert not isinstance(subject, ox.Literal) and isinstance(predicate, ox.NamedNode)
    return ox.Quad(subject, predicate, value)


def _finding(rule: Rule, result: Result) -> Finding:
    """Return a result as a finding; the focus node is an IRI, as all nodes that rules are about."""
    return Finding(
        severity=result.severity,
        rule=f"<{rule.iri}>",
        name=rule.summary,
        component="",
        focus=f"<{result.focus}>",
        path="",
        value=result.value,
        message=result.message,
    )
