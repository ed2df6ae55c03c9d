"""The UN's file → its labels as they are read, and each correction by name, with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.sdg.faults import LABEL_FAULTS, MATCH_FAULTS, LabelFault, MatchFault
from kg.build.sdg.file import SdgFile
from kg.identifiers import graph, part
from kg.namespaces import DCTERMS, GCM, PREFIXES, RDF, SKOS
from kg.text import squeeze

Labels = dict[tuple[NamedNode, NamedNode, str], tuple[Literal, ...]]
"""The labels of a concept by concept, property (preferred or alternative) and language."""

_SPACE = "White space stands at the end, or twice in a row."
_REPEATED = "Without it, the label is the same as another of the concept."


@dataclass(frozen=True)
class VocabularyCorrection:
    """A value of a concept that is not read as it stands, what is read instead, and why."""

    name: str
    concept: NamedNode
    property: NamedNode
    removes: NamedNode | Literal | None
    adds: NamedNode | Literal | None
    reason: str

    def triples(self) -> Iterator[Triple]:
        """Yield the correction as a named part of the graph of corrections."""
        node = part(graph("sdg-corrections"), self.name)
        yield Triple(node, RDF.type, GCM.VocabularyCorrection)
        yield Triple(node, GCM.corrects, self.concept)
        yield Triple(node, GCM.property, self.property)
        if self.removes is not None:
            yield Triple(node, GCM.removes, self.removes)
        if self.adds is not None:
            yield Triple(node, GCM.adds, self.adds)
        yield Triple(node, DCTERMS.description, Literal(self.reason, language="en"))


@dataclass(frozen=True)
class Corrected:
    """The labels of the file as they are read, and what was corrected for that."""

    labels: Labels
    corrections: tuple[VocabularyCorrection, ...]


def correct(file: SdgFile) -> Corrected:
    """Return the labels of the file's concepts without its known faults.

    A fault that the file does not have is not corrected.
    """
    labels: Labels = {}
    corrections: list[VocabularyCorrection] = []
    for key, values in _labels(file).items():
        squeezed, spaces = _without_spaces(key, values)
        labels[key], faults = _without_faults(key, squeezed)
        corrections += [*spaces, *faults]
    corrections += _matches(file)
    return Corrected(labels, tuple(corrections))


def _labels(file: SdgFile) -> dict[tuple[NamedNode, NamedNode, str], list[Literal]]:
    found = defaultdict[tuple[NamedNode, NamedNode, str], list[Literal]](list)
    for triple in file.triples:
        concept, value = triple.subject, triple.object
        if (
            triple.predicate in (SKOS.prefLabel, SKOS.altLabel)
            and isinstance(value, Literal)
            and value.language
            and isinstance(concept, NamedNode)
            and concept in file.concepts
        ):
            found[concept, triple.predicate, value.language].append(value)
    for values in found.values():
        values.sort(key=lambda value: value.value)
    return dict(sorted(found.items(), key=lambda item: tuple(map(str, item[0]))))


def _without_spaces(
    key: tuple[NamedNode, NamedNode, str], values: Iterable[Literal]
) -> tuple[tuple[Literal, ...], list[VocabularyCorrection]]:
    concept, property_, language = key
    before = list(values)
    kept = [value for value in before if squeeze(value.value) == value.value]
    corrections: list[VocabularyCorrection] = []
    for value in before:
        if value in kept:
            continue
        clean = Literal(squeeze(value.value), language=language)
        is_new = clean not in kept
        number = f"-{len(corrections) + 1}" if corrections else ""
        corrections.append(
            VocabularyCorrection(
                f"{_code(concept)}-{language}-space{number}",
                concept,
                property_,
                value,
                clean if is_new else None,
                _SPACE if is_new else f"{_SPACE} {_REPEATED}",
            )
        )
        kept += [clean] if is_new else []
    return tuple(kept), corrections


def _without_faults(
    key: tuple[NamedNode, NamedNode, str], values: tuple[Literal, ...]
) -> tuple[tuple[Literal, ...], list[VocabularyCorrection]]:
    concept, property_, language = key
    kept, corrections = list(values), list[VocabularyCorrection]()
    for fault in LABEL_FAULTS if property_ == SKOS.prefLabel else ():
        wrong = [value for value in kept if fault.says in value.value]
        if (fault.code, fault.language) == (_code(concept), language) and len(wrong) == 1:
            corrections.append(_of_label(fault, concept, wrong[0], len(corrections)))
            kept.remove(wrong[0])
            right = corrections[-1].adds
            kept += [right] if isinstance(right, Literal) else []
    return tuple(kept), corrections


def _of_label(
    fault: LabelFault, concept: NamedNode, wrong: Literal, before: int
) -> VocabularyCorrection:
    right = None
    if fault.instead is not None:
        right = Literal(wrong.value.replace(fault.says, fault.instead), language=fault.language)
    number = f"-{before + 1}" if before else ""
    name = f"{fault.code}-{fault.language}-label{number}"
    return VocabularyCorrection(name, concept, SKOS.prefLabel, wrong, right, fault.reason)


def _matches(file: SdgFile) -> Iterator[VocabularyCorrection]:
    matches = {t for t in file.triples if t.predicate == SKOS.exactMatch}
    for fault in MATCH_FAULTS:
        wrong, right = (_concept(code) for code in (fault.code, fault.right))
        match = NamedNode(fault.match)
        if Triple(wrong, SKOS.exactMatch, match) in matches:
            yield from _moved(fault, wrong, right, match)


def _moved(
    fault: MatchFault, wrong: NamedNode, right: NamedNode, match: NamedNode
) -> Iterator[VocabularyCorrection]:
    reason = f"The code {fault.right} was read as a number, and became {fault.code}."
    name = f"{fault.code}-match"
    yield VocabularyCorrection(name, wrong, SKOS.exactMatch, match, None, reason)
    name = f"{fault.right}-match"
    yield VocabularyCorrection(name, right, SKOS.exactMatch, None, match, reason)


def _code(concept: NamedNode) -> str:
    return concept.value.rpartition("/")[2]


def _concept(code: str) -> NamedNode:
    return NamedNode(PREFIXES["sdg"] + code)
