"""`/validate`: RDF that is sent, checked within limits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from rdflib import RDF, SH, Graph
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve import checking
from kg.serve.app import create_app

TURTLE = {"Content-Type": "text/turtle"}
EVENT = b"""@prefix gcm: <https://w3id.org/gcm-kg/def#> .
@prefix schema: <http://schema.org/> .
<https://w3id.org/gcm-kg/id/event/1> a gcm:Event ;
    schema:startDate "11 May <2022>" .
"""


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release)) as client:
        yield client


def test_data_by_post_get_a_report_in_json_with_places(client: TestClient) -> None:
    answer = client.post("/validate", content=EVENT, headers=TURTLE)
    assert answer.status_code == 200
    report = answer.json()
    assert report["conforms"] is False
    [date] = [f for f in report["findings"] if f["rule"].endswith("/event-start-date>")]
    assert date["valueAt"] == {"file": "standard input", "line": 4, "column": 22}


def test_the_report_comes_as_turtle_where_that_is_accepted(client: TestClient) -> None:
    answer = client.post("/validate", content=EVENT, headers=TURTLE | {"Accept": "text/turtle"})
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"
    report = Graph().parse(data=answer.text, format="turtle")
    assert len(list(report.subjects(RDF.type, SH.ValidationReport))) == 1


def test_the_report_comes_as_text_markdown_and_sarif(client: TestClient) -> None:
    for accept, begins in [
        ("text/plain", "Does not conform: "),
        ("text/markdown", "# Does not conform"),
        ("application/sarif+json", '{\n "$schema"'),
    ]:
        answer = client.post("/validate", content=EVENT, headers=TURTLE | {"Accept": accept})
        assert answer.text.startswith(begins)


def test_what_no_report_can_be_is_not_acceptable(client: TestClient) -> None:
    answer = client.post("/validate", content=EVENT, headers=TURTLE | {"Accept": "image/png"})
    assert answer.status_code == 406


def test_an_error_of_syntax_is_a_problem_with_its_line(client: TestClient) -> None:
    answer = client.post("/validate", content=b"<http://a> a skso:X .", headers=TURTLE)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert "standard input:1:14: The prefix `skso:` is not declared." in problem["detail"]
    assert problem["excerpt"].endswith("^")


def test_other_types_of_content_are_refused_with_those_that_are_read(client: TestClient) -> None:
    answer = client.post("/validate", content=b"x", headers={"Content-Type": "text/foo"})
    assert answer.status_code == 415
    assert "text/turtle, application/n-triples" in answer.json()["detail"]


def test_more_than_five_megabytes_are_refused(client: TestClient) -> None:
    answer = client.post("/validate", content=b" " * 5_000_001, headers=TURTLE)
    assert answer.status_code == 413


def test_a_remote_context_is_not_fetched(client: TestClient) -> None:
    sent = b'{"@context": "http://127.0.0.1:9/context.jsonld"}'
    answer = client.post("/validate", content=sent, headers={"Content-Type": "application/ld+json"})
    assert answer.status_code == 422
    assert "nothing is fetched for a check" in answer.json()["detail"]


def test_a_check_that_takes_too_long_is_ended(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "SECONDS", 0.05)
    answer = client.post("/validate", content=EVENT, headers=TURTLE)
    assert answer.status_code == 504
    assert answer.json()["kind"] == "too-long"


def test_a_pasted_text_gets_a_page_with_its_lines_marked(client: TestClient) -> None:
    answer = client.post("/validate", data={"data": EVENT.decode(), "format": "ttl"})
    assert answer.status_code == 200
    assert "<h2>Does not conform</h2>" in answer.text
    assert '<span id="line-4" class="Violation"><i>4</i>     schema:startDate' in answer.text
    assert "11 May &lt;2022&gt;" in answer.text


def test_a_picked_file_is_checked_in_the_format_of_the_list(client: TestClient) -> None:
    answer = client.post(
        "/validate", data={"data": "", "format": "ttl"}, files={"file": ("event.ttl", EVENT)}
    )
    assert '<a href="#line-4">line 4, column 22</a>' in answer.text


def test_the_page_to_paste_on_can_be_opened(client: TestClient) -> None:
    page = client.get("/validate").text
    assert 'action="/validate" enctype="multipart/form-data"' in page
