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
import zstandard

from kg import pipeline, resources
from kg.release.folder import Release, latest_release
from kg.release.lines import sorted_unique

DUMPS = (
    *("all.nq", "all.trig", "data.nt", "data.ttl", "data.jsonld", "data.rdf"),
    *("events.csv", "events-links.csv", "events.csv-metadata.json", "events.jsonl"),
    *("graphs/catalogue.nq", "graphs/evidence.nq", "graphs/people.nq", "graphs/quality.nq"),
    *("graphs/sdg.nq", "graphs/sdg-corrections.nq", "graphs/shapes.nq"),
)


def test_the_folder_holds_every_format_with_its_packed_twins(sample_release: Release) -> None:
    folder = sample_release.path
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert {file for file in files if not file.startswith("answers/")} == {
        *(f"{dump}{packed}" for dump in DUMPS for packed in ("", ".gz", ".zst")),
        *("context.jsonld", "manifest.json", "SHA256SUMS", "report.txt", "report.json"),
        *("unlinked.csv", "skipped.csv", "duplicates.csv", "corrections.csv"),
        *("catalogue.ttl", "catalogue.jsonld"),
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


@pytest.mark.parametrize("name", ["all.nq", "data.nt", "graphs/evidence.nq", "graphs/quality.nq"])
def test_lines_are_sorted_by_their_bytes_and_each_is_there_once(
    sample_release: Release, name: str
) -> None:
    lines = (sample_release.path / name).read_bytes().splitlines()
    assert lines == sorted(set(lines))


def test_packed_twins_hold_the_same_bytes_and_no_time_stamp(sample_release: Release) -> None:
    for dump in DUMPS:
        plain = (sample_release.path / dump).read_bytes()
        gzipped = (sample_release.path / f"{dump}.gz").read_bytes()
        assert gzipped[4:8] == bytes(4)
        assert gzip.decompress(gzipped) == plain
        packed = (sample_release.path / f"{dump}.zst").read_bytes()
        assert zstandard.ZstdDecompressor().decompressobj().decompress(packed) == plain


def test_there_are_no_blank_nodes_but_in_the_lists_of_shapes(sample_release: Release) -> None:
    lines = (sample_release.path / "all.nq").read_text(encoding="utf-8").splitlines()
    with_blank_nodes = [line for line in lines if line.startswith("_:") or " _:" in line]
    assert all(
        line.endswith("<https://w3id.org/gcm-kg/graph/shapes> .") for line in with_blank_nodes
    )


def test_each_graph_has_a_file_and_together_with_the_default_one_they_are_all(
    sample_release: Release,
) -> None:
    folder = sample_release.path
    lines = (folder / "data.nt").read_bytes().splitlines()
    for file in (folder / "graphs").glob("*.nq"):
        own = file.read_bytes().splitlines()
        graph = f" <https://w3id.org/gcm-kg/graph/{file.stem}> .".encode()
        assert all(line.endswith(graph) for line in own)
        lines += own
    assert sorted(lines) == (folder / "all.nq").read_bytes().splitlines()


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


def test_same_input_gives_the_same_bytes_elsewhere_under_another_hash_seed_and_on_another_day(
    tmp_path: Path,
) -> None:
    files = []
    for seed, day, place in (("1", 23, "UTC"), ("2", 23, "Asia/Tokyo"), ("3", 24, "UTC")):
        data = tmp_path / seed
        command = [sys.executable, "-m", "kg", "run", "--no-serve", "--issued", f"2026-11-{day}"]
        environment = os.environ | {"PYTHONHASHSEED": seed, "KG_DATA": str(data), "TZ": place}
        subprocess.run(command, env=environment, check=True, capture_output=True)
        files.append(latest_release(data).manifest.files)
    today, elsewhere, tomorrow = files
    assert today == elsewhere
    changed = {name for name in today if today[name] != tomorrow[name]}
    assert changed == {"catalogue.ttl", "catalogue.jsonld"}  # which say when it was issued


def test_the_order_of_the_pages_does_not_matter(
    tmp_path: Path, make_release: Callable[..., Release], sample_release: Release
) -> None:
    pages = sorted(resources.sample_pages().iterdir(), reverse=True)
    other = make_release(*pages)
    assert other.manifest.files == sample_release.manifest.files


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
