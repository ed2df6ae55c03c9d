"""The page to write queries on, with the answer to one or what is wrong with it."""

from __future__ import annotations

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import QueryError
from kg.formats import GRAPH_FORMATS, JSON_RESULTS, RESULT_FORMATS, TURTLE
from kg.serve import problems, tables
from kg.serve.answer import Question, job_of, level_of
from kg.serve.clients import client_of
from kg.serve.observe import noted
from kg.serve.service import of
from kg.serve.templating import page
from kg.serve.watch import Watch
from kg.sparql.query import Query
from kg.sparql.remarks import Remark
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
    remarks: tuple[Remark, ...] = (),
) -> Response:
    """Return the page with a query on it, one of its possible outcomes, and what may be wrong."""
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
        remarks=remarks,
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
        question = Question(query, TURTLE, rows or tables.ROWS_SHOWN, seconds)
        body, remarks = await ask(request, question)
        shown = body.decode("utf-8")
        return editor(request, query.text, graph=shown, absent=absent, remarks=remarks)
    most = min(rows or tables.ROWS_ASKED, tables.ROWS_ASKED)
    body, remarks = await ask(request, Question(query, JSON_RESULTS, most, seconds))
    result = await run_in_threadpool(read_answer, body)
    if isinstance(result, bool):
        return editor(request, query.text, truth=result, absent=absent, remarks=remarks)
    shown_table = tables.show(result)
    return editor(request, query.text, table=shown_table, absent=absent, remarks=remarks)


async def result_of(request: Request, query: Query) -> Table | bool:
    """Return the rows of a query of ours, one more than a page shows, or its truth value."""
    question = Question(query, JSON_RESULTS, tables.ROWS_ASKED, is_strange=False)
    body, _ = await ask(request, question)
    return await run_in_threadpool(read_answer, body)


async def ask(request: Request, question: Question) -> tuple[bytes, tuple[Remark, ...]]:
    """Return a whole answer, while the client waits for it, and what may be wrong with the query.

    Raises QueryError, which is noted.
    """
    service, seen = of(request), noted(request.scope)
    seen.ask(question.query.text)
    job = job_of(question, service)
    try:
        with Watch(request.receive):
            async with service.pool.ask(job, client_of(request.scope)) as reply:
                rest = [piece async for piece, _ in reply.rest()]
                return b"".join((reply.body, *rest)), reply.report.remarks
    except QueryError as error:
        seen.note(level_of(error), f"{error.kind}: {error.message}")
        raise
    return b"", ()  # nobody is there to read it
