"""What search engines are told: which pages there are, since when, and what not to ask for.

https://www.sitemaps.org/protocol.html, https://www.rfc-editor.org/rfc/rfc9309
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from kg.serve import urls
from kg.serve.feeds import Feeds

MOST = 50_000
"""Addresses in one sitemap, which is what the protocol allows."""

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Entry(NamedTuple):
    """The path of a page, and the day on which it last changed."""

    path: str
    day: str


def entries(feeds: Feeds, newest: str, saved: Iterable[str]) -> list[Entry]:
    """Return the pages to be found: those of things, and what is made anew with each release.

    `newest` is the day of the release that is served, `saved` the names of the saved queries.
    """
    made_anew = (urls.HOME, urls.DATA, urls.DEFINITIONS, urls.SHAPES, urls.QUERIES, urls.FEEDS)
    found = [Entry(path, newest) for path in (*made_anew, *map(urls.saved_query, saved))]
    changed, since = feeds.changed, feeds.since
    found += [Entry(urls.local(iri), changed.get(iri, since)) for iri in feeds.indexed]
    return found


def sitemap(found: Iterable[Entry], base: str) -> bytes:
    """Return a sitemap with the addresses below a base."""
    return _document("urlset", "url", ((base + each.path, each.day) for each in found))


def index(found: Sequence[Entry], base: str) -> bytes:
    """Return the index of the sitemaps that all these pages need."""
    parts = [found[start : start + MOST] for start in range(0, len(found), MOST)]
    rows = (
        (base + urls.SITEMAP_PART.format(number=number), max(each.day for each in part))
        for number, part in enumerate(parts, 1)
    )
    return _document("sitemapindex", "sitemap", rows)


def part(found: Sequence[Entry], number: int) -> Sequence[Entry]:
    """Return the pages of one sitemap of several, counted from 1; none where there is no such."""
    return found[(number - 1) * MOST : number * MOST] if number > 0 else ()


COMPUTED = (
    *(urls.SPARQL, f"{urls.DATA}/*{urls.SPARQL}", urls.GRAPHS, urls.VALIDATE, urls.TIME_MAPS),
)
"""Where an answer is computed for whoever asks; a star stands for any version (RFC 9309, 2.2.3)."""


def robots(base: str) -> str:
    """Return what machines may ask for: all but what is computed for whoever asks.

    Pages that name persons are not forbidden: who may not read them cannot see that they are not
    to be indexed.
    """
    rules = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in COMPUTED),
    ]
    return "\n".join([*rules, "Allow: /", "", f"Sitemap: {base}{urls.SITEMAP}", ""])


def _document(root: str, element: str, rows: Iterable[tuple[str, str]]) -> bytes:
    lines = [f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_NAMESPACE}">']
    lines += _rows(element, rows)
    return "\n".join([*lines, f"</{root}>\n"]).encode("utf-8")


def _rows(element: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for address, day in rows:
        where = f"<loc>{escape(address)}</loc><lastmod>{day}</lastmod>"
        yield f"<{element}>{where}</{element}>"
