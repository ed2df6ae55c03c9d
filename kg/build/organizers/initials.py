"""Whether an abbreviation stands for some words."""

from __future__ import annotations

import re

from kg.text import without_accents

_SMALL = frozenset(
    "a and at by for from in of on the to with de del des du d et l la las le les los el en y e "
    "para por pour sur".split()
)
_TOKEN = re.compile(r"\w+")
_SHORT = re.compile(r"[^\W\d_][\w&./-]{1,14}")
_MOST_WORDS = 24


def stands_for(short: str, long: str) -> bool:
    """Tell whether the abbreviation is made of the initials of the words, in their order.

    Small words may give theirs or not; a word that is itself an abbreviation may give all of it.

    >>> stands_for("MoFA", "Ministry of Foreign Affairs"), stands_for("SMS", "State Service")
    (True, False)
    """
    if not _SHORT.fullmatch(short) or sum(char.isupper() for char in short) < 2:
        return False
    tokens = _TOKEN.findall(without_accents(long[:400]))
    if not 2 <= len(tokens) <= _MOST_WORDS or tokens[0].casefold() in _SMALL:
        return False
    letters = re.sub(r"\W", "", without_accents(short)).casefold()
    return len(letters) in _reached(letters, tokens)


def _reached(letters: str, tokens: list[str]) -> set[int]:
    """Return how many letters the words can have given when all words are used."""
    reached = {0}
    for token in tokens:
        given = [""] if token.casefold() in _SMALL else []
        given.append(token[0].casefold())
        if token.isupper():
            given.append(token.casefold())
        reached = {
            position + len(part)
            for position in reached
            for part in given
            if letters.startswith(part, position)
        }
    return reached
