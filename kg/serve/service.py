"""What the routes work with: a release, the workers that hold it, the saved queries, figures.

One frozen value: a newer release is served by putting another one in its place.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from pyoxigraph import NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import Scope

from kg import resources
from kg.build.corrections.removals import Removals, load_removals
from kg.release.folder import Release
from kg.release.history import History
from kg.release.withdrawal import names_a_person
from kg.serve.cache import AnswerCache
from kg.serve.documentation import Documentation
from kg.serve.feeds import Feeds
from kg.serve.saved import SavedAnswers, saved_answers
from kg.settings import ENGINE, ServiceSettings
from kg.sparql import disk
from kg.sparql.backend import Backend
from kg.sparql.engine import Engine
from kg.sparql.library import Library
from kg.sparql.remote.address import read_address
from kg.sparql.remote.pool import RemotePlan, RemotePool
from kg.sparql.store import DUMP
from kg.sparql.workers.engine import PageEngine
from kg.sparql.workers.pool import Plan, Pool


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
    """Everything that an answer depends on besides the request.

    `pool` answers what strangers ask, `engine` what pages need, on workers of their own. `graphs`
    are the IRIs of the named graphs that the release has.
    """

    release: Release
    settings: ServiceSettings
    pool: Backend
    engine: Engine
    library: Library
    figures: Figures
    graphs: frozenset[str]
    documentation: Documentation
    cache: AnswerCache
    answers: SavedAnswers
    feeds: Feeds

    @property
    def history(self) -> History:
        """The releases from the one that is served back to the first."""
        return self.feeds.history


@asynccontextmanager
async def running(
    release: Release, library: Library, settings: ServiceSettings
) -> AsyncIterator[Service]:
    """Start the workers of a release, and end them when the block is left.

    Raises ReleaseError where it cannot be loaded.
    """
    pool = backend_of(release, settings)
    await pool.start()
    try:
        engine = PageEngine(pool, asyncio.get_running_loop())
        figures = await run_in_threadpool(count, engine)
        graphs = await run_in_threadpool(graphs_of, engine)
        cache = AnswerCache(settings.cache)
        documentation = Documentation(engine, release, library)
        answers = saved_answers(release, library, settings)
        history = await run_in_threadpool(history_of, release, removals())
        yield Service(
            *(release, settings, pool, engine, library, figures, graphs, documentation),
            *(cache, answers, Feeds(engine, history)),
        )
    finally:
        await pool.close()


def removals() -> Removals:
    """Return who asked not to be named, as of now. Raises VocabularyError for a damaged list."""
    return load_removals(resources.folder("ontology"))


def history_of(release: Release, removals: Removals) -> History:
    """Return the history of a release, with what is withdrawn of it, which takes long to find."""
    history = History.of(release, removals)
    assert history.shown
    if names_a_person(release, removals):
        version = release.manifest.version
        _log.warning("Release %s names who asked not to be named: kg run makes another.", version)
    return history


def backend_of(release: Release, settings: ServiceSettings) -> Backend:
    """Return what will answer queries: another server where one is set, else workers."""
    if not settings.engine:
        return Pool(plan_of(release, settings))
    address = read_address(settings.engine, ENGINE.variable)
    queries = settings.workers or os.cpu_count() or 1
    return RemotePool(RemotePlan(address, release, queries, settings.queue))


def plan_of(release: Release, settings: ServiceSettings) -> Plan:
    """Return how the workers of a release are to be run."""
    dump = release.path / DUMP
    is_on_disk = disk.place(settings.store, dump) == disk.DISK
    return Plan(
        dump=dump,
        workers=settings.workers or os.cpu_count() or 1,
        memory=settings.memory,
        places=settings.queue,
        store=disk.folder_of(release) if is_on_disk else None,
    )


def of(request: Request) -> Service:
    """Return the service that a request reached: the same from its beginning to its end."""
    return pin(request.scope, request.app.state.service)


def pin(scope: Scope, service: Service) -> Service:
    """Let this service answer a request, if none does yet; returns the one that does."""
    pinned = scope.setdefault(_PINNED, service)
    assert isinstance(pinned, Service)
    return pinned


_PINNED = "kg.service"

_log = logging.getLogger(__name__)


def graphs_of(engine: Engine) -> frozenset[str]:
    """Return the IRIs of the named graphs."""
    rows = engine.table("SELECT DISTINCT ?graph WHERE { GRAPH ?graph { } }").rows
    return frozenset(cell.value for (cell,) in rows if isinstance(cell, NamedNode))


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
