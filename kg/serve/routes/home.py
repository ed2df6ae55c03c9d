"""The front page, and the state of the service for machines that watch it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.serve import urls, views
from kg.serve.headers import READ_METHODS
from kg.serve.service import of
from kg.serve.templating import page

router = APIRouter()


@router.api_route(urls.HOME, methods=READ_METHODS)
def home(request: Request) -> Response:
    """Say what is in the release, in numbers, and how to reach it."""
    service = of(request)
    return page(
        request,
        "home.html",
        figures=service.figures,
        library=service.library,
        events=views.latest_events(service.engine),
        endpoint=str(request.base_url).rstrip("/") + urls.SPARQL,
    )


@router.api_route(urls.HEALTH, methods=READ_METHODS)
async def health(request: Request) -> Response:
    """Say which release is served."""
    manifest = of(request).release.manifest
    state = {
        "status": "ok",
        "release": manifest.version,
        "issued": manifest.issued,
        "digest": manifest.digest,
        "counts": manifest.counts,
    }
    return JSONResponse(state, headers={"Cache-Control": "no-store"})
