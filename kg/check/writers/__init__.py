"""The forms of a report of `kg check FILE`: one module for each, one table of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.check.findings import Checked
from kg.check.writers.github import as_github
from kg.check.writers.html import as_html
from kg.check.writers.json import as_json
from kg.check.writers.junit import as_junit
from kg.check.writers.markdown import as_markdown
from kg.check.writers.sarif import as_sarif
from kg.check.writers.text import as_text
from kg.check.writers.turtle import as_turtle


@dataclass(frozen=True)
class Writer:
    """A form of a report: the suffix and media type of its file, and what writes it."""

    name: str
    suffix: str
    media_type: str
    write: Callable[[Checked, str], str]


WRITERS = {
    writer.name: writer
    for writer in (
        Writer("text", "txt", "text/plain", as_text),
        Writer("markdown", "md", "text/markdown", as_markdown),
        Writer("html", "html", "text/html", as_html),
        Writer("turtle", "ttl", "text/turtle", as_turtle),
        Writer("json", "json", "application/json", as_json),
        Writer("sarif", "sarif", "application/sarif+json", as_sarif),
        Writer("junit", "xml", "application/xml", as_junit),
        Writer("github", "github", "text/plain", as_github),
    )
}
"""Each writes a report, given the severity from which on a finding makes the check fail."""
