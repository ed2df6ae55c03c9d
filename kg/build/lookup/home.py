"""The country that a page is about, which its text may call “the country”."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import name_key

_LONGEST_NAME = 6


def home_country(title: str, vocabulary: Vocabulary) -> NamedNode | None:
    """Return the only country that a title names; None where it names none or several."""
    said = name_key(title).split(" ")
    spans = [
        (start, end)
        for start in range(len(said))
        for end in range(start + 1, start + _LONGEST_NAME)
    ]
    keys = {" ".join(said[start:end]) for start, end in spans}
    named = {iri for key in keys if (iri := vocabulary.countries.get(key))}
    return named.pop() if len(named) == 1 else None
