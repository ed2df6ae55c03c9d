"""Work in several processes: the same results in the same order as in one."""

from __future__ import annotations

import gc
import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, TypeVar

from kg.orphans import prepare_to_die_with

T = TypeVar("T")
R = TypeVar("R")


class TaskTimeout(Exception):
    """A task took too long; `task` is the one."""

    def __init__(self, task: Any) -> None:
        super().__init__("A task took too long.")
        self.task = task


@contextmanager
def no_garbage() -> Iterator[None]:
    """Do not look for garbage while all that is made stays: it takes as long as making it."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


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
    with ProcessPoolExecutor(processes, initializer=_begin_worker()) as pool:
        waiting: list[Future[R]] = []
        for chunk in chunks(_chain(first, iterator), size):
            waiting.append(pool.submit(work, chunk))
            if len(waiting) >= 2 * processes:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _begin_worker() -> Callable[[], None]:
    die_with_parent = prepare_to_die_with(os.getpid())

    def begin() -> None:
        die_with_parent()
        gc.freeze()

    return begin


def _chain(first: list[T], rest: Iterator[T]) -> Iterator[T]:
    yield from first
    yield from rest


@dataclass
class _Worker:
    """A forked process, the pipe to it, what it works on, and when it must be done."""

    process: ForkProcess
    pipe: Connection
    task: int = -1
    deadline: float = 0.0


def map_forked(
    work: Callable[[T], R],
    tasks: Sequence[T],
    *,
    processes: int | None = None,
    seconds: float = float("inf"),
) -> Iterator[tuple[T, R]]:
    """Yield each task with `work(task)`, in the order in which they are finished.

    `work` may be any function: processes are forked and have all that it refers to, however large
    it is; only results are sent. Raises TaskTimeout for a task that takes longer than `seconds`,
    ChildProcessError where a process ends by itself, and whatever `work` raises; then, as when the
    caller stops asking, all processes are ended.
    """
    gc.freeze()  # see above
    count = min(processes or os.cpu_count() or 1, len(tasks))
    workers = [_fork(work, tasks) for _ in range(count)]
    try:
        waiting = iter(range(len(tasks)))
        busy = {worker.pipe: worker for worker in workers if _assign(worker, waiting, seconds)}
        while busy:
            for worker in _answering(busy, tasks):
                yield tasks[worker.task], _answer(worker)
                if not _assign(worker, waiting, seconds):
                    del busy[worker.pipe]
    finally:
        _end(workers)


@contextmanager
def at_once(
    works: Sequence[Callable[[], Any]], *, apart: bool
) -> Iterator[Callable[[], list[Any]]]:
    """Begin to call these functions, each in a process of its own; the caller does something else.

    Gives a function that waits for what they return, in their order. Unless `apart`, that one calls
    them: little is done before another process would have begun.
    """
    if not apart:
        yield lambda: [work() for work in works]
        return
    gc.freeze()  # see above
    workers = [_fork(lambda place: works[place](), range(len(works))) for _ in works]
    waiting = iter(range(len(works)))
    try:
        for worker in workers:
            _assign(worker, waiting, float("inf"))
        yield lambda: [_answer(worker) for worker in workers]
    finally:
        _end(workers)


def _end(workers: Iterable[_Worker]) -> None:
    for worker in workers:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()


def _fork(work: Callable[[T], R], tasks: Sequence[T]) -> _Worker:
    context = get_context("fork")
    ours, theirs = context.Pipe()
    die_with_parent = prepare_to_die_with(os.getpid())
    arguments = (work, tasks, ours, theirs, die_with_parent)
    process = context.Process(target=_work, args=arguments, daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _work(
    work: Callable[[T], R],
    tasks: Sequence[T],
    parents: Connection,
    pipe: Connection,
    die_with_parent: Callable[[], None],
) -> None:
    """Do tasks by their number until the pipe ends: what a forked process does."""
    die_with_parent()
    parents.close()  # else the pipe would not end with the parent
    gc.enable()  # what a task makes does not stay
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    while True:
        try:
            number = pipe.recv()
        except EOFError:
            return
        try:
            answer: R | Exception = work(tasks[number])
        except Exception as error:
            answer = error
        pipe.send(answer)


def _assign(worker: _Worker, waiting: Iterator[int], seconds: float) -> bool:
    worker.task = next(waiting, -1)
    if worker.task < 0:
        return False
    worker.deadline = time.monotonic() + seconds
    worker.pipe.send(worker.task)
    return True


def _answering(busy: dict[Connection, _Worker], tasks: Sequence[T]) -> list[_Worker]:
    """Wait for answers. Raises TaskTimeout where a process does not answer in time."""
    first = min(busy.values(), key=lambda worker: worker.deadline)
    left = first.deadline - time.monotonic()
    ready = wait(list(busy), None if left == float("inf") else max(0.0, left))
    if not ready:
        raise TaskTimeout(tasks[first.task])
    return [busy[pipe] for pipe in ready if isinstance(pipe, Connection)]


def _answer(worker: _Worker) -> Any:
    try:
        answer = worker.pipe.recv()
    except EOFError:
        worker.process.join()
        code = worker.process.exitcode
        raise ChildProcessError(f"A process that did a part of the work ended ({code}).") from None
    if isinstance(answer, Exception):
        raise answer
    return answer
