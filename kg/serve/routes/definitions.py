"""The ontology, the concept schemes and their concepts, and the corrections of curators."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from kg import identifiers
from kg.errors import IdentifierError
from kg.formats import CSV_RESULTS, HTML
from kg.namespaces import BASE
from kg.release.contents import CONTEXT_FILE
from kg.serve import problems, questions, schemes, urls, views
from kg.serve.headers import READ_METHODS, answer_headers, entity_tag, is_unchanged
from kg.serve.routes import data
from kg.serve.routes.documents import FORMATS, THING_FORMATS, Document, respond, respond_as
from kg.serve.routes.things import show_thing
from kg.serve.schema_org import markup
from kg.serve.service import of
from kg.serve.templating import page
from kg.sparql import query

STYLE_INSIDE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'none'"
)
"""For the page that carries its style and its icon in itself."""

router = APIRouter()


@router.api_route(urls.DEFINITIONS, methods=READ_METHODS)
def ontology(request: Request) -> Response:
    """Describe the terms of the ontology."""
    return respond(request, _ontology(None))


@router.api_route(urls.DEFINITIONS + ".{suffix}", methods=READ_METHODS)
def ontology_as(request: Request, suffix: str) -> Response:
    """Describe the terms of the ontology in the format of a suffix."""
    return respond_as(request, suffix, _ontology(suffix), "the ontology")


@router.api_route(urls.ONTOLOGY_PAGE, methods=READ_METHODS)
def ontology_page(request: Request) -> Response:
    """Send the terms of the ontology as one file that needs no other."""
    body = of(request).documentation.page
    headers = answer_headers(entity_tag(body)) | {"Content-Security-Policy": STYLE_INSIDE}
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, headers=headers, media_type=HTML.media_type)


@router.api_route(urls.CONTEXT, methods=READ_METHODS)
def context(request: Request) -> Response:
    """Send the JSON-LD context that documents of events name."""
    return data.file(request, urls.LATEST, CONTEXT_FILE)


@router.api_route(urls.SCHEME, methods=READ_METHODS)
def scheme(request: Request, scheme: str) -> Response:
    """Describe a concept scheme and its concepts."""
    name, suffix = urls.split_suffix(scheme, (*THING_FORMATS, CSV_RESULTS))
    if _is_version(request, name):
        return respond(request, _ontology(suffix))
    try:
        iri = identifiers.scheme(name)
    except IdentifierError:
        return problems.respond(request, problems.missing(f"scheme “{name}”"))
    return respond(
        request,
        Document(
            iri,
            urls.local(iri.value),
            suffix,
            questions.SCHEME_DESCRIPTION,
            show_scheme,
            questions.SCHEME_TABLE,
            has_views=True,
        ),
    )


@router.api_route(urls.CORRECTION, methods=READ_METHODS)
def correction(request: Request, name: str) -> Response:
    """Describe a correction by a curator."""
    stem, suffix = urls.split_suffix(name, FORMATS)
    try:
        iri = NamedNode(f"{BASE}def/corrections/{stem}")
    except ValueError:
        return problems.respond(request, problems.missing(f"correction “{stem}”"))
    path = urls.local(iri.value)
    return respond(request, Document(iri, path, suffix, questions.DESCRIPTION, show_thing))


@router.api_route(urls.CONCEPT, methods=READ_METHODS)
def concept(request: Request, scheme: str, code: str) -> Response:
    """Describe a concept."""
    name, suffix = urls.split_suffix(code, THING_FORMATS)
    try:
        iri = identifiers.concept(scheme, name)
    except (IdentifierError, ValueError):
        return problems.respond(request, problems.missing(f"concept “{scheme}/{name}”"))
    path = urls.local(iri.value)
    described = Document(iri, path, suffix, questions.DESCRIPTION, show_concept, has_views=True)
    return respond(request, described)


def show_ontology(request: Request, document: Document) -> Response:
    """Return the page of all terms and schemes."""
    service = of(request)
    return page(
        request,
        "ontology.html",
        links=document.links,
        document=document,
        ontology=views.describe(service.engine, document.iri),
        terms=service.documentation.terms,
        reused=service.documentation.reused,
        schemes=views.schemes(service.engine),
    )


def show_scheme(request: Request, document: Document) -> Response:
    """Return the page of a scheme: its concepts as a table, and how many events name each."""
    service = of(request)
    return page(
        request,
        "scheme.html",
        links=document.links,
        document=document,
        thing=views.describe(service.engine, document.iri),
        concepts=schemes.read_concepts(service.engine, document.iri, service.documentation.uses),
        markup=markup(service.engine, document.iri),
    )


def show_concept(request: Request, document: Document) -> Response:
    """Return the page of a concept: its values, those around it, and the events that name it."""
    service = of(request)
    above = NamedNode(document.iri.value.rpartition("/")[0])
    concepts = schemes.read_concepts(service.engine, above, service.documentation.uses)
    return page(
        request,
        "concept.html",
        links=document.links,
        document=document,
        thing=views.describe(service.engine, document.iri),
        scheme=views.describe(service.engine, above),
        around=schemes.neighbours_of(concepts, document.iri.value),
        markup=markup(service.engine, document.iri),
    )


def _is_version(request: Request, name: str) -> bool:
    """Tell whether this is the version of the ontology that the release has."""
    try:
        version = NamedNode(f"{BASE}def/{name}")
    except ValueError:
        return False
    asked = query.read(questions.IS_VERSION, parameters={"version": version})
    return of(request).engine.result(asked) is True


def _ontology(suffix: str | None) -> Document:
    iri = NamedNode(f"{BASE}def")
    description = questions.ONTOLOGY_DESCRIPTION
    return Document(iri, urls.DEFINITIONS, suffix, description, show_ontology)
