"""Two versions of an ontology → what changed, and which version number that asks for.

Semantic Versioning, as who uses an ontology feels it: major where data or queries that were right
may break (a term or constraint is removed, changed or tightened), minor where more is said (a
term is added or deprecated, a constraint loosened), patch where only words for people change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from rdflib import Graph
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SH, SKOS
from rdflib.term import BNode, Literal, Node, URIRef

from kg.check.shapes import n_triples
from kg.check.writers.words import short
from kg.namespaces import GCM, VS, compact

LEVELS = ("major", "minor", "patch")
_TERM_TYPES = (
    OWL.Class,
    RDFS.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    RDF.Property,
    SKOS.Concept,
    SKOS.ConceptScheme,
)
_SHAPE_TYPES = (SH.NodeShape, SH.PropertyShape)
# What only people read; everything else that is said of a term is its meaning.
_WORDS = {
    RDFS.label,
    RDFS.comment,
    RDFS.seeAlso,
    RDFS.isDefinedBy,
    SKOS.prefLabel,
    SKOS.altLabel,
    SKOS.hiddenLabel,
    SKOS.definition,
    SKOS.example,
    SKOS.editorialNote,
    SKOS.note,
    DCTERMS.source,
    DCTERMS.description,
    URIRef(VS.term_status.value),
    SH.name,
    SH.description,
    SH.message,
    SH.order,
    SH.group,
    URIRef(GCM.hint.value),
}
_DEPRECATION = {OWL.deprecated, DCTERMS.isReplacedBy}
# A larger number asks for more (1) or for less (-1).
_DIRECTIONS = {
    SH.minCount: 1,
    SH.minLength: 1,
    SH.minInclusive: 1,
    SH.minExclusive: 1,
    SH.qualifiedMinCount: 1,
    SH.maxCount: -1,
    SH.maxLength: -1,
    SH.maxInclusive: -1,
    SH.maxExclusive: -1,
    SH.qualifiedMaxCount: -1,
}
_SEVERITIES = (SH.Info, SH.Warning, SH.Violation)


@dataclass(frozen=True)
class Change:
    """One change of a term or shape.

    `kind` is one of added, removed, deprecated, changed, reworded, tightened, loosened; `level`
    is one of `LEVELS`. `abrupt` is a removal that no deprecation announced.
    """

    kind: str
    term: str
    level: str
    detail: str = ""
    abrupt: bool = False


def compare(before: Graph, after: Graph) -> tuple[Change, ...]:
    """Return what changed between two versions, the weightiest first, then by term."""
    changes = [*_terms(before, after), *_shapes(before, after)]
    return tuple(sorted(changes, key=lambda c: (LEVELS.index(c.level), c.kind, c.term, c.detail)))


def required_level(changes: Iterable[Change]) -> str | None:
    """Return the weightiest level of changes; None where there are none."""
    return min((change.level for change in changes), key=LEVELS.index, default=None)


def next_version(version: str, level: str | None) -> str:
    """Return the version number that a level of changes asks for.

    Before 1.0.0 a major change raises the second number (Semantic Versioning, section 4).

    >>> next_version("1.4.2", "minor"), next_version("0.1.0", "major")
    ('1.5.0', '0.2.0')
    """
    major, minor, patch = map(int, version.split("."))
    if level is None:
        return version
    if level == "major" and major:
        return f"{major + 1}.0.0"
    if level == "patch":
        return f"{major}.{minor}.{patch + 1}"
    return f"{major}.{minor + 1}.0"


def _terms(old: Graph, new: Graph) -> Iterator[Change]:
    before, after = _of_types(old, _TERM_TYPES), _of_types(new, _TERM_TYPES)
    for term in after - before:
        yield Change("added", compact(str(term)), "minor")
    for term in before - after:
        announced = (term, OWL.deprecated, Literal(True)) in old
        detail = "" if announced else "It was not deprecated before."
        yield Change("removed", compact(str(term)), "major", detail, not announced)
    for term in before & after:
        yield from _term(term, old, new)


def _term(term: URIRef, old: Graph, new: Graph) -> Iterator[Change]:
    name = compact(str(term))
    if _is_deprecated(term, new) and not _is_deprecated(term, old):
        yield Change("deprecated", name, "minor", _successor(term, new))
    lost, gained = _difference(term, old, new)
    meaning = [f"- {_said(pair)}" for pair in lost if pair[0] not in _WORDS | _DEPRECATION]
    more = [f"+ {_said(pair)}" for pair in gained if pair[0] not in _WORDS | _DEPRECATION]
    if meaning or more:
        detail = "; ".join([*meaning, *more])
        yield Change("changed", name, "major" if meaning else "minor", detail)
    elif any(pair[0] in _WORDS for pair in lost + gained):
        words = sorted({short(n_triples(p)) for p, _ in lost + gained if p in _WORDS})
        yield Change("reworded", name, "patch", ", ".join(words))


def _shapes(old: Graph, new: Graph) -> Iterator[Change]:
    before, after = _of_types(old, _SHAPE_TYPES), _of_types(new, _SHAPE_TYPES)
    for shape in after - before:
        level = "minor" if _severity(shape, new) == SH.Info else "major"
        yield Change("added", compact(str(shape)), level, "A new shape asks for more.")
    for shape in before - after:
        yield Change("removed", compact(str(shape)), "minor", "What it asked for is free now.")
    for shape in before & after:
        yield from _shape(shape, old, new)


def _shape(shape: URIRef, old: Graph, new: Graph) -> Iterator[Change]:
    name = compact(str(shape))
    lost, gained = _difference(shape, old, new)
    predicates = {predicate for predicate, _ in lost + gained}
    for predicate in sorted(predicates - _WORDS - {SH.severity}, key=str):
        removed = [value for p, value in lost if p == predicate]
        added = [value for p, value in gained if p == predicate]
        kind = _direction(predicate, removed, added, old, new)
        detail = f"{short(n_triples(predicate))}: {_values(removed, old)} → {_values(added, new)}"
        yield Change(kind, name, "minor" if kind == "loosened" else "major", detail)
    severities = [_severity(shape, graph) for graph in (old, new)]
    if severities[0] != severities[1]:
        is_worse = _SEVERITIES.index(severities[1]) > _SEVERITIES.index(severities[0])
        detail = " → ".join(short(n_triples(severity)) for severity in severities)
        kind, level = ("tightened", "major") if is_worse else ("loosened", "minor")
        yield Change(kind, name, level, detail)
    if not predicates - _WORDS and predicates:
        words = ", ".join(sorted(short(n_triples(each)) for each in predicates))
        yield Change("reworded", name, "patch", words)


def _direction(
    predicate: Node, removed: list[Node], added: list[Node], old: Graph, new: Graph
) -> str:
    """Tell whether a constraint asks for more or for less; where nobody can tell, for more."""
    if not added:
        return "loosened"
    if not removed:
        return "tightened"
    if direction := _DIRECTIONS.get(URIRef(str(predicate))):
        grows = _number(added[0]) > _number(removed[0])
        return "tightened" if grows == (direction > 0) else "loosened"
    if predicate == SH["in"] and set(Collection(old, removed[0])) < set(Collection(new, added[0])):
        return "loosened"
    return "tightened"


def _number(node: Node) -> Decimal:
    return Decimal(str(node))


def _difference(
    node: URIRef, old: Graph, new: Graph
) -> tuple[list[tuple[Node, Node]], list[tuple[Node, Node]]]:
    """Return what is no longer said of a node, and what is said anew."""
    before, after = _facts(node, old), _facts(node, new)
    lost = [before[fact] for fact in sorted(before.keys() - after.keys())]
    return lost, [after[fact] for fact in sorted(after.keys() - before.keys())]


def _facts(node: URIRef, graph: Graph) -> dict[str, tuple[Node, Node]]:
    """Return what is said of a node, by a text that is the same for the same structure."""
    return {
        f"{n_triples(predicate)} {_structure(value, graph)}": (predicate, value)
        for predicate, value in graph.predicate_objects(node)
    }


def _structure(node: Node, graph: Graph) -> str:
    if not isinstance(node, BNode):
        return n_triples(node)
    said = (
        f"{n_triples(predicate)} {_structure(value, graph)}"
        for predicate, value in graph.predicate_objects(node)
    )
    return f"[ {' ; '.join(sorted(said))} ]"


def _of_types(graph: Graph, types: Iterable[URIRef]) -> set[URIRef]:
    found = {subject for each in types for subject in graph.subjects(RDF.type, each)}
    return {subject for subject in found if isinstance(subject, URIRef)}


def _is_deprecated(term: URIRef, graph: Graph) -> bool:
    return (term, OWL.deprecated, Literal(True)) in graph


def _successor(term: URIRef, graph: Graph) -> str:
    found = graph.value(term, DCTERMS.isReplacedBy)
    return f"Use {compact(str(found))}." if found else "No successor is named."


def _severity(shape: URIRef, graph: Graph) -> URIRef:
    found = graph.value(shape, SH.severity)
    return found if isinstance(found, URIRef) else SH.Violation


def _said(pair: tuple[Node, Node]) -> str:
    return f"{short(n_triples(pair[0]))} {short(n_triples(pair[1]))}"


def _values(nodes: list[Node], graph: Graph) -> str:
    return ", ".join(_value(node, graph) for node in nodes) or "nothing"


def _value(node: Node, graph: Graph) -> str:
    if (node, RDF.first, None) in graph:
        return f"( {' '.join(_value(each, graph) for each in Collection(graph, node))} )"
    return "[ … ]" if isinstance(node, BNode) else short(n_triples(node))
