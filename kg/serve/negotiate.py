"""Which of the formats on offer a client gets.

https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.errors import NotAcceptable
from kg.formats import Format, by_suffix
from kg.sparql.coding import CODINGS, IDENTITY

_ELEMENT = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*")+')
_PARAMETER = re.compile(r';\s*([\w!#$%&*+.^`|~-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^\s;,"]*)')
_TYPE = re.compile(r"\s*([\w!#$%&*+.^`|~-]+)/([\w!#$%&*+.^`|~-]+)\s*")
_QUALITY = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")
_HARMLESS = frozenset({"charset", "profile", "version"})

MOST_CODINGS = 20

EXACT, WITH_PARAMETERS, TYPE_ONLY, ANY, NONE = 4, 3, 2, 1, 0


@dataclass(frozen=True)
class MediaRange:
    """One element of an Accept header; `restricted` is set where it has parameters of its own."""

    type: str
    subtype: str
    quality: float
    restricted: bool = False

    def specificity(self, media_type: str) -> int:
        """Return how closely this range names a media type; 0 where it does not match."""
        main, _, sub = media_type.partition("/")
        if (self.type, self.subtype) == (main, sub):
            return WITH_PARAMETERS if self.restricted else EXACT
        if (self.type, self.subtype) == (main, "*"):
            return TYPE_ONLY
        return ANY if (self.type, self.subtype) == ("*", "*") else NONE


def negotiate(accept: str | None, offers: Sequence[Format], suffix: str | None = None) -> Format:
    """Return the offer that fits best; a suffix of the address wins over the header.

    The best quality wins, among equals the one named more closely, then the one offered first.
    A missing or empty header accepts anything. Raises NotAcceptable where nothing fits.
    """
    if suffix is not None and (chosen := by_suffix(tuple(offers), suffix)):
        return chosen
    ranges = parse_accept(accept)
    if not ranges:
        return offers[0]
    ranked = [(_rank(ranges, offer), -place) for place, offer in enumerate(offers)]
    (quality, _), place = max(ranked)
    if quality == 0:
        raise NotAcceptable([offer.media_type for offer in offers])
    return offers[-place]


@lru_cache(maxsize=256)
def negotiate_coding(accept_encoding: str | None) -> str:
    """Return the content coding of ours that a client prefers, `identity` where it names none.

    https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
    """
    wanted: dict[str, float] = {}
    for element in (accept_encoding or "").split(","):
        name, _, quality = element.partition(";")
        found = _QUALITY.fullmatch(quality.strip().removeprefix("q="))
        wanted[name.strip().lower()] = float(found[0]) if found else 1.0
    ranked = {name: wanted.get(name, wanted.get("*", 0.0)) for name in CODINGS if name != IDENTITY}
    best = max(ranked, key=lambda name: ranked[name])
    return best if ranked[best] > 0 and ranked[best] >= wanted.get(IDENTITY, 0.0) else IDENTITY


def wanted_codings(accept_encoding: str | None, offers: Sequence[str]) -> list[str]:
    """Return which of the codings a client wants rather than none, the most wanted first.

    Among equals the one offered first comes first.
    """
    wanted: dict[str, float] = {}
    for element in (accept_encoding or "").split(",")[:MOST_CODINGS]:
        name, _, quality = element.partition(";")
        found = _QUALITY.fullmatch(quality.strip().removeprefix("q="))
        wanted[name.strip().lower()] = float(found[0]) if found else 1.0
    least = wanted.get(IDENTITY, 0.0)
    ranked = {name: wanted.get(name, wanted.get("*", 0.0)) for name in offers}
    better = [name for name in offers if ranked[name] > 0 and ranked[name] >= least]
    return sorted(better, key=lambda name: -ranked[name])


def prefers_html(accept: str | None, html: Format, other: Format) -> bool:
    """Tell whether a client is a browser: it accepts HTML, and rather than the other format."""
    try:
        return negotiate(accept, (other, html)) is html
    except NotAcceptable:
        return False


def parse_accept(header: str | None) -> list[MediaRange]:
    """Return the media ranges of an Accept header; what cannot be read is left out."""
    elements = _ELEMENT.findall(header or "")
    return [found for element in elements if (found := _media_range(element))]


def _media_range(element: str) -> MediaRange | None:
    found = _TYPE.match(element)
    if found is None:
        return None
    parameters = {name.lower(): value for name, value in _PARAMETER.findall(element)}
    quality = parameters.pop("q", "1")
    if not _QUALITY.fullmatch(quality):
        return None
    restricted = bool(parameters.keys() - _HARMLESS)
    return MediaRange(found[1].lower(), found[2].lower(), float(quality), restricted)


def _rank(ranges: list[MediaRange], offer: Format) -> tuple[float, int]:
    """Return quality and specificity of an offer; other names of a format count only if named.

    So `text/turtle;q=0, */*` excludes Turtle, though the wildcard matches its older name.
    """
    main = _match(ranges, offer.media_type)
    if main[1] >= WITH_PARAMETERS:
        return main
    named = [match for alias in offer.aliases if (match := _match(ranges, alias))[1] == EXACT]
    return max([main, *(match for match in named if match[0] > 0)])


def _match(ranges: list[MediaRange], media_type: str) -> tuple[float, int]:
    """Return the quality that the most specific range gives a media type, and how specific."""
    matches = [(found, each.quality) for each in ranges if (found := each.specificity(media_type))]
    specificity, quality = max(matches, default=(NONE, 0.0))
    return quality, specificity
