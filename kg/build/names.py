"""Whether a text names a person: a form of address or a rank before a name, or an office behind.

This errs on the side of silence: it is asked before a text is published.
"""

from __future__ import annotations

import re

from kg.build.positions import is_behind_office, is_office_word, plain
from kg.build.prose import Token, tokens
from kg.build.titles import PARTICLES, RANKS, is_address

# Scripts without capitals, or whose names this project does not read: the forms of address only.
_ELSEWHERE = re.compile(
    r"(?:السيدة|السيد|الدكتورة|الدكتور|معالي|سعادة|فخامة|الأستاذ|السفيرة|السفير|الوزيرة|الوزير)"
    r"\s+\w|\w(?:先生|女士|博士|阁下|閣下|部长|部長|大使|主任|总干事|總幹事)"
    r"|(?:г-н|г-жа|господин|госпожа)\w*\s+\w",
    re.I,
)
_NO_NAME = frozenset("assembly the of for and to in on".split())


def names_a_person(text: str) -> bool:
    """Tell whether a text names a person, whoever it is.

    >>> names_a_person("Ms Jane Roe spoke."), names_a_person("The Minister spoke.")
    (True, False)
    """
    found = tokens(text, 0, len(text))
    return _ELSEWHERE.search(text) is not None or any(
        _begins_name(found, index) for index in range(len(found))
    )


def _begins_name(found: list[Token], index: int) -> bool:
    text = found[index].text
    if is_address(text):
        return _is_name(found, index + 1)
    if text in RANKS or (is_office_word(text) and text[0].isupper()):
        return _is_name(found, index + 1) and _goes_on(found, index + 2)
    return _is_name(found, index) and _is_before_office(found, index)


def _goes_on(found: list[Token], index: int) -> bool:
    """Tell whether a name goes on, with a small word or without: `Jane van der Roe`."""
    while index < len(found) and found[index].text in PARTICLES:
        index += 1
    return _is_name(found, index)


def _is_before_office(found: list[Token], index: int) -> bool:
    """Tell whether a name of two words or more goes before a comma and an office."""
    end = index
    while end < len(found) and end - index < 6 and _is_name(found, end):
        end += 1
    if end - index < 2 or end >= len(found) or found[end].text not in (",", "("):
        return False
    return any(is_office_word(token.text) for token in found[end + 1 : end + 6])


def _is_name(found: list[Token], index: int) -> bool:
    text = found[index].text if index < len(found) else ""
    is_capital = text[:1].isalpha() and not text[0].islower()
    return (
        is_capital
        and not is_office_word(text)
        and not is_behind_office(text)
        and plain(text) not in _NO_NAME
    )
