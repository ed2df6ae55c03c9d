"""WARC files (ISO 28500) → their records: where each lies, what its headers say, its body.

The file is cut into records here, because a damaged one must not hide those behind it; the
headers are read by warcio.
"""

from __future__ import annotations

import mmap
import re
import zlib
from base64 import b32decode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import new as new_digest
from io import BytesIO
from pathlib import Path

from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from kg.errors import PageError
from kg.harvest.page import MAX_BYTES
from kg.harvest.web.body import unpack

FAILURE_KIND, FAILURE_REASON = "gcm-kg-kind", "gcm-kg-reason"
"""The fields of a `metadata` record that says why an address gave no page."""

_NAME = re.compile(r"\.(?:warc|wet)(?:\.gz)?$", re.I)
_GZIP = b"\x1f\x8b\x08"
_START = b"WARC/"
_GAP = b"\r\n\r\n"
"""What ends the headers of a record, and the record itself."""
_HEAD = 1 << 16
_STEP = 1 << 14
_PADDING = 16  # two line ends, and what careless writers add
_ALGORITHMS = frozenset({"md5", "sha1", "sha256", "sha384", "sha512"})
_UNREADABLE = (
    ArchiveLoadFailed,
    StatusAndHeadersParserException,
    EOFError,
    AttributeError,  # how warcio meets a record without WARC-Target-URI
    ValueError,
    OverflowError,  # a length of very many digits
)


def is_warc(path: Path) -> bool:
    """Tell by its name whether a file is a WARC file (or one of texts, WET)."""
    return _NAME.search(path.name) is not None


@dataclass(frozen=True)
class Place:
    """Where a record lies in a file: the bytes as they are there, packed or not."""

    file: Path
    offset: int
    length: int


@dataclass(frozen=True)
class Entry:
    """What the headers of one WARC record say; empty where they are silent.

    `status` is that of the HTTP answer (0 where there is none), `size` that of the record's block.
    `kind` and `reason` are those of a failure that a harvest of ours kept.
    """

    place: Place
    type: str
    url: str
    date: str
    size: int
    status: int = 0
    phrase: str = ""
    content_type: str = ""
    location: str = ""
    etag: str = ""
    last_modified: str = ""
    digest: str = ""
    refers_to_url: str = ""
    refers_to_date: str = ""
    truncated: str = ""
    kind: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Damage:
    """A stretch of a file that could not be read as a record."""

    place: Place
    reason: str


@dataclass(frozen=True)
class Payload:
    """The body of a record, unpacked, and the charset that its Content-Type states."""

    body: bytes
    charset: str | None


def entries(path: Path, start: int = 0) -> Iterator[Entry | Damage]:
    """Read the headers of all records of a file, from an offset on; memory stays flat.

    Raises OSError where the file cannot be read.
    """
    if path.stat().st_size <= start:
        return
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        packed = view[start : start + 3] == _GZIP
        while start < len(view):
            found = _member(path, view, start) if packed else _plain(path, view, start)
            yield found
            start = found.place.offset + found.place.length


def _member(path: Path, view: mmap.mmap, start: int) -> Entry | Damage:
    """Read the record in the gzip member at an offset (ISO 28500, annex D)."""
    engine, head, size, position = zlib.decompressobj(31), b"", 0, start
    try:
        while not engine.eof and position < len(view):
            data = view[position : position + _STEP]
            position += len(data)
            while data and not engine.eof:
                part = engine.decompress(data, _HEAD)
                head += part[: _HEAD - len(head)]
                size += len(part)
                data = engine.unconsumed_tail
    except zlib.error as error:
        return _damage(path, view, start, f"gzip: {error}", packed=True)
    if not engine.eof:
        return _damage(path, view, start, "it breaks off", packed=True)
    length = position - len(engine.unused_data) - start
    place = Place(path, start, length)
    entry = _entry(place, head)
    if isinstance(entry, Damage):
        return entry
    left = size - (head.find(_GAP) + len(_GAP) + entry.size)
    if left < 0 or _GAP not in head:
        return Damage(place, "it breaks off")
    return entry if left <= _PADDING else Damage(place, _ONE_MEMBER)


_ONE_MEMBER = "all of its records are packed as one; `warcio recompress OLD NEW` mends that"


def _plain(path: Path, view: mmap.mmap, start: int) -> Entry | Damage:
    """Read the record that begins at an offset of a file that is not packed."""
    gap = view.find(_GAP, start, start + _HEAD)
    if view[start : start + len(_START)] != _START or gap < 0:
        return _damage(path, view, start, "no record begins here", packed=False)
    entry = _entry(Place(path, start, len(view) - start), view[start : start + _HEAD])
    if isinstance(entry, Damage):
        return _damage(path, view, start, entry.reason, packed=False)
    end = gap + len(_GAP) + entry.size
    if end > len(view):
        return _damage(path, view, start, "it breaks off", packed=False)
    following = end
    while view[following : following + 1] in (b"\r", b"\n"):
        following += 1
    # What ends as it should is whole, even where no record follows.
    whole = view[end : end + len(_GAP)] == _GAP or following == len(view)
    if not whole and view[following : following + len(_START)] != _START:
        return _damage(path, view, start, "its length is wrong", packed=False)
    return _entry(Place(path, start, following - start), view[start : min(end, start + _HEAD)])


def _damage(path: Path, view: mmap.mmap, start: int, reason: str, *, packed: bool) -> Damage:
    """Return the stretch from an offset to the next one where a record begins."""
    following = start
    while True:
        following = view.find(_GZIP if packed else b"\n" + _START, following + 1)
        if following < 0:
            return Damage(Place(path, start, len(view) - start), reason)
        begin = following if packed else following + 1
        if not packed or _begins_record(view, begin):
            return Damage(Place(path, start, begin - start), reason)


def _begins_record(view: mmap.mmap, start: int) -> bool:
    """Tell whether the three bytes of gzip are the begin of a record, not bytes by chance."""
    try:
        head = zlib.decompressobj(31).decompress(view[start : start + _STEP], len(_START))
    except zlib.error:
        return False
    return head == _START


def _entry(place: Place, head: bytes) -> Entry | Damage:
    try:
        record = _parse(head)
        return _of_record(place, record)
    except _UNREADABLE as error:
        return Damage(place, f"its headers cannot be read: {_first_line(error)}")


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


def _parse(block: bytes) -> ArcWarcRecord:
    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    return loader.parse_record_stream(BytesIO(block), known_format="warc")


def _of_record(place: Place, record: ArcWarcRecord) -> Entry:
    warc, http = record.rec_headers, record.http_headers
    status = http.get_statuscode() if http else ""
    size = int(warc.get_header("Content-Length", ""))
    if size < 0:
        raise ValueError("its length is negative")
    failure = _fields(record.raw_stream.read(_STEP)) if record.rec_type == "metadata" else {}
    return Entry(
        place=place,
        type=record.rec_type or "",
        url=warc.get_header("WARC-Target-URI", ""),
        date=warc.get_header("WARC-Date", ""),
        size=size,
        status=int(status) if status.isdecimal() else 0,
        phrase=http.statusline.partition(" ")[2] if http else "",
        content_type=(http or warc).get_header("Content-Type", ""),
        location=http.get_header("Location", "") if http else "",
        etag=http.get_header("ETag", "") if http else "",
        last_modified=http.get_header("Last-Modified", "") if http else "",
        digest=warc.get_header("WARC-Payload-Digest", ""),
        refers_to_url=warc.get_header("WARC-Refers-To-Target-URI", ""),
        refers_to_date=warc.get_header("WARC-Refers-To-Date", ""),
        truncated=warc.get_header("WARC-Truncated", ""),
        kind=failure.get(FAILURE_KIND, ""),
        reason=failure.get(FAILURE_REASON, ""),
    )


def _fields(block: bytes) -> dict[str, str]:
    """Read `application/warc-fields`: lines of `name: value`."""
    lines = block.decode("utf-8", "replace").splitlines()
    pairs = (line.partition(":") for line in lines)
    return {name.strip().casefold(): value.strip() for name, _, value in pairs}


def read_fields(place: Place) -> dict[str, str]:
    """Return the fields of a `warcinfo` or `metadata` record. Raises PageError (`damaged`)."""
    return _fields(_record(place).raw_stream.read(_STEP))


def payload(place: Place, limit: int = MAX_BYTES) -> Payload:
    """Return the body of a record: of an HTTP answer without its headers, chunks and packing.

    Raises PageError: `damaged`, `too-large` (more than `limit` bytes), `encoding`, `unreadable`.
    """
    record = _record(place, limit)
    http = record.http_headers
    stream = record.raw_stream
    if http and (http.get_header("Transfer-Encoding") or "").strip().casefold() == "chunked":
        stream = ChunkedDataReader(stream)
    body = stream.read()
    content_type = (http or record.rec_headers).get_header("Content-Type", "")
    encoding = http.get_header("Content-Encoding", "") if http else ""
    return Payload(unpack(body, encoding, limit), charset_of(content_type))


def charset_of(content_type: str) -> str | None:
    """Return the charset that a Content-Type states, if it does."""
    found = re.search(r"charset\s*=\s*[\"']?([\w:.-]+)", content_type, re.I)
    return found[1] if found else None


def raw_bytes(place: Place) -> bytes:
    """Return a record as it lies in its file. Raises PageError (`unreadable`)."""
    try:
        with place.file.open("rb") as file:
            file.seek(place.offset)
            return file.read(place.length)
    except OSError as error:
        raise PageError("unreadable", f"{place.file}: {error.strerror}.") from None


def _record(place: Place, limit: int = MAX_BYTES) -> ArcWarcRecord:
    block = raw_bytes(place)
    if block.startswith(_GZIP):
        block = unpack(block, "gzip", limit + 2 * _HEAD)
    try:
        record = _parse(block)
    except _UNREADABLE as error:
        raise PageError("damaged", f"The record is damaged: {_first_line(error)}") from None
    _verify(record, block)
    return record


def _verify(record: ArcWarcRecord, block: bytes) -> None:
    """Compare the digest of the block. That of the payload is taken differently by each program."""
    algorithm, _, stated = record.rec_headers.get_header("WARC-Block-Digest", "").partition(":")
    if not stated or algorithm.casefold() not in _ALGORITHMS:
        return
    start = block.index(_GAP) + len(_GAP)
    content = block[start : start + int(record.rec_headers.get_header("Content-Length"))]
    try:
        digest = new_digest(algorithm, content).digest()
        is_hex = len(stated) == 2 * len(digest)
        expected = bytes.fromhex(stated) if is_hex else b32decode(stated.upper())
    except ValueError:  # a spelling that is not known here says nothing
        return
    if digest != expected:
        raise PageError("damaged", "The record is damaged: its content has another digest.")
