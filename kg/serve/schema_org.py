"""A thing in the words of schema.org: as triples, and as the JSON-LD that search engines read.

https://schema.org/docs/datamodel.html
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import GCM, ORG, PREFIXES, PROV, RDF, SCHEMA, SKOS
from kg.serve import questions
from kg.serve.views import LANGUAGE_ORDER
from kg.sparql.engine import Engine

TYPES = {
    GCM.EventSeries: SCHEMA.EventSeries,
    GCM.Country: SCHEMA.Country,
    SKOS.ConceptScheme: SCHEMA.DefinedTermSet,
    SKOS.Concept: SCHEMA.DefinedTerm,
}
"""Classes that schema.org has another word for. A country is no term, though it is a concept."""

NAMES = {SCHEMA.name: SCHEMA.name, SKOS.prefLabel: SCHEMA.name}
"""What is said of things that the described one is linked to."""

PROPERTIES = NAMES | {
    GCM.series: SCHEMA.superEvent,
    GCM.objective: SCHEMA.about,
    GCM.guidingPrinciple: SCHEMA.about,
    GCM.sdg: SCHEMA.about,
    PROV.wasDerivedFrom: SCHEMA.url,
    ORG.unitOf: SCHEMA.parentOrganization,
    SKOS.altLabel: SCHEMA.alternateName,
    SKOS.definition: SCHEMA.description,
    SKOS.exactMatch: SCHEMA.sameAs,
}
OF_TERMS = {SKOS.inScheme: SCHEMA.inDefinedTermSet, SKOS.notation: SCHEMA.termCode}
SINGLE = frozenset(("name", "description", "startDate", "endDate", "address", "termCode"))
"""Members with one value in JSON-LD, in the language that readers know best."""

_SCHEMA = PREFIXES["schema"]


@dataclass(frozen=True)
class _Known:
    """What is known of some subjects, by subject and property."""

    values: Mapping[NamedNode, Mapping[NamedNode, list[NamedNode | Literal]]]

    def of(self, subject: NamedNode | Literal, prop: NamedNode) -> list[NamedNode | Literal]:
        own = self.values.get(subject, {}) if isinstance(subject, NamedNode) else {}
        return own.get(prop, [])

    def types(self, subject: NamedNode) -> list[NamedNode]:
        stated = [each for each in self.of(subject, RDF.type) if isinstance(each, NamedNode)]
        own = [each for each in stated if each.value.startswith(_SCHEMA)]
        return own or [word for ours, word in TYPES.items() if ours in stated][:1]


def view(engine: Engine, thing: NamedNode) -> list[Triple]:
    """Return what schema.org has words for, of a thing and what it is linked to."""
    known = _known(engine.graph(questions.NEIGHBOURHOOD, thing=thing))
    found = dict.fromkeys(_described(known, thing, PROPERTIES))
    for linked in [each for each in known.values if each != thing]:
        found |= dict.fromkeys(_described(known, linked, NAMES))
    return list(found)


def markup(engine: Engine, thing: NamedNode) -> Markup:
    """Return a thing as a JSON-LD document that can stand inside a script element."""
    document = {"@context": "https://schema.org"} | _tree(_known(view(engine, thing)), thing, ())
    # "<" is escaped so that no value can close the script element.
    return Markup(json.dumps(document, ensure_ascii=False, indent=1).replace("<", "\\u003c"))


def _known(triples: Iterable[Triple]) -> _Known:
    values: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]] = {}
    for each in triples:
        if isinstance(each.subject, NamedNode) and isinstance(each.object, NamedNode | Literal):
            values.setdefault(each.subject, {}).setdefault(each.predicate, []).append(each.object)
    return _Known(values)


def _described(
    known: _Known, subject: NamedNode, words: Mapping[NamedNode, NamedNode]
) -> Iterator[Triple]:
    types = known.types(subject)
    if SCHEMA.DefinedTerm in types:
        words = {**words, **OF_TERMS}
    yield from (Triple(subject, RDF.type, each) for each in types)
    for prop, values in known.values.get(subject, {}).items():
        word = words.get(prop)
        if word is None and prop.value.startswith(_SCHEMA) and words is not NAMES:
            word = prop
        if word is not None:
            yield from (Triple(subject, word, value) for value in values)
    if SCHEMA.Place in types:
        yield from _where(known, subject)


def _where(known: _Known, place: NamedNode) -> Iterator[Triple]:
    """Yield the country of a place and, in each language that names both, its address."""
    towns = {_language(each): each.value for each in known.of(place, SCHEMA.name)}
    for country in known.of(place, GCM.country):
        yield Triple(place, SCHEMA.containedInPlace, country)
        for land in known.of(country, SKOS.prefLabel):
            language = _language(land)
            if language in towns:
                words = Literal(f"{towns[language]}, {land.value}", language=language)
                yield Triple(place, SCHEMA.address, words)


def _language(value: NamedNode | Literal) -> str:
    """Return the language of a name; names of places without one are as they are in English."""
    return (value.language or "en") if isinstance(value, Literal) else ""


def _tree(known: _Known, subject: NamedNode, above: tuple[NamedNode, ...]) -> dict[str, object]:
    """Return what is known of a subject with what it is linked to inside it."""
    node: dict[str, object] = {}
    types = [each.value.removeprefix(_SCHEMA) for each in known.types(subject)]
    if types:
        node["@type"] = types[0] if len(types) == 1 else types
    node["@id"] = subject.value
    for prop, values in sorted(
        known.values.get(subject, {}).items(), key=lambda each: str(each[0])
    ):
        name = prop.value.removeprefix(_SCHEMA)
        if prop == RDF.type:
            continue
        members = [_member(known, each, (*above, subject)) for each in sorted(values, key=_order)]
        node[name] = members[0] if len(members) == 1 or name in SINGLE else members
    return node


def _member(known: _Known, value: NamedNode | Literal, above: tuple[NamedNode, ...]) -> object:
    if isinstance(value, Literal):
        return value.value
    if value in known.values and value not in above:
        return _tree(known, value, above)
    return value.value.replace("http://schema.org/", "https://schema.org/")


def _order(value: NamedNode | Literal) -> tuple[int, str]:
    language = value.language or "" if isinstance(value, Literal) else ""
    return (LANGUAGE_ORDER.get(language, len(LANGUAGE_ORDER)), value.value)
