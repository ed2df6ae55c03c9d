"""The small words of a clause: whether what stands before a verb is its subject.

All functions look at text alone; who stands there is read by `kg.build.participations.doers`.
"""

from __future__ import annotations

import re

from kg.build.participations.cues import CLITICS, Cue
from kg.build.participations.positions import HOLDERS, plain
from kg.build.participations.role_words import role_words

_ADVERBS = (
    r"(?:also|then|jointly(?:\s+co)?|further|both|recently|successfully|officially|formally|warmly"
    r"|kindly|each|all|together|additionally|subsequently|in\s+turn|likewise|similarly|briefly"
    r"|again|collaboratively|co|therefore|strongly|clearly|rightly|proudly|finally|later|too"
    r"|for\s+(?:his|her|its|their)\s+part|currently|now|first|next|virtually|online"
    r"|también|conjuntamente|además|luego|asimismo|igualmente|oficialmente|por\s+su\s+parte"
    r"|finalmente|después|en\s+conjunto|également|aussi|ensuite|conjointement|ensemble|enfin"
    r"|notamment|officiellement|pour\s+sa\s+part|quant\s+à\s+(?:elle|lui)|puis|também|depois"
    r"|por\s+sua\s+vez|ainda|em\s+seguida|le|les|lui|leur"
    r"|(?:among\s+)?the\s+(?:first|last|next|second|third|only)(?:\s+one)?\s+to)"
)
_VERBS = (
    r"(?:will(?:\s+(?:be|have))?|shall|is|are|was|were|has|have|had|be|been|going|to|did|do|does"
    r"|a|ont|avait|avaient|aura|auront|s['’]est|se|va|vont|ha|han|había|van|tem|têm|tinha|vai|vão"
    r"|irá|irão)"
)
SMALL_WORDS = rf"(?:(?:{_ADVERBS}|{_VERBS})\b\s*(?:,\s*)?)*"
"""Adverbs and the verbs that help another."""

_PLACE = r"(?:\s*,?\s*(?:in|at|from|en|à|em)\s+(?-i:[^\W\d_a-z])[\w’'-]*)?"
_OTHERS = (
    r"(?:\s*,?\s*(?:and|y|et|e)\s+(?:its|their|other|local|sus|otros|ses|leurs|seus)\s+[a-z]+"
    r"(?:\s[a-z]+)?)?"
)
_APPOSITION = (
    r"(?:\s*,\s*(?:in|on|at|via|by|as|with|avec|con|com|for|during|speaking|joining|representing|en|lors|dans|au"
    r"|durante|como|em|through|represented|led|headed|accompanied|représenté\w*|representad\w+|after|before|while|acting|an?|the|former|une?|una|uma?)\b"
    r"[^,.;:()]{2,90},)?"
)
_WHO_DID = r"(?:\s*,\s*(?:who|which|qui|quien|que)\s[^,.;:()]{2,70},)?"
_WHO = r"(?:who|which|que|qui|quien|quienes)\s+"
_GAP = re.compile(
    rf"(?:\.(?=,))?(?:\s*\([^()]{{0,60}}\))?{_PLACE}{_OTHERS}{_APPOSITION}{_WHO_DID}\s*[,–—-]?\s*(?:{_WHO})?{SMALL_WORDS}",
    re.I,
)
_SHARED = re.compile(
    rf"\s*,?\s+(?:(?:also|then|have|has)\s+)?(?:[a-z]+ed|took|met|gave|led|brought|went|came|ran|sat|made|won"
    r"|cut|wrote|began|drew|stood|held|saw|heard|spoke|told|was|were|is|are|will\s+be|rose|sent|put|set"
    r"|[a-zà-ÿ]+(?:ó|aron|ieron|ou|eram)|(?:a|ont)\s+[a-zà-ÿ]+(?:é|i|u))\s+(?!by\b|par\b|por\b)"
    rf"[^.,;:()“”\"]{{2,90}}?\s(?:and|y|et|e)\s+{SMALL_WORDS}",
    re.I,
)
"""Another deed between a subject and its verb: “Ms Roe visited the shelter and presented …”."""

_LAST_AND = re.compile(r"\s(?:and|y|e|et)\s", re.I)
_BEFORE_QUOTE = re.compile(r"[^.;:“”\"«»]{0,80}")
"""What may stand between a person and the quotation behind a colon."""

_LONGEST_GAP = 130
_CALLED = re.compile(
    r"\s*(?:,\s*(?:who|which)\s+)?(?:(?:,|\(|(?:will|had|has)\s+(?:be(?:en)?|act|serve)|is|was|are"
    r"|were|act(?:ed|ing)|serv(?:ed|ing|es)|as|es|fue|será|son|como|est|était|sera|sont|comme|é|foi"
    r"|são)\s*){1,3}(?:(?:the|an?|its|our|el|los|las?|les?|une?|una|os?|um)\s+|l['’])?"
    r"(?:(?:keynote|main|lead|session)\s+)?|\s+the\s+(?:keynote\s+)?",
    re.I,
)
NOT = re.compile(
    r"\b(?:not|never|should|could|would|may|might|must|no|ne|pas|n['’](?:a|ont|est)|não|nunca)\b",
    re.I,
)
"""What makes of a deed none, or a mere possibility."""

_PERFECT = re.compile(r"\b(?:has|have|had|did|used\s+to)\b", re.I)
_PRESENT_PERFECT = re.compile(r"\b(?:has|have)\b", re.I)
_HAVE = re.compile(r"\b(?:s['’]est|a|ont|avait|avaient|aura|auront|ha|han|había|tem|têm|tinha)\b")
_MODAL = re.compile(r"\b(?:will|shall|to|did|do|does|va|vont|van|vai|vão|irá|irão)\b", re.I)
_BE = re.compile(r"\b(?:is|are|was|were|be|been)\b", re.I)

_CONTINUES = re.compile(rf"(?:,|;|\b(?:and|y|e|et)\b)\s*{SMALL_WORDS}$", re.I)
_PRONOUN = re.compile(
    rf"(?:^|[\s“\"(])(?:[Hh]e|[Ss]he|[ÉéEe]l|[EeÉé]l[ae]|[Ii]l|[Ee]lle)\s+{SMALL_WORDS}$"
)
_RELATIVE = re.compile(rf"\b{_WHO}{SMALL_WORDS}$", re.I)
_FINITE = re.compile(rf"\s*(?P<comma>,?)\s+{SMALL_WORDS}(?P<word>[^\W\d_][\w-]*)", re.I)
_LEAD = re.compile(
    r"\s*(?:(?:on|in|at|during|from|between|following|under|with|within|as|after|before|for|to|by"
    r"|while|when|since|through|together|jointly|building|ahead|today|yesterday|further|finally"
    r"|then|also|moreover|furthermore|additionally|similarly|first|second|third|next|lastly"
    r"|\w+ing|el|en|durante|desde|entre|tras|bajo|con|al|por|para|como|le|du|dans|lors|au|avec"
    r"|pour|pendant|sous|à|après|les|los|este|del|ce|cette|hoy|ayer|no|na|em|após|com|hoje|ontem)"
    r"\b|(?:n\s+)?\d)",
    re.I,
)
_QUOTE_ENDS = re.compile(r"[”\"»]\s*[,–—-]?\s*(?:a\s+|ha\s+)?$|,[”\"»]\s*$")
_CLAUSE_BEGINS = re.compile(
    r"(?:^|[,;:–—.]|\b(?:y|e|et|donde|où|onde|luego|ensuite|depois|después|también|também))"
    r"[\s¿¡“\"«]*(?:ont\s+|a\s+|ha\s+|han\s+)?$",
    re.I,
)
_NAME_BEFORE = re.compile(
    r"(?:[^\s.!?:\n]\s+|[^\W\d_a-z])[^\W\d_a-zß-öø-ÿ]"
    r"|\b(?:[Hh]e|[Ss]he|[Ii]l|[EÉée]l(?:le|a|la)?)\b"
)
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-zß-öø-ÿ][^.;:\n]*$")
_MARKS = frozenset(',;:.()–—"”»')
_BEFORE_VERB = frozenset(
    " and y et e who que qui which he she will be is are was were has have had a ont avait avaient"
    " se va vont did do quien quienes partners turn as the él ella il elle ele ela tem ha han vai"
    " van to been shall los las les os keynote country pays país".split()
) | frozenset(re.findall(r"[^\W\d_]+", _ADVERBS))


def is_said_of(gap: str, cue: Cue, several: bool, persons: bool) -> bool:
    """Tell whether the words between a doer and a verb make the one the subject of the other.

    `several` says that there are more doers than one, `persons` that all of them are.
    """
    if cue.word.object == "quoted":
        return persons and _BEFORE_QUOTE.fullmatch(gap) is not None
    if len(gap) > _LONGEST_GAP or NOT.search(gap):
        return False
    if _GAP.fullmatch(gap) is None:
        if cue.role == "organizer" or not _SHARED.fullmatch(gap):
            return False
        gap = _LAST_AND.split(gap)[-1]
    form, verb = cue.word.form, cue.word
    if cue.role == "organizer" and cue.side != "relative" and _PERFECT.search(gap):
        return False
    if form == "base" and not _MODAL.search(gap):
        return verb.language == "en" and (several or " and " in gap)
    if form == "participle":
        return _HAVE.search(gap) is not None
    if form == "gerund":
        return _BE.search(gap) is not None
    if verb.object in ("spoken", "talk"):
        return persons
    if verb.object == "said" and (form == "present" or _PRESENT_PERFECT.search(gap)):
        return persons
    return form != "past" or verb.language != "en" or not _BE.search(gap)


def is_called(gap: str) -> bool:
    """Tell whether the words between a doer and a title give the one to the other: `is the`."""
    return _CALLED.fullmatch(gap) is not None


def goes_on(before: str) -> bool:
    """Tell whether the words before a verb share the subject of the last one: `…, and also`."""
    return _CONTINUES.search(before) is not None and NOT.search(before[-30:]) is None


def has_pronoun(before: str) -> bool:
    """Tell whether the subject of a verb is a pronoun for a person."""
    return _PRONOUN.search(before) is not None


def is_relative(before: str) -> bool:
    """Tell whether the subject of a verb is “who” or “which”."""
    return _RELATIVE.search(before) is not None


def has_lead(before: str) -> bool:
    """Tell whether a clause begins with something else than its subject: “In Quito, …”.

    `before` are the words of the sentence before what may be the subject.
    """
    return _LEAD.match(before, before.rfind(";") + 1) is not None


def is_followed_by_verb(text: str, end: int, aside: bool) -> bool:
    """Tell whether a verb that says a role follows a doer; `aside`: also behind a comma."""
    found = _FINITE.match(text, end)
    return found is not None and is_verb(found["word"]) and (aside or not found["comma"])


def is_verb(word: str) -> bool:
    """Tell whether a word is one of the verbs that say a role."""
    return any(each.kind == "verb" for each in role_words().by_word.get(word.lower(), ()))


def is_quoted(text: str, start: int) -> bool:
    """Tell whether a quotation ends before a verb: “…”, said Ms Roe."""
    return _QUOTE_ENDS.search(text, max(0, start - 8), start) is not None


def may_be_inverted(text: str, cue: Cue) -> bool:
    """Tell whether the subject may stand behind its verb: `Abrió la jornada la señora Roe`."""
    if cue.word.kind != "verb":
        return False
    if is_quoted(text, cue.start):
        return True
    before = text[max(0, cue.start - 20) : cue.start]
    if (clitic := CLITICS.get(cue.word.language)) and clitic.search(before):
        return True
    return cue.word.language != "en" and _CLAUSE_BEGINS.search(before) is not None


def may_have_subject(text: str, cue: Cue) -> bool:
    """Tell, without taking the sentence apart, whether a name may stand before a verb."""
    if cue.word.object == "quoted":
        return _NAME_BEFORE.search(text, max(0, cue.start - 180), cue.start) is not None
    words = text[max(0, cue.start - 130) : cue.start].split()[:-14:-1]
    near = words[:7]
    if not near or near[0].lstrip('(“"«')[:1].isupper():
        return bool(near)
    if any(plain(word.strip(',;:()“”"«».')) in HOLDERS for word in words):
        return True
    if cue.word.language != "en" and _CAPITAL_BEFORE.search(
        text, max(0, cue.start - 50), cue.start
    ):
        return True
    if near[0].lower() not in _BEFORE_VERB and near[0][-1] not in _MARKS and "and" not in near[1:4]:
        return False
    if not any(word[0].isupper() or word[-1] in _MARKS for word in near):
        return False
    return _NAME_BEFORE.search(text, max(0, cue.start - 180), cue.start) is not None
