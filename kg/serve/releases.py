"""Which releases, and which files of them, can be asked for."""

from __future__ import annotations

import re
from http import HTTPStatus
from pathlib import Path

from kg.errors import ReleaseError
from kg.release.compare import CHANGES, PATCH, SUMMARY
from kg.release.folder import FileEntry, Release, open_release
from kg.release.history import History
from kg.serve import urls
from kg.serve.problems import Problem

BESIDE = {"manifest.json": "application/json", "SHA256SUMS": "text/plain"}
"""The files that no manifest can list, because they are made from the others."""

_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")


def find_release(served: Release, version: str) -> Release | None:
    """Return the release of a version: the served one, or another that lies beside it."""
    if version in (urls.LATEST, served.manifest.version):
        return served
    if not _VERSION.fullmatch(version):
        return None
    try:
        return open_release(served.path.resolve().parent / version)
    except ReleaseError:
        return None


def entry_of(release: Release, name: str) -> FileEntry | None:
    """Return what is known of a file of a release, None where it has none of this name."""
    listed = release.manifest.files.get(name)
    if listed is not None or name not in BESIDE:
        return listed
    path: Path = release.path / name
    return FileEntry(path.stat().st_size, "", BESIDE[name]) if path.is_file() else None


def is_hidden(history: History, release: Release, name: str) -> bool:
    """Tell whether a file may name somebody who asked since not to be named."""
    if history.is_withdrawn(release):
        return True
    tells_changes = name.startswith((PATCH, CHANGES, SUMMARY))
    return tells_changes and release == history.releases[0] and history.hides_changes


def withdrawn(what: str) -> Problem:
    """Return the problem for what may name somebody who asked since not to be named."""
    return Problem(
        HTTPStatus.GONE,
        "withdrawn",
        "Withdrawn",
        f"{what} is withdrawn: it may name somebody who asked since not to be named.",
        hint=f"The newest release is at {urls.release()}. Please delete copies of this one.",
    )
