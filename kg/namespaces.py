"""The namespaces of the graph: one table of prefixes, and the terms that code names.

Every IRI that the program writes for a *term* (class or property) comes from here; every IRI
for a *thing* (event, organization, place, …) comes from `kg.identifiers`.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

BASE = "https://w3id.org/gcm-kg/"

PREFIXES: dict[str, str] = {
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "gcm": f"{BASE}def#",
    "geo": "http://metadata.un.org/sdg/codes/geoArea/",
    "ldqd": "http://www.w3.org/2016/05/ldqd#",
    "lode": "http://linkedevents.org/ontology/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sdg": "http://metadata.un.org/sdg/",
    "sdgo": "http://metadata.un.org/sdg/ontology#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vann": "http://purl.org/vocab/vann/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
    "vs": "http://www.w3.org/2003/06/sw-vocab-status/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix → namespace, for every Turtle file, query and page of the project."""


class Namespace:
    """Mints the terms of one namespace: `GCM.objective` is `<…/def#objective>`.

    Terms are made once and kept, because making an IRI costs a check of its syntax.
    """

    def __init__(self, prefix: str) -> None:
        self._iri = PREFIXES[prefix]
        self._terms: dict[str, NamedNode] = {}

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> NamedNode:
        if name not in self._terms:
            self._terms[name] = NamedNode(self._iri + name)
        return self._terms[name]


CV = Namespace("cv")
DCAT = Namespace("dcat")
DCATAP = Namespace("dcatap")
DCTERMS = Namespace("dcterms")
DQV = Namespace("dqv")
EDTF = Namespace("edtf")
FOAF = Namespace("foaf")
GCM = Namespace("gcm")
LDQD = Namespace("ldqd")
OA = Namespace("oa")
ORG = Namespace("org")
OWL = Namespace("owl")
PROV = Namespace("prov")
RDF = Namespace("rdf")
RDFS = Namespace("rdfs")
SCHEMA = Namespace("schema")
SD = Namespace("sd")
SDGO = Namespace("sdgo")
SH = Namespace("sh")
SKOS = Namespace("skos")
SPDX = Namespace("spdx")
VCARD = Namespace("vcard")
VOID = Namespace("void")
VS = Namespace("vs")
XSD = Namespace("xsd")


def compact(iri: str) -> str:
    """Shorten an IRI for people: `gcm:objective`, `sdg:10.7`; unchanged where no prefix fits.

    >>> compact("http://schema.org/name")
    'schema:name'
    >>> compact("http://example.org/x")
    'http://example.org/x'
    """
    fitting = [(ns, prefix) for prefix, ns in PREFIXES.items() if iri.startswith(ns)]
    if not fitting:
        return iri
    namespace, prefix = max(fitting, key=lambda pair: len(pair[0]))
    local = iri[len(namespace) :]
    return f"{prefix}:{local}" if local and not set(local) & set("/#") else iri
