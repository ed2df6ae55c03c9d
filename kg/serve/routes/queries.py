"""The saved queries: a list, and each as a page and as an API route."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import QueryError
from kg.formats import GRAPH_FORMATS, HTML, JSON_RESULTS, RESULT_FORMATS, Format
from kg.serve import event_lists, listing, problems, tables, urls
from kg.serve.answer import Answer, Question
from kg.serve.editor import ask, result_of
from kg.serve.headers import READ_METHODS, alternates
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.observe import noted
from kg.serve.saved import find_answer, read_file, respond
from kg.serve.service import of
from kg.serve.templating import page
from kg.sparql.library import SavedQuery, find, to_query
from kg.sparql.query import Query, read
from kg.sparql.results import formats_of, read_answer

JSON = Format("json", "json", "application/json", text=False)

router = APIRouter()


@router.api_route(urls.QUERIES, methods=READ_METHODS)
def queries(request: Request) -> Response:
    """List the saved queries, for people or as JSON."""
    library = of(request).library
    if negotiate(accept_of(request), (HTML, JSON)) is HTML:
        return page(request, "queries.html", library=library)
    listed = [_summary(query) for query in library.values()]
    return JSONResponse({"queries": listed}, headers={"Vary": "Accept"})


@router.api_route(urls.SAVED_QUERY, methods=READ_METHODS)
async def saved_query(request: Request, name: str) -> Response:
    """Answer a saved query with the parameters of the request."""
    stem, suffix = urls.split_suffix(
        name, (*RESULT_FORMATS, *GRAPH_FORMATS, *event_lists.FORMATS, HTML)
    )
    saved = find(of(request).library, stem)
    values = {key: value for key, value in request.query_params.items() if value}
    offers = (*formats_of(read(saved.text)), *event_lists.FORMATS, HTML)
    form = negotiate(accept_of(request), offers, suffix)
    if form is HTML:
        return await _page(request, saved, values)
    query = to_query(saved, values)
    if form in event_lists.FORMATS:
        return await _events(request, saved, query, form)
    path = urls.saved_query(saved.name)
    links = tuple(alternates(path, formats_of(query))) if not request.url.query else ()
    noted(request.scope).ask(saved.text)
    service = of(request)
    answer = None if values else find_answer(service.answers, saved, form)
    if answer:
        return await respond(request, answer, form, links, service.cache)
    return Answer(Question(query, form, links=links, is_strange=False))


async def _events(request: Request, saved: SavedQuery, query: Query, form: Format) -> Response:
    """Return the events in the rows of a query as a calendar or feed."""
    body, _ = await ask(request, Question(query, JSON_RESULTS, listing.MOST + 1))
    table = await run_in_threadpool(read_answer, body)
    if isinstance(table, bool) or "event" not in table.variables:
        message = f"“{saved.name}” lists no events, so it is no {form.name}."
        raise QueryError("form", message, hint="Ask for it as CSV or JSON.")
    path = urls.saved_query(saved.name, **dict(request.query_params))
    events = listing.events_in(table.rows[: listing.MOST])
    cut = f"rows={listing.MOST}" if len(table.rows) > listing.MOST else ""
    return await run_in_threadpool(
        event_lists.answer, request, form, saved.summary, path, events, cut
    )


async def _page(request: Request, saved: SavedQuery, values: Mapping[str, str]) -> Response:
    table, problem = None, None
    if values or all(parameter.default for parameter in saved.parameters):
        try:
            table = await _table(request, saved, values)
        except QueryError as error:
            problem = problems.problem_of(error, saved.text)
    return page(
        request,
        "query.html",
        status=problem.status if problem else HTTPStatus.OK,
        saved=saved,
        values=values,
        example={parameter.name: parameter.example for parameter in saved.parameters},
        table=table,
        problem=problem,
        formats=[*formats_of(read(saved.text)), *_lists(table)],
    )


def _lists(table: tables.ShownTable | None) -> tuple[Format, ...]:
    """Return the formats of lists of events, for a table that has some."""
    return event_lists.FORMATS if table and "event" in table.variables else ()


async def _table(
    request: Request, saved: SavedQuery, values: Mapping[str, str]
) -> tables.ShownTable:
    answer = None if values else find_answer(of(request).answers, saved, JSON_RESULTS)
    query = to_query(saved, values)
    result = await (run_in_threadpool(read_file, answer) if answer else result_of(request, query))
    if isinstance(result, bool):
        raise QueryError("form", f"“{saved.name}” has no rows to show.")
    return tables.show(result, saved.chart)


def _summary(query: SavedQuery) -> dict[str, object]:
    return {
        "name": query.name,
        "path": urls.saved_query(query.name),
        "summary": query.summary,
        "description": query.description,
        "tags": query.tags,
        "parameters": [
            {"name": each.name, "type": each.type, "example": each.example}
            for each in query.parameters
        ],
    }
