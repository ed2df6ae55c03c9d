"""The programs of others that tests talk to; `tests/outside/install` gets them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
NPM = MODULES / ".bin"


def program(name: str) -> str:
    """Return where a program is. Where it is absent the test is skipped; in CI it fails."""
    found = shutil.which(name, path=f"{NPM}{os.pathsep}{os.environ['PATH']}")
    return found or _absent(name)


def module_file(name: str) -> str:
    """Return where a file of an npm package is, as `program` does."""
    found = MODULES / name
    return str(found) if found.is_file() else _absent(name)


def _absent(name: str) -> NoReturn:
    absent = f"{name} is absent: tests/outside/install gets it."
    (pytest.fail if "CI" in os.environ else pytest.skip)(absent)
