"""A knowledge graph of migration-policy events: pages in, SPARQL answers out.

The steps of the command line, for Python:

>>> import kg                                                    # doctest: +SKIP
>>> record = kg.harvest_page(content, "ar-node-12796.txt")       # one page, in memory
>>> event = kg.build_event([record])                             # its statements, with evidence
>>> kg.harvest(["pages/"], "data")                               # or all pages of a folder,
>>> kg.build("data"); kg.check("data"); kg.release("data")       # step by step
>>> release = kg.open_release("data/releases/latest")
>>> kg.query(release, "events-per-objective").rows               # a saved query, or SPARQL

Everything here is imported at its first use, so that `import kg` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import (
        build,
        build_event,
        check,
        harvest,
        harvest_page,
        open_release,
        query,
        release,
    )

__all__ = [
    "build",
    "build_event",
    "check",
    "harvest",
    "harvest_page",
    "open_release",
    "query",
    "release",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("kg.api"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
