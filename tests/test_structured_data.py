"""What pages say in JSON-LD, in the words of schema.org, is accepted by validators of others."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.release.folder import Release
from kg.serve.app import create_app
from tests.outside import program

PAGES = (
    *("/doc/organization/iom-azerbaijan", "/doc/place/baku", "/doc/place/zoom"),
    "/doc/series/multidimensional-consultations-on-implementation-of-gcm-in-azerbaijan",
    *("/def/objectives", "/def/objectives/16", "/def/principles/whole-of-government-approach"),
)
SCRIPT = Path(__file__).parent / "outside" / "structured-data.mjs"
COMPILE = (
    "--noEmit --strict --pretty false --target es2022 --module esnext --moduleResolution bundler"
)


WRONG = {
    "property": ('"endDate":', '"endsOn":'),
    "range": ('"@type": "Place"', '"@type": "EventSeries"'),
    "type": ('"@type": "Event"', '"@type": "Meeting"'),
    "value": ('"name": "Baku"', '"name": 5'),
    "nothing": ("application/ld+json", "text/plain"),
    "nameless": ('"name": "IOM Mission in Azerbaijan"', '"url": "https://www.iom.int/"'),
}
"""What is wrong in copies of the page of an event: what stands there, and in its place."""


@pytest.fixture(scope="module")
def judged(
    sample_release: Release, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """What validators say of the pages of all events, of other things, and of wrong copies."""
    folder = tmp_path_factory.mktemp("pages")
    with TestClient(create_app(sample_release), headers={"Accept": "text/html"}) as client:
        listed = client.get("/queries/event-list.json").json()["results"]["bindings"]
        keys = sorted(row["event"]["value"].rpartition("/")[2] for row in listed)
        for path in [*(f"/doc/event/{key}" for key in keys), *PAGES]:
            page = client.get(path)
            assert page.status_code == 200, path
            (folder / f"{path.replace('/', '-')}.html").write_text(page.text, "utf-8")
    text = (folder / "-doc-event-12796.html").read_text("utf-8")
    for name, (right, wrong) in WRONG.items():
        assert right in text
        (folder / f"{name}.html").write_text(text.replace(right, wrong), "utf-8")
    return _judge(folder)


def _judge(folder: Path) -> dict[str, list[str]]:
    """Return the words of the validators by the page that they are about."""
    node, compiler = program("node"), program("tsc")
    said: dict[str, list[str]] = {path.name: [] for path in folder.glob("*.html")}
    read = subprocess.run(
        [node, str(SCRIPT), str(folder)], capture_output=True, text=True, check=True
    )
    for line in read.stdout.splitlines():
        name, _, words = line.partition(": ")
        said[name].append(words)
    names = [line.rpartition(" // ")[2] for line in (folder / "things.ts").open(encoding="utf-8")]
    compiled = subprocess.run(
        [compiler, *COMPILE.split(), "things.ts"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    for number, words in re.findall(r"(?m)^things\.ts\((\d+),\d+\): (.*)$", compiled.stdout):
        said[names[int(number) - 1].strip()].append(words)
    assert len(re.findall("(?m)^[^ ]", compiled.stdout)) == 4  # and of nothing else
    return said


def test_validators_of_structured_data_accept_what_is_embedded_in_pages(
    judged: dict[str, list[str]],
) -> None:
    right = {name: said for name, said in judged.items() if name.startswith("-")}
    assert len(right) == 8 + len(PAGES)
    assert not any(right.values())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("property", "'\"endsOn\"' does not exist in type"),
        ("range", 'Type \'{ "@type": "EventSeries";'),
        ("type", "has no exported member 'Meeting'"),
        ("value", "Type 'number' is not assignable to type"),
        ("nothing", "0 things in JSON-LD, []"),
        ("nameless", 'ERROR Required attribute "name" is missing'),
    ],
)
def test_they_find_what_is_wrong(judged: dict[str, list[str]], name: str, said: str) -> None:
    [words] = judged[f"{name}.html"]
    assert said in words
