"""Which dates of a body its sentences tie to this event, and how firmly.

As in `date_forms`, the words of a sentence become one letter each: `T` a verb of holding
(“organized”), `E` a noun for an event, `O` a verb that dates something else (“adopted”), `L` a
relation to another event (“following”), `D` a date, … and rules are patterns of letters. Each date
is judged by its own clause: by the nearest such verb, and by the noun that is held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from kg.harvest.date_forms import DatedWords
from kg.text import without_accents

FIRM = 3
"""The grade of a date whose clause names this event; 2: an event of no other kind; 1: no other."""

# One row a kind of event, in the languages of the pages; `*` stands for any ending.
_EVENTS = {
    "workshop": "workshop* atelier* taller* oficina* ورشة ورش 讲习班 講習班 工作坊",
    "seminar": "seminar seminars seminario* seminário* séminaire* семинар* ندوة حلقة 研讨会 研討會 "
    "研讨班 研討班",
    "webinar": "webinar* webinaire* вебинар* 网络研讨会 網絡研討會",
    "meeting": "meeting* réunion* reunión reuniones reunião встреч* совещан* заседан* اجتماع* "
    "会议 會議 gathering* encuentro* rencontre* لقاء encontro*",
    "event": "event events événement* evento* мероприяти* فعالية حدث 活动 活動 acto activity",
    "session": "session* sesión sesiones séance* sessão сесси* جلسة hearing*",
    "consultation": "consultation* consulta consultas консультаци* مشاورة مشاورات 磋商 协商 協商",
    "training": "training* formation* capacitación* тренинг* обучен* تدريب* دورة 培训 培訓 "
    "courses curso* курс*",
    "dialogue": "dialogue* dialog diálogo* диалог* حوار* 对话 對話 conversatorio* debate* débat* "
    "discussion* обсужден* talks нقاش",
    "roundtable": "roundtable* table tables mesa mesas стол стола مائدة 圆桌 圓桌",
    "panel": "panel panels панел*",
    "briefing": "briefing* брифинг*",
    "launch": "launch lancement* lanzamiento* lançamento* презентаци* إطلاق 发布会 發布會",
    "symposium": "symposi* simposi* симпозиум* colloqu* coloquio* 座谈会 座談會",
    "visit": "visit visits visita* visite визит* زيارة",
    "ceremony": "ceremon* cérémonie* ceremonia* церемони* celebration* commemorat* exhibition* "
    "screening* retreat* jornada* journée* hackathon*",
    "forum": "forum forums fora foro foros fórum форум* منتدى 论坛 論壇",
    "conference": "conference* conférence* conferencia* conferência* конференци* مؤتمر* 大会 大會",
    "summit": "summit* sommet* cumbre* cúpula* саммит* قمة 峰会 峰會",
    "congress": "congress* congrès congreso* конгресс* congresso*",
    "assembly": "assembl* asamblea* ассамбле* جمعية",
}
_GENERAL = frozenset({"meeting", "event", "session"})
# Others of this kind are named on many pages: the conference that an event prepares.
_FRAMES = frozenset({"forum", "conference", "summit", "congress", "assembly"})

_WORDS = {
    # is held
    "T": "organized organised organize organise organizes organises organizing organising held "
    "hosted host hosts hosting convened convene convenes convening holds holding hold ran runs "
    "join invite* place scheduled planned "
    "lieu organisé organisée organisés organisées organise organisent organisera organiseront "
    "tenu tenue tenus tenues tiendra tiendront tient déroul* accueilli* "
    "organizó organizaron organizado organizada organizados organizará organizarán celebr* lugar "
    "convoc* convoqu* rejoignez invit* joignez únase únete acompáñenos приглаша* ندعو* يدعو* "
    "organizou organizaram "
    "состоя* состоит* прош* проход* пройд* организова* организу* "
    "عقد عقدت انعقد* تنعقد ينعقد تعقد يعقد ستعقد سيعقد نظم نظمت تنظم ينظم "
    "ستنظم سينظم استضاف* أقيم* ستقام سيقام "
    "举行 舉行 召开 召開 举办 舉辦 主办 主辦",
    # is held, if an event is named beside it
    "V": "conducted conduct realiz* llev* провод* провел* провед* joined welcome "
    "launched launches opened opens open delivered launch inaugur* lanzó lancé запуст* открыл* "
    "افتتح* دشن* 启动 啟動",
    # is held, though no event is named
    "U": "met gathered convenes brought bringing réuni réunis réunit réunira reunió reunieron "
    "reunirá reuniu собрал* встретил* اجتمع* التقى",
    # happens to something else
    "O": "adopt* endorse* ratif* published publish* publication released release* issued updated "
    "posted dated born signed signature signing force resolution* deadline* register* "
    "registration* submit* submission* application* apply expire* valid drafted established "
    "founded created appointed elected approved approves enacted approval accessed later "
    "adopté* adopta publié* publication signé* inscri* limite vigueur né née "
    "candidature* échéance délai résolution* "
    "adoptad* adoptó publicad* publicó firmad* firmó inscrib* inscripci* plazo vence* vigor "
    "nacido nacida aprobó aprobad* resoluci* "
    "adotado adotada publicado "
    "принят* принял* опубликов* подписа* утвержд* вступ* регистр* зарегистр* срок* родил* "
    "резолюци* одобр* "
    "اعتمد* اعتماد* نشر* وقع* التسجيل تسجيل قرار* صدر* دخل* ولد* "
    "通过 通過 发布 發布 发表 發表 生效 签署 簽署 截止 报名 報名 注册 註冊 出版 更新 出生 成立 "
    "批准",
    # relates to another event, or sets a limit
    "L": "following follows follow after since until till before prior ahead advance "
    "builds build building based outcome* result results recommendation* "
    "conclusion* "
    "preparation* prepare* preparing inform informs recall* pursuant towards "
    "avant depuis après jusqu suite préparation préparer issue partir "
    "antes después desde hasta tras preparación preparar partir resultados "
    "после до перед накануне преддвери* итог* подготовк* начиная результат* "
    "بعد قبل منذ حتى عقب أعقاب تحضير* اعتبارا نتائج "
    "截至 自从 自從 继 繼",
    # beside another event, not after it
    "M": "margins margin sidelines marge margen полях هامش",
    # did not happen then
    "X": "originally postponed cancelled canceled rescheduled initialement reporté reportée annulé "
    "annulée originalmente inicialmente aplazad* pospuest* cancelad* первоначально перенес* отмен* "
    "تأجيل تأجل ألغي إلغاء 推迟 推遲 取消 原定",
    "b": "by",
    # another time
    "P": "previous previously earlier last past former next future subsequent similar "
    "another "
    "précédent* dernier dernière dernières prochain* ultérieur* antérieur* autre autres "
    "anterior* pasado pasada último última próxim* otro otra otros otras siguiente* "
    "próximo próxima предыдущ* следующ* прошл* друг* последующ* "
    "سابق* مقبل* قادم* تالي* ماضي* أخرى اخر "
    "上次 上一次 下次 下一次 下届 下屆 上届 上屆 此前",
    "#": "first second third fourth fifth sixth initial "
    "premier première deuxième second seconde troisième quatrième "
    "primer primera primero segundo segunda tercer tercera cuarta "
    "перв* второ* вторая втору* третий третья третье* "
    "أول الأولى ثاني ثانية ثالث ثالثة 第一次 第二次 第三次 首次",
    "w": "this these present cette cet ce présent este esta presente esse настоящ* данн* этот это "
    "эта هذه هذا 本次 此次",
    "B": "be been being was were is are est été sont était fue fueron sido es será "
    "foi será был была были будет",
    "N": "which that who qui que qu который которая которое которые التي الذي",
    "p": "on in at date fecha from during within le la les el los en au aux del du dans durant "
    "в во на с في من يوم يومي بتاريخ خلال 于 於 在",
    "f": "of to de d des for pour para к от по 的",
    "d": "the a an its l un une una ال",
}
_ORDINALS = (
    "1st first premier premiere primer primera primero первыи первая первое الاولى 第一次",
    "2nd second deuxieme seconde segundo segunda второи вторая второе الثانية 第二次",
    "3rd third troisieme tercer tercera третии третья третье الثالثة 第三次",
    "4th fourth quatrieme cuarta",
    "5th fifth",
    "6th sixth",
)
_TOKEN = (
    r"(?P<phrase>\bas (?:of|at)\b|\bno later than\b)|(?P<cjk>{cjk}|[\u4e00-\u9fff])"
    r"|(?P<word>(?:[^\W\d_\u4e00-\u9fff]|[\u0300-\u036f\u064b-\u0652])+)|(?P<ordinal>\d+(?:st|nd|rd|th)\b)|(?P<other>\w[\w.:]*)"
    r"|(?P<comma>[,،，–—])|(?P<clause>[;:：；()（）|])"
)
_FIXED = {"phrase": "L", "ordinal": "#", "comma": ",", "clause": ";"}
_ASIDE = re.compile(r"[(（][^()（）]{0,200}[)）]")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_AFTER_LIMIT = re.compile(r"\s?(?:之前|以前|前|起|以来|以來|之后|之後|后|後)")
# A full stop behind one of these, or behind one letter, does not end a sentence.
_BREAK = re.compile(
    r"\n|[!?؟。！？]|(?<!\b[^\W\d_])(?<!\b(?:Mr|Ms|Dr|St|No|Sr|Jr|гг))"
    r"(?<!\b(?:Mrs|Mme|Sra|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Hon|Amb|Art|art))"
    r"(?<!\b(?:Sept|Prof))\.(?=[\"'”’»)\]]*(?:\s|$))"
)
_LABEL = re.compile(
    r"\W*(?:save the date|dates?(?:\s?(?:and|&|/|,)\s?(?:time|venue|place|location))?|when"
    r"|fechas?(?:\s[ye]\s(?:hora|lugar))?|cu[aá]ndo|quand|dates?\set\s(?:heure|lieu)|data"
    r"|дата(?:\sи\s(?:время|место)|\sпроведения)?|когда|التاريخ|الموعد|日期|时间|時間)"
    r"\s*[:：|–-]\W*(?:on\s|from\s|le\s|du\s|el\s)?",
    re.I,
)
_TIME_BEHIND = re.compile(
    r"[\s,|(–-]{1,4}(?:at |from |à |a las |de |в |с )?\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m\b|\s?h\b)",
    re.I,
)
_DATELINE = re.compile(r"\s?[–—-]\s")
_HAPPENS = ("состо", "прош", "прох", "проид")
_FINITE = ("ся", "сь")
_REACH = 600


@dataclass(frozen=True)
class Tie:
    """A date that a sentence ties to this event, and how firmly (1 to FIRM)."""

    date: DatedWords
    grade: int


@dataclass(frozen=True)
class _Title:
    """What the title calls the event: kinds of event, ordinals, acronyms, all of its words."""

    kinds: frozenset[str]
    ordinals: frozenset[int]
    acronyms: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True)
class _Sentence:
    """The letters of a sentence and the word that each stands for."""

    letters: str
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def _lexicon() -> MappingProxyType[str, str]:
    """Return the letter of each word and, with `*` behind it, of each beginning of a word."""
    tables = {**_WORDS, "E": " ".join(_EVENTS.values())}
    return MappingProxyType(
        {_key(word): letter for letter, words in tables.items() for word in words.split()}
    )


@lru_cache(maxsize=1)
def _kinds() -> MappingProxyType[str, str]:
    return MappingProxyType(
        {_key(word): kind for kind, words in _EVENTS.items() for word in words.split()}
    )


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    chinese = sorted(filter(_CJK.match, _lexicon()), key=len, reverse=True)
    return re.compile(_TOKEN.format(cjk="|".join(chinese)), re.I)


def _key(word: str) -> str:
    return without_accents(word.casefold())


def _entry(word: str, table: MappingProxyType[str, str]) -> str | None:
    """Look a word up: whole, without what Arabic writes before it, by its beginning."""
    key = _key(word)
    bare = re.sub(r"^[وفبلك]?(?:ال|لل)?", "", key) if "\u0600" <= key[:1] <= "\u06ff" else key
    for form in (key, bare):
        if form in table:
            return table[form]
        for length in range(min(len(form), 14), 2, -1):
            if found := table.get(form[:length] + "*"):
                return found
    return None


@lru_cache(maxsize=16384)
def _letter(word: str) -> str:
    if len(word) > 40:
        return "x"
    if found := _entry(word, _lexicon()):
        return found
    return "K" if len(word) > 2 and word.isupper() else "x"


def _lexed(text: str) -> Iterator[tuple[str, str]]:
    for found in _token().finditer(_ASIDE.sub(" ", text)):
        kind = found.lastgroup or ""
        yield _FIXED.get(kind) or _letter(found[0]), found[0]


def _kind(word: str) -> str:
    return _entry(word, _kinds()) or ""


def _ordinal(word: str) -> int | None:
    if found := re.match(r"\d+", word):
        return int(found[0][:4])
    key = _key(word)
    return next((n for n, words in enumerate(_ORDINALS, 1) if key in words.split()), None)


def _read_title(text: str) -> _Title:
    """Read the title; a conference that it names behind a preposition is not the event itself."""
    lexed = list(_lexed(text))
    letters = "".join(letter for letter, _ in lexed)
    parts = [part for part in re.finditer(r"[^fpd;,]+", letters) if "E" in part[0]]
    kinds = [_kind(lexed[part.start() + part[0].rindex("E")][1]) for part in parts]
    kinds = kinds[:1] + [kind for kind in kinds[1:] if kind not in _FRAMES]
    return _Title(
        frozenset(kinds),
        frozenset(n for letter, word in lexed if letter == "#" and (n := _ordinal(word))),
        frozenset() if kinds else frozenset(word for letter, word in lexed if letter == "K"),
        frozenset(_key(word) for _, word in lexed),
    )


def tied_dates(text: str, dates: Iterator[DatedWords], title: str) -> Iterator[Tie]:
    """Yield the dates that their sentence ties to the event of this title, in their order."""
    about = _read_title(title)
    end = 0
    group: list[DatedWords] = []
    start = 0
    for date in dates:
        if date.words.start >= end:
            yield from _ties(text, start, end, group, about)
            start, end = _bounds(text, date, end)
            group = []
        group.append(date)
    yield from _ties(text, start, end, group, about)


def _bounds(text: str, date: DatedWords, floor: int) -> tuple[int, int]:
    """Return where the sentence of a date starts and ends."""
    start = max(floor, date.words.start - _REACH)
    for found in _BREAK.finditer(text, start, date.words.start):
        start = found.end()
    stop = _BREAK.search(text, date.words.end, date.words.end + _REACH)
    return start, stop.end() if stop else min(len(text), date.words.end + _REACH)


def _ties(
    text: str, start: int, end: int, dates: Sequence[DatedWords], title: _Title
) -> Iterator[Tie]:
    if not dates:
        return
    lexed: list[tuple[str, str]] = []
    at: list[int] = []
    position = start
    for date in dates:
        lexed += _lexed(text[position : date.words.start])
        at.append(len(lexed))
        lexed.append(("D", date.words.text))
        position = date.words.end
    lexed += _lexed(text[position:end])
    sentence = _Sentence("".join(letter for letter, _ in lexed), tuple(word for _, word in lexed))
    for date, index in zip(dates, at, strict=True):
        grade = _grade_of_line(text, start, date, sentence) or _Judge(sentence, index, title).grade(
            text[date.words.end : date.words.end + 3]
        )
        if grade:
            yield Tie(date, grade)


def _grade_of_line(text: str, start: int, date: DatedWords, sentence: _Sentence) -> int:
    """Grade a line that is a label with its date, as `When: 11 May 2022`, or a date and a time."""
    line = text.rfind("\n", max(0, date.words.start - _REACH), date.words.start) + 1
    before = text[max(line, start) : date.words.start]
    if max(line, start) != line and line:
        return 0
    if _LABEL.fullmatch(before):
        return 2
    is_plain = not re.search("[OLT]", sentence.letters) and not before.strip()
    return 1 if is_plain and _TIME_BEHIND.match(text, date.words.end) else 0


class _Judge:
    """Judges one date of a sentence: 0 where it is not the event's, else the grade of the tie."""

    def __init__(self, sentence: _Sentence, at: int, title: _Title) -> None:
        self._letters, self._words, self._at, self._title = (
            sentence.letters,
            sentence.words,
            at,
            title,
        )
        self._start = self._letters.rfind(";", 0, at) + 1
        end = self._letters.find(";", at)
        self._end = len(self._letters) if end < 0 else end
        self._left = self._letters[self._start : at]
        self._right = self._letters[at + 1 : self._end]

    def grade(self, behind: str) -> int:
        if "X" in self._letters or (_DATELINE.match(behind) and "," in self._left):
            return 0
        if _CJK.search(self._words[self._at]):
            return 0 if _AFTER_LIMIT.match(behind) else self._chinese()
        if re.search(r"[Lb][pdxf]{0,2}$", self._left):
            return 0
        governor = re.search(r"[TVUOLMD](?=[^TVUOLMD]*$)", self._left)
        if governor is None:
            return self._opening(self._left)
        rest = self._left[governor.end() :]
        match governor[0]:
            case "O":
                return self._last_noun()
            case "L" | "M":
                is_aside = "," in rest and (governor[0] == "M" or not re.search("[EK]", rest))
                return self._opening(rest[rest.rindex(",") :]) if is_aside else 0
            case "D":
                return 0 if re.fullmatch("[,pdxf]{0,3}", rest) else self._opening(rest)
            case _:
                return self._behind_verb(self._start + governor.start())

    def _opening(self, left: str) -> int:
        """The date stands before its verb, as in “On 11 May 2022, IOM organized …”."""
        near = left.rsplit(",")[-1]
        if not re.fullmatch("[pd]{0,3}", near) and not self._is_place(len(near)):
            return self._noun_with_date()
        verb = re.search(r"[TVU]|(?<!,)O", self._right)
        if verb is None or verb[0] == "O" or "O" in left:
            return 0
        return self._of_verb(self._at + 1 + verb.start(), self._at + 1)

    def _is_place(self, length: int) -> bool:
        """Tell whether the words before the date are a place, as in “In Mexico City on 11 May”."""
        words = self._words[self._at - length : self._at]
        if length == self._at == 1 and len(words[0]) == 1:
            return True  # what is left of a damaged “On”
        letters = self._letters[self._at - length : self._at]
        names = [word for word, letter in zip(words, letters, strict=True) if letter in "xK"]
        is_phrase = re.fullmatch("p[xKdf]{1,4}p?", letters) is not None
        return is_phrase and all(not name[0].islower() for name in names)

    def _noun_with_date(self) -> int:
        """“The workshop on 11 May 2022 was organized …”."""
        noun = re.fullmatch(r"[wdP#xf]{0,6}?E[xfdp]{0,5}", self._left)
        if noun is None or not re.match(r",?[xB]{0,3}[TU]", self._right):
            return self._last_noun()
        return min(2, self._noun(self._start + self._left.index("E"), self._start, True))

    def _last_noun(self) -> int:
        """“The plan was validated at a workshop on 11 May 2022”: only where it is this event."""
        near = self._left[max(self._left.rfind(sign) for sign in ",D") + 1 :]
        if not near.endswith("E") or self._is_of_noun() or re.search("[OLM]", near):
            return 0
        grade = self._noun(self._at - 1, self._at - len(near), False)
        return 1 if grade == FIRM else 0

    def _of_verb(self, verb: int, floor: int) -> int:
        """Grade by the noun that a verb behind the date holds."""
        subject = re.search(r"E[^,E]*$", self._letters[floor:verb])
        if subject:
            return self._noun(floor + subject.start(), floor, True)
        if self._is_passive(verb) and (named := self._named(floor, verb)) is not None:
            return named
        thing = re.search(r"^[^;D]*?E", self._letters[verb + 1 : self._end])
        if thing:
            return self._noun(verb + thing.end(), verb, False)
        return self._without_noun(verb)

    def _without_noun(self, verb: int) -> int:
        if "launch" in self._title.kinds and _key(self._words[verb]).startswith(("launch", "lanc")):
            return FIRM
        return 0 if self._letters[verb] == "V" else 1

    def _behind_verb(self, verb: int) -> int:
        """The date follows its verb, as in “the workshop was held on 11 May 2022”."""
        thing = re.match(r"[^p,E]*E", self._letters[verb + 1 : self._at])
        if thing and not self._is_passive(verb):
            if re.search(r"Ef?$", self._left) and self._is_of_noun():
                return 0
            return self._noun(verb + thing.end(), verb, False)
        stretch = self._letters[self._start : verb]
        if re.search("[P#][^E,]*$", stretch) and not re.search("E[^,]*$", stretch):
            return 0
        comma = stretch.rfind(",") + 1
        dated = comma + stretch[comma:].rfind("D") + 1
        cut = dated if "E" in stretch[dated:] else comma
        near = stretch[cut:]
        if re.search(r"O[^ED]*$", near) or re.search("L[^E]*$", near):
            return 0
        if "E" in near:
            return self._subject(verb, self._start + cut, near)
        if subject := re.match(r"[wdP#xf]{0,6}E(?=[xfdp]{0,8},[^;]*,[xB]{0,3}$)", stretch):
            return self._noun(self._start + subject.end() - 1, self._start, True)
        if self._is_passive(verb) or not near:
            named = self._named(self._start, verb)
            if named is not None:
                return named
        if antecedent := re.search(r"E[^,;ETD]{0,6},[NBxpf]{0,4}$", stretch):
            at = antecedent.start()
            return self._noun(self._start + at, self._start + stretch.rfind(",", 0, at) + 1, True)
        anything = re.match(r"[^,]*?E", self._letters[verb + 1 : self._at]) or re.match(
            r"[^;D]*?E", self._right
        )
        if anything and self._letters[verb] == "T":
            base = verb + 1 if anything.string is not self._right else self._at + 1
            return self._noun(base + anything.end() - 1, base, False)
        return self._without_noun(verb)

    def _subject(self, verb: int, start: int, near: str) -> int:
        """Grade the noun before its verb: of “was held” the first, of “to be held” the nearest."""
        is_clause = re.search(r"B[xB]{0,2}$", near) and not re.search(r"N|fB$", near)
        at = start + (near.index("E") if is_clause or "D" in near else near.rindex("E"))
        grade = self._noun(at, start, True)
        if not near.endswith("E") or self._is_whole_clause(verb):
            return grade
        # “At a meeting held on …”: words that single out one of many, hardly this event.
        return 0 if self._is_plan(verb) or (self._title.kinds and grade < FIRM) else grade

    def _is_whole_clause(self, verb: int) -> bool:
        return _key(self._words[verb]).endswith(_FINITE) or self._is_happening(verb)

    def _is_plan(self, verb: int) -> bool:
        return _key(self._words[verb]) in ("scheduled", "planned")

    def _is_happening(self, verb: int) -> bool:
        word = _key(self._words[verb])
        return word in ("place", "lieu", "lugar", "ran", "runs") or word.startswith(_HAPPENS)

    def _is_of_noun(self) -> bool:
        by_words = re.match(r"(?:du|del)\s", self._words[self._at])
        return self._left.endswith("f") or by_words is not None

    def _is_passive(self, verb: int) -> bool:
        """Tell whether the subject of the verb is what is held."""
        if self._is_happening(verb):
            return True
        before = self._letters[max(0, verb - 2) : verb]
        return re.search("Bx?$", before) is not None and not self._words[verb].endswith("ing")

    def _named(self, floor: int, verb: int) -> int | None:
        """Grade an acronym that is the subject, as in “the IMRF, held …”; None if there is none."""
        found = re.search(r"(?<!b)(?<!bd)K,?[xBNpf]{0,4}$", self._letters[floor:verb])
        if found is None:
            return None
        return FIRM if self._words[floor + found.start()] in self._title.acronyms else 0

    def _noun(self, at: int, floor: int, is_subject: bool) -> int:
        """Grade the noun that is held: this event, an event of no other kind, another one."""
        before, behind = self._letters[floor:at], self._letters[at + 1 : at + 3]
        if re.search(r"L[^,;]*$", before) or self._is_other_time(before, behind, at):
            return 0
        ordinal = re.search(r"#[x]{0,3}$", before)
        if ordinal and (refused := self._refused(floor + ordinal.start(), is_subject)):
            return refused - 1
        kind = _kind(self._words[at])
        if re.search(r"w[x#]{0,3}$", before) or kind in self._title.kinds:
            return FIRM
        if kind in _FRAMES:
            return 0 if self._title.kinds or self._words[at][0].isupper() else 1
        return 2 if kind in _GENERAL or not self._title.kinds else 1

    def _is_other_time(self, before: str, behind: str, at: int) -> bool:
        found = re.search(r"P[x#f]{0,3}$", before)
        words = [self._words[at - len(found[0])]] if found else []
        words += self._words[at + 1 : at + 3][: behind.find("P") + 1]
        return any(_letter(word) == "P" and _key(word) not in self._title.words for word in words)

    def _refused(self, at: int, is_subject: bool) -> int:
        """1 where an ordinal is that of another event, FIRM + 1 where it is the title's, else 0."""
        if self._title.ordinals:
            return FIRM + 1 if _ordinal(self._words[at]) in self._title.ordinals else 1
        return 1 if is_subject else 0

    def _chinese(self) -> int:
        """In Chinese the verb follows the date: 会议于2022年5月11日举行."""
        verb = re.search("[TVUOD]", self._right)
        if verb is None or verb[0] in "OD":
            return 0
        at = self._at + 1 + verb.start()
        for floor, stop in ((self._at + 1, at), (self._start, self._at), (at + 1, self._end)):
            noun = re.search("E(?=[^E]*$)", self._letters[floor:stop])
            if noun:
                return self._noun(floor + noun.start(), floor, stop <= at)
        return self._without_noun(at)
