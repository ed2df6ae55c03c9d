"""What a release says beside the data is checked before the release appears."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from kg import pipeline, resources
from kg.check.alongside import check_alongside
from kg.errors import ReleaseError
from kg.release.folder import Release
from kg.release.publish import publish

SHAPES = resources.folder("shapes")


@pytest.fixture
def files(sample_release: Release, tmp_path: Path) -> dict[str, Path]:
    """Copies of the files that are checked."""
    names = {
        "remarks": "graphs/quality.nq",
        "own_shapes": "graphs/shapes.nq",
        "catalogue": "catalogue.ttl",
    }
    return {
        key: Path(shutil.copy(sample_release.path / name, tmp_path)) for key, name in names.items()
    }


def found(files: dict[str, Path]) -> set[str]:
    results = check_alongside(SHAPES, **files)
    return {result.shape.rpartition("/")[2] for result in results}


def test_the_samples_have_nothing_to_be_found_beside_the_data(files: dict[str, Path]) -> None:
    assert found(files) == set()


@pytest.mark.parametrize(
    ("file", "said", "instead", "shape"),
    [
        ("remarks", "shacl#focusNode>", "shacl#value>", "result-focus-node"),
        ("remarks", "shacl#Warning>", "shacl#Violation>", "result-severity"),
        ("own_shapes", "shacl#name>", "shacl#order>", "shape-name"),
        ("catalogue", "foaf:name", "foaf:nick", "publisher-name"),
        ("catalogue", "dcat:accessURL", "dcat:landingPage", "distribution-access-url"),
    ],
)
def test_what_is_wrong_there_is_found(
    files: dict[str, Path], file: str, said: str, instead: str, shape: str
) -> None:
    text = files[file].read_text(encoding="utf-8")
    assert said in text
    files[file].write_text(text.replace(said, instead), encoding="utf-8")
    assert shape in found(files)


def test_what_is_wrong_there_keeps_the_release_from_appearing(tmp_path: Path) -> None:
    pipeline.harvest_pages([resources.sample_pages()], tmp_path)
    pipeline.build_dataset(tmp_path)
    shapes = shutil.copytree(SHAPES, tmp_path / "shapes")
    quality = shapes / "quality.ttl"
    wants_info = quality.read_text().replace("( sh:Warning sh:Info )", "( sh:Info )")
    quality.write_text(wants_info)
    with pytest.raises(ReleaseError, match=r"violates its shapes: .*A remark that is published"):
        publish(
            tmp_path,
            pipeline.check_dataset(tmp_path),
            ontology=resources.folder("ontology"),
            shapes=shapes,
            rules=resources.folder("queries") / "checks",
            issued=datetime.date(2026, 11, 23),
        )
    assert list((tmp_path / "releases").glob("2*")) == []


def test_a_remark_of_the_catalogue_is_told_and_published(
    files: dict[str, Path],
) -> None:
    text = files["catalogue"].read_text(encoding="utf-8")
    files["catalogue"].write_text(text.replace("dcat:servesDataset", "dcat:dataset"))
    [result] = check_alongside(SHAPES, **files)
    assert (result.severity, result.shape.rpartition("/")[2]) == ("Warning", "service-dataset")
