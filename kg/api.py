"""The steps of the command line as Python functions; `import kg` offers them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from pathlib import Path

from kg import pipeline, resources
from kg.build.blocks import build_event as link_and_merge
from kg.build.blocks import linking
from kg.build.dataset import BuildSummary
from kg.build.identity.merge import Event
from kg.check.report import Report
from kg.files import digest_of_folder
from kg.harvest.harvest import Summary
from kg.harvest.record import harvest_page as harvest_page
from kg.harvest.web.live import Fetching as Fetching
from kg.model import Record as Record
from kg.model import Skip as Skip
from kg.release.folder import Release
from kg.release.folder import open_release as open_release
from kg.release.publish import Outcome
from kg.sparql.ask import find_query
from kg.sparql.engine import Engine
from kg.sparql.results import Table

AnyPath = str | os.PathLike[str]

_DEFAULT = Fetching()


def harvest_pages(
    sources: Iterable[AnyPath],
    data: AnyPath = "data",
    *,
    retrieved: str | None = None,
    options: Fetching = _DEFAULT,
) -> Summary:
    """Read pages into records in the data folder: files, folders, WARC files, and addresses.

    Addresses are fetched into the archive of the data folder, as `options` say.
    """
    paths = map(os.fsdecode, sources)
    return pipeline.harvest_pages(paths, Path(data), retrieved=retrieved, options=options)


def build_event(records: Iterable[Record]) -> Event:
    """Link the records of one event's pages to the vocabularies; nothing is written."""
    ontology = resources.folder("ontology")
    return link_and_merge(records, linking(ontology, digest_of_folder(ontology)))


def build_dataset(data: AnyPath = "data", *, vocabulary: AnyPath | None = None) -> BuildSummary:
    """Build the dataset from the records in the data folder.

    `vocabulary` is the UN's file on the Goals: its labels then stand beside ours.
    """
    given = None if vocabulary is None else Path(vocabulary)
    return pipeline.build_dataset(Path(data), vocabulary=given)


def check_dataset(data: AnyPath = "data") -> Report:
    """Check the dataset in the data folder; `report.conforms` is the verdict."""
    return pipeline.check_dataset(Path(data))


def release_dataset(
    data: AnyPath = "data",
    issued: datetime.date | None = None,
    *,
    accept_drop: bool = False,
    people: bool = True,
) -> Outcome:
    """Publish the checked dataset; `issued` is today (UTC) by default.

    `accept_drop` publishes also what has much less than the latest release. Without `people` the
    release has no graph of persons.
    """
    day = issued or datetime.datetime.now(datetime.UTC).date()
    return pipeline.release_dataset(Path(data), day, accept_drop=accept_drop, people=people)


def run_query(release: Release, question: str, **parameters: str) -> Table | bool:
    """Ask a release a saved query by its name, or a SELECT or ASK query by its text.

    Loads the release for each call; for many questions keep a `kg.sparql.engine.Engine`.
    """
    return Engine.load(release).result(find_query(question, parameters))
