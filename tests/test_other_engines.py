"""Servers of others behind the service: Oxigraph's own and Virtuoso, each loaded by `kg load`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import httpx
import pytest
from pyoxigraph import Literal, Quad, QuerySolutions, Store
from rdflib import Graph
from rdflib.compare import isomorphic
from starlette.testclient import TestClient

from kg.errors import UsageError
from kg.namespaces import GCM
from kg.release.folder import Release
from kg.serve.app import create_app
from kg.settings import present_settings
from kg.sparql.engine import Engine
from kg.sparql.query import read
from kg.sparql.remote.address import read_address
from kg.sparql.remote.rewriting import rewritten
from tests.other_servers import oxigraph, virtuoso
from tests.outside import program
from tests.saved_queries import answers_in_process, answers_over_http
from tests.servers import Server, eventually, free_port, serving, start, wait_until_it_answers
from tests.test_serve_faults import ENDLESS, problem

EVENTS = "SELECT ?event ?name { ?event a gcm:Event ; schema:name ?name } ORDER BY ?event ?name"
EVIDENCE = "https://w3id.org/gcm-kg/graph/evidence"
LIMITS = {"KG_QUERY_SECONDS": "4", "KG_QUERY_ROWS": "10000", "KG_WORKERS": "2"}


@dataclass(frozen=True)
class Other:
    """A server of others: where it is asked, where it is loaded, and its port for isql."""

    name: str
    query: str
    store: str
    port: int = 0


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def other(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Other]:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "oxigraph":
        with oxigraph(folder) as address:
            yield Other("oxigraph", f"{address}/query", f"{address}/store")
    else:
        with virtuoso(folder) as (address, port):
            login = address.replace("://", "://dba:dba@")
            store = f"{login}/sparql-graph-crud-auth"
            yield Other("virtuoso", f"{address}/sparql", store, port)


@pytest.fixture(scope="module")
def loaded(other: Other, sample_release: Release) -> str:
    """What `kg load` printed."""
    done = load(sample_release, other.store)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def server(other: Other, loaded: str, sample_release: Release) -> Iterator[Server]:
    with serving(sample_release, KG_ENGINE=other.query, **LIMITS) as server:
        yield server


@pytest.fixture(scope="module")
def ours(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release)) as client:
        yield client


def load(release: Release, *arguments: str) -> subprocess.CompletedProcess[str]:
    data = str(release.path.parent.parent)
    command = [sys.executable, "-m", "kg", "load", *arguments, "--data", data]
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)


# Loading


def test_kg_load_says_what_it_loaded_and_no_password(loaded: str, other: Other) -> None:
    first, *more = loaded.splitlines()
    assert first.startswith("load     19,499 triples in 5 graphs: http://127.0.0.1:")
    assert "dba" not in loaded
    named = "         the default graph is <https://w3id.org/gcm-kg/graph/default> there"
    assert more == ([named] if other.name == "virtuoso" else [])


def test_loading_again_replaces_what_is_there(
    other: Other, loaded: str, sample_release: Release
) -> None:
    assert load(sample_release, other.store).stdout == loaded


def test_what_keeps_a_release_from_being_loaded_is_said(
    other: Other, sample_release: Release
) -> None:
    done = load(sample_release, other.query.replace("/query", "/nothing"))
    assert done.returncode == 2
    assert "Is it a Graph Store? Oxigraph's ends in /store" in done.stderr
    if other.name == "virtuoso":
        done = load(sample_release, other.store.replace("dba:dba@", "dba:wrong@"))
        assert done.returncode == 2
        assert "401 Unauthorized). Give user and password in the address" in done.stderr
        assert "wrong" not in done.stderr


# Answers


def test_every_saved_query_has_the_same_rows_as_in_process(
    server: Server, sample_release: Release
) -> None:
    assert answers_over_http(server.client) == answers_in_process(Engine.load(sample_release))


@pytest.mark.parametrize(
    "path",
    ["/", "/doc/event/12796", "/doc/organization/iom", "/def", "/def/objectives/16", "/shapes"],
)
def test_pages_say_the_same(server: Server, ours: TestClient, path: str) -> None:
    page = server.client.get(path, headers={"Accept": "text/html"}, timeout=30)
    assert page.status_code == 200
    expected = ours.get(path, headers={"Accept": "text/html"}).text
    said = page.text.replace(server.address, "http://testserver")
    # Oxigraph writes xsd:positiveInteger as xsd:integer, and Virtuoso does not.
    assert said.replace("xsd:positiveInteger", "xsd:integer") == expected.replace(
        "xsd:positiveInteger", "xsd:integer"
    )


@pytest.mark.parametrize("suffix", ["json", "xml", "csv", "tsv"])
def test_rows_are_written_as_in_process(server: Server, ours: TestClient, suffix: str) -> None:
    asked = {"query": EVENTS, "format": suffix}
    answer = server.client.get("/sparql", params=asked)
    assert answer.text == ours.get("/sparql", params=asked).text


@pytest.mark.parametrize("suffix", ["ttl", "nt", "jsonld", "rdf", "nq", "trig"])
def test_graphs_are_the_same_as_in_process(server: Server, ours: TestClient, suffix: str) -> None:
    # Not of an event: Oxigraph writes xsd:positiveInteger as xsd:integer, and Virtuoso does not.
    text = "CONSTRUCT WHERE { ?thing a org:OrganizationalUnit ; ?p ?o }"
    asked = {"query": text, "format": suffix}
    form = {"nq": "nquads", "jsonld": "json-ld", "rdf": "xml"}.get(suffix, suffix)
    found, expected = (
        Graph().parse(data=client.get("/sparql", params=asked).text, format=form)
        for client in (server.client, ours)
    )
    assert isomorphic(found, expected)


@pytest.mark.parametrize("truth", [True, False])
def test_yes_and_no_are_the_same_as_in_process(server: Server, truth: bool) -> None:
    text = f"ASK {{ ?event a gcm:{'Event' if truth else 'Nothing'} }}"
    assert server.ask(text).json()["boolean"] is truth


def test_a_dataset_can_be_named(server: Server) -> None:
    def count(pattern: str, graphs: str = "") -> int:
        asked = {"query": f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}", "format": "csv"}
        asked |= {graphs: EVIDENCE} if graphs else {}
        return int(server.client.get("/sparql", params=asked, timeout=10).text.split()[1])

    evidence = count(f"GRAPH <{EVIDENCE}> {{ ?s ?p ?o }}")
    assert evidence > 1000
    assert count("?s ?p ?o", "default-graph-uri") == evidence
    assert count("GRAPH ?g { ?s ?p ?o }", "default-graph-uri") == 0
    assert count("GRAPH ?g { ?s ?p ?o }", "named-graph-uri") == evidence
    assert count("?s ?p ?o", "named-graph-uri") == 0


def test_what_a_server_cannot_do_is_said_at_the_start(
    other: Other, loaded: str, sample_release: Release
) -> None:
    process = start(sample_release, port := free_port(), KG_ENGINE=other.query)
    wait_until_it_answers(process, f"http://127.0.0.1:{port}")
    process.terminate()
    _, said = process.communicate(timeout=20)
    assert "set its time limit to that of KG_QUERY_SECONDS" in said
    faults = ("No FROM without FROM NAMED", "No division of integers that gives decimals")
    assert [fault in said for fault in faults] == [other.name == "virtuoso"] * 2


# Limits and faults


def test_a_query_that_takes_too_long_is_given_up(server: Server) -> None:
    answer = server.ask(ENDLESS, timeout="1")
    assert problem(answer) == (504, "deadline")
    assert answer.json()["detail"] == "The query took longer than 1 seconds, and was ended."
    assert server.ask(EVENTS).status_code == 200


def test_a_cut_table_says_so(server: Server) -> None:
    answer = server.ask(EVENTS, format="json", limit="3")
    assert answer.headers["kg-cut"] == "rows=3"
    assert answer.json()["head"]["cut"] == {"rows": 3}
    assert len(answer.json()["results"]["bindings"]) == 3
    assert "kg-cut" not in server.ask(f"{EVENTS} LIMIT 3", format="csv", limit="3").headers


def test_a_long_table_that_cannot_say_it_is_cut_is_broken_off(server: Server) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        server.ask("SELECT * { ?s ?p ?o }", format="csv")
    text = server.ask("SELECT * { ?s ?p ?o }", format="xml").text
    assert text.count("<result>") == 10_000
    assert "Cut after 10,000" in text[-100:]


def test_what_the_server_cannot_read_is_a_problem_of_the_query(server: Server) -> None:
    answer = server.ask("SELECT * WHERE {\n ?event a gcm:Event ; ; nothing }")
    assert problem(answer) == (400, "syntax")
    assert answer.json()["hint"].startswith("It says: ")
    assert (
        server.ask("SELECT * { ?e a gmc:Event }").json()["hint"].startswith("Did you mean “gcm:”")
    )


def test_a_term_of_ours_that_is_none_is_remarked(server: Server) -> None:
    [remark] = server.ask("ASK { ?event a gcm:Evnt }").json()["head"]["remarks"]
    assert remark["message"].endswith("Did you mean gcm:Event?")


def test_the_state_says_when_the_server_is_away(sample_release: Release, tmp_path: Path) -> None:
    settings = {"KG_WORKERS": "2"}
    with ExitStack() as stack:
        with oxigraph(tmp_path / "store", sample_release) as address:
            engine = f"{address}/query"
            server = stack.enter_context(serving(sample_release, KG_ENGINE=engine, **settings))
            assert server.client.get("/health").json()["status"] == "ok"
        assert problem(server.ask(EVENTS)) == (502, "backend")
        assert server.client.get("/health").status_code == 503
        assert server.client.get("/data/latest/manifest.json").status_code == 200
        with oxigraph(tmp_path / "store", port=int(address.rpartition(":")[2])):
            eventually(lambda: server.client.get("/health").status_code == 200, 10)
            assert server.ask(EVENTS).status_code == 200


def test_service_and_updates_never_reach_the_server(server: Server) -> None:
    assert problem(server.ask("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"))[0] == 403
    assert problem(server.ask("CLEAR ALL"))[0] == 403


@pytest.mark.parametrize(
    "call",
    [
        "bif:http_get('http://127.0.0.1/')",
        "<sql:any>(1)",
        "f:http_get(1)",
        r"<\u0062if:http_get>(1)",
    ],
)
def test_functions_of_a_server_that_reach_beyond_its_data_are_refused(
    server: Server, call: str
) -> None:
    text = f"PREFIX f: <BIF:> SELECT ({call} AS ?x) {{}}" if call[0] == "f" else ""
    assert problem(server.ask(text or f"SELECT ({call} AS ?x) {{}}")) == (403, "refused")


@pytest.mark.parametrize(
    "attack", ['x" } UNION { ?event ?property ?name } #', "x' } #", 'a\\" } #', "a\n\\u0022 } #"]
)
def test_a_parameter_is_only_a_value_whatever_it_says(attack: str) -> None:
    given = {"name": Literal(attack)}
    query = read("SELECT ?event ?name { ?event gcm:lostLabel ?name }", parameters=given)
    store = Store()
    assert list(cast(QuerySolutions, store.query(rewritten(query)))) == []
    store.add(Quad(GCM.event, GCM.lostLabel, Literal(attack)))
    store.add(Quad(GCM.event, GCM.lostLabel, Literal("another")))
    [[event, name]] = cast(QuerySolutions, store.query(rewritten(query)))
    assert (event, name) == (GCM.event, Literal(attack))


def test_kg_settings_shows_no_password() -> None:
    given = {"KG_ENGINE": "https://me:sec@ret@example.org/sparql"}
    [engine] = [each for each in present_settings(given) if each.setting.variable == "KG_ENGINE"]
    assert engine.value == "https://…@example.org/sparql"


def test_known_answers_and_tags_are_kept_as_before(server: Server) -> None:
    first, second = (server.ask(f"{EVENTS} # kept", format="csv") for _ in range(2))
    assert second.headers["server-timing"] == "cache;desc=hit"
    tag = {"If-None-Match": first.headers["etag"]}
    asked = {"query": f"{EVENTS} # kept", "format": "csv"}
    assert server.client.get("/sparql", params=asked, headers=tag).status_code == 304


def test_a_server_with_another_release_is_refused_at_the_start(
    other: Other, loaded: str, sample_release: Release, tmp_path: Path
) -> None:
    folder = tmp_path / "releases" / sample_release.path.name
    folder.mkdir(parents=True)
    folder.with_name("latest").symlink_to(folder.name)
    text = (sample_release.path / "manifest.json").read_text()
    (folder / "manifest.json").write_text(text.replace('"triples": 14873', '"triples": 14874'))
    process = start(replace(sample_release, path=folder), free_port(), KG_ENGINE=other.query)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "its default graph has 14,873 triples, and the release has 14,874 there" in said


def test_a_server_that_is_away_is_told(sample_release: Release, tmp_path: Path) -> None:
    port = free_port()
    process = start(sample_release, port, KG_ENGINE=f"http://me:secret@127.0.0.1:{free_port()}/")
    _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "cannot be reached" in said
    assert "secret" not in said


def test_a_server_that_cuts_answers_is_refused_at_the_start(
    sample_release: Release, tmp_path: Path
) -> None:
    with virtuoso(tmp_path, "ResultSetMaxRows = 1000") as (address, _):
        process = start(sample_release, free_port(), KG_ENGINE=f"{address}/sparql")
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "gave only a part of the answer, because of its own limits" in said
    assert "Take ResultSetMaxRows out of its settings" in said


def test_files_for_the_bulk_loader_of_virtuoso_load_the_same(
    sample_release: Release, tmp_path: Path
) -> None:
    with virtuoso(tmp_path) as (address, port):
        commands = load(sample_release, "--bulk", str(tmp_path / "bulk"))
        subprocess.run(
            [program("isql-vt"), str(port), "dba", "dba"],
            input=commands.stdout,
            text=True,
            check=True,
            capture_output=True,
        )
        with serving(sample_release, KG_ENGINE=f"{address}/sparql") as server:
            assert server.ask(EVENTS).status_code == 200


@pytest.mark.parametrize(
    "text", ["ftp://example.org/", "example.org", "http://", "https://me:secret@", "http://[::1/"]
)
def test_an_address_that_is_none_is_refused_without_its_password(text: str) -> None:
    with pytest.raises(UsageError, match="KG_ENGINE is no address of a server") as error:
        read_address(text, "KG_ENGINE")
    assert "secret" not in str(error.value)
