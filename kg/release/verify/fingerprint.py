"""A fingerprint of a set of quads, in whatever order they come: equal where the sets are equal.

Each quad, as a line of canonical N-Quads, has a keyed digest of 128 bits; those that begin with the
same byte are added up. Nobody can make two sets with equal sums without knowing the key, which is
new in each run; and where two sets differ, the sums say in which 256th part to look.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from kg.ntriples import END

BUCKETS = 256
_MODULUS = 1 << 128


def new_key() -> bytes:
    """Return a key for the fingerprints of one run."""
    return os.urandom(16)


@dataclass
class Fingerprint:
    """How many quads a set has in each of its parts, and the sums of their digests.

    A quad is a line without its end. Those with blank nodes are kept until all are there, because
    only together they say which node is which.
    """

    key: bytes
    counts: list[int] = field(default_factory=lambda: [0] * BUCKETS)
    sums: list[int] = field(default_factory=lambda: [0] * BUCKETS)
    blank: list[bytes] = field(default_factory=list)

    def add(self, quads: Iterable[bytes]) -> Fingerprint:
        """Take quads in; returns itself."""
        key, counts, sums = self.key, self.counts, self.sums
        for quad in quads:
            if has_blank_node(quad):
                self.blank.append(quad)
                continue
            digest = blake2b(quad, digest_size=16, key=key).digest()
            bucket = digest[0]
            counts[bucket] += 1
            sums[bucket] += int.from_bytes(digest)
        return self

    def merge(self, other: Fingerprint) -> None:
        """Take in all that another one has."""
        for bucket in range(BUCKETS):
            self.counts[bucket] += other.counts[bucket]
            self.sums[bucket] += other.sums[bucket]
        self.blank += other.blank

    def closed(self) -> Fingerprint:
        """Return the fingerprint in which blank nodes have the names that RDFC-1.0 gives them."""
        closed = Fingerprint(self.key, [*self.counts], [*self.sums])
        for quad in canonical(self.blank):
            digest = blake2b(quad, digest_size=16, key=self.key).digest()
            closed.counts[digest[0]] += 1
            closed.sums[digest[0]] += int.from_bytes(digest)
        closed.sums = [each % _MODULUS for each in closed.sums]
        return closed

    @property
    def count(self) -> int:
        """How many quads there are."""
        return sum(self.counts) + len(self.blank)

    def differing(self, other: Fingerprint) -> int | None:
        """Return the first part in which another fingerprint differs; both are closed."""
        for bucket in range(BUCKETS):
            mine = self.counts[bucket], self.sums[bucket]
            if mine != (other.counts[bucket], other.sums[bucket]):
                return bucket
        return None


def in_bucket(key: bytes, bucket: int, quads: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the quads that are in a part of the set."""
    blank = []
    for quad in quads:
        if has_blank_node(quad):
            blank.append(quad)
        elif blake2b(quad, digest_size=16, key=key).digest()[0] == bucket:
            yield quad
    for quad in canonical(blank):
        if blake2b(quad, digest_size=16, key=key).digest()[0] == bucket:
            yield quad


def has_blank_node(quad: bytes) -> bool:
    """Tell whether a quad has a blank node, or a text that looks like one."""
    return quad.startswith(b"_:") or b" _:" in quad


def canonical(quads: list[bytes]) -> list[bytes]:
    """Return quads with their blank nodes named as RDFC-1.0 says; no two are equal."""
    if not quads:
        return []
    document = b"".join(quad + END for quad in quads)
    dataset = Dataset(parse(document, format=RdfFormat.N_QUADS))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return [str(quad).encode() for quad in dataset]
