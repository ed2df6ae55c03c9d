"""What a page mentions in prose: by name and by number.

A mention is never a statement of a field: it says only that the words are there.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.build.lookup.labels import Vocabulary
from kg.build.mentions.named import NameFinder
from kg.build.mentions.numbered import NumberFinder
from kg.build.mentions.review_regions import ReviewRegionFinder
from kg.build.statement import Mention
from kg.model import Quote
from kg.text import fold_in_place


@dataclass(frozen=True)
class MentionFinder:
    """Finds what prose mentions of a vocabulary."""

    names: NameFinder
    numbers: NumberFinder
    review_regions: ReviewRegionFinder

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> MentionFinder:
        """Build a finder for all that a vocabulary knows."""
        return cls(
            NameFinder(vocabulary), NumberFinder(vocabulary), ReviewRegionFinder.of(vocabulary)
        )

    def find(self, text: Quote, home: NamedNode | None = None) -> list[Mention]:
        """Return the first mention of each thing, in the order of the text.

        `home` is the country that the page is about, which it may call “the country”.
        """
        first: dict[NamedNode, Mention] = {}
        folded = fold_in_place(text.text)
        found = (
            *self.names.find(text, folded, home),
            *self.numbers.find(text, folded),
            *self.review_regions.find(text),
        )
        for mention in sorted(found, key=lambda mention: mention.quote.start):
            first.setdefault(mention.iri, mention)
        return list(first.values())
