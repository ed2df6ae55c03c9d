"""Fuzzing of the reading of pages: any bytes give a record or a reason, soon, and true quotes.

    python -m tests.fuzzing.pages                      # one minute
    python -m tests.fuzzing.pages -max_total_time=600  # or any other option of libFuzzer

Begins with the sample pages and goes on from what reaches new code (atheris, coverage-guided). An
input that breaks a promise is written to `crash-…` and shown; the exit code is then not 0.
"""

from __future__ import annotations

import sys
import time
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["kg.harvest", "kg.build"]):
    from kg.build.blocks import Linking, linking
    from kg.build.linker import link_record
    from kg.harvest.page import read_page
    from kg.harvest.record import harvest_page

from kg import resources
from kg.files import digest_of_folder
from kg.model import NOWHERE, Record

# Instrumented code is about four times slower, and a small input has its fixed costs.
SECONDS = 0.5
OPTIONS = ("-max_total_time=60", "-max_len=20000", "-rss_limit_mb=4096", "-timeout=20")


def main() -> None:
    """Fuzz until the time is over or a promise is broken."""
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    for sample in sorted(resources.sample_pages().iterdir()):
        promised(sample.read_bytes(), tables)  # what is loaded at first use is loaded now
    with TemporaryDirectory() as corpus:
        options = [sys.argv[0], *OPTIONS, *sys.argv[1:], corpus, str(resources.sample_pages())]
        atheris.Setup(options, lambda data: soon(data, tables))
        atheris.Fuzz()


def soon(data: bytes, tables: Linking) -> None:
    """Read one input and see that it did not take long."""
    start = time.process_time()
    promised(data, tables)
    seconds = time.process_time() - start
    assert seconds < SECONDS, f"{len(data):,} bytes took {seconds:.1f} s"


def promised(data: bytes, tables: Linking) -> None:
    """Read and link one input; every word that is quoted stands on the page at its offset."""
    outcome = harvest_page(data, "events/fuzz.html")
    if isinstance(outcome, Record):
        linked = link_record(outcome, tables.vocabulary, tables.finder)
        text = read_page(data).text
        stated = [found.evidence for found in linked.statements]
        unlinked = [found.evidence for found in linked.unlinked]
        people = [found.evidence for found in linked.people]
        for quote in (evidence.quote for evidence in (*stated, *unlinked, *people)):
            assert quote.start == NOWHERE or text[quote.start : quote.end] == quote.text, quote


if __name__ == "__main__":
    main()
