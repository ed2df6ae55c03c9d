"""What the catalogue names and others define: concepts, languages, kinds of files, each described.

DCAT-AP 3 wants the tables of the Publications Office of the European Union, and wants whatever is
named to be typed; so each function returns the IRI, and `described` what is to be said of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import DCTERMS, RDF, RDFS, SKOS
from kg.release.catalogue.facts import english, node

_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "http://www.iana.org/assignments/media-types/"
_LOC = "http://id.loc.gov/vocabulary/iso639-1/"

_LANGUAGES = {
    "ar": ("ARA", "Arabic"),
    "de": ("DEU", "German"),
    "en": ("ENG", "English"),
    "es": ("SPA", "Spanish"),
    "fr": ("FRA", "French"),
    "pt": ("POR", "Portuguese"),
    "ru": ("RUS", "Russian"),
    "zh": ("ZHO", "Chinese"),
}
_FILE_TYPES = {
    "csv": "CSV",
    "json": "JSON",
    "jsonld": "JSON_LD",
    "nq": "RDF_N_QUADS",
    "nt": "RDF_N_TRIPLES",
    "rdf": "RDF_XML",
    "trig": "RDF_TRIG",
    "ttl": "RDF_TURTLE",
    "txt": "TXT",
}


@dataclass(frozen=True)
class Scheme:
    """A concept scheme of others; only those of its concepts are described that we name."""

    iri: str
    title: str
    definition: str
    concepts: tuple[tuple[str, str], ...]

    def concept(self, code: str) -> NamedNode:
        """Return the IRI of a concept of the scheme."""
        return NamedNode(f"{self.iri}/{code}")

    def triples(self) -> Iterator[Triple]:
        """Yield the scheme and those of its concepts that the catalogue names."""
        scheme = NamedNode(self.iri)
        yield from node(
            scheme,
            (RDF.type, SKOS.ConceptScheme),
            (SKOS.prefLabel, english(self.title)),
            (DCTERMS.title, english(self.title)),
            (SKOS.definition, english(self.definition)),
        )
        for code, label in self.concepts:
            concept = self.concept(code)
            yield Triple(scheme, SKOS.hasTopConcept, concept)
            yield from node(
                concept,
                (RDF.type, SKOS.Concept),
                (SKOS.prefLabel, english(label)),
                (SKOS.notation, Literal(code)),
                (SKOS.inScheme, scheme),
                (SKOS.topConceptOf, scheme),
                (DCTERMS.source, scheme),
            )


THEMES = Scheme(
    f"{_EU}data-theme",
    "Data themes",
    "By what datasets are about, in portals of the European Union.",
    (("INTR", "International issues"), ("SOCI", "Population and society")),
)
AVAILABILITY = Scheme(
    f"{_EU}planned-availability",
    "Planned availability",
    "For how long files are meant to be there.",
    (("AVAILABLE", "Available"),),
)
LICENCE_TYPES = Scheme(
    "http://purl.org/adms/licencetype",
    "Types of licences",
    "What licences ask for in return.",
    (("Attribution", "Attribution"),),
)
SCHEMES = (THEMES, AVAILABILITY, LICENCE_TYPES)

IRREGULAR = NamedNode(f"{_EU}frequency/IRREG")
PUBLIC = NamedNode(f"{_EU}access-right/PUBLIC")
SPARQL_PROTOCOL = NamedNode("http://www.w3.org/TR/sparql11-protocol/")
WORLD = NamedNode("http://metadata.un.org/sdg/codes/geoArea/001")


def language(tag: str) -> NamedNode:
    """Return the IRI of a language; one that the EU's table here lacks has that of ISO 639-1."""
    main = _main(tag)
    known = _LANGUAGES.get(main)
    return NamedNode(f"{_EU}language/{known[0]}" if known else f"{_LOC}{main}")


def described_language(tag: str) -> Iterator[Triple]:
    """Yield what a language is called, by its tag."""
    _, name = _LANGUAGES.get(_main(tag), ("", tag))
    yield from described(language(tag), DCTERMS.LinguisticSystem, name)


def _main(tag: str) -> str:
    return tag.partition("-")[0].lower()


def media_type(name: str) -> NamedNode:
    """Return the IRI of a media type at IANA."""
    return NamedNode(f"{_IANA}{name}")


def file_type(suffix: str, media_type_name: str) -> NamedNode:
    """Return the IRI of a kind of file; one that the EU lacks has that of its media type."""
    code = _FILE_TYPES.get(suffix)
    return NamedNode(f"{_EU}file-type/{code}") if code else media_type(media_type_name)


def described(iri: NamedNode, kind: NamedNode, label: str) -> Iterator[Triple]:
    """Yield what something of others is, and what it is called."""
    yield from node(iri, (RDF.type, kind), (RDFS.label, english(label)))


def constants() -> Iterator[Triple]:
    """Yield the description of everything that every catalogue names."""
    for scheme in SCHEMES:
        yield from scheme.triples()
    yield from described(IRREGULAR, DCTERMS.Frequency, "irregular")
    yield from described(PUBLIC, DCTERMS.RightsStatement, "public")
    yield from described(SPARQL_PROTOCOL, DCTERMS.Standard, "SPARQL 1.1 Protocol")
    yield from described(WORLD, DCTERMS.Location, "World")
