"""Records of one event → its block of lines in the dataset; the work that processes share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, Triple, serialize

from kg.build.evidence import evidence_triples
from kg.build.graphs import event_triples
from kg.build.labels import Vocabulary, load_vocabulary
from kg.build.linker import link_record
from kg.build.mentions import MentionFinder
from kg.build.merge import Event, merge
from kg.build.statement import Entity, Unlinked
from kg.harvest.harvest import decode_records
from kg.identifiers import graph, thing
from kg.model import Record


@dataclass(frozen=True)
class Span:
    """Where the record of a page stands in the file of records, in bytes."""

    offset: int
    length: int


@dataclass(frozen=True)
class Block:
    """One event, written down; `entities` and `unlinked` go to where those of all events are."""

    iri: str
    pages: int
    statements: int
    lines: bytes
    evidence: bytes
    entities: tuple[Entity, ...]
    unlinked: tuple[Unlinked, ...]


@dataclass(frozen=True)
class Linking:
    """What records are linked with: the vocabulary, and the finder of what prose mentions."""

    vocabulary: Vocabulary
    finder: MentionFinder


@lru_cache(maxsize=1)
def linking(ontology: Path, digest: str) -> Linking:
    """Load what records are linked with, once for each state of the ontology folder.

    `digest` is that of the folder's files: it makes an edited vocabulary be read anew.
    """
    vocabulary = load_vocabulary(ontology)
    return Linking(vocabulary, MentionFinder.of(vocabulary))


def build_event(copies: Iterable[Record], tables: Linking) -> Event:
    """Link the copies of one event's page and join them into one event."""
    return merge([link_record(copy, tables.vocabulary, tables.finder) for copy in copies])


def build_blocks(
    groups: list[list[Span]], records: Path, ontology: Path, digest: str
) -> list[Block]:
    """Build the block of each group of records that are copies of one event's page."""
    tables = linking(ontology, digest)
    with records.open("rb") as file:

        def line(span: Span) -> bytes:
            file.seek(span.offset)
            return file.read(span.length)

        return [block(build_event(decode_records(map(line, group)), tables)) for group in groups]


def block(event: Event) -> Block:
    """Write one event down as sorted lines."""
    return Block(
        iri=thing("event", event.key).value,
        pages=len(event.pages),
        statements=len(event.statements),
        lines=b"".join(sorted_lines(event_triples(event))),
        evidence=b"".join(sorted_lines(evidence_triples(event), "evidence")),
        entities=event.entities,
        unlinked=event.unlinked,
    )


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
