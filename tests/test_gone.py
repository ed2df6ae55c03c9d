"""Things that an earlier release had: that they are gone, since when, why, and what they were."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from selectolax.lexbor import LexborHTMLParser as Html
from starlette.testclient import TestClient

from kg.build.corrections.removals import Removals, name_digest
from kg.release.folder import Release, write_manifest
from kg.release.history import History
from kg.serve.app import create_app
from tests.chains import Chain

EVENT = "https://w3id.org/gcm-kg/id/event/901"
NAME = Literal("Forum on remittances with Jane Roe", language="en")
GRAPHS = [
    ("ttl", RdfFormat.TURTLE),
    ("jsonld", RdfFormat.JSON_LD),
    ("nt", RdfFormat.N_TRIPLES),
    ("rdf", RdfFormat.RDF_XML),
]


@pytest.fixture(scope="module")
def client(chain: Chain) -> Iterator[TestClient]:
    with TestClient(create_app(chain.releases[2]), follow_redirects=False) as client:
        yield client


def quads(body: bytes, form: RdfFormat) -> set[Quad]:
    return set(parse(body, format=form))


@pytest.mark.parametrize("path", ["/id/event/901", "/doc/event/901"])
def test_a_removed_thing_is_410_with_day_and_reason(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 410
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["kind"], problem["removed"]) == ("gone", "2026-11-24")
    assert "No page of it is among those that the release was made from." in problem["detail"]


def test_a_program_that_reads_json_only_is_told_too(client: TestClient) -> None:
    answer = client.get("/doc/event/901", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["kind"]) == (410, "gone")


@pytest.mark.parametrize(("suffix", "form"), GRAPHS)
def test_its_last_triples_are_there_in_every_format(
    client: TestClient, suffix: str, form: RdfFormat
) -> None:
    answer = client.get(f"/doc/event/901.{suffix}")
    assert answer.status_code == 410
    said = quads(answer.content, form)
    assert said == quads(client.get("/doc/event/901.nt").content, RdfFormat.N_TRIPLES)
    stated = {(each.predicate.value.rpartition("/")[2], each.object) for each in said}
    assert ("name", NAME) in stated
    moment = Literal(
        "2026-11-24T00:00:00Z", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#dateTime")
    )
    assert ("prov#invalidatedAtTime", moment) in stated


def test_a_browser_reads_what_it_was(client: TestClient) -> None:
    answer = client.get("/doc/event/901", headers={"Accept": "text/html"})
    assert answer.status_code == 410
    text = " ".join(Html(answer.text).css_first("main").text(separator=" ").split())  # type: ignore[union-attr]
    assert "issued 24 November 2026, has it." in text
    assert "Forum on remittances with Jane Roe" in text


def test_what_is_the_same_as_it_elsewhere_is_its_successor(chain: Chain, tmp_path: Path) -> None:
    old = "https://w3id.org/gcm-kg/id/organization/african-union"
    same = "<http://schema.org/sameAs> <http://www.wikidata.org/entity/Q7159>"
    newest = followed_by(chain.releases[0], tmp_path, f"<{old}> {same} .\n")
    with TestClient(create_app(newest)) as client:
        problem = client.get("/id/organization/african-union").json()
    assert problem["successor"] == "https://w3id.org/gcm-kg/id/organization/au"


def test_a_removed_shape_is_gone_too(chain: Chain, tmp_path: Path) -> None:
    shape = "<https://w3id.org/gcm-kg/def/shapes/event-colour>"
    said = f'{shape} <http://www.w3.org/ns/shacl#name> "colour"'
    newest = followed_by(
        chain.releases[0], tmp_path, f"{said} <https://w3id.org/gcm-kg/graph/shapes> .\n"
    )
    with TestClient(create_app(newest)) as client:
        answer = client.get("/def/shapes/event-colour.nt")
    assert answer.status_code == 410
    assert said in answer.text


def test_what_never_was_is_404(client: TestClient) -> None:
    assert client.get("/id/event/77").status_code == 404
    assert client.get("/def/objectives/24").status_code == 404


def test_the_reason_of_one_held_back_is_what_it_violates(chain: Chain) -> None:
    removal = History.of(chain.releases[3]).removed("https://w3id.org/gcm-kg/id/event/903")
    assert removal is not None
    assert removal.reason.startswith("It violates a shape and is held back")
    assert "see its report" not in removal.reason


def test_words_that_name_who_asked_not_to_be_named_are_left_out(chain: Chain) -> None:
    removals = Removals(frozenset({name_digest("Jane Roe")}))
    removal = History.of(chain.releases[2], removals).removed(EVENT)
    assert removal is not None
    assert len(removal.last) > 5
    assert NAME not in [each.object for each in removal.last]


def test_an_iri_that_names_who_asked_not_to_be_named_is_not_told_of(
    chain: Chain, tmp_path: Path
) -> None:
    event = "https://w3id.org/gcm-kg/id/event/forum-with-jane-roe"
    page = "<http://www.w3.org/ns/prov#wasDerivedFrom> <https://example.org/forum>"
    newest = followed_by(chain.releases[0], tmp_path, f"<{event}> {page} .\n")
    assert History.of(newest).removed(event)
    removals = Removals(frozenset({name_digest("Jane Roe")}))
    assert History.of(newest, removals).removed(event) is None


def test_nothing_is_told_of_the_time_before_a_name_was_taken_out(
    chain: Chain, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = forgetful(chain.releases[2])
    removal = History.of(newest).removed("https://w3id.org/gcm-kg/id/event/902")
    assert removal is not None
    assert (removal.is_withheld, removal.last) == (True, ())
    with TestClient(create_app(newest)) as client:
        answer = client.get("/doc/event/902.ttl")
    assert answer.status_code == 410
    assert "Seminar" not in answer.text
    assert "a name was taken out of the data since then" in answer.text


def followed_by(release: Release, folder: Path, quads: str) -> Release:
    """The release as it would be if one with these quads had gone before it."""
    shutil.copytree(release.path, folder / "newest")
    before = folder / "before"
    before.mkdir()
    (before / "all.nq").write_text(quads, encoding="utf-8")
    write_manifest(before, replace(release.manifest, version="before", files={}))
    return Release(folder / "newest", replace(release.manifest, previous="before"))


def forgetful(release: Release) -> Release:
    """The release as it would be if it left out a name that the one before has."""
    return replace(release, manifest=replace(release.manifest, previous=None))
