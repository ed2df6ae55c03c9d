"""The words of one field → the term that they stand for, by label, number or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pyoxigraph import Literal, NamedNode

from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.language_names import LANGUAGES
from kg.harvest.labels import GOAL_VALUE, INDICATOR_LINE, TARGET_LINE
from kg.identifiers import concept, scheme
from kg.namespaces import XSD
from kg.text import words

Found = tuple[NamedNode | Literal, str] | str
"""A term and how it was found; or, where there is none, the reason in a sentence."""

ValueLinker = Callable[[str, Vocabulary], Found]
"""Links the text of one value."""

_YES_NO = {
    word: value
    for value, row in (("true", "yes sí si oui да 是 نعم"), ("false", "no non нет 否 لا"))
    for word in map(words, row.split())
}
_OBJECTIVE = re.compile(
    r"(?:GCM\s+)?(?:(?:Objectives?|Obj\.?|Objetivos?|Objectifs?|Цель|目标|目標|الهدف)\s*)?"
    r"\(?(?P<number>\d{1,2})\)?\s*(?:[-–—:.].*)?",
    re.I,
)
_COMPACT_AS_A_WHOLE = re.compile(
    r"\(\s*(?:all\s+)?23\s+\w+\s*\)"
    r"|^(?:GCM )?objectives? [-–] general$"
    r"|^(?:all|tous les|todos los)(?: the)?(?: 23)?(?: GCM)? (?:objectives|objectifs|objetivos)$",
    re.I,
)
_PLURAL = re.compile(r"(?<=\w{4}[^\Ws])s\b")
_OF = frozenset("of on for with about in de del du des d sur sobre con avec para pour a".split())
# Adjectives that follow the noun in French and Spanish, and what English adds behind it.
_NARROWING = frozenset(
    """annual annuel annuelle anual bilateral bilaterale binacional consultatif consultatives
    consultivo en hibrida hibrido hybride informal informel informelle intergubernamental
    interministeriel interregional ligne linea mondial multilateral nacional national nationale
    online preparatoire preparatoria preparatorio presencial presentiel regional regionale
    series subregional tecnica tecnico technique thematique tematica tematico tripartita
    tripartite virtual virtuel virtuelle""".split()
)
_LANGUAGE_WORD = re.compile(r"\s+(?:language|idioma|langue)$|^(?:lengua|langue)\s+", re.I)
_TAGS = frozenset(LANGUAGES.values())
_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*")


def _concept(scheme_name: str) -> ValueLinker:
    def link(text: str, vocabulary: Vocabulary) -> Found:
        found = _labelled(words(text), vocabulary.concepts[scheme_name])
        unknown = f"No concept of the scheme {scheme_name} has this label."
        return (found, "label of a concept") if found else unknown

    return link


def _event_category(text: str, vocabulary: Vocabulary) -> Found:
    """Pages name the type of an event as its category, too."""
    found = _concept("event-categories")(text, vocabulary)
    as_type = _event_type(text, vocabulary) if isinstance(found, str) else found
    return found if isinstance(as_type, str) else as_type


def _event_type(text: str, vocabulary: Vocabulary) -> Found:
    """A type can be narrowed down: a `Technical workshop` and a `Taller nacional` are workshops."""
    found = _concept("event-types")(text, vocabulary)
    if not isinstance(found, str):
        return found
    labels = vocabulary.concepts["event-types"]
    tokens = _PLURAL.sub("", words(text)).split()
    for count in range(len(tokens) - 1, 0, -1):
        head, behind = tokens[:count], tokens[count:]
        narrowed = behind[0] in _OF or _NARROWING.issuperset(behind)
        if narrowed and (iri := labels.get(" ".join(head))):
            return iri, "label of a concept, narrowed down"
        last = tokens[-count:]
        if _OF.isdisjoint(tokens) and (iri := labels.get(" ".join(last))):
            return iri, "label of a concept, narrowed down"
    return found


def _labelled(key: str, labels: Mapping[str, NamedNode]) -> NamedNode | None:
    """Return what has a label, in the singular where a page uses the plural."""
    return labels.get(key) or labels.get(_PLURAL.sub("", key))


def _region(text: str, vocabulary: Vocabulary) -> Found:
    found = vocabulary.regions.get(words(text))
    return (found, "name of a region") if found else "No M49 region has this name."


def _objective(text: str, vocabulary: Vocabulary) -> Found:
    """Key on the number: the same objective has a long title and several short labels."""
    if _COMPACT_AS_A_WHOLE.search(text):
        return scheme("objectives"), "the Compact as a whole"
    numbered = _OBJECTIVE.fullmatch(text.strip())
    if numbered and 1 <= int(numbered["number"]) <= 23:
        return concept("objectives", str(int(numbered["number"]))), "number of an objective"
    titled = vocabulary.concepts["objectives"].get(words(text))
    return (titled, "title of an objective") if titled else "No objective has this number or title."


def _goal(text: str, vocabulary: Vocabulary) -> Found:
    """Key on the number; a goal can also be called by its name alone."""
    named = vocabulary.goals.get(words(text))
    return (named, "name of a goal") if named else _GOAL_BY_CODE(text, vocabulary)


def _code(pattern: re.Pattern[str], group: str, what: str) -> ValueLinker:
    def link(text: str, vocabulary: Vocabulary) -> Found:
        shown = pattern.match(text)
        found = vocabulary.by_notation.get(shown[group].lower()) if shown else None
        if found:
            return found, f"code of {what}"
        called = vocabulary.aims.get(words(text))
        return (called, f"label of {what}") if called else f"It is not the code of {what}."

    return link


_GOAL_BY_CODE = _code(GOAL_VALUE, "number", "a goal")


def _yes_no(text: str, _: Vocabulary) -> Found:
    value = _YES_NO.get(words(text))
    if value is None:
        return "The field says yes or no, and this is neither."
    return Literal(value, datatype=XSD.boolean), "yes or no"


def _regional_review(text: str, vocabulary: Vocabulary) -> Found:
    """The field says yes or no; where it names the region of the review, it says which."""
    region = vocabulary.concepts["review-regions"].get(words(text))
    return (region, "label of a review region") if region else _yes_no(text, vocabulary)


def _language(text: str, _: Vocabulary) -> Found:
    """A page's markup has tags, as `en` or `pt-BR`, where its field has names."""
    if tag := LANGUAGES.get(words(_LANGUAGE_WORD.sub("", text))):
        return Literal(tag), "name of a language"
    tagged = _TAG.fullmatch(text)
    if tagged and tagged["language"] in _TAGS:
        return Literal(tagged["language"]), "tag of a language"
    return "No language is known by this name."


VALUE_LINKERS: dict[str, ValueLinker] = {
    "event_type": _event_type,
    "event_category": _event_category,
    "audience": _concept("audiences"),
    "geographic_scope": _concept("scopes"),
    "principles": _concept("principles"),
    "sub_regions": _region,
    "objectives": _objective,
    "sdg": _goal,
    "sdg_targets": _code(TARGET_LINE, "code", "a target"),
    "sdg_indicators": _code(INDICATOR_LINE, "code", "an indicator"),
    "workstream_output": _yes_no,
    "regional_review": _regional_review,
    "language": _language,
}
"""Field of a page → what links its values; fields with values of several parts are elsewhere."""
