"""The vocabularies → look-up tables: from the words of a page to the IRI they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import VocabularyError
from kg.identifiers import SCHEMES, scheme
from kg.namespaces import GCM, RDF, SCHEMA, SDGO, SKOS
from kg.text import words

_LABELS = (SCHEMA.name, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
_ORGANIZATION = NamedNode("http://www.w3.org/ns/org#Organization")


@dataclass(frozen=True)
class Place:
    """A place of the vocabulary: where it is, or that it is a meeting platform."""

    iri: NamedNode
    country: NamedNode | None
    virtual: bool


@dataclass(frozen=True)
class Vocabulary:
    """Everything that words are linked to. The keys of look-ups are `kg.text.words`.

    `concepts` has one table of labels per scheme; `names` gives the English name of an IRI;
    `by_notation` goes from a code to the goal, target or indicator.
    `references` are the labels, verbatim, of what is looked for in prose.
    """

    triples: tuple[Triple, ...]
    concepts: Mapping[str, Mapping[str, NamedNode]]
    by_notation: Mapping[str, NamedNode]
    countries: Mapping[str, NamedNode]
    regions: Mapping[str, NamedNode]
    organizations: Mapping[str, NamedNode]
    places: Mapping[str, Place]
    series: Mapping[str, NamedNode]
    references: tuple[tuple[str, NamedNode], ...]
    names: Mapping[NamedNode, str]
    compound_names: tuple[str, ...]


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


def load_vocabulary(ontology: Path) -> Vocabulary:
    """Read `gcm.ttl` and `vocab/*.ttl` of the ontology folder into look-up tables.

    Raises VocabularyError with file, line and reason where a file cannot be read.
    """
    files = [ontology / "gcm.ttl", *sorted((ontology / "vocab").glob("*.ttl"))]
    triples = tuple(triple for file in files for triple in read_turtle(file))
    nodes = list(_nodes(triples))
    organizations = [node for node in nodes if _ORGANIZATION in node.types]
    countries = [node for node in nodes if GCM.Country in node.types]
    regions = [node for node in nodes if GCM.Region in node.types]
    return Vocabulary(
        triples=triples,
        concepts={name: _table(_of_scheme(nodes, name)) for name in SCHEMES},
        by_notation={
            notation: node.iri
            for node in nodes
            if node.types & {SDGO.Goal, SDGO.Target, SDGO.Indicator}
            for notation in node.notations
        },
        countries=_table(countries),
        regions=_table(regions),
        organizations=_table(organizations),
        places=_places(nodes),
        series=_table(node for node in nodes if GCM.EventSeries in node.types),
        references=tuple(_spoken_labels(_of_scheme(nodes, "references"))),
        names={node.iri: node.name for node in nodes},
        compound_names=_compound_names((*organizations, *countries, *regions)),
    )


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
        yield _Node(
            iri=iri,
            types=frozenset(_objects(own, RDF.type)),
            labels=labels,
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


def _spoken_labels(nodes: Iterable[_Node]) -> Iterator[tuple[str, NamedNode]]:
    for node in nodes:
        for label in node.labels:
            yield label.value, node.iri


def _compound_names(nodes: Iterable[_Node]) -> tuple[str, ...]:
    """Return the names that hold a separator and must not be split, the longest first."""
    names = {
        label.value.casefold()
        for node in nodes
        for label in node.labels
        if any(mark in f" {label.value.casefold()} " for mark in (" and ", " y ", " et ", ",", "/"))
    }
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
