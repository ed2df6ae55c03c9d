"""Persons: named in their graph and nowhere else, left out where wanted, gone where asked."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg import pipeline, resources
from kg.build.corrections.removals import FILE, forget, load_removals, name_digest
from kg.build.dataset import build
from kg.build.participations.excerpt import LONGEST, excerpt
from kg.build.participations.names import names_a_person
from kg.harvest.harvest import read_record
from kg.model import Quote, Record
from kg.namespaces import BASE
from kg.release.folder import Release, open_release
from kg.serve.app import create_app
from kg.sparql.engine import Engine

PEOPLE = f"<{BASE}graph/people>"
EVENT = f"{BASE}id/event/12796"
NAMES = ("Vladimir Gjorgjiev", "Vusal Huseynov", "Nargiz Karimova", "Orkhan Rzayev")
SURNAMES = tuple(name.split()[1] for name in NAMES)
SLUGS = tuple(name.lower().replace(" ", "-") for name in NAMES)


@pytest.fixture(scope="module")
def release(real_page: Path, make_release: Callable[..., Release]) -> Release:
    return make_release(real_page)


@pytest.fixture(scope="module")
def quads(release: Release) -> list[str]:
    return (release.path / "all.nq").read_text(encoding="utf-8").splitlines()


def of_people(quads: list[str]) -> list[str]:
    return [quad for quad in quads if quad.endswith(f" {PEOPLE} .")]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


# In the graph


def test_a_participation_has_a_role_and_its_organization(quads: list[str]) -> None:
    node = f"<{EVENT}#participation-opener-iom-azerbaijan>"
    assert f"<{EVENT}> <http://data.europa.eu/m8g/hasParticipation> {node} ." in quads
    assert [quad for quad in quads if quad.startswith(f"{node} ") and PEOPLE not in quad] == [
        f"{node} <http://data.europa.eu/m8g/hasParticipant> "
        f"<{BASE}id/organization/iom-azerbaijan> .",
        f"{node} <http://data.europa.eu/m8g/role> <{BASE}def/roles/opener> .",
        f"{node} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        "<http://data.europa.eu/m8g/Participation> .",
    ]


def test_a_person_is_a_part_of_the_record_of_one_event(quads: list[str]) -> None:
    person = f"<{EVENT}#person-vladimir-gjorgjiev>"
    said = [quad.removesuffix(f" {PEOPLE} .") for quad in quads if quad.startswith(f"{person} ")]
    assert said == [
        f"{person} <http://schema.org/affiliation> <{BASE}id/organization/iom-azerbaijan>",
        f'{person} <http://schema.org/jobTitle> "Chief of Mission"',
        f'{person} <http://schema.org/name> "Vladimir Gjorgjiev"',
        f"{person} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Person>",
        f"{person} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        "<http://xmlns.com/foaf/0.1/Person>",
    ]


def test_the_real_page_gives_each_role_its_organizations(release: Release) -> None:
    engine = Engine.load(release)
    text = """
        SELECT ?participation ?name WHERE {
          ?event cv:hasParticipation ?participation
          OPTIONAL { GRAPH <https://w3id.org/gcm-kg/graph/people> {
            ?participation cv:hasParticipant/schema:name ?name } }
        } ORDER BY ?participation
    """
    rows = engine.table(text).rows
    found = {
        (getattr(row[0], "value", "").partition("#participation-")[2], getattr(row[1], "value", ""))
        for row in rows
    }
    service = next(key for key, _ in found if key.startswith("opener-state-migration-service"))
    suffix = service.removeprefix("opener-")
    assert found == {
        ("opener-iom-azerbaijan", "Vladimir Gjorgjiev"),
        (f"opener-{suffix}", "Vusal Huseynov"),
        ("organizer-iom-azerbaijan", ""),
        (f"organizer-{suffix}", ""),
        ("presenter-iom-azerbaijan", ""),
        ("presenter-un-country-office", ""),
        ("speaker-iom-azerbaijan", "Vladimir Gjorgjiev"),
        (f"speaker-{suffix}", "Vusal Huseynov"),
    }


# Only there


def test_no_name_stands_outside_the_graph_of_people(quads: list[str]) -> None:
    outside = "\n".join(quad for quad in quads if not quad.endswith(f" {PEOPLE} ."))
    assert [name for name in (*SURNAMES, *SLUGS) if name in outside] == []


def test_who_spoke_in_no_office_is_not_named_at_all(quads: list[str]) -> None:
    text = "\n".join(of_people(quads))
    assert [name for name in SURNAMES if name in text] == ["Gjorgjiev", "Huseynov"]


@pytest.mark.parametrize("name", ["data.nt", "data.ttl", "data.jsonld", "report.json"])
def test_no_name_stands_in_the_other_files(release: Release, name: str) -> None:
    text = (release.path / name).read_text(encoding="utf-8")
    assert [each for each in (*SURNAMES, *SLUGS) if each in text] == []


TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|H\.E\.|Sr|Sra|Mme)\.? (?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
)
PAGE = """{title}

On {day} May 2022, IOM Kenya and the Ministry of Labour of Kenya organized a workshop on data.
Ms {first} {last}, Chief of Mission for IOM Kenya, opened the meeting.
Dr {first}a Q{last}, consultant, presented a study. {last} noted that it is long.
As {first} {last} said, this will be continued by Mr {last}, Director of the Statistics Office.

Date: , -
Location: Nairobi - Kenya
Type of Event
Main organizer/s
IOM
"""


def test_no_name_of_generated_or_sample_pages_stands_outside_the_graph_of_people(
    tmp_path: Path, make_release: Callable[..., Release]
) -> None:
    pages = tmp_path / "pages"
    shutil.copytree(resources.sample_pages(), pages)
    firsts, lasts = ("Amina", "Jean-Luc", "Zoë", "Ngozi"), ("Zwerg", "O’Brienne", "Çelikkan")
    for number, (first, last) in enumerate((f, s) for f in firsts for s in lasts):
        text = PAGE.format(title=f"Workshop {number}", day=number + 1, first=first, last=last)
        (pages / f"node-{number + 800}.txt").write_text(text, encoding="utf-8")
    records = [read_record(page) for page in sorted(pages.iterdir())]
    bodies = [r.body.text for r in records if isinstance(r, Record) and r.body]
    names = {found["name"] for body in bodies for found in TITLED.finditer(body)}
    words = {word for name in names for word in name.split()}
    release = make_release(pages)
    lines = (release.path / "all.nq").read_text(encoding="utf-8").splitlines()
    outside = "\n".join(line for line in lines if not line.endswith(f" {PEOPLE} ."))
    assert len(words) > 10
    assert {word for word in words if re.search(rf"\b{word}\b", outside)} == set()
    assert release.manifest.counts["people"] > 10


# The description


def test_the_description_is_the_beginning_of_the_text_up_to_300_characters() -> None:
    found = excerpt(Quote("One. Two is\n longer. " + "Three " * 60 + ".", 10))
    assert found is not None
    assert found.text == "One. Two is longer."
    assert found.quote == Quote("One. Two is\n longer.", 10)


def test_a_first_sentence_that_is_too_long_is_cut_at_a_word() -> None:
    found = excerpt(Quote("word " * 100, 0))
    assert found is not None
    assert found.text.endswith("word…")
    assert len(found.quote.text) <= LONGEST
    assert set(found.quote.text.split()) == {"word"}


def test_sentences_that_name_a_person_are_left_out() -> None:
    body = "Ms Jane Roe came. Data matter. Roe spoke. Jobs matter."
    found = excerpt(Quote(body, 0), names={"Jane Roe"})
    assert found is not None
    assert found.text == "Data matter."


def test_a_text_that_only_names_persons_has_no_description() -> None:
    assert excerpt(Quote("Ms Jane Roe came.", 0)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mr Roe came.",
        "H.E. Kwame Mensah came.",
        "Minister Jane Roe came.",
        "Jane Roe, Director of IOM, came.",
        "La Sra. Ana Pérez vino.",
        "M. Jean Dupont est venu.",
        "Ambassador Jane van der Roe came.",
        "Встречу открыла г-жа Иванова.",
        "افتتح الاجتماع السيد أحمد",
        "王毅部长出席了会议。",
        "张明先生出席了会议。",
    ],
)
def test_it_is_seen_that_a_text_names_a_person(text: str) -> None:
    assert names_a_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Labour came.",
        "IOM Azerbaijan and the State Migration Service held talks.",
        "The Director General of IOM came.",
        "The General Assembly met in New York, Geneva and Nairobi.",
        "On 11 May 2022 the Chief of Mission spoke.",
        "The Secretary-General’s report was read.",
    ],
)
def test_offices_and_organizations_are_no_persons(text: str) -> None:
    assert not names_a_person(text)


# Left out


def test_a_release_without_people_has_no_name_and_says_so(real_page: Path, tmp_path: Path) -> None:
    folder = ("--data", str(tmp_path))
    assert run("run", str(real_page), "--no-serve", *folder).returncode == 0
    with_people = open_release(tmp_path / "releases" / "latest")
    done = run("run", str(real_page), "--no-serve", "--no-people", *folder)
    assert "without people" in done.stdout
    without = open_release(tmp_path / "releases" / "latest")
    assert without.path != with_people.path
    assert with_people.manifest.counts["people"] == 2
    assert "people" not in without.manifest.counts
    text = (without.path / "all.nq").read_text(encoding="utf-8")
    assert [name for name in (*SURNAMES, *SLUGS, PEOPLE) if name in text] == []
    assert "#participation-opener-iom-azerbaijan>" in text
    again = run("run", str(real_page), "--no-serve", "--no-people", *folder)
    assert "was made from the same input" in again.stdout


def test_the_step_release_can_leave_people_out(release: Release, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(release.path.parents[1], data, symlinks=True)
    done = run("release", "--no-people", "--data", str(data))
    assert done.returncode == 0, done.stderr
    text = (data / "releases" / "latest" / "all.nq").read_text(encoding="utf-8")
    assert PEOPLE not in text


def test_quarantine_leaves_people_out_too(real_page: Path, tmp_path: Path) -> None:
    bad = tmp_path / "node-12796.txt"
    text = real_page.read_text(encoding="utf-8")
    bad.write_text(text[text.index("On 11 May") :], encoding="utf-8")
    good = resources.sample_pages() / "es-node-12786.html"
    for flag, expected in (([], True), (["--no-people"], False)):
        data = tmp_path / f"data{len(flag)}"
        run("run", str(bad), str(good), "--no-serve", "--data", str(data), *flag)
        kept = data / "releases" / "latest" / "quarantine" / "12796.nq"
        assert (PEOPLE in kept.read_text(encoding="utf-8")) is expected


# Gone


def test_who_asked_is_gone_with_the_next_build_and_the_list_is_not_in_the_dataset(
    real_page: Path, tmp_path: Path
) -> None:
    ontology, data = tmp_path / "ontology", tmp_path / "data"
    shutil.copytree(resources.folder("ontology"), ontology)
    pipeline.harvest_pages([real_page], data)
    assert build(data, ontology).people == 2
    forget(ontology, "vladimir  GJORGJIEV", "Asked by letter.", datetime.date(2026, 1, 2))
    assert build(data, ontology).people == 1
    people = (data / "dataset" / "people.nq").read_text(encoding="utf-8")
    assert "Gjorgjiev" not in people and "gjorgjiev" not in people
    assert "Huseynov" in people
    events = (data / "dataset" / "events.nt").read_text(encoding="utf-8")
    assert "#participation-opener-iom-azerbaijan>" in events
    digest = name_digest("Vladimir Gjorgjiev").encode()
    assert not [file for file in data.rglob("*") if file.is_file() and digest in file.read_bytes()]


def test_the_list_of_removed_persons_holds_digests_and_no_name(tmp_path: Path) -> None:
    day = datetime.date(2026, 1, 2)
    file = forget(tmp_path, "Jane Roe", "Asked.", day)
    before = file.read_bytes()
    forget(tmp_path, "jane  ROE", "Asked again.", day)
    assert file == tmp_path / FILE
    assert file.read_bytes() == before
    assert b"Roe" not in before
    assert load_removals(tmp_path).digests == {name_digest("Jane Roe")}
    forget(tmp_path, "Ali Khan", "Asked.", day)
    assert load_removals(tmp_path).digests == {name_digest("Jane Roe"), name_digest("Ali Khan")}
    assert "_:" not in file.read_text(encoding="utf-8")


def test_a_name_without_a_letter_cannot_be_forgotten() -> None:
    refused = run("forget", "  ")
    assert refused.returncode == 2
    assert "is no name" in refused.stderr


# On the pages


def test_the_page_of_an_event_shows_names_and_is_not_indexed(release: Release) -> None:
    with TestClient(create_app(release)) as client:
        answer = client.get("/doc/event/12796", headers={"Accept": "text/html"})
        data = client.get("/doc/event/12796.ttl")
    assert "Vladimir Gjorgjiev, Chief of Mission" in answer.text
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "participation-opener-iom-azerbaijan" in data.text
    assert "Gjorgjiev" not in data.text


def test_without_people_the_page_of_an_event_shows_roles_alone(
    real_page: Path, make_release: Callable[..., Release], tmp_path: Path
) -> None:
    make_release(real_page, data=tmp_path)
    day = datetime.date(2026, 11, 23)
    made = pipeline.release_dataset(tmp_path, day, people=False).release
    with TestClient(create_app(made)) as client:
        answer = client.get("/doc/event/12796", headers={"Accept": "text/html"})
    assert "Opener" in answer.text
    assert "Gjorgjiev" not in answer.text
    assert "X-Robots-Tag" not in answer.headers


# In an office of which no organization is named

ALONE = """Harbour consultation

The mayor, Ms Irene Holt, opened the meeting. The Governor spoke.

Date: 12 May 2023
Location: Nairobi - Kenya
Type of Event
Consultation
Main organizer/s
IOM
"""


@pytest.fixture(scope="module")
def alone(
    tmp_path_factory: pytest.TempPathFactory, make_release: Callable[..., Release]
) -> Release:
    page = tmp_path_factory.mktemp("alone") / "en-node-91001.txt"
    page.write_text(ALONE, encoding="utf-8")
    return make_release(page)


def test_who_acted_for_no_organization_that_is_named_has_the_office(alone: Release) -> None:
    node = f"<{BASE}id/event/91001#participation-opener-office-mayor>"
    said = (alone.path / "all.nq").read_text(encoding="utf-8").splitlines()
    assert [quad for quad in said if quad.startswith(f"{node} ")] == [
        f"{node} <http://data.europa.eu/m8g/hasParticipant> "
        f"<{BASE}id/event/91001#person-irene-holt> {PEOPLE} .",
        f"{node} <http://data.europa.eu/m8g/role> <{BASE}def/roles/opener> .",
        f"{node} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        "<http://data.europa.eu/m8g/Participation> .",
        f'{node} <{BASE}def#office> "mayor" .',
    ]


def test_the_page_of_an_event_shows_the_office_where_there_is_no_organization(
    alone: Release,
) -> None:
    with TestClient(create_app(alone)) as client:
        text = client.get("/doc/event/91001.html").text
    shown = re.findall(r'<div class="value"><span>(.*?)</span>', text)
    assert [each for each in shown if each in ("mayor", "Governor")] == ["mayor", "Governor"]
    assert "Irene Holt, mayor" in text
