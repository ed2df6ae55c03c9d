"""A run after a change does again only what the change touches, with the bytes of a full run."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import pipeline
from tests.benchmarks.pages import write_pages

PAGES = 140
TITLE = "Lisbon round table on the pensions of seafarers"
DAYS = (datetime.date(2026, 11, 23), datetime.date(2026, 11, 24))
STEPS = ("harvest", "build", "check", "release")


def run(folder: Path, day: datetime.date) -> None:
    data = folder / "data"
    pipeline.harvest_pages([folder / "pages"], data)
    pipeline.build_dataset(data)
    pipeline.check_dataset(data)
    pipeline.release_dataset(data, day, accept_drop=True)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pages, one of which quotes a title that no event has yet, and their data."""
    folder = tmp_path_factory.mktemp("run") / "again"
    write_pages(folder / "pages", PAGES, seed=7)
    edit(events(folder)[2], ". ", f". It went on from the {TITLE}. ")
    run(folder, DAYS[0])
    return Path(shutil.copytree(folder, folder.with_name("first"), symlinks=True))


@pytest.fixture
def again(first: Path) -> Path:
    """The folder as the first run left it, in its place: where a page lies is in its record."""
    folder = first.with_name("again")
    shutil.rmtree(folder)
    return Path(shutil.copytree(first, folder, symlinks=True))


def events(folder: Path) -> list[Path]:
    """The pages of events that state their organizers."""
    pages = sorted((folder / "pages").glob("*.txt"))
    return [page for page in pages if "\nMain organizer/s\n" in page.read_text("utf-8")]


def edit(page: Path, old: str, new: str) -> None:
    text = page.read_text("utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), "utf-8")


def change_a_body(folder: Path) -> None:
    edit(events(folder)[3], ". ", ". It spoke of SDG target 10.7. ")


def change_an_organizer(folder: Path) -> None:
    edit(events(folder)[5], "Main organizer/s\n", "Main organizer/s\nInstitute of Moved Borders\n")


def give_an_event_the_title_that_another_quotes(folder: Path) -> None:
    page = events(folder)[8]
    title = page.read_text("utf-8").split("\n\n")[1].strip()
    page.write_text(page.read_text("utf-8").replace(title, TITLE), "utf-8")


def remove_a_page(folder: Path) -> None:
    events(folder)[7].unlink()


def add_pages(folder: Path) -> None:
    write_pages(folder / "more", 5, seed=8)
    for number, page in enumerate(sorted((folder / "more").iterdir())):
        page.replace(folder / "pages" / f"added-{number}{page.suffix}")


def change_much(folder: Path) -> None:
    for change in (change_a_body, change_an_organizer, remove_a_page, add_pages):
        change(folder)


@pytest.mark.parametrize("change", [change_much, give_an_event_the_title_that_another_quotes])
def test_the_outcome_has_the_same_bytes_as_that_of_a_full_run(
    first: Path, again: Path, change: Callable[[Path], None]
) -> None:
    change(again)
    run(again, DAYS[1])
    outcome = contents(again / "data")
    shutil.rmtree(again / "data")
    shutil.copytree(first / "data", again / "data", symlinks=True)
    shutil.rmtree(again / "data" / "memo")
    run(again, DAYS[1])
    assert contents(again / "data") == outcome


def contents(data: Path) -> dict[str, bytes]:
    files = (path for path in data.rglob("*") if path.is_file())
    names = ((path.relative_to(data).as_posix(), path) for path in files)
    return {name: path.read_bytes() for name, path in names if not name.startswith("memo/")}


def test_a_page_that_quotes_a_new_title_is_read_again(again: Path) -> None:
    give_an_event_the_title_that_another_quotes(again)
    run(again, DAYS[1])
    assert b"title of an event in prose" in (again / "data/dataset/evidence.nq").read_bytes()


def test_only_the_task_of_a_changed_page_is_done_again_and_kept_in_place_of_the_old(
    again: Path,
) -> None:
    before = kept(again)
    change_a_body(again)
    run(again, DAYS[1])
    after = kept(again)
    assert {step: len(after[step] - before[step]) for step in STEPS} == {
        "harvest": 1,
        "build": 1,
        "check": 2,  # the events of its task, and the rules, which look at all events
        "release": 5,  # where the event and its page stand in data.nt, evidence, all.nq, tables
    }
    assert {step: len(own) for step, own in after.items()} == {
        step: len(own) for step, own in before.items()
    }


def test_what_is_damaged_or_lost_is_done_again(again: Path) -> None:
    before = contents(again / "data")
    for step in STEPS:
        damaged, lost, *_ = sorted((again / "data" / "memo" / step).iterdir())
        damaged.write_bytes(damaged.read_bytes()[:-9])
        lost.unlink()
    run(again, DAYS[1])
    assert contents(again / "data") == before


def kept(folder: Path) -> dict[str, set[str]]:
    memo = folder / "data" / "memo"
    return {step: {path.name for path in (memo / step).iterdir()} for step in STEPS}
