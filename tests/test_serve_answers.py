"""How answers are sent: caps that are announced, tags, the cache, compression, timing."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest
from rdflib import Graph
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app
from kg.settings import ServiceSettings
from tests.servers import Server, serving

ALL = "SELECT * WHERE { ?s ?p ?o }"
GRAPH = "CONSTRUCT WHERE { ?s ?p ?o }"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }"


@pytest.fixture(scope="module")
def complete(sample_release: Release) -> str:
    """Where all of what an answer is cut from can be had, whatever is the newest by then."""
    return f"/data/{sample_release.manifest.version}/all.nq.gz"


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    settings = ServiceSettings(workers=1, rows=5, cache=100_000)
    with TestClient(create_app(sample_release, settings=settings)) as client:
        yield client


@pytest.fixture(scope="module")
def server(sample_release: Release) -> Iterator[Server]:
    with serving(sample_release, KG_WORKERS="1", KG_QUERY_ROWS="10000") as server:
        yield server


def get(client: TestClient, query: str, accept: str, **more: str) -> httpx.Response:
    encoding = more.pop("encoding", "identity")
    headers = {"Accept": accept, "Accept-Encoding": encoding}
    answer: httpx.Response = client.get("/sparql", params={"query": query} | more, headers=headers)
    return answer


# Caps


@pytest.mark.parametrize(
    ("accept", "ends"), [("text/csv", b"\n"), ("text/tab-separated-values", b"\n")]
)
def test_a_cut_table_says_so_in_its_header_and_names_the_whole(
    client: TestClient, complete: str, accept: str, ends: bytes
) -> None:
    answer = get(client, ALL, accept)
    assert answer.content.count(ends) == 1 + 5
    assert answer.headers["kg-cut"] == "rows=5"
    assert answer.links["collection"]["url"] == complete
    assert client.head(complete).status_code == 200


def test_a_cut_answer_in_json_says_so_in_its_head_too(client: TestClient, complete: str) -> None:
    answer = get(client, ALL, "application/json").json()
    assert answer["head"]["cut"] == {"rows": 5}
    assert answer["head"]["link"] == [complete]
    assert len(answer["results"]["bindings"]) == 5


def test_a_cut_answer_in_xml_says_so_at_its_end(client: TestClient, complete: str) -> None:
    text = get(client, ALL, "application/sparql-results+xml").text
    assert text.count("<result>") == 5
    assert text.endswith(f"<!-- Cut after 5: there is more. Everything: {complete} -->\n")


def test_an_answer_that_just_fits_is_whole(client: TestClient) -> None:
    for query in (f"{ALL} LIMIT 5", "SELECT * { VALUES ?x { 1 2 3 4 5 } }"):
        answer = get(client, query, "text/csv")
        assert answer.content.count(b"\n") == 1 + 5
        assert "kg-cut" not in answer.headers
        assert "collection" not in answer.links


def test_the_caller_may_ask_for_fewer_rows_but_not_for_more(client: TestClient) -> None:
    assert get(client, ALL, "text/csv", limit="2").headers["kg-cut"] == "rows=2"
    assert get(client, ALL, "text/csv", limit="100").headers["kg-cut"] == "rows=5"
    assert get(client, f"{ALL} LIMIT 2", "text/csv", limit="3").text.count("\n") == 1 + 2


@pytest.mark.parametrize("value", ["0", "-1", "many"])
def test_a_limit_that_is_none_is_a_bad_request(client: TestClient, value: str) -> None:
    answer = get(client, ALL, "text/csv", limit=value)
    assert answer.status_code == 400
    assert answer.json()["detail"] == f"“limit” is {value!r}; a number above 0 is needed."


def test_of_a_graph_the_caller_may_ask_for_some_triples(client: TestClient, complete: str) -> None:
    answer = get(client, GRAPH, "text/turtle", limit="3")
    assert len(Graph().parse(data=answer.text, format="turtle")) == 3
    assert answer.text.endswith(f"# Cut after 3: there is more. Everything: {complete}\n")
    assert answer.headers["kg-cut"] == "rows=3"


def test_a_long_answer_announces_its_limits_before_its_first_row(
    server: Server, complete: str
) -> None:
    answer = server.ask(GRAPH, format="nt")
    assert answer.headers["transfer-encoding"] == "chunked"
    assert answer.headers["kg-limit"] == "rows=10000, bytes=1024000000, seconds=30"
    assert answer.links["collection"]["url"] == complete
    assert answer.content.count(b" .\n") > 13_000


def test_a_long_table_that_cannot_say_it_is_cut_is_broken_off(server: Server) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        server.ask(ALL, format="csv")
    with pytest.raises(httpx.RemoteProtocolError):
        server.ask(ALL, format="json")


def test_a_long_table_that_can_say_it_is_cut_does(server: Server, complete: str) -> None:
    text = server.ask(ALL, format="xml").text
    assert text.count("<result>") == 10_000
    assert text.endswith(f"<!-- Cut after 10,000: there is more. Everything: {complete} -->\n")


def test_a_long_table_with_as_many_rows_as_were_asked_for_is_sent(server: Server) -> None:
    assert server.ask(ALL, format="csv", limit="10000").text.count("\n") == 1 + 10_000
    assert server.ask(f"{ALL} LIMIT 10000", format="csv").text.count("\n") == 1 + 10_000


def test_an_answer_of_too_many_bytes_is_refused(sample_release: Release) -> None:
    settings = ServiceSettings(workers=1, size=2000)
    with TestClient(create_app(sample_release, settings=settings)) as client:
        answer = get(client, ALL, "text/csv")
        assert answer.status_code == 400
        assert answer.json()["detail"] == (
            "The answer has more than 2,000 bytes, which is the most here."
        )


# The cache


def test_an_answer_that_was_given_is_known(client: TestClient) -> None:
    first, second = (get(client, COUNT, "text/csv") for _ in range(2))
    assert first.headers["server-timing"].startswith("queue;dur=")
    assert second.headers["server-timing"] == "cache;desc=hit"
    assert (first.content, first.headers["etag"]) == (second.content, second.headers["etag"])
    assert first.headers["kg-query-id"] != second.headers["kg-query-id"]


def test_what_was_not_asked_for_the_longest_is_forgotten_first(client: TestClient) -> None:
    def is_known(query: str) -> bool:
        return get(client, query, "text/csv").headers["server-timing"].startswith("cache")

    large = [f"SELECT ({number} AS ?n) ('{'x' * 20_000}' AS ?text) {{}}" for number in range(5)]
    assert [is_known(query) for query in large] == [False] * 5
    assert [is_known(query) for query in reversed(large)] == [True, True, True, True, False]


def test_a_cap_changes_the_tag(client: TestClient) -> None:
    tags = {get(client, ALL, "text/csv", limit=limit).headers["etag"] for limit in "23"}
    assert len(tags) == 2


# Compression


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip", "gzip"),
        ("zstd;q=0.5, gzip", "gzip"),
        ("*", "zstd"),
        ("zstd;q=0, *", "gzip"),
        ("br", None),
        ("gzip;q=0.1, identity", None),
    ],
)
def test_an_answer_is_compressed_as_the_client_prefers(
    client: TestClient, accepted: str, coding: str | None
) -> None:
    text = "SELECT ?text { VALUES ?text { '" + "long " * 400 + "' } }"
    answer = get(client, text, "text/csv", encoding=accepted)
    assert answer.headers.get("content-encoding") == coding
    assert "Accept-Encoding" in answer.headers["vary"]
    assert answer.text == get(client, text, "text/csv").text


def test_a_small_answer_is_not_compressed(client: TestClient) -> None:
    assert "content-encoding" not in get(client, COUNT, "text/csv", encoding="gzip").headers


def test_a_long_answer_is_compressed_while_it_is_sent(server: Server) -> None:
    answer = server.client.get(
        "/sparql", params={"query": GRAPH, "format": "nt"}, headers={"Accept-Encoding": "gzip"}
    )
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.content == server.ask(GRAPH, format="nt").content


# The log


def test_what_failed_is_logged_with_the_number_that_the_answer_carries(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO", logger="kg.requests"):
        number = get(client, f"{COUNT} # logged", "text/csv").headers["kg-query-id"]
    assert [line.getMessage().split()[0] for line in caplog.records] == [number]


def test_a_problem_carries_the_number_of_its_query(client: TestClient) -> None:
    answer = get(client, "SELECT * WHERE { ?event a }", "text/csv")
    assert json.loads(answer.content)["kind"] == "syntax"
    assert answer.headers["kg-query-id"]
