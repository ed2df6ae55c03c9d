"""Below `/data/VERSION/` the service answers from that release, and elsewhere as of a moment.

What is computed of a release has a state for the served one and for each that is kept; which one
is meant, its address says, or Accept-Datetime (RFC 7089, pattern 1.1).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from http import HTTPStatus
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import KgError
from kg.serve import problems, states, urls
from kg.serve.conditions import as_http_date
from kg.serve.headers import IRI_SIGNS, NOT_INDEXED, READ_METHODS, REVALIDATE
from kg.serve.kept import kept_releases
from kg.serve.mementos import DATETIME, VARY, Memento, States, wanted_moment
from kg.serve.releases import find_release, withdrawn
from kg.serve.service import Service, pin
from kg.settings import KEEP

_COMPUTED = rf"{urls.SPARQL}|/doc/.+|{urls.QUERIES}/.+"
_BELOW = re.compile(rf"{urls.DATA}/(?P<version>[^/]+)(?P<path>{_COMPUTED})")
_ORIGINAL = re.compile(_COMPUTED)
_LOCAL = re.compile(rf"(?<=<)(?=/doc/|{urls.QUERIES}/)")
_NEWEST = f"<{urls.release()}/"
_OF_THE_REQUEST = frozenset(range(400, 600)) - {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
"""The statuses of answers that are no state of anything."""

LONGEST = 4_000
"""Characters of an address that still stands in Link: clients read only so much of headers."""


def is_original(path: str) -> bool:
    """Tell whether what has this path is computed of a release."""
    return _ORIGINAL.fullmatch(path) is not None


class Versions:
    """Middleware: lets the release answer that a request is meant for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or say why nothing can answer it."""
        path = scope["path"] if scope["type"] == "http" and scope["method"] != "OPTIONS" else ""
        below = _BELOW.fullmatch(path)
        if below and below["version"] == urls.LATEST:
            target = quote(below["path"]) + search_of(scope)
            await RedirectResponse(target, HTTPStatus.TEMPORARY_REDIRECT)(scope, receive, send)
        elif below:
            await self._from_release(below["version"], below["path"], scope, receive, send)
        elif is_original(path) and kept_releases(scope["app"].state.service):
            await self._as_of_a_moment(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _from_release(
        self, version: str, path: str, scope: Scope, receive: Receive, send: Send
    ) -> None:
        request = Request(scope, receive)
        served: Service = scope["app"].state.service
        try:
            found = await self._service(request, served, version)
        except KgError as error:
            found = problems.problem_of(error)
        if isinstance(found, problems.Problem):
            await problems.respond(request, found)(scope, receive, send)
            return
        pin(scope, found)
        base = urls.base_of(request)
        scope["root_path"] = scope.get("root_path", "") + urls.release(version)
        original = quote(path) + search_of(scope)
        moment = served.history.moments[version]
        own = Memento(urls.below(version, original), moment)
        links = _links(States(original, (own,)), base)
        pinned = urls.release(version)

        def adjust(status: int, said: MutableHeaders) -> None:
            said.update(NOT_INDEXED)
            if "link" in said:
                known = said["link"].replace(_NEWEST, f"<{pinned}/")
                said["link"] = _LOCAL.sub(pinned, known)
            if status not in _OF_THE_REQUEST:
                said[DATETIME] = as_http_date(moment)
                _link(said, links)
            if said.get("location", "").startswith(("/doc/", f"{urls.QUERIES}/")):
                said["location"] = pinned + said["location"]

        await self._app(scope, receive, partial(_send, send, adjust))

    async def _service(
        self, request: Request, served: Service, version: str
    ) -> Service | problems.Problem:
        """Return what answers for a release, or why nothing does. Raises ReleaseError."""
        release = await run_in_threadpool(find_release, served.release, version)
        if release is None:
            return problems.missing(f"version “{version}” of the data that queries can be asked of")
        if release == served.release:
            return served
        if served.history.is_withdrawn(release):
            return withdrawn(f"Release {version}")
        if release not in kept_releases(served):
            return _not_kept(version, served)
        service: Service = await request.app.state.succession.kept.service(release)
        return service

    async def _as_of_a_moment(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            moment = wanted_moment(request.headers)
        except KgError as error:
            await problems.respond(request, problems.problem_of(error))(scope, receive, send)
            return
        path, search = quote(scope["path"]), search_of(scope)
        service: Service = scope["app"].state.service
        if moment is not None:
            known = await run_in_threadpool(states.of_answer, service, path, search)
            if known.mementos:
                await datetime_answer(request, known, moment)(scope, receive, send)
                return

        def adjust(_: int, said: MutableHeaders) -> None:
            said.add_vary_header(VARY)
            if path != urls.SPARQL:  # answers to queries are given again to others like them
                _link(said, _links(States(path + search, ()), urls.base_of(request)))

        await self._app(scope, receive, partial(_send, send, adjust))


def datetime_answer(request: Request, known: States, moment: datetime) -> Response:
    """Return the way to the state of a moment (RFC 7089, 4.1.1); the method stays the same."""
    chosen, base = known.at(moment), urls.base_of(request)
    is_read = request.method in READ_METHODS
    status = HTTPStatus.FOUND if is_read else HTTPStatus.TEMPORARY_REDIRECT
    headers = {"Vary": VARY, "Cache-Control": REVALIDATE}
    response = RedirectResponse(chosen.path, status, headers)
    _link(response.headers, _links(known, base, chosen))
    return response


def _links(known: States, base: str, chosen: Memento | None = None) -> Iterable[str]:
    return known.links(base, chosen) if len(known.original) <= LONGEST else ()


def _link(said: MutableHeaders, links: Iterable[str]) -> None:
    """Add links to those that an answer has."""
    if all_links := [*filter(None, [said.get("link")]), *links]:
        said["link"] = ", ".join(all_links)


async def _send(
    send: Send, adjust: Callable[[int, MutableHeaders], None], message: Message
) -> None:
    if message["type"] == "http.response.start":
        adjust(message["status"], MutableHeaders(scope=message))
    await send(message)


def search_of(scope: Scope) -> str:
    """Return the query of an address as it may stand in a header, whatever was sent."""
    query = quote(scope["query_string"], safe=IRI_SIGNS)
    return f"?{query}" if query else ""


def _not_kept(version: str, served: Service) -> problems.Problem:
    return problems.Problem(
        HTTPStatus.NOT_FOUND,
        "not-kept",
        "Not kept for queries",
        f"Release {version} is here as files; queries can be asked of the newest release"
        + (f" and of the {number} before it." if (number := len(kept_releases(served))) else "."),
        hint=f"Its files are at {urls.release(version)}; {KEEP.variable} says how many are kept.",
    )
