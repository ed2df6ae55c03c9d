"""Who asks, as far as turns and rates go: one address is one client, of IPv6 one network.

Who has an address of IPv6 has a whole network of 64 bits, and could ask from each of them.
"""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.types import Scope


def client_of(scope: Scope) -> str:
    """Return the client of a request, empty where it is not known."""
    address = scope.get("client")
    return _client(address[0]) if address else ""


def is_of_this_machine(client: str) -> bool:
    """Tell whether a client is the machine itself."""
    return _is_loopback(client)


@lru_cache(maxsize=1024)
def _client(host: str) -> str:
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    if isinstance(address, IPv6Address) and not address.is_loopback:
        return str(ip_network((int(address) >> 64 << 64, 64)))
    return str(address)


@lru_cache(maxsize=1024)
def _is_loopback(client: str) -> bool:
    try:
        return ip_address(client).is_loopback
    except ValueError:
        return False
