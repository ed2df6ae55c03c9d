from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.harvest.page import MAX_BYTES
from kg.harvest.sources import printable, read_bytes
from kg.model import FAULTS, Skip
from kg.release.folder import latest_release
from tests.bad_pages import EVENT, IGNORED, write_bad_pages

KG = Path(sys.executable).with_name("kg")

REASONS = {
    "empty": "The file is empty.",
    "binary": "The file is binary, not a page.",
    "encoding": "Not utf-8: byte 0xe0 in line 3. Save the page as UTF-8, or declare its charset.",
    "too-large": "50,000,007 bytes; pages of more than 10,000,000 bytes are not read.",
    "missing": "It is a link to nowhere.txt, which does not exist.",
    "unreadable": "Permission denied.",
}


@dataclass(frozen=True)
class Run:
    """How a command ended, what it said, and where."""

    code: int
    out: str
    errors: list[str]
    pages: Path
    data: Path
    expected: dict[str, str]

    def lines_about(self, name: str) -> list[str]:
        path = printable(self.pages / name)
        return [line.strip() for line in self.errors if f" {path}: " in line]

    def names(self, *outcomes: str) -> list[str]:
        return [name for name, outcome in self.expected.items() if outcome in outcomes]


def run_kg(pages: Path, data: Path, expected: dict[str, str] | None = None) -> Run:
    command = [str(KG), "run", str(pages), "--no-serve", "--data", str(data)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    return Run(done.returncode, done.stdout, done.stderr.splitlines(), pages, data, expected or {})


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run the whole line once over every bad page and the good ones beside them."""
    pages = tmp_path_factory.mktemp("bad") / "pages"
    return run_kg(pages, tmp_path_factory.mktemp("data"), write_bad_pages(pages))


@pytest.fixture(scope="module")
def run_nowhere(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("nowhere")
    return run_kg(folder / "not-there", folder / "data")


@pytest.fixture(scope="module")
def run_on_nothing(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("nothing")
    (folder / "pages").mkdir()
    (folder / "pages" / "notes.docx").write_bytes(b"notes")
    return run_kg(folder / "pages", folder / "data")


def test_the_exit_code_says_that_some_input_could_not_be_read(run: Run) -> None:
    assert run.code == 3


def test_each_bad_page_gets_one_line_with_its_name_and_the_reason(run: Run) -> None:
    for name in run.names(*FAULTS):
        kind = run.expected[name]
        line = f"skipped: {printable(run.pages / name)}: {kind}: {REASONS[kind]}"
        assert run.lines_about(name) == [line]


def test_nothing_else_is_skipped(run: Run) -> None:
    skipped = [line for line in run.errors if line.strip().startswith("skipped:")]
    assert len(skipped) == len(run.names(*FAULTS))


def test_the_skipped_files_are_counted_by_kind(run: Run) -> None:
    read = len(run.expected) - len(run.names(IGNORED))
    events, faults = len(run.names(EVENT)), run.names(*FAULTS)
    assert f"{read} files read: {events} pages of events, {len(faults)} skipped" in run.out
    for kind in {run.expected[name] for name in faults}:
        assert f"1 {kind}" in run.out


def test_the_pages_that_can_be_read_are_published(run: Run) -> None:
    names = run.names(EVENT)
    nodes = {found[0] for name in names if (found := re.search(r"9000\d\d", name))}
    keys = {*nodes, "spaces-in-address"}
    release = latest_release(run.data)
    events = re.findall(
        r"<https://w3id.org/gcm-kg/id/event/([^>#]+)> "
        r"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Event>",
        (release.path / "data.nt").read_text(encoding="utf-8"),
    )
    assert sorted(events) == sorted(keys)
    assert release.manifest.counts["events"] == len(names)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("node-900005.html", "The HTML breaks off before its end"),
        ("node-900006.html", "The HTML breaks off before its end"),
        ("node-900008.txt", "The title has 5,000 characters"),
        ("node-900009.html", "node/900 009' is no address: it has a space"),
        ("node-900010.txt", "Control characters were removed"),
        ("node-900011.txt", "Control characters were removed"),
    ],
)
def test_what_is_odd_about_a_page_that_was_read_is_said_in_one_line(
    run: Run, name: str, words: str
) -> None:
    [line] = run.lines_about(name)
    assert line.startswith("note: ")
    assert words in line


def test_a_name_with_a_line_end_is_said_in_one_line() -> None:
    assert printable(Path("two\nlines.txt")) == r"two\nlines.txt"


def test_a_path_that_does_not_exist_is_named_and_nothing_is_built(run_nowhere: Run) -> None:
    [line, end] = run_nowhere.errors
    path = run_nowhere.pages
    assert line.strip() == f"skipped: {path}: missing: There is no such file or folder."
    assert end.startswith("kg: None of the 1 files that were looked at is the page of an event")
    assert run_nowhere.code == 2
    assert not (run_nowhere.data / "releases").exists()


def test_a_folder_without_any_page_says_so_and_nothing_is_built(run_on_nothing: Run) -> None:
    [line, end] = run_on_nothing.errors
    assert "notes.docx: not-a-page: Its suffix is not .txt, .html, .htm or .xhtml." in line
    assert end.startswith("kg: None of the 1 files that were looked at is the page of an event")
    assert run_on_nothing.code == 2
    assert not (run_on_nothing.data / "releases").exists()


@pytest.mark.parametrize("which", ["run", "run_nowhere", "run_on_nothing"])
def test_no_error_looks_like_one_of_the_program(which: str, request: pytest.FixtureRequest) -> None:
    said = "\n".join(request.getfixturevalue(which).errors)
    assert not re.search(r'Traceback|File ".*", line \d|\w+Error\b', said)


def test_a_page_of_50_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    page = tmp_path / "huge.txt"
    with page.open("wb") as file:
        file.truncate(50_000_000)  # a hole: it takes no room on the disk
    refused = read_bytes(page)
    assert isinstance(refused, Skip)
    assert (refused.kind, refused.reason[:16]) == ("too-large", "50,000,000 bytes")


def test_of_a_file_without_an_end_only_so_much_is_read() -> None:
    endless = read_bytes(Path("/dev/zero"))
    assert isinstance(endless, bytes)
    assert len(endless) == MAX_BYTES + 1
