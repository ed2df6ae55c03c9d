"""Feeds that readers follow: Atom.

https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as Xml

NAMESPACE = "http://www.w3.org/2005/Atom"
AUTHOR = "gcm-kg"
RIGHTS = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Entry:
    """One entry: its IRI, when it last changed, and where a person reads of it."""

    iri: str
    title: str
    updated: datetime
    address: str
    summary: str
    published: datetime | None = None
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class Feed:
    """A feed; `address` is where it is, `page` where a person reads what it tells of.

    `related` are further addresses, such as one where all is told that the feed has not.
    """

    iri: str
    title: str
    subtitle: str
    updated: datetime
    address: str
    page: str
    entries: Sequence[Entry]
    related: tuple[str, ...] = ()


def write(feed: Feed) -> bytes:
    """Return a feed as a document, with all that Atom requires (4.1.1 and 4.1.2)."""
    root = Xml.Element("feed", {"xmlns": NAMESPACE})
    _texts(root, id=feed.iri, title=feed.title, subtitle=feed.subtitle, updated=_time(feed.updated))
    _link(root, "self", feed.address, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    _link(root, "license", RIGHTS)
    for address in feed.related:
        _link(root, "related", address)
    _texts(Xml.SubElement(root, "author"), name=AUTHOR)
    for entry in feed.entries:
        _entry(Xml.SubElement(root, "entry"), entry)
    Xml.indent(root, " ")
    body: bytes = Xml.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _entry(node: Xml.Element, entry: Entry) -> None:
    _texts(node, id=entry.iri, title=entry.title, updated=_time(entry.updated))
    if entry.published:
        _texts(node, published=_time(entry.published))
    _link(node, "alternate", entry.address, "text/html")
    for category in entry.categories:
        Xml.SubElement(node, "category", {"term": category})
    _texts(node, summary=entry.summary)


def _texts(node: Xml.Element, **texts: str) -> None:
    for name, text in texts.items():
        Xml.SubElement(node, name).text = _readable(text)


def _readable(text: str) -> str:
    """Return a text without the characters that XML cannot have (its production Char)."""
    return "".join(char for char in text if char >= " " or char in "\t\n\r")


def _link(node: Xml.Element, relation: str, address: str, kind: str = "") -> None:
    said = {"rel": relation, "href": address} | ({"type": kind} if kind else {})
    Xml.SubElement(node, "link", said)


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
