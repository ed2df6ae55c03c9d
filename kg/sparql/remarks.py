"""What may be wrong with a query that is right by its syntax: its answer is not what it seems.

A name that the release does not know, and a variable that is asked for and never bound, both
give an answer without an error: none, or less than was meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from rapidfuzz import fuzz, process

from kg.namespaces import PREFIXES, compact
from kg.sparql.named import Name, names_in
from kg.sparql.names import KnownNames
from kg.sparql.places import Place, Placed, placed
from kg.sparql.tokens import Token, position, tokenize

MOST = 10
"""How many remarks are made; who has mended ten sees the next ones."""

UNKNOWN_NAME = "unknown-name"
UNBOUND_VARIABLE = "unbound-variable"

_VARIABLE = re.compile(r"[?$](\w+)")
_DECLARED = re.compile(r"PREFIX\s+([\w.-]*):\s*<([^<>]*)>", re.IGNORECASE)
# A name begins where no word goes on: else a long word would be read again from each character.
_NAME = re.compile(r"<[^<>\s]*>|(?<![\w.-])(?:[\w.-]*:[\w:.%-]*[\w:%-]|[\w.-]*:)")

_COMPUTED = re.compile(r"\bAS\s+[?$](\w+)\s*\)", re.IGNORECASE)
_HIDING = frozenset("#'\"")
_HIDDEN = re.compile(r"""<[^<>"\s]*>|"[^"'\\\n]*"|'[^"'\\\n]*'""")

_OF_DATATYPES = (PREFIXES["xsd"], PREFIXES["edtf"])
_ASKED = frozenset({Place.PROJECTION, Place.TEMPLATE})
_BOUND = frozenset({Place.PATTERN, Place.TARGET})
_NOT_LOOKED_UP = frozenset({Place.TEMPLATE, Place.FUNCTION})


class Remark(NamedTuple):
    """What may be wrong: `nearest` is what may have been meant, empty where nothing is near."""

    kind: str
    name: str
    message: str
    nearest: str
    line: int
    column: int

    def __str__(self) -> str:
        meant = f" Did you mean {self.nearest}?" if self.nearest else ""
        return f"Line {self.line}, column {self.column}: {self.message}{meant}"


def remarks_on(text: str, names: KnownNames, given: Collection[str] = ()) -> tuple[Remark, ...]:
    """Return what may be wrong with a query; `given` are variables that have a value already."""
    if _is_plain(text, names):
        return ()
    tokens = tuple(tokenize(text))
    at = {each.token.offset: each.place for each in placed(tokens)}
    unknown = _unknown_names(text, tokens, at, names)
    unbound = _unbound_variables(text, [Placed(each, at[each.offset]) for each in tokens], given)
    return tuple(islice((*unknown, *unbound), MOST))


def _is_plain(text: str, names: KnownNames) -> bool:
    """Tell whether a query is surely free of remarks, by a short look: most look-ups are.

    Strings, comments and brackets may make it say no where all is well, and never the reverse.
    """
    asked, _, rest = text.partition("{")
    pattern = rest[: rest.rfind("}")]
    if "(" in pattern or "SELECT" in pattern.upper() or "CONSTRUCT" in asked.upper():
        return False
    missing = set(_VARIABLE.findall(asked)) - set(_VARIABLE.findall(_bare(pattern)))
    if missing and not missing <= set(_COMPUTED.findall(_bare(asked))):
        return False
    declared = _DECLARED.findall(asked) if "prefix" in asked.lower() else ()
    prefixes = PREFIXES | dict(declared) if declared else PREFIXES
    for name in _NAME.findall(text):
        prefix, _, local = name.partition(":")
        iri = name[1:-1] if name[0] == "<" else prefixes.get(prefix, "") + local
        if not iri.endswith(("#", "/")) and not names.is_known(iri):
            return False
    return True


def _bare(text: str) -> str:
    """Return a part of a query without what may look like code in it; nothing where that is hard.

    That is where there is a comment, or a string of more than a few plain words.
    """
    if _HIDING.isdisjoint(text):
        return text
    bare = _HIDDEN.sub(" ", text)
    return bare if _HIDING.isdisjoint(bare) else ""


def _unknown_names(
    text: str, tokens: Sequence[Token], at: dict[int, Place], names: KnownNames
) -> Iterator[Remark]:
    seen: set[str] = set()
    for name in names_in(iter(tokens)):
        if name.iri in seen or at[name.token.offset] in _NOT_LOOKED_UP or _is_no_thing(name):
            continue
        seen.add(name.iri)
        if not names.is_known(name.iri):
            message = f"Nothing in this release is called {name.token.text}."
            yield _remark(text, name.token, UNKNOWN_NAME, message, _meant(name, names))


def _meant(name: Name, names: KnownNames) -> str:
    """Return how to write what was meant: whole, where its prefix was declared otherwise."""
    iri = names.nearest(name.iri)
    short = compact(iri) if iri else ""
    return f"<{iri}>" if short == name.token.text else short


def _is_no_thing(name: Name) -> bool:
    """Tell whether a name is that of a datatype, or a namespace that texts are compared with.

    Graphs of the dataset that are not there are told elsewhere, in `KG-Absent-Graph`.
    """
    is_other = name.iri.startswith(_OF_DATATYPES) or name.iri.endswith(("#", "/"))
    return is_other or name.is_of_the_dataset


def _unbound_variables(
    text: str, tokens: Sequence[Placed], given: Collection[str]
) -> Iterator[Remark]:
    variables = [each for each in tokens if each.token.kind == "variable"]
    bound = {each.token.text[1:] for each in variables if each.place in _BOUND}
    seen = bound | set(given)
    for token, place in variables:
        name = token.text[1:]
        if place in _ASKED and name not in seen:
            seen.add(name)
            found = process.extractOne(name, sorted(bound), scorer=fuzz.ratio, score_cutoff=60)
            near = f"?{found[0]}" if found else ""
            message = f"The pattern never gives {token.text} a value."
            yield _remark(text, token, UNBOUND_VARIABLE, message, near)


def _remark(text: str, token: Token, kind: str, message: str, near: str) -> Remark:
    where = position(text, token.offset)
    return Remark(kind, token.text, message, near, where.line, where.column)
