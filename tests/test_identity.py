"""Which event a page is about: its node, its aliases, and copies of its text."""

from __future__ import annotations

import pytest

from kg.harvest.record import harvest_page
from kg.model import Record

SITE = "https://migrationnetwork.un.org"
BODY = "<h1>Workshop on data</h1><p>It was held.</p><p>Type of Event</p>"


def record(*links: str, origin: str = "page.html", url: str | None = None) -> Record:
    page = f"<html><head>{''.join(links)}</head><body>{BODY}</body></html>"
    found = harvest_page(page.encode(), origin, url=url)
    assert isinstance(found, Record)
    return found


def link(relation: str, path: str, language: str = "") -> str:
    hreflang = f' hreflang="{language}"' if language else ""
    return f'<link rel="{relation}"{hreflang} href="{SITE}{path}">'


@pytest.mark.parametrize(
    "stated",
    [
        link("shortlink", "/node/12796"),
        link("shortlink", "/fr/node/12796"),
        link("alternate", "/es/node/12796", "es"),
        f'<meta property="og:url" content="{SITE}/node/12796">',
        link("canonical", "/node/12796"),
        '<link rel="shortlink" href="/node/12796">',
    ],
)
def test_a_page_at_an_alias_that_states_its_node_belongs_to_the_node(stated: str) -> None:
    found = record(stated, url=f"{SITE}/fr/events/some-title")
    assert (found.key, found.aliases) == ("12796", ("some-title",))
    assert found.page.url == f"{SITE}/fr/events/some-title"


def test_a_page_at_its_node_keeps_the_aliases_that_it_states() -> None:
    links = (link("canonical", "/events/title"), link("alternate", "/fr/events/titre", "fr"))
    found = record(*links, origin="node-12796.html", url=f"{SITE}/node/12796")
    assert (found.key, found.aliases) == ("12796", ("title", "titre"))


def test_links_that_name_several_nodes_decide_nothing_and_are_told() -> None:
    links = (link("shortlink", "/node/1"), link("alternate", "/fr/node/2", "fr"))
    found = record(*links, url=f"{SITE}/events/some-title")
    assert found.key == "some-title"
    assert found.notices == (
        "The page's links name several nodes (1, 2); it is taken for some-title.",
    )


def test_the_given_node_goes_before_another_that_the_page_states() -> None:
    found = record(link("shortlink", "/node/2"), url=f"{SITE}/node/1")
    assert found.key == "1"
    assert "several nodes (1, 2)" in found.notices[0]


def test_links_to_feeds_other_sites_and_the_front_page_say_nothing() -> None:
    links = (
        '<link rel="alternate" type="application/rss+xml" href="/node/7/feed">',
        '<link rel="alternate" hreflang="fr" href="https://example.org/node/8">',
        link("alternate", "/fr", "fr"),
    )
    found = record(*links, url=f"{SITE}/events/some-title")
    assert (found.key, found.aliases, found.notices) == ("some-title", (), ())


def test_a_page_without_address_is_part_of_the_event_whose_node_its_links_name() -> None:
    found = record(link("alternate", "/fr/node/12796", "fr"))
    assert (found.key, found.aliases) == ("12796", ())
    assert found.page.url.startswith("https://w3id.org/gcm-kg/id/event/12796#page-")


def test_a_link_that_is_no_address_at_all_is_passed_over() -> None:
    found = record('<link rel="canonical" href="http://[node/5">', url=f"{SITE}/node/1")
    assert (found.key, found.aliases) == ("1", ())


def test_the_name_of_a_file_is_no_alias() -> None:
    assert record(origin="agenda.html").aliases == ()
