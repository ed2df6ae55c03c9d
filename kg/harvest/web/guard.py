"""Connections to public addresses only, and none that outlives its time.

The address that was checked is the one that is connected to: the host's name is not resolved a
second time, so that a name server cannot answer differently then (DNS rebinding).
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from ssl import SSLContext
from typing import Any

import httpcore
import httpx

from kg.errors import PageError

Address = IPv4Address | IPv6Address
Resolver = Callable[[str, int], Iterable[str]]

_TICK = 0.001  # how exactly a socket keeps its time-out
_UNICAST, _NAT64 = IPv6Network("2000::/3"), IPv6Network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Tell whether an address is one of the open internet, as the addresses inside it are."""
    if not address.is_global or address.is_multicast:
        return False
    if isinstance(address, IPv6Address) and address not in _UNICAST and address not in _NAT64:
        return False  # nothing else is in use on the open internet (RFC 4291, section 2.4)
    return all(is_public(inner) for inner in _embedded(address))


def _embedded(address: Address) -> list[Address]:
    """Return the IPv4 addresses that an IPv6 address leads on to."""
    if isinstance(address, IPv4Address):
        return []
    inner: list[Address | None] = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [found for found in inner if found is not None]


def resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a host, the preferred one first. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """The end of the time that one page may take, however its bytes trickle in."""

    def __init__(self) -> None:
        self._limit, self._end = 0.0, float("inf")

    def start(self, seconds: float) -> None:
        """Allow so many seconds from now on."""
        self._limit, self._end = seconds, time.monotonic() + seconds

    def within(self, timeout: float | None) -> float:
        """Return a time-out that does not outlast the deadline. Raises PageError behind it."""
        left = self._end - time.monotonic()
        if left <= _TICK:
            raise PageError("fetch-failed", f"It took more than {self._limit:g} s in all.")
        return left if timeout is None else min(timeout, left)


class Guard(httpcore.NetworkBackend):
    """Opens connections to public addresses, and to hosts that were allowed by name."""

    def __init__(
        self, allowed: frozenset[str], deadline: Deadline, resolver: Resolver = resolve
    ) -> None:
        self._allowed, self._deadline, self._resolve = allowed, deadline, resolver
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of a host that answers. Raises PageError for a private."""
        fault: Exception = httpcore.ConnectError(f"{host} has no address.")
        for address in self._addresses(host, port):
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
            else:
                return _TimedStream(stream, self._deadline)
        raise fault

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = list(self._resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} is not known: {error}") from None
        private = [text for text in found if not is_public(ip_address(text.partition("%")[0]))]
        if private and host not in self._allowed:
            raise PageError(
                "fetch-failed",
                f"{host} is at {private[0]}, which is no public address. If it is meant to be, "
                f"allow it by name: --allow-host {host}",
            )
        return found


class _TimedStream(httpcore.NetworkStream):
    """A connection each of whose steps ends with the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._stream.read(max_bytes, self._deadline.within(timeout))
        except httpcore.ReadTimeout:
            self._deadline.within(None)  # where the time is over, that is what is said
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        within = self._deadline.within(timeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, within)
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class GuardedTransport(httpx.HTTPTransport):
    """httpx's own transport on guarded connections: httpx has no option for the backend."""

    def __init__(self, guard: Guard) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), max_connections=1, network_backend=guard
        )
