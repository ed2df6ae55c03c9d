"""Names that a page defines: what its abbreviations and short names stand for."""

from __future__ import annotations

import pytest

from kg import resources
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.organizers.initials import stands_for
from kg.build.organizers.organizations import Organization, link, organizers
from kg.build.organizers.page_names import page_names
from kg.model import Field, PageSource, Quote, Record

SERVICE = "State Migration Service of the Republic of Azerbaijan"
FIELD = f"IOM Mission in Azerbaijan and {SERVICE}"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


def record(body: str, *organizer_lines: str) -> Record:
    label = Quote("Main organizer/s", 5000)
    values = tuple(Quote(line, 6000 + 500 * n) for n, line in enumerate(organizer_lines))
    return Record(
        key="1",
        page=PageSource("https://migrationnetwork.un.org/node/1", "", "0" * 64, 1, "x.txt"),
        title=Quote("A consultation", 0),
        body=Quote(body, 100),
        text_language="en",
        fields=(Field("organizers", label, values),),
        dates=(),
    )


def linked(vocabulary: Vocabulary, name: str, body: str, *lines: str) -> Organization:
    page = page_names(record(body, *lines), vocabulary)
    return link(Quote(name, 0), vocabulary, page=page)


def key(item: Organization) -> str:
    return item.iri.value.rsplit("/", 1)[1]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SMS", "state-migration-service-of-the-republic-of-azerbaijan"),
        ("the State Migration Service", "state-migration-service-of-the-republic-of-azerbaijan"),
        ("State Migration Service (SMS)", "state-migration-service-of-the-republic-of-azerbaijan"),
        (SERVICE, "state-migration-service-of-the-republic-of-azerbaijan"),
        ("DC", "diaspora-council"),
        ("IOM Mission", "iom-azerbaijan"),
        ("IOM", "iom"),
        ("IOM Azerbaijan", "iom-azerbaijan"),
        ("RCO", "rco"),
        ("UN Country Office", "un-country-office"),
    ],
)
def test_a_name_in_prose_is_what_the_page_says_it_is(
    vocabulary: Vocabulary, name: str, expected: str
) -> None:
    body = "The State Migration Service (SMS) opened it; the Diaspora Council (DC) spoke."
    assert key(linked(vocabulary, name, body, FIELD)) == expected


def test_what_the_page_defines_goes_before_the_vocabulary(vocabulary: Vocabulary) -> None:
    body = "The Electoral Commission (EC) presented."
    assert key(linked(vocabulary, "EC", body)) == "electoral-commission"
    assert key(linked(vocabulary, "EC", "The EC presented.")) == "ec"


def test_an_abbreviation_of_a_known_name_links_to_it(vocabulary: Vocabulary) -> None:
    body = "The Office of the UN High Commissioner for Human Rights (OHCHR) spoke."
    found = linked(vocabulary, "OHCHR", body)
    assert (key(found), found.entities) == ("ohchr", ())


@pytest.mark.parametrize(
    "body",
    [
        "The Diaspora Council (SMS) spoke.",
        "safe and modern schools (SMS)",
        "The State Migration Service (SMS) and the Social Mobility Service (SMS) spoke.",
    ],
)
def test_what_is_no_definition_or_two_defines_nothing(vocabulary: Vocabulary, body: str) -> None:
    assert key(linked(vocabulary, "SMS", body)) == "sms"


def test_a_name_that_begins_two_names_of_the_field_is_neither(vocabulary: Vocabulary) -> None:
    lines = ("Ministry of Labour of Kenya", "Ministry of Labour of Ghana")
    assert key(linked(vocabulary, "Ministry of Labour", "", *lines)) == "ministry-of-labour"


def test_whose_office_it_is_belongs_to_the_definition(vocabulary: Vocabulary) -> None:
    body = "The UN Resident Coordinator Office (RCO) spoke."
    found = linked(vocabulary, "RCO", body)
    assert key(found) == "un-resident-coordinator-office"
    assert found.entities[0].unit_of == vocabulary.organizations["united nations"]


def test_the_short_names_become_other_names_of_the_organization(vocabulary: Vocabulary) -> None:
    found = linked(vocabulary, "State Migration Service (SMS)", "", FIELD)
    assert [entity.name for entity in found.entities] == [SERVICE, "State Migration Service", "SMS"]


def test_a_short_name_in_the_field_is_one_with_the_long_name_there(vocabulary: Vocabulary) -> None:
    page = record("", f"{SERVICE} (SMS)", "SMS and IOM")
    names = page_names(page, vocabulary)
    found = organizers(page.fields[0].values, vocabulary, names)
    assert [key(item) for item in found if isinstance(item, Organization)] == [
        "state-migration-service-of-the-republic-of-azerbaijan",
        "state-migration-service-of-the-republic-of-azerbaijan",
        "iom",
    ]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("SMS", "State Migration Service"),
        ("OHCHR", "Office of the High Commissioner for Human Rights"),
        ("MoI", "Ministry of Interior"),
        ("MoFA", "Ministry of Foreign Affairs"),
        ("UNNM", "UN Network on Migration"),
        ("IRCC", "Immigration, Refugees and Citizenship Canada"),
        ("MPTF", "Multi-Partner Trust Fund"),
        ("OIM", "Organización Internacional para las Migraciones"),
    ],
)
def test_an_abbreviation_stands_for_words_with_its_initials(short: str, long: str) -> None:
    assert stands_for(short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("SMS", "Migration Service"),
        ("SMS", "State Migration Service Office"),
        ("DC", "Diaspora"),
        ("Kenya", "Kenya Red Cross"),
        ("OF", "of Finance"),
    ],
)
def test_it_stands_for_no_others(short: str, long: str) -> None:
    assert not stands_for(short, long)
