"""A newer release takes the place of the served one, and no request notices."""

from __future__ import annotations

import json
import shutil
import signal
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.errors import ReleaseError
from kg.release.folder import LATEST, MANIFEST, Release, open_release
from kg.sparql import disk
from tests.chains import Chain
from tests.servers import Server, all_processes, eventually, serving

CLIENTS = 32
PATHS = (
    "/",
    "/data/latest/manifest.json",
    "/queries/event-list.json",
    "/sparql?query=SELECT+?name+{+?event+a+gcm:Event+;+schema:name+?name+}",
)


@pytest.fixture
def releases(chain: Chain, tmp_path: Path) -> list[Release]:
    """Two releases in a folder of their own, where `latest` is the first."""
    folder = tmp_path / "data" / "releases"
    folder.mkdir(parents=True)
    names = [each.manifest.version for each in chain.releases[:2]]
    for name in names:
        shutil.copytree(chain.data / "releases" / name, folder / name)
    (folder / LATEST).symlink_to(names[0])
    return [open_release(folder / name) for name in names]


@pytest.fixture
def server(releases: list[Release]) -> Iterator[Server]:
    with serving(releases[0], KG_WATCH="0", KG_KEEP="1", KG_LOG="warning") as server:
        yield server


def point_at(release: Release) -> None:
    """Let `latest` be this release, in one step, as a run does."""
    pointer = release.path.parent / ".next"
    pointer.symlink_to(release.path.name)
    pointer.replace(release.path.parent / LATEST)


def served(client: httpx.Client) -> str:
    return str(client.get("/health").json()["release"])


def test_under_load_no_request_fails_while_a_newer_release_takes_over(
    server: Server, releases: list[Release]
) -> None:
    old, new = (release.manifest.version for release in releases)
    paths = (*PATHS, f"/data/{old}/sparql?query=ASK+{{}}", f"/data/{old}/doc/event/901.nt")
    seen: Counter[tuple[int, str]] = Counter()
    is_over = threading.Event()

    def ask(number: int) -> None:
        with httpx.Client(base_url=server.address, timeout=60) as client:
            while not is_over.is_set():
                answer = client.get(paths[number % len(paths)])
                version = answer.json()["version"] if "manifest" in str(answer.url) else ""
                seen[answer.status_code, version] += 1

    clients = [threading.Thread(target=ask, args=(number,)) for number in range(CLIENTS)]
    for each in clients:
        each.start()
    eventually(lambda: seen[200, old] > 20, 60)
    point_at(releases[1])
    server.process.send_signal(signal.SIGHUP)
    eventually(lambda: seen[200, new] > 20, 60)
    is_over.set()
    for each in clients:
        each.join()
    assert set(seen) == {(200, ""), (200, old), (200, new)}
    assert served(server.client) == new


def test_a_release_that_does_not_answer_as_its_manifest_tells_is_not_served(
    server: Server, releases: list[Release]
) -> None:
    manifest = releases[1].path / MANIFEST
    told = json.loads(manifest.read_text("utf-8"))
    told["counts"]["events"] += 1
    manifest.write_text(json.dumps(told), "utf-8")
    point_at(releases[1])
    before = server.workers()
    server.process.send_signal(signal.SIGHUP)
    eventually(lambda: len(sessions_below(server)) > 1, 60)
    eventually(lambda: len(sessions_below(server)) == 1, 60)
    assert served(server.client) == releases[0].manifest.version
    assert server.workers() == before


def sessions_below(server: Server) -> list[int]:
    """The parents of workers that the server has started, one for each release."""
    return [pid for pid, parent in all_processes().items() if parent == server.process.pid]


def test_old_releases_are_kept_as_many_as_are_to_be_and_their_stores_deleted_with_them(
    chain: Chain, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(chain.data / "releases", data / "releases", symlinks=True)
    versions = [release.manifest.version for release in chain.releases]
    releases = [open_release(data / "releases" / version) for version in versions]
    (data / "stores" / "2020-01-01-00000000").mkdir(parents=True)
    point_at(releases[1])
    settings = {"KG_WATCH": "0", "KG_KEEP": "1", "KG_STORE": "disk", "KG_QUERY_SECONDS": "0.5"}
    with serving(releases[1], **settings) as server:

        def stores() -> set[str]:
            return {each.name for each in (data / "stores").iterdir() if each.name[0] != "."}

        def events(version: str) -> int | str:
            asked = {"query": "SELECT * { ?e a gcm:Event }"}
            answer = server.client.get(f"/data/{version}/sparql", params=asked, timeout=30).json()
            return len(answer["results"]["bindings"]) if "results" in answer else answer["kind"]

        assert stores() == {versions[1]}  # what an earlier run left is gone
        assert len(sessions_below(server)) == 1  # a kept one is loaded when it is asked
        assert events(versions[0]) == 2
        assert stores() == {versions[0], versions[1]}
        assert len(sessions_below(server)) == 2
        point_at(releases[2])
        server.process.send_signal(signal.SIGHUP)
        eventually(lambda: served(server.client) == versions[2], 60)
        assert events(versions[1]) == 2
        assert events(versions[0]) == "not-kept"
        eventually(lambda: stores() == {versions[1], versions[2]}, 30)
        eventually(lambda: len(sessions_below(server)) == 2, 30)
        assert events(versions[1]) == 2


def test_a_store_that_another_service_uses_is_left_alone(tmp_path: Path) -> None:
    for name in ("used", "unused"):
        (tmp_path / name).mkdir()
    with disk.in_use(tmp_path / "used"):
        disk.delete_others(tmp_path, {"needed"})
        assert (tmp_path / "used").is_dir()
        assert not (tmp_path / "unused").exists()
    disk.delete_others(tmp_path, {"needed"})
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    (tmp_path / "stores").write_text("no folder")
    with (
        pytest.raises(ReleaseError, match=r"The store in .*/stores/v cannot be used: "),
        disk.in_use(tmp_path / "stores" / "v"),
    ):
        pass


def test_a_newer_release_is_noticed_without_a_signal(releases: list[Release]) -> None:
    with serving(releases[0], KG_WATCH="0.2") as server:
        point_at(releases[1])
        eventually(lambda: served(server.client) == releases[1].manifest.version, 60)
