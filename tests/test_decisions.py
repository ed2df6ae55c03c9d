"""Curators' decisions: the file that holds them, and that they outrank labels and scores."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import resources
from kg.build.lookup.decisions import FILE, FOLDER
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.lookup.sssom import REQUIRED_METADATA, REQUIRED_SLOTS, SLOTS, read_mappings
from kg.build.matching import match_organization, match_value
from kg.build.organizers.organizations import organizers
from kg.build.places import locations
from kg.errors import VocabularyError
from kg.model import Quote

HEADER = (resources.folder("ontology") / FOLDER / FILE).read_text(encoding="utf-8")
COLUMNS = HEADER.splitlines()[-1].split("\t")
LINE = len(HEADER.splitlines()) + 1
WIMN = "gcmorg:women-in-migration-network"

Load = Callable[..., Vocabulary]


def row(field: str, text: str, object_id: str, **slots: str) -> str:
    """A row of the file that accepts, where the slots do not say otherwise."""
    values = {
        "subject_label": text,
        "subject_category": field,
        "predicate_id": "skos:exactMatch",
        "object_id": object_id,
        "mapping_justification": "semapv:ManualMappingCuration",
        "author_label": "Ana Ruiz",
        "mapping_date": "2026-11-23",
        **slots,
    }
    return "\t".join(values.get(column, "") for column in COLUMNS) + "\n"


def rejected(field: str, text: str, object_id: str) -> str:
    return row(field, text, object_id, predicate_modifier="Not")


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Load the vocabulary of an ontology folder whose file of decisions has these rows."""

    def with_rows(*rows: str, header: str = HEADER) -> Vocabulary:
        ontology = tmp_path / "ontology"
        shutil.copytree(resources.folder("ontology"), ontology, dirs_exist_ok=True)
        (ontology / FOLDER / FILE).write_text(header + "".join(rows), encoding="utf-8")
        return load_vocabulary(ontology)

    return with_rows


def value(field: str, text: str, vocabulary: Vocabulary) -> list[tuple[str, str, str]]:
    """The end of the IRI, the method and the confidence of all that a text is linked to."""
    found = match_value(field, text, vocabulary)
    return [
        (match.term.value.rsplit("/", 1)[1], match.method, match.confidence)
        for match in (() if isinstance(found, str) else found)
    ]


def organizer(line: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """The key and the method of every organization of a line; the reason where it is none."""
    names = organizers([Quote(line, 0)], vocabulary)
    return [
        ("", found)
        if isinstance(found, str)
        else (found.term.value.rsplit("/", 1)[1], found.method)
        for found in (match_organization(name, vocabulary) for name in names)
    ]


def test_the_file_that_ships_is_sssom_and_has_its_required_metadata_and_columns() -> None:
    mappings = read_mappings(resources.folder("ontology") / FOLDER / FILE)
    assert all(
        any(line.startswith(f"#{slot}: ") for line in mappings.header) for slot in REQUIRED_METADATA
    )
    assert set(REQUIRED_SLOTS) <= set(mappings.columns)
    assert [slot for slot in SLOTS if slot in mappings.columns] == list(mappings.columns)
    assert mappings.shared["subject_type"] == "rdfs literal"
    # sssom-py loses prefixes with a hyphen when it reads a file.
    assert all(prefix.isalnum() for prefix in mappings.prefixes)


def test_a_decision_goes_before_a_label_and_a_label_before_a_score(load: Load) -> None:
    vocabulary = load(row("audience", "General public", "gcmdef:audiences/civil-society"))
    assert value("audience", "General  Public", vocabulary) == [
        ("civil-society", "curator's decision", "1")
    ]
    assert value("audience", "Grand public", vocabulary) == [
        ("general-public", "label of a concept", "1")
    ]
    assert value("audience", "Genral public", vocabulary) == [
        ("general-public", "similar label", "0.93")
    ]


def test_a_decision_on_one_field_says_nothing_of_another(load: Load) -> None:
    vocabulary = load(row("objectives", "International cooperation", "gcmdef:objectives/7"))
    assert value("objectives", "International cooperation", vocabulary)[0][0] == "7"
    assert value("principles", "International cooperation", vocabulary)[0][0] == (
        "international-cooperation"
    )


def test_the_evidence_of_a_decision_says_who_decided_when_and_why(load: Load) -> None:
    vocabulary = load(row("sub_regions", "Levant", "geo:145", comment="So the page says."))
    found = match_value("sub_regions", "Levant", vocabulary)
    assert not isinstance(found, str)
    assert found[0].reason == "Decided by Ana Ruiz on 2026-11-23: So the page says."


@pytest.mark.parametrize(
    ("field", "text", "object_id"),
    [
        ("audience", "Civil society", "gcmdef:audiences/civil-society"),
        ("audience", "Civil Sociaty", "gcmdef:audiences/civil-society"),
        ("objectives", "23 - International cooperation", "gcmdef:objectives/23"),
        ("sdg", "SDG.10 - Reduced Inequalities", "sdg:10"),
    ],
)
def test_a_rejected_pair_is_not_linked_by_label_number_or_score(
    load: Load, field: str, text: str, object_id: str
) -> None:
    assert value(field, text, load()) != []
    assert value(field, text, load(rejected(field, text, object_id))) == []


def test_a_text_can_stand_for_several_things_where_its_field_has_lists(load: Load) -> None:
    both = ("gcmdef:audiences/civil-society", "gcmdef:audiences/general-public")
    vocabulary = load(*(row("audience", "Everybody outside", each) for each in both))
    found = value("audience", "Everybody outside", vocabulary)
    assert [key for key, *_ in found] == ["civil-society", "general-public"]


def test_words_of_organizers_that_were_decided_about_are_not_split(load: Load) -> None:
    line = "Diaspora Forum and Development Agency"
    assert len(organizer(line, load())) == 2
    new = "gcmorg:diaspora-forum-and-development-agency"
    vocabulary = load(row("organizers", line, new, object_label=line))
    assert organizer(line, vocabulary) == [
        ("diaspora-forum-and-development-agency", "curator's decision")
    ]
    assert organizer(f"{line}; IOM", vocabulary)[1] == ("iom", "name of a known organization")


def test_a_new_organization_of_a_decision_is_described(load: Load) -> None:
    line, new = "Diaspora and Development", "gcmorg:diaspora-and-development"
    vocabulary = load(row("organizers", line, new, object_label=line))
    [name] = organizers([Quote(line, 0)], vocabulary)
    match = match_organization(name, vocabulary)
    assert not isinstance(match, str)
    assert [entity.name for entity in match.entities] == ["Diaspora and Development"]


def test_a_variant_of_a_known_organization_is_linked_and_not_described(load: Load) -> None:
    vocabulary = load(row("organizers", "The Migration Women", WIMN))
    [name] = organizers([Quote("Migration Women", 0)], vocabulary)
    match = match_organization(name, vocabulary)
    assert not isinstance(match, str)
    assert match.term.value.endswith("/organization/women-in-migration-network")
    assert match.entities == ()


def test_words_that_not_even_name_a_new_organization_stay_text(load: Load) -> None:
    vocabulary = load(rejected("organizers", "Save the Children", "gcmorg:save-the-children"))
    reason = "A curator found that the words do not mean what they would be linked to."
    assert organizer("Save the Children", vocabulary) == [("", reason)]


def test_a_known_organization_that_was_rejected_becomes_one_of_its_own_name(load: Load) -> None:
    vocabulary = load(rejected("organizers", "OIT", "gcmorg:ilo"))
    assert organizer("OIT", vocabulary) == [("oit", "name in the field of organizers")]


@pytest.mark.parametrize(
    ("text", "object_id", "keys"),
    [
        ("Palais Wilson", "gcmplace:geneva", ["geneva"]),
        ("Palais Wilson, Switzerland - Zoom", "gcmplace:geneva", ["geneva", "zoom"]),
    ],
)
def test_a_decision_on_a_location_is_on_the_whole_field_or_a_part(
    load: Load, text: str, object_id: str, keys: list[str]
) -> None:
    found = locations(text, load(row("location", "Palais Wilson", object_id)))
    assert [location.iri.value.rsplit("/", 1)[1] for location in found] == keys
    assert (found[0].method, found[0].entity) == ("curator's decision", None)


def test_a_place_that_was_rejected_is_not_linked(load: Load) -> None:
    def keys(vocabulary: Vocabulary) -> list[str]:
        found = locations("Lusaka", vocabulary)
        return [location.iri.value.rsplit("/", 1)[1] for location in found]

    assert keys(load()) == ["lusaka"]
    assert keys(load(rejected("location", "Lusaka", "gcmplace:lusaka"))) == []


@pytest.mark.parametrize(
    ("text", "key", "method"),
    [
        ("Addis Abeba, Ethiopia", "addis-ababa", "name of a known place"),
        ("Adis Ababba, Ethiopia", "adis-ababba-ethiopia", "city with its country"),
        ("Addis Abbaba, Ethiopia", "addis-ababa", "similar label"),
        ("Addis Abbaba, Kenya", "addis-abbaba-kenya", "city with its country"),
        ("Addis Abbaba", "addis-abbaba", "place without a country"),
        ("Kazakstan", "kazakhstan", "similar label"),
    ],
)
def test_a_misspelt_city_needs_its_country(load: Load, text: str, key: str, method: str) -> None:
    [found] = locations(text, load())
    assert (found.iri.value.rsplit("/", 1)[1], found.method) == (key, method)


NGOS = ("audience", "NGOs", "gcmdef:audiences/civil-society")
CONTRADICTION = (
    row("audience", "NGOs", "gcmdef:audiences/civil-society"),
    rejected("audience", "ngos", "gcmdef:audiences/civil-society"),
)
TWO_FOR_ONE = (
    row("organizers", "Labour Office", "gcmorg:ilo"),
    row("organizers", "the Labour Office", "gcmorg:iom"),
)


@pytest.mark.parametrize(
    ("rows", "line", "message"),
    [
        ([row("colour", "NGOs", "geo:031")], 0, "subject_category 'colour' is no field; fields"),
        ([row("audience", "NGOs", "gcmdef:audiences/ngo")], 0, "object_id 'gcmdef:audiences/n"),
        ([row("sub_regions", "Levant", "gcmorg:iom")], 0, "the field sub_regions can name"),
        ([row("organizers", "X Y", "gcmorg:no-such")], 0, "the name of a new organization in"),
        ([row("organizers", "X Y", "gcmorg:no-such", object_label="X")], 0, "in object_label"),
        ([row("audience", "NGOs", "wd:Q79913")], 0, "'wd:Q79913' is no CURIE with a prefix"),
        ([row("audience", "NGOs", "https://x.org/y")], 0, "is no CURIE with a prefix of the file"),
        ([row("audience", "", "geo:031")], 0, "the column subject_label has no value"),
        ([row("organizers", "…", "gcmorg:iom")], 0, "'…' has no letter or digit."),
        ([row(*NGOS, author_label="")], 0, "author_label has no value"),
        ([row(*NGOS, mapping_date="")], 0, "mapping_date has no value"),
        ([row(*NGOS, mapping_date="23.11.2026")], 0, "is no date such as"),
        ([row(*NGOS, confidence="high")], 0, "confidence 'high' is no number"),
        ([row(*NGOS, predicate_modifier="No")], 0, "'No' is not Not"),
        ([row(*NGOS, predicate_id="skos:closeMatch")], 0, "only skos:exactMatch decides"),
        ([row(*NGOS, mapping_justification="semapv:LexicalMatching")], 0, "a decision is semapv:"),
        (CONTRADICTION, 1, "“ngos” in audience does not stand for"),
        (TWO_FOR_ONE, 1, "Remove one of the two."),
        (["one\ttwo\n"], 0, "2 cells below 11 columns; cells are parted by tabs."),
        (['"open\n'], 0, "unexpected end of data"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_its_line(
    load: Load, rows: list[str], line: int, message: str
) -> None:
    with pytest.raises(VocabularyError) as refused:
        load(*rows)
    assert f"{FILE}:{LINE + line}: " in str(refused.value)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("#license: ", "#licence: ", "the metadata need a line “#license: …”."),
        ("#curie_map:", "# a comment\n#curie_map:", ":1: the metadata are “key: value”"),
        ("object_label\t", "object_lable\t", "column 6, 'object_lable', is no slot of an SSSOM"),
        ("object_label\t", "object_id\t", "column 6, 'object_id', is there twice."),
    ],
)
def test_a_file_that_is_no_sssom_is_refused(load: Load, old: str, new: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=FILE) as refused:
        load(header=HEADER.replace(old, new))
    assert message in str(refused.value)


def test_a_file_that_another_program_wrote_is_read(load: Load) -> None:
    indented = HEADER.replace("#", "# ").replace("stand for. subject", "stand\n#   for. subject")
    indented = indented.replace("# subject_type: rdfs literal", "# subject_type: 'rdfs literal'")
    indented = indented.replace("# license", "# creator_label:\n# - Ana Ruiz\n# - Bo Li\n# license")
    vocabulary = load(row("audience", "NGOs", "gcmdef:audiences/civil-society"), header=indented)
    assert [found[0] for found in value("audience", "NGOs", vocabulary)] == ["civil-society"]


def test_mappings_of_other_things_than_texts_are_no_decisions(load: Load) -> None:
    header = HEADER.replace("#subject_type: rdfs literal\n", "")
    header = header.replace("subject_label\t", "subject_id\tsubject_label\t")
    concept = "gcmdef:x\t" + row("colour", "Red", "geo:031")
    assert list(load(concept, header=header).decisions) == []
