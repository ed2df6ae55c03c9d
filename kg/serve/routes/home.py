"""The front page."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

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
