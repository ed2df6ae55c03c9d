"""What a rule of the lint or a shape asks for, why, how to mend what it finds, and an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import indent

from rapidfuzz.process import extract
from rdflib import Graph
from rdflib.namespace import SH
from rdflib.term import Literal, Node, URIRef

from kg.check.examples import Example, examples_of
from kg.check.lint_rules import LINT_RULES, LintRule
from kg.check.paths import path_text
from kg.check.rules import Rule
from kg.check.shapes import n_triples
from kg.check.writers.words import short
from kg.errors import UsageError
from kg.namespaces import GCM

_HINT = URIRef(GCM.hint.value)
_SPOKEN = (SH.name, SH.description, SH.message, SH.severity, _HINT)


def explain(
    name: str, shapes: Graph, folders: Iterable[Path] = (), rules: Iterable[Rule] = ()
) -> str:
    """Return the explanation of a rule or shape by its name or IRI, for a terminal.

    `folders` are those of shapes that may have examples; `rules` are those across nodes. Raises
    UsageError with the nearest names where there is none of this name.
    """
    if name in LINT_RULES:
        return "\n".join(_rule(LINT_RULES[name])) + "\n"
    across = {_local(URIRef(rule.iri)): rule for rule in rules}
    for short_name, rule in across.items():
        if name in (short_name, rule.iri):
            return f"{short_name}  ({rule.severity}): {rule.summary}\n{indent(rule.query, '  ')}"
    named = {
        _local(shape): shape for shape in shapes.subjects(unique=True) if is_shape(shapes, shape)
    }
    shape = named.get(name) or next((s for s in named.values() if str(s) == name), None)
    if shape is None:
        near = ", ".join(
            match for match, _, _ in extract(name, [*LINT_RULES, *across, *named], limit=3)
        )
        raise UsageError(f"There is no rule or shape {name!r}. The nearest: {near}.")
    examples = [each for folder in folders for each in examples_of(_local(shape), folder)]
    return "\n".join((*_shape(shapes, shape), *_examples(examples))) + "\n"


def _rule(rule: LintRule) -> Iterator[str]:
    yield f"{rule.name}  ({rule.level}): {rule.title}"
    yield f"  Why:   {rule.why}"
    yield f"  Fix:   {rule.fix}"
    if rule.wrong:
        yield f"  Wrong: {rule.wrong}"
        yield f"  Right: {rule.right}"


def _shape(shapes: Graph, shape: Node) -> Iterator[str]:
    yield f"{_local(shape)}  ({_severity(shapes, shape)}): {_english(shapes, shape, SH.name)}"
    if message := _english(shapes, shape, SH.message):
        yield f"  Says:  {message}"
    if hint := _english(shapes, shape, _HINT) or _english(shapes, shape, SH.description):
        yield f"  Fix:   {hint}"
    for predicate, value in sorted(shapes.predicate_objects(shape)):
        if predicate not in _SPOKEN and str(predicate).startswith(str(SH)):
            written = path_text(shapes, value) if predicate == SH.path else short(n_triples(value))
            yield f"         {short(n_triples(predicate))} {written}"


def _examples(examples: list[Example]) -> Iterator[str]:
    """Yield what each constraint finds, and once what passes."""
    for number, example in enumerate(examples):
        yield f"\n  sh:{example.constraint}: {example.title}"
        if number == 0:
            yield "  Passes:\n" + indent(example.passes, "    ")
        for failure in example.fails:
            yield f"  Fails: {failure.why}\n" + indent(failure.data, "    ")


def is_shape(shapes: Graph, node: Node) -> bool:
    """Tell whether a node has a name and says something in SHACL's words."""
    return isinstance(node, URIRef) and any(
        str(predicate).startswith(str(SH)) for predicate in shapes.predicates(node)
    )


def _local(node: Node) -> str:
    return str(node).rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _severity(shapes: Graph, shape: Node) -> str:
    found = shapes.value(shape, SH.severity)
    return str(found).removeprefix(str(SH)) if found else "Violation"


def _english(shapes: Graph, shape: Node, predicate: URIRef) -> str:
    texts = [text for text in shapes.objects(shape, predicate) if isinstance(text, Literal)]
    english = [text for text in texts if text.language in ("en", None)]
    return min(map(str, english or texts), default="")
