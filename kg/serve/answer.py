"""The answer to a query as a response: known already, kept, whole, or sent as it is found."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from kg.errors import QueryError
from kg.formats import Format
from kg.release.folder import Release
from kg.serve import alike, urls
from kg.serve.cache import Kept, tag_of
from kg.serve.clients import client_of
from kg.serve.headers import (
    REMARKS,
    answer_headers,
    is_unchanged,
    link,
    listed,
    remarks_header,
    timing_of,
)
from kg.serve.negotiate import negotiate_coding
from kg.serve.observe import noted
from kg.serve.service import Service, of
from kg.serve.watch import Watch
from kg.sparql.coding import IDENTITY
from kg.sparql.notice import can_say_at_the_end
from kg.sparql.query import Query
from kg.sparql.workers.frames import Job, Report
from kg.sparql.workers.pool import Pool, Reply

LARGEST_WHOLE = 64_000_000
"""The most bytes of an answer to a client of HTTP/1.0, which cannot tell a cut one from a whole."""

RawHeaders = tuple[tuple[bytes, bytes], ...]

ANY_TAG = "*"

_FAULTS_OF_CLIENTS = ("syntax", "parameter")


class Aborted(Exception):
    """An answer that ends before it is complete: the server then breaks the connection."""


@dataclass(frozen=True)
class Question:
    """A query, the format of its answer, and what its author wants of it.

    `rows` and `seconds` are the author's own limits, None for those of the service; `links` are
    further values for the Link header. `absent` are graphs of its dataset that the release does
    not have. With `is_strange` it is not one of our saved queries.
    """

    query: Query
    form: Format
    rows: int | None = None
    seconds: float | None = None
    links: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    is_strange: bool = True


class Answer(Response):
    """Answers a question when it is called as an ASGI application.

    Raises QueryError before anything is sent, Aborted after that. `headers` are further ones, as
    they are sent.
    """

    def __init__(self, question: Question, headers: RawHeaders = ()) -> None:
        self.question = question
        self.further = headers
        self.background = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer."""
        exchange = _Exchange(self.question, self.further, Request(scope), receive, send)
        await exchange.run()


def level_of(error: QueryError) -> int:
    """Return how loudly a failure is logged: what clients do wrong is no trouble of ours."""
    return logging.INFO if error.kind in _FAULTS_OF_CLIENTS else logging.WARNING


def complete_of(release: Release) -> str:
    """Return where all data of a release are, for those whose answer was cut."""
    return urls.dump("all.nq.gz", release.manifest.version)


def job_of(question: Question, service: Service, coding: str = IDENTITY) -> Job:
    """Return what a worker is told: the author may lower the limits of the service."""
    limits = service.settings
    given = question.rows
    rows = limits.rows if given is None else min(given, limits.rows)
    seconds = limits.seconds if question.seconds is None else question.seconds
    return Job(
        query=question.query,
        form=question.form.name,
        seconds=min(seconds, limits.seconds),
        size=limits.size,
        rows=rows,
        triples=None if given is None else rows,
        complete=complete_of(service.release),
        coding=coding,
        is_strange=question.is_strange,
    )


class _Exchange:
    """One question and its answer on the way."""

    def __init__(
        self,
        question: Question,
        own: RawHeaders,
        request: Request,
        receive: Receive,
        send: Send,
    ) -> None:
        self._question = question
        self._request = request
        self._receive = receive
        self._send = send
        self._service = of(request)
        self._coding = negotiate_coding(request.headers.get("accept-encoding"))
        self._job = job_of(question, self._service, self._coding)
        self._noted = noted(request.scope)
        self._noted.ask(question.query.text)
        self._own = own
        # The method POST selects no representation, so it has no conditions (RFC 9110, 13.2.1).
        is_conditional = request.method != "POST"
        self._known = request.headers.get("if-none-match") if is_conditional else None
        self._is_started = False

    async def run(self) -> None:
        etag = tag_of(self._service.release, self._job)
        if self._known != ANY_TAG and is_unchanged(self._known, etag):
            await self._unchanged(etag)
        elif (kept := self._service.cache.get(etag)) is None:
            await self._ask(etag)
        elif self._known == ANY_TAG:
            await self._unchanged(etag)
        else:
            alike.allow(self._request.scope)
            await self._start(kept.headers, timing="cache;desc=hit")
            await self._finish(kept.body)
            self._note(logging.INFO, "kept")

    async def _ask(self, etag: str) -> None:
        with Watch(self._receive) as watch:
            try:
                async with self._reply() as reply:
                    await self._pass_on(reply, etag)
            except QueryError as error:
                self._note(level_of(error), f"{error.kind}: {error.message}")
                if self._is_started:
                    raise Aborted(error.message) from error
                raise
        if watch.is_gone:
            self._note(logging.INFO, "the client is gone")

    def _reply(self) -> AbstractAsyncContextManager[Reply]:
        pool, scope = self._service.pool, self._request.scope
        begun = alike.begun(scope)
        if begun is not None and isinstance(pool, Pool):
            return pool.go_on(self._job, begun)
        return pool.ask(self._job, client_of(scope))

    async def _unchanged(self, etag: str) -> None:
        headers = answer_headers(etag, self._question.links)
        await self._start(_encoded(headers), HTTPStatus.NOT_MODIFIED)
        await self._finish(b"")

    async def _pass_on(self, reply: Reply, etag: str) -> None:
        if self._known == ANY_TAG:  # there is an answer, which was not known before
            await self._unchanged(etag)
        elif reply.is_whole:
            await self._whole(reply, etag)
        elif self._request.scope.get("http_version") == "1.0":
            await self._gathered(reply, etag)
        else:
            await self._stream(reply, etag)

    async def _whole(self, reply: Reply, etag: str) -> None:
        headers = _encoded(self._headers(etag, reply.report))
        sized = (*headers, (b"content-length", b"%d" % len(reply.body)))
        self._service.cache.put(etag, Kept(sized, reply.body))
        if self._is_plain(reply.report):
            scope, query = self._request.scope, self._question.query
            client = client_of(scope)
            coding = reply.report.coding
            alike.allow_like(
                scope, alike.Like(client, self._job, headers, coding, query.gives_graph)
            )
        await self._start(sized, timing=timing_of(reply.waited, reply.report))
        await self._finish(reply.body)
        self._note(logging.INFO, timing_of(reply.waited, reply.report))

    def _is_plain(self, report: Report) -> bool:
        """Tell whether nothing but the query decides over the headers of this answer."""
        question = self._question
        is_special = question.links or question.absent or question.query.parameters
        return not (report.is_cut or report.remarks or is_special or self._known)

    async def _stream(self, reply: Reply, etag: str) -> None:
        headers = self._headers(etag, reply.report, is_open=True)
        await self._start(_encoded(headers), timing=timing_of(reply.waited, reply.report))
        if self._request.method == "HEAD":  # nobody reads the rest, and its worker is ended
            await self._finish(b"")
            return
        await self._piece(reply.body)
        async for piece in self._rest(reply):
            await self._piece(piece)
        await self._finish(b"")
        self._note(logging.INFO, "sent as it was found")

    async def _gathered(self, reply: Reply, etag: str) -> None:
        """Send a long answer with its length: what is cut on the way must not look whole."""
        body = bytearray(reply.body)
        async for piece in self._rest(reply):
            body += piece
            if len(body) > LARGEST_WHOLE:
                message = "So long an answer needs HTTP/1.1, which tells a whole one from a part."
                raise QueryError("old-protocol", message)
        headers = self._headers(etag, reply.report, is_open=True)
        headers["Content-Length"] = str(len(body))
        await self._start(_encoded(headers), timing=timing_of(reply.waited, reply.report))
        await self._finish(bytes(body))

    async def _rest(self, reply: Reply) -> AsyncIterator[bytes]:
        """Yield what follows the beginning. Raises Aborted where the end cannot say it is cut.

        Who asked for no more than these rows takes them for what they are.
        """
        async for piece, report in reply.rest():
            if report and report.is_cut and not self._is_expected_to_be_cut():
                self._note(logging.WARNING, f"cut after {self._job.rows} rows")
                raise Aborted("The answer has more rows than it may have, and cannot say so.")
            yield piece

    def _is_expected_to_be_cut(self) -> bool:
        return can_say_at_the_end(self._question.form) or self._question.rows == self._job.rows

    def _headers(self, etag: str, report: Report, *, is_open: bool = False) -> dict[str, str]:
        """Return the headers of an answer; `is_open` where it is not known if it will be cut."""
        job, links = self._job, self._question.links
        said: dict[str, str] = {"Content-Type": self._question.form.content_type}
        if report.coding != IDENTITY:
            said["Content-Encoding"] = report.coding
        if self._question.absent:
            said["KG-Absent-Graph"] = listed(self._question.absent)
        if report.is_cut:
            said["KG-Cut"] = f"rows={job.rows}"
        if is_open:
            said["KG-Limit"] = f"rows={job.rows}, bytes={job.size}, seconds={job.seconds:g}"
        if report.remarks:
            said[REMARKS] = remarks_header(report.remarks)
        if report.is_cut or is_open:
            links = (*links, link(job.complete, "collection", "application/gzip"))
        return answer_headers(etag, links) | said

    async def _start(
        self,
        headers: RawHeaders,
        status: int = HTTPStatus.OK,
        timing: str = "",
    ) -> None:
        own = self._own
        if timing:
            own = (*own, (b"server-timing", timing.encode()))
        self._is_started = True
        await self._send(
            {"type": "http.response.start", "status": int(status), "headers": [*headers, *own]}
        )

    async def _piece(self, body: bytes) -> None:
        await self._send({"type": "http.response.body", "body": body, "more_body": True})

    async def _finish(self, body: bytes) -> None:
        await self._send({"type": "http.response.body", "body": body})

    def _note(self, level: int, what: str) -> None:
        self._noted.note(level, what)


def _encoded(headers: Mapping[str, str]) -> RawHeaders:
    return tuple(
        (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()
    )
