"""What could not be linked → a table for curators, with what it may mean.

Beside the words that no vocabulary knows it has the names that are new though a known name is
similar to them (the reason is then NEW): they may be variants of it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from kg.build.identity.merge import Event
from kg.build.lookup.candidates import MOST_CANDIDATES, SIMILAR
from kg.build.lookup.labels import Vocabulary
from kg.build.lookup.naming import name_key
from kg.build.matching import DECIDED
from kg.build.statement import Unlinked
from kg.errors import MissingStep, RecordError
from kg.files import write_atomically
from kg.namespaces import compact

FILE = "unlinked.csv"
NEW = "new"
"""The reason of names that pages brought, and that are similar to known ones."""

_PAGES_SHOWN = 2
_LONGEST_CELL = 1 << 30  # a page can be one line of 10 MB
_FIELD_OF_STATEMENT = {"organizer": "organizers", "location": "location"}
COLUMNS = (
    *("property", "text", "reason", "count", "field", "pages"),
    *(
        f"{what}_{n}"
        for n in range(1, MOST_CANDIDATES + 1)
        for what in ("candidate", "label", "score")
    ),
)


@dataclass(frozen=True)
class Proposal:
    """A thing that words may mean: its IRI, its name, and how similar that is, from 0 to 1."""

    iri: str
    name: str
    score: float


@dataclass(frozen=True)
class UnlinkedText:
    """Words of a field that were not linked: why, how often, on which pages, what they may mean.

    `pages` are the addresses of the first pages that have the words.
    """

    property: str
    text: str
    reason: str
    count: int
    field: str
    pages: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass
class Tally:
    """Counts what blocks could not link."""

    _rows: dict[tuple[str, str, str, str], tuple[int, tuple[str, ...]]] = field(
        default_factory=dict
    )

    def add(self, item: Unlinked) -> None:
        """Count the words once more."""
        name = item.name.replace("-", "_")
        key = (compact(item.property.value), item.text, item.evidence.reason or "", name)
        count, pages = self._rows.get(key, (0, ()))
        page = item.evidence.page.url
        if page not in pages and len(pages) < _PAGES_SHOWN:
            pages = (*pages, page)
        self._rows[key] = (count + 1, pages)

    def texts(self, vocabulary: Vocabulary) -> Iterator[UnlinkedText]:
        """Yield what was counted, the most frequent first, with what it may mean."""
        ranked = sorted(self._rows.items(), key=lambda row: (-row[1][0], row[0]))
        for (property_, text, reason, name), (count, pages) in ranked:
            at_least = (SIMILAR,) if reason == NEW else ()
            proposals = tuple(_proposals(name, text, vocabulary, *at_least))
            if proposals or reason != NEW:
                yield UnlinkedText(property_, text, reason, count, name, pages, proposals)


def _proposals(
    name: str, text: str, vocabulary: Vocabulary, *at_least: float
) -> Iterator[Proposal]:
    names, key = vocabulary.similar.get(name), name_key(text)
    if names is None or key in names.labels:
        return
    rejected = vocabulary.decisions.rejected(name, text)
    for found in names.candidates(key, rejected, *at_least):
        yield Proposal(found.iri.value, vocabulary.names[found.iri], round(found.score, 2))


def new_names(event: Event) -> Iterator[Unlinked]:
    """Yield the names of organizers and places that no vocabulary has, as the page has them."""
    for statement in event.statements:
        name = _FIELD_OF_STATEMENT.get(statement.name)
        if name is None or statement.evidence.method == DECIDED:
            continue
        property_, value = statement.values[0]
        evidence = replace(statement.evidence, reason=NEW)
        for entity in event.entities:
            if entity.iri == value:
                yield Unlinked(name, property_, entity.name, evidence)


def write_unlinked(path: Path, texts: Iterable[UnlinkedText]) -> None:
    """Write the table as CSV."""
    with write_atomically(path) as file:
        file.write(unlinked_csv(texts))


def unlinked_csv(texts: Iterable[UnlinkedText]) -> bytes:
    """Return the table as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(text) for text in texts)
    return out.getvalue().encode("utf-8")


def unlinked_json(texts: Iterable[UnlinkedText]) -> bytes:
    """Return the table as a JSON array with an object for each text."""
    return msgspec.json.format(msgspec.json.encode(list(texts)), indent=1) + b"\n"


def _cells(text: UnlinkedText) -> list[str | int]:
    proposed = [(each.iri, each.name, f"{each.score:.2f}") for each in text.proposals]
    empty = [("", "", "")] * (MOST_CANDIDATES - len(proposed))
    candidates = [cell for cells in (*proposed, *empty) for cell in cells]
    own = (text.property, text.text, text.reason, text.count, text.field, " ".join(text.pages))
    return [*own, *candidates]


def read_unlinked(path: Path) -> list[UnlinkedText]:
    """Read the table of a dataset or release. Raises MissingStep or RecordError."""
    csv.field_size_limit(_LONGEST_CELL)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return [_text(row) for row in csv.DictReader(file)]
    except FileNotFoundError:
        raise MissingStep(f"There is no {path}. Run kg build first.") from None
    except (KeyError, ValueError, csv.Error) as error:
        raise RecordError(f"{path} is damaged or old ({error}). Run kg build again.") from None


def _text(row: dict[str, str]) -> UnlinkedText:
    proposals = (
        Proposal(row[f"candidate_{n}"], row[f"label_{n}"], float(row[f"score_{n}"]))
        for n in range(1, MOST_CANDIDATES + 1)
        if row[f"candidate_{n}"]
    )
    return UnlinkedText(
        row["property"],
        row["text"],
        row["reason"],
        int(row["count"]),
        row["field"],
        tuple(row["pages"].split()),
        tuple(proposals),
    )
