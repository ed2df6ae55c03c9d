"""What SECURITY.md promises: each door has a test that is there, each answer its headers."""

from __future__ import annotations

import ast
import json
import logging
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from starlette.routing import Mount
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve import views
from kg.serve.app import ROUTERS, create_app
from kg.serve.logs import FORMAT, JsonLines
from kg.settings import ServiceSettings
from tests.test_serve_pages import BROWSER

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.findall(r"`(tests/\w+\.py)::(\w+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))

VALUES = {
    "kind": "event",
    "key": "12796",
    "name": "event-list",
    "scheme": "objectives",
    "code": "16",
    "version": "latest",
    "suffix": "ttl",
    "part": "start",
    "number": "1",
}
"""Something that is there, for each part of an address that varies."""


@pytest.fixture(scope="module")
def app(sample_release: Release) -> FastAPI:
    return create_app(sample_release, settings=ServiceSettings(workers=1, rate=100_000))


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


# The list of doors


@lru_cache
def names_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_every_test_that_the_list_of_doors_names_is_there(file: str, name: str) -> None:
    assert name in names_in(file)


def test_every_door_names_a_test() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    doors = [line for line in text.splitlines() if line.startswith("| ")][2:]
    assert len(doors) >= 25
    assert [door for door in doors if "::test_" not in door] == []


# The headers


def is_safe(answer: httpx.Response) -> bool:
    headers = answer.headers
    policy = dict(
        each.strip().split(" ", 1) for each in headers["content-security-policy"].split(";")
    )
    return (
        headers["x-content-type-options"] == "nosniff"
        and headers["x-frame-options"] == "DENY"
        and headers["cross-origin-resource-policy"] == "cross-origin"
        and headers["access-control-allow-origin"] == "*"
        and "access-control-allow-credentials" not in headers
        and policy["frame-ancestors"] == "'none'"
        and policy.get("script-src", policy["default-src"]) == "'none'"
        and {name for name, value in policy.items() if "unsafe" in value} <= {"style-src"}
        and bool(headers["referrer-policy"])
        and "server" not in headers
        and "set-cookie" not in headers
    )


def addresses(app: FastAPI) -> Iterator[str]:
    """An address for each route of the application, including those that mount files."""
    for route in [*app.routes, *(route for router in ROUTERS for route in router.routes)]:
        if isinstance(route, Mount):
            yield f"{route.path}/style.css"
        elif hasattr(route, "path"):
            template = str(route.path)
            path = template.replace("{name:path}", "manifest.json")
            yield re.sub(r"\{(\w+)\}", lambda found: VALUES[found[1]], path)


def test_every_answer_of_every_route_has_the_headers_of_safety(
    app: FastAPI, client: TestClient
) -> None:
    paths = sorted(set(addresses(app)))
    assert len(paths) >= 15
    for path in (*paths, "/nowhere", "/sparql?query=SELECT", "/queries/none"):
        for accept in (BROWSER["Accept"], "*/*", "image/png"):
            for method in ("GET", "HEAD", "OPTIONS", "POST", "DELETE"):
                answer = client.request(method, path, headers={"Accept": accept})
                assert is_safe(answer), (method, path, accept, answer.headers)


def test_a_preflight_and_an_unchanged_page_have_them_too(client: TestClient) -> None:
    origin = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    preflight = client.options("/sparql", headers=origin)
    assert preflight.status_code == 200
    assert is_safe(preflight)
    for path in ("/", "/sparql?query=ASK{}&format=json", "/queries/event-list.csv"):
        tag = client.get(path).headers["etag"]
        unchanged = client.get(path, headers={"If-None-Match": tag})
        assert unchanged.status_code == 304
        assert is_safe(unchanged)


def test_a_fault_of_the_program_has_them_too_and_tells_nothing_of_its_insides(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a secret of the program")

    monkeypatch.setattr(views, "latest_events", fail)
    answer = client.get("/")
    assert answer.status_code == 500
    assert is_safe(answer)
    assert json.loads(answer.content)["kind"] == "failure"
    assert "secret" not in answer.text
    assert "ZeroDivision" not in answer.text


# What comes in


def test_a_dataset_outside_the_release_is_empty_and_nothing_is_read(
    client: TestClient, tmp_path: Path
) -> None:
    file = tmp_path / "secret.ttl"
    file.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    for graph in (file.as_uri(), "file:///etc/passwd", "http://127.0.0.1:9/x.ttl"):
        for query in (
            f"SELECT * FROM <{graph}> {{ ?s ?p ?o }}",
            f"SELECT * FROM NAMED <{graph}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        ):
            answer = client.get("/sparql", params={"query": query, "format": "json"})
            assert answer.json()["results"]["bindings"] == []
            assert answer.headers["kg-absent-graph"]


def test_markup_in_the_data_is_only_text_on_the_page(client: TestClient) -> None:
    attack = '<script>alert(1)</script><img src=x onerror="alert(1)">'
    query = f"SELECT ?x {{ VALUES ?x {{ '''{attack}''' }} }}"
    select = client.get("/sparql", params={"query": query}, headers=BROWSER)
    graph = client.get(
        "/sparql",
        params={"query": f"CONSTRUCT {{ <urn:a> <urn:b> '''{attack}''' }} {{}}"},
        headers=BROWSER,
    )
    for page in (select, graph):
        assert page.status_code == 200
        assert "&lt;script&gt;alert(1)" in page.text
        assert "<script" not in page.text
        assert "<img" not in page.text


@pytest.mark.parametrize("name", ['gcm:a"b', "<http://example.org/ä\u2028ö>", "gcm:a\\-b", "?ü"])
def test_nothing_of_a_query_breaks_a_header(client: TestClient, name: str) -> None:
    answer = client.get("/sparql", params={"query": f"SELECT ?q {{ ?s {name} ?o }}"})
    said = answer.headers.get("kg-remarks", "")
    assert said.isascii()
    assert len(re.findall(r'(?<!\\)"', said)) % 2 == 0


def test_a_query_cannot_write_lines_of_its_own_into_the_log(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    query = 'ASK {}\n2026-01-01 CRITICAL root: lost\r\n{"level": "critical"}\u2028x\x1b[2J'
    with caplog.at_level("INFO", logger="kg.requests"):
        client.get("/sparql", params={"query": query})
    [record] = caplog.records
    for formatter in (logging.Formatter(FORMAT), JsonLines()):
        line = formatter.format(record)
        assert len(line.splitlines()) == 1
        assert "\x1b" not in line
