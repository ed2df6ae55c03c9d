"""The Sustainable Development Goals under the UN's IRIs.

Codes, hierarchy and the goals' short names are taken over; the sentences of the goals, targets
and indicators are not, so targets and indicators are called by their codes.
"""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.lookup.labels import read_turtle
from kg.build.sdg.enrichment import CITATION
from kg.build.vocabulary.concept_tables import DOCUMENTS, GOAL_NAMES
from kg.build.vocabulary.statements import (
    Statements,
    about,
    labels,
    literal,
    nodes,
    read_table,
)
from kg.identifiers import sdg_goal
from kg.namespaces import DCTERMS, RDF, SDGO, SKOS

SDG_SCHEME = NamedNode("http://metadata.un.org/sdg")


def sdg(tables: Path) -> Statements:
    """Yield goals, targets and indicators under the UN's IRIs, with names in our own words."""
    rows = read_table(tables / "sdg.tsv", "code kind uri")
    by_code = {row["code"]: NamedNode(row["uri"]) for row in rows}
    codes: dict[NamedNode, list[str]] = {}
    for row in rows:
        codes.setdefault(by_code[row["code"]], []).append(row["code"])
    goals = [by_code[row["code"]] for row in rows if row["kind"] == "goal"]
    yield from _sdg_scheme(goals)
    for row in rows:
        yield from _sdg_concept(row["kind"], by_code[row["code"]], codes[by_code[row["code"]]])
        yield from _sdg_parent(row["code"], by_code)
    yield from _goal_names(tables / "sdg-kos.ttl", goals)


def _sdg_scheme(goals: list[NamedNode]) -> Statements:
    titles = (
        "Sustainable Development Goals",
        "Objectifs de développement durable@fr",
        "Objetivos de Desarrollo Sostenible@es",
    )
    return about(
        SDG_SCHEME,
        (RDF.type, [SKOS.ConceptScheme]),
        (SKOS.prefLabel, labels(titles)),
        (SKOS.definition, [literal("The goals of the 2030 Agenda, targets and indicators.")]),
        (DCTERMS.source, nodes(f"{DOCUMENTS}A/RES/70/1")),
        (DCTERMS.bibliographicCitation, [literal(CITATION)]),
        (SKOS.hasTopConcept, goals),
    )


def _sdg_concept(kind: str, node: NamedNode, codes: list[str]) -> Statements:
    property_, forms = {
        "goal": (SKOS.altLabel, ("SDG {}", "ODD {}@fr", "ODS {}@es")),
        "target": (SKOS.prefLabel, ("SDG target {}", "Cible ODD {}@fr", "Meta ODS {}@es")),
        "indicator": (
            SKOS.prefLabel,
            ("SDG indicator{s} {}", "Indicateur{s} ODD {}@fr", "Indicador{es} ODS {}@es"),
        ),
    }[kind]
    return about(
        node,
        (RDF.type, [SDGO[kind.title()], SKOS.Concept]),
        (property_, [_coded(name, codes) for name in forms]),
        (SKOS.notation, map(Literal, codes)),
        (SKOS.inScheme, [SDG_SCHEME]),
        (SKOS.topConceptOf, [SDG_SCHEME] if kind == "goal" else []),
    )


def _coded(name: str, codes: list[str]) -> Literal:
    """Fill the codes into a name: "SDG indicators 1.5.1, 11.5.1 and 13.1.1"."""
    language = literal(name).language or ""
    conjunction = {"en": " and ", "fr": " et ", "es": " y "}[language]
    joined = conjunction.join(filter(None, [", ".join(codes[:-1]), codes[-1]]))
    many = len(codes) > 1
    return literal(name.format(joined, s="s" if many else "", es="es" if many else ""))


def _sdg_parent(code: str, by_code: dict[str, NamedNode]) -> Statements:
    parent = code.rpartition(".")[0]
    if parent:
        yield Triple(by_code[code], SKOS.broader, by_code[parent])
        yield Triple(by_code[parent], SKOS.narrower, by_code[code])


def _goal_names(path: Path, goals: list[NamedNode]) -> Statements:
    for triple in read_turtle(path):
        if triple.subject not in goals or not isinstance(triple.subject, NamedNode):
            continue
        if triple.predicate == SKOS.altLabel:
            yield Triple(triple.subject, SKOS.prefLabel, triple.object)
    for number, (french, spanish) in GOAL_NAMES.items():
        short = labels([f"{french}@fr", f"{spanish}@es"])
        yield from about(sdg_goal(number), (SKOS.prefLabel, short))
