"""RDF and shapes of any origin → findings and coverage: SHACL Core and SHACL-SPARQL by pySHACL.

The graph is read once; processes are forked that have all of it, and each is asked about some
focus nodes of one shape at a time. So the results are those of pySHACL itself, however many
processes there are.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from pyshacl.errors import (
    ConstraintLoadError,
    ReportableRuntimeError,
    ShapeLoadError,
    ShapeRecursionWarning,
)
from rdflib import Graph
from rdflib.term import Node

from kg.check.shapes import Checker, Findings, merged, n_triples
from kg.errors import CheckError
from kg.pool import TaskTimeout, map_forked

SECONDS = 60.0
"""How long 500 focus nodes of one shape may take."""

_NODES_A_TASK = 500

_RECURSIVE = (
    "it comes back to itself by sh:node, sh:property or another shape on the same nodes. SHACL "
    "leaves open what recursive shapes mean (section 3.4.3), so they are not evaluated."
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Part:
    """Some focus nodes of one shape: what a process does at a time."""

    shape: Node
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Validated:
    """What was found, the focus nodes of each shape, and how many somebody left unchecked."""

    findings: Findings
    targets: dict[Node, set[Node]]
    interrupted: int = 0


def validate(
    data: Graph,
    shapes: Graph,
    context: frozenset[Node] = frozenset(),
    *,
    processes: int | None = None,
    seconds: float = SECONDS,
    progress: Progress = lambda done, total: None,
) -> Validated:
    """Check all focus nodes of a graph but those in `context`, which are only looked at.

    After Ctrl-C, returns what was found so far, with the number of focus nodes that were not
    checked as `interrupted`. Raises CheckError for a shape that is none, that is recursive without
    end, or that takes too long.
    """
    with explained("The shapes cannot be read"):
        checker = Checker(shapes)
        targets = {shape: nodes - context for shape, nodes in checker.targets(data).items()}
    parts = list(_parts(targets))
    total = sum(len(part.nodes) for part in parts)
    found: list[Findings] = []
    done = 0

    def work(part: Part) -> Findings:
        with explained(f"The shape {n_triples(part.shape)} cannot be evaluated"):
            return checker.check_shape(data, part.shape, part.nodes)

    try:
        for part, findings in map_forked(work, parts, processes=processes, seconds=seconds):
            found.append(findings)
            done += len(part.nodes)
            progress(done, total)
    except KeyboardInterrupt:
        pass
    except TaskTimeout as error:
        raise CheckError(_too_slow(error.task, seconds)) from None
    return Validated(merged(found), targets, total - done)


def _parts(targets: dict[Node, set[Node]]) -> Iterator[Part]:
    """Cut the focus nodes of each shape; the long ones first, so that all end at one time."""
    for shape, nodes in sorted(targets.items(), key=lambda item: (-len(item[1]), str(item[0]))):
        ordered: Sequence[Node] = sorted(nodes, key=str)
        for start in range(0, len(ordered), _NODES_A_TASK):
            yield Part(shape, tuple(ordered[start : start + _NODES_A_TASK]))


@contextmanager
def explained(what: str) -> Iterator[None]:
    """Turn what pySHACL raises into a CheckError of one line."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", ShapeRecursionWarning)
        try:
            yield
        except (ShapeLoadError, ConstraintLoadError) as error:
            raise CheckError(f"{what}: {_line(error.message)} See {error.link}") from None
        except (RecursionError, ShapeRecursionWarning):
            raise CheckError(f"{what}: {_RECURSIVE}") from None
        except ReportableRuntimeError as error:
            raise CheckError(f"{what}: {_line(str(error))}") from None
        except NotImplementedError as error:
            raise CheckError(f"{what}: {_line(str(error))}") from None


def _line(text: str) -> str:
    return " ".join(text.split())


def _too_slow(part: Part, seconds: float) -> str:
    return (
        f"The shape {n_triples(part.shape)} took longer than {seconds:g} seconds for "
        f"{len(part.nodes):,} focus nodes. Look for a sh:pattern that explodes or a path without "
        "end, or allow more with --seconds."
    )
