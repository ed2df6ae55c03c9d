"""Bytes of a page → the lines that a reader sees, each with its offset.

HTML is read by what is visible; class names play no part, because the site's markup is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.errors import PageError
from kg.harvest.complexity import (
    Effort,
    refuse_monstrous_marks,
    refuse_monstrous_markup,
    refuse_monstrous_text,
)
from kg.harvest.encoding import decode
from kg.harvest.labels import LONGEST_LABEL, match_label
from kg.model import NOWHERE, Quote
from kg.text import has_controls, without_controls

_LONGEST_FORM = 1_000
_DEEPEST_FOOTNOTE = 8
_MOST_AROUND_TIME = 8
_MOST_OF_TIME = 200
_MOST_HEADINGS = 100
_LONGEST_HEADING = 1_000
MAX_BYTES = 10_000_000
"""Pages of the site have up to a few hundred KB; what is larger is something else."""

MOST_TIMES = 500
"""No page has more `<time>` elements; of one that has, the first ones are read."""

MOST_LABELS = 2_000
"""The template has two dozen; each that is parted from its value takes memory."""

LONGEST_JSON_LD = 100_000
"""Characters; what a page says of its event in JSON-LD takes a few hundred."""

# Elements that stand inside a line of text; every other element begins a new line.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
_INVISIBLE = (
    "script style noscript template svg math iframe object select option button nav dialog head"
).split()
_HIDDEN = (
    '[hidden], [style*="display:none"], [style*="display: none"], [role="navigation"], '
    '[role="search"], [role="dialog"], [role="alertdialog"], [aria-label="breadcrumb" i]'
)
# Elements in which pages set a label off from the value behind it.
_LABELLING = "span, b, strong, label, em, i"
_LINKS = 'link[rel="canonical"], link[rel="shortlink"], link[hreflang], meta[property="og:url"]'
_RECORD_SEPARATOR = "\x1e"
_BETWEEN_VALUES = " \t\r\n\f,;|"
_HTML_SPACE = re.compile(r"[ \t\n\r\f]+")
_NOT_SINGLE_SPACES = ("  ", "\n", "\t", "\r", "\f")
_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|main|article|section|div|p|h1|table|dl|ul)\b", re.I
)
_BEFORE_SITE = re.compile(r"\s+[|–—·»-]\s+")


@dataclass(frozen=True, slots=True)
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
    text that their offsets count in. `headings` are what may be the title, the likeliest first:
    what the head of the page calls it, then each `<h1>`. `canonical` is the address that an HTML
    page states, `links` every address that it states for itself or its translations, `json_ld` the
    data for machines embedded in it. `blank_before` holds the offsets of lines that follow an empty
    line (text files only). `notices` say what was odd.
    """

    text: str
    lines: tuple[Quote, ...]
    blank_before: frozenset[int] = frozenset()
    times: tuple[TimeElement, ...] = ()
    headings: tuple[str, ...] = ()
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
    read = _read_html if _MARKUP.search(text[:20_000]) else _read_text
    page = read(text, tuple(notices))
    refuse_monstrous_marks(page.text)
    return page


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
    tree, effort = parse(markup), Effort(markup)
    canonical, links = _canonical(tree), tuple(dict.fromkeys(_links(tree)))
    stated = tuple(dict.fromkeys(_stated_titles(tree)))
    json_ld = [node.text() for node in tree.css('script[type="application/ld+json"]')]
    is_whole = _leave_visible(tree, effort)
    headings = (*stated, *(_collapse(node.text()) for node in tree.css("h1")[:_MOST_HEADINGS]))
    all_times = tree.css("time")
    times = [_time(node, effort) for node in all_times[:MOST_TIMES]]
    tree.unwrap_tags(list(_INLINE))
    root = tree.body or tree.root
    if root is None:
        raise PageError("empty", "The page has no visible text.")
    root.merge_text_nodes()
    lines = tuple(_visible_lines(root.text(deep=True, separator=_RECORD_SEPARATOR)))
    if not lines:
        raise PageError("empty", "The page has no visible text.")
    text = "\n".join(line.text for line in lines)
    if _is_cut(markup):
        notices += ("The HTML breaks off before its end; what is there was read.",)
    if not is_whole:
        notices += (f"Only the first {MOST_LABELS:,} labels were parted from what follows them.",)
    if len(all_times) > MOST_TIMES:
        notices += (
            f"Of {len(all_times):,} <time> elements only the first {MOST_TIMES} were read.",
        )
    if any(len(each) > LONGEST_JSON_LD for each in json_ld):
        notices += (f"JSON-LD of more than {LONGEST_JSON_LD:,} characters was not read.",)
    return PageText(
        text=text,
        lines=lines,
        times=tuple(_locate(times, text)),
        headings=tuple(each for each in headings if len(each) <= _LONGEST_HEADING),
        canonical=canonical,
        links=links,
        json_ld=tuple(each for each in json_ld if len(each) <= LONGEST_JSON_LD),
        notices=notices,
    )


def _leave_visible(tree: LexborHTMLParser, effort: Effort) -> bool:
    """Remove what a reader does not see, part labels from values; tell whether all of them."""
    tree.strip_tags(list(_INVISIBLE))
    for node in tree.css(_HIDDEN):
        if node.tag not in ("html", "body"):  # which a script shows in the end
            node.decompose()
    _leave_out_frames(tree, effort)
    labels = 0
    for node in tree.css(_LABELLING):
        labels += _set_off(node, effort)
        if labels > MOST_LABELS:
            return False
    return True


def parse(markup: str) -> LexborHTMLParser:
    """Parse HTML. Raises PageError (`too-complex`) for markup that would take hours."""
    refuse_monstrous_markup(markup, _INLINE)
    return LexborHTMLParser(markup)


def _leave_out_frames(tree: LexborHTMLParser, effort: Effort) -> None:
    """Remove the headers, footers and forms of the site: not those of the page's own text."""
    of_page = _within(tree, "article, main, section") | _around(tree.css("h1"))
    for node in tree.css("header, footer, form"):
        is_form_of_page = node.tag == "form" and len(effort.text_of(node)) > _LONGEST_FORM
        if node.mem_id not in of_page and not is_form_of_page:
            _leave_out_frame(node, effort)


def _within(tree: LexborHTMLParser, selector: str) -> set[int]:
    """Return which headers and footers stand in the elements that the selector finds."""
    found: set[int] = set()
    for outer in tree.css(selector):
        if outer.mem_id not in found:
            inner = outer.css(f"header, footer, {selector}")
            found.update(each.mem_id for each in inner)
    return found


def _around(nodes: Iterable[LexborNode]) -> set[int]:
    """Return the elements that hold one of these."""
    found: set[int] = set()
    for node in nodes:
        outer = node.parent
        while outer is not None and outer.mem_id not in found:
            found.add(outer.mem_id)
            outer = outer.parent
    return found


def _leave_out_frame(node: LexborNode, effort: Effort) -> None:
    """Remove an element but for the template's footnote, which may stand in the site's footer.

    It ends the fields, so it stays.
    """
    kept: LexborNode | None = node
    for _ in range(_DEEPEST_FOOTNOTE):
        inner = None
        for child in kept.iter() if kept is not None else ():
            if "Kosovo" in effort.text_of(child):
                inner = child
            else:
                child.decompose()
        kept = inner
    if "Kosovo" not in effort.text_of(node):
        node.decompose()


def _set_off(node: LexborNode, effort: Effort) -> bool:
    """Break the line behind a label that an element is, and between the links that follow it.

    So a label without a colon is a line of its own, and values side by side are lines each.
    Return whether the element is a label.
    """
    text = _collapse(effort.text_of(node)) if node.first_child is not None else ""
    found = match_label(text) if 2 < len(text) <= LONGEST_LABEL else None
    if found is None or found[1] != len(text):
        return False
    has_colon = text.endswith((":", "：")) or _is_before_colon(node, effort)
    if not _begins_line(node, effort):
        if has_colon and _is_behind_label(node, effort):
            node.insert_before(_RECORD_SEPARATOR)
        return True
    is_on_top = found[0] in ("date", "location")
    if not is_on_top:
        _part_values(node, effort)
    if not has_colon:
        node.insert_after(_RECORD_SEPARATOR)
    return True


def _is_before_colon(node: LexborNode, effort: Effort) -> bool:
    behind = node.next
    return behind is not None and effort.text_of(behind).lstrip().startswith((":", "："))


def _is_behind_label(node: LexborNode, effort: Effort) -> bool:
    """Tell whether another label with its value stands before a label, on one line."""
    first = next(node.parent.iter(), None) if node.parent is not None else None
    is_other = first is not None and first.mem_id != node.mem_id
    text = _collapse(effort.text_of(first)) if first is not None and is_other else ""
    return text.endswith(":") and match_label(text) is not None


def _begins_line(node: LexborNode, effort: Effort) -> bool:
    """Tell whether nothing stands before an inline element in its line."""
    while True:
        effort.spend()  # how deep it stands in others
        before = node.prev
        while before is not None and before.is_text_node and not effort.text_of(before).strip():
            before = before.prev
        if before is not None and (before.is_text_node or before.tag in _INLINE):
            return False
        parent = node.parent
        if before is not None or parent is None or parent.tag not in _INLINE:
            return True
        node = parent


def _part_values(label: LexborNode, effort: Effort) -> None:
    """Break the line between inline elements that only a space or comma parts from one another.

    So `<b>Language:</b> <a>English</a>, <a>French</a>` are three lines.
    """
    element: LexborNode | None = label
    while element is not None and element.tag in _INLINE:
        gaps, following = [], element.next
        while following is not None and not effort.text_of(following).strip(_BETWEEN_VALUES):
            gaps.append(following)
            following = following.next
        if following is not None and following.tag in _INLINE:
            for gap in gaps:
                gap.decompose()
            element.insert_after(_RECORD_SEPARATOR)
        element = following


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


def _stated_titles(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield what the head of a page calls it, with and without the name of the site."""
    node = tree.css_first('meta[property="og:title"]')
    if node is not None and (title := _collapse(node.attributes.get("content") or "")):
        yield title
    node = tree.css_first("title")
    title = _collapse(node.text()) if node is not None else ""
    if title:
        yield title
    for found in reversed(list(_BEFORE_SITE.finditer(title[:_LONGEST_HEADING]))):
        yield title[: found.start()]


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


def _time(node: LexborNode, effort: Effort) -> TimeElement:
    """Read a `<time>`; where its words stand in the text is not known yet."""
    datetime, visible = node.attributes.get("datetime") or "", _collapse(effort.text_of(node))
    if visible:
        return TimeElement(datetime, Quote(visible[:_MOST_OF_TIME], NOWHERE))
    around, beside = node.parent, ""
    for _ in range(_MOST_AROUND_TIME):
        if around is not None and not beside:
            beside = _collapse(effort.text_of(around, separator=" "))[:_MOST_OF_TIME]
            around = around.parent
    return TimeElement(datetime, Quote(datetime, NOWHERE), beside)


def _locate(times: list[TimeElement], text: str) -> Iterator[TimeElement]:
    position = 0
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
