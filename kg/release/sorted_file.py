"""A file of lines sorted by their bytes: what stands in it is found without reading it all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path


@dataclass(frozen=True)
class SortedFile:
    """Sorted lines, each with its line end."""

    content: mmap | bytes

    def starting_with(self, prefix: bytes) -> Iterator[bytes]:
        """Yield the lines that begin with a prefix, in their order."""
        at = self._first_not_below(prefix)
        while at < len(self.content):
            line = self._line(at)
            if not line.startswith(prefix):
                return
            yield line
            at += len(line)

    def has(self, prefix: bytes) -> bool:
        """Return whether a line begins with a prefix."""
        return next(self.starting_with(prefix), None) is not None

    def _first_not_below(self, wanted: bytes) -> int:
        """Return where the first line begins that does not sort before some bytes."""
        low, high = 0, len(self.content)  # both at the beginning of a line, or at the end
        while low < high:
            start = self.content.rfind(b"\n", low, (low + high) // 2) + 1 or low
            line = self._line(start)
            if line < wanted:
                low = start + len(line)
            else:
                high = start
        return low

    def _line(self, start: int) -> bytes:
        end = self.content.find(b"\n", start) + 1 or len(self.content)
        return self.content[start:end]


@contextmanager
def open_sorted(path: Path) -> Iterator[SortedFile]:
    """Open a file of sorted lines; an empty one, too, which cannot be mapped into memory."""
    with path.open("rb") as file:
        if not path.stat().st_size:
            yield SortedFile(b"")
            return
        with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
            yield SortedFile(content)
