"""The UN's countries and regions, under the UN's IRIs."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg.build.vocabulary import place_tables
from kg.build.vocabulary.statements import (
    SIX_LANGUAGES,
    Row,
    Statements,
    about,
    labels,
    literal,
    names,
    read_table,
)
from kg.build.vocabulary.translations import AREAS, translated
from kg.identifiers import area
from kg.namespaces import GCM, RDF, SKOS

AREA_SCHEME = NamedNode("http://metadata.un.org/sdg/codes/geoAreaCodes")


def m49(tables: Path) -> Statements:
    """Yield the UN's countries and regions with names in six languages, and ISO codes."""
    rows = read_table(tables / "m49.tsv", "m49 kind parent_m49 name_en un_uri iso2 iso3")
    titles = (
        "Countries and regions (M49)",
        "Pays et régions (M49)@fr",
        "Países y regiones (M49)@es",
    )
    tops = [area(row["m49"]) for row in rows if not row["parent_m49"]]
    yield from about(
        AREA_SCHEME,
        (RDF.type, [SKOS.ConceptScheme]),
        (SKOS.prefLabel, labels(titles)),
        (SKOS.definition, [literal("The UN's list of areas for statistics, with their codes.")]),
        (SKOS.hasTopConcept, tops),
    )
    for row in rows:
        yield from _area(row)


def _area(row: Row) -> Statements:
    code, parent = row["m49"], row["parent_m49"]
    kind = GCM.Country if row["kind"] == "country" else GCM.Region
    yield from about(
        area(code),
        (RDF.type, [SKOS.Concept, kind]),
        (SKOS.prefLabel, labels(names(row, "name", SIX_LANGUAGES))),
        (SKOS.altLabel, _other_names(row)),
        (SKOS.hiddenLabel, labels(place_tables.AREA_INPUT_FORMS.get(code, ()))),
        (SKOS.notation, [Literal(code)]),
        (GCM.iso2, map(Literal, filter(None, [row["iso2"]]))),
        (GCM.iso3, map(Literal, filter(None, [row["iso3"]]))),
        (SKOS.inScheme, [AREA_SCHEME]),
        (SKOS.broader if parent else SKOS.topConceptOf, [area(parent) if parent else AREA_SCHEME]),
    )
    if not row["un_uri"]:
        note = "The UN's list of areas has no IRI for this row; this one follows its pattern."
        yield Triple(area(code), SKOS.editorialNote, literal(note))


def _other_names(row: Row) -> list[Literal]:
    adjective, _, rest = row["name_en"].partition(" ")
    short = f"{place_tables.COMPASS[adjective]} {rest}" if adjective in place_tables.COMPASS else ""
    compass = [short] if short and short not in place_tables.OTHER_MEANINGS else []
    official = set(labels(names(row, "name", SIX_LANGUAGES)))
    more = (*place_tables.AREA_NAMES.get(row["m49"], ()), *translated(AREAS, row["m49"]))
    return [name for name in labels([*compass, *more]) if name not in official]
