"""The vocabularies → look-up tables: from the words of a page to the IRI they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.build.lookup.candidates import Names, known_words
from kg.build.lookup.decisions import Decisions, load_decisions
from kg.build.lookup.inflection import inflected
from kg.build.lookup.naming import name_key
from kg.build.sdg.enrichment import Enrichment
from kg.errors import VocabularyError
from kg.identifiers import SCHEMES, scheme
from kg.namespaces import GCM, RDF, SCHEMA, SDGO, SKOS
from kg.text import words

_LABELS = (SCHEMA.name, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
_SCHEMES_OF_FIELDS = {
    "event_type": "event-types",
    "event_category": "event-categories",
    "audience": "audiences",
    "geographic_scope": "scopes",
    "principles": "principles",
    "objectives": "objectives",
}
_JOINING = re.compile(r"[,/&+]|\s(?:and|y|e|et|with)\s", re.I)
_WORDS_OF_A_TITLE = 6
_ORGANIZATION = NamedNode("http://www.w3.org/ns/org#Organization")


@dataclass(frozen=True)
class Place:
    """A place of the vocabulary: where it is, or that it is a meeting platform."""

    iri: NamedNode
    country: NamedNode | None
    virtual: bool


@dataclass(frozen=True, eq=False)
class SpokenLabel:
    """A label, verbatim, of something that prose may name; no two are the same.

    `kind` is `organization`, `reference`, `country`, `objective`, `principle` or `place`.
    """

    text: str
    iri: NamedNode
    kind: str


@dataclass(frozen=True)
class Vocabulary:
    """Everything that words are linked to. The keys of look-ups are `kg.text.words`.

    `concepts` has one table of labels per scheme; `names` gives the English name of an IRI;
    `by_notation` goes from a code to the goal, target or indicator; `aims` are the labels of
    targets and indicators.
    `spoken` is what is looked for in prose. `decisions` are those of curators, `nameable` what
    each field can name. `similar` has the labels that words of a field may misspell, by field, and
    of locations also those of `place` and `country`.
    """

    triples: tuple[Triple, ...]
    concepts: Mapping[str, Mapping[str, NamedNode]]
    by_notation: Mapping[str, NamedNode]
    countries: Mapping[str, NamedNode]
    regions: Mapping[str, NamedNode]
    goals: Mapping[str, NamedNode]
    aims: Mapping[str, NamedNode]
    organizations: Mapping[str, NamedNode]
    places: Mapping[str, Place]
    series: Mapping[str, NamedNode]
    spoken: tuple[SpokenLabel, ...]
    names: Mapping[NamedNode, str]
    compound_names: tuple[str, ...]
    decisions: Decisions
    nameable: Mapping[str, frozenset[NamedNode]]
    similar: Mapping[str, Names]
    place_of: Mapping[NamedNode, Place]

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words that names of organizations begin with."""
        return frozenset(name.partition(" ")[0] for name in self.organizations)

    @cached_property
    def label_words(self) -> frozenset[str]:
        """All words of names and labels."""
        tables = (*self.concepts.values(), self.countries, self.regions, self.goals)
        labels = (label for table in (*tables, self.organizations, self.places) for label in table)
        spoken = (words(label.text) for label in self.spoken)
        return frozenset(word for label in (*labels, *spoken) for word in label.split())

    @cached_property
    def country_codes(self) -> dict[str, NamedNode]:
        """The countries by their codes of two letters (ISO 3166-1)."""
        return {
            triple.object.value: triple.subject
            for triple in self.triples
            if triple.predicate == GCM.iso2
            and isinstance(triple.object, Literal)
            and isinstance(triple.subject, NamedNode)
        }


@dataclass(frozen=True)
class _Node:
    """All that the vocabularies say of one subject, as far as linking needs it."""

    iri: NamedNode
    types: frozenset[NamedNode]
    labels: tuple[Literal, ...]
    name: str
    notations: tuple[str, ...]
    scheme: NamedNode | None
    country: NamedNode | None


def load_vocabulary(ontology: Path, sdg: Enrichment | None = None) -> Vocabulary:
    """Read the ontology and `vocab/*.ttl` of the ontology folder into look-up tables.

    `sdg` is the UN's file on the Goals, whose labels stand beside ours. Raises VocabularyError
    with file, line and reason where a file cannot be read.
    """
    files = [*sorted(ontology.glob("*.ttl")), *sorted((ontology / "vocab").glob("*.ttl"))]
    own = tuple(triple for file in files for triple in read_turtle(file))
    triples = sdg.merged(own) if sdg else own
    nodes = list(_nodes(triples))
    organizations = [node for node in nodes if _ORGANIZATION in node.types]
    countries = [node for node in nodes if GCM.Country in node.types]
    regions = [node for node in nodes if GCM.Region in node.types]
    goals = [node for node in nodes if SDGO.Goal in node.types]
    concepts = {name: _table(_of_scheme(nodes, name)) for name in SCHEMES}
    places = _places(nodes)
    labels = {
        **{field: concepts[name] for field, name in _SCHEMES_OF_FIELDS.items()},
        "sub_regions": _table(regions),
        "sdg": _table(goals),
        "organizers": _table(organizations),
        "country": _table(countries),
        "place": {label: place.iri for label, place in places.items()},
    }
    labels["location"] = {**labels["country"], **labels["place"]}
    by_notation = {
        notation: node.iri
        for node in nodes
        if node.types & {SDGO.Goal, SDGO.Target, SDGO.Indicator}
        for notation in node.notations
    }
    names = {node.iri: node.name for node in nodes}
    nameable = _nameable(labels, by_notation.values())
    decisions = load_decisions(ontology, nameable)
    decided = [each for each in decisions if each.accepted and each.field == "organizers"]
    return Vocabulary(
        triples=triples,
        concepts=concepts,
        by_notation=by_notation,
        countries=labels["country"],
        regions=labels["sub_regions"],
        goals=labels["sdg"],
        aims=_table(node for node in nodes if node.types & {SDGO.Target, SDGO.Indicator}),
        organizations={
            **labels["organizers"],
            **{name_key(each.text): each.object for each in decided if each.object in names},
        },
        places=places,
        series=_table(node for node in nodes if GCM.EventSeries in node.types),
        spoken=tuple(
            spoken
            for kind, spoken_nodes in (
                ("organization", organizations),
                ("reference", _of_scheme(nodes, "references")),
                ("country", countries),
                ("objective", _of_scheme(nodes, "objectives")),
                ("principle", _of_scheme(nodes, "principles")),
                ("place", [node for node in nodes if SCHEMA.Place in node.types]),
            )
            for node in spoken_nodes
            for spoken in _spoken(node, kind)
        ),
        names=names,
        compound_names=_compound_names(
            (
                *(
                    label.value
                    for node in (*organizations, *countries, *regions)
                    for label in node.labels
                ),
                *(each.text for each in decided),
            )
        ),
        decisions=decisions,
        nameable=nameable,
        similar=_similar(labels),
        place_of={place.iri: place for place in places.values()},
    )


def _nameable(
    labels: Mapping[str, Mapping[str, NamedNode]], coded: Iterable[NamedNode]
) -> dict[str, frozenset[NamedNode]]:
    """Return what each field can name, for the fields that curators decide about."""
    fields = (*_SCHEMES_OF_FIELDS, "sub_regions", "organizers", "location")
    named = {field: frozenset(labels[field].values()) for field in fields}
    return {
        **named,
        "objectives": named["objectives"] | {scheme("objectives")},
        **dict.fromkeys(("sdg", "sdg_targets", "sdg_indicators"), frozenset(coded)),
    }


def _similar(labels: Mapping[str, Mapping[str, NamedNode]]) -> dict[str, Names]:
    known = known_words(label for table in labels.values() for label in table)
    return {field: Names(table, known) for field, table in labels.items()}


def read_turtle(file: Path) -> Iterator[Triple]:
    """Yield the triples of a Turtle file. Raises VocabularyError naming file, line and column."""
    try:
        for quad in parse(path=str(file), format=RdfFormat.TURTLE):
            yield quad.triple
    except SyntaxError as error:
        where = f"{file}:{error.lineno}:{error.offset}" if error.lineno else str(file)
        raise VocabularyError(f"{where}: {error.msg}") from None
    except OSError as error:
        raise VocabularyError(f"{file}: {error.strerror or error}") from None


def _nodes(triples: Iterable[Triple]) -> Iterator[_Node]:
    by_subject: dict[NamedNode, list[Triple]] = defaultdict(list)
    for triple in triples:
        if isinstance(triple.subject, NamedNode):
            by_subject[triple.subject].append(triple)
    for iri, own in by_subject.items():
        labels = tuple(
            triple.object
            for predicate in _LABELS
            for triple in own
            if triple.predicate == predicate and isinstance(triple.object, Literal)
        )
        forms = (
            Literal(form, language=label.language) for label in labels for form in inflected(label)
        )
        yield _Node(
            iri=iri,
            types=frozenset(_objects(own, RDF.type)),
            labels=(*labels, *forms),
            name=_english(labels),
            notations=tuple(
                triple.object.value
                for triple in own
                if triple.predicate == SKOS.notation and isinstance(triple.object, Literal)
            ),
            scheme=next(_objects(own, SKOS.inScheme), None),
            country=next(_objects(own, GCM.country), None),
        )


def _objects(triples: Iterable[Triple], predicate: NamedNode) -> Iterator[NamedNode]:
    for triple in triples:
        if triple.predicate == predicate and isinstance(triple.object, NamedNode):
            yield triple.object


def _english(labels: tuple[Literal, ...]) -> str:
    english = [label.value for label in labels if label.language in ("en", None)]
    return english[0] if english else labels[0].value if labels else ""


def _of_scheme(nodes: Iterable[_Node], name: str) -> list[_Node]:
    return [node for node in nodes if node.scheme == scheme(name)]


def _table(nodes: Iterable[_Node]) -> dict[str, NamedNode]:
    """Return label → IRI; preferred labels win over alternatives of other nodes."""
    table: dict[str, NamedNode] = {}
    ranked = [
        (rank, words(label.value), node.iri)
        for node in nodes
        for rank, label in enumerate(node.labels)
    ]
    for _, key, iri in sorted(ranked, key=lambda row: (row[0], row[2].value)):
        table.setdefault(key, iri)
    table.pop("", None)
    return table


def _places(nodes: Iterable[_Node]) -> dict[str, Place]:
    return {
        words(label.value): Place(node.iri, node.country, SCHEMA.VirtualLocation in node.types)
        for node in nodes
        if node.types & {SCHEMA.Place, SCHEMA.VirtualLocation}
        for label in node.labels
    }


def _spoken(node: _Node, kind: str) -> Iterator[SpokenLabel]:
    for label in node.labels:
        if kind != "objective" or _is_title(label.value):
            yield SpokenLabel(label.value, node.iri, kind)
    for notation in node.notations if kind == "reference" else ():
        if "/" in notation:  # the symbol of a document, as A/RES/73/195
            yield SpokenLabel(notation, node.iri, kind)


def _is_title(label: str) -> bool:
    """Tell an objective's title from its short name, as “Data”, which prose has for anything."""
    return len(label.split()) >= _WORDS_OF_A_TITLE


def _compound_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that hold a separator and must not be split, the longest first."""
    compound = {name for name in names if _JOINING.search(name)}
    return tuple(sorted(compound, key=lambda name: (-len(name), name)))
