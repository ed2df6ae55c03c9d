"""The files of releases, whole or in part."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from kg.errors import ReleaseError
from kg.release.folder import FileEntry, Release, open_release
from kg.serve import problems, urls
from kg.serve.headers import DESCRIBED_BY, IMMUTABLE, READ_METHODS, REVALIDATE, is_unchanged
from kg.serve.service import of

BESIDE = {"manifest.json": "application/json", "SHA256SUMS": "text/plain"}
"""The files that no manifest can list, because they are made from the others."""

_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z-]*")

router = APIRouter()


@router.api_route(urls.FILE, methods=READ_METHODS)
def file(request: Request, version: str, name: str) -> Response:
    """Send a file of a release; only names that its manifest lists can be asked for."""
    release = find_release(of(request).release, version)
    if release is None:
        return problems.respond(request, problems.missing(f"version “{version}” of the data"))
    entry = _entry(release, name)
    if entry is None:
        return problems.respond(request, problems.missing(f"file “{name}”"))
    headers = _headers(release, entry, is_pinned=version != urls.LATEST)
    if is_unchanged(request.headers.get("if-none-match"), headers["ETag"]):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return FileResponse(release.path / name, headers=headers, media_type=entry.media_type)


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


def _entry(release: Release, name: str) -> FileEntry | None:
    listed = release.manifest.files.get(name)
    if listed is not None or name not in BESIDE:
        return listed
    path: Path = release.path / name
    digest = f"{release.manifest.digest}-{name}"
    return FileEntry(path.stat().st_size, digest, BESIDE[name]) if path.is_file() else None


def _headers(release: Release, entry: FileEntry, *, is_pinned: bool) -> dict[str, str]:
    issued = datetime.fromisoformat(release.manifest.issued).replace(tzinfo=UTC)
    return {
        "ETag": f'"{entry.sha256}"',
        "Last-Modified": format_datetime(issued, usegmt=True),
        "Cache-Control": IMMUTABLE if is_pinned else REVALIDATE,
        "Link": DESCRIBED_BY,
    }
