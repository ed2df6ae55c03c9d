"""What machines ask for first: robots.txt, the sitemaps, and the lists of ResourceSync."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.serve import problems, resourcesync, sitemap, urls
from kg.serve.headers import READ_METHODS
from kg.serve.routes.feeds import send
from kg.serve.service import of

XML = "application/xml"

router = APIRouter()


@router.api_route(urls.ROBOTS, methods=READ_METHODS)
def robots(request: Request) -> Response:
    """Say what machines may ask for."""
    return PlainTextResponse(sitemap.robots(urls.base_of(request)))


@router.api_route(urls.SITEMAP, methods=READ_METHODS)
def whole(request: Request) -> Response:
    """List the pages to be found, or the sitemaps that do where there are too many for one."""
    found, base = _entries(request), urls.base_of(request)
    is_one = len(found) <= sitemap.MOST
    body = sitemap.sitemap(found, base) if is_one else sitemap.index(found, base)
    return send(request, body, XML)


@router.api_route(urls.SITEMAP_PART, methods=READ_METHODS)
def part(request: Request, number: str) -> Response:
    """List some of the pages to be found."""
    wanted = int(number) if number.isdecimal() and len(number) < 9 else 0
    found = sitemap.part(_entries(request), wanted)
    if not found:
        return problems.respond(request, problems.missing(f"sitemap {number}"))
    return send(request, sitemap.sitemap(found, urls.base_of(request)), XML)


@router.api_route(urls.RESOURCESYNC, methods=READ_METHODS)
def source(request: Request) -> Response:
    """Say where the lists of the files are."""
    return _resourcesync(request, resourcesync.source(urls.base_of(request)))


@router.api_route(urls.CAPABILITIES, methods=READ_METHODS)
def capabilities(request: Request) -> Response:
    """Say which lists of the files there are."""
    return _resourcesync(request, resourcesync.capabilities(urls.base_of(request)))


@router.api_route(urls.RESOURCES, methods=READ_METHODS)
def resources(request: Request) -> Response:
    """List the files of the newest release."""
    return _resourcesync(request, resourcesync.resources(of(request).feeds, urls.base_of(request)))


@router.api_route(urls.RESOURCE_CHANGES, methods=READ_METHODS)
def resource_changes(request: Request) -> Response:
    """List which files came, changed or went with each release."""
    return _resourcesync(request, resourcesync.changes(of(request).feeds, urls.base_of(request)))


def _resourcesync(request: Request, document: resourcesync.Document) -> Response:
    return send(request, resourcesync.write(document), XML)


def _entries(request: Request) -> Sequence[sitemap.Entry]:
    service = of(request)
    asked = [each.name for each in service.library.values() if not each.parameters]
    return sitemap.entries(service.feeds, service.release.manifest.issued, asked)
