"""Clients in great number, most of them good and some pathological, all of this machine.

What they do is bounded in count and in time; each has an address of its own in 127.0.0.0/8, as
far as the system has them, because the service goes by addresses.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

SECONDS_TO_ANSWER = 60.0
"""After which a good query counts as failed."""

_CARTESIAN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
_EXPLODING = """SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f
  FILTER (REGEX(CONCAT(STR(?c), STR(?f)), "^(([a-z]+)+.?)+([A-Z]*.*)*$")) }"""
_DEEP = "SELECT (COUNT(*) AS ?n) { ?a (<urn:x>|!<urn:x>)* ?b . ?b (<urn:y>|!<urn:y>)+ ?c }"
_ROWS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 1000000"
_LONG = 10_000_000

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Answer:
    """What came back: a status, 0 where the connection ended before all of it was there."""

    status: int
    body: bytes = b""


@dataclass
class Outcome:
    """What clients met: the seconds of each good look-up, what failed, and how the others fared."""

    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)

    def percentile(self, percent: float) -> float:
        """Return the time within which so many of the good look-ups were answered."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


@dataclass(frozen=True)
class Load:
    """Who asks whom, and for how long; `subjects` are what look-ups are about."""

    port: int
    subjects: Sequence[str]
    good: int
    pathological: int
    seconds: float

    def run(self) -> Outcome:
        """Let all clients ask until the time is over."""
        return asyncio.run(_run(self))


async def _run(load: Load) -> Outcome:
    outcome, until = Outcome(), time.monotonic() + load.seconds
    clients = [_look_up(load, number, until, outcome) for number in range(load.good)]
    for number in range(load.pathological):
        clients.append(_annoy(load, load.good + number, until, outcome))
    await asyncio.gather(*clients)
    return outcome


async def _look_up(load: Load, client: int, until: float, outcome: Outcome) -> None:
    """Ask for one subject after the other over one connection, and check each answer."""
    dice = random.Random(client)
    reader, writer = await _connect(load.port, client)
    while time.monotonic() < until:
        subject = dice.choice(load.subjects)
        text = f"SELECT ?property ?value {{ <{subject}> ?property ?value }} # {next(_numbers)}"
        started = time.monotonic()
        try:
            writer.write(_get(text))
            answer = await asyncio.wait_for(_read(reader), SECONDS_TO_ANSWER)
        except (OSError, EOFError, TimeoutError) as error:
            outcome.failed.append(f"{text}: {error!r}")
            reader, writer = await _connect(load.port, client)
            continue
        outcome.seconds.append(time.monotonic() - started)
        if answer.status != 200 or b'"property"' not in answer.body:
            outcome.failed.append(f"{text}: {answer.status} {answer.body[:200]!r}")
    writer.close()


async def _annoy(load: Load, client: int, until: float, outcome: Outcome) -> None:
    """Do one bad thing after the other, and note how each ends."""
    for name, annoy in itertools.cycle(_PATHOLOGICAL):
        if time.monotonic() >= until:
            return
        reader, writer = await _connect(load.port, client)
        try:
            said = await asyncio.wait_for(annoy(reader, writer), SECONDS_TO_ANSWER)
        except (OSError, EOFError):
            said = "broken off"
        except TimeoutError:
            said = "no answer"
        writer.close()
        outcome.others[f"{name}: {said}"] += 1


async def _ask(text: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
    writer.write(_get(f"{text} # {next(_numbers)}"))
    return str((await _read(reader)).status)


async def _send_much(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
    head = "POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\n"
    writer.write(f"{head}Content-Length: {_LONG}\r\n\r\nASK {{ }} #".encode())
    try:
        for _ in range(_LONG // 100_000):
            writer.write(b"#" * 100_000)
            await writer.drain()
    except OSError:
        pass  # it was refused before all was sent; the answer may be there all the same
    return str((await _read(reader)).status)


async def _read_slowly(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
    writer.write(_get(f"{_ROWS} # {next(_numbers)}"))
    for _ in range(40):
        if not await reader.read(1 << 14):
            return "broken off"
        await asyncio.sleep(0.05)
    return "left"


async def _vanish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
    writer.write(_get(f"{_CARTESIAN} # {next(_numbers)}"))
    await asyncio.sleep(0.2)
    writer.transport.abort()
    return "left"


Annoyance = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[str]]
_PATHOLOGICAL: tuple[tuple[str, Annoyance], ...] = (
    ("cartesian product", lambda reader, writer: _ask(_CARTESIAN, reader, writer)),
    ("10 MB of text", _send_much),
    ("exploding expression", lambda reader, writer: _ask(_EXPLODING, reader, writer)),
    ("vanishing client", _vanish),
    ("deep path", lambda reader, writer: _ask(_DEEP, reader, writer)),
    ("a million rows, read slowly", _read_slowly),
)

EXPECTED = {
    "cartesian product": {"504"},
    "10 MB of text": {"413", "broken off"},
    "exploding expression": {"504"},
    "vanishing client": {"left"},
    "deep path": {"504", "500", "200"},
    "a million rows, read slowly": {"left", "broken off"},
}
"""How each may end: in time, with less, or told why not."""


def unexpected(outcome: Outcome) -> list[str]:
    """Return how bad things ended that should have ended otherwise."""
    pairs = (each.split(": ") for each in outcome.others)
    return [f"{name}: {said}" for name, said in pairs if said not in EXPECTED[name]]


async def _connect(port: int, client: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    own = (f"127.0.1.{client + 1}", 0)
    return await asyncio.open_connection("127.0.0.1", port, local_addr=own)


def _get(text: str) -> bytes:
    target = f"/sparql?query={quote(text, safe='')}"
    return f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n".encode()


async def _read(reader: asyncio.StreamReader) -> Answer:
    """Read one answer of HTTP/1.1. Raises EOFError where it ends too early."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    status = int(head[0].split()[1])
    headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
    if "content-length" in headers:
        return Answer(status, await reader.readexactly(int(headers["content-length"])))
    body = b""
    while size := int(await reader.readline(), 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readline()
    return Answer(status, body)
