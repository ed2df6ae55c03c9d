"""The persons who took part in office → the graph of people, the only one that holds a name.

A person is a part of one event's record. The same name at two events is two nodes, on purpose:
the graph says who spoke in office at an event, and makes no profile of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.evidence import annotation_triples
from kg.build.identity.merge import Event
from kg.build.statement import Person
from kg.identifiers import thing
from kg.namespaces import CV, FOAF, GCM, OA, RDF, SCHEMA


def people_triples(event: Event) -> Iterator[Triple]:
    """Yield who acted in which office, and the words of the page with the name."""
    described: set[NamedNode] = set()
    for person in event.people:
        yield Triple(person.participation, CV.hasParticipant, person.iri)
        if person.iri not in described:
            described.add(person.iri)
            yield from _person(person)
            yield from _evidence(thing("event", event.key), person)


def _person(person: Person) -> Iterator[Triple]:
    yield Triple(person.iri, RDF.type, FOAF.Person)
    yield Triple(person.iri, RDF.type, SCHEMA.Person)
    yield Triple(person.iri, SCHEMA.name, Literal(person.name))
    yield Triple(person.iri, SCHEMA.jobTitle, Literal(person.office))
    if person.organization:
        yield Triple(person.iri, SCHEMA.affiliation, person.organization)


def _evidence(event: NamedNode, person: Person) -> Iterator[Triple]:
    annotation = NamedNode(f"{person.iri.value}-evidence")
    affiliation = (SCHEMA.affiliation,) if person.organization else ()
    for predicate in (SCHEMA.name, SCHEMA.jobTitle, *affiliation):
        yield Triple(annotation, GCM.property, predicate)
    yield Triple(annotation, OA.hasBody, person.iri)
    yield from annotation_triples(event, annotation, person.evidence)
