"""What letter each word of a sentence becomes, by the tables of `words`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from kg.harvest.dates.words import CLASSES, DEEDS, EVENTS, HINTS, ORDINALS, PHRASES
from kg.text import without_accents

_TOKEN = (
    r"{phrases}|(?P<cjk>{cjk}|[\u4e00-\u9fff])"
    r"|(?P<word>(?:[^\W\d_\u4e00-\u9fff]|[\u0300-\u036f\u064b-\u0652])+)"
    r"|(?P<ordinal>\d+(?:st|nd|rd|th)\b)|(?P<other>\w(?:[^\W\u4e00-\u9fff]|[.:])*)"
    r"|(?P<comma>[,،，–—])|(?P<clause>[;:：；()（）|])"
)
_SIGNS = {"ordinal": "#", "comma": ",", "clause": ";"}
_ASIDE = re.compile(r"[(（][^()（）]{0,200}[)）]")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_ARABIC_BEFORE = re.compile(r"^[وفبلك]?(?:ال|لل)?")
_LONGEST_WORD = 40
_LONGEST_STEM = 14


def key(word: str) -> str:
    """Return the form in which words are compared: without case and accents."""
    return without_accents(word.casefold())


def lexed(text: str) -> Iterator[tuple[str, str]]:
    """Yield the letter of each word (`x`: no word of the tables, `K`: an acronym) and the word."""
    for found in _token().finditer(_ASIDE.sub(" ", text)):
        group = found.lastgroup or ""
        yield (group if group in PHRASES else _SIGNS.get(group) or letter(found[0])), found[0]


@lru_cache(maxsize=16384)
def letter(word: str) -> str:
    """Return the letter of a word's class."""
    if len(word) > _LONGEST_WORD:
        return "x"
    if found := _look_up(word, _letters()):
        return found
    return "K" if len(word) > 2 and word.isupper() else "x"


@lru_cache(maxsize=4096)
def kind(word: str) -> str:
    """Return what kind of event a word names, as `workshop`; empty where it names none."""
    return _look_up(word, _kinds()) or ""


@lru_cache(maxsize=16384)
def hint(word: str) -> str:
    """Return the name of the row of hints for the words of that table, else nothing."""
    return "" if len(word) > _LONGEST_WORD else _look_up(word, _hints()) or ""


@lru_cache(maxsize=16384)
def deeds(word: str) -> frozenset[str]:
    """Return the kinds of event whose business a word says: `consultation` of “consulted”."""
    return frozenset(kind for kind, words in _deeds().items() if _look_up(word, words))


def ordinal(word: str) -> int | None:
    """Return the number of an ordinal."""
    if found := re.match(r"\d+", word):
        return int(found[0][:4])
    plain = key(word)
    return next((n for n, words in enumerate(ORDINALS, 1) if plain in words.split()), None)


@lru_cache(maxsize=1)
def _letters() -> Mapping[str, str]:
    return _reversed({**CLASSES, "E": " ".join(EVENTS.values())})


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return _reversed(EVENTS)


@lru_cache(maxsize=1)
def _hints() -> Mapping[str, str]:
    return _reversed(HINTS)


@lru_cache(maxsize=1)
def _deeds() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({kind: _reversed({kind: words}) for kind, words in DEEDS.items()})


def _reversed(table: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(
        {key(word): name for name, words in table.items() for word in words.split()}
    )


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    listed = {*_letters(), *_hints()}
    chinese = sorted(filter(_CJK.match, listed), key=lambda word: (-len(word), word))
    phrases = "|".join(rf"(?P<{letter}>\b(?:{words})\b)" for letter, words in PHRASES.items())
    return re.compile(_TOKEN.format(phrases=phrases, cjk="|".join(chinese)), re.I)


def _look_up(word: str, table: Mapping[str, str]) -> str | None:
    """Look a word up: whole, without what Arabic writes before it, by its beginning."""
    plain = key(word)
    bare = _ARABIC_BEFORE.sub("", plain) if "\u0600" <= plain[:1] <= "\u06ff" else plain
    for form in dict.fromkeys((plain, bare)):
        if form in table:
            return table[form]
        for length in range(min(len(form), _LONGEST_STEM), 2, -1):
            if found := table.get(form[:length] + "*"):
                return found
    return None
