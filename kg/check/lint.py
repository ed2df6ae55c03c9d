"""Shapes and ontologies themselves: what in them is misspelt, unused, or checks nothing.

pySHACL passes over what it does not know and answers “conforms”; these rules say so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.process import extractOne
from rdflib import Graph
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SH, SKOS
from rdflib.term import Literal, Node, URIRef

from kg.check.findings import Finding
from kg.check.lint_rules import LINT_RULES
from kg.check.shapes import n_triples
from kg.check.usage import Usage
from kg.namespaces import compact

_NEAR = 70.0
"""How alike two names must be, of 100, for one to be proposed for the other."""

_CLASSES = (OWL.Class, RDFS.Class)
_PROPERTIES = (
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    RDF.Property,
)
_TARGETS = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
_ADVANCED = (
    SH.target,
    SH.rule,
    SH.expression,
    SH.js,
)
# SHACL's terms that are words of Python, which `dir(SH)` therefore leaves out.
_KEYWORDS = tuple(SH[name] for name in ("and", "class", "in", "not", "or"))
_TERMS_OF_SHACL: frozenset[Node] = frozenset(map(URIRef, (*dir(SH), *_KEYWORDS)))
_REFERENCES = (
    SH.property,
    SH.node,
    SH["not"],
    SH.qualifiedValueShape,
    RDF.first,
)


@dataclass(frozen=True)
class Linted:
    """What the lint looks at.

    `shapes` are those to lint, `applied` those that were checked with: they use terms, too. `data`
    is what was checked and what it was checked together with. `own` is what was checked alone
    uses, `aside` what the other data use, `shapes_use` what the shapes use. `targets` are the focus
    nodes by shape.
    """

    shapes: Graph
    applied: Graph
    data: Graph
    own: Usage
    aside: Usage
    shapes_use: Usage
    targets: Mapping[Node, Collection[Node]]

    def declares(self, term: Node) -> bool:
        """Tell whether SHACL or the shapes say what a term is: a class, a property or another."""
        return term in _TERMS_OF_SHACL or (term, RDF.type, None) in self.shapes

    def user(self, term: Node, of_shapes: bool = False) -> Node:
        """Return the subject, the first by its name, that uses a property or class."""
        if of_shapes:
            return self.shapes_use.first_user(term, self.shapes)
        return self.own.first_user(term, self.data)

    @cached_property
    def classes(self) -> frozenset[Node]:
        """The classes that something declares or has as its type."""
        above = {each for pair in self.data.subject_objects(RDFS.subClassOf) for each in pair}
        used = self.own.classes.keys() | self.aside.classes.keys()
        return frozenset(above | _of_types(self.data, _CLASSES) | used)

    @cached_property
    def properties(self) -> frozenset[Node]:
        """The properties that something declares or uses."""
        used = self.own.properties.keys() | self.aside.properties.keys()
        return frozenset(_of_types(self.data, _PROPERTIES) | used)

    @cached_property
    def terms(self) -> frozenset[URIRef]:
        """The classes and properties that an ontology among the data defines."""
        found = _of_types(self.data, (*_CLASSES, *_PROPERTIES))
        return frozenset(term for term in found if isinstance(term, URIRef))

    @cached_property
    def namespaces(self) -> frozenset[str]:
        """The namespaces of the ontologies among the data."""
        return frozenset(map(_namespace, self.terms))

    @cached_property
    def own_terms(self) -> tuple[URIRef, ...]:
        """The terms that what was checked defines, in order."""
        return tuple(sorted(self.terms & self.own.subjects.keys()))


def lint(given: Linted) -> Iterator[Finding]:
    """Yield what the rules find in shapes and ontologies."""
    for find in _FINDERS:
        yield from find(given)


def _unknown_shacl_terms(given: Linted) -> Iterator[Finding]:
    known = sorted(map(str, _TERMS_OF_SHACL))
    for term, _ in given.shapes_use.terms():
        if str(term).startswith(str(SH)) and str(term) not in known:
            nearest = _nearest(str(term), known)
            message = f"{compact(str(term))} is no term of SHACL, so it checks nothing.{nearest}"
            user = given.user(term, of_shapes=True)
            yield _found("unknown-shacl-term", user, value=term, message=message)


def _not_evaluated(given: Linted) -> Iterator[Finding]:
    for term in _ADVANCED:
        for subject in set(given.shapes.subjects(term)):
            yield _found(
                "not-evaluated",
                subject,
                value=term,
                message=f"{compact(str(term))} is an advanced feature, which is not evaluated.",
            )


def _untouched_shapes(given: Linted) -> Iterator[Finding]:
    for shape, nodes in given.targets.items():
        if not nodes:
            targets = [*_targets(given.shapes, shape)] or ["its own class"]
            message = f"This shape met no node ({', '.join(targets)}), so it checked nothing."
            yield _found("untouched-shape", shape, message=message)


def _targets(shapes: Graph, shape: Node) -> Iterator[str]:
    for predicate in _TARGETS:
        yield from (compact(str(value)) for value in shapes.objects(shape, predicate))


def _unreachable_shapes(given: Linted) -> Iterator[Finding]:
    shapes = given.shapes
    reached = {shape for each in (*_TARGETS, SH.target) for shape in shapes.subjects(each)}
    reached |= {shape for each in _REFERENCES for shape in shapes.objects(None, each)}
    reached |= _of_types(shapes, _CLASSES)  # their instances are their targets
    for shape in _of_types(shapes, (SH.NodeShape, SH.PropertyShape)) - reached:
        message = "This shape has no target and no other shape refers to it."
        yield _found("unreachable-shape", shape, message=message)


def _undeclared_classes(given: Linted) -> Iterator[Finding]:
    for predicate in (SH.targetClass, SH["class"]):
        for shape, value in given.shapes.subject_objects(predicate):
            known = value in given.classes or given.declares(value)
            if isinstance(value, URIRef) and not known:
                yield from _undeclared("undeclared-class", given, shape, value, given.classes)


def _undeclared_paths(given: Linted) -> Iterator[Finding]:
    for shape, value in _path_properties(given.shapes):
        if value not in given.properties and not given.declares(value):
            yield from _undeclared("undeclared-path", given, shape, value, given.properties)


def _undeclared(
    rule: str, given: Linted, shape: Node, term: URIRef, known: frozenset[Node]
) -> Iterator[Finding]:
    """Yield what is wrong with a term: only of a namespace of which there is more to know."""
    nearest = _nearest(str(term), map(str, known))
    if nearest or _namespace(term) in given.namespaces:
        message = f"Nothing declares {compact(str(term))}, and no data has it.{nearest}"
        yield _found(rule, shape, value=term, message=message)


def _path_properties(shapes: Graph) -> Iterator[tuple[Node, URIRef]]:
    for predicate in (SH.targetSubjectsOf, SH.targetObjectsOf):
        for shape, value in shapes.subject_objects(predicate):
            if isinstance(value, URIRef):
                yield shape, value
    for shape, path in shapes.subject_objects(SH.path):
        yield from ((shape, each) for each in _steps(shapes, path))


def _steps(shapes: Graph, path: Node) -> Iterator[URIRef]:
    """Yield the properties that a path goes along."""
    if isinstance(path, URIRef):
        if path != RDF.nil:
            yield path
        return
    for value in shapes.objects(path):
        yield from _steps(shapes, value)


def _undefined_terms(given: Linted) -> Iterator[Finding]:
    for term, count in given.own.terms():
        if term in given.terms or _namespace(term) not in given.namespaces or given.declares(term):
            continue
        nearest = _nearest(str(term), map(str, given.terms))
        more = f" It is used {count:,} times." if count > 1 else ""
        message = f"No ontology of its namespace defines {compact(str(term))}.{nearest}{more}"
        yield _found("undefined-term", given.user(term), value=term, message=message)


def _unused_terms(given: Linted) -> Iterator[Finding]:
    used = {term for term, _ in given.own.terms()}
    for term in given.own_terms:
        if term not in used and not _is_in_shape(term, given.applied):
            message = f"{compact(str(term))} is defined and never used."
            yield _found("unused-term", term, message=message)


def _is_in_shape(term: Node, shapes: Graph) -> bool:
    if (None, term, None) in shapes:
        return True
    predicates = shapes.predicates(None, term)
    return any(p == RDF.first or str(p).startswith(str(SH)) for p in predicates)


def _missing_labels(given: Linted) -> Iterator[Finding]:
    yield from _missing(given, "missing-label", (RDFS.label, SKOS.prefLabel), "no label")


def _missing_comments(given: Linted) -> Iterator[Finding]:
    definitions = (RDFS.comment, SKOS.definition, DCTERMS.description)
    yield from _missing(given, "missing-comment", definitions, "no definition")


def _missing(
    given: Linted, rule: str, predicates: Iterable[URIRef], what: str
) -> Iterator[Finding]:
    for term in given.own_terms:
        if not any(True for each in predicates for _ in given.data.objects(term, each)):
            yield _found(rule, term, message=f"{compact(str(term))} has {what}.")


def _deprecated(given: Linted) -> Iterator[Finding]:
    true = Literal(True)
    for term in sorted(set(given.data.subjects(OWL.deprecated, true)), key=str):
        successors = [*given.data.objects(term, DCTERMS.isReplacedBy)]
        if not successors and not any(True for _ in given.data.objects(term, RDFS.seeAlso)):
            yield _found(
                "deprecated-without-successor",
                term,
                message=f"{compact(str(term))} is deprecated, and nothing tells its successor.",
            )
        instead = f" Use {compact(str(successors[0]))}." if successors else ""
        users = {*given.data.subjects(term), *given.data.subjects(RDF.type, term)}
        for subject in users & given.own.subjects.keys():
            yield _found(
                "deprecated-term",
                subject,
                value=term,
                message=f"{compact(str(term))} is deprecated.{instead}",
            )


_FINDERS: tuple[Callable[[Linted], Iterator[Finding]], ...] = (
    _unknown_shacl_terms,
    _not_evaluated,
    _untouched_shapes,
    _unreachable_shapes,
    _undeclared_classes,
    _undeclared_paths,
    _undefined_terms,
    _unused_terms,
    _missing_labels,
    _missing_comments,
    _deprecated,
)


def _of_types(graph: Graph, types: Iterable[URIRef]) -> set[Node]:
    return {subject for each in types for subject in graph.subjects(RDF.type, each)}


def _namespace(term: Node) -> str:
    text = str(term)
    return text[: max(text.rfind("#"), text.rfind("/")) + 1]


def _nearest(iri: str, known: Iterable[str]) -> str:
    """Return a question that names what was probably meant, or nothing."""
    namespace = _namespace(URIRef(iri))
    names = {each[len(namespace) :]: each for each in known if each.startswith(namespace)}
    found = extractOne(iri[len(namespace) :], names.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return f" Did you mean {compact(names[found[0]])}?" if found else ""


def _found(rule: str, focus: Node, *, message: str, value: Node | None = None) -> Finding:
    known = LINT_RULES[rule]
    return Finding(
        severity=known.level,
        rule=rule,
        name=known.title,
        component="",
        focus=n_triples(focus),
        path="",
        value="" if value is None else n_triples(value),
        message=message,
        hint=known.fix,
    )
