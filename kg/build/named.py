"""Names of the vocabulary in prose: organizations, their offices, governments, countries.

All labels of all languages are looked for in one pass (Aho-Corasick). A name counts only where
the page writes it as a name: with its capitals, as whole words, and not as part of another name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind
from pyoxigraph import NamedNode

from kg.build.labels import SpokenLabel, Vocabulary
from kg.build.organizations import government, office
from kg.build.statement import Mention
from kg.model import Quote
from kg.text import fold_in_place, squeeze

# Where two things have one label, the first of these is meant. A place is never a mention; it is
# known so that no country is found inside its name.
_RANK = {
    "organization": 0,
    "reference": 1,
    "objective": 2,
    "country": 3,
    "principle": 4,
    "place": 5,
}
_PROPER = frozenset({"organization", "country", "place"})
_CONFIDENCE = {
    "organization": "0.95",
    "office": "0.9",
    "government": "0.95",
    "reference": "0.95",
    "objective": "0.9",
    "country": "0.9",
    "principle": "0.9",
}
# Labels that mean something else more often: meetings in French and Spanish, a ministry.
_NEVER = frozenset(
    {"reunión", "réunion", "la réunion", "mfa", "nations", "it", "us", "am", "la red"}
)
# Abbreviations that are words in the site's languages: they do not count in a line of capitals.
_WORDS_IN_CAPITALS = frozenset("WHO US IT AM AS AU LAS UN EU DES CON OAS CIS UA EC".split())
_GIVEN_NAMES = frozenset("jordan chad georgia israel maurice dominique grenade kenya".split())
_EVERYDAY_PRINCIPLES = frozenset(
    {"human-rights", "international-cooperation", "national-sovereignty", "sustainable-development"}
    | {"rule-of-law-and-due-process"}
)
_CALLED_PRINCIPLE = re.compile(
    r"(?:guiding|cross-?cutting|transversal\w*|rector\w*|directeurs?|руководящ\w+)[\w\s,-]{0,40}"
    r"\b(?:principles?|principios?|principes?|принцип\w*|themes?|temas?|thèmes?)"
    r"|(?:principles?|principios?|principes?)[\w\s]{0,12}(?:rector\w*|directeurs?|transversa\w+|"
    r"(?:of|de|del|du)\s(?:the\s)?(?:Global\s)?(?:Compact|GCM|Pact[oe]))|指导原则",
    re.I,
)
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|Sra?|Mme|M|H\.E)\.?\s+(?:[A-Z]\w+\s+)?$")
_OTHER_PLACE_BEFORE = re.compile(
    r"\b(?:New|Gulf of|Golfo de|Golfe de|Lake|Lago|Lac|Northern(?=\sIreland))\s+$"
)
_OTHER_PLACE_BEHIND = re.compile(r"\s(?:City|Delta|River|Valley|Basin|Canal|Strait)\b")
_GOVERNMENT_BEFORE = re.compile(
    r"\b(?P<word>governments?|gobiernos?|gouvernements?)\s+(?:of|de|del|du|des|d['’])\s*"
    r"(?:the\s+|la\s+|el\s+|los\s+|las\s+|le\s+|les\s+|l['’])?$",
    re.I,
)
_AND = re.compile(
    r"(?:\s*,)?\s*(?:(?:and|y|et|&)\s+)?(?:the\s+|de\s+|du\s+|del\s+|des\s+|la\s+)*", re.I
)
_UNIT = (
    r"(?:country|national|field|liaison|sub-?|regional|country-level)?\s*"
    r"(?:office|mission|delegation|representation|team|bureau|oficina|misión|delegación|bureau)"
)
_OFFICE_BETWEEN = re.compile(
    rf"\s+(?:{_UNIT}\s+(?:in|for|to|of|en|au|de|-)\s+(?:the\s+)?)?|['’]s\s+", re.I
)
_UNIT_BEHIND = re.compile(rf"\s+{_UNIT}", re.I)
_UNIT_BEFORE = re.compile(
    r"\b(?:misión|oficina|delegación|mission|bureau|office|délégation)\s+"
    r"(?:nacional\s+|national\w*\s+)?(?:of|de)\s+(?:the\s+|la\s+|l['’])?$",
    re.I,
)
_IN = re.compile(r"\s+(?:in|en|au|aux)\s+(?:the\s+|el\s+|la\s+|les\s+)?", re.I)
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_REACH = 60
_SHORTEST_COMPOUND = 5
_SEGMENT = 10_000
# Words that were no name so often in one text are none there; it bounds the time for such a text.
_MOST_DOUBTS = 1000
_FIRST_CYRILLIC = "\u0400"


class _Hit(NamedTuple):
    """A label in the text: what it means, and where it stands."""

    label: SpokenLabel
    start: int
    end: int


class _Found(NamedTuple):
    """A name in the text; `country` belongs to the kinds `office` and `government`."""

    kind: str
    start: int
    end: int
    iri: NamedNode
    country: NamedNode | None = None


@dataclass(frozen=True)
class NameFinder:
    """Finds the names of a vocabulary in prose."""

    vocabulary: Vocabulary

    def find(self, text: Quote, folded: str) -> Iterator[Mention]:
        """Yield the first mention of each thing, in the order of the text.

        `folded` is the text as `kg.text.fold_in_place` gives it.
        """
        seen: set[tuple[NamedNode, NamedNode | None]] = set()
        for found in _joined(self._hits(text.text, folded), text.text):
            if (found.iri, found.country) not in seen and found.kind != "place":
                seen.add((found.iri, found.country))
                yield self._mention(found, text)

    def _mention(self, found: _Found, text: Quote) -> Mention:
        quote = Quote(text.text[found.start : found.end], text.start + found.start)
        confidence = _CONFIDENCE[found.kind]
        if found.country is None:
            return Mention(found.iri, quote, "name in prose", confidence)
        if found.kind == "office":
            entity = office(found.iri, found.country, self.vocabulary)
            entity = replace(entity, name=squeeze(quote.text), language=None, in_prose=True)
        else:
            entity = replace(government(found.country, self.vocabulary), in_prose=True)
        return Mention(entity.iri, quote, f"{found.kind} in prose", confidence, entity)

    @cached_property
    def _labels(self) -> tuple[SpokenLabel, ...]:
        return tuple(_distinct(self.vocabulary.spoken))

    @cached_property
    def _proper(self) -> tuple[str, ...]:
        """The labels that count only with their capitals; empty for those that need none."""
        return tuple(
            _sought(label) if label.kind in _PROPER or _is_one_name(label) else ""
            for label in self._labels
        )

    @cached_property
    def _automaton(self) -> AhoCorasick:
        patterns = [fold_in_place(_sought(label)) for label in self._labels]
        return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)

    def _hits(self, text: str, folded: str) -> Iterator[_Hit]:
        sure: set[SpokenLabel] = set()  # what stood for itself once is not asked about again
        doubts: Counter[SpokenLabel] = Counter()
        for first, last in _segments(text):
            for hit in self._hits_between(text, folded, first, last):
                if hit.label in sure or (
                    doubts[hit.label] < _MOST_DOUBTS and _stands_for_itself(hit, text)
                ):
                    sure.add(hit.label)
                    yield hit
                else:
                    doubts[hit.label] += 1

    def _hits_between(self, text: str, folded: str, first: int, last: int) -> Iterator[_Hit]:
        """Yield the longest names; where such a one is none after all, those inside it."""
        for index, start, end in self._automaton.find_matches_as_indexes(folded[first:last]):
            start, end = start + first, end + first
            whole = _whole_word(folded, start, end)
            if whole and _has_its_capitals(self._proper[index], text[start:end]):
                yield _Hit(self._labels[index], start, whole)
            elif end - start > _SHORTEST_COMPOUND:
                yield from self._hits_between(text, folded, start, end - 1)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text at ends of lines, so that the matches of only some KB are held at a time."""
    first = 0
    while first < len(text):
        end = text.find("\n", first + _SEGMENT, first + 2 * _SEGMENT)
        end = end if end >= 0 else text.find(" ", first + 2 * _SEGMENT)
        last = len(text) if end < 0 else end
        yield first, last
        first = last + 1


def _joined(hits: Iterator[_Hit], text: str) -> Iterator[_Found]:
    """Join an organization with the country of its office, and a government with its country."""
    governments = -1
    following = next(hits, None)
    while (hit := following) is not None:
        following, label = next(hits, None), hit.label
        if following and _is_office(hit, following, text):
            yield _Found("office", hit.start, following.end, label.iri, following.label.iri)
            following = next(hits, None)
        elif (start := _government_start(hit, text, governments)) is not None:
            # A list of governments goes on behind `Governments of`, and behind each country of it.
            governments = hit.end if start == hit.start or _is_plural(text, start) else -1
            yield _Found("government", start, hit.end, label.iri, label.iri)
        else:
            yield _Found(label.kind, hit.start, hit.end, label.iri)


def _distinct(labels: Iterable[SpokenLabel]) -> Iterator[SpokenLabel]:
    """Yield the label to look for under each folded form: that of the kind that goes first."""
    best: dict[str, SpokenLabel] = {}
    for label in sorted(labels, key=lambda label: (_RANK[label.kind], label.iri.value, label.text)):
        key = fold_in_place(_sought(label))
        if len(key) > 1 and key not in _NEVER:
            best.setdefault(key, label)
    yield from best.values()


def _sought(label: SpokenLabel) -> str:
    """Return the label without an article, and a Russian name without the ending of its case."""
    text = label.text.removeprefix("The ")
    one_word = " " not in text and _CYRILLIC.match(text) is not None
    if label.kind == "country" and one_word and len(text) > 5 and text[-1] in "аяьй":
        return text[:-1]
    return text


def _whole_word(text: str, start: int, end: int) -> int:
    """Return where the word that ends at `end` ends; 0 where the match is only a part of one.

    Chinese has no spaces; Arabic glues prepositions and the article to a word, Russian has case
    endings.
    """
    first = text[start]
    last = end
    if first >= _FIRST_CYRILLIC:
        if _UNSPACED.match(first):
            return end
        if _CYRILLIC.match(first):
            last = _ending(text, end)
    before = text[start - 1] if start else " "
    if before.isalnum() and not _is_arabic_prefix(text, start):
        return 0
    behind = text[last] if last < len(text) else " "
    return 0 if behind.isalpha() or behind == "_" else last


def _ending(text: str, end: int) -> int:
    last = end
    while last < len(text) and last - end < 3 and text[last].isalpha():
        last += 1
    return last


def _is_arabic_prefix(text: str, start: int) -> bool:
    if not _ARABIC.match(text, start):
        return False
    first = start - 1
    while first > 0 and start - first < 3 and text[first - 1].isalpha():
        first -= 1
    return text[first:start] in ("و", "ب", "ل", "ف", "ك", "ال", "وال", "بال", "لل")


def _is_one_name(label: SpokenLabel) -> bool:
    return label.kind != "principle" and " " not in label.text


def _has_its_capitals(name: str, words: str) -> bool:
    """Tell whether the text writes a proper name with the capitals that the name has.

    So "las" is no league and "UN migration policy" no UN Migration.
    """
    return words.startswith(name) or all(
        mine.isupper() for own, mine in zip(name, words, strict=False) if own.isupper()
    )


def _stands_for_itself(hit: _Hit, text: str) -> bool:
    if hit.label.kind == "principle":
        return _is_called_principle(hit, text)
    if hit.label.kind == "country":
        return _is_country(hit, text)
    if text[hit.start : hit.end] in _WORDS_IN_CAPITALS:
        return not _in_capitals(hit, text)
    return True


def _is_called_principle(hit: _Hit, text: str) -> bool:
    """Everyday words such as "human rights" count only where the sentence calls them principles."""
    if hit.label.iri.value.rsplit("/", 1)[1] not in _EVERYDAY_PRINCIPLES:
        return True
    before = re.split(r"[.!?。]\s|\n", text[max(0, hit.start - 4 * _REACH) : hit.start])[-1]
    behind = re.split(r"[.!?。]\s|\n", text[hit.end : hit.end + 2 * _REACH])[0]
    return _CALLED_PRINCIPLE.search(f"{before}{text[hit.start : hit.end]}{behind}") is not None


def _is_country(hit: _Hit, text: str) -> bool:
    before = text[max(0, hit.start - _REACH) : hit.start]
    behind = text[hit.end : hit.end + _REACH]
    if _OTHER_PLACE_BEFORE.search(before) or _OTHER_PLACE_BEHIND.match(behind):
        return False
    if text[hit.start : hit.end].casefold() not in _GIVEN_NAMES:
        return True
    surname = re.match(r"\s(?!Government|Ministry|Red|National|State|Office)[A-Z][a-z]+\b", behind)
    with_preposition = re.search(r"\b(?:in|of|from|to|for|the|at)\s+$", before)
    return not _TITLE_BEFORE.search(before) and not (surname and not with_preposition)


def _in_capitals(hit: _Hit, text: str) -> bool:
    """Tell whether the line around a hit is written in capitals."""
    before = text[max(0, hit.start - _REACH) : hit.start].rpartition("\n")[2]
    behind = text[hit.end : hit.end + _REACH].partition("\n")[0]
    letters = [char for char in before + behind if char.isalpha()]
    return sum(map(str.isupper, letters)) * 10 > len(letters) * 6


def _is_office(hit: _Hit, following: _Hit, text: str) -> bool:
    """Tell whether an organization and the country behind it are one: `IOM Azerbaijan`."""
    if hit.label.kind != "organization" or following.label.kind != "country":
        return False
    between = text[hit.end : following.start]
    if "’" in between or "'" in between:
        return bool(_OFFICE_BETWEEN.fullmatch(between) and _UNIT_BEHIND.match(text, following.end))
    if "\n" in between:
        return False
    if _OFFICE_BETWEEN.fullmatch(between):
        return True
    before = text[max(0, hit.start - _REACH) : hit.start]
    return bool(_IN.fullmatch(between) and _UNIT_BEFORE.search(before))


def _government_start(hit: _Hit, text: str, governments: int) -> int | None:
    """Return where `Government of` a country begins; a list of them goes on behind its end."""
    if hit.label.kind != "country":
        return None
    begin = max(0, hit.start - _REACH)
    if found := _GOVERNMENT_BEFORE.search(text[begin : hit.start]):
        return begin + found.start()
    if 0 <= governments < hit.start and _AND.fullmatch(text, governments, hit.start):
        return hit.start
    return None


def _is_plural(text: str, start: int) -> bool:
    return re.match(r"\w+s\b", text[start : start + 20]) is not None
