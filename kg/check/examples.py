"""The examples of our shapes: for each constraint, what passes, what fails, what is found.

`shapes/examples/SHAPE-CONSTRAINT.ttl` is a test in the form of the W3C's suite of SHACL, which any
engine can run: a manifest with one entry, the shapes file, and the report that is expected. For
people, comments say what of the data passes and what fails, and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import VocabularyError
from kg.namespaces import PREFIXES

FOLDER = "examples"
MANIFEST = "manifest.ttl"
_DATA = "-data"
"""What the name of a file ends with that has the data of an example by itself."""

_SECTION = re.compile(
    r"^# (?P<kind>Passes|Fails|Beside them|What is found)[.:] ?(?P<why>.*)$", re.M
)


@dataclass(frozen=True)
class Failure:
    """Data that a constraint finds, as Turtle, and why in a sentence."""

    why: str
    data: str


@dataclass(frozen=True)
class Example:
    """What a constraint of a shape lets pass and what it finds, as Turtle without prefixes.

    `constraint` is the name of the parameter in SHACL, such as `minCount`; `title` says in a
    sentence what it asks for; `beside` is what the data links to.
    """

    shape: str
    constraint: str
    title: str
    passes: str
    fails: tuple[Failure, ...]
    beside: str
    file: Path

    @property
    def component(self) -> str:
        """The IRI of the constraint's component in SHACL."""
        name = self.constraint[0].upper() + self.constraint[1:]
        return f"{PREFIXES['sh']}{name}ConstraintComponent"


def example_files(shapes: Path) -> list[Path]:
    """Return the files of all examples in a folder of shapes, in order."""
    files = (shapes / FOLDER).glob("*.ttl")
    return sorted(f for f in files if f.name != MANIFEST and not f.stem.endswith(_DATA))


def examples_of(shape: str, shapes: Path) -> tuple[Example, ...]:
    """Return the examples of a shape by its local name, such as `event-name`, in order."""
    return tuple(read_example(f) for f in example_files(shapes) if _named(f)[0] == shape)


def read_example(file: Path) -> Example:
    """Read an example. Raises VocabularyError where it does not say what passes and what fails."""
    shape, constraint = _named(file)
    apart = file.with_name(f"{file.stem}{_DATA}{file.suffix}")
    text = file.read_text(encoding="utf-8")
    data = apart.read_text(encoding="utf-8") if apart.is_file() else text
    parts = list(_sections(data))
    passes = [part.data for kind, part in parts if kind == "Passes"]
    fails = tuple(part for kind, part in parts if kind == "Fails")
    if not passes or not fails:
        raise VocabularyError(f"{file}: it has no “# Passes.” or no “# Fails: …” above its data.")
    beside = "\n\n".join(part.data for kind, part in parts if kind == "Beside them")
    title = text.partition("\n")[0].removeprefix("# ")
    return Example(shape, constraint, title, "\n\n".join(passes), fails, beside, file)


def _named(file: Path) -> tuple[str, str]:
    shape, _, constraint = file.stem.rpartition("-")
    return shape, constraint


def _sections(text: str) -> Iterator[tuple[str, Failure]]:
    found = list(_SECTION.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    for each, end in zip(found, ends, strict=True):
        yield each["kind"], Failure(each["why"], text[each.end() : end].strip())
