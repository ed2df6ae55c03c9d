"""Which dates of a body its sentences tie to this event, and how firmly.

Three steps, the same in all languages:

1. Each word becomes the letter of its class (`date_words`): `T` a verb of holding, `O` a verb that
   dates something else, `L` a relation to another event, `E` a noun for an event, `D` a date, ….
2. Each event that a sentence names is compared with the title: is it this one, may it be, or is
   it another (“the previous workshop”, “the Forum”)? Another one's letter becomes `F`.
3. Each date is judged by its own clause: the verb that governs it, and the event that this verb
   holds. The grade of the event is the grade of the tie. Without such a verb, a date stands for
   the event only beside its noun, on a line of its own, or with three hints.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.harvest.date_forms import DatedWords, has_weekday, one_value
from kg.harvest.date_words import FRAMES, GENERAL, hint, is_deed, key, kind, lexed, ordinal
from kg.model import Quote

FIRM = 3
"""The grade of a date whose clause names this event; 2: an event of no other kind; 1: no other."""

_REACH = 600
_LEAD = 700
"""Characters in which a body tells what the page is about."""

# --- sentences and lines ------------------------------------------------------------------------

# A full stop behind one of these, or behind one letter, does not end a sentence.
_BREAK = re.compile(
    r"\n|[!?؟。！？]|(?<!\b[^\W\d_])(?<!\b(?:Mr|Ms|Dr|St|No|Sr|Jr|гг))"
    r"(?<!\b(?:Mrs|Mme|Sra|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Hon|Amb|Art|art))"
    r"(?<!\b(?:Sept|Prof))\.(?=[\"'”’»)\]]*(?:\s|$))"
)
_LABEL = re.compile(
    r"\W*(?:(?:save the|mark your) (?:date|calendars?)|dates?(?:\s?(?:and|&|/|,)\s?"
    r"(?:time|venue|place|location))?|when|fechas?(?:\s[ye]\s(?:hora|lugar))?|cu[aá]ndo|quand"
    r"|dates?\set\s(?:heure|lieu)|datas?(?:\se\s(?:hora|local))?|quando"
    r"|дата(?:\sи\s(?:время|место)|\sпроведения)?|когда|التاريخ|الموعد|日期|时间|時間)"
    r"\s*[:：?|–-]\W*(?:on\s|from\s|le\s|du\s|el\s)?",
    re.I,
)
_TIME_BEHIND = re.compile(
    r"[\s,|(–-]{1,4}(?:at |from |à |a las |de |às |das |в |с )?"
    r"\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b|\s?h\b)",
    re.I,
)
_HAPPEN = ("place", "lieu", "lugar", "ran", "runs")
_HAPPENS = ("состо", "прош", "прох", "проид")
_PARTICIPLE = re.compile(
    r"(?:ed|held|given|shown|[aií]d[oa]s?|ée?s?|tenue?s?|unie?s?)$|нн|ём|вш|ший"
)
_PROSE = re.compile(r"[.!?؟。！？]\s*$", re.M)
_DATELINE = re.compile(r"\s?[–—-]\s")
_INDEFINITE = frozenset("a an un une una um uma".split())
_APART = ",;:–—-|(（["
_SINCE = re.compile(r"(?:from|с|из|من)\s", re.I)
_OF = re.compile(r"(?:du|del)\s")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_LIMIT_BEHIND = re.compile(
    r"\s?(?:之前|以前|前|起|以来|以來|之后|之後|后|後"
    r"|onwards?\b|or (?:earlier|later)\b|at the latest\b)",
    re.I,
)
_LAST_YEAR = re.compile(r"\b(20\d\d)\W*$")
_LONGEST_LINE = 120

# --- patterns of letters ------------------------------------------------------------------------

_REFUSED = re.compile(
    r"[Lb][pdxf]{0,2}$"  # by 5 May, until the 5th of May, following that of 5 May
    r"|t,?[pd]{0,2}$"  # a year earlier, on 5 May
    r"|Wx?f?[pd]{0,2}$"  # the week of 5 May
    r"|H[pdx]{0,2}$"  # had on 5 May been held
)
_GOVERNOR = re.compile(r"[TVUOLMZD](?=[^TVUOLMZD]*$)")
_NEXT_VERB = re.compile(r"[TVUZ]|(?<!,)O")
_OPENING = re.compile(r"[pdm]{0,3}(?:mf[pd]?)?P?|f")
_CLEFT = re.compile(r"[xd]{0,2}B[pd]{0,2}")  # it was on 5 May that …
_ABOUT_IT = re.compile(r"[pdx]{0,4},?[pd]?h")  # 5 May, when …; 5 May in Huelva, where …
_OBJECT = re.compile(r"[^p,DTVUO]*?[EF]")
_ANY_NOUN = re.compile(r"[^;D]*?[EF]")
_FIRST_SUBJECT = re.compile(r"[wdPt#xf]{0,6}[EF](?=[xfdp]{0,8},[^;]*,[xB]{0,3}$)")
_ANTECEDENT = re.compile(r"[EF](?=[xpfK]{0,5},(?:[Bxpf]{0,4}|N[^,;]{0,8})$)")
_ACRONYM = re.compile(r"(?<!b)(?<!bd)K,?[xBNpf]{0,4}$")
_PLUPERFECT = re.compile(r"H[xB]{0,2}$")
_FIRST_TIME = re.compile(r"#$")  # they first met on 5 May
_NO_HINTS = re.compile(r"[tOHMZXF]")
_NO_HINTS_BEFORE = re.compile(r"[LP]|(?:h|,N)[pd]{0,2}$")


@dataclass(frozen=True)
class Tie:
    """A date that a sentence ties to this event, and how firmly (1 to FIRM)."""

    date: DatedWords
    grade: int


@dataclass(frozen=True)
class _Event:
    """What the page calls its event.

    The kinds of event, ordinals and acronyms of the title; `heads`, the nouns of a title that
    names no kind of event; all of its words; its years; the words of the location.
    """

    kinds: frozenset[str]
    ordinals: frozenset[int]
    acronyms: frozenset[str]
    heads: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]
    years: frozenset[int]
    places: frozenset[str]


def tied_dates(
    text: str, dates: Iterable[DatedWords], title: str, location: str = ""
) -> Iterator[Tie]:
    """Yield the dates that their sentence ties to the event of this title, in their order."""
    event = _read_title(title, location)
    end = start = 0
    group: list[DatedWords] = []
    for date in dates:
        if date.words.start >= end:
            yield from _ties(text, start, end, group, event)
            start, end = _bounds(text, date, end)
            group = []
        group.append(date)
    yield from _ties(text, start, end, group, event)


def _read_title(text: str, location: str) -> _Event:
    """Read the title; a conference that it names behind a preposition is not the event itself."""
    read = list(lexed(text))
    letters = "".join(each for each, _ in read)
    parts = [part for part in re.finditer(r"[^fpd;,]+", letters) if "E" in part[0]]
    kinds = [kind(read[part.start() + part[0].rindex("E")][1]) for part in parts]
    kinds = kinds[:1] + [kind for kind in kinds[1:] if kind not in FRAMES]
    heads = re.finditer(r"[xm](?=[fpb;,]|$)", letters)
    places = frozenset(key(w) for w in re.findall(r"\w{4,}", location) if w[0].isupper())
    return _Event(
        kinds=frozenset(kinds),
        ordinals=frozenset(n for each, word in read if each == "#" and (n := ordinal(word))),
        acronyms=frozenset() if kinds else frozenset(word for each, word in read if each == "K"),
        heads=frozenset() if kinds else frozenset(key(read[head.start()][1]) for head in heads),
        words=frozenset(key(word) for _, word in read),
        stems=frozenset(
            _stem(each)
            for letter, word in read
            if letter == "x" and (each := key(word)) not in places
        )
        - {""},
        years=frozenset(int(year) for year in _LAST_YEAR.findall(text)),
        places=places,
    )


def date_of_title(title: str, dates: Iterable[DatedWords]) -> Tie | None:
    """Return the date of the event that its title names, as `Regional workshop, 11 May 2022`."""
    return next((Tie(date, FIRM) for date in dates if _is_of_title(title, date)), None)


def _is_of_title(title: str, date: DatedWords) -> bool:
    """Tell whether a date has its year and stands apart, not as in “the law of 11 May 2022”."""
    value, before = date.value, title[: date.words.start].rstrip()
    if "X" in value.edtf or value.one_of:
        return False
    ahead = "".join(each for each, _ in lexed(before))
    behind = "".join(each for each, _ in lexed(title[date.words.end :]))
    is_apart = not before or before[-1] in _APART or ahead[-1:] in ("E", "p") or _names_day(date)
    is_other = re.search("[LMXZt]|[OP][^,;]*$|f$", ahead) or re.match(",?[pxd]{0,2}[OLMX]", behind)
    return "E" in ahead + behind and is_apart and not is_other


def _names_day(date: DatedWords) -> bool:
    """Tell whether the words of a date begin with a preposition: “on 11 May”, “du 11 au 13 mai”."""
    is_one_day = "/" not in date.value.edtf
    return date.words.text[0].isalpha() and not (is_one_day and _OF.match(date.words.text))


def _bounds(text: str, date: DatedWords, floor: int) -> tuple[int, int]:
    """Return where the sentence of a date starts and ends."""
    start = max(floor, date.words.start - _REACH)
    for found in _BREAK.finditer(text, start, date.words.start):
        start = found.end()
    stop = _BREAK.search(text, date.words.end, date.words.end + _REACH)
    return start, stop.end() if stop else min(len(text), date.words.end + _REACH)


def _ties(
    text: str, start: int, end: int, dates: Sequence[DatedWords], event: _Event
) -> Iterator[Tie]:
    """Yield the ties of one sentence; “opens on 3 May and closes on 5 May” is one date."""
    if not dates:
        return
    read: list[tuple[str, str]] = []
    at: list[int] = []
    position = start
    for date in dates:
        read += lexed(text[position : date.words.start])
        at.append(len(read))
        read.append(("D", date.words.text))
        position = date.words.end
    sentence = _compared([*read, *lexed(text[position:end])], event)
    ties: list[tuple[int, Tie]] = []
    for date, index in zip(dates, at, strict=True):
        if ties and sentence.closes(ties[-1][0], index):
            ties[-1] = (index, _until(text, ties[-1][1], date))
            continue
        clause = _Clause.of(sentence, index, event)
        grade = _grade_of_line(text, (start, end), date, clause) or _grade(
            text, start, date, clause
        )
        if grade and not (grade == 1 and _is_of_another_year(date, event)):
            ties.append((index, Tie(date, grade)))
    yield from (tie for _, tie in ties)


def _until(text: str, tie: Tie, last: DatedWords) -> Tie:
    """Join the first day of an event with its last; as it was where they do not fit together."""
    start, end = tie.date.value.spans[0][0], last.value.spans[-1][1]
    if start.year is None and end.year is not None:
        start = replace(start, year=end.year)
    value = one_value([(start, end)])
    if value is None or tie.date.value.one_of or last.value.one_of:
        return tie
    begin = tie.date.words.start
    return Tie(DatedWords(value, Quote(text[begin : last.words.end], begin)), tie.grade)


def _is_of_another_year(date: DatedWords, event: _Event) -> bool:
    """Tell whether the title has a year that a weakly tied date contradicts."""
    years = {day.year for day in date.value.spans[0]}
    return bool(event.years) and not years <= event.years | {None}


# --- the events that a sentence names -----------------------------------------------------------


@dataclass(frozen=True)
class _Sentence:
    """The letters of a sentence, the word that each stands for, and the grades of its events."""

    letters: str
    words: tuple[str, ...]
    grades: Mapping[int, int]

    def closes(self, first: int, last: int) -> bool:
        """Tell whether the words between two dates say that the second is the end of it."""
        return re.fullmatch(r"[xApd,f]{0,4}Z[pdx]{0,2}", self.letters[first + 1 : last]) is not None


def _compared(read: Sequence[tuple[str, str]], event: _Event) -> _Sentence:
    """Compare the events of a sentence with that of the title."""
    words = tuple(word for _, word in read)
    letters = "".join(each for each, _ in read)
    letters = re.sub("E(?=E)", "x", letters)  # of “review forum” the forum
    letters = "".join(_in_title(letters, words, at, event) for at in range(len(letters)))
    grades = {
        found.start(): _grade_of_noun(letters, words, found.start(), event)
        for found in re.finditer("E", letters)
    }
    marked = "".join("F" if grades.get(at) == 0 else each for at, each in enumerate(letters))
    return _Sentence(marked, words, grades)


def _in_title(letters: str, words: Sequence[str], at: int, event: _Event) -> str:
    """Return the letter of a word, or what it is because of the title: a noun, or a deed."""
    if letters[at] in "xV" and is_deed(words[at], event.kinds):
        return "T"
    is_noun = letters[at] in "xm" and letters[at - 1 : at] in ("d", "w", "#")
    if is_noun and key(words[at]) in event.heads and not re.match("f?D", letters[at + 1 : at + 3]):
        return "E"
    return letters[at]


def _grade_of_noun(letters: str, words: Sequence[str], at: int, event: _Event) -> int:
    """Grade an event: this one is FIRM, 2 one of no other kind, 1 of another kind, 0 another."""
    before = letters[:at]
    if re.search(r"L[^,;TVUO]*$", before) or _is_of_other_time(letters, words, at, event):
        return 0
    if found := re.search(r"#[xK]{0,6}$", before):
        number = ordinal(words[found.start()])
        if event.ordinals:
            return FIRM if number in event.ordinals else 0
        if not re.search(r"w$|[TVU][^,;ED]*$", before[: found.start()]):
            return 0
    its_kind = kind(words[at])
    if re.search(r"w[x#]{0,3}$", before) or its_kind in event.kinds:
        return FIRM
    if its_kind in FRAMES:
        return 0 if event.kinds or words[at][0].isupper() else 1
    return 2 if its_kind in GENERAL or not event.kinds else 1


def _is_of_other_time(letters: str, words: Sequence[str], at: int, event: _Event) -> bool:
    """Tell whether it is called the previous or the next one, unless the title does so, too."""
    found = re.search(r"[Pt][x#f]{0,3}$", letters[:at])
    others = [found.start()] if found else []
    others += [at + 1 + behind.start() for behind in re.finditer("P", letters[at + 1 : at + 3])]
    return any(key(words[other]) not in event.words for other in others)


# --- the clause of a date -----------------------------------------------------------------------


@dataclass(frozen=True)
class _Clause:
    """The clause around a date: where it starts, where the date stands, where it ends."""

    sentence: _Sentence
    event: _Event
    start: int
    at: int
    end: int

    @classmethod
    def of(cls, sentence: _Sentence, at: int, event: _Event) -> _Clause:
        """Cut the clause out of its sentence."""
        start = sentence.letters.rfind(";", 0, at) + 1
        end = sentence.letters.find(";", at)
        return cls(sentence, event, start, at, len(sentence.letters) if end < 0 else end)

    @property
    def left(self) -> str:
        """The letters before the date."""
        return self.sentence.letters[self.start : self.at]

    @property
    def before(self) -> str:
        """The letters of the clauses before it."""
        return self.sentence.letters[: self.start]

    @property
    def right(self) -> str:
        """The letters behind the date."""
        return self.sentence.letters[self.at + 1 : self.end]

    def grade_of(self, at: int) -> int:
        """The grade of the event that is named there."""
        return self.sentence.grades.get(at, 0)


def _grade(text: str, start: int, date: DatedWords, clause: _Clause) -> int:
    """Grade the tie of a date to the event; 0 where there is none."""
    behind = text[date.words.end : date.words.end + 20]
    is_one_day = "/" not in date.value.edtf
    if (
        "X" in clause.sentence.letters
        or _REFUSED.search(clause.left)
        or _LIMIT_BEHIND.match(behind)
        or (_DATELINE.match(behind) and "," in clause.left)
        or (is_one_day and _SINCE.match(date.words.text))
    ):
        return 0
    is_chinese = _CJK.search(date.words.text)
    grade = _chinese(clause) if is_chinese else _governed(clause, date)
    if grade is None:
        grade = _hinted(clause, date, start)
    return grade


def _governed(clause: _Clause, date: DatedWords) -> int | None:
    """Grade by the verb that governs the date, or the event beside it; None where none does."""
    governor = _GOVERNOR.search(clause.left)
    if governor is None:
        return _opening(clause, clause.left, date)
    rest = clause.left[governor.end() :]
    match governor[0]:
        case "O" | "Z":
            return _beside_noun(clause, date) or 0
        case "L" | "M":
            is_aside = "," in rest and (governor[0] == "M" or not re.search("[EFK]", rest))
            return _opening(clause, rest[rest.rindex(",") :], date) if is_aside else 0
        case "D":
            return 0 if re.fullmatch("[,pdxf]{0,3}", rest) else _opening(clause, rest, date)
        case _:
            return _held(clause, clause.start + governor.start(), clause.start, date)


def _opening(clause: _Clause, left: str, date: DatedWords) -> int | None:
    """The date stands before its verb, as in “On 11 May 2022, IOM organized …”."""
    near = left.rsplit(",")[-1]
    is_cleft = _CLEFT.fullmatch(near) and clause.right[:1] in ("N", "h")
    is_open = _OPENING.fullmatch(near) or is_cleft or _is_place(clause, len(near))
    if not is_open and not _ABOUT_IT.match(clause.right):
        return _beside_noun(clause, date)
    verb = _NEXT_VERB.search(clause.right)
    if verb is None:
        return _beside_noun(clause, date)
    if verb[0] in "OZ" or "O" in left:
        return 0
    return _held(clause, clause.at + 1 + verb.start(), clause.at + 1, date)


def _is_place(clause: _Clause, length: int) -> bool:
    """Tell whether the words before the date are a place, as in “In Mexico City on 11 May”."""
    begin = clause.at - length
    words = clause.sentence.words[begin : clause.at]
    if length == clause.at == 1 and len(words[0]) == 1:
        return True  # what is left of a damaged “On”
    letters = clause.sentence.letters[begin : clause.at]
    names = [word for word, each in zip(words, letters, strict=True) if each in "xK"]
    is_phrase = re.fullmatch("p[xKdf]{1,4}p?", letters) is not None
    return is_phrase and all(not name[0].islower() for name in names)


def _held(clause: _Clause, verb: int, floor: int, date: DatedWords) -> int | None:
    """Grade by the event that a verb holds: its object, its subject, or one that is named behind.

    `floor` is where the words about the verb begin: with the clause, or behind the date.
    """
    letters = clause.sentence.letters
    before = letters[floor:verb]
    if _PLUPERFECT.search(before) or _FIRST_TIME.search(before):
        return 0
    stop = clause.at if verb < clause.at else clause.end
    is_passive = _is_passive(clause, verb)
    if not is_passive and (found := _OBJECT.match(letters, verb + 1, stop)):
        singles_out = verb < clause.at and re.search("[EF]f?$", clause.left)
        return 0 if singles_out and _is_of(clause, date) else clause.grade_of(found.end() - 1)
    subject = _subject(clause, verb, floor, is_passive)
    if subject is not None:
        return subject
    named = _ANY_NOUN if letters[verb] == "T" or verb > clause.at else _OBJECT
    behind = clause.at + 1 + clause.right.startswith(",")
    for begin, end in ((verb + 1, stop), (behind, clause.end)):
        found = named.match(letters, begin, end) if begin > verb else None
        if found and "L" not in found[0]:
            return clause.grade_of(found.end() - 1)
    return _without_noun(clause, verb)


def _without_noun(clause: _Clause, verb: int) -> int | None:
    if is_deed(clause.sentence.words[verb], clause.event.kinds):
        return FIRM
    if clause.sentence.letters[verb] != "V":
        return 1
    return None if verb > clause.at else 0


def _subject(clause: _Clause, verb: int, floor: int, is_passive: bool) -> int | None:
    """Grade the event before its verb, as in “the workshop was held on 11 May”; None for none."""
    stretch = clause.sentence.letters[floor:verb]
    comma = stretch.rfind(",") + 1
    dated = comma + stretch[comma:].rfind("D") + 1
    cut = dated if re.search("[EF]", stretch[dated:]) else comma
    near = stretch[cut:]
    if nouns := list(re.finditer("[EF]", near)):
        # Of “was held” the first is the subject, of “to be held” the nearest.
        is_clause = re.search(r"B[xB]{0,2}$", near) and not re.search(r"N|fB$", near)
        at = floor + cut + nouns[0 if is_clause or "D" in near else -1].start()
        is_modifier = near[-1] in "EF" and _PARTICIPLE.search(
            clause.sentence.words[verb].casefold()
        )
        if is_modifier:
            return _singled_out(clause, at, verb)
        return 0 if _is_some_other(clause, at) else clause.grade_of(at)
    if floor == clause.start and re.search(r"[PtO#][^D]*$|L", near):
        return 0
    if found := _FIRST_SUBJECT.match(stretch):
        return clause.grade_of(floor + found.end() - 1)
    if (is_passive or not near) and (found := _ACRONYM.search(stretch)):
        is_ours = clause.sentence.words[floor + found.start()] in clause.event.acronyms
        return FIRM if is_ours else 0
    if found := _ANTECEDENT.search(stretch):
        return clause.grade_of(floor + found.start())
    return 0 if re.match(r"[dx]{0,2}[Pt#]", stretch) else None


def _is_some_other(clause: _Clause, at: int) -> bool:
    """Tell whether a subject is one of another kind that is new to the reader: “a training”."""
    article = re.search(r"d(?=[xK]{0,3}$)", clause.sentence.letters[:at])
    is_new = article is not None and key(clause.sentence.words[article.start()]) in _INDEFINITE
    return is_new and clause.grade_of(at) == 1


def _singled_out(clause: _Clause, at: int, verb: int) -> int:
    """“At a meeting held on …”: words that single out one of many, hardly this event."""
    grade = clause.grade_of(at)
    is_plan = key(clause.sentence.words[verb]) in ("scheduled", "planned")
    return 0 if is_plan or (clause.event.kinds and grade < FIRM) else grade


def _is_happening(clause: _Clause, verb: int) -> bool:
    word = key(clause.sentence.words[verb])
    return word in _HAPPEN or word.startswith(_HAPPENS)


def _is_passive(clause: _Clause, verb: int) -> bool:
    """Tell whether the subject of the verb is what is held."""
    before = clause.sentence.letters[max(0, verb - 2) : verb]
    is_participle = not clause.sentence.words[verb].endswith("ing")
    return _is_happening(clause, verb) or (re.search("Bx?$", before) is not None and is_participle)


def _is_of(clause: _Clause, date: DatedWords) -> bool:
    """Tell whether the date only says which one is meant: “the workshop of 11 May”."""
    is_one_day = "/" not in date.value.edtf
    return clause.left.endswith("f") or (is_one_day and _OF.match(date.words.text) is not None)


def _beside_noun(clause: _Clause, date: DatedWords) -> int | None:
    """Grade by the event that the date stands beside; None where it stands beside none."""
    found = re.fullmatch(r"[wdPt#xfp]{0,6}?([EF])[xfdp]{0,5}", clause.left)
    if found and re.match(r",?[xBd]{0,3}[TUV]", clause.right):  # the workshop on 11 May was held
        return min(2, clause.grade_of(clause.start + found.start(1)))
    if found := re.search(r"Bd([EF])f$", clause.left):  # that was the workshop of 11 May
        return 1 if clause.grade_of(clause.start + found.start(1)) == FIRM else 0
    near = clause.left[max(clause.left.rfind(sign) for sign in ",D") + 1 :]
    if re.search("[OLM]", near) or _is_of(clause, date):
        return 0
    for pattern, letters, begin in (
        (r"([EF])$", near, clause.at - len(near)),  # at a workshop on 11 May
        (r"([EF])[xfdp]{0,5},[pd]{0,2}$", clause.left, clause.start),  # the workshop, on 11 May,
        (r"([EF])[xfdpK]{0,6};$", clause.before, 0),  # the workshop (11 May)
        (
            r"([EF])[xfdpb,]{0,6}B[pdx]{0,2}$",
            clause.left,
            clause.start,
        ),  # the workshop is on 11 May
        (r"^x?([EF])", clause.right, clause.at + 1),  # the 11 May workshop
    ):
        if found := re.search(pattern, letters):
            grade = clause.grade_of(begin + found.start(1))
            return int(grade >= (2 if "B" in pattern else FIRM))
    return None


def _hinted(clause: _Clause, date: DatedWords, start: int) -> int:
    """Grade a date that nothing governs: 1 where the beginning of a body gives three hints, else 0.

    Hints are: what people do at events, who takes part, the place of the event, words of its title,
    a weekday, and that the clause is about its date (it opens it, or a “when” follows); that the
    event is named counts twice.
    """
    letters = clause.left + clause.right
    if (
        start > _LEAD
        or _NO_HINTS.search(letters)
        or "D" in letters
        or _NO_HINTS_BEFORE.search(clause.left)
    ):
        return 0
    near = clause.left.rsplit(",")[-1]
    words = clause.sentence.words[clause.start : clause.end]
    hints = {hint(word) for word in words}
    if "calamity" in hints:
        return 0
    keys = {key(word) for word in words}
    event = clause.event
    return int(
        2 * _is_named_near(clause)
        + ("doing" in hints)
        + ("people" in hints)
        + bool(keys & event.places)
        + bool({stem for each in keys if (stem := _stem(each))} & event.stems)
        + has_weekday(date.words.text)
        + bool(_OPENING.fullmatch(near) or _ABOUT_IT.match(clause.right))
        >= 3
    )


def _is_named_near(clause: _Clause) -> bool:
    """Tell whether this event is named in the plain words before or behind the date."""
    before = re.search(r"E[^N,h]{0,8}$", clause.left)
    behind = re.match(r"[^N,h]{0,5}E", clause.right)
    nouns = [clause.start + before.start()] if before else []
    nouns += [clause.at + behind.end()] if behind else []
    return any(clause.grade_of(at) == FIRM for at in nouns)


def _stem(word: str) -> str:
    """Return what words of one family begin with; empty for short words."""
    return word[:5] if len(word) > 4 else ""


def _chinese(clause: _Clause) -> int | None:
    """In Chinese the verb follows the date: 会议于2022年5月11日举行."""
    verb = re.search("[TVUOZD]", clause.right)
    if verb is None:
        held = re.search("([EF])[^EFO]*[TV][^EFO]*$", clause.left)
        if held is None and re.search("T[^EFO]*$", clause.left):
            held = re.search("[EF]", clause.right)
            return clause.grade_of(clause.at + 1 + held.start()) if held else 0
        return clause.grade_of(clause.start + held.start(1)) if held else None
    if verb[0] in "OZD":
        return 0
    at = clause.at + 1 + verb.start()
    for begin, end in ((clause.at + 1, at), (clause.start, clause.at), (at + 1, clause.end)):
        if found := re.search("[EF](?=[^EF]*$)", clause.sentence.letters[begin:end]):
            return clause.grade_of(begin + found.start())
    return _without_noun(clause, at)


def _grade_of_line(text: str, bounds: tuple[int, int], date: DatedWords, clause: _Clause) -> int:
    """Grade a line that is a label with its date, as `When: 11 May 2022`, or a date and a time."""
    start, end = bounds
    line = text.rfind("\n", max(0, date.words.start - _REACH), date.words.start) + 1
    before = text[line : date.words.start]
    if _LABEL.fullmatch(before):
        return 2
    if start > line:
        return 0
    above = text[text.rfind("\n", max(0, line - _LONGEST_LINE), max(0, line - 1)) + 1 : line]
    if not before.strip() and _LABEL.fullmatch(f"{above.strip()}:"):
        return 2
    if _is_heading(text[line:end], clause):
        is_first = line < _LONGEST_LINE and not _PROSE.search(text[:line])
        is_whole = clause.end == len(clause.sentence.letters)
        return (2 if is_whole else 1) if is_first else 0
    has_time = _TIME_BEHIND.match(text, date.words.end) is not None
    is_plain = not before.strip() and not re.search("[OLTZ]", clause.sentence.letters)
    return 1 if has_time and is_plain else 0


def _is_heading(line: str, clause: _Clause) -> bool:
    """Tell whether a line is, or begins with, a date with a place or a name, and no sentence."""
    letters = clause.sentence.letters[: clause.end]
    is_whole = clause.end == len(clause.sentence.letters)
    words = zip(letters, clause.sentence.words, strict=False)
    plain = sum(letter == "x" and word[0].islower() for letter, word in words)
    is_first = clause.start == 0 and not (is_whole and _PROSE.search(line))
    return is_first and plain <= 3 and not re.search("[FTVUOLMZXPtbBHN]", letters)
