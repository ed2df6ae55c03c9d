"""Copies of one event's page are one event: every value with its page, in whatever order."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg import pipeline, resources
from kg.build.blocks import block, linking
from kg.build.identity.merge import Event, merge
from kg.build.linker import Linked, link_record
from kg.files import digest_of_folder
from kg.harvest.record import harvest_page
from kg.model import Record
from kg.release.folder import Release

SITE = "https://migrationnetwork.un.org"
TITLE = "Consultation on regular pathways in Ghana"
BODY = "On 11 May 2022, IOM held a consultation on pathways with the authorities of Ghana."
FIELDS = {
    "Date:": ("11 May 2022", "12 May 2022", ""),
    "Location:": ("Accra - Ghana", "Baku - Azerbaijan", ""),
    "Main organizer/s\n": ("IOM", "ILO", "Some Unheard Body", ""),
    "Workstream Output\n": ("Yes", "No", ""),
    "GCM Objectives\n": ("5 - Regular pathways", "Objective nobody knows", ""),
}
pages = st.builds(
    lambda title, body, values, prefix: (
        prefix,
        f"Skip to main content\n\n{title}\n\n{body}\n\n"
        + "\n".join(f"{label} {value}".strip() for label, value in zip(FIELDS, values, strict=True))
        + "\n\n*References to Kosovo\n",
    ),
    st.sampled_from([TITLE, TITLE.upper(), "Consulta sobre las vías regulares en Ghana", ""]),
    st.sampled_from([BODY, BODY.replace(" ", "  "), "La consulta se celebró en la ciudad.", ""]),
    st.tuples(*(st.sampled_from(values) for values in FIELDS.values())),
    st.sampled_from(["", "fr/", "es/", "ar/"]),
)
copies_of_a_page = st.lists(pages, min_size=2, max_size=4, unique=True)


def linked(copies: list[tuple[str, str]]) -> list[Linked]:
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    records = (
        harvest_page(text.encode(), "page.txt", url=f"{SITE}/{prefix}node/1")
        for prefix, text in copies
    )
    return [
        link_record(record, tables.vocabulary, tables.finder)
        for record in records
        if isinstance(record, Record)
    ]


@settings(max_examples=40)
@given(copies_of_a_page)
def test_the_order_of_the_copies_does_not_matter(copies: list[tuple[str, str]]) -> None:
    every = linked(copies)
    events = {
        (block(merge(order)).lines, block(merge(order)).evidence)
        for order in itertools.permutations(every)
        if order
    }
    assert len(events) <= 1


@settings(max_examples=80)
@given(copies_of_a_page)
def test_every_value_of_every_copy_is_in_the_event_or_told_to_differ(
    copies: list[tuple[str, str]],
) -> None:
    every = linked(copies)
    if not every:
        return
    event = merge(every)
    for copy in every:
        for statement in copy.statements:
            assert is_kept(event, statement.name, statement.values[0][1].value)
        for unlinked in copy.unlinked:
            assert (unlinked.name, unlinked.text) in {(u.name, u.text) for u in event.unlinked}


def is_kept(event: Event, name: str, value: str) -> bool:
    """Tell whether a value is stated, stated in other spacing or case, or among the unlinked."""
    stated = {s.values[0][1].value for s in (*event.statements, *event.further) if s.name == name}
    differing = {u.text.removesuffix(" …") for u in event.unlinked if u.name == name}
    folded = {" ".join(each.casefold().split()) for each in stated}
    return (
        value in stated | differing
        or " ".join(value.casefold().split()) in folded
        or any(each and value.startswith(each) for each in differing)
    )


def page(head: str, title: str = TITLE, body: str = BODY) -> str:
    return (
        f"<html><head>{head}</head><body><h1>{title}</h1><p>{body}</p>"
        "<p>Type of Event</p></body></html>"
    )


def write(folder: Path, **pages: str) -> Path:
    folder.mkdir()
    for name, text in pages.items():
        prefix, _, alias = name.partition("__")
        path = folder / prefix / "events" / f"{alias}.html" if alias else folder / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def derived(release: Release) -> list[tuple[str, str]]:
    data = (release.path / "data.nt").read_text(encoding="utf-8").splitlines()
    found = [line.split(" ") for line in data if "prov#wasDerivedFrom> " in line]
    return [(row[0].rpartition("/")[2][:-1], row[2][1:-1].removeprefix(SITE)) for row in found]


Make = Callable[..., Release]


def test_an_alias_that_states_its_node_is_a_copy_of_the_node(
    tmp_path: Path, make_release: Make
) -> None:
    shortlink = f'<link rel="shortlink" href="{SITE}/node/7">'
    head = f'<link rel="canonical" href="{SITE}/fr/events/pathways">{shortlink}'
    folder = write(tmp_path / "pages", node_7=page(""), fr__pathways=page(head, "Consultation"))
    assert derived(make_release(folder)) == [("7", "/fr/events/pathways"), ("7", "/node/7")]


def test_a_node_that_states_its_alias_takes_the_page_at_the_alias(
    tmp_path: Path, make_release: Make
) -> None:
    canonical = f'<link rel="alternate" hreflang="en" href="{SITE}/events/pathways">'
    folder = write(tmp_path / "pages", node_7=page(canonical), en__pathways=page("", "Other title"))
    assert derived(make_release(folder)) == [("7", "/en/events/pathways"), ("7", "/node/7")]


def test_an_alias_with_the_title_and_the_text_of_one_node_is_its_copy(
    tmp_path: Path, make_release: Make
) -> None:
    folder = write(tmp_path / "pages", node_7=page(""), en__pathways=page("", body=BODY.upper()))
    release = make_release(folder)
    assert derived(release) == [("7", "/en/events/pathways"), ("7", "/node/7")]
    replaced = "/id/event/pathways> <http://purl.org/dc/terms/isReplacedBy> "
    assert replaced in (release.path / "data.nt").read_text(encoding="utf-8")


def test_an_alias_with_the_title_and_another_text_is_only_a_candidate(
    tmp_path: Path, make_release: Make
) -> None:
    other = "A report of quite another meeting."
    folder = write(tmp_path / "pages", node_7=page(""), en__pathways=page("", body=other))
    release = make_release(folder)
    assert release.manifest.counts["events"] == 2
    with (release.path / "duplicates.csv").open(encoding="utf-8") as file:
        assert [row["other"].rpartition("/")[2] for row in csv.DictReader(file)] == ["pathways"]


def test_a_file_of_unknown_address_with_the_text_of_a_node_is_only_a_candidate(
    tmp_path: Path, make_release: Make
) -> None:
    release = make_release(write(tmp_path / "pages", node_7=page(""), agenda=page("")))
    assert release.manifest.counts["events"] == 2
    assert (release.path / "duplicates.csv").read_text(encoding="utf-8").count("\n") == 2


def test_an_alias_with_the_text_of_two_nodes_belongs_to_neither(
    tmp_path: Path, make_release: Make
) -> None:
    folder = write(tmp_path / "p", node_7=page(""), node_8=page(""), en__pathways=page(""))
    assert make_release(folder).manifest.counts["events"] == 3


def test_an_alias_that_two_nodes_state_belongs_to_neither(
    tmp_path: Path, make_release: Make
) -> None:
    stated = f'<link rel="alternate" hreflang="en" href="{SITE}/events/all">'
    folder = write(
        tmp_path / "pages",
        node_7=page(stated, "Forum of cities"),
        node_8=page(stated, "Forum of mayors"),
        en__all=page("", "Forum of towns"),
    )
    assert make_release(folder).manifest.counts["events"] == 3


def test_translated_titles_stand_beside_each_other(tmp_path: Path) -> None:
    french = "Consultation sur les voies de migration régulières au Ghana"
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "node-7.html").write_text(page(""), encoding="utf-8")
    text = "La consultation a réuni les autorités du Ghana et les partenaires sociaux."
    (folder / "fr-node-7.html").write_text(page("", french, text), encoding="utf-8")
    pipeline.harvest_pages([folder], tmp_path)
    pipeline.build_dataset(tmp_path)
    data = (tmp_path / "dataset" / "events.nt").read_text(encoding="utf-8")
    assert f'<http://schema.org/name> "{TITLE}"@en' in data
    assert f'<http://schema.org/name> "{french}"@fr' in data


def test_copies_that_begin_in_other_words_do_not_contradict_each_other(tmp_path: Path) -> None:
    for prefix, first in (("en", "Cities met."), ("fr", "Three cities met in May.")):
        text = f"{TITLE}\n\n{first} They spoke.\n\nType of Event\n"
        (tmp_path / f"{prefix}-node-1.txt").write_text(text, encoding="utf-8")
    pipeline.harvest_pages([tmp_path], tmp_path / "data")
    assert pipeline.build_dataset(tmp_path / "data").unlinked == 0


def test_one_copy_says_yes_and_one_no_so_one_is_taken_and_the_other_told(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, value in (("node-7", "Yes"), ("fr-node-7", "No")):
        text = f"{TITLE}\n\n{BODY}\n\nType of Event\nWorkstream Output\n{value}\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.harvest_pages([folder], tmp_path)
    pipeline.build_dataset(tmp_path)
    assert pipeline.check_dataset(tmp_path).conforms
    assert "says otherwise" in (tmp_path / "dataset" / "unlinked.csv").read_text(encoding="utf-8")
