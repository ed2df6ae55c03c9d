"""Regions whose review of the Compact a page names: stated by field and title, else a mention."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kg import resources
from kg.api import build_event
from kg.build.lookup.labels import load_vocabulary
from kg.build.mentions.review_regions import ReviewRegionFinder
from kg.harvest.record import harvest_page
from kg.identifiers import concept
from kg.model import Quote, Record
from kg.namespaces import BASE, compact


@pytest.fixture(scope="module")
def finder() -> ReviewRegionFinder:
    return ReviewRegionFinder.of(load_vocabulary(resources.folder("ontology")))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Regional Review of the GCM in the UNECE region", ["ece"]),
        ("Second Arab Regional Review of the Compact", ["escwa"]),
        ("Asia-Pacific Regional Review of Implementation of the GCM", ["escap"]),
        ("GCM regional review for Latin America and the Caribbean", ["eclac"]),
        ("African regional review: stakeholder consultation", ["eca"]),
        ("Examen régional en Amérique latine et dans les Caraïbes", ["eclac"]),
        ("Revisión regional del Pacto en América Latina y el Caribe", ["eclac"]),
        ("From the ECE regional review to that of ESCAP", ["ece", "escap"]),
        ("Regional review in West Africa", []),
        ("Examen régional en Afrique de l’Ouest", []),
        ("Regional review in South Africa", []),
        ("Regional consultation of the ECE", []),
        ("The regional review is over. ECLAC met in Santiago", []),
        ("Second regional review", []),
    ],
)
def test_a_region_is_named_in_the_sentence_that_names_its_review(
    finder: ReviewRegionFinder, text: str, keys: list[str]
) -> None:
    found = {mention.iri for mention in finder.find(Quote(text, 0))}
    assert found == {concept("review-regions", key) for key in keys}


def test_the_evidence_is_the_sentence_at_its_place(finder: ReviewRegionFinder) -> None:
    text = "Dear all. The Arab regional review begins! Bye."
    [mention] = finder.find(Quote(text, 100))
    assert mention.quote == Quote("The Arab regional review begins", 110)


def event(title: str, body: str, field: str = "") -> dict[str, set[str]]:
    """Return the values of the event of a page by the property's short name."""
    page = f"{title}\n\n{title}\n\n{body}\n\nDate: , -\nMain organizer/s\nIOM\n"
    page += f"Workstream Output\nNo\nRegional Review Process\n{field}\n"
    record = harvest_page(page.encode(), "7.txt", url="https://migrationnetwork.un.org/node/7")
    assert isinstance(record, Record)
    values = defaultdict[str, set[str]](set)
    for statement in build_event([record]).statements:
        for predicate, value in statement.values:
            values[compact(predicate.value)].add(value.value.removeprefix(f"{BASE}def/"))
    return values


def test_a_title_states_the_region_and_prose_mentions_another() -> None:
    found = event(
        "Side event of the ECE regional review",
        "On 11 March 2024 it follows the regional review in the ESCWA region.",
        "Yes",
    )
    assert found["gcm:reviewRegion"] == {"review-regions/ece"}
    assert "review-regions/escwa" in found["gcm:mentions"]
    assert "review-regions/ece" not in found["gcm:mentions"]
    assert found["gcm:regionalReviewProcess"] == {"true"}


def test_a_field_that_names_the_region_states_it_and_says_neither_yes_nor_no() -> None:
    found = event("Stakeholder consultation", "On 11 March 2024.", "Asia and the Pacific")
    assert found["gcm:reviewRegion"] == {"review-regions/escap"}
    assert found["gcm:regionalReviewProcess"] == set()


def test_a_page_that_names_no_review_says_nothing_of_regions() -> None:
    found = event("Consultation in Africa", "ECA met on 11 March 2024 in Addis Ababa.", "No")
    assert found["gcm:reviewRegion"] == set()
    assert found["gcm:regionalReviewProcess"] == {"false"}
