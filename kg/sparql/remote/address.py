"""The address of another server, with what it takes to be let in; that is shown to nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

from kg.errors import UsageError


@dataclass(frozen=True)
class Address:
    """Where a server is (without user and password), and as whom it is asked."""

    url: str
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        return self.url


def read_address(text: str, what: str) -> Address:
    """Return the address that a text is. Raises UsageError, which never repeats a password.

    >>> read_address("https://me:secret@example.org/sparql", "KG_ENGINE")
    Address(url='https://example.org/sparql', user='me')
    """
    fault = f"{what} is no address of a server: http:// or https:// and a host are needed."
    try:
        parts = urlsplit(text.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        raise UsageError(fault) from None
    if parts.scheme not in ("http", "https") or not host or parts.fragment:
        raise UsageError(fault)
    shown = f"[{host}]" if ":" in host else host
    place = shown if port is None else f"{shown}:{port}"
    url = urlunsplit((parts.scheme, place, parts.path, parts.query, ""))
    return Address(url, unquote(parts.username or ""), unquote(parts.password or ""))
