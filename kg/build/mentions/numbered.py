"""Objectives of the Compact, goals, targets and indicators that prose names by their number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind
from pyoxigraph import NamedNode

from kg.build.lookup.labels import Vocabulary
from kg.build.statement import Mention
from kg.identifiers import concept
from kg.model import Quote
from kg.text import words

_METHOD, _CONFIDENCE = "number in prose", "0.9"
_JOIN = (
    r"(?:\s*(?:,\s*(?:and|y|et|e|и|و)?|;|&|、|،\s*و?|以?及|[到至和与]|-|–|—)\s*"
    r"|\s+(?:and|y|e|et|to|through|à|a|al|и|по|до|الي)\s+|\s+و\s*)"
)
_TARGET = r"\d{1,2}\.(?:\d{1,2}|[a-dA-D])"
# A full stop behind a number ends the sentence; with a digit behind, it makes another number.
_ENDS = (
    r"(?![\d%/]|[.,]\d|\.[a-d]\b|\s?(?:%|per ?cent|millions?|billions?|km|kg|m|h)\b"
    # Counted things: degrees, persons, ten thousands, years, days.
    r"|\s?[%度℃°人名个万亿年月日次家份]|摄氏)"
)


def _list_of(code: str) -> str:
    # There are 169 targets; to remember a list of any length would take much memory.
    return rf"(?P<codes>{code}{_ENDS}(?:{_JOIN}{code}{_ENDS}){{0,200}})"


_NUMBERS = _list_of(r"\d{1,2}")
_NUMBER_SIGN = r"\s*(?:\(|no\.?\s*|n[°º]\.?\s*|#\s*|№\s*|رقم\s*)?"
# What is sought: how the words before the numbers begin (to look for those first, all in one pass,
# is twenty times cheaper), and the words with the numbers behind them.
_OBJECTIVES = re.compile(
    r"(?:Objectives?|Objetivos?|Objectifs?)(?P<sustainable>"
    r"\s+de\s+(?:Desarrollo\s+Sostenible|D[ée]veloppement\s+durable"
    r"|Desenvolvimento\s+Sustentável))?" + _NUMBER_SIGN + _NUMBERS,
    re.I,
)
_GOALS = re.compile(
    r"(?:SDGs?(?:\s+[Gg]oals?)?|ODS|ODD|(?P<bare>[Gg]oals?|GOALS?))" + _NUMBER_SIGN + _NUMBERS
)
_TARGETS = re.compile(
    r"(?:targets?|metas?|cibles?)(?:\s+(?:de los |des |dos |of the )?(?:SDGs?|ODS|ODD))?"
    + _NUMBER_SIGN
    + _list_of(_TARGET),
    re.I,
)
_INDICATORS = re.compile(
    r"(?:indicators?|indicador(?:es)?|indicateurs?)"
    + _NUMBER_SIGN
    + _list_of(_TARGET + r"\.\d{1,2}"),
    re.I,
)
# In Arabic, Chinese and Russian one word means an objective and a goal. These are matched with the
# folded text.
_AIM = r"цел(?:ь|и|ью|е|ей|ям|ями|ях)|目标|(?:ال|لل)?(?:هدف(?:ين|ان)?|اهداف)"
_AIMS = re.compile(
    r"(?:(?P<goals>цур|цел(?:ь|и|ью|ей|ям|ями|ях)\s+(?:в\s+области\s+)?устойчивого\s+развития"
    r"(?:\s*\(цур\))?|(?:可持续|永续)发展目标(?:\s*[(（]sdgs?[)）])?"
    r"|(?:هدف|اهداف)\s+التنمية\s+المستدامة)"
    rf"|{_AIM})" + _NUMBER_SIGN + _NUMBERS
)
_NUMBERED_AIM = re.compile("第" + _NUMBERS + r"(?:项|个)?目标")
_AIMED_TARGETS = re.compile(
    rf"(?:задач(?:а|и|е|у|ей|ам|ами|ах)?|цур|(?:具体|子)目标|(?:ال|لل)?(?:غاية|غايات|غايتين|مقصد|مقاصد)"
    rf"|{_AIM})(?:\s+цур)?" + _NUMBER_SIGN + _list_of(_TARGET)
)
_AIMED_INDICATORS = re.compile(
    r"(?:показател(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)|指标|(?:ال|لل)?مؤشر(?:ات|ين)?)"
    + _NUMBER_SIGN
    + _list_of(_TARGET + r"\.\d{1,2}")
)
_FOLDED = frozenset({_AIMS, _NUMBERED_AIM, _AIMED_TARGETS, _AIMED_INDICATORS})
_BEGINNINGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (beginning, pattern)
    for pattern, row in (
        (_OBJECTIVES, "objecti objetiv"),
        (_GOALS, "sdg ods odd goal"),
        (_TARGETS, "target meta cible"),
        (_INDICATORS, "indica"),
        (_AIMS, "цел цур 可持续发展目标 永续发展目标 目标 الهدف الاهداف للهدف للاهداف هدف اهداف"),
        (_NUMBERED_AIM, "第"),
        (
            _AIMED_TARGETS,
            "цел цур задач 具体目标 子目标 目标 الهدف هدف"
            " الغاي للغاي غاي المقصد المقاصد للمقصد مقصد مقاصد",
        ),
        (_AIMED_INDICATORS, "показател 指标 المؤشر للمؤشر مؤشر"),
    )
    for beginning in row.split()
)
_RANGE = re.compile(
    r"(?P<first>\d+)(?:\s*(?:to|through|à|al?|по|до|到|至|الي|-|–|—)\s*(?P<last>\d+))?"
)
_CODE = re.compile(r"\d{1,2}\.[\da-dA-D]{1,2}(?:\.\d{1,2})?")
_SUSTAINABLE = (
    r"SDGs?|ODS|ODD|2030 Agenda|Agenda 2030|Programme 2030|Sustainable Development|desarrollo"
    r" sostenible|d[ée]veloppement durable|desenvolvimento sustentável"
)
_ITS_OWN = (
    r"project|programme|program|strategy|plan|workshop|training|policy|study|meeting|framework"
    r"|roadmap|webinar|initiative|course|network|working group|action|agenda|projet|stratégie"
    r"|politique|atelier|proyecto|estrategia|taller|programa|política|projeto|estratégia|oficina"
)
_COMPACT = r"Global Compact|GCM|Compact|Pact\b|Pacto|Pacte"
_OF = r"(?:\)|\s|,)*\s*(?:of|for|in|under|de|del|do|des|du|dans|en|em)?\s*(?:\S+\s+){0,3}?"
_OF_SUSTAINABLE = re.compile(rf"{_OF}(?:{_SUSTAINABLE})", re.I)
_OF_COMPACT = re.compile(rf"{_OF}(?:{_COMPACT})", re.I)
_OF_ITS_OWN = re.compile(
    rf"\)?\s+(?:of|for|de|del|do|da|des|du)\s+(?:\S+\s+){{0,3}}?(?:{_ITS_OWN})\b", re.I
)
# What an aim is one of, in folded Arabic, Chinese and Russian; and what may stand between.
_WHOLE = re.compile(
    r"(?P<other>договор\w* (?:о|по) беженц\w+|\bпроект\w*|\bпрограмм\w*|\bстратеги\w*|\bплан\w*"
    r"|\bинициатив\w*|\bсеминар\w*|(?:ال|لل)?(?:مشروع|برنامج|استراتيجية|مبادرة|خطة العمل)"
    r"|(?:الاتفاق|للاتفاق|الميثاق|للميثاق) العالمي (?:بشان )?(?:لل|ال)لاجئين|难民\w{0,4}契约"
    r"|项目|战略|计划|方案|倡议)"
    r"|(?P<compact>договор\w*|глобальн\w+ пакт\w*|契约"
    r"|(?:الاتفاق|للاتفاق|الميثاق|للميثاق)(?=\s+العالمي|[\s.،]))"
    r"|(?P<sustainable>устойчивого развития|\bцур\b|повестк\w+ (?:дня )?[^.\n]{0,50}2030"
    r"|可持续发展|永续发展|sdg|2030 ?年|التنمية المستدامة|خطة عام 2030)"
)
_BETWEEN = re.compile(
    rf"[\s\d,;،、()（）\[\]«»\"-]*(?:(?:и|в|из|по|на|و|من|في|ب|{_AIM}|و(?:ال)?(?:هدف|اهداف))\b"
    r"[\s\d,;،、()\"«-]*)*(?:\S+\s+){0,3}"
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SENTENCE_END = re.compile(r"[.!?؟]\s|[。！？\n]")
_TALKS_OF_GOALS = re.compile(_SUSTAINABLE, re.I)
_LINE_START = re.compile(r"(?:^|\n)[\s•*\-–—·>\d.)(]*$")
_HEADING = re.compile(r"\s*[:：.)\-–—]\s*[^\n]{4}")
_REACH = 80
_LAST_CYRILLIC = "\u04ff"
_SHORT_WORD = 4
_ALL_OBJECTIVES = 23
_MOST_GOALS = 17
# Numbers that said nothing so often in one text say nothing there; it bounds the time for it.
_MOST_DOUBTS = 300


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
            doubts = 0
            searched = folded if pattern in _FOLDED else text.text
            for found in _matches(pattern, starts, searched):
                if found[0] not in understood and doubts < _MOST_DOUBTS:
                    mentions = list(self._meanings(pattern, found, text))
                    understood.update([found[0]] if mentions else [])
                    doubts += not mentions
                    yield from mentions

    def _meanings(
        self, pattern: re.Pattern[str], found: re.Match[str], text: Quote
    ) -> Iterator[Mention]:
        by_notation = self.vocabulary.by_notation
        if pattern is _OBJECTIVES:
            yield from self._objectives(found, text)
        elif pattern in (_AIMS, _NUMBERED_AIM):
            yield from self._aims(found, text)
        elif pattern is not _GOALS:
            codes = map(str.lower, _CODE.findall(found["codes"]))
            yield from _mentions(codes, by_notation, found, text)
        elif not found["bare"] or _TALKS_OF_GOALS.search(_sentence(text.text, found)):
            yield from _mentions(_each(found["codes"]), by_notation, found, text)

    def _objectives(self, found: re.Match[str], text: Quote) -> Iterator[Mention]:
        behind = text.text[found.end() : found.end() + _REACH].split("\n", 1)[0]
        numbers = list(_each(found["codes"]))
        if _is_sustainable(found, text.text) or _OF_SUSTAINABLE.match(behind):
            yield from _mentions(numbers, self.vocabulary.by_notation, found, text)
        elif self._is_of_the_compact(found, numbers, text.text, behind):
            yield from _mentions(numbers, self._by_number, found, text)

    def _aims(self, found: re.Match[str], text: Quote) -> Iterator[Mention]:
        numbers = list(_each(found["codes"]))
        whole = "sustainable" if found.groupdict().get("goals") else _whole(found)
        if whole == "sustainable":
            yield from _mentions(numbers, self.vocabulary.by_notation, found, text)
        elif whole == "compact":
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
        that objective's title.
        """
        if _OF_COMPACT.match(behind):
            return True
        if _OF_ITS_OWN.match(behind):
            return False
        if not _is_heading(found, behind):
            return True
        title = self._title_words.get(self._by_number.get(numbers[0]) or NamedNode("none:"))
        return bool(title and title & _long_words(words(behind)))


def _long_words(key: str) -> frozenset[str]:
    return frozenset(word for word in key.split() if len(word) > _SHORT_WORD)


def _whole(found: re.Match[str]) -> str | None:
    """Return what an aim is one of: `compact`, `sustainable`, `other`; None where it is not said.

    In Arabic and Russian that follows the number, in Chinese it goes before; else it is what the
    sentence has named last, or all that the text ever names.
    """
    folded = found.string
    before = _SENTENCE_END.split(folded[max(0, found.start() - 2 * _REACH) : found.start()])[-1]
    behind = _SENTENCE_END.split(folded[found.end() : found.end() + 2 * _REACH])[0]
    named = [each.lastgroup for each in _WHOLE.finditer(before)]
    last = named[-1] if named else None
    if last and _CHINESE.search(found[0]):
        return last
    first = _WHOLE.search(behind)
    if first and _BETWEEN.fullmatch(behind, 0, first.start()):
        return first.lastgroup
    numbers = map(int, _each(found["codes"]))
    if last or (_is_heading(found, behind) and max(numbers) <= _MOST_GOALS):
        return last
    return _only_whole(folded)


@lru_cache(maxsize=1)
def _only_whole(folded: str) -> str | None:
    """Return what all aims of a text must belong to, because it names nothing else."""
    wholes = {each.lastgroup for each in _WHOLE.finditer(folded)} - {"other"}
    return wholes.pop() if len(wholes) == 1 else None


def _is_heading(found: re.Match[str], behind: str) -> bool:
    before = found.string[max(0, found.start() - 8) : found.start()]
    return bool(_HEADING.match(behind) and _LINE_START.search(before))


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
    quote = Quote(text.text[found.start() : found.end()], text.start + found.start())
    for code in codes:
        if iri := meanings.get(code):
            yield Mention(iri, quote, _METHOD, _CONFIDENCE)
