from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from html import unescape
from itertools import chain
from pathlib import Path

import pytest

from tests.benchmarks.pages import GeneratedPage, Truth, generate_pages, write_pages

PAGES = tuple(generate_pages(600, seed=1))
DIGEST = "00ef37a57d518ff3dd18bcf94198fbf0c98faff6301407ec67563f5051731771"


def digest(pages: tuple[GeneratedPage, ...]) -> str:
    hashed = hashlib.sha256()
    for page in pages:
        hashed.update(page.name.encode() + b"\n" + page.content)
    return hashed.hexdigest()


def words_of(page: GeneratedPage) -> str:
    """The text of a page without its markup."""
    text = page.content.decode()
    if page.name.endswith(".html"):
        text = unescape(re.sub(r"<(script|style|svg|head).*?</\1>|<[^>]+>", " ", text, flags=re.S))
    return " ".join(text.split())


def of_words(truth: Truth) -> list[str]:
    """The words that a page with these facts must have."""
    names = [word for name in truth.organizers for word in re.findall(r"\w{3,}", name)]
    codes = [f"Target {code}" for code in truth.targets]
    codes += [f"Indicator {code}" for code in truth.indicators]
    codes += [f"SDG.{goal} - " for goal in truth.sdgs]
    lines = chain(truth.principles, truth.audiences, truth.sub_regions)
    return [truth.title, truth.location or "", *names, *codes, *lines]


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert digest(tuple(generate_pages(600, seed=1))) == digest(PAGES)


def test_the_bytes_are_those_of_every_machine() -> None:
    assert digest(PAGES) == DIGEST


def test_the_hash_seed_of_python_changes_nothing() -> None:
    code = "from tests.test_generator import *; print(digest(PAGES))"
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    root = Path(__file__).parents[1]
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, check=True
    )
    assert printed.stdout.decode().strip() == digest(PAGES)


def test_another_seed_gives_other_bytes() -> None:
    assert digest(tuple(generate_pages(600, seed=2))) != digest(PAGES)


def test_fewer_pages_are_the_first_of_more_pages() -> None:
    assert tuple(generate_pages(50, seed=1)) == PAGES[:50]


def test_the_words_of_the_truth_stand_in_the_page() -> None:
    for page in PAGES:
        text = words_of(page)
        missing = [word for word in of_words(page.truth) if word not in text]
        assert not missing, page.name


def test_objectives_stand_in_the_page_with_their_numbers() -> None:
    for page in PAGES:
        for number in page.truth.objectives:
            assert re.search(rf"\b{number} [-–] ", words_of(page)), page.name


def test_the_days_of_the_truth_stand_in_the_page() -> None:
    for page in PAGES:
        for day in filter(None, (page.truth.start, page.truth.end)):
            year, _, number = day.split("-")
            assert re.search(rf"\b{int(number)}\b", words_of(page)), page.name
            assert year in words_of(page), page.name


def test_names_are_file_names_of_the_site_and_never_repeated() -> None:
    names = [page.name for page in PAGES]
    assert len(set(names)) == 600
    assert all(re.fullmatch(r"([a-z-]+-)?node-10\d{4}\.(txt|html)", name) for name in names)


@pytest.mark.parametrize(
    ("low", "share", "high"),
    [
        pytest.param(0.4, [p.name.endswith(".html") for p in PAGES], 0.6, id="html"),
        pytest.param(0.005, [not p.truth.is_event for p in PAGES], 0.04, id="no-event"),
        pytest.param(0.02, [p.truth.edtf is None for p in PAGES], 0.4, id="undated"),
        pytest.param(
            0.005, [bool(p.truth.edtf and not p.truth.start) for p in PAGES], 0.1, id="no-year"
        ),
        pytest.param(0.1, [len(p.content) > 20_000 for p in PAGES], 0.25, id="noisy"),
    ],
)
def test_there_is_some_of_everything(low: float, share: list[bool], high: float) -> None:
    assert low <= sum(share) / len(share) <= high


def test_a_few_pages_are_copies_of_an_earlier_node_under_another_prefix() -> None:
    languages: dict[str, set[str]] = {}
    for page in PAGES:
        languages.setdefault(page.truth.key, set()).add(page.truth.language)
    copied = [key for key, prefixes in languages.items() if len(prefixes) == 2]
    assert 12 <= len(copied) == 600 - len(languages) <= 36


def test_pages_are_written_under_their_names(tmp_path: Path) -> None:
    write_pages(tmp_path / "new", 5, seed=1)
    written = {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()}
    assert written == {page.name: page.content for page in PAGES[:5]}
