"""The programs of others that tests talk to; `tests/outside/install` gets them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

NPM = Path(__file__).parent / "node_modules" / ".bin"


def program(name: str) -> str:
    """Return where a program is. Where it is absent the test is skipped; in CI it fails."""
    found = shutil.which(name, path=f"{NPM}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        absent = f"{name} is absent: tests/outside/install gets it."
        (pytest.fail if "CI" in os.environ else pytest.skip)(absent)
    return found
