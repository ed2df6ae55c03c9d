"""Results of earlier runs, kept by the digest of all that they were made from.

A run over 10,000 pages of which one changed has nearly everything to do that the run before did.
So the work is cut into tasks, each with a key that changes whenever its result could: what it
reads, the options, the program, the libraries below it. A task whose key is known is not done
again. What is kept is never needed: without it, or where it is damaged, all is done anew, with
the same bytes as the outcome.
"""

from __future__ import annotations

import hashlib
import pickle
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import zstandard

from kg import resources
from kg.files import write_atomically
from kg.pool import map_chunks

T = TypeVar("T")
R = TypeVar("R")

FOLDER = "memo"
_PACKER = zstandard.ZstdCompressor(level=1, write_checksum=True)


@dataclass(frozen=True)
class Task(Generic[T]):
    """Some items, and the digest of all that the result of working on them depends on."""

    key: str
    items: list[T]


class _Kept(NamedTuple):
    """A result that was read: None can be a result, and is not the absence of one."""

    result: Any


@lru_cache(maxsize=1)
def program_digest() -> str:
    """Return a digest of this program, of the libraries that are installed, and of Python."""
    digest = hashlib.sha256(sys.version.encode())
    for module in sorted(resources.PACKAGE.rglob("*.py")):
        digest.update(module.read_bytes())
    for name in sorted(f"{each.name} {each.version}" for each in distributions()):
        digest.update(name.encode())
    return digest.hexdigest()


def key_of(*parts: str | bytes) -> str:
    """Return a digest of these parts and of the program, in 40 hexadecimal digits."""
    digest = hashlib.sha256(program_digest().encode())
    for part in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        digest.update(b"%d:" % len(content))
        digest.update(content)
    return digest.hexdigest()[:40]


def stable_chunks(items: Iterable[T], name: Callable[[T], str], size: int) -> Iterator[list[T]]:
    """Cut the items into lists of about `size`, at places that depend on their names alone.

    So an item more or less changes the list that it is in, and no other.
    """
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if zlib.crc32(name(item).encode("utf-8", "surrogateescape")) % size == 0:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


@dataclass(frozen=True)
class Memo:
    """What is kept of one step of the work, a file for each task; its folder need not be there."""

    folder: Path

    def map(
        self, work: Callable[[list[T]], R], tasks: Iterable[Task[T]], *, small: int = 2
    ) -> Iterator[R]:
        """Yield `work(task.items)` for each task in order, from what is kept where it is there.

        `work` must be a function of a module, because new tasks are done in several processes, if
        there are more than `small`.
        What no task of this run has is removed when all are done.
        """
        wanted = list(tasks)
        new = {task.key: task for task in wanted if not self._path(task.key).is_file()}
        done = map_chunks(partial(_work, work), list(new.values()), size=1, small=small)
        for task in wanted:
            if new.pop(task.key, None):
                yield self._keep(task.key, next(done))
            else:
                kept = self._read(task.key)
                yield self._keep(task.key, work(task.items)) if kept is None else kept.result
        self._forget_others({task.key for task in wanted})

    def _path(self, key: str) -> Path:
        return self.folder / key

    def _read(self, key: str) -> _Kept | None:
        """Return what is kept; None where it is damaged, or was removed a moment ago."""
        try:
            return _Kept(pickle.loads(zstandard.decompress(self._path(key).read_bytes())))
        except (OSError, zstandard.ZstdError, pickle.UnpicklingError):
            return None

    def _keep(self, key: str, result: R) -> R:
        self.folder.mkdir(parents=True, exist_ok=True)
        packed = _PACKER.compress(pickle.dumps(result, pickle.HIGHEST_PROTOCOL))
        with write_atomically(self._path(key)) as file:
            file.write(packed)
        return result

    def _forget_others(self, keys: set[str]) -> None:
        if self.folder.is_dir():
            for path in self.folder.iterdir():
                if path.name not in keys:
                    path.unlink(missing_ok=True)


def _work(work: Callable[[list[T]], R], tasks: list[Task[T]]) -> R:
    [task] = tasks
    return work(task.items)
