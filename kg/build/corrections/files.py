"""Corrections by curators, from the files in `ontology/corrections/`.

A correction says of one event what to add to or take from a property, which other event it is a
part of, or which it is not the same as; and who says so, when, why.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.corrections.correctable import CORRECTABLE, CorrectValues, Term
from kg.build.identity.copies import Identities
from kg.build.lookup.labels import Vocabulary, read_turtle
from kg.errors import IdentifierError, VocabularyError
from kg.identifiers import parse
from kg.namespaces import BASE, DCTERMS, GCM, OWL, PREFIXES, RDF, XSD, compact

FOLDER = "corrections"

_SAYS_WHO = (GCM.event, DCTERMS.creator, DCTERMS.date, DCTERMS.description)
_SAYS_WHAT = (GCM.property, GCM.adds, GCM.removes, GCM.removesAll, GCM.joinsInto, GCM.differsFrom)
_YES = Literal("true", datatype=XSD.boolean)
_SHORTEST_REASON = 3


@dataclass(frozen=True)
class Correction:
    """One correction, and its file. `event`, `joins_into`, `differs_from` are keys of events."""

    iri: NamedNode
    event: str
    creator: str
    date: str
    reason: str
    predicate: NamedNode | None
    adds: tuple[Term, ...]
    removes: tuple[Term, ...]
    removes_all: bool
    joins_into: str | None
    differs_from: str | None
    triples: tuple[Triple, ...]
    file: Path

    @property
    def key(self) -> str:
        """The last part of its IRI."""
        return parse(self.iri.value).key

    @property
    def why(self) -> str:
        """The reason with author and date, in one line."""
        return f"{self.reason} ({self.creator}, {self.date})"


Corrections = tuple[Correction, ...]
"""All corrections, in the order in which they are applied: by date, then by IRI."""


def identities(corrections: Corrections) -> Identities:
    """Return which events curators joined, and which they found to be different."""
    return Identities(
        joins={each.event: each.joins_into for each in corrections if each.joins_into},
        different=frozenset(
            frozenset((each.event, each.differs_from)) for each in corrections if each.differs_from
        ),
    )


def load_corrections(ontology: Path, vocabulary: Vocabulary) -> Corrections:
    """Read all files of corrections of an ontology folder.

    Things of other classes are left to who knows them. Raises VocabularyError for everything
    that is not in order, one line each, with file, line and column.
    """
    classes = {triple.subject for triple in vocabulary.triples if triple.object == OWL.Class}
    values = CorrectValues(vocabulary)
    found: list[Correction] = []
    faults: list[str] = []
    for file in sorted((ontology / FOLDER).glob("*.ttl")):
        for subject, own in _by_subject(read_turtle(file)).items():
            said = _Said(subject, own)
            wrong = list(_faults(said, classes, values))
            faults += [f"{_place(file, subject)}: {fault}" for fault in wrong]
            if said.is_correction and not wrong:
                found.append(_correction(said, file))
    faults += _contradictions(found)
    if faults:
        raise VocabularyError("\n".join(faults))
    return tuple(sorted(found, key=lambda each: (each.date, each.iri.value)))


def _by_subject(triples: Iterable[Triple]) -> dict[object, list[Triple]]:
    found: dict[object, list[Triple]] = defaultdict(list)
    for triple in triples:
        found[triple.subject].append(triple)
    return found


class _Said:
    """What a file says of one subject."""

    def __init__(self, subject: object, triples: list[Triple]) -> None:
        self.subject = subject
        self.triples = triples
        self.types = self.objects(RDF.type)
        self.is_correction = GCM.Correction in self.types

    def objects(self, predicate: NamedNode) -> list[object]:
        return [each.object for each in self.triples if each.predicate == predicate]

    def one(self, predicate: NamedNode) -> object | None:
        return next(iter(self.objects(predicate)), None)


def _faults(said: _Said, classes: Collection[object], values: CorrectValues) -> Iterator[str]:
    """Yield what is wrong with one subject, in sentences."""
    if not said.types or any(_is_misspelt(each, classes) for each in said.types):
        yield f"{said.subject} is of no class that the ontology declares; write a gcm:Correction."
    if not said.is_correction:
        return
    if _kind(said.subject) != "correction":
        yield f"A correction is called <{BASE}def/corrections/some-name>, not {said.subject}."
    yield from _faults_of_terms(said)
    yield from _faults_of_signature(said)
    yield from _faults_of_action(said, values)


def _is_misspelt(term: object, classes: Collection[object]) -> bool:
    ours = _value(term).startswith(PREFIXES["gcm"])
    return ours and term not in (*classes, GCM.Correction)


def _faults_of_terms(said: _Said) -> Iterator[str]:
    known = (*_SAYS_WHO, *_SAYS_WHAT)
    terms = ", ".join(compact(term.value) for term in known)
    for triple in said.triples:
        if triple.predicate not in (RDF.type, *known):
            wrong = compact(triple.predicate.value)
            yield f"{wrong} says nothing in a correction; there are {terms}."
    for term in known:
        if term not in (GCM.adds, GCM.removes) and len(said.objects(term)) > 1:
            yield f"{compact(term.value)} stands here more than once; write two corrections."


def _faults_of_signature(said: _Said) -> Iterator[str]:
    if _kind(said.one(GCM.event)) != "event":
        yield f"gcm:event must name the event, as <{BASE}id/event/12796>."
    if not _text(said.one(DCTERMS.creator)):
        yield "dcterms:creator must say who corrects."
    if len(_text(said.one(DCTERMS.description))) < _SHORTEST_REASON:
        yield "dcterms:description must say why."
    if not _is_day(said.one(DCTERMS.date)):
        yield 'dcterms:date must say when, as "2026-11-23"^^xsd:date.'


def _faults_of_action(said: _Said, values: CorrectValues) -> Iterator[str]:
    actions = [term for term in (GCM.property, GCM.joinsInto, GCM.differsFrom) if said.one(term)]
    if len(actions) != 1:
        yield "It must say one thing: gcm:property with values, gcm:joinsInto or gcm:differsFrom."
        return
    if actions == [GCM.property]:
        yield from _faults_of_values(said, values)
        return
    other = said.one(actions[0])
    if _kind(other) != "event" or other == said.one(GCM.event):
        yield f"{compact(actions[0].value)} must name another event."
    for term in (GCM.adds, GCM.removes, GCM.removesAll):
        if said.objects(term):
            yield f"{compact(term.value)} needs gcm:property."


def _faults_of_values(said: _Said, values: CorrectValues) -> Iterator[str]:
    property_ = said.one(GCM.property)
    if not isinstance(property_, NamedNode) or property_ not in CORRECTABLE:
        names = ", ".join(compact(term.value) for term in CORRECTABLE)
        yield f"{property_} cannot be corrected; there are {names}."
        return
    if not any(said.objects(term) for term in (GCM.adds, GCM.removes, GCM.removesAll)):
        yield "Say what gcm:adds or gcm:removes, or gcm:removesAll true."
    if said.one(GCM.removesAll) not in (None, _YES):
        yield "gcm:removesAll is true or not there."
    if said.objects(GCM.removesAll) and said.objects(GCM.removes):
        yield "gcm:removesAll takes away all values: leave gcm:removes out."
    added = said.objects(GCM.adds)
    for value in added:
        yield from values.faults(property_, value, is_new=True)
    for value in said.objects(GCM.removes):
        yield from values.faults(property_, value, is_new=False)
    if CORRECTABLE[property_].single and len(set(map(_language, added))) < len(added):
        yield f"An event has one {property_}: add one value."


def _correction(said: _Said, file: Path) -> Correction:
    return Correction(
        iri=NamedNode(_value(said.subject)),
        event=parse(_value(said.one(GCM.event))).key,
        creator=_value(said.one(DCTERMS.creator)),
        date=_value(said.one(DCTERMS.date)),
        reason=_value(said.one(DCTERMS.description)),
        predicate=next((t for t in said.objects(GCM.property) if isinstance(t, NamedNode)), None),
        adds=tuple(_terms(said.objects(GCM.adds))),
        removes=tuple(_terms(said.objects(GCM.removes))),
        removes_all=bool(said.objects(GCM.removesAll)),
        joins_into=_key(said.one(GCM.joinsInto)),
        differs_from=_key(said.one(GCM.differsFrom)),
        triples=tuple(said.triples),
        file=file,
    )


def _contradictions(found: list[Correction]) -> Iterator[str]:
    """Yield what corrections say against each other."""
    names: dict[NamedNode, Correction] = {}
    joins: dict[str, Correction] = {}
    for each in found:
        if names.setdefault(each.iri, each) is not each:
            yield f"{_where(each)}: {_where(names[each.iri])} is called the same."
        if each.joins_into and joins.setdefault(each.event, each) is not each:
            other = joins[each.event].iri
            yield f"{_where(each)}: event {each.event} is joined twice: by {other}, too."
    for each in found:
        if each.joins_into and _ends_in_itself(each, joins):
            yield f"{_where(each)}: the events are joined in a circle."
        if each.differs_from and _are_joined(each.event, each.differs_from, joins):
            yield f"{_where(each)}: another correction joins the two events."


def _where(correction: Correction) -> str:
    return _place(correction.file, correction.iri)


def _ends_in_itself(correction: Correction, joins: Mapping[str, Correction]) -> bool:
    return correction.event in _way(correction, joins)


def _are_joined(one: str, other: str, joins: Mapping[str, Correction]) -> bool:
    pairs = ((one, other), (other, one))
    return any(key in joins and into in _way(joins[key], joins) for key, into in pairs)


def _way(correction: Correction, joins: Mapping[str, Correction]) -> set[str]:
    """Return all events that a joined event goes into, step by step."""
    way: set[str] = set()
    key = correction.joins_into
    while key and key not in way:
        way.add(key)
        key = joins[key].joins_into if key in joins else None
    return way


def _place(file: Path, subject: object) -> str:
    """Return file, line and column where a subject is first named; a parser does not tell."""
    written = _as_written(subject)
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        found = None if line.lstrip().startswith("#") else written.search(line)
        if found:
            return f"{file}:{number}:{found.start() + 1}"
    return str(file)


def _as_written(subject: object) -> re.Pattern[str]:
    """Return the ways to write a subject: whole, relative to a base or a prefix, or `[`."""
    if not isinstance(subject, NamedNode):
        return re.compile(r"\[|_:")
    local = re.escape(subject.value.rpartition("/")[2])
    return re.compile(
        rf"<{re.escape(subject.value)}>|<[^>]*\b{local}>|[\w.-]*:(?:[\w.-]+\\?/)*{local}(?![\w.-])"
    )


def _kind(term: object) -> str | None:
    """Return what one of our IRIs stands for, without a fragment; None for all else."""
    if not isinstance(term, NamedNode) or "#" in term.value:
        return None
    try:
        return parse(term.value).kind
    except IdentifierError:
        return None


def _key(term: object) -> str | None:
    return parse(_value(term)).key if isinstance(term, NamedNode) else None


def _terms(terms: Iterable[object]) -> Iterator[Term]:
    return (term for term in terms if isinstance(term, NamedNode | Literal))


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _text(term: object) -> str:
    return _value(term).strip() if isinstance(term, NamedNode | Literal) else ""


def _language(value: object) -> str | None:
    return value.language if isinstance(value, Literal) else None


def _is_day(term: object) -> bool:
    try:
        datetime.date.fromisoformat(_text(term))
    except ValueError:
        return False
    return isinstance(term, Literal) and term.datatype == XSD.date
