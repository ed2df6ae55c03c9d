"""The SPARQL 1.1 Protocol as a client meets it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app

FIRST_DAY = "SELECT ?day WHERE { ?event a gcm:Event ; schema:startDate ?day } ORDER BY ?day LIMIT 1"
CODE = "CONSTRUCT { ?goal skos:notation '10' } WHERE { ?goal skos:notation '10' ; a sdgo:Goal }"
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?annotation a oa:Annotation }"
COUNT_NAMED = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?annotation a oa:Annotation } }"
EVIDENCE = "https://w3id.org/gcm-kg/graph/evidence"
QUALITY = "https://w3id.org/gcm-kg/graph/quality"
DIRECT = {"Content-Type": "application/sparql-query"}

DAYS = b"day\r\n2021-04-22\r\n"
JSON_DAYS = {
    "head": {"vars": ["day"]},
    "results": {
        "bindings": [
            {
                "day": {
                    "type": "literal",
                    "value": "2021-04-22",
                    "datatype": "http://www.w3.org/2001/XMLSchema#date",
                }
            }
        ]
    },
}


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release)) as client:
        yield client


def get(client: TestClient, query: str, accept: str = "*/*", **more: str) -> httpx.Response:
    params = {"query": query, **more}
    answer: httpx.Response = client.get("/sparql", params=params, headers={"Accept": accept})
    return answer


def shared_headers(answer: httpx.Response) -> dict[str, str]:
    """The headers of an answer without those that are each request's own."""
    own = ("kg-query-id", "server-timing")
    return {name: value for name, value in answer.headers.items() if name not in own}


def test_a_query_by_get_is_answered_in_json(client: TestClient) -> None:
    answer = get(client, FIRST_DAY)
    assert answer.headers["content-type"] == "application/sparql-results+json"
    assert answer.json() == JSON_DAYS


def test_a_query_in_a_form_is_answered(client: TestClient) -> None:
    answer = client.post("/sparql", data={"query": FIRST_DAY}, headers={"Accept": "text/csv"})
    assert answer.content == DAYS


def test_a_query_posted_directly_is_answered(client: TestClient) -> None:
    answer = client.post("/sparql", content=FIRST_DAY, headers=DIRECT | {"Accept": "text/csv"})
    assert answer.content == DAYS


def test_the_charset_of_a_direct_query_may_be_said(client: TestClient) -> None:
    headers = {"Content-Type": "application/sparql-query; charset=UTF-8"}
    assert client.post("/sparql", content=FIRST_DAY, headers=headers).json() == JSON_DAYS


def test_three_ways_to_ask_give_the_same_bytes_and_tag(client: TestClient) -> None:
    answers = [
        get(client, FIRST_DAY),
        client.post("/sparql", data={"query": FIRST_DAY}),
        client.post("/sparql", content=FIRST_DAY, headers=DIRECT),
    ]
    assert len({(answer.content, answer.headers["etag"]) for answer in answers}) == 1


@pytest.mark.parametrize(
    ("accept", "content_type", "body"),
    [
        ("application/json", "application/sparql-results+json", b'"value":"2021-04-22"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", b">2021-04-22</lit"),
        ("text/csv", "text/csv; charset=utf-8", DAYS),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", b"?day\n"),
    ],
)
def test_rows_come_in_the_format_of_accept(
    client: TestClient, accept: str, content_type: str, body: bytes
) -> None:
    answer = get(client, FIRST_DAY, accept)
    assert answer.headers["content-type"] == content_type
    assert body in answer.content


@pytest.mark.parametrize(
    ("accept", "content_type", "body"),
    [
        ("text/turtle", "text/turtle; charset=utf-8", b'sdg:10 skos:notation "10" .'),
        (
            "application/n-triples",
            "application/n-triples; charset=utf-8",
            b"<http://metadata.un.org/sdg/10> "
            b'<http://www.w3.org/2004/02/skos/core#notation> "10" .\n',
        ),
        ("application/ld+json", "application/ld+json", b'"http://metadata.un.org/sdg/10"'),
        ("application/rdf+xml", "application/rdf+xml", b"notation>10</"),
    ],
)
def test_graphs_come_in_the_format_of_accept(
    client: TestClient, accept: str, content_type: str, body: bytes
) -> None:
    answer = get(client, CODE, accept)
    assert answer.headers["content-type"] == content_type
    assert body in answer.content


def test_without_a_preference_a_graph_comes_in_turtle(client: TestClient) -> None:
    assert get(client, CODE).headers["content-type"] == "text/turtle; charset=utf-8"


def test_a_yes_or_no_is_answered_as_a_boolean(client: TestClient) -> None:
    assert get(client, "ASK { ?event a gcm:Event }").json() == {"head": {}, "boolean": True}


def test_the_parameter_format_wins_over_accept(client: TestClient) -> None:
    assert get(client, FIRST_DAY, "application/json", format="csv").content == DAYS


def test_a_format_that_the_answer_cannot_have_names_those_it_can(client: TestClient) -> None:
    problem = get(client, FIRST_DAY, format="ttl").json()
    assert problem["hint"] == "The parameter “format” is one of: json, xml, csv, tsv, html."


def test_a_format_that_no_answer_has_is_not_acceptable(client: TestClient) -> None:
    answer = get(client, FIRST_DAY, "image/png")
    assert answer.status_code == 406
    assert "text/csv" in answer.json()["detail"]


def test_evidence_is_no_part_of_the_default_graph(client: TestClient) -> None:
    assert get(client, COUNT, "text/csv").content == b"n\r\n0\r\n"


def test_a_default_graph_of_the_request_is_asked_instead(client: TestClient) -> None:
    asked = {"query": COUNT, "default-graph-uri": EVIDENCE}
    by_get = client.get("/sparql", params=asked, headers={"Accept": "text/csv"})
    by_form = client.post("/sparql", data=asked, headers={"Accept": "text/csv"})
    assert int(by_get.text.split()[1]) > 50
    assert by_form.text == by_get.text


def test_a_direct_query_takes_its_dataset_from_the_address(client: TestClient) -> None:
    where = {"named-graph-uri": EVIDENCE}
    named = client.post("/sparql", params=where, content=COUNT_NAMED, headers=DIRECT)
    default = client.post("/sparql", params=where, content=COUNT, headers=DIRECT)
    assert named.json()["results"]["bindings"][0]["n"]["value"] != "0"
    assert default.json()["results"]["bindings"][0]["n"]["value"] == "0"


def test_another_dataset_has_another_tag(client: TestClient) -> None:
    asked = {"query": COUNT, "default-graph-uri": QUALITY}
    assert client.get("/sparql", params=asked).headers["etag"] != get(client, COUNT).headers["etag"]


def test_a_default_graph_that_is_no_iri_is_a_bad_request(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": COUNT, "default-graph-uri": "evidence"})
    assert answer.status_code == 400
    assert answer.json()["detail"] == "“evidence” names no graph: it is not an absolute IRI."


def test_a_request_without_a_query_learns_how_to_send_one(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "application/sparql-results+json"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["kind"] == "missing-query"
    assert "application/sparql-query" in answer.json()["hint"]


def test_a_browser_without_a_query_gets_the_page_to_write_one(client: TestClient) -> None:
    answer = client.get("/sparql", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert "<textarea" in answer.text


def test_a_browser_sees_the_rows_and_its_query(client: TestClient) -> None:
    page = get(client, FIRST_DAY, "text/html").text
    assert "<td>2021-04-22</td>" in page
    assert FIRST_DAY in page


def test_a_syntax_error_says_where_and_what_to_do(client: TestClient) -> None:
    answer = get(client, "SELECT ?event\nWHERE { ?event a }")
    assert answer.status_code == 400
    assert answer.json() == {
        "type": "about:blank",
        "status": 400,
        "kind": "syntax",
        "title": "The query cannot be read",
        "detail": "This is no valid SPARQL 1.1 query; reading it stopped here.",
        "line": 2,
        "column": 18,
        "excerpt": "WHERE { ?event a }\n                 ^",
        "hint": "Look at what stands just before.",
    }


def test_a_browser_sees_a_syntax_error_beside_its_query(client: TestClient) -> None:
    answer = get(client, "SELEC ?event { ?event a gcm:Event }", "text/html")
    assert answer.status_code == 400
    assert "Line 1, column 1: “SELEC” begins no query." in answer.text
    assert "SELEC ?event { ?event a gcm:Event }</textarea>" in answer.text


def test_an_undeclared_prefix_names_the_nearest_one(client: TestClient) -> None:
    problem = get(client, "SELECT ?e WHERE {\n  ?e a gmc:Event }").json()
    assert problem["detail"] == "The prefix “gmc:” is not declared."
    assert (problem["line"], problem["column"]) == (2, 8)
    assert problem["hint"] == "Did you mean “gcm:”? Else declare it first."


def test_service_is_refused_by_name(client: TestClient) -> None:
    answer = get(client, "SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }")
    assert answer.status_code == 403
    assert answer.json()["detail"] == "SERVICE asks another server, and this service never does."
    assert answer.json()["column"] == 12


@pytest.mark.parametrize(
    ("update", "word"),
    [
        ("LOAD <https://example.org/data.ttl>", "LOAD"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "INSERT"),
    ],
)
def test_an_update_sent_as_a_query_is_forbidden_and_told_why(
    client: TestClient, update: str, word: str
) -> None:
    answer = get(client, update)
    assert answer.status_code == 403
    assert answer.json()["detail"] == f"{word} changes data, and this service only reads."
    assert answer.json()["hint"].endswith("load one of the dumps under /data/latest/.")


def test_the_update_operation_is_forbidden_in_both_its_forms(client: TestClient) -> None:
    update = "DROP ALL"
    headers = {"Content-Type": "application/sparql-update"}
    form = client.post("/sparql", data={"update": update})
    direct = client.post("/sparql", content=update, headers=headers)
    assert (form.status_code, direct.status_code) == (403, 403)
    assert form.json()["detail"] == "Updates change data, and this service only reads."


def test_a_body_of_another_type_is_told_the_two_that_carry_a_query(client: TestClient) -> None:
    answer = client.post("/sparql", content=FIRST_DAY, headers={"Content-Type": "text/plain"})
    assert answer.status_code == 415
    assert "application/x-www-form-urlencoded, not as “text/plain”" in answer.json()["detail"]


def test_two_queries_in_one_request_are_refused(client: TestClient) -> None:
    answer = client.get("/sparql", params=[("query", FIRST_DAY), ("query", COUNT)])
    assert answer.json()["detail"] == "The request carries more than one query."


def test_a_query_of_more_than_a_megabyte_is_too_large(client: TestClient) -> None:
    assert client.post("/sparql", content=b"#" * 1_000_001, headers=DIRECT).status_code == 413


def test_bytes_that_are_no_utf_8_are_a_bad_request(client: TestClient) -> None:
    assert client.get("/sparql?query=%FF").status_code == 400
    assert client.post("/sparql", content=b"\xff", headers=DIRECT).status_code == 400


def ask_by_query(client: TestClient, text: str, **headers: str) -> httpx.Response:
    """Send a request by the method QUERY (RFC 10008)."""
    headers = {"Content-Type": "application/sparql-query", "Accept": "text/csv"} | headers
    answer: httpx.Response = client.request("QUERY", "/sparql", content=text, headers=headers)
    return answer


def test_the_method_query_asks_like_post_and_is_kept_like_get(client: TestClient) -> None:
    answer = ask_by_query(client, FIRST_DAY)
    assert answer.content == DAYS
    assert answer.headers["etag"] == get(client, FIRST_DAY, "text/csv").headers["etag"]
    again = ask_by_query(client, FIRST_DAY, **{"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_method_query_must_say_what_its_body_is(client: TestClient) -> None:
    answer = client.request("QUERY", "/sparql", content=FIRST_DAY)
    assert (answer.status_code, answer.json()["kind"]) == (415, "media-type")
    assert answer.headers["accept-query"].startswith("application/sparql-query, ")


@pytest.mark.parametrize("path", ["/sparql", f"/sparql?query={COUNT}", "/sparql?query=nonsense"])
def test_each_answer_says_which_bodies_the_method_query_has(client: TestClient, path: str) -> None:
    listed = "application/sparql-query, application/x-www-form-urlencoded"
    assert client.get(path).headers["accept-query"] == listed
    assert client.options("/sparql").headers["accept-query"] == listed


def test_post_has_no_conditions(client: TestClient) -> None:
    tag = get(client, FIRST_DAY).headers["etag"]
    headers = DIRECT | {"If-None-Match": tag}
    assert client.post("/sparql", content=FIRST_DAY, headers=headers).status_code == 200


def test_any_tag_is_known_where_there_is_an_answer_and_not_where_there_is_none(
    client: TestClient,
) -> None:
    for _ in range(2):  # the second time the answer is kept already
        headers = {"If-None-Match": "*"}
        query = {"query": f"{FIRST_DAY} # any"}
        assert client.get("/sparql", params=query, headers=headers).status_code == 304
        wrong = {"query": "ASK { ?s ?p }"}
        assert client.get("/sparql", params=wrong, headers=headers).status_code == 400


def test_accept_on_several_lines_is_one_list(client: TestClient) -> None:
    lines = [("Accept", "text/csv;q=0.5"), ("Accept", "text/tab-separated-values")]
    answer = client.get("/sparql", params={"query": FIRST_DAY}, headers=lines)
    assert answer.content == b'?day\n"2021-04-22"^^<http://www.w3.org/2001/XMLSchema#date>\n'


def test_parameters_in_the_address_of_a_form_count_too(client: TestClient) -> None:
    where = {"default-graph-uri": EVIDENCE}
    form = client.post("/sparql", params=where, data={"query": COUNT, "format": "csv"})
    assert int(form.text.split()[1]) > 50


@pytest.mark.parametrize("name", ["limit", "timeout"])
def test_a_limit_that_is_given_twice_is_refused(client: TestClient, name: str) -> None:
    answer = client.get("/sparql", params=[("query", COUNT), (name, "1"), (name, "2")])
    assert answer.json()["detail"] == f"The request carries more than one {name}."


def test_a_query_in_the_address_beside_one_in_the_body_is_refused(client: TestClient) -> None:
    answer = client.post("/sparql", params={"query": COUNT}, content=COUNT, headers=DIRECT)
    assert answer.json()["detail"] == "The request carries more than one query."


@pytest.mark.parametrize("damage", ["%", "%2", "%zz", "ASK%20{}%"])
def test_a_damaged_percent_sign_is_no_guess(client: TestClient, damage: str) -> None:
    answer = client.get(f"/sparql?query={damage}")
    assert answer.status_code == 400
    assert answer.json()["hint"].startswith("Write it as %25")


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/sparql-query; charset=iso-8859-1"},
        {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {},
    ],
)
def test_a_body_that_cannot_be_read_for_sure_is_not_read(
    client: TestClient, headers: dict[str, str]
) -> None:
    answer = client.post("/sparql", content=FIRST_DAY, headers=headers)
    assert (answer.status_code, answer.json()["kind"]) == (415, "media-type")


@pytest.mark.parametrize(
    "missing", ["file:///etc/passwd", "http://127.0.0.1:9/data.ttl", "https://x.example/größe"]
)
def test_a_graph_that_is_not_here_is_empty_and_named(client: TestClient, missing: str) -> None:
    count = (
        "SELECT (COUNT(*) AS ?n) {clause} {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"
    )
    by_text = get(
        client, count.format(clause=f"FROM <{missing}> FROM NAMED <{missing}>"), format="csv"
    )
    by_request = get(client, count.format(clause=""), format="csv", **{"named-graph-uri": missing})
    for answer in (by_text, by_request):
        assert answer.text == "n\r\n0\r\n"
        assert (
            answer.headers["kg-absent-graph"]
            == f"<{missing.replace('ö', '%C3%B6').replace('ß', '%C3%9F')}>"
        )


def test_from_takes_a_graph_of_the_release(client: TestClient) -> None:
    answer = get(client, COUNT.replace("WHERE", f"FROM <{EVIDENCE}> WHERE"), format="csv")
    assert int(answer.text.split()[1]) > 50
    assert "kg-absent-graph" not in answer.headers


def test_the_dataset_of_the_request_wins_over_that_of_the_query(client: TestClient) -> None:
    query = COUNT.replace("WHERE", "FROM <urn:absent> WHERE")
    answer = get(client, query, format="csv", **{"default-graph-uri": EVIDENCE})
    assert int(answer.text.split()[1]) > 50
    assert "kg-absent-graph" not in answer.headers


def test_a_page_says_which_graph_is_not_here(client: TestClient) -> None:
    shown = get(client, COUNT.replace("WHERE", "FROM <urn:absent> WHERE"), "text/html").text
    assert "This release has no graph <code>urn:absent</code>" in shown


def test_a_relative_iri_is_one_of_ours(client: TestClient) -> None:
    assert get(client, "ASK { <id/event/12796> a gcm:Event }").json()["boolean"] is True


def test_json_ld_does_not_pretend_to_speak_of_triples(client: TestClient) -> None:
    query = "CONSTRUCT { <urn:a> <urn:b> <<( <urn:c> <urn:d> <urn:e> )>> } WHERE { }"
    answer = get(client, query, "application/ld+json")
    assert answer.status_code == 500
    assert "JSON-LD has no way to speak of a triple" in answer.json()["detail"]


def test_what_is_not_acceptable_lists_what_is(client: TestClient) -> None:
    problem = get(client, CODE, "image/png").json()
    assert problem["available"][:2] == ["text/turtle", "application/n-triples"]


def test_head_has_the_headers_of_get_and_no_body(client: TestClient) -> None:
    whole, head = get(client, FIRST_DAY), client.head("/sparql", params={"query": FIRST_DAY})
    assert head.content == b""
    assert shared_headers(head) == shared_headers(whole)


def test_options_lists_the_methods(client: TestClient) -> None:
    answer = client.options("/sparql")
    assert answer.status_code == 204
    assert answer.headers["allow"] == "GET, HEAD, POST, QUERY, OPTIONS"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_not_allowed(client: TestClient, method: str) -> None:
    answer = client.request(method, "/sparql")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, POST, QUERY, OPTIONS"


def test_a_script_of_any_site_may_ask(client: TestClient) -> None:
    preflight = client.options(
        "/sparql",
        headers={
            "Origin": "https://example.org",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type",
        },
    )
    assert preflight.status_code == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "POST" in preflight.headers["access-control-allow-methods"]
    assert preflight.headers["access-control-allow-headers"] == "content-type"


def test_a_script_may_read_answers_and_errors(client: TestClient) -> None:
    for answer in (get(client, FIRST_DAY), get(client, "nonsense"), client.get("/nowhere")):
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "ETag" in answer.headers["access-control-expose-headers"]


def test_a_client_that_has_the_answer_gets_304(client: TestClient) -> None:
    tag = get(client, FIRST_DAY).headers["etag"]
    known = {"If-None-Match": f'"other", W/{tag}'}
    again = client.get("/sparql", params={"query": FIRST_DAY}, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag


def test_the_tag_differs_by_format_and_the_answer_says_that_accept_matters(
    client: TestClient,
) -> None:
    rows, table = get(client, FIRST_DAY), get(client, FIRST_DAY, "text/csv")
    assert rows.headers["etag"] != table.headers["etag"]
    assert "Accept" in rows.headers["vary"]


def test_an_answer_leads_to_the_release_that_it_comes_from(
    client: TestClient, sample_release: Release
) -> None:
    target = get(client, FIRST_DAY).links["describedby"]["url"]
    assert json.loads(client.get(target).content)["version"] == sample_release.manifest.version
