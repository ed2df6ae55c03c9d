"""Where the engine writes an answer: kept until it is whole, or sent in pieces where it is long."""

from __future__ import annotations

import time
from collections.abc import Callable

from kg.formats import CSV_RESULTS, JSON_RESULTS, TSV_RESULTS, XML_RESULTS, Format
from kg.sparql.coding import CODINGS, coding_for
from kg.sparql.notice import with_notice, with_remarks
from kg.sparql.remarks import Remark
from kg.sparql.results import tidied
from kg.sparql.workers import frames
from kg.sparql.workers.frames import Job, Report

BUFFERED = 1 << 20
"""Bytes up to which an answer is kept until it is whole."""

PIECE = 1 << 17
"""Bytes of a piece of a longer one."""

BETWEEN_ROWS = {
    CSV_RESULTS: b"\n",
    JSON_RESULTS: b"},{",
    TSV_RESULTS: b"\n",
    XML_RESULTS: b"<result>",
}
"""What stands in an answer at least once for each row."""


class TooLong(Exception):
    """An answer has more bytes than it may have."""


class Output:
    """A file for the engine to write to. The last piece is kept back: a notice may belong there."""

    def __init__(
        self,
        send: Callable[[bytes], object],
        job: Job,
        form: Format,
        evaluated: float,
        remarks: tuple[Remark, ...] = (),
    ) -> None:
        self._send = send
        self._job = job
        self._form = form
        self._evaluated = evaluated
        self._remarks = remarks
        self._started = time.perf_counter()
        self._compressor = CODINGS[job.coding]()
        self._kept: list[bytes] = []
        self._size = 0
        self._sent = 0
        self._between_rows = BETWEEN_ROWS.get(form, b"") if job.rows is not None else b""
        self._rows = 0

    def write(self, data: bytes) -> int:
        """Take bytes from the engine. Raises TooLong where they are too many."""
        size = len(data)
        self._size += size
        if self._size > self._job.size:
            raise TooLong
        if self._size - self._sent >= (PIECE if self._sent else BUFFERED) and self._kept:
            self._send_kept()
        self._kept.append(data)
        return size

    def flush(self) -> None:
        """Do nothing: pieces are sent when they are full, and at the end."""

    def could_have(self, rows: int) -> bool:
        """Tell whether as many rows may have been written; no means no."""
        if self._size < rows * len(self._between_rows):
            return False  # of most answers that is all to look at
        return self._rows + self._rows_in(b"".join(self._kept)) >= rows

    def finish(self, is_cut: bool) -> None:
        """Send what is left, with the report."""
        rest = b"".join(self._kept)
        if self._remarks:
            rest = with_remarks(rest, self._form, self._remarks, begins=not self._sent, ends=True)
        if is_cut:
            bound = self._job.rows if self._between_rows else self._job.triples
            rest = with_notice(
                rest, self._form, bound or 0, self._job.complete, is_whole=not self._sent
            )
        if self._sent:
            packed = self._compressor.compress(rest) + self._compressor.flush()
            self._send_frame(frames.LAST, self._job.coding, packed, is_cut)
            return
        coding = coding_for(len(rest), self._job.coding)
        compressor = CODINGS[coding]()
        whole = compressor.compress(tidied(rest, self._form)) + compressor.flush()
        self._send_frame(frames.WHOLE, coding, whole, is_cut)

    def _rows_in(self, piece: bytes) -> int:
        """Return how many rows may begin in a piece; what stands between two may be cut."""
        return piece.count(self._between_rows) + 1 if self._between_rows else 0

    def _send_kept(self) -> None:
        piece = b"".join(self._kept)
        self._kept.clear()
        self._rows += self._rows_in(piece)
        size = len(piece)
        if self._sent:
            self._send(frames.pack(frames.MORE, self._compressor.compress(piece)))
        else:
            piece = tidied(piece, self._form, is_whole=False)
            if self._remarks:
                piece = with_remarks(piece, self._form, self._remarks, begins=True, ends=False)
            packed = self._compressor.compress(piece)
            self._send_frame(frames.FIRST, self._job.coding, packed, False)
        self._sent += size

    def _send_frame(self, kind: bytes, coding: str, body: bytes, is_cut: bool) -> None:
        serialized = time.perf_counter() - self._started
        report = Report(self._evaluated, serialized, is_cut, coding, self._remarks)
        self._send(frames.pack(kind, frames.pack_report(report) + body))
