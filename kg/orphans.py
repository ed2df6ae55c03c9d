"""No process outlives the one that forked it: an orphan would hold files and locks."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1


def prepare_to_die_with(parent: int) -> Callable[[], None]:
    """Return what a fork calls so that it is ended when its parent is, whatever it does.

    Elsewhere than on Linux it ends when it next looks at its socket, or at its time limit.
    """
    if sys.platform != "linux":
        return lambda: None
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def die_with_parent() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it ended before it could be asked for
            os.kill(os.getpid(), signal.SIGKILL)

    return die_with_parent
