"""Who did what, in Russian: the case tells who did it, wherever in the sentence it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from kg.build.lookup.inflection import cases_of
from kg.build.participations.scripts.deeds import Doer, Story
from kg.model import Quote

_EVENT = (
    r"(?:семинар|встреч|форум|конференц|консультаци|вебинар|совещани|мероприяти|диалог|обсужден"
    r"|дискусси|кругл\w+ стол|тренинг|симпозиум|заседани|сесси|брифинг|саммит|слушани|курс"
    r"|ассамбле|собрани|съезд|выставк|панел|секци|церемони|обмен)\w*"
)
_PAST = r"(?P<end>л|ла|ло|ли)\b"


class _Cue(NamedTuple):
    """One way to say a role. `case` is that of the doers: 0 nominative, 4 instrumental."""

    role: str
    pattern: re.Pattern[str]
    case: int = 0
    needs: re.Pattern[str] | None = None


def _cue(role: str, pattern: str, case: int = 0, needs: str = "") -> _Cue:
    return _Cue(role, re.compile(pattern, re.I), case, re.compile(needs, re.I) if needs else None)


_WORD_OF = r"(?:слов\w+|реч\w+|обращени\w+|выступлени\w+)"
_GREETING = rf"(?:приветственн\w+|вступительн\w+)\s+{_WORD_OF}"
_TALK = r"(?:доклад|презентаци|сообщени)\w+"
_CUES = (
    _cue(
        "organizer",
        rf"\b(?:(?:со)?организова{_PAST}|(?:со)?организу[ею]т\b|пров(?:[её]л|е(?P<last>ла|ло|ли)"
        rf"|од[ия]т)\b|созва{_PAST.replace('end', 'called')})",
        needs=rf"\b{_EVENT}|\b(?:его|её|ее|их)\s+(?:со)?организ",
    ),
    _cue(
        "organizer",
        r"\bорганизатор(?:ами|ом)(?:\s+\w+){0,2}\s+(?:выступи|ста|бы)л\w*"
        r"|\bвыступи\w*\s+организатор\w+",
    ),
    _cue("organizer", r"\b(?:организован|провед[её]н|созван)\w*", case=4, needs=rf"\b{_EVENT}"),
    _cue(
        "opener",
        rf"\b(?:откры(?:{_PAST}|ва[ею]т\b)|(?:по)?приветствова{_PAST.replace('end', 'greeted')}"
        rf"|с[о]?\s+{_GREETING}(?:\s+к\s+\w+)?(?:\s+(?:выступи|обрати)л\w*)?"
        rf"|(?:выступи|обрати)л\w*(?:\s+к\s+\w+)?\s+с[о]?\s+{_GREETING}"
        rf"|{_GREETING}\s+произн(?:[её]с\w*|[её]сла|если))",
        needs=rf"\b{_EVENT}|участни|гост|собравш|присутств|делегат",
    ),
    _cue("opener", r"\bоткрыт[аоы]?\b", case=4, needs=rf"\b{_EVENT}"),
    _cue(
        "presenter",
        rf"\b(?:презентаци\w+\s+прове(?:ла|ли)\b|представи{_PAST}"
        rf"|презентова{_PAST.replace('end', 'shown')}"
        rf"|с[о]?\s+{_TALK}(?:\s+[^\s.,;:]+){{0,6}}?\s+выступи(?P<talked>л|ла|ло|ли)\b"
        rf"|выступи(?P<spoke>л|ла|ло|ли)\s+с[о]?\s+{_TALK})",
    ),
    _cue(
        "moderator",
        rf"\b(?:модерирова{_PAST}|председательствова{_PAST.replace('end', 'chaired')}"
        r"|(?:модератор(?:ом|ами)|ведущ(?:ей|им|ими))(?:\s+\w+){0,2}\s+(?:выступи|ста|бы)л\w*"
        r"|выступи\w*\s+модератор\w+)",
    ),
    _cue("moderator", r"\b(?:в[её]л|вела|вели|вед[её]т)\b", needs=rf"\b{_EVENT}"),
    _cue("speaker", r"\bслово\s+(?:\w+\s+)?взя(?:л|ла|ли)\b|\bвзя(?:л|ла|ли)\s+слово\b"),
    _cue(
        "speaker",
        r"\b(?:подчеркну|отмети|заяви|сказа|указа|напомни|добави|рассказа|сообщи|призва|поблагодари"
        r"|поясни|объясни|вырази|предупреди|закры|заверши|подтверди|выступи|заключи|признава?|предложи"
        rf"|высказа){_PAST}|\b(?:подч[её]ркивает|отмечает|напоминает|заявляет)\b",
    ),
)
_LABELS = re.compile(
    r"\s*[•*–—-]?\s*(?:(?P<moderator>модератор\w*)|(?P<organizer>организатор\w*(?:\s+\w+)?)"
    rf"|(?P<opener>открытие|{_GREETING})|(?P<presenter>докладчик\w*|презентаци[яи])"
    r"|(?P<speaker>спикер\w*|выступающи\w+))\s*[:—–]\s*",
    re.I,
)
_OTHER_TIME = re.compile(
    r"^\W*в\s+(?:19|20)\d\d\s+году|\b(?:ранее|прошл\w+\s+год\w*|предыдущ\w+|прежн\w+|ежегодно"
    r"|до\s+этого|в\s+прошлом|перв\w+\s+(?:форум|семинар|встреч)\w*,\s+провед)",
    re.I,
)
_DEFINITE = re.compile(
    rf"\b(?:эт(?:от|а|о|у|ого|ому|их|и)|данн\w+|настоящ\w+|наш\w*)\s+(?:\w+\s+)?{_EVENT}"
    r"|\b(?:его|её|ее|их)\s+(?:со)?организ",
    re.I,
)
_NOT = re.compile(r"\b(?:не|бы|должн\w+|может|мог\w+)\s+(?:\w+\s+)?$", re.I)

_HEADS = (
    "министерство центр союз ассоциация фонд институт университет комитет служба агентство"
    " организация федерация совет комиссия департамент управление академия общество сеть"
    " правительство посольство миссия бюро палата конфедерация профсоюз представительство программа"
    " лига банк секретариат отделение инспекция коалиция альянс платформа школа колледж"
    " лаборатория объединение мэрия муниципалитет администрация парламент делегация отдел группа"
    " учреждение движение консорциум хаб офис обсерватория библиотека музей"
    " товарищество братство клуб приют больница клиника предприятие компания корпорация"
    " землячество крест полумесяц"
).split()
_SMALL = frozenset(
    "мэрия министерство правительство профсоюз ассоциация союз университет посольство".split()
)
_OFFICES = (
    r"(?:(?:генеральн|исполнительн|постоянн|региональн|перв|специальн|национальн|чрезвычайн|главн"
    r"|страново|почетн|почётн)\w*\s+)*"
    r"(?:(?:и\s+полномочн\w+\s+)?посол|заместитель(?:ница)?(?:\s+(?:генерального\s+)?(?:министра"
    r"|директора|главы|председателя|руководителя|секретаря|координатора|мэра|губернатора|начальника))?"
    r"|министр|глава|руководитель(?:ница)?"
    r"|председатель(?:ница)?|президент|вице-президент|директор|координатор|секретарь|комиссар"
    r"|уполномоченн(?:ый|ая)|консул|мэр|аким|губернатор|начальни(?:к|ца)|ректор|заведующ(?:ий|ая)|омбудсмен"
    r"|докладчик|посланник|представитель(?=\s+(?:\w+\s+)?при\b)|премьер-министр)"
)
_OFFICE = re.compile(_OFFICES + r"(?![\w-])", re.I)
_OF_STATE = re.compile(r"министр|посол|консул|президент|представитель|посланник", re.I)
_OFFICES_ABROAD = frozenset("представительство бюро офис миссия отделение".split())
_TOWN = re.compile(
    r"\s+(?:города\s+)?(?P<name>[А-ЯЁ][\w-]+(?:\s+(?:области|района|края|округа))?)(?!\w)"
)
_OF_TOWN = re.compile(r"(?:мэр|аким|губернатор)", re.I)
_UNIT = re.compile(r"\s+(?:миссии|представительства|бюро|офиса|отделения|делегации)(?=\s)")
_POSTED = re.compile(r"\s+(?:при\s+[А-ЯЁ]\w+(?:\s+в\s+[А-ЯЁ]\w+)?|в\s+[А-ЯЁ]\w+)")
_GROUP = re.compile(
    r"(?:представител[ьи](?:ница)?|эксперт[ыа]?|сотрудни(?:к|ки|ца|цы)|специалист[ыа]?"
    r"|исследовател[ьи]|консультант[ыа]?|студент(?:ы|ка|ки)?)\s+",
    re.I,
)
_ADDRESSES = frozenset("г-н г-жа господин госпожа д-р доктор профессор проф".split())
_HONOUR = re.compile(r"(?:Его|Её|Ее)\s+Превосходительство\s+")
_NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_ADJECTIVE = re.compile(
    r"[А-ЯЁа-яё-]+(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ую|юю|ом|ем|ей)"
)
_VERB = re.compile(
    r"(?!(?:цел|дел|тел|сел|дол|рол|школ|сил|недел|модел|пол|стол|отдел|начал|числ|мысл|отрасл"
    r"|\w+(?:иал|онал|ртал|итал|урнал))\w$)[а-яё]*[аеёиоуыя]л(?:а|о|и|ся|ась|ось|ись)"
    r"|(?:откры|приветствова|подчеркну|отмети|заяви|сказа|указа|добави|рассказа|сообщи|призва|пров[её]"
    r"|организова|созва|представи|модерирова|в[её]|выступи|поблагодари|ста|бы|приня|показа|прош[её])л"
    r"|[а-яё]+(?:ует|ают|яют|ят|ется|ются)|[а-яё]+(?:ован|вед[её]н|озван|крыт)[аоы]?"
)
_ENDS_NAME = frozenset(
    "в на с со при из от до за под над к у без через между во ко что который которая которые также"
    " совместно вместе а но или семинар форум встречу конференцию вебинар диалог тренинг совещание"
    " мероприятие консультации консультацию круглый".split()
)
_PREPOSITIONS = frozenset("о об в на с со для по при из к у от за".split())
_INSIDE = frozenset("по для о об и".split())
_JOIN = re.compile(
    r"\s*(?:,\s*(?:а\s+также|и)?|и|а\s+также"
    r"|,?\s*(?:совместно|вместе)\s+со?|,?\s*в\s+(?:сотрудничестве|партн[её]рстве)\s+со?)\s+"
)
_WHEN_AND_WHERE = (
    r"(?:\d{1,2}(?:\s*[–-]\s*\d{1,2})?\s+[а-я]+(?:\s+\d{4}\s*(?:года|г\.)?)?"
    r"|в\s+[А-ЯЁ][\w-]+|онлайн)"
)
_GAP = re.compile(
    rf"[\s,)]*(?:(?:также|затем|далее|совместно|вместе|торжественно|официально|особо|отдельно"
    rf"|в\s+свою\s+очередь|в\s+сво[её]м\s+выступлении|в\s+частности|кроме\s+того|{_WHEN_AND_WHERE})"
    r"[\s,]+)*",
    re.I,
)
_OBJECT = re.compile(r"[\s:]*(?:[^\s.,;:()]+\s+){0,6}")
_BEFORE_SUBJECT = frozenset(
    "и а но также что как где когда затем далее года году онлайн сегодня вчера здесь потом".split()
)
_PRONOUN = re.compile(r"(?:^|[\s,;—–])(?:он|она)\s+(?:также\s+|ещё\s+|еще\s+)?$", re.I)
_CONTINUES = re.compile(r"(?:,|\bи)\s+(?:также\s+)?$", re.I)
_LAST_NAME = re.compile(r"(?<=[\w»])\s+(?P<name>[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё-]+)$")
_DECLINED = re.compile(r"(?:ой|ей|ого|его|ых|их|ому|ему|ции|нии)(?:\s|$)")
_TOKEN = re.compile(r"«[^»\n]{1,80}»|\w(?:[\w’'-]*\w)?|[^\w\s]")
_LONGEST = 16
_LONGEST_GAP = 150
_LONGEST_FIELD = 8
_OF_FIELD = frozenset("по и для".split())


@cache
def _head_cases() -> dict[str, frozenset[int]]:
    """Return the cases that each form of a noun for organizations can be."""
    found: dict[str, set[int]] = {}
    for head in _HEADS:
        for case, form in enumerate([head, *cases_of(head)]):
            found.setdefault(form, set()).add(case)
    return {form: frozenset(cases) for form, cases in found.items()}


@cache
def _small_forms() -> frozenset[str]:
    """Return the forms of nouns that name a body also where they begin with a small letter."""
    return frozenset(form for head in _SMALL for form in (head, *cases_of(head)))


@cache
def _office_forms() -> frozenset[str]:
    forms = (form for head in _OFFICES_ABROAD for form in (head, *cases_of(head)))
    return frozenset(forms)


class _Token(NamedTuple):
    text: str
    start: int
    end: int


class _Group(NamedTuple):
    """Doers that are joined, and the cases that the first of them may be in."""

    doers: tuple[Doer, ...]
    cases: frozenset[int]
    gender: str


_ANY = frozenset(range(6))


@dataclass(frozen=True)
class _Sentence:
    story: Story
    start: int
    end: int

    @cached_property
    def tokens(self) -> list[_Token]:
        found = _TOKEN.finditer(self.story.text, self.start, self.end)
        return [_Token(each[0], each.start(), each.end()) for each in found]

    @cached_property
    def groups(self) -> list[_Group]:
        """All doers of the sentence, from left to right."""
        found, index = [], 0
        while index < len(self.tokens):
            group, index = self._group(index)
            if group:
                found.append(group)
        return found

    def _group(self, index: int) -> tuple[_Group | None, int]:
        first = self._doer(index)
        if first is None:
            return None, index + 1
        doers, cases, gender = [first[0]], first[2], first[3]
        index = first[1]
        while join := _JOIN.match(self.story.text, doers[-1].end):
            at = self._index_at(join.end())
            following = self._doer(at) if at < len(self.tokens) else None
            if following is None or at < index:
                break
            doers.append(following[0])
            index = following[1]
        return _Group(tuple(doers), cases, gender), index

    def _index_at(self, offset: int) -> int:
        """Return the first token from an offset on; the number of tokens where there is none."""
        return bisect_left(self.tokens, offset, key=lambda token: token.start)

    def _doer(self, index: int) -> tuple[Doer, int, frozenset[int], str] | None:
        person = self._person(index)
        if person:
            return person, self._index_at(person.end), frozenset({0}), ""
        group = _GROUP.match(self.story.text, self.tokens[index].start)
        if group:
            at = self._index_at(group.end())
            named = self._organization(at) if at < len(self.tokens) else None
            if named is None:
                return None
            doer = Doer(named[0], group.start(), self._behind_name(named[1]))
            return doer, self._index_at(doer.end), frozenset({0}), ""
        named = self._organization(index)
        if named is None:
            return None
        doer = self._abroad(index, named[1]) or self._placed(named[0], named[1])
        return doer, self._index_at(doer.end), named[2], named[3]

    def _placed(self, name: Quote, end: int) -> Doer:
        """Skip the country behind a known name: `Сеть ООН по миграции в Грузии` is its network."""
        country, behind = (None, end)
        if self.story.is_organization(name.text):
            country, behind = self._country_behind(end)
        return Doer(name, name.start, behind, country=country if name.text[:3] == "Сет" else None)

    def _abroad(self, index: int, end: int) -> Doer | None:
        """Read `Представительство МОМ в Казахстане`, the office of a known organization."""
        if self.tokens[index].text.lower() not in _office_forms() or index + 1 >= len(self.tokens):
            return None
        last = self._known(index + 1)
        if last is None:
            return None
        start = self.tokens[index + 1].start
        quote = Quote(self.story.text[start : self.tokens[last].end], start)
        country, behind = self._country_behind(quote.end)
        return Doer(quote, self.tokens[index].start, max(end, behind), country=country)

    def _behind_name(self, end: int) -> int:
        """Skip the name of an expert or delegate, which is not to be published."""
        at = self._index_at(end)
        at += at < len(self.tokens) and self._is_address(at)
        name = self._name(at) if at < len(self.tokens) else None
        if name is None:
            return end
        self.story.names.add(name[0])
        return self.tokens[name[1] - 1].end

    # --- Organizations ---------------------------------------------------------------------------

    def _organization(self, index: int) -> tuple[Quote, int, frozenset[int], str] | None:
        """Return a name, the offset behind it and its short form, its cases and its gender."""
        token = self.tokens[index]
        head = self._head(index)
        if not token.text[0].isupper() and token.text not in _small_forms():
            return None
        last = self._known(index)
        if last is None:
            if head is None:
                return None
            last = self._last_of_name(head)
            if last == index:  # a noun alone, as `Комитет`, is no name
                return None
            words = (self.tokens[at].text for at in range(index, last + 1))
            if not any(word[0].isupper() or word[0] == "«" for word in words):
                return None
        cases, gender = _ANY, ""
        if head is not None and head <= last:
            noun = self.tokens[head].text.lower()
            cases, gender = _head_cases()[noun], _gender(noun)
        end = self.tokens[last].end
        quote = Quote(self.story.text[token.start : end], token.start)
        short = re.compile(r"\s*\([^()\n]{2,20}\)").match(self.story.text, end, self.end)
        return quote, short.end() if short else end, cases, gender

    def _known(self, index: int) -> int | None:
        """Return the last token of the longest known name that begins at a token."""
        start = self.tokens[index].start
        if not self.story.begins_organization(self.tokens[index].text):
            return None
        for last in range(min(index + _LONGEST, len(self.tokens)) - 1, index - 1, -1):
            words = self.story.text[start : self.tokens[last].end]
            if words[-1].isalnum() and self.story.is_organization(words):
                return last
        return None

    def _head(self, index: int) -> int | None:
        """Return the noun for an organization at a token, behind adjectives or not."""
        for at in range(index, min(index + 6, len(self.tokens))):
            word = self.tokens[at].text
            if word.lower() in _head_cases():
                return at
            if not _ADJECTIVE.fullmatch(word) and word != "и":
                return None
        return None

    def _last_of_name(self, head: int) -> int:
        last = head
        own = _head_cases()[self.tokens[head].text.lower()]
        for at in range(head + 1, min(head + 14, len(self.tokens))):
            word = self.tokens[at].text
            if word.startswith("«"):
                last = at
                break
            if word in _INSIDE:
                following = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
                if not following.islower() or (
                    word == "и" and own & _head_cases().get(following, frozenset())
                ):
                    break
                continue
            if not word[0].isalpha() or word in _ENDS_NAME or _VERB.fullmatch(word):
                break
            if word.lower() in _ADDRESSES or _OFFICE.fullmatch(word) or word in ("его", "её"):
                break
            last = at
        return last

    # --- Persons ---------------------------------------------------------------------------------

    def _person(self, index: int) -> Doer | None:
        start = self.tokens[index].start
        at = index
        if honour := _HONOUR.match(self.story.text, start):
            at = self._index_at(honour.end())
        addressed = at < len(self.tokens) and self._is_address(at)
        if addressed:
            at += 1
            if at < len(self.tokens) and self.tokens[at].text == ".":
                at += 1
        name = self._name(at)
        if name and (addressed or name[1] - at > 1 or self._again(start, name)):
            known = self._described(start, name) or self._again(start, name)
            if known or addressed:
                return known
        return None if addressed else self._office_first(index)

    def _is_address(self, index: int) -> bool:
        return self.tokens[index].text.lower() in _ADDRESSES

    def _name(self, index: int) -> tuple[str, int] | None:
        """Return a name that begins at a token, and the token behind it."""
        at = index
        while at < min(index + 4, len(self.tokens)) and _NAME.fullmatch(self.tokens[at].text):
            if self._head(at) is not None or self._known(at) is not None:
                break
            at += 1
        if at == index:
            return None
        return self.story.text[self.tokens[index].start : self.tokens[at - 1].end], at

    def _described(self, start: int, name: tuple[str, int]) -> Doer | None:
        """Read the office and the organization behind a name: `, директор Центра …`."""
        at = name[1]
        mark = self.tokens[at].text if at < len(self.tokens) else ""
        if mark == "из" and at + 1 < len(self.tokens):
            return self._without_name(start, name[0], at + 1)
        if mark not in (",", "(", "–", "—") or at + 1 >= len(self.tokens):
            return None
        found = self._office(at + 1)
        if found is None:
            group = _GROUP.match(self.story.text, self.tokens[at + 1].start)
            first = self._index_at(group.end()) if group else at + 1
            if (group is None and mark != "(") or first >= len(self.tokens):
                return None
            return self._without_name(start, name[0], first)
        behind = found.end
        if self.story.text[behind : behind + 1] in (",", ")"):
            behind += 1
        doer = replace_doer(found, start, behind, name[0])
        self.story.meet(doer, name[0].split()[-1])
        return doer

    def _without_name(self, start: int, name: str, index: int) -> Doer | None:
        """Return the organization of one who holds no office, whose name is not published."""
        named = self._organization(index)
        if named is None:
            return None
        self.story.names.add(name)
        end = named[1]
        if self.story.text[end : end + 1] in (",", ")"):
            end += 1
        return Doer(named[0], start, end)

    def _again(self, start: int, name: tuple[str, int]) -> Doer | None:
        known = self.story.known_as(name[0])
        end = self.tokens[name[1] - 1].end
        return replace_doer(known, start, end, known.name) if known else None

    def _office_first(self, index: int) -> Doer | None:
        """Read `директор Центра … Иван Петров`, or an office that nobody is named for."""
        found = self._office(index)
        if found is None:
            return None
        at = self._index_at(found.end)
        if at < len(self.tokens) and self.tokens[at].text == ",":
            at += 1
        addressed = at < len(self.tokens) and self._is_address(at)
        at += addressed
        name = self._name(at) if at < len(self.tokens) else None
        if name and (addressed or name[1] - at > 1):
            doer = replace_doer(found, found.start, self.tokens[name[1] - 1].end, name[0])
        else:
            doer = self._named_last(found)
        if doer.name:
            self.story.meet(doer, doer.name.split()[-1])
        return doer

    def _named_last(self, found: Doer) -> Doer:
        """Take the name off the end of an organization: `Союза строителей Фаррух Назаров`."""
        if found.organization is None:
            return found
        words = found.organization.text
        if self.story.is_organization(words) or self.story.is_country(words):
            return found
        last = _LAST_NAME.search(words)
        if last is None or _DECLINED.search(last["name"]):
            return found
        organization = Quote(words[: last.start()], found.organization.start)
        return found._replace(organization=organization, name=last["name"])

    def _office(self, index: int) -> Doer | None:
        """Read an office and its organization, whose words follow in the genitive."""
        text, start = self.story.text, self.tokens[index].start
        office = _OFFICE.match(text, start, self.end)
        if office is None:
            return None
        end = office.end()
        if unit := _UNIT.match(text, end):
            end = unit.end()
        first = self._index_at(end)
        if _OF_STATE.search(office[0]):
            return self._of_state(start, first) or self._only_office(start, first)
        if _OF_TOWN.search(office[0]):
            town = _TOWN.match(text, end, self.end)
            if town is None:
                return self._only_office(start, first)
            quote = Quote(town["name"], town.start("name"))
            return Doer(quote, start, quote.end, office=Quote(text[start:end], start))
        for at in range(first, min(first + 6, len(self.tokens))):
            named = self._organization(at)
            if named and (at == first or self._known(at) is not None):
                office_end = self.tokens[at - 1].end
                country, end = self._country_behind(named[1])
                office_words = Quote(text[start:office_end], start)
                return Doer(named[0], start, end, office=office_words, country=country)
            if not self.tokens[at].text[0].islower() or _VERB.fullmatch(self.tokens[at].text):
                break
        return self._only_office(start, first)

    def _only_office(self, start: int, first: int) -> Doer | None:
        """Read `министр труда`, an office of which no organization is told."""
        last = first - 1
        for at in range(first, min(first + _LONGEST_FIELD, len(self.tokens))):
            word = self.tokens[at].text
            if word in _OF_FIELD:
                continue
            if not word.islower() or word in _ENDS_NAME or _VERB.fullmatch(word):
                break
            last = at
        if last + 1 < len(self.tokens) and self.tokens[last + 1].text[0].isupper():
            behind = self._name(last + 1)
            if behind is None or behind[1] - last < 3:
                return None
        end = self.tokens[last].end
        return Doer(None, start, end, office=Quote(self.story.text[start:end], start))

    def _of_state(self, start: int, first: int) -> Doer | None:
        """Read the country of a minister or ambassador: the office goes on up to it."""
        for at in range(first, min(first + 9, len(self.tokens))):
            for last in range(min(at + 5, len(self.tokens)) - 1, at - 1, -1):
                words = self.story.text[self.tokens[at].start : self.tokens[last].end]
                if words[0].isupper() and words[-1].isalnum() and self.story.is_country(words):
                    office = self.story.text[start : self.tokens[at - 1].end]
                    office = re.sub(r"\s+Республики$", "", office)
                    quote = Quote(words, self.tokens[at].start)
                    posted = _POSTED.match(self.story.text, quote.end)
                    end = posted.end() if posted else quote.end
                    return Doer(quote, start, end, office=Quote(office, start))
            word = self.tokens[at].text
            goes_on = (
                word == "," and at + 1 < len(self.tokens) and self.tokens[at + 1].text.islower()
            )
            if not (word[0].isalpha() or goes_on) or _VERB.fullmatch(word) or self._is_address(at):
                return None
        return None

    def _country_behind(self, end: int) -> tuple[str | None, int]:
        found = re.compile(r"\s+в(?:о)?\s+(?P<name>[А-ЯЁ][\w-]+(?:\s+[А-ЯЁ][\w-]+)?)").match(
            self.story.text, end
        )
        for words in (found["name"], found["name"].split()[0]) if found else ():
            if found and self.story.is_country(words):
                return words, found.start("name") + len(words)
        return None, end

    # --- Roles -----------------------------------------------------------------------------------

    def read(self) -> None:
        """Tell the story who does what in this sentence."""
        text = self.story.text[self.start : self.end]
        if label := _LABELS.match(text):
            behind = self.start + label.end()
            group = next((each for each in self.groups if each.doers[0].start == behind), None)
            if group and label.lastgroup:
                self.story.tell(label.lastgroup, group.doers)
            return
        found = sorted(
            (match.start(), cue.role == "speaker", match.end(), cue, match)
            for cue in _CUES
            for match in cue.pattern.finditer(text)
            if cue.needs is None or cue.needs.search(text)
        )
        done = -1
        subject: tuple[Doer, ...] = ()
        for start, _, end, cue, match in found:
            if start < done or _NOT.search(text[max(0, start - 30) : start]):
                continue
            done = end
            doers = self._subject(cue, match, subject)
            if not doers or not self._is_here(cue, text, doers):
                continue
            subject = doers if cue.case == 0 else ()
            self.story.tell(cue.role, doers)

    @cached_property
    def _is_of_another_time(self) -> bool:
        return _OTHER_TIME.search(self.story.text[self.start : self.end]) is not None

    def _is_here(self, cue: _Cue, text: str, doers: tuple[Doer, ...]) -> bool:
        if cue.role != "organizer":
            return cue.role == "speaker" or not self._is_of_another_time
        if self._is_of_another_time or any(doer.name or doer.office for doer in doers):
            return False
        return self.story.is_organized_here(self.start, _DEFINITE.search(text) is not None)

    def _is_subject(self, group: _Group) -> bool:
        """Tell a nominative from a genitive behind a noun: `Исследование МОМ отметило рост`."""
        if group.cases != _ANY:
            return 0 in group.cases
        before = self._index_at(group.doers[0].start) - 1
        word = self.tokens[before].text if before >= 0 else ","
        return not word.isalpha() or word.lower() in _BEFORE_SUBJECT or bool(_VERB.fullmatch(word))

    def _subject(
        self, cue: _Cue, match: re.Match[str], subject: tuple[Doer, ...]
    ) -> tuple[Doer, ...]:
        """Return who the words of a role are said of: before them, behind them, or before that."""
        text = self.story.text
        start, end = self.start + match.start(), self.start + match.end()
        if cue.case == 0:
            for group in reversed(self.groups):
                if start - group.doers[-1].end > _LONGEST_GAP:
                    break
                gap = text[group.doers[-1].end : start]
                if group.doers[-1].end <= start and _GAP.fullmatch(gap):
                    return group.doers if self._is_subject(group) else ()
            before = text[max(self.start, start - _LONGEST_GAP) : start]
            if subject and _CONTINUES.search(before):
                return subject
            if _PRONOUN.search(before):
                return tuple(self.story.spoken_of())
        for group in self.groups:
            if group.doers[0].start < end:
                continue
            gap = text[end : group.doers[0].start]
            if not _OBJECT.fullmatch(gap) or any(map(_VERB.fullmatch, gap.split())):
                return ()
            if gap.strip() and group.cases == _ANY:  # `подчеркнула роль МОМ`: a genitive
                return ()
            if not _PREPOSITIONS.isdisjoint(gap.split()):
                return ()
            fits = cue.case in group.cases and (cue.case or _agrees(match, group))
            return group.doers if fits else ()
        return ()


def replace_doer(doer: Doer, start: int, end: int, name: str) -> Doer:
    """Return a doer with a name and other offsets."""
    return doer._replace(start=start, end=end, name=name)


def _agrees(match: re.Match[str], group: _Group) -> bool:
    """Tell whether a verb in the past has the gender or number of the subject behind it."""
    ending = next(filter(None, match.groupdict().values()), "")
    if not ending or not group.gender or len(group.doers) > 1:
        return True
    return ending.removeprefix("л") == {"m": "", "f": "а", "n": "о"}[group.gender]


def _gender(noun: str) -> str:
    if noun.endswith(("а", "я", "сть", "сеть")):
        return "f"
    return "n" if noun.endswith(("о", "е")) else "m"


def read(story: Story, sentences: Iterator[tuple[int, int]]) -> None:
    """Read the Russian sentences of a body into its story."""
    for number, (start, end) in enumerate(sentences):
        story.sentence = number
        if _CYRILLIC.search(story.text, start, end):
            _Sentence(story, start, end).read()


_CYRILLIC = re.compile(r"[а-яё]{3}")
