"""The shapes and rules that the data were checked by: all of them, and each."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg import identifiers
from kg.namespaces import BASE
from kg.serve import problems, questions, urls, views
from kg.serve.headers import READ_METHODS
from kg.serve.routes.documents import FORMATS, Document, respond, respond_as
from kg.serve.service import of
from kg.serve.templating import page

router = APIRouter()


@router.api_route(urls.SHAPES, methods=READ_METHODS)
def shapes(request: Request) -> Response:
    """List the shapes, or give all of them as data."""
    return respond(request, _all(None))


@router.api_route(urls.SHAPES + ".{suffix}", methods=READ_METHODS)
def shapes_as(request: Request, suffix: str) -> Response:
    """Give all shapes in the format of a suffix."""
    return respond_as(request, suffix, _all(suffix), "the shapes")


@router.api_route(urls.SHAPE.rpartition("/")[0], methods=READ_METHODS)
def shapes_by_iri(request: Request) -> Response:
    """Point from what the IRIs of shapes begin with to the list of them."""
    return RedirectResponse(urls.SHAPES, HTTPStatus.MOVED_PERMANENTLY)


@router.api_route(urls.SHAPE, methods=READ_METHODS)
def shape(request: Request, name: str) -> Response:
    """Describe a shape, to which the findings of the check point."""
    stem, suffix = urls.split_suffix(name, FORMATS)
    try:
        iri = NamedNode(f"{BASE}def/shapes/{stem}")
    except ValueError:
        return problems.respond(request, problems.missing(f"shape “{stem}”"))
    path = urls.local(iri.value)
    return respond(request, Document(iri, path, suffix, questions.SHAPE_DESCRIPTION, show_shape))


def show_shapes(request: Request, document: Document) -> Response:
    """Return the list of shapes, with how many nodes each met and how much it found."""
    return page(
        request,
        "shapes.html",
        links=document.links,
        document=document,
        shapes=of(request).documentation.shapes,
    )


def show_shape(request: Request, document: Document) -> Response:
    """Return the page of a shape: what it asks for, with examples, and what it found."""
    service = of(request)
    shape = service.documentation.shapes.by_iri.get(document.iri.value)
    if shape is None:
        return problems.respond(request, problems.missing(f"shape <{document.iri.value}>"))
    return page(
        request,
        "shape.html",
        links=document.links,
        document=document,
        shape=shape,
        events=views.events_of(service.engine, document.iri),
    )


def _all(suffix: str | None) -> Document:
    iri = identifiers.graph("shapes")
    return Document(iri, urls.SHAPES, suffix, questions.SHAPES_GRAPH, show_shapes)
