"""Is a date of a sentence that of the event? Its own clause is asked, in this order.

1. Is it the dateline of a report? Then it stands for the “today” of that sentence, or for nothing.
2. Is it a limit, a beginning, the date of something that did not happen? Then it is not.
3. Which verb governs it: the nearest one before it, or else the next one behind it. A verb that
   dates something else (`O`, `Z`), or a relation (`L`), takes it away.
4. What does that verb hold: its object, its subject, or the event named behind. The grade of this
   event is the grade of the date.
5. Without a verb: does it stand beside the name of this event?
6. Else three hints make it likely, where a body begins.

Patterns are of the letters that `words` lists; each has an example beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.harvest.dates.events import FIRM, Event, Sentence, stems
from kg.harvest.dates.forms import DatedWords, has_weekday
from kg.harvest.dates.letters import deeds, hint, key


@dataclass(frozen=True)
class Clause:
    """The clause around a date: where it starts, where the date stands, where it ends.

    `behind` are the characters behind the date; `is_lead` says whether the body begins with it.
    """

    sentence: Sentence
    event: Event
    date: DatedWords
    start: int
    at: int
    end: int
    behind: str
    is_lead: bool

    @property
    def left(self) -> str:
        """The letters before the date."""
        return self.sentence.letters[self.start : self.at]

    @property
    def right(self) -> str:
        """The letters behind the date."""
        return self.sentence.letters[self.at + 1 : self.end]

    @property
    def is_one_day(self) -> bool:
        """Whether it is a day, not a range of days."""
        return "/" not in self.date.value.edtf

    def word(self, at: int) -> str:
        """The word there, as words are compared."""
        return key(self.sentence.words[at])

    def grade_of(self, at: int) -> int:
        """The grade of the event that is named there."""
        return self.sentence.grades.get(at, 0)


def clause_of(
    sentence: Sentence, event: Event, date: DatedWords, at: int, behind: str, is_lead: bool
) -> Clause:
    """Cut the clause of a date out of its sentence.

    Brackets around a date that say which day or days are meant do not part it from the others.
    """
    sentence = _without_brackets(sentence, at)
    start = sentence.letters.rfind(";", 0, at) + 1
    end = sentence.letters.find(";", at)
    end = len(sentence.letters) if end < 0 else end
    return Clause(sentence, event, date, start, at, end, behind, is_lead)


def _without_brackets(sentence: Sentence, at: int) -> Sentence:
    """Let the date of “over two days (7–8 February), people read” stand in its clause.

    So does that of “Join the workshop: 11 May”.
    """
    letters = sentence.letters
    if _INVITED.search(letters, 0, at) and sentence.words[at - 1] in ":：":
        return replace(sentence, letters=f"{letters[: at - 1]}x{letters[at:]}")
    before = sentence.words[max(0, at - 3) : max(0, at - 1)]
    says_days = any(hint(word) == "setting" or has_weekday(word) for word in before)
    if letters[at - 1 : at + 2] != ";D;" or not (letters[at - 2] in "yW" or says_days):
        return sentence
    return replace(sentence, letters=f"{letters[: at - 1]}xDx{letters[at + 2 :]}")


def grade(clause: Clause) -> int:
    """Grade the tie of a date to the event, 1 to FIRM; 0 where there is none."""
    if _is_dateline(clause):
        reported = _where_today_stands(clause)
        return (grade(reported) or _is_reported(reported)) if reported else 0
    if _is_refused(clause):
        return 0
    is_chinese = _CJK.search(clause.date.words.text)
    found = _by_chinese_verb(clause) if is_chinese else _by_governor(clause)
    if found is None:
        return _by_hints(clause)
    return 0 if found < FIRM and _is_elsewhere(clause) else found


# --- the date of a report, as in “Baku, 5 May 2022 – IOM opened a workshop today” ----------------

_PLACE = re.compile(r"[xK][xKfd]{0,4}(?:,[xK]{1,3})?[,;][pd]*")
_DASH = re.compile(r"\)?\s?(?:\.?\s?[–—-]\s|:\s)")
_NOT_REPORTED = re.compile(r"[OZXHt]")  # ended today


def _is_dateline(clause: Clause) -> bool:
    ahead = clause.sentence.letters[: clause.at]
    return bool(_DASH.match(clause.behind) and _PLACE.fullmatch(ahead))


def _where_today_stands(clause: Clause) -> Clause | None:
    """Return the clause with its date where the report says “today”; None where it does not."""
    letters = clause.sentence.letters
    at = letters.find("y", clause.at)
    sentence = replace(clause.sentence, letters=f"{letters[:at]}D{letters[at + 1 :]}")
    moved = clause_of(sentence, clause.event, clause.date, at, "", clause.is_lead)
    return None if at < 0 else replace(moved, start=max(moved.start, clause.at + 1))


def _is_reported(clause: Clause) -> int:
    """Grade the day of a report on this event: “validated today at a workshop”."""
    events = [clause.grade_of(at) for at in range(clause.start, clause.end)]
    return int(FIRM in events and not _NOT_REPORTED.search(clause.left + clause.right))


# --- what is no date of an event ----------------------------------------------------------------

_REFUSED = re.compile(
    r"L[pdxf]{0,2}$"  # until the 5th of May, following that of 5 May
    r"|(?<![TVU])b[pdxf]{0,2}$|b[pd]{0,2}$"  # by Monday 5 May, held by 5 May
    r"|t,?[pd]{0,2}$"  # a year earlier, on 5 May
    r"|Wx?f?[pd]{0,2}$"  # the week of 5 May
    r"|H[pdx]{0,2}$"  # had on 5 May been held
    r"|#x[pd]{0,2}$"  # for the first time on 5 May
)
_LIMIT_BEHIND = re.compile(
    r"\s?(?:之前|以前|前|起|以来|以來|之后|之後|后|後"
    r"|onwards?\b|or (?:earlier|later)\b|at the latest\b)",
    re.I,
)
_SINCE = re.compile(r"(?:from|с|из|من)\s", re.I)
_CJK = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Z\u00c0-\u024f]")
_IN = frozenset("in à em en at".split())


def _is_refused(clause: Clause) -> bool:
    return bool(
        _did_not_happen(clause)
        or _REFUSED.search(clause.left)
        or _LIMIT_BEHIND.match(clause.behind)
        or (clause.is_one_day and _SINCE.match(clause.date.words.text))
    )


def _did_not_happen(clause: Clause) -> bool:
    """Tell whether it was only planned for the date, or called off: not what stands apart."""
    letters = clause.sentence.letters
    planned = re.search(r"X[^D,;]*$", clause.left) or re.match(r"[^D,;]*X", clause.right)
    return planned is not None or letters.startswith(";H", clause.end)


def _is_elsewhere(clause: Clause) -> bool:
    """Tell whether the clause names a place that is not where this event is: “met in Geneva”."""
    places = {place[:4] for place in clause.event.places}
    words = clause.sentence.words[clause.start : clause.end]
    named = [
        key(name)[:4]
        for before, name in pairwise(words)
        if before in _IN and _LATIN.match(name) and len(name) > 3
    ]
    return len(places) > 1 and bool(named) and not places.intersection(named)


# --- the verb that governs it -------------------------------------------------------------------

_GOVERNOR = re.compile(r"[TVUOLMZD](?=[^TVUOLMZD]*$)")
_NEXT_VERB = re.compile(r"[TVUOZ]")
_OPENING = re.compile(r"[pdm]{0,3}(?:mf[pd]?)?[Pw]?")  # on the evening of; el próximo
_ABOUT_IT = re.compile(r"[pdx]{0,4},?[pd]?h")  # 5 May, when …; 5 May in Huelva, where …


def _by_governor(clause: Clause) -> int | None:
    """Grade by the verb that governs the date, or by the event beside it; None where none does."""
    governor = _GOVERNOR.search(clause.left)
    if governor is None:
        return _by_next_verb(clause)
    rest = clause.left[governor.end() :]
    match governor[0]:
        case "Z" if not clause.is_one_day:  # concluded a workshop on 3–5 May
            return _held(clause, clause.start + governor.start(), clause.start)
        case "O" | "Z":
            return _beside_noun(clause) or 0
        case "M" if verb := re.search("[TUV](?=[^,]*M)", clause.left):  # held in its margins on
            return 0 if _is_of(clause) else _held(clause, clause.start + verb.start(), clause.start)
        case "L" | "M":  # In the margins of the Forum, on 5 May IOM organized …
            return _by_next_verb(clause) if "," in rest else 0
        case "D":
            return 0 if re.fullmatch("[,pdxf]{0,3}", rest) else _by_next_verb(clause)
        case _:
            return _held(clause, clause.start + governor.start(), clause.start)


def _by_next_verb(clause: Clause) -> int | None:
    """The date stands before its verb, as in “On 11 May 2022, IOM organized …”."""
    verb = _NEXT_VERB.search(clause.right)
    if verb is None:
        return _beside_noun(clause)
    if verb[0] in "OZ":
        return _beside_noun(clause) or 0
    held = _held(clause, clause.at + 1 + verb.start(), clause.at + 1)
    return held or _beside_noun(clause) or held


def _by_chinese_verb(clause: Clause) -> int | None:
    """In Chinese the verb follows the date: 会议于2022年5月11日举行."""
    letters = clause.sentence.letters
    verb = re.search("[TVUOZD]", clause.right)
    if verb is None:
        if held := re.search("([EF])[^EFO]*[TV][^EFO]*$", clause.left):  # 研讨会举行，时间是…
            return clause.grade_of(clause.start + held.start(1))
        noun = re.compile("[EF]").search(letters, clause.at, clause.end)
        if re.search("T[^EFO]*$", clause.left):  # 邀请您参加…的研讨会
            return clause.grade_of(noun.start()) if noun else 0
        return None
    if verb[0] in "OZD":
        return 0
    at = clause.at + 1 + verb.start()
    for begin, end in ((clause.at + 1, at), (clause.start, clause.at), (at + 1, clause.end)):
        if found := re.search("[EF](?=[^EF]*$)", letters[begin:end]):
            return clause.grade_of(begin + found.start())
    return _without_noun(clause, at)


# --- the event that the verb holds --------------------------------------------------------------

_OBJECT = re.compile(r"[^p,DTVUOL]*?[EF]")  # organized a regional workshop
_ANY_NOUN = re.compile(r"[^;D]*?[EF]")  # invited experts of six countries to a workshop
_FIRST_SUBJECT = re.compile(  # The workshop, organized by IOM, took place
    r"[wdPt#xf]{0,6}[EF](?=[xfdp]{0,8},[^;]*,[xB]{0,3}$)"
)
_ANTECEDENT = re.compile(  # the workshop in Baku, which was held
    r"[EF](?=[xpfK]{0,5},(?:[Bxpf]{0,4}|N[^,;]{0,8})$)"
)
_ACRONYM = re.compile(r"(?<!b)(?<!bd)K,?[xBNpf]{0,4}$")  # the IMRF, to be held
_BEFORE = re.compile(r"H[xB]{0,2}$")  # had been held; they first met
_INVITED = re.compile(r"(?:^|;)T[^;,OLPF]{0,8};$")
_NOT_THEN = re.compile(r"t|HB?x")  # meet again; those trained had been selected
_THING = re.compile(
    r"(?:^|,)[^EF,]*J(?!E)[^,;]*,?$"  # the project behind this workshop was launched
    r"|J,?N[xB]{0,2}$"  # part of a series that started
)
_WHO = re.compile(r",N[xB]{0,2}$")  # the task force, which met
_PARTICIPLE = re.compile(
    r"(?:(?<!start)(?<!kick)ed|held|given|shown|[aií]d[oa]s?|ée?s?|tenue?s?|unie?s?)$"
)
_HAPPEN = ("place", "lieu", "lugar", "ran", "runs")
_HOUR = re.compile(r"\d{1,2}(?:[:.h]\d\d|h|[ap]m)?", re.I)
_INDEFINITE = frozenset("a an un une una um uma".split())


def _held(clause: Clause, verb: int, floor: int) -> int | None:
    """Grade by the event that a verb holds: its object, its subject, or one that is named behind.

    `floor` is where the words about the verb begin: with the clause, or behind the date.
    """
    letters = clause.sentence.letters
    if _BEFORE.search(letters[floor:verb]) or _NOT_THEN.match(letters, verb + 1):
        return 0
    stop = clause.at if verb < clause.at else clause.end
    is_passive = _is_passive(clause, verb)
    if found := _OBJECT.match(letters, verb + 1, stop):
        singles_out = clause.left.endswith(("Ef", "Ff"))
        return 0 if singles_out else clause.grade_of(found.end() - 1)
    subject = _subject(clause, verb, floor, is_passive)
    if subject is not None:
        return subject
    is_first = verb in (clause.start, clause.at + 1)  # Se realiza el 5 de mayo, en Lima, un taller
    named = _ANY_NOUN if verb > clause.at or is_first else _OBJECT
    behind = clause.at + 1 + clause.right.startswith(",")
    for begin, end in ((verb + 1, stop), (behind, clause.end)):
        found = named.match(letters, begin, end) if begin > verb else None
        if found:
            return clause.grade_of(found.end() - 1)
    return _without_noun(clause, verb)


def _is_deed(clause: Clause, verb: int) -> bool:
    """Tell whether a verb says what is done at an event of this kind: “consulted”."""
    return bool(deeds(clause.sentence.words[verb]) & clause.event.kinds)


def _without_noun(clause: Clause, verb: int) -> int | None:
    if _is_deed(clause, verb):
        return FIRM
    near = clause.sentence.words[verb + 1 : clause.end]  # starts at 19:00 on 5 May
    if clause.sentence.letters[verb] == "V" and not any(map(_HOUR.fullmatch, near)):
        return None
    return int(clause.is_lead)


def _subject(clause: Clause, verb: int, floor: int, is_passive: bool) -> int | None:
    """Grade the event before its verb, as in “the workshop was held on 11 May”; None for none."""
    stretch = clause.sentence.letters[floor:verb]
    comma = stretch.rfind(",") + 1
    dated = comma + stretch[comma:].rfind("D") + 1
    cut = dated if re.search("[EF]", stretch[dated:]) else comma
    near = stretch[cut:]
    is_launched = stretch.endswith("J") and _PARTICIPLE.search(clause.word(verb))
    if (_THING.search(stretch) or is_launched) and not _is_deed(clause, verb):
        return 0
    if nouns := list(re.finditer("[EF]", near)):
        is_finite = re.search("B[xB]{0,2}$", near) and "N" not in near  # the first is the subject
        at = floor + cut + nouns[0 if is_finite else -1].start()
        form = clause.sentence.words[verb].casefold()
        if near[-1] in "EF" and _PARTICIPLE.search(form):
            is_one_of_many = clause.event.kinds and clause.grade_of(at) < FIRM  # a meeting held on
            return 0 if is_one_of_many else clause.grade_of(at)
        return 0 if _is_new_kind(clause, at) else clause.grade_of(at)
    if re.search(r"[PtO#][^D]*$|L", near):  # unless a date stands between it and the verb
        return 0
    if found := _FIRST_SUBJECT.match(stretch):
        return clause.grade_of(floor + found.end() - 1)
    if (is_passive or not near) and (found := _ACRONYM.search(stretch)):
        is_ours = clause.sentence.words[floor + found.start()] in clause.event.acronyms
        return FIRM if is_ours else 0
    if found := _ANTECEDENT.search(stretch):
        return clause.grade_of(floor + found.start())
    is_other = re.match(r"[dx]{0,2}[Pt#]", stretch) or _WHO.search(stretch)  # its predecessor met
    return 0 if is_other or (is_passive and _is_unknown(clause, verb, near)) else None


def _is_unknown(clause: Clause, verb: int, near: str) -> bool:
    """Tell whether a subject is something that the title does not know: “the census took place”."""
    words = clause.sentence.words[verb - len(near) : verb]
    names = {key(word) for word, letter in zip(words, near, strict=True) if letter == "x"}
    is_known = stems(names) & clause.event.stems or "people" in map(hint, words)
    is_thing = re.match("d[xf]{1,5}[dB]", near) and clause.sentence.letters[verb] != "U"
    return bool(is_thing and not is_known)


def _is_new_kind(clause: Clause, at: int) -> bool:
    """Tell whether a subject is an event of another kind, new to the reader: “a training”."""
    article = re.search(r"d(?=[xK]{0,3}$)", clause.sentence.letters[:at])
    is_new = article is not None and clause.word(article.start()) in _INDEFINITE
    return is_new and clause.grade_of(at) == 1


def _is_passive(clause: Clause, verb: int) -> bool:
    """Tell whether the subject of the verb is what is held: “was held”, “took place”."""
    word = clause.word(verb)
    before = clause.sentence.letters[max(0, verb - 2) : verb]
    return re.search("Bx?$", before) is not None or word.endswith(_HAPPEN)


# --- the event beside the date ------------------------------------------------------------------

_OF = re.compile(r"(?:du|del)\s")
_ITS_DATE = re.compile(r"[wdPt#xfp]{0,6}?([EF])[xfdp]{0,5}")  # the workshop on 11 May …
_HAPPENED = re.compile(r"B|,?[xBd]{0,3}[TUV]")  # … was held
_THAT_WAS = re.compile(r"Bd([EF])f$")  # that was the workshop of 11 May
_AT_THE = re.compile(r"pd[xK]{0,3}(E)f")  # At the meeting of 11 May
_BESIDE = re.compile(
    r"([EF])(?:$"  # at a workshop on 11 May
    r"|[xfdp]{0,5},[pd]{0,2}$"  # the workshop, on 11 May, …
    r"|[^EF;,D]{0,10};[xKpd,]{0,6}$"  # the workshop (Baku, 11 May)
    r"|[xfdpb,]{0,6}(?P<is_on>B)[pd]{0,2}$)"  # the workshop is on 11 May
)


def _beside_noun(clause: Clause) -> int | None:
    """Grade by the event that the date stands beside; None where it stands beside none."""
    if (found := _ITS_DATE.fullmatch(clause.left)) and _HAPPENED.match(clause.right):
        return min(2, clause.grade_of(clause.start + found.start(1)))
    if found := _THAT_WAS.search(clause.left):
        return int(clause.grade_of(clause.start + found.start(1)) == FIRM)
    if clause.is_lead and (found := _AT_THE.fullmatch(clause.left)):
        return int(clause.grade_of(clause.start + found.start(1)) == FIRM)
    if re.search("[OLM][^,D]*$", clause.left) or _is_of(clause):
        return 0
    if found := _BESIDE.search(clause.sentence.letters[: clause.at]):
        return int(clause.grade_of(found.start(1)) >= (FIRM - 1 if found["is_on"] else FIRM))
    return None


def _is_of(clause: Clause) -> bool:
    """Tell whether the date only says which one is meant: “the workshop of 11 May”."""
    if clause.is_one_day and _OF.match(clause.date.words.text):
        return True
    is_from = not clause.is_one_day and clause.word(clause.at - 1) == "de"  # de 8 a 10 de junho
    return clause.left.endswith("f") and not is_from


# --- hints --------------------------------------------------------------------------------------

_NO_HINTS = re.compile(r"[tOMZXD]")
_NO_HINTS_BEFORE = re.compile(r"[LPJHh]|,N")
_NO_HINTS_BEHIND = re.compile(r".{0,8}H(?!d)")  # on 5 May, the mayors had asked
_ENOUGH = 3


def _by_hints(clause: Clause) -> int:
    """Grade a date that nothing governs: 1 where the beginning of a body gives three hints, else 0.

    Hints are: what people do at events, who takes part, a weekday, a range of days; and, but not
    alone: how long and in what rooms, the place of the event, words of its title, and that the
    clause is about its date (it opens it, or a “when” follows). The event’s name counts twice.
    """
    words = clause.sentence.words[clause.start : clause.end]
    hints = {hint(word) for word in words}
    if (
        not clause.is_lead
        or "other" in map(hint, clause.sentence.words)
        or _NO_HINTS.search(clause.left + clause.right)
        or _names_another(clause)
        or _NO_HINTS_BEFORE.search(clause.left)
        or _NO_HINTS_BEHIND.match(clause.right)
    ):
        return 0
    keys = {key(word) for word in words}
    near = clause.left.rsplit(",")[-1]
    is_named = _is_named_near(clause)
    telling = (
        is_named,
        is_named,
        "doing" in hints,
        "people" in hints,
        has_weekday(" ".join(words)),
        not clause.is_one_day,
    )
    found = (
        *telling,
        "setting" in hints,
        keys & clause.event.places,
        stems(keys) & clause.event.stems,
        _OPENING.fullmatch(near) or _ABOUT_IT.match(clause.right),
    )
    return int(any(telling) and sum(map(bool, found)) >= _ENOUGH)


def _names_another(clause: Clause) -> bool:
    """Tell whether a clause names an event that the title does not name beside its own."""
    others = re.finditer("F", clause.sentence.letters[clause.start : clause.end])
    return any(
        clause.word(clause.start + other.start()) not in clause.event.words for other in others
    )


def _is_named_near(clause: Clause) -> bool:
    """Tell whether this event is named in the plain words before or behind the date."""
    before = re.search(r"(?<!f)(?<!f[dw])E[^N,h]{0,8}$", clause.left)  # not a summary of it
    behind = re.match(r"[^N,hE]{0,12}(?<!f)(?<!f[dw])E", clause.right)
    nouns = [clause.start + before.start()] if before else []
    nouns += [clause.at + behind.end()] if behind else []
    return any(clause.grade_of(at) == FIRM for at in nouns)
