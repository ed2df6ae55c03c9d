"""Where a body tells what somebody said, whichever verb says so: joked, wondered whether.

A verb says so by what it governs: a quotation, a clause (`that`, `how`), those who listened
(`asked participants to`), or what one speaks of (`dwelt on the need for`).

Only persons can be meant; the verbs that organizations speak by are in `role_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from kg.build.participations.role_words import RoleWord, role_words

_SAYS = (RoleWord("verb", "speaker", re.compile(""), "spoken", "past", "en"),)
_QUOTED = (RoleWord("verb", "speaker", re.compile(""), "quoted", "past", "en"),)
_BEHIND_QUOTE = re.compile(
    r"[,.!?…][”\"»]\s+(?P<verb>[a-z]{3,})\s+(?=(?:the|la|el|le)\s|[^\W\d_a-z])"
)
_BEFORE_QUOTE = re.compile(r":\s*[“\"«]")
_CLAUSE = re.compile(
    r"\s(?:that|how|why|whether|what)\s"
    r"|\s(?=(?:(?:all|the|those|his|her|their|our|other|fellow|everyone|each)\s+){0,2}(?:participants"
    r"|audience|delegates|delegations|governments|countries|cities|[Mm]ember\s+[Ss]tates|States"
    r"|partners|colleagues|attendees|everyone|everybody|room|present|donors"
    r"|employers|ministers|mayors|organi[sz]ers|hosts?)\b)"
    r"|\s(?=(?:(?:to|on|upon|of|for|over|against|about|with)\s+)?(?:the|an?|his|her|its|their|some|two"
    r"|three|several|what)?\s*(?:\w+\s+){0,2}(?:needs?|importance|role|urgency|value|significance"
    r"|benefits|challenges?|achievements?|progress|lessons|experiences?|commitments?|gaps?|risks?"
    r"|dangers?|cost|impact|efforts|priorities|findings|concerns?|gratitude|appreciation|hope"
    r"|conviction|readiness|willingness|picture|overview|examples?|recommendations|principles"
    r"|contribution|example|question|attention)\b)"
)
_VERB_BEFORE = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]*|[,)]|\b[Ss]?[Hh]e)\s+(?:\w+ly\s+|also\s+|then\s+)?"
    r"(?P<verb>[a-z]{3,}(?:ed|es|[^s]s|ew|ote|ought|ook))"
    r"(?:\s+(?:us|everyone|all|them|(?:the|his|her)\s+\w+))?$"
)
_QUE = re.compile(r"\s(?:que|cómo|como|comment|pourquoi|combien)\s|\squ['’]")
_ROMANCE_VERB_BEFORE = re.compile(
    r"(?:[^\W\d_a-z][\w’'-]*|[,)])\s+(?:también\s+|também\s+)?"
    r"(?P<verb>[a-zñç]{3,}(?:ó|aron|ieron|aram|eram|iram)|[a-zç]{3,}(?:[^u]ou|eu|iu)"
    r"|(?:a|ont)\s+(?:aussi\s+|également\s+)?[a-zéèêç]{3,}(?:é|i|u))"
    r"(?:\s+(?:(?:a|à|ao|aos|aux)\s+)?(?:los|las|les|os|as|la|el|al|a)\s+\w+)?$"
)
_SAID = ((_CLAUSE, _VERB_BEFORE), (_QUE, _ROMANCE_VERB_BEFORE))
_NO_SPEECH = frozenset(
    "and but was were are has had does the when while with from for who which this his her its"
    " ensured learned learnt heard knew needed need needs feared decided attended proposed means"
    " believes believed hopes hoped wishes wished knows saw sees took found thought wrote noticed"
    " discovered realized realised considered considers received used based designed organized"
    " organised followed included opened closed joined watched listened required requires"
    " expected expects shows showed has having fears thinks feels felt assumed meant guaranteed"
    " decidió decidieron supo vio aprendió aprendieron permitió permitieron hizo logró consideró"
    " decidiu aprendeu permitiu viu a permis a su a vu ont su ont vu a décidé ont décidé a appris"
    " helped makes made states knew enjoyed enjoys".split()
)


def quotations(text: str) -> Iterator[tuple[int, int, tuple[RoleWord, ...]]]:
    """Yield where words are given as somebody's, from front to back, and what says so."""
    clauses = [_clauses(text, *patterns) for patterns in _SAID]
    found = (_behind_quotes(text), _before_quotes(text), *clauses)
    yield from merge(*found, key=lambda each: each[0])


def _behind_quotes(text: str) -> Iterator[tuple[int, int, tuple[RoleWord, ...]]]:
    for found in _BEHIND_QUOTE.finditer(text):
        if _is_free(found["verb"]):
            yield *found.span("verb"), _SAYS


def _before_quotes(text: str) -> Iterator[tuple[int, int, tuple[RoleWord, ...]]]:
    for found in _BEFORE_QUOTE.finditer(text):
        yield found.start(), found.start() + 1, _QUOTED


def _clauses(
    text: str, governed: re.Pattern[str], verb: re.Pattern[str]
) -> Iterator[tuple[int, int, tuple[RoleWord, ...]]]:
    for clause in governed.finditer(text):
        found = verb.search(text, max(0, clause.start() - 50), clause.start())
        if found and _is_free(found["verb"]):
            yield *found.span("verb"), _SAYS


def _is_free(verb: str) -> bool:
    """Tell a verb that may say anything from those that say a role, or surely nothing."""
    known = role_words().by_word.get(verb.split()[-1], ())
    return verb not in _NO_SPEECH and all(word.rest.pattern for word in known)
