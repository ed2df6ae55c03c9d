"""Rules across nodes: queries (`queries/checks/*.rq`) that must return no rows.

A rule selects `?focus`, `?value` and `?message`; its header says how severe a row is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QuerySolution,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
)

from kg.check.report import SEVERITIES, Result
from kg.errors import VocabularyError
from kg.namespaces import BASE, PREFIXES, RDF, RDFS, SH

_HEADER = re.compile(r"^#\+\s*(?P<name>\w+):\s*(?P<value>.+?)\s*$", re.M)
_COMPONENT = "http://www.w3.org/ns/shacl#SPARQLConstraintComponent"


@dataclass(frozen=True)
class Rule:
    """A query that must return no rows, and what a row of it means."""

    iri: str
    severity: str
    summary: str
    query: str


def load_rules(folder: Path) -> list[Rule]:
    """Read all rules of a folder. Raises VocabularyError for one without a severity."""
    return [_load(file) for file in sorted(folder.glob("*.rq"))]


def _load(file: Path) -> Rule:
    query = file.read_text(encoding="utf-8")
    header = {found["name"]: found["value"] for found in _HEADER.finditer(query)}
    severity = header.get("severity", "")
    if severity not in SEVERITIES:
        raise VocabularyError(f"{file}: give it a line “#+ severity:” with {_or(SEVERITIES)}.")
    return Rule(f"{BASE}def/shapes/{file.stem}", severity, header.get("summary", ""), query)


def rule_triples(rule: Rule) -> Iterator[Triple]:
    """Yield what the shapes graph says of a rule: its query, as something to execute (SHACL-AF)."""
    iri = NamedNode(rule.iri)
    yield Triple(iri, RDF.type, SH.SPARQLSelectExecutable)
    yield Triple(iri, RDFS.label, Literal(rule.summary, language="en"))
    yield Triple(iri, SH.severity, SH[rule.severity])
    yield Triple(iri, SH.select, Literal(rule.query))


def _or(words: tuple[str, ...]) -> str:
    return " or ".join(words)


def load_store(files: list[Path]) -> Store:
    """Load files of N-Triples and N-Quads into a store in memory, for the rules to be asked of."""
    store = Store()
    for file in files:
        store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
    return store


def apply_rule(rule: Rule, store: Store) -> Iterator[Result]:
    """Yield a result for each row. Raises VocabularyError where the query is broken."""
    try:
        rows = store.query(rule.query, prefixes=PREFIXES)
    except SyntaxError as error:
        raise VocabularyError(f"The rule <{rule.iri}> is no SPARQL: {error}") from None
    if not isinstance(rows, QuerySolutions):
        raise VocabularyError(f"The rule <{rule.iri}> must be a SELECT query.")
    for row in rows:
        yield Result(
            severity=rule.severity,
            shape=rule.iri,
            focus=_value(row, "focus"),
            path="",
            value=_written(row, "value"),
            component=_COMPONENT,
            message=_value(row, "message") or rule.summary,
        )


def _value(row: QuerySolution, name: str) -> str:
    term = _cell(row, name)
    return term.value if isinstance(term, NamedNode | BlankNode | Literal) else ""


def _written(row: QuerySolution, name: str) -> str:
    term = _cell(row, name)
    return "" if term is None else str(term)


def _cell(row: QuerySolution, name: str) -> object:
    """Return the value of a variable in a row; None where it is unbound or not selected."""
    try:
        return row[name]
    except KeyError:
        return None
