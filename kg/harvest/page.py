"""Bytes of a page → the lines that a reader sees, each with its offset.

HTML is read by what is visible; class names play no part, because the site's markup is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.errors import PageError
from kg.harvest.complexity import refuse_monstrous_markup, refuse_monstrous_text
from kg.harvest.encoding import decode
from kg.model import NOWHERE, Quote
from kg.text import has_controls, without_controls

MAX_BYTES = 10_000_000
"""Pages of the site have up to a few hundred KB; what is larger is something else."""

# Elements that stand inside a line of text; every other element begins a new line.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
_INVISIBLE = (
    "script style noscript template svg math iframe object select option button nav dialog head"
).split()
_HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"]'
_LINKS = 'link[rel="canonical"], link[rel="shortlink"], link[hreflang], meta[property="og:url"]'
_RECORD_SEPARATOR = "\x1e"
_HTML_SPACE = re.compile(r"[ \t\n\r\f]+")
_NOT_SINGLE_SPACES = ("  ", "\n", "\t", "\r", "\f")
_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|main|article|section|div|p|h1|table|dl|ul)\b", re.I
)


@dataclass(frozen=True)
class TimeElement:
    """A `<time datetime="…">` of a page and its visible words.

    An element without any, as a script fills it in later, has the attribute's own words at
    NOWHERE; `beside` is then the visible text of what it stands in.
    """

    datetime: str
    quote: Quote
    beside: str = ""


@dataclass(frozen=True)
class PageText:
    """A page as a reader sees it.

    `lines` are the non-empty lines, verbatim but for the white space at their ends; `text` is the
    text that their offsets count in. `heading` is the first `<h1>`, `canonical` the address that
    an HTML page states, `links` every address that it states for itself or its translations,
    `json_ld` the data for machines embedded in it. `blank_before` holds the offsets of lines that
    follow an empty line (text files only). `notices` say what was odd.
    """

    text: str
    lines: tuple[Quote, ...]
    blank_before: frozenset[int] = frozenset()
    times: tuple[TimeElement, ...] = ()
    heading: str | None = None
    canonical: str | None = None
    links: tuple[str, ...] = ()
    json_ld: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def read_page(data: bytes, charset: str | None = None) -> PageText:
    """Read a page, text or HTML, told apart by its content.

    `charset` is what the server stated. Raises PageError (`empty`, `too-large`, `too-complex`,
    `binary`, `encoding`) where nothing can be read.
    """
    if len(data) > MAX_BYTES:
        raise PageError(
            "too-large",
            f"{len(data):,} bytes; pages of more than {MAX_BYTES:,} bytes are not read.",
        )
    text, odd = decode(data, charset)
    notices = [odd] if odd else []
    if has_controls(text):
        text = without_controls(text)
        notices.append("Control characters were removed; offsets count without them.")
    if not text.strip():
        raise PageError("empty", "The file is empty.")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    page = _read_html if _MARKUP.search(text[:20_000]) else _read_text
    return page(text, tuple(notices))


def _read_text(text: str, notices: tuple[str, ...]) -> PageText:
    refuse_monstrous_text(text)
    lines: list[Quote] = []
    blank_before: set[int] = set()
    offset, after_blank = 0, False
    for raw in text.split("\n"):
        if stripped := raw.strip():
            start = offset + raw.index(stripped)
            lines.append(Quote(stripped, start))
            if after_blank:
                blank_before.add(start)
        after_blank = not stripped
        offset += len(raw) + 1
    return PageText(text, tuple(lines), frozenset(blank_before), notices=notices)


def _read_html(markup: str, notices: tuple[str, ...]) -> PageText:
    tree = parse(markup)
    canonical, links = _canonical(tree), tuple(dict.fromkeys(_links(tree)))
    json_ld = tuple(node.text() for node in tree.css('script[type="application/ld+json"]'))
    tree.strip_tags(list(_INVISIBLE))
    for node in tree.css(_HIDDEN):
        node.decompose()
    for node in tree.css("header, footer"):
        if _is_frame(node):
            node.decompose()
    heading = _first_heading(tree)
    times = [_time(node) for node in tree.css("time")]
    tree.unwrap_tags(list(_INLINE))
    root = tree.body or tree.root
    if root is None:
        raise PageError("empty", "The page has no visible text.")
    root.merge_text_nodes()
    lines = tuple(_visible_lines(root.text(deep=True, separator=_RECORD_SEPARATOR)))
    if not lines:
        raise PageError("empty", "The page has no visible text.")
    if _is_cut(markup):
        notices += ("The HTML breaks off before its end; what is there was read.",)
    return PageText(
        text="\n".join(line.text for line in lines),
        lines=lines,
        times=tuple(_locate(times, lines)),
        heading=heading,
        canonical=canonical,
        links=links,
        json_ld=json_ld,
        notices=notices,
    )


def parse(markup: str) -> LexborHTMLParser:
    """Parse HTML. Raises PageError (`too-complex`) for markup that would take hours."""
    refuse_monstrous_markup(markup, _INLINE)
    return LexborHTMLParser(markup)


def _is_frame(node: LexborNode) -> bool:
    """Tell whether a header or footer is that of the site, not of the page's own text.

    The template's footnote may stand in the site's footer: that one is needed, it ends the fields.
    """
    parent = node.parent
    while parent is not None:
        if parent.tag in ("article", "main", "section"):
            return False
        parent = parent.parent
    return node.css_first("h1") is None and "Kosovo" not in node.text()


def _canonical(tree: LexborHTMLParser) -> str | None:
    for selector, attribute in (
        ('link[rel="canonical"]', "href"),
        ('meta[property="og:url"]', "content"),
        ('link[rel="shortlink"]', "href"),
    ):
        node = tree.css_first(selector)
        if node is not None and (address := node.attributes.get(attribute)):
            return address
    return None


def _links(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the addresses under which the page says that it can be found, in any language."""
    for node in tree.css(_LINKS):
        attributes = node.attributes
        yield attributes.get("href") or attributes.get("content") or ""


def _first_heading(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("h1")
    return _collapse(node.text()) or None if node is not None else None


def _collapse(text: str) -> str:
    text = text.strip(" \t\n\r\f")
    if any(space in text for space in _NOT_SINGLE_SPACES):  # to look first is far cheaper
        return _HTML_SPACE.sub(" ", text)
    return text


def _visible_lines(joined: str) -> Iterator[Quote]:
    offset = 0
    for piece in joined.split(_RECORD_SEPARATOR):
        if line := _collapse(piece):
            yield Quote(line, offset)
            offset += len(line) + 1


def _time(node: LexborNode) -> TimeElement:
    """Read a `<time>`; where its words stand in the text is not known yet."""
    datetime, visible = node.attributes.get("datetime") or "", _collapse(node.text())
    if visible:
        return TimeElement(datetime, Quote(visible, NOWHERE))
    around, beside = node.parent, ""
    while around is not None and not beside:
        beside, around = _collapse(around.text(separator=" ")), around.parent
    return TimeElement(datetime, Quote(datetime, NOWHERE), beside)


def _locate(times: list[TimeElement], lines: tuple[Quote, ...]) -> Iterator[TimeElement]:
    text, position = "\n".join(line.text for line in lines), 0
    for time in times:
        visible = "" if time.beside else time.quote.text
        start = text.find(visible, position) if visible else NOWHERE
        if time.datetime and (start >= 0 or time.beside):
            position = max(position, start + len(visible))
            yield TimeElement(time.datetime, Quote(time.quote.text, start), time.beside)


def _is_cut(markup: str) -> bool:
    """Tell whether a document that was opened is not closed, or ends inside a tag."""
    end = markup[-2000:].casefold().rstrip()
    opened = "<html" in markup[:2000].casefold()
    return (opened and "</html" not in end) or end.rfind("<") > end.rfind(">")
