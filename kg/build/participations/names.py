"""Whether a text names a person: a form of address or a rank before a name, or an office behind.

This errs on the side of silence: it is asked before a text is published.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kg.build.identity.editions import is_gathering, is_month
from kg.build.lookup.naming import HEADS
from kg.build.participations.positions import is_behind_office, is_office_word, plain
from kg.build.participations.prose import Token, tokens
from kg.build.participations.titles import PARTICLES, RANKS, is_address
from kg.text import words

# Scripts without capitals, or whose names this project does not read: the forms of address only.
_ELSEWHERE = re.compile(
    r"(?:السيدة|السيد|الدكتورة|الدكتور|معالي|سعادة|فخامة|الأستاذ|السفيرة|السفير|الوزيرة|الوزير)"
    r"\s+\w|\w(?:先生|女士|博士|阁下|閣下|部长|部長|大使|主任|总干事|總幹事)"
    r"|(?:г-н|г-жа|господин|госпожа)\w*\s+\w",
    re.I,
)
_ADDRESS_OF_MAIL = re.compile(r"\w@\w")
_PLACED = frozenset("in at en à au aux dans em na no nos nas в на".split())
_HEADS = HEADS - frozenset("bank church croix cruz mesa".split())  # which are surnames, too
_NO_NAME = frozenset("assembly the of for and to in on".split())


def names_a_person(text: str) -> bool:
    """Tell whether a text names a person, whoever it is.

    >>> names_a_person("Ms Jane Roe spoke."), names_a_person("The Minister spoke.")
    (True, False)
    """
    found = tokens(text, 0, len(text))
    return (
        _ELSEWHERE.search(text) is not None
        or _ADDRESS_OF_MAIL.search(text) is not None
        or any(_begins_name(found, index) for index in range(len(found)))
    )


def may_name_a_person(text: str, familiar: Collection[str]) -> bool:
    """Tell whether a text names a person, or has two strange words in a row that begin like names.

    `familiar` are words, as `kg.text.words` has them, that do not make a name.

    >>> may_name_a_person("The nurse Jane Roe sang in San Telmo.", {"the"})
    True
    >>> may_name_a_person("The Fair Jobs Forum met in San Telmo.", {"the"})
    False
    """
    return names_a_person(text) or any(
        _is_strange(run, before, familiar) for before, run in _capitals(tokens(text, 0, len(text)))
    )


def _capitals(found: list[Token]) -> Iterator[tuple[str, list[str]]]:
    """Yield the words in capitals that stand in a row, each row with the word before it."""
    before, run = "", list[str]()
    for token in (*found, Token(".", 0, 0)):
        text = token.text
        if text[0].isupper() and not (text.isupper() and len(text) > 1):
            run.append(text)
        elif not (run and text in PARTICLES):
            yield before, run
            before, run = text, []


def _is_strange(run: list[str], before: str, familiar: Collection[str]) -> bool:
    """Tell whether words may be a name: neither those of an organization nor of a place."""
    if len(run) < 2 or before.casefold() in _PLACED:
        return False
    spoken = [words(text).split() for text in run]
    strange = [own for own in spoken if not all(_is_familiar(word, familiar) for word in own)]
    return len(strange) > 1 and _HEADS.isdisjoint(word for own in spoken for word in own)


def _is_familiar(word: str, familiar: Collection[str]) -> bool:
    return word in familiar or is_gathering(word) or is_month(word)


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
