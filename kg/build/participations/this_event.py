"""Whether a sentence speaks of the page's own event, or of another that it mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from kg.build.participations.clauses import NOT
from kg.build.participations.cues import THIS, Cue
from kg.text import words

_OTHER_TIME = re.compile(
    r"\b(?:previous(?:ly)?|earlier|last\s+(?:year|month|edition)|in\s+the\s+past|years?\s+ago|prior"
    r"|formerly|next\s+(?:year|month|edition)|every\s+year|annually|each\s+year|another|follow-?up\s+(?:event|meeting)"
    r"|anterior(?:es|mente)?|previamente|pasado|passado|antes|no\s+ano\s+anterior"
    r"|précédent\w*|précédemment|auparavant|dernière?|passé)\b"
    r"|^\s*(?:in|en|em)\s+(?:19|20)\d\d\b",
    re.I,
)
_SOURCE = re.compile(
    r"\b(?:in|as|according\s+to|dans|selon|según|en|segundo|em)\s+(?:(?:its|the|an?|their|son|su|sus|leur|seu|\d{4}|"
    r"un|une|le)\s+)*(?:[\w-]+\s+){0,3}(?:report|study|publication|paper|strategy|survey|rapport|étude|informe"
    r"|estudio|relatório|estudo)\b",
    re.I,
)
_IN_A_YEAR = re.compile(r"\s*,?\s+(?:back\s+)?(?:in|en|em)\s+(?:19|20)\d\d\b")
_OTHER_THING = re.compile(
    r"\b(?:follow\w*|build\w*|based|result\w*|outcome\w*|after|since|recommend\w*|stud(?:y|ies)"
    r"|survey|publish\w*|book|based\s+on|draw\w*\s+on|similar|parallel|inspired|continu\w+|modelled"
    r"|tras|después|resultado\w*|après|suite|depuis|résultat\w*|depois|desde)\b",
    re.I,
)
_NO_EVENT = re.compile(
    r"\b(?:project|programme|program|report|study|survey|publication|platform|website|portal|network"
    r"|secretariat|committee|council|commission|initiative|campaign|data\w*|tool|toolkit|handbook"
    r"|visit|prize|award|fund|task\s?force|refugees|migrants|country|system|proyecto|informe|estudio"
    r"|plataforma|campaña|projet|rapport|étude|plateforme|campagne|projeto|relatório|estudo"
    r"|campanha|centre|center|centro)\s*$",
    re.I,
)
_BE = (
    r"(?:is|was|were|are|been|be|being|fue|fueron|será|serán|es|está|son|sido|été|est|sera|sont"
    r"|seront|était|étaient|foi|foram|é|são|serão|ser)"
)
_PASSIVE = re.compile(
    rf"(?:^|\s)(?P<be>(?:(?:will|has|have|had|a|ont|ha|han|tem)\s+)?{_BE})\s+"
    r"(?:(?!by\b)[\w-]+(?:ly|ment|mente)\s+|also\s+|then\s+|jointly\s+|co-?)*$",
    re.I,
)
_IT = re.compile(
    r"(?:^|[.,;:–—]|\b(?:and|y|et|e)\b)\W*(?:it|this|which|these|elle|il|celle-ci|ella|este|esta)\s*$"
    r"|\b(?:which|that|que|qui|lequel|laquelle)\s*$|^\W*$",
    re.I,
)
_THE = r"(?:this|the|these|its|our|est[ea]s?|el|la|los|las|ce|cet|cette|le|les|l['’]|o|os|a|as)"
_DEFINITE = re.compile(rf"\b{_THE}\s*(?:[\w’'-]+\s+){{0,4}}?{THIS}", re.I)
_DEFINITE_AHEAD = re.compile(
    rf"\s*{_THE}\s*(?:[^\W\dA-Z_][\w-]*\s+){{0,3}}{THIS}|\s*(?:it|this)\b", re.I
)
_PHRASE = re.compile(rf"\b{_THE}(?:\s+|(?<=['’]))(?P<words>[^.,;:()]+)$", re.I)
_EVENT = re.compile(rf"\b{THIS}", re.I)
_ALONE = " \n(,-–•*:\xa0"
_NOTHING = re.compile(rf"[{_ALONE[:-1].replace('-', '')}\xa0-]*(?:\w+ly\s+)?")
_AND = re.compile(r"(?:,|\b(?:and|y|e|et)\b)\s*(?:\w+ly\s+)?$", re.I)
_PEOPLE = re.compile(
    r"\b(?:participants?|attendees|guests|delegates|delegations|everyone|audience|all|they|invités"
    r"|participantes?|asistentes|présents|delegaciones|délégations|convidados)\b",
    re.I,
)
_BODY = re.compile(
    r"\b(?:committee|council|network|group|commission|association|board|task\s?force|platform|body"
    r"|comité|consejo|red|grupo|groupe|conseil|réseau|commission|rede|conselho)\W*$",
    re.I,
)
_PHRASES = re.compile(
    r"[:–—|?!.,;]|\b(?:of|for|on|in|at|with|about|to|from|and|along|without|among|between|de|del|des|du"
    r"|d['’]|sur|sobre|pour|para|en|au|y|et|e|da|do)\b",
    re.I,
)
_COMMON = frozenset(
    "about after among before from global international into migration migrations compact regional"
    " national this that with what when where pacto pacte mundial mondial sobre entre para dans"
    " their united nations".split()
)


@dataclass
class ThisEvent:
    """What a page calls its event, and in which sentence its organizers were first told."""

    text: str
    title: str
    organized_in: int | None = None
    _heads: frozenset[str] | None = field(default=None)

    def is_meant(self, cue: Cue, sentence: tuple[int, int], end: int) -> bool:
        """Tell whether words speak of this event; `end` is that of the doers."""
        if cue.role != "organizer":
            return self._is_spoken_of(cue, sentence)
        meant = self._is_organized(cue, sentence, end)
        if meant:
            self.organized_in = sentence[0]
        return meant

    def is_elsewhere(self, sentence: tuple[int, int]) -> bool:
        """Tell whether a sentence speaks of another time, or of what a text said."""
        said = self.text[slice(*sentence)]
        return any(sign.search(said) for sign in (_OTHER_TIME, _SOURCE, _IN_A_YEAR))

    def _is_organized(self, cue: Cue, sentence: tuple[int, int], end: int) -> bool:
        start, stop = sentence
        before = self.text[start : cue.start]
        if cue.side != "before" and NOT.search(before[-30:]):
            return False
        if _OTHER_TIME.search(self.text[start:stop]) or _IN_A_YEAR.match(self.text, end):
            return False
        first = self.organized_in in (None, start)
        if cue.side == "relative":
            return first and _EVENT.search(before) is not None
        if cue.side == "before":
            behind = self.text[cue.said : stop]
            if cue.word.form == "present" and _SEVERAL.match(behind):
                return False
            return first or _DEFINITE_AHEAD.match(behind) is not None or self._is_named(behind)
        if cue.word.kind != "verb" or cue.side == "list":
            return True
        return self._is_passive_subject(cue, before, first)

    def _is_passive_subject(self, cue: Cue, before: str, first: bool) -> bool:
        if _NOTHING.fullmatch(before):
            return True
        if first and self.organized_in is not None and _AND.search(before):
            return True
        passive = _PASSIVE.search(before)
        if passive is None and _AND.search(before) and first:
            return self._is_noun(before, first) or _is_definite(before)
        if passive is None:
            return self._is_noun(before, first)
        subject = before[: passive.start()]
        if _IT.search(subject) or _is_definite(subject):
            return True
        phrase = _PHRASE.search(subject)
        if phrase and self._is_called(phrase["words"]):
            return True
        if _NO_EVENT.search(subject):
            return False
        if first and _names_event(subject):
            return True
        return phrase is not None and not cue.word.rest.pattern and self._is_arranged(cue)

    def _is_arranged(self, cue: Cue) -> bool:
        """Tell verbs that speak of events alone from “hosted”, which is said of a website too."""
        return (
            re.match(r"(?:co-?)?(?:organi|conv)", self.text[cue.start : cue.said], re.I) is not None
        )

    def _is_noun(self, before: str, first: bool) -> bool:
        """Judge “the workshop organized by”, where no verb says which event it is."""
        phrase = _PHRASE.search(before.rstrip(" ,\n\xa0"))
        if _OTHER_THING.search(before):
            return False
        if not _names_event(before) and not (phrase and self._is_called(phrase["words"])):
            return False
        return _is_definite(before) or first

    def _is_called(self, phrase: str) -> bool:
        """Tell whether the last word of a phrase is one of the title: `the clinic`."""
        last = phrase.split()[-1:]
        return bool(last) and words(last[0]) in self.heads | self.names

    def _is_named(self, behind: str) -> bool:
        found = _PHRASE_AHEAD.match(behind)
        return found is not None and self._is_called(found["words"])

    @cached_property
    def names(self) -> frozenset[str]:
        """What the title calls the event: the last word of each of its phrases."""
        phrases = filter(None, (part.strip() for part in _PHRASES.split(self.title)))
        last = {words(phrase.split()[-1]) for phrase in phrases}
        return frozenset(word for word in last if len(word) > 2) - _COMMON

    @property
    def heads(self) -> frozenset[str]:
        """The words of the title that may stand for all of it."""
        if self._heads is None:
            long = {word for word in words(self.title).split() if len(word) > 3}
            self._heads = frozenset(long - _COMMON)
        return self._heads

    def _is_spoken_of(self, cue: Cue, sentence: tuple[int, int]) -> bool:
        """Tell what was opened, presented or said from what only could be, or was elsewhere."""
        before = self.text[sentence[0] : cue.start]
        if cue.side != "before" and NOT.search(before[-30:]):
            return False
        if cue.word.object in ("said", "spoken") and _SOURCE.search(before):
            return False
        if cue.role in ("opener", "presenter") and _OTHER_TIME.search(self.text[slice(*sentence)]):
            return False
        if not cue.is_passive or not before.strip(_ALONE) or cue.word.form == "gerund":
            return True
        if cue.word.object == "people":
            return _PEOPLE.search(before) is not None
        if cue.word.object != "near":
            return True
        if cue.role == "moderator":
            return (
                _BODY.search(_PASSIVE.sub("", before)) is None or _EVENT.search(before) is not None
            )
        subject = _PASSIVE.sub("", before)
        phrase = _PHRASE.search(subject)
        return bool(
            _EVENT.search(subject)
            or _IT.search(subject)
            or _AND.search(before)
            or (phrase and self._is_called(phrase["words"]))
        )


def _is_definite(text: str) -> bool:
    """Tell whether a text has “the workshop”, but not only in “at the workshop”."""
    return any(not _AT.search(text, 0, found.start()) for found in _DEFINITE.finditer(text))


def _names_event(text: str) -> bool:
    return any(not _AT.search(text, 0, found.start()) for found in _EVENT.finditer(text))


_AT = re.compile(
    r"\b(?:in|at|on|during|after|before|following|durante|en|lors de|dans|em)\s+"
    r"(?:(?:the|this|la|el)\s+)?$",
    re.I,
)
_SEVERAL = re.compile(r"\s+(?:\w+\s+){0,2}\w+s\b(?!\s+(?:a|the|this)\b)(?<!this)(?<!its)")
_PHRASE_AHEAD = re.compile(
    rf"\s*{_THE}\s*(?P<words>(?:[\w’'-]+\s+){{0,4}}?[\w’'-]+)"
    r"(?=[.,;]|\s+(?:in|on|at|with|to|en|sur|sobre)\b)",
    re.I,
)
