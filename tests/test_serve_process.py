"""The server as a process: it listens, answers, and ends when it is told to."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from kg.release.folder import Release

SECONDS_TO_START = 20


def start(release: Release, port: int) -> subprocess.Popen[str]:
    data = release.path.parent.parent
    return subprocess.Popen(
        [sys.executable, "-m", "kg", "serve", "--data", str(data), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"NO_COLOR": "1"},
    )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def read(url: str) -> bytes:
    with urlopen(url, timeout=10) as answer:
        body = answer.read()
    assert isinstance(body, bytes)
    return body


def wait_until_it_answers(server: subprocess.Popen[str], address: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            read(f"{address}/health")
        except (URLError, ConnectionError):
            time.sleep(0.05)
        else:
            return
    server.kill()
    pytest.fail(f"The server did not start: {server.communicate()}")


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def server(sample_release: Release, port: int) -> Iterator[subprocess.Popen[str]]:
    process = start(sample_release, port)
    try:
        wait_until_it_answers(process, f"http://127.0.0.1:{port}")
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_a_server_answers_until_it_is_told_to_end(
    server: subprocess.Popen[str], port: int, sample_release: Release, end: signal.Signals
) -> None:
    address = f"http://127.0.0.1:{port}"
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }"
    answer = json.loads(read(f"{address}/sparql?{urlencode({'query': query})}"))
    assert answer["results"]["bindings"][0]["n"]["value"] == "8"
    health = json.loads(read(f"{address}/health"))
    assert health["release"] == sample_release.manifest.version
    os.kill(server.pid, end)
    output, errors = server.communicate(timeout=10)
    assert server.returncode == 0
    assert f"http://127.0.0.1:{port}" in output
    assert errors == ""


def test_a_second_server_on_a_taken_port_fails_in_one_clear_line(
    server: subprocess.Popen[str], port: int, sample_release: Release
) -> None:
    second = start(sample_release, port)
    _, errors = second.communicate(timeout=20)
    assert second.returncode == 2
    assert re.fullmatch(
        rf"kg: Cannot listen on 127\.0\.0\.1 port {port}: .*Address already in use.* "
        r"Choose another with --host and --port\.\n",
        errors,
    )
