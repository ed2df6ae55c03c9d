"""Rules across nodes, asked of documents: what is found about the nodes that are checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import pyoxigraph as ox
from rdflib.term import Node

from kg.check.documents import Document, statements
from kg.check.findings import Finding
from kg.check.report import Result
from kg.check.rules import Rule, apply_rule
from kg.check.validate import SECONDS
from kg.errors import CheckError
from kg.namespaces import BASE
from kg.pool import TaskTimeout, map_forked

_OF_A_RELEASE = f"<{BASE}graph/"


def broken_rules(
    rules: Sequence[Rule],
    documents: Sequence[Document],
    context: Sequence[Document],
    checked: Collection[Node],
    *,
    processes: int | None = None,
    seconds: float = SECONDS,
) -> Iterator[Finding]:
    """Yield what the rules find about nodes that are checked, without places.

    The rules look at all documents together. Raises CheckError for a rule that takes longer than
    `seconds`, VocabularyError for one that is broken.
    """
    if not rules:
        return
    store = ox.Store()
    for document in (*documents, *context):
        store.bulk_extend(quad for each in statements(document) for quad in _of_the_world(each))

    def ask(rule: Rule) -> list[Result]:
        return list(apply_rule(rule, store))

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


def _of_the_world(quad: ox.Quad) -> Iterator[ox.Quad]:
    """Yield a statement as the rules see it: none of a graph of a release, which is about the data.

    The graphs of others hold data like any: their statements count as those of the default graph.
    """
    if not str(quad.graph_name).startswith(_OF_A_RELEASE):
        yield ox.Quad(quad.subject, quad.predicate, quad.object)


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
