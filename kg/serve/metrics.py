"""Numbers about the service for Prometheus: what was asked, what it took, what state it is in.

https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from kg.serve.service import Service

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds to the first byte that are told apart."""

PROC = Path("/proc")


Count = Callable[[float, int], None]
"""Counts one request: the seconds to the first byte of its answer, and how many bytes it has."""


class Metrics:
    """The numbers of one application, in a registry of its own."""

    def __init__(
        self,
        service: Callable[[], Service],
        kept: Callable[[], Collection[Service]] = lambda: (),
    ) -> None:
        """Take the service, and those of old releases, that are asked when numbers are read."""
        self._registry = CollectorRegistry()
        labels = ("route", "method", "status", "format")
        self._requests = Counter(
            "kg_requests", "Requests that were answered.", labels, registry=self._registry
        )
        self._first_byte = Histogram(
            "kg_first_byte_seconds",
            "Time from a request to the first byte of its answer.",
            ("route",),
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._sent = Counter(
            "kg_sent_bytes", "Bytes of answers, as sent.", ("route",), registry=self._registry
        )
        self._kinds: dict[tuple[str, str, int, str], Count] = {}
        self._registry.register(_State(service, kept))
        ProcessCollector(registry=self._registry)

    def counts(self, route: str, method: str, status: int, form: str) -> Count:
        """Return what counts one request of this kind."""
        # Each look-up pays for this, so that what labels stand for is kept.
        kind = (route, method, status, form)
        count = self._kinds.get(kind)
        if count is None:
            count = self._kinds[kind] = self._counts(*kind)
        return count

    def _counts(self, route: str, method: str, status: int, form: str) -> Count:
        requests = self._requests.labels(route, method, str(status), form)
        first_byte, sent = self._first_byte.labels(route), self._sent.labels(route)

        def count(first: float, size: int) -> None:
            requests.inc()
            first_byte.observe(first)
            sent.inc(size)

        return count

    def text(self, accept: str) -> tuple[bytes, str]:
        """Return all numbers in the format that fits an Accept header, and its media type."""
        encode, content_type = choose_encoder(accept)
        return encode(self._registry), content_type


class _State(Collector):
    """The numbers that are read from the service when they are asked for."""

    def __init__(
        self, service: Callable[[], Service], kept: Callable[[], Collection[Service]]
    ) -> None:
        self._service = service
        self._kept = kept

    def describe(self) -> Iterator[Metric]:
        """Name nothing ahead: there is no service yet."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Yield what is so now."""
        service = self._service()
        yield from _of_release(service)
        yield from _of_workers(service)
        yield from _of_cache(service)
        yield _of_memory(service, self._kept())


def _of_release(service: Service) -> Iterator[Metric]:
    manifest = service.release.manifest
    info = InfoMetricFamily("kg_release", "The release that is served.")
    said = {"version": manifest.version, "digest": manifest.digest, "issued": manifest.issued}
    info.add_metric((), said)
    yield info
    counts = GaugeMetricFamily("kg_release_counts", "What is in it.", labels=("what",))
    for what, number in manifest.counts.items():
        counts.add_metric((what,), number)
    yield counts


def _of_workers(service: Service) -> Iterator[Metric]:
    pool = service.pool
    workers = GaugeMetricFamily("kg_workers", "Workers that live.", labels=("lane",))
    queue = GaugeMetricFamily("kg_queue", "Queries that wait for their turn.", labels=("lane",))
    for lane, waiting in pool.waiting.items():
        workers.add_metric((lane.value,), pool.alive[lane])
        queue.add_metric((lane.value,), waiting)
    kills = CounterMetricFamily(
        "kg_kills", "Workers that were ended or fell, by reason.", labels=("reason",)
    )
    for reason in ("abandoned", "deadline", "memory", "lost"):
        kills.add_metric((reason,), pool.kills[reason])
    yield from (workers, queue, kills)


def _of_cache(service: Service) -> Iterator[Metric]:
    cache = service.cache
    yield CounterMetricFamily("kg_cache_hits", "Answers that were kept.", value=cache.hits)
    yield CounterMetricFamily("kg_cache_misses", "Answers that were not.", value=cache.misses)
    yield GaugeMetricFamily("kg_cache_bytes", "Bytes of answers that are kept.", value=cache.taken)


def _of_memory(service: Service, kept: Collection[Service]) -> Metric:
    """Return the resident memory; workers share most of theirs with their parent."""
    memory = GaugeMetricFamily(
        "kg_resident_bytes",
        "Resident memory; that which processes share counts in each.",
        labels=("process",),
    )
    processes = {"web": [os.getpid()], "parent": [service.pool.parent]}
    processes["workers"] = list(service.pool.workers)
    processes["kept"] = [pid for each in kept for pid in (each.pool.parent, *each.pool.workers)]
    for process, numbers in processes.items():
        memory.add_metric((process,), sum(map(resident_bytes, numbers)))
    return memory


def resident_bytes(pid: int) -> int:
    """Return how much memory of a process is resident; 0 where it is gone, or not told."""
    try:
        pages = int((PROC / str(pid) / "statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
