"""What the service says of itself: health, numbers, the log; and how often one may ask."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app
from kg.serve.clients import client_of
from kg.serve.rate import MOST_CLIENTS, Buckets
from kg.settings import ServiceSettings
from tests.servers import Server, eventually, serving

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    settings = ServiceSettings(workers=2, rate=0)
    with TestClient(create_app(sample_release, settings=settings)) as client:
        yield client


@pytest.fixture(scope="module")
def server(sample_release: Release) -> Iterator[Server]:
    """A server behind a proxy on the same machine, with a log for programs."""
    settings = {"KG_PROXY": "127.0.0.1", "KG_RATE": "3", "KG_WORKERS": "1"}
    with serving(sample_release, **settings, KG_LOG="info", KG_LOG_FORMAT="json") as server:
        yield server


Numbers = dict[tuple[str, ...], float]


def numbers(client: TestClient) -> Numbers:
    """Every number by its name and its labels."""
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    return {
        (sample.name, *(f"{name}={value}" for name, value in sorted(sample.labels.items()))): (
            sample.value
        )
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


# Numbers


def test_requests_are_counted_by_route_method_status_and_format(client: TestClient) -> None:
    before = numbers(client)
    for _ in range(3):
        client.get("/sparql", params={"query": COUNT, "format": "csv"})
    client.get("/sparql", params={"query": "SELECT"})
    client.post("/sparql", data={"query": COUNT})
    client.get("/doc/event/12796.ttl")
    client.get("/nowhere/at/all")
    client.request("BREW", "/nowhere")
    after = numbers(client)

    def more(route: str, method: str, status: int, form: str) -> float:
        labels = (f"format={form}", f"method={method}", f"route={route}", f"status={status}")
        key = ("kg_requests_total", *labels)
        return after[key] - before.get(key, 0)

    assert more("/sparql", "GET", 200, "csv") == 3
    assert more("/sparql", "GET", 400, "problem") == 1
    assert more("/sparql", "POST", 200, "json") == 1
    assert more("/doc/{kind}/{key}", "GET", 200, "turtle") == 1
    assert more("other", "GET", 404, "problem") == 1
    assert more("other", "other", 404, "problem") == 1


def test_time_to_the_first_byte_and_bytes_are_counted_by_route(client: TestClient) -> None:
    before = numbers(client)
    sizes = [len(client.get("/health").content) for _ in range(2)]
    after = numbers(client)
    count, sent = ("kg_first_byte_seconds_count", "route=/health"), ("kg_sent_bytes_total",)
    assert after[count] - before.get(count, 0) == 2
    assert after[*sent, "route=/health"] - before.get((*sent, "route=/health"), 0) == sum(sizes)


def test_the_cache_is_counted(client: TestClient) -> None:
    before = numbers(client)
    for _ in range(3):
        client.get("/sparql", params={"query": f"{COUNT} # counted", "format": "csv"})
    after = numbers(client)
    assert after["kg_cache_misses_total",] - before["kg_cache_misses_total",] == 1
    assert after["kg_cache_hits_total",] - before["kg_cache_hits_total",] == 2
    assert after["kg_cache_bytes",] > before["kg_cache_bytes",]


def test_a_worker_that_was_ended_is_counted_with_the_reason(client: TestClient) -> None:
    key = ("kg_kills_total", "reason=deadline")
    before = numbers(client)[key]
    answer = client.get("/sparql", params={"query": ENDLESS, "timeout": "0.1"})
    assert answer.status_code == 504
    assert numbers(client)[key] - before == 1


def test_workers_queue_memory_and_release_are_told(
    client: TestClient, sample_release: Release
) -> None:
    eventually(lambda: numbers(client)["kg_workers", "lane=public"] == 2, 10)
    now, manifest = numbers(client), sample_release.manifest
    assert now["kg_workers", "lane=pages"] == 1
    assert now["kg_queue", "lane=public"] == 0
    for process in ("web", "parent", "workers"):
        assert now["kg_resident_bytes", f"process={process}"] > 1_000_000
    labels = (f"digest={manifest.digest}", f"issued={manifest.issued}")
    assert now["kg_release_info", *labels, f"version={manifest.version}"] == 1
    assert now["kg_release_counts", "what=events"] == manifest.counts["events"]
    assert now["process_open_fds",] > 0


# Health


def test_health_tells_the_workers_and_what_waits(client: TestClient) -> None:
    eventually(lambda: client.get("/health").json()["status"] == "ok", 10)
    state = client.get("/health").json()
    assert state["workers"] == {"public": 2, "pages": 1, "planned": 3}
    assert state["waiting"] == {"public": 0, "pages": 0}


def test_without_workers_health_is_503_and_well_again_when_they_are_back(server: Server) -> None:
    parent = server.parent()
    os.kill(parent, signal.SIGSTOP)  # so that it replaces nobody
    try:
        for worker in server.workers():
            os.kill(worker, signal.SIGKILL)
        eventually(lambda: server.client.get("/health").status_code == 503, 5)
        state = server.client.get("/health").json()
        assert (state["status"], state["workers"]["public"]) == ("down", 0)
    finally:
        os.kill(parent, signal.SIGCONT)
    eventually(lambda: server.client.get("/health").json()["status"] == "ok", 10)
    assert server.client.get("/health").status_code == 200


# How often


def query(server: Server, client: str) -> httpx.Response:
    return server.client.get(
        "/sparql",
        params={"query": COUNT, "format": "csv"},
        headers={"X-Forwarded-For": f"10.9.9.9, {client}"},
    )


def test_a_client_that_asks_too_often_is_told_when_to_ask_again(server: Server) -> None:
    answers = [query(server, "203.0.113.5") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert {answer.headers["ratelimit-policy"] for answer in answers} == {'"queries";q=3;w=60'}
    said = [answer.headers["ratelimit"].rpartition(";")[0] for answer in answers]
    assert said == [f'"queries";r={left}' for left in (2, 1, 0, 0)]
    refused = answers[-1]
    assert 1 <= int(refused.headers["retry-after"]) <= 20
    assert refused.headers["ratelimit"] == f'"queries";r=0;t={refused.headers["retry-after"]}'
    assert refused.json()["kind"] == "rate"
    assert refused.headers["content-type"] == "application/problem+json"


def test_another_client_pages_health_and_numbers_are_not_affected(server: Server) -> None:
    for _ in range(4):
        query(server, "203.0.113.6")
    headers = {"X-Forwarded-For": "203.0.113.6"}
    assert query(server, "203.0.113.7").status_code == 200
    for path in ("/health", "/metrics", "/doc/event/12796.ttl", "/data/latest/manifest.json"):
        answer = server.client.get(path, headers=headers)
        assert answer.status_code == 200
        assert "ratelimit" not in answer.headers
    saved = server.client.get("/queries/event-list.csv", headers=headers)
    assert saved.status_code == 429


def test_the_header_of_a_proxy_counts_only_where_a_setting_names_the_proxy(
    sample_release: Release,
) -> None:
    with serving(sample_release, KG_RATE="1", KG_WORKERS="1") as server:
        answers = [query(server, "203.0.113.5") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert "ratelimit" not in answers[0].headers  # it is the machine itself that asks


def test_tokens_come_back_with_time() -> None:
    now = 0.0
    buckets = Buckets(60, lambda: now)
    assert [buckets.take("a").is_allowed for _ in range(61)] == [True] * 60 + [False]
    assert buckets.take("a").seconds == 1
    now = 2.0
    assert [buckets.take("a").is_allowed for _ in range(3)] == [True, True, False]


def test_only_so_many_clients_are_remembered() -> None:
    buckets = Buckets(60)
    for number in range(MOST_CLIENTS + 5):
        buckets.take(str(number))
    assert len(buckets) == MOST_CLIENTS


@pytest.mark.parametrize(
    ("host", "client"),
    [
        ("203.0.113.5", "203.0.113.5"),
        ("::ffff:203.0.113.5", "203.0.113.5"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::1", "::1"),
        ("testclient", "testclient"),
    ],
)
def test_a_network_of_ipv6_is_one_client(host: str, client: str) -> None:
    assert client_of({"client": (host, 1)}) == client


# The log


def test_the_log_has_a_line_of_json_for_each_request_and_nothing_of_who_asked(
    sample_release: Release,
) -> None:
    settings = {"KG_PROXY": "127.0.0.1", "KG_LOG": "info", "KG_LOG_FORMAT": "json"}
    with serving(sample_release, KG_WORKERS="1", **settings) as server:
        number = query(server, "203.0.113.5").headers["kg-query-id"]
        server.ask(ENDLESS, timeout="0.1", format="csv")
        server.process.send_signal(signal.SIGINT)
        _, logged = server.process.communicate(timeout=20)
    lines = [json.loads(line) for line in logged.splitlines() if line.startswith("{")]
    [first] = [line for line in lines if line.get("query_id") == number]
    assert first["bytes"] > 0
    assert first["seconds"] > 0
    told = {name: first[name] for name in ("logger", "level", "method", "route", "status")}
    assert told == {
        "logger": "kg.requests",
        "level": "info",
        "method": "GET",
        "route": "/sparql",
        "status": 200,
    }
    assert (first["format"], first["query"]) == ("csv", COUNT)
    [failed] = [line for line in lines if line["level"] == "warning" and "query" in line]
    assert failed["outcome"].startswith("deadline: The query took longer than 0.1 seconds")
    assert failed["status"] == 504
    assert "203.0.113.5" not in logged
    assert "127.0.0.1" not in logged.partition("{")[2]
