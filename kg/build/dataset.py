"""Records → the dataset: what will be checked, then published.

The dataset is a folder of N-Triples and N-Quads in which each event is a block of its own, so
that a check can take events by the thousand and a release can leave one out:

- `events.nt` (default graph) and `evidence.nq`: blocks, each behind a comment `# <event's IRI>`;
- `entities.nt`: organizations, places and series that pages name, each behind its comment;
- `vocabulary.nt`: ontology and vocabularies;
- `unlinked.csv`, `build.json`.
"""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

import msgspec
from pyoxigraph import NamedNode

from kg.build.blocks import Block, Span, build_blocks, canonical, linking, sorted_lines
from kg.build.graphs import entity_triples
from kg.build.statement import Entity
from kg.errors import MissingStep, RecordError
from kg.files import digest_of_folder, write_atomically
from kg.harvest.harvest import records_file
from kg.namespaces import compact
from kg.pool import map_chunks

FOLDER = "dataset"
EVENTS = "events.nt"
EVIDENCE = "evidence.nq"
ENTITIES = "entities.nt"
VOCABULARY = "vocabulary.nt"
UNLINKED = "unlinked.csv"
SUMMARY = "build.json"

_EVENTS_A_CHUNK = 200


@dataclass(frozen=True)
class BuildSummary:
    """What a build made, in numbers."""

    events: int
    pages: int
    organizations: int
    places: int
    series: int
    statements: int
    unlinked: int


class _KeyOnly(msgspec.Struct):
    key: str


def build(
    data: Path,
    ontology: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> BuildSummary:
    """Build the dataset from the records in the data folder.

    Raises MissingStep where there are no records, VocabularyError where a vocabulary is broken.
    """
    records = records_file(data)
    spans = _index(records)
    digest = digest_of_folder(ontology)
    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = linking(ontology, digest).vocabulary
    write_lines(folder / VOCABULARY, sorted_lines(canonical(vocabulary.triples)))
    work = partial(build_blocks, records=records, ontology=ontology, digest=digest)
    groups = [spans[key] for key in sorted(spans, key=_in_order)]
    chunks = map_chunks(work, groups, size=_EVENTS_A_CHUNK, small=_EVENTS_A_CHUNK)
    blocks = (block for chunk in chunks for block in chunk)
    summary = _write(folder, blocks, len(groups), progress)
    with write_atomically(folder / SUMMARY) as file:
        file.write(msgspec.json.encode(summary) + b"\n")
    return summary


def _in_order(key: str) -> tuple[int, str]:
    """Order events by node number, then by alias."""
    return (int(key), "") if key.isdigit() else (1 << 62, key)


def _index(records: Path) -> dict[str, list[Span]]:
    """Return where the records of each event stand, without keeping the records in memory."""
    decoder = msgspec.json.Decoder(_KeyOnly)
    spans: dict[str, list[Span]] = defaultdict(list)
    offset = 0
    with records.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                key = decoder.decode(line).key
            except msgspec.MsgspecError as error:
                message = f"{records}:{number}: {error}. Run kg harvest again."
                raise RecordError(message) from None
            spans[key].append(Span(offset, len(line)))
            offset += len(line)
    return spans


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Write lines to a file that appears when all are written."""
    with write_atomically(path) as file:
        file.writelines(lines)


def _write(
    folder: Path, blocks: Iterator[Block], total: int, progress: Callable[[int, int], None]
) -> BuildSummary:
    entities: dict[NamedNode, Counter[Entity]] = defaultdict(Counter)
    unlinked: Counter[tuple[str, str, str]] = Counter()
    counts: Counter[str] = Counter()
    with (
        write_atomically(folder / EVENTS) as events,
        write_atomically(folder / EVIDENCE) as evidence,
    ):
        for block in blocks:
            header = b"# <" + block.iri.encode() + b">\n"
            events.write(header + block.lines)
            evidence.write(header + block.evidence)
            for entity in block.entities:
                entities[entity.iri][entity] += 1
            for item in block.unlinked:
                row = (compact(item.property.value), item.text, item.evidence.reason or "")
                unlinked[row] += 1
            counts.update(events=1, pages=block.pages, statements=block.statements)
            progress(counts["events"], total)
    write_lines(folder / ENTITIES, _entity_blocks(entities))
    _write_unlinked(folder / UNLINKED, unlinked)
    kinds = Counter(iri.value.rsplit("/", 2)[1] for iri in entities)
    return BuildSummary(
        events=counts["events"],
        pages=counts["pages"],
        organizations=kinds["organization"],
        places=kinds["place"],
        series=kinds["series"],
        statements=counts["statements"],
        unlinked=unlinked.total(),
    )


def _entity_blocks(entities: dict[NamedNode, Counter[Entity]]) -> Iterator[bytes]:
    for iri in sorted(entities, key=lambda iri: iri.value):
        variants = sorted(entities[iri], key=lambda entity: (entity.name, entity.kind))
        names = _names(entities[iri])
        yield b"# <" + iri.value.encode() + b">\n"
        yield from sorted_lines(entity_triples(variants, names))


def _names(variants: Counter[Entity]) -> list[str]:
    """Return the names of a thing, the most frequent first, then in their own order."""
    counts: Counter[str] = Counter()
    for entity, count in variants.items():
        counts[entity.name] += count
    return sorted(counts, key=lambda name: (-counts[name], -len(name), name))


def _write_unlinked(path: Path, rows: Counter[tuple[str, str, str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("property", "text", "reason", "count"))
    for row, count in sorted(rows.items(), key=lambda item: (-item[1], item[0])):
        writer.writerow((*row, count))
    write_lines(path, [text.getvalue().encode("utf-8")])


def dataset_folder(data: Path) -> Path:
    """Return the dataset in a data folder. Raises MissingStep where none was built."""
    folder = data / FOLDER
    if not (folder / SUMMARY).is_file():
        raise MissingStep(f"There is no dataset in {data}. Run kg build first.")
    return folder


@dataclass(frozen=True)
class BlockSpan:
    """Where the block of an event (or entity) stands in a file of the dataset, in bytes."""

    iri: str
    offset: int
    length: int

    def read(self, file: BinaryIO) -> bytes:
        """Return the lines of the block, without the comment above them."""
        file.seek(self.offset)
        return file.read(self.length)


def block_spans(path: Path) -> list[BlockSpan]:
    """Return the blocks of a file of the dataset in their order."""
    if path.stat().st_size == 0:
        return []
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        starts = list(_comment_starts(content))
        ends = [*starts[1:], len(content)]
        return [_span(content, start, end) for start, end in zip(starts, ends, strict=True)]


def _comment_starts(content: mmap) -> Iterator[int]:
    """Yield where each comment begins: the first at once, the others behind a line end."""
    start = 0
    while start >= 0:
        yield start
        found = content.find(b"\n#", start)
        start = found + 1 if found >= 0 else -1


def _span(content: mmap, start: int, end: int) -> BlockSpan:
    line_end = content.find(b"\n", start) + 1
    iri = content[start + len(b"# <") : line_end - len(b">\n")].decode()
    return BlockSpan(iri, line_end, end - line_end)
