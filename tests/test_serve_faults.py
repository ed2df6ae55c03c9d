"""What happens to a service, and to whom it serves, when queries or processes go wrong."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from kg.release.folder import Release
from tests.servers import Server, eventually, processes_of, serving

EASY = "SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
EXPLODING = """SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f
  FILTER (REGEX(CONCAT(STR(?c), STR(?f)), "^(([a-z]+)+.?)+([A-Z]*.*)*\\\\1?$")) }"""
GREEDY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
MANY_ROWS = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }"


@pytest.fixture(scope="module")
def server(sample_release: Release) -> Iterator[Server]:
    settings = {"KG_WORKERS": "2", "KG_QUERY_SECONDS": "2", "KG_QUERY_MEMORY": "300"}
    with serving(sample_release, **settings, KG_QUERY_ROWS="100000000") as server:
        yield server


@pytest.fixture(autouse=True)
def complete(request: pytest.FixtureRequest) -> None:
    """Each test begins with all workers in place."""
    if "server" in request.fixturenames:
        server: Server = request.getfixturevalue("server")
        eventually(lambda: len(server.workers()) == 3, 3)


def answers(server: Server) -> bool:
    try:
        return server.ask(EASY + f"# {time.monotonic()}", patience=2).status_code == 200
    except httpx.TransportError:
        return False


def problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json"
    return answer.status_code, answer.json()["kind"]


# Queries


@pytest.mark.parametrize("query", [ENDLESS, EXPLODING.replace("\\\\1?", "")])
def test_a_query_that_takes_too_long_is_ended_and_its_worker_replaced(
    server: Server, query: str
) -> None:
    before = server.workers()
    answer = server.ask(query)
    assert problem(answer) == (504, "deadline")
    assert answer.json()["detail"] == "The query took longer than 2 seconds, and was ended."
    eventually(lambda: len(server.workers() - before) == 1, 2)


def test_the_caller_may_ask_for_less_time(server: Server) -> None:
    answer = server.ask(ENDLESS, timeout="0.2")
    assert answer.json()["detail"] == "The query took longer than 0.2 seconds, and was ended."


def test_others_never_notice_a_query_that_takes_too_long(server: Server) -> None:
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(server.ask, ENDLESS)
        time.sleep(0.2)
        others = 0
        while not slow.done():
            others += 1
            assert server.ask(f"{EASY}# {others}").status_code == 200
        assert slow.result().status_code == 504
        assert others > 1


def test_a_query_that_needs_too_much_memory_is_ended_and_told_so(server: Server) -> None:
    answer = server.ask(GREEDY)
    assert problem(answer) == (500, "memory")
    assert answer.json()["detail"] == "The query needed more than 300 MB, and was ended."
    assert answers(server)


def test_an_answer_that_has_begun_is_broken_off_at_the_deadline(server: Server) -> None:
    with (
        pytest.raises(httpx.RemoteProtocolError),
        server.client.stream("GET", "/sparql", params={"query": MANY_ROWS}) as answer,
    ):
        assert answer.status_code == 200
        assert "seconds=2" in answer.headers["kg-limit"]
        for _ in answer.iter_raw():
            pass


def test_a_client_of_http_1_0_is_not_sent_what_it_could_take_for_the_whole(server: Server) -> None:
    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as client:
        client.sendall(f"GET /sparql?query={quote(MANY_ROWS)} HTTP/1.0\r\n\r\n".encode())
        begin = client.recv(100)
    assert begin.split(b" ", 2)[1] in (b"504", b"505")


def test_sigterm_lets_a_query_come_to_its_end(sample_release: Release) -> None:
    with (
        serving(sample_release, KG_QUERY_SECONDS="1.5") as server,
        ThreadPoolExecutor(1) as pool,
    ):
        slow = pool.submit(server.ask, ENDLESS)
        time.sleep(0.5)
        os.kill(server.process.pid, signal.SIGTERM)
        assert slow.result().status_code == 504
        server.process.communicate(timeout=5)
        assert server.process.returncode == 0
        assert server.others() == {}


# Clients


def test_a_client_that_vanishes_frees_its_worker_at_once(sample_release: Release) -> None:
    with serving(sample_release, KG_WORKERS="1") as server:
        [before] = [pid for pid in server.workers() if pid == max(server.workers())]
        for query in (ENDLESS, MANY_ROWS):
            with pytest.raises(httpx.ReadTimeout):
                server.ask(query, patience=0.3) if query is ENDLESS else _read_slowly(server, query)
        assert server.ask(EASY, patience=3).status_code == 200
        assert before not in server.workers()


def _read_slowly(server: Server, query: str) -> None:
    """Take the beginning of a long answer, and leave."""
    with server.client.stream("GET", "/sparql", params={"query": query}) as answer:
        next(answer.iter_raw())
    raise httpx.ReadTimeout("left")


def test_a_full_queue_says_when_to_come_back_and_pages_do_not_wait(
    sample_release: Release,
) -> None:
    settings = {"KG_WORKERS": "1", "KG_QUEUE": "1", "KG_QUERY_SECONDS": "2"}
    with serving(sample_release, **settings) as server, ThreadPoolExecutor(2) as pool:
        begun = [pool.submit(server.ask, f"{ENDLESS}# {number}") for number in range(2)]
        time.sleep(0.5)
        refused = server.ask(EASY)
        assert problem(refused) == (503, "busy")
        assert int(refused.headers["retry-after"]) >= 1
        for path in ("/", "/health", "/doc/event/12796", "/data/latest/manifest.json"):
            assert server.client.get(path, timeout=1.5).status_code == 200
        assert not begun[0].done()
        assert {slow.result().status_code for slow in begun} <= {503, 504}


# Processes


def test_a_worker_that_is_killed_is_replaced_and_its_query_told_so(server: Server) -> None:
    before = server.workers()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(server.ask, ENDLESS)
        time.sleep(0.3)
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        assert problem(slow.result()) == (500, "lost")
    eventually(lambda: len(server.workers() - before) == 3, 2)
    assert answers(server)


def test_when_the_parent_is_killed_its_stand_in_goes_on(server: Server) -> None:
    before = server.others()
    os.kill(server.parent(), signal.SIGKILL)
    eventually(lambda: answers(server), 2)
    eventually(lambda: len(server.workers() - before.keys()) == 3, 2)


def test_when_the_stand_in_is_killed_too_another_parent_is_started(
    sample_release: Release,
) -> None:
    with serving(sample_release, KG_WORKERS="1") as server:
        for pid in server.others():
            os.kill(pid, signal.SIGKILL)
        eventually(lambda: answers(server), 2)


def test_when_the_web_process_is_killed_nothing_is_left(sample_release: Release) -> None:
    with serving(sample_release, KG_WORKERS="2") as server:
        slow = threading.Thread(target=_ignoring_errors, args=(server,))
        slow.start()
        time.sleep(0.3)
        assert len(server.others()) == 5
        os.kill(server.process.pid, signal.SIGKILL)
        eventually(lambda: processes_of(server.session) == {}, 2)
        slow.join()


def _ignoring_errors(server: Server) -> None:
    with pytest.raises(httpx.TransportError):
        server.ask(ENDLESS)


# Logs


def test_a_full_disk_for_logs_stops_nothing(sample_release: Release) -> None:
    settings = {"KG_LOG": "info", "KG_WORKERS": "1", "KG_QUERY_SECONDS": "0.5"}
    with Path("/dev/full").open("w") as full, serving(sample_release, full, **settings) as server:
        for _ in range(3):
            assert answers(server)
            assert problem(server.ask(ENDLESS)) == (504, "deadline")
        os.kill(server.parent(), signal.SIGKILL)
        eventually(lambda: answers(server), 2)
