"""WARC files that others wrote: what is read of them, what is not, and what damage does."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from kg import pipeline
from kg.harvest.harvest import Summary, decode_records
from kg.harvest.web.warc import is_warc
from kg.model import Record
from tests.bad_pages import event_html

SITE = "https://migrationnetwork.un.org"
WARC = Path("others.warc.gz")
DATE = "2024-05-06T07:08:09Z"


def page(number: int) -> bytes:
    return event_html(f"Consultation {number}", f"{SITE}/events/elsewhere").encode()


class Writer:
    """Writes a WARC file as other programs do."""

    def __init__(self, path: Path, packed: bool = True) -> None:
        self.path = path
        self._file = path.open("wb")
        self._writer = WARCWriter(self._file, gzip=packed)
        self.offsets: list[int] = []

    def record(
        self,
        url: str,
        body: bytes,
        *,
        kind: str = "response",
        status: str = "200 OK",
        form: str = "text/html",
        date: str = DATE,
        headers: tuple[tuple[str, str], ...] = (),
        warc: dict[str, str] | None = None,
    ) -> Writer:
        http = StatusAndHeaders(status, [("Content-Type", form), *headers], protocol="HTTP/1.1")
        record = self._writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            http_headers=http if kind in ("response", "revisit") else None,
            warc_content_type="" if kind in ("response", "revisit") else form,
            warc_headers_dict={"WARC-Date": date, **(warc or {})},
        )
        self.offsets.append(self._file.tell())
        self._writer.write_record(record)
        self._file.flush()
        return self

    def node(self, number: int, **options: str) -> Writer:
        return self.record(f"{SITE}/node/{number}", page(number), date=options.get("date", DATE))


def read(tmp_path: Path, *files: Path) -> tuple[Summary, list[Record]]:
    summary = pipeline.harvest_pages(files, tmp_path / "data")
    with (tmp_path / "data" / "records.jsonl").open("rb") as lines:
        return summary, list(decode_records(lines))


def keys(records: list[Record]) -> list[str]:
    return [record.key for record in records]


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_has_the_address_and_the_time_that_its_record_states(
    tmp_path: Path, packed: bool
) -> None:
    warc = Writer(tmp_path / "some.warc", packed).node(1).node(2)
    _, records = read(tmp_path, warc.path)
    assert [record.page.url for record in records] == [f"{SITE}/node/1", f"{SITE}/node/2"]
    assert {record.page.retrieved for record in records} == {DATE}


def test_a_warc_file_is_found_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    Writer(tmp_path / "pages" / "crawl.warc.gz").node(1)
    (tmp_path / "pages" / "node-2.html").write_text(event_html("Second", f"{SITE}/node/2"))
    _, records = read(tmp_path, tmp_path / "pages")
    assert keys(records) == ["1", "2"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.warc", True), ("A.WARC.GZ", True), ("a.warc.wet.gz", True), ("a.html.gz", False)],
)
def test_which_names_are_those_of_warc_files(name: str, expected: bool) -> None:
    assert is_warc(Path(name)) is expected


def other_site(warc: Writer) -> Writer:
    return warc.record("https://example.org/node/1", page(1))


def picture(warc: Writer) -> Writer:
    return warc.record(f"{SITE}/node/1", b"\xff\xd8", form="image/jpeg")


def gone(warc: Writer) -> Writer:
    return warc.record(f"{SITE}/node/1", b"", status="404 Not Found")


def failed(warc: Writer) -> Writer:
    return warc.record(f"{SITE}/node/1", b"", status="500 Oops")


def redirected(warc: Writer) -> Writer:
    there = (("Location", "/node/2"),)
    return warc.record(f"{SITE}/node/1", b"", status="302 Found", headers=there)


def too_large(warc: Writer) -> Writer:
    return warc.record(f"{SITE}/node/1", bytes(11_000_000))


def revisited(warc: Writer) -> Writer:
    return warc.record(f"{SITE}/node/1", b"", kind="revisit")


def badly_packed(warc: Writer) -> Writer:
    return warc.record(f"{SITE}/node/1", b"\x1f\x8b", headers=(("Content-Encoding", "gzip"),))


@pytest.mark.parametrize(
    ("write", "kind", "is_fault"),
    [
        (other_site, "other-site", False),
        (picture, "not-a-page", False),
        (redirected, "redirect", False),
        (gone, "missing", True),
        (failed, "fetch-failed", True),
        (too_large, "too-large", True),
        (revisited, "missing", True),
        (badly_packed, "damaged", True),
    ],
)
def test_what_is_no_page_of_the_site_is_skipped_and_counted_by_kind(
    tmp_path: Path, write: Callable[[Writer], Writer], kind: str, is_fault: bool
) -> None:
    warc = write(Writer(tmp_path / WARC)).node(9)
    summary, records = read(tmp_path, warc.path)
    assert summary.skipped_by_kind == {kind: 1}
    assert summary.has_faults is is_fault
    assert keys(records) == ["9"]


def test_requests_notes_and_robots_txt_are_not_counted(tmp_path: Path) -> None:
    warc = Writer(tmp_path / WARC).record(f"{SITE}/robots.txt", b"User-agent: *", form="text/plain")
    warc.record(f"{SITE}/node/1", b"note: x\r\n", kind="metadata", form="application/warc-fields")
    summary, _ = read(tmp_path, warc.node(1).path)
    assert (summary.pages, summary.records) == (1, 1)


def test_chunks_and_compression_are_undone(tmp_path: Path) -> None:
    packed = gzip.compress(page(1))
    chunks = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (9, packed[:9], len(packed) - 9, packed[9:])
    headers = (("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip"))
    warc = Writer(tmp_path / WARC).record(f"{SITE}/node/1", chunks, headers=headers)
    _, records = read(tmp_path, warc.path)
    assert keys(records) == ["1"]


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_pages_without_http_headers_are_read(tmp_path: Path, kind: str) -> None:
    warc = Writer(tmp_path / WARC).record(f"{SITE}/node/1", page(1), kind=kind)
    _, records = read(tmp_path, warc.path)
    assert keys(records) == ["1"]


def test_of_several_copies_the_latest_is_read_whatever_the_order(tmp_path: Path) -> None:
    new = Writer(tmp_path / "new.warc.gz").node(1, date="2025-01-01T00:00:00Z")
    old = Writer(tmp_path / "old.warc.gz").node(1, date="2023-01-01T00:00:00Z").node(2)
    summary, records = read(tmp_path, new.path, old.path)
    assert [record.page.retrieved for record in records] == ["2025-01-01T00:00:00Z", DATE]
    assert summary.skipped_by_kind == {"older-copy": 1}


def test_a_failure_is_made_up_for_by_a_later_page_only(tmp_path: Path) -> None:
    warc = gone(Writer(tmp_path / WARC)).node(1, date="2025-01-01T00:00:00Z")
    summary, _ = read(tmp_path, warc.path)
    assert not summary.has_faults
    summary, records = read(tmp_path, failed(Writer(tmp_path / WARC).node(1, date="2020")).path)
    assert summary.has_faults
    assert keys(records) == ["1"]


@pytest.mark.parametrize("folder", ["", "elsewhere"])
def test_the_body_of_an_unchanged_page_is_looked_for_in_the_same_folder(
    tmp_path: Path, folder: str
) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    Writer(tmp_path / folder / "first.warc.gz").node(1)
    refers = {"WARC-Refers-To-Target-URI": f"{SITE}/node/1", "WARC-Refers-To-Date": DATE}
    second = Writer(tmp_path / "second.warc.gz")
    second.record(f"{SITE}/node/1", b"", kind="revisit", date="2025-01-01T00:00:00Z", warc=refers)
    summary, records = read(tmp_path, second.path)
    assert [record.page.retrieved for record in records] == ([] if folder else [DATE])
    assert summary.has_faults is bool(folder)


def test_a_page_of_which_only_the_beginning_was_kept_says_so(tmp_path: Path) -> None:
    warc = Writer(tmp_path / WARC)
    warc.record(f"{SITE}/node/1", page(1), warc={"WARC-Truncated": "length"})
    summary, _ = read(tmp_path, warc.path)
    notice = "The archive holds only the beginning of this page (length); what is there was read."
    assert notice in [found.text for found in summary.notices]


@pytest.mark.parametrize("packed", [True, False])
def test_a_damaged_record_does_not_hide_those_behind_it(tmp_path: Path, packed: bool) -> None:
    warc = Writer(tmp_path / "some.warc", packed).node(1).node(2).node(3)
    content = bytearray(warc.path.read_bytes())
    place = warc.offsets[1] + (150 if packed else 3)
    content[place : place + 60] = b"?" * 60
    warc.path.write_bytes(content)
    summary, records = read(tmp_path, warc.path)
    assert keys(records) == ["1", "3"]
    [skip] = summary.skips
    assert (skip.kind, skip.is_fault) == ("damaged", True)
    assert skip.origin == f"{warc.path} at byte {warc.offsets[1]:,}"


def test_a_changed_body_is_noticed_by_its_digest(tmp_path: Path) -> None:
    warc = Writer(tmp_path / "some.warc", packed=False).node(1)
    warc.path.write_bytes(warc.path.read_bytes().replace(b"Accra", b"Lagos"))
    summary, records = read(tmp_path, warc.path)
    assert records == []
    assert summary.skipped_by_kind == {"damaged": 1}


def plain_record(length: int | str, headers: str = "", end: str = "\r\n") -> bytes:
    """A record without HTTP, which states some length of its body."""
    lines = (
        "WARC/1.0",
        "WARC-Type: resource",
        f"WARC-Target-URI: {SITE}/node/1",
        f"WARC-Date: {DATE}",
        "Content-Type: text/html",
        *headers.splitlines(),
        f"Content-Length: {length}",
        "",
    )
    text = end.join((*lines, page(1).decode(), "", ""))
    return text.encode()


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize(
    "record",
    [
        plain_record(-1),
        plain_record(-100_000),
        plain_record("9" * 30),
        plain_record("9" * 5000),
        plain_record("many"),
        plain_record(len(page(1)), end="\n"),
    ],
    ids=["-1", "-100000", "30 digits", "5000 digits", "no number", "line feeds only"],
)
def test_a_record_of_an_impossible_length_is_damaged_and_the_next_is_read(
    tmp_path: Path, record: bytes, packed: bool
) -> None:
    warc = Writer(tmp_path / "some.warc", packed).node(2)
    content = gzip.compress(record) if packed else record
    warc.path.write_bytes(content + warc.path.read_bytes())
    summary, records = read(tmp_path, warc.path)
    assert summary.skipped_by_kind == {"damaged": 1}
    assert keys(records) == ["2"]


@pytest.mark.parametrize("digest", ["shake_128:ab", "a\tb:ab", "sha1:?", "klingon:ab", ":", "x"])
def test_a_digest_that_is_not_known_says_nothing(tmp_path: Path, digest: str) -> None:
    file = tmp_path / "some.warc"
    file.write_bytes(plain_record(len(page(1)), f"WARC-Block-Digest: {digest}"))
    _, records = read(tmp_path, file)
    assert keys(records) == ["1"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_that_breaks_off_is_read_up_to_there(tmp_path: Path, packed: bool) -> None:
    warc = Writer(tmp_path / "some.warc", packed).node(1).node(2)
    warc.path.write_bytes(warc.path.read_bytes()[:-80])
    summary, records = read(tmp_path, warc.path)
    assert keys(records) == ["1"]
    assert summary.skipped_by_kind == {"damaged": 1}


def test_a_file_that_was_packed_as_a_whole_says_what_to_do(tmp_path: Path) -> None:
    warc = Writer(tmp_path / "some.warc", packed=False).node(1).node(2)
    warc.path.write_bytes(gzip.compress(warc.path.read_bytes()))
    summary, _ = read(tmp_path, warc.path)
    assert "`warcio recompress OLD NEW` mends that" in summary.skips[0].reason


@pytest.mark.parametrize("content", [b"", b"no archive", b"\x1f\x8b\x08", b"WARC/1.0\r\n" * 9])
def test_what_is_no_warc_file_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / WARC).write_bytes(content)
    summary, records = read(tmp_path, tmp_path / WARC)
    assert records == []
    assert summary.has_faults
