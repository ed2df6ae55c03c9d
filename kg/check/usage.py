"""Documents → one graph, and which properties and classes they use: counted as they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from rdflib import Graph
from rdflib.namespace import RDF
from rdflib.term import Node

from kg.check.documents import Document, triples
from kg.check.terms import Triple, add
from kg.pool import no_garbage

_TYPE = RDF.type


@dataclass
class Usage:
    """How many statements documents make about each subject, with each property and class."""

    subjects: Counter[Node] = field(default_factory=Counter)
    properties: Counter[Node] = field(default_factory=Counter)
    classes: Counter[Node] = field(default_factory=Counter)
    triples: int = 0

    def terms(self) -> Iterator[tuple[Node, int]]:
        """Yield the properties and the classes, each with how often it is used."""
        return chain(self.properties.items(), self.classes.items())

    def counting(self, given: Iterable[Triple]) -> Iterator[Triple]:
        """Yield triples, and count what they use."""
        for triple in given:
            self.count(triple)
            yield triple

    def count(self, triple: Triple, times: int = 1) -> None:
        """Count what a triple uses; a negative number takes it back."""
        subject, predicate, value = triple
        self.triples += times
        self.subjects[subject] += times
        self.properties[predicate] += times
        if predicate == _TYPE:
            self.classes[value] += times
        if times < 0:
            _forget_unused(self.subjects, subject)
            _forget_unused(self.properties, predicate)
            _forget_unused(self.classes, value)

    def first_user(self, term: Node, graph: Graph) -> Node:
        """Return the subject, the first by its name, that uses a property or class."""
        users = chain(graph.subjects(term), graph.subjects(RDF.type, term))
        return min((user for user in users if user in self.subjects), key=str)


def _forget_unused(uses: Counter[Node], term: Node) -> None:
    if not uses[term]:
        del uses[term]


def load(documents: Iterable[Document], graph: Graph) -> Usage:
    """Add the triples of documents to a graph; returns what they use."""
    usage = Usage()
    with no_garbage():
        for document in documents:
            add(graph, usage.counting(triples(document)))
    return usage
