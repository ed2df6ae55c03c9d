from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import resources
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.places import Location, attendance_mode, in_words, locations
from tests.place_cases import CASES

WORDS = (
    "Geneva",
    "Kenya",
    "Zoom",
    ", ",
    " and ",
    " (",
    ")",
    " - ",
    "/",
    "Paris",
    "hybrid",
    "Room 4",
)


@cache
def load() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


def keys(text: str, vocabulary: Vocabulary) -> list[str]:
    return [location.iri.value.rsplit("/", 1)[1] for location in locations(text, vocabulary)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Baku - Azerbaijan", "baku"),
        ("Baku Azerbaijan", "baku"),
        ("Accra – Ghana", "accra"),
        ("Dakar,Senegal", "dakar"),
        ("Genève", "geneva"),
        ("Ginebra, Suiza", "geneva"),
        ("Istanbul, Türkiye", "istanbul"),
        ("Istanbul, Turkiye", "istanbul"),
        ("Istanbul, Turkey", "istanbul"),
        ("Palais des Nations, Geneva, Switzerland", "geneva"),
        ("Conference Room 4, New York", "new-york"),
        ("Sarajevo, Bosnia and Herzegovina", "sarajevo"),
        ("Port of Spain, Trinidad and Tobago", "port-of-spain"),
        ("Bissau, Guinea-Bissau", "bissau"),
    ],
)
def test_a_known_city_is_linked(vocabulary: Vocabulary, text: str, key: str) -> None:
    assert keys(text, vocabulary) == [key]
    assert locations(text, vocabulary)[0].entity is None


def test_a_known_city_has_its_country(vocabulary: Vocabulary) -> None:
    baku = vocabulary.places["baku"]
    assert str(baku.country) == "<http://metadata.un.org/sdg/codes/geoArea/031>"


@pytest.mark.parametrize(
    ("text", "key", "name", "country", "confidence"),
    [
        ("Guayaquil, Ecuador", "guayaquil-ecuador", "Guayaquil", "218", "0.9"),
        ("Cuenca Ecuador", "cuenca-ecuador", "Cuenca", "218", "0.9"),
        ("Ghana", "ghana", "Ghana", "288", "1"),
        ("Atlanta, Georgia, USA", "atlanta-united-states-of-america", "Atlanta", "840", "0.9"),
    ],
)
def test_a_new_place_has_the_country_that_is_named(
    vocabulary: Vocabulary, text: str, key: str, name: str, country: str, confidence: str
) -> None:
    [location] = locations(text, vocabulary)
    assert location.entity is not None
    assert location.iri.value.endswith(f"/place/{key}")
    assert (location.entity.name, location.confidence) == (name, confidence)
    assert str(location.entity.country) == f"<http://metadata.un.org/sdg/codes/geoArea/{country}>"


def test_a_new_place_without_a_country_gets_none(vocabulary: Vocabulary) -> None:
    [location] = locations("Timbuktu", vocabulary)
    assert location.entity is not None
    assert (location.entity.country, location.confidence) == (None, "0.6")


@pytest.mark.parametrize(
    ("text", "expected", "mode"),
    [
        ("Tbilisi, Georgia - KUDO", ["tbilisi", "kudo"], "MixedEventAttendanceMode"),
        ("Geneva and Zoom", ["geneva", "zoom"], "MixedEventAttendanceMode"),
        ("Nairobi (Kenya) and online", ["nairobi"], "MixedEventAttendanceMode"),
        ("Hybrid - Geneva", ["geneva"], "MixedEventAttendanceMode"),
        ("KUDO", ["kudo"], "OnlineEventAttendanceMode"),
        ("Online (Zoom)", ["zoom"], "OnlineEventAttendanceMode"),
        ("Online via Zoom", ["zoom"], "OnlineEventAttendanceMode"),
        ("Virtual", [], "OnlineEventAttendanceMode"),
        ("Tbilisi, Georgia", ["tbilisi"], None),
    ],
)
def test_a_meeting_platform_is_no_place_and_tells_how_one_attends(
    vocabulary: Vocabulary, text: str, expected: list[str], mode: str | None
) -> None:
    found = locations(text, vocabulary)
    stated = attendance_mode(text, found, vocabulary)
    assert keys(text, vocabulary) == expected
    assert (stated.value if stated else None) == (f"http://schema.org/{mode}" if mode else None)


@pytest.mark.parametrize("text", ["to be confirmed", "To be announced", "TBC", "tba", "-", "1234"])
def test_what_names_no_place_gives_none(vocabulary: Vocabulary, text: str) -> None:
    assert locations(text, vocabulary) == ()


MODES = {
    None: "",
    "http://schema.org/MixedEventAttendanceMode": "mixed",
    "http://schema.org/OnlineEventAttendanceMode": "online",
}


def described(location: Location) -> str:
    """What is read, in the notation of the cases."""
    key = location.iri.value.rsplit("/", 1)[1]
    if location.entity is None:
        return key
    return f"{key}@{location.entity.country.value[-3:] if location.entity.country else ''}"


@pytest.mark.parametrize(("text", "expected", "mode"), CASES, ids=[case[0] for case in CASES])
def test_a_location_is_read_as_a_careful_person_reads_it(
    vocabulary: Vocabulary, text: str, expected: str, mode: str
) -> None:
    found = locations(text, vocabulary)
    stated = attendance_mode(text, found, vocabulary)
    assert " ".join(map(described, found)) == expected
    assert MODES[stated.value if stated else None] == mode


@given(st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_whatever_a_field_holds_no_place_is_named_twice(text: str) -> None:
    found = locations(text, load())
    assert len({location.iri for location in found}) == len(found)


def test_a_city_of_another_state_is_not_the_known_one(vocabulary: Vocabulary) -> None:
    [location] = locations("Paris, Texas", vocabulary)
    assert location.entity is not None
    assert (location.entity.name, location.entity.country) == ("Paris, Texas", None)


def test_a_field_as_long_as_a_page_names_no_place(vocabulary: Vocabulary) -> None:
    assert locations("Geneva, (and " * 100_000, vocabulary) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Manila, PH", "Manila, Philippines"),
        ("PH", "Philippines"),
        ("Portland, ME 04101", "Portland, ME 04101"),
        ("Geneva, XX", "Geneva, XX"),
    ],
)
def test_the_code_of_a_country_in_markup_is_put_in_words(
    vocabulary: Vocabulary, text: str, words: str
) -> None:
    assert in_words(text, vocabulary) == words
