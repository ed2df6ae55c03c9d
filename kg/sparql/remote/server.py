"""Another SPARQL server, asked over HTTP: its answers as bytes, its failures as errors of ours.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx

from kg.errors import Busy, QueryError
from kg.sparql.diagnose import said_by_the_text
from kg.sparql.query import Query
from kg.sparql.remote.address import Address
from kg.sparql.remote.graphs import NO_GRAPH
from kg.sparql.remote.rewriting import names_its_dataset, rewritten
from kg.sparql.tokens import LONG

SECONDS_TO_CONNECT = 10.0
LONGEST_COMPLAINT = 10_000
"""Bytes of an error that are read."""

_PLACE = re.compile(r"error at (\d+):(\d+)")
_SYNTAX = re.compile(r"SPARQL compiler|syntax|parse|error at \d+:\d+", re.IGNORECASE)
_IT = "The server that answers queries"
_PARTIAL = ("x-sql-state", "x-sparql-maxrows")
"""Virtuoso's headers of an answer that its own limits cut: of time, and of rows of a table."""

_UNLIMITED = "Take ResultSetMaxRows out of its settings, or ask for less with LIMIT."


@dataclass(frozen=True)
class Dataset:
    """The graphs that are named to a server where a query names none; none: all it has."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


class ServerAway(QueryError):
    """A query that could not be asked, because the server is not there."""


class Server:
    """A server at an address.

    `dataset` is set when it is known how the server holds the release.
    """

    def __init__(self, address: Address, connections: int) -> None:
        self.address = address
        self.dataset = Dataset()
        self._client = httpx.AsyncClient(
            auth=(address.user, address.password) if address.user else None,
            timeout=httpx.Timeout(None, connect=SECONDS_TO_CONNECT),
            limits=httpx.Limits(max_connections=connections),
            trust_env=False,
        )

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    @asynccontextmanager
    async def ask(self, query: Query, media_type: str) -> AsyncIterator[httpx.Response]:
        """Send a query, and yield the response, yet to be read.

        Raises QueryError: `syntax`, `refused`, `deadline`, `backend` for all that is the server's
        fault, and Busy where it says so.
        """
        in_thread = len(query.text) > LONG  # what takes long must not keep others waiting
        body = await asyncio.to_thread(self._form, query) if in_thread else self._form(query)
        try:
            async with self._client.stream(
                "POST",
                self.address.url,
                content=body,
                headers={
                    "Accept": media_type,
                    "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
                },
            ) as response:
                await _check(response, media_type, query.text)
                yield response
        except httpx.HTTPError as error:
            what = f"cannot be reached, or broke off: {error or type(error).__name__}"
            raise ServerAway("backend", f"{_IT} {what}.") from error

    def _form(self, query: Query) -> bytes:
        return urlencode([("query", rewritten(query)), *self._graphs(query)]).encode()

    def _graphs(self, query: Query) -> Sequence[tuple[str, str]]:
        default, named = query.default_graphs, query.named_graphs
        if not default and not named:
            if names_its_dataset(query.text):
                return ()
            default, named = self.dataset.default, self.dataset.named
        if not default and not named:
            return ()
        # Where one kind is named and the other not, Virtuoso takes all graphs for the other.
        return [
            *(("default-graph-uri", iri) for iri in default or (NO_GRAPH,)),
            *(("named-graph-uri", iri) for iri in named or (NO_GRAPH,)),
        ]


def backend(what: str, hint: str | None = None) -> QueryError:
    """Return the error of a query that the server behind us is at fault for."""
    return QueryError("backend", f"{_IT} {what}.", hint=hint)


async def _check(response: httpx.Response, media_type: str, text: str) -> None:
    if response.is_success:
        if any(header in response.headers for header in _PARTIAL):
            raise backend("gave only a part of the answer, because of its own limits", _UNLIMITED)
        given = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if given != media_type and given != "text/plain":
            raise backend(f"answers with “{given}” where {media_type} was asked for")
        return
    complaint = await _beginning(response)
    status = response.status_code
    if status in (401, 403):
        raise backend(f"does not let this service in ({status})")
    if status in (408, 504):
        raise QueryError("deadline", "The server that answers queries took too long, and ended it.")
    if status in (429, 503):
        seconds = response.headers.get("retry-after", "")
        wait = int(seconds) if seconds.isdecimal() else 1
        message = "The server that answers queries has too much to do."
        raise Busy("busy", message, hint=f"Ask again in {wait} s.", retry_after=max(1, wait))
    if 400 <= status < 500 and _SYNTAX.search(complaint):
        raise said_by_the_text(text) or _said_by_the_server(complaint)
    raise backend(f"failed with {status}: {_first_line(complaint) or response.reason_phrase}")


async def _beginning(response: httpx.Response) -> str:
    begin = b""
    async for piece in response.aiter_bytes():
        begin += piece
        if len(begin) > LONGEST_COMPLAINT:
            break
    return begin[:LONGEST_COMPLAINT].decode(errors="replace")


def _said_by_the_server(complaint: str) -> QueryError:
    place = _PLACE.search(complaint)
    # The first line that the server saw is ours: the declarations of prefixes.
    line, column = (int(place[1]) - 1, int(place[2])) if place else (None, None)
    message = "This is no query that the server behind this service can read."
    if line is None or line < 1:
        line = column = None
    return QueryError("syntax", message, line, column, f"It says: {_first_line(complaint)}")


def _first_line(complaint: str) -> str:
    line = next(filter(None, (line.strip() for line in complaint.splitlines())), "")
    return line if len(line) <= 300 else f"{line[:300]} …"
