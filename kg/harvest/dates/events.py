"""Which events a sentence names: this page's, one that may be it, or another.

The title decides: it says what kind of event this one is, which of a series, and in which words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.harvest.dates.letters import deeds, key, kind, lexed, ordinal
from kg.harvest.dates.words import FRAMES, GENERAL

FIRM = 3
"""The grade of an event that is this one; 2: it may be; 1: of another kind; 0: another event."""

_LAST_YEAR = re.compile(r"\b(20\d\d)\W*$")
_NUMBER = re.compile(
    r"\b(?:session|sesión|séance|sessão|episode|part|module|webinar)\s(\d)\b", re.I
)
_STEM = 5


@dataclass(frozen=True)
class Event:
    """What the page calls its event.

    `kinds` of event, `ordinals` and `acronyms` of the title; `heads`, the nouns of a title that
    names no kind; all its `words`, the `stems` of those that say the subject, the `year` at its
    end; the `places` of the location.
    """

    kinds: frozenset[str]
    ordinals: frozenset[int]
    acronyms: frozenset[str]
    heads: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]
    year: int | None
    places: frozenset[str]


@dataclass(frozen=True)
class Sentence:
    """The letters of a sentence, the word that each stands for, and the grades of its events."""

    letters: str
    words: tuple[str, ...]
    grades: Mapping[int, int]


def read_event(title: str, location: str) -> Event:
    """Read the title; a conference that it names behind a preposition is not the event itself."""
    read = list(lexed(title))
    letters = "".join(letter for letter, _ in read)
    named = list(re.finditer(r"E+(?=[^fpd;,E]*(?:[fpd;,]|$))", letters))  # launch event
    kinds = [kind(read[at][1]) for each in named for at in range(each.start(), each.end())]
    own = len(named[0][0]) if named else 0
    kinds = kinds[:own] + [kind for kind in kinds[own:] if kind not in FRAMES]
    heads = [read[head.start()][1] for head in re.finditer(r"[xm](?=[fpb;,]|$)", letters)]
    places = frozenset(key(name) for name in re.findall(r"\w{4,}", location) if name[0].isupper())
    subject = {key(word) for letter, word in read if letter == "x"} - places
    year = _LAST_YEAR.search(title)
    return Event(
        kinds=frozenset(kinds),
        ordinals=frozenset(n for letter, word in read if letter == "#" and (n := ordinal(word)))
        | {int(number) for number in _NUMBER.findall(title)},
        acronyms=frozenset(word for letter, word in read if letter == "K" and not kinds),
        heads=frozenset(map(key, heads)) if not kinds else frozenset(),
        words=frozenset(key(word) for _, word in read),
        stems=stems(subject),
        year=int(year[1]) if year else None,
        places=places,
    )


def stems(words: frozenset[str] | set[str]) -> frozenset[str]:
    """Return what the words of one family begin with; short words are left out."""
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


def compared(read: Sequence[tuple[str, str]], event: Event) -> Sentence:
    """Compare the events of a sentence with that of the page; another one's letter becomes `F`."""
    words = tuple(word for _, word in read)
    letters = "".join(letter for letter, _ in read)
    letters = re.sub("E(?=E)", "x", letters)  # of “review forum” the forum
    letters = re.sub("R(?=fD)", "T", letters).replace("R", "X")  # postponed to 5 May
    letters = "".join(
        _by_title(letters, words, at, event) if each in "xVm" else each
        for at, each in enumerate(letters)
    )
    grades = {
        noun.start(): _grade(letters, words, noun.start(), event)
        for noun in re.finditer("E", letters)
    }
    letters = "".join("F" if grades.get(at) == 0 else each for at, each in enumerate(letters))
    return Sentence(letters, words, grades)


def _by_title(letters: str, words: Sequence[str], at: int, event: Event) -> str:
    """Return the letter of a word, or what the title makes it: its noun (“the evening”), a deed."""
    if deeds(words[at]) & event.kinds:
        return "T"
    if key(words[at]) not in event.heads:
        return letters[at]
    first = at
    while first and letters[first - 1] not in "dw#" and key(words[first - 1]) in event.words:
        first -= 1
    is_whole = at - first > 1 or letters[first - 1 : first] in ("d", "w", "#")
    return "E" if is_whole else letters[at]


def _grade(letters: str, words: Sequence[str], at: int, event: Event) -> int:
    before = letters[:at]
    if re.search(r"L[^,;TVUO]*$", before) or _is_of_other_time(letters, words, at, event):
        return 0
    if found := re.search(r"#[xK]{0,6}$", before):
        if event.ordinals:
            return FIRM if ordinal(words[found.start()]) in event.ordinals else 0
        is_new = re.search(r"[TVU][^,;E]*$", before[: found.start()])  # held the first workshop
        if not is_new:
            return 0
    its_kind = kind(words[at])
    if re.search(r"w[x#]{0,3}$", before) or its_kind in event.kinds:
        return FIRM
    if its_kind in FRAMES:
        has_name = any(word[0].isupper() for word in words[max(1, at - 1) : at + 1])
        return 0 if event.kinds or has_name else 1
    return 2 if its_kind in GENERAL or not event.kinds else 1


def _is_of_other_time(letters: str, words: Sequence[str], at: int, event: Event) -> bool:
    """Tell whether it is called the previous or the next one, unless the title does so, too."""
    ahead = re.search(r"[Ptx#f]{0,4}$", letters[:at])
    start = ahead.start() if ahead else at
    others = [n for n in range(start, at) if letters[n] in "Pt"]
    others += [at + 1 + behind.start() for behind in re.finditer("P", letters[at + 1 : at + 3])]
    return any(key(words[other]) not in event.words for other in others)
