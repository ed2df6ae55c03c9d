"""A report as `sh:ValidationReport` in Turtle (SHACL, section 3.6)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.check.findings import Checked, Finding

_TERMS = (
    "focusNode resultPath value sourceShape sourceConstraint sourceConstraintComponent "
    "resultSeverity resultMessage detail"
).split()


def as_turtle(checked: Checked, fail_on: str = "Violation") -> str:
    """Return the results of shapes; what rules found besides is no part of such a report.

    `sh:conforms` is as the standard has it: false with a result of any severity, and left out
    where something could not be checked.
    """
    results = [finding for finding in checked.findings if finding.terms]
    lines = [
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .",
        "@prefix sh: <http://www.w3.org/ns/shacl#> .",
        "",
        "[] a sh:ValidationReport ;",
    ]
    if not checked.unchecked:
        lines.append(f"    sh:conforms {'true' if checked.conforms else 'false'} ;")
    lines += [f"    rdfs:comment {_literal(reason)} ;" for reason in checked.unchecked]
    lines += [line for finding in results for line in _result(finding)]
    lines[-1] = lines[-1].removesuffix(";") + "."
    return "\n".join(lines) + "\n"


def _result(finding: Finding) -> Iterator[str]:
    yield "    sh:result ["
    yield "        a sh:ValidationResult ;"
    for name, term in sorted(finding.terms, key=lambda pair: (_TERMS.index(pair[0]), pair[1])):
        written = finding.path_turtle if name == "resultPath" and finding.path_turtle else term
        yield f"        sh:{name} {written} ;"
    yield "    ] ;"


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"@en'
