"""SHACL property paths (SHACL, section 2.3.1) ↔ the way SPARQL writes them."""

from __future__ import annotations

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import SH
from rdflib.term import BNode, Node, URIRef

from kg.namespaces import compact

_SIGNS = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


def path_text(shapes: Graph, path: Node) -> str:
    """Return a path as SPARQL 1.1 has it, IRIs with their prefixes: `^schema:about/rdf:type*`."""
    if isinstance(path, URIRef):
        return compact(str(path))
    inner = shapes.value(path, SH.inversePath)
    if inner is not None:
        return f"^{_grouped(shapes, inner)}"
    for predicate, sign in _SIGNS.items():
        if (inner := shapes.value(path, predicate)) is not None:
            return f"{_grouped(shapes, inner)}{sign}"
    if (choices := shapes.value(path, SH.alternativePath)) is not None:
        return "|".join(_grouped(shapes, each) for each in Collection(shapes, choices))
    return "/".join(_grouped(shapes, each) for each in Collection(shapes, path))


def _grouped(shapes: Graph, path: Node) -> str:
    text = path_text(shapes, path)
    return f"({text})" if isinstance(path, BNode) and ("/" in text or "|" in text) else text


def path_turtle(shapes: Graph, path: Node) -> str:
    """Return a path as Turtle has it, nested in brackets."""
    if isinstance(path, URIRef):
        return f"<{path}>"
    for predicate in (SH.inversePath, *_SIGNS):
        if (inner := shapes.value(path, predicate)) is not None:
            return f"[ <{predicate}> {path_turtle(shapes, inner)} ]"
    if (choices := shapes.value(path, SH.alternativePath)) is not None:
        return f"[ <{SH.alternativePath}> {_list(shapes, choices)} ]"
    return _list(shapes, path)


def _list(shapes: Graph, head: Node) -> str:
    return f"( {' '.join(path_turtle(shapes, each) for each in Collection(shapes, head))} )"
