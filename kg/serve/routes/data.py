"""The files of releases, whole or in part, and what there is of them."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.formats import HTML, JSON_LD, TURTLE, Format
from kg.release.folder import FileEntry, Release
from kg.release.history import History
from kg.serve import conditions, mementos, problems, ranges, states, urls
from kg.serve.files import FileAnswer
from kg.serve.headers import (
    IMMUTABLE,
    LICENCE,
    READ_METHODS,
    REVALIDATE,
    answer_headers,
    entity_tag,
    is_unchanged,
    link,
)
from kg.serve.kept import is_asked
from kg.serve.negotiate import accept_of, negotiate, wanted_codings
from kg.serve.releases import entry_of, find_release, is_hidden, withdrawn
from kg.serve.service import of
from kg.serve.templating import page
from kg.serve.versions import datetime_answer

TWINS = {"zstd": ".zst", "gzip": ".gz"}
"""What the compressed twin of a file is called, by content coding; the better one first."""

CATALOGUES = {TURTLE: "catalogue.ttl", JSON_LD: "catalogue.jsonld"}
"""The files in which a release describes itself in RDF, if it does."""

JSON = Format("json", "json", "application/json", text=False)

router = APIRouter()


@router.api_route(urls.DATA, methods=READ_METHODS)
def releases(request: Request) -> Response:
    """List the releases that are here, the newest first, for people or as JSON."""
    history = of(request).history
    listed = history.releases
    form = _form(request, listed[0])
    if form in CATALOGUES:
        return _catalogue(listed[0], form)
    if form is HTML:
        return page(
            request, "releases.html", links=(LICENCE,), releases=listed, shown=history.shown
        )
    return _json(request, {"releases": [_summary(each, history) for each in listed]})


@router.api_route(urls.RELEASE, methods=READ_METHODS)
def release(request: Request, version: str) -> Response:
    """List the files of a release, for people or as JSON."""
    found = find_release(of(request).release, version)
    if found is None:
        return _no_release(request, version)
    history = of(request).history
    if history.is_withdrawn(found):
        return problems.respond(request, withdrawn(f"Release {version}"))
    pinned = urls.release(found.manifest.version)
    links = (LICENCE, link(urls.canonical(pinned), "canonical"))
    form = _form(request, found)
    if form in CATALOGUES:
        return _catalogue(found, form)
    if form is HTML:
        earlier = found.manifest.follows or found.manifest.previous
        before = find_release(of(request).release, earlier) if earlier else None
        hidden = [each for each in found.manifest.files if is_hidden(history, found, each)]
        return page(
            request,
            "release.html",
            links=links,
            release=found,
            pinned=pinned,
            before=before if before and not history.is_withdrawn(before) else None,
            hidden=hidden,
            is_asked=is_asked(of(request), found),
        )
    files = {
        name: {
            "path": f"{pinned}/{name}",
            "bytes": entry.bytes,
            "sha256": entry.sha256,
            "type": entry.media_type,
        }
        for name, entry in found.manifest.files.items()
        if not is_hidden(history, found, name)
    }
    return _json(request, _summary(found, history) | {"files": files}, links)


@router.api_route(urls.RELEASE + "/", methods=READ_METHODS)
def release_folder(request: Request, version: str) -> Response:
    """Point from a folder to the list of its files."""
    if find_release(of(request).release, version) is None:
        return _no_release(request, version)
    return RedirectResponse(urls.release(version), HTTPStatus.MOVED_PERMANENTLY)


@router.api_route(urls.FILE, methods=READ_METHODS)
def file(request: Request, version: str, name: str) -> Response:
    """Send a file of a release; only names that its manifest lists can be asked for.

    Who accepts it compressed is sent its compressed twin, which has an ETag, a size and parts of
    its own: it is another representation of the same (RFC 9110, 8.4 and 8.8.3.3). Below `latest`
    it is the state of a moment, where one is asked for (RFC 7089, 4.1.1). Raises QueryError.
    """
    history = of(request).history
    release = find_release(of(request).release, version)
    if release is None:
        return _no_release(request, version)
    if is_hidden(history, release, name):
        return problems.respond(request, withdrawn(f"“{name}” of release {version}"))
    is_pinned = version != urls.LATEST
    known = states.of_file(history, name)
    moment = None if is_pinned else mementos.wanted_moment(request.headers)
    if moment and known.mementos:
        return datetime_answer(request, known, moment)
    plain = entry_of(release, name)
    if plain is None:
        return problems.respond(request, problems.missing(f"file “{name}”"))
    coding, stored = _chosen(request, release, name)
    entry = release.manifest.files.get(stored, plain)
    modified = _modified(request, release)
    headers = _headers(release, name, entry, modified, is_pinned=is_pinned)
    headers["Link"] = ", ".join([headers["Link"], *known.links(urls.base_of(request))])
    if coding:
        headers["Content-Encoding"] = coding
    match conditions.judge(request.headers, headers["ETag"], modified):
        case conditions.Verdict.UNCHANGED:
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        case conditions.Verdict.FAILED:
            return problems.respond(request, _changed(name))
    parts = _parts(request, entry, headers["ETag"], None if coding else modified)
    if parts is not None and not parts:
        return problems.respond(request, _behind_the_end(name, entry.bytes))
    path = release.path / stored
    return FileAnswer(path, entry.bytes, headers, plain.media_type, parts or ())


def _form(request: Request, release: Release) -> Format:
    """Return the format of a list that a client gets: RDF where the release has a catalogue."""
    files = release.manifest.files
    there = [form for form, name in CATALOGUES.items() if name in files]
    return negotiate(accept_of(request), (HTML, JSON, *there))


def _catalogue(release: Release, form: Format) -> Response:
    """Point to the file that describes a release in RDF."""
    target = urls.dump(CATALOGUES[form], release.manifest.version)
    return RedirectResponse(target, HTTPStatus.SEE_OTHER, {"Vary": "Accept"})


def _chosen(request: Request, release: Release, name: str) -> tuple[str, str]:
    """Return the content coding that a client gets, "" for none, and the file that has it.

    A part is one of the file as it is, unless If-Range names the twin: clients that ask for parts
    count bytes of what they wrote, and a part of something compressed cannot be read.
    """
    files, wanted = release.manifest.files, request.headers.get("if-range", "")
    for coding in wanted_codings(request.headers.get("accept-encoding"), tuple(TWINS)):
        twin = name + TWINS[coding]
        if twin in files and ("range" not in request.headers or files[twin].sha256 in wanted):
            return coding, twin
    return "", name


def _modified(request: Request, release: Release) -> datetime:
    """Return when a release was issued: its day, and apart from others of the same day."""
    moments = of(request).history.moments
    day = datetime.fromisoformat(release.manifest.issued).replace(tzinfo=UTC)
    return moments.get(release.manifest.version, day)


def _parts(
    request: Request, entry: FileEntry, etag: str, modified: datetime | None
) -> list[ranges.Part] | None:
    """Return the parts that are asked for; a range has a meaning for GET only (14.2)."""
    fits = conditions.may_have_parts(request.headers.get("if-range"), etag, modified)
    if request.method != "GET" or not fits:
        return None
    return ranges.parse(request.headers.get("range"), entry.bytes)


def _headers(
    release: Release, name: str, entry: FileEntry, modified: datetime, *, is_pinned: bool
) -> dict[str, str]:
    version = release.manifest.version
    links = [
        link(urls.dump("manifest.json", version), "describedby", "application/json"),
        link(urls.dump("SHA256SUMS", version), "describedby", "text/plain"),
        link(urls.canonical(urls.dump(name, version)), "canonical"),
        link(urls.release(version), "collection"),
        LICENCE,
    ]
    headers = {
        "ETag": f'"{entry.sha256}"',
        "Last-Modified": conditions.as_http_date(modified),
        "Cache-Control": IMMUTABLE if is_pinned else REVALIDATE,
        "Vary": "Accept-Encoding" if is_pinned else f"Accept-Encoding, {mementos.VARY}",
        "Link": ", ".join(links),
    }
    if is_pinned:
        headers[mementos.DATETIME] = headers["Last-Modified"]
    if entry.sha256:
        digest = base64.b64encode(bytes.fromhex(entry.sha256)).decode("ascii")
        headers["Repr-Digest"] = f"sha-256=:{digest}:"  # RFC 9530, section 3
    else:
        headers["ETag"] = entity_tag(release.manifest.digest, name)
    return headers


def _json(request: Request, content: Mapping[str, object], links: tuple[str, ...] = ()) -> Response:
    etag = entity_tag(of(request).release.manifest.digest, request.url.path, "json")
    headers = answer_headers(etag, links or (LICENCE,))
    if is_unchanged(request.headers.get("if-none-match"), etag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return JSONResponse(content, headers=headers)


def _summary(release: Release, history: History) -> dict[str, object]:
    manifest = release.manifest
    said = {"withdrawn": True} if history.is_withdrawn(release) else {}
    return said | {
        "version": manifest.version,
        "iri": urls.canonical(urls.release(manifest.version)),
        "path": urls.release(manifest.version),
        "issued": manifest.issued,
        "digest": manifest.digest,
        "follows": manifest.follows or manifest.previous,
        "counts": manifest.counts,
    }


def _no_release(request: Request, version: str) -> Response:
    return problems.respond(request, problems.missing(f"version “{version}” of the data"))


def _changed(name: str) -> problems.Problem:
    return problems.Problem(
        HTTPStatus.PRECONDITION_FAILED,
        "changed",
        "It is another one now",
        f"“{name}” is not the one that the request counts on.",
        hint="Begin again with the one that is here now.",
    )


def _behind_the_end(name: str, size: int) -> problems.Problem:
    return problems.Problem(
        HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
        "range",
        "No such part",
        f"“{name}” has {size:,} bytes, and the request asks for none of them.",
        hint="Whoever has them all needs no more.",
        size=size,
    )
