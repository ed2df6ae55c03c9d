"""A release: complete, the same for the same input, whole or not there."""

from __future__ import annotations

import csv
import datetime
import gzip
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph

from kg import pipeline, resources
from kg.release.folder import Release, latest_release
from kg.release.lines import sorted_unique


def triples(path: Path, form: RdfFormat) -> set[str]:
    return {str(quad.triple) for quad in parse(path=str(path), format=form)}


def test_the_folder_holds_every_format_with_its_gzip_twin(sample_release: Release) -> None:
    names = {path.name for path in sample_release.path.iterdir()}
    assert names == {
        *("all.nq", "data.nt", "data.ttl", "data.jsonld"),
        *("all.nq.gz", "data.nt.gz", "data.ttl.gz", "data.jsonld.gz"),
        *("manifest.json", "SHA256SUMS", "report.txt", "report.json"),
        *("quarantine", "unlinked.csv", "skipped.csv"),
        *("duplicates.csv", "corrections.csv", "catalogue.ttl", "catalogue.jsonld"),
    }


def test_a_version_is_named_after_its_date_and_the_digest_of_its_data(
    sample_release: Release,
) -> None:
    digest = hashlib.sha256((sample_release.path / "all.nq").read_bytes()).hexdigest()
    assert sample_release.manifest.digest == digest
    assert sample_release.path.name == f"2026-11-23-{digest[:8]}"


def test_sha256sum_confirms_every_file(sample_release: Release) -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    subprocess.run(command, cwd=sample_release.path, check=True)
    listed = (sample_release.path / "SHA256SUMS").read_text().count("\n")
    files = [path for path in sample_release.path.rglob("*") if path.is_file()]
    assert listed == len(files) - 1  # all but the list itself


@pytest.mark.parametrize("name", ["all.nq", "data.nt"])
def test_lines_are_sorted_by_their_bytes_and_each_is_there_once(
    sample_release: Release, name: str
) -> None:
    lines = (sample_release.path / name).read_bytes().splitlines()
    assert lines == sorted(set(lines))


def test_gzip_twins_hold_the_same_bytes_and_no_time_stamp(sample_release: Release) -> None:
    for packed in sample_release.path.glob("*.gz"):
        content = packed.read_bytes()
        assert content[4:8] == b"\0\0\0\0"
        assert gzip.decompress(content) == packed.with_suffix("").read_bytes()


def test_turtle_and_n_triples_say_the_same(sample_release: Release) -> None:
    folder = sample_release.path
    assert triples(folder / "data.ttl", RdfFormat.TURTLE) == triples(
        folder / "data.nt", RdfFormat.N_TRIPLES
    )


def test_rdflib_reads_the_json_ld_as_the_same_triples(sample_release: Release) -> None:
    folder = sample_release.path
    compacted, plain = Graph(), Graph()
    compacted.parse(folder / "data.jsonld", format="json-ld")
    plain.parse(folder / "data.nt", format="nt")
    assert set(compacted) == set(plain)


def test_there_are_no_blank_nodes_but_in_the_lists_of_shapes(sample_release: Release) -> None:
    lines = (sample_release.path / "all.nq").read_text(encoding="utf-8").splitlines()
    with_blank_nodes = [line for line in lines if line.startswith("_:") or " _:" in line]
    assert all(
        line.endswith("<https://w3id.org/gcm-kg/graph/shapes> .") for line in with_blank_nodes
    )


def test_the_manifest_counts_what_is_there(sample_release: Release) -> None:
    counts = sample_release.manifest.counts
    quads = (sample_release.path / "all.nq").read_bytes().count(b"\n")
    assert (counts["events"], counts["pages"], counts["skipped"]) == (8, 10, 3)
    assert counts["quads"] == quads
    assert counts["quarantined"] == 0


def test_two_copies_of_a_page_are_one_event_derived_from_both(sample_release: Release) -> None:
    data = (sample_release.path / "data.nt").read_text(encoding="utf-8")
    derived = [
        line for line in data.splitlines() if "/event/2351> <http://www.w3.org/ns/prov#" in line
    ]
    assert [line.split(" ")[2] for line in derived] == [
        "<https://migrationnetwork.un.org/es/node/2351>",
        "<https://migrationnetwork.un.org/fr/node/2351>",
    ]


def test_the_list_of_skipped_pages_names_each_with_its_reason(sample_release: Release) -> None:
    with (sample_release.path / "skipped.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["page"], row["kind"]) for row in rows] == [
        ("pledge-example.html", "pledge"),
        ("press-release-example.txt", "press-release"),
        ("resource-example.txt", "resource"),
    ]


def test_same_input_gives_the_same_bytes_under_two_hash_seeds(tmp_path: Path) -> None:
    digests = []
    for seed in ("1", "2"):
        data = tmp_path / seed
        command = [sys.executable, "-m", "kg", "run", "--no-serve", "--issued", "2026-11-23"]
        environment = os.environ | {"PYTHONHASHSEED": seed, "KG_DATA": str(data)}
        subprocess.run(command, env=environment, check=True, capture_output=True)
        digests.append((latest_release(data).path / "SHA256SUMS").read_bytes())
    assert digests[0] == digests[1]


def test_the_order_of_the_pages_does_not_matter(
    tmp_path: Path, make_release: Callable[..., Release], sample_release: Release
) -> None:
    pages = sorted(resources.sample_pages().iterdir(), reverse=True)
    assert make_release(*pages).manifest.digest == sample_release.manifest.digest


def test_unchanged_data_makes_no_new_version(tmp_path: Path) -> None:
    page = resources.sample_pages() / "es-node-12786.html"
    versions = []
    for day in (1, 2):
        pipeline.harvest_pages([page], tmp_path)
        pipeline.build_dataset(tmp_path)
        pipeline.check_dataset(tmp_path)
        outcome = pipeline.release_dataset(tmp_path, datetime.date(2026, 11, day))
        versions.append((outcome.release.path.name[:10], outcome.is_new))
    assert versions == [("2026-11-01", True), ("2026-11-01", False)]


def test_an_event_that_violates_a_shape_is_kept_whole_in_quarantine(
    tmp_path: Path, make_release: Callable[..., Release]
) -> None:
    good = resources.sample_pages() / "es-node-12786.html"
    bad = tmp_path / "fr-node-900001.txt"
    bad.write_text("Date: , -\nLocation: Baku - Azerbaijan\nMain organizer/s\nIOM\n")
    release = make_release(good, bad)
    assert release.manifest.counts["quarantined"] == 1
    assert "900001" not in (release.path / "all.nq").read_text(encoding="utf-8")
    kept = (release.path / "quarantine" / "900001.nq").read_text(encoding="utf-8")
    assert "<http://schema.org/organizer> <https://w3id.org/gcm-kg/id/organization/iom>" in kept
    report = (release.path / "quarantine" / "900001.txt").read_text(encoding="utf-8")
    assert "An event needs a name with a language tag, and only one per language." in report


def test_a_run_that_is_killed_leaves_the_last_release_and_no_half_one(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    shutil.copytree(resources.sample_pages(), pages)
    data = tmp_path / "data"
    command = [sys.executable, "-m", "kg", "run", str(pages), "--no-serve", "--data", str(data)]
    subprocess.run(command, check=True, capture_output=True)
    before = latest_release(data).path
    for number in range(4):
        shutil.copy(pages / "es-node-12786.html", pages / f"node-90000{number}.html")
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.4 + 0.4 * number)
        process.send_signal(signal.SIGKILL)
        process.wait()
        after = latest_release(data).path
        assert json.loads((after / "manifest.json").read_text())["version"] == after.name
        subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=after, check=True)
    assert before.is_dir()
    subprocess.run(command, check=True, capture_output=True)
    left = {path.name for path in (data / "releases").iterdir()} - {".lock", "latest"}
    assert all(name.startswith("20") for name in left)


def test_more_lines_than_fit_in_memory_are_sorted_in_runs(tmp_path: Path) -> None:
    lines = [f"{number * 7919 % 1000:04d}\n".encode() for number in range(3000)]
    found = list(sorted_unique(iter(lines), tmp_path, run_bytes=500))
    assert found == sorted(set(lines))
    assert list(tmp_path.iterdir()) == []


def test_a_second_run_with_nothing_changed_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "run", "--no-serve", "--data", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    second = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "was made from the same input" in second.stdout
