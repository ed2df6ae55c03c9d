"""Errors as answers: problem documents for programs, a page for browsers.

https://www.rfc-editor.org/rfc/rfc9457
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import Busy, KgError, NotAcceptable, QueryError
from kg.formats import HTML, Format
from kg.serve.negotiate import accept_of, prefers_html
from kg.serve.templating import page

PROBLEM_JSON = Format(
    "problem", "json", "application/problem+json", ("application/json",), text=False
)

STATUS_OF_KIND = {
    "backend": HTTPStatus.BAD_GATEWAY,
    "busy": HTTPStatus.SERVICE_UNAVAILABLE,
    "deadline": HTTPStatus.GATEWAY_TIMEOUT,
    "evaluation": HTTPStatus.INTERNAL_SERVER_ERROR,
    "header-too-long": HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    "lost": HTTPStatus.INTERNAL_SERVER_ERROR,
    "media-type": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "memory": HTTPStatus.INTERNAL_SERVER_ERROR,
    "old-protocol": HTTPStatus.HTTP_VERSION_NOT_SUPPORTED,
    "refused": HTTPStatus.FORBIDDEN,
    "too-large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "unknown-graph": HTTPStatus.NOT_FOUND,
    "unknown-query": HTTPStatus.NOT_FOUND,
}
"""The status of a QueryError by its kind; every other kind is a 400."""

TITLES = {
    "accept-datetime": "No moment",
    "backend": "The server behind this service failed",
    "busy": "Too many queries at once",
    "deadline": "The query took too long",
    "evaluation": "The query failed",
    "header": "A saved query is damaged",
    "header-too-long": "A header is too long",
    "lost": "The answer is lost",
    "media-type": "Not a way to send a query",
    "memory": "The query needed too much memory",
    "missing-query": "No query",
    "old-protocol": "The answer is too long for HTTP/1.0",
    "parameter": "A parameter does not fit",
    "refused": "Not allowed here",
    "syntax": "The query cannot be read",
    "too-large": "The query is too long",
    "too-long": "The answer is too long",
    "unknown-graph": "No such graph",
    "unknown-query": "No such query",
}


@dataclass(frozen=True)
class Problem:
    """What went wrong with a request.

    `excerpt` is the line at fault with a caret below it, `available` what can be had instead.
    `removed` is the day since which something is gone, `successor` the IRI of what is in its place,
    `size` how many bytes a file has of which none was asked for.
    """

    status: int
    kind: str
    title: str
    detail: str
    line: int | None = None
    column: int | None = None
    excerpt: str | None = None
    hint: str | None = None
    retry_after: int | None = None
    removed: str | None = None
    successor: str | None = None
    size: int | None = None
    available: tuple[str, ...] | None = None

    @property
    def headers(self) -> dict[str, str]:
        """What a client that reads no body is told."""
        said = {
            "Retry-After": self.retry_after,
            "Content-Range": None if self.size is None else f"bytes */{self.size}",
        }
        return {name: str(value) for name, value in said.items() if value is not None}


def problem_of(error: KgError, query: str = "") -> Problem:
    """Return the problem that an error is; `query` is the text that its position points into."""
    if isinstance(error, NotAcceptable):
        return Problem(
            406,
            "not-acceptable",
            "Not in a format you accept",
            str(error),
            hint="Name one of them in Accept, or accept anything with */*.",
            available=tuple(error.available),
        )
    if not isinstance(error, QueryError):
        return Problem(500, "failure", "The service failed", str(error))
    status = STATUS_OF_KIND.get(error.kind, HTTPStatus.BAD_REQUEST)
    problem = Problem(
        status,
        error.kind,
        TITLES.get(error.kind, "The request does not fit"),
        error.message,
        hint=error.hint,
        retry_after=error.retry_after if isinstance(error, Busy) else None,
    )
    if error.line is None or error.column is None:
        return problem
    excerpt = excerpt_of(query, error.line, error.column) or None
    return replace(problem, line=error.line, column=error.column, excerpt=excerpt)


def excerpt_of(text: str, line: int, column: int) -> str:
    """Return a line of a text with a caret below the column, both counted from 1."""
    lines = text.splitlines()
    if not 0 < line <= len(lines):
        return ""
    start = max(0, column - 60)
    shown = lines[line - 1][start : start + 100].replace("\t", " ")
    return f"{shown}\n{' ' * (column - 1 - start)}^"


def missing(what: str) -> Problem:
    """Return the problem for something that the release does not have."""
    hint = "A saved query or the list of events on the front page may lead to what you look for."
    return Problem(404, "not-found", "Not here", f"This release has no {what}.", hint=hint)


def respond(request: Request, problem: Problem) -> Response:
    """Return the problem as JSON, or as a page where the client is a browser."""
    if prefers_html(accept_of(request), HTML, PROBLEM_JSON):
        return page(
            request, "problem.html", status=problem.status, extra=problem.headers, problem=problem
        )
    headers = {"Vary": "Accept", "Cache-Control": "no-store"} | problem.headers
    return Response(as_json(problem), problem.status, headers, PROBLEM_JSON.media_type)


def as_json(problem: Problem) -> bytes:
    """Return the problem document; members without a value are left out."""
    members = {"type": "about:blank"} | asdict(problem)
    said = {name: value for name, value in members.items() if value is not None}
    return json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8")


async def on_kg_error(request: Request, error: Exception) -> Response:
    """Answer an error that the program can explain."""
    assert isinstance(error, KgError)
    return respond(request, problem_of(error))


async def on_http_error(request: Request, error: Exception) -> Response:
    """Answer an address or a method that no route has."""
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    kind = status.phrase.lower().replace(" ", "-")
    problem = Problem(
        status, kind, status.phrase, f"{request.method} {request.url.path}: {error.detail}."
    )
    response = respond(request, problem)
    response.headers.update(error.headers or {})
    return response


async def on_failure(request: Request, _: Exception) -> Response:
    """Answer a fault of the program, without telling strangers its insides."""
    detail = "The service made a mistake. The request was not answered."
    return respond(request, Problem(500, "failure", "The service failed", detail))
