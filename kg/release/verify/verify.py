"""A release folder → whether all of it is what it says, read again from the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kg.errors import ReleaseError
from kg.identifiers import GRAPHS
from kg.pool import map_chunks
from kg.release.catalogue.files import CATALOGUE, CATALOGUE_JSON_LD
from kg.release.compare import PATCH
from kg.release.contents import CONTEXT_FILE
from kg.release.dumps import (
    ALL,
    ALL_TRIG,
    DATA,
    DATA_JSON_LD,
    DATA_TURTLE,
    DATA_XML,
    graph_file,
)
from kg.release.event_columns import DESCRIPTION
from kg.release.events import DOCUMENTS
from kg.release.folder import Release, open_release
from kg.release.verify.files import Measured, compare_files, measure, names_in
from kg.release.verify.findings import Finding, Verification
from kg.release.verify.fingerprint import Fingerprint, in_bucket, new_key
from kg.release.verify.meaning import Part, Read, Source, parts, quads, read
from kg.release.verify.readers import FORMATS, PARSERS
from kg.release.verify.replay import replayed_digest

_SHOWN = 3
_DATA = (DATA, DATA_TURTLE, DATA_JSON_LD, DATA_XML)
_ALL = (ALL, ALL_TRIG)
_GRAPH_FILES = tuple(graph_file(name) for name in GRAPHS)

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Equal:
    """Two sources that must say the same."""

    source: Source
    reference: Source


def verify(
    folder: Path,
    *,
    parsers: tuple[str, ...] = tuple(PARSERS),
    progress: Progress = lambda done, total: None,
) -> Verification:
    """Check all of a release: names, sizes, digests, packed twins, order, meaning, and its patch.

    Every dump is parsed again with each of the `parsers`, and must say what the sorted lines say.
    `progress` is told how many bytes were read, and how many there are to read. Raises ReleaseError
    where the folder holds no release that can be read.
    """
    release = open_release(folder)
    names = names_in(release.path)
    wanted = _comparisons(release.path, names, parsers)
    sources = list(dict.fromkeys(s for pair in wanted for s in (pair.source, pair.reference)))
    total = sum((release.path / name).stat().st_size for name in names)
    told = _Told(progress, total + sum(source.path.stat().st_size for source in sources))
    measured = _measure(release.path, names, told)
    findings = list(compare_files(release.path, release.manifest, names, measured))
    findings += _missing(names)
    found = _read(sources, told)
    findings += found.faults
    findings += (f for pair in wanted if (f := _difference(pair, found)))
    findings += _compare_graphs(release.path, names, found)
    findings += _counts(release, measured, found)
    previous = _previous(release)
    findings += _replay(release, previous)
    return Verification(
        version=release.manifest.version,
        files=len(names),
        triples=found.count(DATA),
        quads=found.count(ALL),
        parsers=parsers,
        previous=previous.name if previous else None,
        findings=tuple(findings),
    )


def _missing(names: set[str]) -> Iterator[Finding]:
    """Yield what every release has and this one has not; its manifest does not miss it."""
    expected = {*_DATA, *_ALL, *_GRAPH_FILES, DOCUMENTS, DESCRIPTION, CONTEXT_FILE}
    for name in sorted(expected - names):
        yield Finding(name, "Every release has this file, and this one has not.")


@dataclass
class _Told:
    """How many bytes were read of how many, told as it goes on."""

    progress: Progress
    total: int
    done: int = 0

    def add(self, size: int) -> None:
        self.done = min(self.total, self.done + size)
        self.progress(self.done, self.total)


def _measure(folder: Path, names: set[str], told: _Told) -> dict[str, Measured]:
    paths = [folder / name for name in sorted(names)]
    found: dict[str, Measured] = {}
    for name, measured in zip(
        sorted(names), map_chunks(_measure_one, paths, size=1, small=0), strict=True
    ):
        found[name] = measured
        told.add(measured.size)
    return found


def _measure_one(paths: list[Path]) -> Measured:
    return measure(paths[0])


def _comparisons(folder: Path, names: set[str], parsers: tuple[str, ...]) -> list[_Equal]:
    """Return what must say the same, of the files that are there."""

    def source(name: str, how: str, is_ours: bool = True) -> Source:
        return Source(folder, name, how, is_ours)

    pairs = []
    for parser in parsers:
        pairs += [_Equal(source(name, parser), source(DATA, "lines")) for name in _DATA]
        pairs += [_Equal(source(name, parser), source(ALL, "lines")) for name in _ALL]
        pairs += [_Equal(source(name, parser), source(name, "lines")) for name in _GRAPH_FILES]
        pairs += [_Equal(source(DOCUMENTS, parser), source(DATA, "events in documents"))]
    pairs += [_Equal(source(DESCRIPTION, "tables"), source(DATA, "events in tables"))]
    ours = {pair.source.name for pair in pairs}
    for name in sorted(names - ours - {CONTEXT_FILE}):
        if name.rpartition(".")[2] in FORMATS:
            readings = [source(name, parser, is_ours=False) for parser in parsers]
            pairs += [_Equal(readings[-1], readings[0])]
    pairs += [
        _Equal(source(CATALOGUE_JSON_LD, parser, False), source(CATALOGUE, parser, False))
        for parser in parsers
    ]
    return [p for p in pairs if p.source.name in names and p.reference.name in names]


@dataclass
class _Found:
    """What was read: the fingerprint of each source that could be read, and what was wrong."""

    key: bytes
    fingerprints: dict[Source, Fingerprint]
    faults: list[Finding]

    def count(self, name: str) -> int:
        """How many lines a file has."""
        own = (f.count for s, f in self.fingerprints.items() if (s.name, s.how) == (name, "lines"))
        return next(own, 0)


def _read(sources: list[Source], told: _Told) -> _Found:
    key = new_key()
    open_ = {source: Fingerprint(key) for source in sources}
    faults: list[Finding] = []
    unread: set[Source] = set()

    def all_parts() -> Iterator[Part]:
        for source in sources:
            try:
                yield from parts(source, key)
            except (ReleaseError, ValueError, OSError) as error:
                faults.append(Finding(source.name, str(error)))
                unread.add(source)

    for part in map_chunks(_read_one, all_parts(), size=1, small=0):
        told.add(part.size)
        open_[part.source].merge(part.fingerprint)
        if part.fault:
            faults.append(part.fault)
            if part.source.how != "lines":
                unread.add(part.source)
    closed = {s: fingerprint.closed() for s, fingerprint in open_.items() if s not in unread}
    return _Found(key, closed, faults)


def _read_one(some: list[Part]) -> Read:
    return read(some[0])


def _difference(pair: _Equal, found: _Found) -> Finding | None:
    """Return how a source differs from its reference; None where it does not or is not known."""
    mine, reference = (found.fingerprints.get(s) for s in (pair.source, pair.reference))
    if mine is None or reference is None:
        return None
    bucket = mine.differing(reference)
    if bucket is None:
        return None
    own = set(in_bucket(found.key, bucket, _all_quads(pair.source)))
    theirs = set(in_bucket(found.key, bucket, _all_quads(pair.reference)))
    said = f"{pair.source} says {mine.count:,} quads, {pair.reference} {reference.count:,}"
    return Finding(pair.source.name, f"{said}. {_examples(own, theirs, pair)}")


def _all_quads(source: Source) -> Iterator[bytes]:
    for part in parts(source, b""):
        yield from quads(source, part.piece)


def _examples(own: set[bytes], theirs: set[bytes], pair: _Equal) -> str:
    only = ((own - theirs, pair.source.name), (theirs - own, pair.reference.name))
    told = [f"Only {name} has: {_shown(some)}" for some, name in only if some]
    return " ".join(told) or "One of them says something twice."


def _shown(quads: set[bytes]) -> str:
    lines = [f"{quad.decode('utf-8', 'replace')} ." for quad in islice(sorted(quads), _SHOWN)]
    more = [f"and {len(quads) - _SHOWN:,} more like these"] if len(quads) > _SHOWN else []
    return " ".join([*lines, *more])


def _compare_graphs(folder: Path, names: set[str], found: _Found) -> Iterator[Finding]:
    """Compare the default graph and the named ones together with the file that has them all."""
    lines = {s.name: f for s, f in found.fingerprints.items() if s.how == "lines"}
    if {DATA, ALL, *_GRAPH_FILES} - lines.keys():
        return
    together = Fingerprint(found.key)
    for name in (DATA, *_GRAPH_FILES):
        together.merge(lines[name])
    mine = together.closed()
    bucket = mine.differing(lines[ALL])
    if bucket is None:
        return

    def said(*files: str) -> set[bytes]:
        sources = [Source(folder, name, "lines") for name in files]
        return {q for s in sources for q in in_bucket(found.key, bucket, quads(s))}

    own, theirs = said(DATA, *_GRAPH_FILES), said(ALL)
    examples = [
        f"Only {name} has: {_shown(some)}"
        for some, name in ((own - theirs, f"{DATA} and graphs/"), (theirs - own, ALL))
        if some
    ]
    counts = f"{DATA} and graphs/ say {mine.count:,} quads, {ALL} {lines[ALL].count:,}"
    yield Finding(ALL, f"{counts}. {' '.join(examples)}")


def _counts(release: Release, measured: dict[str, Measured], found: _Found) -> Iterator[Finding]:
    """Compare what the manifest says of itself with what is there."""
    manifest = release.manifest
    for count, name in (("triples", DATA), ("quads", ALL)):
        if manifest.counts.get(count) != found.count(name):
            said = f"{manifest.counts.get(count):,} {count}"
            yield Finding("manifest.json", f"It says {said}; {name} has {found.count(name):,}.")
    if ALL in measured and measured[ALL].sha256 != manifest.digest:
        yield Finding("manifest.json", f"Its digest is not the SHA-256 of {ALL}.")
    if manifest.version != f"{manifest.issued}-{manifest.digest[:8]}":
        yield Finding("manifest.json", "The version is not made of the date and the digest.")


def _previous(release: Release) -> Path | None:
    """Return the folder of the release before, where it lies beside this one."""
    if release.manifest.previous is None:
        return None
    beside = release.path.parent / release.manifest.previous
    return beside if (beside / ALL).is_file() else None


def _replay(release: Release, previous: Path | None) -> Iterator[Finding]:
    """Replay the patch on the release before: it must give this one byte for byte."""
    if previous is None or not (release.path / PATCH).is_file():
        return
    try:
        digest = replayed_digest(previous / ALL, release.path / PATCH)
    except ReleaseError as error:
        yield Finding(PATCH, str(error))
        return
    if digest != release.manifest.digest:
        yield Finding(PATCH, f"Replayed on {previous.name} it does not give this {ALL}.")
