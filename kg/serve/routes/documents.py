"""A document about one IRI in the format that a client accepts: what several routes share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from pyoxigraph import NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import CSV_RESULTS, HTML, JSON_LD, N_TRIPLES, RDF_XML, TURTLE, Format
from kg.namespaces import RDF
from kg.serve import problems, questions
from kg.serve.headers import alternates, answer_headers, entity_tag, is_unchanged, link
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.service import of
from kg.sparql import query
from kg.sparql.results import serialize_graph

DATA_FORMATS = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
FORMATS = (HTML, *DATA_FORMATS)


@dataclass(frozen=True)
class Document:
    """What is to be described, where: `path` is the document's without a suffix.

    `description` is the CONSTRUCT that gives its triples, `show` makes its page. `table` is the
    SELECT that gives its rows, of something that can be had as a table.
    """

    iri: NamedNode
    path: str
    suffix: str | None
    description: str
    show: Callable[[Request, Document], Response]
    table: str | None = None

    @property
    def data_formats(self) -> tuple[Format, ...]:
        """The formats that it can be had in, besides its page."""
        return (*DATA_FORMATS, CSV_RESULTS) if self.table else DATA_FORMATS

    @property
    def links(self) -> tuple[str, ...]:
        """Values of the Link header: the other formats, and what the document is about."""
        return (*alternates(self.path, self.data_formats), link(self.iri.value, "describes"))


def respond(request: Request, document: Document) -> Response:
    """Return the document in the format that fits best; a problem where nothing is known."""
    form = negotiate(accept_of(request), (HTML, *document.data_formats), document.suffix)
    if not exists(request, document.iri):
        return problems.respond(request, problems.missing(f"<{document.iri.value}>"))
    return document.show(request, document) if form is HTML else _data(request, document, form)


def exists(request: Request, iri: NamedNode) -> bool:
    """Tell whether the release says anything of an IRI."""
    asked = query.read(questions.EXISTS, parameters={"thing": iri})
    return of(request).engine.result(asked) is True


def _data(request: Request, document: Document, form: Format) -> Response:
    service = of(request)
    etag = entity_tag(service.release.manifest.digest, document.path, form.name)
    headers = answer_headers(etag, document.links)
    if is_unchanged(request.headers.get("if-none-match"), etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    body = _table(request, document) if form is CSV_RESULTS else _graph(request, document, form)
    return Response(body, headers=headers | {"Content-Type": form.content_type})


def _graph(request: Request, document: Document, form: Format) -> bytes:
    triples = of(request).engine.graph(document.description, thing=document.iri)
    return serialize_graph(ordered(triples, document.iri), form)


def _table(request: Request, document: Document) -> bytes:
    assert document.table is not None
    asked = query.read(document.table, parameters={"scheme": document.iri})
    return of(request).engine.answer(asked, CSV_RESULTS)


def ordered(triples: Iterable[Triple], first: NamedNode) -> list[Triple]:
    """Return triples for a reader: of this subject, then of others; types before the rest."""
    return sorted(
        triples,
        key=lambda each: (
            each.subject != first,
            str(each.subject).strip("<>"),
            each.predicate != RDF.type,
            str(each),
        ),
    )
