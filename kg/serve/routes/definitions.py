"""The ontology, the concept schemes and their concepts."""

from __future__ import annotations

from fastapi import APIRouter
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from kg import identifiers
from kg.errors import IdentifierError
from kg.namespaces import BASE
from kg.serve import problems, questions, urls, views
from kg.serve.headers import READ_METHODS
from kg.serve.routes.documents import FORMATS, Document, respond
from kg.serve.routes.things import show_thing
from kg.serve.service import of
from kg.serve.templating import page

router = APIRouter()


@router.api_route(urls.DEFINITIONS, methods=READ_METHODS)
def ontology(request: Request) -> Response:
    """Describe the terms of the ontology."""
    return respond(request, _ontology(None))


@router.api_route(urls.DEFINITIONS + ".{suffix}", methods=READ_METHODS)
def ontology_as(request: Request, suffix: str) -> Response:
    """Describe the terms of the ontology in the format of a suffix."""
    if suffix not in {form.suffix for form in FORMATS}:
        return problems.respond(request, problems.missing(f"format “{suffix}” of the ontology"))
    return respond(request, _ontology(suffix))


@router.api_route(urls.SCHEME, methods=READ_METHODS)
def scheme(request: Request, scheme: str) -> Response:
    """Describe a concept scheme and its concepts."""
    name, suffix = urls.split_suffix(scheme, FORMATS)
    try:
        iri = identifiers.scheme(name)
    except IdentifierError:
        return problems.respond(request, problems.missing(f"scheme “{name}”"))
    path = urls.local(iri.value)
    return respond(request, Document(iri, path, suffix, questions.SCHEME_DESCRIPTION, show_thing))


@router.api_route(urls.SHAPE, methods=READ_METHODS)
def shape(request: Request, name: str) -> Response:
    """Describe a rule of the check, to which its results point."""
    return _named(request, "shape", name, questions.SHAPE_DESCRIPTION)


@router.api_route(urls.CORRECTION, methods=READ_METHODS)
def correction(request: Request, name: str) -> Response:
    """Describe a correction by a curator."""
    return _named(request, "correction", name, questions.DESCRIPTION)


@router.api_route(urls.CONCEPT, methods=READ_METHODS)
def concept(request: Request, scheme: str, code: str) -> Response:
    """Describe a concept."""
    name, suffix = urls.split_suffix(code, FORMATS)
    try:
        iri = identifiers.concept(scheme, name)
    except (IdentifierError, ValueError):
        return problems.respond(request, problems.missing(f"concept “{scheme}/{name}”"))
    path = urls.local(iri.value)
    return respond(request, Document(iri, path, suffix, questions.DESCRIPTION, show_thing))


def show_ontology(request: Request, document: Document) -> Response:
    """Return the page of all terms and schemes."""
    engine = of(request).engine
    return page(
        request,
        "definitions.html",
        links=document.links,
        document=document,
        terms=views.terms(engine),
        schemes=views.schemes(engine),
    )


def _named(request: Request, kind: str, name: str, description: str) -> Response:
    """Describe what stands below `def/shapes/` or `def/corrections/`."""
    stem, suffix = urls.split_suffix(name, FORMATS)
    try:
        iri = NamedNode(f"{BASE}def/{kind}s/{stem}")
    except ValueError:
        return problems.respond(request, problems.missing(f"{kind} “{stem}”"))
    return respond(request, Document(iri, urls.local(iri.value), suffix, description, show_thing))


def _ontology(suffix: str | None) -> Document:
    iri = NamedNode(f"{BASE}def")
    description = questions.ONTOLOGY_DESCRIPTION
    return Document(iri, urls.DEFINITIONS, suffix, description, show_ontology)
