"""How to cite a release: in words, with its version, its address and the digest of its data."""

from __future__ import annotations

from kg import identifiers
from kg.release.folder import Manifest

TITLE = "Migration-policy events"
AUTHORS = "The maintainers of gcm-kg"
HOMEPAGE = "https://w3id.org/gcm-kg/"


def citation(manifest: Manifest) -> str:
    """Return the words by which others name a release so that it can be found and checked.

    The digest is the SHA-256 of `all.nq`: whoever has a copy can tell that it is this one.
    """
    year, address = manifest.issued[:4], identifiers.release(manifest.version).value
    return (
        f"{AUTHORS} ({year}). {TITLE}, release {manifest.version}. {address} "
        f"SHA-256 {manifest.digest}"
    )
