"""How right pages are read that no rule was tuned on: the held-back part of the gold set.

Differences are not printed, and nobody is to look for them: a rule that is tuned on these pages
makes their numbers worthless. What falls here is found on new pages of the same kind.
"""

from __future__ import annotations

from functools import reduce
from operator import add

import pytest

from kg import pipeline, resources
from kg.evaluate.scores import Score

FIELDS = (
    "kind title language places platforms mode event_categories audiences scopes principles "
    "sub_regions languages workstream_output regional_review objectives sdg organizers "
    "organizer_links lost "
    "mentioned_objectives mentioned_sdg mentioned_principles mentioned_countries "
    "mentioned_organizations mentioned_documents mentioned_events"
).split()

# Below the aim of 0.98 and 0.95; each is what was reached, to be raised.
REACHED = {
    "date": (1.0, 0.89),
    "event_types": (1.0, 0.93),
    "unlinked": (0.84, 1.0),
    "participations": (0.96, 0.78),
    "people": (0.94, 0.77),
}

# The truths that are held back were written before an office without an organization counted.
NOT_HELD_BACK = {"offices"}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    parts = pipeline.evaluate_gold_set(resources.gold_set() / "held-back").values()
    fields = next(iter(parts)).scores
    return {name: reduce(add, (part.scores[name] for part in parts)) for name in fields}


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_read_with_a_precision_of_98_and_a_recall_of_95_per_cent(
    scores: dict[str, Score], name: str
) -> None:
    assert scores[name].precision >= 0.98
    assert scores[name].recall >= 0.95


@pytest.mark.parametrize("name", REACHED)
def test_what_is_read_less_well_is_read_no_worse_than_before(
    scores: dict[str, Score], name: str
) -> None:
    precision, recall = REACHED[name]
    assert scores[name].precision >= precision
    assert scores[name].recall >= recall


def test_every_field_has_its_bound(scores: dict[str, Score]) -> None:
    assert {*FIELDS, *REACHED, *NOT_HELD_BACK} == scores.keys()


def test_no_date_is_wrong(scores: dict[str, Score]) -> None:
    assert scores["date"].wrong == 0
