"""Who did what at an event, read from sentences: what is found, and what is nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg import resources
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.participations.affiliations import link_words
from kg.build.participations.body import Participation, find_participations
from kg.evaluate.scores import Score
from kg.model import Quote
from kg.text import words
from tests.announcement_cases import ANNOUNCEMENTS
from tests.paragraph_cases import BLIND, PARAGRAPHS
from tests.participation_cases import CASES


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[str, ...]


def _cases(table: str) -> list[Case]:
    cases: list[Case] = []
    for line in table.strip().splitlines():
        if not line.startswith("  "):
            cases.append(Case(line.replace(" ⏎ ", "\n"), ()))
        elif line != "  -":
            cases[-1] = Case(cases[-1].text, (*cases[-1].expected, line.strip()))
    return cases


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


def shown(found: Participation) -> str:
    """Write a participation as the table has it; without an organization, `-` and the office."""
    country = f" + {found.country}" if found.country else ""
    person = f" | {found.person.name}, {found.person.office}" if found.person else ""
    if found.organization is None:
        return f"{found.role}: -{person or f' | {found.office}'}"
    return f"{found.role}: {found.organization.text}{country}{person}"


def read(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(map(shown, find_participations(Quote(text, 0), vocabulary)))


@pytest.mark.parametrize("case", _cases(CASES), ids=lambda case: case.text[:60])
def test_a_sentence_says_who_did_what(case: Case, vocabulary: Vocabulary) -> None:
    assert read(case.text, vocabulary) == case.expected


@pytest.mark.parametrize("case", _cases(CASES), ids=lambda case: case.text[:60])
def test_quotes_are_exact_and_only_those_of_persons_hold_a_name(
    case: Case, vocabulary: Vocabulary
) -> None:
    page = f"Title\n{case.text}"
    for found in find_participations(Quote(case.text, 6), vocabulary):
        for quote in filter(None, (found.organization, found.quote)):
            assert page[quote.start : quote.end] == quote.text
        if found.person:
            quote = found.person.quote
            assert page[quote.start : quote.end] == quote.text
            surname = found.person.name.split()[-1]
            assert surname in quote.text
            assert surname not in found.quote.text
            assert surname not in (found.organization.text if found.organization else found.office)


def test_there_are_at_least_four_hundred_cases() -> None:
    assert len(_cases(CASES)) >= 400


def test_a_person_is_known_later_by_the_surname(vocabulary: Vocabulary) -> None:
    text = (
        "The meeting was attended by Ms Jane Roe, Head of Office of IOM Kenya.\n"
        "Ms Roe stressed the need for data. She presented a plan."
    )
    assert read(text, vocabulary) == (
        "speaker: IOM Kenya | Jane Roe, Head of Office",
        "presenter: IOM Kenya | Jane Roe, Head of Office",
    )


def test_two_persons_with_one_surname_are_not_known_by_it(vocabulary: Vocabulary) -> None:
    text = (
        "The meeting was opened by Ms Jane Roe, Director of IOM, and Mr John Roe, Director of ILO."
        " Roe noted the progress."
    )
    assert read(text, vocabulary) == (
        "opener: IOM | Jane Roe, Director",
        "opener: ILO | John Roe, Director",
    )


def test_what_the_title_calls_the_event_is_this_event(vocabulary: Vocabulary) -> None:
    body = Quote("The circle was hosted by IOM Kenya.", 0)
    titled = find_participations(body, vocabulary, "The Third Harbour Circle")
    assert tuple(map(shown, titled)) == ("organizer: IOM Kenya",)
    assert find_participations(body, vocabulary, "A talk about harbours") == ()


def test_an_office_in_the_country_is_in_that_of_the_title(vocabulary: Vocabulary) -> None:
    body = Quote("The United Nations office in the country gave a presentation.", 0)
    found = find_participations(body, vocabulary, "Consultations on migration in Azerbaijan")
    assert [each.country for each in found] == ["Azerbaijan"]


def test_of_later_events_without_a_word_for_this_one_nobody_is_the_organizer(
    vocabulary: Vocabulary,
) -> None:
    text = (
        "IOM organized a webinar on data. Many came.\n"
        "UNDP organized a study tour and a workshop for mayors."
    )
    assert read(text, vocabulary) == ("organizer: IOM",)


def test_a_long_line_without_a_sentence_says_nothing(vocabulary: Vocabulary) -> None:
    for text in ("Mr " * 100_000, "A B C D " * 50_000, "noted " * 50_000, "(" * 200_000):
        assert read(text, vocabulary) == ()


def meaning(row: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """What a row of the table says of the role and of who had it, without any name."""
    role, _, rest = row.partition(": ")
    body, _, person = rest.partition(" | ")
    if body == "-":
        return role, words(person.partition(", ")[2] or person)
    return role, link_words(Quote(body.replace(" + ", " "), 0), vocabulary).iri.value


def naming(row: str) -> tuple[str, str] | None:
    """The role and the name and office that a row of the table gives; None without a name."""
    role, _, rest = row.partition(": ")
    person = rest.partition(" | ")[2]
    return (role, words(person)) if ", " in person else None


@pytest.mark.parametrize(
    ("table", "roles", "names"),
    [
        (PARAGRAPHS, (0.99, 0.88), (0.99, 0.93)),
        (BLIND, (0.97, 0.9), (1.0, 0.97)),
        (ANNOUNCEMENTS, (0.96, 0.82), (0.94, 0.83)),
    ],
    ids=["written before the rules", "written after them", "announcements"],
)
def test_paragraphs_are_read_with_few_faults(
    table: str, roles: tuple[float, float], names: tuple[float, float], vocabulary: Vocabulary
) -> None:
    in_role, by_name = Score(), Score()
    for case in _cases(table):
        title, _, text = case.text.rpartition("\t")
        found = find_participations(Quote(text, 0), vocabulary, title)
        rows = [shown(each) for each in found]
        in_role += _compared(
            {meaning(row, vocabulary) for row in rows},
            {meaning(row, vocabulary) for row in case.expected},
        )
        by_name += _compared(set(map(naming, rows)), set(map(naming, case.expected)))
    for score, (precision, recall) in ((in_role, roles), (by_name, names)):
        assert score.precision >= precision
        assert score.recall >= recall


def _compared(found: set[tuple[str, str] | None], true: set[tuple[str, str] | None]) -> Score:
    found, true = found - {None}, true - {None}
    return Score(len(found & true), len(found - true), len(true - found))
