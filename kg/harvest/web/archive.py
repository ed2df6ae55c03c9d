"""The archive of what was fetched: a WARC file for each harvest, written record by record.

A harvest that was broken off has left its file open (`….warc.gz.open`); the same harvest goes on
with it.
"""

from __future__ import annotations

import datetime
import fcntl
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from kg.errors import FetchError, PageError
from kg.harvest.page import MAX_BYTES
from kg.harvest.web.captures import Catalogue, read_entries
from kg.harvest.web.fetch import Answer
from kg.harvest.web.warc import (
    FAILURE_KIND,
    FAILURE_REASON,
    Damage,
    Entry,
    entries,
    is_warc,
    read_fields,
)

NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
SAME_BODY = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
"""The profiles of a `revisit` (WARC 1.1, section 6.7): what showed that a page had not changed."""

_OPEN = ".open"
_COMMAND = "gcm-kg-harvest"


@dataclass(frozen=True)
class Archive:
    """A folder of WARC files, one for each harvest."""

    folder: Path

    def catalogue(self) -> Catalogue:
        """Return the pages that finished harvests have fetched."""
        files = sorted(path for path in self.folder.glob("*") if is_warc(path))
        return Catalogue.of(item for path in files for item in read_entries(path))

    def unfinished(self) -> dict[Path, str]:
        """Return the files of harvests that were broken off, each with its command."""
        files = sorted(self.folder.glob(f"*{_OPEN}"))
        return {path: command for path in files if (command := _command(path)) is not None}

    def open(self, command: str, user_agent: str, *, fresh: bool) -> Session:
        """Go on with the harvest of this command that was broken off, or begin one.

        `fresh` ends the broken one as it is, and begins another.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for path, other in self.unfinished().items():
            if other == command and not fresh:
                return Session(path)
            if other == command:
                Session(path).finish()
        return _begin(self.folder, command, user_agent)


def _command(path: Path) -> str | None:
    """Return the command of an unfinished harvest; None where not even that was written."""
    try:
        first = next(entries(path), None)
        return read_fields(first.place).get(_COMMAND) if isinstance(first, Entry) else None
    except (OSError, PageError):
        return None


def _begin(folder: Path, command: str, user_agent: str) -> Session:
    stamp = now().translate({ord(char): None for char in "-:.TZ"})
    path = folder / f"gcm-kg-{stamp}.warc.gz{_OPEN}"
    path.touch(exist_ok=False)
    session = Session(path)
    session.describe(
        {
            "software": user_agent,
            "format": "WARC File Format 1.1",
            "robots": "RFC 9309",
            _COMMAND: command,
        }
    )
    return session


def now() -> str:
    """Return the time as a WARC-Date, to the millisecond."""
    moment = datetime.datetime.now(datetime.UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class _Writer(WARCWriter):  # type: ignore[misc]  # warcio has no types
    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, gzip=True, warc_version="1.1")


class Session:
    """The WARC file of one harvest. What it holds of each address is found at once.

    Raises FetchError where another process is writing it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("r+b")
        _lock(self._file, path)
        self._entries = {entry.url: entry for entry in _whole(path, self._file)}
        self._writer = _Writer(self._file)

    def find(self, url: str) -> Entry | None:
        """Return the last record of an address."""
        return self._entries.get(url)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was fetched yet."""
        return not any(self._entries)

    def describe(self, fields: dict[str, str]) -> None:
        """Write the `warcinfo` record that a file begins with."""
        name = self.path.name.removesuffix(_OPEN)
        self._write(self._writer.create_warcinfo_record(name, fields))

    def keep_answer(self, answer: Answer, limit: int = MAX_BYTES) -> Entry:
        """Write an answer, unpacked as far as it can be (as Common Crawl does)."""
        # What cannot be unpacked is kept as it came: whoever reads it meets the same fault.
        body = answer.unpacked(limit)
        unpacked = body is not answer.body
        headers = {"WARC-Payload-Digest": digest_of(body)}
        if answer.cut:
            headers["WARC-Truncated"] = "unspecified"
        http = _http_headers(answer, len(body), unpacked=unpacked)
        return self._keep(answer.url, "response", body, headers, http)

    def keep_revisit(self, answer: Answer, earlier: Entry, profile: str) -> Entry:
        """Write that a page is as an earlier record has it."""
        headers = {
            "WARC-Profile": profile,
            "WARC-Refers-To-Target-URI": earlier.url,
            "WARC-Refers-To-Date": earlier.date,
            "WARC-Payload-Digest": earlier.digest,
        }
        http = _http_headers(answer, 0, unpacked=True)
        return self._keep(answer.url, "revisit", b"", headers, http)

    def keep_failure(self, url: str, kind: str, reason: str) -> Entry:
        """Write why an address gave no page, as a `metadata` record."""
        lines = {FAILURE_KIND: kind, FAILURE_REASON: " ".join(reason.split())}
        text = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        return self._keep(url, "metadata", text.encode(), {}, None)

    def _keep(
        self,
        url: str,
        form: str,
        body: bytes,
        headers: dict[str, str],
        http: StatusAndHeaders | None,
    ) -> Entry:
        record = self._writer.create_warc_record(
            url,
            form,
            payload=BytesIO(body),
            length=len(body),
            warc_headers_dict={"WARC-Date": now(), **headers},
            http_headers=http,
        )
        self._entries[url] = entry = self._write(record)
        return entry

    def _write(self, record: ArcWarcRecord) -> Entry:
        offset = self._file.seek(0, 2)
        self._writer.write_record(record)
        self._file.flush()
        written = next(entries(self.path, offset))
        if isinstance(written, Damage):  # never, but a page that cannot be read back is lost
            raise FetchError(f"{self.path} cannot be read back: {written.reason}.")
        return written

    def finish(self) -> Path:
        """End the harvest: its file gets the name of a WARC file, which is returned."""
        whole = self.path.with_name(self.path.name.removesuffix(_OPEN))
        self.path.rename(whole)
        self._file.close()
        return whole

    def close(self) -> None:
        """Leave the harvest to be gone on with; one that fetched nothing leaves no file."""
        if self.is_empty:
            self.path.unlink()
        self._file.close()


def _lock(file: BinaryIO, path: Path) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise FetchError(f"Another harvest is at work; it is writing {path}.") from None


def _whole(path: Path, file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of a file up to the first damaged one, and cut it off there."""
    for item in entries(path):
        if isinstance(item, Damage):
            file.truncate(item.place.offset)
            return
        yield item


def digest_of(body: bytes) -> str:
    """Return the digest of a body as WARC spells it."""
    return f"sha256:{hashlib.sha256(body).hexdigest()}"


def _http_headers(answer: Answer, size: int, *, unpacked: bool) -> StatusAndHeaders:
    """Return an answer's headers; those that no longer hold for the kept body are renamed."""
    changed = {"transfer-encoding", "content-length", *(["content-encoding"] if unpacked else [])}
    pairs = [
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers.raw
    ]
    kept = [
        (f"X-Crawl-{name}" if name.casefold() in changed else name, value) for name, value in pairs
    ]
    kept.append(("Content-Length", str(size)))
    return StatusAndHeaders(f"{answer.status} {answer.phrase}", kept, protocol="HTTP/1.1")
