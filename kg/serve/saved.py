"""Answers to saved queries that lie in the release as files: sent without asking a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import RESULT_FORMATS, Format
from kg.release.folder import Release
from kg.serve.cache import AnswerCache, Kept
from kg.serve.headers import answer_headers, is_unchanged
from kg.serve.negotiate import negotiate_coding
from kg.settings import ServiceSettings
from kg.sparql.answers import digest_of, file_of, read_index
from kg.sparql.coding import CODINGS, IDENTITY, coding_for
from kg.sparql.library import Library, SavedQuery
from kg.sparql.results import Table, read_answer


@dataclass(frozen=True)
class SavedAnswer:
    """A file with an answer: where it lies, its SHA-256, and its size in bytes."""

    path: Path
    sha256: str
    bytes: int


SavedAnswers = Mapping[tuple[str, str], SavedAnswer]
"""The files by the name of the query and that of the format."""


def saved_answers(release: Release, library: Library, settings: ServiceSettings) -> SavedAnswers:
    """Return the files that a release has for these queries, as they are today.

    A query whose text has changed since has none, nor has an answer beyond the limits of the
    service: those are asked live. Raises ReleaseError for a damaged index.
    """
    found: dict[tuple[str, str], SavedAnswer] = {}
    for name, written in read_index(release.path).items():
        saved = library.get(name)
        if saved is None or digest_of(saved) != written.query or written.rows > settings.rows:
            continue
        for form in RESULT_FORMATS:
            entry = release.manifest.files.get(file_of(name, form))
            if entry is not None and entry.bytes <= settings.size:
                path = release.path / file_of(name, form)
                found[name, form.name] = SavedAnswer(path, entry.sha256, entry.bytes)
    return found


def find_answer(answers: SavedAnswers, saved: SavedQuery, form: Format) -> SavedAnswer | None:
    """Return the file with the answer to a query in a format, if there is one."""
    return answers.get((saved.name, form.name))


async def respond(
    request: Request, answer: SavedAnswer, form: Format, links: tuple[str, ...], cache: AnswerCache
) -> Response:
    """Return a file as the answer that it is, compressed as the client prefers."""
    wanted = negotiate_coding(request.headers.get("accept-encoding"))
    coding = coding_for(answer.bytes, wanted)
    tag = answer.sha256[:32]
    etag = f'"{tag}"' if coding == IDENTITY else f'"{tag}-{coding}"'
    headers = answer_headers(etag, links) | {"Server-Timing": "file"}
    if is_unchanged(request.headers.get("if-none-match"), etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    kept = cache.get(etag)
    if kept is None:
        kept = Kept((), await run_in_threadpool(_read, answer.path, coding))
        cache.put(etag, kept)
    headers["Content-Type"] = form.content_type
    if coding != IDENTITY:
        headers["Content-Encoding"] = coding
    return Response(kept.body, headers=headers)


def read_file(answer: SavedAnswer) -> Table | bool:
    """Return what a file with an answer in JSON says."""
    return read_answer(answer.path.read_bytes())


def _read(path: Path, coding: str) -> bytes:
    compressor = CODINGS[coding]()
    return compressor.compress(path.read_bytes()) + compressor.flush()
