"""The gold set: pages, and what a careful person reads in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from kg.errors import UsageError

SUFFIXES = (".txt", ".html")


class Organization(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An organization that a page names: its words, and what they stand for if that is known.

    One of `known` (the key of a known organization), `office_of` (its parent's key, with the M49
    code of the country of a country office) and `government_of` (an M49 code), or none of them.
    """

    words: str = ""
    known: str | None = msgspec.field(default=None, name="is")
    office_of: str | None = None
    country: str | None = None
    government_of: str | None = None


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A city as the page has it, and the M49 code of a country."""

    city: str | None = None
    country: str | None = None


class Mentions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What title and body name: numbers, codes and keys by kind."""

    objectives: tuple[str, ...] = ()
    sdg: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


class Participation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who did what; `person` only for one who speaks in office."""

    role: str
    organization: Organization | None = None
    person: str | None = None
    office: str | None = None


class Truth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a page says, as `tests/gold/README.md` defines it."""

    kind: str
    facts: str
    url: str | None = None
    page: str | None = None
    covers: tuple[str, ...] = ()
    title: str | None = None
    language: str | None = None
    date: str | None = None
    date_in: str | None = None
    places: tuple[Place, ...] = ()
    platforms: tuple[str, ...] = ()
    mode: str | None = None
    event_types: tuple[str, ...] = ()
    event_categories: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    sub_regions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    workstream_output: bool | None = None
    regional_review: bool | None = None
    objectives: tuple[str, ...] = ()
    sdg: tuple[str, ...] = ()
    organizers: tuple[Organization, ...] = ()
    unlinked: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    mentions: Mentions = Mentions()
    participations: tuple[Participation, ...] = ()


class GoldPage(msgspec.Struct, frozen=True):
    """A page of the gold set: its file, and the truth about it."""

    path: Path
    truth: Truth


def gold_pages(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of a gold set in the order of their names.

    Raises UsageError where a truth cannot be read or its page is missing.
    """
    truths = sorted(folder.glob("*.json"))
    if not truths:
        raise UsageError(f"{folder} holds no gold set: pages, each with its truth as .json.")
    decoder = msgspec.json.Decoder(Truth)
    for path in truths:
        try:
            truth = decoder.decode(path.read_bytes())
        except msgspec.MsgspecError as error:
            raise UsageError(f"{path}: {error}.") from None
        yield GoldPage(_page_of(path, truth), truth)


def _page_of(path: Path, truth: Truth) -> Path:
    named = [path.parent / truth.page] if truth.page else [path.with_suffix(s) for s in SUFFIXES]
    found = next((page for page in named if page.is_file()), None)
    if found is None:
        raise UsageError(f"{path}: there is no page beside it, neither .txt nor .html.")
    return found
