"""A body in Arabic, Chinese or Russian → who did what, and the names met on the way."""

from __future__ import annotations

from collections.abc import Iterator

from kg.build.lookup.labels import Vocabulary
from kg.build.participations.prose import LONGEST_SENTENCE, MOST_SAID, sentences
from kg.build.participations.scripts import arabic, chinese, russian
from kg.build.participations.scripts.deeds import Story

_READERS = (("ا", arabic.read), ("о", russian.read), ("的，。、：", chinese.read))
"""Letters of which no text of a script is without one, and the reader of that script."""


def read_deeds(text: str, vocabulary: Vocabulary) -> Story:
    """Return what a body tells in these scripts; an empty story for one in Latin letters."""
    story = Story(text, vocabulary)
    for letters, read in _READERS:
        if any(letter in text for letter in letters):
            read(story, _sentences(story))
    return story


def _sentences(story: Story) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a body until enough was told."""
    for start, end in sentences(story.text):
        if len(story.deeds) >= MOST_SAID:
            story.unread = start
            return
        if end - start <= LONGEST_SENTENCE:
            yield start, end
