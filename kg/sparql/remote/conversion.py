"""From the answer of another server to one in the format that was asked for, as it comes.

It blocks, so it belongs in a thread; what is read and what is written goes through passages.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import IO, cast

from pyoxigraph import QueryResultsFormat, RdfFormat, Triple, parse, parse_query_results

from kg.formats import GRAPH_FORMATS, N_TRIPLES, RESULT_FORMATS, XML_RESULTS, Format
from kg.sparql.remote.passage import Passage
from kg.sparql.results import write_graph, write_into
from kg.sparql.workers.frames import Job
from kg.sparql.workers.output import Output

FORMATS = {form.name: form for form in (*RESULT_FORMATS, *GRAPH_FORMATS)}

_NODE, _PLAIN_NODE = b"<bnode>nodeID://", b"<bnode>"


def wanted(job: Job) -> str:
    """Return the media type that a server is asked for: what no server writes in two ways."""
    return (N_TRIPLES if job.query.gives_graph else XML_RESULTS).media_type


def convert(pieces: Passage[bytes], output: Output, job: Job) -> bool:
    """Write an answer anew; returns whether triples were left out.

    Raises SyntaxError where the server's answer cannot be read, TooLong, and Closed.
    """
    form = FORMATS[job.form]
    source, out = cast(IO[bytes], io.BufferedReader(_Pieces(pieces))), cast(IO[bytes], output)
    if job.query.gives_graph:
        return _write_graph(out, source, form, job.triples)
    write_into(out, parse_query_results(source, format=QueryResultsFormat.XML), form)
    return False


def _write_graph(out: IO[bytes], source: IO[bytes], form: Format, most: int | None) -> bool:
    triples = _triples(source)
    write_graph(out, islice(triples, most), form)
    return next(triples, None) is not None


def _triples(source: IO[bytes]) -> Iterator[Triple]:
    return (quad.triple for quad in parse(source, format=RdfFormat.N_TRIPLES))


class _Pieces(io.RawIOBase):
    """The pieces of a body as a file.

    Virtuoso gives blank nodes names that can be none (“nodeID://b1”); they are mended.
    """

    def __init__(self, pieces: Passage[bytes]) -> None:
        self._pieces = pieces
        self._left = b""
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            piece = self._pieces.get_from_thread()
            text = (self._left + (piece or b"")).replace(_NODE, _PLAIN_NODE)
            keep = 0 if piece is None else len(_NODE) - 1  # it may be cut in two
            self._ready, self._left = text[: len(text) - keep], text[max(0, len(text) - keep) :]
            if piece is None:
                break
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size
