from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import PageError
from kg.harvest.fields import is_lost
from kg.harvest.labels import match_label
from kg.harvest.page import read_page
from kg.harvest.record import harvest_page
from kg.model import Field, Quote, Record, Skip
from kg.resources import sample_pages

TITLE = "Workshop on migration data"
BODY = "On 11 May 2022, IOM held a workshop.\n\nIts subject was data."
BLOCK = """\
Date: , -
Location: Baku - Azerbaijan
Type of Event
Event Category
Main organizer/s
IOM
ILO
Language
English
Target Audience
Civil Society
Geographic Scope
Sub Regions
West Asia
Workstream Output
Regional Review Process
GCM Objectives
Cross Cutting Theme
Whole-of-government approach
SDG.10 - Reduced Inequalities
SDG.16 - Peace, Justice And Strong Institutions
SDG Targets
Target 10.7
SDG Indicators
Indicator 10.7.1
Indicator 10.7.2
"""
FOOTNOTE = "*References to Kosovo shall be understood in the context of resolution 1244 (1999)."
VALUES = {
    "date": (),
    "location": ("Baku - Azerbaijan",),
    "event_type": (),
    "event_category": (),
    "organizers": ("IOM", "ILO"),
    "language": ("English",),
    "audience": ("Civil Society",),
    "geographic_scope": (),
    "sub_regions": ("West Asia",),
    "workstream_output": (),
    "regional_review": (),
    "objectives": (),
    "principles": ("Whole-of-government approach",),
    "sdg": ("SDG.10 - Reduced Inequalities", "SDG.16 - Peace, Justice And Strong Institutions"),
    "sdg_targets": ("Target 10.7",),
    "sdg_indicators": ("Indicator 10.7.1", "Indicator 10.7.2"),
}
SAMPLES = sorted(sample_pages().glob("*-node-*"))


def page(*parts: str) -> str:
    return "\n\n".join(("Skip to main content", *parts)) + "\n"


def usual(block: str) -> str:
    """Layout A with a field block of one's own."""
    return page(TITLE, f"{TITLE}\n", BODY, block, FOOTNOTE)


def html(content: str, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>Site</title>{head}</head><body>"
        f'<a href="#main">Skip to main content</a><main><h1>{TITLE}</h1>{content}</main>'
        "</body></html>"
    )


def read(text: str, origin: str = "node-1.txt", url: str | None = None) -> Record:
    record = harvest_page(text.encode(), origin, url=url)
    assert isinstance(record, Record)
    return record


def skip(text: str, origin: str = "node-1.txt") -> Skip:
    skipped = harvest_page(text.encode(), origin)
    assert isinstance(skipped, Skip)
    return skipped


def title(record: Record) -> str:
    return record.title.text if record.title else ""


def body(record: Record) -> str:
    return record.body.text if record.body else ""


def values(record: Record) -> dict[str, tuple[str, ...]]:
    return {field.name: tuple(value.text for value in field.values) for field in record.fields}


def field(record: Record, name: str) -> Field:
    return next(field for field in record.fields if field.name == name)


def quotes(record: Record) -> Iterator[Quote]:
    """Every quote of a record."""
    yield from (part for part in (record.title, record.body) if part)
    yield from (date.quote for date in record.dates)
    yield from record.unlabelled
    for each in record.fields:
        yield each.label
        yield from each.values


# Layouts


def test_layout_a_has_the_title_the_body_and_then_the_fields() -> None:
    record = read(usual(BLOCK))
    assert (title(record), body(record)) == (TITLE, BODY)
    assert values(record) == VALUES


def test_layout_b_has_date_and_location_between_the_title_and_the_body() -> None:
    rest = BLOCK.split("\n", 2)[2]
    record = read(page(TITLE, "Date: , -\nLocation: Baku - Azerbaijan", BODY, rest, FOOTNOTE))
    assert (title(record), body(record)) == (TITLE, BODY)
    assert values(record) == VALUES


def test_layout_b_may_have_no_further_fields() -> None:
    record = read(page(TITLE, "Date: , -\nLocation: Baku", BODY))
    assert values(record) == {"date": (), "location": ("Baku",)}
    assert body(record) == BODY


def test_layout_b_may_have_a_value_on_the_line_below_its_label() -> None:
    record = read(page(TITLE, "Date:\n11 May 2022\nLocation:\nBaku", BODY))
    assert values(record) == {"date": ("11 May 2022",), "location": ("Baku",)}


def test_a_stripped_page_has_a_title_and_a_body_and_no_field() -> None:
    record = read(f"{TITLE}\n\n{BODY}\n")
    assert (title(record), body(record), record.fields) == (TITLE, BODY, ())


@pytest.mark.parametrize("section", ["Eventos", "Events", "Événements", "活动"])
def test_the_name_of_the_section_is_not_the_title(section: str) -> None:
    assert title(read(page(section, TITLE, BODY, "Type of Event"))) == TITLE


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_repeated_title_is_not_in_the_body(times: int) -> None:
    record = read(page(*[TITLE] * times, BODY, BLOCK))
    assert (title(record), body(record)) == (TITLE, BODY)


def test_a_page_that_begins_with_a_sentence_has_no_title() -> None:
    first = "On 22 April 2021, IOM Georgia and the RCO held a webinar for the State Commission."
    record = read(page(first, "Its subject was data.", BLOCK))
    assert record.title is None
    assert body(record).startswith("On 22 April 2021")
    assert record.notices == ("The page has no title.",)


def test_a_page_without_a_body_says_so() -> None:
    record = read(page(TITLE, "Type of Event"))
    assert record.body is None
    assert record.notices == ("The page has no body.",)


@pytest.mark.parametrize(
    "link",
    [
        "Skip to main content",
        "Aller au contenu principal",
        "Pasar al contenido principal",
        "跳转到主要内容",
    ],
)
def test_the_skip_link_is_neither_title_nor_body(link: str) -> None:
    record = read(f"{link}\n\n{TITLE}\n\n{BODY}\n")
    assert (title(record), body(record)) == (TITLE, BODY)


# Labels


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Type of Event", "event_type"),
        ("Main organizer/s", "organizers"),
        ("MAIN ORGANIZER/S", "organizers"),
        ("GCM\u00a0Objectives", "objectives"),
        ("GCM Guiding Principles", "principles"),
        ("Geographic Scope", "geographic_scope"),
        ("Ámbito geográfico", "geographic_scope"),
        ("Échelle géographique", "geographic_scope"),
        ("Workstream Output", "workstream_output"),
        ("Grupo de trabajo", "workstream_output"),
        ("Produit d’un groupe de travail", "workstream_output"),
        ("Produit d'un groupe de travail", "workstream_output"),
        ("Regional Review Process", "regional_review"),
        ("Proceso de revisión regional", "regional_review"),
        ("Processus d’examen régional", "regional_review"),
        ("Objetivos del Pacto Mundial para la Migración", "objectives"),
        ("Objectifs Pacte mondial pour la migration", "objectives"),
    ],
)
def test_a_label_is_known_in_the_languages_of_the_site(line: str, name: str) -> None:
    assert match_label(line) == (name, len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Type of Event that we organize",
        "The Regional Review Process",
        "Time: 10:00",
        "Venue: Geneva",
        "Location of the meeting: Baku",
        "",
    ],
)
def test_a_label_is_a_whole_line(line: str) -> None:
    assert match_label(line) is None


@pytest.mark.parametrize("value", [", -", "-", ",", " – ", ""])
def test_what_a_lost_widget_leaves_behind_is_no_value(value: str) -> None:
    assert is_lost(value)


def test_a_page_in_spanish_gives_the_same_fields() -> None:
    record = read(
        usual(
            "Fecha: , -\nLugar: Bogotá - Colombia\nTipo de evento\nOrganizadores principales\nOIM\n"
            "Ámbito geográfico\nMundial\nGrupo de trabajo\nProceso de revisión regional\n"
            "Objetivos del Pacto Mundial para la Migración\n1 - Datos"
        )
    )
    assert values(record) == {
        "date": (),
        "location": ("Bogotá - Colombia",),
        "event_type": (),
        "organizers": ("OIM",),
        "geographic_scope": ("Mundial",),
        "workstream_output": (),
        "regional_review": (),
        "objectives": ("1 - Datos",),
    }


def test_a_page_in_french_gives_the_same_fields() -> None:
    record = read(
        usual(
            "Date\u00a0: , -\nLieu\u00a0: Dakar\nOrganisateurs principaux\nOIM\n"
            "Échelle géographique\nProduit d’un groupe de travail\nProcessus d’examen régional\n"
            "Objectifs Pacte mondial pour la migration\n16 – Intégration et cohésion sociale"
        )
    )
    assert values(record) == {
        "date": (),
        "location": ("Dakar",),
        "organizers": ("OIM",),
        "geographic_scope": (),
        "workstream_output": (),
        "regional_review": (),
        "objectives": ("16 – Intégration et cohésion sociale",),
    }


def test_a_label_without_a_value_is_lost_and_stays_a_field() -> None:
    lost = [field.label.text for field in read(usual(BLOCK)).fields if not field.values]
    assert lost == [
        "Date: , -",
        "Type of Event",
        "Event Category",
        "Geographic Scope",
        "Workstream Output",
        "Regional Review Process",
        "GCM Objectives",
    ]


def test_the_regional_review_process_is_never_the_value_of_the_workstream_output() -> None:
    record = read(usual("Type of Event\nWorkstream Output\nRegional Review Process\nNo"))
    assert values(record) == {
        "event_type": (),
        "workstream_output": (),
        "regional_review": ("No",),
    }


def test_a_copy_that_kept_both_noes_has_both() -> None:
    record = read(usual("Type of Event\nWorkstream Output\nNo\nRegional Review Process\nNo"))
    assert values(record)["workstream_output"] == ("No",)
    assert values(record)["regional_review"] == ("No",)


def test_label_words_in_an_agenda_are_not_fields() -> None:
    agenda = (
        "Agenda\n\nDate: 3 May 2021\nTime: 10:00\nVenue: Geneva\n\nDate\n\nLocation\n\nThe end."
    )
    record = read(page(TITLE, BODY, agenda, "Date: , -\nMain organizer/s\nIOM", FOOTNOTE))
    assert values(record) == {"date": (), "organizers": ("IOM",)}
    assert body(record).endswith("Date\n\nLocation\n\nThe end.")


def test_an_agenda_on_a_stripped_page_is_body() -> None:
    agenda = "Date: 3 May 2021\nTime: 10:00\nVenue: Geneva\n\nEverybody is welcome."
    record = read(f"{TITLE}\n\n{BODY}\n\n{agenda}\n")
    assert record.fields == ()
    assert body(record).endswith("Everybody is welcome.")


@pytest.mark.parametrize(
    "footnote",
    [
        FOOTNOTE,
        "*Todas las referencias a Kosovo se entienden en el contexto de la resolución 1244.",
        "*Toutes les références au Kosovo doivent être comprises dans le contexte.",
    ],
)
def test_the_footnote_ends_the_block_and_is_not_in_the_body(footnote: str) -> None:
    record = read(f"{TITLE}\n\n{BODY}\n\nMain organizer/s\nIOM\n{footnote}\n")
    assert values(record) == {"organizers": ("IOM",)}
    assert body(record) == BODY
    assert "Kosovo" not in body(read(f"{TITLE}\n\n{BODY}\n\n{footnote}\n"))


def test_lines_of_goals_need_no_label() -> None:
    goals = field(read(usual(BLOCK)), "sdg")
    assert goals.label.text == ""
    assert len(goals.values) == 2


def test_lines_of_goals_may_have_a_label() -> None:
    goals = field(read(usual("Type of Event\nSDGs\nSDG.10 - Reduced Inequalities")), "sdg")
    assert goals.label.text == "SDGs"
    assert [value.text for value in goals.values] == ["SDG.10 - Reduced Inequalities"]


def test_a_line_that_no_label_claims_is_kept_as_it_is() -> None:
    line = "Alternatives to immigration detention"
    record = read(usual(f"Main organizer/s\nIOM\nSDG.10 - Reduced Inequalities\n{line}"))
    assert [line.text for line in record.unlabelled] == [line]


# HTML


def rows() -> list[tuple[str, list[str]]]:
    """The block as labels with their values; a line of a goal has no label."""
    found: list[tuple[str, list[str]]] = []
    for line in BLOCK.splitlines():
        matched = match_label(line)
        if matched:
            inline = line[matched[1] :].strip()
            found.append((line[: matched[1]], [inline] if inline else []))
        elif line.startswith("SDG."):
            found.append(("", [line]))
        else:
            found[-1][1].append(line)
    return found


def as_list() -> str:
    items = "".join(
        (f"<dt>{label}</dt>" if label else "") + "".join(f"<dd>{value}</dd>" for value in found)
        for label, found in rows()
    )
    return f"<dl>{items}</dl>"


def as_table() -> str:
    return "".join(
        ["<table>"]
        + [f"<tr><th>{label}</th><td>{'<br>'.join(found)}</td></tr>\n" for label, found in rows()]
        + ["</table>"]
    )


def as_divisions() -> str:
    return "".join(
        f"<div><div>{label}</div><div>"
        + "".join(f'<div><a href="/t">{value}</a></div>' for value in found)
        + "</div></div>"
        for label, found in rows()
    )


def as_paragraphs() -> str:
    return "".join(f"<p>{line}</p>" for line in BLOCK.splitlines())


@pytest.mark.parametrize("block", [as_list(), as_table(), as_divisions(), as_paragraphs()])
def test_html_gives_the_same_fields_as_text_whatever_its_markup(block: str) -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
    record = read(html(f"<h2>{TITLE}</h2>{paragraphs}{block}<p>{FOOTNOTE}</p>"), "node-1.html")
    assert values(record) == VALUES
    assert title(record) == TITLE
    assert body(record) == BODY.replace("\n\n", "\n")


def test_the_header_footer_and_menu_of_the_site_are_not_in_the_body() -> None:
    around = (
        f"<body><header><p>The Network</p><nav>Events | GCM Objectives</nav></header><main>"
        f"<h1>{TITLE}</h1><p>Its subject was data.</p></main><nav>Next event</nav>"
        "<footer><p>Contact</p></footer></body>"
    )
    assert body(read(around)) == "Its subject was data."


def test_the_heading_of_an_article_is_not_taken_for_the_header_of_the_site() -> None:
    article = f"<article><header><h1>{TITLE}</h1></header><p>Its subject was data.</p></article>"
    record = read(f"<body>{article}</body>")
    assert (title(record), body(record)) == (TITLE, "Its subject was data.")


def test_what_a_reader_does_not_see_is_not_read() -> None:
    unseen = "<script>Type of Event</script><p hidden>Secret</p><!-- Note --><style>p {}</style>"
    assert body(read(html(f"{unseen}<p>Its subject was data.</p>"))) == "Its subject was data."


def test_marked_words_do_not_break_a_line() -> None:
    content = "<p>The <em>subject</em>\n was <a href='/x'>data</a>.<br>So it was.</p>"
    assert body(read(html(content))) == "The subject was data.\nSo it was."


def test_the_state_of_the_markup_decides_what_is_html_and_not_the_name_of_the_file() -> None:
    assert body(read(html("<p>Its subject was data.</p>"), "node-1.txt")) == "Its subject was data."


# Kinds of pages


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        (
            "New desk\n\nCairo – A desk opened, and a workshop was held on 3 May 2021.\n",
            "press-release",
            "It opens with a dateline, “Cairo –”.",
        ),
        (
            "Press release: a workshop\n\nIt was held.\n",
            "press-release",
            "Its title, “Press release: a workshop”, is that of a press release.",
        ),
        (
            "A yearly consultation\n\nText.\n\nUpdated on: 3 May 2021\nGCM Objectives\n1 - Data\n",
            "pledge",
            "The page has the label “Updated on:” of a pledge.",
        ),
        (
            "A guide to workshops\n\nDate of Publication\n2021\nType of Resource\nGuide\n",
            "resource",
            "The page has the label “Type of Resource” of a resource.",
        ),
        (
            "Workshops for all\n\nSummary\nText.\nType of practice\nProject\n",
            "practice",
            "The page has the label “Type of practice” of a practice.",
        ),
        (
            "Workshop report\n\nIt was held on 3 May 2021.\n",
            "report",
            "Its title, “Workshop report”, is that of a report.",
        ),
        (
            "Summary of the consultation\n\nIt was held.\n",
            "report",
            "Its title, “Summary of the consultation”, is that of a report.",
        ),
        (
            "Discussion space on data\n\nJoin us.\n",
            "discussion",
            "Its title, “Discussion space on data”, is that of a discussion.",
        ),
        ("Calendar\n\nMay\n", "calendar", "Its title, “Calendar”, is that of a calendar."),
        (
            "About us\n\nThe Network has a secretariat.\n",
            "other",
            "It has neither a label of an event page nor a title or sentence that names an event.",
        ),
    ],
)
def test_a_page_that_is_no_event_is_skipped_with_its_reason(
    text: str, kind: str, reason: str
) -> None:
    assert skip(text) == Skip("node-1.txt", kind, reason)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("pledge-example.html", "pledge"),
        ("press-release-example.txt", "press-release"),
        ("resource-example.txt", "resource"),
    ],
)
def test_the_examples_of_other_pages_are_skipped(name: str, kind: str) -> None:
    skipped = skip((sample_pages() / name).read_text(encoding="utf-8"), name)
    assert (skipped.kind, skipped.is_fault) == (kind, False)


@pytest.mark.parametrize("label", ["Main organizer/s", "Type of Event", "Event Category"])
def test_a_label_that_only_events_have_outweighs_the_title(label: str) -> None:
    assert title(read(f"Workshop report\n\nIt was held.\n\n{label}\n")) == "Workshop report"


def test_a_lost_date_alone_makes_an_event_of_a_page() -> None:
    assert title(read("About us\n\nThe Network has a secretariat.\n\nDate: , -\n")) == "About us"


# What cannot be read


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"<html><body><script>x</script></body></html>", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        ("données".encode("latin-1"), "encoding"),
        (b'<meta charset="klingon"><p>x</p>', "encoding"),
        (b"x" * 10_000_001, "too-large"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(data: bytes, kind: str) -> None:
    with pytest.raises(PageError) as caught:
        read_page(data)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    "data",
    [
        "Réunion\n".encode(),
        b"\xef\xbb\xbf" + "Réunion\n".encode(),
        "\ufeffRéunion\n".encode("utf-16-le"),
        '<meta charset="windows-1252"><p>Réunion</p>'.encode("windows-1252"),
    ],
)
def test_an_encoding_that_is_declared_is_used(data: bytes) -> None:
    assert [line.text for line in read_page(data).lines] == ["Réunion"]


def test_control_characters_are_removed_with_a_notice() -> None:
    record = read("Workshop\x07 on data\n\nA bell\x1b rang.\n")
    assert (title(record), body(record)) == ("Workshop on data", "A bell rang.")
    assert record.notices == ("Control characters were removed; offsets count without them.",)


# Offsets


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_quote_of_a_sample_stands_where_it_says(path: Path) -> None:
    data = path.read_bytes()
    record, text = harvest_page(data, path.name), read_page(data).text
    assert isinstance(record, Record)
    assert [quote for quote in quotes(record) if text[quote.start : quote.end] != quote.text] == []


def test_offsets_count_in_the_text_of_the_file_itself(real_page: Path) -> None:
    text = real_page.read_text(encoding="utf-8")
    record = read(text)
    assert len([quote for quote in quotes(record) if quote.text]) >= 20
    for quote in quotes(record):
        assert text[quote.start : quote.end] == quote.text


# Addresses


@pytest.mark.parametrize(
    ("origin", "url", "language", "key"),
    [
        ("ar-node-12796.txt", "https://migrationnetwork.un.org/ar/node/12796", "ar", "12796"),
        ("a/b/fr/node/2351.html", "https://migrationnetwork.un.org/fr/node/2351", "fr", "2351"),
        ("zh-hant-node-7.htm", "https://migrationnetwork.un.org/zh-hant/node/7", "zh-hant", "7"),
        ("12796.txt", "https://migrationnetwork.un.org/node/12796", "", "12796"),
        ("events/gcm-talk.html", "https://migrationnetwork.un.org/events/gcm-talk", "", "gcm-talk"),
        (
            "es/events/gcm-talk.html",
            "https://migrationnetwork.un.org/es/events/gcm-talk",
            "es",
            "gcm-talk",
        ),
    ],
)
def test_the_name_of_a_file_tells_the_address(
    origin: str, url: str, language: str, key: str
) -> None:
    record = read(usual(BLOCK), origin)
    assert (record.page.url, record.page.language, record.key) == (url, language, key)


@pytest.mark.parametrize(
    ("stated", "url", "key"),
    [
        (
            "https://migrationnetwork.un.org/fr/node/77",
            "https://migrationnetwork.un.org/fr/node/77",
            "77",
        ),
        (
            "http://mignet.iomdev.org/fr/node/77?page=1#top",
            "https://migrationnetwork.un.org/fr/node/77",
            "77",
        ),
        (
            "https://www.migrationnetwork.un.org/events/gcm-talk",
            "https://migrationnetwork.un.org/events/gcm-talk",
            "gcm-talk",
        ),
    ],
)
def test_a_canonical_link_goes_before_the_name_of_the_file(stated: str, url: str, key: str) -> None:
    link = f'<link rel="canonical" href="{stated}">'
    record = read(html("<p>Type of Event</p>", link), "es-node-1.html")
    assert (record.page.url, record.key) == (url, key)


def test_an_address_that_is_given_goes_before_all_others() -> None:
    record = read(usual(BLOCK), "node-1.txt", url="https://mignet.iomdev.org/node/5")
    assert record.page.url == "https://migrationnetwork.un.org/node/5"


@pytest.mark.parametrize("stated", ["https://migrationnetwork.un.org/node/9 9", "https://a.org/x"])
def test_an_address_that_cannot_be_is_not_used_and_said(stated: str) -> None:
    link = f'<link rel="canonical" href="{stated}">'
    record = read(html("<p>Text.</p><p>Type of Event</p>", link), "node-1.html")
    assert record.page.url == "https://migrationnetwork.un.org/node/1"
    assert record.notices[0].startswith("The address that the page states was not used: ")


def test_an_event_of_an_unknown_address_is_named_after_its_file() -> None:
    record = read(usual(BLOCK), "some/Événement.txt")
    assert record.key == "evenement"
    assert record.page.url.startswith("https://w3id.org/gcm-kg/id/event/evenement#page-")
    assert record.notices[0].startswith("The page's address is not known")


def test_an_address_that_no_parser_takes_is_not_used_and_said() -> None:
    content = b'<link rel="canonical" href="https://[x/node/7"><h1>Workshop</h1><p>Type of Event'
    found = harvest_page(content, "fr-node-8.html")
    assert isinstance(found, Record)
    assert (found.key, len(found.notices)) == ("8", 2)
    assert "is no address" in found.notices[0]


# What stands around a page


def lines(content: str) -> list[str]:
    markup = f"<!doctype html><html><body>{content}</body></html>"
    return [line.text for line in read_page(markup.encode()).lines]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p><b>Type of Event</b> Webinar</p>", ["Type of Event", "Webinar"]),
        (
            "<div><span>Target Audience</span> <a>Civil Society</a>, <a>General Public</a></div>",
            ["Target Audience", "Civil Society", "General Public"],
        ),
        (
            "<p><b>Language:</b> <a>English</a> <a>French</a></p>",
            ["Language:", "English", "French"],
        ),
        ("<p><b>Language:</b> English</p>", ["Language: English"]),
        ("<p><b>Date</b>&nbsp;: 3 May 2021</p>", ["Date\u00a0: 3 May 2021"]),
        (
            "<p><b>Date</b> <time>5 May</time> - <time>6 May</time></p>",
            ["Date", "5 May - 6 May"],
        ),
        (
            "<p><b>Date:</b> 3 May 2021 <b>Location:</b> Baku</p>",
            ["Date: 3 May 2021", "Location: Baku"],
        ),
        ("<p>The <b>Location</b> is Baku.</p>", ["The Location is Baku."]),
        ("<p>See <b>Date:</b> it is new.</p>", ["See Date: it is new."]),
        ("<p><span>Main <i>organizer</i>/s</span> <a>IOM</a></p>", ["Main organizer/s", "IOM"]),
    ],
)
def test_a_label_that_only_an_inline_element_sets_off_is_a_line(
    content: str, expected: list[str]
) -> None:
    assert lines(content) == expected


def test_of_a_footer_with_the_footnote_only_the_footnote_is_read() -> None:
    footer = f"<footer><p>Contact</p><div><p>{FOOTNOTE}</p><p>Privacy</p></div></footer>"
    assert lines(f"<p>Text.</p>{footer}") == ["Text.", FOOTNOTE]


def test_a_form_of_the_site_is_not_read() -> None:
    form = "<form><label>Type of Event <select><option>Webinar</option></select></label></form>"
    assert lines(f"{form}<p>Text.</p>") == ["Text."]


@pytest.mark.parametrize(
    "above",
    [
        "Home / Events / Workshop on migration data",
        "English | Français | Español",
        "English Français Español",
        "Webinar",
        "Tuesday, 3 May 2021",
        "Workspaces | Library | Experts",
        "United Nations Network on Migration\nMenu\nHome\nSearch",
        "Мероприятия",
        "الفعاليات",
    ],
)
def test_what_of_the_site_stands_above_the_title_is_not_the_title(above: str) -> None:
    record = read(f"Skip to main content\n{above}\n{TITLE}\n\n{BODY}\n\n{BLOCK}\n{FOOTNOTE}\n")
    assert title(record) == TITLE


def test_a_title_that_is_repeated_is_one_behind_any_menu() -> None:
    menu = "Menu\nAbout the Network\nWorkstreams\nCountry networks\nCapacity building"
    record = read(f"{menu}\n{TITLE}\n{TITLE}\n\n{BODY}\n\n{BLOCK}\n")
    assert (title(record), body(record)) == (TITLE, BODY)


@pytest.mark.parametrize("site", [" | UN Network on Migration", " - Migration Network Hub", ""])
def test_the_head_of_a_page_tells_which_line_is_its_title(site: str) -> None:
    head = f"<head><title>{TITLE}{site}</title></head>"
    content = f"<h1>Events</h1><p>Menu</p><h2>{TITLE}</h2><p>Its subject was data.</p>"
    record = read(f"<html>{head}<body>{content}</body></html>")
    assert (title(record), body(record)) == (TITLE, "Its subject was data.")


@pytest.mark.parametrize(
    "behind",
    [
        "Share: Facebook LinkedIn Email",
        "Share\nFacebook\nX",
        "Related events\nWebinar on skills\nDate: 3 May 2020\nType of Event\nWebinar",
        "You may also like\nWebinar on skills",
        "Agenda\nDate: 11 May 2022\nTime: 10:00\n10:00 Welcome",
        "© United Nations",
        "Download the concept note",
        "Contact us\nPrivacy policy",
    ],
)
def test_what_of_the_site_stands_behind_the_fields_is_no_value(behind: str) -> None:
    record = read(page(TITLE, BODY, f"{BLOCK}{behind}", FOOTNOTE))
    assert (values(record), record.unlabelled) == (VALUES, ())


def test_teasers_without_a_heading_are_told_by_their_dates() -> None:
    teaser = "Webinar on skills\nDate: 3 May 2020\nLocation: Quito"
    record = read(page(TITLE, BODY, f"{BLOCK}{teaser}", FOOTNOTE))
    assert (values(record), record.unlabelled) == (VALUES, ())


def test_a_block_before_the_body_is_read_like_one_behind_it() -> None:
    record = read(page(TITLE, f"{BLOCK}About this event\n{BODY.replace('data.', 'data, and a')}"))
    assert values(record) == VALUES


def test_date_and_location_may_stand_apart_from_the_other_fields() -> None:
    first, second, rest = BLOCK.split("\n", 2)
    for top in (f"{first}\n{second}", f"{second}\n{first}"):
        record = read(page(TITLE, BODY, top, rest, FOOTNOTE))
        assert (values(record), body(record)) == (VALUES, BODY)


def test_goals_that_a_body_lists_are_not_fields() -> None:
    goals = "SDG 8 - Decent work\nSDG 10 - Reduced inequalities"
    record = read(f"{TITLE}\n\n{BODY}\n\n{goals}\n\nThe goals were named by all speakers.\n")
    assert record.fields == ()


def test_a_bullet_about_kosovo_is_not_the_footnote() -> None:
    record = read(page(TITLE, "* Kosovo and Serbia sent delegations.", BLOCK, FOOTNOTE))
    assert values(record) == VALUES


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Type of Event\tWebinar", "event_type"),
        ("Type of Event | Webinar", "event_type"),
        ("Type of Event – Webinar", "event_type"),
        ("Main organizer(s)", "organizers"),
        ("Cross-Cutting Theme", "principles"),
        ("Тип мероприятия", "event_type"),
        ("主要组织者", "organizers"),
        ("نوع الفعالية", "event_type"),
    ],
)
def test_a_label_is_known_however_it_is_set(line: str, name: str) -> None:
    found = match_label(line)
    assert found is not None and found[0] == name


@pytest.mark.parametrize(
    "line", ["GCM Objectives - General (23 Objectives)", "Language - a barrier"]
)
def test_a_dash_parts_no_value_from_a_word_that_values_and_bodies_use(line: str) -> None:
    assert match_label(line) is None
