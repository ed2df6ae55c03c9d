"""`/sparql`: a bare ASGI application, because every look-up pays for what stands before it."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.errors import KgError, QueryError
from kg.formats import HTML, JSON_RESULTS, Format, by_suffix
from kg.serve import problems
from kg.serve.answer import Answer, Question
from kg.serve.editor import answered, editor
from kg.serve.negotiate import negotiate, prefers_html
from kg.serve.observe import noted
from kg.serve.protocol import METHODS, Asked, read_request
from kg.sparql.query import read
from kg.sparql.results import formats_of

_ALLOW = {"Allow": ", ".join(METHODS)}


class SparqlEndpoint:
    """Answers queries at its address by GET and by both kinds of POST."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive, send)
        if request.method not in METHODS:
            response = _not_allowed(request)
        elif request.method == "OPTIONS":
            response = Response(status_code=204, headers=_ALLOW)
        else:
            response = await _answer(request)
        try:
            await response(scope, receive, send)
        except QueryError as error:
            text = response.question.query.text if isinstance(response, Answer) else ""
            problem = problems.problem_of(error, text)
            await problems.respond(request, problem)(scope, receive, send)


class Shortcut:
    """Middleware: requests for one path go straight to its application, all others go on."""

    def __init__(self, app: ASGIApp, path: str, target: ASGIApp) -> None:
        self._app = app
        self._path = path
        self._target = target

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request to where it belongs; a preflight is no request for the path itself."""
        is_short = scope.get("path") == self._path and scope.get("method") != "OPTIONS"
        await (self._target if is_short else self._app)(scope, receive, send)


async def _answer(request: Request) -> Response:
    """Return the answer to a request, or the problem that it has; browsers get a page."""
    text, suffix = "", None
    try:
        asked = await read_request(request)
        text, suffix = asked.text or "", asked.suffix
        if text:
            noted(request.scope).ask(text)
        return await _result(request, asked)
    except KgError as error:
        problem = problems.problem_of(error, text)
        noted(request.scope).note(logging.INFO, f"{problem.kind}: {problem.detail}")
        if text and suffix is None and _is_browser(request):
            return editor(request, text, problem=problem)
        return problems.respond(request, problem)


async def _result(request: Request, asked: Asked) -> Response:
    if asked.text is None:
        if _is_browser(request):
            return editor(request, "")
        hint = "Send it as the parameter “query” by GET, or by POST as application/sparql-query."
        raise QueryError("missing-query", "The request carries no query.", hint=hint)
    query = read(asked.text, default_graphs=asked.default_graphs, named_graphs=asked.named_graphs)
    form = _format(request, (*formats_of(query), HTML), asked.suffix)
    if form is HTML:
        return await answered(request, query, asked.limit, asked.timeout)
    return Answer(Question(query, form, asked.limit, asked.timeout))


def _is_browser(request: Request) -> bool:
    return prefers_html(request.headers.get("accept"), HTML, JSON_RESULTS)


def _format(request: Request, offers: Sequence[Format], suffix: str | None) -> Format:
    if suffix is not None and by_suffix(tuple(offers), suffix) is None:
        listed = ", ".join(offer.suffix for offer in offers)
        message = f"“{suffix}” is no format of this answer."
        raise QueryError("parameter", message, hint=f"The parameter “format” is one of: {listed}.")
    return negotiate(request.headers.get("accept"), offers, suffix)


def _not_allowed(request: Request) -> Response:
    detail = f"{request.method} is no way to ask a query; {', '.join(METHODS)} are."
    problem = problems.Problem(405, "method-not-allowed", "Method not allowed", detail)
    response = problems.respond(request, problem)
    response.headers.update(_ALLOW)
    return response
