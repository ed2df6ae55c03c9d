"""The labels of the site's event template, in the languages it translates them to."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.text import fold, without_accents

# One row a field, in the order of the template: its name here, the English label that reports
# show, and the labels that pages carry. `sdg` has no label of its own on most pages.
_TABLE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "date",
        "Date",
        (
            *("Dates", "Date(s)", "Event Date", "Date and time", "Date & Time"),
            *("Fecha", "Fechas", "Fecha y hora", "Date et heure"),
            *("Дата", "Даты", "日期", "التاريخ"),
        ),
    ),
    (
        "location",
        "Location",
        (
            *("Locations", "Location(s)", "Lugar", "Ubicación", "Lieu", "Localisation"),
            *("Место проведения", "Местоположение", "地点", "地點", "الموقع", "المكان"),
        ),
    ),
    (
        "event_type",
        "Type of Event",
        (
            *("Event Type", "Type of Events", "Tipo de evento", "Type d’événement"),
            *("Тип мероприятия", "活动类型", "活動類型", "نوع الحدث", "نوع الفعالية"),
        ),
    ),
    (
        "event_category",
        "Event Category",
        (
            *("Event Categories", "Category of Event"),
            *("Categoría del evento", "Categoría de evento"),
            *("Catégorie d’événement", "Catégorie de l’événement"),
            *("Категория мероприятия", "活动类别", "活動類別", "فئة الحدث", "فئة الفعالية"),
        ),
    ),
    (
        "organizers",
        "Main organizer/s",
        (
            *("Main organizer", "Main organizers", "Main organiser/s", "Main organisers"),
            *("Main organiser", "Main Organizing Entity", "Organizador/es principal/es"),
            *("Organizador principal", "Organizadores principales"),
            *("Organisateur/s principal/aux", "Organisateurs principaux", "Organisateur principal"),
            *("Основные организаторы", "Основной организатор", "Главные организаторы"),
            *("主要组织者", "主要組織者", "主办方", "主辦方"),
            *("المنظمون الرئيسيون", "المنظم الرئيسي", "الجهة المنظمة الرئيسية"),
        ),
    ),
    (
        "language",
        "Language",
        (
            *("Languages", "Language(s)", "Idioma", "Idiomas", "Langue", "Langues"),
            *("Язык", "Языки", "语言", "語言", "اللغة", "اللغات"),
        ),
    ),
    (
        "audience",
        "Target Audience",
        (
            *("Target Audiences", "Público destinatario", "Público objetivo", "Público meta"),
            *("Destinatarios", "Public cible", "Public visé", "Publics cibles"),
            *("Целевая аудитория", "目标受众", "目標受眾", "الجمهور المستهدف"),
        ),
    ),
    (
        "geographic_scope",
        "Geographic Scope",
        (
            *("Geographical Scope", "Ámbito geográfico", "Alcance geográfico"),
            *("Échelle géographique", "Portée géographique"),
            *("Географический охват", "地理范围", "地理範圍", "النطاق الجغرافي"),
        ),
    ),
    (
        "sub_regions",
        "Sub Regions",
        (
            *("Sub Region", "Sub Region(s)", "Subregiones", "Subregión", "Sous-régions"),
            *("Sous-région", "Субрегионы", "Субрегион", "次区域", "次區域", "المناطق الفرعية"),
        ),
    ),
    (
        "workstream_output",
        "Workstream Output",
        ("Workstream Outputs", "Grupo de trabajo", "Produit d’un groupe de travail"),
    ),
    (
        "regional_review",
        "Regional Review Process",
        (
            *("Proceso de revisión regional", "Proceso de examen regional"),
            *("Processus d’examen régional", "Процесс регионального обзора"),
        ),
    ),
    (
        "objectives",
        "GCM Objectives",
        (
            *("GCM Objective", "GCM Objective(s)"),
            *("Objetivos del Pacto Mundial para la Migración", "Objetivos del Pacto Mundial"),
            "Objectifs Pacte mondial pour la migration",
            "Objectifs du Pacte mondial pour la migration",
            "Objectifs du Pacte mondial sur les migrations",
            "Objectifs du Pacte mondial",
            "Цели Глобального договора о миграции",
        ),
    ),
    (
        "principles",
        "Cross Cutting Theme",
        (
            *("Cross Cutting Themes", "Cross Cutting Theme(s)"),
            *("GCM Guiding Principles", "GCM Guiding Principle", "Guiding Principles"),
            *("Tema transversal", "Temas transversales"),
            "Principios rectores del Pacto Mundial para la Migración",
            *("Thème transversal", "Thèmes transversaux"),
            "Principes directeurs du Pacte mondial pour la migration",
            *("Principios rectores", "Principes directeurs"),
        ),
    ),
    (
        "sdg",
        "SDGs",
        (
            *("SDG", "SDG Goals", "SDG Goal", "Sustainable Development Goals", "ODS", "ODD"),
            *("Sustainable Development Goals (SDGs)", "Objetivos de Desarrollo Sostenible"),
            *("Objectifs de développement durable", "ЦУР", "可持续发展目标"),
        ),
    ),
    (
        "sdg_targets",
        "SDG Targets",
        ("SDG Target", "Metas de los ODS", "Metas ODS", "Cibles des ODD", "Cibles ODD"),
    ),
    (
        "sdg_indicators",
        "SDG Indicators",
        (
            *("SDG Indicator", "Indicadores de los ODS", "Indicadores ODS"),
            *("Indicateurs des ODD", "Indicateurs ODD"),
        ),
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

# What parts a label from its value on one line: a colon, a dash, or the gap between two columns.
_PARTING = re.compile(r"[:：\t]|\s(?:[|–—-]\s|\s{2,})")
_DASHES = ("- ", "– ", "— ")
# Fields of which a dash parts no value: bodies use the words, or values begin with them.
_WITHOUT_DASH = frozenset(
    {"date", "location", "language", "objectives", "sdg", "sdg_targets", "sdg_indicators"}
)
# One line of a goal, as `SDG.10 - Reduced Inequalities`; French and Spanish pages say ODD and ODS.
GOAL_LINE = re.compile(r"(?:SDG|ODS|ODD|ЦУР)[.\s]*(?P<number>\d{1,2})\s*[-–—:]\s*\S", re.I)
# The same below a label of its own.
GOAL_VALUE = re.compile(
    r"(?:(?:SDG|ODS|ODD|ЦУР|Goal|Objetivo|Objectif)[.\s]*)?(?P<number>\d{1,2})\s*(?:$|[-–—:,;])",
    re.I,
)
_CODES_ALONE = r"(?=\d{1,2}\.[\d.a-d]+(?:\s*(?:[,;&]|\b(?:and|y|et)\b)+\s*\d{1,2}\.[\d.a-d]+)*$)"
TARGET_LINE = re.compile(
    r"(?:(?:SDG|ODS|ODD|ЦУР)\s+)?(?:(?:Targets?|Metas?|Cibles?)\s+|" + _CODES_ALONE + ")"
    r"(?P<code>\d{1,2}\.(?:\d{1,2}|[a-d]))\b(?!\.\d)",
    re.I,
)
INDICATOR_LINE = re.compile(
    r"(?:(?:SDG|ODS|ODD|ЦУР)\s+)?(?:(?:Indicators?|Indicador(?:es)?|Indicateurs?)\s+|"
    + _CODES_ALONE
    + r")(?P<code>\d{1,2}\.(?:\d{1,2}|[a-d])\.\d{1,2})\b",
    re.I,
)


def match_label(line: str) -> tuple[str, int] | None:
    """Tell whether a line is a label of the template.

    Returns the field's name and the length of the label with its colon; what stands behind is the
    value on the same line. A label is a whole line, everything before a colon, or the first column.

    >>> match_label("Location: Baku - Azerbaijan")
    ('location', 9)
    >>> match_label("Type of Event")
    ('event_type', 13)
    >>> match_label("Type of events we organize") is None
    True
    """
    found = _PARTING.search(line, 2, LONGEST_LABEL)
    if found is None and len(line) > LONGEST_LABEL:
        return None
    label = line[: found.end()] if found else line
    name = _BY_KEY.get(label_key(label))
    if name is None or (name in _WITHOUT_DASH and label.endswith(_DASHES)):
        return None
    return name, len(label)
