"""Pages of an event in every layout and markup, with what a careful person reads in them.

A seed gives a page: its fields, the language of its labels, how they are set, and what of the site
stands around them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from random import Random

Fields = Mapping[str, Sequence[str]]

ENGLISH = {
    "date": "Date:",
    "location": "Location:",
    "event_type": "Type of Event",
    "event_category": "Event Category",
    "organizers": "Main organizer/s",
    "language": "Language",
    "audience": "Target Audience",
    "geographic_scope": "Geographic Scope",
    "sub_regions": "Sub Regions",
    "workstream_output": "Workstream Output",
    "regional_review": "Regional Review Process",
    "objectives": "GCM Objectives",
    "principles": "Cross Cutting Theme",
    "sdg": "",
    "sdg_targets": "SDG Targets",
    "sdg_indicators": "SDG Indicators",
}
SPANISH = ENGLISH | {
    "date": "Fecha:",
    "location": "Lugar:",
    "event_type": "Tipo de evento",
    "geographic_scope": "Ámbito geográfico",
    "workstream_output": "Grupo de trabajo",
    "regional_review": "Proceso de revisión regional",
    "objectives": "Objetivos del Pacto Mundial para la Migración",
}
FRENCH = ENGLISH | {
    "date": "Date :",
    "location": "Lieu :",
    "event_type": "Type d’événement",
    "geographic_scope": "Échelle géographique",
    "workstream_output": "Produit d’un groupe de travail",
    "regional_review": "Processus d’examen régional",
    "objectives": "Objectifs Pacte mondial pour la migration",
}
TITLES = (
    "3rd multidimensional consultation on implementation of GCM in Azerbaijan",
    "Leave no one behind: addressing the needs of migrants towards Universal Health Coverage",
    "What works?",
    "Workshop on Location and Language: a primer",
)
ORGANIZERS = (
    "IOM",
    "UN Network on Migration",
    "Mayors Migration Council; IOM",
    "Governments of Kenya",
    "as well as IOM",
    "Government of Thailand",
    "Portugal and other governments",
    "Co-organized by the Permanent Missions of Kenya and Portugal together with the International "
    "Organization for Migration, and supported by UNHCR.",
)
CHOICES: Mapping[str, tuple[Sequence[str] | None, ...]] = {
    "date": ((), ("11 May 2022",), ("14 March 2023 - 16 March 2023",)),
    "location": (("Baku - Azerbaijan",), ("Tbilisi, Georgia - KUDO",), (), ("Online",)),
    "event_type": ((), ("Workshop",), ("Side event",)),
    "event_category": ((), None),
    "organizers": (ORGANIZERS[:1], ORGANIZERS[1:3], ORGANIZERS[3:5], ORGANIZERS[5:]),
    "language": (("English",), ("English", "French"), ()),
    "audience": ((), ("Civil Society",), ("Civil Society", "General Public"), None),
    "geographic_scope": ((), ("Global",)),
    "sub_regions": ((), ("West Asia",), ("Western Africa", "Eastern Africa"), None),
    "workstream_output": ((), ("No",)),
    "regional_review": ((), ("No",)),
    "objectives": (
        (),
        ("16 - Inclusion and social cohesion", "GCM Objective 5 - Regular pathways"),
        ("GCM Objectives - General (23 Objectives)",),
    ),
    "principles": ((), ("Whole-of-government approach",), ("Human rights", "National sovereignty")),
    "sdg": (
        None,
        ("SDG.10 - Reduced Inequalities", "SDG.16 - Peace, Justice And Strong Institutions"),
    ),
    "sdg_targets": (None, ("Target 10.7",)),
    "sdg_indicators": ((), ("Indicator 10.7.1", "Indicator 10.7.2")),
}
FIRST = (
    "On 11 May 2022, IOM held the consultation in Baku with sixty people of twelve institutions."
)
LAST = "A short note was sent around after the meeting, so that everybody could add to it."
INSIDE = (
    (),
    ("Agenda", "Date: 3 May 2021", "Time: 10:00 – 12:00", "Venue: Hotel Serena, room 2"),
    ("Date", "Activity", "15 March, 09.00", "Accreditation"),
    ("Objectives", "Compare forms", "SDG 10 - Reduced inequalities"),
    ("Language", "Location"),
)
THEMES = ((), ("Migration and Development",), ("Care economy", "Ageing societies"))
FOOTNOTE = "*References to Kosovo shall be understood in the context of resolution 1244 (1999)."
ABOVE = (
    ("Skip to main content",),
    ("Skip to main content", "Home", "Events"),
    ("Skip to main content", "Home > Events"),
    ("Aller au contenu principal", "English", "Español", "Français", "العربية", "Eventos"),
    ("This site uses cookies to offer you a better experience.", "Accept", "Events"),
)
BELOW = (
    (),
    ("Share: Facebook LinkedIn Email",),
    ("Share", "Facebook", "X", "Related events", "Webinar on skills", "Date: 3 May 2020"),
)
AROUND = ("Skip to", "Facebook", "Related events", "Webinar on skills", "Contact us")
"""Words of the site that are no part of the page."""


@dataclass(frozen=True)
class Page:
    """A page, and what it says: fields without values have lost them."""

    content: str
    name: str
    title: str
    body: tuple[str, ...]
    fields: Fields
    unlabelled: tuple[str, ...]


def page_of(seed: int) -> Page:
    """Return the page of a seed."""
    random = Random(seed)
    chosen = {name: random.choice(values) for name, values in CHOICES.items()}
    fields = {name: values for name, values in chosen.items() if values is not None}
    body = (FIRST, *random.choice(INSIDE), LAST)
    title, labels = random.choice(TITLES), random.choice((ENGLISH, ENGLISH, SPANISH, FRENCH))
    layout = random.choice(("usual", "on top", "all on top"))
    themes = () if layout == "all on top" else random.choice(THEMES)
    on_top = {"usual": (), "on top": ("date", "location"), "all on top": tuple(fields)}[layout]
    top = {name: fields[name] for name in on_top}
    rest = {name: values for name, values in fields.items() if name not in top}
    write = random.choice((_as_text, _as_html))
    content = write(random, title, body, labels, top, rest, themes)
    return Page(content, write.__name__[4:], title, body, fields, themes)


def _as_text(
    random: Random,
    title: str,
    body: Sequence[str],
    labels: Mapping[str, str],
    top: Fields,
    rest: Fields,
    themes: Sequence[str],
) -> str:
    gap = random.choice(("\n", "\n", "\n\n"))
    style = random.choice((_below, _below, _behind_colon, _in_columns))
    above = "\n".join((*random.choice(ABOVE), *[title] * random.choice((1, 2))))
    behind = () if top and not rest else random.choice(BELOW)
    blocks = (gap.join(style(labels, fields)) for fields in (top, rest))
    on_top, at_the_end = blocks
    below = "\n".join((*themes, *behind))
    prose = "\n\n".join(body)
    end = random.choice((f"\n\n{FOOTNOTE}\n", f"\n{FOOTNOTE}\nContact us\n", "\nContact us\n"))
    return f"{above}\n\n{on_top}\n\n{prose}\n\n{at_the_end}\n{below}{end}"


def _below(labels: Mapping[str, str], fields: Fields) -> list[str]:
    return [line for name in fields for line in _lines(labels[name], name, fields[name])]


def _behind_colon(labels: Mapping[str, str], fields: Fields) -> list[str]:
    return _on_one_line(labels, fields, ": ")


def _in_columns(labels: Mapping[str, str], fields: Fields) -> list[str]:
    return _on_one_line(labels, fields, "\t")


def _on_one_line(labels: Mapping[str, str], fields: Fields, between: str) -> list[str]:
    lines: list[str] = []
    for name, values in fields.items():
        if len(values) == 1 and name not in ("date", "location", "sdg"):
            lines.append(f"{labels[name]}{between}{values[0]}")
        else:
            lines += _lines(labels[name], name, values)
    return lines


def _lines(label: str, name: str, values: Sequence[str]) -> list[str]:
    if name in ("date", "location"):
        lost = ", -" if name == "date" else ""
        return [f"{label} {values[0] if values else lost}".rstrip()]
    return [*([label] if label else []), *values]


def _as_html(
    random: Random,
    title: str,
    body: Sequence[str],
    labels: Mapping[str, str],
    top: Fields,
    rest: Fields,
    themes: Sequence[str],
) -> str:
    row, around = random.choice(MARKUPS)
    site = random.choice(
        (" | United Nations Network on Migration", " - UN Network on Migration", "")
    )
    menu = random.choice(
        (
            "<nav><a>Home</a></nav>",
            "<ol><li>Home</li><li>Events</li></ol>",
            '<div role="navigation"><ul><li>About us</li><li>GCM Objectives</li></ul></div>',
            "<div><a>United Nations Network on Migration</a></div><div>Home &gt; Events</div>",
        )
    )
    heading = random.choice(
        (
            f"<h1>{escape(title)}</h1>",
            f"<h1><span>{escape(title)}</span></h1><h2><a>{escape(title)}</a></h2>",
            f"<h1>Events</h1><h2>{escape(title)}</h2>",
        )
    )
    behind = random.choice(
        (
            "<div>Share: <a>Facebook</a> <a>LinkedIn</a></div>",
            "<section><h2>Related events</h2><h3>Webinar on skills</h3><p>Date: 3 May 2020</p>"
            "<p>Type of Event: Webinar</p></section>",
        )
    )
    footnote = f"<p>{FOOTNOTE}</p>"
    foot = random.choice((footnote, f"<footer><p>Contact us</p>{footnote}</footer>"))

    def block(fields: Fields) -> str:
        rows = (
            row(escape(labels[name], quote=False), [escape(value, quote=False) for value in values])
            for name, values in fields.items()
        )
        return around.format("".join(rows)) if fields else ""

    prose = "".join(f"<p>{escape(line, quote=False)}</p>" for line in body)
    below = "".join(f"<div><a>{theme}</a></div>" for theme in themes)
    related = behind if rest else ""
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)}{site}</title></head><body>"
        f"<a>Skip to main content</a>{menu}<main>{heading}{block(top)}<div>{prose}</div>"
        f"{block(rest)}{below}{related}</main>{foot}</body></html>"
    )


def _definition(label: str, values: Sequence[str]) -> str:
    term = f"<dt>{label}</dt>" if label else ""
    return term + "".join(f"<dd>{value}</dd>" for value in values)


def _row(label: str, values: Sequence[str]) -> str:
    cells = "<br>".join(f"<a>{value}</a>" for value in values)
    return f"<tr><th><span>{label}</span></th><td>{cells}</td></tr>"


def _divisions(label: str, values: Sequence[str]) -> str:
    inside = "".join(f"<div>{value}</div>" for value in values)
    return f"<div><div>{label.replace(' ', '&nbsp;')}</div><div>{inside}</div></div>"


def _breaks(label: str, values: Sequence[str]) -> str:
    return f"<p><b>{label}</b><br>{'<br/>'.join(values)}</p>"


def _heading(label: str, values: Sequence[str]) -> str:
    items = "".join(f"<li>{value}</li>" for value in values)
    return f"<h3>{label}</h3><ul>{items}</ul>"


def _nested(label: str, values: Sequence[str]) -> str:
    items = "".join(f"<li>{value}</li>" for value in values)
    return f"<li>{label}<ul>{items}</ul></li>"


def _inline(label: str, values: Sequence[str]) -> str:
    inside = ", ".join(f"<span><a>{value}</a></span>" for value in values)
    return f"<div><span>{label}</span> {inside}</div>" if label else _breaks("", values)


Row = Callable[[str, Sequence[str]], str]
MARKUPS: tuple[tuple[Row, str], ...] = (
    (_definition, "<dl>{}</dl>"),
    (_row, "<table>{}</table>"),
    (_divisions, "<div>{}</div>"),
    (_breaks, "<div>{}</div>"),
    (_heading, "<div>{}</div>"),
    (_nested, "<ul>{}</ul>"),
    (_inline, "<div>{}</div>"),
)
