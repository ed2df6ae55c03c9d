"""What the routes work with: a release, the engine that holds it, the saved queries, figures.

One frozen value: a newer release is served by putting another one in its place.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from kg.release.folder import Release
from kg.serve.documentation import Documentation
from kg.sparql.engine import Engine
from kg.sparql.library import Library


@dataclass(frozen=True)
class Figures:
    """Numbers about a release that are asked of its data, once."""

    organizers: int
    countries: int
    objectives: int
    goals: int
    dated: int
    lost: int


@dataclass(frozen=True)
class Service:
    """Everything that an answer depends on besides the request."""

    release: Release
    engine: Engine
    library: Library
    figures: Figures
    documentation: Documentation


def start(release: Release, library: Library) -> Service:
    """Load a release and count what the front page tells."""
    engine = Engine.load(release)
    documentation = Documentation(engine, release, library)
    return Service(release, engine, library, count(engine), documentation)


def of(request: Request) -> Service:
    """Return the service that a request reached; ask once for each request."""
    service = request.app.state.service
    assert isinstance(service, Service)
    return service


def count(engine: Engine) -> Figures:
    """Count what a release has; every number is a query that anyone can repeat."""
    return Figures(**{name: _one_number(engine, text) for name, text in FIGURES.items()})


def _one_number(engine: Engine, text: str) -> int:
    cell = engine.table(text).rows[0][0]
    return int(getattr(cell, "value", 0))


FIGURES = {
    "organizers": """
        SELECT (COUNT(DISTINCT ?organizer) AS ?n)
        WHERE { ?event a gcm:Event ; schema:organizer ?organizer }""",
    "countries": """
        SELECT (COUNT(DISTINCT ?country) AS ?n)
        WHERE { ?event a gcm:Event ; schema:location/gcm:country ?country }""",
    "objectives": """
        SELECT (COUNT(DISTINCT ?objective) AS ?n)
        WHERE { ?event a gcm:Event ; gcm:objective ?objective . ?objective a skos:Concept }""",
    "goals": """
        SELECT (COUNT(DISTINCT ?goal) AS ?n)
        WHERE { ?event a gcm:Event ; gcm:sdg/skos:broader* ?goal . ?goal a sdgo:Goal }""",
    "dated": """
        SELECT (COUNT(DISTINCT ?event) AS ?n)
        WHERE { ?event a gcm:Event ; schema:startDate ?date }""",
    "lost": """
        SELECT (COUNT(*) AS ?n)
        WHERE { ?event a gcm:Event ; gcm:lostLabel ?label }""",
}
