"""A server that plays the site, on 127.0.0.1: pages, and every way in which pages fail."""

from __future__ import annotations

import gzip
import socket
import struct
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass(frozen=True)
class Reply:
    """What the server answers: a body, or what it writes to the wire after its headers.

    A `bare` reply has no headers but those that it writes.
    """

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: HTML)
    write: Callable[[socket.socket, Event], None] | None = None
    bare: bool = False


def moved(target: str, status: int = 301) -> Reply:
    return Reply(status=status, headers={"Location": target})


def packed(page: str) -> Reply:
    return Reply(gzip.compress(page.encode()), headers=HTML | {"Content-Encoding": "gzip"})


def endless(wire: socket.socket, stop: Event) -> None:
    while not stop.is_set():
        wire.sendall(b"<p>On and on.</p>" * 4096)


def dripping(wire: socket.socket, stop: Event) -> None:
    while not stop.wait(0.02):
        wire.sendall(b"<")


def breaking_off(wire: socket.socket, stop: Event) -> None:
    wire.shutdown(socket.SHUT_RDWR)


def resetting(wire: socket.socket, stop: Event) -> None:
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    wire.close()


@dataclass
class LocalSite:
    """The pages by path (with query), and every request that came.

    A list of replies is given one after the other, the last of them from then on.
    """

    pages: dict[str, Reply | list[Reply]]
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    base: str = ""
    stopped: Event = field(default_factory=Event)

    def url(self, path: str) -> str:
        return self.base + path

    @property
    def asked(self) -> Counter[str]:
        """How often each path was asked for, robots.txt left out."""
        return Counter(path for path, _ in self.requests if path != "/robots.txt")

    def headers_of(self, path: str) -> dict[str, str]:
        """The headers of the last request for a path."""
        return next(headers for asked, headers in reversed(self.requests) if asked == path)

    def reply(self, path: str, headers: dict[str, str]) -> Reply:
        self.requests.append((path, headers))
        found = self.pages.get(path, Reply("Not here.", 404))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        tag = found.headers.get("ETag")
        return Reply(status=304, headers=found.headers) if tag and _matches(tag, headers) else found


def _matches(tag: str, headers: dict[str, str]) -> bool:
    return headers.get("If-None-Match") == tag


@contextmanager
def local_site(pages: dict[str, Reply | list[Reply]]) -> Iterator[LocalSite]:
    site = LocalSite(pages)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            reply = site.reply(self.path, dict(self.headers.items()))
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            if not reply.bare:
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                if reply.write is None:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
            try:
                self.wfile.write(body)
                if reply.write:
                    self.close_connection = True
                    reply.write(self.connection, site.stopped)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
