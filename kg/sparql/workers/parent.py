"""The parent of the workers: a process that loads a release, forks, and forks again.

It has one thread, because only so may it fork, and imports little. It ends when the other end of
its control socket is closed, and takes its workers with it. Behind it stands a fork of it that
takes its place when it dies, so that a release is not loaded again for that.

A store on disk is made before, by a process that ends, and opened by each worker itself: what
opens it has further threads, and no process that has may fork.

    python -m kg.sparql.workers.parent CONTROL_DESCRIPTOR WORKERS MEMORY DUMP [STORE]
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.errors import ReleaseError
from kg.orphans import prepare_to_die_with
from kg.sparql import disk
from kg.sparql.store import load
from kg.sparql.workers import control, limits, seccomp
from kg.sparql.workers.control import Message
from kg.sparql.workers.worker import warm_up, work

RETRY = 0.2
"""Seconds until a refused fork is tried again, or a worker that fell by itself is replaced."""

_WANTED_ENDS = (signal.SIGKILL, signal.SIGALRM)

_IGNORED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Whoever ends the service tells the web process, which lets queries finish first."""


@dataclass(frozen=True)
class Plan:
    """How many workers there are, what memory a query may take, and what they are asked about.

    `store` is in memory, and shared; or it is on disk, in a folder, and each worker opens it.
    """

    workers: int
    memory: int
    store: Store | Path


def main(arguments: list[str]) -> None:
    """Load and fork until the web process is gone."""
    for number in _IGNORED:
        signal.signal(number, signal.SIG_IGN)
    descriptor, workers, memory, dump, *folder = arguments
    connection = socket.socket(fileno=int(descriptor))
    connection.set_inheritable(False)
    try:
        store = prepare(Path(dump), Path(folder[0])) if folder else load(Path(dump))
        warm_up(store if isinstance(store, Store) else Store())
    except (ReleaseError, OSError, MemoryError) as error:
        control.send(connection, Message(control.FAILED))
        connection.sendall(str(error).encode())
        return
    gc.collect()
    gc.freeze()  # what is there now is never looked at again, so forks go on sharing it
    gc.disable()
    keep(Plan(int(workers), int(memory), store), connection)


def prepare(dump: Path, folder: Path) -> Path:
    """Make the store on disk where it is not there yet. Raises ReleaseError where it cannot be."""
    limits.allow_all_descriptors()
    seccomp.machine()
    made = subprocess.run(
        (sys.executable, "-m", "kg.sparql.disk", str(dump), str(folder)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=prepare_to_die_with(os.getpid()),
    )
    if made.returncode:
        raise ReleaseError(made.stdout or "The store on disk could not be made.")
    return folder


def keep(plan: Plan, connection: socket.socket) -> None:
    """Keep workers, and a stand-in, until the web process is gone."""
    _Parent(plan, connection).run()


def _fork_stand_in(plan: Plan, connection: socket.socket) -> tuple[int, int]:
    """Fork what will take the place of this process when it has died, and only then wakes up.

    Returns its number, and a descriptor that is to be open as long as this process lives.
    """
    reading, writing = os.pipe()
    forked = os.fork()
    if forked:
        os.close(reading)
        return forked, writing
    signal.set_wakeup_fd(-1)
    os.close(writing)
    os.read(reading, 1)
    os.close(reading)
    if not _is_closed(connection):
        keep(plan, connection)
    os._exit(0)


def _is_closed(connection: socket.socket) -> bool:
    try:
        return not connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True


def _say(what: str) -> None:
    """Write a line to the log; where there is no room for it, work goes on without."""
    with suppress(OSError):
        sys.stderr.write(f"kg: {what}\n")


class _Parent:
    """One life of a parent: the numbers of the processes that it has forked."""

    def __init__(self, plan: Plan, connection: socket.socket) -> None:
        self._plan = plan
        self._control = connection
        self._workers: set[int] = set()
        self._no_fork_before = 0.0
        self._stand_in, self._lifeline = _fork_stand_in(plan, connection)
        self._die_with_parent = prepare_to_die_with(os.getpid())

    def run(self) -> None:
        """Fork what is missing, kill what the web process says, until it is gone."""
        woken, waker = socket.socketpair()
        for end in (woken, waker):
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno())
        with suppress(OSError):
            control.send(self._control, Message(control.READY, os.getpid()))
            while True:
                is_complete = self._fill()
                timeout = None if is_complete else RETRY
                ready, _, _ = select.select([self._control, woken], [], [], timeout)
                if woken in ready:
                    woken.recv(4096)
                if self._control in ready and not self._obey():
                    break
                self._reap()
        signal.set_wakeup_fd(-1)
        for pid in self._workers:
            os.kill(pid, signal.SIGKILL)

    def _fill(self) -> bool:
        """Fork the workers that are missing; returns whether none is missing now."""
        if time.monotonic() < self._no_fork_before:
            return False
        try:
            while len(self._workers) < self._plan.workers:
                self._fork()
        except OSError as error:
            _say(f"No worker can be forked: {error}.")
            return False
        return True

    def _fork(self) -> None:
        ours, theirs = socket.socketpair()
        with ours, theirs:
            forked = os.fork()
            if forked:
                self._workers.add(forked)
                control.send(
                    self._control, Message(control.WORKER, forked, descriptor=ours.fileno())
                )
                return
            self._become_worker(theirs)

    def _become_worker(self, connection: socket.socket) -> None:
        code = 1
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._die_with_parent()
            os.dup2(connection.fileno(), 0)  # where standard input was
            os.dup2(2, 1)
            work(self._limited(self._plan.store), socket.socket(fileno=0))
            code = 0
        except ConnectionError:
            code = 0
        except BaseException as error:
            _say(f"A worker fell: {error!r}")
        finally:
            os._exit(code)

    def _limited(self, store: Store | Path) -> Store:
        """Limit this process to what a worker needs, and return the store."""
        limits.close_inherited()
        opened = store if isinstance(store, Store) else disk.open_store(store)
        limits.limit_memory(limits.address_space() + self._plan.memory)
        if isinstance(store, Store):
            limits.close_descriptors()
        else:
            seccomp.only_read_files()
        return opened

    def _obey(self) -> bool:
        """Do what the web process says; returns whether it is still there."""
        message = control.receive(self._control)
        if message is None:
            return False
        if message.kind == control.KILL and message.pid in self._workers:
            os.kill(message.pid, signal.SIGKILL)
        return True

    def _reap(self) -> None:
        """Take note of processes that ended, tell of workers, and fork the stand-in again."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid in self._workers:
                self._workers.remove(pid)
                code = os.waitstatus_to_exitcode(status)
                control.send(self._control, Message(control.ENDED, pid, code))
                if -code not in _WANTED_ENDS:  # let what dies at once not be forked all the time
                    self._no_fork_before = time.monotonic() + RETRY
            elif pid == self._stand_in:
                os.close(self._lifeline)
                self._stand_in, self._lifeline = _fork_stand_in(self._plan, self._control)


if __name__ == "__main__":
    main(sys.argv[1:])
