"""Asks each server each question, in alternating rounds."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import httpx

from kg import resources
from kg.sparql.library import load_library
from tests.benchmarks.sparql import wrk
from tests.benchmarks.sparql.answers import SECONDS_TO_ANSWER, Probe, probe
from tests.benchmarks.sparql.questions import (
    ANALYTIC,
    EVENTS,
    JSON,
    LARGE,
    LOOK_UP,
    SAVED,
    Question,
)
from tests.benchmarks.sparql.servers import Server

SECONDS_OF_A_QUESTION = 2.0
"""How long the servers are asked one question in a round, as long as that is five times."""

SLOW = 5.0
"""Seconds from which a server is asked a question only once in a round."""


@dataclass(frozen=True)
class Measurement:
    """Answers a second that servers gave to one question, a figure for each round.

    `differing` are the servers whose answer was another one or did not come, and what it was.
    """

    kind: str
    name: str
    rates: Mapping[str, Sequence[float]]
    differing: Mapping[str, str] = field(default_factory=dict)

    def rate(self, server: str) -> float | None:
        """Return the median of a server's rates."""
        rates = self.rates.get(server)
        return statistics.median(rates) if rates else None

    def ratios(self, server: str, other: str) -> list[float]:
        """Return the ratios of two servers' rates, round by round, sorted."""
        pairs = zip(self.rates.get(server, ()), self.rates.get(other, ()), strict=False)
        return sorted(one / another for one, another in pairs if another)


@dataclass(frozen=True)
class Runs:
    """How much is measured: the number of rounds, and the seconds of look-ups in each."""

    rounds: int
    seconds: int


def measure_all(servers: Sequence[Server], runs: Runs) -> Iterator[Measurement]:
    """Yield what was measured for one question after the other."""
    yield from _look_ups(servers, runs)
    for question in ANALYTIC:
        yield _question("analytic", question, servers, runs)
    for question in LARGE:
        yield _question("large", question, servers, runs)
    yield from _saved(servers, runs)


def _look_ups(servers: Sequence[Server], runs: Runs) -> Iterator[Measurement]:
    events = _events(servers[0])
    about_one = replace(LOOK_UP, text=LOOK_UP.about(events[0]))
    _, differing = _compared(servers, about_one)
    same = [server for server in servers if server.name not in differing]
    new = [LOOK_UP.about(event) + wrk.NEW_EACH_TIME for event in events]
    for kind, texts in (("first", new), ("repeated", [about_one.text])):
        for clients in (1, 8):

            def sample(server: Server, texts: list[str] = texts, clients: int = clients) -> float:
                targets = [wrk.target(server, text) for text in texts]
                return wrk.run(server, targets, JSON, seconds=runs.seconds, clients=clients).rate

            name = f"{LOOK_UP.name}, {kind}, {clients} client{'s'[: clients - 1]}"
            yield Measurement(f"{kind}-{clients}", name, _rounds(same, runs, sample), differing)


def _question(kind: str, question: Question, servers: Sequence[Server], runs: Runs) -> Measurement:
    probes, differing = _compared(servers, question)
    same = [server for server in servers if server.name not in differing]

    def sample(server: Server) -> float:
        targets = [wrk.target(server, question.text + wrk.NEW_EACH_TIME)]
        return _one_by_one(server, targets, question.accept, probes[server.name].seconds)

    return Measurement(kind, question.name, _rounds(same, runs, sample), differing)


def _saved(servers: Sequence[Server], runs: Runs) -> Iterator[Measurement]:
    """Saved queries are asked by their name here, and as text of the others."""
    library = load_library(resources.folder("queries"))
    for name in SAVED:
        question = Question(name, library[name].text)
        probes, differing = _compared(servers, question)
        same = [server for server in servers if server.name not in differing]

        def sample(
            server: Server, question: Question = question, probes: dict[str, Probe] = probes
        ) -> float:
            if server.is_ours:
                targets = [f"/queries/{question.name}.json"]
                return wrk.run(server, targets, JSON, seconds=runs.seconds).rate
            targets = [wrk.target(server, question.text)]
            return _one_by_one(server, targets, JSON, probes[server.name].seconds)

        yield Measurement("saved", f"saved: {name}", _rounds(same, runs, sample), differing)


def _one_by_one(server: Server, targets: Sequence[str], accept: str, probed: float) -> float:
    """Return the rate of one client that asks some times, of which the time of each counts."""
    times = 1 if probed > SLOW else max(5, math.ceil(SECONDS_OF_A_QUESTION / probed))
    seconds = math.ceil(probed * times * 1.5) + 1
    sample = wrk.run(server, targets, accept, seconds=seconds, requests=times)
    return 1 / (sample.mean if sample.requests else seconds)  # at least as long as that


def _rounds(
    servers: Sequence[Server], runs: Runs, sample: Callable[[Server], float]
) -> dict[str, list[float]]:
    """Ask the servers in turns, each round in the reverse order of the one before."""
    rates: dict[str, list[float]] = {server.name: [] for server in servers}
    for number in range(runs.rounds):
        for server in servers if number % 2 else list(reversed(servers)):
            rates[server.name].append(sample(server))
    return rates


def _compared(
    servers: Sequence[Server], question: Question
) -> tuple[dict[str, Probe], dict[str, str]]:
    """Return how servers answer, and what those say that answer otherwise than the engine's own."""
    probes = {server.name: probe(server, question) for server in servers}
    right = next(probes[server.name] for server in servers if server.is_reference).said
    differing = {
        name: f"over {SECONDS_TO_ANSWER} s" if each.said is None else f"other: {each.said.count:,}"
        for name, each in probes.items()
        if each.said is None or each.said != right
    }
    return probes, differing


def _events(server: Server) -> list[str]:
    parameters = {**server.parameters, "query": EVENTS.text}
    answer = httpx.get(server.address, params=parameters, headers={"Accept": JSON}, timeout=60)
    bindings = json.loads(answer.raise_for_status().content)["results"]["bindings"]
    return [row["event"]["value"] for row in bindings]
