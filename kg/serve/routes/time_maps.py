"""Which states there were of something: its TimeMap (RFC 7089, 5)."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kg.serve import problems, states, urls
from kg.serve.headers import READ_METHODS, answer_headers, entity_tag, is_unchanged
from kg.serve.mementos import LINK_FORMAT
from kg.serve.service import of
from kg.serve.versions import is_original, search_of

_FILES = urls.release() + "/"

router = APIRouter()


@router.api_route(urls.TIME_MAP, methods=READ_METHODS)
def time_map(request: Request, original: str) -> Response:
    """List the states of a file, of a document, or of the answer to a query."""
    path, service = f"/{original}", of(request)
    if path.startswith(_FILES):
        known = states.of_file(service.history, path.removeprefix(_FILES))
    elif is_original(path):
        known = states.of_answer(service, quote(path), search_of(request.scope))
    else:
        return problems.respond(request, problems.missing(f"list of states of “{path}”"))
    if not known.mementos:
        return problems.respond(request, problems.missing(f"state of “{path}”"))
    body = known.time_map(urls.base_of(request)).encode()
    headers = answer_headers(entity_tag(body))
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers, media_type=LINK_FORMAT)
