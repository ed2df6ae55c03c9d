"""A service whose release is on disk: the same answers and limits as from memory."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from kg.errors import QueryError, ReleaseError
from kg.release.folder import Release, open_release
from kg.sparql import disk
from kg.sparql.engine import Engine
from kg.sparql.query import Query
from tests.saved_queries import answers_in_process, answers_over_http
from tests.servers import Server, eventually, serving
from tests.test_serve_faults import EASY, ENDLESS, GREEDY, MANY_ROWS, problem
from tests.test_workers import ask


@pytest.fixture(scope="module")
def release(sample_release: Release, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A copy, so that what is made beside it is of these tests alone."""
    copy = tmp_path_factory.mktemp("data") / "releases" / sample_release.path.name
    shutil.copytree(sample_release.path, copy)
    copy.with_name("latest").symlink_to(copy.name)
    return open_release(copy)


@pytest.fixture(scope="module")
def server(release: Release) -> Iterator[Server]:
    settings = {"KG_WORKERS": "2", "KG_QUERY_SECONDS": "2", "KG_QUERY_MEMORY": "300"}
    with serving(release, **settings, KG_STORE="disk", KG_QUERY_ROWS="100000000") as server:
        yield server


def files_below(folder: Path) -> list[tuple[str, int, int]]:
    """The files of a folder, with their sizes and when they were changed."""
    found = [(path.name, path.stat()) for path in sorted(folder.rglob("*"))]
    return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in found]


def test_nothing_is_written_once_the_store_is_there(server: Server, release: Release) -> None:
    [before, own] = [files_below(folder) for folder in (disk.folder_of(release), release.path)]
    assert server.ask(EASY).status_code == 200
    assert server.client.get("/doc/event/12796").status_code == 200
    assert files_below(disk.folder_of(release)) == before
    assert files_below(release.path) == own
    assert disk.folder_of(release).parent == release.path.parent.parent / "stores"


def test_every_saved_query_has_the_same_answer_as_in_memory(
    server: Server, release: Release
) -> None:
    assert answers_over_http(server.client) == answers_in_process(Engine.load(release))


def test_limits_hold_as_in_memory(server: Server) -> None:
    assert problem(server.ask(ENDLESS)) == (504, "deadline")
    assert problem(server.ask(GREEDY)) == (500, "memory")
    with pytest.raises(httpx.RemoteProtocolError):
        server.ask(MANY_ROWS)
    assert server.ask(EASY).status_code == 200


def test_a_worker_that_is_killed_is_replaced(server: Server) -> None:
    eventually(lambda: len(server.workers()) == 3, 5)
    before = server.workers()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(server.ask, ENDLESS)
        time.sleep(0.3)
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        assert problem(slow.result()) == (500, "lost")
    eventually(lambda: len(server.workers() - before) == 3, 5)
    assert server.ask(EASY + "# again").status_code == 200


def test_a_service_call_that_nobody_refused_by_name_cannot_connect(release: Release) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        port = listener.getsockname()[1]
        call = f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/sparql> {{ ?s ?p ?o }} }}"
        [answer] = ask(release, Query(call, "SELECT"), store=disk.folder_of(release))
        with pytest.raises(TimeoutError):
            listener.accept()
    assert isinstance(answer, QueryError)
    assert answer.kind == "evaluation"
    assert "Permission denied" in answer.message


FILTERED = """
import os, socket, sys
from kg.sparql.workers import seccomp
seccomp.only_read_files()
folder = sys.argv[1]
for attempt in (
    lambda: os.close(os.open("/dev/null", os.O_RDONLY)),
    lambda: os.open("/dev/null", os.O_WRONLY),
    lambda: os.open(f"{folder}/new", os.O_RDONLY | os.O_CREAT),
    lambda: os.rename(folder, f"{folder}-moved"),
    lambda: os.rmdir(folder),
    socket.socket,
    socket.socketpair,
    lambda: os.execv("/bin/true", ["true"]),
):
    try:
        attempt()
    except OSError as error:
        os.write(1, b"%d " % error.errno)
    else:
        os.write(1, b"done ")
"""


def test_a_worker_of_a_store_on_disk_can_read_files_and_nothing_else(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FILTERED, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "done 13 13 13 13 13 13 13 "  # EACCES


def test_a_store_is_made_aside_and_what_a_killed_process_left_is_removed(
    release: Release, tmp_path: Path
) -> None:
    left = tmp_path / "stores" / ".unfinished-other"
    left.mkdir(parents=True)
    folder = tmp_path / "stores" / "version"
    disk.make(release.path / "all.nq", folder)
    assert sorted(path.name for path in folder.parent.iterdir()) == [".lock", "version"]
    assert len(disk.open_store(folder)) == release.manifest.counts["quads"]


def test_a_store_that_is_damaged_is_told_at_the_start(release: Release, tmp_path: Path) -> None:
    folder = tmp_path / "version"
    folder.mkdir()
    with pytest.raises(ReleaseError, match=r"cannot be opened: .* Delete it: it is made"):
        ask(release, store=folder)


@pytest.mark.parametrize(
    ("setting", "available", "chosen"),
    [
        ("auto", 1_000_000_000, "memory"),
        ("auto", 1_000_000, "disk"),
        ("memory", 1_000_000, "memory"),
        ("disk", 1_000_000_000, "disk"),
    ],
)
def test_a_release_is_on_disk_where_memory_is_short_or_as_set(
    release: Release, setting: str, available: int, chosen: str
) -> None:
    assert disk.place(setting, release.path / "all.nq", available) == chosen
