"""The forms in which prose writes a name: Russian cases, and the Arabic article behind “to”.

Labels stay nominative in the vocabularies; whoever looks names up adds these forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal

# Of each ending of a nominative: the endings of genitive, dative, accusative, instrumental and
# prepositional. The first row that fits counts.
_ADJECTIVES = (
    ("ая", "ой ой ую ой ой"),
    ("яя", "ей ей юю ей ей"),
    ("ое", "ого ому ое ым ом"),
    ("ее", "его ему ее им ем"),
    ("ый", "ого ому ый ым ом"),
    ("ой", "ого ому ой ым ом"),
    ("ий", "его ему ий им ем"),
    ("овы", "овых овым овы овыми овых"),
    ("ые", "ых ым ые ыми ых"),
    ("ие", "их им ие ими их"),
)
_BEHIND_VELAR = {"ий": "ого ому ий им ом", "ое": "ого ому ое им ом"}
_NOUNS = (
    ("ия", "ии ии ию ией ии"),
    ("ие", "ия ию ие ием ии"),
    ("ий", "ия ию ий ием ии"),
    ("я", "и е ю ей е"),
    ("а", "ы е у ой е"),
    ("ство", "ства ству ство ством стве"),
    ("й", "я ю й ем е"),
    ("ь", "и и ь ью и"),
    ("", "а у  ом е"),
)
_WITHOUT_CASES = re.compile(r"[оуэиеюы]$|[аоуэие]а$")
_VELAR_OR_HUSHING = "гкхжшщч"
# Of plurals the genitive cannot be told from the ending.
_GENITIVES = {
    "острова": "островов",
    "штаты": "штатов",
    "эмираты": "эмиратов",
    "нидерланды": "нидерландов",
    "филиппины": "филиппин",
    "мальдивы": "мальдив",
    "сейшелы": "сейшел",
    "багамы": "багам",
    "коморы": "комор",
    "гренадины": "гренадин",
    "добровольцы": "добровольцев",
    "врачи": "врачей",
}
_MASCULINE = frozenset({"израиль", "тайвань"})
_ADJECTIVE = re.compile(r"[А-ЯЁа-яё-]+(?:ая|яя|ое|ее|ый|ой|[кгхшщжчн]ий|овы|ые|[кгхшщжчн]ие)")
_NOUN_IN_IE = re.compile(r"(?:[нтвсрл]ь?|щест)ие$|ние$")
_WORD = re.compile(r"[А-ЯЁа-яё'’-]+")
_PAIR = re.compile(r"(\S+) и (\S+)")


def inflected(label: Literal) -> Iterator[str]:
    """Yield the forms of a label beside its own: the Russian cases, the Arabic “to the”.

    >>> list(inflected(Literal("Совет Европы", language="ru")))
    ['Совета Европы', 'Совету Европы', 'Советом Европы', 'Совете Европы']
    >>> list(inflected(Literal("البنك الدولي", language="ar")))
    ['للبنك الدولي']
    """
    if label.language == "ru":
        yield from dict.fromkeys(form for form in _declined(label.value) if form != label.value)
    elif label.language == "ar" and label.value.startswith("ال"):
        # ل and the article melt into one: لل, also where the word itself begins with ل.
        yield "لل" + label.value.removeprefix("ال").removeprefix("ل")


def _declined(name: str) -> Iterator[str]:
    """Yield the other cases: those of the noun that heads a name and of the adjectives before it.

    What follows the noun is its complement and stays. In `Босния и Герцеговина` both are nouns.
    """
    if pair := _PAIR.fullmatch(name):
        for first, second in zip(cases_of(pair[1]), cases_of(pair[2]), strict=True):
            yield f"{first} и {second}"
        return
    words = name.split(" ")
    adjectives = 0
    while adjectives < len(words) - 1 and (
        _is_adjective(words[adjectives])
        or (words[adjectives] == "и" and _is_adjective(words[adjectives + 1]))
    ):
        adjectives += 1
    rest = words[adjectives + 1 :]
    before = [_adjective_cases(word) for word in words[:adjectives]]
    for case, noun in enumerate(cases_of(words[adjectives])):
        yield " ".join([*(cases[case] for cases in before), noun, *rest])


def _is_adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None and not _NOUN_IN_IE.search(word)


def _adjective_cases(word: str) -> list[str]:
    for ending, cases in _ADJECTIVES:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            if stem[-1] in "гкх":
                cases = _BEHIND_VELAR.get(ending, cases)
            return [stem + case for case in cases.split(" ")]
    return [word] * 5


def cases_of(noun: str) -> list[str]:
    """Return genitive, dative, accusative, instrumental and prepositional of a noun.

    They are the noun itself where it has no cases, as an abbreviation or `Перу`.
    """
    key = noun.lower()
    if not _WORD.fullmatch(noun) or (noun.isupper() and len(noun) > 1):
        return [noun] * 5
    if key in _GENITIVES:
        stem = noun[:-1]
        genitive = noun[:1] + _GENITIVES[key][1:]
        soft = "я" if key.endswith("и") and not key.endswith("чи") else "а"
        return [genitive, f"{stem}{soft}м", noun, f"{stem}{soft}ми", f"{stem}{soft}х"]
    if key in _MASCULINE:
        return [noun[:-1] + ending for ending in "я ю ь ем е".split(" ")]
    for ending, cases in _NOUNS:
        if key.endswith(ending) and (len(ending) > 1 or not _WITHOUT_CASES.search(key)):
            return _with_cases(noun.removesuffix(ending), ending, cases.split(" "))
    return [noun] * 5


def _with_cases(stem: str, ending: str, cases: list[str]) -> list[str]:
    last = stem[-1:].lower()
    if ending == "а" and last in _VELAR_OR_HUSHING:
        cases = ["и", *cases[1:]]
    if ending == "а" and last in "жшщчц":
        cases = [*cases[:3], "ей", cases[4]]
    if ending == "я" and last == "ь":
        cases = ["и", "е", "ю", "ей", "е"]
    if ending == "" and last in "жшщчц":
        cases = [*cases[:3], "ем", cases[4]]
    return [stem + case for case in cases]
