"""Series of events: a title that is one edition of a name says that there were others."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.identity.editions import Edition, edition_of, is_gathering
from kg.build.identity.event_titles import NO_TITLES, Titles
from kg.build.lookup.labels import Vocabulary
from kg.build.statement import Entity
from kg.identifiers import key_of, thing
from kg.model import Quote
from kg.text import words


@dataclass(frozen=True)
class Membership:
    """That an event is one of a series, its number there, and the words that say so."""

    series: NamedNode
    ordinal: int | None
    entity: Entity | None
    quote: Quote
    method: str


def membership(
    title: Quote, language: str, vocabulary: Vocabulary, titles: Titles = NO_TITLES
) -> Membership | None:
    """Return the series that a title puts its event in; None where it is no edition of anything.

    It is one where other titles have the same name with another date or number, where events of
    the very same title were on other days, or where it begins with an ordinal. Names that the
    vocabulary of series gives to one series are joined; others are compared as they are, so that
    a series is never guessed from similar words.
    """
    edition = edition_of(title.text)
    name = words(edition.name)
    if not name:
        return None
    known, repeated = vocabulary.series.get(name), titles.series.get(name)
    if not (known or repeated or _is_numbered_gathering(edition, name)):
        return None
    iri = known or thing("series", repeated or key_of(edition.name))
    entity = None if known else Entity(iri, "series", edition.name, language)
    method = _METHODS[bool(edition.ordinal), bool(known)]
    return Membership(iri, edition.ordinal, entity, title, method)


def _is_numbered_gathering(edition: Edition, name: str) -> bool:
    """Tell a 2nd forum from another ordinal: not "First responders and migration"."""
    return edition.leads and len(edition.numbers) == 1 and any(map(is_gathering, name.split()))


_METHODS = {
    (True, True): "ordinal in the title",
    (True, False): "ordinal in the title",
    (False, True): "name of a series in the title",
    (False, False): "name repeated in titles of other events",
}
