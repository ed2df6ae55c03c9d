from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from kg.resources import sample_pages
from tests.benchmarks.phrases import MONTHS

SHARED = Path(__file__).parents[2] / "shared" / "pages"
EXAMPLES = ("pledge-example.html", "press-release-example.txt", "resource-example.txt")

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"There is no {SHARED}.")


def visible_text(path: Path) -> str:
    """The words of a page in their order, with single spaces."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        tree = LexborHTMLParser(text)
        tree.strip_tags(["head", "script", "style", "nav"])
        for node in tree.css("[hidden]"):
            node.decompose()
        assert tree.body is not None
        text = tree.body.text(separator=" ")
    return " ".join(text.split())


def facts() -> list[dict[str, Any]]:
    lines = (SHARED / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def sample_of(url: str) -> Path:
    stem = urlsplit(url).path.strip("/").replace("/", "-")
    (path,) = sample_pages().glob(f"{stem}.*")
    return path


def shared_rows() -> list[Any]:
    return [pytest.param(row, id=row["url"][-20:]) for row in facts()] if SHARED.is_dir() else []


def event_files() -> list[Path]:
    return sorted(sample_pages().glob("*-node-*"))


def test_the_samples_are_ten_copies_of_eight_events() -> None:
    nodes = [re.sub(r".*-node-(\d+)\..*", r"\1", path.name) for path in event_files()]
    assert (len(nodes), len(set(nodes))) == (10, 8)
    assert sorted(node for node in set(nodes) if nodes.count(node) == 2) == ["11661", "2351"]


def test_half_of_the_samples_are_text_and_half_are_html() -> None:
    suffixes = [path.suffix for path in event_files()]
    assert (suffixes.count(".txt"), suffixes.count(".html")) == (5, 5)


def test_beside_the_events_there_are_three_invented_pages_that_say_so() -> None:
    others = sorted(path.name for path in sample_pages().iterdir() if path not in event_files())
    assert others == list(EXAMPLES)
    for name in others:
        assert "This is an invented example" in visible_text(sample_pages() / name)


@pytest.mark.parametrize(
    ("text_copy", "html_copy", "first_words", "end"),
    [
        ("fr-node-2351.txt", "es-node-2351.html", "On 22 April 2021", " Date: , -"),
        ("es-node-11661.txt", "zh-hant-node-11661.html", "Droughts, floods", " Date: , -"),
    ],
)
def test_the_copies_of_a_node_have_one_body(
    text_copy: str, html_copy: str, first_words: str, end: str
) -> None:
    text = visible_text(sample_pages() / text_copy)
    body = text[text.index(first_words) : text.index(end)]
    assert body in visible_text(sample_pages() / html_copy)


@pytest.mark.parametrize("row", shared_rows())
def test_a_sample_shows_the_field_lines_of_its_page_in_order(row: dict[str, Any]) -> None:
    text = visible_text(sample_of(row["url"]))
    position = 0
    for line in row["layout"]["field_lines"]:
        position = text.index(line, position) + len(line)


@pytest.mark.parametrize("row", shared_rows())
def test_a_sample_has_the_title_and_skip_link_of_its_page(row: dict[str, Any]) -> None:
    text, layout = visible_text(sample_of(row["url"])), row["layout"]
    assert text.startswith(layout["skip_link"])
    assert not row["title"] or text.count(row["title"]) == layout["title_lines"]


@pytest.mark.parametrize("row", shared_rows())
def test_a_sample_names_in_its_body_what_the_page_names_there(row: dict[str, Any]) -> None:
    text = visible_text(sample_of(row["url"]))
    for name in row["organizers_named_in_body"] + row["related"]:
        assert name in text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ar-node-12796.txt", "On 11 May 2022"),
        ("ar-node-36196.txt", "28th – 30th of November"),
        ("es-node-12786.html", "20 April 2022"),
        ("es-node-2351.html", "22 April 2021"),
        ("fr-node-2351.txt", "22 April 2021"),
    ],
)
def test_a_sample_gives_its_date_in_the_words_of_the_body(name: str, words: str) -> None:
    assert words in visible_text(sample_pages() / name)


def test_no_other_day_is_named_in_a_sample_than_the_facts_give() -> None:
    named = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(MONTHS)})")
    pages = sample_pages().iterdir()
    found = {day for path in pages for day in named.findall(visible_text(path))}
    assert found == {"11 May", "20 April", "22 April", "30th of November"}


@needs_shared
def test_no_sentence_of_the_site_is_repeated_in_a_sample() -> None:
    text = (SHARED / "ar-node-12796.txt").read_text(encoding="utf-8")
    body = text[text.index("On 11 May 2022") : text.index("Date: , -")]
    sentences = [" ".join(part.split()) for part in re.split(r"(?<=[.!?])\s+", body)]
    long = [sentence for sentence in sentences if len(sentence.split()) >= 8]
    assert len(long) == 10
    for path in sample_pages().iterdir():
        assert not [sentence for sentence in long if sentence in visible_text(path)]
