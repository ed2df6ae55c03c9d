"""A newer release takes the place of the one that is served, and no request notices.

It is loaded beside the old one, asked what can be known of it beforehand, and then served. What
was asked before is still answered from the old one, for as long as a query may take.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from starlette.concurrency import run_in_threadpool

from kg.errors import KgError, ReleaseError
from kg.release.folder import LATEST, Release, open_release
from kg.serve.feeds import Feeds
from kg.serve.kept import Kept, kept_releases
from kg.serve.service import Service, history_of, removals
from kg.sparql import disk
from kg.sparql.query import read

Start = Callable[[Release], AbstractAsyncContextManager[Service]]

_log = logging.getLogger(__name__)

COUNTS = {
    "events": "SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }",
    "triples": "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
}
"""Questions whose answers the manifest has."""

_MORE_SECONDS = 5.0
"""How much longer than a query may wait and take an old release is kept."""


class Succession:
    """The service of a release, and those that follow it. For one event loop.

    `state` has the one that is served now as its `service`, `kept` has those of old releases;
    `hasten` makes it look for a newer release at once.
    """

    def __init__(self, state: Any, start: Start, start_kept: Start | None = None) -> None:
        self.kept = Kept(start_kept or start)
        self._state = state
        self._start = start
        self._lives: list[AbstractAsyncContextManager[Service]] = []
        self._refused: set[str] = set()
        self._look = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    def hasten(self) -> None:
        """Look for a newer release now."""
        self._refused.clear()
        self._look.set()

    @asynccontextmanager
    async def running(self, release: Release, seconds: float | None) -> AsyncIterator[None]:
        """Serve a release and its successors until the block is left. Raises ReleaseError.

        `seconds` are those between two looks for a newer one: with 0 that is done only when
        `hasten` says so, with None never.
        """
        self._state.service = await self._begin(release)
        await self._end_what_is_needless()
        if seconds is not None:
            self._spawn(self._follow(seconds))
        try:
            yield
        finally:
            for task in self._tasks:
                task.cancel()
            await self.kept.end_all_but()
            for life in self._lives:
                await life.__aexit__(None, None, None)

    async def _begin(self, release: Release) -> Service:
        life = self._start(release)
        service = await life.__aenter__()
        self._lives.append(life)
        return service

    async def _follow(self, seconds: float) -> None:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._look.wait(), seconds or None)
            self._look.clear()
            await self._heed_removals()
            release = await run_in_threadpool(_newest, self._state.service.release)
            if release is not None and release.manifest.version not in self._refused:
                await self._succeed(release)

    async def _heed_removals(self) -> None:
        """Withdraw at once what names a person who asked not to be named since the last look.

        Old releases are loaded again, because what they say of what is gone depends on it, too.
        """
        service: Service = self._state.service
        try:
            now = await run_in_threadpool(removals)
        except KgError as error:
            _log.error("Nobody knows who asked not to be named: %s", error)
            return
        if now != service.history.removals:
            history = await run_in_threadpool(history_of, service.release, now)
            self._state.service = replace(service, feeds=Feeds(service.engine, history))
            await self.kept.end_all_but()

    async def _succeed(self, release: Release) -> None:
        version = release.manifest.version
        try:
            service = await self._begin(release)
        except KgError as error:
            self._refuse(version, error)
            return
        life = self._lives[-1]
        try:
            await run_in_threadpool(check, service)
        except KgError as error:
            self._refuse(version, error)
            await self._end(life)
            return
        old, self._state.service = self._state.service, service
        _log.warning("Release %s is served in place of %s.", version, old.release.manifest.version)
        if old.release in kept_releases(service) and not old.settings.engine:
            self.kept.adopt(old, self._lives.pop(-2))
        self._spawn(self._tidy_later(old))

    def _refuse(self, version: str, error: KgError) -> None:
        self._refused.add(version)
        served = self._state.service.release.manifest.version
        _log.error("Release %s is not served, and %s still is: %s", version, served, error)

    async def _tidy_later(self, old: Service) -> None:
        """End old services when nothing can be under way there: a query waits, then runs."""
        superseded = self._lives[:-1]
        await asyncio.sleep(2 * old.settings.seconds + _MORE_SECONDS)
        for life in superseded:
            if life in self._lives:
                await self._end(life)
        await self._end_what_is_needless()

    async def _end_what_is_needless(self) -> None:
        """End the services of old releases that are no longer kept; delete stores without use."""
        served: Service = self._state.service
        needed = {each.manifest.version for each in (served.release, *kept_releases(served))}
        await self.kept.end_all_but(needed)
        await run_in_threadpool(disk.delete_others, disk.stores_of(served.release), needed)

    async def _end(self, life: AbstractAsyncContextManager[Service]) -> None:
        self._lives.remove(life)
        await life.__aexit__(None, None, None)

    def _spawn(self, coroutine: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _newest(served: Release) -> Release | None:
    """Return the release that `latest` points at, None where it is the served one or damaged.

    The pointer moves in one step, and only to a release that is whole.
    """
    try:
        newest = open_release(served.path.parent / LATEST)
    except ReleaseError as error:
        _log.error("The newest release cannot be read: %s", error)
        return None
    return newest if newest.manifest.version != served.manifest.version else None


def check(service: Service) -> None:
    """Ask a release what its manifest tells, and every saved query that needs no parameter.

    Raises ReleaseError where an answer is another one, QueryError where there is none.
    """
    for name, question in COUNTS.items():
        found = int(service.engine.table(question).rows[0][0].value)  # type: ignore[union-attr]
        told = service.release.manifest.counts[name]
        if found != told:
            raise ReleaseError(f"It has {found:,} {name}, and its manifest tells of {told:,}.")
    for saved in service.library.values():
        if not saved.parameters:
            service.engine.result(read(saved.text))
