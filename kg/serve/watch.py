"""Noticing that a client is gone while its answer is being made."""

from __future__ import annotations

import asyncio
from types import TracebackType

from starlette.types import Receive

SECONDS = 0.02
"""How long an answer must take before anybody looks whether its client is still there.

Most answers come sooner, and are spared the cost of looking.
"""


class Watch:
    """A block that is cancelled when the client is gone; then it ends with `is_gone` set."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._watching: asyncio.Task[None] | None = None
        self.is_gone = False

    def __enter__(self) -> Watch:
        """Begin to watch, soon."""
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._soon = asyncio.get_running_loop().call_later(SECONDS, self._begin)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> bool:
        """Stop watching; a cancellation of our own ends here."""
        self._soon.cancel()
        if self._watching is not None:
            self._watching.cancel()
        if self.is_gone:
            self._task.uncancel()
        return self.is_gone and isinstance(error, asyncio.CancelledError)

    def _begin(self) -> None:
        self._watching = asyncio.get_running_loop().create_task(self._watch())

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.is_gone = True
        self._task.cancel()
