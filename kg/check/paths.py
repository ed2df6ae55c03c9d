"""SHACL property paths (SHACL, section 2.3.1) ↔ the way SPARQL writes them."""

from __future__ import annotations

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import BNode, Node, URIRef

from kg.namespaces import compact

_SIGNS = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


def path_text(shapes: Graph, path: Node) -> str:
    """Return a path as SPARQL 1.1 has it, IRIs with their prefixes: `^schema:about/rdf:type*`."""
    if isinstance(path, URIRef):
        return compact(str(path))
    if (path, RDF.first, None) in shapes:
        return "/".join(_grouped(shapes, each) for each in Collection(shapes, path))
    if (inner := shapes.value(path, SH.inversePath)) is not None:
        return f"^{_grouped(shapes, inner)}"
    for predicate, sign in _SIGNS.items():
        if (inner := shapes.value(path, predicate)) is not None:
            return f"{_grouped(shapes, inner)}{sign}"
    choices = shapes.value(path, SH.alternativePath) or RDF.nil
    return "|".join(_grouped(shapes, each) for each in Collection(shapes, choices))


def _grouped(shapes: Graph, path: Node) -> str:
    text = path_text(shapes, path)
    return f"({text})" if isinstance(path, BNode) and ("/" in text or "|" in text) else text


def path_turtle(shapes: Graph, path: Node) -> str:
    """Return a path as Turtle has it, nested in brackets."""
    if isinstance(path, URIRef):
        return f"<{path}>"
    if (path, RDF.first, None) in shapes:
        return _list(shapes, path)
    for predicate in (SH.inversePath, *_SIGNS):
        if (inner := shapes.value(path, predicate)) is not None:
            return f"[ <{predicate}> {path_turtle(shapes, inner)} ]"
    choices = shapes.value(path, SH.alternativePath) or RDF.nil
    return f"[ <{SH.alternativePath}> {_list(shapes, choices)} ]"


def _list(shapes: Graph, head: Node) -> str:
    return f"( {' '.join(path_turtle(shapes, each) for each in Collection(shapes, head))} )"
