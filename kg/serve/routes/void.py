"""What the served release holds, where machines look for it first.

https://www.w3.org/TR/void/#well-known (RFC 8615)
"""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from kg import identifiers
from kg.release.catalogue.files import CATALOGUE
from kg.serve import problems, urls
from kg.serve.described import graph_answer
from kg.serve.headers import READ_METHODS, link
from kg.serve.negotiate import negotiate
from kg.serve.routes.documents import DATA_FORMATS
from kg.serve.service import of

router = APIRouter()


@router.api_route(urls.VOID, methods=READ_METHODS)
def void(request: Request) -> Response:
    """Give the catalogue of the served release: VoID, and DCAT, PROV and DQV beside it."""
    service = of(request)
    form = negotiate(request.headers.get("accept"), DATA_FORMATS)
    triples = service.documentation.catalogue
    if not triples:
        return problems.respond(request, problems.missing("catalogue, because it is an older one"))
    version = service.release.manifest.version
    about = identifiers.release(version)
    links = (
        link(about.value, "describes"),
        link(urls.dump(CATALOGUE, version), "canonical", "text/turtle"),
    )
    return graph_answer(request, triples, about, form, links)
