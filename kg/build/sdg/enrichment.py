"""The UN's labels beside ours: what the default graph says where the UN's file is given.

The whole file stands in a graph of its own, `…/graph/sdg`, as the UN wrote it: what it says of the
IRIs that we describe, too, would give concepts two preferred labels and two forms of a code. Only
its labels, corrected, are merged into the default graph, because whoever asks
`?event gcm:sdg ?goal . ?goal skos:prefLabel ?label` expects them there, without GRAPH.

A concept has one preferred label in each language. Ours of targets and indicators are stand-ins
made of their codes (“SDG target 10.7”): they step back and become alternative labels. The short
names of the goals stay preferred, because everybody calls them so, and the UN's whole titles become
alternative ones, as they do where the file has two preferred labels and nobody can tell which is
right. So a query gives one row for each concept and language, with the file and without.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.sdg.corrections import Corrected, Labels, correct
from kg.build.sdg.file import KINDS, SdgFile, read_sdg
from kg.identifiers import graph
from kg.namespaces import DCTERMS, GCM, RDF, SDGO, SKOS, VOID

CITATION = (
    "Amit Joshi, Luis Gonzalez Morales, Szymon Klarman, and Aaron Helton. 2019. A Knowledge"
    " Organization System for the United Nations Sustainable Development Goals. New York, NY."
    " http://metadata.un.org/sdg"
)
_SCHEME = NamedNode("http://metadata.un.org/sdg")
RIGHTS = (
    "Terms of the United Nations: free of charge; it may be copied, duplicated and distributed"
    " further with the citation. They do not speak of changed copies, so this one is as it was."
)
CORRECTIONS_RIGHTS = (
    "The names and reasons of the corrections: CC BY 4.0. The labels they speak of: as in the"
    " corrected graph."
)


@dataclass(frozen=True)
class Use:
    """What was taken from the file, in numbers.

    `unknown` are concepts of the file that our vocabulary lacks: they stand in its graph only.
    `undecided` are concepts that have two preferred labels in a language, none of which is a known
    fault.
    """

    concepts: int
    labels: int
    corrections: int
    unknown: int
    undecided: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Enrichment:
    """The UN's file, ready to be merged with our vocabularies."""

    file: SdgFile

    @classmethod
    def of(cls, path: Path) -> Enrichment:
        """Read the file. Raises VocabularyError for what is not that file."""
        return cls(read_sdg(path))

    @cached_property
    def _corrected(self) -> Corrected:
        return correct(self.file)

    def graphs(self) -> Iterator[tuple[str, Iterable[Triple]]]:
        """Yield the named graphs of the file by the names that `kg.identifiers` has for them."""
        yield "sdg", self.file.triples
        yield (
            "sdg-corrections",
            [triple for each in self._corrected.corrections for triple in each.triples()],
        )

    def merged(self, triples: Iterable[Triple]) -> tuple[Triple, ...]:
        """Return our vocabularies with the file's labels, and a description of its graphs."""
        ours = list(triples)
        merger = _Merger(ours)
        merger.merge(self._corrected.labels)
        kept = (triple for triple in ours if not merger.holds(triple))
        return (*kept, *merger.triples(), *self._description())

    def use(self, triples: Iterable[Triple]) -> Use:
        """Return in numbers what `merged` takes from the file for these vocabularies."""
        known = _known(triples)
        labels = {key: v for key, v in self._corrected.labels.items() if key[0] in known}
        return Use(
            concepts=len(self.file.concepts & known.keys()),
            labels=sum(map(len, labels.values())),
            corrections=len(self._corrected.corrections),
            unknown=len(self.file.concepts - known.keys()),
            undecided=tuple(
                f"{concept.value} ({language})"
                for (concept, property_, language), values in labels.items()
                if property_ == SKOS.prefLabel and len(values) > 1
            ),
        )

    def _description(self) -> Iterator[Triple]:
        """Yield what the graphs are and on which terms; the UN's terms have no IRI."""
        file, corrections = graph("sdg"), graph("sdg-corrections")
        sizes = {name: len(set(triples)) for name, triples in self.graphs()}
        for node, size, title, rights in (
            (
                file,
                sizes["sdg"],
                "Sustainable Development Goals Taxonomy of the United Nations",
                RIGHTS,
            ),
            (
                corrections,
                sizes["sdg-corrections"],
                "Corrections of the Taxonomy of the Goals",
                CORRECTIONS_RIGHTS,
            ),
        ):
            yield Triple(node, RDF.type, VOID.Dataset)
            yield Triple(node, VOID.triples, Literal(size))
            yield Triple(node, DCTERMS.title, Literal(title, language="en"))
            yield Triple(node, DCTERMS.rights, Literal(rights, language="en"))
            yield Triple(node, DCTERMS.bibliographicCitation, Literal(CITATION, language="en"))
        yield Triple(file, DCTERMS.source, _SCHEME)
        yield Triple(file, GCM.sha256, Literal(self.file.sha256))
        yield Triple(corrections, DCTERMS.source, file)


def _known(triples: Iterable[Triple]) -> dict[NamedNode, NamedNode]:
    """Return the goals, targets and indicators of our vocabularies, each with its kind."""
    return {
        t.subject: t.object
        for t in triples
        if t.predicate == RDF.type
        and isinstance(t.subject, NamedNode)
        and isinstance(t.object, NamedNode)
        and t.object in KINDS
    }


class _Merger:
    """The labels of the concepts that we and the file know."""

    def __init__(self, ours: Iterable[Triple]) -> None:
        ours = list(ours)
        self._kinds = _known(ours)
        self._preferred = defaultdict[NamedNode, dict[str, Literal]](dict)
        self._others = defaultdict[NamedNode, list[Literal]](list)
        for triple in filter(self.holds, ours):
            concept, label = triple.subject, triple.object
            assert isinstance(concept, NamedNode) and isinstance(label, Literal)
            if triple.predicate == SKOS.prefLabel:
                self._preferred[concept][label.language or ""] = label
            else:
                self._others[concept].append(label)

    def holds(self, triple: Triple) -> bool:
        """Tell whether a statement is one of the labels that are merged here."""
        return (
            triple.predicate in (SKOS.prefLabel, SKOS.altLabel)
            and triple.subject in self._kinds
            and isinstance(triple.object, Literal)
        )

    def merge(self, labels: Labels) -> None:
        """Take the labels of the file; those of concepts that we lack are passed over."""
        for (concept, property_, language), values in labels.items():
            if concept not in self._kinds:
                continue
            before = self._preferred[concept].get(language)
            is_stand_in = before is None or self._kinds[concept] != SDGO.Goal
            if property_ == SKOS.prefLabel and len(values) == 1 and is_stand_in:
                self._preferred[concept][language] = values[0]
                values = (before,) if before else ()
            self._others[concept] += values

    def triples(self) -> Iterator[Triple]:
        """Yield all labels; an alternative one that is the preferred one, too, is left out."""
        for concept in self._kinds:
            preferred = self._preferred[concept]
            for label in preferred.values():
                yield Triple(concept, SKOS.prefLabel, label)
            for label in dict.fromkeys(self._others[concept]):
                if label not in preferred.values():
                    yield Triple(concept, SKOS.altLabel, label)
