"""Where pages come from: files, folders, and WARC files among them; what each page holds."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from kg.errors import PageError
from kg.harvest.page import MAX_BYTES
from kg.harvest.web.captures import Capture, captures
from kg.harvest.web.site import Site
from kg.harvest.web.warc import is_warc, payload, raw_bytes
from kg.model import Skip
from kg.text import one_line

SUFFIXES = frozenset({".txt", ".html", ".htm", ".xhtml"})


Found = Path | Capture | Skip


@dataclass(frozen=True)
class Content:
    """The bytes of one page and what its source says of them.

    `origin` is the path or address that messages name; `url` is given where the source states it.
    """

    body: bytes
    origin: str
    url: str | None = None
    retrieved: str | None = None
    charset: str | None = None
    notices: tuple[str, ...] = ()


def find_pages(paths: Iterable[Path], site: Site) -> Iterator[Found]:
    """Yield the pages below the paths in a stable order, and a Skip for everything passed over.

    A file that is named is always read; in a folder only what has the suffix of a page or of a
    WARC file. Links to folders are not followed, so that no loop of links is. WARC files are
    looked at together, because of several captures of one page the latest is read.
    """
    files = list(_files(paths))
    archived = captures([item for item in files if _is_archive(item)], site)
    for item in files:
        if _is_archive(item):
            yield from archived.pop(item, ())  # given twice, it is read once
        else:
            yield item


def _is_archive(item: Path | Skip) -> TypeGuard[Path]:
    return isinstance(item, Path) and is_warc(item)


def _files(paths: Iterable[Path]) -> Iterator[Path | Skip]:
    for path in paths:
        if fault := _fault(path):
            yield fault
        elif path.is_dir():
            yield from _pages_in_folder(path)
        else:
            yield path


def _fault(path: Path) -> Skip | None:
    """Return why a path cannot be looked at, if it cannot."""
    try:
        path.stat()
    except FileNotFoundError:
        return Skip(printable(path), "missing", _why_missing(path))
    except OSError as error:
        return Skip(printable(path), "unreadable", f"{error.strerror}.")
    return None


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
    if path.suffix.casefold() not in SUFFIXES and not is_warc(path):
        yield Skip(printable(path), "not-a-page", "Its suffix is not .txt, .html, .htm or .xhtml.")
    elif fault := _fault(path):
        yield fault
    elif not path.is_file():
        yield Skip(printable(path), "not-a-page", "It is no regular file.")
    else:
        yield path


def read_content(page: Path | Capture) -> Content | Skip:
    """Return what a page holds, or why it cannot be read."""
    if isinstance(page, Capture):
        return _read_capture(page)
    body = read_bytes(page)
    return body if isinstance(body, Skip) else Content(body, printable(page))


def _read_capture(page: Capture) -> Content | Skip:
    try:
        content = payload(page.place)
    except PageError as error:
        return Skip(page.url, error.kind, str(error))
    notices = (_TRUNCATED.format(page.truncated),) if page.truncated else ()
    return Content(content.body, page.url, page.address, page.retrieved, content.charset, notices)


_TRUNCATED = "The archive holds only the beginning of this page ({}); what is there was read."


def fingerprint(item: Found | str) -> str:
    """Return a digest of all that a page's record depends on."""
    content: bytes | Skip = b""
    if isinstance(item, Path):
        content = read_bytes(item)
    elif isinstance(item, Capture):
        content = raw_bytes(item.place)
        item = f"{item.url} {item.address} {item.retrieved} {item.truncated}"
    digest = hashlib.sha256(f"{item}\0".encode("utf-8", "surrogateescape"))
    digest.update(content if isinstance(content, bytes) else str(content).encode())
    return digest.hexdigest()


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
    return one_line(os.fsencode(path).decode("utf-8", "backslashreplace"))
