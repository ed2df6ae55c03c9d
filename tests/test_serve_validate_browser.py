"""The page `/validate` in a browser: text is pasted, a file is picked, lines are marked."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph

from kg.release.folder import Release
from tests.outside import FOLDER, module_file, program
from tests.servers import serving

EVENT = """@prefix gcm: <https://w3id.org/gcm-kg/def#> .
@prefix schema: <http://schema.org/> .
<https://w3id.org/gcm-kg/id/event/1> a gcm:Event ;
    schema:startDate "11 <b>May</b>" .
"""
MARKED = '4     schema:startDate "11 <b>May</b>" .'


@pytest.fixture(scope="module")
def address(sample_release: Release) -> Iterator[str]:
    with serving(sample_release) as server:
        yield f"{server.address}/validate"


def browse(address: str, *steps: list[str]) -> list[Any]:
    module_file("puppeteer-core/package.json")
    command = [program("node"), str(FOLDER / "browser.cjs"), program("chromium"), address]
    done = subprocess.run(
        command, input=json.dumps(steps), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_text_that_is_pasted_is_checked_and_its_lines_are_marked(address: str) -> None:
    marked, others, headings, place, target = browse(
        address,
        ["fill", "#data", EVENT],
        ["submit", "main button"],
        ["texts", "#line-4.Violation"],
        ["texts", "pre.source span:not([class])"],
        ["texts", "main h2"],
        ["texts", '.findings a[href="#line-4"]'],
        ["follow", '.findings a[href="#line-4"]'],
        ["texts", "pre.source span:target"],
    )
    assert marked == target == [MARKED]
    assert [line[0] for line in others] == ["1", "2"]
    assert headings == ["Does not conform", "The data, with its lines marked"]
    assert place == ["line 4, column 22"]


FORMATS = {"ttl": "turtle", "nt": "nt11", "jsonld": "json-ld", "rdf": "xml"}


def test_files_that_are_picked_are_checked_in_the_format_that_their_names_say(
    address: str, tmp_path: Path
) -> None:
    steps = []
    for suffix, form in FORMATS.items():
        file = tmp_path / f"event.{suffix}"
        file.write_text(Graph().parse(data=EVENT, format="turtle").serialize(format=form))
        steps += [["pick", "#file", str(file)], ["submit", "main button"]]
        steps += [["texts", "main h2:first-of-type"], ["texts", "#format option:checked"]]
    shown = browse(address, *steps)
    assert shown[::2] == [["Does not conform"]] * len(FORMATS)
    assert shown[1::2] == [
        [f"as the file’s name says; pasted: {name}"]
        for name in ("turtle", "ntriples", "jsonld", "rdfxml")
    ]


def test_an_error_of_syntax_is_shown_where_it_stands_beside_the_text(address: str) -> None:
    [trouble] = browse(
        address,
        ["fill", "#data", "<http://a> a skso:X ."],
        ["submit", "main button"],
        ["texts", "main section"],
    )
    assert "standard input:1:14: The prefix `skso:` is not declared." in trouble[0]
