"""The beginning of a body as a description: sentences that name no person, 300 characters at most.

A whole body would publish every name in it, and most of the words of another's page.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from kg.build.participations.body import holds_one_of
from kg.build.participations.names import may_name_a_person
from kg.build.participations.prose import sentences
from kg.model import Quote
from kg.text import squeeze, words

LONGEST = 300
_SEARCHED = 5000
"""Characters of a body that are looked at for a sentence that names nobody."""


@dataclass(frozen=True)
class Excerpt:
    """The words to publish, and where they stand: spaces are squeezed, a cut is marked with “…”."""

    text: str
    quote: Quote


def excerpt(
    body: Quote, names: Collection[str] = (), familiar: Collection[str] = ()
) -> Excerpt | None:
    """Return the first sentences of a body that name nobody; None where there are none.

    `names` are persons that are known to be named, for sentences with a surname alone; `familiar`
    are words that stand in names of other things.
    """
    barred = {words(name) for name in names} | {words(name.split()[-1]) for name in names}
    start = end = None
    for first, last in sentences(body.text[:_SEARCHED]):
        sentence = body.text[first:last].strip()
        if not sentence:
            continue
        is_clean = not (holds_one_of(sentence, barred) or may_name_a_person(sentence, familiar))
        begins = first + body.text[first:last].index(sentence)
        if start is None:
            start, end = (begins, begins + len(sentence)) if is_clean else (None, None)
        elif is_clean and begins + len(sentence) - start <= LONGEST:
            end = begins + len(sentence)
        else:
            break
    return None if start is None or end is None else _cut(body, start, end)


def _cut(body: Quote, start: int, end: int) -> Excerpt:
    text = body.text[start:end]
    if len(text) <= LONGEST:
        return Excerpt(squeeze(text), Quote(text, body.start + start))
    room = text[:LONGEST]
    space = re.search(r"\s\S*\Z", room)
    kept = (room[: space.start()] if space and space.start() > 0 else room[: LONGEST - 1]).rstrip()
    return Excerpt(f"{squeeze(kept).rstrip(' ,;:–-')}…", Quote(kept, body.start + start))
