"""Requests that are like others are answered sooner, and never otherwise."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import httpx
import pytest

from kg.release.folder import Release
from tests.servers import Server, eventually, serving

NAMES = "SELECT ?name WHERE { <https://w3id.org/gcm-kg/id/event/12796> schema:name ?name } # "
FEW = "SELECT * WHERE { ?s ?p ?o } LIMIT "
MANY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT "
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } # "
ONCE = ("date", "kg-query-id", "server-timing")


@pytest.fixture(scope="module")
def server(sample_release: Release) -> Iterator[Server]:
    with serving(sample_release, KG_WORKERS="1", KG_QUERY_SECONDS="2") as server:
        yield server


@pytest.fixture(autouse=True)
def known(server: Server) -> None:
    """A request was answered the usual way that those of the tests are like."""
    eventually(lambda: server.ask(NAMES + "0").status_code == 200, 3)


def said(answer: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name not in ONCE}


def test_the_same_request_gets_the_same_answer_with_a_number_of_its_own(server: Server) -> None:
    first, *others = [server.ask(NAMES + "same") for _ in range(5)]
    for other in others:
        assert (other.status_code, other.content, said(other)) == (200, first.content, said(first))
    assert len({answer.headers["kg-query-id"] for answer in (first, *others)}) == 5
    assert {other.headers["server-timing"] for other in others} == {"cache;desc=hit"}


def test_another_query_gets_its_own_answer_with_the_headers_of_the_usual_way(
    server: Server,
) -> None:
    for number in (1, 2, 3):
        sooner = server.ask(f"{FEW}{number}")
        usual = server.ask(f"{FEW}{number}", limit="100")
        assert len(sooner.json()["results"]["bindings"]) == number
        assert sooner.headers.keys() == usual.headers.keys()
        assert sooner.content == usual.content


@pytest.mark.parametrize(
    "text", ["a+b c", "50 %", "%41", "N:\\\\", "Größe", "移民", "🙂", "&#x3C;"]
)
def test_every_sign_of_a_query_arrives(server: Server, text: str) -> None:
    [row] = server.ask(f'SELECT ("{text}" AS ?said) {{}}').json()["results"]["bindings"]
    assert row["said"]["value"] == text.replace("\\\\", "\\")


def test_an_answer_of_the_short_way_is_kept_and_known_by_its_etag(server: Server) -> None:
    etag = server.ask(NAMES + "kept").headers["etag"]
    assert server.ask(NAMES + "kept").headers["server-timing"] == "cache;desc=hit"
    headers = {"If-None-Match": etag}
    again = server.client.get("/sparql", params={"query": NAMES + "kept"}, headers=headers)
    assert again.status_code == 304


def test_every_answer_is_counted_on_whichever_way_it_came(server: Server) -> None:
    def counted() -> dict[str, float]:
        lines = server.client.get("/metrics").text.splitlines()
        rows = [line.rsplit(" ", 1) for line in lines if not line.startswith("#")]
        return {name: float(value) for name, value in rows}

    before = counted()
    for number in (1, 2, 3):
        for _ in range(4):
            server.ask(f"{NAMES}counted {number}")
    after = counted()
    labels = 'format="json",method="GET",route="/sparql",status="200"'
    grown = {name: after[name] - before.get(name, 0) for name in after}
    assert grown[f"kg_requests_total{{{labels}}}"] == 12
    assert grown["kg_cache_hits_total"] == 9
    assert grown["kg_cache_misses_total"] == 3


@pytest.mark.parametrize(
    ("query", "status", "kind"),
    [
        ("SELECT ?x WHERE { ?x", 400, "syntax"),
        ("DELETE WHERE { ?s ?p ?o }", 403, "refused"),
        ("ASK { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", 403, "refused"),
        (ENDLESS, 504, "deadline"),
    ],
)
def test_what_cannot_be_answered_has_its_problem(
    server: Server, query: str, status: int, kind: str
) -> None:
    answer = server.ask(query)
    assert (answer.status_code, answer.json()["kind"]) == (status, kind)


@pytest.mark.parametrize("search", ["query=ASK%20%7B%zz%7D", "query=ASK%7B%7D&query=ASK%7B%7D"])
def test_a_damaged_address_is_refused_as_ever(server: Server, search: str) -> None:
    assert server.client.get(f"/sparql?{search}").status_code == 400


def test_a_graph_is_no_table_though_the_rest_of_the_request_is_the_same(server: Server) -> None:
    answer = server.ask("CONSTRUCT WHERE { ?s a gcm:Event }")
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"


def test_a_graph_that_is_absent_is_said(server: Server) -> None:
    answer = server.ask("SELECT * FROM <http://example.org/> WHERE { ?s ?p ?o }")
    assert answer.headers["kg-absent-graph"]


def test_a_long_answer_is_sent_whole(server: Server) -> None:
    answer = server.ask(f"{MANY}30000")
    assert "kg-limit" in answer.headers
    assert len(answer.json()["results"]["bindings"]) == 30_000


@pytest.mark.parametrize("seconds", ["0.4", "1.3"])
def test_those_that_wait_for_the_only_worker_get_their_answers(
    server: Server, seconds: str
) -> None:
    with ThreadPoolExecutor(4) as pool:
        slow = pool.submit(server.ask, ENDLESS + seconds, timeout=seconds)
        time.sleep(0.1)
        quick = [pool.submit(server.ask, f"{FEW}{number} # {seconds}") for number in (1, 2, 3)]
        rows = [len(each.result().json()["results"]["bindings"]) for each in quick]
        assert (rows, slow.result().status_code) == ([1, 2, 3], 504)


def test_requests_sent_one_after_the_other_are_answered_in_their_order(server: Server) -> None:
    host, port = server.address.removeprefix("http://").split(":")
    requests = [
        f"GET /sparql?query={quote(FEW, safe='')}{number} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
        for number in (1, 2, 3, 4)
    ]
    with socket.create_connection((host, int(port)), timeout=5) as client:
        client.sendall(requests[0])
        eventually(lambda: b"bindings" in client.recv(1 << 16, socket.MSG_PEEK), 2)
        client.sendall(requests[1])
        client.sendall(requests[2])
        client.sendall(requests[3])
        received = b""
        while received.count(b'"bindings"') < 4:
            received += client.recv(1 << 16)
    rows = [part.count(b'"s":{') for part in received.split(b'"bindings"')[1:]]
    assert rows == [1, 2, 3, 4]


def test_a_client_that_vanishes_on_the_short_way_frees_its_worker(server: Server) -> None:
    before = server.workers()
    with pytest.raises(httpx.ReadTimeout):
        server.ask(ENDLESS + "vanishing", patience=0.3)
    eventually(lambda: len(server.workers() - before) == 1, 1.5)


def test_sigterm_lets_a_query_on_the_short_way_come_to_its_end(sample_release: Release) -> None:
    with (
        serving(sample_release, KG_WORKERS="1", KG_QUERY_SECONDS="1.5") as server,
        ThreadPoolExecutor(1) as pool,
    ):
        assert server.ask(NAMES + "0").status_code == 200
        slow = pool.submit(server.ask, ENDLESS)
        time.sleep(0.3)
        os.kill(server.process.pid, signal.SIGTERM)
        assert slow.result().status_code == 504
        server.process.communicate(timeout=7)
        assert server.process.returncode == 0
