"""Where pages come from: files and folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.harvest.page import MAX_BYTES
from kg.model import Skip

SUFFIXES = frozenset({".txt", ".html", ".htm", ".xhtml"})


def find_pages(paths: Iterable[Path]) -> Iterator[Path | Skip]:
    """Yield the pages below the paths in a stable order, and a Skip for everything passed over.

    A file that is named is always read; in a folder only what has the suffix of a page. Links to
    folders are not followed, so that no loop of links is.
    """
    for path in paths:
        if path.is_dir():
            yield from _pages_in_folder(path)
        elif path.exists():
            yield path
        else:
            yield Skip(printable(path), "missing", _why_missing(path))


def _why_missing(path: Path) -> str:
    if path.is_symlink():
        return f"It is a link to {printable(path.readlink())}, which does not exist."
    return "There is no such file or folder."


def _pages_in_folder(folder: Path) -> Iterator[Path | Skip]:
    faults: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=faults.append):
        folders.sort()
        for name in sorted(names):
            yield from _page_in_folder(Path(parent, name))
    for fault in faults:
        yield Skip(printable(Path(fault.filename)), "unreadable", f"{fault.strerror}.")


def _page_in_folder(path: Path) -> Iterator[Path | Skip]:
    if path.suffix.casefold() not in SUFFIXES:
        yield Skip(printable(path), "not-a-page", "Its suffix is not .txt, .html, .htm or .xhtml.")
    elif not path.exists():
        yield Skip(printable(path), "missing", _why_missing(path))
    else:
        yield path


def read_bytes(path: Path) -> bytes | Skip:
    """Return the content of a page, or why it cannot be read; never reads more than the limit."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                return Skip(
                    printable(path),
                    "too-large",
                    f"{size:,} bytes; pages of more than {MAX_BYTES:,} bytes are not read.",
                )
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return Skip(printable(path), "unreadable", f"{error.strerror}.")


def printable(path: Path) -> str:
    """Return a path so that it fits in one line of any terminal and any UTF-8 file."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
