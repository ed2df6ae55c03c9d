"""One page → one record, or the reason why there is none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import PurePath

from kg.errors import IdentifierError, PageError
from kg.harvest.bounds import MOST_OF_TITLE, bounded
from kg.harvest.dates.found import find_dates
from kg.harvest.fields import Layout, take_apart
from kg.harvest.identity import identify
from kg.harvest.kind import other_kind
from kg.harvest.language import detect
from kg.harvest.markup import read_markup, with_markup
from kg.harvest.page import PageText, read_page
from kg.identifiers import PageAddress, address_from_path, page_address, unaddressed
from kg.model import PageSource, Record, Skip

_LONG_TITLE = 500


def harvest_page(
    data: bytes,
    origin: str,
    *,
    url: str | None = None,
    retrieved: str | None = None,
    charset: str | None = None,
) -> Record | Skip:
    """Read one page into a record.

    `origin` is the path that messages name, and from which the address is guessed where neither
    `url` nor the page itself states one. `retrieved` is the time stamp (ISO 8601) of the fetch,
    `charset` what the server stated.
    Returns a Skip, never raises, where the page cannot be read or is not about an event.
    """
    try:
        page = read_page(data, charset)
    except PageError as error:
        return Skip(origin, error.kind, str(error))
    digest = hashlib.sha256(data).hexdigest()
    address, notices = _address(page, origin, url, digest)
    identity = identify(address, page.links)
    layout = take_apart(page)
    markup = read_markup(page, layout.title)
    if markup:
        layout = with_markup(layout, markup)
    layout, left_out = bounded(layout)
    dates = find_dates(page, layout, markup)
    tied = any(date.found_in == "body" for date in dates.findings)
    if other := other_kind(page, layout, address.url, tied or markup is not None):
        return Skip(origin, other.kind, other.reason)
    return Record(
        key=identity.key,
        page=PageSource(address.url, address.language, digest, len(data), origin, retrieved),
        title=layout.title,
        body=layout.body,
        text_language=_text_language(layout),
        fields=layout.fields,
        dates=dates.findings,
        unlabelled=layout.unlabelled,
        notices=(
            *page.notices,
            *notices,
            *identity.notices,
            *_oddities(layout),
            *left_out,
            *dates.notices,
        ),
        aliases=identity.aliases,
    )


def _address(
    page: PageText, origin: str, url: str | None, digest: str
) -> tuple[PageAddress, tuple[str, ...]]:
    """Find the page's address: as given, as the page states it, or as its file is called."""
    notices: list[str] = []
    for stated, where in ((url, "given"), (page.canonical, "that the page states")):
        if stated:
            try:
                return page_address(stated), tuple(notices)
            except IdentifierError as error:
                notices.append(f"The address {where} was not used: {error}")
    if guessed := address_from_path(origin):
        return guessed, tuple(notices)
    nameless = unaddressed(PurePath(origin).stem, digest)
    if (node := identify(nameless, page.links).key) != nameless.key:
        return unaddressed(node, digest), tuple(notices)
    return nameless, (*notices, _NO_ADDRESS)


_NO_ADDRESS = (
    "The page's address is not known, so the event is named after the file. Call the file like "
    'fr-node-2351.html or events/some-title.html, or give the page a <link rel="canonical">.'
)


def _text_language(layout: Layout) -> str:
    parts: Iterable[str] = (part.text for part in (layout.title, layout.body) if part)
    return detect("\n".join(parts))


def _oddities(layout: Layout) -> tuple[str, ...]:
    found = []
    if layout.title is None:
        found.append("The page has no title.")
    elif _LONG_TITLE < len(layout.title.text) < MOST_OF_TITLE:
        found.append(f"The title has {len(layout.title.text):,} characters; it was kept whole.")
    if layout.body is None:
        found.append("The page has no body.")
    return tuple(found)
