"""Bad input, and good pages in bad company: what a harvest must survive and report.

Every page that can be read is a whole event with a node number of its own, from 900001.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

EVENT = "event"
"""The expected outcome of a file that gives an event; the other outcomes are kinds of skips."""
IGNORED = "ignored"
"""The expected outcome of a link to a folder: it gives no page, and is not followed for ever."""

HUGE_BYTES = 50_000_000
NESTING = 10_000
LONG_TITLE = 5_000

_SITE = "https://migrationnetwork.un.org"
_BODY = (
    "On 3 March 2021, the Government of Ghana and IOM organized a consultation on migration data.",
    "Statisticians compared their tables, and found that they count different things.",
)
_FIELDS = (
    ("Date:", ", -"),
    ("Location:", "Accra - Ghana"),
    ("Main organizer/s", "IOM"),
    ("GCM Objectives", "1 - Data"),
)
_FOOTNOTE = "*References to Kosovo are to be read in the light of resolution 1244 (1999)."


def event_text(title: str, body: tuple[str, ...] = _BODY) -> str:
    """Return a whole event page as text."""
    fields = "\n".join(
        f"{label} {value}" if label.endswith(":") else f"{label}\n{value}"
        for label, value in _FIELDS
    )
    head = ("Skip to main content", title, f"{title}\n")
    return "\n\n".join((*head, *body, fields, _FOOTNOTE)) + "\n"


def event_html(title: str, address: str, around: tuple[str, str] = ("", "")) -> str:
    """Return a whole event page as HTML, with markup put around its content."""
    fields = "".join(f"<p>{label}</p><p>{value}</p>" for label, value in _FIELDS[2:])
    dated = "".join(f"<p>{label} {value}</p>" for label, value in _FIELDS[:2])
    body = "".join(f"<p>{paragraph}</p>" for paragraph in _BODY)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="{address}"></head>\n<body>{around[0]}<main><h1>{title}</h1>'
        f"\n{body}\n{dated}\n{fields}\n<p>{_FOOTNOTE}</p></main>{around[1]}</body></html>\n"
    )


def node(number: int) -> str:
    """Return the address of a node."""
    return f"{_SITE}/node/{number}"


def binary() -> bytes:
    """Return what begins like a PNG picture and goes on with every byte there is."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 64


def windows_1252() -> bytes:
    """Return an event page in an encoding that it does not declare."""
    return event_text("Consultation à Genève – données").encode("windows-1252")


def utf_16() -> bytes:
    """Return an event page in UTF-16, which its first two bytes say."""
    return b"\xff\xfe" + event_text("Consultation à Genève – données").encode("utf-16-le")


def huge() -> bytes:
    """Return an event page of 50 MB."""
    page = event_html("Consultation with a very long page", node(900004)).encode()
    line = b"<p>The minutes of the consultation go on and on.</p>\n"
    filler = line * ((HUGE_BYTES - len(page)) // len(line) + 1)
    return page.replace(b"<main>", b"<main>" + filler, 1)


def cut_in_tag() -> bytes:
    """Return an event page that breaks off inside a tag, behind the organizers."""
    page = event_html("Consultation cut inside a tag", node(900005))
    return page[: page.index("<p>GCM Objectives") + 2].encode()


def cut_in_fields() -> bytes:
    """Return an event page that breaks off inside the words of its field block."""
    page = event_html("Consultation cut inside its fields", node(900006))
    return page[: page.index("GCM Objectives") + 5].encode()


def nested() -> bytes:
    """Return an event page inside 10,000 elements."""
    around = ("<div>" * NESTING, "</div>" * NESTING)
    return event_html("Consultation deep inside", node(900007), around).encode()


def long_title() -> bytes:
    """Return an event page with a title of 5,000 characters."""
    return event_text(("Consultation on migration data " * LONG_TITLE)[:LONG_TITLE]).encode()


def spaces_in_address() -> bytes:
    """Return an event page whose canonical address and links have spaces."""
    page = event_html("Consultation at an odd address", f"{_SITE}/node/900 009")
    return page.replace("<main>", '<main><a href="http://exa mple.org/a b">x y</a>', 1).encode()


def control_characters(also_nul: bool) -> bytes:
    """Return an event page with control characters in its title and body."""
    odd = "\x07\x0b\x1b" + ("\x00" if also_nul else "")
    return event_text(
        f"Consultation{odd} on migration data", (*_BODY, f"A bell{odd} rang.")
    ).encode()


def ordinary() -> bytes:
    """Return an event page with nothing wrong in it, for a file with something wrong about it."""
    return event_text("Consultation in a good file").encode()


# File name, how its content is made, what is expected of it. Where neither the page nor the name
# of its file has a node number, the event is named after the file.
_FILES: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("node-900000.txt", bytes, "empty"),
    ("node-900001.txt", binary, "binary"),
    ("node-900002.txt", windows_1252, "encoding"),
    ("node-900003.txt", utf_16, EVENT),
    ("node-900004.html", huge, "too-large"),
    ("node-900005.html", cut_in_tag, EVENT),
    ("node-900006.html", cut_in_fields, EVENT),
    ("node-900007.html", nested, EVENT),
    ("node-900008.txt", long_title, EVENT),
    ("node-900009.html", spaces_in_address, EVENT),
    ("spaces-in-address.html", spaces_in_address, EVENT),
    ("node-900010.txt", lambda: control_characters(also_nul=False), EVENT),
    ("node-900011.txt", lambda: control_characters(also_nul=True), EVENT),
    ("node-900014-two\nlines.txt", ordinary, EVENT),
    (os.fsdecode(b"node-900015-\xff.txt"), ordinary, EVENT),
)


def write_bad_pages(folder: Path) -> dict[str, str]:
    """Write every case into a folder; return file name → expected outcome in one word.

    A file system that refuses a name leaves its case out, and the answer does so too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    expected = {name: outcome for name, make, outcome in _FILES if _write(folder / name, make)}
    return expected | _forbidden_file(folder) | _links(folder)


def _write(path: Path, make: Callable[[], bytes]) -> bool:
    try:
        path.write_bytes(make())
    except OSError:
        return False
    return True


def _forbidden_file(folder: Path) -> dict[str, str]:
    """Write a file that nobody may read; root may all the same, and then it is an event."""
    path = folder / "node-900012.txt"
    path.write_bytes(ordinary())
    path.chmod(0)
    return {path.name: EVENT if os.access(path, os.R_OK) else "unreadable"}


def _links(folder: Path) -> dict[str, str]:
    (folder / "node-900013.txt").symlink_to("nowhere.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    return {"node-900013.txt": "missing", "loop": IGNORED}
