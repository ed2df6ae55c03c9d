"""Names stand in the graph of people alone, and those of who asked to be forgotten nowhere."""

from __future__ import annotations

import datetime
import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
import zstandard
from typer.testing import CliRunner

from kg import pipeline, resources
from kg.build.corrections.removals import Removals, forget, load_removals, name_digest
from kg.build.participations.names import may_name_a_person
from kg.cli import app
from kg.namespaces import BASE
from kg.release.folder import Release

GOLD = resources.gold_set() / "tuned"
TODAY = datetime.date(2026, 11, 23)
PAGE = """{title}

{body}

Date: , -
Location: {location}
Main organizer/s
{organizers}
Target Audience
Civil Society
SDG Targets
Target 10.7
{behind}
"""

UNPACKED: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.decompress,
    ".zst": lambda data: zstandard.ZstdDecompressor().decompressobj().decompress(data),
}
PEOPLE = re.compile(
    rf"^[^\n]* <{BASE}graph/people> \.$|^<{BASE}graph/people> {{\n.*?^}}$", re.M | re.S
)
"""The graph of people: its lines in N-Quads, its block in TriG."""

Publish = Callable[..., Release]


def page(node: int, **parts: str) -> tuple[str, str]:
    said = {
        "title": f"Workshop {node} on data",
        "body": "The workshop was about data.",
        "location": "Nairobi, Kenya",
        "organizers": "IOM",
        "behind": "",
        **parts,
    }
    return f"en-node-{node}.txt", PAGE.format(**said)


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publish pages after these names were forgotten, in an ontology folder of its own."""
    ontology = tmp_path / "ontology"
    shutil.copytree(resources.folder("ontology"), ontology)
    original = resources.folder
    monkeypatch.setattr(
        resources, "folder", lambda name: ontology if name == "ontology" else original(name)
    )

    def run(*pages: tuple[str, str], forgotten: Iterable[str] = ()) -> Release:
        folder, data = tmp_path / "pages", tmp_path / "data"
        folder.mkdir(exist_ok=True)
        for name, text in pages:
            (folder / name).write_text(text, encoding="utf-8")
        for name in forgotten:
            forget(ontology, name, "Asked.", TODAY)
        pipeline.harvest_pages([folder], data)
        pipeline.build_dataset(data)
        pipeline.check_dataset(data)
        return pipeline.release_dataset(data, TODAY, accept_drop=True).release

    return run


def texts(release: Release) -> Iterator[tuple[str, str]]:
    """Each file of a release with its text, but for the graph of people; of twins one."""
    seen: set[str] = set()
    for file in sorted(path for path in release.path.rglob("*") if path.is_file()):
        text = UNPACKED.get(file.suffix, bytes)(file.read_bytes()).decode("utf-8")
        if text not in seen:
            seen.add(text)
            yield file.name, PEOPLE.sub("", text)


def where(release: Release, *names: str) -> set[tuple[str, str]]:
    """The files outside the graph of people in which names stand, whole or as part of an IRI."""
    sought = {name: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names}
    return {
        (file, name)
        for file, text in texts(release)
        for name, pattern in sought.items()
        if name in text and pattern.search(text)
    }


def named_in_gold() -> set[str]:
    truths = [json.loads(path.read_text(encoding="utf-8")) for path in GOLD.glob("*.json")]
    said = (each for truth in truths for each in truth.get("participations", []))
    return {each["person"] for each in said if each.get("person")}


def test_no_person_of_the_gold_pages_is_named_outside_the_graph_of_people(
    publish: Publish,
) -> None:
    pages = [path for path in GOLD.iterdir() if path.suffix in (".txt", ".html")]
    release = publish(*((path.name, path.read_text(encoding="utf-8")) for path in pages))
    names = named_in_gold()
    surnames = {name.split()[-1] for name in names}
    assert len(names) > 30
    assert where(release, *names, *surnames) == set()


@pytest.mark.parametrize(
    "parts",
    [
        {"organizers": "IOM\nMs. Jane Roe"},
        {"organizers": "IOM\nDr. Jane Roe, Ministry of Labour"},
        {"location": "Residence of Ambassador Jane Roe, Nairobi, Kenya"},
        {"behind": "Cross Cutting Theme\nContact: Ms. Jane Roe"},
        {"behind": "Cross Cutting Theme\nContact: Roe at jroe@example.org"},
        {"body": "Ms. Jane Roe came. The workshop was about data."},
        {"body": "Jane Roe spoke of her road to Nairobi. The workshop was about data."},
        {"body": "The nurse Jane Roe spoke. The workshop was about data."},
        {"body": "Questions go to roe@example.org. The workshop was about data."},
        {"body": "Jane Roe, Minister of Labour of Kenya, opened it. Minister Roe was glad."},
    ],
)
def test_words_that_name_somebody_are_published_nowhere_else(
    publish: Publish, parts: dict[str, str]
) -> None:
    release = publish(page(801, **parts))
    assert where(release, "Jane Roe", "Roe", "roe", "jroe") == set()
    assert release.manifest.counts["events"] == 1


def test_withheld_words_are_counted_and_found_by_their_place_on_the_page(publish: Publish) -> None:
    name, text = page(801, organizers="IOM\nMs. Jane Roe")
    release = publish((name, text))
    row = '"The words name a person, so they are not published."'
    assert f"schema:organizer,…,{row},1,organizers," in (release.path / "unlinked.csv").read_text(
        encoding="utf-8"
    )
    start = text.index("Ms. Jane Roe")
    quads = (release.path / "all.nq").read_text(encoding="utf-8")
    assert f'#organizers-unlinked-quote> <http://www.w3.org/ns/oa#start> "{start}"^^' in quads
    assert "#organizers-unlinked-quote> <http://www.w3.org/ns/oa#exact>" not in quads


@pytest.mark.parametrize("asked", ["Jane Roe", "ROE, Jane", "H.E. Ms. Jane Roe", "jane  roé"])
def test_who_asked_is_named_in_no_file_of_the_next_release(publish: Publish, asked: str) -> None:
    pages = (
        page(801, body="Ms. Jane Roe, Minister of Labour of Kenya, opened the workshop."),
        page(802, title="Labour for all: a talk by Jane Roe", body="The talk was about labour."),
        page(803, organizers="IOM\nJane Roe"),
        page(804, body="Jane Roe of the Ministry came. Roe was late."),
    )
    before = publish(*pages)
    assert before.manifest.counts["people"] == 1
    assert "Jane Roe" in (before.path / "all.nq").read_text(encoding="utf-8")
    release = publish(*pages, forgotten=[asked])
    assert release.manifest.counts["people"] == 0
    assert release.manifest.counts["events"] == 4
    assert release.manifest.previous is None  # a patch would have to repeat the name
    assert where(release, "Jane Roe", "jane-roe") == set()
    data = (release.path / "data.nt").read_text(encoding="utf-8")
    assert '"Labour for all: a talk by …"@en' in data
    assert f"{BASE}id/event/801#participation-opener-government-of-kenya" in data
    again = publish(*pages)
    assert again.manifest.version == release.manifest.version


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Jane Roe", "by Ms. Jane ROE and others", "by Ms. … and others"),
        ("Jane Roe", "Roe, Jane (Kenya)", "… (Kenya)"),
        ("Jane Roe", "Jane Roebuck and Janet Roe", "Jane Roebuck and Janet Roe"),
        ("José Pérez", "with José Pérez", "with …"),
        ("王丽华", "研讨会由王丽华主持", "研讨会由…主持"),
        ("هالة منصور", "افتتحت هالة منصور الحوار", "افتتحت … الحوار"),
        ("Фаррух Назаров", "выступил Фаррух Назаров.", "выступил …."),
    ],
)
def test_a_forgotten_name_is_found_in_a_text(name: str, text: str, found: str) -> None:
    assert Removals(frozenset({name_digest(name)})).without_names(text) == found


def test_a_form_of_address_is_no_part_of_a_name_but_a_first_name_is() -> None:
    assert name_digest("Ambassador John Doe") == name_digest("John Doe")
    assert name_digest("Don Roe") != name_digest("Roe")


def test_the_reason_in_the_list_does_not_name_who_asked(tmp_path: Path) -> None:
    file = forget(tmp_path, "Jane Roe", "Jane Roe wrote to us.", TODAY)
    assert '"… wrote to us."@en' in file.read_text(encoding="utf-8")


def test_the_command_says_whether_somebody_has_the_name_and_which_releases_may_hold_it(
    publish: Publish, tmp_path: Path
) -> None:
    release = publish(page(801, body="Jane Roe, Minister of Labour of Kenya, opened the workshop."))
    data = ("--data", str(tmp_path / "data"))
    found = CliRunner().invoke(app, ["forget", "Roe, Jane", *data])
    assert "1 persons of the last build have this name" in found.stdout
    assert f"delete it when there is a new release: {release.path.resolve()}" in found.stderr
    unknown = CliRunner().invoke(app, ["forget", "Jane Row", *data])
    assert "0 persons of the last build" in unknown.stdout
    assert "give the whole name as pages spell it" in unknown.stderr
    assert len(load_removals(resources.folder("ontology")).digests) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Amina Diallo told her story.",
        "Выступил Фаррух Назаров.",
        "Intervino Pilar Quintana Redondo.",
        "They listened to Ana de la Cruz.",
        "Write to someone@example.org.",
    ],
)
def test_what_looks_like_a_name_is_not_in_descriptions(text: str) -> None:
    assert may_name_a_person(text, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "The Char Farmers Association met in Nueva Loja.",
        "In May 2022 the Compact was reviewed.",
        "Border villages have helped strangers.",
        "UNHCR and IOM met.",
    ],
)
def test_organizations_places_and_months_are_no_names(text: str) -> None:
    assert not may_name_a_person(text, frozenset())
