"""A word that may say a role, at its place in a text → whether it does, and where its doers stand.

Verbs are active or passive by what follows (`organized by`), nouns need a link to their doers
(`opening remarks by`, `… were delivered by`, `…:`), and what somebody is called needs another
(`Moderator:`, `speakers included`, `is the host`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from kg.build.participations.role_words import EVENT_NOUN, PART_OF_DAY, RoleWord, role_words
from kg.text import words as spoken_words

THIS = (
    rf"(?<!press\s)(?<!news\s)(?:(?:[dl]['’])?(?:{EVENT_NOUN}|{PART_OF_DAY}))\b"
    r"(?!\s+(?:cent(?:re|er)s?|materials?|manuals?|rooms?|reports?|halls?|points?|packages?|modules?"
    r"|kits?|tools?|facilit\w+|schools?|spaces?|papers?|notes?|outcomes?|documents?|hours|stamps?)\b)"
)
_PREPOSITION = (
    r"(?:of|on|for|to|in|with|by|from|at|about|that|and|as|who|which|de|del|du|des|sur|sobre|para"
    r"|por|pour|à|en|em|da|do|que|qui)\b"
)
_FEW_WORDS = rf"(?:\s+(?!{_PREPOSITION})(?:(?:one|two|some|part)\s+of\s+)?[\w’'-]+){{0,6}}?"
_IT = r"\s+(?:it|this|both|them)\b(?!\s+[a-z]+ly\b|\s+is\b)"
_ENDS = r"\s*(?:[.;,!”\"»]|\n|$|and\b|y\b|et\b|e\b)"
_OBJECTS = {
    "any": "",
    "thing": (
        r"(?!\s+(?:[\w’'-]+\s+){0,4}(?:certificates?|awards?|medals?|prizes?|diplomas?|gifts?"
        r"|candidacy|candidature|credentials|apologies)\b)"
    ),
    "said": "",
    "quoted": "",
    "person": r"(?!)",
    "chair": r"\s+the\s+chair\b",
    "talk": (
        r"\s+(?:the|this|a|an|our)\s+(?:\w+\s+){0,2}"
        r"(?:discussions?|conversations?|debates?|panels?|round[\s-]?tables?|exchange|talks?)\b"
    ),
    "spoken": "",
    "event": rf"(?=[^.;:\n]{{0,140}}?\b{THIS})|{_IT}",
    "near": rf"{_FEW_WORDS}\s+{THIS}|{_IT}|\s+(?:the\s+)?(?:first|second|third|last)\b|{_ENDS}",
    "open": r"\s+(?:the|this)\s[\w ’'-]{3,80}?\s(?:(?:officially|formally)\s+)?(?:opened|open)\b",
    "people": (
        r"(?:\s+(?:the|all|to|of|our|its|aux?|les|los|las|a|os|as|todos|tous|toutes|invited|other)){0,5}"
        r"\s+(?:\w+\s+)?(?:participants?|attendees|attendants|delegates|delegations|guests|everyone|everybody"
        r"|visitors|experts|colleagues|ministers|mayors|ambassadors|representatives|officials|judges"
        r"|journalists|students|pupils|teachers|nurses|doctors|researchers|statisticians|families"
        r"|newcomers|neighbours|neighbors|diplomats|partners"
        r"|young\s+people|public|crowd|leaders|parents|lawyers|officers|trainees|volunteers"
        r"|(?:all\s+)?comers|(?:\d+|ten|twenty|thirty|forty|fifty|sixty|eighty|a\s+hundred|dozens\s+of)"
        r"\s+[a-z]+s|all(?=[.,;]|\s+to\b)|audience|those\s+present|members\s+present|panell?ists|speakers|invités|participantes?"
        r"|asistentes|délégations|présents|presentes|convidados|delegaciones|delegações)\b"
    ),
    "group": (
        r"\s+(?:the|all|our)?\s*(?:participants|attendees|delegates|audience|guests|everyone"
        r"|delegations|assembly)\b"
    ),
    "shown": (
        r"\s+(?:(?:a|the|some|two|three|its|his|her)\s+)?(?:\w+\s+)?"
        r"(?:how|slides?|films?|maps?|videos?|charts?|graphs?|figures)\b"
        r"|\s+(?:los|las|el|la|os?|as?)\s+(?:\w+\s+)?(?:resultados|datos|dados|mapas?|cifras|números"
        r"|imágenes|imagens|hallazgos)\b"
    ),
    "guided": (
        r"(?:\s+the)?\s+(?:participants|attendees|delegates|audience|guests|delegations|room)\s+through\b"
    ),
    "word": r"\s+the\s+(?:first|last|final)\s+word\b|\s+the\s+floor\b",
    "result": (
        r"\s+the\s+(?:\w+\s+){0,2}(?:findings|results|report|study|guide|tool|toolkit|agenda)\b"
    ),
}
_OBJECT = {name: re.compile(pattern, re.I) for name, pattern in _OBJECTS.items()}
_WITH = (
    r"(?:(?:jointly|together|collaboratively|in\s+(?:partnership|collaboration|cooperation"
    r"|coordination))\s+)(?:with|by)"
    r"|en\s+(?:partenariat|collaboration|coopération)\s+avec"
    r"|en\s+(?:colaboración|cooperación|alianza|coordinación)\s+con"
    r"|em\s+(?:parceria|colaboração|cooperação)\s+com"
)
_BY = rf"(?:by|par|por(?:\s+parte\s+de)?|pel[oa]s?|a\s+cargo\s+d(?:el?|a|o)|{_WITH})"
_ASIDE = (
    r"(?:,\s[^,.;:()\n]{2,40},)?(?:,?\s+(?:[a-z]+ly|(?:and|y|e|et)\s+(?:co-?)?\w{3,15}(?:ed|ad[oa]s?|ées?|és?)|jointly|together"
    r"|collaboratively|online|virtually|in\s+turn|hybrid|officially|formally|conjointement|ensemble"
    r"|conjuntamente|oficialmente|officiellement|de\s+(?:manera|forma)\s+conjunta"
    r"|this\s+(?:time|year)|on\s+\d{1,2}\s+\w+(?:\s+\d{4})?|(?:in|en|à|em)\s+(?-i:[^\W\d_a-z])\w+(?:\s+\d{4})?"
    r"|with\s+(?:[\w-]+\s+){0,3}(?:remarks|words|statements|speech(?:es)?))){0,3}?"
)
_AGENT = re.compile(rf"{_ASIDE}\s+{_BY}(?:\s*:)?\s", re.I)
_WITH_OTHERS = re.compile(r"\s+with\s", re.I)
_BE = (
    r"(?:was|were|is|are|will\s+be|had\s+been|have\s+been|has\s+been|a\s+été|ont\s+été|sera|seront"
    r"|fue|fueron|será|serán|foi|foram|estuv(?:o|ieron)|estar[áã]o?|corri(?:ó|eron)|fic(?:ou|aram)"
    r"|estiveram|esteve|étaient|était|est|sont)"
)
_VIDEO = (
    r"(?:\s+(?:by|via|through|in|on|par|por)\s+(?:an?\s+|une?\s+|una\s+)?(?:pre-?recorded\s+|recorded\s+)?"
    r"(?:video|vidéo|vídeo)(?:[\s-]?(?:message|link|conference|call|statement|address|conférence"
    r"|conferencia))?|\s+(?:virtually|remotely|online))?"
)
_GIVEN = (
    r"(?:delivered|given|made|provided|offered|pronounced|shared|presented|held|prononcée?s?"
    r"|faite?s?|données?|assurée?s?|présentée?s?|pronunciad[oa]s?|realizad[oa]s?|ofrecid[oa]s?"
    r"|brindad[oa]s?|dad[oa]s?|proferid[oa]s?|feit[oa]s?|apresentad[oa]s?)"
)
_BRACKET = r"|\s*\((?=(?-i:[^\W\d_a-z]))"
_LINKS = (
    rf"(?:\s+{_BE})?(?:\s+(?:also|then|both|all|conjointement))?(?:\s+{_GIVEN})?{_VIDEO}"
    rf"(?:,?\s+(?:by|from)|\s+{_BY}|\s+(?:between|entre))\s|\s+(?:then\s+|also\s+|first\s+)?(?:came|come)\s+(?:first\s+)?from\s"
    r"|\s*:\s|\s+[–—-]\s"
)
_LINK = re.compile(_LINKS + _BRACKET, re.I)
_TOPIC = re.compile(
    r"\s+(?:on|of|about|titled|entitled|regarding|sobre|sur)\s[^.;:,\n]{0,90}?(?<!ed)(?<!do)(?<!da)"
    rf"(?<!é)(?<!ée)(?:{_LINKS})",
    re.I,
)
_OF_EVENT = re.compile(
    rf"\s+(?:de|del|du|do|da)\s*(?:(?:la|el|le)\s+|l['’])?{THIS}(?:{_LINKS})", re.I
)
_WAS_LEFT_TO = re.compile(
    r"\s+(?:then\s+|also\s+)?(?:(?:belong(?:s|ed)?|went|goes|go|fell|falls|passed)"
    r"|(?:was|is|were)\s+(?:then\s+|also\s+)?(?:given|passed|handed|left|entrusted)"
    r"|(?:est\s+)?(?:ensuite\s+)?(?:revenue?|revient|reviendra)"
    r"|a\s+(?:ensuite\s+)?été\s+(?:ensuite\s+)?(?:donnée?|confiée?|passée?)"
    r"|(?:le\s+)?correspond(?:ió|e|erá)|fue\s+para|coube|cabe)\s+(?:to|à|au|aux|a|al|ao)\s+",
    re.I,
)
_ATTRIBUTES = {
    **dict.fromkeys("according selon según segundo para pour".split(), "named"),
    **dict.fromkeys("feature features featured featuring".split(), "person"),
}
"""Words behind which only persons speak here, and how they are told: others are cited or shown."""

_DONE_BY = re.compile(
    r"\s+(?:las?|los?|os?|as)\s+(?:realizó|hizo|tuvo|asumió|condujo|dio|dieron|pronunció|ofreció|deu|fez)\s+"
)
_IN_CHARGE = re.compile(r"\ba\s+cargo\s+d(?:el|e\s+(?:la|las|los)|[ao]s?)\s+$", re.I)
_WERE = re.compile(r"\s+(?:estuv\w+|estar\w+|est[áa]n?|estev\w+|estiv\w+)\s+")
_GAVE = re.compile(
    r"\b(?:g[ai]v(?:e|es|en|ing)|pass(?:ed|es)|hand(?:ed|s)|donn(?:e|é|a)|pass(?:e|é|a)|dio|dieron|da|dará|ced\w+|deu|dará)"
    r"(?:\s+(?:then|also|ensuite))?\s+(?:the|la|a)\s+$",
    re.I,
)
_TO = re.compile(r"\s+(?:(?:over|back)\s+)?(?:to|à|aux?|al?|ao)\s+")
_BELONGS = re.compile(
    r"\s+(?:of(?:\s+the)?|de|du|de\s+la|del|da|do)\s(?=\W*[^\W\d_a-z]|señor|senhor|monsieur|madame)"
    r"|\s+de\s+l['’]|\s+d['’]"
)
_UNDER = re.compile(
    r"\b(?:(?:under|at)\s+the(?:\s+joint)?|sous\s+la|bajo\s+la|sob\s+a|(?:con|avec|com)(?:\s+(?:las?|les?|as?|los|os|una?e?|uma?s?|unas|des))?"
    r"|(?:benefit(?:t?ed|s)?|heard|enriched|marked)\s+(?:from|by)(?:\s+the)?|par\s+les)"
    r"\s+(?:co-?)?$",
    re.I,
)
_ALONE = re.compile(r"[ \t]*\n")
_COMMA_IN_AGENDA = re.compile(r"\s*(?:,|\||–|—)\s*(?=[^\W\d_a-z])")
_BEFORE_ALONE = re.compile(
    r"(?:^|\n)[ \t]*(?:[•*–-]\s*)?(?:\d[\d.:hH –—-]*(?:[ap]\.?m\.?)?[ \t:–—-]*)?$"
)
_NEXT_WORD = re.compile(r"\s+(?:[ld]['’])?(?P<word>[^\W\d_][\w-]*)", re.I)
_PREPOSITIONS = re.compile(_PREPOSITION, re.I)
_BEGAN = re.compile(
    r"\b(?:(?:opened|beg[aiu]ns?|start(?:s|ed)|opens|kick(?:s|ed)\s+off)\s+with"
    r"|(?:inici(?:ó|aron|a)|comenzó|empezó|abrió|começou|iniciou(?:-se)?|abriu)\s+com?n?"
    r"|(?:débuté?|commencé?|ouverte?s?|ouvre)\s+(?:par|avec|sur))\s[\w’' ]{0,30}$",
    re.I,
)
_IS = re.compile(
    r"(?:\s+(?:of|for|at|in|del?|du|do|da)\s+(?:the\s+|this\s+|la\s+)?[\w ’'-]{3,40}?)?"
    r"(?:\s*:\s|\s*\((?=(?:the\s)?(?-i:[^\W\d_a-z]))|\s+(?:consist(?:s|ed)\s+of|was|were|is|are|will\s+be|includ(?:e[sd]?|ing)|featured?|(?:was|were|is|will\s+be)\s+(?:composed|made\s+up)\s+of|(?:estuvo|está|estará|fue|foi|é|será)\s+(?:integrad|conformad|compuest|compost)[oa]s?\s+(?:por|pel[oa]s?)|fue|fueron|será|serán"
    r"|son|es|era|eran|incluyeron|étaient|était|est|sont|sera|seront|foi|foram|é|são|serão"
    r"|incluíram)\s|\s+(?:from|such\s+as)\s)",
    re.I,
)
_THE_OR_AS = re.compile(
    r"(?:^|[.!?:]\s+|\n)[“\"]?(?:The|Our|Its|As(?:\s+the)?|Los?|Las?|Les?|El|Nuestr[oa]s|Como|Comme)\s+$"
)
_COMES_NEXT = re.compile(
    r"(?:\s+(?:of|for|del?|du)\s[^.,;:()]{3,60})?,\s+(?=(?:the\s|la\s|el\s|le\s|l['’])?[^\W\d_a-z])"
)
_NAMED_NEXT = re.compile(
    r"\s+(?:con\s+|com\s+|participa\w+\s+|intervin\w+\s+|estuvieron\s+)?"
    r"(?=(?:(?:the|el|la|los|las|le|les|os?|as?)\s+|l['’])?(?-i:[^\W\d_a-z]))"
)
_AS = re.compile(r"\b(?:como|comme|as)\s+$", re.I)
_CHAIR_HERE = re.compile(r",\s+the\s+(?:moderator|facilitator)$")
_CALLED = re.compile(
    r"\s+(?:the|this|an?|its|our|el|la|les?|los|las|una?|une?|ce|cette|o|os|as|uma?)\s+"
    r"(?P<words>(?:[\w’'-]+\s+){0,3}?[\w’'-]+)(?=[.,;:]|\s+(?:for|on|in|at|with|and|to|of|de|en|y|et|e)\b|$)",
    re.I,
)
CLITICS = {
    language: re.compile(rf"(?<!\w)(?:{words})\s$", re.I)
    for language, words in (("es", "la|lo|las|los"), ("pt", "o|a|os|as"))
}
"""The event as a pronoun before its verb: “la inauguró la alcaldesa”."""

_WHICH = re.compile(r"\b(?:which|that|que|qu['’])[^.;:\n]+$")
_OF_THIS = re.compile(
    rf"(?:\s+(?:of|for|del?|du|do|da|de\s+la|de\s+l['’])\s*(?:(?:the|this|el|la|le)\s+)?{_FEW_WORDS}"
    rf"\s*\b{THIS})?\s*(?:[.,;:!)”\n]|$|\sand\b|\sy\b|\set\b|\se\b)",
    re.I,
)
_BEGINS = re.compile(r"(?:^|[\n.!?;:])[\s“\"«]*(?:Also\s)?$")
_WHO_ASKED = re.compile(r"\b(?:Who|Quién|Quiénes|Qui|Quem)\s+(?:will\s+|va\s+)?$")
_COLON = re.compile(r"\s*:\s+(?=(?:(?:the|la|el|le|los|les|las)\s+|l['’])?[^\W\d_a-z])")
_ACTIVE_ONLY = ("said", "spoken", "speech", "result", "talk", "chair")
_OF_EVENTS = ("event", "near", "people", "any")
_WAS = re.compile(r"[^.;:\n,]{0,80}?\s(?:was|were|is|are|will\s+be)\s")
_COMMA = re.compile(r"[^.;:\n,]{0,80}?,\s")


class Cue(NamedTuple):
    """A place where a role is said, and where its doers stand.

    `side` is `before` (the subject of a verb), `behind`, `list` (behind, one on each line if need
    be), `title` (before: “X is the host”) or `relative` (“the workshop, which X organized”). The
    doers behind begin at `end`; `said` is the end of the words that say the role.
    """

    role: str
    side: str
    start: int
    said: int
    end: int
    word: RoleWord

    @property
    def is_passive(self) -> bool:
        """Whether the doers are the agents of a verb."""
        return self.word.kind == "verb" and self.side == "behind"


def cues_at(
    text: str,
    start: int,
    end: int,
    words: tuple[RoleWord, ...],
    called: AbstractSet[str] = frozenset(),
) -> Iterator[Cue]:
    """Yield what the words at a place may say, those whose doers stand behind first.

    `called` are words that the title calls the event by: “the walk”.
    """
    found = [cue for word in words for cue in _READERS[word.kind](text, start, end, word)]
    if not found and called:
        found = [cue for word in words for cue in _of_called(text, start, end, word, called)]
    yield from sorted(found, key=lambda cue: cue.side == "before")


def _verb(text: str, start: int, end: int, word: RoleWord) -> Iterator[Cue]:
    rest = word.rest.match(text, end)
    if rest is None:
        return
    end = rest.end()
    cue = Cue(word.role, "before", start, end, end, word)
    if word.form in ("past", "participle") and word.object not in _ACTIVE_ONLY:
        agent = _AGENT.match(text, end)
        if agent is None and word.role == "organizer":
            agent = _WITH_OTHERS.match(text, end)
        if agent is not None:
            yield cue._replace(side="behind", end=agent.end())
            return
    if word.object == "said" and word.form == "past" and (agent := _AGENT.match(text, end)):
        yield cue._replace(side="behind", end=agent.end(), word=replace(word, object="person"))
        return
    if word.form == "gerund" and _BEGINS.search(text, max(0, start - 10), start):
        done = _OBJECT[word.object].match(text, end) if word.object in _OF_EVENTS else None
        if clause := _WAS.match(text, end) or (done and _COMMA.match(text, done.end())):
            yield cue._replace(side="behind", end=clause.end())
    is_label = word.form == "present" and word.language != "en" and text[start].isupper()
    is_label = is_label and word.role in ("organizer", "moderator")
    if is_label and (named := _NAMED_NEXT.match(text, end)):
        yield cue._replace(side="list", end=named.end())
    asked = _WHO_ASKED.search(text, max(0, start - 20), start) and text[end : end + 1] == "?"
    if asked and (named := _NAMED_NEXT.match(text, end + 1)):
        yield cue._replace(side="list", end=named.end())
    if word.object not in ("said", "quoted", "spoken") and (colon := _COLON.match(text, end)):
        yield cue._replace(side="list", end=colon.end())
    is_name = text[start].isupper() and (word.language == "en" or word.form == "base")
    if is_name or (word.form == "participle" and word.language == "en"):
        return
    if word.object == "speech":
        yield from _speech(text, cue)
    elif found := _OBJECT[word.object].match(text, end):
        yield cue._replace(end=found.end())
    elif (own := CLITICS.get(word.language)) and own.search(text[max(0, start - 5) : start]):
        yield cue
    elif word.role == "organizer" and _WHICH.search(text, max(0, start - 130), start):
        yield cue._replace(side="relative")


def _of_called(
    text: str, start: int, end: int, word: RoleWord, called: AbstractSet[str]
) -> Iterator[Cue]:
    """Read a verb whose object is what the title calls the event: “organized the walk”."""
    rest = word.rest.match(text, end) if word.object in ("event", "near") else None
    if rest is None or word.form not in ("past", "present", "base") or text[start].isupper():
        return
    found = _CALLED.match(text, rest.end())
    if found and not called.isdisjoint(spoken_words(found["words"]).split()):
        yield Cue(word.role, "before", start, rest.end(), found.end(), word)


def _speech(text: str, cue: Cue) -> Iterator[Cue]:
    """Read the role in the object of a verb: “gave a short presentation”."""
    position = cue.end
    for _ in range(6):
        word = _NEXT_WORD.match(text, position)
        if word is None or _PREPOSITIONS.fullmatch(word["word"]):
            return
        if noun := next(_nouns_at(text, *word.span("word")), None):
            yield cue._replace(role=noun.role, said=noun.said, end=noun.said)
            return
        position = word.end()


def _nouns_at(text: str, position: int, end: int) -> Iterator[Cue]:
    for word in role_words().by_word.get(text[position:end].lower(), ()):
        if word.kind == "noun" and (rest := word.rest.match(text, end)):
            yield Cue(word.role, "behind", position, rest.end(), rest.end(), word)


def _noun(text: str, start: int, end: int, word: RoleWord) -> Iterator[Cue]:
    rest = word.rest.match(text, end)
    if rest is None:
        return
    said = rest.end()
    role = word.role
    if (key := text[start:end].lower()) in _ATTRIBUTES:
        if key in ("para", "pour") and text[start].islower():
            return
        yield Cue(role, "behind", start, said, said + 1, replace(word, object=_ATTRIBUTES[key]))
        return
    if role == "speaker" and _BEGAN.search(text[max(0, start - 50) : start]):
        role = "opener"
    links = (_LINK, _WAS_LEFT_TO, _OF_EVENT, _TOPIC, _DONE_BY)
    link = next(filter(None, (each.match(text, said) for each in links)), None)
    before = text[max(0, start - 50) : start]
    if link is None and _IN_CHARGE.search(before):
        link = _WERE.match(text, said)
    if link is None and _GAVE.search(before):
        link = _TO.match(text, said)
    if link is None and (rest[0] or _UNDER.search(before) or _BEGAN.search(before)):
        link = _BELONGS.match(text, said)
    if link is None and _BEFORE_ALONE.search(text, max(0, start - 40), start):
        link = _COMMA_IN_AGENDA.match(text, said)
    if link is not None:
        side = "list" if link[0].rstrip().endswith(":") else "behind"
        yield Cue(role, side, start, said, link.end(), word)
    elif _ALONE.match(text, said) and _BEFORE_ALONE.search(text, max(0, start - 40), start):
        yield Cue(role, "list", start, said, said, word)


def _title(text: str, start: int, end: int, word: RoleWord) -> Iterator[Cue]:
    if found := _IS.match(text, end):
        side = "list" if found[0].rstrip().endswith(":") else "behind"
        yield Cue(word.role, side, start, end, found.end(), word)
    elif _ALONE.match(text, end) and _BEFORE_ALONE.search(text, max(0, start - 40), start):
        yield Cue(word.role, "list", start, end, end, word)
    elif found := _called_next(text, start, end):
        yield Cue(word.role, "behind", start, end, found.end(), word)
    elif _OF_THIS.match(text, end):
        yield Cue(word.role, "title", start, end, end, word)


def _called_next(text: str, start: int, end: int) -> re.Match[str] | None:
    """Match what parts a title from who has it: `The moderator, Ms Roe`, `como oradora Ana Roe`."""
    before = text[max(0, start - 20) : start]
    found = None
    if _THE_OR_AS.search(before) or _CHAIR_HERE.search(text, max(0, start - 20), end):
        found = _COMES_NEXT.match(text, end)
    return found or (_NAMED_NEXT.match(text, end) if _AS.search(before) else None)


_READERS = {"verb": _verb, "noun": _noun, "title": _title}
