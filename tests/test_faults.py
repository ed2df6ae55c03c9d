"""Whatever disturbs a release, the one before is served whole, and the next try makes it."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import SEED, Scene, command

PAGES = 150
KILLS = 3
ADVICE = " The release from before stays as it is. Mend this, then run kg release again.\n"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """As many pages as make a release large enough for several processes."""
    return Scene.prepare(tmp_path_factory.mktemp("faults"), PAGES)


@pytest.fixture
def scene(prepared: Scene) -> Scene:
    prepared.reset()
    return prepared


@pytest.fixture
def small_disk(scene: Scene, tmp_path: Path) -> Iterator[Scene]:
    """The same on a file system of its own, which has room for one release and no more."""
    mounted = tmp_path / "disk"
    mounted.mkdir()
    used = sum(
        p.stat().st_size for p in scene.data.rglob("*") if p.is_file() and not p.is_symlink()
    )
    mount = ["mount", "-t", "tmpfs", "-o", f"size={used + 8_000_000}", "tmpfs", str(mounted)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        data = Path(shutil.copytree(scene.data, mounted / "data", symlinks=True))
        yield Scene(data, scene.before, scene.after, scene.sums, scene.seconds)
    finally:
        subprocess.run(["umount", "--lazy", str(mounted)], check=True)


def remount(scene: Scene, options: str) -> None:
    command = ["mount", "-o", f"remount,{options}", str(scene.data.parent)]
    subprocess.run(command, check=True, capture_output=True)


def run(scene: Scene) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(scene.data), capture_output=True, text=True)


def test_a_release_that_is_killed_at_any_moment_leaves_a_whole_one_and_is_made_by_the_next_try(
    scene: Scene,
) -> None:
    moments = random.Random(SEED)
    for _ in range(KILLS):
        scene.killed_after(moments.uniform(0.2, 1) * scene.seconds)
    scene.made_again()


def test_where_the_disk_is_full_the_command_says_so_and_the_release_before_is_served(
    small_disk: Scene,
) -> None:
    full = run(small_disk)
    assert (full.returncode, full.stdout) == (2, "")
    assert full.stderr == f"kg: Not released: No space left on device.{ADVICE}"
    assert small_disk.served_whole() == small_disk.before
    small_disk.is_clean()
    remount(small_disk, "size=1G")
    small_disk.made_again()


def test_where_a_file_may_not_grow_the_command_says_so_and_the_release_before_is_served(
    scene: Scene,
) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, limits[1]))
    try:
        refused = run(scene)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == f"kg: Not released: File too large.{ADVICE}"
    assert scene.served_whole() == scene.before
    scene.is_clean()


def test_where_nothing_may_be_written_the_command_says_so_and_the_release_before_is_served(
    small_disk: Scene,
) -> None:
    remount(small_disk, "ro")
    refused = run(small_disk)
    assert (refused.returncode, refused.stdout) == (2, "")
    lock = small_disk.data / "releases" / ".lock"
    assert refused.stderr == f"kg: Not released: {lock}: Read-only file system.{ADVICE}"
    assert small_disk.served_whole() == small_disk.before
    remount(small_disk, "rw,size=1G")
    small_disk.made_again()


def test_of_two_releases_at_once_the_second_waits_and_finds_the_first(scene: Scene) -> None:
    both = [scene.begin(), scene.begin()]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted("nothing changed" in text for text in said) == [False, True]
    scene.is_made()
