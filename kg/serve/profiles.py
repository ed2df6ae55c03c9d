"""Which view of a thing a client gets: all that is known, or what schema.org has words for.

https://www.w3.org/TR/dx-prof-conneg/: a profile is asked for by the header Accept-Profile or by
`?_profile=`; what was given is said in Content-Profile and a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.requests import Request

from kg.errors import QueryError
from kg.formats import Format
from kg.namespaces import BASE
from kg.serve.headers import link

PARAMETER = "_profile"
VARY = "Accept-Profile, Prefer"
PROFILE = "http://www.w3.org/ns/dx/prof/Profile"

_ACCEPTED = re.compile(r"<(?P<iri>[^>]*)>\s*(?:;\s*q\s*=\s*(?P<quality>[01](?:\.\d{0,3})?))?")
_PREFERRED = re.compile(r'(?:^|[,;])\s*profile\s*=\s*"?<?(?P<name>[^">,;]+)>?"?')


@dataclass(frozen=True)
class Profile:
    """A view: the token of an address, the IRI of what it keeps to, and other IRIs for that."""

    token: str
    iri: str
    aliases: tuple[str, ...] = ()

    def is_called(self, name: str) -> bool:
        """Tell whether a client means this profile by a token or an IRI."""
        return name in (self.token, self.iri, *self.aliases)


FULL = Profile("full", f"{BASE}def")
SCHEMA = Profile("schema", "https://schema.org/", ("http://schema.org/", "https://schema.org"))
PROFILES = (FULL, SCHEMA)


@dataclass(frozen=True)
class Choice:
    """The view that a client gets; `preferred` is what it named in Prefer, where that is why."""

    profile: Profile
    preferred: str = ""

    def headers(self) -> dict[str, str]:
        """Return what says which view an answer is (RFC 7240 for Preference-Applied)."""
        said = {"Content-Profile": f"<{self.profile.iri}>"}
        if self.preferred:
            said["Preference-Applied"] = f'profile="{self.preferred}"'
        return said


def choose(request: Request) -> Choice:
    """Return the view that a request asks for; all that is known where it asks for none of ours.

    The address wins over Accept-Profile, that over Prefer. Raises QueryError for an address with a
    view that there is not: headers are wishes, an address is not.
    """
    if token := request.query_params.get(PARAMETER):
        if found := _called(token):
            return Choice(found)
        there = ", ".join(each.token for each in PROFILES)
        raise QueryError("parameter", f"There is no view “{token}”.", hint=f"There are: {there}.")
    for name in _accepted(request.headers.get("accept-profile", "")):
        if found := _called(name):
            return Choice(found)
    if preferred := _PREFERRED.search(request.headers.get("prefer", "")):
        name = preferred["name"].strip()
        if found := _called(name):
            return Choice(found, name)
    return Choice(FULL)


def links(path: str, chosen: Profile, forms: Iterable[Format]) -> list[str]:
    """Return Link values: the view given, and the other ones in each format, with their tokens."""
    others = [
        f'<{path}.{form.suffix}?{PARAMETER}={each.token}>; rel="alternate"; '
        f'type="{form.media_type}"; profile="{each.iri}"'
        for each in PROFILES
        if each is not chosen
        for form in forms
    ]
    tokens = [
        f'<{PROFILE}>; rel="type"; token="{each.token}"; anchor="{each.iri}"' for each in PROFILES
    ]
    return [link(chosen.iri, "profile"), *others, *tokens]


def _accepted(header: str) -> list[str]:
    """Return the IRIs of an Accept-Profile header, the most wanted first."""
    found = [(each["iri"], float(each["quality"] or 1)) for each in _ACCEPTED.finditer(header)]
    wanted = [each for each in found if each[1] > 0]
    return [iri for iri, _ in sorted(wanted, key=lambda each: -each[1])]


def _called(name: str) -> Profile | None:
    return next((each for each in PROFILES if each.is_called(name)), None)
