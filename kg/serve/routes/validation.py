"""`/validate`: RDF that is sent, checked against the shapes of this service."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from fastapi import APIRouter
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message

from kg.check.documents import SUFFIXES
from kg.check.writers import WRITERS
from kg.formats import GRAPH_FORMATS, HTML, TURTLE, Format
from kg.serve import problems, urls
from kg.serve.checking import LARGEST, SECONDS, Answer, Checks
from kg.serve.headers import READ_METHODS
from kg.serve.marked import Marked, mark
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.problems import Problem
from kg.serve.templating import page

router = APIRouter()

REPORTS = tuple(
    Format(writer.name, writer.suffix, writer.media_type)
    for writer in (WRITERS[name] for name in "json text turtle markdown sarif junit".split())
)
_FRAME = 10_000
"""How many bytes a form may have besides the data."""
FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


@router.api_route(urls.VALIDATE, methods=READ_METHODS)
def form(request: Request) -> Response:
    """Show the page to paste RDF on, or to pick a file."""
    return _page(request)


@router.post(urls.VALIDATE)
async def validate(request: Request) -> Response:
    """Check RDF of at most five megabytes; the report comes in any form, by Accept."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type in FORMS:
        return await _of_form(request)
    suffix = _suffix_of(media_type)
    if suffix is None:
        offered = ", ".join(form.media_type for form in GRAPH_FORMATS)
        detail = f"RDF is sent as one of {offered}; not as “{media_type}”."
        return problems.respond(request, Problem(415, "media-type", "No RDF", detail))
    chosen = negotiate(accept_of(request), (*REPORTS, HTML))
    content = await _body(request, LARGEST)
    if content is None:
        return problems.respond(request, _too_large())
    if chosen is HTML:
        return await _checked_page(request, content, suffix)
    answer = await _checks(request).run(content, suffix, chosen.name)
    if not answer.report:
        return problems.respond(request, _problem(answer))
    return Response(
        answer.report,
        headers={"Cache-Control": "no-store", "Vary": "Accept"}
        | {"Content-Type": chosen.content_type},
    )


async def _of_form(request: Request) -> Response:
    """Check what a browser sends: the file that was picked, else the text that was pasted."""
    body = await _body(request, LARGEST + _FRAME)
    if body is None:
        return problems.respond(request, _too_large())

    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    async with Request(request.scope, receive).form(max_part_size=LARGEST + _FRAME) as sent:
        content, name = await _content_of(sent)
        chosen = str(sent.get("format", ""))
    if len(content) > LARGEST:
        return problems.respond(request, _too_large())
    suffix = (chosen or name.rpartition(".")[2]).lower()
    if suffix not in SUFFIXES:
        hint = "Choose it in the list: the name of the file does not tell."
        problem = Problem(
            400, "parameter", "Of which format?", "The format is not known.", hint=hint
        )
        return _page(request, text=content.decode(errors="replace"), problem=problem)
    return await _checked_page(request, content, suffix, chosen)


async def _content_of(sent: FormData) -> tuple[bytes, str]:
    file = sent.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return await file.read(), file.filename
    return str(sent.get("data", "")).encode(), f"pasted.{sent.get('pasted', TURTLE.suffix)}"


async def _checked_page(
    request: Request, content: bytes, suffix: str, chosen: str = ""
) -> Response:
    answer = await _checks(request).run(content, suffix, "json")
    text = content.decode(errors="replace")
    if not answer.report:
        return _page(request, text=text, suffix=suffix, chosen=chosen, problem=_problem(answer))
    report = msgspec.json.decode(answer.report)
    return _page(
        request,
        text=text,
        suffix=suffix,
        chosen=chosen,
        report=report,
        marked=mark(text, report),
    )


def _page(
    request: Request,
    *,
    text: str = "",
    suffix: str = TURTLE.suffix,
    chosen: str = "",
    problem: Problem | None = None,
    report: object = None,
    marked: Marked | None = None,
) -> Response:
    """Return the page: `suffix` is of the text in its box, `chosen` stands in the list."""
    return page(
        request,
        "validate.html",
        status=problem.status if problem else HTTPStatus.OK,
        text=text,
        pasted=SUFFIXES[suffix],
        chosen=chosen,
        formats=GRAPH_FORMATS,
        problem=problem,
        report=report,
        marked=marked,
        largest=LARGEST,
    )


def _checks(request: Request) -> Checks:
    checks = request.app.state.checks
    assert isinstance(checks, Checks)
    return checks


async def _body(request: Request, most: int) -> bytes | None:
    """Return the body; None where it has more bytes than `most`, of which no more are read."""
    if int(request.headers.get("content-length", 0)) > most:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return None
    return bytes(body)


def _suffix_of(media_type: str) -> str | None:
    return next(
        (
            form.suffix
            for form in GRAPH_FORMATS
            if media_type == form.media_type or media_type in form.aliases
        ),
        None,
    )


def _problem(answer: Answer) -> Problem:
    if answer.too_long:
        detail = f"The check took longer than {SECONDS:g} seconds, and was ended."
        return Problem(504, "too-long", "The check took too long", detail)
    message, _, excerpt = answer.trouble.partition("\n")
    return Problem(422, "unreadable", "It cannot be checked", message, excerpt=excerpt or None)


def _too_large() -> Problem:
    detail = f"At most {LARGEST:,} bytes are checked here; “kg check” checks more."
    return Problem(413, "too-large", "Too large", detail)
