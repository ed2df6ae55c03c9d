"""Series of events: an ordinal at the start of a title says that there were others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.labels import Vocabulary
from kg.build.statement import Entity
from kg.identifiers import key_of, thing
from kg.model import Quote
from kg.text import squeeze, without_accents, words

_ORDINAL_WORDS = {
    word: number
    for number, row in enumerate(
        (
            "first premier première primer primera primero",
            "second deuxième second segunda segundo",
            "third troisième tercer tercera tercero",
            "fourth quatrième cuarta cuarto",
            "fifth cinquième quinta quinto",
            "sixth sixième sexta sexto",
            "seventh septième séptima séptimo",
            "eighth huitième octava octavo",
            "ninth neuvième novena noveno",
            "tenth dixième décima décimo",
            "eleventh onzième undécima undécimo",
            "twelfth douzième duodécima duodécimo",
        ),
        start=1,
    )
    for word in without_accents(row).split()
}
_ORDINAL = re.compile(
    r"(?:the\s+|la\s+|le\s+|el\s+)?(?:(?P<digits>\d{1,3})\s?"
    r"(?:st|nd|rd|th|er|ère|e|ème|ª|º|\.ª|\.º|a|o)|(?P<word>[^\W\d_]+))\s+(?P<rest>.+)",
    re.I | re.S,
)
# An ordinal tells of a series only before the word for such an event: not in "First responders".
_GATHERING = re.compile(
    r"\b(consultations?|workshops?|webinars?|meetings?|forums?|conferences?|dialogues?|reviews?"
    r"|round ?tables?|seminars?|symposium|trainings?|briefings?|exchanges?|panels?|sessions?"
    r"|rounds?|editions?|talks?|summits?|assembly|réunions?|ateliers?|dialogues?|sesión|reuni[oó]n"
    r"|taller|foro|conferencias?|consultas?|edición|ronda|seminario)\b",
    re.I,
)
# What an ordinal makes one thought with: "Third country nationals" is no third of anything.
_COMPOUND = re.compile(r"(?:aid|class|country|countries|generation|hand|party|responders?)\b", re.I)


@dataclass(frozen=True)
class Membership:
    """That an event is the n-th of a series, and the words of the title that say so."""

    series: NamedNode
    ordinal: int
    entity: Entity | None
    quote: Quote


def membership(title: Quote, language: str, vocabulary: Vocabulary) -> Membership | None:
    """Return the series that a title's ordinal puts the event in; None without an ordinal.

    Names that the vocabulary of series gives to one series are joined; others are compared as
    they are, so that a series is never guessed from similar words.
    """
    found = _ORDINAL.match(title.text)
    if found is None or _COMPOUND.match(found["rest"]) or not _GATHERING.search(found["rest"]):
        return None
    ordinal = _number(found)
    if not ordinal:
        return None
    name = squeeze(found["rest"])
    known = vocabulary.series.get(words(name))
    iri = known or thing("series", key_of(name))
    entity = None if known else Entity(iri, "series", name, language)
    return Membership(iri, ordinal, entity, title)


def _number(found: re.Match[str]) -> int | None:
    if found["digits"]:
        return int(found["digits"])
    return _ORDINAL_WORDS.get(without_accents(found["word"].casefold()))
