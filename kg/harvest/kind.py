"""Is a page about an event? By what is distinctive; every other page gets the reason why not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.harvest.fields import Layout
from kg.harvest.kind_signs import (
    DATELINE,
    EVENT_BODY,
    EVENT_WORDS,
    FILTER,
    HEADLINE,
    LINE_SIGNS,
    LIST_OF_EVENTS,
    LISTING_ADDRESSES,
    NOT_A_PLACE,
    ON_A_DAY,
    OPENINGS,
    OTHER_LABELS,
    PAGES_OF_GROUPS,
    SIGNS_OF_GATHERING,
    TEASER,
    TITLES,
)
from kg.harvest.labels import DISTINCTIVE, LONGEST_LABEL, label_key
from kg.harvest.page import PageText

_LONGEST_TITLE = 500
_MOST_OF_BODY = 20_000
_NEAR_START = 1_500
_FIRST_LINES = 3
_FIRST_SENTENCES = 400
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_LEAST_WORDS_OF_AN_ARTICLE = 12
_SEVERAL = 2


@dataclass(frozen=True)
class OtherKind:
    """What a page is instead of an event: one word for counting, and a sentence for a person."""

    kind: str
    reason: str


def other_kind(page: PageText, layout: Layout, url: str, has_sign: bool) -> OtherKind | None:
    """Return what a page is when it is not about an event; None when it is about one.

    `has_sign` says that a sentence of the body gives the day of an event, or that the page's
    markup describes one.
    """
    lines = [line.text for line in page.lines if len(line.text) <= LONGEST_LABEL]
    if listing := _listing(url, lines):
        return listing
    fields = {field.name: field for field in layout.fields}
    if fields.keys() & DISTINCTIVE:
        return None
    first = [line.text for line in page.lines[:_FIRST_LINES]]
    if found := _other_labels(lines) or _list_of_events(first, lines):
        return found
    if "date" in fields and not fields["date"].values:
        return None
    title = layout.title.text[:_LONGEST_TITLE] if layout.title else ""
    body = layout.body.text[:_MOST_OF_BODY] if layout.body else ""
    return next(_signs(title, body, lines), None) or (
        None if has_sign or "date" in fields or _looks_like_event(title, body, url) else _NO_SIGN
    )


_NO_SIGN = OtherKind(
    "other",
    "It has neither a label of an event page nor a title or sentence that names an event.",
)


def _listing(url: str, lines: Sequence[str]) -> OtherKind | None:
    for kind, pattern, what in LISTING_ADDRESSES:
        if pattern.search(url):
            return OtherKind(kind, f"Its address is that of {what}.")
    if any(map(FILTER.match, lines)):
        return OtherKind("calendar", "It has the filters of a list of pages.")
    return None


def _list_of_events(first: Sequence[str], lines: Sequence[str]) -> OtherKind | None:
    heading = next(filter(LIST_OF_EVENTS.match, first), None)
    if heading and len(set(filter(TEASER.match, lines))) >= _SEVERAL:
        return OtherKind("calendar", f"It is a list of events, “{heading}”.")
    return None


def _other_labels(lines: list[str]) -> OtherKind | None:
    keys = {label_key(line) for line in lines}
    for kind, labels in OTHER_LABELS:
        if all(_has_label(label, keys, lines) for label in labels):
            return OtherKind(kind, f"The page has the label “{labels[-1]}” of a {_spoken(kind)}.")
    return None


def _has_label(label: str, keys: set[str], lines: list[str]) -> bool:
    if label.endswith(":"):
        return any(line.startswith(label) for line in lines)
    return label_key(label) in keys


def _signs(title: str, body: str, lines: list[str]) -> Iterator[OtherKind]:
    """Yield what a page without the labels of any kind is, the surest sign first."""
    for kind, pattern in TITLES:
        if pattern.search(title):
            yield OtherKind(kind, f"Its title, “{title[:80]}”, is that of {_one(kind)}.")
    if dateline := _dateline(body):
        yield OtherKind("press-release", f"It opens with a dateline, “{dateline}”.")
    for kind, least, pattern, what in LINE_SIGNS:
        found = [line for line in lines if pattern.search(line)]
        if len(found) >= least:
            yield OtherKind(kind, f"It has {what}, “{found[0][:80]}”.")
    is_named = EVENT_WORDS.search(title) is not None
    start = body[:_NEAR_START]
    for kind, pattern in OPENINGS:
        if (kind == "discussion" or not is_named) and (words := pattern.search(start)):
            yield OtherKind(kind, f"It opens like {_one(kind)}, “{words[0][-80:]}”.")
    if PAGES_OF_GROUPS.search(title) and not is_named:
        yield OtherKind("other", f"Its title, “{title[:80]}”, is that of a page about a group.")
    if HEADLINE.search(title) and not EVENT_BODY.search(start):
        yield OtherKind("other", f"Its title, “{title[:80]}”, is the headline of an article.")


def _dateline(body: str) -> str | None:
    """Return the dateline that opens one of the first paragraphs: behind a caption or a date."""
    for line in body.split("\n", _FIRST_LINES)[:_FIRST_LINES]:
        found = DATELINE.match(line.strip())
        if found and (found["dated"] or _is_place(found["place"], line)):
            return found[0].strip()
    return None


def _is_place(words: str, line: str) -> bool:
    """Tell whether the words before a dash are a place: `Cairo –`, not `Background –`."""
    heading = {word.casefold() for word in words.replace(",", " ").split()} & NOT_A_PLACE
    return not heading and len(line.split()) >= _LEAST_WORDS_OF_AN_ARTICLE


def _looks_like_event(title: str, body: str, url: str) -> bool:
    on_events_path = "/events/" in url or "/event/" in url
    named = EVENT_WORDS.search(title) or EVENT_BODY.search(body[:_NEAR_START])
    signs = sum(sign.search(body) is not None for sign in SIGNS_OF_GATHERING)
    on_a_day = any(map(ON_A_DAY.match, _SENTENCE.split(body[:_FIRST_SENTENCES])))
    return on_events_path or on_a_day or named is not None or signs >= _SEVERAL


def _one(kind: str) -> str:
    return "another page" if kind == "other" else f"a {_spoken(kind)}"


def _spoken(kind: str) -> str:
    return kind.replace("-", " ")
