"""Who did what, in Arabic: the verb goes first, who did it follows, behind the object or before it.

The text is read without its vowel signs; conjunctions and prepositions are glued to words.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kg.build.participations.scripts.deeds import Doer, Story
from kg.model import Quote
from kg.text import fold_in_place

_SESSION = (
    r"(?:(?:جلس|ورش|ندو|مناقش|حلق|مائد|طاول|فعالي|مشاور|دور|قم)(?:ة|ات|تا|تي)"
    r"|ورش|(?:حوار|نقاش|لقاء|اجتماع|مؤتمر|منتدي|ملتقي|تدريب|استعراض|محفل|معرض)(?:ات|ا|ه|ها)?)(?!\w)"
)
_EVENT = rf"(?:ال|لل|ل|ب)?{_SESSION}"
_THE_SESSION = rf"(?:ال)?{_SESSION}"
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_AND = r"(?<!\w)[وف]?"


class _Cue(NamedTuple):
    """One way to say a role; `needs` is what must follow somewhere in the sentence."""

    role: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None = None


def _verbs(stems: str) -> str:
    """Return a pattern for the past of verbs: masculine, feminine and plural."""
    return rf"{_AND}(?:{'|'.join(stems.split())})(?:ت|وا)?(?!\w)"


def _cue(role: str, pattern: str, needs: str = "") -> _Cue:
    return _Cue(role, re.compile(pattern), re.compile(needs) if needs else None)


_OPENING = r"(?:ال)?كلمة\s+(?:ال)?(?:افتتاح|ترحيب)\w*"
_SHOWN = r"(?:عرض|ورقة|نتائج|دراسة|تقرير|تجرب|بيانات|منصة|دليل|نموذج|مشروع|خطة)\w*"
_PEOPLE = r"ب(?:ال)?(?:مشارك|حضور|حاضر|ضيوف|وفود)\w*"
_CUES = (
    _cue("organizer", _verbs("نظم استضاف اقام") + rf"|{_AND}[تي](?:نظم|ستضيف)(?!\w)", _EVENT),
    _cue("organizer", rf"{_AND}عقدت?(?!\w)(?!\s+ال{_SESSION})", _EVENT),
    _cue("organizer", r"(?<!\w)(?:ب|من\s+)تنظيم\s+(?:مشترك\s+)?(?:من\s+|بين\s+)?"),
    _cue("organizer", r"(?<!\w)(?:نظم|عقد|اقيم)ت?\s[^،.]{0,60}?من\s+(?:قبل|جانب|طرف)\s+"),
    _cue("organizer", r"(?<!\w)(?:نظم|استضاف|عقد)ت?(?:ه|ها)(?!\w)"),
    _cue("opener", _verbs("افتتح") + rf"(?:\s+(?:اعمال\s+)?{_THE_SESSION})?", _EVENT),
    _cue("opener", _verbs("رحب"), _PEOPLE),
    _cue("opener", _verbs("القي الق"), _OPENING),
    _cue("opener", rf"(?<!\w)(?:{_OPENING})\s+(?:القاها|القتها|من|ل)\s*"),
    _cue("presenter", _verbs("قدم عرض استعرض"), _SHOWN),
    _cue("moderator", rf"{_AND}تولي?ت?\s+ادارة\s+{_THE_SESSION}"),
    _cue("moderator", _verbs("ادار تراس راس يسر") + rf"(?:\s+{_THE_SESSION})?", _EVENT),
    _cue("speaker", _verbs("القي الق"), r"كلمة"),
    _cue(
        "speaker",
        _verbs(
            "اشار اكد قال شدد اوضح ذكر اضاف لفت دعا دع تحدث اعرب نوه ابرز اعلن صرح حث شكر اختتم"
            " ناشد حذر راي"
        ),
    ),
)
_LABEL = re.compile(
    r"\s*[•*–—-]?\s*(?:(?P<moderator>(?:ال)?ميسر\w*|مديرة?\s+الجلسة|ادارة\s+الجلسة)"
    r"|(?P<organizer>الجهات?\s+المنظمة|المنظمون|تنظيم)|(?P<opener>كلمة\s+(?:الافتتاح|الترحيب))"
    r"|(?P<speaker>المتحدث\w*))\s*[:：]\s*"
)
_OTHER_TIME = re.compile(
    r"^\W*و?في\s+(?:عام|سنة)\s+(?:19|20)\d\d|(?:العام|السنة)\s+الماضي|سابقا|(?<!\w)السابق"
    r"|في\s+وقت\s+سابق|سبق\s+ان|كل\s+(?:عام|سنة)|سنويا"
)
_DEFINITE = re.compile(r"(?:هذا|هذه)\s+ال\w+|(?:نظم|عقد|استضاف)ت?(?:ه|ها)(?!\w)")
_NOT = re.compile(r"(?<!\w)[وف]?(?:لم|لا|لن|ان|قد\s+لا|يجب|ينبغي|لو|اذا)\s+$")

_HEADS = (
    "وزارة جمعية مركز معهد جامعة مؤسسة منظمة هيئة اتحاد نقابة بلدية حكومة مجلس لجنة شبكة مكتب بنك"
    " مصرف سفارة ادارة مديرية وكالة مفوضية صندوق برنامج رابطة اكاديمية دائرة غرفة كلية محافظة ولاية"
    " بعثة تحالف ائتلاف منصة مرصد امانة مدرسة مختبر شركة دار بيت نادي حركة تعاونية مستشفي متحف"
    " مكتبة"
).split()
_HEAD = rf"(?:ال|لل|ل|ب)?(?:{'|'.join(_HEADS)})"
_WHOLE_HEAD = re.compile(rf"{_HEAD}(?!\w)")
_OFFICES = (
    "وزيرة وزير نائبة نائب وكيلة وكيل مديرة مدير رئيسة رئيس سفيرة سفير منسقة منسق امينة امين مفوضة"
    " مفوض عمدة محافظ والي حاكم مبعوثة مبعوث مقررة مقرر سكرتيرة سكرتير قنصل عميدة عميد نقيبة نقيب"
).split()
_OFFICE = re.compile(
    rf"(?:ال)?(?:{'|'.join(_OFFICES)})(?!\w)|(?:ال)?(?:مندوب|ممثل)ة?\s+(?:ال)?دائمة?(?!\w)"
)
_OFFICE_GOES_ON = re.compile(
    r"\s+(?:(?:ال)?(?:عام|تنفيذي|اقليمي|مقيم|دائم|قطري|مساعد|اول|وطني|خاص|سامي)ة?(?!\w)"
    r"|مجلس\s+ادارة(?!\w)"
    r"|(?:بعثة|مكتب|قسم|وحدة|فريق)(?=\s+(?:ال|لل|من|مف|وكا|بر|هي|صن)))"
)
_UNIT = re.compile(
    r"\s+(?:ادارة|قسم|وحدة|شعبة|برنامج|مكتب|مديرية|فريق)\s+(?:(?!في\s)\w+\s+){1,4}?(?:في|لدي)\s+"
)
_SECOND_OFFICE = re.compile(rf"\s+(?:{_OFFICE.pattern})")
_OF_STATE = re.compile(r"وزير|سفير|مندوب|قنصل|رئيسة?\s+(?:ال)?(?:وزراء|جمهورية)")
_OF_TOWN = re.compile(r"عمدة|محافظ|والي|حاكم")
_TOWN = re.compile(r"\s+(?:(?:مدينة|ولاية|جهة|محافظة|بلدية)\s+)?(?P<name>\w+)")
_ADDRESS = re.compile(
    r"(?:(?:السفيرة?|الوزيرة?|السيدة?|الدكتورة?|الاستاذة?|المهندسة?|معالي|سعادة|فخامة|سمو|الانسة)\s+|[دا]\.\s*)"
)
_STAFF = re.compile(
    r"(?:ممثل(?:ة|ون|ين|و|ي|ات)?|(?:ال)?(?:خبيرة?|خبراء|باحثة?|باحثون|باحثين)|مسؤول(?:ة|ون|ين|و|ي)?|موظف(?:ة|ون|ين|و|ي)?"
    r"|مندوب(?:ون|ين|و|ي))(?:\s+(?:عن|من|في))?\s+"
)
_ENDS_NAME = frozenset(
    "في من عن مع الي علي بعد قبل خلال اثناء حول بين منذ حتي عند لدي كما حيث ان انه انها اذ التي"
    " الذي الذين بالتعاون بالشراكة بدعم برعاية بهدف بمشاركة بحضور ضمن يوم صباح مساء كلمة عرضا ورقة"
    " كلمته كلمتها عرضه عرضها نتائج دراسة تقرير تقريرا تجربة تجربتها اهمية خطة دليلا بيانات منصة"
    " ضرورة ثم الاخيرة الاولي الثانية الختامية الافتتاحية".split()
)
_ALI = "علي"  # a name, and folded also the word for “on”
_OBJECT = re.compile(rf"(?:{_EVENT})(?!\w)")
_PARTICLES = frozenset("بن ابن بنت ال ابو عبد ام ولد".split())
_JOIN = re.compile(
    r"\s*(?:[،,؛]\s*)?"
    r"(?:(?:بالتعاون|بالشراكة|بالاشتراك)\s+مع\s+(?:كل\s+من\s+)?|(?:كذلك|ايضا)\s+|و(?=\w))"
)
_SMALL_WORD = r"كلا?(?!\w)|من\s+جانبها?|من(?=\s)|ايضا|كذلك|بدورها?"
_SMALL = re.compile(_SMALL_WORD)
_OBJECT_OR_SMALL = re.compile(
    rf"{_SMALL_WORD}|(?:ال|لل)(?!\w+ون(?!\w))\w+|هذا|هذه|ورشة|عمل|اعمال|في\s+\w+|كلمة"
)
_OF_SOMEBODY = re.compile(r"[وف](?:شكر|ناشد|دعا|دع|حث)(?:ت|وا)?$")
_BEHIND_PRONOUN = re.compile(r"\s+(?:ب|ان|الي|علي|عن|في)")
_SHORT_FORM = re.compile(r"\s*\([^()\n]{2,24}\)")
_BEFORE_OFFICE = re.compile(r"\s*[،,(–-]\s*")
_CLOSING = re.compile(r"\s*[،,)]")
_FROM = re.compile(r"\s+من\s+")
_COMMA = re.compile(r"\s*[،,]?\s*")
_ABROAD = re.compile(r"(?:مكتب|بعثة)\s+")
_IN = re.compile(r"\s+(?:في|لدي)\s+")
_POSTED = re.compile(r"\s+(?:لدي|في)\s+\w+(?:\s+المتحدة)?")
_SPACE = re.compile(r"\s*")
_TOKEN = re.compile(r"«[^»\n]{1,80}»|\"[^\"\n]{1,80}\"|\w+|[^\w\s]")
_LONGEST = 12
_LONGEST_OBJECT = 8
_LONGEST_FIELD = 8
# What an office is for, where no organization is named: no other word can be a person's name.
_TOPICS = (
    "عمل داخلية خارجية عدل عدالة صحة تعليم تربية شؤون اجتماعية اجتماعي هجرة مهاجرين مغتربين تخطيط"
    " تنمية مالية اقتصاد زراعة نقل شباب رياضة مراة اسرة طفولة اطفال حقوق انسان لاجئين بيئة تجارة"
    " صناعة سياحة ثقافة دفاع امن محلية ادارة تضامن عامة خاصة خاص معنية معني تشغيل توظيف تكوين مهني"
    " جالية خارج سكان حماية تعاون دولي دولية قوي عاملة موارد بشرية مساواة نوع جنس اتجار اشخاص بشر"
    " دولة وزراء جمهورية سلام اعلام اتصال طاقة مياه اسكان بلديات وطنية وطني مدنية حدود جوازات"
).split()
_TOPIC = re.compile(rf"و?(?:ال|لل|بال|ب|ل)?(?:{'|'.join(_TOPICS)})|ب?مسالة")
_HELD_ELSEWHERE = frozenset("في لدي".split())


class _Token(NamedTuple):
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class _Sentence:
    """A sentence; `folded` is the whole text, folded and without vowel signs.

    The story's `offsets` lead from there back to the page.
    """

    story: Story
    folded: str
    start: int
    end: int

    @cached_property
    def tokens(self) -> list[_Token]:
        found = _TOKEN.finditer(self.folded, self.start, self.end)
        return [_Token(each[0], each.start(), each.end()) for each in found]

    def _index_at(self, offset: int) -> int:
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def _quote(self, start: int, end: int) -> Quote:
        return self.story.quote(start, end)

    # --- Doers -----------------------------------------------------------------------------------

    def doers(self, offset: int) -> list[Doer]:
        """Return the doers that are joined from an offset on."""
        found: list[Doer] = []
        while True:
            doer = self._doer(offset)
            if doer is None:
                return found
            found.append(doer)
            join = _JOIN.match(self.folded, doer.end, self.end)
            if join is None:
                return found
            offset = join.end()

    def _doer(self, offset: int) -> Doer | None:
        if offset >= self.end:
            return None
        return self._person(offset) or self._staff(offset) or self._body(offset)

    def _body(self, offset: int) -> Doer | None:
        end = self._name_end(offset)
        if end is None:
            return None
        short = _SHORT_FORM.match(self.folded, end, self.end)
        if abroad := self._abroad(offset):
            return abroad
        return Doer(self._quote(offset, end), offset, short.end() if short else end)

    def _abroad(self, offset: int) -> Doer | None:
        """Read `مكتب المنظمة الدولية للهجرة في تونس`, the office of a known organization."""
        office = _ABROAD.match(self.folded, offset, self.end)
        known = self._known(office.end(), self._index_at(office.end())) if office else None
        place = _IN.match(self.folded, known, self.end) if known else None
        country = self._country(place.end()) if place else None
        if not (office and known and place and country):
            return None
        named = self._quote(place.end(), country).text
        return Doer(self._quote(office.end(), known), offset, country, country=named)

    def _staff(self, offset: int) -> Doer | None:
        staff = _STAFF.match(self.folded, offset, self.end)
        body = self._body(staff.end()) if staff else None
        if body is None:
            return None
        space = _SPACE.match(self.folded, body.end, self.end)
        address = _ADDRESS.match(self.folded, space.end(), self.end) if space else None
        name = self._name(address.end()) if address else None
        if name:  # of experts and delegates the name is not to be published
            self.story.names.add(name[0])
        return body._replace(start=offset, end=name[1] if name else body.end)

    def _name_end(self, offset: int) -> int | None:
        """Return the end of the name of an organization that begins at an offset."""
        index = self._index_at(offset)
        known = self._known(offset, index)
        if known is not None:
            return known
        head = _WHOLE_HEAD.match(self.folded, offset)
        if head is None:
            return None
        end = head.end()
        words = 1
        for at in range(self._index_at(end), min(self._index_at(end) + 10, len(self.tokens))):
            token = self.tokens[at]
            word = token.text
            if word == "في" and words > 1:
                place = self._country(token.end)
                return place or end
            if word[0] in '«"':
                return token.end
            if not word[0].isalpha() or word in _ENDS_NAME or not self._goes_on(at):
                break
            end = token.end
            words += 1
        return end if words > 1 else None

    def _goes_on(self, at: int) -> bool:
        """Tell whether a word may still belong to a name: it is no verb, object or next doer."""
        word = self.tokens[at].text
        start = self.tokens[at].start
        if _OBJECT.match(self.folded, start) or _ADDRESS.match(self.folded, start):
            return False
        if _is_verb(self.folded, start):
            return False
        if word.startswith("و") and len(word) > 3:
            joined = start + 1
            return not (
                self._known(joined, at) or _WHOLE_HEAD.match(self.folded, joined)
            ) and not _ADDRESS.match(self.folded, joined)
        return True

    def _known(self, offset: int, index: int) -> int | None:
        begins = index < len(self.tokens) and self.tokens[index].start == offset
        first = index if begins else index - 1
        if not self.story.begins_organization(self.folded[offset : self.tokens[first].end]):
            return None
        for last in range(min(first + _LONGEST, len(self.tokens)) - 1, first - 1, -1):
            end = self.tokens[last].end
            words = self.folded[offset:end]
            if words and words[-1].isalnum() and self.story.is_organization(words):
                return end
        return None

    def _country(self, offset: int) -> int | None:
        """Return the end of the name of a country behind an offset."""
        first = self._index_at(offset)
        for last in range(min(first + 4, len(self.tokens)) - 1, first - 1, -1):
            end = self.tokens[last].end
            words = self.folded[self.tokens[first].start : end]
            if words[-1].isalnum() and self.story.is_country(words):
                return end
        return None

    # --- Persons ---------------------------------------------------------------------------------

    def _person(self, offset: int) -> Doer | None:
        address = _ADDRESS.match(self.folded, offset, self.end)
        start = address.end() if address else offset
        while address and (more := _ADDRESS.match(self.folded, start, self.end)):
            start = more.end()
        if address:
            if office := self._office(start):  # `معالي وزير العمل …`
                return self._with_name(office, offset)
            name = self._name(start)
            return self._described(offset, name) if name else None
        office = self._office(offset)
        if office:
            return self._with_name(office, offset)
        name = self._name(start)
        if name is None:
            return None
        known = self._again(offset, name)
        if known:
            return known
        if len(name[0].split()) < 2 or name[0].startswith("ال"):
            return None
        return self._described(offset, name, quiet=True)

    def _name(self, offset: int) -> tuple[str, int] | None:
        """Return a name and its end: all words up to a comma, else two of them."""
        first = self._index_at(offset)
        at = first
        while at < min(first + 6, len(self.tokens)) and self._is_of_name(at, at == first):
            at += 1
        if at < len(self.tokens) and self.tokens[at].text not in ("،", ",", "("):
            at = min(at, self._shortest_name(first))
        if at == first:
            return None
        end = self.tokens[at - 1].end
        return self._quote(self.tokens[first].start, end).text, end

    def _is_of_name(self, at: int, is_first: bool) -> bool:
        word, start = self.tokens[at].text, self.tokens[at].start
        if word == _ALI and is_first:
            return True
        if not word[0].isalpha() or word in _ENDS_NAME or _ADDRESS.match(self.folded, start):
            return False
        if word.startswith(("بال", "لل")):
            return False
        return is_first or not (
            _OBJECT.match(self.folded, start)
            or _OFFICE.match(self.folded, start)
            or _is_verb(self.folded, start)
        )

    def _shortest_name(self, first: int) -> int:
        """Return the token behind a given name and a surname: `كمال بن يوسف`."""
        at, words = first, 0
        while at < len(self.tokens) and words < 2:
            words += self.tokens[at].text not in _PARTICLES
            at += 1
        return at

    def _again(self, offset: int, name: tuple[str, int]) -> Doer | None:
        known = self.story.known_as(name[0])
        return known._replace(start=offset, end=name[1]) if known else None

    def _described(self, offset: int, name: tuple[str, int], quiet: bool = False) -> Doer | None:
        """Read the office and the organization behind a name: `، مديرة مركز …`."""
        mark = _BEFORE_OFFICE.match(self.folded, name[1], self.end)
        office = self._office(mark.end()) if mark else None
        if office is None:
            if not quiet:
                self.story.names.add(name[0])
            belongs = _FROM.match(self.folded, name[1], self.end)
            body = self._body(belongs.end()) if belongs and not quiet else None
            if body:
                return body._replace(start=offset)
            staff = self._staff(mark.end()) if mark else None
            return staff._replace(start=offset) if staff else self._again(offset, name)
        end = office.end
        closing = _CLOSING.match(self.folded, end, self.end)
        doer = office._replace(start=offset, end=closing.end() if closing else end, name=name[0])
        self.story.meet(doer, name[0].split()[-1])
        return doer

    def _with_name(self, office: Doer, offset: int) -> Doer:
        """Read the name behind an office: `مدير مركز … السيد …`."""
        place = _POSTED.match(self.folded, office.end, self.end)
        mark = _COMMA.match(self.folded, place.end() if place else office.end, self.end)
        at = mark.end() if mark else office.end
        address = _ADDRESS.match(self.folded, at, self.end)
        name = self._name(address.end()) if address else None
        if name is None:
            return office._replace(start=offset)
        closing = _CLOSING.match(self.folded, name[1], self.end)
        doer = office._replace(
            start=offset, end=closing.end() if closing else name[1], name=name[0]
        )
        self.story.meet(doer, name[0].split()[-1])
        return doer

    def _office(self, offset: int) -> Doer | None:
        """Read an office and the organization that it is held at."""
        found = _OFFICE.match(self.folded, offset, self.end)
        if found is None:
            return None
        end = found.end()
        while more := _OFFICE_GOES_ON.match(self.folded, end, self.end):
            end = more.end()
        if second := _SECOND_OFFICE.match(self.folded, end, self.end):
            end = second.end()  # `نائب مدير`, `نائبة وزير`
        behind = end + (self.folded[end : end + 1] == " ")
        words = self.folded[offset:end]
        if _OF_STATE.search(words):
            return self._of_state(offset, behind) or self._only_office(offset, end)
        if _OF_TOWN.search(words):
            town = _TOWN.match(self.folded, end, self.end)
            if town and not _WHOLE_HEAD.match(self.folded, town.start("name")):
                quote = self._quote(*town.span("name"))
                return Doer(quote, offset, town.end(), office=self._quote(offset, end))
        if held := self._held_in_unit(offset, end):
            return held
        for start in (behind, behind + 1):  # behind the preposition that is glued to a name
            glued = self.folded[behind : behind + 1] in ("ل", "ب")
            if start > behind and not glued:
                continue
            name_end = self._name_end(start)
            if name_end is not None:
                place = _IN.match(self.folded, name_end, self.end)
                country = self._country(place.end()) if place else None
                named = self._quote(place.end(), country).text if place and country else None
                office = self._quote(offset, end)
                return Doer(
                    self._quote(start, name_end), offset, country or name_end, "", office, named
                )
        return self._only_office(offset, end)

    def _only_office(self, offset: int, end: int) -> Doer | None:
        """Read `وزير العمل`, an office of which no organization is told; `وزير` alone is any."""
        first = self._index_at(end)
        for at in range(first, min(first + _LONGEST_FIELD, len(self.tokens))):
            if not _TOPIC.fullmatch(self.tokens[at].text):
                break
            end = self.tokens[at].end
        if first < len(self.tokens) and self.tokens[first].text in _HELD_ELSEWHERE:
            return None
        is_meant = self.folded.startswith("ال", offset) or end > self.tokens[first - 1].end
        return Doer(None, offset, end, office=self._quote(offset, end)) if is_meant else None

    def _held_in_unit(self, offset: int, end: int) -> Doer | None:
        """Read `مدير برنامج الهجرة في منظمة العمل الدولية`: the unit belongs to the office."""
        unit = _UNIT.match(self.folded, end, self.end)
        held = self._name_end(unit.end()) if unit else None
        if unit is None or held is None:
            return None
        office = self._quote(offset, self.tokens[self._index_at(unit.end()) - 2].end)
        return Doer(self._quote(unit.end(), held), offset, held, "", office)

    def _of_state(self, offset: int, behind: int) -> Doer | None:
        first = self._index_at(behind)
        for at in range(first, min(first + 9, len(self.tokens))):
            token = self.tokens[at]
            if not token.text[0].isalpha() or _ADDRESS.match(self.folded, token.start):
                return None
            if token.text == "في":
                country = self._country(token.end)
                if country is None:
                    return None
                office = self._quote(offset, self.tokens[at - 1].end)
                place = self._quote(self.tokens[at + 1].start, country)
                return Doer(place, offset, country, office=office)
            country = self._country(token.start)
            if country is not None:
                office = self._quote(offset, self.tokens[at - 1].end)
                end = country
                if posted := _POSTED.match(self.folded, country, self.end):
                    end = posted.end()
                return Doer(self._quote(token.start, country), offset, end, office=office)
        return None

    # --- Roles -----------------------------------------------------------------------------------

    def read(self) -> None:
        """Tell the story who does what in this sentence."""
        text = self.folded[self.start : self.end]
        if label := _LABEL.match(text):
            self.story.tell(label.lastgroup or "", self.doers(self.start + label.end()))
            return
        found = sorted(
            (match.start(), number, match)
            for number, cue in enumerate(_CUES)
            for match in cue.pattern.finditer(self.folded, self.start, self.end)
            if cue.needs is None or cue.needs.search(self.folded, match.start(), self.end)
        )
        done = -1
        subject: list[Doer] = []
        for start, number, match in found:
            cue = _CUES[number]
            if start < done or _NOT.search(self.folded, max(self.start, start - 12), start):
                continue
            doers = self._who(cue, match, subject)
            if not doers or not self._is_here(cue, text, doers):
                continue
            done = match.end()
            subject = doers
            self.story.tell(cue.role, doers)

    def _who(self, cue: _Cue, match: re.Match[str], subject: list[Doer]) -> list[Doer]:
        """Return who follows the words of a role, who goes before them, or who was told before."""
        if subject and _OF_SOMEBODY.match(match[0]):  # `وشكرت المنظمة`: whom she thanked
            return subject
        offset = match.end()
        skipped = _SMALL if cue.role in ("speaker", "presenter") else _OBJECT_OR_SMALL
        for _ in range(_LONGEST_OBJECT):
            space = _SPACE.match(self.folded, offset, self.end)
            offset = space.end() if space else offset
            doers = self.doers(offset)
            if doers:
                return doers
            word = skipped.match(self.folded, offset, self.end)
            if word is None or word.end() == offset:
                break
            offset = word.end()
        before = self._before(match.start())
        if before:
            return before
        if _BEHIND_PRONOUN.match(self.folded, match.end(), self.end) is None:
            return []
        if subject and len(subject) == 1:
            return subject
        return self.story.spoken_of()

    def _before(self, offset: int) -> list[Doer]:
        """Return the doers that begin the sentence and end where the verb begins."""
        space = _SPACE.match(self.folded, self.start, offset)
        doers = self.doers(space.end() if space else self.start)
        return doers if doers and not self.folded[doers[-1].end : offset].strip() else []

    @cached_property
    def _is_of_another_time(self) -> bool:
        return _OTHER_TIME.search(self.folded[self.start : self.end]) is not None

    def _is_here(self, cue: _Cue, text: str, doers: list[Doer]) -> bool:
        if cue.role != "organizer":
            return cue.role == "speaker" or not self._is_of_another_time
        if self._is_of_another_time or any(doer.office for doer in doers):
            return False
        return self.story.is_organized_here(self.start, _DEFINITE.search(text) is not None)


def _is_verb(folded: str, start: int) -> bool:
    return any(cue.pattern.match(folded, start) for cue in _CUES)


def read(story: Story, sentences: Iterator[tuple[int, int]]) -> None:
    """Read the Arabic sentences of a body into its story."""
    offsets = array("L", (at for at, char in enumerate(story.text) if not _MARKS.match(char)))
    plain = fold_in_place(_MARKS.sub("", story.text))
    story.offsets = offsets
    for number, (start, end) in enumerate(sentences):
        story.sentence = number
        if _ARABIC.search(story.text, start, end):
            first, last = bisect_left(offsets, start), bisect_left(offsets, end)
            _Sentence(story, plain, first, last).read()
    story.offsets = None


_ARABIC = re.compile(r"[\u0621-\u064a]{3}")
