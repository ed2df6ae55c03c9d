"""A release that is disturbed while it is made: what must hold all the while, and afterwards."""

from __future__ import annotations

import datetime
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from kg import pipeline
from kg.files import sha256_of
from kg.release.folder import Release, latest_release
from kg.release.verify.verify import verify
from tests.benchmarks.pages import write_pages

ISSUED = (datetime.date(2026, 11, 23), datetime.date(2026, 11, 24))
SEED = 11


@dataclass(frozen=True)
class Scene:
    """A data folder with a release, and all done for the next one.

    `sums` are the digests of the files that the next one must have, `seconds` how long it takes.
    """

    data: Path
    before: str
    after: str
    sums: dict[str, str]
    seconds: float

    @classmethod
    def prepare(cls, folder: Path, pages: int) -> Scene:
        """Make a release of generated pages, change one, and make the next on trial."""
        source, data = folder / "pages", folder / "data"
        write_pages(source, pages, SEED)
        check(source, data)
        before = pipeline.release_dataset(data, ISSUED[0]).release
        page = next(p for p in sorted(source.glob("*.txt")) if ". " in p.read_text("utf-8"))
        page.write_text(page.read_text("utf-8").replace(". ", ". It spoke of SDG 10. ", 1), "utf-8")
        check(source, data)
        forget_what_was_kept(data)
        start = time.monotonic()
        subprocess.run(command(data), check=True, capture_output=True)
        seconds = time.monotonic() - start
        after = latest_release(data)
        scene = cls(data, before.path.name, after.path.name, sums_of(after), seconds)
        assert scene.before != scene.after
        scene.reset()
        return scene

    def reset(self) -> None:
        """Go back to where only the first release was there, and nothing of the next is kept."""
        releases = self.data / "releases"
        shutil.rmtree(releases / self.after, ignore_errors=True)
        (releases / "latest").unlink(missing_ok=True)
        (releases / "latest").symlink_to(self.before)
        forget_what_was_kept(self.data)

    def begin(self) -> subprocess.Popen[str]:
        """Begin to make the next release in a process of its own."""
        pipe = subprocess.PIPE
        return subprocess.Popen(command(self.data), stdout=pipe, stderr=pipe, text=True)

    def killed_after(self, seconds: float) -> str:
        """Kill a release some time after its begin; returns the version that is then served."""
        process = self.begin()
        time.sleep(seconds)
        process.kill()
        process.communicate()
        return self.served_whole()

    def served_whole(self) -> str:
        """Return the version that is served, which must be one of the two, and all as it says."""
        release = latest_release(self.data)
        found = verify(release.path, parsers=("Oxigraph",))
        assert not found.findings, found.findings
        assert release.path.name in (self.before, self.after)
        return release.path.name

    def made_again(self) -> None:
        """Make the next release, which must succeed."""
        again = subprocess.run(command(self.data), capture_output=True, text=True)
        assert again.returncode == 0, again.stderr
        self.is_made()

    def is_made(self) -> None:
        """See to it that the next release is there with the bytes of the undisturbed one."""
        assert sums_of(latest_release(self.data)) == self.sums
        self.is_clean()

    def is_clean(self) -> None:
        """See to it that nothing lies about that is not a release, or kept for the next."""
        there = {path.name for path in (self.data / "releases").iterdir()}
        assert there <= {".lock", "latest", self.before, self.after}, there
        kept = [path.name for path in (self.data / "memo").rglob(".*")]
        assert kept == []


def check(source: Path, data: Path) -> None:
    """Take all steps before a release."""
    pipeline.harvest_pages([source], data)
    pipeline.build_dataset(data)
    pipeline.check_dataset(data)


def command(data: Path) -> list[str]:
    """Return the command that makes the next release."""
    day = ISSUED[1].isoformat()
    return [sys.executable, "-m", "kg", "release", "--data", str(data), "--issued", day]


def forget_what_was_kept(data: Path) -> None:
    """Remove what earlier runs kept of releases, so that all is to be done."""
    shutil.rmtree(data / "memo" / "release", ignore_errors=True)


def sums_of(release: Release) -> dict[str, str]:
    """Return the digest of each file in a release folder."""
    files = (path for path in release.path.rglob("*") if path.is_file())
    return {path.relative_to(release.path).as_posix(): sha256_of(path) for path in files}
