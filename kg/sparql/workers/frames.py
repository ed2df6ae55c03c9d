"""What the web process and a worker send each other: frames with their length before them."""

from __future__ import annotations

import pickle
import struct
from collections.abc import Iterator
from typing import NamedTuple

from kg.sparql.coding import IDENTITY
from kg.sparql.query import Query
from kg.sparql.remarks import Remark

WHOLE = b"W"
"""The report and the whole answer."""
FIRST = b"1"
"""The report as far as it is known, and the beginning of an answer that is long."""
MORE = b"M"
"""More of a long answer."""
LAST = b"L"
"""The report of a long answer that is complete, and the rest of it."""
FAILED = b"F"
"""The query cannot be answered: a word for why, and what the engine says."""

HEAD = struct.Struct("!cI")


class Job(NamedTuple):
    """A query for a worker, in which form its answer is to be, and what it may cost.

    `rows` is the most rows of a SELECT, `triples` the most of a graph, `size` the most bytes; a
    cut answer says that everything is at `complete`. `coding` is one of `kg.sparql.coding`. With
    `is_strange` the query is not one of ours, and what may be wrong with it is remarked.
    """

    query: Query
    form: str
    seconds: float
    size: int
    rows: int | None = None
    triples: int | None = None
    complete: str = ""
    coding: str = IDENTITY
    is_strange: bool = False


class Report(NamedTuple):
    """What a worker says of an answer; times in seconds.

    `is_cut` is set where there is more than the rows that the answer was limited to; of a long
    answer it is known only with the last frame.
    """

    evaluate: float
    serialize: float
    is_cut: bool
    coding: str
    remarks: tuple[Remark, ...] = ()


class Frame(NamedTuple):
    """A frame: its kind and what it carries."""

    kind: bytes
    payload: bytes


class Failure(NamedTuple):
    """Why a query cannot be answered: `syntax`, `evaluation`, `too-long`, and the words for it."""

    kind: str
    message: str


_REPORT = struct.Struct("!dd?9sI")


def pack(kind: bytes, payload: bytes) -> bytes:
    """Return a frame as it is sent."""
    return HEAD.pack(kind, len(payload)) + payload


def pack_job(job: Job) -> bytes:
    """Return a job as it is sent to a worker: pickled, because both ends are this program.

    Plain tuples are what takes the shortest time to read.
    """
    return pack(b"J", pickle.dumps((tuple(job.query), *job[1:])))


def read_job(payload: bytes) -> Job:
    """Return the job of a frame."""
    query, *limits = pickle.loads(payload)
    return Job(Query(*query), *limits)


def pack_failure(failure: Failure) -> bytes:
    """Return the frame that says why a query has no answer."""
    return pack(FAILED, pickle.dumps(tuple(failure)))


def read_failure(payload: bytes) -> Failure:
    """Return why a query has no answer."""
    return Failure(*pickle.loads(payload))


def pack_report(report: Report) -> bytes:
    """Return a report as it stands at the beginning of frames."""
    remarks = pickle.dumps([tuple(each) for each in report.remarks]) if report.remarks else b""
    coding = report.coding.encode("ascii")
    head = _REPORT.pack(report.evaluate, report.serialize, report.is_cut, coding, len(remarks))
    return head + remarks


def split_report(payload: bytes) -> tuple[Report, bytes]:
    """Return the report of a frame, and the bytes of the answer after it."""
    evaluate, serialize, is_cut, packed, size = _REPORT.unpack_from(payload)
    coding = packed.rstrip(b"\0").decode("ascii")
    end = _REPORT.size + size
    said = pickle.loads(payload[_REPORT.size : end]) if size else ()
    remarks = tuple(Remark(*each) for each in said)
    return Report(evaluate, serialize, is_cut, coding, remarks), payload[end:]


def _is_one(data: bytes) -> bool:
    """Tell whether these bytes are one frame: short ones mostly come so."""
    return len(data) >= HEAD.size and len(data) == HEAD.size + HEAD.unpack_from(data)[1]


class Parser:
    """Cuts a stream of bytes into frames."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Take bytes as they come, and yield the frames that are complete."""
        if not self._bytes and _is_one(data):
            yield Frame(data[:1], data[HEAD.size :])
            return
        self._bytes += data
        start = 0
        while len(self._bytes) - start >= HEAD.size:
            kind, size = HEAD.unpack_from(self._bytes, start)
            end = start + HEAD.size + size
            if len(self._bytes) < end:
                break
            yield Frame(kind, bytes(memoryview(self._bytes)[start + HEAD.size : end]))
            start = end
        if start:
            del self._bytes[:start]
