"""A document about one IRI in the format that a client accepts: what several routes share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from pyoxigraph import NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from kg import identifiers
from kg.formats import CSV_RESULTS, HTML, JSON_LD, N_TRIPLES, RDF_XML, TURTLE, Format
from kg.namespaces import RDF
from kg.serve import event_lists, gone, problems, profiles, questions, schema_org, urls, views
from kg.serve.headers import (
    LICENCE,
    alternates,
    answer_headers,
    entity_tag,
    is_unchanged,
    link,
)
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.profiles import Profile
from kg.serve.service import of
from kg.sparql import query
from kg.sparql.results import serialize_graph

DATA_FORMATS = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
FORMATS = (HTML, *DATA_FORMATS)
THING_FORMATS = (*FORMATS, *event_lists.FORMATS)
"""What things and concepts can be had as: lists of their events, too."""


@dataclass(frozen=True)
class Document:
    """What is to be described, where: `path` is the document's without a suffix.

    `description` is the CONSTRUCT that gives its triples, `show` makes its page. `table` is the
    SELECT that gives its rows, of something that can be had as a table. `has_views` is set for
    things and concepts: schema.org has words for them, and the events that name them are a list.
    """

    iri: NamedNode
    path: str
    suffix: str | None
    description: str
    show: Callable[[Request, Document], Response]
    table: str | None = None
    has_views: bool = False

    @property
    def data_formats(self) -> tuple[Format, ...]:
        """The formats that it can be had in, besides its page."""
        tables = (CSV_RESULTS,) if self.table else ()
        return (*DATA_FORMATS, *tables, *(event_lists.FORMATS if self.has_views else ()))

    @property
    def links(self) -> tuple[str, ...]:
        """Values of the Link header: the other formats and views, and what it is about."""
        return self.links_of(profiles.FULL)

    def links_of(self, chosen: Profile) -> tuple[str, ...]:
        """Values of the Link header of one view of the document."""
        return (
            *alternates(self.path, self.data_formats),
            link(self.iri.value, "describes"),
            link(self.canonical, "canonical"),
            LICENCE,
            *(profiles.links(self.path, chosen, DATA_FORMATS) if self.has_views else ()),
        )

    @property
    def canonical(self) -> str:
        """The address that the document has wherever the service runs."""
        return urls.canonical(self.path)


def respond(request: Request, document: Document) -> Response:
    """Return the document in the format that fits best; a problem where nothing is known."""
    if not exists(request, document.iri):
        return absent(request, document.iri, document.suffix, f"<{document.iri.value}>")
    form = negotiate(accept_of(request), (HTML, *document.data_formats), document.suffix)
    if form is HTML:
        return document.show(request, document)
    if form in event_lists.FORMATS:
        return _events(request, document, form)
    return _data(request, document, form)


def respond_as(request: Request, suffix: str, document: Document, what: str) -> Response:
    """Answer in the format of a suffix; 404 where documents have no such format."""
    if suffix not in {form.suffix for form in FORMATS}:
        return problems.respond(request, problems.missing(f"format “{suffix}” of {what}"))
    return respond(request, document)


def absent(request: Request, iri: NamedNode, suffix: str | None, what: str) -> Response:
    """Return 410 for what an earlier release had, 404 for what none had."""
    removal = of(request).history.removed(iri.value)
    if removal:
        return gone.respond(request, removal, suffix)
    return problems.respond(request, problems.missing(what))


def exists(request: Request, iri: NamedNode) -> bool:
    """Tell whether the release says anything of an IRI."""
    asked = query.read(questions.EXISTS, parameters={"thing": iri})
    return of(request).engine.result(asked) is True


def _data(request: Request, document: Document, form: Format) -> Response:
    service = of(request)
    choice = profiles.choose(request) if document.has_views else profiles.Choice(profiles.FULL)
    chosen = choice.profile
    etag = entity_tag(service.release.manifest.digest, document.path, form.name, chosen.token)
    headers = answer_headers(etag, document.links_of(chosen))
    if document.has_views:
        headers |= choice.headers() | {"Vary": f"{headers['Vary']}, {profiles.VARY}"}
    if is_unchanged(request.headers.get("if-none-match"), etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    if form is CSV_RESULTS:
        body = _table(request, document)
    else:
        body = _graph(request, document, form, chosen)
    return Response(body, headers=headers | {"Content-Type": form.content_type})


def _graph(request: Request, document: Document, form: Format, chosen: Profile) -> bytes:
    engine = of(request).engine
    if chosen is profiles.SCHEMA:
        triples = schema_org.view(engine, document.iri)
    else:
        triples = engine.graph(document.description, thing=document.iri)
    return serialize_graph(ordered(triples, document.iri), form)


def _events(request: Request, document: Document, form: Format) -> Response:
    """Return an event, or the events that name a thing, as a calendar or feed."""
    iri, engine = document.iri, of(request).engine
    is_event = identifiers.parse(iri.value).kind == "event"
    events = (iri.value,) if is_event else (each.iri for each in views.events_of(engine, iri))
    thing = views.describe(engine, iri)
    title = thing.title if thing else iri.value
    return event_lists.answer(request, form, title, document.path, events)


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
