"""Releases of generated events, made once and kept."""

from __future__ import annotations

import datetime
import math
from pathlib import Path

from kg import pipeline
from kg.release.folder import Release, latest_release
from tests.benchmarks.pages import write_pages

SEED = 20261123
ISSUED = datetime.date(2026, 11, 23)
PAGES_FOR_AN_EVENT = 1.06
"""Some pages are copies of others, or of other kinds."""


def release_of(events: int, folder: Path) -> Release:
    """Return the release of about so many events, made in a folder where it is not there yet."""
    data = folder / str(events)
    if not (data / "releases" / "latest").exists():
        pages = data / "source"
        write_pages(pages, math.ceil(events * PAGES_FOR_AN_EVENT), SEED)
        pipeline.harvest_pages([pages], data)
        pipeline.build_dataset(data)
        pipeline.check_dataset(data)
        pipeline.release_dataset(data, ISSUED)
    return latest_release(data)
