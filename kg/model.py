"""What passes between the steps: frozen values without behaviour.

Offsets count characters (Unicode code points) in the page's text as it was read: a text file
decoded, with line ends as one line feed; an HTML page as the lines that a reader would see.
Words that stand in no visible line, only in the markup, have the offset NOWHERE.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NOWHERE = -1
"""The offset of words that no reader of the page sees, as those of embedded JSON-LD."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a page and the offset of their first character, or NOWHERE."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset just behind the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class PageSource:
    """A page as it was fetched: one copy of an event's page, under one address.

    `language` is the prefix of the address ("" for none), `sha256` the digest of the bytes read,
    `retrieved` the time stamp that the source states (ISO 8601), never the time of a file.
    `origin` is where this run read it (a path): for messages, never published.
    """

    url: str
    language: str
    sha256: str
    size: int
    origin: str
    retrieved: str | None = None


@dataclass(frozen=True)
class Field:
    """A labelled field of a page. Without values, the label stands there and its value is lost.

    `name` is one of `kg.harvest.labels.FIELDS`; `label` is verbatim. `found_in` is `field`, or
    `markup` for what the page says to machines (embedded schema.org), where its field is silent.
    """

    name: str
    label: Quote
    values: tuple[Quote, ...] = ()
    found_in: str = "field"


@dataclass(frozen=True)
class DateFinding:
    """A date of the event, as one copy of its page gives it.

    `start` and `end` are ISO 8601 days and given only when the day is known; `edtf` says all that
    is known (`2022-05`, `XXXX-11-28/XXXX-11-30`). `found_in` is `field`, `markup`, `title` or
    `body`; `reason` says why it was not taken from a better place.
    """

    edtf: str
    start: str | None
    end: str | None
    found_in: str
    quote: Quote
    method: str
    reason: str | None = None

    @property
    def precision(self) -> str:
        """How much is known, in one word that the EDTF decides.

        `day`, `days` (an interval), `separate-days`, `month`, `months`, `year`, `ambiguous` (one
        of two days), `day-without-year`, `days-without-year`, `separate-days-without-year`.
        """
        first = re.split(r"[/,]|\.\.", self.edtf.strip("{}[]"))[0]
        if self.edtf.startswith("["):
            return "ambiguous"
        unit = ("year", "month", "day")[first.count("-")]
        if self.edtf.startswith("{"):
            unit = f"separate-{unit}s"
        elif "/" in self.edtf:
            unit += "s"
        return unit + ("-without-year" if "X" in first else "")


@dataclass(frozen=True)
class Record:
    """What one page says about one event, in the page's own words; nothing is linked yet.

    `key` identifies the event (node number or alias); records with the same key are copies.
    `aliases` are the other keys that the page's own links give it: the slugs of its addresses.
    `text_language` is detected in the text. `unlabelled` are lines after the field block that no
    label claims. `notices` say what was odd in reading, in sentences for a person.
    """

    key: str
    page: PageSource
    title: Quote | None
    body: Quote | None
    text_language: str
    fields: tuple[Field, ...]
    dates: tuple[DateFinding, ...]
    unlabelled: tuple[Quote, ...] = ()
    notices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Skip:
    """A page or path that gave no record, and why.

    `kind` is one word: `press-release`, `pledge`, … for a page that is something else than an
    event, and `unreadable`, `empty`, `binary`, `too-large`, … for one that could not be read.
    """

    origin: str
    kind: str
    reason: str

    @property
    def is_fault(self) -> bool:
        """Whether the input could not be read, in contrast to not being an event."""
        return self.kind in FAULTS


FAULTS = frozenset(
    {
        "missing",
        "unreadable",
        "empty",
        "binary",
        "encoding",
        "too-large",
        "too-complex",
        "damaged",
        "fetch-failed",
        "blocked-by-robots",
        "limit",
    }
)
"""The kinds of skip that make a run end with exit code 3."""
