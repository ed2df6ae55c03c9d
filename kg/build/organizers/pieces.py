"""A line of the organizers' field → its pieces between separators, each where it stands.

Not every piece is a name: whether the line may be split there is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.build.lookup import naming
from kg.build.lookup.countries import country_of
from kg.build.lookup.labels import Vocabulary
from kg.text import fold_in_place

_BY = (
    r"(?:co-?)?(?:organi[sz]ed|hosted|led|sponsored|convened|supported|funded|financed|facilitated"
    r"|chaired|implemented|presented|represented) by"
    r"|(?:co-?)?(?:organisé|soutenu|appuyé|financé|accueilli)e?s? par"
    r"|(?:co-?)?(?:organizad|apoyad|financiad|auspiciad)[oa]s? por"
)
_PHRASES = (
    r"as well as|together with|along with|alongside|jointly with|joined by"
    r"|in (?:\w+ )?(?:collaboration|co-?operation|partnership|coordination|association"
    r"|consultation|conjunction|alliance) with"
    r"|with (?:the )?(?:\w+ )?(?:support|assistance|funding|sponsorship|contribution)s?"
    r" (?:of|from|by)"
    r"|on behalf of|en nombre del?|au nom (?:de|du|des)"
    r"|under the (?:auspices|leadership|umbrella) of"
    r"|ainsi que|de même que|en (?:\w+ )?(?:partenariat|collaboration|coopération|coordination"
    r"|association) avec|avec (?:l['’]appui|le soutien|l['’]aide|le concours) (?:de|du|des)"
    r"|par le biais (?:de|du|des)"
    r"|así como|junto con|en (?:\w+ )?(?:colaboración|cooperación|coordinación|alianza|conjunto"
    r"|asociación) con|con (?:el )?(?:apoyo|auspicio) del?|a través del?|por medio del?"
)
_SEPARATOR = re.compile(
    r"(?P<strong>[;；؛|•·▪‣●\n\t]|\b(?:" + _BY + "|" + _PHRASES + r")(?=[\s:]))"
    r"|(?P<aside>[,،、]|(?<=\s)[-–—](?=\s))"
    r"|(?P<weak>[/&+]|(?<=\s)(?:and|y|e|et|with|con|avec|through|via|including|plus|incluyendo"
    r"|notamment|и|совместно с)(?=\s)|(?<=[\u4e00-\u9fff])[和与與及](?=\w)"
    r"|(?<=[\u0600-\u06ff]\s)و(?=[\u0600-\u06ff]))"
    r"|(?P<hyphen>(?<=\w)[-–](?=\w))",
    re.I,
)
_LEAD = re.compile(
    r"(?i:(?:the|this) (?:side )?(?:event|meeting|workshop|webinar|conference|session|dialogue)"
    r" (?:is|was|will be)\b)"
    r"|[\s,.:;*•·▪‣●–—-]+|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+"
    r"|(?:and|y|e|et|with|con|avec|the|The(?! Hague))\s|(?:la|le|les|el|los|las)\s|l['’](?=\w)"
    r"|(?i:(?:main |lead |key )?(?:co-?)?(?:organi[sz]ers?|hosts?|leads?|chairs?|sponsors?"
    r"|partners?|conven[eo]rs?|coordinators?|organizador(?:a|es|as)?|organisateurs?|socios?|partenaires?)\s?:)"
)
_ENDS = re.compile(r"(?:^|[^\w\s)]\s?|\b(?:and|y|et|by|with|the)\s)$")
_BEGINS = re.compile(r"\s?(?:$|[^\w\s]|(?:and|y|et|with|as well|together|in)\s)")
_OF = re.compile(r"(?:of the |of |du |de la |de l['’]|de los |des |del |de |d['’])")
_ROLE = re.compile(
    r"\((?:as )?(?:the )?(?:co-?)?(?:lead|chair|host|organi[sz]|conven|moderat|facilitat|coordinat"
    r"|sponsor|partner|focal|tbc|tbd|to be|líder|chef|anfitri|présid|presid)[^()]*\)",
    re.I,
)
_TRAIL = " \t\r\n\u00a0,;.:|-–—•*†‡¹²³⁴⁵⁶⁷⁸⁹⁰"
_FOOTNOTE_DIGITS = re.compile(r"(?<=[^\W\d_]{3})\d$|(?<=[a-zß-ÿ]{3})\d\d$")
_TRAILING_WORD = re.compile(r"\s(?:and|y|e|et|&|with)$", re.I)
_WHOLE = (
    "Red Cross and Red Crescent",
    "Croix-Rouge et du Croissant-Rouge",
    "Cruz Roja y de la Media Luna Roja",
    "and other international organizations",
    "and other international organisations",
    "y otros organismos internacionales",
    "y otras organizaciones internacionales",
    "et autres organisations internationales",
)


@dataclass(frozen=True)
class Piece:
    """A stretch of the line, and which separator goes before it (`start` for none)."""

    start: int
    end: int
    separator: str


def pieces_of(text: str, vocabulary: Vocabulary) -> Iterator[Piece]:
    """Yield the pieces of the line, without bullets, articles and roles in brackets."""
    guarded = _guarded(text, vocabulary)
    start, kind = 0, "start"
    for found in _SEPARATOR.finditer(text):
        if any(guarded[found.start() : found.end()]):
            continue
        if found.lastgroup == "hyphen" and not _hyphenated(text, found.start(), vocabulary):
            continue
        yield from _piece(text, start, found.start(), kind, vocabulary)
        start, kind = found.end(), found.lastgroup or ""
    yield from _piece(text, start, len(text), kind, vocabulary)


def _guarded(text: str, vocabulary: Vocabulary) -> bytearray:
    """Mark the characters of known names with a separator inside, and of what brackets hold."""
    marks = bytearray(len(text))
    folded = fold_in_place(text)
    if "(" in text:
        for start, end in _brackets(text):
            marks[start:end] = b"\x01" * (end - start)
    for _, start, end in _automaton(vocabulary.compound_names).find_matches_as_indexes(folded):
        if not folded[start - 1 : start].isalnum() and not folded[end : end + 1].isalnum():
            marks[start:end] = b"\x01" * (end - start)
    return marks


@lru_cache(maxsize=8)
def _automaton(names: tuple[str, ...]) -> AhoCorasick:
    patterns = sorted({fold_in_place(name) for name in (*names, *_WHOLE)})
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost pair of brackets stands; one without its other is none."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for found in re.finditer(r"[()]", text):
        if found[0] == "(":
            opened.append(found.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, found.end()))
    yield from pairs


def _hyphenated(text: str, position: int, vocabulary: Vocabulary) -> bool:
    """Tell whether the hyphen joins known organizations and nothing else: `IOM-UNHCR`."""
    around = text[max(0, position - 60) : position + 60]
    word = next(
        found for found in re.finditer(r"[^\s,;/()|]+", around) if found.end() > min(position, 60)
    )
    alone = _ENDS.search(around[: word.start()]) and _BEGINS.match(around, word.end())
    if not alone or naming.name_key(word[0]) in vocabulary.organizations:
        return False
    return all(
        naming.name_key(part) in vocabulary.organizations for part in re.split("[-–]", word[0])
    )


def _piece(
    text: str, start: int, end: int, separator: str, vocabulary: Vocabulary
) -> Iterator[Piece]:
    """Yield the piece without bullets, articles, roles in brackets and loose marks."""
    while lead := _LEAD.match(text, start, end):
        start = lead.end()
    end = trimmed(text, start, end)
    of = _OF.match(text, start, end)
    if of and country_of(naming.name_key(text[of.end() : end]), vocabulary):
        start = of.end()
    if start < end:
        yield Piece(start, end, separator)


def trimmed(text: str, start: int, end: int) -> int:
    """Return where the piece ends without what only follows a name."""
    while start < end:
        kept = start + len(text[start:end].rstrip(_TRAIL))
        tail = text[max(start, kept - 80) : kept]
        if tail.endswith(")") and (opening := tail.rfind("(")) >= 0:
            if _ROLE.fullmatch(tail, opening):
                kept -= len(tail) - opening
        elif loose := _TRAILING_WORD.search(tail):
            kept -= len(loose[0])
        elif footnote := _FOOTNOTE_DIGITS.search(tail):
            kept -= len(footnote[0])
        if kept == end:
            return end
        end = kept
    return start
