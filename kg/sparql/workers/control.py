"""What the web process and the parent of the workers say to each other, over one socket."""

from __future__ import annotations

import os
import socket
import struct
from typing import NamedTuple

READY = b"R"
"""The parent holds the release and begins to fork; `pid` is its own."""
WORKER = b"W"
"""A worker was forked; the socket to it comes along."""
ENDED = b"E"
"""A worker ended; `value` is its exit code, or minus the signal that ended it."""
KILL = b"K"
"""From the web process: end this worker, whatever it does. Another one will follow."""
FAILED = b"F"
"""The parent cannot do its work and ends; what follows is the reason, as text."""

_MESSAGE = struct.Struct("!cii")


class Message(NamedTuple):
    """A message; `descriptor` is that of the socket that came along."""

    kind: bytes
    pid: int = 0
    value: int = 0
    descriptor: int | None = None


def send(control: socket.socket, message: Message) -> None:
    """Send a message, with its descriptor. Raises OSError where nobody is at the other end."""
    packed = _MESSAGE.pack(message.kind, message.pid, message.value)
    descriptors = [] if message.descriptor is None else [message.descriptor]
    socket.send_fds(control, [packed], descriptors)


def receive(control: socket.socket) -> Message | None:
    """Return the next message, None where the other end is gone."""
    try:
        data, descriptors, _, _ = socket.recv_fds(control, _MESSAGE.size, 1)
        while data and len(data) < _MESSAGE.size:  # so short a message never comes in pieces
            data += control.recv(_MESSAGE.size - len(data))
    except ConnectionError:
        return None
    if not data:
        return None
    for descriptor in descriptors:
        os.set_inheritable(descriptor, False)
    kind, pid, value = _MESSAGE.unpack(data)
    return Message(kind, pid, value, descriptors[0] if descriptors else None)
