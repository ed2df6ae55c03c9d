"""What the servers are asked. Every text is standard SPARQL 1.1 with its prefixes declared."""

from __future__ import annotations

from dataclasses import dataclass

JSON = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"

_PREFIXES = """\
PREFIX gcm: <https://w3id.org/gcm-kg/def#>
PREFIX schema: <http://schema.org/>
PREFIX sdgo: <http://metadata.un.org/sdg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


@dataclass(frozen=True)
class Question:
    """A question; `EVENT` in its text stands for one of the events, another in each request."""

    name: str
    text: str
    accept: str = JSON

    def about(self, event: str) -> str:
        """Return the text for one event."""
        return self.text.replace("EVENT", f"<{event}>")


def _ask(name: str, pattern: str, accept: str = JSON) -> Question:
    return Question(name, _PREFIXES + pattern, accept)


EVENTS = _ask("events", "SELECT ?event { ?event a gcm:Event } ORDER BY ?event")
"""Gives the events that other questions are about."""

LOOK_UP = Question("look-up of one event", "SELECT ?property ?value { EVENT ?property ?value }")

ANALYTIC = (
    _ask(
        "listing",
        """SELECT ?event ?name ?date {
          ?event a gcm:Event ; schema:name ?name . OPTIONAL { ?event schema:startDate ?date }
        } ORDER BY DESC(?date) ?event ?name LIMIT 100""",
    ),
    _ask(
        "counts",
        """SELECT ?objective (COUNT(DISTINCT ?event) AS ?events) {
          ?event a gcm:Event ; gcm:objective ?objective
        } GROUP BY ?objective ORDER BY ?objective""",
    ),
    _ask(
        "objective × SDG matrix",
        """SELECT ?objective ?goal (COUNT(DISTINCT ?event) AS ?events) {
          ?event a gcm:Event ; gcm:objective ?objective ; gcm:sdg ?sdg .
          ?sdg skos:broader* ?goal . ?goal a sdgo:Goal
        } GROUP BY ?objective ?goal ORDER BY ?objective ?goal""",
    ),
    _ask(
        "organizer network",
        """SELECT ?first ?second (COUNT(DISTINCT ?event) AS ?events) {
          ?event a gcm:Event ; schema:organizer ?first , ?second .
          FILTER (STR(?first) < STR(?second))
        } GROUP BY ?first ?second ORDER BY DESC(?events) ?first ?second""",
    ),
    _ask(
        "path over skos:broader",
        """SELECT ?goal (COUNT(?below) AS ?number) {
          ?goal a sdgo:Goal . ?below skos:broader+ ?goal
        } GROUP BY ?goal ORDER BY ?goal""",
    ),
    _ask(
        "text filter",
        """SELECT ?event ?name {
          ?event a gcm:Event ; schema:name ?name . FILTER (CONTAINS(LCASE(?name), "climate"))
        } ORDER BY ?event ?name""",
    ),
)

LARGE = (
    _ask("100,000 rows", "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 100000"),
    _ask("full CONSTRUCT", "CONSTRUCT WHERE { ?s ?p ?o }", N_TRIPLES),
)

SAVED = ("events-per-objective", "organizers-together", "principle-coverage", "goals-per-region")
"""Saved queries without parameters, whose texts Virtuoso answers, too."""
