"""The answers to saved queries without parameters, as files that a release holds from the start.

They are what the service would answer: written by the same engine in the same formats.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from pyoxigraph import QueryResultsFormat, parse_query_results

from kg.errors import ReleaseError
from kg.formats import JSON_RESULTS, RESULT_FORMATS, Format
from kg.release.dumps import ALL, DATA, Dump
from kg.sparql import store
from kg.sparql.engine import InProcess
from kg.sparql.library import Library, SavedQuery, to_query
from kg.sparql.results import write
from kg.sparql.tokens import tokenize

FOLDER = "answers"
INDEX = f"{FOLDER}/answers.json"

LARGEST_DUMP = 400_000_000
"""Bytes of a dump up to which it is read into memory for this; what is larger is asked live."""

_NAMES_GRAPHS = frozenset({"GRAPH", "FROM"})


@dataclass(frozen=True)
class Written:
    """What the index says of one query: the digest of its text, and how many rows it has here."""

    query: str
    rows: int


def write_answers(folder: Path, library: Library) -> list[Dump]:
    """Write the answers of a release whose dumps lie in a folder; returns the files.

    A query that would need a dump of more than `LARGEST_DUMP` bytes gets none.
    """
    (folder / FOLDER).mkdir()
    dumps: list[Dump] = []
    index: dict[str, Written] = {}
    for name in (DATA, ALL):
        asked = [saved for saved in library.values() if _dump_of(saved) == name]
        if not asked or (folder / name).stat().st_size > LARGEST_DUMP:
            continue
        engine = InProcess(store.load(folder / name))
        for saved in asked:
            answer = engine.answer(to_query(saved, {}), JSON_RESULTS)
            index[saved.name] = Written(digest_of(saved), answer_rows(answer))
            dumps += _write(folder, saved.name, answer)
    listed = {name: asdict(index[name]) for name in sorted(index)}
    text = json.dumps(listed, indent=1) + "\n"
    return [*dumps, _write_file(folder, INDEX, text.encode(), "application/json")]


def read_index(folder: Path) -> dict[str, Written]:
    """Return what a release holds answers to, nothing where it was made without any.

    Raises ReleaseError for an index that is damaged.
    """
    path = folder / INDEX
    if not path.is_file():
        return {}
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
        return {name: Written(**entry) for name, entry in listed.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise ReleaseError(f"{path} cannot be read: {error}. Release again.") from error


def file_of(name: str, form: Format) -> str:
    """Return the name of the file with the answer to a query in a format."""
    return f"{FOLDER}/{name}.{form.suffix}"


def digest_of(saved: SavedQuery) -> str:
    """Return the SHA-256 of what a query asks: another text has another answer."""
    return hashlib.sha256(saved.text.encode()).hexdigest()


def answer_rows(answer: bytes) -> int:
    """Return how many rows an answer in JSON has; none where it says yes or no."""
    document = json.loads(answer)
    return len(document["results"]["bindings"]) if "results" in document else 0


def _dump_of(saved: SavedQuery) -> str | None:
    """Return the smallest dump that answers a query, None for one that is not answered here."""
    if saved.parameters or to_query(saved, {}).gives_graph:
        return None
    words = {token.text.upper() for token in tokenize(saved.text) if token.kind == "word"}
    return ALL if words & _NAMES_GRAPHS else DATA


def _write(folder: Path, name: str, answer: bytes) -> Iterator[Dump]:
    """Write one answer in all formats: the query is evaluated once, and only written again."""
    for form in RESULT_FORMATS:
        results = parse_query_results(io.BytesIO(answer), format=QueryResultsFormat.JSON)
        yield _write_file(folder, file_of(name, form), write(results, form), form.media_type)


def _write_file(folder: Path, name: str, body: bytes, media_type: str) -> Dump:
    (folder / name).write_bytes(body)
    return Dump(name, len(body), hashlib.sha256(body).hexdigest(), media_type)
