"""Lists of events as calendars and feeds need them: what each is called, when and where it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.errors import IdentifierError
from kg.identifiers import parse
from kg.namespaces import GCM, PROV, SCHEMA
from kg.serve import questions, views
from kg.sparql.engine import Engine
from kg.sparql.query import Term

MOST = 10_000
"""Events of one calendar or feed."""

_AT_ONCE = 500


@dataclass(frozen=True)
class Listed:
    """An event in a list; `start` and `end` are ISO 8601 days, "" where no day is known."""

    iri: str
    name: str
    language: str
    start: str
    end: str
    edtf: str
    words: str
    places: tuple[str, ...]
    categories: tuple[str, ...]
    page: str


def read(engine: Engine, iris: Iterable[str]) -> list[Listed]:
    """Return the events with these IRIs, in their order; what is no event is left out."""
    wanted = list(dict.fromkeys(iris))
    found: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for start in range(0, len(wanted), _AT_ONCE):
        # Terms, not text, come into the query: NamedNode refuses what could end one.
        values = " ".join(str(NamedNode(iri)) for iri in wanted[start : start + _AT_ONCE])
        for event, prop, value in engine.table(questions.LISTED.replace("EVENTS", values)).rows:
            if value is not None:
                found[views.text_of(event)][views.text_of(prop)].append(value)
    return [_listed(iri, found[iri]) for iri in wanted if iri in found]


def events_in(rows: Iterable[Iterable[Term | None]]) -> list[str]:
    """Return the IRIs of the events in the rows of a table, in their order."""
    cells = (cell for row in rows for cell in row)
    named = (cell.value for cell in cells if isinstance(cell, NamedNode))
    return [iri for iri in dict.fromkeys(named) if _is_event(iri)]


def _is_event(iri: str) -> bool:
    try:
        return parse(iri).kind == "event" and "#" not in iri
    except IdentifierError:
        return False


def _listed(iri: str, said: dict[str, list[Term]]) -> Listed:
    names = views.in_order(each for each in said[SCHEMA.name.value] if isinstance(each, Literal))
    words = views.in_order(_literals(said[SCHEMA.description.value]))
    start = _only(said[SCHEMA.startDate.value])
    return Listed(
        iri=iri,
        name=names[0].text if names else iri,
        language=(names[0].language or "") if names else "",
        start=start,
        end=_only(said[SCHEMA.endDate.value]) or start,
        edtf=_only(said[GCM.edtf.value]),
        words=words[0].text if words else "",
        places=_texts(said[SCHEMA.location.value]),
        categories=_texts(said[GCM.eventType.value]),
        page=min(_texts(said[PROV.wasDerivedFrom.value]), default=""),
    )


def _literals(terms: Sequence[Term]) -> list[Literal]:
    return [each for each in terms if isinstance(each, Literal)]


def _texts(terms: Sequence[Term]) -> tuple[str, ...]:
    return tuple(sorted({views.text_of(each) for each in terms}))


def _only(terms: Sequence[Term]) -> str:
    return next(iter(_texts(terms)), "")
