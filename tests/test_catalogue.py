"""The catalogue of a release: every number is asked of the data, every term is what others want."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse
from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef
from rdflib.namespace import PROV, VOID
from typer.testing import CliRunner

from kg import pipeline, resources
from kg.cli import app
from kg.namespaces import PREFIXES
from kg.release.folder import Release
from kg.release.statistics import count
from tests.dcat_ap import AT_MOST_ONE, MANDATORY_AND_RECOMMENDED, RANGES

BASE = "https://w3id.org/gcm-kg/"
NUMBERS = frozenset(f"{PREFIXES['xsd']}{n}" for n in ("integer", "decimal", "nonNegativeInteger"))
ASPECTS = {
    "date": "gcm:edtf",
    "objective": "gcm:objective",
    "goal": "gcm:sdg",
    "place": "schema:location",
    "organizer": "schema:organizer",
}
M49 = 'STRSTARTS(STR({0}), "http://metadata.un.org/sdg/codes/geoArea")'
TERMS = 'STRSTARTS(STR({0}), "http://metadata.un.org/sdg/ontology#")'
SPACES = {
    "m49": M49,
    "sdg": f'STRSTARTS(STR({{0}}), "http://metadata.un.org/sdg") && !{M49} && !{TERMS}',
    "wikidata": 'STRSTARTS(STR({0}), "http://www.wikidata.org/entity/")',
}


@pytest.fixture(scope="module")
def data(sample_release: Release) -> Store:
    store = Store()
    store.bulk_load(path=str(sample_release.path / "all.nq"), format=RdfFormat.N_QUADS)
    return store


@pytest.fixture(scope="module")
def catalogue(sample_release: Release) -> Store:
    store = Store()
    store.bulk_load(path=str(sample_release.path / "catalogue.ttl"), format=RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="module")
def graph(sample_release: Release) -> Graph:
    return Graph().parse(sample_release.path / "catalogue.ttl")


def rows(store: Store, query: str) -> list[tuple[NamedNode | Literal, ...]]:
    found = store.query(query, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [tuple(cell for cell in row if isinstance(cell, NamedNode | Literal)) for row in found]


def terms(store: Store, where: str) -> set[str]:
    """The different values of `?it`."""
    return {row[0].value for row in rows(store, f"SELECT DISTINCT ?it WHERE {{ {where} }}")}


def number(store: Store, pattern: str, what: str = "COUNT(*)") -> int:
    [row] = rows(store, f"SELECT ({what} AS ?n) WHERE {{ {pattern} }}")
    return int(row[0].value)


class Asker:
    """Asks the data, and the files, for what a number of the catalogue says."""

    def __init__(self, data: Store, catalogue: Store, release: Release) -> None:
        self._data = data
        self._catalogue = catalogue
        self._release = release

    def ask(self, subject: NamedNode, predicate: str) -> Decimal | int:
        """Return what the number is by itself; the name of the predicate leads to the question."""
        return QUESTIONS[predicate](self, subject)

    def value(self, subject: NamedNode, prefixed: str) -> str | None:
        return next(iter(terms(self._catalogue, f"{subject} {prefixed} ?it")), None)

    def pattern(self, subject: NamedNode) -> str:
        """Return the pattern of the triples that a dataset of the catalogue is made of."""
        if used := self.value(subject, "void:property"):
            return f"?s <{used}> ?o"
        if name := self.value(subject, "^sd:graph/sd:name"):
            return f"GRAPH <{name}> {{ ?s ?p ?o }}"
        if target := self.value(subject, "void:objectsTarget"):
            predicate, space = (
                self.value(subject, "void:linkPredicate"),
                SPACES[target.split("#")[1]],
            )
            own, other = space.format("?s"), space.format("?o")
            return f"?s <{predicate}> ?o FILTER (ISIRI(?o) && {other} && !({own}))"
        if subject.value == f"{BASE}data/{self._release.manifest.version}":
            return "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
        assert subject.value.endswith("#default-graph")
        return "?s ?p ?o"

    def triples(self, subject: NamedNode) -> int:
        return number(self._data, self.pattern(subject))

    def distinct(self, variable: str) -> Callable[[NamedNode], int]:
        return lambda subject: number(
            self._data, self.pattern(subject), f"COUNT(DISTINCT {variable})"
        )

    def entities(self, subject: NamedNode) -> int:
        return number(self._data, f"?s a <{self.value(subject, 'void:class')}>")

    def size(self, subject: NamedNode) -> int:
        address = self.value(subject, "dcat:downloadURL") or ""
        path = self._release.path / address.split(f"{self._release.manifest.version}/")[1]
        digest = self.value(subject, "spdx:checksum/spdx:checksumValue")
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
        return path.stat().st_size

    def share(self, subject: NamedNode) -> Decimal:
        metric = self.value(subject, "dqv:isMeasurementOf") or ""
        known = f"?e a gcm:Event FILTER EXISTS {{ ?e {ASPECTS[metric.split('#share-')[1]]} ?v }}"
        events = number(self._data, "?e a gcm:Event")
        return round(Decimal(number(self._data, known)) / events, 4)


QUESTIONS: dict[str, Callable[[Asker, NamedNode], Decimal | int]] = {
    f"{PREFIXES['void']}triples": Asker.triples,
    f"{PREFIXES['void']}entities": Asker.entities,
    f"{PREFIXES['void']}distinctSubjects": lambda asker, s: asker.distinct("?s")(s),
    f"{PREFIXES['void']}distinctObjects": lambda asker, s: asker.distinct("?o")(s),
    f"{PREFIXES['void']}classes": lambda asker, s: number(
        asker._data, "?s a ?c", "COUNT(DISTINCT ?c)"
    ),
    f"{PREFIXES['void']}properties": lambda asker, s: asker.distinct("?p")(s),
    f"{PREFIXES['dcat']}byteSize": Asker.size,
    f"{PREFIXES['dqv']}value": Asker.share,
}


def test_every_number_is_what_the_data_say(
    data: Store, catalogue: Store, sample_release: Release
) -> None:
    asker, asked = Asker(data, catalogue, sample_release), set()
    for quad in catalogue:
        if isinstance(quad.object, Literal) and quad.object.datatype.value in NUMBERS:
            assert isinstance(quad.subject, NamedNode)
            said, found = Decimal(quad.object.value), asker.ask(quad.subject, quad.predicate.value)
            assert said == found, (quad.subject, quad.predicate)
            asked.add(quad.predicate.value)
    assert asked == set(QUESTIONS)


@pytest.mark.parametrize(
    ("partitions", "pattern"),
    [
        ("?x void:class ?it", "?s a ?it"),
        ("?x void:property ?it", "?s ?it ?o"),
        ("?x sd:name ?it", "GRAPH ?it { ?s ?p ?o }"),
    ],
)
def test_each_class_property_and_graph_of_the_data_is_told(
    data: Store, catalogue: Store, partitions: str, pattern: str
) -> None:
    assert terms(catalogue, partitions) == terms(data, pattern) != set()


@pytest.mark.parametrize("target", ["m49", "sdg", "wikidata"])
def test_links_to_others_are_told_with_each_property_that_makes_them(
    data: Store, catalogue: Store, target: str
) -> None:
    own, other = SPACES[target].format("?s"), SPACES[target].format("?o")
    links = f"?s ?it ?o FILTER (ISIRI(?o) && {other} && !({own}) && ?it != rdf:type)"
    told = f"?l void:objectsTarget <{BASE}data#{target}> ; void:linkPredicate ?it"
    assert terms(catalogue, told) == terms(data, links) != set()


def test_it_lists_every_file_but_itself_and_those_of_quarantine(
    graph: Graph, sample_release: Release
) -> None:
    files = {
        str(url).split("/data/")[1].partition("/")[2]
        for url in graph.objects(None, DCAT.downloadURL)
    }
    listed = set(sample_release.manifest.files)
    assert files == {name for name in listed if not name.startswith(("quarantine/", "catalogue."))}
    assert {"catalogue.ttl", "catalogue.jsonld"} <= listed


def test_a_compressed_file_says_what_is_in_it_and_how_it_is_packed(
    graph: Graph, sample_release: Release
) -> None:
    iana = "http://www.iana.org/assignments/media-types/"
    packed = URIRef(f"{BASE}data/{sample_release.manifest.version}#data.nt.gz")
    assert graph.value(packed, DCAT.mediaType) == URIRef(f"{iana}application/n-triples")
    assert graph.value(packed, DCAT.compressFormat) == URIRef(f"{iana}application/gzip")


def test_both_formats_say_the_same_and_name_every_node(
    graph: Graph, sample_release: Release
) -> None:
    other = Graph().parse(sample_release.path / "catalogue.jsonld", format="json-ld")
    assert set(other) == set(graph)
    text = (sample_release.path / "catalogue.ttl").read_text(encoding="utf-8")
    assert "_:" not in text
    assert "[" not in text


def test_it_conforms_to_our_shapes_as_a_part_of_the_release(sample_release: Release) -> None:
    result = CliRunner().invoke(app, ["check", str(sample_release.path), "--full"])
    assert result.exit_code == 0
    assert "0 violations" in result.output and "of 2 files" in result.output
    for shape in ("catalog-publisher", "dataset-license", "checksum-value", "service-endpoint"):
        assert any(
            line.split()[1:] == ["nodes", "by", shape] and line.split()[0] != "0"
            for line in result.output.splitlines()
        ), shape


def iri(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    return URIRef(PREFIXES[prefix] + local)


@pytest.mark.parametrize("name", MANDATORY_AND_RECOMMENDED)
def test_each_thing_has_what_dcat_ap_makes_mandatory_and_recommends(
    graph: Graph, name: str
) -> None:
    things = list(graph.subjects(RDF.type, iri(name)))
    assert things
    missing = [
        (thing, wanted)
        for thing in things
        for wanted in MANDATORY_AND_RECOMMENDED[name].split()
        if (thing, iri(wanted), None) not in graph
    ]
    assert missing == []


@pytest.mark.parametrize("name", RANGES)
def test_each_value_is_described_as_of_the_class_that_dcat_ap_wants(
    graph: Graph, name: str
) -> None:
    values = set(graph.objects(None, iri(name)))
    assert values
    assert {value for value in values if (value, RDF.type, iri(RANGES[name])) not in graph} == set()


@pytest.mark.parametrize("name", AT_MOST_ONE.split())
def test_what_dcat_ap_allows_once_is_said_once(graph: Graph, name: str) -> None:
    subjects = list(graph.subjects(iri(name), None))
    assert len(subjects) == len(set(subjects)) > 0


def test_each_file_comes_from_one_activity_that_used_the_pages_with_a_version_of_the_program(
    graph: Graph, data: Store, sample_release: Release
) -> None:
    """From any file to any page: by the catalogue to the default graph, there by its events."""
    [making] = graph.subjects(RDF.type, PROV.Activity)
    files = set(graph.subjects(RDF.type, DCAT.Distribution))
    assert files <= set(graph.subjects(PROV.wasGeneratedBy, making))
    [pages] = graph.subjects(RDF.type, PROV.Collection)
    assert (making, PROV.used, pages) in graph
    assert graph.value(pages, DCTERMS.isPartOf) == URIRef(
        f"{BASE}data/{sample_release.manifest.version}#default-graph"
    )
    assert number(data, "?event prov:wasDerivedFrom ?page", "COUNT(DISTINCT ?page)") == 10
    [software] = graph.subjects(RDF.type, PROV.SoftwareAgent)
    assert (making, PROV.wasAssociatedWith, software) in graph
    version = graph.value(software, URIRef(f"{PREFIXES['schema']}softwareVersion"))
    assert sample_release.manifest.software == f"gcm-kg {version}"


def test_each_graph_says_on_which_terms_it_may_be_used(
    graph: Graph, sample_release: Release
) -> None:
    release = f"{BASE}data/{sample_release.manifest.version}"
    for own in graph.objects(URIRef(release), VOID.subset):
        assert graph.value(own, DCTERMS.license) == URIRef(
            "https://creativecommons.org/licenses/by/4.0/"
        )
    evidence = graph.value(URIRef(f"{release}#graph-evidence"), DCTERMS.rights)
    assert "terms of that page" in str(graph.value(evidence, URIRef(f"{PREFIXES['rdfs']}label")))
    assert (URIRef(f"{release}#graph-quality"), DCTERMS.rights, None) not in graph


def test_the_citation_names_version_address_and_digest(
    graph: Graph, sample_release: Release
) -> None:
    manifest = sample_release.manifest
    said = graph.value(URIRef(f"{BASE}data/{manifest.version}"), DCTERMS.bibliographicCitation)
    assert str(said) == (
        f"The maintainers of gcm-kg (2026). Migration-policy events, release {manifest.version}. "
        f"{BASE}data/{manifest.version} SHA-256 {manifest.digest}"
    )


def test_a_later_release_names_the_one_before_and_lists_what_changed(
    tmp_path: Path, make_release: Callable[..., Release]
) -> None:
    pages = resources.sample_pages()
    first = make_release(pages / "es-node-12786.html", data=tmp_path)
    pipeline.harvest_pages([pages / "es-node-12786.html", pages / "es-node-11661.txt"], tmp_path)
    pipeline.build_dataset(tmp_path)
    pipeline.check_dataset(tmp_path)
    second = pipeline.release_dataset(tmp_path, datetime.date(2026, 11, 24)).release
    graph = Graph().parse(second.path / "catalogue.ttl")
    own = URIRef(f"{BASE}data/{second.manifest.version}")
    before = URIRef(f"{BASE}data/{first.manifest.version}")
    assert graph.value(own, iri("dcat:previousVersion")) == before
    [changes] = [s for s in graph.subjects(DCTERMS.relation, own) if str(s).endswith("#changes")]
    files = {str(each).rpartition("#")[2] for each in graph.objects(changes, DCAT.distribution)}
    assert {"changes.rdfp", "changes.jsonl", "changes.md"} <= files


def test_distinct_objects_are_counted_the_same_in_many_runs_on_disk(
    sample_release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (sample_release.path / "data.nt").read_bytes().splitlines(keepends=True)
    whole = count(lines, tmp_path)
    monkeypatch.setattr("kg.release.statistics._RUN_BYTES", 100_000)
    assert count(lines, tmp_path) == whole
    assert whole.objects == len(
        {quad.object for quad in parse(b"".join(lines), format=RdfFormat.N_TRIPLES)}
    )
