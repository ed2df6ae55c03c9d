"""Findings → the same findings with their places, in whichever document they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

import pyoxigraph as ox

from kg.check.findings import Finding, Place
from kg.check.locate import Located
from kg.check.source import Position
from kg.check.statements import Node, Term


class Placed(Protocol):
    """A document: what it is called, and where its statements stand."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def located(self) -> Located:
        """Its statements, and where they stand."""


@dataclass(frozen=True)
class Locator:
    """Knows where the nodes and values of documents stand; the first document that has them."""

    documents: Sequence[Placed]

    def placed(self, finding: Finding) -> Finding:
        """Return a finding with the places of its focus node and value, and the line of them."""
        focus = parse_term(finding.focus)
        if not isinstance(focus, ox.NamedNode | ox.BlankNode):
            return finding
        for document in self.documents:
            if position := document.located.of_subject(focus):
                value = self._value(document, focus, finding)
                shown = value or position
                return replace(
                    finding,
                    where=_place(document, position),
                    value_at=_place(document, value) if value else None,
                    sentence=document.located.line(shown.line),
                )
        return finding

    def _value(self, document: Placed, focus: Node, finding: Finding) -> Position | None:
        """Return where the value stands: of a simple path, or of a term that a rule found."""
        path = parse_term(dict(finding.terms).get("resultPath", ""))
        value = parse_term(finding.value)
        if isinstance(path, ox.NamedNode):
            return document.located.of_statement(focus, path, value)
        if not finding.terms and isinstance(value, ox.NamedNode):
            as_property = document.located.of_statement(focus, value)
            return as_property or document.located.of_value(focus, value)
        return None


@lru_cache(maxsize=2**16)
def parse_term(text: str) -> Term | None:
    """Parse a term as N-Triples has it; None for none."""
    if not text:
        return None
    [quad] = ox.parse(f"<a:> <a:> {text} .", format=ox.RdfFormat.N_TRIPLES)
    value: Term = quad.object
    return value


def _place(document: Placed, position: Position) -> Place:
    return Place(document.name, position.line, position.column)
