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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the objectives 6, 18, 19 y 22 del Pacto", ["6", "18", "19", "22"]),
        ("les objectifs 5 à 7 du Pacte", ["5", "6", "7"]),
        ("los objetivos 2 a 4", ["2", "3", "4"]),
        ("GCM Objectives 2, 5, and 23 (mobility)", ["2", "5", "23"]),
        ("Objective no. 8 of the Compact", ["8"]),
        ("objectives (9 and 10)", ["9", "10"]),
        ("Objective 16: Empower migrants and societies", ["16"]),
        ("about Objective 7 – vulnerability", ["7"]),
        ("Objective 1: Collect accurate data", ["1"]),
        ("Objective 2: Train forty officials", []),
        ("- Objective 3. Visit the port", []),
        ("objective 2 of the project", []),
        ("objective 4 of our national strategy", []),
        ("el objetivo 3 del proyecto regional", []),
        ("objective 3 of the Global Compact", ["3"]),
        ("цели 10 и 23 Глобального договора", ["10", "23"]),
        ("全球契约目标23", ["23"]),
        ("الهدف 7 من الاتفاق العالمي", ["7"]),
    ],
)
def test_only_objectives_of_the_compact_are_meant(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    found = [iri for iri in mentioned(text, finder) if iri.startswith("objectives/")]
    assert [iri.removeprefix("objectives/") for iri in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SDG targets 10.7 and 8.8", ["10.7", "8.8"]),
        ("las metas 10.7, 8.8 y 16.b de los ODS", ["10.7", "8.8", "16.b"]),
        ("les cibles 10.7 et 10.c", ["10.7", "10.c"]),
        ("indicators 10.7.1 and 10.7.2", ["C100701", "C100702"]),
        ("Goals 8 and 10 of the 2030 Agenda", ["8", "10"]),
        ("Goal 10: visit a school", []),
        ("Objetivo de Desarrollo Sostenible 10", ["10"]),
        ("l’objectif 10 de développement durable", ["10"]),
        ("ЦУР 10", ["10"]),
        ("可持续发展目标8", ["8"]),
        ("Goals 3, 5 and 10 (SDGs)", ["3", "5", "10"]),
        ("The target 2.5 km away", []),
    ],
)
def test_goals_targets_and_indicators_are_meant_in_every_language(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    found = [iri for iri in mentioned(text, finder) if iri.startswith("sdg/")]
    assert [iri.removeprefix("sdg/") for iri in found] == expected


def things(text: str, finder: MentionFinder) -> list[str]:
    """The last parts of the IRIs of all that a text mentions."""
    return [mention.iri.value.rsplit("/", 1)[1] for mention in finder.find(Quote(text, 0))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IOM and UNHCR met.", ["iom", "unhcr"]),
        ("l’OIM et la Banque mondiale", ["iom", "world-bank"]),
        ("the UN Network on Migration", ["unnm"]),
        ("a UN migration policy", ["un"]),
        ("las migraciones, who came and au revoir", []),
        ("LAS MIGRACIONES Y LA GENTE", []),
        ("WHO SHOULD JOIN AND WHAT IT TELLS US", []),
        ("WORKSHOP OF IOM AND ILO", ["iom", "ilo"]),
        ("WHO and ILO spoke.", ["who", "ilo"]),
        ("IOM Azerbaijan organized it.", ["iom-azerbaijan"]),
        ("the IOM Mission in Azerbaijan", ["iom-azerbaijan"]),
        ("the UNHCR Country Office for Ghana", ["unhcr-ghana"]),
        ("la Misión de la OIM en Colombia", ["iom-colombia"]),
        ("IOM’s Georgia office", ["iom-georgia"]),
        ("IOM, Azerbaijan and others", ["iom", "031"]),
        ("the Government of Ghana", ["government-of-ghana"]),
        ("el Gobierno de México", ["government-of-mexico"]),
        ("le gouvernement du Maroc", ["government-of-morocco"]),
        (
            "the Governments of Kenya, Ghana and the Philippines with Peru",
            ["government-of-kenya", "government-of-ghana", "government-of-philippines", "604"],
        ),
        ("Government of Kenya and Ghana", ["government-of-kenya", "288"]),
    ],
)
def test_organizations_offices_and_governments_are_mentioned(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert things(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Azerbaijan to Türkiye, via Turkey", ["031", "792"]),
        ("Côte d’Ivoire, Cote d'Ivoire and Ivory Coast", ["384"]),
        ("turkey and china plates", []),
        ("Niger and Nigeria", ["562", "566"]),
        ("Guinea-Bissau and Papua New Guinea", ["624", "598"]),
        ("South Sudan", ["728"]),
        ("Mexico City", []),
        ("New Mexico and the Gulf of Guinea", []),
        ("Lake Chad and the Niger Delta", []),
        ("Ms Jordan Lee and Jordan Lee", []),
        ("in Jordan", ["400"]),
        ("Reunión de expertos", []),
        ("en Azerbaïdjan et au Maroc", ["031", "504"]),
        ("в Азербайджане и Германии", ["031", "276"]),
        ("阿塞拜疆和土耳其", ["031", "792"]),
        ("في أذربيجان وتركيا", ["031", "792"]),
        ("the Malian border", []),
        ("Azerbaijanis", []),
    ],
)
def test_countries_are_mentioned_in_every_language(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert things(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a whole-of-society approach", ["whole-of-society-approach"]),
        ("gender-responsive and people-centered", ["gender-responsive", "people-centred"]),
        ("the human rights of migrants", []),
        ("human rights, one of the guiding principles", ["human-rights"]),
        ("It is a principle. Human rights count.", []),
        ("los derechos humanos, principio rector", ["human-rights"]),
        ("resolution A/RES/73/195", ["global-compact-for-migration"]),
        ("the Progress Declaration (A/RES/76/266)", ["progress-declaration"]),
    ],
)
def test_principles_and_documents_are_mentioned(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert things(text, finder) == expected
