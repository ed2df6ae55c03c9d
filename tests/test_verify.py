"""`kg verify`: a release is what it says, or each thing that is not is named."""

from __future__ import annotations

import gzip
import json
import shutil
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.release.folder import Release
from kg.release.verify.findings import Verification
from kg.release.verify.verify import verify

RUNNER = CliRunner()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def copied(sample_release: Release, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Make a copy of the release of the samples, to break it."""

    def copy() -> Path:
        target = tmp_path_factory.mktemp("releases") / sample_release.manifest.version
        return shutil.copytree(sample_release.path, target)

    return copy


@pytest.fixture(scope="module")
def verified(sample_release: Release) -> tuple[int, str]:
    """The exit code and the output of verifying a release that is as it should be."""
    result = RUNNER.invoke(app, ["verify", str(sample_release.path)])
    return result.exit_code, result.output


def test_a_release_that_is_what_it_says_ends_with_0(
    verified: tuple[int, str], sample_release: Release
) -> None:
    counts = sample_release.manifest.counts
    files = len(sample_release.manifest.files) + 2  # the manifest and the checksums
    code, output = verified
    assert code == 0
    assert (
        f"all as it says; {files} files, {counts['triples']:,} triples, {counts['quads']:,} quads, "
        "read by Oxigraph and rdflib"
    ) in output


def test_what_was_not_replayed_is_said(verified: tuple[int, str]) -> None:
    assert "changes.rdfp was not replayed: no release before this one lies beside it" in verified[1]


def test_a_folder_without_a_release_ends_with_2(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["verify", str(tmp_path)])
    assert result.exit_code == 1  # the runner's code for an error that main() explains
    assert getattr(result.exception, "exit_code", None) == 2
    assert "There is no release" in str(result.exception)


def break_files(folder: Path) -> None:
    """Break many files, each in another way."""
    (folder / "extra.txt").write_text("not listed")
    (folder / "extra.ttl").write_text('<a> <b> "c .\n')
    remote = {"@context": "http://127.0.0.1:9/context.jsonld", "@id": "http://x.org/a"}
    (folder / "extra.jsonld").write_text(json.dumps(remote))
    (folder / "skipped.csv").unlink()
    replace(folder / "report.txt", "e", "ee")
    replace(folder / "data.ttl", "3rd multidimensional", "4th multidimensional")
    rdf = folder / "data.rdf"
    rdf.write_bytes(rdf.read_bytes()[:-2000])
    replace(folder / "data.jsonld", '"startDate":"2022-05-11"', '"startDate":"2022-05-12"')
    people = (folder / "graphs" / "people.nq").read_bytes().splitlines(keepends=True)
    people[3], people[4] = people[4], people[3]
    (folder / "graphs" / "people.nq").write_bytes(b"".join(people))
    replace(folder / "events-links.csv", "metadata.un.org/sdg/10\n", "metadata.un.org/sdg/11\n")
    documents = (folder / "events.jsonl").read_bytes().splitlines(keepends=True)
    documents[2] = documents[2][:50] + b"\n"
    (folder / "events.jsonl").write_bytes(b"".join(documents))
    trig = (folder / "all.trig").read_text(encoding="utf-8")
    cut = trig.index('\toa:exact "')
    (folder / "all.trig").write_text(trig[:cut] + '\toa:exact "x' + trig[cut + 11 :], "utf-8")
    stamped = gzip.compress((folder / "data.nt").read_bytes(), 1, mtime=1)
    (folder / "data.nt.gz").write_bytes(stamped)
    (folder / "all.nq.zst").write_bytes((folder / "data.nt.zst").read_bytes())
    with (folder / "SHA256SUMS").open("a") as sums:
        sums.write("no checksum\n")
    replace(folder / "manifest.json", '"triples": ', '"triples": 1')


@pytest.fixture(scope="module")
def broken(copied: Callable[[], Path]) -> Verification:
    folder = copied()
    break_files(folder)
    return verify(folder)


@pytest.fixture(scope="module")
def findings(broken: Verification) -> dict[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for finding in broken.findings:
        found[finding.file].append(str(finding))
    return {file: "\n".join(lines) for file, lines in found.items()}


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("extra.txt", "manifest.json does not list it."),
        ("extra.txt", "SHA256SUMS does not list it."),
        ("extra.ttl", "Oxigraph cannot read it: "),
        ("extra.ttl", "rdflib cannot read it: "),
        ("extra.jsonld", "rdflib cannot read it: the context is at an address, and nothing is fet"),
        ("skipped.csv", "manifest.json lists it, and it is not there."),
        ("report.txt", "bytes; manifest.json says"),
        ("report.txt", "SHA256SUMS says"),
        ("SHA256SUMS", "The line is no checksum with a name: 'no checksum'."),
        ("manifest.json", "data.nt has 14,873."),
        ("data.ttl", "data.ttl, read by Oxigraph, says 14,873 quads, data.nt 14,873."),
        ("data.ttl", "data.ttl, read by rdflib, says 14,873 quads, data.nt 14,873."),
        ("data.rdf", "Oxigraph cannot read it: "),
        ("data.rdf", "rdflib cannot read what begins in this line: "),
        ("data.jsonld", "data.jsonld, read by rdflib, says 14,873 quads, data.nt 14,873."),
        ("all.trig", "all.trig, read by rdflib, says 19,499 quads, all.nq 19,499."),
        ("graphs/people.nq", "graphs/people.nq:5: The line sorts before the one above it."),
        ("events.csv-metadata.json", "/event/12796> <https://w3id.org/gcm-kg/def#sdg> <http"),
        ("events.jsonl", "events.jsonl:3 is no JSON: "),
        ("data.nt.gz", "The gzip header has a time stamp"),
        ("all.nq.zst", "What is packed in it is not all.nq, byte for byte."),
        ("data.ttl.gz", "What is packed in it is not data.ttl, byte for byte."),
    ],
)
def test_each_thing_that_is_not_as_it_should_be_is_told(
    findings: dict[str, str], file: str, told: str
) -> None:
    assert told in findings[file]


def test_the_first_differing_quads_are_shown_with_the_file_that_has_them(
    findings: dict[str, str],
) -> None:
    date = '/event/12796> <http://schema.org/startDate> "2022-05-12"^^<'
    told = [line for line in findings["data.jsonld"].splitlines() if "rdflib" in line]
    assert any("Only data.nt has: " in line or "Only data.jsonld has: " in line for line in told)
    assert any(date in line or date.replace('12"', '11"') in line for line in told)


def test_files_that_are_as_they_should_be_are_not_named(findings: dict[str, str]) -> None:
    assert not {"data.nt", "all.nq", "graphs/evidence.nq", "context.jsonld"} & findings.keys()


def test_the_command_ends_with_1_and_has_a_line_for_each_finding(
    copied: Callable[[], Path],
) -> None:
    folder = copied()
    replace(folder / "unlinked.csv", "e", "ee")
    result = RUNNER.invoke(app, ["verify", "--fast", str(folder)])
    assert result.exit_code == 1
    assert "2 findings" not in result.output.splitlines()[0]
    assert "  unlinked.csv: It has " in result.output
    assert "read by Oxigraph\n" in result.output


def test_a_graph_that_the_file_of_all_graphs_does_not_have_is_told(
    copied: Callable[[], Path],
) -> None:
    folder = copied()
    extra = "<http://x.org/a> <http://x.org/b> <http://x.org/c>"
    graph = "<https://w3id.org/gcm-kg/graph/sdg>"
    (folder / "graphs" / "sdg.nq").write_text(f"{extra} {graph} .\n")
    told = [str(f) for f in verify(folder, parsers=("Oxigraph",)).findings if f.file == "all.nq"]
    assert told == [
        "all.nq: data.nt and graphs/ say 19,500 quads, all.nq 19,499. "
        f"Only data.nt and graphs/ has: {extra} {graph} ."
    ]


def test_the_patch_is_replayed_on_the_release_before(
    tmp_path: Path, make_release: Callable[..., Release]
) -> None:
    page = tmp_path / "en-node-900.txt"
    data = tmp_path / "data"
    for day in (4, 5):
        page.write_text(f"Workshop on visas\nOrganizer(s): IOM\nDate: {day} May 2023\n")
        release = make_release(page, data=data)
    whole = verify(release.path, parsers=("Oxigraph",))
    assert (whole.previous, whole.findings) == (release.manifest.previous, ())
    assert release.manifest.previous is not None
    before = release.path.parent / release.manifest.previous / "all.nq"
    replace(before, "2023-05-04", "2023-05-03")
    told = [str(finding) for finding in verify(release.path, parsers=("Oxigraph",)).findings]
    assert len(told) == 1
    assert told[0].startswith("changes.rdfp: Line ")
    assert "deletes what is not there" in told[0]
