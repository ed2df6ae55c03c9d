"""The UN's file on the Goals (SDG Knowledge Organization System) → its statements.

Its sentences are not in our repository: whoever wants them gives the file to a build.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, NamedNode, Quad, Triple, parse

from kg.errors import VocabularyError
from kg.formats import GRAPH_FORMATS
from kg.identifiers import graph, part
from kg.namespaces import RDF, SDGO

LARGEST = 64 * 2**20
"""How large the file may be, in bytes: forty times as large as the largest that is known."""

KINDS = (SDGO.Goal, SDGO.Target, SDGO.Indicator)
_FORMATS = {form.suffix: form.rdf for form in GRAPH_FORMATS}


@dataclass(frozen=True, eq=False)
class SdgFile:
    """What the file says, and the SHA-256 digest of its bytes.

    Blank nodes have IRIs of ours (RDF 1.1 Concepts, section 3.5), because nothing that is
    published has none; all else is as it stands there.
    """

    triples: tuple[Triple, ...]
    sha256: str

    @cached_property
    def concepts(self) -> frozenset[NamedNode]:
        """The goals, targets and indicators that it describes."""
        return frozenset(
            triple.subject
            for triple in self.triples
            if triple.predicate == RDF.type
            and triple.object in KINDS
            and isinstance(triple.subject, NamedNode)
        )


def read_sdg(path: Path) -> SdgFile:
    """Read the file. Raises VocabularyError, with line and column, for what is not that file."""
    content = _content(path)
    form = _FORMATS.get(path.suffix[1:].lower())
    if form is None:
        suffixes = ", ".join(f".{suffix}" for suffix in _FORMATS)
        raise VocabularyError(f"{path}: its suffix is of no RDF format; there are {suffixes}.")
    dataset = Dataset()
    try:
        for quad in parse(content, format=form):
            if isinstance(quad.object, Triple):
                raise VocabularyError(f"{path}: it uses RDF 1.2, which is not published here.")
            dataset.add(Quad(quad.subject, quad.predicate, quad.object))
    except SyntaxError as error:
        where = f"{path}:{error.lineno}:{error.offset}" if error.lineno else str(path)
        raise VocabularyError(f"{where}: {error.msg}") from None
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    found = SdgFile(tuple(_named(dataset)), hashlib.sha256(content).hexdigest())
    if not found.concepts:
        kinds = ", ".join(kind.value for kind in KINDS)
        raise VocabularyError(
            f"{path}: it describes no Sustainable Development Goal, target or indicator (no node "
            f"is a {kinds}). Give the SDG Knowledge Organization System of the UN."
        )
    return found


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise VocabularyError(
                f"{path}: it is larger than {LARGEST // 2**20} MiB, so it is not that file."
            )
        return path.read_bytes()
    except OSError as error:
        raise VocabularyError(f"{path}: {error.strerror or error}") from None


def _named(dataset: Dataset) -> Iterator[Triple]:
    home = graph("sdg")
    for quad in dataset:
        subject, value = (
            part(home, f"node-{node.value}") if isinstance(node, BlankNode) else node
            for node in (quad.subject, quad.object)
        )
        yield Triple(subject, quad.predicate, value)
