"""A body read sentence by sentence: which of its words say a role, and who has it.

The doers of a verb are its subject, or its agent behind “by”; those of a noun (`remarks by`) or a
label (`Moderator:`) stand behind it. A subject is read from a place where a clause may begin, and
counts where nothing but small words lies between it and the verb (`clauses`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from heapq import merge

from kg.build.lookup.labels import Vocabulary
from kg.build.participations import clauses
from kg.build.participations.acquaintances import Acquaintances
from kg.build.participations.affiliations import Affiliations
from kg.build.participations.bodies import Doer
from kg.build.participations.cues import Cue, cues_at
from kg.build.participations.doers import Reader, readers_places
from kg.build.participations.positions import HOLDERS, plain
from kg.build.participations.prose import (
    LONGEST_SENTENCE,
    MOST_SAID,
    Sentences,
    Token,
    sentences,
    tokens,
)
from kg.build.participations.quotations import quotations
from kg.build.participations.role_words import EVENT_NOUN, RoleWord, role_words
from kg.build.participations.this_event import ThisEvent
from kg.build.participations.titles import is_address

_CAPITAL_NEAR = re.compile(r"\s*(?:[•*·–-]\s*)?[^.;\n]{0,60}?[^\W\d_a-zß-öø-ÿ]")
_MARKS = frozenset(',;:.()–—"”»')
_AND = frozenset("and y e et".split())
_CLAUSE = _AND | frozenset("que qui donde quando cuando si où onde".split())
_FELL = frozenset("fell falls up left coube cabe tocó correspondió correspondeu revient".split())
"""Words that leave a deed to somebody: “it fell to Ms Roe to sum up”."""

_WITH = frozenset("with con avec com".split())
_WHICH = frozenset("which that que qu’ qu'".split())
_PREPOSITIONS = frozenset(
    "of for in on to at from with by about de del du des d en sur sobre a à au aux por pour para"
    " con avec com da do das dos em no na ao".split()
)
_ARTICLES = frozenset("the el la los las le les l o a os as un une una um uma".split())
_INVERTED = 12
"""How many words may stand between a verb and the subject behind it."""

_PRONOUN = re.compile(r"\b(?:he|she|it|they|which|él|ella|il|elle|ele|ela)\b", re.I)
_SUPPORT = re.compile(
    r"['’]?s?\s+(?:support|funding|assistance|financing|participation|presence|in\s+attendance)\b"
    r"|\s+as\s+(?:special\s+)?guests?\b",
    re.I,
)
_IN_OPENING = re.compile(
    r"\b(?:in|during|with|en|dans|lors\s+de|durante|em|nas|no)\s+(?:his|her|their|the|an?|su|sus"
    r"|son|ses|leurs?|unas|las|suas?|seu)\s+(?:brief\s+|own\s+)?(?:(?:opening|welcom(?:e|ing)"
    r"|introductory|inaugural)\s+(?:and\s+\w+\s+)?"
    r"(?:remarks|speech|speeches|address|statement|words)"
    r"|(?:palabras|discurso|palavras)\s+de\s+(?:apertura|bienvenida|abertura|boas-vindas)"
    r"|(?:mot|discours|allocution)\s+(?:de\s+bienvenue|d['’]ouverture))",
    re.I,
)
_FOR = re.compile(
    r"\s*(?:(?:speaking\s+)?(?:on\s+behalf\s+of|for)|representing|au\s+nom|pour"
    r"|(?:en|em)\s+(?:nombre|nome|representación|representação))\s+(?:d(?:e|el|u|es|a|o)\s+)?"
    r"(?:d['’])?(?:(?:the|la|el|le|los|las|les)\s+|l['’])?",
    re.I,
)
_PARTNERS = re.compile(
    r"\b(?:(?:together|jointly|in\s+(?:close\s+)?(?:partnership|collaboration|cooperation"
    r"|coordination))\s+with|(?:conjuntamente|junto|en\s+(?:colaboración|coordinación|cooperación"
    r"|alianza|asociación))\s+con|en\s+(?:partenariat|collaboration|coopération|coordination)\s+avec"
    r"|(?:juntamente|em\s+(?:parceria|colaboração|cooperação|coordenação))\s+com)\s",
    re.I,
)
_ARE = re.compile(r"\b(?:were|are)\s+$|\bwill\s+be\s+$")
_EVENT_WITH = re.compile(
    rf"\s+(?:the|this|an?)\s+(?:[\w’'-]+\s+){{0,3}}?{EVENT_NOUN}\s+with\s+", re.I
)
_OTHER_WORK = re.compile(r"\b(?:how|to|that|which|who|work(?:s|ed|ing)?|que|para|qui|pour)\b", re.I)
_JOINT = r"[,;]\s+(?:(?:and|while|y|et|e)\s+)?"
_THE_SECOND = (
    r"(?:the\s+(?:second|third|fourth|last|other|next|closing|afternoon|evening)|two|three|four"
    r"|five|another|la\s+segunda|el\s+segundo|le\s+second|la\s+seconde|dos|deux|dois|duas)"
)
_SECOND = re.compile(
    rf"{_JOINT}(?=[^,;]{{2,90}}?\s{_THE_SECOND}\b(?:\s+[\w’'-]+){{0,3}}\s*(?:[.;]|$))"
)
_BE = r"(?:was|were|is|are|will|has|fue|es|será|est|sera|foi|é)\b"
_SECOND_BY = re.compile(
    rf"\s*{_JOINT}(?:(?:that|the|el|la|le|o|a)\s+|l['’])(?:(?!{_BE})[\w’'-]+\s+){{1,4}}?(?:by|par|por|pel[ao])\s"
)
_NEXT_CLAUSE = re.compile(r",?\s+(?:and|while|y|et|e)\s+|;\s+(?:and\s+)?")
_NO_VERB = re.compile(
    r"(?:,\s+(?=(?:an?|the|on|un|una|une|uma?|el|la|le|les|los|o|a|about|with)\s)|\s+(?=(?:about|on|sobre|sur)\s))"
    r"(?:(?!(?:and|y|et|e|who|which|that|que|qui|was|were|is|are|has|have|will)\s)[\w’'-]+\s+){1,8}[\w’'-]+[.!]?\s*"
)
_LINE = re.compile(r"[^\S\n]*(?P<mark>[•*·o▪●◦-]\s+|\d{1,2}[.)]\s+|[–—]\s*)?(?P<line>[^\n]+)")
_LINE_RESTS = re.compile(r"[\s.;,]*(?:$|[:–—-]\s|\(|,\s+(?:on|to)\s)")
_NEXT_LINE = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Said:
    """That a doer had a role, and the words that say so."""

    role: str
    doer: Doer
    start: int
    end: int


@dataclass
class Scene:
    """What is known while a body is read from its beginning.

    `subjects` and `agents` are the last ones of the sentence, for clauses that share them.
    `unread` is where the reading stopped because enough was said.
    """

    text: str
    title: str
    vocabulary: Vocabulary
    said: list[Said] = field(default_factory=list)
    read_before: set[int] = field(default_factory=set)
    unread: int | None = None
    done: int = 0
    sentence: tuple[int, int] = (0, 0)
    subjects: list[Doer] = field(default_factory=list)
    agents: list[Doer] = field(default_factory=list)
    last_person: Doer | None = None

    def __post_init__(self) -> None:
        self.affiliations = Affiliations(self.vocabulary, self.text, self.title)
        self.event = ThisEvent(self.text, self.title)
        self.sentences = Sentences(self.text)
        self.known = Acquaintances(self._introduce)
        self.reader = self._reader(0, 0)

    def read(self, folded: str) -> None:
        """Read the body; `folded` is it in lower case, with a line feed before it."""
        words = ((start - 1, end - 1, found) for start, end, found in role_words().find(folded))
        for start, end, found in merge(words, quotations(self.text), key=lambda each: each[0]):
            if self.unread is None and len(self.said) >= MOST_SAID:
                self.unread = start
            if self.unread is not None:
                break
            if start >= self.done:
                self._read_at(start, end, found)

    def _read_at(self, start: int, end: int, found: tuple[RoleWord, ...]) -> None:
        """Read what a place in the body may say."""
        for cue in cues_at(self.text, start, end, found, self.event.names):
            if self._is_worth_reading(cue) and self._enter(start) and self._read_cue(cue):
                self.done = _done(cue, start)
                return

    def _is_worth_reading(self, cue: Cue) -> bool:
        """Tell, without taking the sentence apart, whether a doer may stand where it should."""
        if cue.side in ("behind", "list"):
            return _CAPITAL_NEAR.match(self.text, cue.end) is not None or any(
                plain(word.strip(",;:.()")) in HOLDERS
                for word in self.text[cue.end : cue.end + 40].split()[:3]
            )
        if clauses.may_have_subject(self.text, cue) or clauses.may_be_inverted(self.text, cue):
            return True
        near = self.text[max(self.sentence[0], cue.start - 60) : cue.start]
        return bool(self.subjects) and self._is_in_sentence(cue.start) and clauses.goes_on(near)

    def _is_in_sentence(self, position: int) -> bool:
        return self.sentence[0] <= position < self.sentence[1]

    def _enter(self, position: int) -> bool:
        """Find the sentence of a position; forget the subjects of the one before."""
        if not self._is_in_sentence(position):
            self.sentence = self.sentences.around(position) or (0, 0)
            self.subjects, self.agents = [], []
            if self._says_again(self.text[slice(*self.sentence)]):
                self.sentence = (0, 0)
            self.reader = self._reader(*self.sentence)
        return self._is_in_sentence(position)

    def _says_again(self, sentence: str) -> bool:
        """Tell whether a sentence has stood there before, and a pronoun means nobody else now."""
        words = hash(sentence)
        is_known = words in self.read_before and _PRONOUN.search(sentence) is None
        self.read_before.add(words)
        return is_known

    def _reader(self, start: int, end: int) -> Reader:
        found = tokens(self.text, start, end)
        return Reader(self.text, found, self.affiliations, self.known)

    # --- What is said ----------------------------------------------------------------------------

    def _read_cue(self, cue: Cue) -> bool:
        doers = _SIDES[cue.side](self, cue)
        if cue.role == "organizer":
            doers = [doer for doer in doers if doer.person is None]
            doers = self._without_places(doers) if cue.side == "before" else doers
        elif self._may_hold_places(cue, doers):
            doers = [doer for doer in doers if doer.person or not self._is_country(doer)]
        if not doers or not self.event.is_meant(cue, self.sentence, doers[-1].end):
            return False
        self._remember(cue, doers)
        self._note(cue, [*doers, *self._partners(cue, doers), *self._elided(cue, doers)])
        return True

    def _may_hold_places(self, cue: Cue, doers: list[Doer]) -> bool:
        """Tell whether countries may be only where somebody is from: not so in a list of them."""
        if cue.side == "list":
            return any(doer.person for doer in doers)
        return cue.role != "moderator" or not cue.is_passive

    def _remember(self, cue: Cue, doers: list[Doer]) -> None:
        self.known.last_body = doers[0].organization or self.known.last_body
        if cue.side == "before":
            self.subjects = doers
        elif cue.side == "behind":
            self.agents = doers
        if len(doers) == 1 and doers[0].person and doers[0].person.name:
            self.last_person = doers[0]

    def _note(self, cue: Cue, doers: list[Doer]) -> None:
        end = self.sentence[1] if cue.word.object in ("said", "spoken") else cue.start
        is_verb = cue.word.kind == "verb" and not cue.is_passive
        opening = is_verb and _IN_OPENING.search(self.text, self.sentence[0], end)
        roles = (cue.role, "opener") if opening and cue.role != "opener" else (cue.role,)
        self.said += [
            Said(role, doer, cue.start, cue.said)
            for doer in doers
            if doer.organization is not None or self._is_in_office(doer)
            for role in roles
        ]

    def _is_in_office(self, doer: Doer) -> bool:
        """Tell whether a doer has an office, and one without a name had it here and now."""
        person = doer.person
        if person is None or not person.is_in_office:
            return False
        return bool(person.name) or not self.event.is_elsewhere(self.sentence)

    def _is_country(self, doer: Doer) -> bool:
        name = doer.organization
        return name is not None and self.affiliations.is_country(name.text)

    def _without_places(self, doers: list[Doer]) -> list[Doer]:
        """Leave out countries that are only the place: “In Quito, Ecuador, IOM organized …”."""
        named = [doer.organization.text for doer in doers if doer.organization]
        if not named or "overnment" in named[0] + named[-1] or self._is_country(doers[-1]):
            return doers
        return [doer for doer in doers if not self._is_country(doer)]

    def _partners(self, cue: Cue, doers: list[Doer]) -> list[Doer]:
        """Return those “in partnership with” whom the others organized the event."""
        if cue.role != "organizer":
            return []
        behind = (max(cue.said, doers[-1].end), self.sentence[1])
        if cue.word.object == "event" or cue.word.rest.pattern:
            shared = _EVENT_WITH.match(self.text, cue.said)
            partners = self.reader.behind(shared.end(), named=True) if shared else []
            if partners and not any(doer.person for doer in partners):
                return partners
        for start, end in (behind, (self.sentence[0], doers[0].start)):
            found = _PARTNERS.search(self.text, start, end)
            if found and not _OTHER_WORK.search(self.text, start, found.start()):
                partners = self.reader.behind(found.end(), named=True)
                return [doer for doer in partners if doer.person is None and doer.end <= end]
        return []

    def _elided(self, cue: Cue, doers: list[Doer]) -> list[Doer]:
        """Return the doers of a clause that leaves out the verb: “…, the second by ILO”."""
        found = None
        if cue.side == "behind":
            found = _SECOND_BY.match(self.text, doers[-1].end)
        elif cue.side == "before":
            found = _SECOND.search(self.text, cue.said, self.sentence[1])
        if found is None and cue.side == "before" and cue.role != "organizer":
            return self._gapped(cue)
        return self.reader.behind(found.end()) if found else []

    def _gapped(self, cue: Cue) -> list[Doer]:
        """Return who shares a verb that is said once: “…, and UNHCR about work”."""
        for joint in _NEXT_CLAUSE.finditer(self.text, cue.said, self.sentence[1]):
            doers = self.reader.behind(joint.end())
            if doers and _NO_VERB.fullmatch(self.text, doers[-1].end, self.sentence[1]):
                return doers
        return []

    # --- Who: behind -----------------------------------------------------------------------------

    def behind(self, cue: Cue) -> list[Doer]:
        """Return the doers that follow the words."""
        doers = self.reader.behind(cue.end, named=cue.role == "organizer")
        if not doers and cue.role == "organizer":
            doers = self._behind_first(cue.end)
        if cue.word.object == "person" and not all(doer.person for doer in doers):
            return []
        if cue.word.object == "named" and not all(d.person and d.person.name for d in doers):
            return []
        if doers and _SUPPORT.match(self.text, doers[-1].end):
            return []
        if cue.word.form == "gerund" and not _ARE.search(self.text, cue.said, cue.end):
            return doers[:1]
        return doers[:-1] if len(doers) == 2 and self._begins_clause(*doers) else doers

    def _behind_first(self, start: int) -> list[Doer]:
        """Return the doers of a list whose first name nobody knows: “hosted by Xyz and IOM”."""
        following = self.reader.behind_name(start)
        return [doer for doer in following if not (doer.person or self._is_country(doer))]

    def _begins_clause(self, first: Doer, last: Doer) -> bool:
        """Tell whether the last doer begins another clause: “by IOM, and ILO presented …”."""
        joint = self.text[first.end : last.start].strip()
        if not clauses.is_followed_by_verb(self.text, last.end, aside=joint.startswith(",")):
            return False
        return joint != "," or clauses.has_lead(self.text[self.sentence[0] : first.start])

    def listed(self, cue: Cue) -> list[Doer]:
        """Return the doers behind a label, on its line or one on each of the next lines."""
        named = cue.role == "organizer"
        return self.reader.behind(cue.end, named, across=True) or self._on_lines(cue.said, named)

    def _on_lines(self, position: int, named: bool) -> list[Doer]:
        """Return the doers that fill the next lines, up to the first line that says more."""
        found: list[Doer] = []
        label = self.text.find("\n", position)
        gap = (
            _NEXT_LINE.match(self.text, label)
            if not self.text[position:label].strip(" :")
            else None
        )
        while gap is not None and (line := _LINE.match(self.text, gap.end())):
            doers = self._reader(*line.span("line")).doers(0, named, across=True)
            if doers and _LINE_RESTS.match(self.text[doers[-1].end : line.end()]):
                found += doers
            elif line["mark"] is None or not line["line"][0].isupper():
                break
            gap = _NEXT_LINE.match(self.text, line.end())
            if len(found) >= MOST_SAID:
                self.unread = line.end()
                break
        return found

    # --- Who: before -----------------------------------------------------------------------------

    def before(self, cue: Cue) -> list[Doer]:
        """Return the doers that are the subject of the words."""
        doers = self._subject(cue)
        return self._representing(cue, doers) if len(doers) == 1 else doers

    def _representing(self, cue: Cue, doers: list[Doer]) -> list[Doer]:
        """Return the organization of “For UNICEF, Ms Roe …” in the place of who spoke for it."""
        person, first = doers[0].person, min(doers[0].start, cue.start)
        if person is None or doers[0].organization:
            return doers
        clause = max(self.sentence[0], self.text.rfind(";", self.sentence[0], first) + 1)
        if behind := _FOR.match(self.text, cue.said):
            bodies = self.reader.behind(behind.end(), named=True)
            return [replace(doers[0], organization=bodies[0].organization)] if bodies else doers
        found = _FOR.match(self.text, clause, first)
        bodies = self.reader.behind(found.end(), named=True) if found else []
        if not bodies or self.text[bodies[-1].end : first].strip(" ,\n"):
            return doers
        if person.is_in_office:
            return [replace(doers[0], organization=bodies[0].organization)]
        return [
            replace(body, end=max(body.end, doers[0].end)) for body in bodies if not body.person
        ]

    def _subject(self, cue: Cue) -> list[Doer]:
        for place in self._places(cue):
            doers = self.reader.doers(place, named=cue.role == "organizer")
            doers = doers or self.reader.behind_unknown(place)
            if doers and self._is_said_of(doers, cue) and self._is_subject(place, doers):
                return doers
        if clauses.may_be_inverted(self.text, cue) and (doers := self._inverted(cue)):
            return doers
        near = self.text[self.sentence[0] : cue.start]
        if clauses.is_relative(near) and (doers := self._before_who(cue)):
            return doers
        if self.subjects and cue.word.form != "base" and clauses.goes_on(near):
            return self.subjects
        if clauses.has_pronoun(near) and (person := self._last_person()):
            return [_spoken_of(person)]
        return []

    def relative(self, cue: Cue) -> list[Doer]:
        """Return the doers of “the workshop, which IOM organized”."""
        for place in self._places(cue):
            doers = self.reader.doers(place, named=True)
            if place and doers and self.reader.tokens[place - 1].text in _WHICH:
                return doers if self._is_said_of(doers, cue) else []
        return []

    def called(self, cue: Cue) -> list[Doer]:
        """Return who is called something: “FAO is the host”, “with Ms Roe as moderator”."""
        for place in self._places(cue, _WITH):
            doers = self.reader.doers(place, named=cue.role == "organizer")
            if doers and clauses.is_called(self.text[doers[-1].end : cue.start]):
                return doers if doers[-1].end < cue.start else []
        return []

    def _places(self, cue: Cue, also: frozenset[str] = frozenset()) -> list[int]:
        """Return where a doer may begin before some words; behind “and” only in a new clause."""
        before = self.reader.tokens[: self._index_at(cue.start)]
        places = set(readers_places(before, also))
        places.update(
            at
            for at in range(2, len(before))
            if before[at - 1].text in ("to", "à", "a") and before[at - 2].text.lower() in _FELL
        )
        if self.subjects or self.agents:
            places.update(at for at in range(1, len(before)) if before[at - 1].text in _AND)
        return sorted(places)

    def _index_at(self, offset: int) -> int:
        return bisect_left(self.reader.tokens, offset, key=lambda token: token.start)

    def _is_said_of(self, doers: list[Doer], cue: Cue) -> bool:
        end, several = doers[-1].end, len(doers) > 1
        persons = all(doer.person or doer.has_people for doer in doers)
        if end >= cue.start:
            return False
        if clauses.is_said_of(self.text[end : cue.start], cue, several, persons):
            return True
        longer = self.reader.end_of_unknown(end)
        return end < longer < cue.start and clauses.is_said_of(
            self.text[longer : cue.start], cue, True, persons
        )

    def _is_subject(self, place: int, doers: list[Doer]) -> bool:
        """Tell a subject from an apposition, and from the end of a list.

        So it is in “Ms Roe, Director of IOM, …” and “a study by IOM, UNHCR and ILO noted …”.
        """
        found, person = self.reader.tokens, doers[0].person
        if person and not person.name and _bare(found[place]) not in _ARTICLES:
            return False
        if place == 0 or (person and person.name):
            return True
        mark = found[place - 1].text
        if mark in _AND and place > 1:
            if self.subjects or self.agents:
                return True
            mark = found[place - 2].text
        return mark != "," or clauses.has_lead(self.text[self.sentence[0] : found[place - 1].start])

    def _before_who(self, cue: Cue) -> list[Doer]:
        """Return whom “who” means: “the floor was given to Mr Roe of IOM, who explained …”."""
        for index, token in enumerate(self.reader.tokens[: self._index_at(cue.start)]):
            if not token.text.islower() or is_address(token.text):
                doers = self.reader.doers(index)
                if doers and self._is_said_of(doers, cue):
                    return doers[-1:]
        return []

    def _inverted(self, cue: Cue) -> list[Doer]:
        """Return the subject behind its verb: `Abrió el acto la señora Roe`, “…”, said Ms Roe."""
        quoted = clauses.is_quoted(self.text, cue.start)
        found = self.reader.tokens[self._index_at(cue.said) :][: 1 if quoted else _INVERTED]
        for index, token in enumerate(found):
            if token.text in _MARKS or token.text in _CLAUSE or clauses.is_verb(token.text):
                break
            begins = _bare(token) in _ARTICLES or not token.text.islower() or is_address(token.text)
            if (begins or quoted) and not _is_behind_preposition(found, index):
                doers = self.reader.behind(token.start)
                if doers and cue.word.object == "spoken" and not doers[0].person:
                    return []
                if doers:
                    return doers[:1] if quoted and not doers[0].person else doers
        return []

    # --- Who: known from before ------------------------------------------------------------------

    def _last_person(self) -> Doer | None:
        """Return who was last named, in the sentence before or, without a name there, earlier."""
        reader = self._reader(*self._sentence_before())
        starts = [
            index
            for index, token in enumerate(reader.tokens)
            if is_address(token.text) and not (index and is_address(reader.tokens[index - 1].text))
        ]
        named = [each for start in starts for each in reader.doers(start)[:1] if each.person]
        return named[0] if len(named) == 1 else None if named else self.last_person

    def _sentence_before(self) -> tuple[int, int]:
        end = len(self.text[: self.sentence[0]].rstrip())
        line = self.text.rfind("\n", 0, end) + 1
        return next((pair for pair in sentences(self.text, line) if end <= pair[1]), (0, 0))

    def _introduce(self, surname: str, before: int) -> None:
        """Look for where the body first speaks of somebody whom it then calls by the surname."""
        place = self.text.find(surname, 0, before)
        for _ in range(3):
            if place < 0:
                return
            line = self.text.rfind("\n", 0, place) + 1
            start, end = next(pair for pair in sentences(self.text, line) if place < pair[1])
            if end <= before and end - start <= LONGEST_SENTENCE:
                self._meet(self._reader(start, end), place)
            place = self.text.find(surname, end, before)

    def _meet(self, reader: Reader, place: int) -> None:
        for index, token in enumerate(reader.tokens):
            if token.start > place:
                return
            if not token.text[0].islower():
                reader.doers(index)


def _done(cue: Cue, start: int) -> int:
    """Return from where on words may say a role again: `hosted and moderated by` says two."""
    if cue.side == "list":
        return cue.end
    return cue.said if cue.side == "behind" else start + 1


_SIDES = {
    "before": Scene.before,
    "relative": Scene.relative,
    "behind": Scene.behind,
    "list": Scene.listed,
    "title": Scene.called,
}


def _bare(token: Token) -> str:
    return token.text.lower().rstrip("’'")


def _is_behind_preposition(found: list[Token], index: int) -> bool:
    while index > 0 and _bare(found[index - 1]) in _ARTICLES:
        index -= 1
    return index > 0 and _bare(found[index - 1]) in _PREPOSITIONS


def _spoken_of(doer: Doer) -> Doer:
    """Return a doer as one who is only spoken of again: the words from before are used up."""
    assert doer.person is not None
    return replace(doer, person=replace(doer.person, words=None))
