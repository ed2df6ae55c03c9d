"""What stands behind a name and tells whose it is: an office, an organization, or both."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.build.participations.affiliations import Affiliation
from kg.build.participations.positions import OF_PLACE, plain
from kg.build.participations.runs import Stretch
from kg.build.participations.titles import is_address
from kg.model import Quote

AND = frozenset("and & as together along jointly y e et ainsi así junto plus".split())
"""What begins another item of a list."""

THE = frozenset("the el la le l o a del du al au do da pelo pela ao à".split())
"""Articles that say which one is meant, also glued to a preposition."""
_BEHIND_NAME = frozenset("of from at with representing de del du des d da do dos das for".split())
_DESCRIBED = re.compile(
    r"(?:who\s+(?:\w+(?:s|ed)(?:\s+(?:for|at|with|over|on\s+behalf\s+of))?)(?=\s+(?:the\s+)?[^\W\d_a-z])"
    r"|(?:of|from|de|du|des|da|do|del)\b|d['’]"
    r"|(?:speaking\s+)?(?:on\s+behalf\s+of|for)|representing"
    r"|(?:an?|the|her|his|une?|una|uma?|son|sa|su|former|formerly|currently|now|also)\s+(?:[^\W\dA-Z_][\w’'-]*\s+){0,6}?"
    r"(?:at|of|from|with|for|in|de|del|du|des|d['’]|da|do|dos|das|en|em|à))"
    r"\s*(?:(?:the|la|le|les|el|los|las)\s+|l['’])?(?=[^\W\d_a-z])"
)


@dataclass(frozen=True)
class Descriptions(Stretch):
    """Reads the words behind the names of persons in one stretch of a body."""

    def _held(self, affiliation: Affiliation, end: int) -> Affiliation:
        """Return an office as nobody's where it goes on with words that could not be read."""
        index = self._index_at(end)
        if affiliation.organization or index is None or self._text(index) not in _BEHIND_NAME:
            return affiliation
        return replace(affiliation, is_holder=False)

    def _description(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        """Return office and organization behind a name, the words that tell them, their end."""
        mark = self._text(index)
        if mark == "(":
            return self._in_brackets(index + 1, rank)
        if mark in _BEHIND_NAME:
            return self._belonging_to(index + 1, rank)
        if mark in (",", "–", "—", "-"):
            found = self._behind_comma(index + 1, rank) or self._described_as(index + 1)
            return None if found and self._begins_next(index + 1, found[2]) else found
        return None

    def _begins_next(self, index: int, end: int) -> bool:
        """Tell the office of the next person of a list: `Ms Roe, the Mayor of Suva, Mr Poe`."""
        behind = self._index_at(end)
        return (
            behind is not None
            and self._text(index).lower() in THE
            and self._text(behind) == ","
            and is_address(self._text(behind + 1))
        )

    def _belonging_to(self, index: int, rank: str = "") -> tuple[Affiliation, Quote, int] | None:
        """Read the organization of `Ms Roe of IOM Kenya`, or of `Minister Roe of Ghana`."""
        run = self._run(index)
        if run is None:
            return None
        names = self.affiliations.organizations(run, bool(rank), named=True)
        if not names and plain(rank) in OF_PLACE and (town := self.affiliations.town(run)):
            names = [town]
        if not names and self._word(index - 1) in ("of", "at", "for") and not rank:
            names = list(filter(None, [self.affiliations.any_name(run)]))
        if not names:
            return None
        affiliation = Affiliation(rank, bool(rank), names[0], end=names[0].end)
        return affiliation, names[0], names[0].end

    def _described_as(self, index: int) -> tuple[Affiliation, Quote, int] | None:
        """Read the organization of `a forensic anthropologist at the University of Oxford`."""
        start = self.tokens[index].start if index < len(self.tokens) else len(self.text)
        found = _DESCRIBED.match(self.text, start)
        first = self._index_at(found.end()) if found else None
        return self._belonging_to(first) if first is not None else None

    def _in_brackets(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        close = next((t for t in self.tokens[index : index + 25] if t.text == ")"), None)
        if close is None or index >= len(self.tokens):
            return None
        inside = self._quote(self.tokens[index].start, close.start)
        affiliation = self._affiliation(inside, rank)
        if affiliation is None and (name := self.affiliations.any_name(inside)):
            affiliation = Affiliation(rank, bool(rank), name, end=name.end)
        return (affiliation, inside, close.end) if affiliation else None

    def _behind_comma(self, index: int, rank: str) -> tuple[Affiliation, Quote, int] | None:
        """Read `Chief, Migration Branch, ILO`: as many parts as still tell of one office."""
        run = self._run(index)
        if run is None or (not rank and not self._tells_office(run)):
            return None
        best = self._affiliation(run, rank)
        while best is None or best.end == run.end:
            following = self._apposition(run.end) or self._rest_of_office(run, best)
            if following is None:
                best = self._with_second(run, best) if best else None
                break
            run = self._quote(run.start, following.end)
            best = self._affiliation(run, rank) or best
        if best is None:
            return None
        quote = self._quote(run.start, max(best.end, run.end if best.end == run.end else 0))
        return best, quote, self._behind_field(quote.end, run.end)

    def _with_second(self, run: Quote, first: Affiliation) -> Affiliation:
        """Add what stands behind `Ambassador,`: the office that tells the organization of both."""
        index = self._index_at(run.end)
        if first.organization or index is None or self._text(index) != ",":
            return first
        rest = self._run(index + 1)
        second = self._affiliation(rest, "") if rest else None
        if second is None or not (second.office and second.organization):
            return first
        return replace(second, office=f"{first.office}, {second.office}")

    def _rest_of_office(self, run: Quote, best: Affiliation | None) -> Quote | None:
        """Return what follows a comma inside an office: `Minister of Labour, Jobs and Pensions`."""
        index = self._index_at(run.end)
        if (best and best.organization) or index is None or self._text(index) != ",":
            return None
        rest = self._run(index + 1)
        whole = self._affiliation(self._quote(run.start, rest.end), "") if rest else None
        if rest is None or whole is None or self._tells_office(rest):
            return None
        is_topic = whole.end == rest.end and re.search(r"\s(?:and|y|et|e|&)\s", rest.text)
        return rest if whole.organization or is_topic else None

    def _behind_field(self, end: int, run_end: int) -> int:
        """Skip what an office is for: `Director of IOM for Central America`."""
        behind = self.text[end:run_end]
        return (
            run_end
            if re.match(r"\s+(?:for|in|to|on|at|para|pour|en|au|à|em|no|na)\s", behind)
            else end
        )

    def _tells_office(self, run: Quote) -> bool:
        return self.affiliations.affiliation(run) is not None

    def _apposition(self, end: int) -> Quote | None:
        index = self._index_at(end)
        if index is None or self._text(index) != "," or index + 1 >= len(self.tokens):
            return None
        if plain(self._text(index + 1)) in AND:
            return None
        run = self._run(index + 1)
        if run is None or re.search(r"\s(?:and|y|et|e)\s", run.text):
            return None
        name = self.affiliations.organization(run, True)
        is_whole = name is not None and name.end == run.end
        return run if is_whole and run and not self._tells_office(run) else None

    def _affiliation(self, run: Quote, rank: str) -> Affiliation | None:
        found = self.affiliations.affiliation(run)
        if found is not None:
            return found
        names = self.affiliations.organizations(run, bool(rank))
        return Affiliation(rank, bool(rank), names[0], end=names[0].end) if names else None
