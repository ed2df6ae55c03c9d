"""What is answered for a thing that an earlier release had: that it is gone, why, and what it was.

https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11
"""

from __future__ import annotations

from http import HTTPStatus

from pyoxigraph import Literal, NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import HTML, JSON_LD, N_TRIPLES, RDF_XML, TURTLE
from kg.namespaces import BASE, DCTERMS, PROV, RDF, SCHEMA, SKOS, XSD
from kg.release.history import Removal
from kg.serve import problems, questions, views
from kg.serve.headers import answer_headers, entity_tag
from kg.serve.negotiate import accept_of, negotiate
from kg.serve.service import of
from kg.serve.templating import page
from kg.sparql.results import serialize_graph

TOMBSTONE = NamedNode("https://www.w3.org/ns/activitystreams#Tombstone")
WITHHELD = "What it was is not repeated: a name was taken out of the data since then."

OFFERS = (problems.PROBLEM_JSON, HTML, TURTLE, JSON_LD, N_TRIPLES, RDF_XML)
_PAGES = (PROV.wasDerivedFrom, SCHEMA.sameAs)


def respond(request: Request, removal: Removal, suffix: str | None = None) -> Response:
    """Return 410 with reason, day, successor and the last triples, in the format asked for.

    Raises NotAcceptable.
    """
    form = negotiate(accept_of(request), OFFERS, suffix)
    successor = _successor(request, removal)
    if form is HTML:
        return page(
            request,
            "gone.html",
            status=HTTPStatus.GONE,
            removal=removal,
            withheld=WITHHELD,
            successor=successor,
            fields=views.fields_of(_rows(removal)),
        )
    if form is problems.PROBLEM_JSON:
        return problems.respond(request, _problem(removal, successor))
    digest = of(request).release.manifest.digest
    headers = answer_headers(entity_tag(digest, "gone", removal.iri, form.name))
    body = serialize_graph((*_told(removal, successor), *removal.last), form)
    headers["Content-Type"] = form.content_type
    return Response(body, HTTPStatus.GONE, headers)


def _problem(removal: Removal, successor: str | None) -> problems.Problem:
    since = removal.since.manifest
    hint = f"Its successor is <{successor}>." if successor else None
    last = f"Its last description is here in {', '.join(each.name for each in OFFERS[2:])}."
    return problems.Problem(
        HTTPStatus.GONE,
        "gone",
        "No longer here",
        f"<{removal.iri}> is in no release since {since.version}. {removal.reason} "
        + (WITHHELD if removal.is_withheld else last),
        hint=hint,
        removed=since.issued,
        successor=successor,
    )


def _told(removal: Removal, successor: str | None) -> list[Triple]:
    """Return what is known of the end of a thing."""
    thing, since = NamedNode(removal.iri), removal.since.manifest
    moment = Literal(f"{since.issued}T00:00:00Z", datatype=XSD.dateTime)
    release = NamedNode(f"{BASE}data/{removal.before.manifest.version}")
    told = [
        Triple(thing, RDF.type, TOMBSTONE),
        Triple(thing, PROV.invalidatedAtTime, moment),
        Triple(thing, SKOS.changeNote, Literal(removal.reason, language="en")),
        Triple(thing, DCTERMS.isPartOf, release),
    ]
    if removal.is_withheld:
        told.append(Triple(thing, SKOS.changeNote, Literal(WITHHELD, language="en")))
    if successor:
        told.append(Triple(thing, DCTERMS.isReplacedBy, NamedNode(successor)))
    return told


def _successor(request: Request, removal: Removal) -> str | None:
    """Return what stands in the place of a thing: as it said, or what has its page now."""
    stated = [each.object for each in removal.last if each.predicate == DCTERMS.isReplacedBy]
    if stated and isinstance(stated[0], NamedNode):
        return stated[0].value
    engine = of(request).engine
    for triple in removal.last:
        if triple.predicate in _PAGES and isinstance(triple.object, NamedNode):
            for row in engine.table(questions.SAME_PAGE, page=triple.object).rows:
                return views.text_of(row[1])
    return None


def _rows(removal: Removal) -> list[views.Row]:
    return [
        {"property": each.predicate, "value": each.object, "label": None}
        for each in removal.last
        if isinstance(each.object, Literal | NamedNode) and each.subject == NamedNode(removal.iri)
    ]
