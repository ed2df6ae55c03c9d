"""A release as a store on disk: made once, opened for reading only, deleted with its last use.

python -m kg.sparql.disk DUMP FOLDER
"""

from __future__ import annotations

import fcntl
import logging
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

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
_IN_USE = ".in-use-"

_log = logging.getLogger(__name__)


def folder_of(release: Release) -> Path:
    """Return where the store of a release is, or will be: never inside the release."""
    return stores_of(release) / release.manifest.version


def stores_of(release: Release) -> Path:
    """Return where the stores of a release and of those beside it are."""
    return release.path.parent.parent / STORES


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


@contextmanager
def in_use(folder: Path) -> Iterator[None]:
    """Keep a store, which may still have to be made, from being deleted by any process.

    Raises ReleaseError where nothing can be written beside it.
    """
    with ExitStack() as held:
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(_locked(folder, fcntl.LOCK_SH))
        except OSError as error:
            raise ReleaseError(f"The store in {folder} cannot be used: {error}.") from error
        yield


def delete_others(stores: Path, needed: Collection[str]) -> None:
    """Delete the stores of all releases but these, unless a process has one in use."""
    found = sorted(stores.iterdir()) if stores.is_dir() else []
    for folder in found:
        if folder.name.startswith(".") or folder.name in needed:
            continue
        try:
            with _locked(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
                shutil.rmtree(folder)
                _lock_of(folder).unlink()
        except BlockingIOError:
            continue
        except OSError as error:
            _log.warning("The store in %s is not needed, and cannot be deleted: %s", folder, error)


@contextmanager
def _locked(folder: Path, how: int) -> Iterator[None]:
    """Hold the lock of a store. Raises BlockingIOError where that would have to wait."""
    while True:
        with _lock_of(folder).open("a") as lock:
            fcntl.flock(lock, how)
            if _is_there(lock, _lock_of(folder)):
                yield
                return


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{_IN_USE}{folder.name}")


def _is_there(lock: IO[str], path: Path) -> bool:
    """Tell whether a lock is the one of this name: its file may have been deleted meanwhile."""
    try:
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except FileNotFoundError:
        return False


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
