"""A check that somebody asks for over HTTP: `kg check` in a process of its own, within limits.

The process can neither hold up the service nor outlive its time, has a bound on its memory, and
reads nothing but the bytes that were sent: no RDF format here fetches what the data name.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sys
from dataclasses import dataclass

from kg.errors import EXIT_CANNOT, EXIT_OK, EXIT_VIOLATIONS

LARGEST = 5_000_000
"""The most bytes of RDF that are checked."""

SECONDS = 20.0
"""How long a check may take, all in all."""

MEMORY = 2 * 2**30
"""How many bytes of address space the process may have."""

AT_ONCE = 2
_ENDINGS = (EXIT_OK, EXIT_VIOLATIONS, EXIT_CANNOT)


@dataclass(frozen=True)
class Answer:
    """How a check ended: its report, or in `trouble` why there is none."""

    report: str = ""
    trouble: str = ""
    too_long: bool = False


class Checks:
    """Runs a few checks at a time; others wait for their turn."""

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def run(self, content: bytes, suffix: str, form: str) -> Answer:
        """Check a document in the format of a suffix; returns the report in the form asked for."""
        async with self._turns:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "kg", "check", "-", "--input-format", suffix),
                *("--format", form, "--seconds", str(SECONDS), "--processes", "1"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                start_new_session=True,  # so that the processes it forks can be ended with it
            )
            _limit_memory(process.pid)
            try:
                return await asyncio.wait_for(_answer(process, content), SECONDS)
            except TimeoutError:
                return Answer(too_long=True)
            finally:
                if process.returncode is None:
                    os.killpg(process.pid, signal.SIGKILL)
                    await process.wait()


async def _answer(process: asyncio.subprocess.Process, content: bytes) -> Answer:
    report, trouble = await process.communicate(content)
    if process.returncode in _ENDINGS and report:
        return Answer(report.decode())
    said = trouble.decode().strip().removeprefix("kg: ")
    if process.returncode != EXIT_CANNOT:
        said = "The check ended before it was done, perhaps for want of memory."
    return Answer(trouble=said)


def _limit_memory(pid: int) -> None:
    if sys.platform == "linux":
        resource.prlimit(pid, resource.RLIMIT_AS, (MEMORY, MEMORY))
