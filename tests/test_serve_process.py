"""The server as a process: it listens, answers, and ends when it is told to."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator

import pytest

from kg.release.folder import Release
from tests.servers import Server, serving, start


@pytest.fixture
def server(sample_release: Release) -> Iterator[Server]:
    with serving(sample_release) as server:
        yield server


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_a_server_answers_until_it_is_told_to_end(
    server: Server, sample_release: Release, end: signal.Signals
) -> None:
    answer = server.ask("SELECT (COUNT(*) AS ?n) WHERE { ?event a gcm:Event }").json()
    assert answer["results"]["bindings"][0]["n"]["value"] == "8"
    health = server.client.get("/health").json()
    assert health["release"] == sample_release.manifest.version
    os.kill(server.process.pid, end)
    output, errors = server.process.communicate(timeout=10)
    assert server.process.returncode == 0
    assert server.address in output
    assert errors == ""
    assert server.others() == {}


def test_a_second_server_on_a_taken_port_fails_in_one_clear_line(
    server: Server, sample_release: Release
) -> None:
    port = int(server.address.rpartition(":")[2])
    second = start(sample_release, port)
    _, errors = second.communicate(timeout=20)
    assert second.returncode == 2
    assert re.fullmatch(
        rf"kg: Cannot listen on 127\.0\.0\.1 port {port}: .*Address already in use.* "
        r"Choose another with --host and --port\.\n",
        errors,
    )


def test_a_setting_that_cannot_be_fails_in_one_clear_line(sample_release: Release) -> None:
    _, errors = start(sample_release, 0, KG_WORKERS="many").communicate(timeout=20)
    assert errors == "kg: KG_WORKERS is 'many'; a number from 0 on is needed.\n"
