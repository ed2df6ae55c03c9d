"""The vocabularies: what the tables say, in our own words, without ambiguity."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.build.turtle import turtle_of
from kg.build.vocabularies import write_vocabularies
from kg.errors import VocabularyError
from kg.formatting import format_turtle
from kg.identifiers import SCHEMES, area, concept, scheme, sdg_target, thing
from kg.namespaces import DCTERMS, GCM, ORG, PREFIXES, RDF, RDFS, SCHEMA, SDGO, SKOS
from kg.resources import folder
from kg.text import words

TABLES = Path(__file__).resolve().parents[2] / "shared" / "vocab"
MAPPINGS = folder("ontology") / "mappings"
NAMES = (
    "audiences event-categories event-types m49 objectives organizations places principles"
    " references review-regions roles scopes sdg series"
).split()
LABELS = (SCHEMA.name, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)

needs_tables = pytest.mark.skipif(not TABLES.is_dir(), reason=f"no tables in {TABLES}")

Graph = set[Triple]


@pytest.fixture(scope="module")
def graphs() -> dict[str, Graph]:
    return {name: read(folder("ontology") / "vocab" / f"{name}.ttl") for name in NAMES}


def read(file: Path) -> Graph:
    return {quad.triple for quad in parse(path=str(file), format=RdfFormat.TURTLE)}


def instances(graph: Graph, kind: NamedNode) -> set[NamedNode]:
    found = (t.subject for t in graph if t.predicate == RDF.type and t.object == kind)
    return {node for node in found if isinstance(node, NamedNode)}


def literals(graph: Graph, subject: NamedNode, predicate: NamedNode) -> set[str]:
    found = (t.object for t in graph if t.subject == subject and t.predicate == predicate)
    return {
        f"{o.value}@{o.language}" if o.language else o.value
        for o in found
        if isinstance(o, Literal)
    }


def iris(graph: Graph, subject: NamedNode, predicate: NamedNode) -> set[str]:
    found = (t.object for t in graph if t.subject == subject and t.predicate == predicate)
    return {o.value for o in found if isinstance(o, NamedNode)}


def meanings(graph: Graph) -> dict[str, set[str]]:
    """Return what each label stands for, as labels are looked up."""
    table = defaultdict(set)
    for t in graph:
        if t.predicate in LABELS and isinstance(t.object, Literal):
            table[words(t.object.value)].add(str(t.subject))
    return table


# The files


@needs_tables
def test_the_committed_files_are_those_that_the_tables_give(tmp_path: Path) -> None:
    written = write_vocabularies(TABLES, MAPPINGS, tmp_path)
    assert [file.stem for file in written] == NAMES
    for file in written:
        committed = folder("ontology") / "vocab" / file.name
        assert file.read_bytes() == format_turtle(committed.read_bytes()), file.name


@needs_tables
def test_the_sentences_of_the_united_nations_stay_out() -> None:
    rows = (TABLES / "sdg.tsv").read_text(encoding="utf-8").splitlines()[1:]
    text = "".join(file.read_text("utf-8") for file in (folder("ontology") / "vocab").glob("*.ttl"))
    sentences = [row.split("\t")[3] for row in rows]
    assert len(sentences) == 430
    assert [sentence for sentence in sentences if sentence in text] == []


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"gcm_objectives\.tsv cannot be read"):
        write_vocabularies(tmp_path, MAPPINGS, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@needs_tables
@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda text: "", r"m49\.tsv is empty"),
        (lambda text: text.replace("iso2", "iso"), r"m49\.tsv has no column iso2"),
        (lambda text: text.replace("\tAF\t", "\t"), r"m49\.tsv, line \d+: 13 cells .* has 14"),
    ],
)
def test_a_damaged_table_is_refused_with_its_place(
    damage: object, message: str, tmp_path: Path
) -> None:
    assert callable(damage)
    for file in TABLES.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    text = (tmp_path / "m49.tsv").read_text(encoding="utf-8")
    (tmp_path / "m49.tsv").write_text(damage(text), encoding="utf-8")
    with pytest.raises(VocabularyError, match=message):
        write_vocabularies(tmp_path, MAPPINGS, tmp_path / "out")


def test_turtle_is_the_same_in_whatever_order_the_triples_come() -> None:
    goals = [NamedNode(f"{PREFIXES['sdg']}{n}") for n in (10, 2)]
    triples = [Triple(goal, SKOS.prefLabel, Literal("x", language="en")) for goal in goals]
    expected = (
        "# Comment\n"
        "@prefix sdg: <http://metadata.un.org/sdg/> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n"
        'sdg:2 skos:prefLabel "x"@en .\n\n'
        'sdg:10 skos:prefLabel "x"@en .\n'
    )
    assert turtle_of(triples, "Comment") == expected
    assert turtle_of(reversed(triples), "Comment") == expected


def test_turtle_refuses_a_blank_node() -> None:
    with pytest.raises(VocabularyError, match="has no name"):
        turtle_of([Triple(BlankNode("b"), RDF.type, SKOS.Concept)], "Comment")


@pytest.mark.parametrize("name", NAMES)
def test_vocabularies_have_no_blank_nodes(name: str, graphs: dict[str, Graph]) -> None:
    nodes = {term for t in graphs[name] for term in (t.subject, t.object)}
    assert not [node for node in nodes if isinstance(node, BlankNode)]


@pytest.mark.parametrize("name", NAMES)
def test_a_concept_has_one_preferred_label_per_language(
    name: str, graphs: dict[str, Graph]
) -> None:
    labels = [t for t in graphs[name] if t.predicate == SKOS.prefLabel]
    tags = [(t.subject, t.object.language) for t in labels if isinstance(t.object, Literal)]
    assert [key for key, count in Counter(tags).items() if count > 1] == []
    concepts = instances(graphs[name], SKOS.Concept)
    assert concepts <= {subject for subject, language in tags if language == "en"}


@pytest.mark.parametrize("name", NAMES)
def test_notations_are_plain_strings_and_unique(name: str, graphs: dict[str, Graph]) -> None:
    notations = [t.object for t in graphs[name] if t.predicate == SKOS.notation]
    assert all(
        isinstance(n, Literal) and str(n.datatype.value).endswith("#string") for n in notations
    )
    assert len(set(notations)) == len(notations)


@pytest.mark.parametrize("name", NAMES)
def test_no_label_stands_for_two_things(name: str, graphs: dict[str, Graph]) -> None:
    table = meanings(graphs[name])
    assert {label: things for label, things in table.items() if len(things) > 1} == {}


# Objectives and principles


def test_there_are_23_objectives_with_the_short_labels_of_the_site(
    graphs: dict[str, Graph],
) -> None:
    graph, node = graphs["objectives"], concept("objectives", "16")
    assert len(instances(graph, SKOS.Concept)) == 23
    assert literals(graph, node, SKOS.notation) == {"16"}
    assert "Inclusion and social cohesion@en" in literals(graph, node, SKOS.altLabel)
    assert "Intégration et cohésion sociale@fr" in literals(graph, node, SKOS.altLabel)
    assert len(iris(graph, scheme("objectives"), SKOS.hasTopConcept)) == 23


def test_the_titles_of_objectives_are_in_english_french_and_spanish(
    graphs: dict[str, Graph],
) -> None:
    for number in range(1, 24):
        titles = literals(graphs["objectives"], concept("objectives", str(number)), SKOS.prefLabel)
        assert {title[-2:] for title in titles} >= {"en", "fr", "es"}


def test_only_term_pages_that_were_seen_are_cited(graphs: dict[str, Graph]) -> None:
    pages = {t.object for t in graphs["objectives"] if t.predicate == RDFS.seeAlso}
    base = "https://migrationnetwork.un.org/taxonomy/term/"
    assert pages == {NamedNode(f"{base}{n}") for n in (279, 280, 295, 297, 300, 301)}


def test_there_are_ten_principles_cited_by_the_letters_of_paragraph_15(
    graphs: dict[str, Graph],
) -> None:
    graph, node = graphs["principles"], concept("principles", "whole-of-government-approach")
    assert len(instances(graph, SKOS.Concept)) == 10
    assert literals(graph, node, SKOS.notation) == {"15(i)"}
    assert "Whole of government@en" in literals(graph, node, SKOS.hiddenLabel)
    centred = concept("principles", "people-centred")
    assert literals(graph, centred, SKOS.altLabel) == {"Centrada en las personas@es"}


def test_immigration_detention_is_understood_and_not_shown(graphs: dict[str, Graph]) -> None:
    hidden = literals(graphs["objectives"], concept("objectives", "13"), SKOS.hiddenLabel)
    assert hidden == {
        "Use immigration detention only as a measure of last resort"
        " and work towards alternatives@en"
    }


@pytest.mark.parametrize("name", SCHEMES)
def test_our_schemes_and_their_concepts_have_notation_definition_and_source(
    name: str, graphs: dict[str, Graph]
) -> None:
    graph = graphs[name]
    concepts = instances(graph, SKOS.Concept)
    assert concepts
    for node in concepts | {scheme(name)}:
        assert literals(graph, node, SKOS.definition), node
        assert iris(graph, node, DCTERMS.source), node
    assert all(literals(graph, node, SKOS.notation) for node in concepts)


def test_no_label_is_both_a_type_and_a_category_of_events(graphs: dict[str, Graph]) -> None:
    types, categories = (
        {label for label, things in meanings(graphs[name]).items() if things != {str(scheme(name))}}
        for name in ("event-types", "event-categories")
    )
    assert types & categories == set()


def test_review_regions_are_those_of_the_regional_commissions(graphs: dict[str, Graph]) -> None:
    graph = graphs["review-regions"]
    notations = {t.object.value for t in graph if t.predicate == SKOS.notation}  # type: ignore[union-attr]
    assert notations == {"ECA", "ECE", "ECLAC", "ESCAP", "ESCWA"}
    assert iris(graph, concept("review-regions", "ece"), DCTERMS.source) == {
        "https://undocs.org/A/RES/73/195"
    }


@pytest.mark.parametrize(
    "label",
    [
        "GCM",
        "Global Migration Pact",
        "Pacte mondial sur les migrations",
        "Global Compact on Migration",
    ],
)
def test_the_compact_is_known_by_its_many_names(label: str, graphs: dict[str, Graph]) -> None:
    compact = concept("references", "global-compact-for-migration").value
    assert meanings(graphs["references"])[words(label)] == {f"<{compact}>"}


# Sustainable Development Goals


def test_there_are_17_goals_169_targets_and_232_indicators(graphs: dict[str, Graph]) -> None:
    kinds = (SDGO.Goal, SDGO.Target, SDGO.Indicator)
    assert [len(instances(graphs["sdg"], kind)) for kind in kinds] == [17, 169, 232]


def test_target_8_10_is_not_target_8_1(graphs: dict[str, Graph]) -> None:
    assert literals(graphs["sdg"], sdg_target("8.10"), SKOS.notation) == {"8.10"}
    assert literals(graphs["sdg"], sdg_target("8.1"), SKOS.notation) == {"8.1"}


def test_an_indicator_of_two_targets_has_both_codes_in_one_label(
    graphs: dict[str, Graph],
) -> None:
    graph, node = graphs["sdg"], NamedNode("http://metadata.un.org/sdg/C200204")
    assert literals(graph, node, SKOS.notation) == {"10.3.1", "16.b.1"}
    assert literals(graph, node, SKOS.prefLabel) == {
        "SDG indicators 10.3.1 and 16.b.1@en",
        "Indicateurs ODD 10.3.1 et 16.b.1@fr",
        "Indicadores ODS 10.3.1 y 16.b.1@es",
    }
    assert iris(graph, node, SKOS.broader) == {
        "http://metadata.un.org/sdg/10.3",
        "http://metadata.un.org/sdg/16.b",
    }


def test_goals_have_their_short_names_and_wikidata(graphs: dict[str, Graph]) -> None:
    graph, node = graphs["sdg"], NamedNode("http://metadata.un.org/sdg/10")
    assert "Reduced inequalities@en" in literals(graph, node, SKOS.prefLabel)
    assert iris(graph, node, SKOS.exactMatch) == {
        "http://www.wikidata.org/entity/Q53581222",
        "http://purl.unep.org/sdg/SDGIO_00000044",
    }


def test_a_target_whose_code_was_read_as_a_number_has_its_own_match(
    graphs: dict[str, Graph],
) -> None:
    graph, base = graphs["sdg"], "http://purl.unep.org/sdg/SDGIO_00000"
    assert iris(graph, sdg_target("8.1"), SKOS.exactMatch) == {f"{base}131"}
    assert iris(graph, sdg_target("8.10"), SKOS.exactMatch) == {f"{base}140"}
    matched = {t.subject for t in graph if t.predicate == SKOS.exactMatch}
    assert matched == instances(graph, SKOS.Concept)


def test_every_target_and_indicator_is_below_something(graphs: dict[str, Graph]) -> None:
    graph = graphs["sdg"]
    below = {t.subject for t in graph if t.predicate == SKOS.broader}
    assert below == instances(graph, SDGO.Target) | instances(graph, SDGO.Indicator)


# Countries and regions


def test_there_are_249_countries_and_30_regions_in_six_languages(
    graphs: dict[str, Graph],
) -> None:
    graph = graphs["m49"]
    assert len(instances(graph, GCM.Country)) == 249
    assert len(instances(graph, GCM.Region)) == 30
    labels = [t.object for t in graph if t.predicate == SKOS.prefLabel]
    tags = Counter(label.language for label in labels if isinstance(label, Literal))
    assert {tags[tag] for tag in ("ar", "ru", "zh")} == {279}


def test_namibia_is_na(graphs: dict[str, Graph]) -> None:
    assert literals(graphs["m49"], area("516"), GCM.iso2) == {"NA"}


def test_a_country_has_its_region_and_its_matches_elsewhere(graphs: dict[str, Graph]) -> None:
    graph = graphs["m49"]
    assert iris(graph, area("031"), SKOS.broader) == {area("145").value}
    assert iris(graph, area("031"), SKOS.exactMatch) == {
        "http://www.wikidata.org/entity/Q227",
        "https://sws.geonames.org/587116/",
    }


def test_an_iri_that_the_united_nations_do_not_list_says_so(graphs: dict[str, Graph]) -> None:
    noted = {t.subject for t in graphs["m49"] if t.predicate == SKOS.editorialNote}
    assert noted == {area("158")}


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("West Asia", "145"),
        ("Western Africa", "011"),
        ("West Africa", "011"),
        ("Southeast Asia", "035"),
        ("Turkey", "792"),
        ("Turkiye", "792"),
        ("Viet Nam", "704"),
        ("Vietnam", "704"),
        ("Czech Republic", "203"),
        ("Côte d’Ivoire", "384"),
        ("DRC", "180"),
        ("Congo", "178"),
        ("South Africa", "710"),
        ("Southern Africa", "018"),
        ("Micronesia", "057"),
        ("Georgia", "268"),
        ("The Netherlands", "528"),
        ("Republic of Azerbaijan", "031"),
        ("UK", "826"),
    ],
)
def test_countries_and_regions_are_known_by_their_usual_names(
    label: str, code: str, graphs: dict[str, Graph]
) -> None:
    assert meanings(graphs["m49"])[words(label)] == {f"<{area(code).value}>"}


# Organizations, places, series


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("UN Network on Migration", "unnm"),
        ("UN Migration", "iom"),
        ("UNICEF", "unicef"),
        ("UN Women", "un-women"),
        ("Gender+Migration Hub", "gender-migration-hub"),
        ("Migration MPTF", "migration-multi-partner-trust-fund"),
        ("UN Network on Migration Secretariat", "un-network-on-migration-secretariat"),
        ("Platform on Disaster Displacement", "platform-on-disaster-displacement"),
    ],
)
def test_organizations_are_known_by_their_usual_names(
    label: str, key: str, graphs: dict[str, Graph]
) -> None:
    node = thing("organization", key)
    assert meanings(graphs["organizations"])[words(label)] == {f"<{node.value}>"}


def test_iom_has_no_identifier_elsewhere(graphs: dict[str, Graph]) -> None:
    assert iris(graphs["organizations"], thing("organization", "iom"), SCHEMA.sameAs) == set()


def test_roles_from_memory_are_not_published(graphs: dict[str, Graph]) -> None:
    members = {t.subject for t in graphs["organizations"] if t.predicate == GCM.networkRole}
    keys = ("ilo", "iom", "ohchr", "un-desa", "undp", "unhcr", "unicef", "unodc")
    assert members == {thing("organization", key) for key in keys}


def test_units_name_a_parent_that_is_there(graphs: dict[str, Graph]) -> None:
    graph = graphs["organizations"]
    parents = {t.object for t in graph if t.predicate == ORG.unitOf}
    assert parents <= instances(graph, ORG.Organization)


def test_capitals_and_meeting_places_lie_in_their_countries(graphs: dict[str, Graph]) -> None:
    graph = graphs["places"]
    assert iris(graph, thing("place", "baku"), GCM.country) == {area("031").value}
    assert literals(graph, thing("place", "geneva"), SKOS.altLabel) == {"Genève@fr", "Ginebra@es"}
    countries = {t.object for t in graph if t.predicate == GCM.country}
    assert countries <= instances(graphs["m49"], GCM.Country)
    assert len(countries) >= 190


def test_online_platforms_lie_nowhere(graphs: dict[str, Graph]) -> None:
    platforms = instances(graphs["places"], SCHEMA.VirtualLocation)
    assert thing("place", "kudo") in platforms
    assert not [
        t for t in graphs["places"] if t.subject in platforms and t.predicate == GCM.country
    ]


def test_a_city_is_called_like_a_country_only_where_it_is_one(graphs: dict[str, Graph]) -> None:
    shared = meanings(graphs["places"]).keys() & meanings(graphs["m49"]).keys()
    assert shared == {"monaco", "singapore"}


def test_the_series_of_consultations_is_known_by_the_names_its_events_use(
    graphs: dict[str, Graph],
) -> None:
    key = "multidimensional-consultations-on-implementation-of-gcm-in-azerbaijan"
    assert literals(graphs["series"], thing("series", key), SKOS.altLabel) == {
        "multidimensional consultation on implementation of GCM in Azerbaijan@en",
        "multidimensional three-stages consultations on implementation of GCM in Azerbaijan@en",
    }
