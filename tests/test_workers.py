"""Workers below HTTP: what the kernel keeps them from, and who gets the next turn."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import QueryError, ReleaseError
from kg.release.folder import Release
from kg.sparql.query import Query
from kg.sparql.workers.frames import Job
from kg.sparql.workers.pool import Plan, Pool
from kg.sparql.workers.turns import Lane, QueueFull, Turns


def plan(release: Release, dump: str = "all.nq", store: Path | None = None) -> Plan:
    return Plan(release.path / dump, workers=1, memory=300_000_000, places=4, store=store)


def ask(release: Release, *queries: Query, store: Path | None = None) -> list[bytes | QueryError]:
    """Ask a pool of one worker queries that nobody has read before."""

    async def asked() -> list[bytes | QueryError]:
        pool = Pool(plan(release, store=store))
        await pool.start()
        try:
            return [await _answer(pool, Job(query, "csv", 5, 1_000_000)) for query in queries]
        finally:
            await pool.close()

    return asyncio.run(asked())


async def _answer(pool: Pool, job: Job) -> bytes | QueryError:
    try:
        return await pool.answer(job)
    except QueryError as error:
        return error


def test_a_service_call_that_nobody_refused_by_name_cannot_connect(sample_release: Release) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        port = listener.getsockname()[1]
        call = f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/sparql> {{ ?s ?p ?o }} }}"
        answer, after = ask(
            sample_release, Query(call, "SELECT"), Query("SELECT (1 AS ?n) {}", "SELECT")
        )
        with pytest.raises(TimeoutError):
            listener.accept()
    assert isinstance(answer, QueryError)
    assert answer.kind == "evaluation"
    assert "Too many open files" in answer.message
    assert after == b"n\r\n1\r\n"


def test_a_load_that_nobody_refused_by_name_is_no_query_for_the_engine(
    sample_release: Release,
) -> None:
    load = Query(f"LOAD <{(sample_release.path / 'all.nq').as_uri()}>", "LOAD")
    [answer] = ask(sample_release, load)
    assert isinstance(answer, QueryError)
    assert answer.kind == "syntax"


CLOSED = """
import os, socket
from kg.sparql.workers import limits
limits.close_descriptors()
for attempt in (lambda: os.open("/dev/null", os.O_RDONLY), socket.socket, os.pipe):
    try:
        attempt()
    except OSError as error:
        os.write(1, b"%d " % error.errno)
"""


def test_a_process_without_a_free_descriptor_opens_neither_file_nor_socket() -> None:
    done = subprocess.run([sys.executable, "-c", CLOSED], capture_output=True, text=True)
    assert done.stdout == "24 24 24 "  # EMFILE


def test_workers_of_pages_and_of_the_public_are_apart(sample_release: Release) -> None:
    async def lanes() -> list[Lane]:
        pool = Pool(plan(sample_release))
        await pool.start()
        query = Query("ASK {}", "ASK")
        for lane in Lane:
            await pool.answer(Job(query, "json", 5, 1000), lane=lane)
        found = sorted(pool.workers.values(), key=lambda lane: lane.value)
        await pool.close()
        return found

    assert asyncio.run(lanes()) == [Lane.PAGES, Lane.PUBLIC]


def test_a_release_that_cannot_be_read_is_told_at_the_start(sample_release: Release) -> None:
    with pytest.raises(ReleaseError, match=r"no\.nq cannot be read: .*\. Release again\."):
        asyncio.run(Pool(plan(sample_release, "no.nq")).start())


# Turns


def in_turn(*clients: str, places: int = 10) -> list[str]:
    """The order in which clients get one thing, when all ask in this order before it is free."""

    async def served() -> list[str]:
        turns: Turns[str] = Turns(places)
        order: list[str] = []

        async def wait(client: str) -> None:
            try:
                thing = await turns.take(client, 10)
            except QueueFull:
                order.append(f"no {client}")
                return
            order.append(client)
            turns.give(thing)

        waiting = [asyncio.create_task(wait(client)) for client in clients]
        await asyncio.sleep(0)
        turns.give("thing")
        await asyncio.gather(*waiting)
        return order

    return asyncio.run(served())


def test_clients_follow_one_another_however_much_one_of_them_asks() -> None:
    assert in_turn(*"aaaabc") == list("abcaaa")


def test_a_full_queue_refuses_whoever_has_most_places_in_it() -> None:
    assert in_turn(*"aaa", places=2) == ["no a", "a", "a"]
    assert in_turn(*"aab", places=2) == ["no a", "a", "b"]
    assert in_turn(*"abc", places=2) == ["no c", "a", "b"]


def test_seconds_in_which_the_machine_stood_still_count_as_one() -> None:
    async def served() -> str:
        turns: Turns[str] = Turns(5)
        waiting = asyncio.create_task(turns.take("a", 2))
        await asyncio.sleep(0)
        time.sleep(2.5)  # nothing runs, in this process either
        asyncio.get_running_loop().call_later(0.1, turns.give, "thing")
        return await waiting

    assert asyncio.run(served()) == "thing"


def test_who_leaves_the_queue_gives_up_the_turn() -> None:
    async def served() -> str:
        turns: Turns[str] = Turns(5)
        first, second = (asyncio.create_task(turns.take(client, 10)) for client in "ab")
        await asyncio.sleep(0)
        first.cancel()
        turns.give("thing")
        return await second

    assert asyncio.run(served()) == "thing"


def test_who_leaves_when_the_turn_has_come_passes_it_on() -> None:
    async def served() -> str:
        turns: Turns[str] = Turns(5)
        first, second = (asyncio.create_task(turns.take(client, 10)) for client in "ab")
        await asyncio.sleep(0)
        turns.give("thing")
        first.cancel()
        return await second

    assert asyncio.run(served()) == "thing"
