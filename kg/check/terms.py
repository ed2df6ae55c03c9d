"""RDF, parsed by Oxigraph in a fortieth of the time → triples of rdflib's terms.

pySHACL works on rdflib's graphs; only the parsing is Oxigraph's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import XSD
from rdflib.term import Node

from kg.errors import Rdf12Error

Triple = tuple[Node, Node, Node]
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


_REMEMBERED = 2**16
"""How many terms are made once and used again: those of statements that stand close together."""


def to_rdflib(quads: Iterable[ox.Quad]) -> Iterator[Triple]:
    """Yield the triples of quads; their graphs are left out.

    Raises Rdf12Error for triples as terms and for text with a direction: SHACL knows neither.
    """
    terms: dict[Term, Node] = {}
    for quad in quads:
        if len(terms) > _REMEMBERED:
            terms.clear()
        yield (
            _term(quad.subject, terms),
            _term(quad.predicate, terms),
            _term(quad.object, terms),
        )


def add(graph: Graph, triples: Iterable[Triple]) -> None:
    """Add triples to a graph, all at once; that they are of nodes need not be asked again."""
    graph.store.addN((*triple, graph) for triple in triples)


def _term(term: Term, known: dict[Term, Node]) -> Node:
    found = known.get(term)
    if found is None:
        found = known[term] = node_of(term)
    return found


def node_of(term: Term) -> Node:
    """Return a term of Oxigraph as one of rdflib. Raises Rdf12Error for what SHACL knows not."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Triple):
        raise Rdf12Error(f"{term}: triples as terms (RDF 1.2) cannot be checked with SHACL.")
    if term.direction is not None:
        raise Rdf12Error(f"{term}: text with a direction (RDF 1.2) cannot be checked with SHACL.")
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == str(XSD.string):
        return Literal(term.value)  # rdflib holds "a" and "a"^^xsd:string for two different terms
    # As it is written: what a report says of a value must be found in the file.
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def term_of(node: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """Return a term of rdflib as one of Oxigraph."""
    if isinstance(node, URIRef):
        return ox.NamedNode(str(node))
    if isinstance(node, Literal):
        datatype = ox.NamedNode(str(node.datatype)) if node.datatype else None
        return ox.Literal(str(node), datatype=datatype, language=node.language)
    return ox.BlankNode(str(node))
