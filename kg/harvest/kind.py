"""Is a page about an event? By what is distinctive; every other page gets the reason why not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.harvest.fields import Layout
from kg.harvest.labels import DISTINCTIVE, LONGEST_LABEL, label_key
from kg.harvest.page import PageText


@dataclass(frozen=True)
class OtherKind:
    """What a page is instead of an event: one word for counting, and a sentence for a person."""

    kind: str
    reason: str


# Labels that only pages of another kind carry: all of them must stand there as whole lines.
_OTHER_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("practice", ("Summary", "Type of practice")),
    ("resource", ("Date of Publication", "Type of Resource")),
    ("resource", ("Type of Resource",)),
    ("practice", ("Type of practice",)),
    ("pledge", ("Updated on:",)),
    ("pledge", ("Pledging Entity",)),
    ("discussion", ("Discussion space",)),
)
_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "press-release",
        re.compile(r"(press release|communiqué de presse|comunicado de prensa)", re.I),
    ),
    ("pledge", re.compile(r"^pledg(?:e|es|ing)\b|\bpledges?$", re.I)),
    (
        "report",
        re.compile(
            r"^(meeting |workshop |event )?(report|summary|minutes|outcome document)\b", re.I
        ),
    ),
    ("report", re.compile(r"\b(meeting|workshop|consultation) (report|summary|minutes)$", re.I)),
    ("discussion", re.compile(r"^discussion( space)?\b", re.I)),
    ("calendar", re.compile(r"^(events? )?calendar\b", re.I)),
)
# A dateline, as `Cairo – ` or `GENEVA, 5 May 2021 - `, opens a press release.
_DATELINE = re.compile(
    r"(?:\(?\d{1,2} \w+ \d{4}\)?,? )?[A-Z][\w.'’ -]{2,40}(?:, [\w ]{3,30})?"
    r"(?:,? \(?\d[\w ,]{2,20}\)?)?\s(?:[-–—]{1,2})\s[A-Z“\"]"
)
# The address of the list itself; an event's page lies below it, or is a node.
_LISTING = re.compile(r"/(?:events?|calendar)$")
_EVENT_WORDS = re.compile(
    r"\b(consultations?|workshops?|webinars?|meetings?|forums?|fora|conferences?|dialogues?|events?"
    r"|side[- ]events?|regional reviews?|roundtables?|round tables?|seminars?|symposi(?:um|a)"
    r"|trainings?|launch|briefings?|peer exchanges?|peer learning|panels?|sessions?|talks"
    r"|consultation régionale|ateliers?|webinaires?|réunions?|conférences?|séminaires?"
    r"|événements?|tables? rondes?"
    r"|consultas?|talleres|taller|seminarios?|reuni[oó]n(?:es)?|conferencias?|foros?|eventos?"
    r"|diálogos?|mesas? redondas?)\b",
    re.I,
)


def other_kind(page: PageText, layout: Layout, url: str, has_sign: bool) -> OtherKind | None:
    """Return what a page is when it is not about an event; None when it is about one.

    `has_sign` says that a sentence of the body gives the day of an event, or that the page's
    markup describes one.
    """
    if _LISTING.search(url):
        return OtherKind("calendar", "Its address is that of the site's list of events.")
    names = {field.name for field in layout.fields}
    if names & DISTINCTIVE:
        return None
    if found := _other_labels(page):
        return found
    if "date" in names:
        return None
    title = layout.title.text if layout.title else ""
    return (
        _other_title(title)
        or _dateline(layout.body.text if layout.body else "")
        or (None if _looks_like_event(title, url, has_sign) else _NO_SIGN)
    )


_NO_SIGN = OtherKind(
    "other",
    "It has neither a label of an event page nor a title or sentence that names an event.",
)


def _other_labels(page: PageText) -> OtherKind | None:
    lines = [line.text for line in page.lines if len(line.text) <= LONGEST_LABEL]
    keys = {label_key(line) for line in lines}
    for kind, labels in _OTHER_LABELS:
        if all(_has_label(label, keys, lines) for label in labels):
            return OtherKind(kind, f"The page has the label “{labels[-1]}” of a {_spoken(kind)}.")
    return None


def _other_title(title: str) -> OtherKind | None:
    for kind, pattern in _TITLES:
        if pattern.search(title):
            return OtherKind(kind, f"Its title, “{title[:80]}”, is that of a {_spoken(kind)}.")
    return None


def _dateline(body: str) -> OtherKind | None:
    found = _DATELINE.match(body)
    if found is None:
        return None
    words = found[0].rstrip('“"ABCDEFGHIJKLMNOPQRSTUVWXYZ').strip()
    return OtherKind("press-release", f"It opens with a dateline, “{words}”.")


def _has_label(label: str, keys: set[str], lines: list[str]) -> bool:
    if label.endswith(":"):
        return any(line.startswith(label) for line in lines)
    return label_key(label) in keys


def _looks_like_event(title: str, url: str, has_sign: bool) -> bool:
    on_events_path = "/events/" in url or "/event/" in url
    return on_events_path or has_sign or _EVENT_WORDS.search(title) is not None


def _spoken(kind: str) -> str:
    return kind.replace("-", " ")
