"""The release in numbers, for whoever wants to query it: VoID (https://www.w3.org/TR/void/)."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg import identifiers
from kg.formats import GRAPH_FORMATS
from kg.identifiers import part
from kg.namespaces import BASE, DCTERMS, PREFIXES, RDF, SD, VOID
from kg.release.catalogue.facts import CATALOGUE, Facts, File, english, node
from kg.release.catalogue.licences import DEFAULT, rights, terms_of
from kg.release.statistics import TARGETS, Links

_TITLES = {
    "m49": "Countries and regions of the United Nations (M49)",
    "sdg": "Sustainable Development Goals, Targets and Indicators of the United Nations",
    "wikidata": "Wikidata",
}


def void(facts: Facts) -> Iterator[Triple]:
    """Yield the release as a dataset of all its graphs, and each graph as a dataset."""
    yield from _release(facts)
    yield from _default_graph(facts)
    for name, triples in facts.graphs.items():
        yield from _named_graph(facts, name, triples)
    yield from _linksets(facts)


def default_graph(facts: Facts) -> NamedNode:
    """Return the IRI of the default graph as a dataset."""
    return facts.part("default-graph")


def _release(facts: Facts) -> Iterator[Triple]:
    figures = facts.statistics
    formats = (form for form in GRAPH_FORMATS if form.iri and _is_there(facts, form.suffix))
    yield from node(
        facts.release,
        (RDF.type, VOID.Dataset),
        (RDF.type, SD.Dataset),
        (VOID.triples, Literal(figures.triples + sum(facts.graphs.values()))),
        (VOID.uriSpace, Literal(f"{BASE}id/")),
        (VOID.exampleResource, NamedNode(figures.example) if figures.example else None),
        (VOID.sparqlEndpoint, identifiers.endpoint()),
        (VOID.subset, default_graph(facts)),
        (SD.defaultGraph, default_graph(facts)),
        *((VOID.subset, facts.part(f"graph-{name}")) for name in facts.graphs),
        *((SD.namedGraph, facts.part(f"named-{name}")) for name in facts.graphs),
        *((VOID.feature, NamedNode(str(form.iri))) for form in formats),
        *((VOID.vocabulary, NamedNode(iri)) for iri in _vocabularies(facts)),
        *_dumps(facts, "all"),
    )


def _default_graph(facts: Facts) -> Iterator[Triple]:
    figures, own = facts.statistics, default_graph(facts)
    yield from node(
        own,
        (RDF.type, VOID.Dataset),
        (RDF.type, SD.Graph),
        (DCTERMS.title, english("The default graph: events, and what they are linked to")),
        (VOID.triples, Literal(figures.triples)),
        (VOID.distinctSubjects, Literal(figures.subjects)),
        (VOID.distinctObjects, Literal(figures.objects)),
        (VOID.classes, Literal(len(figures.classes))),
        (VOID.properties, Literal(len(figures.properties))),
        *((VOID.classPartition, facts.about("class", each.name)) for each in figures.classes),
        *(
            (VOID.propertyPartition, facts.about("property", each.property))
            for each in figures.properties
        ),
        *((VOID.subset, _linkset(facts, each)) for each in figures.links),
        *_dumps(facts, "data"),
    )
    yield from rights(own, terms_of(DEFAULT, facts), facts)
    yield from _partitions(facts)


def _partitions(facts: Facts) -> Iterator[Triple]:
    for each in facts.statistics.classes:
        yield from node(
            facts.about("class", each.name),
            (RDF.type, VOID.Dataset),
            (VOID["class"], NamedNode(each.name)),
            (VOID.entities, Literal(each.entities)),
        )
    for used in facts.statistics.properties:
        yield from node(
            facts.about("property", used.property),
            (RDF.type, VOID.Dataset),
            (VOID.property, NamedNode(used.property)),
            (VOID.triples, Literal(used.triples)),
            (VOID.distinctSubjects, Literal(used.subjects)),
            (VOID.distinctObjects, Literal(used.objects)),
        )


def _named_graph(facts: Facts, name: str, triples: int) -> Iterator[Triple]:
    own = facts.part(f"graph-{name}")
    yield from node(
        facts.part(f"named-{name}"),
        (RDF.type, SD.NamedGraph),
        (SD.name, identifiers.graph(name)),
        (SD.graph, own),
    )
    yield from node(
        own,
        (RDF.type, VOID.Dataset),
        (RDF.type, SD.Graph),
        (DCTERMS.title, english(f"The graph {identifiers.graph(name).value}")),
        (VOID.triples, Literal(triples)),
        *_dumps(facts, name),
    )
    yield from rights(own, terms_of(name, facts), facts)


def _linksets(facts: Facts) -> Iterator[Triple]:
    for target in sorted({each.target for each in facts.statistics.links}):
        yield from node(
            part(CATALOGUE, target),
            (RDF.type, VOID.Dataset),
            (DCTERMS.title, english(_TITLES[target])),
            (VOID.uriSpace, Literal(TARGETS[target])),
        )
    for links in facts.statistics.links:
        yield from node(
            _linkset(facts, links),
            (RDF.type, VOID.Linkset),
            (RDF.type, VOID.Dataset),
            (VOID.subjectsTarget, default_graph(facts)),
            (VOID.objectsTarget, part(CATALOGUE, links.target)),
            (VOID.linkPredicate, NamedNode(links.property)),
            (VOID.triples, Literal(links.triples)),
        )


def _linkset(facts: Facts, links: Links) -> NamedNode:
    return facts.about(f"links-to-{links.target}", links.property)


def _vocabularies(facts: Facts) -> list[str]:
    """Return the namespaces of the terms that the default graph uses, the longest that fits."""
    terms = [each.name for each in facts.statistics.classes]
    terms += [each.property for each in facts.statistics.properties]
    known = sorted(PREFIXES.values(), key=len, reverse=True)
    used = (next((space for space in known if term.startswith(space)), None) for term in terms)
    return sorted({space for space in used if space})


def _is_there(facts: Facts, suffix: str) -> bool:
    return any(file.suffix == suffix for file in facts.data)


def _dumps(facts: Facts, subject: str) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Yield the addresses of the files that hold all of a dataset as RDF."""
    for file in facts.data:
        if file.subject == subject and _is_rdf(file):
            yield VOID.dataDump, NamedNode(f"{facts.release.value}/{file.name}")


def _is_rdf(file: File) -> bool:
    return any(file.plain.media_type == form.media_type for form in GRAPH_FORMATS)
