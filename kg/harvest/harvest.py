"""Pages → a file of records, one JSON object a line, and a summary of what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import msgspec

from kg import memo
from kg.errors import MissingStep, RecordError
from kg.files import write_atomically
from kg.harvest.record import harvest_page
from kg.harvest.sources import Found, find_pages, fingerprint, read_content
from kg.harvest.web.captures import Capture
from kg.harvest.web.site import Site
from kg.memo import Memo, Task, key_of, stable_chunks
from kg.model import Record, Skip

RECORDS = "records.jsonl"
SUMMARY = "harvest.json"

_PAGES_A_TASK = 100


@dataclass(frozen=True)
class Notice:
    """Something odd about a page that was read all the same."""

    origin: str
    text: str


@dataclass(frozen=True)
class Summary:
    """What a harvest found: the counts, every skip, every notice.

    `pages` counts everything that was looked at: records and skips.
    """

    pages: int
    records: int
    skips: tuple[Skip, ...]
    notices: tuple[Notice, ...]

    @property
    def skipped_by_kind(self) -> dict[str, int]:
        """The number of skips of each kind, the most frequent first."""
        return dict(Counter(skip.kind for skip in self.skips).most_common())

    @property
    def has_faults(self) -> bool:
        """Whether some input could not be read."""
        return any(skip.is_fault for skip in self.skips)


@dataclass(frozen=True)
class _Batch:
    """What one chunk of pages gave; the records as lines, so that they cross processes cheaply."""

    lines: bytes
    records: int
    skips: list[Skip]
    notices: list[Notice]


_PUBLIC_SITE = Site()


def harvest(
    paths: Iterable[Path],
    data: Path,
    *,
    retrieved: str | None = None,
    site: Site = _PUBLIC_SITE,
    remarks: Iterable[Notice] = (),
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Summary:
    """Read all pages below the paths and write their records into the data folder.

    `retrieved` is the time stamp (ISO 8601) at which the files were fetched, where it is known; a
    WARC file states its own. `remarks` are notices of the step before.
    Bad input never raises: it is in the summary.
    """
    found = list(find_pages(paths, site))
    data.mkdir(parents=True, exist_ok=True)
    records, skips, notices = 0, list[Skip](), list(remarks)
    with write_atomically(data / RECORDS) as file:
        work = partial(_harvest_chunk, retrieved=retrieved)
        for batch in Memo(data / memo.FOLDER / "harvest").map(work, _tasks(found, retrieved)):
            file.write(batch.lines)
            records += batch.records
            skips += batch.skips
            notices += batch.notices
            progress(records + len(skips), len(found))
    summary = Summary(records + len(skips), records, tuple(skips), tuple(notices))
    with write_atomically(data / SUMMARY) as file:
        file.write(msgspec.json.format(msgspec.json.encode(summary), indent=1) + b"\n")
    return summary


def _tasks(found: list[Found], retrieved: str | None) -> Iterator[Task[Found]]:
    for pages in stable_chunks(found, _name, _PAGES_A_TASK):
        yield Task(key_of(str(retrieved), *map(fingerprint, pages)), pages)


def _name(item: Found) -> str:
    if isinstance(item, Capture):
        return item.address
    return str(item) if isinstance(item, Path) else item.origin


def _harvest_chunk(found: list[Found], retrieved: str | None) -> _Batch:
    lines: list[bytes] = []
    batch = _Batch(b"", 0, [], [])
    for item in found:
        outcome = item if isinstance(item, Skip) else read_record(item, retrieved=retrieved)
        if isinstance(outcome, Skip):
            batch.skips.append(outcome)
        else:
            lines.append(msgspec.json.encode(outcome) + b"\n")
            batch.notices.extend(Notice(outcome.page.origin, text) for text in outcome.notices)
    return _Batch(b"".join(lines), len(lines), batch.skips, batch.notices)


def read_record(page: Path | Capture, *, retrieved: str | None = None) -> Record | Skip:
    """Read one page; the address of one in a file is guessed from its name if need be."""
    content = read_content(page)
    if isinstance(content, Skip):
        return content
    record = harvest_page(
        content.body,
        content.origin,
        url=content.url,
        retrieved=content.retrieved or retrieved,
        charset=content.charset,
    )
    if isinstance(record, Skip) or not content.notices:
        return record
    return replace(record, notices=(*content.notices, *record.notices))


def load_summary(data: Path) -> Summary:
    """Return the summary of the last harvest into a data folder."""
    try:
        return msgspec.json.decode((data / SUMMARY).read_bytes(), type=Summary)
    except FileNotFoundError:
        raise _no_harvest(data) from None
    except msgspec.MsgspecError as error:
        raise RecordError(f"{data / SUMMARY} is damaged ({error}). Run kg harvest again.") from None


def records_file(data: Path) -> Path:
    """Return the file of records in a data folder. Raises MissingStep where there is none."""
    path = data / RECORDS
    if not path.is_file():
        raise _no_harvest(data)
    return path


def _no_harvest(data: Path) -> MissingStep:
    return MissingStep(f"There are no records in {data}. Run kg harvest PATH first.")


def decode_records(lines: Iterable[bytes]) -> Iterator[Record]:
    """Decode lines of a file of records. Raises RecordError with the reason for a bad line."""
    decoder = msgspec.json.Decoder(Record)
    for line in lines:
        try:
            yield decoder.decode(line)
        except msgspec.MsgspecError as error:
            raise RecordError(f"A record is damaged ({error}). Run kg harvest again.") from None
