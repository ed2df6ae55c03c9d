"""The saved queries: a list, and each as a page and as an API route."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import QueryError
from kg.formats import GRAPH_FORMATS, HTML, RESULT_FORMATS, Format
from kg.serve import problems, tables, urls
from kg.serve.answer import Answer, Question
from kg.serve.editor import result_of
from kg.serve.headers import READ_METHODS, alternates
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.service import of
from kg.serve.templating import page
from kg.sparql.library import SavedQuery, find, to_query
from kg.sparql.query import read
from kg.sparql.results import formats_of

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
    stem, suffix = urls.split_suffix(name, (*RESULT_FORMATS, *GRAPH_FORMATS, HTML))
    saved = find(of(request).library, stem)
    values = {key: value for key, value in request.query_params.items() if value}
    offers = (*formats_of(read(saved.text)), HTML)
    form = negotiate(accept_of(request), offers, suffix)
    if form is HTML:
        return await _page(request, saved, values)
    query = to_query(saved, values)
    path = urls.saved_query(saved.name)
    links = alternates(path, formats_of(query)) if not request.url.query else ()
    return Answer(Question(query, form, links=tuple(links)))


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
        formats=formats_of(read(saved.text)),
    )


async def _table(
    request: Request, saved: SavedQuery, values: Mapping[str, str]
) -> tables.ShownTable:
    result = await result_of(request, to_query(saved, values))
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
