"""The SPARQL 1.1 Protocol for queries, as a bare ASGI application.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.errors import KgError, QueryError
from kg.formats import GRAPH_FORMATS, HTML, JSON_RESULTS, RESULT_FORMATS, TURTLE, Format, by_suffix
from kg.serve import problems, tables
from kg.serve.headers import answer_headers, entity_tag, is_unchanged
from kg.serve.negotiate import negotiate, prefers_html
from kg.serve.service import Service, of
from kg.serve.templating import page
from kg.sparql.query import Query, read
from kg.sparql.results import formats_of

LONGEST_QUERY = 1_000_000
"""Bytes of a request's body; a query that is longer is no question of a person."""

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"

Parameters = dict[str, list[str]]


@dataclass(frozen=True)
class Asked:
    """What a request asks: the text of its query, its dataset, a format by its suffix."""

    text: str | None
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    suffix: str | None


class SparqlEndpoint:
    """Answers queries at its address by GET and by both kinds of POST."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        response = await respond(request)
        await response(scope, receive, send)


async def respond(request: Request) -> Response:
    """Return the answer to a request of the protocol, or the problem that it has."""
    if request.method not in METHODS:
        return _not_allowed(request)
    if request.method == "OPTIONS":
        return Response(status_code=HTTPStatus.NO_CONTENT, headers=_ALLOW)
    try:
        asked = await read_request(request)
    except KgError as error:
        return problems.respond(request, problems.problem_of(error))
    return await answer(request, asked)


async def answer(request: Request, asked: Asked) -> Response:
    """Answer a request that could be read; browsers get a page with the query on it."""
    try:
        if asked.text is None:
            return await _without_query(request)
        query = read(
            asked.text, default_graphs=asked.default_graphs, named_graphs=asked.named_graphs
        )
        return await _result(request, query, asked.suffix)
    except KgError as error:
        problem = problems.problem_of(error, asked.text or "")
        if asked.suffix is None and _is_browser(request):
            return editor(request, asked.text or "", problem=problem)
        return problems.respond(request, problem)


async def read_request(request: Request) -> Asked:
    """Return what a request asks. Raises QueryError for one that the protocol does not allow."""
    search = _parse(request.scope["query_string"].decode("latin-1"))
    if request.method != "POST":
        return _asked(search)
    body = await _body(request)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == FORM:
        return _asked(_parse(body))
    if media_type == UPDATE:
        raise _update()
    if media_type != DIRECT:
        message = f"A POST carries a query as {DIRECT} or {FORM}, not as “{media_type}”."
        raise QueryError("media-type", message)
    return _asked(search | {"query": [body]})


def editor(
    request: Request,
    text: str,
    *,
    problem: problems.Problem | None = None,
    table: tables.ShownTable | None = None,
    truth: bool | None = None,
    graph: str | None = None,
) -> Response:
    """Return the page to write queries on, with the answer to one or what is wrong with it."""
    return page(
        request,
        "editor.html",
        status=problem.status if problem else HTTPStatus.OK,
        text=text,
        problem=problem,
        table=table,
        truth=truth,
        graph=graph,
        library=of(request).library,
        formats=[*RESULT_FORMATS, *GRAPH_FORMATS],
    )


async def _result(request: Request, query: Query, suffix: str | None) -> Response:
    service = of(request)
    form = _format(request, [*formats_of(query), HTML], suffix)
    if form is HTML:
        return await run_in_threadpool(_as_page, request, service, query)
    etag = entity_tag(
        service.release.manifest.digest,
        form.name,
        query.text,
        "\n".join(query.default_graphs),
        "\n".join(query.named_graphs),
    )
    headers = answer_headers(etag)
    if is_unchanged(request.headers.get("if-none-match"), etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    body = await run_in_threadpool(service.engine.answer, query, form)
    return Response(body, headers=headers | {"Content-Type": form.content_type})


def _as_page(request: Request, service: Service, query: Query) -> Response:
    if query.gives_graph:
        graph = service.engine.answer(query, TURTLE).decode("utf-8")
        return editor(request, query.text, graph=graph)
    result = service.engine.result(query)
    if isinstance(result, bool):
        return editor(request, query.text, truth=result)
    return editor(request, query.text, table=tables.show(result))


async def _without_query(request: Request) -> Response:
    if _is_browser(request):
        return editor(request, "")
    hint = "Send it as the parameter “query” by GET, or by POST as application/sparql-query."
    raise QueryError("missing-query", "The request carries no query.", hint=hint)


def _is_browser(request: Request) -> bool:
    return prefers_html(request.headers.get("accept"), HTML, JSON_RESULTS)


def _format(request: Request, offers: Sequence[Format], suffix: str | None) -> Format:
    if suffix is not None and by_suffix(tuple(offers), suffix) is None:
        listed = ", ".join(offer.suffix for offer in offers)
        message = f"“{suffix}” is no format of this answer."
        raise QueryError("parameter", message, hint=f"The parameter “format” is one of: {listed}.")
    return negotiate(request.headers.get("accept"), offers, suffix)


def _asked(parameters: Parameters) -> Asked:
    if "update" in parameters:
        raise _update()
    queries = parameters.get("query", [])
    if len(queries) > 1:
        raise QueryError("parameter", "The request carries more than one query.")
    return Asked(
        text=queries[0] if queries else None,
        default_graphs=tuple(parameters.get("default-graph-uri", ())),
        named_graphs=tuple(parameters.get("named-graph-uri", ())),
        suffix=next(filter(None, parameters.get("format", ())), None),
    )


def _parse(text: str) -> Parameters:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        message = f"The parameters cannot be read: {error}."
        raise QueryError("parameter", message, hint="They are UTF-8, percent-encoded.") from error


async def _body(request: Request) -> str:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_QUERY:
            raise QueryError("too-large", f"A query has at most {LONGEST_QUERY:,} bytes here.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("parameter", f"The query is not UTF-8: {error}.") from error


def _update() -> QueryError:
    hint = "To change a copy of your own, load one of the dumps under /data/latest/."
    return QueryError("refused", "Updates change data, and this service only reads.", hint=hint)


def _not_allowed(request: Request) -> Response:
    detail = f"{request.method} is no way to ask a query; {', '.join(METHODS)} are."
    problem = problems.Problem(405, "method-not-allowed", "Method not allowed", detail)
    response = problems.respond(request, problem)
    response.headers.update(_ALLOW)
    return response


_ALLOW = {"Allow": ", ".join(METHODS)}
