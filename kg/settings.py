"""What can be set from outside, in one table."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Setting:
    """A variable of the environment, the value it has when it is not set, and what it is for."""

    variable: str
    default: str
    help: str


DATA = Setting("KG_DATA", "data", "The folder for records, dataset and releases.")
SETTINGS = (DATA,)


def data_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the data folder: `KG_DATA`, or `./data`."""
    given = os.environ if environment is None else environment
    return Path(given.get(DATA.variable) or DATA.default)
