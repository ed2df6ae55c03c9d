"""Work in several processes: the same results in the same order as in one."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut the items into lists of `size`; the last may be shorter."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


def map_chunks(
    work: Callable[[list[T]], R],
    items: Iterable[T],
    *,
    size: int,
    small: int,
    processes: int | None = None,
) -> Iterator[R]:
    """Yield `work(chunk)` for chunks of the items, in order.

    `work` must be a function of a module. As long as there are no more than `small` items, all
    stays in this process, because starting others costs more than it gains. At most two chunks a
    process are under way, so that memory does not grow with the number of items.
    """
    processes = processes or os.cpu_count() or 1
    iterator = iter(items)
    first = list(islice(iterator, small + 1))
    if len(first) <= small or processes == 1:
        yield from (work(chunk) for chunk in chunks(_chain(first, iterator), size))
        return
    # What was loaded before the processes forked stays: no need to search it for garbage again
    # and again, which takes half the time of a check, nor to copy its memory for that.
    with ProcessPoolExecutor(processes, initializer=gc.freeze) as pool:
        waiting: list[Future[R]] = []
        for chunk in chunks(_chain(first, iterator), size):
            waiting.append(pool.submit(work, chunk))
            if len(waiting) >= 2 * processes:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _chain(first: list[T], rest: Iterator[T]) -> Iterator[T]:
    yield from first
    yield from rest
