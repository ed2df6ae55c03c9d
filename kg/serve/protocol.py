"""What a request asks by the SPARQL 1.1 Protocol for queries.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qs

from starlette.requests import Request

from kg.errors import QueryError

T = TypeVar("T", int, float)

LONGEST_QUERY = 1_000_000
"""Bytes of a request's body; a query that is longer is no question of a person."""

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"

Parameters = dict[str, list[str]]


@dataclass(frozen=True)
class Asked:
    """What a request asks: the text of its query, its dataset, a format by its suffix.

    `limit` and `timeout` lower the limits of the service: rows, and seconds.
    """

    text: str | None
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    suffix: str | None
    limit: int | None = None
    timeout: float | None = None


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
        limit=_positive(parameters, "limit", int),
        timeout=_positive(parameters, "timeout", float),
    )


def _positive(parameters: Parameters, name: str, read: Callable[[str], T]) -> T | None:
    value = next(filter(None, parameters.get(name, ())), None)
    try:
        number = None if value is None else read(value)
    except ValueError:
        number = read("0")
    if number is not None and not 0 < number < float("inf"):
        raise QueryError("parameter", f"“{name}” is {value!r}; a number above 0 is needed.")
    return number


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
