"""Whether the files of a release are there with the bytes that its manifest and checksums say."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import zstandard

from kg.formats import GZIP, ZSTD
from kg.release.folder import CHECKSUMS, MANIFEST, Manifest
from kg.release.verify.findings import Finding

_BLOCK = 1 << 20
_PACKED = (f".{GZIP.suffix}", f".{ZSTD.suffix}")


@dataclass(frozen=True)
class Measured:
    """What a file is: its size, its digest, and that of what is packed in it, if it is packed.

    `fault` says why it could not be unpacked, or what in it depends on when it was written.
    """

    size: int
    sha256: str
    unpacked: str | None = None
    fault: str | None = None


def names_in(folder: Path) -> set[str]:
    """Return the names of all files of a folder, with `/` in those of sub-folders."""
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()}


def measure(path: Path) -> Measured:
    """Read a file once for its size, its digest and that of its content."""
    outer, inner = hashlib.sha256(), hashlib.sha256()
    packed = path.suffix in _PACKED
    unpack = _unpacker(path.suffix) if packed else None
    fault = None
    size = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            if size == 0 and path.suffix == _PACKED[0] and block[4:8] != bytes(4):
                fault = "The gzip header has a time stamp, so that the bytes depend on the clock."
            size += len(block)
            outer.update(block)
            if unpack and fault is None:
                try:
                    inner.update(unpack(block))
                except (zlib.error, zstandard.ZstdError) as error:
                    fault = f"It cannot be unpacked: {error}."
    return Measured(size, outer.hexdigest(), inner.hexdigest() if packed else None, fault)


def _unpacker(suffix: str) -> Callable[[bytes], bytes]:
    if suffix == _PACKED[0]:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress
    return zstandard.ZstdDecompressor().decompressobj().decompress


def compare_files(
    folder: Path, manifest: Manifest, names: set[str], measured: dict[str, Measured]
) -> Iterator[Finding]:
    """Yield what differs between the files, the manifest, and the list of checksums."""
    promised = _checksums(folder)
    for line, name in _unreadable(folder):
        yield Finding(CHECKSUMS, f"The line is no checksum with a name: {name!r}.", line)
    for name in sorted(manifest.files.keys() - names):
        yield Finding(name, f"{MANIFEST} lists it, and it is not there.")
    for name in sorted(promised.keys() - names - manifest.files.keys()):
        yield Finding(name, f"{CHECKSUMS} lists it, and it is not there.")
    for name in sorted(names - manifest.files.keys() - {MANIFEST, CHECKSUMS}):
        yield Finding(name, f"{MANIFEST} does not list it.")
    for name in sorted(names - promised.keys() - {CHECKSUMS}):
        yield Finding(name, f"{CHECKSUMS} does not list it.")
    for name in sorted(names & measured.keys()):
        yield from _compare(name, manifest, promised, measured)


def _compare(
    name: str, manifest: Manifest, promised: dict[str, str], measured: dict[str, Measured]
) -> Iterator[Finding]:
    found = measured[name]
    entry = manifest.files.get(name)
    if entry and entry.bytes != found.size:
        yield Finding(name, f"It has {found.size:,} bytes; {MANIFEST} says {entry.bytes:,}.")
    if entry and entry.sha256 != found.sha256:
        yield Finding(name, f"Its SHA-256 is {found.sha256}; {MANIFEST} says {entry.sha256}.")
    if promised.get(name, found.sha256) != found.sha256:
        yield Finding(name, f"Its SHA-256 is {found.sha256}; {CHECKSUMS} says {promised[name]}.")
    if found.fault:
        yield Finding(name, found.fault)
    elif found.unpacked is not None:
        plain = name.rpartition(".")[0]
        if plain not in measured:
            yield Finding(name, f"There is no {plain}, which it is a packed copy of.")
        elif measured[plain].sha256 != found.unpacked:
            yield Finding(name, f"What is packed in it is not {plain}, byte for byte.")


def _checksums(folder: Path) -> dict[str, str]:
    return {name: digest for _, digest, name in _lines(folder) if name}


def _unreadable(folder: Path) -> Iterator[tuple[int, str]]:
    return ((line, text) for line, text, name in _lines(folder) if not name)


def _lines(folder: Path) -> Iterator[tuple[int, str, str]]:
    path = folder / CHECKSUMS
    if not path.is_file():
        return
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
        digest, gap, name = line.partition("  ")
        yield (number, digest, name) if gap and len(digest) == 64 else (number, line, "")
