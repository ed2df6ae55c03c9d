"""What the words of a field stand for: in one order for all fields.

What a curator decided; else what the field's own rule says (a label, number, code or name); else
the one label that they can only misspell.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.build.candidates import Candidate
from kg.build.decisions import MINTED, Decision
from kg.build.labels import Vocabulary
from kg.build.naming import name_key
from kg.build.organizations import Organization, Unspecific
from kg.build.statement import EXACT, Entity
from kg.build.values import VALUE_LINKERS
from kg.identifiers import key_of, thing

DECIDED = "curator's decision"
MISSPELT = "similar label"
REJECTED = "A curator found that the words do not mean what they would be linked to."
UNSPECIFIC = "These words name no particular organization."
_OWN_NAME = "0.7"


@dataclass(frozen=True)
class Match:
    """What words stand for, and how that was found; `entities` describe what is new."""

    term: NamedNode | Literal
    method: str
    confidence: str = EXACT
    reason: str | None = None
    entities: tuple[Entity, ...] = ()


def match_value(field: str, text: str, vocabulary: Vocabulary) -> tuple[Match, ...] | str:
    """Return what a value of a field stands for; where it is nothing known, the reason."""
    if decided := vocabulary.decisions.accepted(field, text):
        return tuple(by_decision(decision, vocabulary) for decision in decided)
    found = VALUE_LINKERS[field](text, vocabulary)
    rejected = vocabulary.decisions.rejected(field, text)
    if not isinstance(found, str) and found[0] not in rejected:
        return (Match(*found),)
    if misspelt := misspelt_in(field, text, rejected, vocabulary):
        return (by_similarity(misspelt),)
    return found if isinstance(found, str) else REJECTED


def match_organization(found: Organization | Unspecific, vocabulary: Vocabulary) -> Match | str:
    """Return what words among the organizers stand for, given what their form says they name.

    Words of which a curator rejected even that they are the name of a new organization name none.
    """
    text = found.quote.text
    if decided := vocabulary.decisions.accepted("organizers", text):
        return by_decision(decided[0], vocabulary)
    if isinstance(found, Unspecific):
        return UNSPECIFIC
    rejected = vocabulary.decisions.rejected("organizers", text)
    by_form = Match(found.iri, found.method, found.confidence, None, found.entities)
    if found.iri not in rejected and not found.entities:
        return by_form
    title = found.entities[0].name if found.entities else text
    if misspelt := misspelt_in("organizers", title, rejected, vocabulary):
        return by_similarity(misspelt)
    return by_form if found.iri not in rejected else _by_own_name(text, rejected)


def _by_own_name(text: str, rejected: frozenset[NamedNode]) -> Match | str:
    iri = thing("organization", key_of(text))
    if iri in rejected:
        return REJECTED
    entities = (Entity(iri, "organization", text),)
    return Match(iri, "name in the field of organizers", _OWN_NAME, None, entities)


def misspelt_in(
    field: str, text: str, rejected: frozenset[NamedNode], vocabulary: Vocabulary
) -> Candidate | None:
    """Return the one thing whose label the text misspells, of what the field can name."""
    names = vocabulary.similar.get(field)
    return names.misspelt(name_key(text), rejected) if names else None


def by_similarity(found: Candidate) -> Match:
    """Return a label that the words misspell as a match; its score is the confidence."""
    return Match(found.iri, MISSPELT, f"{found.score:.2f}", f"The label is “{found.label}”.")


def by_decision(decision: Decision, vocabulary: Vocabulary) -> Match:
    """Return a decision as a match; its object is described where no vocabulary has it."""
    known = decision.object in vocabulary.names
    entities = () if known else (Entity(decision.object, MINTED[decision.field], decision.text),)
    return Match(decision.object, DECIDED, decision.confidence, decision.reason, entities)
