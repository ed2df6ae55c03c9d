"""The states that a resource had, in the words of Memento, and the choice of one by its moment.

https://www.rfc-editor.org/rfc/rfc7089
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from starlette.datastructures import Headers

from kg.errors import QueryError
from kg.serve import urls
from kg.serve.conditions import as_http_date, http_date

LINK_FORMAT = "application/link-format"
VARY = "Accept-Datetime"
DATETIME = "Memento-Datetime"


@dataclass(frozen=True)
class Memento:
    """A state of a resource: where it is, below the base of the service, and since when it was."""

    path: str
    moment: datetime


@dataclass(frozen=True)
class States:
    """The states of an original resource, the oldest first; `original` is its path."""

    original: str
    mementos: tuple[Memento, ...]

    def at(self, moment: datetime) -> Memento:
        """Return the state of a moment: the last that began by then, else the first (4.5.3)."""
        before = [each for each in self.mementos if each.moment <= moment]
        return before[-1] if before else self.mementos[0]

    def links(self, base: str, chosen: Memento | None = None) -> Iterator[str]:
        """Yield values of a Link header (2.2); those of the first, last and chosen state."""
        yield f'<{base}{self.original}>; rel="original timegate"'
        yield f'<{base}{urls.time_map(self.original)}>; rel="timemap"; type="{LINK_FORMAT}"'
        if chosen is not None:
            shown = dict.fromkeys((self.mementos[0], chosen, self.mementos[-1]))
            yield from (self._link(base, each) for each in shown)

    def time_map(self, base: str) -> str:
        """Return the list of all states (5)."""
        span = [as_http_date(each.moment) for each in (self.mementos[0], self.mementos[-1])]
        own = f'<{base}{urls.time_map(self.original)}>; rel="self"; type="{LINK_FORMAT}"'
        lines = (
            f'<{base}{self.original}>; rel="original timegate"',
            f'{own}; from="{span[0]}"; until="{span[1]}"',
            *(self._link(base, each) for each in self.mementos),
        )
        return ",\n".join(lines) + "\n"

    def _link(self, base: str, memento: Memento) -> str:
        first, last = self.mementos[0] == memento, self.mementos[-1] == memento
        relation = " ".join(["first"] * first + ["last"] * last + ["memento"])
        moment = as_http_date(memento.moment)
        return f'<{base}{memento.path}>; rel="{relation}"; datetime="{moment}"'


def wanted_moment(headers: Headers) -> datetime | None:
    """Return the moment whose state a client asks for, None where it asks for none.

    Raises QueryError for what is no moment, as 4.5.3 wants it.
    """
    said = headers.get("accept-datetime")
    if said is None:
        return None
    found = http_date(said) if said.endswith(" GMT") else None
    if found is None or as_http_date(found) != said:
        raise QueryError(
            "accept-datetime",
            f"Accept-Datetime is {said!r}, which is no moment as HTTP writes them.",
            hint="Write it like “Thu, 31 May 2007 20:35:00 GMT”, with the right day of the week.",
        )
    return found
