"""The W3C's test suite of SHACL, by the way that `kg check` goes."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import RDF, SH
from rdflib.compare import isomorphic

from kg.errors import CheckError
from tests.conftest import SHARED
from tests.shacl_suite import SHT, Case, assert_as_expected, cases_of, report_of, results

SUITE = Path(os.environ.get("CONFORMANCE_DIR", SHARED / "conformance")) / "shacl" / "tests"

# What pySHACL 0.40 does in another way than the standard says.
DIFFERENT = {
    "core/property/uniqueLang-002": "It takes sh:uniqueLang 1 for true.",
    "sparql/pre-binding/shapesGraph-001": "It has no $shapesGraph.",
}

needs_suite = pytest.mark.skipif(not SUITE.is_dir(), reason=f"There is no {SUITE}.")


def cases() -> Iterator[Case]:
    for file in sorted(SUITE.rglob("*.ttl")):
        yield from cases_of(file, file.with_suffix("").relative_to(SUITE).as_posix())


CASES = list(cases())


@needs_suite
def test_the_suite_has_98_cases_of_core_and_23_of_sparql() -> None:
    assert Counter(case.name.split("/")[0] for case in CASES) == {"core": 98, "sparql": 23}


@needs_suite
@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name not in DIFFERENT], ids=lambda case: case.name
)
def test_the_report_is_the_one_that_the_suite_expects(case: Case) -> None:
    if case.expected == SHT.Failure:
        with pytest.raises(CheckError):
            report_of(case)
        return
    assert_as_expected(case)


@needs_suite
@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name in DIFFERENT], ids=lambda case: case.name
)
def test_what_differs_from_the_suite_still_differs(case: Case) -> None:
    """When this fails, pySHACL has mended it: take it off the list."""
    try:
        report = report_of(case)
    except CheckError:
        return
    [node] = report.subjects(RDF.type, SH.ValidationReport)
    assert not isomorphic(results(report, node), results(case.manifest, case.expected))
