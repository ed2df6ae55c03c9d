"""Objectives of the Compact, goals, targets and indicators that prose names by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind
from pyoxigraph import NamedNode

from kg.build.labels import Vocabulary
from kg.build.statement import Mention
from kg.identifiers import concept
from kg.model import Quote
from kg.text import words

_METHOD, _CONFIDENCE = "number in prose", "0.9"
_JOIN = (
    r"(?:\s*(?:,\s*(?:and|y|et|и)?|;|&|、|،|到|至|和|及|[-–])\s*"
    r"|\s+(?:and|y|e|et|to|through|à|a|al|и|по|و|إلى)\s+)"
)
_TARGET = r"\d{1,2}\.(?:\d{1,2}|[a-dA-D])"
# A full stop behind a number ends the sentence; with a digit behind, it makes another number.
_ENDS = r"(?![\d%/]|[.,]\d|\.[a-d]\b|\s?(?:%|per ?cent|millions?|billions?|km|kg|m|h)\b|\s?%)"


def _list_of(code: str) -> str:
    # There are 169 targets; to remember a list of any length would take much memory.
    return rf"(?P<codes>{code}{_ENDS}(?:{_JOIN}{code}{_ENDS}){{0,200}})"


_NUMBERS = _list_of(r"\d{1,2}")
_NUMBER_SIGN = r"\s*(?:\(|no\.?\s*|n[°º]\.?\s*|#\s*)?"
# What is sought: how the words before the numbers begin (to look for those first, all in one pass,
# is twenty times cheaper), and the words with the numbers behind them.
_OBJECTIVES = re.compile(
    r"(?:Objectives?|Objetivos?|Objectifs?)(?P<sustainable>"
    r"\s+de\s+(?:Desarrollo\s+Sostenible|d[ée]veloppement\s+durable))?"
    + _NUMBER_SIGN
    + _NUMBERS
    + r"|(?P<other>(?:Цел|Задач)[а-яё]{0,3}|(?:全球|移民)?契约(?:的)?目标|(?:ال)?[أا]?هدا?ف)"
    + _NUMBER_SIGN
    + _NUMBERS.replace("codes", "others"),
    re.I,
)
_GOALS = re.compile(
    r"(?:SDGs?(?:\s+[Gg]oals?)?|ODS|ODD|(?P<bare>[Gg]oals?|GOALS?)|ЦУР"
    r"|可持续发展目标|可持續發展目標)" + _NUMBER_SIGN + _NUMBERS
)
_TARGETS = re.compile(
    r"(?:targets?|metas?|cibles?|задач[аиеу]?|具体目标)(?:\s+(?:de los |des |of the )?"
    r"(?:SDGs?|ODS|ODD))?" + _NUMBER_SIGN + _list_of(_TARGET),
    re.I,
)
_INDICATORS = re.compile(
    r"(?:indicators?|indicador(?:es)?|indicateurs?)"
    + _NUMBER_SIGN
    + _list_of(_TARGET + r"\.\d{1,2}"),
    re.I,
)
_BEGINNINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (beginning, pattern)
    for pattern, row in (
        (_OBJECTIVES, "objecti objetiv цел задач 全球契约 移民契约 契约 الهدف الأهداف أهداف هدف"),
        (_GOALS, "sdg ods odd goal цур 可持续发展目标 可持續發展目標"),
        (_TARGETS, "target meta cible задач 具体目标"),
        (_INDICATORS, "indica"),
    )
    for beginning in row.split()
)
_RANGE = re.compile(r"(?P<first>\d+)(?:\s*(?:to|through|à|al?|по|到|至|إلى|[-–])\s*(?P<last>\d+))?")
_CODE = re.compile(r"\d{1,2}\.[\da-dA-D]{1,2}(?:\.\d{1,2})?")
_SUSTAINABLE = (
    r"SDGs?|ODS|ODD|2030 Agenda|Agenda 2030|Programme 2030|Sustainable Development|desarrollo"
    r" sostenible|d[ée]veloppement durable|التنمية المستدامة|устойчивого развития|ЦУР"
)
_ITS_OWN = (
    r"project|programme|program|strategy|plan|workshop|training|policy|study|meeting|framework"
    r"|roadmap|webinar|initiative|course|network|working group|action|agenda|projet|stratégie"
    r"|politique|atelier|proyecto|estrategia|taller|programa|política|проекта|программы|стратегии"
)
_COMPACT = r"Global Compact|GCM|Compact|Pact\b|Pacto|Pacte|договор|ГДМ|契约|契約|الاتفاق|الميثاق"
_OF = r"(?:\)|\s|,)*\s*(?:of|for|in|under|de|del|des|du|dans|en|من|в)?\s*(?:\S+\s+){0,3}?"
_OF_SUSTAINABLE = re.compile(rf"{_OF}(?:{_SUSTAINABLE})", re.I)
_OF_COMPACT = re.compile(rf"{_OF}(?:{_COMPACT})", re.I)
_OF_ITS_OWN = re.compile(
    rf"\)?\s+(?:of|for|de|del|des|du)\s+(?:\S+\s+){{0,3}}?(?:{_ITS_OWN})\b", re.I
)
_TALKS_OF_GOALS = re.compile(_SUSTAINABLE, re.I)
_LINE_START = re.compile(r"(?:^|\n)[\s•*\-–—·>\d.)(]*$")
_HEADING = re.compile(r"\s*[:：.)\-–—]\s*(?P<words>[^\n]{4,100})")
_REACH = 80
_LAST_CYRILLIC = "\u04ff"
_SHORT_WORD = 4
_ALL_OBJECTIVES = 23


@dataclass(frozen=True)
class NumberFinder:
    """Finds what prose names by number; `vocabulary` says what numbers there are."""

    vocabulary: Vocabulary

    def find(self, text: Quote, folded: str) -> Iterator[Mention]:
        """Yield a mention for each number, in no order.

        `folded` is the text as `kg.text.fold_in_place` gives it.
        """
        sought: dict[re.Pattern[str], list[int]] = {}
        for index, start, _ in self._beginnings.find_matches_as_indexes(folded):
            for pattern in self._patterns[index]:
                sought.setdefault(pattern, []).append(start)
        for pattern, starts in sought.items():
            understood: set[str] = set()  # the same words again would say nothing new
            for found in _matches(pattern, starts, text.text):
                if found[0] not in understood:
                    mentions = list(self._meanings(pattern, found, text))
                    understood.update([found[0]] if mentions else [])
                    yield from mentions

    def _meanings(
        self, pattern: re.Pattern[str], found: re.Match[str], text: Quote
    ) -> Iterator[Mention]:
        by_notation = self.vocabulary.by_notation
        if pattern is _OBJECTIVES:
            yield from self._objectives(found, text)
        elif pattern is not _GOALS:
            codes = map(str.lower, _CODE.findall(found["codes"]))
            yield from _mentions(codes, by_notation, found, text)
        elif not found["bare"] or _TALKS_OF_GOALS.search(_sentence(text.text, found)):
            yield from _mentions(_each(found["codes"]), by_notation, found, text)

    def _objectives(self, found: re.Match[str], text: Quote) -> Iterator[Mention]:
        behind = text.text[found.end() : found.end() + _REACH].split("\n", 1)[0]
        numbers = list(_each(found["codes"] or found["others"]))
        if _is_sustainable(found, text.text) or _OF_SUSTAINABLE.match(behind):
            yield from _mentions(numbers, self.vocabulary.by_notation, found, text)
        elif self._is_of_the_compact(found, numbers, text.text, behind):
            yield from _mentions(numbers, self._by_number, found, text)

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], ...], ...]:
        """The patterns that each of the beginnings may open."""
        return tuple(
            tuple(pattern for other, pattern in _BEGINNINGS if other == beginning)
            for beginning in dict.fromkeys(beginning for beginning, _ in _BEGINNINGS)
        )

    @cached_property
    def _beginnings(self) -> AhoCorasick:
        beginnings = list(dict.fromkeys(beginning for beginning, _ in _BEGINNINGS))
        return AhoCorasick(beginnings, matchkind=MatchKind.LeftmostLongest)

    @cached_property
    def _by_number(self) -> dict[str, NamedNode]:
        numbers = map(str, range(1, _ALL_OBJECTIVES + 1))
        return {number: concept("objectives", number) for number in numbers}

    @cached_property
    def _title_words(self) -> dict[NamedNode, frozenset[str]]:
        """The longer words of all titles of each objective."""
        found: dict[NamedNode, set[str]] = {}
        for title, iri in self.vocabulary.concepts["objectives"].items():
            found.setdefault(iri, set()).update(_long_words(title))
        return {iri: frozenset(own) for iri, own in found.items()}

    def _is_of_the_compact(
        self, found: re.Match[str], numbers: list[str], text: str, behind: str
    ) -> bool:
        """Tell an objective of the Compact from one of a project, or of the page's own list.

        A line that begins `Objective 2: …` is the Compact's only if it goes on with words of
        that objective's title. In languages whose word for an objective is also that for a goal
        the Compact must be named behind the numbers.
        """
        if _OF_COMPACT.match(behind):
            return True
        if found["other"]:
            return found["other"].endswith(("契约目标", "契约的目标"))
        if _OF_ITS_OWN.match(behind):
            return False
        heading = _HEADING.match(behind)
        if heading is None or not _LINE_START.search(
            text[max(0, found.start() - 8) : found.start()]
        ):
            return True
        title = self._title_words.get(self._by_number.get(numbers[0]) or NamedNode("none:"))
        return bool(title and title & _long_words(words(heading["words"])))


def _long_words(key: str) -> frozenset[str]:
    return frozenset(word for word in key.split() if len(word) > _SHORT_WORD)


def _is_sustainable(found: re.Match[str], text: str) -> bool:
    before = text[max(0, found.start() - 4) : found.start()]
    return found["sustainable"] is not None or before in ("SDG ", "ODS ", "ODD ")


def _matches(pattern: re.Pattern[str], starts: list[int], text: str) -> Iterator[re.Match[str]]:
    """Yield what the pattern matches at one of the places, where a word begins there."""
    end = 0
    for start in starts:
        begins = start == 0 or not text[start - 1].isalnum() or text[start] > _LAST_CYRILLIC
        if start >= end and begins and (found := pattern.match(text, start)):
            end = found.end()
            yield found


def _each(numbers: str) -> Iterator[str]:
    """Yield every number of a list such as `2, 5 to 7 and 23`, without leading zeros."""
    for found in _RANGE.finditer(numbers):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        yield from map(str, range(first, last + 1))


def _sentence(text: str, found: re.Match[str]) -> str:
    """Return what stands around a match, up to the ends of its line and sentence."""
    before = re.split(r"[.!?]\s|\n", text[max(0, found.start() - 2 * _REACH) : found.start()])[-1]
    behind = re.split(r"[.!?]\s|\n", text[found.end() : found.end() + 2 * _REACH])[0]
    return f"{before} … {behind}"


def _mentions(
    codes: Iterator[str] | list[str],
    meanings: Mapping[str, NamedNode],
    found: re.Match[str],
    text: Quote,
) -> Iterator[Mention]:
    quote = Quote(found[0], text.start + found.start())
    for code in codes:
        if iri := meanings.get(code):
            yield Mention(iri, quote, _METHOD, _CONFIDENCE)
