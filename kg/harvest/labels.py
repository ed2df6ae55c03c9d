"""The labels of the site's event template, in the languages it translates them to."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.text import fold, without_accents

# One row a field, in the order of the template: its name here, the English label that reports
# show, and the labels that pages carry. `sdg` has no label of its own on most pages.
_TABLE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("date", "Date", ("Date", "Dates", "Fecha", "Fechas")),
    ("location", "Location", ("Location", "Lugar", "Ubicación", "Lieu")),
    ("event_type", "Type of Event", ("Tipo de evento", "Type d’événement")),
    (
        "event_category",
        "Event Category",
        ("Categoría del evento", "Categoría de evento", "Catégorie d’événement"),
    ),
    (
        "organizers",
        "Main organizer/s",
        (
            "Main organizer",
            "Main organizers",
            "Main organiser/s",
            "Main organisers",
            "Organizador/es principal/es",
            "Organizadores principales",
            "Organisateur/s principal/aux",
            "Organisateurs principaux",
        ),
    ),
    ("language", "Language", ("Languages", "Idioma", "Idiomas", "Langue", "Langues")),
    (
        "audience",
        "Target Audience",
        ("Público destinatario", "Público objetivo", "Público meta", "Public cible"),
    ),
    (
        "geographic_scope",
        "Geographic Scope",
        ("Ámbito geográfico", "Échelle géographique"),
    ),
    (
        "sub_regions",
        "Sub Regions",
        ("Sub Region", "Subregiones", "Subregión", "Sous-régions", "Sous-région"),
    ),
    (
        "workstream_output",
        "Workstream Output",
        ("Grupo de trabajo", "Produit d’un groupe de travail"),
    ),
    (
        "regional_review",
        "Regional Review Process",
        ("Proceso de revisión regional", "Processus d’examen régional"),
    ),
    (
        "objectives",
        "GCM Objectives",
        (
            "GCM Objective",
            "Objetivos del Pacto Mundial para la Migración",
            "Objectifs Pacte mondial pour la migration",
            "Objectifs du Pacte mondial pour la migration",
        ),
    ),
    (
        "principles",
        "Cross Cutting Theme",
        (
            "Cross Cutting Themes",
            "GCM Guiding Principles",
            "GCM Guiding Principle",
            "Tema transversal",
            "Temas transversales",
            "Principios rectores del Pacto Mundial para la Migración",
            "Thème transversal",
            "Thèmes transversaux",
            "Principes directeurs du Pacte mondial pour la migration",
        ),
    ),
    ("sdg", "SDGs", ("SDG", "SDG Goals", "Sustainable Development Goals", "ODS", "ODD")),
    ("sdg_targets", "SDG Targets", ("SDG Target", "Metas de los ODS", "Cibles des ODD")),
    (
        "sdg_indicators",
        "SDG Indicators",
        ("SDG Indicator", "Indicadores de los ODS", "Indicateurs des ODD"),
    ),
)

FIELDS: dict[str, str] = {name: english for name, english, _ in _TABLE}
"""Field name → the English label that reports show, in the order of the template."""

ORDER: dict[str, int] = {name: position for position, name in enumerate(FIELDS)}
"""Field name → its position in the template."""

DISTINCTIVE = frozenset({"event_type", "event_category", "organizers"})
"""Fields that only event pages have."""

_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def label_key(text: str) -> str:
    """Return the form in which labels are compared: letters only, without case or accents."""
    return _NOT_WORD.sub("", without_accents(fold(text)))


_BY_KEY: dict[str, str] = {
    label_key(label): name for name, english, others in _TABLE for label in (english, *others)
}

LONGEST_LABEL = 80
"""A line of more characters is no label; pages with long lines are read in half the time."""

_COLON = re.compile(r"[^:：]{2,78}[:：]")
# One line of a goal, as `SDG.10 - Reduced Inequalities`; French and Spanish pages say ODD and ODS.
GOAL_LINE = re.compile(r"(?:SDG|ODS|ODD)[.\s]*(?P<number>\d{1,2})\s*[-–—:]\s*\S", re.I)
TARGET_LINE = re.compile(
    r"(?:SDG\s+)?(?:Target|Meta|Cible)\s+(?P<code>\d{1,2}\.(?:\d{1,2}|[a-d]))\b", re.I
)
INDICATOR_LINE = re.compile(
    r"(?:SDG\s+)?(?:Indicator|Indicador|Indicateur)\s+"
    r"(?P<code>\d{1,2}\.(?:\d{1,2}|[a-d])\.\d{1,2})\b",
    re.I,
)


def match_label(line: str) -> tuple[str, int] | None:
    """Tell whether a line is a label of the template.

    Returns the field's name and the length of the label with its colon; what stands behind is the
    value on the same line. A label is a whole line, or everything before a colon.

    >>> match_label("Location: Baku - Azerbaijan")
    ('location', 9)
    >>> match_label("Type of Event")
    ('event_type', 13)
    >>> match_label("Type of events we organize") is None
    True
    """
    if found := _COLON.match(line):
        name = _BY_KEY.get(label_key(found[0]))
        return (name, found.end()) if name else None
    if len(line) > LONGEST_LABEL:
        return None
    name = _BY_KEY.get(label_key(line))
    return (name, len(line)) if name else None
