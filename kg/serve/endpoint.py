"""`/sparql`: a bare ASGI application, because every look-up pays for what stands before it."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.errors import KgError, NotAcceptable, QueryError
from kg.formats import GRAPH_FORMATS, HTML, JSON_RESULTS, Format
from kg.release.catalogue.facts import SERVICE
from kg.serve import problems, urls
from kg.serve.answer import Answer, Question
from kg.serve.described import graph_answer
from kg.serve.description import service_description
from kg.serve.editor import answered, editor
from kg.serve.headers import QUERY_ID, READ_METHODS
from kg.serve.negotiate import accept_of, chosen, negotiate, prefers_html
from kg.serve.protocol import DIRECT, FORM, METHODS, Asked, read_request
from kg.serve.service import of
from kg.sparql.named import graphs_of
from kg.sparql.query import Query, read
from kg.sparql.results import formats_of
from kg.sparql.tokens import LONG

ALLOW = {"Allow": ", ".join(METHODS)}
ACCEPT_QUERY = {"Accept-Query": f"{DIRECT}, {FORM}"}
"""Which bodies the method QUERY has here (RFC 10008, 3)."""

_ACCEPT_QUERY = tuple(
    (name.lower().encode(), value.encode()) for name, value in ACCEPT_QUERY.items()
)


class SparqlEndpoint:
    """Answers queries at its address by GET, by QUERY and by both kinds of POST."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive, send)
        if request.method not in METHODS:
            response = _not_allowed(request)
        elif request.method == "OPTIONS":
            response = Response(status_code=204, headers=ALLOW)
        else:
            response = await _answer(request)
        if not isinstance(response, Answer):
            response.headers.update(ACCEPT_QUERY)
        try:
            await response(scope, receive, send)
        except QueryError as error:
            await _problem(request, response, error)(scope, receive, send)


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


def _problem(request: Request, response: Response, error: QueryError) -> Response:
    """Return the problem of a query; of one that a worker was asked, with its number."""
    if not isinstance(response, Answer):
        return problems.respond(request, problems.problem_of(error, ""))
    problem = problems.problem_of(error, response.question.query.text)
    said = problems.respond(request, problem)
    said.headers[QUERY_ID.decode()] = response.number
    return said


async def _answer(request: Request) -> Response:
    """Return the answer to a request, or the problem that it has; browsers get a page."""
    text, is_page = "", True
    try:
        asked = await read_request(request)
        text, is_page = asked.text or "", not asked.formats
        return await _result(request, asked)
    except KgError as error:
        problem = problems.problem_of(error, text)
        if text and is_page and _is_browser(request):
            return editor(request, text, problem=problem)
        return problems.respond(request, problem)


async def _result(request: Request, asked: Asked) -> Response:
    if asked.text is None:
        if _is_browser(request):
            return editor(request, "")
        if form := _description_format(request, asked):
            return await run_in_threadpool(_description, request, form)
        hint = "Send it as the parameter “query” by GET, or by POST as application/sparql-query."
        raise QueryError("missing-query", "The request carries no query.", hint=hint)
    query = await _read(asked.text, asked)
    offers = (*formats_of(query), HTML)
    form = chosen(offers, asked.formats) or negotiate(accept_of(request), offers)
    absent = _absent(request, query)
    if form is HTML:
        return await answered(request, query, asked.limit, asked.timeout, absent)
    question = Question(query, form, asked.limit, asked.timeout, absent=absent)
    return Answer(question, _ACCEPT_QUERY)


async def _read(text: str, asked: Asked) -> Query:
    def work() -> Query:
        return read(text, default_graphs=asked.default_graphs, named_graphs=asked.named_graphs)

    return work() if len(text) < LONG else await run_in_threadpool(work)


def _absent(request: Request, query: Query) -> tuple[str, ...]:
    """Return the graphs of a query's dataset that are not here; the protocol's win (2.1.4)."""
    named = (*query.default_graphs, *query.named_graphs) or graphs_of(query.text)
    return tuple(iri for iri in dict.fromkeys(named) if iri not in of(request).graphs)


def _description_format(request: Request, asked: Asked) -> Format | None:
    """Return the format in which to describe the service, None for what asks no description."""
    if request.method not in READ_METHODS:
        return None
    try:
        return chosen(GRAPH_FORMATS, asked.formats) or negotiate(
            accept_of(request), GRAPH_FORMATS
        )
    except NotAcceptable:
        return None


def _description(request: Request, form: Format) -> Response:
    """Return the description of the service (SPARQL 1.1 Service Description, section 2)."""
    service = of(request)
    triples = service_description(
        str(request.base_url).rstrip("/") + urls.SPARQL,
        service.documentation.catalogue,
        service.documentation.functions,
        service.settings,
        service.library,
    )
    return graph_answer(request, triples, SERVICE, form)


def _is_browser(request: Request) -> bool:
    return prefers_html(accept_of(request), HTML, JSON_RESULTS)


def _not_allowed(request: Request) -> Response:
    detail = f"{request.method} is no way to ask a query; {', '.join(METHODS)} are."
    hint = "Ask by GET with the parameter “query”, or by POST or QUERY with the query as the body."
    problem = problems.Problem(405, "method-not-allowed", "Method not allowed", detail, hint=hint)
    response = problems.respond(request, problem)
    response.headers.update(ALLOW)
    return response
