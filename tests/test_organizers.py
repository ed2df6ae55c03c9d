from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import resources
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.organizers.organizations import (
    Organization,
    Unspecific,
    government,
    office,
    organizers,
)
from kg.model import Quote
from kg.text import slug
from tests.organizer_cases import CASES


@cache
def load() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


def found(vocabulary: Vocabulary, *lines: str) -> list[Organization | Unspecific]:
    quotes = [Quote(line, 1000 * number) for number, line in enumerate(lines)]
    return list(organizers(quotes, vocabulary))


def named(vocabulary: Vocabulary, *lines: str) -> list[tuple[str, str]]:
    """The words of each organizer and its key; no key where the words name none."""
    return [
        (item.quote.text, item.iri.value.rsplit("/", 1)[1] if hasattr(item, "iri") else "")
        for item in found(vocabulary, *lines)
    ]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("UN Network on Migration", "unnm"),
        ("ILO", "ilo"),
        ("UNDP", "undp"),
        ("Coalition for Venezuela", "coalition-for-venezuela"),
        ("Platform on Disaster Displacement", "platform-on-disaster-displacement"),
        ("Migration Multi-Partner Trust Fund", "migration-multi-partner-trust-fund"),
        ("International Organization for Migration (IOM)", "iom"),
        ("Organización Internacional para las Migraciones", "iom"),
        ("OIM", "iom"),
        ("the International Labour Organization", "ilo"),
        ("Food and Agriculture Organization of the United Nations", "fao"),
        ("UN Economic and Social Commission for Asia and the Pacific", "escap"),
    ],
)
def test_a_known_organization_is_linked_and_not_described_again(
    vocabulary: Vocabulary, line: str, key: str
) -> None:
    [item] = found(vocabulary, line)
    assert isinstance(item, Organization)
    assert (item.iri.value.rsplit("/", 1)[1], item.entities) == (key, ())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "IOM Mission in Azerbaijan and State Migration Service of the Republic of Azerbaijan",
            [
                ("IOM Mission in Azerbaijan", "iom-azerbaijan"),
                (
                    "State Migration Service of the Republic of Azerbaijan",
                    "state-migration-service-of-the-republic-of-azerbaijan",
                ),
            ],
        ),
        (
            "Mayors Migration Council; IOM",
            [("Mayors Migration Council", "mayors-migration-council"), ("IOM", "iom")],
        ),
        (
            "International Migration Research Centre/Gender+Migration Hub and Government of Canada",
            [
                (
                    "International Migration Research Centre",
                    "international-migration-research-centre",
                ),
                ("Gender+Migration Hub", "gender-migration-hub"),
                ("Government of Canada", "government-of-canada"),
            ],
        ),
        (
            "Ministry of Labour and Social Affairs and IOM",
            [
                (
                    "Ministry of Labour and Social Affairs",
                    "ministry-of-labour-and-social-affairs",
                ),
                ("IOM", "iom"),
            ],
        ),
        ("IOM, ILO and UNHCR", [("IOM", "iom"), ("ILO", "ilo"), ("UNHCR", "unhcr")]),
        ("IOM; ILO; and UNDP", [("IOM", "iom"), ("ILO", "ilo"), ("UNDP", "undp")]),
        ("IOM & UNICEF", [("IOM", "iom"), ("UNICEF", "unicef")]),
        (
            "OIM y Gobierno de México",
            [("OIM", "iom"), ("Gobierno de México", "government-of-mexico")],
        ),
        (
            "Civil Society Action Committee, Mayors Mechanism",
            [
                ("Civil Society Action Committee", "civil-society-action-committee"),
                ("Mayors Mechanism", "mayors-mechanism"),
            ],
        ),
    ],
)
def test_a_line_that_joins_organizers_is_split(
    vocabulary: Vocabulary, line: str, expected: list[tuple[str, str]]
) -> None:
    assert named(vocabulary, line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "State Migration Service of the Republic of Azerbaijan",
        "Ministry of Labour and Social Affairs",
        "Ministry of Labour, Employment and Social Security",
        "Diaspora and Development",
        "Red Cross and Red Crescent",
        "Food and Agriculture Organization of the United Nations",
        "Regional UN Network on Migration in West and Central Africa",
        "Government of Trinidad and Tobago",
        "Government of Bosnia and Herzegovina",
    ],
)
def test_a_name_with_and_or_of_inside_stays_whole(vocabulary: Vocabulary, line: str) -> None:
    assert [words for words, _ in named(vocabulary, line)] == [line]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Governments of Kenya, Ghana and Bosnia and Herzegovina",
            [
                ("Governments of Kenya", "government-of-kenya"),
                ("Ghana", "government-of-ghana"),
                ("Bosnia and Herzegovina", "government-of-bosnia-and-herzegovina"),
            ],
        ),
        (
            "Governments of Guinea and Guinea-Bissau",
            [
                ("Governments of Guinea", "government-of-guinea"),
                ("Guinea-Bissau", "government-of-guinea-bissau"),
            ],
        ),
        (
            "Government of Ghana and Kenya",
            [("Government of Ghana", "government-of-ghana"), ("Kenya", "government-of-kenya")],
        ),
        (
            "Governments of Kenya and Ghana as well as IOM",
            [
                ("Governments of Kenya", "government-of-kenya"),
                ("Ghana", "government-of-ghana"),
                ("IOM", "iom"),
            ],
        ),
    ],
)
def test_countries_in_a_list_of_governments_are_governments(
    vocabulary: Vocabulary, line: str, expected: list[tuple[str, str]]
) -> None:
    assert named(vocabulary, line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Government of Türkiye",
        "Government of Turkiye",
        "the Government of Turkey",
        "Gobierno de Turquía",
        "Gouvernement de la Türkiye",
    ],
)
def test_a_government_is_one_under_all_names_of_its_country(
    vocabulary: Vocabulary, line: str
) -> None:
    [item] = found(vocabulary, line)
    assert isinstance(item, Organization)
    [entity] = item.entities
    assert item.iri.value == "https://w3id.org/gcm-kg/id/organization/government-of-turkiye"
    assert (entity.name, entity.kind) == ("Government of Türkiye", "organization")
    assert str(entity.country) == "<http://metadata.un.org/sdg/codes/geoArea/792>"


def test_fragments_of_a_sentence_that_was_split_at_commas_are_put_right(
    vocabulary: Vocabulary,
) -> None:
    assert named(vocabulary, "Governments of Kenya", "as well as IOM") == [
        ("Governments of Kenya", "government-of-kenya"),
        ("IOM", "iom"),
    ]
    assert named(vocabulary, "Government of Thailand", "Portugal and other governments") == [
        ("Government of Thailand", "government-of-thailand"),
        ("Portugal", "government-of-portugal"),
        ("other governments", ""),
    ]


def test_portugal_among_other_governments_is_a_government(vocabulary: Vocabulary) -> None:
    assert named(vocabulary, "Portugal and other governments") == [
        ("Portugal", "government-of-portugal"),
        ("other governments", ""),
    ]


@pytest.mark.parametrize("line", ["other governments", "its partners", "and others", "UN agencies"])
def test_words_that_name_no_organization_are_kept_as_text(
    vocabulary: Vocabulary, line: str
) -> None:
    [item] = found(vocabulary, line)
    assert isinstance(item, Unspecific)


@pytest.mark.parametrize(
    ("line", "key", "parent", "country"),
    [
        ("IOM Mission in Azerbaijan", "iom-azerbaijan", "iom", "031"),
        ("IOM Azerbaijan", "iom-azerbaijan", "iom", "031"),
        ("IOM (Kenya)", "iom-kenya", "iom", "404"),
        ("UNDP Country Office in Ghana", "undp-ghana", "undp", "288"),
    ],
)
def test_an_office_in_a_country_is_a_unit_of_its_organization(
    vocabulary: Vocabulary, line: str, key: str, parent: str, country: str
) -> None:
    [item] = found(vocabulary, line)
    assert isinstance(item, Organization)
    [entity] = item.entities
    assert item.iri.value.endswith(f"/organization/{key}")
    assert (entity.kind, entity.name) == ("unit", line)
    assert entity.unit_of is not None
    assert entity.unit_of.value.endswith(f"/organization/{parent}")
    assert entity.country is not None
    assert entity.country.value.endswith(f"/geoArea/{country}")


def test_a_new_organization_has_its_name_its_short_form_and_its_country(
    vocabulary: Vocabulary,
) -> None:
    [item] = found(vocabulary, "the National Data Office of Ghana (NDO)")
    assert isinstance(item, Organization)
    assert item.iri.value.endswith("/organization/national-data-office-of-ghana")
    assert [entity.name for entity in item.entities] == ["National Data Office of Ghana", "NDO"]
    assert {str(entity.country) for entity in item.entities} == {
        "<http://metadata.un.org/sdg/codes/geoArea/288>"
    }


def test_a_name_that_looks_like_no_organization_is_trusted_less(vocabulary: Vocabulary) -> None:
    items = found(vocabulary, "Diaspora and Development", "National Data Office")
    assert [item.confidence for item in items if isinstance(item, Organization)] == ["0.7", "0.9"]


def test_each_part_of_a_line_knows_where_it_stands(vocabulary: Vocabulary) -> None:
    lines = ("Mayors Migration Council; IOM", "as well as  ILO, UNHCR and others")
    for item in found(vocabulary, *lines):
        number, offset = divmod(item.quote.start, 1000)
        assert lines[number][offset:].startswith(item.quote.text)


def described(item: Organization | Unspecific) -> str:
    """What is read, in the notation of the cases."""
    words = item.quote.text
    if isinstance(item, Unspecific):
        return f"{words}=?"
    key = item.iri.value.rsplit("/", 1)[1]
    if not item.entities or (key.startswith("government-of-") and not item.is_new):
        return f"{words}={key}"
    own = "" if key == slug(words) else key
    entity = item.entities[0]
    parent = f"<{entity.unit_of.value.rsplit('/', 1)[1]}" if entity.unit_of else "*"
    country = f"@{entity.country.value[-3:]}" if entity.country else ""
    return f"{words}={own}{parent}{country}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_the_organizers_of_a_line_are_read_as_a_careful_person_reads_them(
    vocabulary: Vocabulary, case: tuple[str, ...]
) -> None:
    assert [described(item) for item in found(vocabulary, *case[0].split("\n"))] == [*case[1:]]


SEPARATORS = (", ", " and ", "; ", " & ", "/", " as well as ", " together with ", " | ", ", and ")
NAMES = (
    "IOM",
    "UN Women",
    "Food and Agriculture Organization",
    "European Union",
    "Government of Bosnia and Herzegovina",
    "Gouvernement de la Côte d’Ivoire",
    "UNHCR Kenya",
    "IOM Mission in Azerbaijan",
    "International Labour Organization (ILO)",
    "Save the Children",
    "Immigration, Refugees and Citizenship Canada",
)


@given(
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True),
    st.sampled_from(SEPARATORS),
)
def test_names_that_are_known_are_split_at_any_separator(names: list[str], between: str) -> None:
    assert [item.quote.text for item in found(load(), between.join(names))] == names


BITS = [*"aZ9 ,;/&-–()•.\n’", " and ", " (", "IOM", "Kenya", " of ", "Ministry", "l'", "SMS)"]
LINES = st.lists(st.sampled_from(BITS), max_size=15).map("".join) | st.text(max_size=60)


@given(st.lists(LINES, max_size=3))
def test_whatever_a_line_holds_its_parts_stand_in_it_one_behind_the_other(lines: list[str]) -> None:
    ends = [1000 * number for number in range(len(lines))]
    for item in found(load(), *lines):
        number, offset = divmod(item.quote.start, 1000)
        assert lines[number][offset : offset + len(item.quote.text)] == item.quote.text != ""
        assert item.quote.start >= ends[number]
        ends[number] = item.quote.end


@pytest.mark.parametrize("unit", ["a and ", "(", ") (", "IOM-", "IOM, ", " ", "of the ", "- "])
def test_a_line_of_a_million_characters_is_no_list_of_names(unit: str) -> None:
    assert {type(item) for item in found(load(), unit * (1_000_000 // len(unit)))} <= {Unspecific}


def test_the_office_and_the_government_of_a_country_have_keys_of_their_own(
    vocabulary: Vocabulary,
) -> None:
    ghana = vocabulary.countries["ghana"]
    at_ghana = office(vocabulary.organizations["iom"], ghana, vocabulary)
    own = government(ghana, vocabulary)
    assert at_ghana.iri.value.endswith("/organization/iom-ghana")
    assert (at_ghana.kind, at_ghana.name) == (
        "unit",
        "International Organization for Migration in Ghana",
    )
    assert own.iri.value.endswith("/organization/government-of-ghana")
    assert (own.kind, own.name) == ("organization", "Government of Ghana")
