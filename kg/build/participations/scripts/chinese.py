"""Who did what, in Chinese: clauses without spaces, where who did it stands before the verb.

A clause is read whole: a list of doers, words that say when and where, the verb. What cannot be
read so says nothing. Traditional characters are read as simplified ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.build.participations.scripts.deeds import Doer, Story
from kg.model import Quote
from kg.text import fold_in_place

_EVENT = (
    r"(?:会议|研讨会|对话会|座谈会|听证会|交流会|分享会|发布会|磋商会?|论坛|对话|讲习班|培训班?|讲座|圆桌|峰会"
    r"|活动|讨论|仪式|审查会|边会|周会|网络会|工作坊|启动会|大会|年会|例会|会$|会[,，。;；)）])"
)
# `组织` is the verb “organize” only where it cannot end the name of an organization.
_HOLD = (
    r"(?:举办|主办|召开|举行|承办|合办|协办|发起|(?:(?<=联合)|(?<=共同)|(?<=携手))组织|组织(?=了))"
)
_TOGETHER = r"(?:联合|共同|合作|携手|一起)*"
_LE = r"了?"


class _Cue(NamedTuple):
    """One way to say a role. Doers stand before the words, or, where `by` is set, inside them."""

    role: str
    pattern: re.Pattern[str]
    by: bool = False


_CUES = (
    _Cue(
        "organizer",
        re.compile(rf"由(?P<doers>.{{2,120}}?){_TOGETHER}(?:{_HOLD}|组织(?=$|[,，。;；]))"),
        by=True,
    ),
    _Cue("moderator", re.compile(r"由(?P<doers>.{2,60}?)(?:担任)?主持"), by=True),
    _Cue("opener", re.compile(r"由(?P<doers>.{2,60}?)(?:宣布)?(?:开幕|致开幕)"), by=True),
    _Cue("organizer", re.compile(rf"{_TOGETHER}{_HOLD}{_LE}(?=.{{0,60}}{_EVENT}|$|[,，。;；])")),
    _Cue(
        "opener",
        re.compile(
            r"致(?:以)?(?:开幕|欢迎|开场)[词辞]|在开幕(?:式|会)上(?:致[词辞]|讲话|发言)|致[词辞]欢迎"
            rf"|作开场(?:发言|致[词辞]|讲话)|宣布.{{0,20}}开幕|欢迎(?:各位|与会|所有与会)|为.{{0,20}}{_EVENT}揭幕"
        ),
    ),
    _Cue(
        "presenter",
        re.compile(
            r"[作做]了?(?:.{0,30}?)(?:介绍|报告|演示|陈述)|介绍了|展示了|演示了|发表了?(?:专题|主题)报告"
        ),
    ),
    _Cue("moderator", re.compile(rf"主持了?(?=.{{0,24}}{_EVENT}|$|[,，。])|担任主持人?")),
    _Cue(
        "speaker",
        re.compile(
            r"强调|指出|表示|认为|呼吁|提到|谈到|补充说?|介绍说|说(?=[:：,，“。]|$)|提醒|重申|警告|感谢|解释说?"
            r"|致闭幕[词辞]|[作做]了?(?:题为.{1,30}?的)?(?:主旨|主题|总结)(?:发言|演讲|讲话)|发表了?(?:.{0,6})(?:讲话|演讲|致[词辞])"
            r"|发言|致[词辞]|讲话"
        ),
    ),
)
_LABEL = re.compile(
    r"\s*(?:(?P<moderator>主持人?)|(?P<organizer>主办(?:方|单位|机构)|组织者)|(?P<presenter>报告人)"
    r"|(?P<opener>致欢迎[词辞]|开幕致[词辞])|(?P<speaker>发言人|主讲人))\s*(?:[:：]|[是为])\s*"
)
_OTHER_TIME = re.compile(r"去年|此前|以往|曾(?:经)?|往年|历届|上一届|上届|每年|前几届|将于明年")
_DEFINITE = re.compile(rf"(?:本次|此次|这次|该|本届|这场|这一).{{0,12}}?{_EVENT}")
_NOT = re.compile(r"(?:不|没有|未|应|应该|可能|希望|如果|要求|建议)$")
_ELSEWHERE = re.compile(r"(?:报告|研究|调查|数据|文件|声明)$")

_LEAD = re.compile(
    r"[\s”」』\"]*(?:(?:随后|接着|最后|首先|其间|期间|此外|同时|当天|会上|会后|会议上|会议期间|会议开始时|今天|昨天|今日|下午|上午|另外"
    r"|在会上|在会议上|在开幕式上|在闭幕式上|在随后的讨论中|讨论中|其中|然后|而|但|由)[,，]?"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:(?:至|到|-)(?:\d{1,2}月)?\d{1,2}日)?(?:上午|下午)?[,，]?"
    r"|来自)*\s*"
)
_BETWEEN = re.compile(
    r"(?:(?:出席了?[^,，]{0,12}?|也|还|则|并|就此|分别|先后|共同|联合|一起|同样|特别|又|都|均|随后|首先|最后|当天|正式|代表主办方"
    r"|(?:于|在)[^,，。]{1,24}?(?:上|中|期间|时|日|里|内)?|(?:就|围绕|针对|向|对)[^,，。]{1,30}?"
    r"|\d{1,2}月\d{1,2}日|通过视[频讯]|线上)){0,4}"
)
_JOIN = re.compile(r"\s*(?:、|和|与|及|以及|同|暨|[,，]?以及|[,，]?并?与)\s*")
_SHORT_FORM = re.compile(r"\s*[(（][^()（）]{1,30}[)）]")
_BODY = (
    r"(?:委员会|基金会|联合会|理事会|办事处|办公室|研究所|研究院|学院|大学|中心|协会|学会|总会|商会|工会|联盟|机构|组织"
    r"|之家|银行|网络|医院|议会|政府|大使馆|使馆|领事馆|代表团|平台|学校|公司|集团|总局|总署|秘书处|公署|法院|检察院"
    r"|十字会|新月会|教会|妇联|警察局|图书馆|博物馆|剧社|合作社|互助会|同乡会|促进会|服务社|社区|(?<!全)部(?!门|分|长)|局(?!长)|署(?!长)|厅(?!长)|司(?!长)|处(?!长)|院(?!长))"
)
_ORGANIZATION = re.compile(rf"[\u3400-\u9fffA-Za-z·]{{1,24}}?{_BODY}(?!{_BODY})")
_NO_NAME = re.compile(
    r"的|了|在|由|是|将|把|被|对|从|向|让|使|于|会议|代表(?!团)|各国|多个|一些|几个|有关|相关|当地|其他|他们|我们|许多|这|那"
    r"|参加|参与|支持|讨论|认为|强调|来自"
)
_TITLE = (
    r"(?:(?:副|国务|代理|执行|常务|首席|区域|名誉|国家|驻地|助理|临时)*"
    r"(?:总干事|干事长|秘书长|总监|主任|局长|部长|司长|处长|署长|厅长|会长|主席|总裁|大使|常驻代表|代表团团长|团长|协调员"
    r"|高级专员|专员|特使|特别报告员|市长|省长|州长|县长|镇长|区长|行长|院长|校长|理事长|秘书|总理|总统|所长|社长|馆长"
    r"|首席执行官|负责人|馆长|领事))"
)
_TITLED = re.compile(rf"(?P<title>{_TITLE})")
# An office of which no organization is told: `劳工部长`, `移民人权问题特别报告员`.
_TOPIC = (
    r"(?:劳工|劳动|就业|外交|内政|内务|司法|卫生|健康|教育|交通|农业|财政|经济|移民|移徙者|难民|人权|侨务|社会|发展|公安|国防|环境"
    r"|妇女|青年|儿童|文化|旅游|计划|规划|事务|问题|权利|保障|福利|保护|贩运|贩卖|人口|国际|地方|合作|当代|形式|奴役|和|与|的)"
)
_ONLY_OFFICE = re.compile(rf"{_TOPIC}*{_TITLE}(?!们)")
_HONORIFIC = r"(?:女士|先生|博士|教授|阁下|小姐|夫人)"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐"
)
_NAME = re.compile(
    rf"(?P<honoured>[\u3400-\u9fffA-Za-z·. ]{{1,24}}?){_HONORIFIC}"
    rf"|(?P<plain>(?:[{_SURNAMES}][\u3400-\u9fff]{{1,2}}?"
    r"|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff·]{1,12}?)"
    rf"(?={_TITLE}|[在也还则并就对向于致将作做,，(（:：]|表示|强调|指出|认为|说|主持|出席|呼吁|发[言表]"
    r"|代表|介绍|欢迎|宣布|重申|提[到醒]|警告|感谢|解释|补充|谈到|担任|通过|$))"
)
_STAFF = re.compile(
    r"(?:的)?(?:驻[^,，。]{1,6}?)?(?:高级|首席|资深)?(?:代表|专家|官员|项目官员|工作人员|顾问|发言人|研究员"
    r"|学者|律师)(?:们)?"
)
_OF_STATE = re.compile(r"大使|常驻代表|总理|总统|特使|领事")
_PRONOUN = re.compile(r"\s*(?:她|他)(?:还|也|同时|随后|并)?")
_CLAUSE = re.compile(r"[,，；;]")
_LONGEST = 34


@dataclass(frozen=True)
class _Clause:
    story: Story
    folded: str
    start: int
    end: int

    def doers(self, start: int, end: int, all_are: bool = False) -> list[Doer]:
        """Return the doers that a stretch lists from its beginning; empty unless it is all read.

        `all_are` says that whatever stands beside an organization in the list is another.
        """
        found: list[Doer] = []
        at = start
        sure = False
        while at < end:
            doer = self._doer(at, end)
            sure = sure or doer is not None
            doer = doer or (self._listed(at, end) if all_are else None)
            if doer is None:
                return []
            found.append(doer)
            rest = _BETWEEN.fullmatch(self.folded, doer.end, end)
            if rest:
                return found if sure else []
            join = _JOIN.match(self.folded, doer.end, end)
            if join is None:
                return []
            at = join.end()
        return found

    def _listed(self, at: int, end: int) -> Doer | None:
        name = _LISTED.match(self.folded, at, end)
        if name is None or _NO_NAME.search(name[0]):
            return None
        return Doer(Quote(self.story.text[at : name.end()], at), at, name.end())

    def _doer(self, at: int, end: int) -> Doer | None:
        return (
            self._again(at, end)
            or self._named_first(at, end)
            or self._officer(at, end)
            or self._organization(at, end)
        )

    # --- Organizations ---------------------------------------------------------------------------

    def _known(self, at: int, end: int) -> int | None:
        """Return the end of the longest known name that begins at an offset."""
        for last in range(min(end, at + _LONGEST), at + 1, -1):
            words = self.story.text[at:last]
            if words[-1].isalnum() and self.story.is_organization(words):
                return last
        return None

    def _name_end(self, at: int, end: int) -> int | None:
        known = self._known(at, end)
        if known is not None:
            office = _OFFICE_OF_KNOWN.match(self.folded, known, end)
            return office.end() if office else known
        found = _ORGANIZATION.match(self.folded, at, end)
        is_short = found is not None and len(found[0]) < _SHORTEST
        if (
            found is None
            or (is_short and not _MINISTRY.fullmatch(found[0]))
            or _NO_NAME.search(found[0])
        ):
            return None
        if "、" in found[0] or (_AND.search(found[0]) and not _OF_SEVERAL.search(found[0])):
            return None
        longer = _LONGER.match(self.folded, found.end(), end)
        return longer.end() if longer else found.end()

    def _organization(self, at: int, end: int) -> Doer | None:
        last = self._name_end(at, end)
        if last is None:
            return None
        quote, country = self._abroad(at, last)
        short = _SHORT_FORM.match(self.folded, last, end)
        last = short.end() if short else last
        staff = _STAFF.match(self.folded, last, end)
        if staff:
            last = staff.end()
            name = _NAME.match(self.folded, last, end)
            if name:  # of experts and delegates the name is not to be published
                self.story.names.add(_words_of(name, self.story))
                last = name.end()
        return Doer(quote, at, last, country=country)

    def _abroad(self, at: int, last: int) -> tuple[Quote, str | None]:
        """Return the known organization of `…驻孟加拉国办事处` and the country; else the name."""
        known = self._known(at, last)
        office = _OFFICE_OF_KNOWN.fullmatch(self.folded, known, last) if known else None
        place = self.story.text[slice(*office.span("place"))] if office else ""
        if known and place and self.story.is_country(place):
            return Quote(self.story.text[at:known], at), place
        return Quote(self.story.text[at:last], at), None

    # --- Persons ---------------------------------------------------------------------------------

    def _officer(self, at: int, end: int) -> Doer | None:
        """Read `…中心主任王丽华女士`: the organization, the office, the name."""
        for titled in _TITLED.finditer(self.folded, at, min(end, at + 50)):
            organization = self._of_office(at, titled.start(), titled["title"])
            if organization is None:
                continue
            quote, office_start = organization
            office = self.story.text[office_start : titled.end()]
            named, country = self._abroad(quote.start, quote.end)
            posted = _POSTED_IN.match(office)
            if posted and self.story.is_organization(named.text):
                place = posted["place"]
                country = place if self.story.is_country(place) else country
                office = office[posted.end() :] if country else office
            words = Quote(office, titled.end() - len(office))
            return self._with_name(
                Doer(named, at, titled.end(), office=words, country=country), end
            )
        only = _ONLY_OFFICE.match(self.folded, at, end)
        if only is None:
            return None
        words = Quote(self.story.text[at : only.end()], at)
        return self._with_name(Doer(None, at, only.end(), office=words), end)

    def _with_name(self, doer: Doer, end: int) -> Doer:
        """Read the name behind an office."""
        name = _NAME.match(self.folded, doer.end, end)
        if name is None:
            return doer
        words = _words_of(name, self.story)
        if _NO_NAME.search(words):
            return doer
        short = _SHORT_FORM.match(self.folded, name.end(), end)
        doer = doer._replace(end=short.end() if short else name.end(), name=words)
        self.story.meet(doer, words)
        return doer

    def _of_office(self, at: int, end: int, title: str) -> tuple[Quote, int] | None:
        """Return the organization before a title, and where the words of the office begin."""
        words = self.story.text[at:end]
        if not words:
            return None
        if title.endswith("长") and (town := _TOWN.fullmatch(self.folded, at, end)):
            return Quote(self.story.text[at : town.end()], at), end
        if self.story.is_organization(words) or self._name_end(at, end) == end:
            unit = _UNIT.fullmatch(self.folded, at, end)
            last = unit.end("whole") if unit else end
            return Quote(self.story.text[at:last], at), last
        known = self._known(at, end)
        if known is not None and not _NO_NAME.search(self.folded, known, end):
            return Quote(self.story.text[at:known], at), known
        for last in range(min(end, at + 16), at + 1, -1):
            if self.story.is_country(self.story.text[at:last]):
                posted = _POSTED.fullmatch(self.folded, last, end)
                if (posted and _OF_STATE.search(title)) or title.endswith(("部长", "总理", "总统")):
                    return Quote(self.story.text[at:last], at), last
        return None

    def _named_first(self, at: int, end: int) -> Doer | None:
        """Read `王丽华女士(…中心主任)`."""
        name = _NAME.match(self.folded, at, end)
        if name is None or self.folded[name.end() : name.end() + 1] not in ("(", "（"):
            return None
        close = re.compile(r"[)）]").search(self.folded, name.end(), end)
        inside = self._officer(name.end() + 1, close.start()) if close else None
        if close is None or inside is None:
            return None
        words = _words_of(name, self.story)
        doer = inside._replace(start=at, end=close.end(), name=words)
        self.story.meet(doer, words)
        return doer

    def _again(self, at: int, end: int) -> Doer | None:
        name = _NAME.match(self.folded, at, end)
        if name is None:
            return None
        known = self.story.known_as(_words_of(name, self.story))
        if known is None:
            return None
        titled = _TITLED.match(self.folded, name.end(), end)
        return known._replace(start=at, end=titled.end() if titled else name.end())

    # --- Roles -----------------------------------------------------------------------------------

    def read(self, sentence: tuple[int, int], subject: list[Doer]) -> list[Doer]:
        """Tell who does what in this clause; return who is its subject."""
        found = sorted(
            (match.start(), number, match)
            for number, cue in enumerate(_CUES)
            for match in cue.pattern.finditer(self.folded, self.start, self.end)
        )
        done = -1
        for start, number, match in found:
            cue = _CUES[number]
            if start < done or _NOT.search(self.folded, max(self.start, start - 4), start):
                continue
            doers = self._who(cue, match, subject)
            if not doers or not self._is_here(cue, sentence, doers):
                continue
            done = match.end()
            self.story.tell(cue.role, doers)
            if not cue.by:
                subject = doers
        return subject

    def _who(self, cue: _Cue, match: re.Match[str], subject: list[Doer]) -> list[Doer]:
        if cue.by:
            return self.doers(*match.span("doers"), all_are=cue.role == "organizer")
        lead = _LEAD.match(self.folded, self.start, match.start())
        start = lead.end() if lead else self.start
        if _BETWEEN.fullmatch(self.folded, start, match.start()):
            return subject
        pronoun = _PRONOUN.fullmatch(self.folded, start, match.start())
        if pronoun:
            return self.story.spoken_of()
        if _ELSEWHERE.search(self.folded, start, match.start()):
            return []
        return self.doers(start, match.start())

    def _is_here(self, cue: _Cue, sentence: tuple[int, int], doers: list[Doer]) -> bool:
        text = self.folded[slice(*sentence)]
        if cue.role != "organizer":
            return cue.role == "speaker" or _OTHER_TIME.search(text) is None
        if _OTHER_TIME.search(text) or any(doer.office for doer in doers):
            return False
        return self.story.is_organized_here(sentence[0], _DEFINITE.search(text) is not None)


_OFFICE_OF_KNOWN = re.compile(
    r"(?:驻?(?P<place>(?:(?![和与及以])[\u3400-\u9fff]){0,12}?))(?:国家|国别)?(?:办事处|代表处|工作队)"
)
_LONGER = re.compile(rf"(?:(?![和与及暨同])[\u3400-\u9fff]){{0,8}}?{_BODY}")
_AND = re.compile(r"[和与及暨]")
_OF_SEVERAL = re.compile(r"(?:部|局|厅|署|委员会)$")
_SHORTEST = 4
_MINISTRY = re.compile(rf"{_TOPIC}部")
# `泰国劳工部移民司`: a unit of a ministry belongs to the office of its head.
_UNIT = re.compile(
    r"(?P<whole>.{3,20}?(?:部|委员会|总局|署|厅|组织))"
    r"[\u3400-\u9fff]{1,8}(?:司|(?<!代表)(?<!办事)处|科|股|室)"
)
_TOWN = re.compile(r"[\u3400-\u9fff]{1,8}[市省州县区镇]")
_LISTED = re.compile(r"(?:(?![和与及暨同以])[\u3400-\u9fff]){4,16}(?=[、和与及暨]|以及|$)")
_POSTED_IN = re.compile(r"[驻駐](?P<place>[\u3400-\u9fff]{2,9}?)(?=代理|副|首席|协调|協調|主任)")
_POSTED = re.compile(r"(?:常?驻[\u3400-\u9fff]{1,14})?(?:临时|特命全权)?")


def _words_of(name: re.Match[str], story: Story) -> str:
    return story.text[slice(*name.span(name.lastgroup or "plain"))]


def read(story: Story, sentences: Iterator[tuple[int, int]]) -> None:
    """Read the Chinese sentences of a body into its story."""
    folded = fold_in_place(story.text)
    for number, (start, end) in enumerate(sentences):
        story.sentence = number
        if not _CHINESE.search(folded, start, end):
            continue
        if label := _LABEL.match(folded, start, end):
            clause = _Clause(story, folded, label.end(), end)
            last = label.end() + len(re.split(r"[。;；\n]", folded[label.end() : end])[0])
            story.tell(label.lastgroup or "", clause.doers(label.end(), last))
            continue
        subject: list[Doer] = []
        for first, last in _clauses(folded, start, end):
            subject = _Clause(story, folded, first, last).read((start, end), subject)


def _clauses(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mark in _CLAUSE.finditer(folded, start, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


_CHINESE = re.compile(r"[\u3400-\u9fff]{3}")
