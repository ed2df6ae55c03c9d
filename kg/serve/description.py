"""What the service says of itself: SPARQL 1.1 Service Description, and what else helps to ask it.

https://www.w3.org/TR/sparql11-service-description/. All of it is computed: figures from the
catalogue of the release, formats from the table of formats, limits from the settings, functions by
calling them, queries from their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from urllib.parse import urlencode

from pyoxigraph import Literal, NamedNode, Triple

from kg import identifiers
from kg.formats import GRAPH_FORMATS, RESULT_FORMATS
from kg.identifiers import part
from kg.namespaces import BASE, DCTERMS, PREFIXES, RDF, RDFS, SCHEMA, SD, SH, VOID, XSD
from kg.release.catalogue.facts import SERVICE, english, node
from kg.serve import urls
from kg.serve.protocol import LONGEST_QUERY
from kg.settings import ServiceSettings
from kg.sparql.library import Library, SavedQuery
from kg.sparql.query import read

_ENDPOINT = identifiers.endpoint()
PREFIX_TABLE = part(_ENDPOINT, "prefixes")
_SIMPLE = NamedNode("http://www.w3.org/ns/entailment/Simple")
_FORMAT = NamedNode("http://www.w3.org/ns/formats/Format")
_GRAPH_KINDS = frozenset((SD.Dataset, SD.Graph, SD.NamedGraph))
_TOLD = (
    *(DCTERMS.title, DCTERMS.license, VOID.triples),
    *(SD.defaultGraph, SD.namedGraph, SD.name, SD.graph),
)
"""What of the catalogue is told of the dataset and its graphs; the rest is in the VoID."""

_EXECUTABLES = {
    "SELECT": (SH.SPARQLSelectExecutable, SH.select),
    "ASK": (SH.SPARQLAskExecutable, SH.ask),
    "CONSTRUCT": (SH.SPARQLConstructExecutable, SH.construct),
}


def service_description(
    endpoint: str,
    catalogue: Iterable[Triple],
    functions: Iterable[str],
    settings: ServiceSettings,
    library: Library,
) -> list[Triple]:
    """Return the description of the service at an address, which is where it was asked."""
    return [
        *_service(endpoint, functions),
        *_dataset(catalogue),
        *_limits(settings),
        *_prefixes(),
        *(triple for query in library.values() for triple in _query(query, endpoint)),
    ]


def _service(endpoint: str, functions: Iterable[str]) -> Iterator[Triple]:
    address = NamedNode(endpoint)
    formats = [NamedNode(str(form.iri)) for form in (*RESULT_FORMATS, *GRAPH_FORMATS)]
    known = [NamedNode(iri) for iri in functions]
    yield from node(
        SERVICE,
        (RDF.type, SD.Service),
        (RDFS.label, english("SPARQL 1.1 queries about events on migration policy")),
        (RDFS.seeAlso, NamedNode(f"{BASE}{urls.VOID.removeprefix('/')}")),
        (SD.endpoint, address),
        (SD.supportedLanguage, SD.SPARQL11Query),
        (SD.defaultEntailmentRegime, _SIMPLE),
        (SH.prefixes, PREFIX_TABLE),
        *((SD.resultFormat, form) for form in formats),
        *((SD.extensionFunction, function) for function in known),
    )
    for kind, things in (
        (SD.Language, [SD.SPARQL11Query]),
        (SD.EntailmentRegime, [_SIMPLE]),
        (_FORMAT, formats),
        (SD.Function, known),
    ):
        yield from (Triple(thing, RDF.type, kind) for thing in things)


def _dataset(catalogue: Iterable[Triple]) -> Iterator[Triple]:
    """Yield the default graph and the named graphs with their sizes, as the catalogue has them."""
    said = list(catalogue)
    kinds = {triple.subject: triple.object for triple in said if triple.object in _GRAPH_KINDS}
    for subject, kind in kinds.items():
        if kind == SD.Dataset and isinstance(subject, NamedNode):
            yield Triple(SERVICE, SD.defaultDataset, subject)
    for triple in said:
        is_kind = triple.object in _GRAPH_KINDS or triple.object == VOID.Dataset
        if triple.subject in kinds and (is_kind or triple.predicate in _TOLD):
            yield triple


def _limits(settings: ServiceSettings) -> Iterator[Triple]:
    for name, value, unit, description in (
        ("rows", settings.rows, "rows", "What an answer may have; “limit” asks for less."),
        ("seconds", settings.seconds, "s", "How long a query may take; “timeout” asks for less."),
        ("size", settings.size, "B", "How large an answer may be."),
        ("memory", settings.memory, "B", "What memory a query may take."),
        ("query", LONGEST_QUERY, "B", "How long the body of a request may be."),
        ("queue", settings.queue, "queries", "How many queries may wait for their turn."),
    ):
        own = part(_ENDPOINT, f"limit-{name}")
        yield Triple(SERVICE, SCHEMA.additionalProperty, own)
        yield from node(
            own,
            (RDF.type, SCHEMA.PropertyValue),
            (SCHEMA.name, Literal(name)),
            (SCHEMA.description, english(description)),
            (SCHEMA.maxValue, Literal(str(Decimal(str(value))), datatype=XSD.decimal)),
            (SCHEMA.unitText, Literal(unit)),
        )


def _prefixes() -> Iterator[Triple]:
    """Yield the prefixes that need no declaration here (SHACL, section 5.2.1)."""
    for prefix, namespace in PREFIXES.items():
        own = part(_ENDPOINT, f"prefix-{prefix}")
        yield from node(
            own,
            (RDF.type, SH.PrefixDeclaration),
            (SH.prefix, Literal(prefix)),
            (SH.namespace, Literal(namespace, datatype=XSD.anyURI)),
        )
        yield Triple(PREFIX_TABLE, SH.declare, own)


def _query(query: SavedQuery, endpoint: str) -> Iterator[Triple]:
    """Yield a saved query as something to run, and where it is answered with example values."""
    own = identifiers.saved_query(query.name)
    kind, text = _EXECUTABLES[read(query.text).form]
    examples = urlencode({each.name: each.example for each in query.parameters})
    yield from node(
        own,
        (RDF.type, SH.SPARQLExecutable),
        (RDF.type, kind),
        (RDFS.label, english(query.summary)),
        (RDFS.comment, english(query.description)),
        (RDFS.seeAlso, NamedNode(f"{own.value}?{examples}") if examples else None),
        (text, Literal(query.text)),
        (SH.prefixes, PREFIX_TABLE),
        (SCHEMA.target, NamedNode(endpoint)),
        *((SCHEMA.keywords, Literal(tag)) for tag in query.tags),
    )
    for parameter in query.parameters:
        name = part(own, parameter.name)
        yield Triple(own, SCHEMA.additionalProperty, name)
        yield from node(
            name,
            (RDF.type, SCHEMA.PropertyValueSpecification),
            (SCHEMA.valueName, Literal(parameter.name)),
            (SCHEMA.description, english(parameter.description) if parameter.description else None),
            (SCHEMA.defaultValue, Literal(parameter.default) if parameter.default else None),
            (SCHEMA.valueRequired, Literal(parameter.default is None)),
        )
