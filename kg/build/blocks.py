"""Records of one event → its block of lines in the dataset; the work that processes share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, Triple, serialize

from kg.build.corrections.correcting import CorrectionOutcome, correct
from kg.build.corrections.files import Corrections, load_corrections
from kg.build.corrections.privacy import discreet
from kg.build.corrections.removals import NO_REMOVALS, Removals, load_removals
from kg.build.evidence import evidence_triples
from kg.build.graphs import event_triples
from kg.build.identity.copies import Group, line_at
from kg.build.identity.duplicates import Sketch
from kg.build.identity.event_titles import Titles, read_titles
from kg.build.identity.merge import Event, merge
from kg.build.linker import Linked, link_record
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.mentions.finder import MentionFinder
from kg.build.participations.people import people_triples
from kg.build.sdg.enrichment import Enrichment
from kg.build.statement import Entity, Unlinked
from kg.build.unlinked import new_names
from kg.harvest.harvest import decode_records
from kg.identifiers import graph, thing
from kg.model import Record


@dataclass(frozen=True)
class Block:
    """One event, written down; the rest goes to where that of all events is.

    `new_names` are what it names that no vocabulary has, `sketch` is what the event is known by,
    `outcomes` say what became of its corrections.
    """

    iri: str
    pages: int
    statements: int
    lines: bytes
    evidence: bytes
    people: bytes
    named: int
    entities: tuple[Entity, ...]
    unlinked: tuple[Unlinked, ...]
    new_names: tuple[Unlinked, ...]
    sketch: Sketch
    outcomes: tuple[CorrectionOutcome, ...]


@dataclass(frozen=True)
class Linking:
    """What records are linked with: the vocabulary, the finder of what prose mentions, curators.

    `removals` are the names of persons who asked to be left out.
    """

    vocabulary: Vocabulary
    finder: MentionFinder
    corrections: Corrections = ()
    removals: Removals = NO_REMOVALS


@lru_cache(maxsize=1)
def linking(ontology: Path, digest: str, sdg: Path | None = None) -> Linking:
    """Load what records are linked with, once for each state of the ontology folder.

    `sdg` is the UN's file on the Goals. `digest` is that of all these files: it makes an edited
    vocabulary be read anew.
    """
    vocabulary = load_vocabulary(ontology, Enrichment.of(sdg) if sdg else None)
    corrections = load_corrections(ontology, vocabulary)
    finder = MentionFinder.of(vocabulary)
    return Linking(vocabulary, finder, corrections, load_removals(ontology))


def build_event(copies: Iterable[Record], tables: Linking) -> Event:
    """Link the copies of one event's page, join them into one event, and correct its values."""
    event = merge([link_record(copy, tables.vocabulary, tables.finder) for copy in copies])
    own = (c for c in tables.corrections if c.predicate and c.event in (event.key, *event.replaces))
    return discreet(correct(event, own)[0], tables.removals)


def build_blocks(
    groups: list[Group],
    records: Path,
    ontology: Path,
    digest: str,
    sdg: Path | None,
    titles: tuple[Path, int],
) -> list[Block]:
    """Build the block of each group of records that are copies of one event's page."""
    tables = linking(ontology, digest, sdg)
    known = read_titles(*titles)
    with records.open("rb") as file:
        return [_build_block(group, file, tables, known) for group in groups]


def _build_block(group: Group, file: BinaryIO, tables: Linking, titles: Titles) -> Block:
    records = decode_records(line_at(row.span, file) for row in group.rows)
    copies = [_link(record, group.key, tables, titles) for record in records]
    own = (each for each in tables.corrections if each.iri.value in group.corrections)
    event, outcomes = correct(merge(copies, group.key), own if group.corrections else ())
    return block(discreet(event, tables.removals), outcomes)


def _link(record: Record, key: str, tables: Linking, titles: Titles) -> Linked:
    """Link a record as one of the event with this key, whatever key it had by itself."""
    own = record if record.key == key else replace(record, key=key)
    linked = link_record(own, tables.vocabulary, tables.finder, titles)
    return linked if own is record else replace(linked, record=record)


def block(event: Event, outcomes: tuple[CorrectionOutcome, ...] = ()) -> Block:
    """Write one event down as sorted lines."""
    return Block(
        iri=thing("event", event.key).value,
        pages=len(event.pages),
        statements=len(event.statements),
        lines=b"".join(sorted_lines(event_triples(event))),
        evidence=b"".join(sorted_lines(evidence_triples(event), "evidence")),
        people=b"".join(sorted_lines(people_triples(event), "people")),
        named=len({person.iri for person in event.people}),
        entities=event.entities,
        unlinked=event.unlinked,
        new_names=tuple(new_names(event)),
        sketch=_sketch(event),
        outcomes=outcomes,
    )


def _sketch(event: Event) -> Sketch:
    titles = tuple(each.values[0][1].value for each in event.statements if each.name == "name")
    dates = (each.values[0][1].value for each in event.statements if each.name == "date")
    return Sketch(thing("event", event.key).value, titles, next(dates, None))


def sorted_lines(triples: Iterable[Triple], graph_name: str | None = None) -> list[bytes]:
    """Return triples as lines of canonical N-Quads, sorted and each once.

    `graph_name` is one of our named graphs, None the default graph.
    """
    lines = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    if graph_name is not None:
        # No literal has a line end in canonical N-Triples, so this is the end of each statement;
        # making each triple a quad first would take longer than all the rest.
        lines = lines.replace(b" .\n", f" {graph(graph_name)} .\n".encode())
    return sorted(set(lines.splitlines(keepends=True)))


def canonical(triples: Iterable[Triple]) -> list[Triple]:
    """Return triples with blank nodes (of lists in axioms and shapes) named as RDFC-1.0 says.

    Their names are then the same in every run.
    """
    dataset = Dataset(Quad(t.subject, t.predicate, t.object) for t in triples)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return [quad.triple for quad in dataset]
