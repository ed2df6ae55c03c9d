"""Who did what, in Arabic, Chinese and Russian: what is found, and what is nothing."""

from __future__ import annotations

import pytest

from kg import resources
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.participations.body import Participation, find_participations, read_participations
from kg.model import Quote
from tests.script_cases import ARABIC, CHINESE, RUSSIAN


def cases(text: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in text.strip().splitlines():
        if line.startswith("  "):
            found[-1][1].extend([line.strip()] * (line.strip() != "-"))
        else:
            found.append((line, []))
    return found


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


def told(found: Participation) -> str:
    place = f" @ {found.country}" if found.country else ""
    person = f" | {found.person.name}, {found.person.office}" if found.person else ""
    if found.organization is None:
        return f"{found.role}: -{person or f' | {found.office}'}"
    return f"{found.role}: {found.organization.text}{place}{person}"


@pytest.mark.parametrize(("sentence", "expected"), cases(ARABIC + CHINESE + RUSSIAN))
def test_a_sentence_says_who_did_what(
    sentence: str, expected: list[str], vocabulary: Vocabulary
) -> None:
    assert [told(each) for each in find_participations(Quote(sentence, 7), vocabulary)] == expected


@pytest.mark.parametrize(("sentence", "expected"), cases(ARABIC + CHINESE + RUSSIAN))
def test_its_words_stand_on_the_page_and_only_those_of_persons_hold_a_name(
    sentence: str, expected: list[str], vocabulary: Vocabulary
) -> None:
    for each in find_participations(Quote(sentence, 7), vocabulary):
        quotes = [each.organization, each.quote, *([each.person.quote] if each.person else [])]
        for quote in filter(None, quotes):
            assert sentence[quote.start - 7 : quote.end - 7] == quote.text
        if each.person:
            assert each.person.name in each.person.quote.text
            assert each.person.name not in each.quote.text


def test_there_are_forty_sentences_of_each_script() -> None:
    assert [len(cases(text)) >= 40 for text in (ARABIC, CHINESE, RUSSIAN)] == [True] * 3


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Эксперт МОТ Иван Петров представил результаты.", "Иван Петров"),
        ("قدم خبير من البنك الدولي السيد فادي سمارة عرضاً.", "فادي سمارة"),
        ("世界银行专家刘洋作了关于汇款的报告。", "刘洋"),
    ],
)
def test_the_name_of_an_expert_is_kept_from_being_published(
    sentence: str, name: str, vocabulary: Vocabulary
) -> None:
    reading = read_participations(Quote(sentence, 0), vocabulary)
    assert [each.person for each in reading.participations] == [None]
    assert name in reading.names
