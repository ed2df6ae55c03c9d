from __future__ import annotations

import pytest

from kg import resources
from kg.build.labels import Vocabulary, load_vocabulary
from kg.build.series import membership
from kg.model import Quote

THREE_STAGES = (
    "2nd multidimensional three-stages consultations on implementation of GCM in Azerbaijan"
)
KNOWN = "multidimensional-consultations-on-implementation-of-gcm-in-azerbaijan"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


@pytest.mark.parametrize(
    ("title", "ordinal"),
    [
        ("3rd multidimensional consultation on implementation of GCM in Azerbaijan", 3),
        (THREE_STAGES, 2),
    ],
)
def test_the_consultations_in_azerbaijan_are_one_series(
    vocabulary: Vocabulary, title: str, ordinal: int
) -> None:
    found = membership(Quote(title, 0), "en", vocabulary)
    assert found is not None
    assert (found.ordinal, found.entity) == (ordinal, None)
    assert found.series.value == f"https://w3id.org/gcm-kg/id/series/{KNOWN}"


@pytest.mark.parametrize(
    ("title", "ordinal", "name"),
    [
        ("Second Regional Review Meeting", 2, "Regional Review Meeting"),
        ("The Third Annual Forum on Migration", 3, "Annual Forum on Migration"),
        ("12th Global Dialogue", 12, "Global Dialogue"),
        ("11th  GFMD  Summit", 11, "GFMD Summit"),
        ("Troisième réunion des champions", 3, "réunion des champions"),
        ("2ème réunion régionale", 2, "réunion régionale"),
        ("1er Foro Regional", 1, "Foro Regional"),
        ("La segunda consulta regional", 2, "consulta regional"),
        ("3.ª reunión de expertos", 3, "reunión de expertos"),
    ],
)
def test_an_ordinal_before_a_gathering_tells_of_a_series(
    vocabulary: Vocabulary, title: str, ordinal: int, name: str
) -> None:
    found = membership(Quote(title, 0), "en", vocabulary)
    assert found is not None
    assert found.entity is not None
    assert (found.ordinal, found.entity.name) == (ordinal, name)


@pytest.mark.parametrize(
    "title",
    [
        "First responders and migration",
        "First aid training",
        "Third country nationals: a workshop",
        "Second generation migrants: a dialogue",
        "21st century migration",
        "2030 Agenda dialogue",
        "100 years of meetings",
        "Annual Meeting 2022",
        "0th meeting",
        "Third",
        "",
    ],
)
def test_another_number_or_ordinal_tells_of_none(vocabulary: Vocabulary, title: str) -> None:
    assert membership(Quote(title, 0), "en", vocabulary) is None


def test_series_are_never_joined_because_their_names_are_alike(vocabulary: Vocabulary) -> None:
    titles = ("2nd regional meeting on data", "3rd regional meeting on the data")
    found = [membership(Quote(title, 0), "en", vocabulary) for title in titles]
    assert len({each.series for each in found if each}) == 2
