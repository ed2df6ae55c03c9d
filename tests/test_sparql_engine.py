"""The engine: what it answers, in which formats, over which dataset."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError, ReleaseError
from kg.formats import CSV_RESULTS, GRAPH_FORMATS, JSON_LD, RESULT_FORMATS, TURTLE, Format
from kg.release.folder import Release
from kg.sparql.engine import Engine
from kg.sparql.query import read

EVENT = NamedNode("https://w3id.org/gcm-kg/id/event/12796")
EVIDENCE = "https://w3id.org/gcm-kg/graph/evidence"


@pytest.fixture(scope="module")
def engine(sample_release: Release) -> Engine:
    return Engine.load(sample_release)


def test_known_prefixes_need_no_declaration(engine: Engine) -> None:
    asked = read(
        "SELECT ?d WHERE { ?e a gcm:Event ; schema:startDate ?d } ORDER BY DESC(?d) LIMIT 1"
    )
    assert engine.answer(asked, CSV_RESULTS) == b"d\r\n2022-05-11\r\n"


def test_a_prefix_can_be_declared_otherwise(engine: Engine) -> None:
    text = "PREFIX gcm: <http://example.org/> ASK { ?event a gcm:Event }"
    assert engine.result(read(text)) is False


def test_a_parameter_is_bound_as_a_term(engine: Engine) -> None:
    table = engine.table("SELECT ?e ?d WHERE { ?e schema:startDate ?d }", e=EVENT)
    assert [row[1] for row in table.rows] == [
        Literal("2022-05-11", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date"))
    ]


def test_without_a_dataset_the_default_graph_is_without_the_evidence(engine: Engine) -> None:
    assert engine.result(read("ASK { ?a oa:exact ?words }")) is False
    assert engine.result(read(f"ASK {{ GRAPH <{EVIDENCE}> {{ ?a oa:exact ?words }} }}")) is True


def test_from_and_default_graph_choose_the_dataset(engine: Engine) -> None:
    text = "ASK { ?a oa:exact ?words }"
    assert engine.result(read(text, default_graphs=(EVIDENCE,))) is True
    assert engine.result(read(f"ASK FROM <{EVIDENCE}> {{ ?a oa:exact ?words }}")) is True


def test_with_named_graphs_alone_the_default_graph_is_empty(engine: Engine) -> None:
    assert engine.result(read("ASK { ?s ?p ?o }", named_graphs=(EVIDENCE,))) is False
    assert engine.result(read("ASK { GRAPH ?g { ?s ?p ?o } }", named_graphs=(EVIDENCE,))) is True


def test_a_graph_that_is_no_iri_is_refused(engine: Engine) -> None:
    with pytest.raises(QueryError, match="not an absolute IRI"):
        engine.result(read("ASK { ?s ?p ?o }", default_graphs=("here",)))


def test_from_a_file_reads_no_file(engine: Engine, tmp_path: Path) -> None:
    file = tmp_path / "secret.ttl"
    file.write_text("<http://a> <http://b> <http://c> .")
    assert engine.result(read(f"ASK FROM <{file.as_uri()}> {{ ?s ?p ?o }}")) is False


@pytest.mark.parametrize("form", RESULT_FORMATS, ids=lambda form: form.name)
def test_rows_can_be_written_in_every_format(engine: Engine, form: Format) -> None:
    body = engine.answer(read("SELECT (12796 AS ?key) {}"), form)
    assert b"key" in body
    assert b"12796" in body


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
def test_graphs_can_be_written_in_every_format(engine: Engine, form: Format) -> None:
    body = engine.answer(read(f"DESCRIBE {EVENT}"), form)
    assert b"12796" in body


def test_turtle_declares_the_prefixes_it_uses_in_order(engine: Engine) -> None:
    body = engine.answer(read("CONSTRUCT { <a:b> a schema:Place, gcm:Event } {}"), TURTLE)
    prefixes = [line.split()[1] for line in body.decode().splitlines() if line.startswith("@")]
    assert prefixes == ["gcm:", "schema:"]


def test_json_ld_has_the_context_of_the_project(engine: Engine) -> None:
    assert engine.answer(read(f"DESCRIBE {EVENT}"), JSON_LD).startswith(b'{"@context"')


def test_a_fault_while_a_query_runs_is_an_error_of_ours(engine: Engine) -> None:
    with pytest.raises(QueryError) as caught:
        engine.table("SELECT ?x WHERE { ?y a gcm:Event }", y=EVENT)
    assert caught.value.kind == "evaluation"


def test_threads_can_share_an_engine(engine: Engine) -> None:
    asked = read("SELECT (COUNT(*) AS ?n) WHERE { ?e a gcm:Event ; ?p ?o }")
    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(lambda _: engine.answer(asked, CSV_RESULTS), range(20)))
    assert len(answers) == 1


def test_a_release_without_its_dump_cannot_be_loaded(
    sample_release: Release, tmp_path: Path
) -> None:
    with pytest.raises(ReleaseError, match=r"all\.nq"):
        Engine.load(Release(tmp_path, sample_release.manifest))
