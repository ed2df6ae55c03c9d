"""The servers that are measured side by side: each started on loopback with the same release."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from kg.release.folder import Release
from tests.other_servers import FILES_OF_VIRTUOSO

RDFLIB_ENDPOINT = "rdflib-endpoint[cli]==0.6.3"
"""Installed by `install_rdflib_endpoint` into an environment of its own."""

VIRTUOSO_GRAPH = "urn:default"
"""Virtuoso has no default graph of its own; this one stands for it in its requests."""

SECONDS_TO_LOAD = 1800


@dataclass(frozen=True)
class Server:
    """A server that answers; `parameters` are those that its requests need beside the query.

    `is_reference` is set for the one whose answers are taken for right, `is_ours` for ours.
    """

    name: str
    address: str
    process: subprocess.Popen[bytes]
    parameters: Mapping[str, str] = field(default_factory=dict)
    is_reference: bool = False
    is_ours: bool = False

    def memory(self) -> int:
        """Return the bytes that it and its descendants take; shared ones count once (PSS)."""
        return sum(_proportional_size(pid) for pid in _descendants(self.process.pid))


@dataclass(frozen=True)
class Place:
    """What a server is started with: a release, a folder for its own files, and what was loaded."""

    release: Release
    scratch: Path


Starter = Callable[[ExitStack, Place], Server]


def start_ours(stack: ExitStack, place: Place) -> Server:
    """Start the service, whose cache and workers are as by default."""
    port = _free_port()
    data = place.release.path.parent.parent
    command = [sys.executable, "-m", "kg", "serve", "--data", str(data), "--port", str(port)]
    process = _start(stack, command, place)
    address = f"http://127.0.0.1:{port}"
    _await(process, lambda: httpx.get(f"{address}/health").is_success)
    return Server("gcm-kg", f"{address}/sparql", process, is_ours=True)


def start_oxigraph_in_memory(stack: ExitStack, place: Place) -> Server:
    """Start Oxigraph's own server with a store in memory, and send it the release."""
    bind = f"127.0.0.1:{_free_port()}"
    process = _start(stack, [_beside_python("oxigraph"), "serve", "--bind", bind], place)
    address = f"http://{bind}"
    _await(process, lambda: httpx.get(address).is_success)
    with (place.release.path / "all.nq").open("rb") as dump:
        answer = httpx.post(
            f"{address}/store?no_transaction",
            content=iter(lambda: dump.read(1 << 20), b""),
            headers={"Content-Type": "application/n-quads"},
            timeout=SECONDS_TO_LOAD,
        )
    answer.raise_for_status()
    return Server("Oxigraph in memory", f"{address}/query", process, is_reference=True)


def start_oxigraph_on_disk(stack: ExitStack, place: Place) -> Server:
    """Load the release onto disk, and start Oxigraph's own server that only reads it."""
    bind = f"127.0.0.1:{_free_port()}"
    program, store = _beside_python("oxigraph"), str(place.scratch / "oxigraph")
    dump = str(place.release.path / "all.nq")
    _run([program, "load", "--location", store, "--file", dump], place)
    command = [program, "serve-read-only", "--location", store, "--bind", bind]
    process = _start(stack, command, place)
    _await(process, lambda: httpx.get(f"http://{bind}").is_success)
    return Server("Oxigraph on disk", f"http://{bind}/query", process)


def start_rdflib_endpoint(stack: ExitStack, place: Place) -> Server:
    """Start rdflib-endpoint. It gets the default graph only, because all graphs take too long."""
    environment = place.scratch / "rdflib-endpoint"
    _run([sys.executable, "-m", "venv", str(environment)], place)
    pip = [str(environment / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, RDFLIB_ENDPOINT], place)
    port = _free_port()
    command = [str(environment / "bin" / "rdflib-endpoint"), "serve", "--host", "127.0.0.1"]
    dump = str(place.release.path / "data.nt")
    process = _start(stack, [*command, "--port", str(port), dump], place)
    address = f"http://127.0.0.1:{port}/"
    query = {"query": "ASK { ?s ?p ?o }"}
    _await(process, lambda: httpx.get(address, params=query).is_success)
    return Server("rdflib-endpoint", address, process)


def start_virtuoso(stack: ExitStack, place: Place) -> Server:
    """Start Virtuoso with files of its own, and have its bulk loader read the release."""
    folder = place.scratch / "virtuoso"
    folder.mkdir()
    sql, http = _free_port(), _free_port()
    dump = folder / "all.nq"
    dump.symlink_to(place.release.path / "all.nq")
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(folder=folder, sql=sql, http=http))
    command = ["virtuoso-t", "+foreground", "+configfile", str(folder / "virtuoso.ini")]
    process = _start(stack, command, place)
    address = f"http://127.0.0.1:{http}/sparql"
    _await(process, lambda: httpx.get(address, params={"query": "ASK {}"}).is_success)
    statements = (
        f"ld_dir('{folder}', 'all.nq', '{VIRTUOSO_GRAPH}'); rdf_loader_run(); checkpoint; "
        "select count(*) from DB.DBA.load_list where ll_error is not null or ll_state <> 2;"
    )
    isql = ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", "ERRORS=STDOUT", f"EXEC={statements}"]
    _run(isql, place)
    return Server("Virtuoso", address, process, {"default-graph-uri": VIRTUOSO_GRAPH})


STARTERS: Mapping[str, Starter] = {
    "gcm-kg": start_ours,
    "oxigraph-memory": start_oxigraph_in_memory,
    "oxigraph-disk": start_oxigraph_on_disk,
    "virtuoso": start_virtuoso,
    "rdflib-endpoint": start_rdflib_endpoint,
}

# Buffers for 1 GB; no limit of rows or of time, which would change the answers.
VIRTUOSO_INI = f"""{FILES_OF_VIRTUOSO}\
[Parameters]
ServerPort = 127.0.0.1:{{sql}}
DirsAllowed = {{folder}}
NumberOfBuffers = 120000
MaxDirtyBuffers = 90000
MaxCheckpointRemap = 2000
ThreadsPerQuery = 2
ServerThreads = 20
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{{http}}
ServerRoot = {{folder}}
ServerThreads = 20
MaxClientConnections = 20
[SPARQL]
ResultSetMaxRows = 100000000
MaxQueryExecutionTime = 0
MaxQueryCostEstimationTime = 0
"""


@contextmanager
def started(names: list[str], release: Release, scratch: Path) -> Iterator[list[Server]]:
    """Start servers one after the other, and end them all when the block is left."""
    with ExitStack() as stack:
        yield [STARTERS[name](stack, Place(release, scratch)) for name in names]


def absent(name: str) -> str | None:
    """Return which program a server lacks here, None where it can be started."""
    needed = {"virtuoso": "virtuoso-t", "oxigraph-memory": _beside_python("oxigraph")}.get(name)
    return needed if needed and shutil.which(needed) is None else None


def our_workers(server: Server) -> int:
    """Return how many workers our service has: all but its web process and the two parents."""
    return len(_descendants(server.process.pid)) - 3


def _start(stack: ExitStack, command: list[str], place: Place) -> subprocess.Popen[bytes]:
    log = stack.enter_context((place.scratch / "servers.log").open("ab"))
    process = subprocess.Popen(command, stdout=log, stderr=log, cwd=Path.cwd())
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _run(command: list[str], place: Place) -> None:
    with (place.scratch / "servers.log").open("ab") as log:
        subprocess.run(command, check=True, stdout=log, stderr=log, timeout=SECONDS_TO_LOAD)


def _await(process: subprocess.Popen[bytes], answers: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS_TO_LOAD
    while True:
        try:
            if answers():
                return
        except httpx.TransportError:
            pass
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{process.args!r} does not answer; see servers.log.")
        time.sleep(0.1)


def _beside_python(name: str) -> str:
    return str(Path(sys.executable).parent / name)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _descendants(root: int) -> set[int]:
    """Return a process and all that it started, and those started, by their numbers."""
    found, parents = {root}, _parents()
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _parents() -> dict[int, int]:
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            found[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it ended meanwhile
    return found


def _proportional_size(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024
