"""How right the reading of pages is: precision, recall and F1 of each field, and the confusion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Values = Mapping[str, frozenset[str]]
"""Field → its values, in a form that can be compared."""


@dataclass(frozen=True)
class Score:
    """How the values found of one field compare with the true ones, in numbers of values."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is true; 1 where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is true that was found; 1 where nothing is true."""
        true = self.right + self.missed
        return self.right / true if true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True)
class Difference:
    """Values of one field of one page that should not be there, and those that should."""

    page: str
    field: str
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True)
class Evaluation:
    """The scores of all fields, where they were lost, and which kinds were taken for which.

    `confusion` counts pages by true kind and the kind found.
    """

    pages: int
    scores: Mapping[str, Score]
    differences: tuple[Difference, ...]
    confusion: Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Compared:
    """One page: its kind and values as they are and as they were found."""

    page: str
    true_kind: str
    found_kind: str
    true: Values
    found: Values


def evaluate(pages: Iterable[Compared]) -> Evaluation:
    """Add up how all pages were read."""
    scores: dict[str, Score] = {}
    differences: list[Difference] = []
    confusion: Counter[tuple[str, str]] = Counter()
    for page in pages:
        confusion[page.true_kind, page.found_kind] += 1
        for field in page.true:
            true, found = page.true[field], page.found.get(field, frozenset())
            score = Score(len(true & found), len(found - true), len(true - found))
            scores[field] = scores.get(field, Score()) + score
            if found != true:
                differences.append(
                    Difference(
                        page.page, field, tuple(sorted(found - true)), tuple(sorted(true - found))
                    )
                )
    return Evaluation(confusion.total(), scores, tuple(differences), dict(confusion))
