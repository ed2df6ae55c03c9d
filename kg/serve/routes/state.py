"""The state of the service, for machines that watch it; neither of them asks a worker."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.serve import urls
from kg.serve.headers import READ_METHODS
from kg.serve.metrics import Metrics
from kg.serve.service import of
from kg.sparql.workers.turns import Lane

router = APIRouter()

_NOW = {"Cache-Control": "no-store"}


@router.api_route(urls.HEALTH, methods=READ_METHODS)
async def health(request: Request) -> Response:
    """Say which release is served and which workers live; 503 where nobody answers queries."""
    service = of(request)
    manifest, pool = service.release.manifest, service.pool
    alive = {lane.value: number for lane, number in pool.alive.items()}
    answers = alive[Lane.PUBLIC.value] > 0
    state = {
        "status": "ok"
        if sum(alive.values()) >= pool.planned
        else "degraded"
        if answers
        else "down",
        "release": manifest.version,
        "issued": manifest.issued,
        "digest": manifest.digest,
        "workers": alive | {"planned": pool.planned},
        "waiting": {lane.value: number for lane, number in pool.waiting.items()},
        "counts": manifest.counts,
        "kept": sorted(request.app.state.succession.kept.loaded),
    }
    status = HTTPStatus.OK if answers else HTTPStatus.SERVICE_UNAVAILABLE
    return JSONResponse(state, status, headers=_NOW)


@router.api_route(urls.METRICS, methods=READ_METHODS)
async def metrics(request: Request) -> Response:
    """Return numbers about the service, for Prometheus."""
    numbers = request.app.state.metrics
    assert isinstance(numbers, Metrics)
    body, content_type = numbers.text(request.headers.get("accept", ""))
    return Response(body, headers=_NOW | {"Content-Type": content_type})
