"""The files of releases, over HTTP."""

from __future__ import annotations

import base64
import email
import gzip
import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app
from tests.outside import program
from tests.servers import serving

PLAIN = {"Accept-Encoding": "identity"}


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


def test_a_part_behind_the_end_is_416_and_says_how_long_the_file_is(client: TestClient) -> None:
    size = len(client.get("/data/latest/data.nt").content)
    answer = client.get("/data/latest/data.nt", headers={"Range": f"bytes={size}-"})
    assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{size}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["size"] == size


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=1000-", 1000, None),
        ("bytes=-7", -7, None),
        ("bytes=-99999999999", 0, None),
        ("bytes=5-99999999999", 5, None),
        ("BYTES = 3-4", 3, 5),
        ("bytes=2-5,4-9", 2, 10),
        ("bytes=2-5,99999999999-", 2, 6),
    ],
)
def test_a_range_gives_the_bytes_that_it_names(
    client: TestClient, asked: str, start: int, end: int | None
) -> None:
    whole = client.get("/data/latest/data.nt", headers=PLAIN).content
    part = client.get("/data/latest/data.nt", headers=PLAIN | {"Range": asked})
    assert part.status_code == 206
    assert part.content == whole[start:end]


@pytest.mark.parametrize(
    "asked", ["lines=1-2", "bytes", "bytes=", "bytes=9-2", "bytes=a-b", "bytes=1-2,x", "bytes=-"]
)
def test_a_range_that_cannot_be_understood_is_passed_over(client: TestClient, asked: str) -> None:
    answer = client.get("/data/latest/SHA256SUMS", headers={"Range": asked})
    assert (answer.status_code, "content-range" in answer.headers) == (200, False)


def test_more_ranges_than_anyone_needs_are_passed_over(client: TestClient) -> None:
    asked = "bytes=" + ",".join(f"{place}-{place}" for place in range(0, 200, 2))
    assert client.get("/data/latest/data.nt", headers={"Range": asked}).status_code == 200


def test_several_parts_come_as_one_body_in_the_order_asked_for(client: TestClient) -> None:
    whole = client.get("/data/latest/data.nt", headers=PLAIN).content
    answer = client.get("/data/latest/data.nt", headers=PLAIN | {"Range": "bytes=50-59,0-9"})
    assert answer.status_code == 206
    kind = answer.headers["content-type"]
    assert kind.startswith("multipart/byteranges; boundary=")
    assert int(answer.headers["content-length"]) == len(answer.content)
    message: Any = email.message_from_bytes(
        f"Content-Type: {kind}\r\n\r\n".encode() + answer.content
    )
    parts = message.get_payload()
    assert [part["Content-Range"] for part in parts] == [
        f"bytes 50-59/{len(whole)}",
        f"bytes 0-9/{len(whole)}",
    ]
    assert [part["Content-Type"] for part in parts] == ["application/n-triples"] * 2
    assert [part.get_payload() for part in parts] == [whole[50:60].decode(), whole[:10].decode()]


@pytest.mark.parametrize(
    "known", ['"of an older release"', 'W/"{etag}"', "Sun, 22 Nov 2026 00:00:00 GMT"]
)
def test_a_part_of_a_file_that_has_changed_is_the_whole_file(
    client: TestClient, known: str
) -> None:
    etag = client.get("/data/latest/data.nt", headers=PLAIN).headers["etag"]
    headers = PLAIN | {"Range": "bytes=10-19", "If-Range": known.format(etag=etag.strip('"'))}
    assert client.get("/data/latest/data.nt", headers=headers).status_code == 200


@pytest.mark.parametrize("name", ["etag", "last-modified"])
def test_a_part_of_a_file_that_has_not_changed_is_sent(client: TestClient, name: str) -> None:
    known = client.get("/data/latest/data.nt", headers=PLAIN).headers[name]
    headers = PLAIN | {"Range": "bytes=10-19", "If-Range": known}
    assert client.get("/data/latest/data.nt", headers=headers).status_code == 206


def test_a_part_is_one_of_the_file_as_it_is_whatever_else_is_accepted(client: TestClient) -> None:
    whole = client.get("/data/latest/data.nt", headers=PLAIN).content
    headers = {"Accept-Encoding": "gzip", "Range": "bytes=10-19"}
    part = client.get("/data/latest/data.nt", headers=headers)
    assert (part.status_code, part.content) == (206, whole[10:20])


def test_a_part_of_the_compressed_file_goes_to_who_has_the_beginning_of_it(
    client: TestClient,
) -> None:
    packed = client.get("/data/latest/data.nt.gz", headers=PLAIN)
    headers = {"Accept-Encoding": "gzip", "Range": "bytes=-9"}
    headers["If-Range"] = packed.headers["etag"]
    with client.stream("GET", "/data/latest/data.nt", headers=headers) as part:
        assert (part.status_code, part.headers["content-encoding"]) == (206, "gzip")
        assert b"".join(part.iter_raw()) == packed.content[-9:]


def test_a_file_that_the_client_has_is_304(client: TestClient) -> None:
    etag = client.get("/data/latest/data.nt").headers["etag"]
    for tags in (etag, f'"other", W/{etag}', "*"):
        answer = client.get("/data/latest/data.nt", headers={"If-None-Match": tags})
        assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize(
    ("since", "status"),
    [
        ("Mon, 23 Nov 2026 00:00:00 GMT", 304),
        ("Tue, 24 Nov 2026 00:00:00 GMT", 304),
        ("Sun, 22 Nov 2026 23:59:59 GMT", 200),
        ("yesterday", 200),
    ],
)
def test_a_file_that_has_not_changed_since_is_304(
    client: TestClient, since: str, status: int
) -> None:
    answer = client.get("/data/latest/data.nt", headers={"If-Modified-Since": since})
    assert answer.status_code == status


def test_a_tag_outweighs_a_date(client: TestClient) -> None:
    headers = {"If-None-Match": '"other"', "If-Modified-Since": "Tue, 24 Nov 2026 00:00:00 GMT"}
    assert client.get("/data/latest/data.nt", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [{"If-Match": '"other"'}, {"If-Unmodified-Since": "Sun, 22 Nov 2026 00:00:00 GMT"}],
)
def test_a_file_that_is_not_the_one_counted_on_is_412(
    client: TestClient, headers: dict[str, str]
) -> None:
    answer = client.get("/data/latest/data.nt", headers=headers)
    assert (answer.status_code, answer.json()["kind"]) == (412, "changed")


def test_head_tells_the_size_and_knows_no_ranges(
    client: TestClient, sample_release: Release
) -> None:
    answer = client.head("/data/latest/data.nt", headers=PLAIN | {"Range": "bytes=0-3"})
    assert answer.status_code == 200
    assert answer.headers["content-length"] == str(sample_release.manifest.files["data.nt"].bytes)
    assert answer.headers["accept-ranges"] == "bytes"


def test_a_file_is_sent_compressed_to_those_who_accept_it(
    client: TestClient, sample_release: Release
) -> None:
    entry = sample_release.manifest.files["data.ttl.gz"]
    answer = client.get("/data/latest/data.ttl", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    assert answer.headers["content-length"] == str(entry.bytes)
    assert answer.headers["etag"] == f'"{entry.sha256}"'
    assert answer.headers["vary"].startswith("Accept-Encoding")
    assert answer.content == client.get("/data/latest/data.ttl", headers=PLAIN).content


@pytest.mark.parametrize("accepted", ["identity", "gzip;q=0", "gzip;q=0.5, identity", "br", ""])
def test_a_file_is_sent_as_it_is_to_those_who_would_rather_have_it_so(
    client: TestClient, accepted: str
) -> None:
    answer = client.get("/data/latest/data.ttl", headers={"Accept-Encoding": accepted})
    assert "content-encoding" not in answer.headers


def test_a_file_says_the_digest_of_what_is_sent(client: TestClient) -> None:
    for name, accepted in [("data.nt", "identity"), ("data.nt.gz", "identity")]:
        answer = client.get(f"/data/latest/{name}", headers={"Accept-Encoding": accepted})
        digest = base64.b64encode(hashlib.sha256(answer.content).digest()).decode()
        assert answer.headers["repr-digest"] == f"sha-256=:{digest}:"
    packed = client.head("/data/latest/data.nt", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["repr-digest"] == answer.headers["repr-digest"]


def test_a_file_links_to_its_licence_its_description_and_its_checksum(
    client: TestClient, sample_release: Release
) -> None:
    links = client.get("/data/latest/data.nt").headers["link"]
    folder = f"/data/{sample_release.manifest.version}"
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in links
    assert f'<{folder}/manifest.json>; rel="describedby"; type="application/json"' in links
    assert f'<{folder}/SHA256SUMS>; rel="describedby"; type="text/plain"' in links
    assert f'<https://w3id.org/gcm-kg{folder}/data.nt>; rel="canonical"' in links


# What there is


def test_a_release_lists_its_files(client: TestClient, sample_release: Release) -> None:
    manifest = sample_release.manifest
    listed = client.get(f"/data/{manifest.version}", headers={"Accept": "application/json"}).json()
    assert listed["iri"] == f"https://w3id.org/gcm-kg/data/{manifest.version}"
    assert {name: each["sha256"] for name, each in listed["files"].items()} == {
        name: entry.sha256 for name, entry in manifest.files.items()
    }
    for each in listed["files"].values():
        assert client.head(each["path"]).status_code == 200


def test_the_releases_are_listed(client: TestClient, sample_release: Release) -> None:
    listed = client.get("/data", headers={"Accept": "application/json"}).json()["releases"]
    assert [each["version"] for each in listed] == [sample_release.manifest.version]
    page = client.get("/data", headers={"Accept": "text/html"})
    assert f"/data/{sample_release.manifest.version}" in page.text


def test_the_folder_of_a_release_points_to_its_list(client: TestClient) -> None:
    answer = client.get("/data/latest/")
    assert (answer.status_code, answer.headers["location"]) == (301, "/data/latest")
    assert client.get("/data/2020-01-01-00000000/").status_code == 404


# A download that is broken off


def test_curl_goes_on_with_a_download_that_was_broken_off(
    sample_release: Release, tmp_path: Path
) -> None:
    target, entry = tmp_path / "all.nq", sample_release.manifest.files["all.nq"]
    with serving(sample_release) as server:
        with server.client.stream("GET", "/data/latest/all.nq", headers=PLAIN) as answer:
            target.write_bytes(next(answer.iter_raw(100_000)))
        assert 0 < target.stat().st_size < entry.bytes
        address = f"{server.address}/data/latest/all.nq"
        command = [program("curl"), "-sS", "-C", "-", "-w", "%{http_code} %{size_download}"]
        left = entry.bytes - target.stat().st_size
        done = subprocess.run(
            [*command, "-o", str(target), address], capture_output=True, text=True, check=True
        )
        assert done.stdout == f"206 {left}"
        assert hashlib.sha256(target.read_bytes()).hexdigest() == entry.sha256
        again = subprocess.run(
            [*command, "-o", str(target), address], capture_output=True, text=True, check=False
        )
        assert again.stdout.startswith("416")
        assert hashlib.sha256(target.read_bytes()).hexdigest() == entry.sha256


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
