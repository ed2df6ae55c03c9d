"""A release folder as it lies on disk: its manifest and its files."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import MissingStep, ReleaseError
from kg.files import sha256_of

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
RELEASES = "releases"
LATEST = "latest"


@dataclass(frozen=True)
class FileEntry:
    """What the manifest says of one file: size in bytes, SHA-256 and media type."""

    bytes: int
    sha256: str
    media_type: str


@dataclass(frozen=True)
class Manifest:
    """What a release says of itself; `digest` is the SHA-256 of `all.nq`.

    `previous` is the version that `changes.*` compare it with. It is None for the first release,
    and for one that forgets a name which the release before has: a patch would repeat it.
    `follows` is the release before in any case, None for the first.
    """

    version: str
    issued: str
    digest: str
    software: str
    counts: dict[str, int]
    files: dict[str, FileEntry]
    previous: str | None = None
    follows: str | None = None


@dataclass(frozen=True)
class Release:
    """A release folder and its manifest."""

    path: Path
    manifest: Manifest


def open_release(path: Path) -> Release:
    """Open a version's folder, or the `latest` link; raises ReleaseError."""
    try:
        raw = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
        files = {name: FileEntry(**entry) for name, entry in raw.pop("files").items()}
        return Release(path.resolve(), Manifest(files=files, **raw))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(f"{path} holds no release that can be read: {error}.") from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest and the checksums of all files of a release, itself included."""
    text = json.dumps(asdict(manifest), indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
    sums = {name: entry.sha256 for name, entry in manifest.files.items()}
    sums[MANIFEST] = sha256_of(folder / MANIFEST)
    lines = [f"{sums[name]}  {name}\n" for name in sorted(sums)]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")


def latest_release(data: Path) -> Release:
    """Open the newest release in a data folder. Raises MissingStep where there is none yet."""
    pointer = data / RELEASES / LATEST
    if not pointer.exists():
        raise MissingStep(f"There is no release in {data}. Run kg run PATH first.")
    return open_release(pointer)
