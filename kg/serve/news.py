"""The Atom feeds of what is new: releases, and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from kg.release.changes import Kind
from kg.release.folder import Release
from kg.serve import urls
from kg.serve.atom import Entry, Feed
from kg.serve.event_lists import summary
from kg.serve.feeds import Feeds
from kg.serve.listing import read

MOST = 100
"""Entries of a feed: the newest."""


def of_releases(feeds: Feeds, address: str) -> Feed:
    """Return the feed of releases, the newest first; `address` is where it was asked for."""
    known = feeds.history.shown
    entries = [_release(feeds, each) for each in known[:MOST]]
    return Feed(
        iri=urls.canonical(urls.NEWS_OF_RELEASES),
        title="Releases of the knowledge graph of migration-policy events",
        subtitle=_how_many(len(entries), len(known), "releases"),
        updated=entries[0].updated,
        address=address,
        page=urls.canonical(urls.DATA),
        entries=entries,
    )


def of_events(feeds: Feeds, address: str) -> Feed:
    """Return the feed of events that came, the newest first; the stream has what else became."""
    came = dict(_came(feeds))
    entries = [
        Entry(
            iri=each.iri,
            title=each.name,
            updated=came[each.iri],
            published=came[each.iri],
            address=urls.canonical(urls.local(each.iri)),
            summary=summary(each),
            categories=each.categories,
        )
        for each in read(feeds.engine, list(came)[:MOST])
    ]
    return Feed(
        iri=urls.canonical(urls.NEWS_OF_EVENTS),
        title="New migration-policy events",
        subtitle=_how_many(len(entries), len(came), "events"),
        updated=max((each.updated for each in entries), default=feeds.issued),
        address=address,
        page=urls.canonical(urls.FEEDS),
        entries=entries,
        related=(urls.canonical(urls.STREAM),),
    )


def _came(feeds: Feeds) -> Iterator[tuple[str, datetime]]:
    """Yield the events that are here, with when each came last, the newest first."""
    seen: set[str] = set()
    for release in feeds.history.told:
        for version in feeds.versions(release):
            is_known = version.event in seen
            if version.change is not Kind.CHANGED:
                seen.add(version.event)
            if version.change is Kind.CREATED and not is_known:
                yield version.event, version.issued


def _release(feeds: Feeds, release: Release) -> Entry:
    manifest = release.manifest
    return Entry(
        iri=urls.canonical(urls.release(manifest.version)),
        title=f"Release {manifest.version}",
        updated=feeds.history.moments[manifest.version],
        address=urls.canonical(urls.release(manifest.version)),
        summary=", ".join((f"{manifest.counts['events']:,} events", *_changes(feeds, release))),
    )


def _changes(feeds: Feeds, release: Release) -> Iterator[str]:
    """Yield how many events came, changed and went, where a release tells it."""
    if release in feeds.history.told[:-1]:
        counts = Counter(version.change for version in feeds.versions(release))
        yield from (f"{counts[change]:,} {change}" for change in Kind)


def _how_many(shown: int, there: int, what: str) -> str:
    return f"{shown:,} {what}" if shown == there else f"The newest {shown:,} of {there:,} {what}"
