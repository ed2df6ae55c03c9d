"""Every IRI of ours that a release names answers, in every format, with what the release says."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import RDF, SDO, Graph, URIRef
from selectolax.lexbor import LexborHTMLParser as Html
from starlette.testclient import TestClient

from kg.identifiers import owner_of
from kg.namespaces import BASE
from kg.release.folder import Release
from kg.serve.app import create_app

EVENT = f"{BASE}id/event/12796"
FORMATS = {
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}
SCHEMA_ORG, ALL = "https://schema.org/", f"{BASE}def"


@pytest.fixture(scope="module")
def client(sample_release: Release) -> Iterator[TestClient]:
    with TestClient(create_app(sample_release), follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="module")
def named(sample_release: Release) -> dict[str, bool]:
    """Every IRI of ours in the release, and whether the release says something of it."""
    found: dict[str, bool] = {}
    for quad in parse(path=str(sample_release.path / "all.nq"), format=RdfFormat.N_QUADS):
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name):
            if isinstance(term, NamedNode) and term.value.startswith(BASE):
                found[term.value] = found.get(term.value, False) or term == quad.subject
    return found


def quads(body: bytes, form: RdfFormat) -> set[Quad]:
    return set(parse(body, format=form))


# Every IRI


def test_every_iri_leads_to_a_document_that_says_it_in_every_format(
    client: TestClient, named: dict[str, bool]
) -> None:
    """Persons are named in their own graph only, so no document tells of them.

    Blank nodes of shapes have other labels in other formats: their triples are counted.
    """
    wrong: list[object] = []
    documents: dict[str, list[str]] = {}
    for iri, is_told in named.items():
        told = [iri] if is_told and "#person-" not in iri else []
        documents.setdefault(owner_of(iri), []).extend(told)
    for document, parts in documents.items():
        path = document.removeprefix(BASE.rstrip("/"))
        if path.startswith("/id/"):
            answer = client.get(path)
            wrong += [(path, answer.status_code)] if answer.status_code != 303 else []
            path = answer.headers["location"]
        bodies = {suffix: client.get(f"{path}.{suffix}") for suffix in (*FORMATS, "html")}
        wanted = dict.fromkeys(bodies, 200)
        if path.startswith("/graph/"):  # people are sent where they can ask more of it
            wanted["html"] = 303
        wrong += [(path, name) for name, each in bodies.items() if each.status_code != wanted[name]]
        said = {name: quads(bodies[name].content, form) for name, form in FORMATS.items()}
        subjects = {each.subject for each in said["nt"]}
        wrong += [part for part in parts if NamedNode(part) not in subjects]
        if len({len(each) for each in said.values()}) != 1:
            wrong.append((path, {name: len(each) for name, each in said.items()}))
    assert wrong == []
    assert len(documents) > 700


# Links


@pytest.mark.parametrize("path", ["/doc/event/12796", "/def/objectives/16", "/def"])
def test_a_document_links_to_its_other_formats_its_licence_and_its_own_address(
    client: TestClient, path: str
) -> None:
    for accept in ("text/html", "text/turtle"):
        links = client.get(path, headers={"Accept": accept}).headers["link"]
        assert f'<{path}.rdf>; rel="alternate"; type="application/rdf+xml"' in links
        assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in links
        assert f'<https://w3id.org/gcm-kg{path}>; rel="canonical"' in links
        assert 'rel="describedby"' in links


@pytest.mark.parametrize("path", ["/data", "/data/latest"])
def test_the_iri_of_a_release_leads_to_its_catalogue(
    client: TestClient, sample_release: Release, path: str
) -> None:
    for accept, name in [
        ("text/turtle", "catalogue.ttl"),
        ("application/ld+json", "catalogue.jsonld"),
    ]:
        answer = client.get(path, headers={"Accept": accept})
        assert answer.status_code == 303
        assert answer.headers["location"] == f"/data/{sample_release.manifest.version}/{name}"
        assert client.get(answer.headers["location"]).status_code == 200


# Views


@pytest.mark.parametrize(
    ("address", "headers", "profile"),
    [
        ("", {}, ALL),
        ("?_profile=full", {}, ALL),
        ("?_profile=schema", {}, SCHEMA_ORG),
        ("", {"Accept-Profile": "<https://schema.org/>"}, SCHEMA_ORG),
        ("", {"Accept-Profile": "<http://schema.org/>;q=0.4, <urn:x>"}, SCHEMA_ORG),
        ("", {"Accept-Profile": f"<https://schema.org/>;q=0.4, <{ALL}>;q=0.5"}, ALL),
        ("", {"Accept-Profile": "<https://schema.org/>;q=0"}, ALL),
        ("", {"Prefer": 'profile="schema"'}, SCHEMA_ORG),
        ("", {"Prefer": "return=minimal; profile=https://schema.org/"}, SCHEMA_ORG),
        ("?_profile=full", {"Accept-Profile": "<https://schema.org/>"}, ALL),
        ("", {"Accept-Profile": "<urn:unknown>"}, ALL),
    ],
)
def test_a_view_is_chosen_by_address_or_header_and_named(
    client: TestClient, address: str, headers: dict[str, str], profile: str
) -> None:
    answer = client.get(f"/doc/event/12796.ttl{address}", headers=headers)
    assert answer.headers["content-profile"] == f"<{profile}>"
    assert f'<{profile}>; rel="profile"' in answer.headers["link"]
    assert "Accept-Profile" in answer.headers["vary"]


def test_the_view_of_schema_org_has_no_other_words(client: TestClient) -> None:
    told = quads(client.get("/doc/event/12796.nt?_profile=schema").content, RdfFormat.N_TRIPLES)
    words = {each.predicate.value for each in told} - {str(RDF.type)}
    assert f"{SDO}startDate".replace("https", "http") in words
    assert [word for word in words if not word.startswith("http://schema.org/")] == []


def test_a_document_lists_its_views_with_their_tokens(client: TestClient) -> None:
    links = client.get("/doc/event/12796.ttl").headers["link"]
    other = '</doc/event/12796.ttl?_profile=schema>; rel="alternate"; type="text/turtle"; '
    assert f'{other}profile="{SCHEMA_ORG}"' in links
    assert f'rel="type"; token="schema"; anchor="{SCHEMA_ORG}"' in links


def test_a_view_survives_the_way_to_the_document(client: TestClient) -> None:
    location = client.get("/id/event/12796.ttl?_profile=schema").headers["location"]
    assert location == "/doc/event/12796.ttl?_profile=schema"


def test_a_view_that_there_is_not_is_a_problem_with_those_there_are(client: TestClient) -> None:
    answer = client.get("/doc/event/12796.ttl?_profile=short")
    assert (answer.status_code, answer.json()["hint"]) == (400, "There are: full, schema.")


def test_each_view_has_an_etag_of_its_own(client: TestClient) -> None:
    tags = {
        client.get(f"/doc/event/12796.ttl?_profile={each}").headers["etag"]
        for each in ("full", "schema")
    }
    assert len(tags) == 2


# What search engines read

DOMAINS = {
    "about": {"Event", "EventSeries"},
    "address": {"Place"},
    "alternateName": {"*"},
    "containedInPlace": {"Place"},
    "description": {"*"},
    "endDate": {"Event"},
    "eventAttendanceMode": {"Event"},
    "inDefinedTermSet": {"DefinedTerm"},
    "inLanguage": {"Event"},
    "location": {"Event"},
    "name": {"*"},
    "organizer": {"Event"},
    "parentOrganization": {"Organization"},
    "sameAs": {"*"},
    "startDate": {"Event"},
    "superEvent": {"Event"},
    "termCode": {"DefinedTerm"},
    "url": {"*"},
}
"""Which types may have a property; of schema.org, for the properties that we use."""

RANGES = {
    "about": {"DefinedTerm", "DefinedTermSet"},
    "containedInPlace": {"Country"},
    "location": {"Place", "VirtualLocation"},
    "organizer": {"Organization"},
    "parentOrganization": {"Organization"},
    "superEvent": {"EventSeries"},
}
"""What types the values of a property may have, where they are described."""

MODES = {f"{SDO}{mode}EventAttendanceMode" for mode in ("Mixed", "Online", "Offline")}


def facts(client: TestClient, path: str) -> Graph:
    """What the page of a thing says in JSON-LD, expanded as schema.org's context does it."""
    html = Html(client.get(path, headers={"Accept": "text/html"}).text)
    script = html.css_first('script[type="application/ld+json"]')
    assert script is not None
    document = json.loads(script.text())
    assert document["@context"] == "https://schema.org"
    ids = ("url", "sameAs", "eventAttendanceMode", "about", "inDefinedTermSet", "containedInPlace")
    context = {"@vocab": str(SDO)} | {name: {"@type": "@id"} for name in ids}
    return Graph().parse(data=json.dumps(document | {"@context": context}), format="json-ld")


def events(named: dict[str, bool]) -> list[str]:
    things = [iri for iri in named if iri.startswith(f"{BASE}id/event/") and "#" not in iri]
    return sorted(f"/doc/{iri.removeprefix(BASE + 'id/')}" for iri in things)


def test_what_search_engines_read_keeps_to_the_vocabulary_of_schema_org(
    client: TestClient, named: dict[str, bool]
) -> None:
    others = ["/doc/organization/iom", "/doc/place/baku", "/def/objectives/16", "/def/objectives"]
    for path in [*events(named), *others]:
        graph = facts(client, path)
        known = {str(term) for term in dir(SDO)}
        types = {
            each: {str(kind).removeprefix(str(SDO)) for kind in graph.objects(each, RDF.type)}
            for each in graph.subjects(RDF.type)
        }
        for kind in graph.objects(None, RDF.type):
            assert str(kind) in known
        for subject, predicate, value in graph:
            name = str(predicate).removeprefix(str(SDO))
            if predicate == RDF.type:
                continue
            assert str(predicate) in known
            assert DOMAINS[name] & (types[subject] | {"*"}), (subject, name)
            if name in RANGES and value in types:
                assert RANGES[name] & types[value], (name, value)
            if name == "eventAttendanceMode":
                assert str(value) in MODES


def test_an_event_has_all_that_search_engines_ask_for_where_the_page_says_it(
    client: TestClient,
) -> None:
    """https://developers.google.com/search/docs/appearance/structured-data/event: required."""
    graph = facts(client, "/doc/event/12796")
    event = URIRef(EVENT)
    assert graph.value(event, RDF.type) == SDO.Event
    assert str(graph.value(event, SDO.name)).startswith("3rd multidimensional consultation")
    assert str(graph.value(event, SDO.startDate)) == "2022-05-11"
    place = graph.value(event, SDO.location)
    assert str(graph.value(place, SDO.name)) == "Baku"
    assert str(graph.value(place, SDO.address)) == "Baku, Azerbaijan"


def test_nothing_is_made_up_for_search_engines(client: TestClient) -> None:
    graph = facts(client, "/doc/event/11401")
    assert graph.value(URIRef(f"{BASE}id/event/11401"), SDO.startDate) is None
