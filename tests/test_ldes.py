"""The stream of the versions of events: what it says, and that who replays it has the release."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse
from starlette.testclient import TestClient

from kg.namespaces import BASE
from kg.release.folder import Release
from kg.serve import ldes
from kg.serve.app import create_app
from tests.chains import Chain
from tests.outside import program
from tests.servers import serving

EVENT = f"{BASE}id/event/"
AS = "https://www.w3.org/ns/activitystreams#"
TREE = "https://w3id.org/tree#"
LDES = "https://w3id.org/ldes#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
VERSION_OF = NamedNode("http://purl.org/dc/terms/isVersionOf")
ISSUED = NamedNode("http://purl.org/dc/terms/issued")


@pytest.fixture(scope="module")
def client(chain: Chain) -> Iterator[TestClient]:
    with TestClient(create_app(chain.releases[2]), follow_redirects=False) as client:
        yield client


def quads_at(client: TestClient, path: str) -> list[Quad]:
    answer = client.get(path, headers={"Accept": "application/n-quads"})
    assert answer.status_code == 200
    return list(parse(answer.content, format=RdfFormat.N_QUADS))


def pages(client: TestClient) -> list[str]:
    """The paths of all pages, as a client finds them from the root."""
    found, open_ends = [], ["/feeds/events"]
    while open_ends:
        path = open_ends.pop(0)
        nodes = objects(quads_at(client, path), f"{TREE}node")
        open_ends += sorted(each.removeprefix("http://testserver") for each in nodes)
        found.append(path)
    return found[1:]


def objects(quads: list[Quad], predicate: str) -> list[str]:
    wanted = NamedNode(predicate)
    return [each.object.value for each in quads if each.predicate == wanted]  # type: ignore[union-attr]


def replay(quads: list[Quad]) -> dict[str, set[Triple]]:
    """The state that a follower has who takes all members in the order of their time."""
    members: dict[object, list[Quad]] = defaultdict(list)
    contents: dict[object, set[Triple]] = defaultdict(set)
    for each in quads:
        if each.graph_name == DefaultGraph():
            members[each.subject].append(each)
        else:
            contents[each.graph_name].add(each.triple)
    told = []
    for member, own in members.items():
        values = {each.predicate: each.object.value for each in own}  # type: ignore[union-attr]
        if VERSION_OF in values:
            told.append((values[ISSUED], values[VERSION_OF], values[TYPE], contents[member]))
    state: dict[str, set[Triple]] = {}
    for _, event, activity, content in sorted(told, key=lambda each: each[:2]):
        if activity == f"{AS}Delete":
            state.pop(event, None)
        else:
            state[event] = content
    return state


def events_of(release: Release) -> dict[str, set[Triple]]:
    """What the default graph of a release says of each event and its parts."""
    found: dict[str, set[Triple]] = defaultdict(set)
    for quad in parse(path=str(release.path / "data.nt"), format=RdfFormat.N_TRIPLES):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(EVENT):
            found[quad.subject.value.partition("#")[0]].add(quad.triple)
    return found


def test_the_stream_says_how_to_read_it(client: TestClient) -> None:
    said = quads_at(client, "/feeds/events")
    assert objects(said, f"{LDES}timestampPath") == ["http://purl.org/dc/terms/issued"]
    assert objects(said, f"{LDES}versionOfPath") == ["http://purl.org/dc/terms/isVersionOf"]
    assert objects(said, f"{LDES}versionDeleteObject") == [f"{AS}Delete"]
    assert objects(said, f"{TREE}view") == ["http://testserver/feeds/events"]
    assert objects(said, f"{LDES}pointInTime") == ["2026-11-23T00:00:00Z"]


def test_the_members_of_a_release_have_its_time_and_those_of_a_day_its_order(
    client: TestClient,
) -> None:
    times = objects(quads_at(client, "/feeds/events"), f"{TREE}value")
    assert sorted(times) == [
        "2026-11-23T00:00:00Z",
        "2026-11-24T00:00:00Z",
        "2026-11-24T00:00:01Z",
    ]


def test_a_removed_event_is_a_member_without_content(client: TestClient, chain: Chain) -> None:
    version = chain.releases[1].manifest.version
    quads = quads_at(client, f"/feeds/events/{version}/changes/1")
    told = {
        each.subject.value.rpartition("#")[2]: each.object.value  # type: ignore[union-attr]
        for each in quads
        if each.predicate == TYPE and each.object.value.startswith(AS)  # type: ignore[union-attr]
    }
    assert told == {"900": f"{AS}Update", "901": f"{AS}Delete", "902": f"{AS}Create"}
    removed = NamedNode(f"{BASE}feeds/events/{version}/changes/1#901")
    assert [each for each in quads if each.graph_name == removed] == []


def test_pages_never_change_but_the_root_does(client: TestClient) -> None:
    assert client.get("/feeds/events").headers["cache-control"] == "no-cache"
    for path in pages(client):
        assert "immutable" in client.get(path).headers["cache-control"]


def test_a_page_has_the_same_bytes_in_every_process(client: TestClient) -> None:
    """The engine declares prefixes in an order of its own each time; here they are sorted."""
    for path in pages(client):
        lines = client.get(path, headers={"Accept": "application/trig"}).text.splitlines()
        declared = [line for line in lines if line.startswith("@prefix")]
        assert declared == sorted(declared)
        assert len(declared) > 3


def test_who_has_a_page_gets_304(client: TestClient) -> None:
    etag = client.get("/feeds/events").headers["etag"]
    assert client.get("/feeds/events", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("path", ["{}/changes/0", "{}/changes/2", "{}/start/1", "x/changes/1"])
def test_a_page_that_there_is_not_is_404(client: TestClient, chain: Chain, path: str) -> None:
    version = chain.releases[2].manifest.version
    assert client.get(f"/feeds/events/{path.format(version)}").status_code == 404


@pytest.mark.parametrize("size", [1, 100])
def test_who_replays_all_pages_has_the_events_of_the_release(
    client: TestClient, chain: Chain, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(ldes, "SIZE", size)
    found = pages(client)
    assert len(found) == (7 if size == 1 else 3)
    told = [quad for path in found for quad in quads_at(client, path)]
    assert replay(told) == events_of(chain.releases[2])


def test_where_a_name_was_taken_out_the_stream_begins_anew_and_tells_removals(
    chain: Chain,
) -> None:
    """Who followed the stream before then still learns what is gone."""
    newest = chain.releases[2]
    forgetful = replace(newest, manifest=replace(newest.manifest, previous=None))
    with TestClient(create_app(forgetful)) as client:
        [path] = pages(client)
        told = quads_at(client, path)
    assert path == f"/feeds/events/{newest.manifest.version}/start/1"
    assert replay(told) == events_of(newest)
    kinds = {each.object.value for each in told if each.predicate == TYPE}  # type: ignore[union-attr]
    gone = [each.subject for each in told if each.object == NamedNode(f"{AS}Delete")]
    assert f"{AS}Delete" in kinds
    assert f"{BASE}{path.lstrip('/')}#902" in {each.value for each in gone}  # type: ignore[union-attr]


def test_the_client_of_others_replays_the_stream_to_the_present_state(chain: Chain) -> None:
    client = program("ldes-client")
    with serving(chain.releases[-1]) as server:
        done = subprocess.run(
            [client, f"{server.address}/feeds/events", "--ordered", "ascending"],
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
    told = list(parse(done.stdout.encode(), format=RdfFormat.N_QUADS))
    assert replay(told) == events_of(chain.releases[-1])
