"""The ontology and the JSON-LD context: every term that is used is defined, once and fully."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg.check.command import Request, check_sources
from kg.namespaces import DCTERMS, GCM, OWL, PREFIXES, RDF, RDFS, SKOS, VS
from kg.release.folder import Release
from kg.resources import PACKAGE, folder

ONTOLOGY = NamedNode("https://w3id.org/gcm-kg/def")
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
PROPERTIES = KINDS - {OWL.Class}
USED_IN_DATA = (
    "schema:name schema:description schema:startDate schema:endDate schema:location"
    " schema:organizer schema:inLanguage schema:eventAttendanceMode schema:url schema:sameAs"
    " skos:prefLabel skos:altLabel skos:hiddenLabel skos:notation prov:wasDerivedFrom"
    " prov:generatedAtTime org:unitOf oa:bodyValue oa:hasBody oa:hasTarget oa:hasSource"
    " oa:hasSelector oa:exact oa:start oa:end sh:focusNode sh:sourceShape sh:resultSeverity"
    " sh:resultPath sh:value sh:resultMessage cv:hasParticipation cv:hasParticipant cv:role"
    " schema:jobTitle schema:affiliation dcterms:date"
).split()
CLASSES_IN_DATA = (
    "schema:Event cv:PublicEvent schema:Place schema:VirtualLocation schema:Organization"
    " org:Organization org:OrganizationalUnit foaf:Agent foaf:Document prov:Entity skos:Concept"
    " skos:ConceptScheme sdgo:Goal sdgo:Target sdgo:Indicator oa:Annotation oa:SpecificResource"
    " oa:TextQuoteSelector oa:TextPositionSelector sh:ValidationResult cv:Participation"
    " foaf:Person schema:Person"
).split()

Graph = set[Triple]


def read(file: Path) -> Graph:
    return {quad.triple for quad in parse(path=str(file), format=RdfFormat.TURTLE)}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return read(folder("ontology") / "gcm.ttl")


@pytest.fixture(scope="module")
def alignments() -> Graph:
    return read(folder("ontology") / "alignments.ttl")


@pytest.fixture(scope="module")
def published() -> Graph:
    home = folder("ontology")
    files = [*home.glob("*.ttl"), *(home / "vocab").glob("*.ttl")]
    return {triple for file in files for triple in read(file)}


@pytest.fixture(scope="module")
def context() -> dict[str, object]:
    text = (folder("ontology") / "context.jsonld").read_text(encoding="utf-8")
    found = json.loads(text)["@context"]
    assert isinstance(found, dict)
    return found


def terms_of(ontology: Graph) -> set[NamedNode]:
    found = (t.subject for t in ontology if t.predicate == RDF.type and t.object in KINDS)
    return {node for node in found if isinstance(node, NamedNode)}


def texts(graph: Graph, subject: NamedNode, predicate: NamedNode) -> dict[str | None, str]:
    found = [t.object for t in graph if t.subject == subject and t.predicate == predicate]
    return {o.language: o.value for o in found if isinstance(o, Literal)}


def expand(name: str, context: dict[str, object]) -> str:
    prefix, colon, local = name.partition(":")
    return f"{context[prefix]}{local}" if colon and prefix in context else name


def coercions(context: dict[str, object]) -> dict[str, str | None]:
    """Return IRI → the type that the context gives its values, for every term but prefixes."""
    table: dict[str, str | None] = {}
    for term, meaning in context.items():
        entry = meaning if isinstance(meaning, dict) else {"@id": meaning}
        target = str(entry["@id"]) if "@id" in entry else ""
        if term.startswith("@") or target.startswith("@") or re.search(r"[/#]$", target):
            continue
        iri, kind = expand(target, context), entry.get("@type")
        assert iri not in table, f"{term} is a second term for {iri}"
        table[iri] = expand(str(kind), context) if kind else None
    return table


def test_every_term_that_shapes_vocabularies_and_context_use_is_declared(
    ontology: Graph, published: Graph, context: dict[str, object]
) -> None:
    shapes = {triple for file in folder("shapes").glob("*.ttl") for triple in read(file)}
    used = {
        term.value
        for triple in published | shapes
        for term in (triple.subject, triple.predicate, triple.object)
        if isinstance(term, NamedNode)
    }
    used |= set(coercions(context))
    ours = {iri for iri in used if iri.startswith(PREFIXES["gcm"])}
    assert ours - {term.value for term in terms_of(ontology)} == set()


def test_every_term_that_the_program_and_the_queries_use_is_declared(ontology: Graph) -> None:
    files = [*PACKAGE.rglob("*.py"), *folder("queries").rglob("*.rq")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    used = set(re.findall(r"\bGCM\.(\w+)|(?<![\w:])gcm:(\w+)", text))
    names = {name for pair in used for name in pair if name}
    declared = {term.value.partition("#")[2] for term in terms_of(ontology)}
    assert len(names) > 30
    assert names - declared == set()


def test_every_term_has_labels_comments_a_status_and_an_example(ontology: Graph) -> None:
    terms = terms_of(ontology)
    assert len(terms) == 49
    for term in terms:
        assert texts(ontology, term, RDFS.label).keys() == {"en", "fr", "es"}, term
        assert texts(ontology, term, RDFS.comment).keys() == {"en", "fr", "es"}, term
        assert texts(ontology, term, SKOS.example).keys() == {None}, term
        assert texts(ontology, term, VS.term_status)[None] in ("stable", "testing"), term
        assert Triple(term, RDFS.isDefinedBy, ONTOLOGY) in ontology, term


def test_every_example_is_turtle_that_uses_its_term(ontology: Graph) -> None:
    prefixes = {**PREFIXES, "gsh": "https://w3id.org/gcm-kg/def/shapes/"}
    header = "\n".join(f"@prefix {name}: <{iri}> ." for name, iri in prefixes.items())
    for term in terms_of(ontology):
        example = texts(ontology, term, SKOS.example)[None]
        triples = {quad.triple for quad in parse(header + example, format=RdfFormat.TURTLE)}
        assert any(term in (t.predicate, t.object) for t in triples), term


def test_the_ontology_says_its_version_licence_and_title(ontology: Graph) -> None:
    said = {t.predicate: t.object for t in ontology if t.subject == ONTOLOGY}
    assert said[OWL.versionIRI] == NamedNode("https://w3id.org/gcm-kg/def/0.2.0")
    licence = NamedNode("https://creativecommons.org/licenses/by/4.0/")
    assert said[DCTERMS.license] == licence
    assert texts(ontology, ONTOLOGY, DCTERMS.title)["en"] == "Ontology of migration-policy events"


def test_themes_are_subjects_and_mentions_are_not(alignments: Graph) -> None:
    below = {
        t.subject
        for t in alignments
        if t.predicate == RDFS.subPropertyOf and t.object == DCTERMS.subject
    }
    assert below == {GCM.objective, GCM.guidingPrinciple, GCM.sdg}


def test_no_domain_or_range_is_an_inference(ontology: Graph, alignments: Graph) -> None:
    assert not [t for t in ontology | alignments if t.predicate in (RDFS.domain, RDFS.range)]


def test_what_relates_our_terms_to_those_of_others_stands_apart(
    ontology: Graph, alignments: Graph
) -> None:
    related = (RDFS.subClassOf, RDFS.subPropertyOf, OWL.equivalentClass, OWL.equivalentProperty)
    assert not [t for t in ontology if t.predicate in related]
    aligned = {t.subject for t in alignments}
    ours = {t for t in aligned if isinstance(t, NamedNode) and t.value.startswith(PREFIXES["gcm"])}
    assert ours <= terms_of(ontology)
    targets = {t.object.value for t in alignments if isinstance(t.object, NamedNode)}
    for vocabulary in ("schema", "cv", "lode", "prov", "skos"):
        assert [iri for iri in targets if iri.startswith(PREFIXES[vocabulary])], vocabulary


# Properties whose own vocabulary gives them a range or domain that our values or subjects are not
# of; to be below them would turn concepts into classes, texts into languages, and so on.
TRAPS = (
    "dcterms:type dcterms:spatial dcterms:temporal dcterms:language dcterms:license"
    " dcterms:publisher prov:startedAtTime prov:endedAtTime prov:wasAssociatedWith"
    " prov:wasInvalidatedBy cv:eventNumber org:classification org:role owl:sameAs"
    " owl:differentFrom"
).split()


def test_no_alignment_turns_things_into_what_they_are_not(alignments: Graph) -> None:
    traps = {PREFIXES[prefix] + name for prefix, _, name in (t.partition(":") for t in TRAPS)}
    above = {
        t.object.value
        for t in alignments
        if t.predicate in (RDFS.subClassOf, RDFS.subPropertyOf) and isinstance(t.object, NamedNode)
    }
    assert above & traps == set()
    assert {t.predicate for t in alignments} == {
        RDFS.subClassOf,
        RDFS.subPropertyOf,
        RDFS.seeAlso,
    }


def test_no_published_type_needs_inference(alignments: Graph, sample_release: Release) -> None:
    lines = (sample_release.path / "data.nt").read_bytes()
    triples = {quad.triple for quad in parse(lines, format=RdfFormat.N_TRIPLES)}
    above = {(t.subject, t.object) for t in alignments if t.predicate == RDFS.subClassOf}
    typed = {(t.subject, t.object) for t in triples if t.predicate == RDF.type}
    assert len(above) == 4
    missing = {
        (thing, wider)
        for thing, kind in typed
        for narrower, wider in above
        if kind == narrower and (thing, wider) not in typed
    }
    assert missing == set()


def test_the_context_has_one_term_for_every_term_of_the_ontology(
    ontology: Graph, context: dict[str, object]
) -> None:
    assert {term.value for term in terms_of(ontology)} - coercions(context).keys() == set()


@pytest.mark.parametrize("name", [*USED_IN_DATA, *CLASSES_IN_DATA])
def test_the_context_has_a_term_for_what_the_data_uses(
    name: str, context: dict[str, object]
) -> None:
    prefix, _, local = name.partition(":")
    assert PREFIXES[prefix] + local in coercions(context)


def test_the_context_covers_the_published_vocabularies(
    published: Graph, context: dict[str, object]
) -> None:
    table = coercions(context)
    classes = {t.object.value for t in published if t.predicate == RDF.type}  # type: ignore[union-attr]
    predicates = {t.predicate.value for t in published} - {RDF.type.value}
    assert (classes | predicates) - table.keys() == set()


def test_the_context_types_the_values_as_the_vocabularies_have_them(
    published: Graph, context: dict[str, object]
) -> None:
    table = coercions(context)
    for t in published:
        if t.predicate == RDF.type:
            continue
        kind = table[t.predicate.value]
        assert (kind == "@id") == isinstance(t.object, NamedNode), t
        if isinstance(t.object, Literal):
            assert kind == (None if is_text(t.object) else t.object.datatype.value), t


def is_text(value: Literal) -> bool:
    return value.datatype.value in (f"{PREFIXES['xsd']}string", f"{PREFIXES['rdf']}langString")


def test_the_context_types_our_properties_as_the_ontology_says(
    ontology: Graph, context: dict[str, object]
) -> None:
    table = coercions(context)
    plain = {f"{PREFIXES['xsd']}string", f"{PREFIXES['rdf']}langString"}
    ranges = {t for t in ontology if t.predicate.value == f"{PREFIXES['schema']}rangeIncludes"}
    for t in ranges:
        assert isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode)
        is_object = Triple(t.subject, RDF.type, OWL.ObjectProperty) in ontology
        datatype = None if t.object.value in plain else t.object.value
        assert table[t.subject.value] == ("@id" if is_object else datatype), t.subject


# Terms of graphs that no shape looks at: the evidence, and the list of removed persons.
WITHOUT_SHAPES = (
    "reason correctedBy PersonRemoval nameDigest foundIn method confidence unlinked removesAll"
).split()


def test_our_own_lint_finds_nothing_to_mend_in_the_ontology() -> None:
    request = Request(sources=[str(folder("ontology"))], today=date(2026, 11, 23))
    findings = check_sources(request, io.BytesIO()).findings
    assert [f for f in findings if f.severity != "Info"] == []
    unused = {f.focus for f in findings if f.rule == "unused-term"}
    assert unused <= {f"<{GCM[name].value}>" for name in WITHOUT_SHAPES}
    assert len(findings) == len(unused)


def test_typed_values_come_back_exactly_from_json_ld(context: dict[str, object]) -> None:
    document = {
        "@context": context,
        "id": "https://w3id.org/gcm-kg/id/event/1",
        "type": ["Event", "SchemaEvent", "PublicEvent"],
        "name": {"@value": "Forum", "@language": "en"},
        "startDate": "2022-05-11",
        "edtf": "2022-05",
        "ordinal": "3",
        "workstreamOutput": "true",
        "sdg": ["http://metadata.un.org/sdg/10"],
        "confidence": "0.90",
    }
    quads = parse(json.dumps(document), format=RdfFormat.JSON_LD)
    lines = (serialize([quad.triple], format=RdfFormat.N_TRIPLES) or b"" for quad in quads)
    objects = {line.decode().split("> ", 2)[2].removesuffix(" .\n") for line in lines}
    assert objects == {
        "<https://w3id.org/gcm-kg/def#Event>",
        "<http://schema.org/Event>",
        "<http://data.europa.eu/m8g/PublicEvent>",
        '"Forum"@en',
        '"2022-05-11"^^<http://www.w3.org/2001/XMLSchema#date>',
        '"2022-05"^^<http://id.loc.gov/datatypes/edtf/EDTF>',
        '"3"^^<http://www.w3.org/2001/XMLSchema#positiveInteger>',
        '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>',
        "<http://metadata.un.org/sdg/10>",
        '"0.90"^^<http://www.w3.org/2001/XMLSchema#decimal>',
    }
