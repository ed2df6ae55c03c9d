"""Records → the dataset: what will be checked, then published.

The dataset is a folder of N-Triples and N-Quads in which each event is a block of its own, so
that a check can take events by the thousand and a release can leave one out:

- `events.nt` (default graph), `evidence.nq` and `people.nq`: blocks, each behind a comment
  `# <event's IRI>`;
- `entities.nt`: organizations, places and series that pages name, each behind its comment;
- `vocabulary.nt`: ontology and vocabularies; `sdg.nq` and `sdg-corrections.nq`: the UN's file on
  the Goals, where it was given, and what was corrected in it;
- `titles.json`: what the titles of all events tell of each other;
- `unlinked.csv`, `duplicates.csv`, `corrections.csv`, `build.json`.
"""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import msgspec
from pyoxigraph import NamedNode

from kg import memo
from kg.build.blocks import Block, build_blocks, canonical, linking, sorted_lines
from kg.build.corrections.correcting import CorrectionOutcome, assign
from kg.build.corrections.files import identities
from kg.build.graphs import entity_triples
from kg.build.identity.copies import Group, group_copies, read_index
from kg.build.identity.duplicates import Candidate, Sketch, find_duplicates
from kg.build.identity.event_titles import Titles, collect_titles, write_titles
from kg.build.lookup.labels import Vocabulary
from kg.build.sdg.enrichment import Enrichment, Use
from kg.build.statement import Entity
from kg.build.tasks import build_tasks
from kg.build.unlinked import FILE as UNLINKED
from kg.build.unlinked import Tally, write_unlinked
from kg.errors import MissingStep
from kg.files import digest_of_folder, sha256_of, write_atomically
from kg.harvest.harvest import records_file
from kg.memo import Memo
from kg.namespaces import BASE

FOLDER = "dataset"
EVENTS = "events.nt"
EVIDENCE = "evidence.nq"
PEOPLE = "people.nq"
ENTITIES = "entities.nt"
VOCABULARY = "vocabulary.nt"
SDG = "sdg.nq"
SDG_CORRECTIONS = "sdg-corrections.nq"
DUPLICATES = "duplicates.csv"
CORRECTIONS = "corrections.csv"
TITLES = "titles.json"
SUMMARY = "build.json"

_COMMENT = f"\n# <{BASE}".encode()
_READ_AT_ONCE = 1 << 20
"""Bytes of a file that are looked through at a time; evidence can be larger than memory."""


@dataclass(frozen=True)
class BuildSummary:
    """What a build made, in numbers; and what became of each correction.

    `duplicates` are pairs of events that look like one; on the days `crowded`, so many events
    took place that only equal titles were compared. `sdg` is what was taken from the UN's file on
    the Goals, if it was given.
    """

    events: int
    pages: int
    organizations: int
    places: int
    series: int
    statements: int
    unlinked: int
    people: int
    duplicates: int
    crowded: tuple[str, ...]
    corrections: tuple[CorrectionOutcome, ...]
    sdg: Use | None = None

    @property
    def not_applied(self) -> tuple[CorrectionOutcome, ...]:
        """The corrections that nothing could be done with."""
        return tuple(outcome for outcome in self.corrections if not outcome.applied)


def build(
    data: Path,
    ontology: Path,
    *,
    sdg: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> BuildSummary:
    """Build the dataset from the records in the data folder.

    `sdg` is the UN's file on the Goals. Raises MissingStep where there are no records,
    VocabularyError where a vocabulary, that file or a file of corrections is broken.
    """
    records = records_file(data)
    enrichment = Enrichment.of(sdg) if sdg else None
    digest = digest_of_folder(ontology) + (sha256_of(sdg) if sdg else "")
    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    tables = linking(ontology, digest, sdg)
    write_lines(folder / VOCABULARY, sorted_lines(canonical(tables.vocabulary.triples)))
    graphs = dict(enrichment.graphs()) if enrichment else {}
    for name, target in (("sdg", SDG), ("sdg-corrections", SDG_CORRECTIONS)):
        write_lines(folder / target, sorted_lines(graphs.get(name, ()), name))
    decided = identities(tables.corrections)
    groups, settled = assign(
        tables.corrections, group_copies(read_index(records), records, decided)
    )
    titles = _collect_titles(groups)
    write_titles(titles, folder / TITLES)
    work = partial(
        build_blocks,
        records=records,
        ontology=ontology,
        digest=digest,
        sdg=sdg,
        titles=(folder / TITLES, (folder / TITLES).stat().st_mtime_ns),
    )
    kept = data / memo.FOLDER
    tasks = build_tasks(groups, records, titles, digest, Memo(kept / "prose"))
    blocks = chain.from_iterable(Memo(kept / "build").map(work, tasks))
    written = _write(folder, blocks, len(groups), tables.vocabulary, progress)
    duplicates = find_duplicates(written.sketches, decided.different)
    outcomes = tuple(sorted((*settled, *written.outcomes), key=lambda each: each.correction))
    write_table(folder / DUPLICATES, Candidate, duplicates.candidates)
    write_table(folder / CORRECTIONS, CorrectionOutcome, outcomes)
    summary = replace(
        written.summary,
        duplicates=len(duplicates.candidates),
        crowded=duplicates.crowded,
        corrections=outcomes,
        sdg=enrichment.use(tables.vocabulary.triples) if enrichment else None,
    )
    with write_atomically(folder / SUMMARY) as file:
        file.write(msgspec.json.encode(summary) + b"\n")
    return summary


def _collect_titles(groups: Iterable[Group]) -> Titles:
    rows = [(group.key, row) for group in groups for row in group.rows]
    titles = ((key, row.title) for key, row in rows if row.title)
    dates = ((key, date) for key, row in rows for date in row.dates)
    return collect_titles(titles, dates)


def write_lines(path: Path, lines: Iterable[bytes]) -> None:
    """Write lines to a file that appears when all are written."""
    with write_atomically(path) as file:
        file.writelines(lines)


@dataclass(frozen=True)
class _Written:
    """What was written of all events, and what is compared when all of them are there."""

    summary: BuildSummary
    sketches: list[Sketch]
    outcomes: list[CorrectionOutcome]


def _write(
    folder: Path,
    blocks: Iterator[Block],
    total: int,
    vocabulary: Vocabulary,
    progress: Callable[[int, int], None],
) -> _Written:
    entities: dict[NamedNode, Counter[Entity]] = defaultdict(Counter)
    tally = Tally()
    counts: Counter[str] = Counter()
    sketches, outcomes = list[Sketch](), list[CorrectionOutcome]()
    with (
        write_atomically(folder / EVENTS) as events,
        write_atomically(folder / EVIDENCE) as evidence,
        write_atomically(folder / PEOPLE) as people,
    ):
        for block in blocks:
            header = b"# <" + block.iri.encode() + b">\n"
            events.write(header + block.lines)
            evidence.write(header + block.evidence)
            people.write(header + block.people)
            for entity in block.entities:
                entities[entity.iri][entity] += 1
            for item in (*block.unlinked, *block.new_names):
                tally.add(item)
            sketches.append(block.sketch)
            outcomes += block.outcomes
            counts.update(events=1, pages=block.pages, statements=block.statements)
            counts.update(people=block.named)
            counts["unlinked"] += len(block.unlinked)
            progress(counts["events"], total)
    write_lines(folder / ENTITIES, _entity_blocks(entities))
    write_unlinked(folder / UNLINKED, tally.texts(vocabulary))
    kinds = Counter(iri.value.rsplit("/", 2)[1] for iri in entities)
    summary = BuildSummary(
        events=counts["events"],
        pages=counts["pages"],
        organizations=kinds["organization"],
        places=kinds["place"],
        series=kinds["series"],
        statements=counts["statements"],
        unlinked=counts["unlinked"],
        people=counts["people"],
        duplicates=0,
        crowded=(),
        corrections=(),
    )
    return _Written(summary, sketches, outcomes)


def _entity_blocks(entities: dict[NamedNode, Counter[Entity]]) -> Iterator[bytes]:
    for iri in sorted(entities, key=lambda iri: iri.value):
        variants = sorted(entities[iri], key=lambda entity: (entity.name, entity.kind))
        names = _names(entities[iri])
        yield b"# <" + iri.value.encode() + b">\n"
        yield from sorted_lines(entity_triples(variants, names))


def _names(variants: Counter[Entity]) -> list[str]:
    """Return the names of a thing: those of fields before those of prose, the frequent first."""
    counts: Counter[str] = Counter()
    in_fields: set[str] = set()
    for entity, count in variants.items():
        counts[entity.name] += count
        if not entity.in_prose:
            in_fields.add(entity.name)
    return sorted(counts, key=lambda name: (name not in in_fields, -counts[name], -len(name), name))


def write_table(path: Path, kind: type, rows: Iterable[object]) -> None:
    """Write values of a dataclass as CSV, one column for each of its fields."""
    names = [each.name for each in fields(kind)]
    text = io.StringIO()
    table = [names, *([getattr(row, name) for name in names] for row in rows)]
    csv.writer(text, lineterminator="\n").writerows(table)
    write_lines(path, [text.getvalue().encode("utf-8")])


def dataset_folder(data: Path) -> Path:
    """Return the dataset in a data folder. Raises MissingStep where none was built."""
    folder = data / FOLDER
    if not (folder / SUMMARY).is_file():
        raise MissingStep(f"There is no dataset in {data}. Run kg build first.")
    return folder


@dataclass(frozen=True, slots=True)
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
    size = path.stat().st_size
    if size == 0:
        return []
    with path.open("rb") as file:
        starts = list(_comment_starts(file))
        return [_span(file, *bounds) for bounds in zip(starts, [*starts[1:], size], strict=True)]


def _comment_starts(file: BinaryIO) -> Iterator[int]:
    """Yield where each comment begins: the first at once, the others behind a line end.

    The longer what is looked for, the faster it is found.
    """
    yield 0
    offset, before = 0, b""
    while block := file.read(_READ_AT_ONCE):
        text = before + block
        found = text.find(_COMMENT)
        while found >= 0:
            yield offset - len(before) + found + 1
            found = text.find(_COMMENT, found + 1)
        offset, before = offset + len(block), block[1 - len(_COMMENT) :]


def _span(file: BinaryIO, start: int, end: int) -> BlockSpan:
    file.seek(start)
    header = file.readline()
    begin = start + len(header)
    return BlockSpan(header.removeprefix(b"# <").removesuffix(b">\n").decode(), begin, end - begin)
