"""The only place that mints or parses the project's IRIs, and the addresses of the site's pages.

IRIs never depend on the host that serves them. Keys come from what a page says (a node number,
the slug of a name), so that the same page gives the same IRI in every run.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from pyoxigraph import NamedNode

from kg.errors import IdentifierError
from kg.namespaces import BASE
from kg.text import slug

SITE = "https://migrationnetwork.un.org"
MIRRORS = frozenset({"migrationnetwork.un.org", "www.migrationnetwork.un.org", "mignet.iomdev.org"})
LANGUAGE_PREFIXES = ("fr", "es", "ar", "ru", "zh-hant", "zh-hans", "zh", "en")

KINDS = ("event", "organization", "place", "series", "person")
SCHEMES = (
    "objectives",
    "principles",
    "event-types",
    "event-categories",
    "audiences",
    "scopes",
    "review-regions",
    "references",
    "roles",
)
GRAPHS = (
    "evidence",
    "people",
    "catalogue",
    "quality",
    "shapes",
    "sdg",  # the file of the United Nations on the Goals, as it was given to the build
    "sdg-corrections",  # what was read otherwise than it stands there, and why
)
CONTEXT = f"{BASE}def/context.jsonld"
"""The JSON-LD context of our terms."""
KEY_LENGTH = 120

_KEY = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_GOAL = re.compile(r"(?:[1-9]|1[0-7])")
_TARGET = re.compile(r"(?:[1-9]|1[0-7])\.(?:[1-9][0-9]?|[a-d])")


def key_of(name: str) -> str:
    """Return the key under which a thing of this name is minted.

    A name without Latin letters, or one longer than 120 characters as a slug, gets eight
    characters of its digest, so that two names never share a key by accident.
    """
    words = slug(name)
    if words and len(words) <= KEY_LENGTH and _mostly_latin(name):
        return words
    digest = hashlib.sha256(name.encode("utf-8")).hexdigest()[:8]
    return f"{words[:KEY_LENGTH].rstrip('-')}-{digest}".lstrip("-")


def _mostly_latin(name: str) -> bool:
    letters = [char for char in name if char.isalpha()]
    kept = sum(1 for char in slug(name) if char.isalpha())
    return not letters or kept * 2 >= len(letters)


@lru_cache(maxsize=65536)
def thing(kind: str, key: str) -> NamedNode:
    """Mint the IRI of an event, organization, place, series or person.

    >>> thing("event", "12796").value
    'https://w3id.org/gcm-kg/id/event/12796'
    """
    if kind not in KINDS:
        raise IdentifierError(f"There are no IRIs for a {kind!r}; kinds are {', '.join(KINDS)}.")
    if not _KEY.fullmatch(key):
        raise IdentifierError(
            f"{key!r} cannot be the key of a {kind}: use lower-case letters, digits and hyphens."
        )
    return NamedNode(f"{BASE}id/{kind}/{key}")


def part(owner: NamedNode, name: str) -> NamedNode:
    """Mint the hash IRI of a part of an event's record, such as `…/event/12796#date-evidence`."""
    return NamedNode(f"{owner.value}#{name}")


def scheme(name: str) -> NamedNode:
    """Return the IRI of one of our concept schemes."""
    if name not in SCHEMES:
        raise IdentifierError(f"There is no scheme {name!r}; there are {', '.join(SCHEMES)}.")
    return NamedNode(f"{BASE}def/{name}")


def concept(scheme_name: str, code: str) -> NamedNode:
    """Return the IRI of a concept of one of our schemes, such as `…/def/objectives/23`."""
    return NamedNode(f"{scheme(scheme_name).value}/{code}")


def graph(name: str) -> NamedNode:
    """Return the IRI of one of our named graphs."""
    if name not in GRAPHS:
        raise IdentifierError(f"There is no graph {name!r}; there are {', '.join(GRAPHS)}.")
    return NamedNode(f"{BASE}graph/{name}")


def catalogue() -> NamedNode:
    """Return the IRI of the catalogue of all releases."""
    return NamedNode(f"{BASE}data")


def release(version: str) -> NamedNode:
    """Return the IRI of a release: the data as they were published then.

    >>> release("2026-11-23-c6aa0506").value
    'https://w3id.org/gcm-kg/data/2026-11-23-c6aa0506'
    """
    if not _KEY.fullmatch(version):
        raise IdentifierError(f"{version!r} is no version of a release.")
    return NamedNode(f"{BASE}data/{version}")


def endpoint() -> NamedNode:
    """Return the address at which the data can be asked."""
    return NamedNode(f"{BASE}sparql")


def saved_query(name: str) -> NamedNode:
    """Return the IRI of a saved query, which is also its address."""
    if not _KEY.fullmatch(name):
        raise IdentifierError(f"{name!r} is no name of a saved query.")
    return NamedNode(f"{BASE}queries/{name}")


def person_removal(digest: str) -> NamedNode:
    """Return the IRI of an entry of the list of removed persons; `digest` is that of the name."""
    if not _DIGEST.fullmatch(digest):
        raise IdentifierError(f"{digest!r} is no SHA-256 digest in hexadecimal.")
    return NamedNode(f"{BASE}corrections/removed-people#{digest[:16]}")


def sdg_goal(number: str) -> NamedNode:
    """Return the UN's IRI of a goal; `number` is a string from "1" to "17"."""
    if not _GOAL.fullmatch(number):
        raise IdentifierError(f"There is no Sustainable Development Goal {number!r}.")
    return NamedNode(f"http://metadata.un.org/sdg/{number}")


def sdg_target(code: str) -> NamedNode:
    """Return the UN's IRI of a target; the code is a string, because 8.10 is not 8.1."""
    if not _TARGET.fullmatch(code):
        raise IdentifierError(f"{code!r} is not the code of an SDG target, such as 10.7 or 16.b.")
    return NamedNode(f"http://metadata.un.org/sdg/{code}")


def area(m49: str) -> NamedNode:
    """Return the UN's IRI of a country or region by its M49 code of three digits."""
    if not (len(m49) == 3 and m49.isdigit()):
        raise IdentifierError(f"{m49!r} is not an M49 code: three digits, such as 031.")
    return NamedNode(f"http://metadata.un.org/sdg/codes/geoArea/{m49}")


@dataclass(frozen=True)
class PageAddress:
    """Where a page lives on the site, and which event it would be about.

    `language` is the prefix of the path ("" for none): the language of the interface, not of
    the text. `key` is the node number, or the alias's slug where the address has no number.
    """

    url: str
    language: str
    key: str

    @property
    def is_node(self) -> bool:
        """Whether this is an address of the site that gives the node number."""
        return self.key.isdigit() and f"/node/{self.key}" in self.url

    @property
    def is_alias(self) -> bool:
        """Whether this is an address of the site that names the page by words."""
        return self.url.startswith(SITE) and not self.is_node


def page_address(url: str) -> PageAddress:
    """Parse the address of a page of the site.

    The development mirror's address is rewritten to the public one; queries and fragments go.
    Raises IdentifierError for an address that is no page of the site or could be no IRI.

    >>> page_address("https://migrationnetwork.un.org/ar/node/12796").key
    '12796'
    """
    if re.search(r"[\s<>\"{}|\\^`…]", url):
        raise IdentifierError(f"{url!r} is no address: it has a space or a forbidden character.")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise IdentifierError(f"{url!r} is no address: {error}.") from None
    if parts.scheme not in ("http", "https") or (parts.hostname or "") not in MIRRORS:
        raise IdentifierError(f"{url!r} is not an address of {SITE}.")
    segments = [segment for segment in parts.path.split("/") if segment]
    language = segments[0] if segments and segments[0] in LANGUAGE_PREFIXES else ""
    rest = segments[1:] if language else segments
    if not rest:
        raise IdentifierError(f"{url!r} is the site's front page, not the page of an event.")
    key = rest[1] if rest[0] == "node" and len(rest) > 1 else slug(unquote(rest[-1]))
    if not _KEY.fullmatch(key):
        raise IdentifierError(f"{url!r} names neither a node nor an alias.")
    path = "/".join([language, *rest] if language else rest)
    return PageAddress(url=f"{SITE}/{path}", language=language, key=key)


_FILE_NODE = re.compile(
    r"(?:^|[^a-z])(?:(?P<language>" + "|".join(LANGUAGE_PREFIXES) + r")[-_/])?"
    r"node[-_/](?P<node>[0-9]+)(?![0-9])"
)
_FILE_ALIAS = re.compile(
    r"(?:^|/)(?:(?P<language>" + "|".join(LANGUAGE_PREFIXES) + r")[-_/])?"
    r"events?[-_/](?P<alias>[a-z0-9][a-z0-9-]*)$"
)
_FILE_NUMBER = re.compile(
    r"(?:^|/)(?:(?P<language>" + "|".join(LANGUAGE_PREFIXES) + r")[-_/])?(?P<node>[0-9]+)$"
)


def address_from_path(path: str) -> PageAddress | None:
    """Guess the address of a page from how its file is called; None where the name says nothing.

    Understood are `ar-node-12796.txt`, `fr/node/2351.html`, `12796.txt` and
    `events/some-title.html`, also below a folder named after the site.

    >>> address_from_path("pages/ar-node-12796.txt").url
    'https://migrationnetwork.un.org/ar/node/12796'
    """
    stem = re.sub(r"\.(txt|html?|xhtml)$", "", path.replace("\\", "/").casefold())
    if found := _FILE_NODE.search(stem) or _FILE_NUMBER.search(stem):
        return _guessed(found["language"], f"node/{found['node']}")
    if found := _FILE_ALIAS.search(stem):
        return _guessed(found["language"], f"events/{found['alias']}")
    return None


def _guessed(language: str | None, path: str) -> PageAddress:
    return page_address("/".join(filter(None, [SITE, language, path])))


def unaddressed(name: str, sha256: str) -> PageAddress:
    """Return what stands for the address of a page whose address nobody knows.

    The event is named after the page's file, and the page is a part of its record.
    """
    key = key_of(name)
    return PageAddress(part(thing("event", key), f"page-{sha256[:8]}").value, "", key)


@dataclass(frozen=True)
class LocalName:
    """What one of our IRIs stands for: a thing of a kind, a correction, a concept, a term."""

    kind: str
    key: str


def parse(iri: str) -> LocalName:
    """Take one of our IRIs apart; the inverse of minting. Raises IdentifierError for others."""
    if not iri.startswith(BASE):
        raise IdentifierError(f"<{iri}> is not below {BASE}.")
    path, _, fragment = iri[len(BASE) :].partition("#")
    segments = path.split("/")
    if segments[0] == "id" and len(segments) == 3 and segments[1] in KINDS:
        return LocalName(segments[1], segments[2])
    if (
        segments[:2] == ["def", "corrections"]
        and len(segments) == 3
        and _KEY.fullmatch(segments[2])
    ):
        return LocalName("correction", segments[2])
    if segments[0] == "def" and len(segments) == 3 and segments[1] in SCHEMES:
        return LocalName(segments[1], segments[2])
    if segments[0] == "def" and len(segments) == 2 and segments[1] in SCHEMES:
        return LocalName("scheme", segments[1])
    if path == "def":
        return LocalName("term", fragment)
    if segments[0] == "graph" and len(segments) == 2 and segments[1] in GRAPHS:
        return LocalName("graph", segments[1])
    if path == "data":
        return LocalName("catalogue", fragment)
    if segments[0] == "data" and len(segments) == 2 and _KEY.fullmatch(segments[1]):
        return LocalName("release", segments[1])
    raise IdentifierError(f"<{iri}> is below {BASE}, but it is no IRI that this project mints.")


def owner_of(iri: str) -> str:
    """Return the IRI without its fragment: the event that a part of a record belongs to."""
    return iri.partition("#")[0]
