"""A knowledge graph of migration-policy events: pages in, SPARQL answers out.

The steps of the command line, for Python:

>>> import kg                                                      # doctest: +SKIP
>>> record = kg.harvest_page(content, "ar-node-12796.txt")         # one page, in memory
>>> event = kg.build_event([record])                               # its values, with evidence
>>> kg.harvest_pages(["pages/"], "data")                           # or all pages of a folder,
>>> kg.build_dataset("data")                                       # step by step
>>> report = kg.check_dataset("data")
>>> outcome = kg.release_dataset("data")
>>> release = kg.open_release("data/releases/latest")
>>> kg.run_query(release, "events-per-objective").rows             # a saved query, or SPARQL

Everything here is imported at its first use, so that `import kg` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.api import (
        Fetching,
        Record,
        Skip,
        build_dataset,
        build_event,
        check_dataset,
        harvest_page,
        harvest_pages,
        open_release,
        release_dataset,
        run_query,
    )

__all__ = [
    "Fetching",
    "Record",
    "Skip",
    "build_dataset",
    "build_event",
    "check_dataset",
    "harvest_page",
    "harvest_pages",
    "open_release",
    "release_dataset",
    "run_query",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("kg.api"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
