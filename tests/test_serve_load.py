"""Many clients at once, some of which mean harm: the others get what they ask, and nothing is left.

`make soak` does the same for longer, with more of them, and looks at times.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from kg.release.folder import Release
from tests.load import Load, Outcome, unexpected
from tests.servers import Server, descriptors_of, eventually, processes_of, resident_bytes, serving

SUBJECTS = tuple(f"https://w3id.org/gcm-kg/id/event/{key}" for key in (12796, 2351, 11661))
SETTINGS = {
    "KG_WORKERS": "4",
    "KG_QUERY_SECONDS": "1",
    "KG_QUERY_MEMORY": "200",
    "KG_CACHE": "1",
}


@pytest.fixture(scope="module")
def server(sample_release: Release) -> Iterator[Server]:
    with serving(sample_release, **SETTINGS) as server:
        yield server


@pytest.fixture(scope="module")
def before(server: Server) -> tuple[int, int]:
    """Descriptors and memory of the web process when it has answered a while."""
    eventually(lambda: len(server.workers()) == 5, 5)
    assert load(server, good=4, pathological=0, seconds=1).failed == []
    eventually(lambda: descriptors_of(server.process.pid) < 40, 5)
    return descriptors_of(server.process.pid), resident_bytes(server.process.pid)


@pytest.fixture(scope="module")
def outcome(server: Server, before: tuple[int, int]) -> Outcome:
    return load(server, good=30, pathological=2, seconds=5)


def load(server: Server, *, good: int, pathological: int, seconds: float) -> Outcome:
    port = int(server.address.rpartition(":")[2])
    return Load(port, SUBJECTS, good, pathological, seconds).run()


def test_no_good_query_fails_while_others_do_harm(outcome: Outcome) -> None:
    assert outcome.failed == []
    assert len(outcome.seconds) > 100


def test_every_harmful_query_is_ended_or_refused(outcome: Outcome) -> None:
    assert unexpected(outcome) == []
    assert outcome.others.total() > 5


def test_all_workers_are_there_again_afterwards(server: Server, outcome: Outcome) -> None:
    eventually(lambda: len(server.workers()) == 5, 3)
    assert len(server.others()) == 7


def test_no_descriptor_and_no_memory_is_lost(
    server: Server, before: tuple[int, int], outcome: Outcome
) -> None:
    descriptors, memory = before
    eventually(lambda: descriptors_of(server.process.pid) <= descriptors, 5)
    assert resident_bytes(server.process.pid) < memory + 30_000_000


def test_no_process_is_left_when_the_service_ends(server: Server, outcome: Outcome) -> None:
    os.kill(server.process.pid, signal.SIGTERM)
    server.process.communicate(timeout=10)
    assert server.process.returncode == 0
    assert processes_of(server.session) == {}
