"""An event → its triples: one table from the model to the vocabulary of the graph."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.identity.merge import Event
from kg.build.statement import Entity
from kg.identifiers import thing
from kg.model import PageSource
from kg.namespaces import BASE, CV, DCTERMS, FOAF, GCM, ORG, PROV, RDF, SCHEMA, SKOS, XSD

_KIND_TYPES: dict[str, tuple[NamedNode, ...]] = {
    "organization": (ORG.Organization, FOAF.Agent, SCHEMA.Organization),
    "unit": (ORG.Organization, ORG.OrganizationalUnit, FOAF.Agent, SCHEMA.Organization),
    "place": (SCHEMA.Place,),
    "series": (GCM.EventSeries,),
}


def event_triples(event: Event) -> Iterator[Triple]:
    """Yield what the default graph says of an event, its pages and what curators corrected.

    Of an IRI that the event had before, it says only which one is in its place.
    """
    iri = thing("event", event.key)
    for event_type in (GCM.Event, SCHEMA.Event, CV.PublicEvent):
        yield Triple(iri, RDF.type, event_type)
    for statement in event.statements:
        for predicate, value in statement.values:
            yield Triple(iri, predicate, value)
            for what, said in statement.about:
                if isinstance(value, NamedNode):
                    yield Triple(value, what, said)
    for label in event.lost:
        yield Triple(iri, GCM.lostLabel, Literal(label))
    for page, language in event.pages:
        yield Triple(iri, PROV.wasDerivedFrom, NamedNode(page.url))
        yield from _page_triples(page, language)
    for key in event.replaces:
        yield Triple(thing("event", key), DCTERMS.isReplacedBy, iri)
    for correction in event.corrections:
        yield from correction.triples


def _page_triples(page: PageSource, language: str) -> Iterator[Triple]:
    iri = NamedNode(page.url)
    yield Triple(iri, RDF.type, PROV.Entity)
    yield Triple(iri, RDF.type, FOAF.Document)
    if not page.url.startswith(BASE):
        yield Triple(iri, SCHEMA.url, Literal(page.url, datatype=XSD.anyURI))
    yield Triple(iri, GCM.languagePrefix, Literal(page.language))
    yield Triple(iri, GCM.textLanguage, Literal(language))
    yield Triple(iri, GCM.sha256, Literal(page.sha256))
    if page.retrieved:
        yield Triple(iri, PROV.generatedAtTime, Literal(page.retrieved, datatype=XSD.dateTime))


def entity_triples(entities: list[Entity], names: list[str]) -> Iterator[Triple]:
    """Yield the description of one thing that pages name, from all that they say of it.

    `names` are its names, the one to show first.
    """
    first = entities[0]
    for kind in {entity.kind for entity in entities}:
        for entity_type in _KIND_TYPES[kind]:
            yield Triple(first.iri, RDF.type, entity_type)
    tags = {entity.name: entity.language for entity in entities}
    for position, name in enumerate(names):
        label = Literal(name, language=tags[name]) if tags[name] else Literal(name)
        yield Triple(first.iri, SKOS.altLabel if position else SCHEMA.name, label)
    for entity in entities:
        if entity.country:
            yield Triple(first.iri, GCM.country, entity.country)
        if entity.unit_of:
            yield Triple(first.iri, ORG.unitOf, entity.unit_of)
