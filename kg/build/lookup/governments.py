"""A name → the country whose government it names."""

from __future__ import annotations

import re

from pyoxigraph import NamedNode

from kg.build.lookup.countries import country_of, country_of_adjective
from kg.build.lookup.labels import Vocabulary

_OF_COUNTRY = re.compile(
    r"(?:the )?(?:(?:royal|federal|transitional|interim) )?(?:governments?|govts?|gov) of"
    r" (?P<english>.+)"
    r"|gobiernos? (?:(?:federal|nacional) )?del? (?P<spanish>.+)"
    r"|gouvernements? (?:federal )?(?:de|du|des|d) (?P<french>.+)"
    r"|governos? (?:federal )?d[aeo]s? (?P<portuguese>.+)"
    r"|правительств(?:о|а|у|ом|е) (?:республики )?(?P<russian>.+)"
    r"|ل?حكومة (?:جمهورية |دولة )?(?P<arabic>.+)"
    r"|(?P<chinese>.+?)(?:联邦|中央)?政府"
)
_COUNTRY_FIRST = re.compile(
    r"(?:the )?(?:(?:royal|federal) )?(?P<country>[^ ].{0,60}?)"
    r" (?:(?:royal|federal) )?(?:government|govt)"
)


def country_governed(key: str, vocabulary: Vocabulary) -> NamedNode | None:
    """Return the country that a text names the government of; `key` is its `kg.text.words`."""
    if found := _OF_COUNTRY.fullmatch(key):
        return country_of(next(filter(None, found.groups())), vocabulary)
    if found := _COUNTRY_FIRST.fullmatch(key):
        name = found["country"]
        return country_of(name, vocabulary) or country_of_adjective(name)
    return None
