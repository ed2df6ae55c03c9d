"""Old releases that are still answered by SPARQL, each from when it is first asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace

from kg.release.folder import Release
from kg.serve.service import Service
from kg.settings import ServiceSettings

Start = Callable[[Release], AbstractAsyncContextManager[Service]]


@dataclass(frozen=True)
class _Life:
    context: AbstractAsyncContextManager[Service]
    begun: asyncio.Future[Service]


def kept_releases(service: Service) -> tuple[Release, ...]:
    """Return the releases before the served one that are kept, the newest first."""
    return service.history.shown[1 : 1 + service.settings.keep]


def is_asked(service: Service, release: Release) -> bool:
    """Tell whether a release is answered by SPARQL: the served one, or one that is kept."""
    asked = (service.release, *kept_releases(service))
    return release.manifest.version in {each.manifest.version for each in asked}


def settings_of_kept(settings: ServiceSettings) -> ServiceSettings:
    """Return how an old release is held: by one worker of ours, whoever holds the newest."""
    return replace(settings, workers=1, engine="")


class Kept:
    """The services of old releases. For one event loop."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._lives: dict[str, _Life] = {}

    async def service(self, release: Release) -> Service:
        """Return the service of a release, which is started where it does not run yet.

        Raises ReleaseError where it cannot be loaded; who asks next tries again.
        """
        version = release.manifest.version
        life = self._lives.get(version) or self._begin(release)
        try:
            return await asyncio.shield(life.begun)  # who waits may go, and others wait, too
        except Exception:
            if self._lives.get(version) is life:
                del self._lives[version]
            raise

    def _begin(self, release: Release) -> _Life:
        context = self._start(release)
        life = _Life(context, asyncio.ensure_future(context.__aenter__()))
        self._lives[release.manifest.version] = life
        return life

    @property
    def loaded(self) -> dict[str, Service]:
        """The services that run now, by version."""
        ended = {version: life.begun for version, life in self._lives.items() if life.begun.done()}
        return {version: begun.result() for version, begun in ended.items() if not _failed(begun)}

    def adopt(self, service: Service, life: AbstractAsyncContextManager[Service]) -> None:
        """Keep a service that runs already: that of the release that was the newest until now."""
        begun = asyncio.get_running_loop().create_future()
        begun.set_result(service)
        self._lives[service.release.manifest.version] = _Life(life, begun)

    async def end_all_but(self, versions: Collection[str] = ()) -> None:
        """End the services of all releases but these."""
        for version in self._lives.keys() - set(versions):
            await _end(self._lives.pop(version))


async def _end(life: _Life) -> None:
    life.begun.cancel()  # nobody waits for what is not loaded yet
    await asyncio.wait([life.begun])
    if not _failed(life.begun):
        await life.context.__aexit__(None, None, None)


def _failed(begun: asyncio.Future[Service]) -> bool:
    """Tell whether a start that is over came to nothing."""
    return begun.cancelled() or begun.exception() is not None
