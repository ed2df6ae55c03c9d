"""Saved queries without parameters: their answers lie in the release, and are the live ones."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from kg import resources
from kg.release.folder import Release
from kg.serve.app import create_app
from kg.settings import ServiceSettings
from kg.sparql.answers import write_answers
from kg.sparql.library import load_library
from tests.test_serve_pages import BROWSER

QUERIES = resources.folder("queries")
NAMES = [name for name, saved in load_library(QUERIES).items() if not saved.parameters]
SUFFIXES = ("json", "xml", "csv", "tsv")
DIFFERENT = {"etag", "server-timing", "kg-query-id"}
"""The headers of a file that are not those of the live answer."""


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(
        create_app(sample_release, settings=ServiceSettings(workers=1, rate=0))
    ) as client:
        yield client


@pytest.fixture(scope="module")
def live(sample_release: Release, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The same service, for which each query has another text than when the release was made."""
    folder = tmp_path_factory.mktemp("queries")
    for name in NAMES:
        text = (QUERIES / f"{name}.rq").read_text(encoding="utf-8")
        (folder / f"{name}.rq").write_text(f"{text}# changed\n", encoding="utf-8")
    app = create_app(
        sample_release, library=load_library(folder), settings=ServiceSettings(workers=1, rate=0)
    )
    with TestClient(app) as client:
        yield client


def get(client: TestClient, path: str, encoding: str = "identity", **more: str) -> httpx.Response:
    headers = {"Accept-Encoding": encoding} | more
    answer: httpx.Response = client.get(path, headers=headers)
    return answer


def is_file(answer: httpx.Response) -> bool:
    return answer.headers["server-timing"] == "file"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_has_the_bytes_and_headers_of_the_live_answer(
    client: TestClient, live: TestClient, name: str
) -> None:
    for suffix in SUFFIXES:
        for encoding in ("identity", "gzip"):
            path = f"/queries/{name}.{suffix}"
            ours, theirs = get(client, path, encoding), get(live, path, encoding)
            assert (is_file(ours), is_file(theirs)) == (True, False)
            assert ours.content == theirs.content
            assert dict(ours.headers) | dict.fromkeys(DIFFERENT, "") == dict(
                theirs.headers
            ) | dict.fromkeys(DIFFERENT, "")


def test_the_files_are_listed_in_the_manifest(sample_release: Release) -> None:
    files = sample_release.manifest.files
    expected = {f"answers/{name}.{suffix}" for name in NAMES for suffix in SUFFIXES}
    listed = {name for name in files if name.startswith("answers/")}
    assert listed == expected | {"answers/answers.json"}
    assert len(expected) >= 40
    entry = files["answers/event-list.tsv"]
    body = (sample_release.path / "answers/event-list.tsv").read_bytes()
    assert (entry.media_type, entry.bytes) == ("text/tab-separated-values", len(body))
    assert entry.sha256 == hashlib.sha256(body).hexdigest()


def test_the_tag_is_the_digest_of_the_file(client: TestClient, sample_release: Release) -> None:
    answer = get(client, "/queries/event-list.csv")
    digest = sample_release.manifest.files["answers/event-list.csv"].sha256
    assert answer.headers["etag"] == f'"{digest[:32]}"'
    known = {"If-None-Match": answer.headers["etag"]}
    again = get(client, "/queries/event-list.csv", **known)
    assert (again.status_code, again.content) == (304, b"")


def test_the_format_is_negotiated_as_for_any_answer(client: TestClient) -> None:
    assert get(client, "/queries/event-list", Accept="text/csv").headers["content-type"] == (
        "text/csv; charset=utf-8"
    )
    assert client.get("/queries/event-list", headers={"Accept": "image/png"}).status_code == 406


def test_the_page_is_the_same_from_the_file(client: TestClient, live: TestClient) -> None:
    page, other = (get(each, "/queries/event-list", **BROWSER).text for each in (client, live))
    assert page.partition("<h2 id=")[0] == other.partition("<h2 id=")[0]


def test_beyond_the_limits_of_the_service_the_answer_is_live_and_cut(
    sample_release: Release,
) -> None:
    with TestClient(create_app(sample_release, settings=ServiceSettings(rows=3))) as client:
        answer = get(client, "/queries/event-list.csv")
        assert answer.headers["kg-cut"] == "rows=3"
        assert not is_file(answer)


def test_a_release_without_the_files_is_served(sample_release: Release) -> None:
    manifest = dataclasses.replace(sample_release.manifest, files={})
    release = dataclasses.replace(sample_release, manifest=manifest)
    with TestClient(create_app(release, settings=ServiceSettings(workers=1, rate=0))) as client:
        assert not is_file(get(client, "/queries/event-list.csv"))


def test_the_same_data_has_the_same_answers(sample_release: Release, tmp_path: Path) -> None:
    for dump in ("data.nt", "all.nq"):
        (tmp_path / dump).symlink_to(sample_release.path / dump)
    for written in write_answers(tmp_path, load_library(QUERIES)):
        assert written.sha256 == sample_release.manifest.files[written.name].sha256
