"""One query to another server, and the frames of its answer, as those of a worker would be."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from concurrent.futures import Executor

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from kg.errors import QueryError
from kg.sparql.limit import beyond, limited
from kg.sparql.remote.conversion import FORMATS, convert, wanted
from kg.sparql.remote.passage import Closed, Passage
from kg.sparql.remote.server import Server, backend
from kg.sparql.workers.frames import Frame, Job, Parser
from kg.sparql.workers.output import Output, TooLong
from kg.sparql.workers.pool import LESS, too_long

PIECES, FRAMES = 4, 4
"""How many pieces of an answer wait to be converted, and frames of it to be taken."""


class Exchange:
    """A query on its way: a task reads the server's answer, a thread of `threads` converts it."""

    def __init__(self, server: Server, job: Job, threads: Executor) -> None:
        self._server = server
        self._job = job
        self._threads = threads
        self._pieces: Passage[bytes] = Passage(PIECES)
        self._frames: Passage[Frame] = Passage(FRAMES)
        self._error: QueryError | None = None
        self._task = asyncio.get_running_loop().create_task(self._run())

    async def next(self) -> Frame:
        """Return the next frame of the answer. Raises QueryError."""
        try:
            frame = await self._frames.get()
        except Closed:
            frame = None
        if frame is not None:
            return frame
        raise self._error or backend("gave no answer")

    async def close(self) -> None:
        """Give up what is not finished."""
        await self._frames.close()
        await self._pieces.close()
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _run(self) -> None:
        seconds = self._job.seconds
        try:
            async with asyncio.timeout(seconds):
                await self._answer()
            await self._frames.end()
            return
        except QueryError as error:
            self._error = error
        except TimeoutError:
            message = f"The query took longer than {seconds:g} seconds, and was ended."
            self._error = QueryError("deadline", message, hint=LESS)
        except TooLong:
            self._error = too_long(f"{self._job.size:,}")
        except (SyntaxError, ValueError) as error:
            self._error = backend(f"gave an answer that cannot be read: {error}")
        except Closed:
            return
        await self._pieces.close()
        await self._frames.close()

    async def _answer(self) -> None:
        query, rows = self._job.query, self._job.rows
        if query.form != "SELECT" or rows is None:
            await self._finish(await self._write(query.text))
            return
        try:
            output, _ = await self._write(limited(query.text, rows))
        except QueryError as error:
            if error.kind == "syntax":
                await self._write(query.text)  # so that the place of the error is one in this text
            raise
        is_cut = output.could_have(rows) and await self._has_row(beyond(query.text, rows))
        await self._finish((output, is_cut))

    async def _write(self, text: str) -> tuple[Output, bool]:
        """Ask this text and write the answer; returns where to, and whether triples are left."""
        started = time.perf_counter()
        async with self._server.ask(self._job.query, wanted(self._job), text) as response:
            evaluated = time.perf_counter() - started
            output = Output(self._send, self._job, FORMATS[self._job.form], evaluated)
            return output, await self._converted(response.aiter_bytes(), output)

    async def _finish(self, written: tuple[Output, bool]) -> None:
        output, is_cut = written
        await asyncio.get_running_loop().run_in_executor(self._threads, output.finish, is_cut)

    async def _converted(self, body: AsyncIterator[bytes], output: Output) -> bool:
        loop = asyncio.get_running_loop()
        converting = loop.run_in_executor(self._threads, convert, self._pieces, output, self._job)
        try:
            async for piece in body:
                await self._pieces.put(piece)
            await self._pieces.end()
        except Closed:
            pass  # the converter has closed it: its error says why
        except BaseException:
            await self._pieces.close()
            await asyncio.wait([converting])
            raise
        return await converting

    async def _has_row(self, text: str) -> bool:
        """Tell whether a SELECT has a row."""
        async with self._server.ask(self._job.query, wanted(self._job), text) as response:
            body = await response.aread()
        answer = parse_query_results(body, format=QueryResultsFormat.XML)
        return isinstance(answer, QuerySolutions) and next(answer, None) is not None

    def _send(self, packed: bytes) -> None:
        for frame in Parser().feed(packed):
            self._frames.put_from_thread(frame)
