"""What a page or a sitemap links to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, iterparse

from selectolax.lexbor import LexborHTMLParser

from kg.errors import PageError
from kg.harvest.body import gunzip
from kg.harvest.site import normal

SITEMAP_BYTES = 50 * 1024 * 1024
"""The largest sitemap that the protocol allows (sitemaps.org)."""

_DOCTYPE = re.compile(rb"<!DOCTYPE", re.I)


@dataclass(frozen=True)
class Link:
    """An address that a page links to; `language` is that of a copy of the same page."""

    url: str
    language: str = ""


def page_links(body: bytes, charset: str | None, base: str) -> Iterator[Link]:
    """Yield the links of an HTML page in their order, as absolute addresses."""
    tree = LexborHTMLParser(_decode(body, charset))
    stated = tree.css_first("base[href]")
    if stated is not None:
        base = normal(stated.attributes.get("href") or "", base) or base
    for node in tree.css("a[href], link[rel~=next], link[rel~=prev], link[hreflang]"):
        if url := normal(node.attributes.get("href") or "", base):
            yield Link(url, node.attributes.get("hreflang") or "")


def _decode(body: bytes, charset: str | None) -> str:
    try:
        return body.decode(charset or "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


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
    found: dict[str, list[str]] = {"sitemap": [], "url": []}
    root = ""
    try:
        for _, element in iterparse(BytesIO(xml)):
            namespace, brace, root = element.tag.rpartition("}")
            if root in found:
                found[root] += _listed(element, f"{namespace}{brace}loc")
                element.clear()
    except ParseError as error:
        raise PageError("damaged", f"It is no sitemap: the XML cannot be read ({error}).") from None
    if root not in ("urlset", "sitemapindex"):
        raise PageError("damaged", f"It is no sitemap: the XML is a <{root}>.")
    return Sitemap(_addresses(found["sitemap"], base), _addresses(found["url"], base))


def _listed(element: Element, location: str) -> Iterator[str]:
    """Yield the address of one entry, and those of its copies in other languages."""
    for child in element:
        if child.tag == location:
            yield (child.text or "").strip()
        elif child.tag.endswith("}link") and child.get("rel") == "alternate":
            yield child.get("href", "")


def _addresses(texts: list[str], base: str) -> tuple[str, ...]:
    urls = (normal(text, base) for text in texts if text)
    return tuple(dict.fromkeys(url for url in urls if url))
