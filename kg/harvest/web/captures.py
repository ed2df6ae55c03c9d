"""Records of WARC files → the captures of event pages to be read, and why the others are not.

Of each address the latest capture is read. What a server said to be unchanged (`revisit`) is read
from the record that holds its body.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from kg.harvest.page import MAX_BYTES
from kg.harvest.web.site import Site, normal, path_of
from kg.harvest.web.warc import Damage, Entry, Place, entries, is_warc
from kg.model import Skip
from kg.text import one_line

_WITH_BODY = frozenset({"response", "resource", "conversion"})
# What a server says nothing of ("") is looked at: a page is known by its content.
_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain", ""})
_XML = frozenset({"application/xml", "text/xml", "application/gzip", "application/x-gzip"})
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_HEADERS = 1 << 16
_FRACTION = re.compile(r"(?<=:\d\d)\.\d+")


@dataclass(frozen=True)
class Capture:
    """A page that was fetched: under which address and when, and where its body lies.

    `address` is the public one, `retrieved` an ISO 8601 time stamp. `truncated` is the reason
    why the archive holds only the beginning of the page ("" where it holds all).
    """

    url: str
    address: str
    retrieved: str | None
    place: Place
    truncated: str = ""


Found = Capture | Skip


def captures(files: Iterable[Path], site: Site) -> dict[Path, list[Found]]:
    """Return what each WARC file holds, in the order of its records.

    Records that are no pages by their nature (requests, `warcinfo`, robots.txt) are left out.
    """
    read = {path: read_entries(path) for path in files}
    catalogue = Catalogue.of(item for items in read.values() for item in items)
    result = {}
    for path, items in read.items():
        beside = Siblings(path.parent, frozenset(read))
        found = (_judge(item, catalogue, beside, site) for item in items)
        result[path] = [item for item in found if item is not None]
    return result


def read_entries(path: Path) -> list[Entry | Damage | Skip]:
    """Return the records of a WARC file; a Skip where there are none."""
    try:
        return list(entries(path)) or [Skip(one_line(str(path)), "empty", "The file is empty.")]
    except OSError as error:
        return [Skip(one_line(str(path)), "unreadable", f"{error.strerror}.")]


@dataclass(frozen=True)
class Catalogue:
    """The records with a body, by address, and the latest capture of each address."""

    bodies: Mapping[str, tuple[Entry, ...]]
    latest: Mapping[str, Entry]

    @classmethod
    def of(cls, items: Iterable[Entry | Damage | Skip]) -> Catalogue:
        """Sort records; of two captures at the same time the later in order counts as later."""
        bodies, latest = defaultdict[str, list[Entry]](list), dict[str, Entry]()
        for item in items:
            if not isinstance(item, Entry) or not _is_page(item):
                continue
            if item.type in _WITH_BODY:
                bodies[item.url].append(item)
            if item.url not in latest or latest[item.url].date <= item.date:
                latest[item.url] = item
        return cls({url: tuple(found) for url, found in bodies.items()}, latest)

    def page(self, url: str) -> Entry | None:
        """Return the record that holds the body of the latest capture of an address."""
        latest = self.latest.get(url)
        return self.body_of(latest) if latest and latest.type == "revisit" else latest

    def body_of(self, revisit: Entry) -> Entry | None:
        """Return the record that holds the body of a page that had not changed."""
        candidates = self.bodies.get(revisit.refers_to_url or revisit.url, ())
        for candidate in reversed(candidates):
            same_time = candidate.date == revisit.refers_to_date
            if same_time or (revisit.digest and candidate.digest == revisit.digest):
                return candidate
        return None


class Siblings:
    """The other WARC files of a folder, read only when a body is looked for in them."""

    def __init__(self, folder: Path, known: frozenset[Path]) -> None:
        self._folder, self._known = folder, known
        self._catalogue: Catalogue | None = None

    def body_of(self, revisit: Entry) -> Entry | None:
        """Return the record that holds the body of a page that had not changed."""
        if self._catalogue is None:
            others = (path for path in sorted(self._folder.iterdir()) if path not in self._known)
            files = [path for path in others if is_warc(path) and path.is_file()]
            self._catalogue = Catalogue.of(item for path in files for item in read_entries(path))
        return self._catalogue.body_of(revisit)


def _is_page(entry: Entry) -> bool:
    """Tell whether a record holds an answer of the kind that pages come in."""
    if entry.type == "revisit":
        return True
    return entry.type in _WITH_BODY and entry.status in (0, 200) and _media_type(entry) in _PAGES


def _media_type(entry: Entry) -> str:
    return entry.content_type.partition(";")[0].strip().casefold()


def _judge(
    item: Entry | Damage | Skip, catalogue: Catalogue, beside: Siblings, site: Site
) -> Found | None:
    if isinstance(item, Skip):
        return item
    if isinstance(item, Damage):
        where = f"{one_line(str(item.place.file))} at byte {item.place.offset:,}"
        size = f"{item.place.length:,} bytes are passed over"
        return Skip(where, "damaged", f"A record cannot be read: {item.reason}; {size}.")
    if item.type not in (*_WITH_BODY, "revisit") and not item.kind:
        return None
    if normal(item.url) is None or not site.covers(item.url):
        return Skip(
            one_line(item.url) or "no address",
            "other-site",
            _OTHER_SITE,
        )
    if path_of(item.url) == "/robots.txt":
        return None
    return _of_site(item, catalogue, beside, site)


_OTHER_SITE = "It is not an address of the site or of a mirror named by --allow-host."


def _of_site(entry: Entry, catalogue: Catalogue, beside: Siblings, site: Site) -> Found:
    latest = catalogue.latest.get(entry.url)
    if latest is not None and latest is not entry and latest.date >= entry.date:
        return Skip(entry.url, "older-copy", f"The copy of {latest.date} is read instead.")
    if entry.kind:
        return Skip(entry.url, entry.kind, entry.reason)
    body: Entry | None = entry
    if entry.type == "revisit":
        body = catalogue.body_of(entry) or beside.body_of(entry)
    if body is None:
        return Skip(entry.url, "missing", _elsewhere(entry))
    return _refusal(body, site) or Capture(
        entry.url, site.public(entry.url), _time_stamp(body.date), body.place, body.truncated
    )


def _elsewhere(entry: Entry) -> str:
    return (
        f"It had not changed since {entry.refers_to_date or 'it was fetched before'}, and the "
        "WARC file with its body is neither given nor in the same folder."
    )


def _refusal(entry: Entry, site: Site) -> Skip | None:
    """Return why an answer is not the page that was asked for; None where it is."""
    if entry.status // 100 == 3 and (target := redirect_target(entry)):
        if site.covers(target):
            return Skip(entry.url, "redirect", f"It moved to {target}")
        return Skip(entry.url, "fetch-failed", f"It leads away from the site, to {target}")
    if entry.status not in (0, 200):
        kind = "missing" if entry.status in _GONE else "fetch-failed"
        return Skip(entry.url, kind, f"The server answered {entry.status} {entry.phrase}".strip())
    if (form := _media_type(entry)) in _XML:
        return Skip(entry.url, "sitemap", "It is XML, which lists pages; it is none itself.")
    if form not in _PAGES:
        return Skip(entry.url, "not-a-page", f"Its content type is {form}.")
    if entry.size > MAX_BYTES + _HEADERS:
        reason = f"{entry.size:,} bytes; pages of more than {MAX_BYTES:,} bytes are not read."
        return Skip(entry.url, "too-large", reason)
    return None


def redirect_target(entry: Entry) -> str | None:
    """Return the address that an answer redirects to; None where it does not."""
    moved = entry.status in (301, 302, 303, 307, 308)
    return normal(entry.location, base=entry.url) if moved and entry.location else None


def _time_stamp(date: str) -> str | None:
    """Return a WARC-Date as a time stamp; None where it is no date in UTC."""
    try:
        moment = datetime.datetime.fromisoformat(_FRACTION.sub("", date))
    except ValueError:
        return None
    return date if moment.utcoffset() is not None else None
