"""Documents → one graph, and which properties and classes they use: counted as they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rdflib import Graph
from rdflib.namespace import RDF
from rdflib.term import Node

from kg.check.documents import Document, triples
from kg.check.terms import Triple, add


@dataclass
class Use:
    """How often a term is used, and by which subject first."""

    subject: Node
    count: int = 1


@dataclass
class Usage:
    """What documents are about, and which properties and classes they use."""

    subjects: set[Node] = field(default_factory=set)
    properties: dict[Node, Use] = field(default_factory=dict)
    classes: dict[Node, Use] = field(default_factory=dict)
    triples: int = 0

    def terms(self) -> Iterator[tuple[Node, Use]]:
        """Yield the properties and the classes, each with its use."""
        yield from self.properties.items()
        yield from self.classes.items()

    def counting(self, given: Iterable[Triple]) -> Iterator[Triple]:
        """Yield triples, and count what they use."""
        for triple in given:
            subject, predicate, value = triple
            self.subjects.add(subject)
            self.triples += 1
            _count(self.properties, predicate, subject)
            if predicate == RDF.type:
                _count(self.classes, value, subject)
            yield triple


def _count(uses: dict[Node, Use], term: Node, subject: Node) -> None:
    if term in uses:
        uses[term].count += 1
    else:
        uses[term] = Use(subject)


def load(documents: Iterable[Document], graph: Graph) -> Usage:
    """Add the triples of documents to a graph; returns what they use."""
    usage = Usage()
    for document in documents:
        add(graph, usage.counting(triples(document)))
    return usage
