"""A harvest that lost much is not published by accident."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import kg
from kg import pipeline, resources
from kg.cli import app
from kg.errors import ReleaseError
from kg.release.folder import Release, latest_release, write_manifest
from kg.release.health import find_drops
from tests.conftest import ISSUED

PAGE = resources.sample_pages() / "ar-node-12796.txt"


@pytest.fixture
def poorer(tmp_path: Path, make_release: Callable[..., Release]) -> Path:
    """A data folder with a release of all samples, and a checked dataset of one of them."""
    make_release(resources.sample_pages(), data=tmp_path)
    pipeline.harvest_pages([PAGE], tmp_path)
    pipeline.build_dataset(tmp_path)
    pipeline.check_dataset(tmp_path)
    return tmp_path


def test_a_harvest_that_lost_more_than_a_tenth_is_refused_with_every_figure(poorer: Path) -> None:
    before = latest_release(poorer)
    with pytest.raises(ReleaseError) as refused:
        pipeline.release_dataset(poorer, ISSUED)
    assert re.fullmatch(
        f"Not released, because more than 10 % is lost against {before.manifest.version}: "
        r"events from 8 to 1 \(-88 %\); pages from 10 to 1 \(-90 %\); "
        r"links to organizers from 9 to 2 \(-78 %\); links from \d+ to \d+ \(-\d\d %\)\. "
        r"Look at what the harvest skipped; the release from before stays\. "
        r"If that is as it should be, --accept-drop publishes it all the same\.",
        str(refused.value),
    )
    assert latest_release(poorer).path == before.path


def test_the_option_publishes_it_all_the_same_and_says_what_was_accepted(poorer: Path) -> None:
    arguments = ["release", "--issued", "2026-11-24", "--data", str(poorer)]
    assert CliRunner().invoke(app, arguments).exit_code != 0
    accepted = CliRunner().invoke(app, [*arguments, "--accept-drop"])
    assert accepted.exit_code == 0
    assert "accepted drop: events from 8 to 1 (-88 %)" in accepted.output
    assert latest_release(poorer).manifest.counts["events"] == 1


def test_the_python_api_has_the_option_too(poorer: Path) -> None:
    with pytest.raises(ReleaseError):
        kg.release_dataset(poorer)
    assert kg.release_dataset(poorer, accept_drop=True).is_new


def test_a_run_is_refused_again_until_the_option_is_given(poorer: Path) -> None:
    arguments = ["run", str(PAGE), "--no-serve", "--data", str(poorer)]
    assert isinstance(CliRunner().invoke(app, arguments).exception, ReleaseError)
    assert isinstance(CliRunner().invoke(app, arguments).exception, ReleaseError)
    assert CliRunner().invoke(app, [*arguments, "--accept-drop"]).exit_code == 0


def test_the_share_is_in_the_help_of_both_commands() -> None:
    for command in ("release", "run"):
        shown = CliRunner().invoke(app, [command, "--help"]).output
        assert "fell by more than 10 %" in " ".join(shown.split())


def test_a_manifest_from_before_links_were_counted_is_compared_as_far_as_it_goes(
    poorer: Path,
) -> None:
    release = latest_release(poorer)
    counts = {name: n for name, n in release.manifest.counts.items() if "links" not in name}
    write_manifest(release.path, dataclasses.replace(release.manifest, counts=counts))
    with pytest.raises(
        ReleaseError, match=r"events from 8 to 1 .*; pages from 10 to 1 \(-90 %\)\."
    ):
        pipeline.release_dataset(poorer, ISSUED)


@pytest.mark.parametrize(
    ("before", "now", "falls"),
    [
        ({"events": 10}, {"events": 9}, False),
        ({"events": 100}, {"events": 89}, True),
        ({"events": 0}, {"events": 0}, False),
        ({"links": 20}, {"links": 40}, False),
        ({"organizer_links": 9}, {"organizer_links": 8}, True),
        ({"places": 9}, {"places": 0}, False),
        ({"events": 8}, {"events": 7, "joined": 1}, False),
        ({"events": 7, "joined": 1}, {"events": 7}, True),
    ],
)
def test_only_a_fall_by_more_than_a_tenth_counts(
    before: dict[str, int], now: dict[str, int], falls: bool
) -> None:
    assert bool(find_drops(before, now)) == falls
