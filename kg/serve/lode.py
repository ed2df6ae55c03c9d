"""The ontology as one file, in the form that LODE gave to many of them: made by pyLODE.

Importing pyLODE sets the logging of the whole process, and it keeps pickles beside its own code;
so it runs in a process of its own: `python -m kg.serve.lode` reads N-Triples and writes HTML.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Triple
from rdflib import Graph

from kg.namespaces import BASE, PREFIXES, SKOS
from kg.serve import questions
from kg.serve.terms import OntologyTerm
from kg.sparql.engine import Engine

SECONDS = 60
"""How long pyLODE may take; it takes about one."""


def ontology_page(engine: Engine, terms: tuple[OntologyTerm, ...], citation: str) -> bytes:
    """Return the page of the ontology, with what the release has to do with each term as notes.

    At its end stands how to cite the release.

    Raises subprocess.SubprocessError where pyLODE fails.
    """
    ontology = NamedNode(f"{BASE}def")
    triples = [
        triple
        for triple in engine.graph(questions.ONTOLOGY_DESCRIPTION, thing=ontology)
        if _is_shown(triple)
    ]
    notes = [note for term in terms for note in _notes(term)]
    written = ox.serialize([*triples, *notes], format=ox.RdfFormat.N_TRIPLES) or b""
    made = subprocess.run(
        [sys.executable, "-m", "kg.serve.lode"],
        input=written,
        capture_output=True,
        timeout=SECONDS,
        check=True,
    )
    footer = f"<footer><p>Cite this: <cite>{escape(citation)}</cite></p></footer>\n"
    body, end, rest = made.stdout.rpartition(b"</body>")
    return body + footer.encode() + end + rest


def _is_shown(triple: Triple) -> bool:
    """Leave out other languages, which pyLODE would put behind each other without a mark."""
    return not isinstance(triple.object, Literal) or triple.object.language in (None, "en")


def _notes(term: OntologyTerm) -> Iterator[Triple]:
    used = ", ".join(
        f"{use.count:,}" + (f" in the graph `{use.graph}`" if use.graph else "")
        for use in term.uses
    )
    shapes = ", ".join(f"[{shape.key}]({shape.iri})" for shape, _ in term.shapes)
    queries = ", ".join(f"`{query.name}`" for query in term.queries)
    for text in (
        f"Used in this release: {used or 'not at all'}",
        f"Shapes: {shapes or 'none'}",
        f"Saved queries: {queries or 'none'}",
    ):
        yield Triple(NamedNode(term.iri), SKOS.note, Literal(text, language="en"))


class _InOrder(Graph):
    """A graph that gives its triples in order, so that the same graph gives the same page."""

    def triples(self, *args, **kwargs):  # type: ignore[no-untyped-def]
        return iter(sorted(super().triples(*args, **kwargs)))


def _write() -> None:
    from pylode import OntPub, utils

    graph = _InOrder()
    graph.parse(sys.stdin.buffer, format="nt")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    with tempfile.TemporaryDirectory() as folder:
        known = shutil.copytree(utils.RDF_FOLDER, Path(folder, "rdf"))
        utils.RDF_FOLDER = known
        sys.stdout.write(OntPub(graph).make_html())


if __name__ == "__main__":
    _write()
