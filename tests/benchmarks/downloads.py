"""Do downloads slow queries? Look-ups a second, alone and while others take the dumps.

`python -m tests.benchmarks.downloads` prints both rates and their ratio.
"""

from __future__ import annotations

import argparse
import datetime
import subprocess
import tempfile
import time
from pathlib import Path

from kg import pipeline, resources
from tests.outside import program
from tests.servers import Server, serving

QUERY = "SELECT ?name {{ <https://w3id.org/gcm-kg/id/event/12796> schema:name ?name }} # {}"
SECONDS = 4.0
RATE = "10M"
"""Bytes a second of one download, as curl reads it."""


def main() -> None:
    """Make a release of the sample pages, serve it, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--downloads", type=int, default=8, help="how many at once")
    wanted = parser.parse_args().downloads
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        pipeline.harvest_pages([resources.sample_pages()], data)
        pipeline.build_dataset(data)
        pipeline.check_dataset(data)
        release = pipeline.release_dataset(data, datetime.date.today()).release
        with serving(release) as server:
            alone = look_ups(server)
            amid = while_downloading(server, wanted)
    print(f"alone: {alone:,.0f} look-ups a second")
    print(f"beside {wanted} downloads: {amid:,.0f}, {amid / alone:.2f} of it")


def look_ups(server: Server) -> float:
    """Return how many different look-ups a second one client gets answered."""
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < SECONDS:
        server.ask(QUERY.format(time.perf_counter_ns())).raise_for_status()
        count += 1
    return count / (time.perf_counter() - began)


def while_downloading(server: Server, wanted: int) -> float:
    """Return the rate of look-ups beside downloads, each by a process of its own."""
    address = f"{server.address}/data/latest/all.nq"
    command = [program("curl"), "-s", "--limit-rate", RATE]
    command += [word for _ in range(1000) for word in ("-o", "/dev/null", address)]
    downloads = [subprocess.Popen(command) for _ in range(wanted)]
    try:
        return look_ups(server)
    finally:
        for download in downloads:
            download.kill()
            download.wait()


if __name__ == "__main__":
    main()
