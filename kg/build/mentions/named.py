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

from kg.build.lookup.labels import SpokenLabel, Vocabulary
from kg.build.mentions.lookalikes import (
    AT_ITS_BEGINNING,
    BESIDE_OTHERS,
    GIVEN_NAMES,
    LONGER_NAME,
    NEVER,
    WORDS_IN_CAPITALS,
    other_places,
)
from kg.build.organizers.organizations import government, office
from kg.build.statement import Mention
from kg.identifiers import thing
from kg.model import Quote
from kg.text import fold_in_place, squeeze

# Where two things have one label, the first of these is meant: a process that also organizes is
# spoken of as what it is, not as its secretariat. A place is never a mention; it is known so that
# no country is found inside its name.
_RANK = {
    "reference": 0,
    "organization": 1,
    "objective": 2,
    "country": 3,
    "principle": 4,
    "place": 5,
}
_PROPER = frozenset({"organization", "country", "place"})
_CONFIDENCE = {
    "organization": "0.95",
    "office": "0.9",
    "office at home": "0.9",
    "government": "0.95",
    "reference": "0.95",
    "objective": "0.9",
    "country": "0.9",
    "principle": "0.9",
}
_EVERYDAY_PRINCIPLES = frozenset(
    {"human-rights", "international-cooperation", "national-sovereignty", "sustainable-development"}
    | {"rule-of-law-and-due-process"}
)
_CALLED_PRINCIPLE = re.compile(
    r"(?:guiding|cross-?cutting|transversal\w*|rector\w*|directeurs?|руководящ\w+|сквозн\w+)"
    r"[\w\s,-]{0,40}\b(?:principles?|principios?|principes?|princípios?|принцип\w*|themes?|temas?"
    r"|thèmes?|тем\w*)"
    r"|(?:principles?|principios?|principes?|princípios?)[\w\s]{0,12}"
    r"(?:rector\w*|directeurs?|transversa\w+|orientador\w*|norteador\w*|diretor\w*|"
    r"(?:of|de|del|du|do)\s(?:the\s)?(?:Global\s)?(?:Compact|GCM|Pact[oe]))"
    r"|指[导導]原[则則]|مبادئ\w*\s+التوجيهية|المبادئ\s+(?:التوجيهية|الشاملة)",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?؟]\s|[。！？]|\n")
_TITLE_BEFORE = re.compile(r"\b(?:Mr|Ms|Mrs|Dr|Prof|Sra?|Mme|M|H\.E)\.?\s+(?:[A-Z]\w+\s+)?$")
_OTHER_PLACE_BEFORE = re.compile(r"\b(?:New|Gulf of|Golfo de|Golfe de|Lake|Lago|Lac)\s+$")
_OTHER_PLACE_BEHIND = re.compile(r"\s(?:City|Delta|River|Valley|Basin|Canal|Strait)\b")
_GOVERNMENT_BEFORE = re.compile(
    r"(?:\b(?:governments?|gobiernos?|gouvernements?|governos?)\s+"
    r"(?:of|de|del|du|des|do|da|dos|das|d['’])\s*"
    r"(?:the\s+|la\s+|el\s+|los\s+|las\s+|le\s+|les\s+|l['’])?"
    r"|\bправительств\w{0,3}\s+(?:Республики\s+)?"
    r"|حكوم(?:ة|ات|تا|تي)\s+(?:جمهورية\s+|دولة\s+)?)$",
    re.I,
)
_GOVERNMENT_BEHIND = re.compile(r"(?:[联聯]邦|中央)?政府(?![间間])")
_GOVERNMENTS = re.compile(
    r"[A-Za-z]+s\b|правительств(?:ами?|ах)?\b|Правительства\b|حكوم(?:ات|تا|تي)"
)
_AND = re.compile(
    r"(?:\s*[,،])?\s*(?:(?:and|y|et|e|и|&)\s+|و|[和与與及、]\s*)?"
    r"(?:the\s+|de\s+|du\s+|del\s+|des\s+|d[ao]s?\s+|la\s+)*",
    re.I,
)
_UNIT = (
    r"(?:country|national|field|liaison|sub-?|regional|country-level)?\s*"
    r"(?:office|mission|delegation|representation|team|bureau|oficina|misión|delegación|bureau"
    r"|escritório|missão|delegação|representação)"
)
_OFFICE_BETWEEN = re.compile(
    rf"\s+(?:{_UNIT}\s+(?:in|for|to|of|en|au|em|de|-)\s+(?:the\s+)?)?|['’]s\s+", re.I
)
_UNIT_BEHIND = re.compile(rf"\s+{_UNIT}", re.I)
_UNIT_BEFORE = re.compile(
    r"(?:\b(?:misión|oficina|delegación|mission|bureau|office|délégation|escritório|missão"
    r"|delegação|representação)\s+(?:nacional\s+|national\w*\s+)?(?:of|del?|du|d[ao])\s+"
    r"(?:the\s+|la\s+|l['’])?"
    r"|\b(?:мисси|бюро|офис|представительств|отделени)\w{0,3}\s+|(?:مكتب|بعثة)\s+)$",
    re.I,
)
_IN = re.compile(r"\s+(?:in|en|au|aux|em|n[ao]s?|во?|في)\s+(?:the\s+|el\s+|la\s+|les\s+)?", re.I)
_TO = re.compile(r"\s+(?:to|auprès\s+d[eu]|ante|junto\s+[aà]o?)\s+(?:the\s+|la\s+|l['’])?")
_DELEGATION_BEFORE = re.compile(
    r"\b(?:delegation|délégation|delegación|delegação)\s+(?:of|de|da)\s+(?:the\s+|la\s+|l['’])?$",
    re.I,
)
# An office in the country that the page is about.
_IN_THE_COUNTRY = re.compile(
    rf"\s+(?:{_UNIT}\s+)(?:in\s+the\s+country|dans\s+le\s+pays|en\s+el\s+país|no\s+país)\b", re.I
)
_CHINESE_UNIT_BEHIND = re.compile(
    r"(?:[国國]家|[国國]别|[国國]別)?(?:[办辦]事[处處]|代表[处處]|代表[团團]|[办辦]公室|工作[队隊])"
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_PREFIX = re.compile(r"[وف]?[بلك]?")
_SAUDI_ADJECTIVE = re.compile(r"(?<!\w)ال(?!ي\s)\w+\s+$")
_BESIDE = re.compile(r"\s*،?\s*و?\s*")
_PLACE_BEFORE = re.compile(r"(?<!\w)(?:في|من|الى|إلى|حكومة|جمهورية|دولة|بين|شمال|جنوب)\s+و?$")
_REACH = 60
_SHORTEST_COMPOUND = 5
_SEGMENT = 10_000
_NOTHING = NamedNode("none:")
_NETWORK = thing("organization", "unnm")
# Words that were no name so often in one text are none there; it bounds the time for such a text.
_MOST_DOUBTS = 1000
_FIRST_UNSPACED = "\u3040"


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

    def find(self, text: Quote, folded: str, home: NamedNode | None = None) -> Iterator[Mention]:
        """Yield the first mention of each thing, in the order of the text.

        `folded` is the text as `kg.text.fold_in_place` gives it, `home` what “the country” means.
        """
        seen: set[tuple[NamedNode, NamedNode | None]] = set()
        for found in _joined(self._hits(text.text, folded), text.text, home):
            if (found.iri, found.country) not in seen and found.kind != "place":
                seen.add((found.iri, found.country))
                yield self._mention(found, text)

    def _mention(self, found: _Found, text: Quote) -> Mention:
        quote = Quote(text.text[found.start : found.end], text.start + found.start)
        confidence = _CONFIDENCE[found.kind]
        if found.country is None:
            return Mention(found.iri, quote, "name in prose", confidence)
        if found.kind == "government":
            entity = government(found.country, self.vocabulary)
        else:
            entity = office(found.iri, found.country, self.vocabulary)
        if found.kind == "office":
            entity = replace(entity, name=squeeze(quote.text), language=None)
        entity = replace(entity, in_prose=True)
        return Mention(entity.iri, quote, f"{found.kind} in prose", confidence, entity)

    @cached_property
    def _labels(self) -> tuple[SpokenLabel, ...]:
        others = (SpokenLabel(name, _NOTHING, "place") for name in other_places())
        return tuple(_distinct((*self.vocabulary.spoken, *others)))

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
        country_end = 0
        for first, last in _segments(text):
            for hit in self._hits_between(text, folded, first, last):
                if hit.label in sure or (
                    doubts[hit.label] < _MOST_DOUBTS and _stands_for_itself(hit, text, country_end)
                ):
                    sure.add(hit.label)
                    country_end = hit.end if hit.label.kind == "country" else country_end
                    yield hit
                else:
                    doubts[hit.label] += 1

    def _hits_between(self, text: str, folded: str, first: int, last: int) -> Iterator[_Hit]:
        """Yield the longest names; where such a one is none after all, those inside it."""
        for index, start, end in self._automaton.find_matches_as_indexes(folded[first:last]):
            start, end = start + first, end + first
            if _whole_word(folded, start, end) and _has_its_capitals(
                self._proper[index], text[start:end]
            ):
                yield _Hit(self._labels[index], start, end)
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


def _joined(hits: Iterator[_Hit], text: str, home: NamedNode | None) -> Iterator[_Found]:
    """Join an organization with the country of its office, and a government with its country."""
    governments = -1
    following = next(hits, None)
    while (hit := following) is not None:
        following, label = next(hits, None), hit.label
        if following and _is_office(hit, following, text):
            yield _Found("office", hit.start, following.end, label.iri, following.label.iri)
            following = next(hits, None)
        elif home and (end := _office_at_home(hit, text)):
            yield _Found("office at home", hit.start, end, label.iri, home)
        elif behind := _government_behind(hit, text):
            yield _Found("government", hit.start, behind, label.iri, label.iri)
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
        if len(key) > 1 and key not in NEVER:
            best.setdefault(key, label)
    yield from best.values()


def _sought(label: SpokenLabel) -> str:
    return label.text.removeprefix("The ")


def _whole_word(text: str, start: int, end: int) -> bool:
    """Tell whether a match is no part of a longer word.

    Chinese has no spaces; Arabic glues conjunctions and prepositions to a word.
    """
    before = text[start - 1] if start else " "
    if before.isalnum() and not (
        _is_unspaced(before) or _is_unspaced(text[start]) or _is_arabic_prefix(text, start)
    ):
        return False
    behind = text[end] if end < len(text) else " "
    if behind.isalpha():
        return _is_unspaced(behind) or _is_unspaced(text[end - 1])
    return behind != "_"


def _is_unspaced(char: str) -> bool:
    return char >= _FIRST_UNSPACED and _UNSPACED.match(char) is not None


def _is_arabic_prefix(text: str, start: int) -> bool:
    if not _ARABIC.match(text, start):
        return False
    first = start
    while first > 0 and start - first < 3 and text[first - 1].isalpha():
        first -= 1
    return _ARABIC_PREFIX.fullmatch(text, first, start) is not None


def _is_one_name(label: SpokenLabel) -> bool:
    return label.kind != "principle" and " " not in label.text


def _has_its_capitals(name: str, words: str) -> bool:
    """Tell whether the text writes a proper name with the capitals that the name has.

    So "las" is no league and "UN migration policy" no UN Migration.
    """
    return words.startswith(name) or all(
        mine.isupper() for own, mine in zip(name, words, strict=False) if own.isupper()
    )


def _stands_for_itself(hit: _Hit, text: str, country_end: int) -> bool:
    if hit.label.kind == "principle":
        return _is_called_principle(hit, text)
    if hit.label.kind == "country":
        return _is_country(hit, text, country_end)
    if hit.label.kind == "organization" and LONGER_NAME.match(text, hit.end):
        return False
    if text[hit.start : hit.end] in WORDS_IN_CAPITALS:
        return not _in_capitals(hit, text)
    return True


def _is_called_principle(hit: _Hit, text: str) -> bool:
    """Everyday words such as "human rights" count only where the sentence calls them principles."""
    if hit.label.iri.value.rsplit("/", 1)[1] not in _EVERYDAY_PRINCIPLES:
        return True
    before = _SENTENCE_END.split(text[max(0, hit.start - 4 * _REACH) : hit.start])[-1]
    behind = _SENTENCE_END.split(text[hit.end : hit.end + 2 * _REACH])[0]
    return _CALLED_PRINCIPLE.search(f"{before}{text[hit.start : hit.end]}{behind}") is not None


def _is_country(hit: _Hit, text: str, country_end: int) -> bool:
    before = text[max(0, hit.start - _REACH) : hit.start]
    behind = text[hit.end : hit.end + _REACH]
    if _OTHER_PLACE_BEFORE.search(before) or _OTHER_PLACE_BEHIND.match(behind):
        return False
    name = fold_in_place(text[hit.start : hit.end])
    if name in BESIDE_OTHERS:
        beside = country_end and _BESIDE.fullmatch(text, country_end, hit.start)
        return bool(beside or _PLACE_BEFORE.search(before))
    if name == "السعودية":
        return _SAUDI_ADJECTIVE.search(before) is None
    if name in AT_ITS_BEGINNING:
        return (
            before.rstrip(' \n«“"')[-1:] not in ("", ".", "!", "?", "…", ":") or behind[:1] in ",;"
        )
    return name not in GIVEN_NAMES or not _is_person(before, behind)


def _is_person(before: str, behind: str) -> bool:
    """Tell whether a given name that is also a country stands before a surname or behind `Ms`."""
    surname = re.match(r"\s(?!Government|Ministry|Red|National|State|Office)[A-Z][a-z]+\b", behind)
    with_preposition = re.search(r"\b(?:in|of|from|to|for|the|at)\s+$", before)
    titled = _TITLE_BEFORE.search(before)
    return titled is not None or (surname is not None and with_preposition is None)


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
    if between in ("", "驻", "駐"):
        return _CHINESE_UNIT_BEHIND.match(text, following.end) is not None
    if _OFFICE_BETWEEN.fullmatch(between):
        return True
    before = text[max(0, hit.start - _REACH) : hit.start]
    if _TO.fullmatch(between):
        return _DELEGATION_BEFORE.search(before) is not None
    if _IN.fullmatch(between) is None:
        return False
    return hit.label.iri == _NETWORK or _UNIT_BEFORE.search(before) is not None


def _office_at_home(hit: _Hit, text: str) -> int | None:
    """Return the end of an organization's office “in the country”."""
    if hit.label.kind != "organization":
        return None
    found = _IN_THE_COUNTRY.match(text, hit.end)
    return found.end() if found else None


def _government_behind(hit: _Hit, text: str) -> int | None:
    """Return the end of `政府` behind a country."""
    if hit.label.kind != "country" or not _is_unspaced(text[hit.end - 1]):
        return None
    found = _GOVERNMENT_BEHIND.match(text, hit.end)
    return found.end() if found else None


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
    return _GOVERNMENTS.match(text, start) is not None
