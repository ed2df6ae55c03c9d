"""Which addresses are those of the site, and how the same address is written in one way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx

from kg.errors import UsageError
from kg.identifiers import LANGUAGE_PREFIXES, MIRRORS, SITE

_HOST = re.compile(r"[a-z0-9_.:-]*[a-z0-9][a-z0-9_.:-]*")
_URL = re.compile(r"https?://", re.I)
_PREFIX = re.compile(r"^/(?:" + "|".join(LANGUAGE_PREFIXES) + r")(?=/|$)")
_EVENT_PATH = re.compile(r"/(?:events?/[^/].*|node/[0-9]+/?)")


def is_url(source: str) -> bool:
    """Tell whether what was given is an address, and not the path of a file."""
    return _URL.match(source) is not None


def normal(url: str, base: str = "") -> str | None:
    """Return an address as it is fetched and compared: absolute, no fragment, host in lower case.

    None for what cannot be fetched, as `mailto:…` or an address with a password.

    >>> normal("../node/12#top", base="https://migrationnetwork.un.org/events/x")
    'https://migrationnetwork.un.org/node/12'
    """
    try:
        parsed = httpx.URL(urldefrag(urljoin(base, url.strip())).url)
    except (httpx.InvalidURL, ValueError):
        return None
    if parsed.scheme not in ("http", "https") or not parsed.host or parsed.userinfo:
        return None
    return str(parsed)


def path_of(url: str) -> str:
    """Return the path of an address, without the query."""
    return unquote(urlsplit(url).path) or "/"


def host_of(url: str) -> str:
    """Return the host of an address, without the port; "" where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def host_named(text: str) -> str:
    """Return a host as addresses spell it: in lower case and ASCII, without scheme and port.

    Raises UsageError where the text names none.

    >>> host_named("München.example:8000")
    'xn--mnchen-3ya.example'
    """
    forms = (text,) if is_url(text) else (f"http://{text}", f"http://[{text}]")
    hosts = (host_of(address) for form in forms if (address := normal(form)))
    host = next(hosts, "")
    if not _HOST.fullmatch(host):
        raise UsageError(f"{text!r} is no name of a host.")
    return host


def without_language(path: str) -> str:
    """Return a path without the prefix of a language: `/fr/node/2351` is `/node/2351`."""
    return _PREFIX.sub("", path) or "/"


def could_be_event(url: str) -> bool:
    """Tell by its address whether a page could be that of an event: `/events/…` or `/node/N`."""
    return _EVENT_PATH.fullmatch(without_language(path_of(url))) is not None


@dataclass(frozen=True)
class Site:
    """The hosts whose pages are read: those of the site, and mirrors that the user named.

    A host that is named may have an address in a private range; the others never.
    """

    allowed: frozenset[str] = frozenset()

    def covers(self, url: str) -> bool:
        """Tell whether an address is one of the site or of a mirror that was named."""
        host = host_of(url)
        return host in MIRRORS or host in self.allowed

    def public(self, url: str) -> str:
        """Return the public address of a page that was fetched from a mirror."""
        return SITE + httpx.URL(url).raw_path.decode("ascii")

    def require(self, url: str) -> str:
        """Return the normal form of an address that was given.

        Raises UsageError where it is none, or of another site.
        """
        address = normal(url)
        if address is None:
            raise UsageError(f"{url!r} is no address that can be fetched.")
        if not self.covers(address):
            host = host_of(address)
            raise UsageError(
                f"{url!r} is not fetched: {host} is not a host of {SITE}. If it is a mirror of "
                f"the site, allow it by name: --allow-host {host}"
            )
        return address
