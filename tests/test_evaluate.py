"""`kg evaluate`: pages with a truth beside them, and how right they are read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.errors import UsageError
from kg.evaluate.scores import Compared, Score, evaluate
from kg.evaluate.truth import gold_pages
from kg.pipeline import evaluate_gold_set

PAGE = """Skip to main content

2nd consultation on data

2nd consultation on data

On 11 May 2022, experts discussed objective 23.

Date: , -
Location: Baku - Azerbaijan
Main organizer/s
ILO
IOM Azerbaijan and Ministry of Labour of Ghana
Target Audience
Wizards
"""
TRUTH = {
    "url": "https://migrationnetwork.un.org/node/7",
    "facts": "invented",
    "kind": "event",
    "title": "2nd consultation on data",
    "language": "en",
    "places": [{"city": "Baku", "country": "031"}],
    "organizers": [
        {"words": "ILO", "is": "ilo"},
        {"words": "IOM Azerbaijan", "office_of": "iom", "country": "031"},
        {"words": "Ministry of Labour of Ghana"},
    ],
    "unlinked": ["Wizards"],
    "lost": ["Date"],
    "mentions": {"objectives": ["23"]},
}


def gold(folder: Path, **changes: object) -> Path:
    (folder / "fr-node-7.txt").write_text(PAGE, encoding="utf-8")
    (folder / "fr-node-7.json").write_text(json.dumps(TRUTH | changes), encoding="utf-8")
    return folder


def scores(folder: Path) -> dict[str, Score]:
    [evaluation] = evaluate_gold_set(folder).values()
    return dict(evaluation.scores)


def test_what_is_read_as_a_person_reads_it_is_right(tmp_path: Path) -> None:
    found = scores(gold(tmp_path))
    assert found["title"] == Score(right=1)
    assert found["places"] == Score(right=1)
    assert found["organizers"] == found["organizer_links"] == Score(right=3)
    assert found["unlinked"] == found["lost"] == found["mentioned_objectives"] == Score(right=1)


def test_what_is_not_there_is_wrong_and_what_is_not_found_is_missed(tmp_path: Path) -> None:
    found = scores(gold(tmp_path, places=[{"city": "Accra", "country": "288"}], sdg=["10"]))
    assert found["places"] == Score(wrong=1, missed=1)
    assert found["sdg"] == Score(missed=1)


def test_a_page_taken_for_something_else_misses_all_its_values(tmp_path: Path) -> None:
    folder = gold(tmp_path)
    (folder / "fr-node-7.txt").write_text("Pledge\n\nUpdated on: 3 May 2022\n", encoding="utf-8")
    [evaluation] = evaluate_gold_set(folder).values()
    assert evaluation.confusion == {("event", "pledge"): 1}
    assert evaluation.scores["organizers"] == Score(missed=3)


def test_precision_recall_and_f1_are_those_of_the_textbook() -> None:
    score = Score(right=6, wrong=2, missed=4)
    assert (score.precision, score.recall, round(score.f1, 4)) == (0.75, 0.6, 0.6667)
    assert (Score().precision, Score().recall, Score().f1) == (1, 1, 1)


def test_scores_add_up_over_pages_and_each_difference_is_kept() -> None:
    one, two = frozenset({"1"}), frozenset({"1", "2"})
    found = evaluate(
        [
            Compared("a", "event", "event", {"sdg": two}, {"sdg": one}),
            Compared("b", "event", "event", {"sdg": one}, {"sdg": one}),
        ]
    )
    assert (found.pages, found.scores) == (2, {"sdg": Score(right=2, missed=1)})
    [difference] = found.differences
    assert (difference.page, difference.wrong, difference.missed) == ("a", (), ("2",))


def test_the_command_prints_a_row_for_each_field_and_with_wrong_what_differs(
    tmp_path: Path,
) -> None:
    gold(tmp_path, sdg=["10"])
    done = CliRunner().invoke(app, ["evaluate", str(tmp_path), "--wrong"])
    rows = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line}
    assert rows["organizers"] == ["3", "0", "0", "1.000", "1.000", "1.000"]
    assert rows["sdg"] == ["0", "0", "1", "1.000", "0.000", "0.000"]
    assert "missed http://metadata.un.org/sdg/10" in done.stdout


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ({"colour": "red"}, "unknown field `colour`"),
        ({"sdg": "10"}, "Expected `array`"),
        ({"page": "elsewhere.txt"}, "there is no page beside it"),
    ],
)
def test_a_damaged_truth_is_said_with_its_file(
    tmp_path: Path, damage: dict[str, object], words: str
) -> None:
    gold(tmp_path, **damage)
    with pytest.raises(UsageError, match=r"fr-node-7\.json: .*") as raised:
        list(gold_pages(tmp_path))
    assert words in str(raised.value)


def test_a_folder_without_truths_is_no_gold_set(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no gold set"):
        list(gold_pages(tmp_path))
