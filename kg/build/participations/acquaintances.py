"""The persons of a body, for when it speaks of them again by the surname alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.build.lookup.naming import name_key
from kg.build.participations.affiliations import Affiliation
from kg.model import Quote


@dataclass(frozen=True)
class Somebody:
    """A person as a body speaks of one: the name, the words around it, and what they say.

    `name` is without the form of address. `words` are those that tell the office, without the
    name; `span` is all of it.
    """

    name: str
    span: tuple[int, int]
    affiliation: Affiliation | None = None
    words: Quote | None = None


@dataclass
class Acquaintances:
    """The persons that a body has introduced, for when it speaks of them again.

    `introduce` looks for where the body first speaks of somebody whom it now calls by one name.
    """

    introduce: Callable[[str, int], None]
    _by_name: dict[str, Somebody | None] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    _sought: set[str] = field(default_factory=set)

    def meet(self, person: Somebody) -> None:
        """Remember a person. Of two with one surname, neither is known by it."""
        self.names.add(person.name)
        if person.affiliation is None or person.affiliation.organization is None:
            return
        full, surname = name_key(person.name), name_key(person.name.split()[-1])
        self._by_name[full] = person
        if full != surname:
            other = self._by_name.get(surname, person)
            same = other is not None and name_key(other.name) == full
            self._by_name[surname] = person if same else None

    def known_as(self, name: str, before: int) -> Somebody | None:
        """Return the person whom the whole name or the surname, said at an offset, means."""
        plain_name = re.sub(r"['’]s?$", "", name)
        key = name_key(plain_name)
        if key not in self._by_name and key not in self._sought:
            self._sought.add(key)
            self.introduce(plain_name, before)
        return self._by_name.get(key)
