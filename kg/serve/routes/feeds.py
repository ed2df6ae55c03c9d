"""The feeds of what changed: the stream of events' versions, and a page that lists all feeds."""

from __future__ import annotations

import io
from collections.abc import Iterable
from http import HTTPStatus

from fastapi import APIRouter
from pyoxigraph import Quad, serialize
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import ATOM, JSON_LD, N_QUADS, TRIG
from kg.namespaces import PREFIXES
from kg.serve import atom, ldes, news, problems, urls
from kg.serve.headers import (
    IMMUTABLE,
    LICENCE,
    READ_METHODS,
    REVALIDATE,
    answer_headers,
    entity_tag,
    is_unchanged,
    link,
)
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.service import of
from kg.serve.templating import page
from kg.sparql.results import tidied

STREAM_FORMATS = (TRIG, N_QUADS, JSON_LD)

router = APIRouter()


@router.api_route(urls.FEEDS, methods=READ_METHODS)
def feeds(request: Request) -> Response:
    """List the feeds, for people."""
    history = of(request).history
    return page(request, "feeds.html", links=(LICENCE,), first=history.told[-1].manifest)


@router.api_route(urls.NEWS_OF_RELEASES, methods=READ_METHODS)
def news_of_releases(request: Request) -> Response:
    """Tell of the releases, as Atom."""
    return _atom(request, news.of_releases(of(request).feeds, str(request.url)))


@router.api_route(urls.NEWS_OF_EVENTS, methods=READ_METHODS)
def news_of_events(request: Request) -> Response:
    """Tell of the events that are new, as Atom."""
    return _atom(request, news.of_events(of(request).feeds, str(request.url)))


@router.api_route(urls.STREAM, methods=READ_METHODS)
def stream(request: Request) -> Response:
    """Describe the stream of events' versions, and where the members of each release begin."""
    known, base = of(request).feeds, urls.base_of(request)
    told = [each for each in reversed(known.history.told) if known.versions(each)]
    firsts = [
        (
            ldes.Page(base, each, ldes.part_of(each, known.history)),
            known.history.moments[each.manifest.version],
        )
        for each in told
    ]
    return _quads(request, ldes.root(base, firsts), REVALIDATE)


@router.api_route(urls.STREAM_PAGE, methods=READ_METHODS)
def stream_page(request: Request, version: str, part: str, number: str) -> Response:
    """Send a page of members, which never changes."""
    known = of(request).feeds
    release = known.find(version)
    wanted = int(number) if number.isdecimal() and len(number) < 9 else 0
    if (
        release is None
        or part != ldes.part_of(release, known.history)
        or not 1 <= wanted <= ldes.count_pages(known.versions(release))
    ):
        what = f"page {number} of what became of events with “{version}”"
        return problems.respond(request, problems.missing(what))
    asked = ldes.Page(urls.base_of(request), release, part, wanted)
    members = ldes.page(asked, known.versions(release), known.history)
    return _quads(request, members, IMMUTABLE)


def _atom(request: Request, feed: atom.Feed) -> Response:
    return send(request, atom.write(feed), ATOM.content_type)


def send(request: Request, body: bytes, content_type: str) -> Response:
    """Return a document that is made of a release; 304 where the client has it already."""
    headers = answer_headers(entity_tag(body), (LICENCE,))
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers | {"Content-Type": content_type})


def _quads(request: Request, quads: Iterable[Quad], cache: str) -> Response:
    form = negotiate(accept_of(request), STREAM_FORMATS)
    out = io.BytesIO()
    prefixes = PREFIXES if form is TRIG else None
    serialize(sorted(quads, key=_order), out, format=form.rdf, prefixes=prefixes)
    body = tidied(out.getvalue(), form)
    links = (LICENCE, link(urls.canonical(request.url.path), "canonical"))
    headers = answer_headers(entity_tag(body), links, cache)
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers | {"Content-Type": form.content_type})


def _order(quad: Quad) -> tuple[str, ...]:
    return (str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object))
