"""The options of `kg check`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Severity(StrEnum):
    """How severe a finding is."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @property
    def severity(self) -> str:
        """The name that SHACL has for it."""
        return self.value.capitalize()


Sources = Annotated[
    list[str] | None,
    typer.Argument(
        help="RDF files, folders of them, a release, or - for standard input.",
        show_default="the dataset of the data folder",
    ),
]
Shapes = Annotated[
    list[str] | None,
    typer.Option("--shapes", help="Shapes to check with.", show_default="ours"),
]
Context = Annotated[
    list[str] | None,
    typer.Option("--with", help="RDF to look at but not to check: classes, vocabularies."),
]
Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="text, markdown, html, turtle, json, sarif, junit or github.",
        show_default="by the suffix of --output, else text",
    ),
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Where to write it.")]
FailOn = Annotated[
    Severity, typer.Option("--fail-on", help="The least severe finding to end with 1 for.")
]
InputFormat = Annotated[
    str | None, typer.Option("--input-format", help="The suffix of the input's format.")
]
MaxSize = Annotated[
    int | None,
    typer.Option(
        "--max-size",
        min=1,
        help="The most MiB that one document may have.",
        show_default="512; 1024 of a release",
    ),
]
Seconds = Annotated[float, typer.Option(min=0.1, help="How long a shape may take for 500 nodes.")]
Processes = Annotated[
    int | None, typer.Option(min=1, help="How many processes.", show_default="as many as cores")
]
Exceptions = Annotated[
    Path | None,
    typer.Option(help="A file of known exceptions, with owner, reason and expiry date."),
]
Explain = Annotated[
    str | None,
    typer.Option(metavar="RULE", help="Explain a rule of the lint, or a shape, and end."),
]
Full = Annotated[
    bool, typer.Option("--full", help="As text: every finding, and what each shape looked at.")
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again on save, and show what changed.")]
