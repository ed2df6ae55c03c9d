"""What a client already has: the conditions of a request (RFC 9110, section 13).

https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from enum import Enum

from starlette.datastructures import Headers

from kg.serve.headers import is_unchanged


class Verdict(Enum):
    """What the conditions of a request come to."""

    SEND = "send"
    UNCHANGED = "the client has it already: 304"
    FAILED = "what the client counts on is not so: 412"


def judge(headers: Headers, etag: str, modified: datetime) -> Verdict:
    """Return what the conditions say of a representation with this ETag and date."""
    if (wanted := headers.get("if-match")) is not None:
        if not _is_matched(wanted, etag):
            return Verdict.FAILED
    elif (day := http_date(headers.get("if-unmodified-since"))) and modified > day:
        return Verdict.FAILED
    if (known := headers.get("if-none-match")) is not None:
        return Verdict.UNCHANGED if is_unchanged(known, etag) else Verdict.SEND
    since = http_date(headers.get("if-modified-since"))
    return Verdict.UNCHANGED if since and modified <= since else Verdict.SEND


def may_have_parts(if_range: str | None, etag: str, modified: datetime | None) -> bool:
    """Tell whether a part fits to what the client has of the representation (13.1.5).

    `modified` is None where the date does not tell this representation from its others.
    """
    if if_range is None:
        return True
    if if_range.startswith(('"', "W/")):
        return if_range == etag
    return modified is not None and http_date(if_range) == modified


def http_date(text: str | None) -> datetime | None:
    """Return the moment of a date as HTTP writes it (5.6.7), None where it is none."""
    try:
        found = parsedate_to_datetime(text or "")
    except (TypeError, ValueError, IndexError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def as_http_date(moment: datetime) -> str:
    """Return a moment as HTTP writes it."""
    return format_datetime(moment, usegmt=True)


def _is_matched(if_match: str, etag: str) -> bool:
    """Compare strongly: a weak tag matches nothing (13.1.1)."""
    return if_match.strip() == "*" or etag in [tag.strip() for tag in if_match.split(",")]
