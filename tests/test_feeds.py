"""What those who come back ask for: news, lists of files, sitemaps; asked for over HTTP."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from xml.etree import ElementTree as Xml

import pytest
from selectolax.lexbor import LexborHTMLParser as Html
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve import news, sitemap
from kg.serve.app import create_app
from tests.chains import Chain
from tests.test_calendars import ATOM, assert_is_atom

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RS = "{http://www.openarchives.org/rs/terms/}"
HOST = "http://testserver"


@pytest.fixture(scope="module")
def client(chain: Chain) -> Iterator[TestClient]:
    with TestClient(create_app(chain.releases[2]), follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="module")
def samples(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release), follow_redirects=False) as client:
        yield client


def read(client: TestClient, path: str) -> Xml.Element:
    answer = client.get(path)
    assert answer.status_code == 200
    known = {"If-None-Match": answer.headers["etag"]}
    assert client.get(path, headers=known).status_code == 304
    return Xml.fromstring(answer.content)


def days(client: TestClient, path: str) -> dict[str, str]:
    """The addresses of a sitemap without their host, and when they last changed."""
    return {
        each.findtext(f"{MAP}loc", "").removeprefix(HOST): each.findtext(f"{MAP}lastmod", "")
        for each in read(client, path)
    }


# Sitemaps


def test_robots_are_told_where_the_sitemap_is(client: TestClient) -> None:
    lines = client.get("/robots.txt").text.splitlines()
    assert lines[0] == "User-agent: *"
    assert f"Sitemap: {HOST}/sitemap.xml" in lines
    assert {"Disallow: /sparql", "Disallow: /data/*/sparql"} < set(lines)


def test_a_page_changed_with_the_release_in_which_its_data_did(client: TestClient) -> None:
    found = days(client, "/sitemap.xml")
    assert found["/"] == "2026-11-24"
    assert found["/doc/event/900"] == "2026-11-24"
    assert found["/doc/organization/iom"] == "2026-11-23"
    assert not {"/doc/event/901", "/doc/event/902"} & found.keys()


def test_every_page_of_the_sitemap_is_there_and_may_be_indexed(samples: TestClient) -> None:
    found = days(samples, "/sitemap.xml")
    assert {"/doc/place/baku", "/def/objectives/16", "/queries/event-list"} <= found.keys()
    events = [path for path in found if path.startswith("/doc/event/")]
    for path in (*events, *sorted(found)[::15]):
        answer = samples.head(path, headers={"Accept": "text/html"})
        assert (answer.status_code, "x-robots-tag" in answer.headers) == (200, False), path


def test_pages_that_name_persons_are_not_in_the_sitemap(
    samples: TestClient, sample_release: Release
) -> None:
    people = "https://w3id.org/gcm-kg/graph/people> ."
    lines = (sample_release.path / "all.nq").read_text(encoding="utf-8").splitlines()
    naming = {line[1:].partition("#")[0].rpartition("/")[2] for line in lines if people in line}
    assert naming
    found = days(samples, "/sitemap.xml")
    assert not {f"/doc/event/{key}" for key in naming} & found.keys()


def test_a_sitemap_that_would_be_too_long_is_several(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = days(client, "/sitemap.xml")
    monkeypatch.setattr(sitemap, "MOST", 200)
    index = read(client, "/sitemap.xml")
    assert index.tag == f"{MAP}sitemapindex"
    parts = [each.findtext(f"{MAP}loc", "").removeprefix(HOST) for each in index]
    assert len(parts) == -(-len(whole) // 200) > 1
    together: dict[str, str] = {}
    for part in parts:
        found = days(client, part)
        assert len(found) <= 200
        together |= found
    assert together == whole
    assert client.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404


# Atom


def test_the_feed_of_releases_tells_what_each_did(client: TestClient, chain: Chain) -> None:
    feed = read(client, "/feeds/releases.atom")
    assert_is_atom(feed)
    told = [
        (
            each.findtext(f"{ATOM}id"),
            each.findtext(f"{ATOM}updated"),
            each.findtext(f"{ATOM}summary"),
        )
        for each in feed.findall(f"{ATOM}entry")
    ]
    base = "https://w3id.org/gcm-kg/data/"
    first, second, third = (base + each.manifest.version for each in chain.releases[:3])
    assert told == [
        (third, "2026-11-24T00:00:01Z", "2 events, 1 created, 0 changed, 1 removed"),
        (second, "2026-11-24T00:00:00Z", "2 events, 1 created, 1 changed, 1 removed"),
        (first, "2026-11-23T00:00:00Z", "2 events"),
    ]


def test_the_feed_of_events_has_those_that_came_and_are_here_the_newest_first(
    client: TestClient,
) -> None:
    feed = read(client, "/feeds/events.atom")
    assert_is_atom(feed)
    told = [
        (each.findtext(f"{ATOM}id", "").rpartition("/")[2], each.findtext(f"{ATOM}published"))
        for each in feed.findall(f"{ATOM}entry")
    ]
    assert told == [("903", "2026-11-24T00:00:01Z"), ("900", "2026-11-23T00:00:00Z")]


def test_a_feed_that_is_cut_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "MOST", 1)
    feed = read(client, "/feeds/releases.atom")
    assert len(feed.findall(f"{ATOM}entry")) == 1
    assert feed.findtext(f"{ATOM}subtitle") == "The newest 1 of 3 releases"


# ResourceSync


def test_the_lists_of_files_are_found_from_the_well_known_address(client: TestClient) -> None:
    path, seen = "/.well-known/resourcesync", []
    while path:
        document = read(client, path)
        [said] = document.findall(f"{RS}md")
        seen.append(said.get("capability"))
        [first, *_] = document.findall(f"{MAP}url")
        [own] = first.findall(f"{RS}md")
        address = first.findtext(f"{MAP}loc", "").removeprefix(HOST)
        path = address if own.get("capability") else ""
    assert seen == ["description", "capabilitylist", "resourcelist"]


def test_the_list_of_files_has_all_with_their_digests(client: TestClient, chain: Chain) -> None:
    listed = read(client, "/feeds/resourcesync/resourcelist.xml").findall(f"{MAP}url")
    assert len(listed) == len(chain.releases[2].manifest.files)
    for each in listed:
        [said] = each.findall(f"{RS}md")
        path = each.findtext(f"{MAP}loc", "").removeprefix(HOST)
        body = client.get(path, headers={"Accept-Encoding": "identity"}).content
        assert said.get("hash") == f"sha-256:{hashlib.sha256(body).hexdigest()}"
        assert said.get("length") == str(len(body))


def test_a_file_is_as_old_as_its_content(client: TestClient) -> None:
    listed = read(client, "/feeds/resourcesync/resourcelist.xml").findall(f"{MAP}url")
    ages = {each.findtext(f"{MAP}loc", ""): each.findtext(f"{MAP}lastmod") for each in listed}
    assert ages[f"{HOST}/data/latest/all.nq"] == "2026-11-24T00:00:01Z"
    assert ages[f"{HOST}/data/latest/skipped.csv"] == "2026-11-23T00:00:00Z"


def test_the_list_of_changes_makes_the_first_release_the_newest(
    client: TestClient, chain: Chain
) -> None:
    files = {name: entry.sha256 for name, entry in chain.releases[0].manifest.files.items()}
    times = []
    for each in read(client, "/feeds/resourcesync/changelist.xml").findall(f"{MAP}url"):
        [said] = each.findall(f"{RS}md")
        times.append(each.findtext(f"{MAP}lastmod", ""))
        name = each.findtext(f"{MAP}loc", "").removeprefix(f"{HOST}/data/latest/")
        if said.get("change") == "deleted":
            del files[name]
        else:
            assert (name in files) == (said.get("change") == "updated")
            files[name] = said.get("hash", "").removeprefix("sha-256:")
    newest = chain.releases[2].manifest.files
    assert files == {name: entry.sha256 for name, entry in newest.items()}
    assert times == sorted(times)


# For people


def test_a_page_lists_the_feeds(client: TestClient) -> None:
    page = Html(client.get("/feeds", headers={"Accept": "text/html"}).text)
    links = [node.attributes["href"] or "" for node in page.css("dt a")]
    assert {"/feeds/events", "/feeds/releases.atom", "/.well-known/resourcesync"} <= set(links)
    for path in links:
        assert client.get(path).status_code == 200
