"""Events, organizations, places and series: their IRIs and the documents about them."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg import identifiers
from kg.errors import IdentifierError
from kg.namespaces import SCHEMA
from kg.serve import problems, questions, urls, views
from kg.serve.headers import NOT_INDEXED, READ_METHODS
from kg.serve.routes.documents import THING_FORMATS, Document, absent, exists, respond
from kg.serve.schema_org import markup
from kg.serve.service import of
from kg.serve.templating import page

router = APIRouter()


@router.api_route(urls.IDENTIFIER, methods=READ_METHODS)
def identify(request: Request, kind: str, key: str) -> Response:
    """Point from a thing, which is no document, to the document about it (303)."""
    name, suffix = urls.split_suffix(key, THING_FORMATS)
    iri = _iri(kind, name)
    if iri is None:
        return problems.respond(request, problems.missing(f"{kind} “{name}”"))
    if not exists(request, iri):
        return absent(request, iri, suffix, f"{kind} “{name}”")
    target = urls.local(_successor(request, iri) or iri.value) + (f".{suffix}" if suffix else "")
    target += f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(target, HTTPStatus.SEE_OTHER, {"Vary": "Accept"})


@router.api_route(urls.DOCUMENT, methods=READ_METHODS)
def document(request: Request, kind: str, key: str) -> Response:
    """Describe a thing, for people or as data."""
    name, suffix = urls.split_suffix(key, THING_FORMATS)
    iri = _iri(kind, name)
    if iri is None:
        return problems.respond(request, problems.missing(f"{kind} “{name}”"))
    if successor := _successor(request, iri):
        target = urls.local(successor) + (f".{suffix}" if suffix else "")
        return RedirectResponse(target, HTTPStatus.MOVED_PERMANENTLY)
    path = urls.document(kind, name)
    show = show_event if kind == "event" else show_thing
    described = Document(iri, path, suffix, questions.DESCRIPTION, show, has_views=True)
    return respond(request, described)


def show_event(request: Request, document: Document) -> Response:
    """Return the page of an event: each value beside the words that justify it."""
    event = views.describe(of(request).engine, document.iri)
    assert event is not None
    text = next(iter(event.values(SCHEMA.description.value)), None)
    read = [each for each in event.evidence if each.property != SCHEMA.description.value]
    pieces = views.marked(text.text, read) if text else []
    shows_names = any(each.people for each in event.participations)
    return page(
        request,
        "event.html",
        extra=NOT_INDEXED if shows_names else None,
        links=document.links,
        document=document,
        event=event,
        fields=views.event_fields(event),
        text=text,
        pieces=pieces,
        markup=markup(of(request).engine, document.iri),
    )


def show_thing(request: Request, document: Document) -> Response:
    """Return the page of anything else: its values and the events that point to it."""
    engine = of(request).engine
    return page(
        request,
        "thing.html",
        links=document.links,
        document=document,
        thing=views.describe(engine, document.iri),
        markup=markup(engine, document.iri),
    )


def _successor(request: Request, iri: NamedNode) -> str | None:
    """Return the IRI of the event that a joined one is part of now."""
    found = of(request).engine.table(questions.SUCCESSOR, thing=iri).rows
    return next((row[1].value for row in found if isinstance(row[1], NamedNode)), None)


def _iri(kind: str, key: str) -> NamedNode | None:
    try:
        return identifiers.thing(kind, key)
    except IdentifierError:
        return None
