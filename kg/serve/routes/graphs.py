"""The graphs of the release, one by one: the Graph Store Protocol, for reading.

https://www.w3.org/TR/sparql11-http-rdf-update/
"""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.errors import QueryError
from kg.formats import GRAPH_FORMATS, HTML
from kg.namespaces import BASE
from kg.serve import problems, urls
from kg.serve.answer import Answer, Question
from kg.serve.headers import READ_METHODS, link
from kg.serve.negotiate import accept_of, chosen, negotiate
from kg.serve.protocol import once, positive, search_of
from kg.serve.service import of
from kg.sparql.query import read

ALLOW = {"Allow": ", ".join([*READ_METHODS, "OPTIONS"])}
WRITE_METHODS = ["POST", "PUT", "DELETE", "PATCH"]
ALL = "CONSTRUCT WHERE { ?s ?p ?o }"

router = APIRouter()


@router.api_route(urls.GRAPHS, methods=READ_METHODS)
def graph(request: Request) -> Response:
    """Answer with the graph that the parameters identify (4.2, indirect identification)."""
    parameters = search_of(request)
    iri = once(parameters, "graph")
    if (iri is None) == ("default" not in parameters):
        raise QueryError("parameter", "One graph is sent at a time.", hint=_choice(request))
    return _answer(request, iri, parameters.get("format", []))


@router.api_route(urls.GRAPH, methods=READ_METHODS)
def own_graph(request: Request, name: str) -> Response:
    """Answer with the graph whose IRI ends like the path (4.1, direct identification)."""
    words = search_of(request).get("format", [])
    if f"{BASE}graph/{name}" not in of(request).graphs:
        name, found = urls.split_suffix(name, (*GRAPH_FORMATS, HTML))
        words = [found] if found else words
    return _answer(request, f"{BASE}graph/{name}", words)


@router.api_route(urls.GRAPHS, methods=["OPTIONS"])
@router.api_route(urls.GRAPH, methods=["OPTIONS"])
def options() -> Response:
    """Tell what can be done with a graph."""
    return Response(status_code=HTTPStatus.NO_CONTENT, headers=ALLOW)


@router.api_route(urls.GRAPHS, methods=WRITE_METHODS)
@router.api_route(urls.GRAPH, methods=WRITE_METHODS)
def refuse(request: Request) -> Response:
    """Refuse whatever would change a graph (5.3 to 5.7)."""
    detail = f"{request.method} changes a graph, and this service only reads."
    hint = (
        "Load one of the dumps under /data/latest/ into a store of your own, and change it there."
    )
    problem = problems.Problem(405, "read-only", "Graphs are only read here", detail, hint=hint)
    response = problems.respond(request, problem)
    response.headers.update(ALLOW)
    return response


def _answer(request: Request, iri: str | None, words: list[str]) -> Response:
    parameters, graphs = search_of(request), of(request).graphs
    if iri is not None and iri not in graphs:
        message = f"This release has no graph <{iri}>."
        raise QueryError("unknown-graph", message, hint=_choice(request))
    named = () if iri is None else (iri,)
    offers = (*GRAPH_FORMATS, HTML)
    form = chosen(offers, words) or negotiate(accept_of(request), offers)
    if form is HTML:  # people see the beginning of it, where they can ask more
        target = urls.sparql(ALL, default_graphs=named)
        return RedirectResponse(target, HTTPStatus.SEE_OTHER, {"Vary": "Accept"})
    rows, seconds = positive(parameters, "limit", int), positive(parameters, "timeout", float)
    links = (link(iri, "describes"),) if iri is not None and iri.isascii() else ()
    return Answer(Question(read(ALL, default_graphs=named), form, rows, seconds, links))


def _choice(request: Request) -> str:
    some = sorted(of(request).graphs)[:20]
    return f"Ask for {urls.GRAPHS}?default, or {urls.GRAPHS}?graph= with one of: {', '.join(some)}."
