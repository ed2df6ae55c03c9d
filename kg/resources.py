"""Where the files that travel with the program are: ontology, shapes, queries, sample pages.

In an installed wheel they lie inside the package; in a checkout they are the top-level folders.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `ontology`, `shapes` or `queries`, wherever this copy keeps it."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def sample_pages() -> Path:
    """Return the folder of the sample pages."""
    return PACKAGE / "samples" / "pages"


def gold_set() -> Path:
    """Return the folder of the gold set; only a checkout of the repository has it."""
    return PACKAGE.parent / "tests" / "gold"
