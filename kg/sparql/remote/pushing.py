"""Loading a release into another server: graph by graph over HTTP, or by files for its loader.

https://www.w3.org/TR/sparql11-http-rdf-update/
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from kg.errors import ReleaseError, UsageError
from kg.formats import N_TRIPLES
from kg.release.folder import Release
from kg.sparql.remote.address import Address
from kg.sparql.remote.graphs import DEFAULT_GRAPH, NO_GRAPH, GraphFile, split
from kg.sparql.store import DUMP

PIECE = 4_000_000
"""Bytes of one request: servers have limits of their own."""

SECONDS = 600.0
"""How long a server may take for one request."""

_WHO = " Give user and password in the address: http://USER:PASSWORD@HOST/…"
_WHERE = " Is it a Graph Store? Oxigraph's ends in /store, Virtuoso's in /sparql-graph-crud-auth."
_HINTS = {401: _WHO, 403: _WHO, 400: _WHERE, 404: _WHERE, 405: _WHERE}

Progress = Callable[[int, int], object]
"""Is told how many bytes of how many have been sent."""


@dataclass(frozen=True)
class Pushed:
    """What was loaded: triples in graphs, and under which name the default graph."""

    triples: int
    graphs: int
    default: str | None


def push(release: Release, address: Address, progress: Progress) -> Pushed:
    """Put each graph of a release in the place of what a server has of it.

    `address` is that of its Graph Store. Graphs that the release does not have stay as they are.
    Raises ReleaseError with what the server says; then what is there is a part, to be put anew.
    """
    with (
        tempfile.TemporaryDirectory(prefix="kg-load-") as folder,
        httpx.Client(timeout=SECONDS, trust_env=False) as client,
    ):
        store = _GraphStore(client, address)
        files = split(release.path / DUMP, Path(folder))
        size, sent = sum(file.path.stat().st_size for file in files), 0
        progress(0, size)
        for file in files:
            for method, body in _requests(file):
                store.send(method, file.iri, body)
                sent += len(body)
                progress(sent, size)
    return Pushed(sum(file.triples for file in files), len(files), store.default)


def write_bulk(release: Release, folder: Path) -> str:
    """Write files for Virtuoso's bulk loader; returns the commands for its isql that load them.

    Raises UsageError for a folder that has files already.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty. Name a new folder: all in it would be loaded.")
    files = split(release.path / DUMP, folder)
    for file in files:
        beside = file.path.with_name(f"{file.path.name}.graph")
        beside.write_text(f"{file.iri or DEFAULT_GRAPH}\n", encoding="ascii")
    clear = "".join(f"SPARQL CLEAR GRAPH <{file.iri or DEFAULT_GRAPH}>;\n" for file in files)
    path = str(folder.resolve()).replace("'", "''")
    return (
        f"log_enable(3);\n{clear}DELETE FROM DB.DBA.load_list WHERE ll_file LIKE '{path}/%';\n"
        f"ld_dir('{path}', '*.nt', '');\nrdf_loader_run();\ncheckpoint;\n"
    )


def _requests(file: GraphFile) -> Iterator[tuple[str, bytes]]:
    """Yield the requests that replace a graph, by method and body; blank nodes go in the first."""
    with file.path.open("rb") as lines:
        method, first = "PUT", file.anonymous
        while body := lines.read(max(PIECE, first)) + lines.readline():
            yield method, body
            method, first = "POST", 0


class _GraphStore:
    """The Graph Store of a server. `default` names its default graph, where that needs a name."""

    def __init__(self, client: httpx.Client, address: Address) -> None:
        self._client = client
        self._address = address
        hello = self._request("GET", {"graph": NO_GRAPH}, b"")
        if hello.status_code == 401 and address.user:
            asked = hello.headers.get("www-authenticate", "").lower()
            kind = httpx.DigestAuth if "digest" in asked else httpx.BasicAuth
            self._client.auth = kind(address.user, address.password)
            hello = self._request("GET", {"graph": NO_GRAPH}, b"")
        if hello.status_code in (401, 403):
            raise self._refusal("a graph", hello)
        is_virtuoso = hello.headers.get("server", "").startswith("Virtuoso")
        if (
            is_virtuoso and "graph-crud" not in address.url
        ):  # there it would take it and say nothing
            raise ReleaseError(f"{address} is no Graph Store.{_WHERE}")
        self.default = DEFAULT_GRAPH if is_virtuoso else None

    def send(self, method: str, graph: str | None, body: bytes) -> None:
        """Send triples into a graph. Raises ReleaseError."""
        name = graph or self.default
        response = self._request(method, {"graph": name} if name else {"default": ""}, body)
        if not response.is_success:
            raise self._refusal(name or "the default graph", response)

    def _refusal(self, graph: str, response: httpx.Response) -> ReleaseError:
        status, words = response.status_code, " ".join(response.text.split())[:500] or "nothing"
        return ReleaseError(
            f"{self._address} does not take {graph} ({status} {response.reason_phrase})."
            f"{_HINTS.get(status, '')} It says: {words}"
        )

    def _request(self, method: str, parameters: dict[str, str], body: bytes) -> httpx.Response:
        headers = {"Content-Type": N_TRIPLES.media_type} if body else {}
        try:
            return self._client.request(
                method, self._address.url, params=parameters, content=body, headers=headers
            )
        except httpx.HTTPError as error:
            raise ReleaseError(f"{self._address} cannot be reached: {error}.") from error
