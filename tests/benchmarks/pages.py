"""Pages in the site's template, made up from a seed, with the facts that were put into each.

    python -m tests.benchmarks.pages FOLDER --count 10000 --seed 1

The same seed gives the same bytes on every machine and version of Python.
"""

from __future__ import annotations

import argparse
import datetime
import random
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import TypeVar

from tests.benchmarks import phrases as words

T = TypeVar("T")

FIRST_NODE = 100_001
"""Node numbers start here, far behind those of the real site."""

_SITE = "https://migrationnetwork.un.org"
_PREFIXES = ("", "", "", "", "fr", "es", "ar", "ru", "zh-hant")
_LAYOUTS = ("usual",) * 7 + ("date-first", "section-first", "stripped")
_COPYABLE = 200
_STOCKED_SENTENCES = 4_000


@dataclass(frozen=True)
class Truth:
    """The facts put into one page. What the page does not say is None or empty.

    `organizers` are the names after splitting, `targets` and `indicators` codes, `sdgs` numbers of
    goals. `start` and `end` are ISO 8601 days; `edtf` is also there where the year is missing.
    """

    key: str
    language: str
    title: str = ""
    start: str | None = None
    end: str | None = None
    edtf: str | None = None
    location: str | None = None
    organizers: tuple[str, ...] = ()
    objectives: tuple[int, ...] = ()
    whole_compact: bool = False
    principles: tuple[str, ...] = ()
    sdgs: tuple[int, ...] = ()
    targets: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    sub_regions: tuple[str, ...] = ()
    is_event: bool = True


@dataclass(frozen=True)
class GeneratedPage:
    """A page, how its file is called, and what it says."""

    name: str
    content: bytes
    truth: Truth


@dataclass(frozen=True)
class _Row:
    """A line of the field block: a label (or none), its values, and the days in its markup."""

    label: str
    values: tuple[str, ...] = ()
    inline: bool = False
    days: tuple[datetime.date, ...] = ()


@dataclass(frozen=True)
class _Event:
    """All that the copies of one page share. `body_dates` says whether the prose has the date."""

    truth: Truth
    is_html: bool
    body: tuple[str, ...]
    rows: tuple[_Row, ...]
    body_dates: bool


@dataclass(frozen=True)
class _Stock:
    """What is made once and drawn from for every page: sentences, and markup without words."""

    sentences: tuple[str, ...]
    noise: tuple[str, ...]


class _Dice:
    """Choices from a seed; only `random()` is used, whose sequence Python promises to keep."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def chance(self, share: float) -> bool:
        return self._random() < share

    def between(self, low: int, high: int) -> int:
        return low + int(self._random() * (high - low + 1))

    def pick(self, items: Sequence[T]) -> T:
        return items[int(self._random() * len(items))]

    def draw(self, items: Sequence[T], count: int) -> list[T]:
        return [items[int(self._random() * len(items))] for _ in range(count)]

    def some(self, items: Sequence[T], most: int) -> tuple[T, ...]:
        """Between one and `most` different items, in the order drawn."""
        return tuple(dict.fromkeys(self.draw(items, self.between(1, most))))


class _Gaps(dict[str, str]):
    """What fills the gaps of a sentence: drawn where it is met, or given."""

    def __init__(self, dice: _Dice, **given: str) -> None:
        super().__init__(given)
        self._dice = dice

    def __missing__(self, gap: str) -> str:
        drawn = self._dice.pick(words.GAPS[gap.rstrip("23").lower()])
        self[gap] = drawn[0].upper() + drawn[1:] if gap[0].isupper() else drawn
        return self[gap]


def generate_pages(count: int, seed: int) -> Iterator[GeneratedPage]:
    """Yield pages one by one; nothing but the last few events is kept.

    About half are HTML, 4 % are copies of an earlier event under another language prefix, and
    2 % are pages of other kinds.
    """
    dice = _Dice(seed)
    stock = _Stock(sentences=_sentences(dice), noise=_noise_chunks(dice))
    recent: deque[_Event] = deque(maxlen=_COPYABLE)
    for number in range(FIRST_NODE, FIRST_NODE + count):
        if dice.chance(0.02):
            yield _other_page(dice, stock, str(number))
        elif recent and dice.chance(0.04):
            # Taken out, so that no event has two copies under one prefix.
            event = recent[dice.between(0, len(recent) - 1)]
            recent.remove(event)
            yield _page(dice, stock, _under_other_prefix(dice, event), is_copy=True)
        else:
            event = _event(dice, stock, str(number))
            recent.append(event)
            yield _page(dice, stock, event)


def write_pages(folder: Path, count: int, seed: int) -> None:
    """Write generated pages into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in generate_pages(count, seed):
        (folder / page.name).write_bytes(page.content)


# --- what an event is -------------------------------------------------------------------------


def _event(dice: _Dice, stock: _Stock, key: str) -> _Event:
    city, country, region = dice.pick(words.PLACES)
    language, is_html = dice.pick(_PREFIXES), dice.chance(0.5)
    title = _title(dice, country, region)
    first, last = _days(dice)
    truth = Truth(key=key, language=language, title=title)
    hosts = _organizers(dice, country)
    field_dates = is_html and dice.chance(0.4)
    body_dates = dice.chance(0.5 if field_dates else 0.8)
    if body_dates or field_dates:
        truth = replace(truth, start=str(first), end=str(last), edtf=_edtf(first, last))
    opening, truth = _opening(dice, truth, hosts, (first, last), body_dates, field_dates)
    rows, truth = _rows(dice, truth, hosts, (city, country, region), is_html)
    date = _Row("Date:", (_field_days(first, last),), True, (first, last))
    rows = (date, *rows) if field_dates else (*_lost_date(dice), *rows)
    return _Event(truth, is_html, (opening, *_prose(dice, stock), words.REMARK), rows, body_dates)


def _title(dice: _Dice, country: str, region: str) -> str:
    """A title; one in five is an ordinal and the name of a series."""
    if dice.chance(0.2):
        series = dice.pick(words.SERIES).format(country=country, region=region)
        return f"{_ordinal(dice.between(2, 13))} {series}"
    return dice.pick(words.TITLES).format_map(_Gaps(dice, country=country, region=region))


def _ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th')}"


def _days(dice: _Dice) -> tuple[datetime.date, datetime.date]:
    first = datetime.date(dice.between(2019, 2025), dice.between(1, 12), dice.between(1, 25))
    length = dice.between(1, 3) if dice.chance(0.3) else 0
    return first, first + datetime.timedelta(days=length)


def _edtf(first: datetime.date, last: datetime.date) -> str:
    return str(first) if first == last else f"{first}/{last}"


def _written_day(day: datetime.date) -> str:
    return f"{day.day} {words.MONTHS[day.month - 1]} {day.year}"


def _field_days(first: datetime.date, last: datetime.date) -> str:
    return " - ".join(dict.fromkeys((_written_day(first), _written_day(last))))


def _lost_date(dice: _Dice) -> tuple[_Row, ...]:
    """What is left of a date widget in a copy; nothing at all on some pages."""
    if dice.chance(0.15):
        return ()
    return (_Row("Date:", (", -" if dice.chance(0.9) else "-",), True),)


def _organizers(dice: _Dice, country: str) -> tuple[str, ...]:
    names = dice.some(words.ORGANIZATIONS, 2)
    if dice.chance(0.5):
        national = dice.pick(words.NATIONAL_ORGANIZATIONS).format(country=country)
        names = (national, names[0]) if dice.chance(0.5) else (national,)
    return names


# --- the field block --------------------------------------------------------------------------


def _rows(
    dice: _Dice, truth: Truth, hosts: tuple[str, ...], place: tuple[str, str, str], is_html: bool
) -> tuple[tuple[_Row, ...], Truth]:
    """Return the rows below the date, and the truth with what they say."""
    kept = 0.9 if is_html else 0.7
    location = _location(dice, place) if dice.chance(0.8) else None
    lines, names = _organizer_lines(dice, hosts) if dice.chance(0.9) else ((), ())
    whole = dice.chance(0.05)
    numbers = () if whole or not dice.chance(kept) else dice.some(words.OBJECTIVES, 3)
    region = words.REGION_VARIANTS.get(place[2], place[2]) if dice.chance(0.5) else place[2]
    truth = replace(
        truth,
        location=location,
        organizers=names,
        objectives=tuple(sorted(number for number, _, _ in numbers)),
        whole_compact=whole,
        principles=dice.some(words.PRINCIPLES, 3) if dice.chance(kept) else (),
        sdgs=tuple(sorted(dice.some(words.FREQUENT_GOALS, 3))) if dice.chance(kept) else (),
        targets=dice.some(words.TARGETS, 2) if dice.chance(0.3) else (),
        indicators=dice.some(words.INDICATORS, 2) if dice.chance(0.15) else (),
        audiences=dice.some(words.AUDIENCES, 2) if dice.chance(0.5) else (),
        sub_regions=(region,) if dice.chance(0.6) else (),
    )
    return tuple(_block(dice, truth, lines, is_html)), truth


def _location(dice: _Dice, place: tuple[str, str, str]) -> str:
    city, country, _ = place
    if dice.chance(0.15):
        return f"{city}, {country} - {dice.pick(words.PLATFORMS)}"
    return f"{city}{dice.pick((' - ', ' ', ', '))}{country}"


def _organizer_lines(
    dice: _Dice, hosts: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines of the organizers' field, and the names that they stand for."""
    if len(hosts) == 1:
        return _one_organizer(dice, hosts[0])
    first, second = hosts
    lines = dice.pick(
        (
            hosts,
            (f"{first} and {second}",),
            (f"{first}; {second}",),
            (f"{first}/{second}",),
            (first.replace("Government of", "Governments of"), f"as well as {second}"),
        )
    )
    return lines, hosts


def _one_organizer(dice: _Dice, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """One name; of governments, sometimes a sentence that was cut at its commas."""
    if name.startswith("Government of") and dice.chance(0.5):
        country = dice.pick(words.PLACES)[1]
        if country not in name:
            lines = (name, f"{country} and other governments")
            return lines, (name, f"Government of {country}")
    return (name,), (name,)


def _block(dice: _Dice, truth: Truth, organizers: tuple[str, ...], is_html: bool) -> Iterator[_Row]:
    """Yield the rows in the order of the template; a label without values has lost them."""
    survives = 0.3 if is_html else 0.0
    label = _labels(dice, truth.language)
    if truth.location or dice.chance(0.3):
        yield _Row("Location:", (truth.location,) if truth.location else (), True)
    yield _Row("Type of Event", _maybe(dice, words.EVENT_TYPES, survives))
    yield _Row("Event Category", _maybe(dice, words.EVENT_CATEGORIES, survives))
    yield _Row("Main organizer/s", organizers)
    if dice.chance(0.3):
        yield _Row("Language", _maybe(dice, words.LANGUAGES, 0.8))
    yield _Row("Target Audience", truth.audiences)
    yield _Row(label("Geographic Scope"), _maybe(dice, words.SCOPES, 0.3))
    if truth.sub_regions or dice.chance(0.5):
        yield _Row("Sub Regions", truth.sub_regions)
    yield _Row(label("Workstream Output"), _maybe(dice, ("No", "Yes"), survives))
    yield _Row(label("Regional Review Process"), _maybe(dice, ("No", "Yes"), survives))
    yield _Row(label("GCM Objectives"), tuple(_objective_lines(dice, truth, label)))
    yield _Row(dice.pick(("Cross Cutting Theme", "GCM Guiding Principles")), truth.principles)
    if truth.sdgs:
        yield _Row("", tuple(f"SDG.{goal} - {words.GOALS[goal - 1]}" for goal in truth.sdgs))
    if truth.targets:
        yield _Row("SDG Targets", tuple(f"Target {code}" for code in truth.targets))
    if truth.indicators:
        yield _Row("SDG Indicators", tuple(f"Indicator {code}" for code in truth.indicators))
    if truth.sdgs and dice.chance(0.03):
        yield _Row("", (dice.pick(words.LOOSE_THEMES),))


def _maybe(dice: _Dice, values: tuple[str, ...], share: float) -> tuple[str, ...]:
    return (dice.pick(values),) if dice.chance(share) else ()


def _labels(dice: _Dice, language: str) -> Callable[[str], str]:
    """Most pages have English labels under every prefix; some of them are translated."""
    translated = words.TRANSLATED_LABELS.get(language, {}) if dice.chance(0.2) else {}
    return lambda label: translated.get(label, label)


def _objective_lines(dice: _Dice, truth: Truth, label: Callable[[str], str]) -> Iterator[str]:
    if truth.whole_compact:
        yield words.WHOLE_COMPACT
    is_french = label("GCM Objectives").startswith("Objectifs")
    prefix, dash = ("", "–") if is_french else (dice.pick(("", "GCM Objective ")), "-")
    for number in truth.objectives:
        _, english, french = words.OBJECTIVES[number - 1]
        yield f"{prefix}{number} {dash} {french if is_french else english}"


# --- the prose --------------------------------------------------------------------------------


def _opening(
    dice: _Dice,
    truth: Truth,
    hosts: tuple[str, ...],
    days: tuple[datetime.date, datetime.date],
    body_dates: bool,
    field_dates: bool,
) -> tuple[str, Truth]:
    """Return the first paragraph, and the truth with a date that has lost its year."""
    first, last = days
    named = " and ".join(map(_with_article, hosts))
    gaps = _Gaps(dice, hosts=named, Hosts=named[0].upper() + named[1:])
    if not body_dates:
        return dice.pick(words.UNDATED).format_map(gaps), truth
    has_year = field_dates or first.month != last.month or dice.chance(0.95)
    gaps["date"] = _prose_days(dice, first, last) if has_year else _without_year(first, last)
    if not has_year:
        truth = replace(truth, start=None, end=None, edtf=_edtf_without_year(first, last))
    sentence = dice.pick(words.DATED).format_map(gaps)
    is_damaged = has_year and sentence.startswith("On ") and dice.chance(0.02)
    return sentence[1:] if is_damaged else sentence, truth


def _with_article(name: str) -> str:
    return f"the {name}" if " of " in name or " in " in name else name


def _prose_days(dice: _Dice, first: datetime.date, last: datetime.date) -> str:
    month, month_last = words.MONTHS[first.month - 1], words.MONTHS[last.month - 1]
    if first == last:
        american = f"{month} {first.day}, {first.year}"
        return american if dice.chance(0.4) else _written_day(first)
    if first.month == last.month:
        return f"{first.day}{dice.pick((' – ', '–', '-'))}{last.day} {month} {first.year}"
    return f"{first.day} {month} – {last.day} {month_last} {last.year}"


def _without_year(first: datetime.date, last: datetime.date) -> str:
    month = words.MONTHS[first.month - 1]
    if first == last:
        return f"the {_day_ordinal(first)} of {month}"
    return f"the {_day_ordinal(first)} – {_day_ordinal(last)} of {month}"


def _day_ordinal(day: datetime.date) -> str:
    return f"{day.day}{'th' if 10 < day.day < 14 else _ordinal(day.day % 10)[-2:]}"


def _edtf_without_year(first: datetime.date, last: datetime.date) -> str:
    days = dict.fromkeys(f"XXXX{day.isoformat()[4:]}" for day in (first, last))
    return "/".join(days)


def _prose(dice: _Dice, stock: _Stock) -> Iterator[str]:
    """Yield paragraphs of 1 to 8 KB in all, with what must not be taken for the event's facts."""
    wanted = dice.between(900, 7_600)
    while wanted > 0:
        paragraph = " ".join(dice.draw(stock.sentences, dice.between(2, 5)))
        wanted -= len(paragraph)
        yield paragraph
    if dice.chance(0.15):
        yield _other_meeting(dice)
    if dice.chance(0.05):
        yield from words.AGENDA
        yield dice.pick(stock.sentences)


def _sentences(dice: _Dice) -> tuple[str, ...]:
    patterns = (dice.pick(words.SENTENCES) for _ in range(_STOCKED_SENTENCES))
    return tuple(pattern.format_map(_Gaps(dice)) for pattern in patterns)


def _other_meeting(dice: _Dice) -> str:
    return dice.pick(words.OTHER_MEETINGS).format_map(_Gaps(dice))


# --- copies and other kinds of pages ----------------------------------------------------------


def _under_other_prefix(dice: _Dice, event: _Event) -> _Event:
    others = [prefix for prefix in _PREFIXES if prefix != event.truth.language]
    return replace(event, truth=replace(event.truth, language=dice.pick(others)))


def _without_fields(event: _Event, has_title: bool) -> Truth:
    """Return what a copy says that has title and body only."""
    truth = event.truth
    stripped = Truth(truth.key, truth.language, title=truth.title if has_title else "")
    if not event.body_dates:
        return stripped
    return replace(stripped, start=truth.start, end=truth.end, edtf=truth.edtf)


def _other_page(dice: _Dice, stock: _Stock, key: str) -> GeneratedPage:
    """Return a page that is about no event."""
    subject = dice.pick(words.TOPICS)
    title, first, rows = dice.pick(
        (
            (f"New desk for {subject}", f"{dice.pick(words.PLACES)[0]} – A desk was opened.", ()),
            (
                f"Pledge on {subject}",
                "We pledge it.",
                (_Row("Updated on:", ("1 June 2021",), True),),
            ),
            (
                f"Handbook on {subject}",
                "A handbook in six languages.",
                (_Row("Date of Publication"), _Row("Type of Resource", ("Handbook",))),
            ),
            (
                f"One window for {subject}",
                "How a town does it.",
                (_Row("Summary", ("All papers in one place.",)), _Row("Type of practice")),
            ),
        )
    )
    truth = Truth(key, dice.pick(_PREFIXES), title=title, is_event=False)
    body = (first, *_prose(dice, stock), words.REMARK)
    page = _Event(truth, dice.chance(0.5), body, rows, body_dates=False)
    return _render(dice, stock, page, truth, "usual")


# --- from facts to bytes ----------------------------------------------------------------------


def _page(dice: _Dice, stock: _Stock, event: _Event, is_copy: bool = False) -> GeneratedPage:
    layout = "stripped" if is_copy and dice.chance(0.3) else dice.pick(_LAYOUTS)
    if layout != "stripped":
        return _render(dice, stock, event, event.truth, layout)
    truth = _without_fields(
        event, has_title=not (is_copy and event.body_dates and dice.chance(0.2))
    )
    return _render(dice, stock, event, truth, layout)


def _render(dice: _Dice, stock: _Stock, event: _Event, truth: Truth, layout: str) -> GeneratedPage:
    stem = "-".join(filter(None, (truth.language, "node", truth.key)))
    if event.is_html:
        content = _html(dice, stock, event, truth, layout)
    else:
        content = _text(event, truth, layout)
    return GeneratedPage(
        f"{stem}.{'html' if event.is_html else 'txt'}", content.encode("utf-8"), truth
    )


def _parts(event: _Event, layout: str) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    """Split the rows into those in front of the body and those behind it."""
    if layout == "stripped":
        return (), ()
    top = [row for row in event.rows if row.label in ("Date:", "Location:")]
    first = len(top) if layout == "date-first" else 0
    return event.rows[:first], event.rows[first:]


def _titles(truth: Truth, layout: str) -> tuple[str, ...]:
    if not truth.title:
        return ()
    return (truth.title,) * (2 if layout in ("usual", "date-first") else 1)


def _of_language(table: dict[str, str], language: str) -> str | None:
    return table.get(language, table.get(""))


def _skip_link(language: str) -> str:
    return words.SKIP_LINKS.get(language, "Skip to main content")


def _text(event: _Event, truth: Truth, layout: str) -> str:
    top, bottom = _parts(event, layout)
    section = _of_language(words.SECTION_NAMES, truth.language)
    heads = [_skip_link(truth.language), *([section] if layout == "section-first" else [])]
    blocks = [line for line in (*heads, *_titles(truth, layout)) if line]
    blocks[-1] += "\n"
    if top:
        blocks.append("\n".join(_text_lines(top)))
    blocks.extend(event.body)
    if bottom:
        blocks.append("\n".join(_text_lines(bottom)))
        blocks.append(_of_language(words.FOOTNOTES, truth.language) or "")
    return "\n\n".join(blocks) + "\n"


def _text_lines(rows: tuple[_Row, ...]) -> Iterator[str]:
    for row in rows:
        if row.inline:
            yield " ".join((row.label, *row.values))
            continue
        if row.label:
            yield row.label
        yield from row.values


def _html(dice: _Dice, stock: _Stock, event: _Event, truth: Truth, layout: str) -> str:
    top, bottom = _parts(event, layout)
    write_rows = dice.pick((_as_divs, _as_list, _as_headings, _as_table))
    name = dice.pick(words.CLASS_NAMES)
    path = "/".join(filter(None, (truth.language, "node", truth.key)))
    noise = _noise(dice, stock)
    section = _of_language(words.SECTION_NAMES, truth.language)
    titles = _titles(truth, layout)
    return "\n".join(
        (
            f'<!DOCTYPE html>\n<html lang="{truth.language or "en"}">\n<head>',
            f'<meta charset="utf-8">\n<title>{escape(truth.title)}</title>',
            f'<link rel="canonical" href="{_SITE}/{path}">\n</head>\n<body>',
            f'<a href="#main">{_skip_link(truth.language)}</a>\n<header>\n{noise}\n</header>',
            '<main id="main">',
            f"<p>{section}</p>" if layout == "section-first" else "",
            *(f"<h{level}>{escape(title)}</h{level}>" for level, title in enumerate(titles, 1)),
            write_rows(top, name) if top else "",
            f'<div class="{name}-text">',
            *(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in event.body),
            "</div>",
            write_rows(bottom, name) if bottom else "",
            f"<p>{_of_language(words.FOOTNOTES, truth.language)}</p>" if bottom else "",
            f"</main>\n<footer><nav>{_menu()}</nav></footer>\n</body>\n</html>\n",
        )
    )


def _as_divs(rows: tuple[_Row, ...], name: str) -> str:
    def write(row: _Row) -> str:
        values = _html_values(row)
        if row.inline:
            return f"<div><span>{row.label}</span> {' '.join(values)}</div>"
        label = f'<div class="{name}-label">{row.label}</div>' if row.label else ""
        return label + "".join(f"<div>{value}</div>" for value in values)

    return f'<div class="{name}">' + "\n".join(map(write, rows)) + "</div>"


def _as_list(rows: tuple[_Row, ...], name: str) -> str:
    def write(row: _Row) -> str:
        values = _html_values(row)
        if not row.label:
            return "".join(f"<p>{value}</p>" for value in values)
        described = "".join(f"<dd>{value}</dd>" for value in values or ("",))
        return f'<dl class="{name}"><dt>{row.label}</dt>{described}</dl>'

    return "\n".join(map(write, rows))


def _as_headings(rows: tuple[_Row, ...], name: str) -> str:
    def write(row: _Row) -> str:
        values = _html_values(row)
        if row.inline:
            return f"<p><strong>{row.label}</strong> {' '.join(values)}</p>"
        if not row.label:
            return "".join(f"<p>{value}</p>" for value in values)
        items = "".join(f"<li>{value}</li>" for value in values)
        return f"<h3>{row.label}</h3>" + (f'<ul class="{name}">{items}</ul>' if items else "")

    return "<section>" + "\n".join(map(write, rows)) + "</section>"


def _as_table(rows: tuple[_Row, ...], name: str) -> str:
    def write(row: _Row) -> str:
        values = "<br>".join(_html_values(row))
        if not row.label:
            return f'<tr><td colspan="2">{values}</td></tr>'
        return f'<tr><th scope="row">{row.label}</th><td>{values}</td></tr>'

    return f'<table class="{name}">' + "\n".join(map(write, rows)) + "</table>"


def _html_values(row: _Row) -> tuple[str, ...]:
    if not row.days:
        return tuple(escape(value, quote=False) for value in row.values)
    days = dict.fromkeys(row.days)
    times = (f'<time datetime="{day}">{_written_day(day)}</time>' for day in days)
    return (" - ".join(times),)


# --- noise ------------------------------------------------------------------------------------


def _menu() -> str:
    items = (f'<li><a href="/{i}">{entry}</a></li>' for i, entry in enumerate(words.MENU))
    return f"<ul>{''.join(items)}</ul>"


def _noise_chunks(dice: _Dice) -> tuple[str, ...]:
    """Return pieces of markup of about 1 KB that say nothing to a reader."""
    return tuple(chunk for _ in range(8) for chunk in (_script(dice), _style(dice), _drawing(dice)))


def _script(dice: _Dice) -> str:
    settings = ",".join(
        f'"{dice.pick(words.CLASS_NAMES)}{dice.between(0, 9999)}":"{dice.pick(words.TOPICS)}"'
        for _ in range(32)
    )
    return f"<script>window.settings={{{settings}}};</script>"


def _style(dice: _Dice) -> str:
    rules = "".join(
        f".{dice.pick(words.CLASS_NAMES)}-{i}{{margin:{dice.between(0, 40)}px}}" for i in range(45)
    )
    return f"<style>{rules}</style>"


def _drawing(dice: _Dice) -> str:
    path = " ".join(f"L{dice.between(0, 999)} {dice.between(0, 999)}" for _ in range(110))
    return f'<svg viewBox="0 0 999 999" aria-hidden="true"><path d="M0 0 {path}"/></svg>'


def _noise(dice: _Dice, stock: _Stock) -> str:
    """Return a menu; on three of ten pages with 20 to 65 KB of noise around it."""
    menu = f"<nav>{_menu()}</nav>"
    if not dice.chance(0.3):
        return menu
    wanted, drawn = dice.between(20_000, 64_000), [menu]
    while wanted > 0:
        chunk = dice.pick(stock.noise)
        wanted -= len(chunk)
        drawn.append(chunk)
    return "\n".join(drawn)


def main() -> None:
    parser = argparse.ArgumentParser(description="Write generated event pages into a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=1_000, help="how many pages")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same pages")
    options = parser.parse_args()
    write_pages(options.folder, options.count, options.seed)
    print(f"Wrote {options.count:,} pages to {options.folder}.")


if __name__ == "__main__":
    main()
