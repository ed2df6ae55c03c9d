"""Things and their documents, and the pages that people see."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from pyoxigraph import Quad, RdfFormat, parse
from selectolax.lexbor import LexborHTMLParser as Html
from starlette.testclient import TestClient

from kg.namespaces import BASE
from kg.release.folder import Release
from kg.serve.app import create_app

EVENT = f"{BASE}id/event/12796"
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
FORMATS = [
    ("html", "text/html", "text/html; charset=utf-8"),
    ("ttl", "text/turtle", "text/turtle; charset=utf-8"),
    ("jsonld", "application/ld+json", "application/ld+json"),
    ("nt", "application/n-triples", "application/n-triples; charset=utf-8"),
    ("rdf", "application/rdf+xml", "application/rdf+xml"),
]
PAGES = [
    "/",
    "/sparql",
    "/sparql?query=SELECT+*+{+?s+a+gcm:Event+}",
    "/queries",
    "/queries/event-list",
    "/queries/event-evidence?event=12796",
    "/def",
    "/def/objectives",
    "/def/objectives/16",
    "/def/shapes/event-date-known",
    "/doc/event/12796",
    "/doc/event/2351",
    "/doc/organization/iom",
    "/doc/place/baku",
    "/data",
    "/data/latest",
    "/feeds",
    "/nowhere",
]


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release), follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="module")
def event_page(client: TestClient) -> Html:
    return Html(client.get("/doc/event/12796", headers=BROWSER).text)


def page(client: TestClient, path: str) -> Html:
    return Html(client.get(path, headers=BROWSER).text)


def words(html: Html, selector: str = "main") -> str:
    return " ".join(" ".join(node.text(separator=" ") for node in html.css(selector)).split())


def quads_of(body: bytes, form: RdfFormat) -> set[Quad]:
    return set(parse(body, format=form))


# Things and documents


def test_a_thing_points_to_the_document_about_it(client: TestClient) -> None:
    answer = client.get("/id/event/12796")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/doc/event/12796"


def test_a_suffix_survives_the_way_to_the_document(client: TestClient) -> None:
    assert client.get("/id/event/12796.ttl").headers["location"] == "/doc/event/12796.ttl"


@pytest.mark.parametrize(("suffix", "accept", "content_type"), FORMATS)
def test_a_thing_leads_to_its_document_in_the_format_of_accept(
    client: TestClient, suffix: str, accept: str, content_type: str
) -> None:
    answer = client.get("/id/event/12796", headers={"Accept": accept}, follow_redirects=True)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == content_type


@pytest.mark.parametrize(("suffix", "accept", "content_type"), FORMATS)
def test_a_suffix_wins_over_accept(
    client: TestClient, suffix: str, accept: str, content_type: str
) -> None:
    other = "text/turtle" if suffix == "html" else "text/html"
    answer = client.get(f"/doc/event/12796.{suffix}", headers={"Accept": other})
    assert answer.headers["content-type"] == content_type


def test_every_format_of_data_says_the_same(client: TestClient) -> None:
    turtle = quads_of(client.get("/doc/event/12796.ttl").content, RdfFormat.TURTLE)
    assert len(turtle) > 100
    for suffix, form in [("nt", RdfFormat.N_TRIPLES), ("rdf", RdfFormat.RDF_XML)]:
        assert quads_of(client.get(f"/doc/event/12796.{suffix}").content, form) == turtle
    assert json.loads(client.get("/doc/event/12796.jsonld").content)["@context"]


def test_a_document_begins_with_the_thing_and_its_evidence_comes_after(client: TestClient) -> None:
    text = client.get("/doc/event/12796.ttl").text
    subjects = re.findall(r"^<([^>]+)>", text, re.MULTILINE)
    assert subjects[:5] == [
        EVENT,
        "https://migrationnetwork.un.org/ar/node/12796",
        f"{EVENT}#audience-evidence-intergovernmental-organization",
        f"{EVENT}#audience-evidence-intergovernmental-organization-quote",
        f"{EVENT}#audience-evidence-intergovernmental-organization-target",
    ]


def test_a_scheme_comes_before_its_concepts(client: TestClient) -> None:
    text = client.get("/def/audiences.ttl").text
    assert re.findall(r"^<([^>]+)>", text, re.MULTILINE)[0] == f"{BASE}def/audiences"


def test_a_document_links_to_its_other_formats_and_its_thing(client: TestClient) -> None:
    link = client.get("/doc/event/12796", headers=BROWSER).headers["link"]
    assert '</doc/event/12796.ttl>; rel="alternate"; type="text/turtle"' in link
    assert f'<{EVENT}>; rel="describes"' in link


@pytest.mark.parametrize("accept", ["text/html", "text/turtle"])
def test_a_client_that_has_the_document_gets_304(client: TestClient, accept: str) -> None:
    first = client.get("/doc/event/12796", headers={"Accept": accept})
    known = {"Accept": accept, "If-None-Match": first.headers["etag"]}
    assert client.get("/doc/event/12796", headers=known).status_code == 304


# What is not here


@pytest.mark.parametrize(
    "path",
    [
        "/id/event/99",
        "/doc/event/99.ttl",
        "/id/person/nobody",
        "/id/dragon/1",
        "/doc/event/No%20Key",
        "/def/colours",
        "/def/objectives/24",
        "/def/shapes/none",
        "/def.csv",
        "/queries/none",
        "/nowhere",
    ],
)
def test_what_is_not_here_is_a_problem_document_of_404(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_a_browser_reads_what_is_not_here_on_a_page(client: TestClient) -> None:
    answer = client.get("/id/event/99", headers=BROWSER)
    assert answer.status_code == 404
    assert "This release has no event “99”." in answer.text


def test_a_format_that_no_document_has_is_a_problem_document_of_406(client: TestClient) -> None:
    answer = client.get("/doc/event/12796", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == (
        "Nothing here in a format you accept. Available: text/html, text/turtle, "
        "application/ld+json, application/n-triples, application/rdf+xml, text/calendar, "
        "application/atom+xml"
    )


def test_a_document_cannot_be_changed(client: TestClient) -> None:
    answer = client.put("/doc/event/12796", content=b"")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


# The page of an event


def test_the_page_of_an_event_shows_the_words_that_its_date_was_read_from(
    event_page: Html,
) -> None:
    quotes = [node.text() for node in event_page.css(".why q")]
    assert "On 11 May 2022" in quotes
    assert "The field “Date: , -” is empty." in words(event_page)


def test_the_page_of_an_event_marks_the_words_in_its_text(event_page: Html) -> None:
    assert [node.text() for node in event_page.css(".prose mark")] == [
        "On 11 May 2022",
        "IOM Azerbaijan",
        "State Migration Service (SMS)",
        "Global Compact for Migration",
        "International Migration Review Forum",
    ]


def test_the_page_of_an_event_shows_the_labels_that_lost_their_value(event_page: Html) -> None:
    lost = [node.text() for node in event_page.css(".tags li")]
    assert len(lost) == 7
    assert "Regional Review Process" in lost
    assert "they do not say “none”" in words(event_page)


def test_the_page_of_an_event_says_nothing_for_a_label_without_a_value(event_page: Html) -> None:
    labels = [node.text() for node in event_page.css("dt")]
    assert "Objective of the Compact" not in labels
    assert "Part of a regional review" not in labels


def test_the_page_of_an_event_links_on_this_host(event_page: Html) -> None:
    links = {node.text(): node.attributes["href"] for node in event_page.css(".value a")}
    assert links["IOM Mission in Azerbaijan"] == "/doc/organization/iom-azerbaijan"
    assert links["Azerbaijan"] == "/queries/country-events?country=031"


def test_the_page_of_an_event_carries_its_facts_for_search_engines(event_page: Html) -> None:
    script = event_page.css_first('script[type="application/ld+json"]')
    assert script is not None
    facts = json.loads(script.text())
    assert (facts["@id"], facts["startDate"]) == (EVENT, "2022-05-11")


def test_the_page_of_an_event_names_each_page_it_was_read_from(client: TestClient) -> None:
    read_from = page(client, "/doc/event/2351").css("section[aria-labelledby=pages] a")
    assert [node.text() for node in read_from] == [
        "https://migrationnetwork.un.org/es/node/2351",
        "https://migrationnetwork.un.org/fr/node/2351",
    ]


def test_the_page_of_an_organization_lists_its_units_and_events(client: TestClient) -> None:
    text = words(page(client, "/doc/organization/iom"))
    assert "International Organization for Migration" in text
    assert "IOM Mission in Azerbaijan" in text
    assert "Facilitating safe and regular migration pathways" in text


def test_the_page_of_a_rule_lists_the_events_that_the_check_found(client: TestClient) -> None:
    html = page(client, "/def/shapes/event-date-known")
    assert words(html, ".kind") == "Rule of the check"
    found = [node.attributes["href"] for node in html.css(".events a")]
    assert found == [f"/doc/event/{key}" for key in (11401, 11551, 11661, 17551)]


# The front page


def test_the_numbers_of_the_front_page_are_those_of_the_manifest(
    client: TestClient, sample_release: Release
) -> None:
    counts = sample_release.manifest.counts
    html = page(client, "/")
    figures = dict(
        zip(
            [node.text(strip=True) for node in html.css(".figures dt")],
            [int(re.sub(r"\D", "", node.text())) for node in html.css(".figures dd")],
            strict=True,
        )
    )
    assert figures["events"] == counts["events"] == 8
    assert figures["triples"] == counts["triples"]
    section = words(html, "section[aria-labelledby=figures]")
    assert f"{counts['quarantined']} events held back" in section
    assert f"{counts['skipped']} pages skipped" in section
    assert f"{counts['unlinked']} value that no vocabulary knows" in section


def test_the_other_numbers_of_the_front_page_are_those_of_the_samples(client: TestClient) -> None:
    section = words(page(client, "/"), ".figures")
    assert "of them with a known day 3" in section
    assert "organizers 9 countries 2 of 23 objectives 4 of 17 goals 2" in section


def test_the_front_page_says_three_ways_in_on_the_host_it_was_reached_at(
    client: TestClient,
) -> None:
    html = page(client, "/")
    assert len(html.css("section[aria-labelledby=ways] h3")) == 3
    assert "curl http://testserver/sparql" in words(html)


def test_health_names_the_release(client: TestClient, sample_release: Release) -> None:
    state = client.get("/health").json()
    assert state["status"] == "ok"
    assert state["digest"] == sample_release.manifest.digest


# Saved questions


def test_a_saved_question_without_rows_says_that_no_event_matches(client: TestClient) -> None:
    text = words(page(client, "/queries/country-events?country=250"))
    assert "No event of this release matches." in text
    assert "0 rows" not in text


def test_a_saved_question_shows_how_many_rows_it_has(client: TestClient) -> None:
    assert words(page(client, "/queries/lost-fields"), ".count") == "6 rows."


def test_a_saved_question_with_a_parameter_asks_for_it(client: TestClient) -> None:
    html = page(client, "/queries/series-events")
    assert html.css_first("input[name=series]") is not None
    assert html.css("table") == []


def test_a_value_that_does_not_fit_is_explained_beside_the_question(client: TestClient) -> None:
    answer = client.get("/queries/sdg-events?goal=18", headers=BROWSER)
    assert answer.status_code == 400
    assert "There is no Sustainable Development Goal" in answer.text
    assert "An example of what fits: 10" in answer.text


def test_a_saved_question_is_a_table_by_suffix_and_by_accept(client: TestClient) -> None:
    by_suffix = client.get("/queries/lost-fields.csv")
    by_accept = client.get("/queries/lost-fields", headers={"Accept": "text/csv"})
    assert by_suffix.content == by_accept.content
    assert by_suffix.text.startswith("event,name,lost,labels\r\n")


def test_a_wrong_parameter_is_a_problem_with_the_right_ones(client: TestClient) -> None:
    answer = client.get("/queries/sdg-events.csv?gaol=10")
    assert (answer.status_code, answer.json()["hint"]) == (400, "Its parameters: goal.")


def test_the_list_of_questions_is_there_for_programs(client: TestClient) -> None:
    listed = client.get("/queries", headers={"Accept": "application/json"}).json()["queries"]
    first = next(each for each in listed if each["name"] == "series-events")
    assert first["path"] == "/queries/series-events"
    assert first["parameters"][0]["type"] == "series"


# Safety


@pytest.mark.parametrize("path", PAGES)
def test_every_page_allows_no_script_and_nothing_from_elsewhere(
    client: TestClient, path: str
) -> None:
    policy = client.get(path, headers=BROWSER).headers["content-security-policy"]
    assert policy == (
        "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
        "frame-ancestors 'none'; form-action 'self'"
    )


@pytest.mark.parametrize("path", PAGES)
def test_no_page_requests_anything_from_another_host(client: TestClient, path: str) -> None:
    html = page(client, path)
    loaded = [node.attributes["src"] for node in html.css("[src]")]
    loaded += [node.attributes["href"] for node in html.css("link:not([rel=canonical])")]
    loaded += [node.attributes["action"] for node in html.css("form")]
    assert [address for address in loaded if urlsplit(address or "").netloc] == []
    assert "/static/style.css" in loaded


def test_the_style_requests_nothing_from_elsewhere(client: TestClient) -> None:
    style = client.get("/static/style.css").text
    assert style
    assert not re.search(r"@import|https?://|//", style)


def test_markup_in_a_request_is_only_text_on_the_page(client: TestClient) -> None:
    attack = "<script>alert(1)</script>"
    for path in ("/sparql?query=", "/queries/sdg-events?goal=", "/id/event/"):
        assert attack not in client.get(path + attack, headers=BROWSER).text


@pytest.mark.parametrize("path", PAGES)
def test_the_links_of_a_page_lead_somewhere(client: TestClient, path: str) -> None:
    links = {node.attributes["href"] or "" for node in page(client, path).css("a[href]")}
    ours = {link.partition("#")[0] for link in links if link.startswith("/")}
    lost = [link for link in ours if client.head(link, headers=BROWSER).status_code >= 400]
    assert lost == []
