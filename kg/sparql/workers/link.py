"""The web process's end of the control socket: starts the parent, and hears from it."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence

from kg.sparql.workers import control
from kg.sparql.workers.control import Message

SECONDS_TO_END = 5.0
"""How long the parent and its workers may take to end after they were told to."""


class Link:
    """A parent that was started, or one that took its place: both have the same control socket."""

    def __init__(
        self,
        arguments: Sequence[str],
        on_message: Callable[[Message], None],
        on_closed: Callable[[], None],
    ) -> None:
        """Start the parent in a session of its own, where no Ctrl-C reaches it."""
        self._on_message = on_message
        self._on_closed = on_closed
        self._control, theirs = socket.socketpair()
        with theirs:
            descriptor = theirs.fileno()
            self._process = subprocess.Popen(
                (sys.executable, "-m", "kg.sparql.workers.parent", str(descriptor), *arguments),
                pass_fds=(descriptor,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._closed = asyncio.Event()
        asyncio.get_running_loop().add_reader(self._control.fileno(), self._hear)

    def kill(self, pid: int) -> None:
        """Have a worker killed."""
        try:
            control.send(self._control, Message(control.KILL, pid))
        except OSError:
            return  # the parent is gone, and the workers with it

    def rest(self) -> str:
        """Return what the parent said last, as text, when it has ended."""
        said = b""
        while data := self._control.recv(4096):
            said += data
        return said.decode(errors="replace")

    def reap(self) -> None:
        """Let the system forget the first parent, if it has ended."""
        self._process.poll()

    async def close(self) -> None:
        """Tell the parent to end, and wait until it and all that it forked have."""
        if not self._closed.is_set():
            self._on_closed = lambda: None
            self._control.shutdown(socket.SHUT_WR)
            try:
                await asyncio.wait_for(self._closed.wait(), SECONDS_TO_END)
            except TimeoutError:
                self._process.kill()
        loop = asyncio.get_running_loop()
        loop.remove_reader(self._control.fileno())
        self._control.close()
        await loop.run_in_executor(None, self._process.wait)

    def _hear(self) -> None:
        message = control.receive(self._control)
        if message is not None:
            self._on_message(message)
            return
        asyncio.get_running_loop().remove_reader(self._control.fileno())
        self._closed.set()
        self._on_closed()
