"""An engine whose answers come from the workers, for threads of the web process."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from kg.formats import Format
from kg.sparql.backend import Backend
from kg.sparql.engine import Engine
from kg.sparql.query import Query
from kg.sparql.workers.frames import Job
from kg.sparql.workers.turns import Lane

SECONDS = 30.0
"""How long a question of a page may wait, and then take."""

LARGEST = 100_000_000
"""The most bytes of an answer that a page is made from."""


@dataclass(frozen=True)
class PageEngine(Engine):
    """Answers what pages ask, on the lane of pages; not to be called in the loop's own thread."""

    pool: Backend
    loop: asyncio.AbstractEventLoop

    def answer(self, query: Query, form: Format) -> bytes:
        """Return the answer in this format. Raises QueryError as `Pool.ask` does."""
        asked = self.pool.answer(Job(query, form.name, SECONDS, LARGEST), lane=Lane.PAGES)
        return asyncio.run_coroutine_threadsafe(asked, self.loop).result()
