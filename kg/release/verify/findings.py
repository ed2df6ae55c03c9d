"""What is wrong with a release folder, in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something that is not as the release says; `line` counts from 1, where it is known."""

    file: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = "" if self.line is None else f":{self.line}"
        return f"{self.file}{where}: {self.message}"


@dataclass(frozen=True)
class Verification:
    """What was looked at, and what was found; `parsers` are those that read the dumps."""

    version: str
    files: int
    triples: int
    quads: int
    parsers: tuple[str, ...]
    previous: str | None
    findings: tuple[Finding, ...]
