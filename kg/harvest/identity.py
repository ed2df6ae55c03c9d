"""Which event a page is about: the node that its address or links name, and its aliases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import IdentifierError
from kg.identifiers import SITE, PageAddress, page_address


@dataclass(frozen=True)
class Identity:
    """The key of the event, the other keys that its page has, and what was odd about them."""

    key: str
    aliases: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def identify(address: PageAddress, links: Iterable[str]) -> Identity:
    """Return the identity of a page from its address and the addresses that its markup states.

    The node number goes before an alias, because the alias changes when the title does, and
    translations have aliases of their own. Links that name several nodes decide nothing.
    """
    stated = [address, *_addresses(links)]
    nodes = sorted({each.key for each in stated if each.is_node})
    key = nodes[0] if len(nodes) == 1 else address.key
    aliases = {each.key for each in stated if each.is_alias} - {key}
    return Identity(key, tuple(sorted(aliases)), tuple(_oddities(nodes, key)))


def _addresses(links: Iterable[str]) -> Iterator[PageAddress]:
    for link in links:
        try:
            yield page_address(SITE + link if link[:1] == "/" != link[1:2] else link)
        except IdentifierError:  # the front page, another site: said of the canonical link alone
            continue


def _oddities(nodes: list[str], key: str) -> Iterator[str]:
    if len(nodes) > 1:
        yield f"The page's links name several nodes ({', '.join(nodes)}); it is taken for {key}."
