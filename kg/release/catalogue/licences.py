"""On which terms each graph of a release may be used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Triple

from kg.build.sdg.enrichment import CORRECTIONS_RIGHTS
from kg.build.sdg.enrichment import RIGHTS as TERMS_OF_THE_UN
from kg.identifiers import part
from kg.namespaces import DCTERMS, RDF, RDFS
from kg.release.catalogue.authorities import LICENCE_TYPES
from kg.release.catalogue.facts import CATALOGUE, Facts, english, node

CC_BY = NamedNode("https://creativecommons.org/licenses/by/4.0/")
_OF_THE_UN = part(CATALOGUE, "terms-of-the-un")
"""The UN's terms for its file on the Goals have no IRI of their own."""

_TITLES = {
    CC_BY: "Creative Commons Attribution 4.0 International",
    _OF_THE_UN: TERMS_OF_THE_UN,
}
_QUOTES = (
    "Titles, descriptions and quotes of pages are kept short, name their page, and stay under the "
    "terms of that page; all else is ours, CC BY 4.0."
)
_LABELS = "The UN's words for Goals, Targets and Indicators stay under its terms."
DEFAULT = "default"


@dataclass(frozen=True)
class Terms:
    """A licence, and what it does not cover; `name` is that of the graph or graphs it is for."""

    name: str
    licence: NamedNode
    exceptions: tuple[str, ...] = ()


_OF_GRAPHS = {
    DEFAULT: Terms(DEFAULT, CC_BY, (_QUOTES,)),
    "evidence": Terms("evidence", CC_BY, (_QUOTES,)),
    "sdg": Terms("sdg", _OF_THE_UN),
    "sdg-corrections": Terms("sdg-corrections", CC_BY, (CORRECTIONS_RIGHTS,)),
}


def terms_of(graph: str, facts: Facts) -> Terms:
    """Return the terms of the default graph or of a named graph."""
    found = _OF_GRAPHS.get(graph, Terms(graph, CC_BY))
    if graph == DEFAULT and "sdg" in facts.graphs:
        return replace(found, exceptions=(*found.exceptions, _LABELS))
    return found


def terms_of_all(facts: Facts) -> Terms:
    """Return the terms of what may have something of every graph."""
    own = (f"The graph of the UN's file: {TERMS_OF_THE_UN}",) if "sdg" in facts.graphs else ()
    return Terms("all", CC_BY, (*terms_of(DEFAULT, facts).exceptions, *own))


def rights(subject: NamedNode, terms: Terms, facts: Facts) -> Iterator[Triple]:
    """Yield the terms on which something may be used; what its licence leaves out has a node."""
    yield Triple(subject, DCTERMS.license, terms.licence)
    yield from described(terms.licence)
    if terms.exceptions:
        statement = facts.part(f"rights-{terms.name}")
        yield Triple(subject, DCTERMS.rights, statement)
        yield from node(
            statement,
            (RDF.type, DCTERMS.RightsStatement),
            (RDFS.label, english(" ".join(terms.exceptions))),
        )


def described(licence: NamedNode) -> Iterator[Triple]:
    """Yield what a licence is."""
    yield from node(
        licence,
        (RDF.type, DCTERMS.LicenseDocument),
        (RDFS.label, english(_TITLES[licence])),
        (DCTERMS.type, LICENCE_TYPES.concept("Attribution")),
    )
