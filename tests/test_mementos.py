"""What the service said as of an earlier moment: kept releases, and Memento (RFC 7089)."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pytest
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app
from kg.serve.kept import Kept
from kg.serve.service import Service
from kg.settings import ServiceSettings
from tests.chains import Chain
from tests.other_servers import oxigraph

NAMES = "SELECT ?name { ?event a gcm:Event ; schema:name ?name } ORDER BY ?name"
BASE = "http://testserver"
FIRST, SECOND, THIRD, FOURTH = (
    "Mon, 23 Nov 2026 00:00:00 GMT",
    "Tue, 24 Nov 2026 00:00:00 GMT",
    "Tue, 24 Nov 2026 00:00:01 GMT",
    "Wed, 25 Nov 2026 00:00:00 GMT",
)


@pytest.fixture(scope="module")
def client(chain: Chain) -> Iterator[TestClient]:
    """Serves the fourth release, and keeps two of the three before it."""
    app = create_app(chain.releases[3], settings=ServiceSettings(workers=1, keep=2))
    with TestClient(app, follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="module")
def versions(chain: Chain) -> list[str]:
    return [release.manifest.version for release in chain.releases]


def names(client: TestClient, path: str) -> list[str]:
    answer = client.get(path, params={"query": NAMES, "format": "csv"})
    assert answer.status_code == 200
    return str(answer.text).splitlines()[1:]


def at(moment: str) -> dict[str, str]:
    return {"Accept-Datetime": moment}


# Queries to old releases


def test_a_kept_release_is_asked_by_sparql_below_its_version(
    client: TestClient, versions: list[str]
) -> None:
    assert names(client, f"/data/{versions[1]}/sparql") == [
        "Seminar on return",
        "Workshop on visas",
    ]
    assert names(client, f"/data/{versions[3]}/sparql") == names(client, "/sparql")
    assert names(client, "/sparql") == ["Workshop on visas"]


def test_old_releases_are_held_here_where_another_server_holds_the_newest(
    chain: Chain, versions: list[str], tmp_path: Path
) -> None:
    with oxigraph(tmp_path, chain.releases[3]) as address:
        settings = ServiceSettings(workers=1, keep=2, engine=f"{address}/query")
        with TestClient(create_app(chain.releases[3], settings=settings)) as client:
            old, newest = names(client, f"/data/{versions[1]}/sparql"), names(client, "/sparql")
    assert old == ["Seminar on return", "Workshop on visas"]
    assert newest == ["Workshop on visas"]


def test_the_end_does_not_wait_for_a_release_that_is_still_loaded(chain: Chain) -> None:
    @asynccontextmanager
    async def never(release: Release) -> AsyncIterator[Service]:
        await asyncio.Event().wait()
        yield cast(Service, None)

    async def ends() -> bool:
        kept = Kept(never)
        asked = asyncio.create_task(kept.service(chain.releases[0]))
        await asyncio.sleep(0)
        await asyncio.wait_for(kept.end_all_but(), 5)
        await asyncio.wait([asked])
        return asked.cancelled()

    assert asyncio.run(ends())


def test_health_and_metrics_tell_which_are_loaded_and_what_they_take(
    client: TestClient, versions: list[str]
) -> None:
    names(client, f"/data/{versions[1]}/sparql")
    assert versions[1] in client.get("/health").json()["kept"]
    [line] = re.findall(r'kg_resident_bytes{process="kept"} (.*)', client.get("/metrics").text)
    assert float(line) > 10_000_000


def test_it_is_asked_by_post_too_and_describes_itself(
    client: TestClient, versions: list[str]
) -> None:
    path = f"/data/{versions[1]}/sparql"
    asked = client.post(path, data={"query": NAMES}, headers={"Accept": "text/csv"})
    assert asked.text.splitlines()[1:] == ["Seminar on return", "Workshop on visas"]
    described = client.get(path, headers={"Accept": "application/n-triples"}).text
    endpoint = "<http://www.w3.org/ns/sparql-service-description#endpoint>"
    assert f"{endpoint} <{BASE}{path}> ." in described


def test_an_answer_of_a_kept_release_says_of_when_it_is(
    client: TestClient, versions: list[str]
) -> None:
    answer = client.get(f"/data/{versions[1]}/sparql", params={"query": NAMES})
    assert answer.headers["memento-datetime"] == SECOND
    assert answer.headers["x-robots-tag"] == "noindex"
    links = answer.headers["link"]
    assert f'</data/{versions[1]}/manifest.json>; rel="describedby"' in links
    assert f"<{BASE}/sparql?query=SELECT" in links
    assert "/data/latest/" not in links


def test_what_is_wrong_with_a_request_is_no_state_of_anything(
    client: TestClient, versions: list[str]
) -> None:
    below = f"/data/{versions[1]}"
    broken = client.get(f"{below}/sparql", params={"query": "SELECT"})
    assert (broken.status_code, "memento-datetime" in broken.headers) == (400, False)
    absent = client.get(f"{below}/doc/event/903.nt")
    assert (absent.status_code, absent.headers["memento-datetime"]) == (404, SECOND)


def test_a_release_that_is_not_kept_says_where_its_files_are(
    client: TestClient, versions: list[str]
) -> None:
    answer = client.get(f"/data/{versions[0]}/sparql", params={"query": NAMES})
    assert answer.status_code == 404
    assert answer.json()["kind"] == "not-kept"
    assert answer.json()["hint"] == (
        f"Its files are at /data/{versions[0]}; KG_KEEP says how many are kept."
    )
    assert client.get(f"/data/{versions[0]}/all.nq").status_code == 200
    assert client.get("/data/2020-01-01-00000000/sparql").json()["kind"] == "not-found"


def test_a_query_to_an_old_release_counts_like_any_other(chain: Chain) -> None:
    app = create_app(chain.releases[3], settings=ServiceSettings(workers=1, keep=1, rate=1))
    path = f"/data/{chain.releases[2].manifest.version}/sparql"
    with TestClient(app, client=("192.0.2.1", 1)) as client:
        asked = [client.get(path, params={"query": NAMES}) for _ in range(2)]
    assert [answer.status_code for answer in asked] == [200, 429]


def test_nothing_of_an_address_breaks_out_of_its_link(
    client: TestClient, versions: list[str]
) -> None:
    evil = f"/data/{versions[1]}/doc/event/900.nt?a=>;rel=evil,<b>"
    links = client.get(evil).headers["link"]
    assert f'<{BASE}/doc/event/900.nt?a=%3E;rel=evil,%3Cb%3E>; rel="original timegate"' in links
    evil = "/doc/event/900%3E,%3Cb%3E%0D%0Aset-cookie:a"
    for path in (evil, f"/data/{versions[1]}{evil}", f"/timemap{evil}"):
        answer = client.get(path, headers=at(SECOND))
        assert answer.status_code == 404
        assert "900>" not in answer.headers.get("link", "")
        assert "set-cookie" not in answer.headers
    long = client.get(f"/data/{versions[1]}/doc/event/900.nt?a={'b' * 5000}")
    assert (long.status_code, "timegate" in long.headers["link"]) == (200, False)


def test_latest_is_the_service_itself(client: TestClient) -> None:
    answer = client.post("/data/latest/sparql?format=csv", data={"query": NAMES})
    assert (answer.status_code, answer.headers["location"]) == (307, "/sparql?format=csv")


def test_a_document_and_a_question_are_answered_from_a_kept_release_too(
    client: TestClient, versions: list[str]
) -> None:
    below = f"/data/{versions[1]}"
    document = client.get(f"{below}/doc/event/902.ttl")
    assert '"Seminar on return"@en' in document.text
    assert f'<{below}/doc/event/902.nt>; rel="alternate"' in document.headers["link"]
    assert client.get("/doc/event/902.ttl").status_code == 410
    listed = client.get(f"{below}/queries/event-list.csv").text
    assert "Seminar on return" in listed
    assert "Seminar on return" not in client.get("/queries/event-list.csv").text


def test_a_page_of_a_kept_release_says_so_and_leads_to_the_newest(
    client: TestClient, versions: list[str]
) -> None:
    page = client.get(f"/data/{versions[1]}/doc/event/900", headers={"Accept": "text/html"}).text
    assert f"This is what release {versions[1]} of 24 November 2026 says." in page
    assert '<a href="/doc/event/900">What the newest says</a>' in page
    assert f'<a href="/data/{versions[1]}/doc/event/900.ttl">Turtle</a>' in page
    assert f"release {versions[1]}" in page.partition("Cite this:")[2]
    own = client.get("/doc/event/900", headers={"Accept": "text/html"}).text
    assert "What the newest says" not in own


# Files as of a moment


@pytest.mark.parametrize(
    ("moment", "place"),
    [
        ("Thu, 01 Jan 2026 00:00:00 GMT", 0),  # before all: the first (4.5.3)
        (FIRST, 0),
        ("Mon, 23 Nov 2026 23:59:59 GMT", 0),
        (SECOND, 1),
        (THIRD, 2),
        ("Tue, 24 Nov 2026 12:00:00 GMT", 2),
        (FOURTH, 3),
        ("Fri, 01 Jan 2100 00:00:00 GMT", 3),
    ],
)
def test_a_file_of_a_moment_is_that_of_the_release_of_then(
    client: TestClient, versions: list[str], moment: str, place: int
) -> None:
    answer = client.get("/data/latest/all.nq", headers=at(moment))
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/data/{versions[place]}/all.nq"
    assert answer.headers["vary"] == "Accept-Datetime, Origin"
    assert "memento-datetime" not in answer.headers
    state = client.get(answer.headers["location"], headers=at(moment))
    assert state.headers["memento-datetime"] == (FIRST, SECOND, THIRD, FOURTH)[place]


def test_the_way_to_a_file_of_a_moment_names_its_neighbours_in_links(
    client: TestClient, versions: list[str]
) -> None:
    links = client.head("/data/latest/all.nq", headers=at(SECOND)).headers["link"]
    assert links == (
        f'<{BASE}/data/latest/all.nq>; rel="original timegate", '
        f'<{BASE}/timemap/data/latest/all.nq>; rel="timemap"; type="application/link-format", '
        f'<{BASE}/data/{versions[0]}/all.nq>; rel="first memento"; datetime="{FIRST}", '
        f'<{BASE}/data/{versions[1]}/all.nq>; rel="memento"; datetime="{SECOND}", '
        f'<{BASE}/data/{versions[3]}/all.nq>; rel="last memento"; datetime="{FOURTH}"'
    )


def test_a_file_of_no_moment_is_the_newest_and_says_that_it_could_be_asked_for_by_one(
    client: TestClient,
) -> None:
    answer = client.head("/data/latest/all.nq")
    assert answer.status_code == 200
    assert answer.headers["vary"] == "Accept-Encoding, Accept-Datetime, Origin"
    assert "memento-datetime" not in answer.headers
    assert f'<{BASE}/data/latest/all.nq>; rel="original timegate"' in answer.headers["link"]


def test_a_file_that_only_some_releases_have_is_there_as_of_those(
    client: TestClient, versions: list[str]
) -> None:
    answer = client.get("/data/latest/changes.rdfp", headers=at(FIRST))
    assert answer.headers["location"] == f"/data/{versions[1]}/changes.rdfp"
    assert client.get("/data/latest/nothing.nq", headers=at(FIRST)).status_code == 404


@pytest.mark.parametrize(
    "moment",
    [
        *("yesterday", "2026-11-23T00:00:00Z", "", "Mon, 23 Nov 2026 00:00:00 +0100"),
        "Sun, 23 Nov 2026 00:00:00 GMT",  # a Monday
    ],
)
@pytest.mark.parametrize("path", ["/data/latest/all.nq", "/doc/event/900", "/sparql?query=ASK{}"])
def test_what_is_no_moment_is_refused(client: TestClient, path: str, moment: str) -> None:
    answer = client.get(path, headers=at(moment))
    assert answer.status_code == 400
    assert answer.json()["kind"] == "accept-datetime"
    assert "Thu, 31 May 2007 20:35:00 GMT" in answer.json()["hint"]


def test_the_states_of_a_file_are_listed(client: TestClient, versions: list[str]) -> None:
    answer = client.get("/timemap/data/latest/all.nq")
    assert answer.headers["content-type"] == "application/link-format"
    assert answer.text == (
        f'<{BASE}/data/latest/all.nq>; rel="original timegate",\n'
        f'<{BASE}/timemap/data/latest/all.nq>; rel="self"; type="application/link-format"; '
        f'from="{FIRST}"; until="{FOURTH}",\n'
        f'<{BASE}/data/{versions[0]}/all.nq>; rel="first memento"; datetime="{FIRST}",\n'
        f'<{BASE}/data/{versions[1]}/all.nq>; rel="memento"; datetime="{SECOND}",\n'
        f'<{BASE}/data/{versions[2]}/all.nq>; rel="memento"; datetime="{THIRD}",\n'
        f'<{BASE}/data/{versions[3]}/all.nq>; rel="last memento"; datetime="{FOURTH}"\n'
    )
    assert client.get("/timemap/data/latest/nothing.nq").status_code == 404
    assert client.get("/timemap/health").status_code == 404


# Documents and queries as of a moment


def test_a_document_of_a_moment_is_that_of_the_kept_release_of_then(
    client: TestClient, versions: list[str]
) -> None:
    answer = client.get("/doc/event/900.ttl", headers=at(SECOND))
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/data/{versions[1]}/doc/event/900.ttl"
    state = client.get(answer.headers["location"])
    assert '"2023-05-05"^^xsd:date' in state.text
    assert state.headers["memento-datetime"] == SECOND
    assert f'<{BASE}/doc/event/900.ttl>; rel="original timegate"' in state.headers["link"]
    assert "Accept-Datetime" in client.get("/doc/event/900.ttl").headers["vary"]


def test_an_identifier_leads_to_the_document_of_a_moment(
    client: TestClient, versions: list[str]
) -> None:
    headers = {"Accept": "text/turtle"} | at(SECOND)
    answer = client.get("/id/event/900", headers=headers, follow_redirects=True)
    assert answer.url.path == f"/data/{versions[1]}/doc/event/900"
    assert answer.headers["content-type"] == "text/turtle; charset=utf-8"


def test_what_is_gone_now_is_there_as_of_a_moment_at_which_it_was(
    client: TestClient, versions: list[str]
) -> None:
    answer = client.get("/doc/event/902.nt", headers=at(FOURTH))
    assert answer.headers["location"] == f"/data/{versions[1]}/doc/event/902.nt"
    assert client.get("/doc/event/1.nt", headers=at(FOURTH)).status_code == 404


def test_a_query_of_a_moment_is_asked_of_the_kept_release_of_then(
    client: TestClient, versions: list[str]
) -> None:
    asked = {"query": NAMES, "format": "csv"}
    answer = client.get("/sparql", params=asked, headers=at(SECOND), follow_redirects=True)
    assert answer.url.path == f"/data/{versions[1]}/sparql"
    assert answer.text.splitlines()[1:] == ["Seminar on return", "Workshop on visas"]
    posted = client.post("/sparql", data=asked, headers=at(SECOND))
    assert (posted.status_code, posted.headers["location"]) == (307, f"/data/{versions[1]}/sparql")
    assert "Accept-Datetime" in client.get("/sparql", params=asked).headers["vary"]


def test_the_states_of_a_document_are_those_of_the_kept_releases_that_have_it(
    client: TestClient, versions: list[str]
) -> None:
    lines = client.get("/timemap/doc/event/902").text.splitlines()
    assert lines[2:] == [
        f'<{BASE}/data/{versions[1]}/doc/event/902>; rel="first last memento"; datetime="{SECOND}"'
    ]


def test_where_no_release_is_kept_the_moment_of_a_query_means_nothing(chain: Chain) -> None:
    with TestClient(create_app(chain.releases[3])) as client:
        asked = client.get("/sparql", params={"query": NAMES}, headers=at(SECOND))
        assert (asked.status_code, asked.history) == (200, [])
        assert asked.headers["vary"] == "Accept, Accept-Encoding"
        files = client.get("/data/latest/all.nq", headers=at(SECOND), follow_redirects=False)
        assert files.status_code == 302
