"""What harvesters of files need: which files there are, and which of them are new.

ResourceSync Framework Specification, ANSI/NISO Z39.99-2017,
http://www.openarchives.org/rs/1.1/resourcesync
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from xml.etree import ElementTree as Xml

from kg.release.folder import Release
from kg.serve import urls
from kg.serve.feeds import Feeds
from kg.serve.releases import is_hidden

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
RS = "http://www.openarchives.org/rs/terms/"
MOST = 50_000
"""Addresses in one list, which is what the protocol of sitemaps allows."""


@dataclass(frozen=True)
class Item:
    """One address of a list, with what is said of it: the attributes of its `rs:md`."""

    address: str
    said: Mapping[str, str]
    modified: str = ""


@dataclass(frozen=True)
class Document:
    """A list: its capability, the list above it, and what it has."""

    capability: str
    up: str
    items: Iterable[Item]
    said: Mapping[str, str] = field(default_factory=dict)
    described_by: str = ""


def source(base: str) -> Document:
    """Return the description of the source: where its lists of capabilities are (section 8)."""
    item = Item(base + urls.CAPABILITIES, {"capability": "capabilitylist"})
    return Document("description", "", [item], described_by=base + urls.DATA)


def capabilities(base: str) -> Document:
    """Return which lists there are (section 9)."""
    lists = {"resourcelist": urls.RESOURCES, "changelist": urls.RESOURCE_CHANGES}
    items = [Item(base + path, {"capability": name}) for name, path in lists.items()]
    return Document(
        "capabilitylist", base + urls.RESOURCESYNC, items, described_by=base + urls.DATA
    )


def resources(feeds: Feeds, base: str) -> Document:
    """Return the files of the newest release, at addresses that stay (section 10)."""
    at = _time(feeds.issued)
    return Document("resourcelist", base + urls.CAPABILITIES, _files(feeds, base), {"at": at})


def changes(feeds: Feeds, base: str) -> Document:
    """Return which of these files came, changed or went with each release (section 12)."""
    known = feeds.history.releases
    span = [_time(feeds.history.moments[each.manifest.version]) for each in (known[-1], known[0])]
    said = {"from": span[0], "until": span[1]}
    return Document("changelist", base + urls.CAPABILITIES, _changes(feeds, base), said)


def write(document: Document) -> bytes:
    """Return a list as a document: a sitemap with what ResourceSync adds (section 5)."""
    root = Xml.Element("urlset", {"xmlns": SITEMAP, "xmlns:rs": RS})
    if document.described_by:
        Xml.SubElement(root, "rs:ln", {"rel": "describedby", "href": document.described_by})
    if document.up:
        Xml.SubElement(root, "rs:ln", {"rel": "up", "href": document.up})
    Xml.SubElement(root, "rs:md", {"capability": document.capability, **document.said})
    for item in document.items:
        node = Xml.SubElement(root, "url")
        Xml.SubElement(node, "loc").text = item.address
        if item.modified:
            Xml.SubElement(node, "lastmod").text = item.modified
        Xml.SubElement(node, "rs:md", dict(item.said))
    Xml.indent(root, " ")
    body: bytes = Xml.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _files(feeds: Feeds, base: str) -> Iterator[Item]:
    newest = feeds.history.releases[0]
    shown = (each for each in newest.manifest.files if not is_hidden(feeds.history, newest, each))
    for name in sorted(shown):
        yield _file(newest, name, base, _time(_since(feeds, name)))


def _file(release: Release, name: str, base: str, modified: str, change: str = "") -> Item:
    entry = release.manifest.files[name]
    said = {
        "hash": f"sha-256:{entry.sha256}",
        "length": str(entry.bytes),
        "type": entry.media_type,
    }
    return Item(base + urls.dump(name), ({"change": change} if change else {}) | said, modified)


def _since(feeds: Feeds, name: str) -> datetime:
    """Return when a file became what it is: with the first of the newest releases that have it."""
    history = feeds.history
    newest = history.releases[0]
    since = newest
    for release in history.releases:
        entry = release.manifest.files.get(name)
        if entry is None or entry.sha256 != newest.manifest.files[name].sha256:
            break
        since = release
    return history.moments[since.manifest.version]


def _changes(feeds: Feeds, base: str) -> Iterator[Item]:
    """Yield the changes of files in the order of time, the last 50,000 at most."""
    releases = list(reversed(feeds.history.releases))
    found: list[Item] = []
    for before, release in pairwise(releases):
        moment = _time(feeds.history.moments[release.manifest.version])
        old, new = before.manifest.files, release.manifest.files
        for name in sorted(old.keys() | new.keys()):
            if name not in new:
                found.append(Item(base + urls.dump(name), {"change": "deleted"}, moment))
            elif name not in old:
                found.append(_file(release, name, base, moment, "created"))
            elif old[name].sha256 != new[name].sha256:
                found.append(_file(release, name, base, moment, "updated"))
    yield from found[-MOST:]


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
