"""From the answer of another server to one in the format that was asked for, as it comes.

It blocks, so it belongs in a thread; what is read and what is written goes through passages.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import IO, cast

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from kg.formats import GRAPH_FORMATS, N_TRIPLES, RESULT_FORMATS, XML_RESULTS, Format
from kg.sparql.query import Query
from kg.sparql.remote.passage import Passage
from kg.sparql.results import write_graph, write_into
from kg.sparql.workers.frames import Job
from kg.sparql.workers.output import Output

FORMATS = {form.name: form for form in (*RESULT_FORMATS, *GRAPH_FORMATS)}

LARGEST_ROW = 64_000_000
"""Bytes of one row of a table that are taken."""

_ROW_ENDS, _TABLE_ENDS = b"</result>", b"</results></sparql>"
_NODE, _PLAIN_NODE = b"<bnode>nodeID://", b"<bnode>"


def wanted(job: Job) -> str:
    """Return the media type that a server is asked for: what no server writes in two ways."""
    return (N_TRIPLES if job.query.gives_graph else XML_RESULTS).media_type


def convert(pieces: Passage[bytes], output: Output, job: Job) -> bool:
    """Write an answer anew; returns whether it was cut, to the rows or triples of the job.

    Raises SyntaxError where the server's answer cannot be read, TooLong, and Closed. In the end
    `pieces` is closed: no more of the answer is needed.
    """
    form, out = FORMATS[job.form], cast(IO[bytes], output)
    try:
        if job.query.gives_graph:
            source = cast(IO[bytes], io.BufferedReader(_Body(pieces)))
            return _write_graph(out, source, form, job.triples)
        rows = _Rows(pieces, job.rows if job.query.form == "SELECT" else None)
        write_into(out, read_results(cast(IO[bytes], io.BufferedReader(rows)), job.query), form)
        return rows.is_cut
    finally:
        pieces.close_from_thread()


def read_results(source: IO[bytes] | bytes, query: Query) -> QuerySolutions | QueryBoolean:
    """Return what a server answers to a SELECT or an ASK. Raises SyntaxError.

    Virtuoso can answer an ASK with a table, which has a row for yes and none for no.
    """
    results = parse_query_results(source, format=QueryResultsFormat.XML)
    if query.form == "ASK" and isinstance(results, QuerySolutions):
        truth = "true" if next(results, None) else "false"
        json = f'{{"head":{{}},"boolean":{truth}}}'.encode()
        return parse_query_results(json, format=QueryResultsFormat.JSON)
    return results


def _write_graph(out: IO[bytes], source: IO[bytes], form: Format, most: int | None) -> bool:
    triples = _triples(source)
    write_graph(out, islice(triples, most), form)
    return next(triples, None) is not None


def _triples(source: IO[bytes]) -> Iterator[Triple]:
    return (quad.triple for quad in parse(source, format=RdfFormat.N_TRIPLES))


class _Body(io.RawIOBase):
    """The pieces of a body as a file."""

    def __init__(self, pieces: Passage[bytes]) -> None:
        self._pieces = pieces
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._ready:
            self._ready = self._next()
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _next(self) -> bytes:
        """Return what follows, nothing at the end."""
        return self._pieces.get_from_thread() or b""


class _Rows(_Body):
    """A table in XML, row by row and up to so many of them.

    A LIMIT in the query would do the same, but not every server takes a large one with ORDER BY.
    Names of blank nodes of Virtuoso's (“nodeID://b1”) are mended, which are none.
    """

    def __init__(self, pieces: Passage[bytes], most: int | None) -> None:
        super().__init__(pieces)
        self.is_cut = False
        self._most = most
        self._left = b""

    def _next(self) -> bytes:
        while not self.is_cut:
            piece = self._pieces.get_from_thread()
            text = self._left + (piece or b"")
            end = len(text) if piece is None else text.rfind(_ROW_ENDS) + len(_ROW_ENDS)
            if end < len(_ROW_ENDS) and piece is not None:
                self._left = text
                if len(text) > LARGEST_ROW:
                    raise ValueError(f"a row has more than {LARGEST_ROW:,} bytes")
                continue
            self._left = text[end:]
            return self._up_to_most(text[:end].replace(_NODE, _PLAIN_NODE))
        return b""

    def _up_to_most(self, text: bytes) -> bytes:
        if self._most is None:
            return text
        rows = text.split(_ROW_ENDS, self._most + 1)
        found = len(rows) - 1
        self.is_cut = found > self._most
        if not self.is_cut:
            self._most -= found
            return text
        return _ROW_ENDS.join([*rows[: self._most], _TABLE_ENDS])
