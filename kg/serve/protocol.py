"""What a request asks by the SPARQL 1.1 Protocol for queries.

https://www.w3.org/TR/sparql11-protocol/#query-operation
The method QUERY, which is safe like GET and has a body like POST: RFC 10008.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qs

from starlette.requests import Request

from kg.errors import QueryError

T = TypeVar("T", int, float)

LONGEST_QUERY = 1_000_000
"""Bytes of a request's body; a query that is longer is no question of a person."""

METHODS = ("GET", "HEAD", "POST", "QUERY", "OPTIONS")
WITH_BODY = ("POST", "QUERY")
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"

Parameters = dict[str, list[str]]

_DAMAGED = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class Asked:
    """What a request asks: the text of its query, its dataset, words for a format.

    `limit` and `timeout` lower the limits of the service: rows, and seconds.
    """

    text: str | None
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    formats: tuple[str, ...]
    limit: int | None = None
    timeout: float | None = None


async def read_request(request: Request) -> Asked:
    """Return what a request asks. Raises QueryError for one that the protocol does not allow."""
    parameters = search_of(request)
    if request.method in WITH_BODY:
        parameters = _joined(parameters, await _sent(request))
    return _asked(parameters)


def search_of(request: Request) -> Parameters:
    """Return the parameters in the address of a request. Raises QueryError for damaged ones."""
    return _parse(_text(request.scope["query_string"]))


def once(parameters: Parameters, name: str) -> str | None:
    """Return the value of a parameter, None where it is absent or empty.

    Raises QueryError where there are two: nobody could tell which one was meant.
    """
    values = parameters.get(name, [])
    if len(values) > 1:
        raise QueryError("parameter", f"The request carries more than one {name}.")
    return values[0] if values and values[0] else None


def positive(parameters: Parameters, name: str, read: Callable[[str], T]) -> T | None:
    """Return the number that a parameter gives, None without it. Raises QueryError."""
    value = once(parameters, name)
    try:
        number = None if value is None else read(value)
    except ValueError:
        number = read("0")
    if number is not None and not 0 < number < float("inf"):
        raise QueryError("parameter", f"“{name}” is {value!r}; a number above 0 is needed.")
    return number


def _asked(parameters: Parameters) -> Asked:
    if "update" in parameters:
        raise _update()
    once(parameters, "query")
    queries = parameters.get("query", [])
    return Asked(
        text=queries[0] if queries else None,
        default_graphs=tuple(parameters.get("default-graph-uri", ())),
        named_graphs=tuple(parameters.get("named-graph-uri", ())),
        formats=tuple(filter(None, parameters.get("format", ()))),
        limit=positive(parameters, "limit", int),
        timeout=positive(parameters, "timeout", float),
    )


def _joined(one: Parameters, other: Parameters) -> Parameters:
    """Return the parameters of both: those in the address count beside those of the body."""
    return {name: one.get(name, []) + other.get(name, []) for name in one.keys() | other.keys()}


async def _sent(request: Request) -> Parameters:
    """Return the parameters that a body carries, of which a query by itself is one."""
    media_type, _, rest = request.headers.get("content-type", "").partition(";")
    media_type = media_type.strip().lower()
    if media_type == UPDATE:
        raise _update()
    if media_type not in (FORM, DIRECT):
        message = (
            f"A {request.method} carries a query as {DIRECT} or {FORM}, not as “{media_type}”."
        )
        raise QueryError("media-type", message, hint="Say so in the header Content-Type.")
    _refuse_codings(rest, request.headers.get("content-encoding", ""))
    body = await _body(request)
    return _parse(body) if media_type == FORM else {"query": [body]}


def _refuse_codings(parameters: str, coding: str) -> None:
    charset = re.search(r"charset\s*=\s*\"?([^\s;\"]+)", parameters, re.IGNORECASE)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise QueryError("media-type", f"A query is sent in UTF-8 here, not in {charset[1]}.")
    if coding.strip().lower() not in ("", "identity"):
        raise QueryError("media-type", f"A query is sent as it is, not packed with {coding}.")


def _parse(text: str) -> Parameters:
    damage = _DAMAGED.search(text)
    if damage:
        message = f"After “{text[: damage.start()][-20:]}” a percent sign stands for itself."
        hint = "Write it as %25: two hexadecimal digits must follow a percent sign."
        raise QueryError("parameter", message, hint=hint)
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        message = f"The parameters cannot be read: {error}."
        raise QueryError("parameter", message, hint="They are UTF-8, percent-encoded.") from error


async def _body(request: Request) -> str:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_QUERY:
            raise QueryError("too-large", f"A query has at most {LONGEST_QUERY:,} bytes here.")
    return _text(body)


def _text(sent: bytes | bytearray) -> str:
    try:
        return sent.decode("utf-8")
    except UnicodeDecodeError as error:
        raise QueryError("parameter", f"What was sent is not UTF-8: {error}.") from error


def _update() -> QueryError:
    hint = "To change a copy of your own, load one of the dumps under /data/latest/."
    return QueryError("refused", "Updates change data, and this service only reads.", hint=hint)
