"""The UN's file on the Goals (`--vocabulary`): its labels beside ours, its faults, its graph."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import RDFS, VOID, Graph, URIRef
from typer.testing import CliRunner

from kg import pipeline, resources
from kg.build.lookup.labels import load_vocabulary
from kg.build.lookup.values import VALUE_LINKERS
from kg.build.sdg.corrections import correct
from kg.build.sdg.enrichment import Enrichment
from kg.build.sdg.file import read_sdg
from kg.cli import app
from kg.errors import VocabularyError
from kg.identifiers import sdg_goal, sdg_target
from kg.namespaces import PREFIXES, RDF, SKOS
from kg.release.folder import Release
from kg.sparql.ask import find_query
from kg.sparql.engine import Engine
from tests.conftest import ISSUED, SHARED

REAL = SHARED / "vocab" / "sdg-kos.ttl"
needs_the_file = pytest.mark.skipif(not REAL.is_file(), reason=f"no file {REAL}")

# In the form of the UN's file, in words of ours but for those that tell its faults.
FILE = """
@prefix sdg: <http://metadata.un.org/sdg/> .
@prefix sdgo: <http://metadata.un.org/sdg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
sdg:Goals a skos:OrderedCollection ; skos:memberList ( sdg:10 sdg:12 ) .
sdg:10 a sdgo:Goal, skos:Concept ; skos:notation "10"^^sdgo:SDGCode ;
    skos:prefLabel "Shrink inequality"@en, "Reducir la desigualdad en los países"@es,
        "الحد من انعدام المساواة"@ar ;
    skos:altLabel "Reduced inequalities"@en .
sdg:10.7 a sdgo:Target, skos:Concept ; skos:broader sdg:10 ;
    skos:prefLabel "Orderly and safe migration"@en, "Une migration ordonnée et sûre "@fr .
sdg:12.3 a sdgo:Target, skos:Concept ;
    skos:prefLabel "By 2030,d"@en, "By 2030,halve waste"@en, "Tablero macroeconómico"@es .
sdg:8.1 a sdgo:Target, skos:Concept ;
    skos:prefLabel "Growth"@en, "More growth"@en ;
    skos:exactMatch <http://purl.unep.org/sdg/SDGIO_00000131>,
        <http://purl.unep.org/sdg/SDGIO_00000140> .
sdg:99.9 a sdgo:Target, skos:Concept ; skos:prefLabel "A target of tomorrow"@en .
<https://w3id.org/gcm-kg/id/event/12796> skos:prefLabel "Not an event"@en .
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("un") / "sdg.ttl"
    path.write_text(FILE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    pipeline.harvest_pages([resources.sample_pages() / "ar-node-12796.txt"], folder)
    return folder


@pytest.fixture(scope="module")
def release(data: Path, file: Path) -> Release:
    pipeline.build_dataset(data, vocabulary=file)
    pipeline.check_dataset(data)
    return pipeline.release_dataset(data, ISSUED).release


@pytest.fixture(scope="module")
def engine(release: Release) -> Engine:
    return Engine.load(release)


PROLOGUE = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gcm: <https://w3id.org/gcm-kg/def#>
PREFIX graph: <https://w3id.org/gcm-kg/graph/>
PREFIX sdg: <http://metadata.un.org/sdg/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


def ask(engine: Engine, where: str) -> list[str]:
    """Return the values of ?x, sorted."""
    query = find_query("-", {}, f"{PROLOGUE} SELECT ?x WHERE {{ {where} }}")
    found = engine.result(query)
    assert not isinstance(found, bool)
    return sorted(x.value for (x,) in found.rows if isinstance(x, NamedNode | Literal))


def labels(engine: Engine, concept: str, property_: str = "skos:prefLabel") -> list[str]:
    return ask(engine, f"{concept} {property_} ?l BIND(CONCAT(?l, '@', LANG(?l)) AS ?x)")


# What a question finds


def test_the_words_of_a_target_are_its_label_where_people_ask_for_it(engine: Engine) -> None:
    assert labels(engine, "sdg:10.7") == [
        "Meta ODS 10.7@es",
        "Orderly and safe migration@en",
        "Une migration ordonnée et sûre@fr",
    ]
    assert labels(engine, "sdg:10.7", "skos:altLabel") == [
        "Cible ODD 10.7@fr",
        "SDG target 10.7@en",
    ]


def test_a_goal_keeps_its_short_name_and_gets_languages_that_it_lacked(engine: Engine) -> None:
    assert ask(engine, "?e gcm:sdg ?g . ?g skos:prefLabel ?x FILTER (LANG(?x) = 'ar')") == [
        "الحد من انعدام المساواة"
    ]
    assert labels(engine, "sdg:10") == [
        "Inégalités réduites@fr",
        "Reducción de las desigualdades@es",
        "Reduced inequalities@en",
        "الحد من انعدام المساواة@ar",
    ]
    assert "Shrink inequality@en" in labels(engine, "sdg:10", "skos:altLabel")


def test_only_labels_come_into_the_default_graph(engine: Engine) -> None:
    assert ask(engine, "sdg:10 skos:notation ?x") == ["10"]
    assert ask(engine, "sdg:99.9 ?p ?x") == []
    assert ask(engine, "<https://w3id.org/gcm-kg/id/event/12796> skos:prefLabel ?x") == []
    assert ask(engine, "sdg:8.1 skos:exactMatch ?x") == ["http://purl.unep.org/sdg/SDGIO_00000131"]


def test_of_two_labels_that_nobody_can_tell_apart_none_is_preferred(engine: Engine) -> None:
    assert "SDG target 8.1@en" in labels(engine, "sdg:8.1")
    assert labels(engine, "sdg:8.1", "skos:altLabel") == ["Growth@en", "More growth@en"]


# The graphs


def test_the_file_stands_in_a_graph_as_it_is_but_for_blank_nodes(
    release: Release, file: Path
) -> None:
    lines = (release.path / "all.nq").read_bytes()
    quads = [
        q for q in parse(lines, format=RdfFormat.N_QUADS) if str(q.graph_name).endswith("/sdg>")
    ]
    given = list(parse(FILE, format=RdfFormat.TURTLE))
    named = {q.triple for q in given if "_:" not in f"{q.subject} {q.object}"}
    assert len(quads) == len(given)
    assert named <= {q.triple for q in quads}
    assert not [q for q in quads if "_:" in f"{q.subject} {q.object}"]


def test_each_correction_has_a_name_and_a_reason(engine: Engine) -> None:
    graph = "GRAPH graph:sdg-corrections"
    names = ask(
        engine, f"{graph} {{ ?c a gcm:VocabularyCorrection }} BIND(STRAFTER(STR(?c), '#') AS ?x)"
    )
    assert names == [
        "10.7-fr-space",
        "12.3-en-label",
        "12.3-en-label-2",
        "12.3-es-label",
        "8.1-match",
        "8.10-match",
    ]
    assert ask(engine, f"{graph} {{ ?c gcm:removes 'By 2030,d'@en ; dcterms:description ?x }}") == [
        "It is the rest of a label that was cut; the target has the whole label beside it."
    ]
    assert labels(engine, "sdg:12.3") == [
        "By 2030, halve waste@en",
        "Cible ODD 12.3@fr",
        "Meta ODS 12.3@es",
    ]


def test_the_terms_of_the_united_nations_are_stated_for_their_graph(engine: Engine) -> None:
    [rights] = ask(engine, "graph:sdg dcterms:rights ?x")
    [citation] = ask(engine, "graph:sdg dcterms:bibliographicCitation ?x")
    assert rights.startswith("Terms of the United Nations: free of charge")
    assert citation.startswith("Amit Joshi, Luis Gonzalez Morales")


def test_the_catalogue_counts_the_graph_of_the_file_and_names_its_terms(
    engine: Engine, release: Release
) -> None:
    told = Graph().parse(release.path / "catalogue.ttl")
    own = URIRef(f"https://w3id.org/gcm-kg/data/{release.manifest.version}")
    graph, licence = URIRef(f"{own}#graph-sdg"), URIRef(PREFIXES["dcterms"] + "license")
    triples = engine.table(
        "SELECT (COUNT(*) AS ?n) WHERE { GRAPH <https://w3id.org/gcm-kg/graph/sdg> { ?s ?p ?o } }"
    ).rows[0][0]
    assert isinstance(triples, Literal)
    assert str(told.value(graph, VOID.triples)) == triples.value
    assert str(told.value(own, VOID.triples)) == str(release.manifest.counts["quads"])
    terms = told.value(graph, licence)
    assert str(told.value(terms, RDFS.label)).startswith("Terms of the United Nations:")


def test_without_the_file_the_next_build_is_as_it_ever_was(
    data: Path, release: Release, tmp_path: Path
) -> None:
    assert release.manifest.counts["events"] == 1
    summary = pipeline.build_dataset(data)
    assert summary.sdg is None
    assert (data / "dataset" / "sdg.nq").read_bytes() == b""
    assert b"Orderly and safe" not in (data / "dataset" / "vocabulary.nt").read_bytes()


# Matching


@pytest.mark.parametrize(
    ("field", "text", "iri"),
    [
        ("sdg", "Shrink inequality", sdg_goal("10")),
        ("sdg", "Reducir la desigualdad en los países", sdg_goal("10")),
        ("sdg_targets", "Orderly and safe migration", sdg_target("10.7")),
        ("sdg_targets", "Une migration ordonnée et sûre", sdg_target("10.7")),
    ],
)
def test_a_field_can_name_a_goal_or_target_by_the_words_of_the_file(
    file: Path, field: str, text: str, iri: NamedNode
) -> None:
    with_file = load_vocabulary(resources.folder("ontology"), Enrichment.of(file))
    found = VALUE_LINKERS[field](text, with_file)
    assert not isinstance(found, str) and found[0] == iri
    without = VALUE_LINKERS[field](text, load_vocabulary(resources.folder("ontology")))
    assert isinstance(without, str)


# The command


def kg(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(map(str, arguments)), catch_exceptions=True)
    if isinstance(result.exception, VocabularyError):
        return result.exception.exit_code, str(result.exception)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout


def test_the_build_says_what_it_took_and_what_it_could_not_take(data: Path, file: Path) -> None:
    code, said = kg("build", "--vocabulary", file, "--data", data)
    assert code == 0
    assert (
        "9 labels of 4 concepts from the UN's file on the Goals, 6 of its values corrected" in said
    )


def test_the_release_conforms_when_its_folder_is_checked(release: Release) -> None:
    code, said = kg("check", release.path)
    assert code == 0, said
    assert said.startswith("Conforms")
    file = release.path / "all.nq"
    assert (
        f"Left out: {file}: the graph <https://w3id.org/gcm-kg/graph/sdg>, "
        "a file of others as it came.\n"
    ) in said


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ttl", "@prefix a: <http://a/> .\na:b a:c a:d\na:e a:f a:g .", r"a\.ttl:3:\d+: "),
        ("b.ttl", "<http://a/b> <http://a/c> 'd' .", "describes no Sustainable Development Goal"),
        ("c.ttl", "", "describes no Sustainable Development Goal"),
        ("d.csv", "a,b", r"its suffix is of no RDF format; there are \.ttl"),
    ],
)
@pytest.mark.parametrize("command", ["build", "run"])
def test_a_file_that_is_another_is_refused_before_anything_is_done(
    command: str, name: str, text: str, message: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    data = tmp_path / "data"
    if command == "build":
        pipeline.harvest_pages([resources.sample_pages() / "ar-node-12796.txt"], data)
    arguments = (command, "--vocabulary", tmp_path / name, "--data", data)
    with pytest.raises(VocabularyError, match=message):
        CliRunner().invoke(app, list(map(str, arguments)), catch_exceptions=False)
    assert not (data / "dataset").exists()
    assert data.exists() == (command == "build")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"none\.ttl: No such file or directory"):
        read_sdg(tmp_path / "none.ttl")


def test_another_file_makes_another_release(tmp_path: Path, file: Path) -> None:
    pages = pipeline.Gathered((resources.sample_pages() / "ar-node-12796.txt",))
    other = tmp_path / "other.ttl"
    other.write_text(FILE.replace("Orderly", "Ordered"), encoding="utf-8")
    digests = {pipeline.digest_of_inputs(pages, vocabulary=each) for each in (None, file, other)}
    assert len(digests) == 3


# The real file


@needs_the_file
def test_the_real_file_has_one_preferred_label_per_language_when_it_is_corrected() -> None:
    found = read_sdg(REAL)
    corrected = correct(found)
    preferred = {key: v for key, v in corrected.labels.items() if key[1] == SKOS.prefLabel}
    assert {len(values) for values in preferred.values()} == {1}
    assert len(found.triples) == 7624
    assert Counter(language for _, _, language in preferred) == {"en": 418, "fr": 418, "es": 418}


@needs_the_file
def test_every_known_fault_of_the_real_file_is_corrected() -> None:
    names = [each.name for each in correct(read_sdg(REAL)).corrections]
    assert len(set(names)) == len(names) == 39
    assert [name for name in names if not name.endswith("space")] == [
        "12.3-en-label",
        "12.3-en-label-2",
        "12.3-es-label",
        "12.3-fr-label",
        "17.13-fr-label",
        "C200303-es-label",
        "C200304-fr-space-2",
        "C200304-fr-label",
        "8.1-match",
        "8.10-match",
        "16.1-match",
        "16.10-match",
        "17.1-match",
        "17.10-match",
    ]


@needs_the_file
def test_with_the_real_file_every_concept_of_ours_has_labels_in_three_languages() -> None:
    enriched = load_vocabulary(resources.folder("ontology"), Enrichment.of(REAL)).triples
    concepts = {
        t.subject
        for t in enriched
        if t.predicate == RDF.type
        and isinstance(t.object, NamedNode)
        and t.object.value.startswith(PREFIXES["sdgo"])
    }
    tags = Counter(
        (t.subject, t.object.language)
        for t in enriched
        if t.predicate == SKOS.prefLabel and t.subject in concepts and isinstance(t.object, Literal)
    )
    assert len(concepts) == 418
    assert set(tags.values()) == {1}
    assert len(tags) == 3 * 418
    shown = Triple(sdg_target("10.7"), SKOS.altLabel, Literal("SDG target 10.7", language="en"))
    assert shown in enriched
