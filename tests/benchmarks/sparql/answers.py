"""What an answer says, so that answers of several servers can be compared before they are timed."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass

import httpx

from tests.benchmarks.sparql.questions import JSON, Question
from tests.benchmarks.sparql.servers import Server

SECONDS_TO_ANSWER = 120


@dataclass(frozen=True)
class Said:
    """How many rows or triples an answer has; a digest of its rows, where which ones is settled."""

    count: int
    digest: str | None


@dataclass(frozen=True)
class Probe:
    """An answer, or None where there was none in time; and how long it took."""

    said: Said | None
    seconds: float


def probe(server: Server, question: Question) -> Probe:
    """Ask a server once."""
    started = time.perf_counter()
    try:
        answer = httpx.get(
            server.address,
            params={**server.parameters, "query": question.text},
            headers={"Accept": question.accept},
            timeout=SECONDS_TO_ANSWER,
        )
    except httpx.TimeoutException:
        return Probe(None, SECONDS_TO_ANSWER)
    seconds = time.perf_counter() - started
    return Probe(said(question, answer.content) if answer.is_success else None, seconds)


def said(question: Question, body: bytes) -> Said:
    """Return what an answer says, whatever the order of its rows and the types of its terms."""
    if question.accept != JSON:
        return Said(len({line for line in body.splitlines() if line.endswith(b".")}), None)
    bindings = json.loads(body)["results"]["bindings"]
    if "LIMIT" in question.text and "ORDER" not in question.text:
        return Said(len(bindings), None)
    rows = sorted(json.dumps({k: _read(v["value"]) for k, v in row.items()}) for row in bindings)
    return Said(len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())


def _read(value: str) -> str | float:
    """Return a number for what is one, or a truth value: servers write them in several ways."""
    if value in ("true", "false"):
        return float(value == "true")
    try:
        return round(float(value), 9)
    except ValueError:
        return value
