"""Every saved query with the example values of its parameters: asked over HTTP and in-process."""

from __future__ import annotations

import httpx

from kg import resources
from kg.formats import CSV_RESULTS
from kg.sparql.engine import Engine
from kg.sparql.library import SavedQuery, load_library, to_query

LIBRARY = load_library(resources.folder("queries"))


def values_of(saved: SavedQuery) -> dict[str, str]:
    return {each.name: each.default or each.example for each in saved.parameters}


def answers_over_http(client: httpx.Client) -> dict[str, str]:
    """The rows that the engine of a service gives for each saved query, as CSV."""
    return {name: _answer(client, saved) for name, saved in LIBRARY.items()}


def _answer(client: httpx.Client, saved: SavedQuery) -> str:
    """Those without parameters are asked by their text: by their name, a file would answer."""
    if saved.parameters:
        return client.get(f"/queries/{saved.name}.csv", params=values_of(saved), timeout=60).text
    asked = {"query": saved.text, "format": "csv"}
    return client.get("/sparql", params=asked, timeout=60).text


def answers_in_process(engine: Engine) -> dict[str, str]:
    """The same of an engine in this process."""
    return {
        name: engine.answer(to_query(saved, values_of(saved)), CSV_RESULTS).decode()
        for name, saved in LIBRARY.items()
    }
