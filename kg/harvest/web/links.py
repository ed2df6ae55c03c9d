"""What a page or a sitemap links to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError, XMLParser

from kg.errors import PageError
from kg.harvest.encoding import decode_somehow
from kg.harvest.page import parse
from kg.harvest.web.body import gunzip
from kg.harvest.web.site import normal

SITEMAP_BYTES = 50 * 1024 * 1024
"""The largest sitemap that the protocol allows (sitemaps.org)."""

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.I)
_DEEPEST = 50
_STEP = 1 << 16


@dataclass(frozen=True)
class Link:
    """An address that a page links to; `language` is that of a copy of the same page."""

    url: str
    language: str = ""


def page_links(body: bytes, charset: str | None, base: str) -> list[Link]:
    """Return the links of an HTML page in their order, as absolute addresses.

    Raises PageError (`too-complex`) where the page is not to be parsed.
    """
    tree = parse(decode_somehow(body, charset))
    stated = tree.css_first("base[href]")
    if stated is not None:
        base = normal(stated.attributes.get("href") or "", base) or base
    nodes = tree.css("a[href], link[rel~=next], link[rel~=prev], link[hreflang]")
    found = ((node.attributes.get("href"), node.attributes.get("hreflang")) for node in nodes)
    links = ((normal(href or "", base), language) for href, language in dict.fromkeys(found))
    return [Link(url, language or "") for url, language in links if url]


@dataclass(frozen=True)
class Sitemap:
    """What a sitemap lists: other sitemaps, and pages with their copies in other languages."""

    sitemaps: tuple[str, ...]
    pages: tuple[str, ...]


def read_sitemap(body: bytes, base: str) -> Sitemap:
    """Read a `urlset` or a `sitemapindex`, packed with gzip or not, in any namespace.

    Raises PageError (`damaged`, `too-large`) where it cannot be read.
    """
    xml = gunzip(body, SITEMAP_BYTES)
    if _DOCTYPE.search(xml):
        raise PageError("damaged", "It is no sitemap: a sitemap has no document type.")
    listed = _Listed()
    parser = XMLParser(target=listed)
    try:
        for start in range(0, len(xml), _STEP):
            parser.feed(xml[start : start + _STEP])
        parser.close()
    except (ParseError, LookupError, ValueError) as error:  # the latter for a strange encoding
        raise PageError("damaged", f"It is no sitemap: the XML cannot be read ({error}).") from None
    if listed.root not in ("urlset", "sitemapindex"):
        raise PageError("damaged", f"It is no sitemap: the XML is a <{listed.root}>.")
    return Sitemap(_addresses(listed.found["sitemap"], base), _addresses(listed.found["url"], base))


class _Listed:
    """The target of an XML parser: keeps the addresses that are listed, and no tree.

    An entry, as `<url>`, has its address in a `<loc>`, and beside it those of its copies in other
    languages.
    """

    def __init__(self) -> None:
        self.root = ""
        self.found: dict[str, list[str]] = {"sitemap": [], "url": []}
        self._depth = 0
        self._entry: list[str] | None = None
        self._namespace = ""
        self._location: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        namespace, brace, name = tag.rpartition("}")
        if self._depth == 1:
            self.root = name
        elif self._depth == 2:
            self._entry, self._namespace = self.found.get(name), namespace + brace
        elif self._depth == 3 and self._entry is not None:
            if tag == f"{self._namespace}loc":
                self._location = []
            elif name == "link" and attributes.get("rel") == "alternate":
                self._entry.append(attributes.get("href", ""))
        elif self._depth > _DEEPEST:
            raise PageError("damaged", f"It is no sitemap: it nests more than {_DEEPEST} deep.")

    def data(self, text: str) -> None:
        if self._location is not None:
            self._location.append(text)

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._depth == 2 and self._entry is not None and self._location is not None:
            self._entry.append("".join(self._location).strip())
            self._location = None


def _addresses(texts: Iterable[str], base: str) -> tuple[str, ...]:
    urls = (normal(text, base) for text in texts if text)
    return tuple(dict.fromkeys(url for url in urls if url))
