"""The named graphs: what each is for, how large it is, and how to have it."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kg import identifiers
from kg.errors import IdentifierError
from kg.serve import graphs, problems, urls, views
from kg.serve.headers import READ_METHODS
from kg.serve.routes.documents import FORMATS, Document, respond
from kg.serve.service import of
from kg.serve.templating import page

router = APIRouter()


@router.api_route(urls.GRAPH, methods=READ_METHODS)
def graph(request: Request, name: str) -> Response:
    """Describe a named graph."""
    stem, suffix = urls.split_suffix(name, FORMATS)
    try:
        iri = identifiers.graph(stem)
    except IdentifierError:
        return problems.respond(request, problems.missing(f"graph “{stem}”"))
    path = urls.GRAPH.format(name=stem)
    return respond(request, Document(iri, path, suffix, graphs.DESCRIPTION, show_graph))


def show_graph(request: Request, document: Document) -> Response:
    """Return the page of a graph."""
    title, words = graphs.SAID[document.iri.value.rpartition("/")[2]]
    counted = of(request).engine.table(graphs.SIZE, thing=document.iri)
    return page(
        request,
        "graph.html",
        links=document.links,
        document=document,
        title=title,
        words=words,
        triples=int(views.text_of(counted.rows[0][1])),
        query=f"SELECT * WHERE {{ GRAPH <{document.iri.value}> {{ ?s ?p ?o }} }} LIMIT 100",
    )
