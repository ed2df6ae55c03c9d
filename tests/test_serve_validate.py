"""`/validate`: RDF that is sent, checked within limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import RDF, SH, Graph
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kg.check.writers import WRITERS
from kg.cli import app
from kg.formats import GRAPH_FORMATS, Format
from kg.release.folder import Release
from kg.serve import checking
from kg.serve.app import create_app
from kg.serve.marked import mark

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


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.suffix)
def test_data_in_every_format_have_the_same_findings(client: TestClient, form: Format) -> None:
    sent = serialize(
        (quad.triple for quad in parse(EVENT, format=RdfFormat.TURTLE)), format=form.rdf
    )
    answer = client.post("/validate", content=sent, headers={"Content-Type": form.media_type})
    rules = Counter(found["rule"].rpartition("/")[2] for found in answer.json()["findings"])
    assert (len(rules), rules["event-start-date>"], rules["event-name>"]) == (9, 1, 1)


@pytest.mark.parametrize("name", ["json", "text", "turtle", "markdown", "sarif", "junit"])
def test_the_report_in_every_form_is_that_of_the_command(client: TestClient, name: str) -> None:
    accept = {"Accept": WRITERS[name].media_type}
    answer = client.post("/validate", content=EVENT, headers=TURTLE | accept)
    command = ["check", "-", "--input-format", "ttl", "--format", name]
    assert answer.text == CliRunner().invoke(app, command, input=EVENT).stdout
    assert answer.headers["content-type"].startswith(WRITERS[name].media_type)


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


@pytest.mark.parametrize("sent", [b" " * 5_000_001, b" " * 9_000_000])
def test_a_form_with_more_than_five_megabytes_is_refused_and_not_cut(
    client: TestClient, sent: bytes
) -> None:
    assert client.post("/validate", files={"file": ("a.ttl", sent)}).status_code == 413
    assert client.post("/validate", files={"data": (None, sent)}).status_code == 413
    frame = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.ttl"\r\n\r\n'
    answer = client.post(  # in pieces, whose length nobody says beforehand
        "/validate",
        content=iter([frame, sent, b"\r\n--x--\r\n"]),
        headers={"Content-Type": "multipart/form-data; boundary=x"},
    )
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


@pytest.mark.parametrize("chosen", ["", "jsonld"])
def test_a_picked_file_is_read_as_its_name_says_unless_the_list_says_more(
    client: TestClient, chosen: str
) -> None:
    name = "event.txt" if chosen else "event.jsonld"
    sent = b'{"@id": "https://w3id.org/gcm-kg/id/event/1", "@type": "https://w3id.org/gcm-kg/def#Event"}'
    answer = client.post("/validate", data={"format": chosen}, files={"file": (name, sent)})
    assert "<h2>Does not conform</h2>" in answer.text
    again = client.post(
        "/validate", data={"format": chosen, "pasted": "jsonld", "data": sent.decode()}
    )
    assert "<h2>Does not conform</h2>" in again.text


def test_a_name_that_does_not_tell_the_format_is_asked_about(client: TestClient) -> None:
    answer = client.post("/validate", data={"format": ""}, files={"file": ("event.txt", EVENT)})
    assert answer.status_code == 400
    assert "Choose it in the list: the name of the file does not tell." in answer.text


def test_of_many_lines_those_around_findings_are_shown_and_the_rest_is_told(
    client: TestClient,
) -> None:
    answer = client.post("/validate", data={"data": "# a comment\n" * 6000 + EVENT.decode()})
    assert '<span id="line-6004" class="Violation"><i>6004</i>     schema:startDate' in answer.text
    assert 'id="line-5999"' not in answer.text
    assert "The data have 6\u202f004 lines; shown are 4 of those around findings." in answer.text


def test_lines_are_counted_as_the_check_counts_them() -> None:
    report = {"findings": [{"severity": "Info", "valueAt": None, "focusAt": place(2)}]}
    first, second = mark("a\u2028b\x0cc\rd\n", report).lines
    assert (first.text, second.text, second.severity) == ("a\u2028b\x0cc", "d", "Info")


def place(line: int) -> dict[str, object]:
    return {"file": "standard input", "line": line, "column": 1}


def test_the_page_to_paste_on_can_be_opened(client: TestClient) -> None:
    page = client.get("/validate").text
    assert 'action="/validate" enctype="multipart/form-data"' in page
