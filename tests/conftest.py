"""What several tests share: the real page, and releases that the real line made."""

from __future__ import annotations

import datetime
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from kg import pipeline, resources
from kg.cli import NEW_OBJECTS
from kg.release.folder import Release
from tests.chains import Chain, make_chain

# A busy machine is no fault of the code; and in CI a run must be the same as the one before.
hypothesis.settings.register_profile("kg", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("kg")

gc.set_threshold(NEW_OBJECTS)  # as the command does

SHARED = Path(__file__).resolve().parents[2] / "shared"
ISSUED = datetime.date(2026, 11, 23)


@pytest.fixture(scope="session")
def real_page() -> Path:
    """The page of node 12796 as the site gave it, or the sample copy where it is not at hand."""
    real = SHARED / "pages" / "ar-node-12796.txt"
    if real.is_file():
        return real
    sys.stderr.write("../shared is absent: the sample copy of node 12796 is read instead.\n")
    return resources.sample_pages() / "ar-node-12796.txt"


@pytest.fixture(scope="session")
def make_release(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Release]:
    """Run the whole line over some pages; returns the release."""

    def make(*paths: Path, data: Path | None = None) -> Release:
        folder = data or tmp_path_factory.mktemp("data")
        pipeline.harvest_pages(paths, folder)
        pipeline.build_dataset(folder)
        pipeline.check_dataset(folder)
        return pipeline.release_dataset(folder, ISSUED).release

    return make


@pytest.fixture(scope="session")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    """Releases that follow each other; nobody adds to them."""
    return make_chain(tmp_path_factory.mktemp("chain"))


@pytest.fixture(scope="session")
def sample_release(make_release: Callable[..., Release]) -> Release:
    """The release of the sample pages."""
    return make_release(resources.sample_pages())
