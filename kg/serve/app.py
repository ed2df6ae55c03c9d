"""The service: an application made from a release, and the server that runs it."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from kg import resources
from kg.errors import KgError, UsageError
from kg.release.folder import Release
from kg.serve import problems, service, urls
from kg.serve.alike import Front
from kg.serve.checking import Checks
from kg.serve.connection import Connection
from kg.serve.endpoint import Shortcut, SparqlEndpoint
from kg.serve.headers import EXPOSED, CommonHeaders
from kg.serve.kept import settings_of_kept
from kg.serve.logs import configure_logging
from kg.serve.metrics import Metrics
from kg.serve.observe import Observed
from kg.serve.protocol import METHODS
from kg.serve.rate import RateLimited
from kg.serve.routes import (
    data,
    definitions,
    feeds,
    graphs,
    home,
    indexes,
    queries,
    shapes,
    state,
    things,
    time_maps,
    validation,
    void,
)
from kg.serve.succession import Succession
from kg.serve.templating import environment
from kg.serve.versions import Versions
from kg.settings import ServiceSettings
from kg.sparql.library import Library, load_library

ROUTERS = tuple(
    module.router
    for module in (
        *(home, things, feeds, indexes, shapes, definitions, queries, graphs, data, time_maps),
        *(validation, void, state),
    )
)
DEFAULTS = ServiceSettings()
STATIC_FILES = Path(__file__).parent / "static"
SECONDS_TO_FINISH = 5
"""How long requests may go on after the server was told to end."""


def create_app(
    release: Release,
    *,
    library: Library | None = None,
    settings: ServiceSettings = DEFAULTS,
    follow: bool = False,
) -> FastAPI:
    """Return an application that serves a release, with the queries that ship by default.

    Its lifespan starts the workers and ends them; it raises ReleaseError where the release cannot
    be loaded. With `follow` each newer release beside it takes its place. Raises QueryError for a
    damaged query file.
    """
    saved = library or load_library(resources.folder("queries"))

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        start = partial(service.running, library=saved, settings=settings)
        of_kept = partial(start, settings=settings_of_kept(settings))
        app.state.succession = Succession(app.state, start, of_kept)
        looks = settings.watch if follow else None
        async with app.state.succession.running(release, looks):
            yield

    app = FastAPI(
        title="gcm-kg", openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan
    )
    app.state.templates = environment()
    app.state.checks = Checks()
    app.state.metrics = Metrics(
        lambda: app.state.service, lambda: app.state.succession.kept.loaded.values()
    )
    endpoint = SparqlEndpoint()
    app.router.routes.append(Route(urls.SPARQL, endpoint))
    for router in ROUTERS:
        app.include_router(router)
    app.mount(urls.STATIC, StaticFiles(directory=STATIC_FILES))
    app.add_exception_handler(KgError, problems.on_kg_error)
    app.add_exception_handler(HTTPException, problems.on_http_error)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=METHODS,
        allow_headers=["*"],
        expose_headers=EXPOSED,
    )
    app.add_middleware(Shortcut, path=urls.SPARQL, target=endpoint)
    app.add_middleware(RateLimited, rate=settings.rate)
    app.add_middleware(Versions)
    app.add_middleware(Observed, metrics=app.state.metrics, on_failure=problems.on_failure)
    app.add_middleware(CommonHeaders)
    return app


def serve(release: Release, host: str, port: int, settings: ServiceSettings = DEFAULTS) -> None:
    """Serve a release until Ctrl-C or SIGTERM, which is no failure: it returns.

    What was asked by then is still answered. Raises UsageError for a taken port, ReleaseError for
    a release that cannot be loaded. Call it in the main thread, where signals arrive.
    """
    listener = listen(host, port)
    configure_logging(settings.log, settings.log_format)
    app = create_app(release, settings=settings, follow=True)
    gc.collect()
    gc.freeze()  # the program stays; to search it for garbage again and again would cost look-ups
    config = uvicorn.Config(
        Front(app),
        http=Connection,
        log_config=None,
        log_level="warning",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
    )
    # Uvicorn raises the signal again when it is done; as a KeyboardInterrupt it can be caught.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt), asyncio.Runner(loop_factory=config.get_loop_factory()) as run:
        run.run(_serve(app, uvicorn.Server(config), listener))


async def _serve(app: FastAPI, server: uvicorn.Server, listener: socket.socket) -> None:
    """Run the server within the lifespan of the application, so that its errors reach the user."""
    async with app.router.lifespan_context(app):
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, app.state.succession.hasten)
        await server.serve(sockets=[listener])
        with suppress(asyncio.CancelledError):  # Ctrl-C is raised again, too; it has been obeyed
            await asyncio.sleep(0)


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; with port 0 the system chooses a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        raise UsageError(
            f"Cannot listen on {host} port {port}: {error}. Choose another with --host and --port."
        ) from error
