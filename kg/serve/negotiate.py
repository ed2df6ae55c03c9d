"""Which of the formats on offer a client gets.

https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from starlette.requests import Request

from kg.errors import KgError, NotAcceptable, QueryError
from kg.formats import Format, by_suffix, by_word
from kg.sparql.coding import CODINGS, IDENTITY

LONGEST_HEADER = 8_000
"""Characters of a header that says what a client accepts; browsers send about a hundred."""

# Possessive, and an unclosed quote reaches to the end: so the time is linear in the length.
_ELEMENT = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*+(?:"|\\?\Z))++', re.DOTALL)
_PARAMETER = re.compile(r';\s*+([\w!#$%&*+.^`|~-]++)\s*+=\s*+("(?:[^"\\]|\\.)*+"|[^\s;,"]*+)')
_TYPE = re.compile(r"\s*+([\w!#$%&*+.^`|~-]++)/([\w!#$%&*+.^`|~-]++)\s*+")
_QUALITY = re.compile(r"0(\.\d{0,3})?|1(\.0{0,3})?")
_HARMLESS = frozenset({"charset", "profile", "version"})

EXACT, TYPE_ONLY, ANY, NONE = 3, 2, 1, 0


@dataclass(frozen=True)
class MediaRange:
    """One element of an Accept header; `restricted` is set where it has parameters of its own.

    Such a range asks for a variant of a format that nothing here has. A charset, a profile or a
    version is a wish, and restricts nothing.
    """

    type: str
    subtype: str
    quality: float
    restricted: bool = False

    def specificity(self, media_type: str) -> int:
        """Return how closely this range names a media type; 0 where it does not match."""
        main, _, sub = media_type.partition("/")
        if self.restricted:
            return NONE
        if (self.type, self.subtype) == (main, sub):
            return EXACT
        if (self.type, self.subtype) == (main, "*"):
            return TYPE_ONLY
        return ANY if (self.type, self.subtype) == ("*", "*") else NONE


def accept_of(request: Request) -> str | None:
    """Return what a request accepts: its Accept header, whose lines are one list (5.3)."""
    lines = request.headers.getlist("accept")
    return ", ".join(lines) if lines else None


def negotiate(accept: str | None, offers: Sequence[Format], suffix: str | None = None) -> Format:
    """Return the offer that fits best; a suffix of the address wins over the header.

    The best quality wins, among equals the one named more closely, then the one offered first.
    A missing or empty header accepts anything. Where nothing fits but a variant of an offer would
    (`text/turtle;variant=x`), that offer is given. Raises NotAcceptable where nothing fits, and
    QueryError for a header of more than 8,000 characters.
    """
    if suffix is not None and (chosen := by_suffix(tuple(offers), suffix)):
        return chosen
    ranges = parse_accept(accept)
    if not ranges:
        return offers[0]
    chosen = _best(ranges, offers) or _variant(ranges, offers)
    if chosen is None:
        raise NotAcceptable([offer.media_type for offer in offers])
    return chosen


def chosen(offers: Sequence[Format], words: Sequence[str]) -> Format | None:
    """Return the offer that the values of a parameter “format” name, None where there are none.

    Some clients send several words, or lists, that mean the same. Raises QueryError where they
    mean nothing that is on offer, or different things.
    """
    named = [word for each in words for word in each.split(",") if word.strip()]
    found = {form for word in named if (form := by_word(tuple(offers), word.strip()))}
    if not named:
        return None
    if len(found) == 1:
        return found.pop()
    shown = "” and “".join(named)
    message = "no format of this answer" if not found else "more than one format"
    listed = ", ".join(offer.suffix for offer in offers)
    hint = f"The parameter “format” is one of: {listed}."
    raise QueryError("parameter", f"“{shown}” is {message}.", hint=hint)


def negotiate_coding(accept_encoding: str | None) -> str:
    """Return the content coding of ours that a client prefers, `identity` where it names none.

    https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
    """
    is_short = accept_encoding is not None and len(accept_encoding) <= LONGEST_HEADER
    return _coding(accept_encoding or "") if is_short else IDENTITY


def prefers_html(accept: str | None, html: Format, other: Format) -> bool:
    """Tell whether a client is a browser: it accepts HTML, and rather than the other format."""
    try:
        return negotiate(accept, (other, html)) is html
    except KgError:
        return False


def parse_accept(header: str | None) -> list[MediaRange]:
    """Return the media ranges of an Accept header; what cannot be read is left out.

    Raises QueryError where it is too long.
    """
    if header is not None and len(header) > LONGEST_HEADER:
        message = f"The header Accept has {len(header):,} characters; {LONGEST_HEADER:,} are read."
        raise QueryError("header-too-long", message, hint="Name only the formats that you read.")
    return list(_ranges(header or ""))


@lru_cache(maxsize=256)
def _ranges(header: str) -> tuple[MediaRange, ...]:
    return tuple(found for each in _ELEMENT.findall(header) if (found := _media_range(each)))


@lru_cache(maxsize=256)
def _coding(accept_encoding: str) -> str:
    wanted: dict[str, float] = {}
    for element in accept_encoding.split(","):
        name, _, quality = element.partition(";")
        found = _QUALITY.fullmatch(quality.strip().removeprefix("q="))
        wanted[name.strip().lower()] = float(found[0]) if found else 1.0
    ranked = {name: wanted.get(name, wanted.get("*", 0.0)) for name in CODINGS if name != IDENTITY}
    best = max(ranked, key=lambda name: ranked[name])
    return best if ranked[best] > 0 and ranked[best] >= wanted.get(IDENTITY, 0.0) else IDENTITY


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


def _variant(ranges: Sequence[MediaRange], offers: Sequence[Format]) -> Format | None:
    """Return the best offer of which a variant is asked for, and that is not excluded itself."""
    asked = [replace(each, restricted=False) for each in ranges if each.restricted]
    return _best(asked, [each for each in offers if _match(ranges, each.media_type) != (0, EXACT)])


def _best(ranges: Sequence[MediaRange], offers: Sequence[Format]) -> Format | None:
    ranked = [(_rank(ranges, offer), -place) for place, offer in enumerate(offers)]
    (quality, _), place = max(ranked, default=((0.0, NONE), 0))
    return offers[-place] if quality > 0 else None


def _rank(ranges: Sequence[MediaRange], offer: Format) -> tuple[float, int]:
    """Return quality and specificity of an offer; other names of a format count only if named.

    So `text/turtle;q=0, */*` excludes Turtle, though the wildcard matches its older name.
    """
    main = _match(ranges, offer.media_type)
    if main[1] == EXACT:
        return main
    named = [match for alias in offer.aliases if (match := _match(ranges, alias))[1] == EXACT]
    return max([main, *(match for match in named if match[0] > 0)])


def _match(ranges: Sequence[MediaRange], media_type: str) -> tuple[float, int]:
    """Return the quality that the most specific range gives a media type, and how specific."""
    matches = [(found, each.quality) for each in ranges if (found := each.specificity(media_type))]
    specificity, quality = max(matches, default=(NONE, 0.0))
    return quality, specificity
