"""A graph that the service says itself, in the format that was chosen for a client."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from pyoxigraph import NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import Format
from kg.serve.headers import answer_headers, entity_tag, is_unchanged
from kg.serve.routes.documents import ordered
from kg.sparql.results import serialize_graph


def graph_answer(
    request: Request,
    triples: Iterable[Triple],
    about: NamedNode,
    form: Format,
    links: Iterable[str] = (),
) -> Response:
    """Return a graph, first what it says of one thing; 304 where the client has it already."""
    body = serialize_graph(ordered(triples, about), form)
    headers = answer_headers(entity_tag(body), links)
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers | {"Content-Type": form.content_type})
