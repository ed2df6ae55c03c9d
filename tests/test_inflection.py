"""The forms in which prose writes a name: Russian cases, and the Arabic article behind “to”."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from kg.build.lookup.inflection import inflected


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Индия", ["Индии", "Индию", "Индией"]),
        ("Китай", ["Китая", "Китаю", "Китаем", "Китае"]),
        ("Мексика", ["Мексики", "Мексике", "Мексику", "Мексикой"]),
        ("Израиль", ["Израиля", "Израилю", "Израилем", "Израиле"]),
        ("Беларусь", ["Беларуси", "Беларусью"]),
        ("Филиппины", ["Филиппин", "Филиппинам", "Филиппинами", "Филиппинах"]),
        ("Перу", []),
        ("Никарагуа", []),
        ("ЮНИСЕФ", []),
        ("Саудовская Аравия", ["Саудовской Аравии", "Саудовскую Аравию", "Саудовской Аравией"]),
        (
            "Босния и Герцеговина",
            [
                "Боснии и Герцеговины",
                "Боснии и Герцеговине",
                "Боснию и Герцеговину",
                "Боснией и Герцеговиной",
            ],
        ),
        (
            "Международная организация труда",
            [
                "Международной организации труда",
                "Международную организацию труда",
                "Международной организацией труда",
            ],
        ),
        (
            "Парижское соглашение",
            [
                "Парижского соглашения",
                "Парижскому соглашению",
                "Парижским соглашением",
                "Парижском соглашении",
            ],
        ),
        (
            "Управление ООН по делам беженцев",
            [
                "Управления ООН по делам беженцев",
                "Управлению ООН по делам беженцев",
                "Управлением ООН по делам беженцев",
                "Управлении ООН по делам беженцев",
            ],
        ),
    ],
)
def test_a_russian_name_has_its_cases(name: str, forms: list[str]) -> None:
    assert list(inflected(Literal(name, language="ru"))) == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("المنظمة الدولية للهجرة", ["للمنظمة الدولية للهجرة"]),
        ("اللجنة الاقتصادية لأوروبا", ["للجنة الاقتصادية لأوروبا"]),
        ("منظمة العمل الدولية", []),
    ],
)
def test_an_arabic_name_loses_a_letter_behind_to(name: str, forms: list[str]) -> None:
    assert list(inflected(Literal(name, language="ar"))) == forms


def test_other_languages_have_no_forms() -> None:
    assert list(inflected(Literal("Banque mondiale", language="fr"))) == []
    assert list(inflected(Literal("IOM"))) == []
