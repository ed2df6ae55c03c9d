"""Why each value is believed: Web Annotations (W3C, sections 3 and 4.2) on the page's words.

An annotation points at a target (the page, and which of its words) through one selector that is
both a TextQuoteSelector and a TextPositionSelector. Words that stand only in the markup have no
position, words that name a person only that (`kg.build.corrections.privacy`), and what a curator
gave has no words at all: its source is the correction. All nodes are parts of the event's record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.identity.merge import Event
from kg.build.statement import Corrected, Evidence, Statement, Unlinked
from kg.identifiers import part, thing
from kg.model import NOWHERE
from kg.namespaces import DCTERMS, GCM, OA, RDF, XSD
from kg.text import slug


def evidence_triples(event: Event) -> Iterator[Triple]:
    """Yield the evidence of every value of an event, of those that were corrected or not linked."""
    iri = thing("event", event.key)
    for statement in event.statements:
        yield from _statement(iri, _name(statement), statement)
    names: Counter[str] = Counter()
    for statement in event.further:
        name = f"{_name(statement)}-{statement.evidence.page.language or 'copy'}"
        names[name] += 1
        yield from _statement(iri, _numbered(name, names[name]), statement)
    for corrected in event.corrected:
        name = f"{_name(corrected.statement)}-corrected"
        names[name] += 1
        yield from _corrected(iri, _numbered(name, names[name]), corrected)
    for unlinked in event.unlinked:
        name = f"{unlinked.name}-unlinked-{slug(unlinked.text)[:40].strip('-')}".rstrip("-")
        names[name] += 1
        yield from _unlinked(iri, _numbered(name, names[name]), unlinked)


def _name(statement: Statement) -> str:
    return "-".join(filter(None, (statement.name, "evidence", statement.key)))


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _statement(event: NamedNode, name: str, statement: Statement) -> Iterator[Triple]:
    annotation = part(event, name)
    for predicate, _ in statement.values:
        yield Triple(annotation, GCM.property, predicate)
    for value in dict.fromkeys(value for _, value in statement.values):
        if isinstance(value, NamedNode):
            yield Triple(annotation, OA.hasBody, value)
        else:
            yield Triple(annotation, OA.bodyValue, Literal(value.value))
    yield from annotation_triples(event, annotation, statement.evidence)


def _corrected(event: NamedNode, name: str, corrected: Corrected) -> Iterator[Triple]:
    evidence = replace(corrected.statement.evidence, reason=f"Corrected: {corrected.reason}")
    yield from _statement(event, name, replace(corrected.statement, evidence=evidence))
    yield Triple(part(event, name), GCM.correctedBy, corrected.correction)


def _unlinked(event: NamedNode, name: str, unlinked: Unlinked) -> Iterator[Triple]:
    annotation = part(event, name)
    yield Triple(annotation, GCM.property, unlinked.property)
    yield Triple(annotation, OA.bodyValue, Literal(unlinked.text))
    yield Triple(annotation, GCM.unlinked, Literal("true", datatype=XSD.boolean))
    yield from annotation_triples(event, annotation, unlinked.evidence)


def annotation_triples(
    event: NamedNode, annotation: NamedNode, evidence: Evidence
) -> Iterator[Triple]:
    """Yield where the words of a piece of evidence stand and how they were read."""
    target = NamedNode(f"{annotation.value}-target")
    yield Triple(annotation, RDF.type, OA.Annotation)
    yield Triple(annotation, GCM.event, event)
    yield Triple(annotation, GCM.foundIn, Literal(evidence.found_in))
    yield Triple(annotation, GCM.method, Literal(evidence.method))
    yield Triple(annotation, GCM.confidence, Literal(evidence.confidence, datatype=XSD.decimal))
    if evidence.reason:
        yield Triple(annotation, GCM.reason, Literal(evidence.reason, language="en"))
    yield Triple(annotation, OA.hasTarget, target)
    yield Triple(target, RDF.type, OA.SpecificResource)
    yield Triple(target, OA.hasSource, NamedNode(evidence.page.url))
    if evidence.source:
        yield Triple(annotation, DCTERMS.source, evidence.source)
    else:
        yield from _selector(target, NamedNode(f"{annotation.value}-quote"), evidence)


def _selector(target: NamedNode, selector: NamedNode, evidence: Evidence) -> Iterator[Triple]:
    quote = evidence.quote
    if evidence.is_withheld and quote.start == NOWHERE:
        return
    yield Triple(target, OA.hasSelector, selector)
    if quote.start != NOWHERE:
        yield Triple(selector, RDF.type, OA.TextPositionSelector)
        yield Triple(selector, OA.start, _offset(quote.start))
        yield Triple(selector, OA.end, _offset(quote.end))
    if not evidence.is_withheld:
        yield Triple(selector, RDF.type, OA.TextQuoteSelector)
        yield Triple(selector, OA.exact, Literal(quote.text))


def _offset(position: int) -> Literal:
    return Literal(str(position), datatype=XSD.nonNegativeInteger)
