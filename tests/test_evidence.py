"""The evidence of each value: Web Annotations whose words stand on the page where they say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from pyoxigraph import RdfFormat, parse

from kg import resources
from kg.harvest.harvest import read_record
from kg.harvest.page import read_page
from kg.model import Record
from kg.namespaces import OA
from kg.release.folder import Release
from tests.benchmarks.pages import write_pages

SELECTORS = {OA.TextQuoteSelector.value, OA.TextPositionSelector.value}

Node = dict[str, list[str]]


class Published(NamedTuple):
    """A release, its nodes by their IRIs and properties, and the texts of the pages it is of."""

    release: Release
    nodes: dict[str, Node]
    texts: dict[str, set[str]]

    @property
    def annotations(self) -> list[Node]:
        return [each for each in self.nodes.values() if OA.Annotation.value in each.get("type", [])]

    def selector(self, annotation: Node) -> tuple[str, Node]:
        """The page and the selector of an annotation."""
        target = self.nodes[annotation["hasTarget"][0]]
        return target["hasSource"][0], self.nodes[target["hasSelector"][0]]


def _texts(pages: list[Path]) -> dict[str, set[str]]:
    texts: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        record = read_record(page)
        if isinstance(record, Record):
            texts[record.page.url].add(read_page(page.read_bytes()).text)
    return texts


@pytest.fixture(scope="module")
def published(
    make_release: Callable[..., Release], tmp_path_factory: pytest.TempPathFactory
) -> Published:
    generated = tmp_path_factory.mktemp("generated")
    write_pages(generated, 200, 20261123)
    release = make_release(resources.sample_pages(), generated)
    nodes: dict[str, Node] = defaultdict(lambda: defaultdict(list))
    for quad in parse(path=str(release.path / "all.nq"), format=RdfFormat.N_QUADS):
        name = quad.predicate.value.replace("#", "/").rpartition("/")[2]
        nodes[quad.subject.value][name].append(quad.object.value)
    return Published(
        release, nodes, _texts([*resources.sample_pages().iterdir(), *generated.iterdir()])
    )


def test_the_words_of_every_annotation_stand_where_it_says(published: Published) -> None:
    placed = 0
    for annotation in published.annotations:
        page, selector = published.selector(annotation)
        if "start" in selector:
            start, end = int(selector["start"][0]), int(selector["end"][0])
            [words] = selector["exact"]
            assert words in {text[start:end] for text in published.texts[page]}
            placed += 1
    assert placed > 3_000


def test_every_annotation_has_its_page_both_selectors_method_and_confidence(
    published: Published,
) -> None:
    for annotation in published.annotations:
        page, selector = published.selector(annotation)
        assert page in published.texts
        if annotation["foundIn"] != ["markup"]:
            assert set(selector["type"]) == SELECTORS
        assert len(annotation["method"]) == len(annotation["event"]) == 1
        assert 0 <= float(annotation["confidence"][0]) <= 1
        assert annotation.get("hasBody") or annotation.get("bodyValue")


def test_every_published_value_of_an_event_is_the_body_of_an_annotation(
    published: Published,
) -> None:
    justified: dict[tuple[str, str], set[str]] = defaultdict(set)
    for annotation in published.annotations:
        bodies = {*annotation.get("hasBody", []), *annotation.get("bodyValue", [])}
        for property_ in annotation["property"]:
            justified[annotation["event"][0], property_.replace("#", "/")] |= bodies
    own = {"type", "lostLabel", "wasDerivedFrom", "isReplacedBy"}  # said of the record, not of it
    by_name = {(event, name.rpartition("/")[2]): said for (event, name), said in justified.items()}
    values = 0
    for iri, node in published.nodes.items():
        if "/id/event/" in iri and "#" not in iri:
            for name in node.keys() - own:
                assert set(node[name]) <= by_name[iri, name], (iri, name)
                values += len(node[name])
    assert values > 3_500
