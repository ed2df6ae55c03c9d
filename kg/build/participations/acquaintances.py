"""The persons of a body, for when it speaks of them again by the surname or the office alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.build.lookup.naming import name_key
from kg.build.participations.affiliations import Affiliation
from kg.model import Quote

_MANY = 2
"""So many persons that hold an office that nobody is meant by it alone."""


@dataclass(frozen=True)
class Somebody:
    """A person as a body speaks of one: the name, the words around it, and what they say.

    `name` is without the form of address. `words` are those that tell the office, without the
    name; `span` is all of it. Where the name is left out, `named` is where it stands.
    """

    name: str
    span: tuple[int, int]
    affiliation: Affiliation | None = None
    words: Quote | None = None
    named: tuple[int, int] | None = None

    @property
    def organization(self) -> Quote | None:
        """The organization that the office is held at, as far as the body names it."""
        return self.affiliation.organization if self.affiliation else None

    @property
    def is_in_office(self) -> bool:
        """Whether the body says which office the person holds."""
        return bool(self.affiliation and self.affiliation.is_holder and self.affiliation.office)


@dataclass
class Acquaintances:
    """The persons that a body has introduced, for when it speaks of them again.

    `introduce` looks for where the body first speaks of somebody whom it now calls by one name.
    `last_body` is the organization that last did something, whom “its director” may mean.
    """

    introduce: Callable[[str, int], None]
    _by_name: dict[str, Somebody | None] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    last_body: Quote | None = None
    _by_office: dict[str, dict[tuple[str, str], Somebody]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _sought: set[str] = field(default_factory=set)

    def meet(self, person: Somebody) -> None:
        """Remember a person. Of two with one surname, neither is known by it."""
        if person.affiliation and person.is_in_office:
            self._hold(person, name_key(person.affiliation.office).split())
        if not person.name:
            return
        self.names.add(person.name)
        if not (person.organization or person.is_in_office):
            return
        full, surname = name_key(person.name), name_key(person.name.split()[-1])
        self._by_name[full] = person
        if full != surname:
            other = self._by_name.get(surname, person)
            same = other is not None and name_key(other.name) == full
            self._by_name[surname] = person if same else None

    def _hold(self, person: Somebody, office: list[str]) -> None:
        body = person.organization.text if person.organization else ""
        for end in range(1, len(office) + 1):
            holders = self._by_office[" ".join(office[:end])]
            if len(holders) < _MANY:
                holders[name_key(person.name), body] = person

    def in_office(self, office: str, before: int) -> Somebody | None:
        """Return the only person whom an office, named again at an offset, can mean.

        “The Minister” is the Minister of Labour whom the body has named, if there is no other.
        """
        key = name_key(office)
        if key not in self._sought:
            self._sought.add(key)
            self.introduce(office, before)
        meant = self._by_office.get(key, {})
        return next(iter(meant.values())) if len(meant) == 1 else None

    def known_as(self, name: str, before: int) -> Somebody | None:
        """Return the person whom the whole name or the surname, said at an offset, means."""
        plain_name = re.sub(r"['’]s?$", "", name)
        key = name_key(plain_name)
        if key not in self._by_name and key not in self._sought:
            self._sought.add(key)
            self.introduce(plain_name, before)
        return self._by_name.get(key)
