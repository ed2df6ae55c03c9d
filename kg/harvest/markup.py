"""What a page tells machines about its event: schema.org in embedded JSON-LD.

It is believed only where it speaks of this page's event: a page may embed its neighbours, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from kg.harvest.fields import Layout
from kg.harvest.labels import ORDER
from kg.harvest.page import PageText
from kg.model import NOWHERE, Field, Quote
from kg.text import squeeze, words

_EVENT_TYPES = frozenset(
    "Event BusinessEvent ConferenceEvent CourseInstance EducationEvent Hackathon PublicEvent "
    "SocialEvent".split()
)
_MOST_NODES = 10_000
_LONGEST_NAME = 1_000


@dataclass(frozen=True, slots=True)
class Markup:
    """An event as its page's JSON-LD describes it; dates as they are written there."""

    name: str | None = None
    start: str | None = None
    end: str | None = None
    locations: tuple[str, ...] = ()
    organizers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


def read_markup(page: PageText, title: Quote | None) -> Markup | None:
    """Return what the page's JSON-LD says of its event; None where it says nothing of it.

    Of several events the one with the page's title is meant. JSON-LD that is damaged is none.
    """
    events = [_event(node) for text in page.json_ld for node in _nodes(_decoded(text))]
    if title is None:
        return events[0] if len(events) == 1 else None
    own = words(title.text[:_LONGEST_NAME])
    same = [e for e in events if e.name is None or words(e.name[:_LONGEST_NAME]) == own]
    return same[0] if same and (same[0].name or len(events) == 1) else None


def with_markup(layout: Layout, markup: Markup) -> Layout:
    """Fill fields that are missing on the page, or have lost their value, from its markup."""
    fields = {field.name: field for field in layout.fields}
    for name, values in (
        ("location", markup.locations),
        ("organizers", markup.organizers),
        ("language", markup.languages),
    ):
        field = fields.get(name, Field(name, Quote("", NOWHERE)))
        if values and not field.values:
            quotes = tuple(Quote(value, NOWHERE) for value in values)
            fields[name] = Field(name, field.label, quotes, "markup")
    title = layout.title or (Quote(markup.name, NOWHERE) if markup.name else None)
    in_order = sorted(fields.values(), key=lambda field: ORDER[field.name])
    return Layout(title, layout.body, tuple(in_order), layout.unlabelled)


def _decoded(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return None


def _nodes(root: object) -> Iterator[dict[str, object]]:
    """Yield the objects of a JSON-LD document that are events, wherever they stand."""
    waiting: list[object] = [root]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            if _types(node) & _EVENT_TYPES:
                yield node
            else:
                waiting.extend(reversed(node.values()))


def _types(node: dict[str, object]) -> frozenset[str]:
    return frozenset(
        text.rsplit("/", 1)[-1].removeprefix("schema:") for text in _texts(node, "@type")
    )


def _event(node: dict[str, object]) -> Markup:
    return Markup(
        name=_first(_texts(node, "name")),
        start=_first(_texts(node, "startDate")),
        end=_first(_texts(node, "endDate")),
        locations=tuple(_locations(node)),
        organizers=tuple(_names(node, "organizer")),
        languages=tuple(_names(node, "inLanguage")),
    )


def _each(node: dict[str, object], key: str) -> Iterator[object]:
    """Yield the values of a key: one, or those of a list."""
    value = node.get(key)
    yield from value if isinstance(value, list) else () if value is None else (value,)


def _texts(node: dict[str, object], key: str) -> Iterator[str]:
    for value in _each(node, key):
        inner = value.get("@value") if isinstance(value, dict) else value
        if isinstance(inner, str) and (text := squeeze(inner)):
            yield text


def _names(node: dict[str, object], key: str) -> Iterator[str]:
    """Yield the values of a key that are texts, and the names of those that are things."""
    for value in _each(node, key):
        holder = value if isinstance(value, dict) and "@value" not in value else {"name": value}
        yield from list(_texts(holder, "name"))[:1]


def _locations(node: dict[str, object]) -> Iterator[str]:
    for value in _each(node, "location"):
        if isinstance(value, dict):
            address = value.get("address")
            parts = list(_address(address)) if isinstance(address, dict) else []
            named = [*_texts(value, "name"), *_texts(value, "url")]  # a link, to a meeting online
            yield from [", ".join(parts)] if parts else named[:1]
        else:
            yield from _texts({"name": value}, "name")


def _address(address: dict[str, object]) -> Iterator[str]:
    for key in ("addressLocality", "addressCountry"):
        yield from list(_names(address, key))[:1]


def _first(texts: Iterable[str]) -> str | None:
    return next(iter(texts), None)
