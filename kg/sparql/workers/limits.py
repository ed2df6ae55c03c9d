"""What the kernel lets a worker do: no more memory than allowed, no file, no connection."""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

FIRST_FREE = 3
"""Standard input, output and error; there is no descriptor beyond them."""

_STATM = Path("/proc/self/statm")


def address_space() -> int:
    """Return how many bytes of address space this process has; 0 where that is not told."""
    if sys.platform != "linux":
        return 0
    return int(_STATM.read_text().split()[0]) * resource.getpagesize()


def close_descriptors() -> None:
    """Close all but the first three descriptors, and let there never be another.

    Where no descriptor is free, neither a file nor a socket can be opened (EMFILE).
    """
    close_inherited()
    resource.setrlimit(resource.RLIMIT_NOFILE, (FIRST_FREE, FIRST_FREE))


def close_inherited() -> None:
    """Close all but the first three descriptors."""
    os.closerange(FIRST_FREE, resource.getrlimit(resource.RLIMIT_NOFILE)[0])


def allow_all_descriptors() -> None:
    """Let this process have as many descriptors as it may give itself: a store has many files."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def limit_memory(size: int) -> None:
    """Let the address space grow to this many bytes; what needs more is ended (SIGABRT).

    Nor is the memory of a process that ends so written to a file.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
