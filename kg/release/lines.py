"""Sorted lines of N-Quads, however many there are: sorted in runs on disk, merged as a stream."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_RUN_BYTES = 128 << 20


def sorted_unique(
    lines: Iterable[bytes], scratch: Path, run_bytes: int = _RUN_BYTES
) -> Iterator[bytes]:
    """Yield the lines in byte order, each once, holding at most one run of them in memory.

    `scratch` is a folder with room for all of them; nothing stays in it.
    """
    with TemporaryDirectory(dir=scratch) as folder:
        runs: list[Path] = []
        run: list[bytes] = []
        size = 0
        for line in lines:
            run.append(line)
            size += len(line)
            if size >= run_bytes:
                runs.append(_write_run(run, Path(folder, str(len(runs)))))
                run, size = [], 0
        if not runs:
            yield from sorted(set(run))
            return
        run.sort()
        yield from merge_unique([*(_read(path) for path in runs), iter(run)])


def _write_run(run: list[bytes], path: Path) -> Path:
    run.sort()
    with path.open("wb") as file:
        file.writelines(run)
    return path


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def merge_unique(sources: list[Iterator[bytes]]) -> Iterator[bytes]:
    """Merge sorted lines into one sorted stream, leaving out repetitions.

    A piece of several lines keeps its place as the first of them does, as long as no line of
    another source belongs between them.
    """
    merged = heapq.merge(*sources) if len(sources) > 1 else iter(sources[0])
    before = None
    for line in merged:
        if line != before:
            yield line
            before = line
