"""Documents and shapes → what `kg check FILE` reports: findings with their places, and coverage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from rdflib import Graph
from rdflib.namespace import OWL, RDF, SH, SKOS
from rdflib.term import BNode, Literal, Node, URIRef

from kg.check.across import World, broken_rules
from kg.check.documents import Document, triples
from kg.check.findings import Checked, Covered, Finding, in_order
from kg.check.lint import Linted, lint
from kg.check.locator import Locator, Placed
from kg.check.paths import path_text, path_turtle
from kg.check.rules import Rule
from kg.check.shapes import QueriedGraph, Terms, message_of, n_triples, severity_of
from kg.check.store import CompactStore
from kg.check.usage import Usage, load
from kg.check.validate import SECONDS, Progress, Validated, validate
from kg.namespaces import GCM
from kg.pool import no_garbage

_HINTS = (URIRef(GCM.hint.value), SH.description)


@dataclass(frozen=True)
class Examination:
    """What is checked with what: documents, shapes, and documents that are only looked at.

    `known` are looked at, too, but for those whose ontology or concept scheme the documents
    describe themselves: a release brings its vocabularies as they were then. `lints_shapes` says
    whether the shapes are what somebody works on: then they are linted, and one that met no node
    is a finding. Shapes among the documents always are. `rules` are those across nodes.
    """

    documents: Sequence[Document]
    shapes: Sequence[Document]
    context: Sequence[Document] = ()
    known: Sequence[Document] = ()
    lints_shapes: bool = True
    rules: Sequence[Rule] = ()


@dataclass(frozen=True)
class Examined:
    """What was read and what was found in it; from this follows all that is reported.

    `documents` are those that were checked, and `own` is what they use; `context` are those that
    were only looked at, and `aside` is what they use. `across` is what rules across nodes found,
    without places; `rules_left` says that Ctrl-C left them unasked.
    """

    documents: Sequence[Placed]
    context: Sequence[Placed]
    shapes_from: Sequence[Placed]
    lints_shapes: bool
    data: QueriedGraph
    shapes: Graph
    own: Usage
    aside: Usage
    shapes_use: Usage
    found: Validated
    across: Sequence[Finding] = ()
    rules_left: bool = False

    def lint(self) -> Iterator[Finding]:
        """Yield what the lint finds now, without places."""
        of_shapes = self.lints_shapes
        return lint(
            Linted(
                shapes=self.shapes if of_shapes else self.data,
                applied=self.shapes,
                data=self.data,
                own=self.own,
                aside=self.aside,
                shapes_use=self.shapes_use if of_shapes else self.own,
                targets=self.found.targets if of_shapes else {},
            )
        )


def examine(
    given: Examination,
    *,
    processes: int | None = None,
    seconds: float = SECONDS,
    progress: Progress = lambda done, total: None,
) -> Examined:
    """Check documents. Raises DocumentError or CheckError where that cannot be done."""
    data, shapes = QueriedGraph(store=CompactStore()), Graph(store="SimpleMemory")
    own = load(given.documents, data)
    context = [*given.context, *(each for each in given.known if not _is_described(each, data))]
    aside = load(context, data)
    shapes_use = load(given.shapes, shapes)
    only_looked_at = frozenset(aside.subjects.keys() - own.subjects.keys())
    with no_garbage():
        found = validate(
            data, shapes, only_looked_at, processes=processes, seconds=seconds, progress=progress
        )
    across: tuple[Finding, ...] | None = ()
    if given.rules:
        checked = own.subjects.keys()
        across = None if found.interrupted else _broken(given, context, checked, processes, seconds)
    return Examined(
        documents=given.documents,
        context=context,
        shapes_from=given.shapes,
        lints_shapes=given.lints_shapes,
        data=data,
        shapes=shapes,
        own=own,
        aside=aside,
        shapes_use=shapes_use,
        found=found,
        across=across or (),
        rules_left=across is None,
    )


def _broken(
    given: Examination,
    context: Sequence[Document],
    checked: Collection[Node],
    processes: int | None,
    seconds: float,
) -> tuple[Finding, ...] | None:
    """Return what rules across nodes find; None after Ctrl-C."""
    with no_garbage(), suppress(KeyboardInterrupt):
        world = World((*given.documents, *context))
        found = broken_rules(given.rules, world, checked, processes=processes, seconds=seconds)
        return tuple(found)
    return None


def _is_described(document: Document, data: Graph) -> bool:
    """Tell whether data describe the ontology or the scheme that a document is of."""
    return any(
        predicate == RDF.type
        and kind in (OWL.Ontology, SKOS.ConceptScheme)
        and (subject, RDF.type, kind) in data
        for subject, predicate, kind in triples(document)
    )


def report(examined: Examined) -> Checked:
    """Return what was found, each finding with its place."""
    found, where = examined.found, locator(examined)
    with no_garbage():
        results = findings_of(found.findings.results, examined.shapes)
        by_node = sorted(chain(results, examined.across, examined.lint()), key=attrgetter("focus"))
        findings = in_order(map(where.placed, by_node))
    return Checked(
        findings=findings,
        coverage=_coverage(found, examined.shapes),
        files=tuple(document.name for document in examined.documents),
        triples=examined.own.triples,
        unchecked=tuple(unchecked(found, examined.rules_left)),
    )


def locator(examined: Examined) -> Locator:
    """Return what knows where all that was read stands."""
    return Locator((*examined.documents, *examined.shapes_from, *examined.context))


def unchecked(found: Validated, rules_left: bool = False) -> Iterable[str]:
    """Yield what was not checked, and why."""
    if rules_left:
        yield "The check was ended: the rules across nodes were not asked. This report is partial."
    if found.interrupted:
        total = sum(map(len, found.targets.values()))
        yield (
            f"The check was ended before its end: {found.interrupted:,} of {total:,} focus nodes "
            "were not checked. This report is partial."
        )
    if not any(found.targets.values()):
        shapes = (
            "There is no shape with a target"
            if not found.targets
            else f"None of the {len(found.targets):,} shapes with a target met a node"
        )
        yield f"{shapes}, so nothing was checked."


def _coverage(found: Validated, shapes: Graph) -> tuple[Covered, ...]:
    nodes = [
        Covered(shape_name(shapes, shape), "", found.findings.nodes[shape])
        for shape in found.targets
    ]
    values = [
        Covered(shape_name(shapes, touched.shape), str(touched.component), count)
        for touched, count in found.findings.values.items()
    ]
    return tuple(sorted((*nodes, *values), key=lambda row: (row.shape, row.component)))


@dataclass(frozen=True)
class _Source:
    """What a shape says of itself."""

    rule: str
    name: str
    hint: str


class _Path(NamedTuple):
    """A path as SPARQL has it, and as Turtle has it."""

    text: str
    turtle: str


def findings_of(results: Iterable[Terms], shapes: Graph) -> Iterator[Finding]:
    """Yield what results of shapes say, without places."""
    sources: dict[str, _Source] = {}
    paths = {"": _Path("", "")}
    for terms in results:
        own = dict(terms)
        source, path = own["sourceShape"], own.get("resultPath", "")
        if source not in sources:
            sources[source] = _source(_node(source), shapes)
        if path not in paths:
            node = _node(path)
            paths[path] = _Path(path_text(shapes, node), path_turtle(shapes, node))
        yield _finding(terms, own, sources[source], paths[path])


def _source(shape: Node, shapes: Graph) -> _Source:
    hint = next((text for each in _HINTS if (text := _text(shapes, shape, each))), "")
    return _Source(shape_name(shapes, shape), _text(shapes, shape, SH.name), hint)


def _finding(terms: Terms, own: dict[str, str], source: _Source, path: _Path) -> Finding:
    return Finding(
        severity=severity_of(own["resultSeverity"]),
        rule=source.rule,
        name=source.name,
        component=own["sourceConstraintComponent"][1:-1],
        focus=own["focusNode"],
        path=path.text,
        value=own.get("value", ""),
        message=message_of(terms),
        hint=source.hint,
        terms=terms,
        path_turtle=path.turtle,
    )


def shape_name(shapes: Graph, shape: Node) -> str:
    """Return the IRI of a shape, as in N-Triples; of one without, how it is reached from one.

    `<http://e.org/Event> → schema:name` is the shape of that path in the shape `Event`.
    """
    if isinstance(shape, URIRef):
        return n_triples(shape)
    path = shapes.value(shape, SH.path)
    step = path_text(shapes, path) if path else "nested shape"
    parent = _parent(shapes, shape)
    return step if parent is None else f"{shape_name(shapes, parent)} → {step}"


def _parent(shapes: Graph, node: Node) -> Node | None:
    """Return the shape that a shape is a part of, also where it stands in a list."""
    for parent, predicate in sorted(shapes.subject_predicates(node)):
        return _parent(shapes, parent) if predicate in (RDF.first, RDF.rest) else parent
    return None


def _node(term: str) -> Node:
    return BNode(term[2:]) if term.startswith("_:") else URIRef(term[1:-1])


def _text(shapes: Graph, shape: Node, predicate: URIRef) -> str:
    """Return the English text of a property of a shape, or the first there is."""
    texts = [text for text in shapes.objects(shape, predicate) if isinstance(text, Literal)]
    english = [text for text in texts if text.language in ("en", None)]
    return min(map(str, english or texts), default="")
