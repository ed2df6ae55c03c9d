"""A country as pages name it → its IRI: behind an article, as a republic, by its adjective."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from kg.build.lookup.demonyms import DEMONYMS
from kg.build.lookup.labels import Vocabulary
from kg.identifiers import area

_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|las|l) ")
_STATE = re.compile(
    r"(?:(?:islamic|federal|federative|democratic|socialist|people s|arab) ){0,3}"
    r"(?:republic|kingdom) of (?:the )?|(?:republica|reino) del? (?:la )?"
    r"|(?:republique|royaume) (?:de|du|des|d) (?:la |l )?"
)
_NOT_BY_ITS_STATE = frozenset({"china", "chine", "congo"})  # each is the name of two states
_LONGEST = 10
_BY_ADJECTIVE = {adjective: area(code) for code, line in DEMONYMS for adjective in line.split("|")}


def country_of(key: str, vocabulary: Vocabulary) -> NamedNode | None:
    """Return the country that a text names; `key` is its `kg.text.words`.

    >>> country_of("the republic of ireland", vocabulary)  # doctest: +SKIP
    <NamedNode value=http://metadata.un.org/sdg/codes/geoArea/372>
    """
    return _country(key, vocabulary) or _country(_ARTICLE.sub("", key, count=1), vocabulary)


def _country(key: str, vocabulary: Vocabulary) -> NamedNode | None:
    if found := vocabulary.countries.get(key):
        return found
    state = _STATE.match(key)
    rest = key[state.end() :] if state else ""
    return None if rest in _NOT_BY_ITS_STATE else vocabulary.countries.get(rest)


def country_of_adjective(key: str) -> NamedNode | None:
    """Return the country of an adjective, as `kenyan`."""
    return _BY_ADJECTIVE.get(key)


def ending_country(key: str, vocabulary: Vocabulary) -> tuple[str, NamedNode] | None:
    """Return the words before the country's name that ends the text, and the country.

    The longest name counts; the article before it goes.
    """
    tokens = key.split(" ")
    for first in range(max(1, len(tokens) - _LONGEST), len(tokens)):
        if country := _country(" ".join(tokens[first:]), vocabulary):
            before = tokens[: first - 1] if _ARTICLE.match(tokens[first - 1] + " ") else None
            return " ".join(tokens[:first] if before is None else before), country
    return None
