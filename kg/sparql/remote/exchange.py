"""One query to another server, and the frames of its answer, as those of a worker would be."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from concurrent.futures import Executor

from kg.errors import QueryError
from kg.sparql.names import KnownNames
from kg.sparql.remarks import Remark, remarks_on
from kg.sparql.remote.conversion import FORMATS, convert, wanted
from kg.sparql.remote.passage import Closed, Passage
from kg.sparql.remote.server import Server, backend
from kg.sparql.workers.frames import LAST, WHOLE, Frame, Job, Parser
from kg.sparql.workers.output import Output, TooLong
from kg.sparql.workers.pool import LESS, too_long

PIECES, FRAMES = 4, 4
"""How many pieces of an answer wait to be converted, and frames of it to be taken."""


class Exchange:
    """A query on its way: a task reads the server's answer, a thread of `threads` converts it."""

    def __init__(self, server: Server, job: Job, threads: Executor, names: KnownNames) -> None:
        self._server = server
        self._names = names
        self._job = job
        self._threads = threads
        self._pieces: Passage[bytes] = Passage(PIECES)
        self._frames: Passage[Frame] = Passage(FRAMES)
        self._error: QueryError | None = None
        self.is_done = False
        """Whether the whole answer, or its error, was taken."""
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def next(self) -> Frame:
        """Return the next frame of the answer. Raises QueryError."""
        try:
            frame = await self._frames.get()
        except Closed:
            frame = None
        self.is_done = frame is None or frame.kind in (WHOLE, LAST)
        if frame is not None:
            return frame
        raise self._error or backend("gave no answer")

    def close(self) -> None:
        """Give up what is not finished."""
        self._frames.close()
        self._pieces.close()
        self._task.cancel()

    async def _run(self) -> None:
        seconds = self._job.seconds
        try:
            async with asyncio.timeout(seconds):
                await self._answer()
            self._frames.end()
            return
        except QueryError as error:
            self._error = error
        except TimeoutError:
            message = f"The query took longer than {seconds:g} seconds, and was ended."
            self._error = QueryError("deadline", message, hint=LESS)
        except TooLong:
            self._error = too_long(f"{self._job.size:,}")
        except (SyntaxError, ValueError, OSError) as error:
            self._error = backend(f"gave an answer that cannot be read: {error}")
        except Closed:
            self._error = backend("was not listened to")  # by whoever closed it
        finally:
            self._pieces.close()
        self._frames.close()

    async def _answer(self) -> None:
        job, loop = self._job, asyncio.get_running_loop()
        remarks: tuple[Remark, ...] = ()
        if job.is_strange:
            about = (job.query.text, self._names, job.query.parameters.keys())
            remarks = await loop.run_in_executor(self._threads, remarks_on, *about)
        started = time.perf_counter()
        async with self._server.ask(job.query, wanted(job)) as response:
            evaluated = time.perf_counter() - started
            output = Output(self._send, job, FORMATS[job.form], evaluated, remarks)
            is_cut = await self._converted(response.aiter_bytes(), output)
        await loop.run_in_executor(self._threads, output.finish, is_cut)

    async def _converted(self, body: AsyncIterator[bytes], output: Output) -> bool:
        loop = asyncio.get_running_loop()
        converting = loop.run_in_executor(self._threads, convert, self._pieces, output, self._job)
        try:
            async for piece in body:
                await self._pieces.put(piece)
            self._pieces.end()
        except Closed:
            pass  # the converter needs no more, or has failed
        except BaseException:
            converting.add_done_callback(_heard)  # it ends when the passages are closed
            raise
        return await converting

    def _send(self, packed: bytes) -> None:
        for frame in Parser().feed(packed):
            self._frames.put_from_thread(frame)


def _heard(converting: asyncio.Future[bool]) -> None:
    """Take note of how a conversion ended that nobody waits for."""
    if not converting.cancelled():
        converting.exception()
