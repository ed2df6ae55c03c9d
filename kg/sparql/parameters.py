"""The parameters of saved queries: from what a person writes to an RDF term of the right type.

A term is handed to the engine beside the query, so no value can change what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.errors import IdentifierError, QueryError
from kg.identifiers import area, sdg_goal, sdg_target, thing
from kg.namespaces import BASE, PREFIXES, XSD


@dataclass(frozen=True)
class Parameter:
    """A parameter of a saved query; `name` is the variable that its value is bound to.

    Without a default, a value must be given. `example` is a value that gives an answer.
    """

    name: str
    type: str
    description: str
    example: str
    default: str | None = None


def to_term(parameter: Parameter, value: str) -> NamedNode | Literal:
    """Return the value as a term of the parameter's type, or raise QueryError.

    >>> to_term(Parameter("goal", "goal", "", "10"), "10")
    <NamedNode value=http://metadata.un.org/sdg/10>
    """
    try:
        return TYPES[parameter.type](value.strip())
    except (ValueError, IdentifierError) as error:
        message = f"“{value}” is no value for the parameter “{parameter.name}”: {error}"
        hint = f"An example of what fits: {parameter.example}"
        raise QueryError("parameter", message, hint=hint) from error


def _iri(value: str) -> NamedNode:
    """A full IRI, with or without angle brackets, or a name with one of the known prefixes."""
    prefix, colon, local = value.partition(":")
    if colon and prefix in PREFIXES:
        return NamedNode(PREFIXES[prefix] + local)
    if not re.match(r"<?[a-z][a-z0-9+.-]*:", value, re.IGNORECASE):
        raise ValueError("an IRI or a name with a known prefix is needed.")
    return NamedNode(value.removeprefix("<").removesuffix(">"))


def _thing(kind: str) -> Callable[[str], NamedNode]:
    return lambda value: _iri(value) if ":" in value else thing(kind, value)


def _goal(value: str) -> NamedNode:
    if ":" in value:
        return _iri(value)
    return sdg_target(value) if "." in value else sdg_goal(value)


def _area(value: str) -> NamedNode:
    return _iri(value) if ":" in value else area(value)


def _concept(value: str) -> NamedNode:
    """An IRI, or scheme and code as in the address: `objectives/23`."""
    return _iri(value) if ":" in value else NamedNode(f"{BASE}def/{value}")


def _integer(value: str) -> Literal:
    return Literal(str(int(value)), datatype=XSD.integer)


def _date(value: str) -> Literal:
    return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)


TYPES: dict[str, Callable[[str], NamedNode | Literal]] = {
    "area": _area,
    "concept": _concept,
    "date": _date,
    "event": _thing("event"),
    "goal": _goal,
    "integer": _integer,
    "iri": _iri,
    "organization": _thing("organization"),
    "place": _thing("place"),
    "series": _thing("series"),
    "string": Literal,
}
"""What the `type:` of a parameter can be, and how its values are read."""
