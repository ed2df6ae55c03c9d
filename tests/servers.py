"""Servers as processes for tests: started on loopback, asked, and ended by their own number."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx
import pytest

from kg.release.folder import Release

SECONDS_TO_START = 60


@dataclass(frozen=True)
class Server:
    """A server that answers, and the session in which its parent and workers are, if it has."""

    process: subprocess.Popen[str]
    address: str
    session: int
    client: httpx.Client

    def ask(self, query: str, *, patience: float = 10, **parameters: str) -> httpx.Response:
        parameters = {"query": query} | parameters
        return self.client.get("/sparql", params=parameters, timeout=patience)

    def others(self) -> dict[int, int]:
        """The parent, its stand-in and the workers: their numbers, and those of their parents."""
        return processes_of(self.session)

    def parent(self) -> int:
        """The number of the parent: the one that has most children."""
        parents = list(self.others().values())
        return max(self.others(), key=parents.count)

    def workers(self) -> set[int]:
        """The numbers of the workers: what the parent forked, but for the stand-in, the first."""
        parent = self.parent()
        return set(sorted(pid for pid, ppid in self.others().items() if ppid == parent)[1:])


@contextmanager
def serving(
    release: Release, log: IO[str] | int = subprocess.PIPE, /, **settings: str
) -> Iterator[Server]:
    """Run a server with these settings until the block is left; `log` is where it writes to."""
    port = free_port()
    process = start(release, port, log, **settings)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_until_it_answers(process, address)
        children = [pid for pid, ppid in all_processes().items() if ppid == process.pid]
        with httpx.Client(base_url=address) as client:
            yield Server(process, address, next(iter(children), 0), client)
    finally:
        process.kill()
        process.communicate()


def start(
    release: Release, port: int, log: IO[str] | int = subprocess.PIPE, /, **settings: str
) -> subprocess.Popen[str]:
    data = release.path.parent.parent
    return subprocess.Popen(
        [sys.executable, "-m", "kg", "serve", "--data", str(data), "--port", str(port)],
        stdout=log,
        stderr=log,
        text=True,
        env=os.environ | {"NO_COLOR": "1"} | settings,
    )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def wait_until_it_answers(server: subprocess.Popen[str], address: str) -> None:
    def answers() -> bool:
        try:
            return httpx.get(f"{address}/health", timeout=10).status_code == 200
        except httpx.TransportError:
            return False

    try:
        eventually(lambda: server.poll() is not None or answers(), SECONDS_TO_START)
        assert server.poll() is None
    except BaseException:
        server.kill()
        pytest.fail(f"The server did not start: {server.communicate()}")


def eventually(holds: Callable[[], bool], seconds: float) -> None:
    """Wait until something holds, at most so long."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"It did not come true within {seconds} seconds."
        time.sleep(0.02)


def all_processes() -> dict[int, int]:
    """The numbers of all processes that live, and those of their parents."""
    return {pid: fields[1] for pid, fields in _stats().items()}


def processes_of(session: int) -> dict[int, int]:
    """The processes of a session that live, and the numbers of their parents."""
    return {pid: fields[1] for pid, fields in _stats().items() if fields[3] == session}


def _stats() -> dict[int, list[int]]:
    """State (0 for one that has ended), parent, group and session of each process."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                text = (folder / "stat").read_text()
            except OSError:
                continue
            state, *numbers = text.rpartition(")")[2].split()[:4]
            if state not in "ZX":
                found[int(folder.name)] = [1, *map(int, numbers)]
    return found


def descriptors_of(pid: int) -> int:
    """How many descriptors a process has open."""
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def resident_bytes(pid: int) -> int:
    """How much memory of a process is resident."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
