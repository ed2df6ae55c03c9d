"""The files of releases, over HTTP."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release), follow_redirects=False) as made:
        yield made


def test_every_file_of_the_manifest_is_served_as_it_says(
    client: TestClient, sample_release: Release
) -> None:
    for name, entry in sample_release.manifest.files.items():
        answer = client.get(f"/data/latest/{name}", headers={"Accept-Encoding": "identity"})
        assert hashlib.sha256(answer.content).hexdigest() == entry.sha256
        assert answer.headers["etag"] == f'"{entry.sha256}"'


def test_every_file_has_the_bytes_that_the_list_of_checksums_promises(client: TestClient) -> None:
    lines = client.get("/data/latest/SHA256SUMS").text.splitlines()
    promised = {name: digest for digest, name in (line.split("  ") for line in lines)}
    for name, digest in promised.items():
        served = client.get(f"/data/latest/{name}").content
        assert hashlib.sha256(served).hexdigest() == digest
    assert {"all.nq", "manifest.json"} <= promised.keys()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("all.nq", "application/n-quads"),
        ("data.ttl", "text/turtle; charset=utf-8"),
        ("data.nt", "application/n-triples"),
        ("data.jsonld", "application/ld+json"),
        ("data.rdf", "application/rdf+xml"),
        ("all.trig", "application/trig"),
        ("graphs/evidence.nq", "application/n-quads"),
        ("events.csv", "text/csv; charset=utf-8"),
        ("events.csv-metadata.json", "application/csvm+json"),
        ("events.jsonl", "application/jsonl"),
        ("context.jsonld", "application/ld+json"),
        ("data.ttl.gz", "application/gzip"),
        ("data.ttl.zst", "application/zstd"),
        ("unlinked.csv", "text/csv; charset=utf-8"),
        ("manifest.json", "application/json"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ],
)
def test_files_have_their_media_type(client: TestClient, name: str, media_type: str) -> None:
    assert client.get(f"/data/latest/{name}").headers["content-type"] == media_type


def test_the_context_that_documents_of_events_name_is_served_at_its_iri(
    client: TestClient, sample_release: Release
) -> None:
    first = json.loads((sample_release.path / "events.jsonl").read_bytes().splitlines()[0])
    answer = client.get(first["@context"].removeprefix("https://w3id.org/gcm-kg"))
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.content == (sample_release.path / "context.jsonld").read_bytes()


def test_a_packed_file_stays_packed_on_the_way(client: TestClient) -> None:
    answer = client.get("/data/latest/data.nt.gz")
    assert "content-encoding" not in answer.headers
    assert gzip.decompress(answer.content) == client.get("/data/latest/data.nt").content


def test_a_version_is_kept_for_ever_and_the_latest_is_asked_for_again(
    client: TestClient, sample_release: Release
) -> None:
    pinned = client.get(f"/data/{sample_release.manifest.version}/data.nt")
    latest = client.get("/data/latest/data.nt")
    assert "immutable" in pinned.headers["cache-control"]
    assert latest.headers["cache-control"] == "no-cache"
    assert pinned.content == latest.content


def test_the_date_of_a_file_is_that_of_its_release(client: TestClient) -> None:
    answer = client.get("/data/latest/data.nt")
    assert answer.headers["last-modified"] == "Mon, 23 Nov 2026 00:00:00 GMT"


def test_a_part_of_a_file_can_be_asked_for(client: TestClient) -> None:
    whole = client.get("/data/latest/data.nt").content
    part = client.get("/data/latest/data.nt", headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"


def test_a_part_behind_the_end_is_416(client: TestClient) -> None:
    size = len(client.get("/data/latest/data.nt").content)
    answer = client.get("/data/latest/data.nt", headers={"Range": f"bytes={size}-"})
    assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{size}")


def test_a_part_of_a_file_that_has_changed_is_the_whole_file(client: TestClient) -> None:
    headers = {"Range": "bytes=10-19", "If-Range": '"of an older release"'}
    assert client.get("/data/latest/data.nt", headers=headers).status_code == 200


def test_a_file_that_the_client_has_is_304(client: TestClient) -> None:
    etag = client.get("/data/latest/data.nt").headers["etag"]
    for tags in (etag, f'"other", W/{etag}', "*"):
        answer = client.get("/data/latest/data.nt", headers={"If-None-Match": tags})
        assert (answer.status_code, answer.content) == (304, b"")


def test_head_tells_the_size(client: TestClient, sample_release: Release) -> None:
    answer = client.head("/data/latest/data.nt")
    assert answer.headers["content-length"] == str(sample_release.manifest.files["data.nt"].bytes)


@pytest.mark.parametrize(
    "path",
    [
        "/data/latest/nothing.nt",
        "/data/latest/%2e%2e/latest/data.nt",
        "/data/latest/..%2f..%2fharvest.json",
        "/data/%2e%2e/data.nt",
        "/data/../../etc/passwd",
        "/data/latest//etc/passwd",
        "/data/2020-01-01-00000000/data.nt",
        "/data/la test/data.nt",
    ],
)
def test_nothing_but_listed_files_of_releases_can_be_asked_for(
    client: TestClient, path: str
) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("/data/latest/data.csv", "This release has no file “data.csv”."),
        ("/data/2020-01-01-0a1b2c3d/all.nq", "has no version “2020-01-01-0a1b2c3d” of the data."),
    ],
)
def test_what_is_missing_is_named(client: TestClient, path: str, detail: str) -> None:
    answer = client.get(path)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].endswith(detail)


def test_health_says_which_release_is_served(client: TestClient, sample_release: Release) -> None:
    health = client.get("/health").json()
    assert health["status"] == "ok"
    assert health["release"] == sample_release.manifest.version
    assert health["digest"] == sample_release.manifest.digest
