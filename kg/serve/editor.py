"""The page to write queries on, with the answer to one or what is wrong with it."""

from __future__ import annotations

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import GRAPH_FORMATS, JSON_RESULTS, RESULT_FORMATS, TURTLE
from kg.serve import problems, tables
from kg.serve.answer import Question, client_of, job_of
from kg.serve.service import of
from kg.serve.templating import page
from kg.serve.watch import Watch
from kg.sparql.query import Query
from kg.sparql.results import Table, read_answer


def editor(
    request: Request,
    text: str,
    *,
    problem: problems.Problem | None = None,
    table: tables.ShownTable | None = None,
    truth: bool | None = None,
    graph: str | None = None,
    absent: tuple[str, ...] = (),
) -> Response:
    """Return the page with a query on it, and one of its possible outcomes."""
    return page(
        request,
        "editor.html",
        status=problem.status if problem else HTTPStatus.OK,
        text=text,
        problem=problem,
        table=table,
        truth=truth,
        graph=graph,
        absent=absent,
        library=of(request).library,
        formats=[*RESULT_FORMATS, *GRAPH_FORMATS],
    )


async def answered(
    request: Request,
    query: Query,
    rows: int | None,
    seconds: float | None,
    absent: tuple[str, ...] = (),
) -> Response:
    """Return the page with the answer to a query, as much of it as a page shows.

    `absent` are graphs that the query names and the release does not have.
    """
    if query.gives_graph:
        body = await ask(request, Question(query, TURTLE, rows or tables.ROWS_SHOWN, seconds))
        return editor(request, query.text, graph=body.decode("utf-8"), absent=absent)
    result = await result_of(request, query, rows, seconds)
    if isinstance(result, bool):
        return editor(request, query.text, truth=result, absent=absent)
    return editor(request, query.text, table=tables.show(result), absent=absent)


async def result_of(
    request: Request, query: Query, rows: int | None = None, seconds: float | None = None
) -> Table | bool:
    """Return the rows of a query, one more than a page shows, or its truth value."""
    most = min(rows or tables.ROWS_ASKED, tables.ROWS_ASKED)
    body = await ask(request, Question(query, JSON_RESULTS, most, seconds))
    return await run_in_threadpool(read_answer, body)


async def ask(request: Request, question: Question) -> bytes:
    """Return a whole answer, while the client waits for it."""
    service = of(request)
    with Watch(request.receive):
        return await service.pool.answer(job_of(question, service), client_of(request))
    return b""  # nobody is there to read it
