"""Who did what at an event, as its body says it: role, organization, and who held which office.

Roles are said by words of a table (`kg.build.role_cues`); who stands before or behind them is read
by `kg.build.doers`. What is said of other events, or of nobody in particular, is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.build.affiliations import Affiliations
from kg.build.doers import Acquaintances, Doer, Reader, readers_places
from kg.build.labels import Vocabulary
from kg.build.names import names_a_person
from kg.build.prose import Sentences, tokens
from kg.build.role_cues import EVENT_NOUN, Cue, cues
from kg.build.scripts.deeds import Deed
from kg.build.scripts.reading import read_deeds
from kg.model import Quote
from kg.text import words

_LONGEST_NAME = 8

ROLES = ("organizer", "opener", "speaker", "presenter", "moderator")

_ADVERBS = (
    r"(?:also|then|jointly|further|both|recently|successfully|officially|formally|warmly|kindly"
    r"|each|all|together|additionally|subsequently|in\s+turn|likewise|similarly|briefly|again"
    r"|collaboratively|co|therefore|strongly|clearly|rightly|proudly|finally|later|jointly\s+co"
    r"|también|conjuntamente|además|luego|asimismo|igualmente|oficialmente"
    r"|également|aussi|ensuite|conjointement|ensemble|enfin|notamment|officiellement)"
)
_VERBS = r"(?:will(?:\s+be)?|is|are|was|were|has|have|had|a|ont|avait|avaient|se|va|vont|did|do)"
_GAP = re.compile(
    rf"\s*(?:\([^()]{{0,60}}\))?\s*(?:,?\s*(?:in|at|from|en|à)\s+[^\W\d_a-z][\w’'-]*)?"
    rf"(?:\s*,?\s*(?:and|y|et)\s+(?:its|their|other|local|sus|otros|ses)\s+[a-z]+(?:\s[a-z]+)?)?"
    rf"\s*[,–—-]?\s*(?:(?:who|which|que|qui|quien|quienes)\s+)?(?:(?:{_ADVERBS}|{_VERBS})\s*,?\s*)*",
    re.I,
)
_PERFECT = re.compile(r"\b(?:has|have|had|did|used\s+to)\b", re.I)
_FRENCH = re.compile(r"\b(?:a|ont|avait|avaient)\b")
_NOT = re.compile(r"\b(?:not|never|should|could|would|may|might|must|no|ne|pas)\b", re.I)
_CONTINUES = re.compile(rf"(?:,|\b(?:and|y|e|et)\b)\s*(?:(?:{_ADVERBS})\s+)*$", re.I)
_PRONOUN = re.compile(
    rf"(?:^|[\s“\"(])(?:[Hh]e|[Ss]he|Él|Ella|[Ii]l|[Ee]lle)\s+(?:(?:{_ADVERBS}|a)\s+)*$"
)
_LEAD = re.compile(
    r"\s*(?:on|in|at|during|from|between|following|under|with|within|as|after|before|for|to|by"
    r"|while|when|since|through|together|jointly|building|ahead|today|yesterday|further|finally"
    r"|then|also|moreover|furthermore|additionally|similarly|first|second|third|next|lastly"
    r"|\w+ing|el|en|durante|desde|entre|tras|bajo|con|al|por|para|como|le|du|dans|lors|au|avec|pour"
    r"|pendant|sous|à|après|les|los|este|del|ce|cette|hoy|ayer)\b",
    re.I,
)
_OTHER_TIME = re.compile(
    r"\b(?:previous(?:ly)?|earlier|last\s+(?:year|month|edition)|in\s+the\s+past|years?\s+ago|prior"
    r"|formerly|every\s+year|annually|each\s+year|another|follow-?up\s+(?:event|meeting)"
    r"|anterior(?:es|mente)?|previamente|pasado|antes"
    r"|précédent\w*|précédemment|auparavant|dernière?|passé)\b"
    r"|^\s*(?:in|en)\s+(?:19|20)\d\d\b",
    re.I,
)
_OPENED = re.compile(
    r"(?:officially\s+|formally\s+)?(?:opened|inaugurat|inaugurad|inauguré|abiert|ouvert)", re.I
)
_IN_A_YEAR = re.compile(r"\s*,?\s+(?:back\s+)?(?:in|en)\s+(?:19|20)\d\d\b")
_OTHER_THING = re.compile(
    r"\b(?:follow\w*|build\w*|based|result\w*|outcome\w*|after|since|recommend\w*|stud(?:y|ies)"
    r"|survey|publish\w*|book|based\s+on|draw\w*\s+on|similar|parallel|inspired|continu\w+|modelled"
    r"|tras|después|resultado\w*|après|suite|depuis|résultat\w*)\b",
    re.I,
)
_PASSIVE = re.compile(
    r"\b(?:is|was|were|are|been|be|being|fue|fueron|será|serán|es|está|son|sido|été|est|sera"
    rf"|sont)\s+(?:(?:{_ADVERBS})\s+)*$",
    re.I,
)
_DEFINITE = re.compile(
    rf"\b(?:this|the|these|its|our|este|esta|el|la|ce|cet|cette|le|l['’])\s*"
    rf"(?:[^\W\dA-Z_][\w-]*\s+){{0,3}}{EVENT_NOUN}\b"
)
_EVENT = re.compile(rf"\b{EVENT_NOUN}\b", re.I)
_SUBJECT = re.compile(r"^\W*(?:it|this|which|these)\b|\b(?:which|que|qui)\s*$", re.I)
_QUOTE_ENDS = re.compile(r"[”\"»],?\s*$|,[”\"»]\s*$")
_CAPITAL_NEAR = re.compile(r"[^.;\n]{0,50}?[^\W\d_a-zß-öø-ÿ]")
_SMALL = frozenset(
    " and y et e who que qui which he she will be is are was were has have had a ont avait avaient"
    " se va vont did do quien quienes partners turn".split()
) | frozenset(re.findall(r"[^\W\d_]+", _ADVERBS))
_SMALL_ONLY = re.compile(
    r"(?:^|[^\W\d_a-z][\w’'-]*|[)”\"»,])(?:[\s,]+[^\W\d_A-Z][\w’'-]*){1,6}[\s,]*$"
)


@dataclass(frozen=True)
class Officer:
    """Somebody who speaks in office: the name, the office, and the words that hold both."""

    name: str
    office: str
    quote: Quote


@dataclass(frozen=True)
class Participation:
    """That an organization had a role at the event, and who acted for it in office.

    `organization` are its own words; `country` is set where they mean its office in a country
    that is named elsewhere. `quote` are the words that say so, without any person's name.
    """

    role: str
    organization: Quote
    person: Officer | None
    quote: Quote
    country: str | None = None


@dataclass(frozen=True)
class Reading:
    """What was read of a body: participations, and the names of all persons met on the way."""

    participations: tuple[Participation, ...]
    names: frozenset[str]


NOTHING = Reading((), frozenset())
"""What is read of a page without a body."""


def find_participations(body: Quote, vocabulary: Vocabulary) -> tuple[Participation, ...]:
    """Return who did what at the event, as its body says it, in the order of the body."""
    return read_participations(body, vocabulary).participations


def read_participations(body: Quote, vocabulary: Vocabulary) -> Reading:
    """Return the participations of a body, and the names that must not be published with it."""
    scene = _Scene(body.text, Affiliations(vocabulary))
    for position, candidates in _hits(body.text):
        scene.read(position, candidates)
    story = read_deeds(body.text, vocabulary)
    scene.found += map(_of_deed, story.deeds)
    scene.known.names |= story.names
    found = _without_names(_first_of_each(scene.found), scene.known.names)
    moved = tuple(_moved(participation, body.start) for participation in found)
    return Reading(moved, frozenset(scene.known.names))


def _of_deed(deed: Deed) -> Participation:
    """Return what was read from Arabic, Chinese or Russian words."""
    doer, officer = deed.doer, None
    if doer.name and doer.office:
        officer = Officer(doer.name, doer.office, deed.words)
    return Participation(deed.role, doer.organization, officer, doer.organization, doer.country)


@cache
def _finder() -> tuple[AhoCorasick, tuple[tuple[Cue, ...], ...]]:
    """Return what finds all beginnings at once, and for each of its patterns the cues."""
    beginnings = sorted({word for cue in cues() for word in cue.beginnings})
    patterns = [f"{mark}{word}" for word in beginnings for mark in _marks(word)]
    following = tuple(
        tuple(cue for cue in cues() if pattern[1:].startswith(cue.beginnings))
        for pattern in patterns
    )
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest), following


def _marks(word: str) -> str:
    return ' \n(“"‘-' if word[0].isupper() else " \n(\xa0"


def _hits(text: str) -> Iterator[tuple[int, tuple[Cue, ...]]]:
    finder, following = _finder()
    for index, start, _ in finder.find_matches_as_indexes(f"\n{text}"):
        yield start, following[index]  # the line feed before it makes up for the mark


@dataclass
class _Scene:
    """What is known while a body is read from its beginning."""

    text: str
    affiliations: Affiliations
    known: Acquaintances = field(default_factory=Acquaintances)
    found: list[Participation] = field(default_factory=list)
    sentences: Sentences = field(init=False)
    sentence: tuple[int, int] | None = None
    subjects: list[Doer] = field(default_factory=list)
    last_person: Doer | None = None
    organized_in: int | None = None
    done: int = 0

    def __post_init__(self) -> None:
        self.sentences = Sentences(self.text)

    def read(self, position: int, candidates: Iterable[Cue]) -> None:
        """Read what a place in the body may say by one of the cues."""
        if position < self.done:
            return
        before = self._is_subject_near(position)
        matches = [
            (cue, said)
            for cue in candidates
            if (before or cue.side in ("behind", "said"))
            and (said := cue.pattern.match(self.text, position))
        ]
        if not matches:
            return
        behind = [pair for pair in matches if pair[0].side == "behind"]
        for cue, said in behind or matches:
            if not self._is_name_near(cue, said):
                continue
            if self._enter(position) and self._read_cue(cue, said):
                self.done = said.end() if cue.side == "behind" else position + 1
                return

    def _is_subject_near(self, position: int) -> bool:
        """Tell, without taking the sentence apart, whether a name may stand before the words."""
        before = self.text[max(0, position - 80) : position]
        last = before.rstrip(" ,)\n\xa0").rsplit(None, 1)[-1:] or [""]
        if last[0].lstrip('(“"«')[:1].isupper() or last[0][-1:] in '”"»':
            return True
        return last[0].lower() in _SMALL and _SMALL_ONLY.search(before) is not None

    def _is_name_near(self, cue: Cue, said: re.Match[str]) -> bool:
        """Tell whether a name may stand behind words whose doers do."""
        if cue.side == "said" and not self._is_behind_quotation(said):
            return False
        behind = cue.side in ("behind", "said")
        return not behind or _CAPITAL_NEAR.match(self.text, said.end()) is not None

    def _is_behind_quotation(self, said: re.Match[str]) -> bool:
        return _QUOTE_ENDS.search(self.text[max(0, said.start() - 6) : said.start()]) is not None

    def _enter(self, position: int) -> bool:
        """Find the sentence of a position; forget the subjects of the one before."""
        if self.sentence is None or not self.sentence[0] <= position < self.sentence[1]:
            self.sentence = self.sentences.around(position)
            self.subjects = []
        return self.sentence is not None

    def _read_cue(self, cue: Cue, said: re.Match[str]) -> bool:
        assert self.sentence is not None
        doers = _SIDES[cue.side](self, cue, said)
        if cue.role == "organizer":
            doers = [doer for doer in doers if doer.person is None]
            doers = self._without_places(doers) if cue.side == "before" else doers
            if not doers or not self._is_of_this_event(cue, said, doers):
                return False
            self.organized_in = self.sentence[0]
        elif not self._is_at_this_event(cue, said):
            return False
        if cue.side == "before" and doers:
            self.subjects = doers
        persons = [doer for doer in doers if doer.person and doer.organization]
        if len(persons) == 1 == len(doers) and cue.side != "behind":
            self.last_person = persons[0]
        if cue.role != "seen":
            self._note(cue, said, doers)
        return bool(doers)

    def _note(self, cue: Cue, said: re.Match[str], doers: list[Doer]) -> None:
        for doer in doers:
            if doer.organization is None:
                continue
            self.found.append(_participation(cue.role, doer, said))
            if cue.side == "before" and cue.role != "opener" and self._in_opening(said):
                self.found.append(_participation("opener", doer, said))

    def _in_opening(self, said: re.Match[str]) -> bool:
        """Tell whether words such as “In her opening remarks, …” go before a verb of speech."""
        assert self.sentence is not None
        before = self.text[self.sentence[0] : said.start()]
        return _IN_OPENING.match(before) is not None

    # --- Who -------------------------------------------------------------------------------------

    def behind(self, cue: Cue, said: re.Match[str]) -> list[Doer]:
        """Return the doers that follow the words."""
        assert self.sentence is not None
        reader = self._reader(said.end(), self.sentence[1])
        return reader.doers(0, countries=cue.role == "organizer")

    def said(self, cue: Cue, said: re.Match[str]) -> list[Doer]:
        """Return the person who speaks the words in quotation marks before."""
        assert self.sentence is not None
        return [doer for doer in self.behind(cue, said)[:1] if doer.person]

    def relative(self, cue: Cue, said: re.Match[str]) -> list[Doer]:
        """Return the doers of `the consultation, which IOM organized`."""
        assert self.sentence is not None
        reader = self._reader(self.sentence[0], said.start())
        for index, token in enumerate(reader.tokens[:-1]):
            if token.text in ("which", "that"):
                doers = reader.doers(index + 1, countries=True)
                told = _EVENT.search(self.text, self.sentence[0], token.start)
                if doers and told and self._reaches(doers[-1].end, said.start(), cue):
                    return doers
        return []

    def before(self, cue: Cue, said: re.Match[str]) -> list[Doer]:
        """Return the doers that are the subject of the words."""
        assert self.sentence is not None
        start, end = self.sentence[0], said.start()
        reader = self._reader(start, end)
        for place in self._places(reader):
            doers = reader.doers(place, countries=cue.role == "organizer")
            if doers and self._reaches(doers[-1].end, end, cue):
                return doers if self._is_subject(reader, place, doers) else []
        near = self.text[start:end]
        if self.subjects and _CONTINUES.search(near) and not _NOT.search(near[-30:]):
            return self.subjects
        if self.last_person is not None and _PRONOUN.search(near):
            return [_spoken_of(self.last_person)]
        return []

    def _places(self, reader: Reader) -> Iterator[int]:
        yield from readers_places(reader.tokens)
        if self.subjects:  # a clause is complete, so another may begin behind "and"
            for index, token in enumerate(reader.tokens[:-1]):
                if token.text in ("and", "y", "et"):
                    yield index + 1

    def _reaches(self, end: int, cue_start: int, cue: Cue) -> bool:
        gap = self.text[end:cue_start]
        if len(gap) > 90 or _GAP.fullmatch(gap) is None or _NOT.search(gap):
            return False
        if cue.role == "organizer" and _PERFECT.search(gap):
            return False
        french = said_in_french(cue)
        return not french or _FRENCH.search(gap) is not None

    def _is_subject(self, reader: Reader, place: int, doers: list[Doer]) -> bool:
        """Tell a subject behind a comma from the end of a list: “a study by IOM, UNHCR and …”."""
        if place == 0 or any(doer.person for doer in doers):
            return True
        mark = reader.tokens[place - 1]
        if mark.text in ("and", "y", "e", "et") and place > 1:
            mark = reader.tokens[place - 2]
        if mark.text != ",":
            return True
        before = self.text[reader.tokens[0].start : mark.start]
        return _LEAD.match(before) is not None

    def _reader(self, start: int, end: int) -> Reader:
        return Reader(self.text, tokens(self.text, start, end), self.affiliations, self.known)

    # --- Of which event --------------------------------------------------------------------------

    def _is_of_another_time(self) -> bool:
        assert self.sentence is not None
        return _OTHER_TIME.search(self.text[slice(*self.sentence)]) is not None

    def _is_at_this_event(self, cue: Cue, said: re.Match[str]) -> bool:
        """Tell what was opened, presented or said from what only could be, or was elsewhere."""
        assert self.sentence is not None
        before = self.text[self.sentence[0] : said.start()]
        if cue.side == "behind" and _NOT.search(before[-30:]):
            return False
        if cue.role in ("opener", "presenter") and self._is_of_another_time():
            return False
        opened = cue.side == "behind" and _OPENED.match(said[0])
        is_event = _EVENT.search(before) or _SUBJECT.search(before)
        return not opened or not before.strip(" \n(,-–•*") or is_event is not None

    def _without_places(self, doers: list[Doer]) -> list[Doer]:
        """Leave out countries that are only the place: “In Quito, Ecuador, IOM organized …”."""
        named = [doer.organization.text for doer in doers if doer.organization]
        if not named or _is_state(named[-1], self.affiliations) or "overnment" in named[0]:
            return doers
        return [
            d
            for d in doers
            if d.organization and not self.affiliations.is_country(d.organization.text)
        ]

    def _is_of_this_event(self, cue: Cue, said: re.Match[str], doers: list[Doer]) -> bool:
        """Tell the event from others that were organized: the first that is told, or “this”."""
        assert self.sentence is not None
        if cue.side == "behind" and _NOT.search(self.text[self.sentence[0] : said.start()][-30:]):
            return False
        if self._is_of_another_time() or _IN_A_YEAR.match(self.text, doers[-1].end):
            return False
        start, end = self.sentence
        before, behind = self.text[start : said.start()], self.text[said.end() : end]
        first = self.organized_in in (None, start)
        if cue.side == "relative":
            return first
        if cue.side == "before":
            return first or _DEFINITE.match(behind.lstrip()) is not None
        if _PASSIVE.search(before):
            told = _SUBJECT.search(before) or _DEFINITE.search(before)
            return bool(told or (first and _EVENT.search(before)))
        if not before.strip(" \n(,-–•*"):
            return True
        return self._is_noun_of_this_event(before, first)

    def _is_noun_of_this_event(self, before: str, first: bool) -> bool:
        """Judge “the workshop organized by”, where no verb says which event it is."""
        if _OTHER_THING.search(before) or not _EVENT.search(before):
            return False
        early = self.text.count(". ", 0, self.sentence[0] if self.sentence else 0) < 3
        return _DEFINITE.search(before) is not None or (first and early)


_SIDES = {
    "before": _Scene.before,
    "behind": _Scene.behind,
    "said": _Scene.said,
    "relative": _Scene.relative,
}
_IN_OPENING = re.compile(
    r"\s*(?:in|during|with|en|dans|lors\s+de|durante)\s+(?:his|her|their|the|an?|su|sus|son|ses|leurs?"
    r"|unas|las)\s+(?:brief\s+|own\s+)?(?:(?:opening|welcom(?:e|ing)|introductory|inaugural)\s+"
    r"(?:and\s+\w+\s+)?(?:remarks|speech|speeches|address|statement|words)"
    r"|(?:palabras|discurso)\s+de\s+(?:apertura|bienvenida)"
    r"|(?:mot|discours|allocution)\s+(?:de\s+bienvenue|d['’]ouverture))",
    re.I,
)


def _is_state(name: str, affiliations: Affiliations) -> bool:
    return affiliations.is_country(name) or "overnment" in name


def said_in_french(cue: Cue) -> bool:
    """Tell whether a cue is a French participle, which says nothing without its auxiliary."""
    return (
        cue.side == "before" and cue.beginnings[0][-1] in "ét" and cue.beginnings[0] in _FRENCH_CUES
    )


_FRENCH_CUES = frozenset(
    "organisé tenu ouvert souhaité prononcé souligné présenté fait modéré participé".split()
)


def _spoken_of(doer: Doer) -> Doer:
    """Return a doer as one who is only spoken of again: the words from before are used up."""
    assert doer.person is not None
    return replace(doer, person=replace(doer.person, words=None))


def _participation(role: str, doer: Doer, said: re.Match[str]) -> Participation:
    assert doer.organization is not None
    cue_words = Quote(said[0].strip(" ,:\n"), said.start())
    person, affiliation = doer.person, doer.person.affiliation if doer.person else None
    if person is None or affiliation is None:
        return Participation(role, doer.organization, None, doer.organization)
    officer = None
    if person.name and affiliation.is_holder and affiliation.office:
        text = said.string[slice(*person.span)]
        officer = Officer(person.name, affiliation.office, Quote(text, person.span[0]))
    quote = person.words or cue_words
    return Participation(role, doer.organization, officer, quote, affiliation.country)


def _without_names(found: Iterable[Participation], names: set[str]) -> Iterator[Participation]:
    """Leave out what would publish a name outside the graph of persons."""
    barred = {words(name) for name in names} | {words(name.split()[-1]) for name in names}
    for participation in found:
        texts = (participation.organization.text, participation.quote.text)
        if not any(holds_one_of(text, barred) or names_a_person(text) for text in texts):
            yield participation


def holds_one_of(text: str, names: Collection[str]) -> bool:
    """Tell whether one of the names, as `kg.text.words` has them, stands in a text."""
    said = words(text).split()
    return any(
        " ".join(said[start:end]) in names
        for start in range(len(said))
        for end in range(start + 1, min(start + _LONGEST_NAME, len(said)) + 1)
    )


def _first_of_each(found: Iterable[Participation]) -> list[Participation]:
    first: dict[tuple[str | None, ...], Participation] = {}
    for each in found:
        name = words(each.person.name) if each.person else None
        first.setdefault((each.role, each.organization.text, each.country, name), each)
    return list(first.values())


def _moved(participation: Participation, start: int) -> Participation:
    """Return a participation with the offsets of the page instead of those of the body."""
    person = participation.person
    return replace(
        participation,
        organization=_shift(participation.organization, start),
        quote=_shift(participation.quote, start),
        person=replace(person, quote=_shift(person.quote, start)) if person else None,
    )


def _shift(quote: Quote, start: int) -> Quote:
    return Quote(quote.text, quote.start + start)
