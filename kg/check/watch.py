"""`kg check FILE… --watch`: the files are checked again whenever one is saved.

Saves are noticed by looking at the files again and again: that works on every file system, and
with editors that put a new file in the place of the old one. Where data changed, only what the
change can matter to is checked again; where shapes, what they are checked together with, or the
set of files changed, everything is. The rules across nodes look at all data: they are asked when
the findings of the shapes have been told.
"""

from __future__ import annotations

import gc
import io
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from kg.check.across import World, broken_rules
from kg.check.command import (
    Request,
    examination,
    left_out,
    quiet_rdflib,
    rules_of,
    sources_beside,
)
from kg.check.documents import STDIN, files_of
from kg.check.examine import Examination, Examined, examine, locator, report
from kg.check.exceptions import read_exemptions, without_exceptions
from kg.check.findings import Checked, Finding, Tally, in_order
from kg.check.recheck import Change, Recheck, WideChange
from kg.check.terms import Triple
from kg.check.validate import Progress
from kg.check.watched import Stamp, Watched, stamp, watched
from kg.errors import EXIT_CANNOT, CheckError, DocumentError, KgError, UsageError

_INTERVAL = 0.1
"""Seconds from one look at the files to the next; more where the look itself takes long."""
_SHARE = 0.1
"""How much of the time may be spent on looking."""
_ACROSS = "the rules across nodes (queries/checks): a watch asks them of no graphs of a release."
"""What a watch leaves out where a document has such a graph: a change does not tell its own."""


@dataclass(frozen=True)
class Outcome:
    """What is to be told after a save: what came and what went, or why nothing could be checked.

    `changed` are the files; `again` is the number of focus nodes that were checked again, None
    where everything was. `seconds` is the time since the save was noticed. `across` says whether
    the rules across nodes were asked: None where they still are to be.
    """

    changed: tuple[str, ...]
    came: tuple[Finding, ...] = ()
    went: tuple[Finding, ...] = ()
    tally: Tally | None = None
    error: str = ""
    again: int | None = None
    seconds: float = 0.0
    across: bool | None = False


class Watch:
    """A check that is up to date with its files after each look at them."""

    def __init__(self, request: Request) -> None:
        """Raises UsageError for standard input."""
        if STDIN in (*request.sources, *request.shapes, *request.context):
            raise UsageError("Standard input cannot be watched; name files or folders.")
        self._request = request
        self._stamps: dict[Path, Stamp] = {}
        self._documents: dict[Path, Watched] = {}
        self.recheck: Recheck | None = None
        self._world: World | None = None
        self._is_behind = False
        self._pending: Counter[Triple] = Counter()
        self._gone: set[Path] = set()
        self._is_broken = True

    @property
    def is_ended(self) -> bool:
        """Whether Ctrl-C broke off the last check of everything."""
        return self.recheck is not None and self.recheck.examined.found.interrupted > 0

    def exit_code(self, fail_on: str) -> int:
        """Return the exit code of the last state: 2 where it could not be checked."""
        if self._is_broken or self._is_behind or self.recheck is None:
            return EXIT_CANNOT
        return self.recheck.tally.exit_code(fail_on)

    def begin(self, progress: Progress = lambda done, total: None) -> Checked:
        """Check everything. Raises DocumentError, CheckError or UsageError where it cannot be.

        After Ctrl-C the report says that it is partial.
        """
        self._documents, self._is_broken = {}, True  # where this fails, a look begins again
        self._stamps = self._stamps_now()
        request = self._request
        exemptions = read_exemptions(request.exceptions) if request.exceptions else None
        given = examination(request, io.BytesIO())
        with quiet_rdflib():
            examined = examine(
                given, processes=request.processes, seconds=request.seconds, progress=progress
            )
            unseen = left_out(given.documents)
            self._world = self._world_of(given, examined)
            if self._world and self._world.is_whole:
                examined = replace(examined, across=tuple(self._broken_rules(examined)))
            elif self._world:
                self._world = None
                unseen += (_ACROSS,)
                if exemptions:  # whether one is of use for a rule that is left out is not known
                    exemptions = exemptions.apart_from(rule.iri for rule in rules_of(request))
            documents = [watched(each, request.largest) for each in given.documents]
            examined = replace(examined, documents=documents)
            checked = replace(report(examined), left_out=unseen)
            self.recheck = Recheck(examined, exemptions, request.today)
        self._pending.clear()
        self._is_behind = False
        self._documents = {Path(document.name): document for document in documents}
        self._is_broken = False
        gc.collect()
        gc.freeze()  # to search all of it for garbage would take longer than most changes
        return without_exceptions(checked, exemptions, request.today) if exemptions else checked

    def look(self) -> Outcome | None:
        """Look whether files were saved, and check them; returns what is to be told.

        A file that is being written, or that was there at the last look, has until the next.
        """
        now = self._stamps_now()
        changed = sorted({path for path, _ in self._stamps.items() ^ now.items()})
        gone = {path for path in changed if path not in now}
        is_new, self._gone = gone > self._gone, gone
        if not changed or is_new or any(now[p].is_being_written for p in changed if p in now):
            return None
        start = time.perf_counter()
        has_other_files, self._stamps = self._stamps.keys() != now.keys(), now
        names = tuple(map(str, changed))
        try:
            with quiet_rdflib():
                outcome = self._check_all() if has_other_files else self._follow(changed)
        except KgError as error:
            self._is_broken = True
            return Outcome(names, error=str(error))
        self._is_broken = False
        return replace(outcome, changed=names, seconds=time.perf_counter() - start)

    def ask_rules(self) -> Outcome | None:
        """Ask the rules across nodes where the data changed since; returns what is to be told."""
        if not self._is_behind or self.recheck is None:
            return None
        start = time.perf_counter()
        try:
            change = self.recheck.take_across(self._broken_rules(self.recheck.examined))
        except KgError as error:
            self._is_broken, self._documents = True, {}
            return Outcome((), error=str(error))
        self._is_behind = False
        seconds = time.perf_counter() - start
        return replace(self._outcome(change), across=True, seconds=seconds)

    def _world_of(self, given: Examination, examined: Examined) -> World | None:
        """Return the data as rules across nodes see them; None where there are no rules to ask."""
        if not rules_of(self._request) or examined.found.interrupted:
            return None
        context = {document.name for document in examined.context}
        looked_at = (each for each in (*given.context, *given.known) if each.name in context)
        return World((*given.documents, *looked_at))

    def _broken_rules(self, examined: Examined) -> Iterator[Finding]:
        assert self._world
        request, checked = self._request, examined.own.subjects.keys()
        return broken_rules(
            *(rules_of(request), self._world, checked),
            processes=request.processes,
            seconds=request.seconds,
        )

    def _stamps_now(self) -> dict[Path, Stamp]:
        request = self._request
        found: dict[Path, Stamp] = {}
        for source in (*request.sources, *sources_beside(request)):
            with suppress(DocumentError):
                for file in files_of([source]):
                    if saved := stamp(file):
                        found[file] = saved
        if request.exceptions and (saved := stamp(request.exceptions)):
            found[request.exceptions] = saved
        return found

    def _follow(self, changed: Sequence[Path]) -> Outcome:
        """Check again what has to be. Raises KgError where that cannot be done."""
        documents = [self._documents.get(path) for path in changed]
        if not self.recheck or None in documents:
            return self._check_all()
        for document in filter(None, documents):
            self._pending.update(document.reread())
        statements = Counter({triple: times for triple, times in self._pending.items() if times})
        try:
            change = self.recheck.apply(statements)
        except WideChange:
            return self._check_all()
        except CheckError:
            self._documents = {}
            raise
        self._pending.clear()
        if self._world:
            self._world.change(change.added, change.removed)
            self._is_behind = True
            return replace(self._outcome(change), across=None)
        return self._outcome(change)

    def _check_all(self) -> Outcome:
        before = Counter(self.recheck.findings()) if self.recheck else Counter[Finding]()
        self.begin()
        if self.is_ended:
            raise KeyboardInterrupt
        assert self.recheck
        after = Counter(self.recheck.findings())
        return self._outcome(Change(after - before, before - after))

    def _outcome(self, change: Change) -> Outcome:
        assert self.recheck
        where = locator(self.recheck.examined)
        return Outcome(
            changed=(),
            came=in_order(map(where.placed, change.came.elements())),
            went=in_order(change.went.elements()),
            tally=self.recheck.tally,
            again=change.focus_nodes,
        )


def follow(watch: Watch, tell: Callable[[Outcome], None]) -> NoReturn:
    """Look at the files again and again, and tell what changed, until KeyboardInterrupt."""
    while True:
        start = time.perf_counter()
        outcome = watch.look()
        taken = time.perf_counter() - start
        if outcome:
            tell(outcome)
            if later := watch.ask_rules():
                tell(later)
        time.sleep(_INTERVAL if outcome else max(_INTERVAL, taken / _SHARE))
