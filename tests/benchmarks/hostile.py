"""How long hostile input takes, and how much memory: at most 1 s and 20 MB for each MB.

    python -m tests.benchmarks.hostile               # 4 MB of each kind, on Linux
    python -m tests.benchmarks.hostile --mb 9
    python -m tests.benchmarks.hostile --only dates  # the kinds with this word in their name

Each input goes all the way, from bytes to the lines of the dataset, in a process of its own, which
finds ready what is loaded once. The time is that of the processor; where it is too long, the best
of three. The memory is what the peak of the process grows by, the input itself included, and what a
page of one line takes not: nothing that the process holds is free when it begins. A line ends in
`<<<` where a bound is broken, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import ctypes
import multiprocessing
import resource
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

import msgspec

from kg import resources
from kg.build.blocks import Linking, block, build_event, linking
from kg.files import digest_of_folder
from kg.harvest.record import harvest_page
from kg.model import Record, Skip
from tests.benchmarks.hostile_kinds import KINDS, page_of

SECONDS, MEGABYTES = 1.0, 20.0
"""What a MB of input may take at most."""

_SMALL = b"Workshop\nOn 11 May 2022 it took place.\nType of Event\n"
_TIMEOUT = 30
_RUNS = 3


class Cost(NamedTuple):
    """What an input gave, and the processor time and memory that it took, in s and MB."""

    gave: str
    seconds: float = float("inf")
    megabytes: float = float("inf")


def main() -> int:
    """Measure every kind, each in a process of its own; return 1 where one breaks a bound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mb", type=float, default=2, help="how much of each kind")
    parser.add_argument("--only", default="", help="a word of the names of the kinds to measure")
    arguments = parser.parse_args()
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    read(_SMALL, tables)  # what is loaded at first use is loaded now
    fixed = measure(_SMALL, tables).megabytes
    broken = 0
    for kind in (kind for kind in KINDS if arguments.only in kind):
        cost = for_each_mb(page_of(kind, int(arguments.mb * 1e6)), fixed, tables)
        is_broken = cost.seconds > SECONDS or cost.megabytes > MEGABYTES
        broken += is_broken
        spent = f"{cost.seconds:6.2f} s and {cost.megabytes:5.1f} MB a MB"
        print(f"{kind:26} {spent}  {cost.gave}{'  <<<' if is_broken else ''}", flush=True)
    print(f"{broken} of the kinds take too much.")
    return int(broken > 0)


def for_each_mb(content: bytes, fixed: float, tables: Linking) -> Cost:
    """Return what each MB of an input takes; `fixed` is the memory that any input takes."""
    mb = len(content) / 1e6
    cost = measure(content, tables)
    for _ in range(_RUNS - 1):
        if SECONDS * mb < cost.seconds < _TIMEOUT:
            cost = min(cost, measure(content, tables), key=lambda each: each.seconds)
    return Cost(cost.gave, cost.seconds / max(1, mb), max(0.0, cost.megabytes - fixed) / max(1, mb))


def measure(content: bytes, tables: Linking) -> Cost:
    """Read an input in a process of its own, and return what that took.

    The process is forked, so it begins with what is there; free memory is given back before.
    """
    forks = multiprocessing.get_context("fork")
    receiver, sender = forks.Pipe(duplex=False)
    with NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        ctypes.CDLL(None).malloc_trim(0)
        process = forks.Process(target=report, args=(Path(file.name), tables, sender))
        process.start()
        sender.close()
        try:
            is_done = receiver.poll(_TIMEOUT)
            return Cost(*receiver.recv()) if is_done else Cost(f"more than {_TIMEOUT} s")
        except EOFError:
            return Cost("the process died")
        finally:
            process.kill()
            process.join()


def report(file: Path, tables: Linking, sender: Connection) -> None:
    """Send what an input gave, and what it took."""
    before, start = peak_mb(), time.process_time()
    gave = read(file.read_bytes(), tables)
    sender.send((gave, time.process_time() - start, peak_mb() - before))


def read(content: bytes, tables: Linking) -> str:
    """Read, link and write down one input; return the kind of the skip, or that it is an event."""
    outcome = harvest_page(content, "events/hostile.txt")
    if isinstance(outcome, Skip):
        return outcome.kind
    record = msgspec.json.decode(msgspec.json.encode(outcome), type=Record)
    block(build_event([record], tables))
    return "event"


def peak_mb() -> float:
    """Return the peak memory of this process so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main())
