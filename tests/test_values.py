from __future__ import annotations

import pytest
from pyoxigraph import Literal

from kg import resources
from kg.build.labels import Vocabulary, load_vocabulary
from kg.build.values import VALUE_LINKERS

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
    ("text", "tag"), [("English", "en"), ("Français", "fr"), ("العربية", "ar"), ("中文", "zh")]
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
