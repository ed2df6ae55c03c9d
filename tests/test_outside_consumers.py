"""Programs that others wrote read the dumps, and find the triples that we say are there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kg.release.folder import Release
from tests.other_servers import virtuoso
from tests.outside import program

DEFAULT = "https://example.org/default/"
"""Where Virtuoso is told to put what stands in no named graph, one for each file."""


def counted(release: Release, name: str) -> int:
    return (release.path / name).read_bytes().count(b"\n")


def run(*command: str, folder: Path) -> str:
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return result.stdout + result.stderr


@pytest.mark.parametrize(
    ("form", "dump", "same_as"),
    [
        ("ntriples", "data.nt", "data.nt"),
        ("turtle", "data.ttl", "data.nt"),
        ("rdfxml", "data.rdf", "data.nt"),
        ("nquads", "all.nq", "all.nq"),
        ("trig", "all.trig", "all.nq"),
        ("nquads", "graphs/evidence.nq", "graphs/evidence.nq"),
    ],
)
def test_rapper_counts_the_same_triples(
    sample_release: Release, form: str, dump: str, same_as: str
) -> None:
    said = run(program("rapper"), "--count", "--input", form, dump, folder=sample_release.path)
    assert f"returned {counted(sample_release, same_as)} triples" in said


@pytest.mark.parametrize(
    ("form", "dump", "same_as"),
    [
        ("ntriples", "data.nt", "data.nt"),
        ("turtle", "data.ttl", "data.nt"),
        ("nquads", "all.nq", "all.nq"),
        ("trig", "all.trig", "all.nq"),
    ],
)
def test_serdi_reads_the_same_number_of_distinct_statements(
    sample_release: Release, form: str, dump: str, same_as: str
) -> None:
    serdi = program("serdi")
    lines = run(serdi, "-i", form, "-o", "nquads", dump, folder=sample_release.path).splitlines()
    assert len(set(lines)) == len(lines) == counted(sample_release, same_as)


@pytest.mark.parametrize(
    ("dump", "same_as"),
    [
        ("data.ttl", "data.nt"),
        ("data.rdf", "data.nt"),
        ("data.jsonld", "data.nt"),
        ("all.trig", "all.nq"),
    ],
)
def test_oxigraph_converts_a_dump_to_the_very_lines_of_the_sorted_one(
    sample_release: Release, dump: str, same_as: str
) -> None:
    oxigraph = str(Path(sys.executable).with_name("oxigraph"))
    command = (oxigraph, "convert", "--from-file", dump, "--to-format", "nq")
    lines = set(run(*command, folder=sample_release.path).splitlines())
    assert lines == set((sample_release.path / same_as).read_text("utf-8").splitlines())


def test_virtuoso_loads_the_dumps_in_bulk_and_counts_the_same_triples_in_each_graph(
    sample_release: Release, tmp_path: Path
) -> None:
    dumps = ("all.nq", "data.ttl", "data.rdf", "data.nt.gz")
    script = tmp_path / "load.sql"
    script.write_text(
        "\n".join(
            [
                *(f"ld_dir('{sample_release.path}', '{d}', '{DEFAULT}{d}');" for d in dumps),
                "rdf_loader_run();",
                "select 'failed', ll_file, ll_error from load_list where ll_error is not null;",
                "sparql select ?g count(*) where { graph ?g { ?s ?p ?o } } group by ?g;",
            ]
        )
    )
    isql = program("isql-vt")
    with virtuoso(tmp_path, readable=sample_release.path) as (_, port):
        said = run(isql, f"127.0.0.1:{port}", "dba", "dba", str(script), folder=tmp_path)
    assert "failed" not in said.partition("rdf_loader_run")[2]
    found = {graph: int(count) for graph, count in re.findall(r"^(https:\S+) +(\d+)$", said, re.M)}
    lines = (sample_release.path / "all.nq").read_text("utf-8").splitlines()
    named = re.compile(r"<(https://w3id\.org/gcm-kg/graph/[a-z-]+)> \.$")
    graphs = Counter(match[1] for line in lines if (match := named.search(line)))
    default = counted(sample_release, "data.nt")
    assert found == dict(graphs) | {f"{DEFAULT}{dump}": default for dump in dumps}
