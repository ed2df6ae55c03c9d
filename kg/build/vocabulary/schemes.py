"""The concept schemes of our own, below `…/def/`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.build.vocabulary.concept_tables import (
    COMPACT,
    DOCUMENTS,
    OBJECTIVE_VARIANTS,
    PRINCIPLE_VARIANTS,
    Concept,
    Scheme,
)
from kg.build.vocabulary.definition_tables import OBJECTIVES, PRINCIPLES
from kg.build.vocabulary.form_tables import INPUT_FORMS
from kg.build.vocabulary.statements import (
    SIX_LANGUAGES,
    Row,
    Statements,
    about,
    labels,
    names,
    nodes,
    read_table,
)
from kg.build.vocabulary.translations import REFERENCES, translated
from kg.identifiers import concept, scheme
from kg.namespaces import DCTERMS, RDF, RDFS, SKOS
from kg.text import slug


def _scheme(entry: Scheme) -> Statements:
    """Yield a scheme of ours, flat: every concept is a top concept."""
    node = scheme(entry.name)
    tops = [concept(entry.name, item.key) for item in entry.concepts]
    yield from about(
        node,
        (RDF.type, [SKOS.ConceptScheme]),
        (SKOS.prefLabel, labels(entry.pref)),
        (SKOS.definition, labels([entry.definition])),
        (SKOS.editorialNote, labels(filter(None, [entry.note]))),
        (DCTERMS.source, nodes(entry.source)),
        (SKOS.hasTopConcept, tops),
    )
    for item, top in zip(entry.concepts, tops, strict=True):
        forms = INPUT_FORMS.get(entry.name, {}).get(item.key, ())
        yield from _concept(replace(item, hidden=item.hidden + forms), top, node, entry.source)


def _concept(item: Concept, node: NamedNode, home: NamedNode, source: str) -> Statements:
    symbol = item.symbol or item.source
    document = f"{DOCUMENTS}{symbol}" if symbol else source
    return about(
        node,
        (RDF.type, [SKOS.Concept]),
        (SKOS.prefLabel, labels(item.pref)),
        (SKOS.altLabel, _other_names(item)),
        (SKOS.hiddenLabel, labels(item.hidden)),
        (SKOS.definition, labels(filter(None, [item.definition]))),
        (SKOS.notation, [Literal(item.notation or item.symbol or item.key)]),
        (DCTERMS.source, nodes(document)),
        (RDFS.seeAlso, nodes(item.see_also)),
        (SKOS.inScheme, [home]),
        (SKOS.topConceptOf, [home]),
    )


def _other_names(item: Concept) -> list[Literal]:
    preferred = set(labels(item.pref))
    further = labels((*item.alt, *translated(REFERENCES, item.key)))
    return [name for name in further if name not in preferred]


def objectives(tables: Path) -> Statements:
    """Yield the scheme of the Compact's 23 objectives."""
    titles = (
        "Objectives of the Global Compact for Migration",
        "Objectifs du Pacte mondial sur les migrations@fr",
        "Objetivos del Pacto Mundial para la Migración@es",
    )
    rows = read_table(tables / "gcm_objectives.tsv", "number title_en unnm_term_uri unnm_term_seen")
    definition = "The 23 objectives of the Compact as a whole; paragraph 16 lists them."
    return _scheme(Scheme("objectives", titles, definition, tuple(map(_objective, rows)), COMPACT))


def _objective(row: Row) -> Concept:
    return Concept(
        key=row["number"],
        definition=OBJECTIVES[row["number"]],
        pref=names(row, "title", SIX_LANGUAGES),
        alt=names(row, "unnm_short", SIX_LANGUAGES),
        hidden=OBJECTIVE_VARIANTS.get(row["number"], ()),
        see_also=row["unnm_term_uri"] if row["unnm_term_seen"] == "yes" else "",
    )


def principles(tables: Path) -> Statements:
    """Yield the scheme of the Compact's ten guiding principles, keyed by their English titles."""
    titles = (
        "Guiding principles of the Global Compact for Migration",
        "Principes directeurs du Pacte mondial sur les migrations@fr",
        "Principios rectores del Pacto Mundial para la Migración@es",
    )
    rows = read_table(
        tables / "gcm_principles.tsv", "letter title_en title_es unnm_label_es unnm_term_uri"
    )
    definition = "The ten principles that the Compact rests on; paragraph 15 lists them."
    return _scheme(Scheme("principles", titles, definition, tuple(map(_principle, rows)), COMPACT))


def _principle(row: Row) -> Concept:
    key = slug(row["title_en"])
    site = row["unnm_label_es"]
    return Concept(
        key=key,
        definition=PRINCIPLES[key],
        pref=names(row, "title", SIX_LANGUAGES),
        alt=(f"{site}@es",) if site and site != row["title_es"] else (),
        hidden=PRINCIPLE_VARIANTS.get(key, ()),
        notation=f"15({row['letter']})",
        see_also=row["unnm_term_uri"],
    )


def own(entry: Scheme) -> Callable[[Path], Statements]:
    """Return what makes a scheme whose concepts all stand in `concept_tables`."""
    return lambda tables: _scheme(entry)
