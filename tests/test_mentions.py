from __future__ import annotations

import pytest

from kg import resources
from kg.build.labels import load_vocabulary
from kg.build.mentions import MentionFinder
from kg.model import Quote


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return MentionFinder.of(load_vocabulary(resources.folder("ontology")))


def mentioned(text: str, finder: MentionFinder) -> list[str]:
    """The ends of the IRIs of what a text mentions."""
    iris = [mention.iri.value for mention in finder.find(Quote(text, 0))]
    return [iri.rpartition("/def/")[2].removeprefix("http://metadata.un.org/") for iri in iris]


COMPACT = "references/global-compact-for-migration"


@pytest.mark.parametrize(
    "text",
    [
        "the Global Compact for Safe, Orderly and Regular Migration (GCM)",
        "the Global Compact for Migration",
        "GLOBAL COMPACT FOR MIGRATION",
        "the Global\u00a0Compact on Migration",
        "el Pacto Mundial para la Migración",
        "le Pacte mondial sur les migrations",
        "the GCM-related work",
        "the GCM4 and its footnote",
    ],
)
def test_the_compact_is_mentioned_under_each_of_its_names(finder: MentionFinder, text: str) -> None:
    assert mentioned(text, finder) == [COMPACT]


@pytest.mark.parametrize(
    "text", ["the gcm of two numbers", "xGCM", "GCMs", "a compact for safe cars", ""]
)
def test_words_that_only_look_like_a_name_are_no_mention(finder: MentionFinder, text: str) -> None:
    assert mentioned(text, finder) == []


def test_the_longer_of_two_names_counts(finder: MentionFinder) -> None:
    assert mentioned("the Global Compact on Refugees", finder) == [
        "references/global-compact-on-refugees"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Objective 23", ["objectives/23"]),
        ("It is about Objective 3.", ["objectives/3"]),
        ("Objectives 2, 5 and 7.", ["objectives/2", "objectives/5", "objectives/7"]),
        ("objectives 5 to 7", ["objectives/5", "objectives/6", "objectives/7"]),
        ("objectives 21–23", ["objectives/21", "objectives/22", "objectives/23"]),
        ("Objetivos 2 y 5", ["objectives/2", "objectives/5"]),
        ("Objectif 16", ["objectives/16"]),
        ("Objective 24", []),
        ("Objective 2.1", []),
        ("an objective 10% higher, or 10 % lower", []),
        ("Objective 5, 2022 people", ["objectives/5"]),
    ],
)
def test_objectives_are_mentioned_by_number(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert mentioned(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SDG 10", ["sdg/10"]),
        ("SDGs 8, 10 and 16.", ["sdg/8", "sdg/10", "sdg/16"]),
        ("Sustainable Development Goal 5", ["sdg/5"]),
        ("SDG 18", []),
        ("Goal 5 of the plan", []),
        ("SDG target 10.7.", ["sdg/10.7"]),
        ("target 8.10", ["sdg/8.10"]),
        ("target 8.1", ["sdg/8.1"]),
        ("Target 16.B", ["sdg/16.b"]),
        ("a target of 10.7 percent", []),
    ],
)
def test_goals_and_targets_are_mentioned_by_number(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert mentioned(text, finder) == expected


def test_the_first_mention_of_each_thing_is_kept_in_the_order_of_the_text(
    finder: MentionFinder,
) -> None:
    text = "SDG 10, the IMRF, Objective 3, and the IMRF and SDG 10 again"
    assert mentioned(text, finder) == [
        "sdg/10",
        "references/international-migration-review-forum",
        "objectives/3",
    ]


def test_a_mention_has_the_words_and_where_they_stand_on_the_page(finder: MentionFinder) -> None:
    text = "İzmir: “the International  Migration Review Forum” and the IMRF."
    [mention] = finder.find(Quote(text, 100))
    assert mention.quote == Quote("IMRF", 100 + text.index("IMRF"))
