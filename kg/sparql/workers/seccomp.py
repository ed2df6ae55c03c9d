"""What a worker may ask of the kernel when it must still open files: to read them, no more.

A store on disk opens its files when they are first read, so such a worker has descriptors to
give. A filter of system calls (seccomp, Linux) then keeps it from connecting and from writing.
https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass

_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER = 38, 22, 2  # prctl(2)
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_ABOVE, _JUMP_IF_ANY_BIT, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EACCES, 0x80000000
_NUMBER, _ARCHITECTURE = 0, 4  # where they are in struct seccomp_data; arguments follow at 16
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


@dataclass(frozen=True)
class _Machine:
    """The numbers of system calls on one kind of machine.

    `refused` are those that connect, start programs, look into other processes, change the file
    system, or do one of these unseen (io_uring, openat2); `opening` are those that open a file,
    with the index of the argument that says what for.
    """

    architecture: int
    refused: tuple[int, ...]
    opening: dict[int, int]


# fmt: off
_MACHINES = {
    "x86_64": _Machine(0xC000003E, (
        41, 42, 43, 49, 50, 53, 288,    # socket connect accept bind listen socketpair accept4
        59, 322, 101, 310, 311, 438,    # execve execveat ptrace process_vm_* pidfd_getfd
        425, 426, 427, 437, 304, 319,   # io_uring_* openat2 open_by_handle_at memfd_create
        76, 82, 83, 84, 85, 86, 87, 88, # truncate rename mkdir rmdir creat link unlink symlink
        258, 263, 264, 265, 266, 316,   # mkdirat unlinkat renameat linkat symlinkat renameat2
    ), {2: 1, 257: 2}),                 # open openat
    "aarch64": _Machine(0xC00000B7, (
        198, 199, 200, 201, 202, 203, 242,
        221, 281, 117, 270, 271, 438,
        425, 426, 427, 437, 265, 279,
        45, 34, 35, 36, 37, 38, 276,
    ), {56: 2}),
}
# fmt: on


class Unsupported(OSError):
    """There is no such filter on this machine."""


def machine() -> _Machine:
    """Return the numbers for this machine. Raises Unsupported."""
    found = _MACHINES.get(platform.machine()) if sys.platform == "linux" else None
    if found is None:
        raise Unsupported(
            "A store on disk needs Linux on x86-64 or ARM64, which can keep workers from "
            "connecting. Set KG_STORE=memory."
        )
    return found


def only_read_files() -> None:
    """Let this process, from now on, open files to read them, and neither connect nor write.

    What it tries fails with EACCES. Raises OSError where the kernel refuses the filter.
    """
    program = b"".join(_program(machine()))
    held = ctypes.create_string_buffer(program)
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    packed = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(held))
    for arguments in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SET_FILTER, _FILTER, packed, 0, 0)):
        if prctl(*arguments):
            raise OSError(ctypes.get_errno(), "The kernel takes no filter of system calls")


def _program(kind: _Machine) -> Iterator[bytes]:
    """Yield the instructions of the filter (struct sock_filter)."""
    yield _step(_LOAD, _ARCHITECTURE)
    yield _step(_JUMP_IF_EQUAL, kind.architecture, then=1)
    yield _step(_RETURN, _KILL)
    yield _step(_LOAD, _NUMBER)
    yield _step(_JUMP_IF_ABOVE, 0x3FFFFFFF, otherwise=1)  # x32: the same calls by other numbers
    yield _step(_RETURN, _KILL)
    for number in kind.refused:
        yield _step(_JUMP_IF_EQUAL, number, otherwise=1)
        yield _step(_RETURN, _REFUSE)
    for number, argument in kind.opening.items():
        yield _step(_JUMP_IF_EQUAL, number, otherwise=4)
        yield _step(_LOAD, 16 + 8 * argument)
        yield _step(_JUMP_IF_ANY_BIT, _WRITING, otherwise=1)
        yield _step(_RETURN, _REFUSE)
        yield _step(_RETURN, _ALLOW)
    yield _step(_RETURN, _ALLOW)


def _step(code: int, operand: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    """Return an instruction; a jump skips so many, where its condition holds or does not."""
    return struct.pack("HBBI", code, then, otherwise, operand)
