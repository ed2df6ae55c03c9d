"""Labels that words misspell: how near is near enough, measured on the vocabularies themselves."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest
from pyoxigraph import NamedNode

from kg import resources
from kg.build.lookup.candidates import Names, known_words
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.lookup.naming import name_key

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


FIELDS = (
    "event_type audience geographic_scope principles objectives sub_regions sdg organizers country "
    "place"
).split()


def linked(field: str, text: str, vocabulary: Vocabulary) -> str | None:
    found = vocabulary.similar[field].misspelt(name_key(text))
    return found.iri.value.rsplit("/", 1)[1] if found else None


def proposed(field: str, text: str, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    return [
        (found.iri.value.rsplit("/", 1)[1], round(found.score, 2))
        for found in vocabulary.similar[field].candidates(name_key(text))
    ]


@pytest.mark.parametrize(
    ("field", "text", "key"),
    [
        ("audience", "Civil Sociaty", "civil-society"),
        ("audience", "Intergovermental organisation", "intergovernmental-organization"),
        ("principles", "Whole of goverment approach", "whole-of-government-approach"),
        ("principles", "Wholeofsociety approach", "whole-of-society-approach"),
        ("organizers", "International Labor Organisation", "ilo"),
        ("organizers", "International Organization of Migration", "iom"),
        ("organizers", "Mayor Migration Council", "mayors-migration-council"),
        ("objectives", "Inclusion and social cohesoin", "16"),
        ("sub_regions", "Nothern Africa", "015"),
        ("sub_regions", "Western Afrika", "011"),
        ("country", "Kazakstan", "398"),
        ("country", "Domincan Republic", "214"),
        ("sdg", "Reduced inequalites", "10"),
    ],
)
def test_a_misspelt_label_is_linked(
    vocabulary: Vocabulary, field: str, text: str, key: str
) -> None:
    assert linked(field, text, vocabulary) == key


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("organizers", "International Organization for Mediation"),
        ("organizers", "International Organisation of Employees"),
        ("organizers", "Migration Police Institute"),
        ("organizers", "UN Network on Mitigation"),
        ("organizers", "National Migration Council"),
        ("organizers", "Intl Organization for Migration"),
        ("organizers", "United Nations Office on Drugs"),
        ("country", "Dominica Republic"),
        ("country", "Republic of Nigerie"),
        ("country", "Slovenija"),
        ("principles", "Rights human"),
        ("objectives", "Objective 24"),
        ("event_type", "Workshp"),
    ],
)
def test_what_may_be_something_else_is_not_linked(
    vocabulary: Vocabulary, field: str, text: str
) -> None:
    assert linked(field, text, vocabulary) is None


@pytest.mark.parametrize(
    ("field", "text", "first"),
    [
        ("organizers", "Intl Organization for Migration", ("iom", 1.0)),
        ("organizers", "Migration Police Institute", ("migration-policy-institute", 0.96)),
        ("principles", "Rights human", ("human-rights", 1.0)),
        ("event_type", "Workshp", ("workshop", 0.88)),
        ("country", "Phillipines", ("608", 0.82)),
    ],
)
def test_it_is_proposed_with_its_score(
    vocabulary: Vocabulary, field: str, text: str, first: tuple[str, float]
) -> None:
    assert proposed(field, text, vocabulary)[0] == first


def test_what_was_rejected_is_neither_linked_nor_proposed(vocabulary: Vocabulary) -> None:
    names, key = vocabulary.similar["organizers"], name_key("International Labor Organisation")
    ilo = frozenset({NamedNode("https://w3id.org/gcm-kg/id/organization/ilo")})
    assert names.misspelt(key, ilo) is None
    assert ilo.isdisjoint(found.iri for found in names.candidates(key, ilo))


ALIKE = (
    "Niger Nigeria Austria Australia Guinea Dominica Slovakia Slovenia Iran Iraq Mali Malta Malawi "
    "Mauritius Mauritania Gambia Zambia"
).split()
ALIKE_NAMES = (
    *("Dominican Republic", "Northern Africa", "Southern Africa", "Western Asia", "Eastern Asia"),
    *("Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea", "Eastern Africa", "South America"),
    *("Eastern Europe", "Western Europe", "Republic of Korea", "North Macedonia", "Saint Lucia"),
)


@pytest.mark.parametrize("name", [*ALIKE, *ALIKE_NAMES])
def test_a_name_is_taken_for_no_other_even_where_it_is_not_known(
    vocabulary: Vocabulary, name: str
) -> None:
    labels = {**vocabulary.countries, **vocabulary.regions}
    own = labels[name_key(name)]
    others = {label: iri for label, iri in labels.items() if iri != own}
    assert Names(others, known_words(others)).misspelt(name_key(name)) is None


def others_only(
    labels: Mapping[str, NamedNode], every: Counter[str], iri: NamedNode
) -> tuple[list[str], Names]:
    """The labels of a thing, and the names as they would be if nobody had heard of the thing."""
    own = [label for label, other in labels.items() if other == iri]
    rest = {label: other for label, other in labels.items() if other != iri}
    words = Counter(word for label in own for word in label.split())
    return own, Names(rest, known_words(word for word in every if every[word] > words[word]))


@pytest.mark.parametrize("field", FIELDS)
def test_no_label_of_a_vocabulary_is_taken_for_a_misspelling_of_another_thing(
    vocabulary: Vocabulary, field: str
) -> None:
    tables = [names.labels for name, names in vocabulary.similar.items() if name != "location"]
    every = Counter(word for table in tables for label in table for word in label.split())
    labels = vocabulary.similar[field].labels
    wrong = [
        (label, found.label)
        for iri in set(labels.values())
        for own, names in [others_only(labels, every, iri)]
        for label in own
        if (found := names.misspelt(label))
    ]
    assert wrong == []


def typos(label: str, chance: random.Random) -> Iterator[str]:
    """One slip of each kind in one word: a letter left out, replaced, doubled or swapped."""
    spots = [n for n, char in enumerate(label) if char.isalpha()]
    spot = chance.choice(spots)
    letter = chance.choice(LETTERS)
    yield label[:spot] + label[spot + 1 :]
    yield label[:spot] + letter + label[spot + 1 :]
    yield label[:spot] + label[spot] + label[spot:]
    if spot + 1 in spots:
        yield label[:spot] + label[spot + 1] + label[spot] + label[spot + 2 :]


def test_of_the_slips_in_long_labels_95_in_100_are_linked_and_none_wrongly(
    vocabulary: Vocabulary,
) -> None:
    chance, outcome = random.Random(20261123), Counter[str]()
    for names in (vocabulary.similar[field] for field in FIELDS):
        for label, iri in names.labels.items():
            if len(label) < 10 or not any(map(str.isalpha, label)):
                continue
            for key in {name_key(slip) for slip in typos(label, chance)} - names.labels.keys():
                found = names.misspelt(key)
                outcome["none" if not found else "right" if found.iri == iri else "wrong"] += 1
    assert outcome["wrong"] == 0
    assert outcome["right"] >= 0.95 * outcome.total()
    assert outcome.total() > 3000
