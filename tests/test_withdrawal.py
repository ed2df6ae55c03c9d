"""A release never changes, but what may name somebody who asked not to be named is withdrawn."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from starlette.testclient import TestClient

from kg import resources
from kg.build.corrections.removals import FILE, Removals, forget, name_digest
from kg.release.folder import Release
from kg.release.history import History
from kg.release.versions import versions_of
from kg.serve.app import create_app
from kg.serve.service import history_of
from kg.settings import ServiceSettings
from tests.chains import Chain
from tests.servers import eventually
from tests.test_privacy import TODAY

ROE = Removals(frozenset({name_digest("Jane Roe")}))


@pytest.fixture
def ontology(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An ontology folder of its own, in which Jane Roe asked not to be named."""
    ontology = tmp_path / "ontology"
    shutil.copytree(resources.folder("ontology"), ontology)
    original = resources.folder
    monkeypatch.setattr(
        resources, "folder", lambda name: ontology if name == "ontology" else original(name)
    )
    forget(ontology, "Jane Roe", "Asked.", TODAY)
    return ontology


@pytest.fixture
def client(chain: Chain, ontology: Path) -> Iterator[TestClient]:
    """Serves the fourth release; with the second, the event went whose title names Jane Roe."""
    settings = ServiceSettings(workers=1, keep=3)
    with TestClient(create_app(chain.releases[3], settings=settings)) as client:
        yield client


def read(body: bytes, name: str) -> bytes:
    if name.endswith(".gz"):
        return gzip.decompress(body)
    if name.endswith(".zst"):
        return zstandard.ZstdDecompressor().decompressobj().decompress(body)
    return body


def test_who_asked_is_named_in_no_file_of_any_release_that_is_served(
    client: TestClient, chain: Chain
) -> None:
    assert "Jane Roe" in (chain.releases[0].path / "all.nq").read_text("utf-8")
    assert "Jane Roe" in (chain.releases[1].path / "changes.rdfp").read_text("utf-8")
    withdrawn = set()
    for place, release in enumerate(chain.releases):
        for name in (*release.manifest.files, "manifest.json", "SHA256SUMS"):
            answer = client.get(f"/data/{release.manifest.version}/{name}")
            assert b"Jane Roe" not in read(answer.content, name if answer.is_success else "")
            withdrawn |= {(place, answer.status_code)}
    assert withdrawn == {(0, 410), (1, 410), (2, 200), (3, 200)}


def test_what_is_withdrawn_says_so_and_is_offered_nowhere(client: TestClient, chain: Chain) -> None:
    versions = [release.manifest.version for release in chain.releases]
    answer = client.get(f"/data/{versions[0]}/all.nq").json()
    assert (answer["status"], answer["kind"]) == (410, "withdrawn")
    assert answer["detail"] == (
        f"“all.nq” of release {versions[0]} is withdrawn: it may name somebody who asked since not "
        "to be named."
    )
    assert client.get(f"/data/{versions[0]}").status_code == 410
    assert client.get(f"/data/{versions[1]}/sparql?query=ASK{{}}").status_code == 410
    listed = client.get("/data", headers={"Accept": "application/json"}).json()["releases"]
    assert [(each["version"], each.get("withdrawn", False)) for each in listed] == [
        *((versions[3], False), (versions[2], False), (versions[1], True), (versions[0], True))
    ]
    page = client.get("/data", headers={"Accept": "text/html"}).text
    assert f'<td>{versions[0]} <span class="note">withdrawn</span></td>' in page
    assert f'<a href="/data/{versions[2]}">{versions[2]}</a>' in page
    states = client.get("/timemap/data/latest/all.nq").text
    assert [version in states for version in versions] == [False, False, True, True]
    assert versions[1] not in client.get("/feeds/releases.atom").text


def test_the_stream_of_events_begins_anew_at_an_address_of_its_own(
    client: TestClient, chain: Chain
) -> None:
    """Pages never change: those that were told from a withdrawn release are there no more."""
    versions = [release.manifest.version for release in chain.releases]
    assert [
        client.get(f"/feeds/events/{version}/{part}/1").status_code
        for version in versions
        for part in ("start", "changes")
    ] == [404, 404, 404, 404, 200, 404, 404, 200]
    assert f"{versions[2]}/start/1" in client.get("/feeds/events").text


def test_an_event_whose_iri_names_somebody_is_not_told_of(chain: Chain, tmp_path: Path) -> None:
    copy = tmp_path / chain.releases[0].path.name
    shutil.copytree(chain.releases[0].path, copy)
    nt = (copy / "data.nt").read_text("utf-8").replace("/event/901", "/event/forum-with-jane-roe")
    (copy / "data.nt").write_text("".join(sorted(nt.splitlines(keepends=True))), "utf-8")
    release = Release(copy, chain.releases[0].manifest)
    told = {
        len(list(versions_of(History((release,), removals), release)))
        for removals in (ROE, Removals())
    }
    assert told == {1, 2}


def test_the_changes_of_the_newest_release_are_withdrawn_where_they_name_somebody(
    chain: Chain, ontology: Path
) -> None:
    with TestClient(create_app(chain.releases[1])) as client:
        assert client.get("/data/latest/changes.md").status_code == 410
        assert client.get("/data/latest/changes.rdfp.gz").status_code == 410
        assert client.get("/data/latest/all.nq").status_code == 200
        assert "changes.rdfp" not in client.get("/feeds/resourcesync/resourcelist.xml").text


def test_a_running_service_withdraws_what_names_somebody_who_asks(
    chain: Chain, ontology: Path
) -> None:
    settings = ServiceSettings(workers=1, watch=0.05, keep=3)
    first = chain.releases[0].manifest.version
    (ontology / FILE).unlink()
    with TestClient(create_app(chain.releases[3], settings=settings, follow=True)) as client:
        asked = f"/data/{first}/sparql?query=ASK{{}}"
        assert client.get(f"/data/{first}/all.nq").status_code == 200
        assert client.get(asked).status_code == 200
        forget(ontology, "Jane Roe", "Asked.", TODAY)
        eventually(lambda: client.get(f"/data/{first}/all.nq").status_code == 410, 10)
        assert client.get(asked).status_code == 410
        assert client.get("/data/latest/all.nq").status_code == 200


def test_a_newest_release_that_names_who_asked_is_logged_and_all_before_it_withdrawn(
    chain: Chain, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(chain.releases[0].path.parent, tmp_path, dirs_exist_ok=True, symlinks=True)
    shutil.copytree(chain.releases[3].path, tmp_path / "copy")
    people = tmp_path / "copy" / "graphs" / "people.nq"
    people.write_text('<http://e.org/1> <http://schema.org/name> "Ms. Jane Roe" .\n', "utf-8")
    newest = Release(tmp_path / "copy", chain.releases[3].manifest)
    assert len(history_of(newest, ROE).shown) == 1
    history_of(chain.releases[3], ROE)
    version = newest.manifest.version
    assert caplog.messages == [
        f"Release {version} names who asked not to be named: kg run makes another."
    ]


def test_without_anybody_who_asked_all_releases_are_served(chain: Chain) -> None:
    assert len(History.of(chain.releases[3]).shown) == 4


def test_all_before_a_release_that_forgot_a_name_is_withdrawn_whoever_it_was(chain: Chain) -> None:
    third = chain.releases[2]
    forgetful = Release(third.path, replace(third.manifest, previous=None))
    history = History.of(forgetful)
    assert [history.is_withdrawn(each) for each in chain.releases[:3]] == [True, True, False]


def test_a_release_that_is_in_no_row_is_withdrawn_once_somebody_asked(chain: Chain) -> None:
    alone = History.of(chain.releases[0], ROE)
    assert alone.is_withdrawn(chain.releases[2])
    assert not History.of(chain.releases[0]).is_withdrawn(chain.releases[2])


def test_a_text_beside_the_quads_that_names_somebody_withdraws_its_release(
    chain: Chain, tmp_path: Path
) -> None:
    copies = []
    for release in chain.releases:
        shutil.copytree(release.path, tmp_path / release.path.name)
        copies.append(Release(tmp_path / release.path.name, release.manifest))
    (copies[2].path / "skipped.csv").write_text("page,reason\nx,A page of Jane Roe\n", "utf-8")
    assert len(History.of(copies[3], ROE).shown) == 1
