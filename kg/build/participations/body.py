"""Who did what at an event, as its body says it: role, organization, and who held which office.

Roles are said by words of tables (`role_words`); `scene` finds who has them. What is said of other
events, or of nobody in particular, is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from kg.build.lookup.labels import Vocabulary
from kg.build.participations.names import names_a_person
from kg.build.participations.scene import Said, Scene
from kg.build.participations.scripts.deeds import Deed
from kg.build.participations.scripts.reading import read_deeds
from kg.model import Quote
from kg.text import fold_in_place, words
from kg.wrapping import unwrapped

_LONGEST_NAME = 8
_FOOTNOTE = re.compile(
    r"\d\d?(?![\w-])(?:(?<=[^\W\d_A-Z]{3}\d)|(?<=[^\W\d_A-Z]{3}\d\d)|(?<=[”\"»)]\d)"
    r"|(?<=[A-Z]{3}\d)(?<!SDG\d)(?<!ODS\d)(?<!ODD\d)(?<!COP\d))"
)

ROLES = ("organizer", "opener", "speaker", "presenter", "moderator")


@dataclass(frozen=True)
class Officer:
    """Somebody who speaks in office: the name, the office, and the words that hold both."""

    name: str
    office: str
    quote: Quote


@dataclass(frozen=True)
class Participation:
    """That an organization had a role at the event, and who acted for it in office.

    `organization` are its own words; `country` is set where they mean its office in a country
    that is named elsewhere. Where the body names none, `office` is the one that somebody acted in.
    `quote` are the words that say so, without any person's name.
    """

    role: str
    organization: Quote | None
    person: Officer | None
    quote: Quote
    country: str | None = None
    office: str = ""


@dataclass(frozen=True)
class Reading:
    """What was read of a body: participations, and the names of all persons met on the way.

    `unread` is the end of a body that tells of too many, from where the reading stopped.
    """

    participations: tuple[Participation, ...]
    names: frozenset[str]
    unread: Quote | None = None


NOTHING = Reading((), frozenset())
"""What is read of a page without a body."""


def find_participations(
    body: Quote, vocabulary: Vocabulary, title: str = ""
) -> tuple[Participation, ...]:
    """Return who did what at the event, as its body says it, in the order of the body."""
    return read_participations(body, vocabulary, title).participations


def read_participations(body: Quote, vocabulary: Vocabulary, title: str = "") -> Reading:
    """Return the participations of a body, and the names that must not be published with it.

    `title` is that of the page, whose words the body may use for its event.
    """
    text = _without_footnotes(unwrapped(body.text))
    scene = Scene(text, title, vocabulary)
    scene.read(fold_in_place(f"\n{text}"))
    story = read_deeds(unwrapped(body.text), vocabulary)
    names = frozenset(scene.known.names) | story.names
    found = [*(_participation(said, text) for said in scene.said), *map(_of_deed, story.deeds)]
    published = _without_names(_first_of_each(found), names)
    moved = tuple(_moved(participation, body) for participation in published)
    stops = [stop for stop in (scene.unread, story.unread) if stop is not None]
    unread = Quote(body.text[min(stops) :], body.start + min(stops)) if stops else None
    return Reading(moved, names, unread)


def _of_deed(deed: Deed) -> Participation:
    """Return what was read from Arabic, Chinese or Russian words."""
    doer, officer = deed.doer, None
    if doer.name and doer.office:
        officer = Officer(doer.name, doer.office.text, deed.words)
    body = doer.organization
    if body is None:
        assert doer.office is not None
        return Participation(deed.role, None, officer, doer.office, office=doer.office.text)
    return Participation(deed.role, body, officer, body, doer.country)


def _without_footnotes(text: str) -> str:
    """Return the text with spaces for the digits of footnotes that are glued to words."""
    return _FOOTNOTE.sub(lambda found: " " * len(found[0]), text)


def _participation(said: Said, text: str) -> Participation:
    body, person = said.doer.organization, said.doer.person
    affiliation = person.affiliation if person else None
    if person is None or affiliation is None:
        assert body is not None
        return Participation(said.role, body, None, body, said.doer.country)
    officer = None
    if person.name and affiliation.is_holder and affiliation.office:
        start, end = person.named or person.span
        quote = Quote(text[start:end], start)
        officer = Officer(person.name, affiliation.office, quote)
    quote = person.words or Quote(text[said.start : said.end], said.start)
    office = "" if body else affiliation.office
    return Participation(said.role, body, officer, quote, affiliation.country, office)


def _without_names(
    found: Iterable[Participation], names: Collection[str]
) -> Iterator[Participation]:
    """Leave out what would publish a name outside the graph of persons."""
    barred = {words(name) for name in names} | {words(name.split()[-1]) for name in names}
    for participation in found:
        body = participation.organization  # an office without one is made of known words only
        texts = (body.text if body else participation.office, participation.quote.text)
        is_named = body is not None and any(map(names_a_person, texts))
        if not (is_named or any(holds_one_of(text, barred) for text in texts)):
            yield participation


def holds_one_of(text: str, names: Collection[str]) -> bool:
    """Tell whether one of the names, as `kg.text.words` has them, stands in a text."""
    said = words(text).split()
    return any(
        " ".join(said[start:end]) in names
        for start in range(len(said))
        for end in range(start + 1, min(start + _LONGEST_NAME, len(said)) + 1)
    )


def _first_of_each(found: Iterable[Participation]) -> list[Participation]:
    first: dict[tuple[str | None, ...], Participation] = {}
    for each in found:
        name = words(each.person.name) if each.person else None
        actor = each.organization.text if each.organization else words(each.office)
        first.setdefault((each.role, actor, each.country, name), each)
    return list(first.values())


def _moved(participation: Participation, body: Quote) -> Participation:
    """Return a participation with the words and offsets of the page."""
    person, organization = participation.person, participation.organization
    return replace(
        participation,
        organization=_of_page(organization, body) if organization else None,
        quote=_of_page(participation.quote, body),
        person=replace(person, quote=_of_page(person.quote, body)) if person else None,
    )


def _of_page(quote: Quote, body: Quote) -> Quote:
    return Quote(body.text[quote.start : quote.end], body.start + quote.start)
