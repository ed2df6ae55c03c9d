"""Runs wrk (https://github.com/wg/wrk) against a server, and reads what it measured."""

from __future__ import annotations

import itertools
import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from tests.benchmarks.sparql.servers import Server

SCRIPT = Path(__file__).parent / "targets.lua"
NEW_EACH_TIME = "#"
"""At the end of a text: a number follows in each request, so that the text is a new one."""

_numbers = itertools.count(0, 10_000_000)


@dataclass(frozen=True)
class Sample:
    """What one run measured: requests answered, in how many seconds; and how long one took."""

    requests: int
    seconds: float
    mean: float
    median: float
    p99: float
    failed: int

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.requests / self.seconds


def target(server: Server, text: str) -> str:
    """Return the path and the query string of a request; the text of the query comes last."""
    parameters = urlencode({**server.parameters, "query": ""}, quote_via=quote)
    return f"{urlsplit(server.address).path}?{parameters}{quote(text, safe='')}"


def run(
    server: Server,
    targets: Sequence[str],
    accept: str,
    *,
    seconds: int,
    clients: int = 1,
    requests: int = 1_000_000_000,
) -> Sample:
    """Ask for so many seconds, or so many times. Raises RuntimeError where an answer failed."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("".join(f"{each}\n" for each in targets))
        file.flush()
        command = [
            *("wrk", "--threads", "1", "--connections", str(clients)),
            *("--duration", str(seconds), "--timeout", "600", "--script", str(SCRIPT)),
            *(server.address, "--", file.name, accept, str(requests), str(next(_numbers))),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    sample = Sample(**json.loads(done.stdout.splitlines()[-1]))
    if sample.failed:
        raise RuntimeError(f"{server.name} failed: {sample}")
    return sample
