from __future__ import annotations

import pytest
from pyoxigraph import Literal

from kg import resources
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.lookup.values import VALUE_LINKERS
from kg.build.matching import match_values
from kg.model import Quote

OURS = "https://w3id.org/gcm-kg/def/"
UN = "http://metadata.un.org/sdg/"
XSD_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


def linked(field: str, text: str, vocabulary: Vocabulary) -> str | None:
    """The IRI or literal that a value stands for, None where it stands for nothing."""
    found = VALUE_LINKERS[field](text, vocabulary)
    return None if isinstance(found, str) else found[0].value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("16 - Inclusion and social cohesion", "16"),
        ("22 - Social protection", "22"),
        ("GCM Objective 2 - Minimize adverse drivers", "2"),
        ("GCM Objective 5 - Regular pathways", "5"),
        ("16 – Intégration et cohésion sociale", "16"),
        ("23 - International cooperation", "23"),
        ("Objetivo 16 - Inclusión", "16"),
        ("GCM Objective 1", "1"),
        ("7", "7"),
    ],
)
def test_an_objective_goes_by_its_number(vocabulary: Vocabulary, text: str, number: str) -> None:
    assert linked("objectives", text, vocabulary) == f"{OURS}objectives/{number}"


@pytest.mark.parametrize(
    "text",
    [
        "GCM Objectives - General (23 Objectives)",
        "GCM Objectives – General (23 Objectives)",
        "Objectifs - Général (23 objectifs)",
        "All objectives",
    ],
)
def test_the_compact_as_a_whole_is_the_scheme_and_no_objective(
    vocabulary: Vocabulary, text: str
) -> None:
    assert linked("objectives", text, vocabulary) == f"{OURS}objectives"


@pytest.mark.parametrize("text", ["24 - More", "0 - Less", "100 - Much", "2030 Agenda", "-"])
def test_a_number_that_no_objective_has_stays_text(vocabulary: Vocabulary, text: str) -> None:
    found = VALUE_LINKERS["objectives"](text, vocabulary)
    assert found == "No objective has this number or title."


def test_the_label_above_decides_what_international_cooperation_is(vocabulary: Vocabulary) -> None:
    words = "International cooperation"
    principle = f"{OURS}principles/international-cooperation"
    assert linked("principles", words, vocabulary) == principle
    assert linked("objectives", words, vocabulary) == f"{OURS}objectives/23"


@pytest.mark.parametrize(
    ("field", "text", "iri"),
    [
        ("principles", "Whole-of-government approach", "principles/whole-of-government-approach"),
        ("principles", "Whole‑of‑society  Approach", "principles/whole-of-society-approach"),
        ("principles", "Human rights", "principles/human-rights"),
        ("principles", "Coopération internationale", "principles/international-cooperation"),
        (
            "audience",
            "Intergovernmental Organization",
            "audiences/intergovernmental-organization",
        ),
        ("audience", "Civil Society", "audiences/civil-society"),
        ("audience", "General Public", "audiences/general-public"),
        ("geographic_scope", "Global", "scopes/global"),
        ("geographic_scope", "Mondial", "scopes/global"),
        ("event_type", "Webinar", "event-types/webinar"),
        ("event_type", "Taller", "event-types/workshop"),
    ],
)
def test_a_term_goes_by_its_label(vocabulary: Vocabulary, field: str, text: str, iri: str) -> None:
    assert linked(field, text, vocabulary) == f"{OURS}{iri}"


@pytest.mark.parametrize(
    ("field", "text", "iri"),
    [
        ("sdg", "SDG.10 - Reduced Inequalities", "10"),
        ("sdg", "SDG.16 - Peace, Justice And Strong Institutions", "16"),
        ("sdg", "ODD.10 - Inégalités réduites", "10"),
        ("sdg_targets", "Target 10.7", "10.7"),
        ("sdg_targets", "Target 8.10", "8.10"),
        ("sdg_targets", "Target 8.1", "8.1"),
        ("sdg_targets", "Target 10.C", "10.c"),
        ("sdg_indicators", "Indicator 10.7.1", "C100701"),
        ("sdg_indicators", "Indicator 10.7.2", "C100702"),
        ("sdg_indicators", "Indicator 8.10.1", "C081001"),
        ("sdg_indicators", "Indicator 8.1.1", "C080101"),
        ("sub_regions", "West Asia", "codes/geoArea/145"),
        ("sub_regions", "Western Asia", "codes/geoArea/145"),
        ("sub_regions", "Western Africa", "codes/geoArea/011"),
    ],
)
def test_a_code_or_region_of_the_un_has_the_iri_of_the_un(
    vocabulary: Vocabulary, field: str, text: str, iri: str
) -> None:
    assert linked(field, text, vocabulary) == f"{UN}{iri}"


@pytest.mark.parametrize("field", ["workstream_output", "regional_review"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Yes", "true"),
        ("Sí", "true"),
        ("Oui", "true"),
        ("是", "true"),
        ("No", "false"),
        ("Non", "false"),
        ("нет", "false"),
    ],
)
def test_yes_and_no_are_booleans(vocabulary: Vocabulary, field: str, text: str, value: str) -> None:
    found = VALUE_LINKERS[field](text, vocabulary)
    assert not isinstance(found, str)
    assert isinstance(found[0], Literal)
    assert (found[0].value, found[0].datatype.value) == (value, XSD_BOOLEAN)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("English", "en"),
        ("Français", "fr"),
        ("العربية", "ar"),
        ("中文", "zh"),
        ("Bengali", "bn"),
        ("Bangla", "bn"),
        ("Turkish", "tr"),
        ("turc", "tr"),
        ("Ucraniano", "uk"),
        ("Castilian", "es"),
        ("Farsi", "fa"),
        ("Kiswahili", "sw"),
        ("Haitian Creole", "ht"),
        ("Английский", "en"),
        ("الفرنسية", "fr"),
        ("English language", "en"),
        ("pt-BR", "pt"),
    ],
)
def test_a_language_goes_by_its_name(vocabulary: Vocabulary, text: str, tag: str) -> None:
    assert linked("language", text, vocabulary) == tag


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        (
            "workstream_output",
            "Alternatives to immigration detention",
            "The field says yes or no, and this is neither.",
        ),
        ("regional_review", "Perhaps", "The field says yes or no, and this is neither."),
        ("principles", "Kindness", "No concept of the scheme principles has this label."),
        ("audience", "Cats", "No concept of the scheme audiences has this label."),
        ("sub_regions", "Atlantis", "No M49 region has this name."),
        ("sdg", "SDG.18 - Rest", "It is not the code of a goal."),
        ("sdg_targets", "Target 10.99", "It is not the code of a target."),
        ("sdg_indicators", "Indicator 10.7", "It is not the code of an indicator."),
        ("language", "Klingon", "No language is known by this name."),
    ],
)
def test_a_value_that_is_not_known_says_why(
    vocabulary: Vocabulary, field: str, text: str, reason: str
) -> None:
    assert VALUE_LINKERS[field](text, vocabulary) == reason


@pytest.mark.parametrize("text", ["No", "it", "English (simultaneous)"])
def test_a_word_that_is_also_a_tag_is_no_language(vocabulary: Vocabulary, text: str) -> None:
    expected = "it" if text == "it" else None
    assert linked("language", text, vocabulary) == expected


@pytest.mark.parametrize(
    ("field", "text", "iri"),
    [
        ("event_type", "Workshops", "event-types/workshop"),
        ("event_type", "Technical workshop", "event-types/workshop"),
        ("event_type", "Taller nacional", "event-types/workshop"),
        ("event_type", "Réunion d’experts", "event-types/meeting"),
        ("event_type", "Training workshop", "event-types/workshop"),
        ("event_type", "Вебинар", "event-types/webinar"),
        ("event_type", "研讨会", "event-types/workshop"),
        ("event_type", "ورشة عمل", "event-types/workshop"),
        ("event_category", "Consultation", "event-types/consultation"),
        ("event_category", "Regional reviews", "event-types/regional-review"),
        ("event_category", "Capacity-building", "event-categories/capacity-building"),
        ("event_category", "Semana de la Migración", "event-categories/migration-week"),
        ("event_category", "IMRF", "event-categories/migration-review-forum"),
        ("regional_review", "UNECE region", "review-regions/ece"),
        ("regional_review", "Región árabe", "review-regions/escwa"),
        ("audience", "Sociedad civil", "audiences/civil-society"),
        ("audience", "Гражданское общество", "audiences/civil-society"),
        ("geographic_scope", "Régionale", "scopes/regional"),
        ("geographic_scope", "全球", "scopes/global"),
        ("principles", "Droits humains", "principles/human-rights"),
        ("objectives", "Цель 6", "objectives/6"),
        ("objectives", "目标15", "objectives/15"),
        ("objectives", "Obj. 5", "objectives/5"),
        ("objectives", "GCM Objectives - General", "objectives"),
        ("objectives", "Tous les objectifs", "objectives"),
    ],
)
def test_a_term_is_known_in_the_forms_that_pages_write(
    vocabulary: Vocabulary, field: str, text: str, iri: str
) -> None:
    assert linked(field, text, vocabulary) == f"{OURS}{iri}"


@pytest.mark.parametrize("text", ["Seminar", "Round table", "Conference call", "Briefing note"])
def test_a_type_is_not_guessed_from_its_first_word(vocabulary: Vocabulary, text: str) -> None:
    assert linked("event_type", text, vocabulary) is None


@pytest.mark.parametrize(
    ("field", "line", "expected"),
    [
        ("language", "English and French", ["English=en", "French=fr"]),
        ("language", "English/French", ["English=en", "French=fr"]),
        ("language", "English French Spanish", ["English=en", "French=fr", "Spanish=es"]),
        ("language", "Arabic, English, Klingon", ["Arabic=ar", "English=en", "Klingon"]),
        (
            "language",
            "English (with interpretation)",
            ["English=en", "with interpretation"],
        ),
        (
            "audience",
            "Civil Society General Public",
            ["Civil Society=civil-society", "General Public=general-public"],
        ),
        ("audience", "Civil Society, Cats", ["Civil Society=civil-society", "Cats"]),
        ("audience", "Cats and Dogs", ["Cats and Dogs"]),
        ("sub_regions", "Latin America and the Caribbean", ["Latin America and the Caribbean=419"]),
        (
            "sub_regions",
            "Western Africa Eastern Africa",
            ["Western Africa=011", "Eastern Africa=014"],
        ),
        (
            "principles",
            "Human rights Rule of law and due process",
            [
                "Human rights=human-rights",
                "Rule of law and due process=rule-of-law-and-due-process",
            ],
        ),
        ("objectives", "2 - Drivers, 5 - Pathways", ["2 - Drivers=2", "5 - Pathways=5"]),
        ("objectives", "GCM Objectives 2, 5 and 7", ["GCM Objectives 2=2", "5=5", "7=7"]),
        (
            "objectives",
            "Objective 23: Strengthen cooperation, and partnerships",
            ["Objective 23: Strengthen cooperation, and partnerships=23"],
        ),
        (
            "sdg",
            "SDG.10 - Reduced Inequalities SDG.16 - Peace, Justice And Strong Institutions",
            [
                "SDG.10 - Reduced Inequalities=10",
                "SDG.16 - Peace, Justice And Strong Institutions=16",
            ],
        ),
        ("sdg", "8, 10 and 16", ["8=8", "10=10", "16=16"]),
        ("sdg_targets", "Targets 10.7 and 8.8", ["Targets 10.7=10.7", "8.8=8.8"]),
        ("sdg_targets", "10.7, 8.8", ["10.7=10.7", "8.8=8.8"]),
        (
            "sdg_indicators",
            "Indicators 10.7.1 and 10.7.2",
            ["Indicators 10.7.1=C100701", "10.7.2=C100702"],
        ),
    ],
)
def test_the_values_of_one_line_are_told_apart(
    vocabulary: Vocabulary, field: str, line: str, expected: list[str]
) -> None:
    found = []
    for quote, match in match_values(field, Quote(line, 100), vocabulary):
        assert line[quote.start - 100 : quote.end - 100] == quote.text
        key = "" if isinstance(match, str) else match[0].term.value.rsplit("/", 1)[-1]
        found.append(f"{quote.text}={key}" if key else quote.text)
    assert found == expected
