"""What search engines ask for: robots.txt and the sitemaps."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.serve import problems, sitemap, urls
from kg.serve.headers import READ_METHODS, answer_headers, entity_tag, is_unchanged
from kg.serve.routes.feeds import base_of
from kg.serve.service import of

XML = "application/xml"

router = APIRouter()


@router.api_route(urls.ROBOTS, methods=READ_METHODS)
def robots(request: Request) -> Response:
    """Say what machines may ask for."""
    return PlainTextResponse(sitemap.robots(base_of(request)))


@router.api_route(urls.SITEMAP, methods=READ_METHODS)
def whole(request: Request) -> Response:
    """List the pages to be found, or the sitemaps that do where there are too many for one."""
    found, base = _entries(request), base_of(request)
    is_one = len(found) <= sitemap.MOST
    return send(request, sitemap.sitemap(found, base) if is_one else sitemap.index(found, base))


@router.api_route(urls.SITEMAP_PART, methods=READ_METHODS)
def part(request: Request, number: str) -> Response:
    """List some of the pages to be found."""
    wanted = int(number) if number.isdecimal() and len(number) < 9 else 0
    found = sitemap.part(_entries(request), wanted)
    if not found:
        return problems.respond(request, problems.missing(f"sitemap {number}"))
    return send(request, sitemap.sitemap(found, base_of(request)))


def send(request: Request, body: bytes, media_type: str = XML) -> Response:
    """Return a document that is made of a release; 304 where the client has it already."""
    headers = answer_headers(entity_tag(body))
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers, media_type=media_type)


def _entries(request: Request) -> Sequence[sitemap.Entry]:
    service = of(request)
    asked = [each.name for each in service.library.values() if not each.parameters]
    return sitemap.entries(service.feeds, service.release.manifest.issued, asked)
