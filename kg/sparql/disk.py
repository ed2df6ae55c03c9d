"""A release as a store on disk: made once beside the releases, then opened for reading only.

python -m kg.sparql.disk DUMP FOLDER
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.errors import ReleaseError
from kg.release.folder import Release

STORES = "stores"
AUTO, MEMORY, DISK = "auto", "memory", "disk"

MEMORY_FOR_DUMP = 2.5
"""Bytes of memory for each byte of `all.nq`: 2.2 at the peak of loading 730 MB, 1.8 after it."""

SHARE = 0.5
"""How much of the memory that is available a release may take; queries have the rest."""

_MEMINFO = Path("/proc/meminfo")
_CONTAINER = Path("/sys/fs/cgroup/memory.max")
_UNFINISHED = ".unfinished-"


def folder_of(release: Release) -> Path:
    """Return where the store of a release is, or will be: never inside the release."""
    return release.path.parent.parent / STORES / release.manifest.version


def place(setting: str, dump: Path, available: int | None = None) -> str:
    """Return where a release is held: as set, or on disk where it needs too much memory.

    `available` is the memory that there is, in bytes; asked of the system where it is not given.
    """
    if setting != AUTO:
        return setting
    size = dump.stat().st_size if dump.is_file() else 0
    memory = available_memory() if available is None else available
    return MEMORY if size * MEMORY_FOR_DUMP <= memory * SHARE else DISK


def available_memory() -> int:
    """Return how many bytes of memory may be taken: of the machine, or of the container."""
    if not _MEMINFO.is_file():
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    lines = dict(line.split(":", 1) for line in _MEMINFO.read_text().splitlines())
    machine = int(lines["MemAvailable"].split()[0]) * 1024
    limit = _CONTAINER.read_text().strip() if _CONTAINER.is_file() else "max"
    return min(machine, int(limit)) if limit.isdecimal() else machine


def open_store(folder: Path) -> Store:
    """Open a store for reading only; nothing is written. Raises ReleaseError."""
    try:
        return Store.read_only(str(folder))
    except (OSError, ValueError) as error:
        raise ReleaseError(
            f"The store in {folder} cannot be opened: {error}. Delete it: it is made again."
        ) from error


def make(dump: Path, folder: Path) -> None:
    """Load a dump into a store, unless it is there; a store that is there is complete.

    It is made aside and moved into place, by one process at a time. Raises ReleaseError.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with (folder.parent / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for left in folder.parent.glob(f"{_UNFINISHED}*"):  # by processes that were killed
                shutil.rmtree(left)
            if not folder.exists():
                sys.stderr.write(f"kg: Loading {dump} into {folder}; this is done once.\n")
                aside = folder.with_name(f"{_UNFINISHED}{folder.name}")
                _load(dump, aside)
                aside.rename(folder)
    except (OSError, SyntaxError) as error:
        raise ReleaseError(f"{dump} cannot be loaded into {folder}: {error}.") from error


def _load(dump: Path, folder: Path) -> None:
    store = Store(str(folder))
    store.bulk_load(path=str(dump), format=RdfFormat.N_QUADS)
    store.flush()
    del store  # closes it


def main(arguments: list[str]) -> None:
    """Make the store of a dump and try to open it; prints what is in the way and ends with 1."""
    dump, folder = map(Path, arguments)
    try:
        make(dump, folder)
        open_store(folder)
    except ReleaseError as error:
        sys.stdout.write(str(error))
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
